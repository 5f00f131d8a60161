#include "report/BlindSheet.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "report/Keyings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace {

std::string bytesOf(const std::string& file) {
    std::ifstream stream(std::string(JUDGEMENT_SOURCE) + "/" + file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A shipped scenario and what a keyer is asked of it.
struct Asked {
    model::CompetencyFramework framework =
        *content::readFramework(bytesOf("assets/frameworks/met-cvf.yaml"), "met-cvf.yaml").value;
    model::Scenario scenario = std::move(
        *content::readScenario(bytesOf("scenarios/the-flat-below.yaml"), "the-flat-below.yaml", framework).value);
    std::vector<proof::BlindDecision> decisions = proof::blindDecisions(proof::explore(scenario));
    std::string sheet = report::blindSheet(scenario, decisions, "abcd1234");

    /// The sheet as somebody fills it in who holds what `chosen` gives for best.
    template <class Chosen>
    [[nodiscard]] std::string filledIn(const Chosen& chosen) const {
        std::string answers = "Answers\nMark: abcd1234\n";
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            const auto order = report::letteredOrder(scenario, decisions[i]);
            const auto place = std::ranges::find_if(order, chosen) - order.begin();
            answers += std::to_string(i + 1) + ": " + static_cast<char>('A' + place) + (i % 2 == 0 ? "\n" : " ?\r\n");
        }
        return sheet.substr(0, sheet.rfind("Answers")) + answers;
    }

    [[nodiscard]] report::BlindAnswers read(const std::string& filled) const {
        return report::readBlindAnswers(filled, scenario, decisions, "abcd1234");
    }

    [[nodiscard]] std::vector<report::KeyedDecision> keyed(const report::BlindAnswers& answers) const {
        std::vector<report::KeyedDecision> all;
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            report::KeyedDecision one{"a", "2026-11-23",
                                      1,   std::string(scenario[decisions[i].situation].id),
                                      {},  std::string(scenario[*answers.best[i]].id)};
            for (const auto choice : decisions[i].offered) {
                one.offered.emplace_back(scenario[choice].id);
            }
            all.push_back(std::move(one));
        }
        return all;
    }
};

} // namespace

TEST_CASE("A sheet for keying blind has every decision with all that is offered, and nothing that gives the key away") {
    const Asked asked;
    REQUIRE(asked.decisions.size() > asked.scenario.situations.size());
    for (const auto& decision : asked.decisions) {
        CHECK(decision.offered.size() >= 2);
        auto order = report::letteredOrder(asked.scenario, decision);
        CHECK(order.size() == decision.offered.size());
        std::ranges::sort(order);
        CHECK(order == decision.offered);
    }
    const std::string flat = [&] {
        std::string text;
        std::ranges::unique_copy(asked.sheet, std::back_inserter(text),
                                 [](char a, char b) { return (a == ' ' || a == '\n') && (b == ' ' || b == '\n'); });
        std::ranges::replace(text, '\n', ' ');
        return text;
    }();
    for (const model::Choice& choice : asked.scenario.choices) {
        CAPTURE(choice.id);
        CHECK(flat.find(choice.text) != std::string::npos);
        CHECK(flat.find(std::string(choice.why).substr(0, 40)) == std::string::npos);
    }
    // The best do not stand under one letter.
    std::vector<int> letters(12);
    for (const auto& decision : asked.decisions) {
        const auto order = report::letteredOrder(asked.scenario, decision);
        const auto best = std::ranges::find_if(
            order, [&](auto choice) { return asked.scenario[choice].rating == model::Rating::best; });
        ++letters[static_cast<std::size_t>(best - order.begin())];
    }
    CHECK(std::ranges::max(letters) <= static_cast<int>(asked.decisions.size()) * 6 / 10);
}

TEST_CASE("What is written on a sheet is held against the key") {
    const Asked asked;
    const auto rated = [&](model::Rating rating) {
        return [&, rating](model::ChoiceId choice) { return asked.scenario[choice].rating == rating; };
    };
    const auto asKey = asked.read(asked.filledIn(rated(model::Rating::best)));
    REQUIRE(asKey.problems.empty());
    const auto keyings = asked.keyed(asKey);
    const auto whole = report::agreementOf(asked.scenario, asked.decisions, keyings);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].share() == 1);
    CHECK(whole[0].missing == 0);
    const auto none = report::agreementOf(asked.scenario, asked.decisions,
                                          asked.keyed(asked.read(asked.filledIn(rated(model::Rating::poor)))));
    CHECK(none[0].agreed == 0);
    CHECK(none[0].apart.size() == asked.decisions.size());
    CHECK(report::agreementText(asked.scenario, none).find("(0 %)") != std::string::npos);
    // Kept as a table, and read again.
    const auto again = report::readKeyings(report::keyingsText(keyings));
    REQUIRE(std::holds_alternative<std::vector<report::KeyedDecision>>(again));
    const auto& kept = std::get<std::vector<report::KeyedDecision>>(again);
    CHECK(report::agreementOf(asked.scenario, asked.decisions, kept)[0].share() == 1);
    // A decision that offers something else now is not counted.
    auto other = kept;
    other[0].offered.pop_back();
    other[0].best = other[0].offered.front();
    CHECK(report::agreementOf(asked.scenario, asked.decisions, other)[0].stale == 1);
    CHECK(report::agreementOf(asked.scenario, asked.decisions, other)[0].missing == 1);
}

TEST_CASE("A sheet that was filled in wrongly, or of another text, says so and gives nothing") {
    const Asked asked;
    const auto wrong = [&](const std::string& lines) {
        return asked.read("Answers\nMark: abcd1234\n" + lines).problems;
    };
    CHECK(wrong("1: A\n2 b?\n3. C, I think\n").empty());
    CHECK(wrong("1: A\nRemarks\n1: A and C are equally right.\n").empty());
    CHECK(wrong("1: Z\n").size() == 1);
    CHECK(wrong("1: AB\n").size() == 1);
    CHECK(wrong("1: \xC3\xA9\n").size() == 1);
    CHECK(wrong("999: A\n").size() == 1);
    CHECK(wrong("1: A\n1: B\n").size() == 1);
    CHECK(wrong("Remarks\nGood.\n").empty());
    CHECK(asked.read("Answers\nMark: 00000000\n1: A\n").problems.size() == 1);
    CHECK(asked.read("").problems.size() == 1);
    for (const char* table : {"", "keyer\n", "keyer,day,version,situation,offered,best\na,b\n",
                              "keyer,day,version,situation,offered,best\na,2026-11-23,x,s,one two,one\n",
                              "keyer,day,version,situation,offered,best\na,2026-11-23,1,s,one two,three\n"}) {
        CAPTURE(table);
        CHECK(std::holds_alternative<std::string>(report::readKeyings(table)));
    }
}
