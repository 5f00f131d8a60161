#include "content/Reading.hpp"

TEST_CASE("a condition in other words than ours is answered with ours, and once") {
    const auto [condition, expected] = GENERATE(table<std::string, std::string>(
        {{"!noted", "write \"not noted\""},
         {"'!noted'", "write \"not noted\""},
         {"! noted", "write \"not noted\""},
         {"!(noted or trust == 3)", "write \"not\""},
         {"trust >= 2 and !noted", "write \"not noted\""},
         {"trust >= 2.5", "write a whole number; a fact is never between two of them"},
         {"1 <= trust <= 3", "write \"trust >= 1 and trust <= 3\""},
         {"1 < trust < 3", "write \"trust > 1 and trust < 3\""},
         {"3 > trust > 1", "write \"trust < 3 and trust > 1\""},
         {"trust > 1 < 3", "write \"trust > 1 and trust < 3\""},
         {"trust >= 2 AND noted", "write \"and\""},
         {"trust >= 2 And noted", "write \"and\""},
         {"noted && trust >= 2", "write \"and\""},
         {"noted || trust >= 2", "write \"or\""},
         {"NOT noted", "write \"not\""},
         {"Visited(bench)", "write \"visited\""},
         {"trust => 2", "write \">=\""},
         {"trust =< 2", "write \"<=\""},
         {"trust \u2265 2", "write \">=\""},
         {"trust <> 2", "write \"!=\""},
         {"trust === 2", "write \"==\""},
         {"trust = 2", "compare with ==, >= or <=; a yes/no fact stands by itself: trust, or not trust"},
         {"trust is 2",
          "compare a number with a sign, such as \"trust == 2\" or \"trust >= 2\"; a yes/no fact stands by "
          "itself, alone or behind \"not\""},
         {"trust >= two", "write 2"},
         {"\u201Cnoted\u201D", "remove them: names stand there without any"},
         {"visited(\u2018bench\u2019)", "remove them: names stand there without any"},
         {"if noted", "remove it"}}));
    CAPTURE(condition);
    const std::string yaml = reading::replaced(reading::slurp("tests/content/the-bench.yaml"),
                                               "when: not noted or trust == 3", "when: " + condition);
    const auto loaded = content::readScenario(yaml, "bench.yaml", reading::smallFramework());
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == "condition-syntax");
    CHECK(loaded.diagnostics[0].expected == expected);
}

TEST_CASE("a word that only means something at another place is not taken for it") {
    // Facts may have such names.
    for (const std::string name : {"at", "more", "two", "if", "between"}) {
        std::string yaml = reading::slurp("tests/content/the-bench.yaml");
        for (auto at = yaml.find("noted"); at != std::string::npos; at = yaml.find("noted", at + name.size())) {
            yaml.replace(at, 5, name);
        }
        CAPTURE(name);
        reading::scenarioOf(yaml, reading::smallFramework());
    }
}
