#include "storymap/Page.hpp"

#include "storymap/DotHeading.hpp"
#include "storymap/DotText.hpp"
#include "storymap/PageSections.hpp"
#include "storymap/PageTemplate.hpp"
#include "storymap/Palette.hpp"
#include "storymap/Words.hpp"

#include <map>

namespace storymap {

namespace {

/// The colours as variables of a style sheet.
std::string variables(const Palette& palette) {
    std::string out;
    for (const auto& [name, colour] : palette.named()) {
        out += std::string(name) + ": " + colour + "; ";
    }
    return out;
}

/// Graphviz writes the colours of the light theme into the picture: the page draws them from its variables instead, so
/// that the picture follows the theme.
std::string themedPicture() {
    std::string out;
    for (const auto& [name, colour] : lightPalette().named()) {
        out += "#map [fill=\"" + colour + "\"] { fill: var(" + std::string(name) + "); } #map [stroke=\"" + colour +
               "\"] { stroke: var(" + std::string(name) + "); }\n";
    }
    return out;
}

} // namespace

std::string pageText(const Story& story, const Survey& survey, const std::string& svg) {
    const std::string title = forXml(story.scenario.title);
    const std::map<std::string_view, std::string> parts{
        {"title", title},
        {"about", forXml(provenance(story.scenario) + "  ·  " + contents(story.scenario, survey))},
        {"light", variables(lightPalette())},
        {"dark", variables(darkPalette())},
        {"themed", themedPicture()},
        {"whole", wholeSection(story, survey)},
        {"start", anchorOf(story.scenario, story.scenario.start)},
        {"map", svg},
        {"entries", entries(story, survey)},
    };
    const std::string_view page = pageTemplate();
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = page.find("{{"); at != std::string_view::npos; at = page.find("{{", done)) {
        const std::size_t end = page.find("}}", at);
        out += page.substr(done, at - done);
        out += parts.at(page.substr(at + 2, end - at - 2)); // what is put in is not searched again
        done = end + 2;
    }
    return out + std::string(page.substr(done));
}

} // namespace storymap
