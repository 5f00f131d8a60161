#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> floors{"model",   "content",   "play",     "debrief", "proof",   "quiz", "exchange",
                                      "records", "practice",  "study",    "review",  "drawing", "art",  "storymap",
                                      "report",  "classroom", "terminal", "window",  "app"};

/// How third-party headers begin, and the one room that may include them; JSON is written in two.
const std::map<std::string, std::set<std::string>> guests{
    {"yaml-cpp/", {"content"}},    {"SQLiteCpp/", {"records"}},
    {"sqlite3", {"records"}},      {"sodium", {"records"}},
    {"pango/", {"drawing"}},       {"cairo", {"drawing"}},
    {"librsvg/", {"drawing"}},     {"nlohmann/", {"report", "classroom"}},
    {"kainjow/", {"report"}},      {"SFML/", {"window"}},
    {"X11/", {"window"}},          {"CLI/", {"app"}},
    {"spdlog/", {"app"}},          {"boost/math", {"debrief"}},
    {"graphviz/", {"storymap"}},   {"boost/multiprecision", {"proof"}},
    {"boost/asio", {"classroom"}}, {"boost/beast", {"classroom"}},
    {"qrcodegen/", {"classroom"}}};

struct Include {
    std::string file;
    std::string room;
    std::string header;
    bool ours;
};

std::vector<Include> includesOf(const fs::path& game) {
    const std::regex pattern(R"re(^\s*#\s*include\s+([<"])([^>"]+)[>"])re");
    std::vector<Include> includes;
    for (const auto& entry : fs::recursive_directory_iterator(game)) {
        const auto extension = entry.path().extension();
        if (extension != ".hpp" && extension != ".cpp") {
            continue;
        }
        const std::string room = fs::relative(entry.path(), game).begin()->string();
        std::ifstream stream(entry.path());
        std::smatch match;
        for (std::string line; std::getline(stream, line);) {
            if (std::regex_search(line, match, pattern)) {
                includes.push_back({entry.path().filename().string(), room, match[2], match[1] == "\""});
            }
        }
    }
    return includes;
}

std::ptrdiff_t floorOf(const std::string& room) { return std::ranges::find(floors, room) - floors.begin(); }

} // namespace

TEST_CASE("no room includes one above it, and third-party headers stay in their room") {
    const auto includes = includesOf(fs::path(JUDGEMENT_SOURCE) / "game");
    REQUIRE(includes.size() > 200);
    std::set<std::string> guestsSeen;
    for (const Include& include : includes) {
        CAPTURE(include.room, include.file, include.header);
        REQUIRE(std::ranges::count(floors, include.room) == 1);
        if (include.ours) {
            const std::string from = include.header.substr(0, include.header.find('/'));
            REQUIRE(std::ranges::count(floors, from) == 1);
            CHECK(floorOf(from) <= floorOf(include.room));
            continue;
        }
        for (const auto& [header, rooms] : guests) {
            if (include.header.starts_with(header)) {
                CHECK(rooms.contains(include.room));
                guestsSeen.insert(header);
            }
        }
    }
    CHECK(guestsSeen.size() == guests.size());
}

TEST_CASE("every package that the build finds is in the list that the scripts install") {
    std::ifstream stream(std::string(JUDGEMENT_SOURCE) + "/cmake/packages.txt");
    std::set<std::string> listed;
    std::string kind;
    std::string name;
    for (std::string line; std::getline(stream, line);) {
        std::istringstream words(line);
        if (!line.starts_with("#") && words >> kind >> name) {
            listed.insert(name);
        }
    }
    for (const std::string package :
         {"libsfml-dev", "libyaml-cpp-dev", "libspdlog-dev", "catch2", "libpango1.0-dev", "libsqlitecpp-dev",
          "libsodium-dev", "nlohmann-json3-dev", "libcli11-dev", "libboost-dev", "libkainjow-mustache-dev",
          "librapidcheck-dev", "xvfb", "fonts-inter", "libgraphviz-dev", "libssl-dev", "libqrcodegencpp-dev"}) {
        CAPTURE(package);
        CHECK(listed.contains(package));
    }
}
