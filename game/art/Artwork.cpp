#include "art/Artwork.hpp"

#include <algorithm>
#include <array>
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

void Artwork::warmUp() {
    drawing::Surface small({8, 8});
    drawing::Canvas canvas(small);
    (void)drawPerson(canvas, {0, 0, 8, 12}, personOf("", "", {}), model::Expression::neutral);
    (void)drawIcon(canvas, {0, 0, 8, 8}, "play", drawing::rgb(0));
}

bool Artwork::drawPerson(drawing::Canvas& canvas, const drawing::Frame& frame, const Person& person,
                         model::Expression expression, Light light) {
    if (!m_people) {
        m_people.emplace(m_folder / "people");
    }
    if (m_people->empty()) {
        return false;
    }
    auto picture = drawing::Picture::read(m_people->svg(person, expression));
    if (!picture || !picture->setStyle(PersonParts::style(person, light))) {
        return false;
    }
    picture->draw(canvas, frame);
    return true;
}

bool Artwork::drawPortrait(drawing::Canvas& canvas, const drawing::Rect& place, const Person& person,
                           model::Expression expression) {
    const double side = std::min(place.width, place.height);
    const PersonParts::Square head = PersonParts::headOf(person);
    const double scale = side / head.side;
    drawing::Surface whole({std::max(1, place.width), std::max(1, place.height)});
    drawing::Canvas own(whole);
    if (!drawPerson(
            own, {-head.x * scale, -head.y * scale, PersonParts::frameWidth * scale, PersonParts::frameHeight * scale},
            person, expression)) {
        return false;
    }
    canvas.disc(whole, place);
    return true;
}

bool Artwork::drawIcon(drawing::Canvas& canvas, const drawing::Rect& place, std::string_view name,
                       const drawing::Colour& colour) {
    const int side = std::min(place.width, place.height);
    const auto known = m_icons.find({std::string(name), side});
    const drawing::Surface* lines = known == m_icons.end() ? nullptr : &known->second;
    if (lines == nullptr) {
        const drawing::Picture* const icons =
            picture("icons.svg", ".line{fill:none;stroke:#000;stroke-width:2;stroke-linecap:round;"
                                 "stroke-linejoin:round}.dot{fill:#000}");
        drawing::Surface surface({side, side});
        drawing::Canvas own(surface);
        const double frame = side;
        if (icons == nullptr || !icons->drawPart(own, name, {0, 0, frame, frame})) {
            return false;
        }
        lines = &m_icons.emplace(std::pair(std::string(name), side), std::move(surface)).first->second;
    }
    canvas.mask(*lines, {place.centre().x - side / 2, place.centre().y - side / 2}, colour);
    return true;
}

bool Artwork::drawMark(drawing::Canvas& canvas, const drawing::Rect& place, bool highContrast) {
    const drawing::Picture* const mark = picture("mark.svg", tones(highContrast ? Light::contrast : Light::night));
    if (mark != nullptr) {
        mark->cover(canvas, place);
    }
    return mark != nullptr;
}

} // namespace art
