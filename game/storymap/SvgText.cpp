#include "storymap/SvgText.hpp"

#include "storymap/DotHeading.hpp"
#include "storymap/DotText.hpp"
#include "storymap/Words.hpp"

#include <unordered_map>

namespace storymap {

namespace {

using namespace model;

std::string nameOf(const Scenario& scenario, const Target& target) {
    if (const auto* situation = std::get_if<SituationId>(&target)) {
        return readable(scenario[*situation].id);
    }
    return "ending: " + std::string(scenario[std::get<EndingId>(target)].title);
}

/// What each element of the picture is called, by its id.
std::unordered_map<std::string, std::string> namesIn(const Scenario& scenario) {
    std::unordered_map<std::string, std::string> names;
    for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
        names.emplace("map-" + anchorOf(scenario, SituationId(i)), readable(scenario.situations[i].id));
    }
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
        names.emplace("map-" + anchorOf(scenario, EndingId(i)), "Ending: " + std::string(scenario.endings[i].title));
    }
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        const Choice& choice = scenario.choices[i];
        names.emplace("map-" + anchorOf(scenario, ChoiceId(i)),
                      readable(scenario[choice.situation].id) + ", " + std::string(model::nameOf(choice.rating)) +
                          " choice: " + firstWords(choice.text, 80) + " Leads to " + nameOf(scenario, choice.target));
    }
    return names;
}

/// The value of `id="…"` in a tag that begins at `at`.
std::string idAt(const std::string& svg, std::size_t at) {
    const std::size_t end = svg.find('>', at);
    const std::size_t from = svg.find("id=\"", at);
    if (from == std::string::npos || from > end) {
        return {};
    }
    const std::size_t first = from + 4;
    return svg.substr(first, svg.find('"', first) - first);
}

/// Graphviz gives every group a title: its own name for it, which is not for people.
std::string withNames(const std::string& svg, const std::unordered_map<std::string, std::string>& names) {
    constexpr std::string_view opening = "<title>";
    constexpr std::string_view closing = "</title>\n";
    std::string out;
    out.reserve(svg.size() + svg.size() / 8);
    std::size_t done = 0;
    for (std::size_t at = svg.find(opening); at != std::string::npos; at = svg.find(opening, at + 1)) {
        const std::size_t end = svg.find(closing, at);
        if (end == std::string::npos) {
            break;
        }
        const auto name = names.find(idAt(svg, svg.rfind("<g ", at)));
        out.append(svg, done, at - done);
        done = end + closing.size();
        if (name != names.end()) {
            out += "<title>" + forXml(name->second) + "</title>\n";
        }
    }
    return out + svg.substr(done);
}

/// Every `what` replaced. In texts quotation marks and brackets are escaped, so that only Graphviz's own writing is
/// met.
std::string replaced(const std::string& svg, std::string_view what, std::string_view by) {
    std::string out;
    out.reserve(svg.size());
    std::size_t done = 0;
    for (std::size_t at = svg.find(what); at != std::string::npos; at = svg.find(what, done)) {
        out.append(svg, done, at - done);
        out += by;
        done = at + what.size();
    }
    return out.append(svg, done);
}

/// Without comments, with "-" as itself, and without a colour name that older readers of SVG do not know.
std::string plain(const std::string& svg) {
    constexpr std::string_view closing = "-->";
    std::string out;
    out.reserve(svg.size());
    std::size_t done = 0;
    for (std::size_t at = svg.find("<!--"); at != std::string::npos; at = svg.find("<!--", done)) {
        out.append(svg, done, at - done);
        const std::size_t end = svg.find(closing, at);
        done = end == std::string::npos ? svg.size() : end + closing.size();
    }
    out.append(svg, done);
    return replaced(replaced(out, "&#45;", "-"), "=\"transparent\"", "=\"none\"");
}

} // namespace

std::string finishedSvg(const std::string& drawn, const Story& story, const Survey& survey, SvgFor where) {
    std::size_t begin = drawn.find("<svg ");
    if (begin == std::string::npos) {
        begin = 0;
    }
    const std::size_t endOfTag = drawn.find('>', begin);
    const std::string title = "Map of " + std::string(story.scenario.title);
    const std::string about = provenance(story.scenario) + ". " + contents(story.scenario, survey) + ".";
    std::string tag = drawn.substr(begin, endOfTag - begin);
    tag += where == SvgFor::page ? " id=\"map\" role=\"group\" aria-label=\"" + forXml(title) + "\">"
                                 : " role=\"img\" aria-labelledby=\"map-title map-about\">";
    std::string out = where == SvgFor::page ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    out += tag + "\n";
    if (where == SvgFor::file) {
        out += "<title id=\"map-title\">" + forXml(title) + "</title>\n<desc id=\"map-about\">" + forXml(about) +
               "</desc>";
    }
    return out + withNames(plain(drawn.substr(endOfTag + 1)), namesIn(story.scenario));
}

} // namespace storymap
