#include "report/Text.hpp"

#include "content/Reading.hpp"
#include "report/Finished.hpp"
#include "report/Foreign.hpp"
#include "report/Html.hpp"
#include "report/Words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using Catch::Matchers::Contains;

std::size_t lengthOf(const std::string& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

SCENARIO("The plain text keeps to its width") {
    const std::size_t width = GENERATE(40u, 72u, 80u, 120u);
    CAPTURE(width);
    for (const std::string& file : finished::shippedScenarios()) {
        for (const std::string& line : reading::linesOf(report::text(finished::shipped(file, "random"), width))) {
            CAPTURE(line);
            CHECK((lengthOf(line) <= width || line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
            CHECK((line.empty() || line.back() != ' '));
        }
    }
}

SCENARIO("The plain text can be followed by ear") {
    const std::string text = report::text(finished::example(), 200);
    THEN("its parts are named in order") {
        std::size_t at = 0;
        for (const auto* part :
             {"Part 1: Summary\n", "Part 2: Profile\n", "Part 3: Core values\n", "Part 4: Decision quality\n",
              "Part 5: The decisions\n", "Decision 1\n", "Decision 3\n", "Part 6: Questions for reflection\n",
              "Part 7: What this was computed from\n"}) {
            CAPTURE(part);
            const std::size_t found = text.find(part, at);
            REQUIRE(found != std::string::npos);
            at = found;
        }
    }
    THEN("every claim names its decisions") {
        CHECK_THAT(text, Contains("Level 1, expected: Too little evidence. 0 of 2; 0.00, interval 0.00 to 0.57; from "
                                  "decisions 1 and 2."));
        CHECK_THAT(text, Contains("negative behaviour, shown, and marked as serious, in decision 1."));
        CHECK_THAT(text, Contains("Taken: Tell him to hurry up. (keyed harmful)"));
        CHECK_THAT(text, Contains("Time used: 30 s; the time ran out."));
    }
    THEN("nothing is drawn") {
        for (const auto* mark : {"===", "---", "***", "│", "─", "█", "\t"}) {
            CAPTURE(mark);
            CHECK(text.find(mark) == std::string::npos);
        }
    }
}

SCENARIO("What a learner typed cannot act on a terminal") {
    const std::string text = report::text(finished::exampleSaying("\x1b[2J\x1b]0;x\x07 \u202E\xff\x9b"
                                                                  "31m"),
                                          80);
    for (const char c : text) {
        CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    }
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find("\xC2\x9B") == std::string::npos);
}

SCENARIO("The plain text is the same in every locale and time zone") {
    const std::string here = report::text(finished::example());
    const foreign::Country elsewhere;
    CHECK(report::text(finished::example()) == here);
}

SCENARIO("An attempt without a decision can be told") {
    const std::string text = report::text(finished::begun());
    CHECK_THAT(text, Contains("played without a name"));
    CHECK_THAT(text, Contains("Ending: not reached"));
    CHECK_THAT(text, Contains("No decision was made"));
}

SCENARIO("A practice run from a decision of another attempt is told as such, in text and on the page") {
    practice::FinishedDebrief finished = finished::example();
    CHECK_THAT(report::text(finished), !Contains("What if"));
    finished.debrief.provenance.branch = debrief::BranchPoint{"attempt-0", 2};
    CHECK_THAT(report::text(finished), Contains("What if: From decision 2 of attempt attempt-0; the decisions before"));
    CHECK_THAT(report::html(finished), Contains("From decision 2 of attempt attempt-0"));
}

SCENARIO("A statement that one decision showed and another sampled in vain was shown in part, with both kinds named") {
    const std::string text = report::text(finished::withStatementShownInPart(), 400);
    CHECK_THAT(text,
               Contains("\u201D: shown in part: shown in decision 1; sampled but not shown in decisions 2 and 3.\n"));
    THEN("elsewhere nothing is said to be shown in part by its decisions") {
        CHECK(report::text(finished::example(), 400).find("shown in part: shown in") == std::string::npos);
    }
}

SCENARIO("The plain text explains each band before the first is used") {
    const std::string text = report::text(finished::example(), 400);
    const std::size_t profile = text.find("Part 2: Profile");
    const std::size_t first = text.find("Level 1", profile);
    for (const debrief::Band band : report::bandsInKey) {
        const std::string line =
            "\n- " + std::string(report::wordsFor(band)) + ": " + std::string(report::meaningOf(band)) + "\n";
        CAPTURE(line);
        CHECK(text.find(line, profile) < first);
    }
    CHECK(text.find("\n- A statement shown in part: One decision showed", profile) < first);
}
