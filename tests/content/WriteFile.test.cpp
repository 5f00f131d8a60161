#include "content/WriteFile.hpp"
#include "content/Diagnostic.hpp"
#include "content/SettingsReader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct Folder {
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    [[nodiscard]] auto files() const { return std::distance(fs::directory_iterator(path), fs::directory_iterator()); }
    fs::path path = fs::temp_directory_path() / ("judgement-call-write-test-" + std::to_string(::getpid()));
};

} // namespace

TEST_CASE("a file is written whole, and replaced whole") {
    const Folder folder;
    const fs::path file = folder.path / "a.txt";
    CHECK_FALSE(content::writeFile(file, "one"));
    CHECK_FALSE(content::writeFile(file, "two and more"));
    CHECK(*content::readFile(file.string(), 100).value == "two and more");
    CHECK(folder.files() == 1);
}

TEST_CASE("what cannot be written is said, and leaves nothing behind") {
    const Folder folder;
    CHECK_FALSE(content::writeFile(folder.path / "a.txt", "one"));
    fs::create_directories(folder.path / "b.txt" / "in the way");
    for (const fs::path& file : std::vector<fs::path>{folder.path / "not there" / "a.txt",
                                                      folder.path / "a.txt" / "b.txt", folder.path / "b.txt"}) {
        CAPTURE(file.string());
        const auto problem = content::writeFile(file, "x");
        REQUIRE(problem);
        CHECK(problem->find(file.string()) != std::string::npos);
    }
    CHECK(*content::readFile((folder.path / "a.txt").string(), 100).value == "one");
    CHECK(folder.files() == 2);
}

TEST_CASE("a file that cannot be read is told apart: not there, a folder, too large, no ordinary file") {
    const Folder folder;
    CHECK_FALSE(content::writeFile(folder.path / "a.txt", "12345"));
    const auto code = [](const fs::path& file, std::size_t most) {
        return content::readFile(file.string(), most).diagnostics.at(0).code;
    };
    CHECK(code(folder.path / "b.txt", 10) == "file-not-found");
    CHECK(code(folder.path, 10) == "file-is-folder");
    CHECK(code(folder.path / "a.txt", 4) == "file-too-large");
    CHECK(code("/dev/zero", 4) == "file-unreadable");
    CHECK(content::readFile((folder.path / "a.txt").string(), 5).value == "12345");
}

TEST_CASE("settings are read as they were written, and strangers' settings are refused with a place") {
    content::Settings settings;
    settings.framework = "/home/a/it's \"mine\": # {x}.yaml";
    settings.scenarios = {"/a b", "/ünï"};
    settings.textSize = 150;
    settings.theme = content::ThemeChoice::contrast;
    settings.letters = content::LettersChoice::dyslexia;
    settings.motion = content::MotionChoice::reduced;
    settings.time = content::PaceChoice::half;
    settings.sounds = false;
    settings.captions = true;
    settings.readAloud = true;
    const auto again = content::readSettings(content::settingsText(settings), "settings.yaml");
    REQUIRE(again);
    CHECK(*again.value == settings);
    CHECK(content::readSettings("format: 1\n", "s").value.has_value());
    for (const std::string bad :
         {"format: 2\n", "framwork: x\n", "text-size: 99\n", "theme: pink\n", "time: 3\n", "sounds: maybe\n",
          "letters: []\n", "scenarios: x\n", "framework: [x]\n", "x", "", "format: 1\nformat: 1\n"}) {
        CAPTURE(bad);
        CHECK_FALSE(content::readSettings(bad, "s"));
    }
}
