#include "storymap/Picture.hpp"
#include "storymap/Stories.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

namespace {

void put(const std::filesystem::path& folder, const std::string& name, const stories::Drawable& drawable) {
    for (const auto& [form, extension] : {std::pair{storymap::MapForm::png, ".png"},
                                          {storymap::MapForm::svg, ".svg"},
                                          {storymap::MapForm::html, ".html"},
                                          {storymap::MapForm::dot, ".dot"}}) {
        const auto map = storymap::mapOf(drawable.story(), form);
        REQUIRE(std::holds_alternative<std::string>(map));
        std::ofstream(folder / (name + extension), std::ios::binary) << std::get<std::string>(map);
    }
}

} // namespace

// For people: LOOK=/some/folder storymap_tests "[.look]" draws pictures there.
TEST_CASE("pictures to look at", "[.look]") {
    const char* folder = std::getenv("LOOK");
    REQUIRE(folder != nullptr);
    put(folder, "large", stories::read(stories::large(150)));
    for (const std::string name : {"the-review", "the-flat-below", "a-team-under-strain"}) {
        put(folder, name, stories::shipped(name));
    }
    put(folder, "troubled", stories::read(stories::slurp("tests/storymap/troubled.yaml")));
}
