// What the shipped library promises, held against every scenario in it.

#include "content/Catalogue.hpp"
#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "proof/BlindDecisions.hpp"
#include "proof/Coverage.hpp"
#include "proof/Proof.hpp"
#include "proof/Reading.hpp"
#include "report/Keyings.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace {

namespace fs = std::filesystem;
using model::Rating;

std::string wholeFile(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

struct Shelved {
    fs::path file;
    model::Scenario scenario;
    std::vector<proof::BlindDecision> decisions;
    std::vector<std::uint32_t> statements;
    std::vector<report::Agreement> agreements;
};

/// Read once for all tests of this file.
struct ShippedLibrary {
    ShippedLibrary() {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/scenarios"))
            if (entry.path().extension() == ".yaml")
                files.push_back(entry.path());
        std::ranges::sort(files);
        for (const fs::path& file : files) {
            auto read = content::readScenario(wholeFile(file), file.filename().string(), framework);
            if (!read)
                throw std::runtime_error(file.string());
            Shelved& one = all.emplace_back(Shelved{file, std::move(*read.value), {}, {}, {}});
            const auto space = proof::explore(one.scenario);
            one.decisions = proof::blindDecisions(space);
            one.statements = proof::statementsIn(space, framework);
            const std::string kept =
                wholeFile(file.parent_path() / "keyings" / file.filename().replace_extension(".csv"));
            if (auto keyings = report::readKeyings(kept);
                const auto* rows = std::get_if<std::vector<report::KeyedDecision>>(&keyings))
                one.agreements = report::agreementOf(one.scenario, one.decisions, *rows);
        }
    }
    model::CompetencyFramework framework =
        *content::readFramework(wholeFile(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml"), "met-cvf.yaml").value;
    std::deque<Shelved> all;
};

const ShippedLibrary& library() {
    static const ShippedLibrary shipped;
    return shipped;
}

/// In how many scenarios a statement comes up.
std::size_t scenariosWith(model::StatementId statement) {
    return static_cast<std::size_t>(std::ranges::count_if(
        library().all, [&](const Shelved& one) { return one.statements[statement.position()] > 0; }));
}

/// How often a way to choose without reading the story takes a best choice, and how often chance would.
struct Guessing {
    double right = 0;
    double byChance = 0;
    std::size_t decisions = 0;
};

/// Where choices are shuffled for each learner, none has a place of its own.
constexpr std::size_t shuffled = 99;

/// `merit`: of two choices the one with more is taken; where several have most, each is as likely. It is given the
/// place on the screen as well.
template <class Merit>
Guessing guess(const Merit& merit) {
    Guessing guessing;
    for (const Shelved& one : library().all)
        for (const proof::BlindDecision& decision : one.decisions) {
            const bool stays = one.scenario[decision.situation].fixedOrder;
            const auto placeOf = [&](std::size_t i) { return stays ? i : shuffled; };
            double most = -1e9;
            for (std::size_t i = 0; i < decision.offered.size(); ++i)
                most = std::max(most, merit(one.scenario[decision.offered[i]], placeOf(i)));
            double taken = 0;
            double right = 0;
            double best = 0;
            for (std::size_t i = 0; i < decision.offered.size(); ++i) {
                const model::Choice& choice = one.scenario[decision.offered[i]];
                const bool isBest = choice.rating == Rating::best;
                best += isBest ? 1 : 0;
                if (merit(choice, placeOf(i)) == most) {
                    ++taken;
                    right += isBest ? 1 : 0;
                }
            }
            guessing.right += right / taken;
            guessing.byChance += best / static_cast<double>(decision.offered.size());
            ++guessing.decisions;
        }
    guessing.right /= static_cast<double>(guessing.decisions);
    guessing.byChance /= static_cast<double>(guessing.decisions);
    return guessing;
}

/// Words by which a text sounds considerate.
double politeness(std::string_view text) {
    constexpr std::array considerate{"please", "sorry", "thank", "ask ",   "asks ", "listen", "explain", "understand",
                                     "would",  "could", "help",  "gently", "check", "tell ",  "offer",   "together"};
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    double found = 0;
    for (const char* word : considerate)
        for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1))
            ++found;
    return found;
}

} // namespace

TEST_CASE("The library: each scenario is long enough to be worth playing, and offers enough to weigh") {
    std::map<int, std::size_t> levels;
    std::size_t brief = 0;
    std::size_t usual = 0;
    std::size_t lengthy = 0;
    for (const Shelved& one : library().all) {
        const model::Scenario& scenario = one.scenario;
        CAPTURE(scenario.id);
        CHECK(one.file.stem() == fs::path(scenario.id));
        CHECK(scenario.situations.size() >= 12);
        CHECK(scenario.situations.size() <= 30);
        CHECK(scenario.endings.size() >= 3);
        CHECK_FALSE(scenario.timers.empty()); // somewhere time presses
        CHECK_FALSE(scenario.facts.empty());  // and what was chosen comes back
        CHECK_FALSE(scenario.alsos.empty());
        const auto proof = proof::prove(scenario, library().framework);
        REQUIRE(proof.complete);
        REQUIRE(proof.lengths);
        CHECK(proof.lengths->shortest.size() >= 7);
        for (const auto& finding : proof.findings)
            CHECK(content::severityOf(finding.code) == content::Severity::advice);
        for (const proof::BlindDecision& decision : one.decisions) {
            CAPTURE(scenario[decision.situation].id);
            CHECK(decision.offered.size() >= 3);
            CHECK(decision.offered.size() <= 5);
        }
        // Every path samples three competencies at least: three are called for on whichever calls for them least.
        auto unclaimed = content::readScenario(wholeFile(one.file), "", library().framework);
        unclaimed.value->claims.clear();
        const auto all = proof::prove(*unclaimed.value, library().framework);
        CHECK(std::ranges::count_if(all.opportunities, [](const proof::ClaimOpportunities& claim) {
                  return std::holds_alternative<model::CompetencyId>(claim.claimed) && claim.fewest >= 1;
              }) >= 3);
        const auto middling = std::ranges::count_if(scenario.choices, [](const model::Choice& choice) {
            return choice.rating == Rating::good || choice.rating == Rating::poor;
        });
        CHECK(3 * static_cast<std::size_t>(middling) >= scenario.choices.size());
        ++levels[scenario.level.number];
        ++(scenario.minutes <= 7 ? brief : scenario.minutes <= 12 ? usual : lengthy);
    }
    CHECK(library().all.size() == 24);
    CHECK(levels[1] >= 12);
    CHECK(levels[2] >= 7);
    CHECK(levels[3] >= 5);
    CHECK((brief >= 2 && usual >= 5 && lengthy >= 5));
}

TEST_CASE("The library: neither length nor place nor a considerate tone gives the best choice away") {
    const auto longest =
        guess([](const model::Choice& choice, std::size_t) { return static_cast<double>(choice.text.size()); });
    const auto shortest =
        guess([](const model::Choice& choice, std::size_t) { return -static_cast<double>(choice.text.size()); });
    const auto politest = guess([](const model::Choice& choice, std::size_t) { return politeness(choice.text); });
    constexpr double aLittle = 0.12;
    CAPTURE(longest.decisions, longest.byChance, longest.right, shortest.right, politest.right);
    CHECK(longest.right <= 0.35);
    CHECK(shortest.right <= 0.35);
    CHECK(politest.right <= longest.byChance + aLittle);
    for (std::size_t place = 0; place < 3; ++place) {
        const auto placed = guess([&](const model::Choice&, std::size_t i) { return i == place ? 1.0 : 0.0; });
        CAPTURE(place, placed.right);
        CHECK(placed.right <= longest.byChance + 0.10);
    }
}

TEST_CASE("The library: who chooses with care comes to a far better debrief than who chooses at random") {
    for (const Shelved& one : library().all) {
        CAPTURE(one.scenario.id);
        const auto meanQuality = [&](proof::SimulatedLearner learner) {
            const auto played =
                proof::simulate(one.scenario, library().framework, {.plays = 400, .learner = learner, .seed = 5});
            REQUIRE(played);
            return played->quality.mean();
        };
        CHECK(meanQuality(proof::SimulatedLearner::careful) >= meanQuality(proof::SimulatedLearner::random) + 12);
    }
}

TEST_CASE("The library: who keyed it blind agrees with its key") {
    std::size_t keyed = 0;
    for (const Shelved& one : library().all) {
        CAPTURE(one.scenario.id);
        for (const report::Agreement& keyer : one.agreements) {
            CAPTURE(keyer.keyer, keyer.keyed, keyer.agreed, keyer.missing);
            CHECK(keyer.share() >= 0.8);
            CHECK(4 * keyer.missing <= one.decisions.size()); // most decisions are still those that were keyed
            ++keyed;
        }
    }
    CHECK(keyed >= library().all.size());
}

TEST_CASE("The library: it reads as people speak") {
    for (const Shelved& one : library().all) {
        std::string text(one.scenario.briefing);
        for (const model::Situation& situation : one.scenario.situations)
            text += "\n" + std::string(situation.text);
        for (const model::Choice& choice : one.scenario.choices)
            text += "\n" + std::string(choice.text) + "\n" + std::string(choice.consequence) + "\n" +
                    std::string(choice.why);
        const auto reads = proof::readabilityOf(text);
        CAPTURE(one.scenario.id, reads.words, reads.sentences, reads.ease);
        CHECK(reads.ease > 60);
        CHECK(reads.words < 20 * reads.sentences);
    }
}

TEST_CASE("The library: every statement of the framework can be shown or resisted in two scenarios at least") {
    const auto& framework = library().framework;
    std::size_t positives = 0;
    for (const model::Unit& unit : framework.units) {
        std::size_t places = 0;
        for (const model::StatementId statement : unit.statements) {
            CAPTURE(framework[statement].id);
            CHECK(scenariosWith(statement) >= 2);
            for (const Shelved& one : library().all)
                places += one.statements[statement.position()];
            ++positives;
        }
        CAPTURE(unit.id, places);
        CHECK(places >= 8);
    }
    CHECK(positives == 112 + 35);
    std::size_t negatives = 0;
    for (const model::CoreValue& value : framework.values)
        for (const model::StatementId statement : value.negatives) {
            CAPTURE(framework[statement].id);
            CHECK(scenariosWith(statement) >= 2);
            ++negatives;
        }
    CHECK(negatives == 37);
}
