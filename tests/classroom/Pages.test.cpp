#include "records/Playground.hpp"

#include <regex>

TEST_CASE("The learner's page stays small with all that it loads, and loads nothing from elsewhere") {
    const std::string folder = JUDGEMENT_SOURCE "/assets/classroom";
    const std::string page = playground::bytesOf(folder + "/phone.html");
    const std::regex loads(R"re((?:src|href)="([^"]*)")re");
    std::size_t bytes = page.size();
    std::size_t files = 0;
    for (std::sregex_iterator one(page.begin(), page.end(), loads), end; one != end; ++one, ++files) {
        const std::string path = (*one)[1];
        CAPTURE(path);
        REQUIRE(path.starts_with("/"));
        REQUIRE_FALSE(path.starts_with("//"));
        const std::string loaded = playground::bytesOf(folder + path);
        REQUIRE_FALSE(loaded.empty());
        CHECK(loaded.find("http://") == std::string::npos);
        CHECK(loaded.find("https://") == std::string::npos);
        bytes += loaded.size();
    }
    CAPTURE(bytes);
    CHECK(files == 9);
    CHECK(bytes < 60 * 1024);
}
