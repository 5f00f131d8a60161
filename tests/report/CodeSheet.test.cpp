#include "report/CodeSheet.hpp"

#include "drawing/PdfReader.hpp"

using Catch::Matchers::Contains;

namespace {

constexpr std::int64_t given = 1'795'293'667'004; // 21 November 2026, 20:41:07 UTC

std::vector<records::NewAccount> codes(std::size_t count) {
    std::vector<records::NewAccount> all;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(100 + i);
        records::NewAccount one{{"id", "Recruit " + number, records::Role::learner, "l", false, true},
                                "K7QM-2XTR-9" + number};
        if (i == 1) {
            one.account.name = "Chukwuemeka Oluwaseun Adebayo-Fitzgerald of the long name";
        }
        all.push_back(one);
    }
    return all;
}

} // namespace

TEST_CASE("A sheet of codes has a slip for each person with name, code, what to do and until when") {
    auto made = report::codeSheet(codes(30), given);
    REQUIRE(std::holds_alternative<std::string>(made));
    const PdfReader reader(std::get<std::string>(made));
    CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
    const std::string words = reader.words();
    CHECK_THAT(words, Contains("30 codes to hand over") && Contains("shred"));
    for (const auto& one : codes(30)) {
        CAPTURE(one.account.name);
        CHECK_THAT(words, Contains(one.code));
        CHECK_THAT(words, Contains(one.account.name));
    }
    const auto pages = reader.pages();
    REQUIRE(pages.size() >= 3);
    CHECK(pages.size() <= 6);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CAPTURE(i, pages[i]);
        CHECK_THAT(pages[i], Contains("Secret: hand over each slip") && Contains("until 4 December 2026"));
        // No slip is torn apart: as many codes as instructions on each page.
        const auto count = [&](const std::string& what) {
            std::size_t number = 0;
            for (std::size_t at = pages[i].find(what); at != std::string::npos; at = pages[i].find(what, at + 1)) {
                ++number;
            }
            return number;
        };
        CHECK(count("K7QM-") == count("Start Judgement Call."));
    }
    CHECK_THAT(reader.structure(), Contains("H") && Contains("K7QM-2XTR-9100"));
}

TEST_CASE("The last day on a sheet comes before the codes run out") {
    CHECK(report::lastDayOfCode(given) == "4 December 2026");
    // Which ends well before they do, wherever people are.
    CHECK(records::codeRunsOut(given) >= 1'796'428'800'000); // 5 December 2026, midnight UTC
}
