#include "storymap/DotText.hpp"

#include "model/Counted.hpp"
#include "storymap/DotHeading.hpp"
#include "storymap/Label.hpp"
#include "storymap/Palette.hpp"
#include "storymap/Words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace storymap {

namespace {

using namespace model;

/// Sizes in points and columns that differ between the two ways to draw.
struct Measures {
    double title, small, text;
    std::size_t titleColumns, textColumns, textLines, choiceColumns;
    const char* rankGap;
    const char* nodeGap;
};

constexpr Measures forTexts{15, 10, 11, 34, 50, 3, 42, "0.95", "0.4"};
constexpr Measures forNames{13, 9, 10, 28, 0, 0, 26, "0.9", "0.28"};

class DotWriter {
public:
    DotWriter(const Story& story, const Survey& survey, Links links)
        : m_story(story), m_scenario(story.scenario), m_survey(survey), m_links(links),
          m_detail(detailFor(story.scenario)), m_sizes(m_detail == Detail::texts ? forTexts : forNames) {}

    std::string write() {
        m_out = "digraph map {\n"
                "  charset=\"UTF-8\"; rankdir=LR; splines=true; outputorder=edgesfirst; pad=0.45;\n"
                "  bgcolor=\"" +
                m_palette.page +
                "\"; labelloc=t; labeljust=l;\n"
                "  fontname=\"" +
                std::string(fontNames) + "\"; ranksep=" + m_sizes.rankGap + "; nodesep=" + m_sizes.nodeGap +
                ";\n"
                "  label=<" +
                headingLabel(m_story, m_survey) +
                ">;\n"
                "  node [shape=plain, fontname=\"" +
                std::string(fontNames) + "\", fontcolor=\"" + m_palette.ink +
                "\"];\n"
                "  edge [arrowsize=0.8];\n\n";
        writeStart();
        for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
            writeSituation(SituationId(i));
        }
        for (std::size_t i = 0; i < m_scenario.endings.size(); ++i) {
            writeEnding(EndingId(i));
        }
        m_out += "\n";
        for (std::size_t i = 0; i < m_scenario.choices.size(); ++i) {
            writeEdge(ChoiceId(i));
        }
        m_out += "}\n";
        return std::move(m_out);
    }

private:
    void writeStart() {
        m_out += "  \"START\" [class=\"start\", label=<" + pill("Start", m_palette.ink, m_palette.page, m_sizes.text) +
                 ">];\n";
        m_out += "  \"START\":e -> \"" + std::string(m_scenario[m_scenario.start].id) +
                 "\":\"BEST\":w [class=\"start\", " + "weight=4, color=\"" + m_palette.ink + "\", penwidth=1.6];\n";
    }

    /// Attributes that nodes of both kinds have.
    std::string common(const std::string& anchor, std::string_view kind, const Seen& seen,
                       const std::string& tooltip) const {
        std::string out =
            "id=\"map-" + anchor + "\", class=\"" + std::string(kind) + (seen.reached ? "" : " unreached") + "\"";
        if (m_links == Links::toPage) {
            out += ", URL=\"#" + anchor + "\", tooltip=\"" + quotable(tooltip) + "\"";
        }
        return out;
    }

    void writeSituation(SituationId id) {
        const Situation& situation = m_scenario[id];
        const SeenSituation& seen = m_survey.situations[id.position()];
        const std::string title = readable(situation.id);
        const std::string edge = seen.reached ? m_palette.lineStrong : m_palette.inkQuiet;
        m_out += "  \"" + std::string(situation.id) + "\" [" +
                 common(anchorOf(m_scenario, id), "situation", seen, title) + ", label=<\n";
        m_out += "    <TABLE BORDER=\"" + std::string(seen.reached ? "1" : "2") + "\" STYLE=\"" +
                 (seen.reached ? "ROUNDED" : "ROUNDED,DASHED") +
                 "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"5\"" + " BGCOLOR=\"" + m_palette.panel +
                 "\" COLOR=\"" + edge + "\">\n";
        row(wide(bold(lines(title, m_sizes.titleColumns, 2), m_sizes.title, m_palette.ink), Rating::best));
        row(wide(quiet(aboutLine(situation, seen)), Rating::good));
        if (m_detail == Detail::texts) {
            row(wide(words(lines(situation.text, m_sizes.textColumns, m_sizes.textLines), m_sizes.text, m_palette.ink),
                     Rating::poor));
        }
        if (const std::string tags = tagsOf(seen); !tags.empty()) {
            row(wide(tags, Rating::harmful));
        }
        for (const Mark& mark : seen.marks) {
            row(wide(markPill(mark)));
        }
        m_out += "      <HR/>\n      <TR><TD CELLPADDING=\"0\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                 "CELLPADDING=\"4\">\n";
        for (std::size_t i = 0; i < situation.choices.count; ++i) {
            choiceRow(ChoiceId(situation.choices.first + i));
        }
        m_out += "      </TABLE></TD></TR>\n    </TABLE>>];\n";
    }

    /// Place, and what makes the decision more than reading: time, messages, reasons asked.
    std::string aboutLine(const Situation& situation, const SeenSituation& seen) const {
        std::string out = situation.place.empty() ? "" : readable(situation.place) + "  ·  ";
        out += model::counted(situation.choices.count, "choice", "choices");
        if (const Timer* timer = m_scenario.timerOf(situation)) {
            out += "  ·  timer " + std::to_string(timer->limit.count() / 1000) + " s";
        }
        if (!situation.injects.empty()) {
            out += "  ·  " + model::counted(situation.injects.count, "message", "messages");
        }
        if (!seen.reached) {
            out += "  ·  never reached";
        } else if (seen.onLoop) {
            out += "  ·  on a loop";
        }
        return out;
    }

    std::string tagsOf(const SeenSituation& seen) const {
        std::vector<std::string> tags = seen.competencies;
        if (m_detail == Detail::texts) {
            tags.clear();
            for (const UnitId unit : seen.callsFor) {
                tags.push_back(m_story.framework[unit].id);
            }
        }
        if (tags.empty()) {
            return {};
        }
        std::vector<std::string> cells{"<TD>" + quiet("calls for") + "</TD>"};
        for (const std::string& tag : tags) {
            cells.push_back("<TD BORDER=\"1\" STYLE=\"ROUNDED\" CELLPADDING=\"2\" COLOR=\"" + m_palette.lineStrong +
                            "\">" + words(forLabel(tag), m_sizes.small, m_palette.ink) + "</TD>");
        }
        return nested(cells);
    }

    std::string markPill(const Mark& mark) const {
        const std::string text = std::string(mark.fault ? "Fault: " : "Advice: ") + std::string(mark.finding->code);
        return nested({mark.fault ? filledCell(text, m_palette.onAccent, m_palette.accent, m_sizes.small)
                                  : outlinedCell(text, m_palette.accent, m_palette.accentSoft, m_sizes.small)});
    }

    void choiceRow(ChoiceId id) {
        const Choice& choice = m_scenario[id];
        const SeenChoice& seen = m_survey.choices[id.position()];
        const bool texts = m_detail == Detail::texts;
        const std::string& colour = m_palette.of(choice.rating);
        const std::string title =
            texts ? lines(choice.text, m_sizes.choiceColumns, 2) : lines(readable(choice.id), m_sizes.choiceColumns, 1);
        std::string marks;
        for (const Mark& mark : seen.marks) {
            marks += "<TR><TD ALIGN=\"LEFT\">" + markPill(mark) + "</TD></TR>";
        }
        std::string text = words(title, m_sizes.text, m_palette.ink);
        if (!marks.empty()) {
            text = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD ALIGN=\"LEFT\" "
                   "BALIGN=\"LEFT\">" +
                   text + "</TD></TR>" + marks + "</TABLE>";
        }
        row("<TD ALIGN=\"LEFT\" VALIGN=\"TOP\">" +
            filling(filledCell(nameOf(choice.rating), m_palette.onAccent, colour, m_sizes.small)) +
            "</TD><TD COLSPAN=\"" + std::to_string(greedyColumns) + "\" ALIGN=\"LEFT\" BALIGN=\"LEFT\">" + text +
            "</TD><TD PORT=\"" + std::string(choice.id) + "\" ALIGN=\"RIGHT\" BALIGN=\"RIGHT\">" + aside(choice, seen) +
            "</TD>");
    }

    /// What stands at the end of a choice's line: how often it is taken, and what is special about it.
    std::string aside(const Choice& choice, const SeenChoice& seen) const {
        std::string out = !seen.reached ? quiet("never") : seen.taken ? quiet(howOften(*seen.taken)) : "";
        const std::string next = out.empty() ? "" : "<BR ALIGN=\"RIGHT\"/>";
        if (seen.goesBack) {
            out += next + bold(forLabel("back"), m_sizes.small, m_palette.ink);
        } else if (choice.when && m_detail == Detail::texts) {
            out += next + quiet("if …");
        }
        return out.empty() ? quiet("") : out + (next.empty() ? "" : next);
    }

    void writeEnding(EndingId id) {
        const Ending& ending = m_scenario[id];
        const SeenEnding& seen = m_survey.endings[id.position()];
        const std::string fill = seen.reached ? m_palette.ink : m_palette.panel;
        const std::string text = seen.reached ? m_palette.page : m_palette.ink;
        m_out += "  \"" + std::string(ending.id) + "\" [" +
                 common(anchorOf(m_scenario, id), "ending", seen, "Ending: " + std::string(ending.title)) +
                 ", label=<\n";
        m_out += "    <TABLE BORDER=\"2\" STYLE=\"" + std::string(seen.reached ? "ROUNDED" : "ROUNDED,DASHED") +
                 "\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"4\" BGCOLOR=\"" + fill + "\" COLOR=\"" +
                 m_palette.ink + "\">\n";
        std::string about = "Ending";
        if (!seen.reached) {
            about += "  ·  never reached";
        } else if (seen.comes) {
            about += "  ·  " + howOften(*seen.comes) + " of plays at random";
        }
        row(wide(words(forLabel(about), m_sizes.small, text), Rating::best));
        row(wide(bold(lines(ending.title, m_sizes.titleColumns, 2), m_sizes.title, text), Rating::good));
        if (m_detail == Detail::texts) {
            row(wide(words(lines(ending.text, 40, 2), m_sizes.text, text), Rating::poor));
        }
        for (const Mark& mark : seen.marks) {
            row(wide(markPill(mark)));
        }
        m_out += "    </TABLE>>];\n";
    }

    /// A choice as a line. Ratings differ in line and arrowhead as well as in colour: solid and filled, solid and open,
    /// dotted and a diamond, double and a square; dashed is what never comes up.
    void writeEdge(ChoiceId id) {
        const Choice& choice = m_scenario[id];
        const SeenChoice& seen = m_survey.choices[id.position()];
        const auto* situation = std::get_if<SituationId>(&choice.target);
        const std::string target(situation ? m_scenario[*situation].id
                                           : m_scenario[std::get<EndingId>(choice.target)].id);
        const std::string& colour = m_palette.of(choice.rating);
        std::string style;
        switch (choice.rating) {
        case Rating::best:
            style = "style=solid, arrowhead=normal, color=\"" + colour + "\"";
            break;
        case Rating::good:
            style = "style=solid, arrowhead=onormal, color=\"" + colour + "\"";
            break;
        case Rating::poor:
            style = "style=dotted, arrowhead=odiamond, color=\"" + colour + "\"";
            break;
        case Rating::harmful:
            style = "style=solid, arrowhead=box, color=\"" + colour + ":" + colour + "\"";
            break;
        }
        if (!seen.reached) {
            style = "style=dashed, arrowhead=vee, color=\"" + m_palette.inkQuiet + "\"";
        }
        char width[16];
        const double least = choice.rating == Rating::poor ? 1.6 : 1.0;
        std::snprintf(width, sizeof width, "%.1f", least + 2.6 * std::min(1.0, seen.taken.value_or(0)));
        const std::string from = "\"" + std::string(m_scenario[choice.situation].id) + "\"";
        m_out += "  " + from + ":\"" + std::string(choice.id) + "\":e -> \"" + target + "\":\"" +
                 arrival(choice.target, choice.rating) + (seen.goesBack ? "\"" : "\":w") + " [id=\"map-" +
                 anchorOf(m_scenario, id) + "\", class=\"" + std::string(nameOf(choice.rating)) +
                 (seen.goesBack ? " back" : "") + (seen.reached ? "" : " unreached") + "\", " + style +
                 ", penwidth=" + width + "];\n";
    }

    void row(const std::string& cells) { m_out += "      <TR>" + cells + "</TR>\n"; }
    static std::string wide(const std::string& inside) {
        return "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">" + inside + "</TD>";
    }
    /// A row at which lines of this rating arrive: heads that meet in one point are then alike.
    std::string wide(const std::string& inside, Rating arrives) const {
        return "<TD ALIGN=\"LEFT\" BALIGN=\"LEFT\" PORT=\"" + portOf(arrives) + "\">" + inside + "</TD>";
    }
    /// Where a line arrives: at the row of its rating, or the next one up where the box has no such row.
    std::string arrival(const Target& target, Rating rating) const {
        Rating lowest = m_detail == Detail::texts ? Rating::poor : Rating::good;
        const auto* situation = std::get_if<SituationId>(&target);
        if (situation && lowest == Rating::poor && !m_survey.situations[situation->position()].callsFor.empty()) {
            lowest = Rating::harmful;
        }
        return portOf(std::min(rating, lowest));
    }
    /// In capitals, because the ports of choices are named by their ids, which have none.
    static std::string portOf(Rating rating) {
        std::string name(nameOf(rating));
        std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
        return name;
    }
    std::string quiet(std::string_view text) const { return words(forLabel(text), m_sizes.small, m_palette.inkQuiet); }

    const Story& m_story;
    const Scenario& m_scenario;
    const Survey& m_survey;
    Links m_links;
    Detail m_detail;
    const Measures& m_sizes;
    const Palette& m_palette = lightPalette();
    std::string m_out;
};

} // namespace

Detail detailFor(const Scenario& scenario) {
    return scenario.situations.size() > mostWithTexts ? Detail::names : Detail::texts;
}

std::string anchorOf(const Scenario& scenario, SituationId id) { return "situation-" + std::string(scenario[id].id); }

std::string anchorOf(const Scenario& scenario, EndingId id) { return "ending-" + std::string(scenario[id].id); }

std::string anchorOf(const Scenario& scenario, ChoiceId id) {
    const Choice& choice = scenario[id];
    return "choice-" + std::string(scenario[choice.situation].id) + "." + std::string(choice.id);
}

std::string dotText(const Story& story, const Survey& survey, Links links) {
    return DotWriter(story, survey, links).write();
}

} // namespace storymap
