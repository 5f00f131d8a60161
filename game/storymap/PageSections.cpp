#include "storymap/PageSections.hpp"

#include "content/ConditionText.hpp"
#include "storymap/DotText.hpp"
#include "storymap/Words.hpp"

#include <algorithm>

namespace storymap {

namespace {

using namespace model;

std::string element(std::string_view name, std::string_view attributes, const std::string& marked) {
    return "<" + std::string(name) + (attributes.empty() ? "" : " " + std::string(attributes)) + ">" + marked + "</" +
           std::string(name) + ">";
}

std::string paragraphs(std::string_view text, std::string_view attributes = {}) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) {
            out += element("p", attributes, forXml(text.substr(0, end)));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string findings(const Scenario& scenario, const Marks& marks) {
    std::string out;
    for (const Mark& mark : marks) {
        const proof::Finding& finding = *mark.finding;
        std::string text = element("span", "class=\"mark\"", mark.fault ? "Fault" : "Advice") + " " +
                           element("code", "", forXml(finding.code)) + " " + forXml(finding.what) + ".";
        if (!finding.mend.empty()) {
            text += " " + element("span", "class=\"quiet\"", "To mend it: " + forXml(finding.mend) + ".");
        }
        if (finding.way && !finding.way->empty()) {
            text +=
                " " + element("span", "class=\"quiet\"",
                              "Shown by " +
                                  element("code", "", "--path " + forXml(proof::nameOf(scenario, *finding.way))) + ".");
        }
        out += element("li", mark.fault ? "class=\"fault\"" : "class=\"advice\"", text);
    }
    return out.empty() ? "" : element("ul", "class=\"findings\"", out);
}

/// One name with what stands for it, in a list of such.
std::string term(const std::string& name, const std::string& marked) {
    return element("div", "", element("dt", "", name) + element("dd", "", marked));
}

class Entries {
public:
    Entries(const Story& story, const Survey& survey)
        : m_scenario(story.scenario), m_framework(story.framework), m_survey(survey) {}

    std::string write() {
        std::string out;
        for (std::size_t i = 0; i < m_scenario.situations.size(); ++i) {
            out += situation(SituationId(i));
        }
        for (std::size_t i = 0; i < m_scenario.endings.size(); ++i) {
            out += ending(EndingId(i));
        }
        return out;
    }

private:
    std::string when(const std::optional<ConditionId>& condition) const {
        return condition ? element("p", "class=\"when\"",
                                   "Only when " + element("code", "", forXml(content::textOf(m_scenario, *condition))))
                         : "";
    }

    std::string also(const Range<ConditionalText>& range) const {
        std::string out;
        for (const ConditionalText& one : range.in(m_scenario.alsos)) {
            out += element("div", "class=\"also\"", when(one.when) + paragraphs(one.text));
        }
        return out;
    }

    std::string head(const std::string& anchor, const std::string& title, std::string_view id) const {
        return element("h3", "id=\"" + anchor + "-title\" tabindex=\"-1\"",
                       forXml(title) + " " + element("code", "", forXml(id)));
    }

    std::string situation(SituationId id) const {
        const Situation& situation = m_scenario[id];
        const SeenSituation& seen = m_survey.situations[id.position()];
        const std::string anchor = anchorOf(m_scenario, id);
        std::string meta = situation.place.empty() ? "" : "Place: " + forXml(readable(situation.place)) + ". ";
        for (const Presence& presence : m_scenario.presentIn(situation)) {
            meta += forXml(m_scenario[presence.who].called) + " (" + std::string(nameOf(presence.expression)) + "). ";
        }
        if (const Timer* timer = m_scenario.timerOf(situation)) {
            meta += "After " + std::to_string(timer->limit.count() / 1000) +
                    " s without a decision: " + element("code", "", forXml(m_scenario[timer->otherwise].id)) + ". ";
        }
        meta += !seen.reached ? "No path leads here." : seen.onLoop ? "On a loop: one can come back." : "";
        std::string out = head(anchor, readable(situation.id), situation.id) + element("p", "class=\"quiet\"", meta) +
                          findings(m_scenario, seen.marks) +
                          element("div", "class=\"story\"", paragraphs(situation.text) + also(situation.also));
        for (const Inject& inject : situation.injects.in(m_scenario.injects)) {
            out += element("div", "class=\"also\"",
                           element("p", "class=\"when\"",
                                   "After " + std::to_string(inject.after.count() / 1000) + " s, from " +
                                       forXml(inject.from) + ":") +
                               when(inject.when) + paragraphs(inject.text));
        }
        std::string units;
        for (const UnitId unit : seen.callsFor) {
            units += (units.empty() ? "" : ", ") + forXml(m_framework.nameOf(unit));
        }
        out += element("p", "", "Calls for: " + (units.empty() ? "nothing that every best choice shows" : units) + ".");
        std::string choices;
        for (std::size_t i = 0; i < situation.choices.count; ++i) {
            choices += choice(ChoiceId(situation.choices.first + i));
        }
        out += element("ul", "class=\"choices\" aria-label=\"Choices\"", choices);
        return element("section", "class=\"entry\" id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "-title\"",
                       out) +
               "\n";
    }

    std::string statements(const Choice& choice) const {
        std::string out;
        const auto add = [&](StatementId id, const std::string& remark, std::string_view kind) {
            const Statement& statement = m_framework[id];
            out += element("li", "class=\"" + std::string(kind) + "\"",
                           element("code", "", forXml(statement.id)) + remark + " " + forXml(statement.text));
        };
        for (const Shown& shown : m_scenario.shownBy(choice)) {
            add(shown.statement, shown.partial ? " (in part)" : "", "shows");
        }
        for (const Carried& carried : m_scenario.carriedBy(choice)) {
            add(carried.statement, carried.serious ? " (serious)" : "", "carries");
        }
        return out;
    }

    std::string choice(ChoiceId id) const {
        const Choice& choice = m_scenario[id];
        const SeenChoice& seen = m_survey.choices[id.position()];
        const std::string rating(nameOf(choice.rating));
        std::string terms;
        std::string effects;
        for (const Effect& effect : m_scenario.effectsOf(choice)) {
            effects += (effects.empty() ? "" : ", ") + forXml(content::textOf(m_scenario, effect));
        }
        if (choice.when) {
            terms += term("Only when", element("code", "", forXml(content::textOf(m_scenario, *choice.when))));
        }
        if (!effects.empty()) {
            terms += term("Then", element("code", "", effects));
        }
        if (const std::string keyed = statements(choice); !keyed.empty()) {
            terms += term("Keyed to", element("ul", "", keyed));
        } else {
            terms += term("Keyed to", "nothing: neutral");
        }
        terms += term("Why", paragraphs(choice.why));
        if (!choice.consequence.empty()) {
            terms += term("The learner reads", paragraphs(choice.consequence));
        }
        terms +=
            term("Leads to", leadsTo(choice) + (seen.goesBack ? " (back to where the learner may have been)" : ""));
        if (!seen.reached) {
            terms += term("Taken at random", "never: it cannot come up");
        } else if (seen.taken) {
            terms += term("Taken at random", howOften(*seen.taken) + (*seen.taken > 1 ? " in one play" : " of plays"));
        }
        return element("li",
                       "id=\"" + anchorOf(m_scenario, id) + "\" data-to=\"" + anchorOfTarget(choice.target) + "\"",
                       element("p", "class=\"choice\"",
                               element("span", "class=\"rating " + rating + "\"", rating) + " " + forXml(choice.text) +
                                   " " + element("code", "", forXml(choice.id))) +
                           findings(m_scenario, seen.marks) + element("dl", "", terms));
    }

    std::string anchorOfTarget(const Target& target) const {
        return std::visit([&](auto id) { return anchorOf(m_scenario, id); }, target);
    }

    std::string leadsTo(const Choice& choice) const {
        const auto* situation = std::get_if<SituationId>(&choice.target);
        const std::string name = situation
                                     ? readable(m_scenario[*situation].id)
                                     : "Ending: " + std::string(m_scenario[std::get<EndingId>(choice.target)].title);
        return element("a", "href=\"#" + anchorOfTarget(choice.target) + "\"", forXml(name));
    }

    std::string ending(EndingId id) const {
        const Ending& ending = m_scenario[id];
        const SeenEnding& seen = m_survey.endings[id.position()];
        const std::string anchor = anchorOf(m_scenario, id);
        const std::string often = !seen.reached ? "No path leads here."
                                  : seen.comes  ? howOften(*seen.comes) + " of plays at random end here."
                                                : "";
        return element("section", "class=\"entry\" id=\"" + anchor + "\" aria-labelledby=\"" + anchor + "-title\"",
                       head(anchor, "Ending: " + std::string(ending.title), ending.id) +
                           element("p", "class=\"quiet\"", often) + findings(m_scenario, seen.marks) +
                           element("div", "class=\"story\"", paragraphs(ending.text) + also(ending.also))) +
               "\n";
    }

    const Scenario& m_scenario;
    const CompetencyFramework& m_framework;
    const Survey& m_survey;
};

} // namespace

std::string wholeSection(const Story& story, const Survey& survey) {
    std::string out;
    if (!story.proof.complete) {
        out = element("p", "",
                      "The story is too large for all of its paths to be walked: what is never reached is not "
                      "marked, and how often choices are taken is not known.");
    }
    if (!survey.whole.empty()) {
        out += element("h2", "", "About the whole scenario") + findings(story.scenario, survey.whole);
    }
    return out;
}

std::string entries(const Story& story, const Survey& survey) { return Entries(story, survey).write(); }

} // namespace storymap
