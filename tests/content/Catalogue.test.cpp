#include "content/Catalogue.hpp"
#include "content/CatalogueText.hpp"
#include "content/CoursePlan.hpp"
#include "content/QuizReader.hpp"
#include "content/Reading.hpp"
#include "content/SettingsReader.hpp"
#include "content/TranscriptReader.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using content::About;

/// The folder of tests/bad-content that has a code's bad file. What can be wrong with any file is shown in a scenario.
std::string folderOf(About about) {
    switch (about) {
    case About::file:
    case About::keys:
    case About::scenario:
        return "scenario";
    case About::framework:
        return "framework";
    case About::settings:
        return "settings";
    case About::transcript:
        return "transcript";
    case About::quiz:
        return "quiz";
    case About::course:
        return "course";
    case About::story:
        return "story";
    }
    return {};
}

/// The folders whose files are refused by a reader; what is wrong with a story is found later.
const reading::Lines readersFolders{"scenario", "framework", "settings", "transcript", "quiz", "course"};

using Codes = std::set<std::string>;

Codes codesOfFile(const std::string& folder, const std::string& text) {
    static const auto framework = reading::smallFramework();
    const auto diagnostics = folder == "scenario"    ? content::readScenario(text, folder, framework).diagnostics
                             : folder == "framework" ? content::readFramework(text, folder).diagnostics
                             : folder == "settings"  ? content::readSettings(text, folder).diagnostics
                             : folder == "quiz"      ? content::readQuiz(text, folder, framework).diagnostics
                             : folder == "course"    ? content::readCoursePlan(text, folder).diagnostics
                                                     : content::readTranscript(text, folder).diagnostics;
    Codes codes;
    for (const auto& diagnostic : diagnostics) {
        codes.emplace(diagnostic.code);
    }
    return codes;
}

/// What `check` finds in several files together, which no reader sees.
const Codes aboutMany{"doubled-course-id", "doubled-quiz-id", "doubled-scenario-id", "unknown-course-step"};

/// What is in `codes` and not in `others`.
Codes without(const Codes& codes, const Codes& others) {
    Codes rest;
    std::ranges::set_difference(codes, others, std::inserter(rest, rest.end()));
    return rest;
}

std::string slurpFile(const std::string& folder, const std::string& name) {
    return reading::slurp("tests/bad-content/" + folder + "/" + name);
}

/// `bad` with the lines `wrong`, wherever they stand and however far they are moved in together, replaced by `right`.
/// Nothing when they are not there.
std::optional<std::string> mended(const std::string& bad, const std::string& wrong, const std::string& right) {
    const reading::Lines file = reading::linesOf(bad);
    const reading::Lines from = reading::linesOf(wrong);
    const auto fits = [&](std::size_t at, const std::string& indent) {
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (at + i == file.size() || file[at + i] != indent + from[i]) {
                return false;
            }
        }
        return true;
    };
    for (std::size_t at = 0; at < file.size(); ++at) {
        const std::string indent(std::min(file[at].find_first_not_of(' '), file[at].size()), ' ');
        const std::string own(std::min(from[0].find_first_not_of(' '), from[0].size()), ' ');
        if (indent.size() < own.size() || !fits(at, indent.substr(own.size()))) {
            continue;
        }
        std::string out;
        for (std::size_t i = 0; i < at; ++i) {
            out += file[i] + "\n";
        }
        for (const std::string& line : reading::linesOf(right)) {
            out += indent.substr(own.size()) + line + "\n";
        }
        for (std::size_t i = at + from.size(); i < file.size(); ++i) {
            out += file[i] + "\n";
        }
        return out;
    }
    return std::nullopt;
}

/// What looks like a code among the texts in quotation marks of game/content: words joined by hyphens, and single words
/// where a code stands.
Codes codesInSources() {
    const std::set<std::string> keys{"hair-colour",   "text-size", "read-aloud",  "not-sees",
                                     "not-available", "not-shown", "not-sampled", "not-at-risk",
                                     "true-false",    "fill-in"}; // of files, not codes
    const std::regex joined(R"re("([a-z][a-z0-9]*(-[a-z0-9]+)+)")re");
    const std::regex reported(R"re((?:add|report)\([^",;]*,\s*"([a-z][a-z0-9-]*)",)re");
    const std::regex tabled(R"re(Translation\{\s*"[^"]*",\s*"([a-z][a-z0-9-]*)",)re");
    Codes codes;
    for (const auto& entry : fs::directory_iterator(fs::path(JUDGEMENT_SOURCE) / "game/content")) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".cpp" || name.starts_with("Catalogue")) {
            continue; // what is wrong with the catalogue is met only by who edits it
        }
        const std::string source = reading::slurp("game/content/" + name);
        for (const std::regex& pattern : {joined, reported, tabled}) {
            for (auto match = std::sregex_iterator(source.begin(), source.end(), pattern);
                 match != std::sregex_iterator(); ++match) {
                if (!keys.contains((*match)[1])) {
                    codes.insert((*match)[1]);
                }
            }
        }
    }
    return codes;
}

} // namespace

TEST_CASE("the catalogue in the program is the file, and can be read") {
    const std::string text = reading::slurp("assets/diagnostics.yaml");
    const bool same = content::catalogueText() == text;
    CHECK(same);
    const auto loaded = content::readCatalogue(text, "diagnostics.yaml");
    INFO(reading::described(loaded.diagnostics));
    REQUIRE(loaded);
    CHECK(loaded.value->entries().size() >= 87);
    CHECK(content::catalogue().entries().size() == loaded.value->entries().size());
}

TEST_CASE("every code that the readers can report has an entry, and every entry's code can be reported") {
    Codes known;
    for (const auto& entry : content::catalogue().entries()) {
        if (entry.about != About::story) {
            known.insert(entry.code);
        }
    }
    const Codes inSources = codesInSources();
    CHECK(without(inSources, known) == Codes{});   // reported and not explained
    CHECK(without(known, inSources) == aboutMany); // explained and never reported by a reader
    Codes reported;
    for (const std::string& folder : readersFolders) {
        for (const auto& file : fs::directory_iterator(fs::path(JUDGEMENT_SOURCE "/tests/bad-content") / folder)) {
            reported.merge(codesOfFile(folder, slurpFile(folder, file.path().filename().string())));
        }
    }
    CHECK(without(reported, inSources) == Codes{}); // overlooked by the search of the sources
    CHECK(without(known, reported) == Codes{"doubled-course-id", "doubled-quiz-id", "doubled-scenario-id",
                                            "file-is-folder", "file-not-found", "file-too-large", "file-unreadable",
                                            "too-many-questions", "too-many-situations",
                                            "unknown-course-step"}); // those that no file can show
}

TEST_CASE("every bad file is named after a code that has an entry") {
    for (const std::string& folder : readersFolders) {
        for (const auto& file : fs::directory_iterator(fs::path(JUDGEMENT_SOURCE "/tests/bad-content") / folder)) {
            const std::string code = file.path().stem().string();
            CAPTURE(folder, code);
            CHECK(content::catalogue().find(code) != nullptr);
        }
    }
}

TEST_CASE("every wrong example stands in the bad file of its name, and its right one mends that file") {
    std::size_t tried = 0;
    for (const auto& entry : content::catalogue().entries()) {
        if (entry.wrong.empty() || entry.about == About::story) {
            continue;
        }
        ++tried;
        const std::string folder = folderOf(entry.about);
        const std::string bad = slurpFile(folder, entry.code + ".yaml");
        const Codes before = codesOfFile(folder, bad);
        CAPTURE(folder, entry.code, entry.wrong, entry.right);
        CHECK(before.contains(entry.code));
        const auto good = mended(bad, entry.wrong, entry.right);
        REQUIRE(good);
        Codes after = codesOfFile(folder, *good);
        CHECK_FALSE(after.contains(entry.code));
        if (before == Codes{entry.code}) {
            CHECK(after == Codes{});
        }
        CHECK(std::ranges::includes(before, after)); // nothing new is wrong
    }
    CHECK(tried >= 78);
}

TEST_CASE("a code is found by its name, and a mistyped one by its nearest") {
    const auto& catalogue = content::catalogue();
    REQUIRE(catalogue.find("unknown-key") != nullptr);
    CHECK(catalogue.find("unknown-key")->about == About::keys);
    CHECK(catalogue.find("unknown-keys") == nullptr);
    CHECK(catalogue.find("") == nullptr);
    CHECK(catalogue.nearestTo("unkown-key") == "unknown-key");
    CHECK(catalogue.nearestTo("yaml-qoute") == "yaml-quote");
    CHECK(catalogue.nearestTo("weather").empty());
    CHECK(content::severityOf("unknown-key") == content::Severity::error);
    CHECK(content::severityOf("no-such-code") == content::Severity::error);
}

TEST_CASE("a catalogue with a fault is refused with its place") {
    const std::string good = "format: 1\n"
                             "diagnostics:\n"
                             "  dead-end:\n"
                             "    about: story\n"
                             "    severity: fault\n"
                             "    title: No way on\n"
                             "    means: Nobody can go on.\n"
                             "    mend: Add a way.\n"
                             "    file: dead-end.yaml\n";
    const auto read = content::readCatalogue(good, "c.yaml");
    INFO(reading::described(read.diagnostics));
    REQUIRE(read);
    REQUIRE(read.value->find("dead-end") != nullptr);
    CHECK(read.value->find("dead-end")->severity == content::Severity::fault);
    CHECK(read.value->find("dead-end")->about == About::story);
    CHECK(read.value->find("dead-end")->file == "dead-end.yaml");

    struct Fault {
        std::string from;
        std::string to;
        std::string reported;
    };
    const auto [from, to, reported] = GENERATE(values<Fault>(
        {{"about: story", "about: storey", "4:12: unknown-about"},
         {"severity: fault", "severity: bad", "5:15: unknown-severity"},
         {"    title: No way on\n", "", "3:3: missing-key"},
         {"    file: dead-end.yaml\n", "", "3:3: missing-key"},
         {"    file: dead-end.yaml\n", "    wrong: a\n", "3:3: missing-key"},
         {"    file: dead-end.yaml\n", "    right: a\n", "3:3: missing-key"},
         {"    file: dead-end.yaml\n", "    wrong: a\n    right: b\n    no-example: none\n", "11:17: no-example"},
         {"mend: Add", "mends: Add", "8:5: unknown-key"},
         {"  dead-end:", "  Dead-End:", "3:3: bad-id"},
         {"format: 1\n", "", "1:1: missing-key"},
         {"format: 1\n", "format: 1\nnotes: x\n", "2:1: unknown-key"},
         {"    file: dead-end.yaml\n",
          "    file: dead-end.yaml\n  dead-end: {about: file, severity: error, title: a, means: b, mend: c, file: d}\n",
          "10:3: duplicate-key"}}));
    const auto refused = content::readCatalogue(reading::replaced(good, from, to), "c.yaml");
    INFO(reading::described(refused.diagnostics));
    CHECK_FALSE(refused);
    REQUIRE(refused.diagnostics.size() == 1);
    const auto& one = refused.diagnostics[0];
    CHECK(std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + ": " + std::string(one.code) ==
          reported);
}

TEST_CASE("a scenario with more situations than are allowed is refused") {
    const std::string bench = reading::slurp("tests/content/the-bench.yaml");
    content::Limits limits;
    limits.situations = 1;
    const auto framework = reading::smallFramework();
    const auto loaded = content::readScenario(bench, "bench.yaml", framework, limits);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    CHECK(std::ranges::count(loaded.diagnostics, "too-many-situations", &content::Diagnostic::code) == 1);
}
