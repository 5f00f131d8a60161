#include "window/Scene.hpp"

#include "window/Layout.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <cmath>

namespace window {

namespace {

/// Height to width of a picture that is too flat to say anything.
constexpr double slit = 0.2;

} // namespace

SceneContent sceneOf(const model::Scenario& scenario, const model::Situation& situation) {
    SceneContent content = placeAlone(situation.place);
    for (const model::Presence& presence : scenario.presentIn(situation)) {
        content.people.push_back({art::personOf(scenario, scenario[presence.who]), presence.expression});
    }
    return content;
}

SceneContent placeAlone(std::string_view place) {
    return {std::string(place), place.empty() ? std::string() : words::placeName(place), {}};
}

SceneView::SceneView(SceneContent content, double share)
    : m_content(std::move(content)), m_place(art::placeOf(m_content.place)), m_share(share) {}

Lettered::Layout SceneView::nameLayout(const Setting& setting, int width) const {
    return setting.type->set(m_content.name, drawing::type::subheading, setting.scale,
                             std::max(1, width - 2 * setting.scale.space(14)));
}

bool SceneView::pictured(const Setting& setting, Size room) const {
    return m_place && setting.art != nullptr && room.height >= room.width * slit;
}

Size SceneView::measured(const Setting& setting, int width) {
    if (hints.grow > 0) {
        return {width, 0};
    }
    // Large text needs the room more than the picture does.
    const double most = setting.window.height * m_share / std::pow(setting.scale.text, 1.2);
    constexpr double shape = 9.0 / 16.0;
    const int height = static_cast<int>(std::lround(std::min(width * shape, most)));
    if (pictured(setting, {width, height})) {
        return {width, height};
    }
    return m_content.name.empty() ? Size{} : Size{width, nameLayout(setting, width)->size().height};
}

Rect SceneView::sign(const Setting& setting) const {
    const Size name = nameLayout(setting, place().width)->size();
    const int across = setting.scale.space(14);
    const int down = setting.scale.space(7);
    const int height = name.height + 2 * down;
    return {place().x, place().bottom() - height, std::min(place().width, name.width + 2 * across), height};
}

std::vector<Lettered::Lettering> SceneView::lettering(const Setting& setting) const {
    if (m_content.name.empty() || place().empty()) {
        return {};
    }
    const auto name = nameLayout(setting, place().width);
    if (!pictured(setting, place().size())) {
        return {{name, {place().x, place().y}, m_content.name}};
    }
    const Rect ground = sign(setting);
    return {{name, {ground.x + setting.scale.space(14), ground.centre().y - name->size().height / 2}, m_content.name}};
}

void SceneView::paintPeople(Canvas& canvas, Size size, art::Artwork& artwork, art::Light light) const {
    if (m_content.people.empty()) {
        return;
    }
    constexpr double aspect = 600.0 / 900.0;
    constexpr double apart = 0.78; ///< from one to the next, in widths: shoulders may overlap, faces never
    const auto others = static_cast<double>(m_content.people.size() - 1);
    // Cut by the lower edge as by a poster's: nearer than the place, and each with room beside the next.
    const double most = size.height * (others <= 1 ? 1.02 : 0.92);
    const double width = std::min(most * aspect, size.width * 1.04 / (1 + apart * others));
    const double height = width / aspect;
    const double step = others > 0 ? std::min(width * 0.98, (size.width - width) / others) : 0.0;
    const double first = (size.width - width - step * others) / 2;
    for (std::size_t i = 0; i < m_content.people.size(); ++i) {
        artwork.drawPerson(canvas, {first + step * static_cast<double>(i), size.height - height * 0.94, width, height},
                           m_content.people[i].person, m_content.people[i].expression, light);
    }
}

void SceneView::paint(Canvas& canvas, const Setting& setting) const {
    if (place().empty() || !canvas.shows(place())) {
        return;
    }
    const auto name = lettering(setting);
    if (!pictured(setting, place().size())) {
        for (const Lettering& letters : name) {
            letters.paint(canvas, setting.theme->ink);
        }
        return;
    }
    if (!m_painted || m_painted->size() != place().size() || m_paintedFor != setting.theme) {
        m_paintedFor = setting.theme;
        m_painted = std::make_unique<drawing::Surface>(place().size());
        Canvas own(*m_painted);
        const Rect all{0, 0, place().width, place().height};
        art::Place seen = *m_place;
        if (setting.theme->highContrast) {
            seen.light = art::Light::contrast;
        }
        if (!setting.art->drawPlace(own, all, seen)) {
            own.fill(all, setting.theme->panel);
        }
        paintPeople(own, place().size(), *setting.art, seen.light);
    }
    canvas.surface(*m_painted, {place().x, place().y});
    for (const Lettering& letters : name) {
        canvas.fill(sign(setting), setting.theme->page);
        letters.paint(canvas, setting.theme->ink);
    }
}

BelowPicture::BelowPicture(SceneContent content) : m_empty(!art::placeOf(content.place)) {
    m_picture = &add<SceneView>(std::move(content), 1.0);
    m_words = &add<Column>();
}

BelowPicture::Parts BelowPicture::parts(const Setting& setting, int width) const {
    constexpr double shape = 9.0 / 16.0;
    constexpr double mostAbove = 0.15;  ///< of the window's height
    constexpr double mostBeside = 0.26; ///< of the width
    if (m_empty || setting.art == nullptr)
        return {Picture::none, {}, 0};
    // Large text needs the room more than the picture does.
    const double most = setting.window.height * mostAbove / std::pow(setting.scale.text, 1.2);
    const auto above = static_cast<int>(std::lround(std::min(width * shape, most)));
    if (above >= width * slit)
        return {Picture::above, {width, above}, setting.scale.space(14)};
    const auto beside = static_cast<int>(std::lround(width * mostBeside));
    return {Picture::beside, {beside, static_cast<int>(std::lround(beside * shape))}, setting.scale.space(18)};
}

Size BelowPicture::measured(const Setting& setting, int width) {
    const Parts p = parts(setting, width);
    if (p.where == Picture::beside) {
        const int words = m_words->measure(setting, std::max(1, width - p.picture.width - p.gap)).height;
        return {width, std::max(words, p.picture.height)};
    }
    const Size words = m_words->measure(setting, width);
    return {std::max(words.width, p.picture.width), p.picture.height + p.gap + words.height};
}

void BelowPicture::arranged(const Setting& setting) {
    const Parts p = parts(setting, place().width);
    m_picture->arrange(setting, {place().x, place().y, p.picture.width, p.picture.height});
    Rect words = place();
    if (p.where == Picture::beside) {
        words.x += p.picture.width + p.gap;
        words.width = std::max(1, words.width - p.picture.width - p.gap);
    } else {
        words.y += p.picture.height + p.gap;
        words.height = std::max(0, words.height - p.picture.height - p.gap);
    }
    m_words->arrange(setting, words);
}

BesidePicture::BesidePicture(SceneContent content, double least, double share)
    : m_empty(!art::placeOf(content.place)), m_least(least), m_share(share) {
    auto& picture = add<SceneView>(std::move(content), 1.0);
    picture.hints.grow = 1;
    m_picture = &picture;
    m_page = &add<Column>();
}

int BesidePicture::pictureWidth(const Setting& setting, int width) const {
    const int wide = static_cast<int>(std::lround(width * m_share));
    const bool fits = width - wide >= setting.scale.measure(m_least);
    return m_empty || setting.art == nullptr || !fits ? 0 : wide;
}

Size BesidePicture::measured(const Setting& setting, int width) {
    return {width, m_page->measure(setting, width - pictureWidth(setting, width)).height};
}

void BesidePicture::arranged(const Setting& setting) {
    const int wide = pictureWidth(setting, place().width);
    m_picture->arrange(setting, {place().x, place().y, wide, wide == 0 ? 0 : place().height});
    m_page->arrange(setting, {place().x + wide, place().y, place().width - wide, place().height});
}

} // namespace window
