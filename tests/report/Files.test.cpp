#include "report/Files.hpp"

#include "report/Finished.hpp"
#include "report/Html.hpp"
#include "report/Json.hpp"
#include "report/Pdf.hpp"
#include "report/Text.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace {

namespace fs = std::filesystem;

/// A folder that is gone again after the test.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "judgement-report-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

std::string contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

} // namespace

SCENARIO("A debrief is written as four complete files") {
    const Folder folder;
    const practice::FinishedDebrief finished = finished::example();
    const std::set<std::string> all{"debrief.html", "debrief.json", "debrief.pdf", "debrief.txt"};

    GIVEN("a folder that does not exist yet") {
        const fs::path place = folder.path() / "a" / "b";
        REQUIRE_FALSE(report::writeAll(place, finished).has_value());
        CHECK(namesIn(place) == all);
        CHECK(contentOf(place / "debrief.json") == report::json(finished));
        CHECK(contentOf(place / "debrief.html") == report::html(finished));
        CHECK(contentOf(place / "debrief.txt") == report::text(finished));
        CHECK(contentOf(place / "debrief.pdf") == std::get<std::string>(report::pdf(finished)));
    }
    GIVEN("older files of the same names") {
        std::ofstream(folder.path() / "debrief.json") << "old";
        REQUIRE_FALSE(report::writeAll(folder.path(), finished).has_value());
        CHECK(contentOf(folder.path() / "debrief.json") == report::json(finished));
        CHECK(namesIn(folder.path()) == all);
    }
    GIVEN("a folder where one of the files belongs") {
        std::ofstream(folder.path() / "debrief.json") << "old";
        fs::create_directory(folder.path() / "debrief.txt");
        const auto problem = report::writeAll(folder.path(), finished);
        THEN("it says so, and nothing has changed") {
            REQUIRE(problem.has_value());
            CHECK_THAT(problem->sentence, Catch::Matchers::Contains("debrief.txt"));
            CHECK(contentOf(folder.path() / "debrief.json") == "old");
            CHECK(namesIn(folder.path()) == std::set<std::string>{"debrief.json", "debrief.txt"});
        }
    }
    GIVEN("a file where the folder belongs") {
        std::ofstream(folder.path() / "out") << "a file";
        const auto problem = report::writeAll(folder.path() / "out", finished);
        THEN("it says so and leaves the file alone") {
            REQUIRE(problem.has_value());
            CHECK_THAT(problem->sentence, Catch::Matchers::Contains("could not be written"));
            CHECK(contentOf(folder.path() / "out") == "a file");
        }
    }
    GIVEN("a device that takes nothing") {
        const auto problem = report::writeAll("/proc/self", finished);
        THEN("it says so") { CHECK(problem.has_value()); }
    }
}
