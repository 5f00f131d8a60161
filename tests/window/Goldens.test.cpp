#include "window/Goldens.hpp"
#include "window/Difference.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <set>

namespace fs = std::filesystem;
using drawing::ThemeName;

namespace {

/// Compares with what is kept; where they differ, leaves expected, actual and difference side by side in the build
/// folder.
void check(ThemeName theme) {
    goldens::paintEvery(theme, [](const goldens::Shown& shown) {
        const auto expected = readPng(goldens::folder() + "/" + shown.file);
        if (!expected) {
            FAIL_CHECK(shown.file << " is missing or no picture. CONTRIBUTING.md says how pictures are made anew.");
            return;
        }
        const Difference difference(*expected, shown.picture);
        const fs::path together = fs::path(JUDGEMENT_DIFFERENCES) / shown.file;
        std::error_code ignored;
        fs::remove(together, ignored);
        if (!difference.seen())
            return;
        fs::create_directories(together.parent_path());
        const Raster three[] = {*expected, shown.picture, difference.marked(shown.picture)};
        CHECK(writePng(sideBySide(three), together.string()));
        FAIL_CHECK(shown.file << " looks different: " << difference.worst() << " pixels of one tile. Look at "
                              << together.string() << " (expected, actual, difference).");
    });
}

std::set<std::string> kept() {
    std::set<std::string> files;
    if (!fs::exists(goldens::folder()))
        return files;
    for (const auto& entry : fs::recursive_directory_iterator(goldens::folder()))
        if (!entry.is_directory())
            files.insert(fs::relative(entry.path(), goldens::folder()).string());
    return files;
}

} // namespace

TEST_CASE("Every screen looks as its picture in the dark theme") { check(ThemeName::dark); }
TEST_CASE("Every screen looks as its picture in the light theme") { check(ThemeName::light); }
TEST_CASE("Every screen looks as its picture in high contrast") { check(ThemeName::contrast); }

TEST_CASE("Every screen has its pictures and every picture its screen") {
    const auto wanted = goldens::files();
    CHECK(kept() == std::set<std::string>(wanted.begin(), wanted.end()));
}

// The target `goldens`: keeps pictures of the screens as they are now. A picture that still fits stays as it is.
TEST_CASE("Make the pictures of every screen anew", "[.goldens]") {
    const fs::path folder = goldens::folder();
    std::size_t bytes = 0;
    int made = 0;
    std::set<std::string> superfluous = kept();
    for (const ThemeName theme : drawing::themeNames)
        goldens::paintEvery(theme, [&](const goldens::Shown& shown) {
            superfluous.erase(shown.file);
            const std::string file = (folder / shown.file).string();
            const auto before = readPng(file);
            if (!before || Difference(*before, shown.picture).seen()) {
                fs::create_directories(fs::path(file).parent_path());
                // A few pictures have too many colours for a small file.
                const Raster small = withFewColours(shown.picture);
                const bool fits = !Difference(small, shown.picture).seen();
                REQUIRE((fits ? writeSmallPng(small, file) : writePng(shown.picture, file)));
                ++made;
            }
            bytes += fs::file_size(file);
        });
    for (const std::string& file : superfluous)
        fs::remove(folder / file);
    std::printf("%d pictures made, %zu taken away; together they take %.1f MB.\n", made, superfluous.size(),
                static_cast<double>(bytes) / 1e6);
}
