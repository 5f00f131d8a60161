#include "art/Artwork.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>

namespace art {

namespace {

/// Where people stand, and so the part of a place that stays in sight where not all of its height does.
constexpr double focusOfPlaces = 0.62;

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string cssOf(const drawing::Colour& colour) {
    const auto part = [](double value) { return static_cast<int>(std::lround(value * 255)); };
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "rgba(%d,%d,%d,%.3f)", part(colour.red), part(colour.green),
                  part(colour.blue), colour.alpha);
    return text.data();
}

} // namespace

drawing::Picture* Artwork::picture(const std::string& file, const std::string& css) {
    const auto [known, isNew] = m_pictures.try_emplace(file);
    Styled& styled = known->second;
    if (isNew) {
        styled.picture = drawing::Picture::read(contentOf(m_folder / file));
    }
    if (!styled.picture) {
        return nullptr;
    }
    if (styled.css != css) {
        styled.css = css;
        styled.picture->setStyle(css);
    }
    return &*styled.picture;
}

const std::string& Artwork::tones(Light light) {
    constexpr std::array<const char*, 4> names{"day", "night", "rain", "contrast"};
    const auto [known, isNew] = m_tones.try_emplace(light);
    if (isNew) {
        known->second = contentOf(m_folder / "tones" / (std::string(names[static_cast<std::size_t>(light)]) + ".css"));
    }
    return known->second;
}

std::map<std::string, std::uint32_t> Artwork::tonesOf(Light light) {
    std::map<std::string, std::uint32_t> found;
    const std::regex rule(R"re(\.([a-z-]+)\{fill:#([0-9A-Fa-f]{6}))re");
    const std::string& css = tones(light);
    for (auto it = std::sregex_iterator(css.begin(), css.end(), rule); it != std::sregex_iterator(); ++it) {
        found[(*it)[1]] = 0xFF000000u | static_cast<std::uint32_t>(std::stoul((*it)[2], nullptr, 16));
    }
    return found;
}

bool Artwork::drawPlace(drawing::Canvas& canvas, const drawing::Rect& area, const Place& place) {
    const drawing::Picture* const found = picture("places/" + std::string(place.picture) + ".svg", tones(place.light));
    if (found != nullptr) {
        found->cover(canvas, area, 0.5, focusOfPlaces);
    }
    return found != nullptr;
}

bool Artwork::drawPerson(drawing::Canvas& canvas, const drawing::Frame& frame, const Person& person,
                         model::Expression expression) {
    if (!m_people) {
        m_people.emplace(m_folder / "people");
    }
    if (m_people->empty()) {
        return false;
    }
    auto picture = drawing::Picture::read(m_people->svg(person, expression));
    if (!picture || !picture->setStyle(PersonParts::style(person))) {
        return false;
    }
    picture->draw(canvas, frame);
    return true;
}

bool Artwork::drawIcon(drawing::Canvas& canvas, const drawing::Frame& frame, std::string_view name,
                       const drawing::Colour& colour) {
    const std::string css = cssOf(colour);
    const drawing::Picture* const found =
        picture("icons.svg", ".line{fill:none;stroke:" + css +
                                 ";stroke-width:2;stroke-linecap:round;stroke-linejoin:round}.dot{fill:" + css + "}");
    return found != nullptr && found->drawPart(canvas, name, frame);
}

} // namespace art
