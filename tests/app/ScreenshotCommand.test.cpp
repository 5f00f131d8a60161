#include "app/Refused.hpp"
#include "window/Showing.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace program;

namespace {

std::set<std::string> filesIn(const fs::path& folder) {
    std::set<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.insert(entry.path().filename().string());
    return files;
}

/// Width and height as a PNG file's header has them.
std::pair<int, int> sizeOf(const std::string& png) {
    const auto number = [&png](std::size_t at) {
        int value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(png.at(at + i));
        return value;
    };
    return {number(16), number(20)};
}

} // namespace

TEST_CASE("a picture of every screen is written without a display, the same every time") {
    const Home home;
    const auto shown = home.judgement("screenshot --all pictures");
    CAPTURE(shown.err);
    REQUIRE(shown.status == 0);
    CHECK(shown.err.empty());
    CHECK(shown.out == std::to_string(window::showable.size()) + " pictures are in pictures.\n");
    std::set<std::string> wanted;
    for (const std::string_view name : window::showable)
        wanted.insert(std::string(name) + ".png");
    CHECK(filesIn(home.path / "pictures") == wanted);
    std::set<std::string> different;
    for (const std::string& file : wanted)
        different.insert(slurp(home.path / "pictures" / file));
    CHECK(different.size() == wanted.size());
    CHECK_FALSE(fs::exists(home.path / ".local/share/judgement-call/records.sqlite"));

    REQUIRE(home.judgement("screenshot --all again").status == 0);
    for (const std::string& file : wanted) {
        CAPTURE(file);
        CHECK(slurp(home.path / "pictures" / file) == slurp(home.path / "again" / file));
    }
}

TEST_CASE("only the screens that are named are written, in the size and colours that are asked for") {
    const Home home;
    const auto shown = home.judgement("screenshot title gallery small --size 960x600 --theme light --text-size 150");
    CAPTURE(shown.err);
    REQUIRE(shown.status == 0);
    CHECK(filesIn(home.path / "small") == std::set<std::string>{"title.png", "gallery.png"});
    CHECK(sizeOf(slurp(home.path / "small/title.png")) == std::pair(960, 600));
    REQUIRE(home.judgement("screenshot title usual --size 960x600").status == 0);
    CHECK(slurp(home.path / "small/title.png") != slurp(home.path / "usual/title.png"));
}

TEST_CASE("pictures that cannot be written are refused in a sentence and leave nothing") {
    const Home home;
    std::ofstream(home.path / "file") << "no folder";
    const auto refused = [&](const std::string& words, int status, const std::string& says) {
        checkRefused(home, "screenshot " + words, status, says);
        CHECK_FALSE(fs::exists(home.path / "new"));
    };
    refused("new", 2, "Say which screens, or --all, and last the folder.");
    refused("--all title new", 2, "Say which screens, or --all, and last the folder.");
    refused("tilte new", 2, "There is no screen \"tilte\". There are: title, help,");
    refused("title new --size 1280", 2, "The size \"1280\" cannot be used. It goes from 960x600");
    refused("title new --size 100x100", 2, "It goes from 960x600");
    refused("title new --size 1280x720x", 2, "It goes from 960x600");
    refused("title new --theme mauve", 2, "mauve");
    refused("title file", 3, "Pictures cannot be written to the folder file:");
    refused("--framework nowhere.yaml title new", 1, "nowhere.yaml");

    // Where the last of several fails, the first stay away too, and what was there stays.
    fs::create_directories(home.path / "pictures/gallery.png/in-the-way");
    std::ofstream(home.path / "pictures/mine") << "kept";
    refused("title gallery pictures", 3, "Pictures cannot be written to the folder pictures:");
    CHECK(filesIn(home.path / "pictures") == std::set<std::string>{"gallery.png", "mine"});
}
