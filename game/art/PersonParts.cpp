#include "art/PersonParts.hpp"

#include "art/Posture.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

namespace art {

namespace {

constexpr std::array<std::string_view, 10> expressions{"neutral", "calm",   "pleased", "worried",   "upset",
                                                       "angry",   "afraid", "tired",   "surprised", "thoughtful"};

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string begin = " " + std::string(name) + "=\"";
    const std::size_t at = tag.find(begin);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = tag.substr(at + begin.size());
    return std::string(rest.substr(0, rest.find('"')));
}

/// How a head is borne with each expression.
constexpr std::array<std::string_view, 10> bearings{"",
                                                    "rotate(2 300 380) ",
                                                    "rotate(-2 300 380) ",
                                                    "rotate(-2 300 380) translate(0 3) ",
                                                    "rotate(-6 300 380) translate(0 6) ",
                                                    "translate(0 8) ",
                                                    "rotate(3 300 380) translate(4 -4) ",
                                                    "rotate(5 300 380) translate(0 9) ",
                                                    "translate(0 -5) ",
                                                    "rotate(5 300 380) "};

constexpr double neck = 390; ///< where the head sits on the body
constexpr double seat = 60;  ///< how much lower somebody in a wheelchair is

/// Scaled about a point in the middle of the frame, `y` from its top.
std::string scaledAbout(double y, double by) {
    return by == 1 ? std::string()
                   : "translate(" + std::to_string(300 - 300 * by) + " " + std::to_string(y - y * by) + ") scale(" +
                         std::to_string(by) + ")";
}

/// Scaled sideways about the middle of the frame.
std::string widened(const std::string& content, double by) {
    return by == 1 ? content
                   : "<g transform=\"translate(" + std::to_string(300 - 300 * by) + " 0) scale(" + std::to_string(by) +
                         " 1)\">" + content + "</g>";
}

} // namespace

PersonParts::PersonParts(const std::filesystem::path& folder) {
    for (const char* const file : {"hair", "wear", "heads", "faces", "beards", "covers", "extras", "arms"}) {
        std::ifstream stream(folder / (std::string(file) + ".svg"), std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        read(file, text.str());
    }
}

// The files are ours and plainly written: groups with an id at the top, groups without one inside.
void PersonParts::read(const std::string& file, std::string_view text) {
    for (std::size_t at = text.find("<g id=\""); at != std::string_view::npos; at = text.find("<g id=\"", at)) {
        const std::size_t tagEnd = text.find('>', at);
        if (tagEnd == std::string_view::npos) {
            return;
        }
        const std::string_view tag = text.substr(at, tagEnd - at);
        std::size_t end = tagEnd + 1;
        for (int depth = text[tagEnd - 1] == '/' ? 0 : 1; depth > 0;) {
            const std::size_t close = text.find("</g>", end);
            if (close == std::string_view::npos) {
                return;
            }
            const std::size_t open = text.find("<g", end);
            depth += open < close ? 1 : -1;
            end = open < close ? open + 2 : close + 4;
        }
        Part part;
        part.hidesHair = attribute(tag, "data-hair") == "hides";
        part.hidesBack = attribute(tag, "data-back") == "hides";
        part.on = attribute(tag, "data-on");
        part.band = attribute(tag, "data-band");
        part.bareArms = attribute(tag, "data-arms") == "bare";
        if (const std::string sleeve = attribute(tag, "data-sleeve"); !sleeve.empty()) {
            part.sleeve = sleeve;
        }
        const std::string brim = attribute(tag, "data-brim");
        std::from_chars(brim.data(), brim.data() + brim.size(), part.brim);
        if (end > tagEnd + 1) {
            part.content = std::string(text.substr(tagEnd + 1, end - 4 - (tagEnd + 1)));
        }
        m_parts[file + "/" + attribute(tag, "id")] = std::move(part);
        at = end;
    }
}

const PersonParts::Part* PersonParts::find(std::string_view file, std::string_view id) const {
    const auto found = m_parts.find(std::string(file) + "/" + std::string(id));
    return found == m_parts.end() ? nullptr : &found->second;
}

std::string PersonParts::arms(std::string_view posture, const Part& garment) const {
    const Part* const drawn = find("arms", posture);
    if (drawn == nullptr) {
        return {};
    }
    const std::string& sleeve = garment.sleeve;
    const std::string below = garment.bareArms ? "skin" : sleeve;
    const std::array<std::pair<std::string_view, std::string>, 8> painted{
        {{"sleeve", sleeve},
         {"sleeve-shade", sleeve + "-shade"},
         {"band", garment.band.empty() ? sleeve : garment.band},
         {"hem", garment.bareArms ? sleeve + "-shade" : sleeve},
         {"forearm", below},
         {"forearm-shade", below + "-shade"},
         {"forearm-band", garment.band.empty() ? below : garment.band},
         {"cuff", garment.bareArms ? below : sleeve + "-shade"}}};
    std::string content = drawn->content;
    for (const auto& [name, as] : painted) {
        const std::string old = "class=\"" + std::string(name) + "\"";
        const std::string now = "class=\"" + as + "\"";
        for (std::size_t at = content.find(old); at != std::string::npos; at = content.find(old, at + now.size())) {
            content.replace(at, old.size(), now);
        }
    }
    return content;
}

std::string PersonParts::svg(const Person& person, model::Expression expression) const {
    const auto part = [&](std::string_view file, const std::string& id) {
        const Part* const found = find(file, id);
        return found == nullptr ? std::string() : found->content;
    };
    const Part* const cover = person.cover.empty() ? nullptr : find("covers", person.cover);
    const std::string coverBack = part("covers", person.cover + "-back");
    const bool hidesHair = cover != nullptr && cover->hidesHair;
    const auto cut = [&](const std::string& hair, const char* id) {
        if (cover == nullptr || cover->brim == 0 || hair.empty()) {
            return hair;
        }
        return "<clipPath id=\"" + std::string(id) + "\"><rect x=\"128\" y=\"" + std::to_string(cover->brim - 12) +
               "\" width=\"344\" height=\"900\" rx=\"72\"/></clipPath><g clip-path=\"url(#" + id + ")\">" + hair +
               "</g>";
    };
    std::string behind;
    std::string behindHead = coverBack;
    std::string body = part("heads", "neck") + "<clipPath id=\"torso\">" + part("arms", "torso-" + person.torso) +
                       "</clipPath><g clip-path=\"url(#torso)\">" + part("wear", person.wear) + "</g>";
    std::string face = part("heads", person.head);
    std::string over;
    if (cover == nullptr || !cover->hidesBack) {
        behindHead += cut(part("hair", person.hair + "-back"), "under-back");
    }
    for (const std::string& line : person.lines) {
        face += part("heads", line);
    }
    const std::string mood(expressions[static_cast<std::size_t>(expression)]);
    face += part("faces", mood + "-eyes") + part("heads", person.nose) + part("beards", person.beard) +
            part("faces", mood + "-mouth") + part("faces", mood + "-brows");
    if (!hidesHair) {
        face += cut(part("hair", person.hair), "under");
    }
    face += cover == nullptr ? std::string() : cover->content;
    std::vector<std::string> extras = person.extras;
    if (!person.carried.empty()) {
        extras.insert(extras.begin(), person.carried);
    }
    for (const std::string& extra : extras) {
        behind += part("extras", extra + "-back");
        const Part* const worn = find("extras", extra);
        if (worn == nullptr) {
            continue;
        }
        if (worn->on == "head") {
            face += worn->content;
        } else if (worn->on == "torso") {
            body += worn->content;
        } else {
            over += worn->content;
        }
    }
    const Part* const garment = find("wear", person.wear);
    body = widened(body + arms(postureOf(person, expression), garment == nullptr ? Part() : *garment), person.width);
    const auto head = [&](const std::string& content) {
        return "<g transform=\"" + std::string(bearings[static_cast<std::size_t>(expression)]) +
               scaledAbout(neck, person.growth.head) + "\">" + content + "</g>";
    };
    const bool seated = !part("extras", "wheelchair").empty() && isSeated(person);
    const std::string sitter = head(behindHead) + body + head(face);
    const std::string figure =
        behind + (seated ? "<g transform=\"translate(0 " + std::to_string(seat) + ")\">" + sitter + "</g>" : sitter) +
        over;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 900\"><g transform=\"" +
           scaledAbout(frameHeight, person.growth.height * person.stature) + "\">" + figure + "</g></svg>";
}

PersonParts::Square PersonParts::headOf(const Person& person) {
    const double side = 372 * person.growth.head;
    const double chin = neck + (isSeated(person) ? seat : 0);
    const double top = chin + (31.5 - neck) * person.growth.head;
    const double height = person.growth.height * person.stature;
    return {300 - side / 2 * height, frameHeight + (top - frameHeight) * height, side * height};
}

namespace {

/// A colour, as CSS, with so much of another in it.
std::string mixed(std::string_view css, std::string_view with, double share) {
    const auto part = [](std::string_view colour, std::size_t index) {
        int value = 0;
        const std::string_view digits = colour.substr(1 + 2 * index, 2);
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        return value;
    };
    std::string sum = "#";
    for (std::size_t i = 0; i < 3; ++i) {
        constexpr std::string_view hex = "0123456789ABCDEF";
        const auto value = static_cast<unsigned>(part(css, i) * (1 - share) + part(with, i) * share);
        sum += {hex[value / 16], hex[value % 16]};
    }
    return sum;
}

/// A colour of somebody seen in some light: at night darker and cooler, but skin less so, for it must not look ashen,
/// and what is lit most is lit by a lamp; in rain a little dull.
std::string seenIn(Light light, std::string_view name, std::string_view css) {
    const bool skin = name.starts_with("skin") || name == "lip";
    if (light == Light::night) {
        return name.ends_with("-light")           ? mixed(css, "#F9C77C", 0.3)
               : name == "hair" || name == "brow" ? mixed(css, "#4A5D84", 0.3) // black hair against a dark wall
                                                  : mixed(css, "#22355E", skin ? 0.17 : 0.3);
    }
    return light == Light::rain ? mixed(css, "#56626C", skin ? 0.08 : 0.14) : std::string(css);
}

} // namespace

std::string PersonParts::style(const Person& person, Light light) {
    std::string css;
    const auto paint = [&](const char* name, std::string_view colour) {
        css += "." + std::string(name) + "{fill:" + seenIn(light, name, colour) + "}";
    };
    const Shades skin = skinShades(person.skin);
    const Shades hair = hairShades(person.hairColour);
    const Shades cloth = clothShades(person.cloth);
    const Shades cover = clothShades(person.coverColour);
    paint("skin", skin.base);
    paint("skin-shade", skin.shade);
    paint("skin-light", skin.light);
    paint("lip", skin.third);
    paint("hair", hair.base);
    paint("hair-light", hair.shade);
    paint("brow", hair.third);
    paint("cloth", cloth.base);
    paint("cloth-shade", cloth.shade);
    paint("cloth-2", clothShades(person.cloth2).base);
    paint("cloth-2-shade", clothShades(person.cloth2).shade);
    paint("trim", clothShades(person.trim).base);
    paint("cover", cover.base);
    paint("cover-shade", cover.shade);
    paint("ink", "#14171F");
    paint("white", "#EDE6D6");
    paint("metal", person.wear == "hi-vis" ? "#C3C8C9" : "#A9B0B3");
    return css + ".glass{fill:#DDE8EA;opacity:.22}";
}

} // namespace art
