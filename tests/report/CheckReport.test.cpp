#include "report/CheckReport.hpp"

#include "content/Reading.hpp"

#include <nlohmann/json.hpp>

TEST_CASE("check says, in text and as data, that nothing was read behind the place where reading stopped") {
    const auto framework = reading::smallFramework();
    const std::string bench = reading::slurp("tests/content/the-bench.yaml");
    const auto checked = [&](const std::string& from, const std::string& to) {
        report::CheckedFile file;
        file.path = "bench.yaml";
        file.diagnostics =
            content::readScenario(reading::replaced(bench, from, to), "bench.yaml", framework).diagnostics;
        REQUIRE(file.diagnostics.size() == 1);
        std::vector<report::CheckedFile> files;
        files.push_back(std::move(file));
        return files;
    };
    const std::string note = "    Nothing behind this line was read yet: there may be more to mend after it.\n";

    const auto stopped = checked("topics: [park]", "topics: [park");
    CHECK(report::checkText(stopped, framework, true, 0).find("^\n" + note) != std::string::npos);
    const auto data = nlohmann::json::parse(report::checkJson(stopped, framework, true));
    CHECK(data["files"][0]["findings"][0]["readingStopped"] == true);

    const auto read = checked("rating: poor", "rating: pour");
    CHECK(report::checkText(read, framework, true, 0).find("Nothing behind") == std::string::npos);
    CHECK_FALSE(nlohmann::json::parse(report::checkJson(read, framework, true))["files"][0]["findings"][0].contains(
        "readingStopped"));
}
