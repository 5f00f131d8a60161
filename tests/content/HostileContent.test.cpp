#include "content/Hostile.hpp"
#include "content/Reading.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <atomic>
#include <ctime>
#include <filesystem>
#include <map>

#if defined(__SANITIZE_ADDRESS__)
// Of the sanitizer's allocator; not every compiler brings the header.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void*, std::size_t),
                                                         void (*)(const volatile void*));
extern "C" std::size_t __sanitizer_get_allocated_size(const volatile void*);
#endif

// tests/bad-content/<folder>/: files that must be refused, named after what is wrong with them. Folders whose names
// begin with "framework" hold frameworks. expected.txt beside them names every place, each looked at by a person.

namespace {

namespace fs = std::filesystem;

constexpr double longest = 1000; ///< milliseconds
constexpr std::ptrdiff_t mostBytes = 96 * 1024 * 1024;
constexpr std::size_t mostShownPlaces = 12; ///< expected.txt names no more of one file

std::vector<content::Diagnostic> refusal(const std::string& folder, const std::string& name, const std::string& text,
                                         const model::CompetencyFramework& framework) {
    return folder.starts_with("framework") ? content::readFramework(text, name).diagnostics
                                           : content::readScenario(text, name, framework).diagnostics;
}

std::string placeOf(const content::Diagnostic& diagnostic) {
    return std::to_string(diagnostic.place.line) + ":" + std::to_string(diagnostic.place.column) + ": " +
           std::string(diagnostic.code);
}

/// `file.yaml:line:column: code` for each place; " and more" behind the last one shown.
std::string expectation(const std::string& file, const std::vector<content::Diagnostic>& diagnostics) {
    std::string out;
    for (std::size_t i = 0; i < std::min(diagnostics.size(), mostShownPlaces); ++i) {
        const bool last = i + 1 == mostShownPlaces && diagnostics.size() > mostShownPlaces;
        out += file + ":" + placeOf(diagnostics[i]) + (last ? " and more\n" : "\n");
    }
    return out;
}

/// What expected.txt says of each file.
std::map<std::string, std::string> expectations(const std::string& folder) {
    std::map<std::string, std::string> expected;
    std::istringstream lines(reading::slurp("tests/bad-content/" + folder + "/expected.txt"));
    for (std::string line; std::getline(lines, line);) {
        expected[line.substr(0, line.find(':'))] += line + "\n";
    }
    return expected;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(text);
    return lines;
}

/// What holds for every refusal: places in the file, in its order, and words that a terminal shows as they are.
void checkSensible(const std::vector<content::Diagnostic>& diagnostics, const std::string& text) {
    REQUIRE_FALSE(diagnostics.empty());
    const auto lines = linesOf(text);
    std::size_t column = 0; // behind the last character of `line`
    std::size_t line = 0;
    for (const content::Diagnostic& diagnostic : diagnostics) {
        const std::string said = diagnostic.what + "; " + diagnostic.expected + "; " + diagnostic.suggestion;
        CAPTURE(diagnostic.place.line, diagnostic.place.column, diagnostic.code, said);
        REQUIRE((diagnostic.place.line >= 1 && diagnostic.place.line <= lines.size()));
        if (diagnostic.place.line != line) {
            line = diagnostic.place.line;
            column = content::utf8Count(lines[line - 1]) + 1;
        }
        CHECK((diagnostic.place.column >= 1 && diagnostic.place.column <= column));
        CHECK_FALSE(diagnostic.what.empty());
        CHECK((!diagnostic.expected.empty() || !diagnostic.suggestion.empty()));
        CHECK_FALSE(content::findBadCharacter(said + diagnostic.line));
        for (const std::string word :
             {"yaml-cpp", "YAML::", " token", "parse", " exception", "scalar", " sequence", "EOF"}) {
            CHECK(said.find(word) == std::string::npos);
        }
    }
    CHECK(std::ranges::is_sorted(diagnostics, {}, &content::Diagnostic::place));
}

/// Folders of tests/bad-content whose files must all be refused; the others have tests of their own.
const std::vector<std::string> folders{
    "conditions", "framework-hostile", "framework-slips", "hostile", "keying", "layout",
    "names",      "structure",         "values",          "words"};

/// Runs `read` and says how much of a processor's time it took, in milliseconds: a busy machine is no failure.
template <class Read>
double timed(Read read) {
    const std::clock_t started = std::clock();
    read();
    return static_cast<double>(std::clock() - started) * 1000 / CLOCKS_PER_SEC;
}

#if defined(__SANITIZE_ADDRESS__)
/// What is allocated and not freed, counted by the sanitizer's allocator: its own memory makes the process's useless.
std::atomic<std::ptrdiff_t> allocated{0};
std::atomic<std::ptrdiff_t> peak{0};

void countAllocation(const volatile void*, std::size_t bytes) {
    allocated += static_cast<std::ptrdiff_t>(bytes);
    peak = std::max(peak.load(), allocated.load());
}

void countRelease(const volatile void* block) {
    allocated -= static_cast<std::ptrdiff_t>(__sanitizer_get_allocated_size(block));
}

/// The most that `read` had allocated at a time, in bytes.
template <class Read>
std::ptrdiff_t mostAllocated(Read read) {
    static const int installed = __sanitizer_install_malloc_and_free_hooks(countAllocation, countRelease);
    REQUIRE(installed != 0);
    const std::ptrdiff_t before = allocated;
    peak = before;
    read();
    return peak - before;
}
#else
/// Measured only where the sanitizer counts.
template <class Read>
std::ptrdiff_t mostAllocated(Read read) {
    read();
    return 0;
}
#endif

} // namespace

TEST_CASE("every file of the corpus is refused at the places that its folder expects, quickly and in words") {
    const auto framework = reading::smallFramework();
    std::size_t files = 0;
    std::size_t hostile = 0;
    for (const std::string& folder : folders) {
        const auto expected = expectations(folder);
        std::size_t inFolder = 0;
        for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/tests/bad-content/" + folder)) {
            const std::string file = entry.path().filename().string();
            if (file == "expected.txt") {
                continue;
            }
            const std::string name = folder + "/" + file;
            const std::string text = reading::slurp("tests/bad-content/" + name);
            std::vector<content::Diagnostic> diagnostics;
            CAPTURE(name);
            const auto took = timed([&] { REQUIRE_NOTHROW(diagnostics = refusal(folder, name, text, framework)); });
            CHECK(took < longest);
            checkSensible(diagnostics, text);
            REQUIRE(expected.contains(file));
            CHECK(expectation(file, diagnostics) == expected.at(file));
            ++inFolder;
        }
        CAPTURE(folder);
        CHECK(inFolder == expected.size());
        files += inFolder;
        hostile += folder.ends_with("hostile") ? inFolder : 0;
    }
    CHECK(files >= 600);
    CHECK(hostile >= 200);
}

TEST_CASE("files of half a megabyte that are made to hurt are refused within a second and 96 MiB") {
    const auto framework = reading::smallFramework();
    for (const hostile::Made& made : hostile::largeFiles(reading::slurp("tests/content/the-bench.yaml"),
                                                         reading::slurp("tests/content/small-framework.yaml"))) {
        CAPTURE(made.name, made.text.size());
        CHECK(made.text.size() > 50u * 1024);
        std::vector<content::Diagnostic> diagnostics;
        double took = 0;
        const auto most = mostAllocated([&] {
            took = timed([&] {
                REQUIRE_NOTHROW(diagnostics = refusal(made.isFramework ? "framework" : "scenario", made.name, made.text,
                                                      framework));
            });
        });
        CHECK(took < longest * hostile::slowness);
        CHECK(most < mostBytes);
        checkSensible(diagnostics, made.text);
        const auto codes = [&](const content::Diagnostic& one) { return one.code == made.code; };
        CHECK(std::ranges::any_of(diagnostics, codes));
    }
}

TEST_CASE("lists and maps of millions of entries are refused as soon as they are too long") {
    const auto framework = reading::smallFramework();
    const std::string bench = reading::slurp("tests/content/the-bench.yaml");
    const auto times = [](std::string_view piece, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            out += piece;
        }
        return out;
    };
    constexpr std::size_t millions = 1900000;
    const auto [name, text] = GENERATE_COPY(table<std::string, std::string>(
        {{"keys without values",
          reading::replaced(bench, "then: {trust: +1, noted: yes}", "then: {" + times("a,", millions) + "}")},
         {"empty keys",
          reading::replaced(bench, "then: {trust: +1, noted: yes}", "then: {" + times(":,", millions) + "}")},
         {"a long list", reading::replaced(bench, "topics: [park]", "topics: [" + times("a,", millions) + "]")},
         {"people", reading::replaced(bench, "with: [{joan: worried}]", "with: [" + times("a,", millions) + "]")},
         {"keys of a look", reading::replaced(bench, "look: {hair: grey}", "look: {" + times("a,", millions) + "}")}}));
    CAPTURE(name);
    std::vector<content::Diagnostic> diagnostics;
    const auto took = timed([&] { diagnostics = refusal("scenario", name, text, framework); });
    CHECK(took < longest / 2 * hostile::slowness);
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics.back().readingStopped);
    // And where nothing else is wrong, that is.
    content::Limits few;
    few.entries = 2;
    const std::string three = reading::replaced(bench, "topics: [park]", "topics: [park, bench, morning]");
    const auto loaded = content::readScenario(three, name, framework, few);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    CHECK(loaded.diagnostics[0].code == "too-many-entries");
    CHECK(loaded.diagnostics[0].place.line == 9);
    CHECK(loaded.diagnostics[0].place.column == 23);
}

TEST_CASE("an empty pair of braces is read as one, and not as what stands behind it") {
    const auto framework = reading::smallFramework();
    for (const std::string file :
         {"keying/shows-empty-braces", "keying/carries-empty-braces", "structure/with-empty-braces"}) {
        CAPTURE(file);
        const auto diagnostics =
            refusal("scenario", file, reading::slurp("tests/bad-content/" + file + ".yaml"), framework);
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].what == "a pair of braces is empty");
    }
}
