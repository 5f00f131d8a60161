#include "content/FrameworkWriter.hpp"

#include "content/FrameworkText.hpp"
#include "content/PublishedText.hpp"

using namespace published_text;

TEST_CASE("A framework that is written and read again is the same") {
    const auto like = known();
    const std::string once = content::writeFramework(like);
    auto again = content::readFramework(once, "again.yaml");
    REQUIRE(again);
    CHECK(content::writeFramework(*again.value) == once);
    CHECK(again.value->ranks[1].exceptions == like.ranks[1].exceptions);
    CHECK(again.value->levels[1].about.empty());
}

TEST_CASE("A framework is shown whole or in the parts that are named") {
    const auto framework = known();
    SECTION("whole") {
        const auto shown = content::describeFramework(framework, {}, 60);
        for (const auto& statement : framework.statements) {
            CHECK(shown.text.find(statement.id + "  " + statement.text) != std::string::npos);
        }
        CHECK(shown.text.find("Head keeper (head): expected at level 2, but level 1 of") != std::string::npos);
        std::size_t longest = 0;
        eachLine(shown.text, [&](const std::string& line) {
            longest = std::max(longest, line.size());
            return line;
        });
        CHECK(longest <= 60);
    }
    SECTION("by id") {
        const auto [id, expected] =
            GENERATE(table<std::string, std::string>({{"watch", "Cluster: Watch, light and weather"},
                                                      {"LW", "Look widely (LW)"},
                                                      {"lw-2", "Look widely, level 2 (LW-2)"},
                                                      {"CARE", "Value: Carefulness (CARE)"},
                                                      {"care-2", "negative behaviour of Carefulness"},
                                                      {"SP-1.2", "indicator of Steady"},
                                                      {"head", "expected at level 2"},
                                                      {"Look widely", "Look widely (LW)"},
                                                      {"carefulness", "Value: Carefulness (CARE)"},
                                                      {"CAREFUL", "Value: Carefulness (CARE)"},
                                                      {"plain-spoken", "Steady and plain-spoken (SP)"}}));
        CAPTURE(id);
        const std::vector<std::string> ids{id};
        const auto shown = content::describeFramework(framework, ids, 80);
        CHECK(shown.problems.empty());
        CHECK(shown.text.find(expected) != std::string::npos);
    }
    SECTION("by an id that is not there") {
        const std::vector<std::string> ids{"LW-1.4", "SP", "zzzzz\x1b[2J"};
        const auto shown = content::describeFramework(framework, ids, 80);
        REQUIRE(shown.problems.size() == 2);
        CHECK(shown.problems[0].find("did you mean \"LW-1.") != std::string::npos);
        CHECK(shown.problems[1].find('\x1b') == std::string::npos);
        CHECK(shown.text.find("Steady and plain-spoken (SP)") != std::string::npos);
    }
}
