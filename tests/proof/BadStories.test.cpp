#include "content/Catalogue.hpp"
#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Runner.hpp"
#include "proof/PlacedFinding.hpp"
#include "proof/Proof.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace proof;

namespace {

namespace fs = std::filesystem;

const fs::path source = JUDGEMENT_SOURCE;
const fs::path folder = source / "tests/bad-content/story";

std::string slurp(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

const model::CompetencyFramework& smallFramework() {
    static const auto loaded =
        content::readFramework(slurp(source / "tests/content/small-framework.yaml"), "small-framework.yaml");
    return *loaded.value;
}

struct Checked {
    content::PlacedScenario placed;
    Proof proof;
    std::vector<PlacedFinding> findings;
};

Checked checked(const fs::path& path) {
    const std::string text = slurp(path);
    auto read = content::readPlacedScenario(text, path.filename().string(), smallFramework());
    for (const auto& diagnostic : read.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(read);
    Checked result{std::move(*read.value), {}, {}};
    result.proof = prove(result.placed.scenario, smallFramework(), {.states = 20'000});
    result.findings = placed(result.proof.findings, result.placed, text, path.filename().string());
    return result;
}

/// tests/bad-content/story/expected.txt: `file:line:column: code`, each a place that a person has looked at.
std::map<std::string, std::vector<std::string>> expectedFindings() {
    std::map<std::string, std::vector<std::string>> expected;
    std::istringstream lines(slurp(folder / "expected.txt"));
    for (std::string line; std::getline(lines, line);) {
        expected[line.substr(0, line.find(':'))].push_back(line.substr(line.find(':') + 1));
    }
    return expected;
}

} // namespace

TEST_CASE("Every bad story is told for what it is named after, at the right place, and for nothing else") {
    const auto expected = expectedFindings();
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        ++files;
        const std::string name = entry.path().filename().string();
        const Checked result = checked(entry.path());
        std::vector<std::string> found;
        std::string all;
        for (const PlacedFinding& finding : result.findings) {
            found.push_back(std::to_string(finding.told.place.line) + ":" + std::to_string(finding.told.place.column) +
                            ": " + std::string(finding.told.code));
            all += content::format(finding.told) + finding.way + "\n";
            CHECK_FALSE(finding.told.expected.empty());
        }
        CAPTURE(name, all);
        REQUIRE(expected.contains(name));
        CHECK(found == expected.at(name));
        CHECK(std::ranges::any_of(result.findings, [&](const PlacedFinding& finding) {
            return finding.told.code == entry.path().stem().string();
        }));
    }
    CHECK(files == expected.size());
}

TEST_CASE("A fair story has nothing to tell") {
    const Checked result = checked(source / "tests/proof/the-fair-bench.yaml");
    for (const PlacedFinding& finding : result.findings) {
        UNSCOPED_INFO(content::format(finding.told));
    }
    CHECK(result.findings.empty());
    CHECK(result.proof.paths->digits == "19");
}

TEST_CASE("The way that shows a finding can be played") {
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        const Checked result = checked(entry.path());
        for (const Finding& finding : result.proof.findings) {
            if (!finding.way) {
                continue;
            }
            CAPTURE(entry.path().filename().string(), finding.code);
            play::Runner runner(result.placed.scenario, 7);
            for (const model::ChoiceId choice : *finding.way) {
                REQUIRE(runner.choose(choice, std::chrono::milliseconds(0)));
            }
            if (finding.code == "dead-end") {
                CHECK(std::holds_alternative<play::Stuck>(runner.position()));
            } else if (finding.code.starts_with("claim-") || finding.code == "ending-rare") {
                CHECK(runner.ending() != nullptr);
            } else {
                CHECK(runner.situation() != nullptr);
            }
        }
    }
}

TEST_CASE("Every code that proof can report is in the catalogue, and the other way round") {
    std::set<std::string> inSource;
    const std::regex literal(R"re("([a-z]+(-[a-z]+)*)")re");
    for (const auto& entry : fs::directory_iterator(source / "game/proof")) {
        const std::string text = slurp(entry.path());
        for (auto it = std::sregex_iterator(text.begin(), text.end(), literal); it != std::sregex_iterator(); ++it) {
            if (content::catalogue().find((*it)[1].str()) != nullptr || (*it)[1].str().find('-') != std::string::npos) {
                inSource.insert((*it)[1]);
            }
        }
    }
    std::set<std::string> inCatalogue;
    for (const content::CatalogueEntry& entry : content::catalogue().entries()) {
        if (entry.about == content::About::story) {
            inCatalogue.insert(entry.code);
            CHECK(fs::exists(folder / entry.file));
            CHECK(entry.severity != content::Severity::error);
        }
    }
    CHECK(inSource == inCatalogue);
}
