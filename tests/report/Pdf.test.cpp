#include "report/Pdf.hpp"

#include "drawing/PdfReader.hpp"
#include "report/Finished.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <string>

using Catch::Matchers::Contains;

namespace {

std::string bytesOf(const practice::FinishedDebrief& finished) {
    auto made = report::pdf(finished);
    REQUIRE(std::holds_alternative<std::string>(made));
    return std::get<std::string>(made);
}

/// Where each of these stands in the text; each behind the one before.
void checkInOrder(const std::string& text, const std::vector<std::string>& words) {
    std::size_t at = 0;
    for (const std::string& one : words) {
        CAPTURE(one);
        const std::size_t found = text.find(one, at);
        REQUIRE(found != std::string::npos);
        at = found + one.size();
    }
}

} // namespace

TEST_CASE("A debrief on paper says what the other reports say, in their order") {
    const PdfReader reader(bytesOf(finished::example()));
    CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
    const std::string words = reader.words();
    checkInOrder(words, {"Debrief",
                         "The waiting room",
                         "Learner Robin",
                         "Rank",
                         "Begun 21 November 2026, 20:41 UTC",
                         "Attempt First attempt",
                         "Ending Heard",
                         "It passes or fails nobody",
                         "Summary",
                         "Profile",
                         "What the words mean",
                         "Not sampled",
                         "Statement by statement",
                         "Core values",
                         "Negative behaviours at risk",
                         "Shown, serious",
                         "Decision quality",
                         "Decision quality sets",
                         "The decisions",
                         "Decision 1",
                         "The situation",
                         "A man paces.",
                         "Time used",
                         "the time ran out",
                         "The choices",
                         "Tell him to hurry up.",
                         "Taken. Keyed “harmful”.",
                         "I did not know what to do.",
                         "Then it was too late.",
                         "What it showed",
                         "shown, and marked as serious",
                         "What a stronger choice would have shown",
                         "It adds to his fear.",
                         "He paces faster.",
                         "Decision 2",
                         "Questions for reflection",
                         "Signatures",
                         "Learner: name",
                         "Supervisor: name",
                         "What this was computed from",
                         "f00d",
                         "cafe",
                         "attempt-1",
                         "What this does not say"});
    CHECK_THAT(words, Contains(std::string(report::aboutDebriefs)));
    CHECK_THAT(words, Contains(std::string(report::meaningOf(debrief::Band::notSampled))));
    for (const std::string& sentence : finished::example().debrief.summary) {
        CHECK_THAT(words, Contains(sentence));
    }
}

TEST_CASE("Each page of a debrief says whose it is, of which attempt, and which page") {
    const PdfReader reader(bytesOf(finished::example()));
    const auto pages = reader.pages();
    REQUIRE(pages.size() >= 2);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CAPTURE(i);
        CHECK_THAT(pages[i], Contains("Page " + std::to_string(i + 1) + " of " + std::to_string(pages.size())));
        CHECK_THAT(pages[i], Contains("Robin · The waiting room") && Contains("Attempt attempt-"));
        CHECK_THAT(pages[i], !Contains("Practice"));
    }
    CHECK_THAT(reader.about(), Contains("Debrief: The waiting room") && Contains("Judgement Call 0.1.0"));
    CHECK_THAT(reader.about(), Contains("Robin, Attempt attempt-") && Contains("20:52:00 2026"));
    CHECK_THAT(reader.places(), Contains("\"decision-1\"") && Contains("\"decision-3\"") && Contains("\"unit-0\""));
    CHECK_THAT(reader.bookmarks(), Contains(">Summary</item>") && Contains(">Decision 3</item>"));
}

TEST_CASE("Every link on paper leads somewhere") {
    for (const std::string& file : finished::shippedScenarios()) {
        CAPTURE(file);
        const PdfReader reader(bytesOf(finished::shipped(file, "random")));
        const std::string unpacked = reader.unpacked();
        const std::string places = reader.places();
        std::size_t links = 0;
        for (std::size_t at = unpacked.find("/Dest ("); at != std::string::npos;
             at = unpacked.find("/Dest (", at + 1)) {
            const std::string name = unpacked.substr(at + 7, unpacked.find(')', at) - at - 7);
            CHECK_THAT(places, Contains("\"" + name + "\""));
            ++links;
        }
        CHECK(links > 20);
    }
}

TEST_CASE("A run that counts for nothing is plainly marked so on every page") {
    practice::FinishedDebrief whatIf = finished::example();
    whatIf.debrief.provenance.mode = "practice";
    whatIf.debrief.provenance.branch = debrief::BranchPoint{"attempt-0", 2};
    for (const std::string& page : PdfReader(bytesOf(whatIf)).pages()) {
        CHECK_THAT(page, Contains("Practice: what if? From decision 2 of attempt attempt-0"));
    }
    practice::FinishedDebrief automatic = finished::example();
    automatic.debrief.provenance.mode = "automatic: good";
    for (const std::string& page : PdfReader(bytesOf(automatic)).pages()) {
        CHECK_THAT(page, Contains("Played by the program itself"));
    }
}

TEST_CASE("An attempt without decisions is a debrief, too") {
    const PdfReader reader(bytesOf(finished::begun()));
    CHECK_THAT(reader.complaints(), Contains("No syntax"));
    const std::string words = reader.words();
    checkInOrder(words, {"Played without a name", "Not reached", "No decision has been made.",
                         "No decision was made, so there is nothing to ask about.", "Signatures"});
    CHECK_THAT(words, !Contains("Begun"));
    CHECK_THAT(words, !Contains("Statement by statement"));
}

TEST_CASE("Long names, and reasons longer than a page, are all there") {
    practice::FinishedDebrief finished = finished::example();
    finished.learnerName = "Gwenllïan Ferch-Llywelyn o’r Bala فاطمة الزهراء بنت محمد 60ch";
    std::string reasons;
    std::string wanted;
    for (int i = 0; i < 1500; ++i) {
        reasons += "w" + std::to_string(i) + (i % 50 == 49 ? "\n" : " ");
        wanted += "w" + std::to_string(i) + " ";
    }
    finished.debrief.decisions[1].rationale = reasons;
    const PdfReader reader(bytesOf(finished));
    const std::string words = reader.words();
    CHECK_THAT(words, Contains("Learner Gwenllïan Ferch-Llywelyn o’r Bala"));
    CHECK_THAT(reader.laidOut(), Contains("فاطمة"));
    CHECK_THAT(words, Contains("Decision 2, continued"));
    std::size_t at = words.find("written before any feedback");
    for (int i = 0; i < 1500; ++i) {
        CAPTURE(i);
        at = words.find("w" + std::to_string(i) + " ", at);
        REQUIRE(at != std::string::npos);
    }
}

TEST_CASE("Reasons in Arabic are on paper as they were written") {
    practice::FinishedDebrief finished = finished::example();
    const std::string reasons = "سمعت صوت القطار القادم فخفضت صوتي، وقلت: نحن هنا معك.";
    finished.debrief.decisions[1].rationale = reasons;
    CHECK_THAT(PdfReader(bytesOf(finished)).structure(), Contains(reasons));
}

TEST_CASE("The same debrief gives the same PDF, in every time zone") {
    const std::string here = bytesOf(finished::example());
    ::setenv("TZ", "Asia/Kolkata", 1);
    ::tzset();
    const std::string there = bytesOf(finished::example());
    ::unsetenv("TZ");
    ::tzset();
    CHECK(there == here);
}

TEST_CASE("Nothing that somebody typed can break a PDF") {
    for (const std::string& text :
         {std::string("a\0b\x1b[31m\x7f\t\r\n", 11), std::string("\xff\xfe \xc3"), std::string(300, 'w'), std::string(),
          std::string("') >> endobj"), std::string("\xE2\x80\xAE turned")}) {
        CAPTURE(text.substr(0, 20));
        const PdfReader reader(bytesOf(finished::exampleSaying(text)));
        CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
        CHECK_THAT(reader.words(), Contains("What this does not say") && !Contains("\x1b"));
    }
}

TEST_CASE("A word of ten thousand letters is broken over lines and pages") {
    const std::string longWord(10'000, 'w');
    practice::FinishedDebrief finished = finished::example();
    finished.learnerName = longWord;
    finished.debrief.decisions[1].rationale = longWord;
    const PdfReader reader(bytesOf(finished));
    CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
    const std::string text = reader.text();
    CHECK(std::count(text.begin(), text.end(), 'w') > 20'000);
}

TEST_CASE("A PDF of two hundred decisions does not keep anybody waiting") {
    practice::FinishedDebrief finished = finished::example();
    const auto few = finished.debrief.decisions;
    while (finished.debrief.decisions.size() < 200) {
        finished.debrief.decisions.push_back(few[finished.debrief.decisions.size() % few.size()]);
        finished.debrief.decisions.back().number = finished.debrief.decisions.size();
    }
    const std::clock_t begun = std::clock();
    const std::string bytes = bytesOf(finished);
    const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    CAPTURE(seconds);
    CHECK(seconds < 4); // with sanitizers; a release build takes well under one
    CHECK_THAT(PdfReader(bytes).words(), Contains("Decision 200 "));
}
