#include "classroom/ClassReport.hpp"

#include "classroom/ClassWords.hpp"
#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "report/CsvRows.hpp"
#include "report/Phrases.hpp"
#include "report/TextPage.hpp"
#include "report/Words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace classroom {

namespace {

using Json = nlohmann::ordered_json;
using report::clean;

std::string votesOf(const std::vector<std::size_t>& votes) {
    std::string text;
    for (const std::size_t count : votes) {
        text += (text.empty() ? "" : ", then ") + std::to_string(count);
    }
    return text.empty() ? "no vote" : text;
}

class ClassTeller {
public:
    ClassTeller(const ClassDebrief& debrief, const ClassFacts& facts, const model::CompetencyFramework& framework,
                std::size_t width)
        : m_debrief(debrief), m_facts(facts), m_framework(framework), m_page(std::max(width, report::narrowestPage)) {}

    [[nodiscard]] std::string tell() {
        m_page.add("A class: " + clean(m_debrief.title));
        m_page.space();
        m_page.add("Held: " + heldWords(m_facts));
        m_page.add(model::counted(m_debrief.people, "person", "people") + " took part.");
        m_page.space();
        m_page.add(aboutClasses);
        m_page.part("Summary");
        for (const Sentence& sentence : summaryOf(m_debrief)) {
            m_page.item(plain(sentence));
        }
        m_page.part(m_debrief.quiz ? "The questions" : "The path");
        for (const ClassDebrief::Item& item : m_debrief.items) {
            tellItem(item);
        }
        if (!m_debrief.endingTitle.empty()) {
            m_page.heading("Ending: " + clean(m_debrief.endingTitle));
            addParagraphs(m_debrief.endingText);
        }
        if (m_debrief.profile) {
            tellProfile();
            tellBehaviours();
        }
        tellOrigin();
        return clean(m_page.take());
    }

private:
    void addParagraphs(const std::string& text) {
        for (const std::string& paragraph : report::paragraphs(text)) {
            m_page.add(clean(paragraph));
        }
    }

    void tellItem(const ClassDebrief::Item& item) {
        m_page.heading(headingOf(m_debrief, item));
        addParagraphs(item.text);
        m_page.label("Votes: " + votesOf(item.voted) + ". " + movementWords(item));
        for (std::size_t i = 0; i < item.options.size(); ++i) {
            const ClassDebrief::Option& option = item.options[i];
            const std::string marks = marksOf(option);
            m_page.item(letterOf(i) + ", " + votesOf(option.votes) + ": " + clean(option.text) +
                        (marks.empty() ? "" : " " + marks));
            if (!option.why.empty()) {
                m_page.below(clean(option.why));
            }
        }
        if (const std::string taken = takenWords(item); !taken.empty()) {
            m_page.label("Taken: " + taken);
        }
        for (const std::string& answer : item.answers) {
            m_page.item(clean(answer));
        }
        if (!item.rightIs.empty()) {
            m_page.label("Right is: " + clean(item.rightIs));
        }
        if (!item.cards.empty()) {
            m_page.label("Reasons that were talked about:");
            for (const ClassDebrief::Card& card : item.cards) {
                m_page.item("“" + clean(card.words) + "”" +
                            (card.option.empty() ? "" : ", for: " + clean(card.option)));
            }
        }
        if (!item.consequence.empty()) {
            m_page.label("What came of it:");
            addParagraphs(item.consequence);
        }
        if (!item.explanation.empty()) {
            m_page.space();
            addParagraphs(item.explanation);
        }
    }

    void tellProfile() {
        m_page.part("Profile of the class");
        m_page.add(howClassesCount);
        m_page.space();
        bool any = false;
        for (const debrief::UnitEvidence& unit : m_debrief.profile->units) {
            if (unit.n == 0) {
                continue;
            }
            any = true;
            m_page.item(clean(m_framework.nameOf(unit.unit)) + ": " + std::string(report::wordsFor(unit.band)) + ". " +
                        report::countOf(unit) + ", interval " + report::intervalOf(unit) + "; from " +
                        report::decisionWords(report::decisionsIn(unit.observedIn)) + ".");
        }
        m_page.add(any ? restOfClassProfile : noClassProfile);
    }

    void tellBehaviours() {
        m_page.part("Negative behaviours that could have been chosen");
        if (m_debrief.behaviours.empty()) {
            m_page.add("None was offered where the class voted.");
        }
        for (const ClassDebrief::Behaviour& one : m_debrief.behaviours) {
            m_page.item(m_framework[one.behaviour].id + ", “" + clean(m_framework[one.behaviour].text) +
                        "”: chosen in " + std::to_string(one.chosen) + " of " +
                        model::counted(one.votes, "first vote", "first votes") + ".");
        }
    }

    void tellOrigin() {
        m_page.part("What this was computed from");
        m_page.item("Class " + clean(m_facts.id));
        m_page.item("Framework, hash " + m_facts.frameworkHash);
        if (!m_facts.scenarioHash.empty()) {
            m_page.item("Scenario, hash " + m_facts.scenarioHash);
        }
        m_page.item("Version " + clean(m_facts.programVersion) + " of the program");
    }

    const ClassDebrief& m_debrief;
    const ClassFacts& m_facts;
    const model::CompetencyFramework& m_framework;
    report::TextPage m_page;
};

Json jsonOf(const ClassDebrief::Item& item) {
    Json json{{"number", item.number},
              {"practice", item.practice},
              {"text", clean(item.text)},
              {"voted", item.voted},
              {"changedTheirMind", item.moved}};
    json["options"] = Json::array();
    for (const ClassDebrief::Option& option : item.options) {
        Json one{{"text", clean(option.text)}, {"votes", option.votes}, {"sure", option.sure}};
        if (option.rating) {
            one["id"] = clean(option.id);
            one["rating"] = model::nameOf(*option.rating);
            one["taken"] = option.taken;
        } else {
            one["right"] = option.right;
        }
        json["options"].push_back(std::move(one));
    }
    if (!item.answers.empty()) {
        json["answers"] = item.answers;
    }
    if (!item.rightIs.empty()) {
        json["right"] = clean(item.rightIs);
    }
    json["moves"] = Json::array();
    for (const ClassDebrief::Move& move : item.moves) {
        json["moves"].push_back({{"from", move.from}, {"to", move.to}, {"people", move.people}});
    }
    json["takenByMost"] = item.byMost;
    json["cards"] = Json::array();
    for (const ClassDebrief::Card& card : item.cards) {
        json["cards"].push_back({{"option", clean(card.option)}, {"words", clean(card.words)}});
    }
    return json;
}

} // namespace

ClassFacts factsOf(const records::ClassHead& head, std::optional<records::UnixMilliseconds> ended) {
    return {head.id,
            practice::isoTime(head.started),
            ended ? practice::isoTime(*ended) : std::string(),
            head.frameworkHash,
            head.scenarioHash.value_or(""),
            head.programVersion,
            head.started,
            ended};
}

std::string classText(const ClassDebrief& debrief, const ClassFacts& facts, const model::CompetencyFramework& framework,
                      std::size_t width) {
    return ClassTeller(debrief, facts, framework, width).tell();
}

std::string classJson(const ClassDebrief& debrief, const ClassFacts& facts,
                      const model::CompetencyFramework& framework) {
    Json json{{"format", "judgement-call class 1"}, {"class", facts.id}, {"title", clean(debrief.title)}};
    json["started"] = facts.startedAt;
    if (!facts.endedAt.empty()) {
        json["ended"] = facts.endedAt;
    }
    json["people"] = debrief.people;
    json["kind"] = debrief.quiz ? "quiz" : "scenario";
    json["computedFrom"] = {
        {"framework", facts.frameworkHash}, {"scenario", facts.scenarioHash}, {"program", facts.programVersion}};
    json["items"] = Json::array();
    for (const ClassDebrief::Item& item : debrief.items) {
        json["items"].push_back(jsonOf(item));
    }
    if (!debrief.endingTitle.empty()) {
        json["ending"] = clean(debrief.endingTitle);
    }
    if (debrief.profile) {
        json["profile"] = Json::array();
        for (const debrief::UnitEvidence& unit : debrief.profile->units) {
            json["profile"].push_back({{"unit", framework[unit.unit].id},
                                       {"band", report::idOf(unit.band)},
                                       {"n", unit.n},
                                       {"sum", report::rounded(unit.sum)},
                                       {"low", report::rounded(unit.interval.low)},
                                       {"high", report::rounded(unit.interval.high)},
                                       {"decisions", report::decisionsIn(unit.observedIn)}});
        }
        json["behaviours"] = Json::array();
        for (const ClassDebrief::Behaviour& one : debrief.behaviours) {
            json["behaviours"].push_back(
                {{"behaviour", framework[one.behaviour].id}, {"chosen", one.chosen}, {"votes", one.votes}});
        }
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string classCsv(const ClassDebrief& debrief) {
    constexpr std::array<std::string_view, 12> columns{
        "number",    "practice",           "option", "rating",      "right",   "taken", "first_vote",
        "last_vote", "changed_their_mind", "sure",   "fairly_sure", "not_sure"};
    report::CsvRows rows(columns);
    for (const ClassDebrief::Item& item : debrief.items) {
        for (const ClassDebrief::Option& option : item.options) {
            rows.begin().count(item.number).yesOrNo(item.practice).text(option.text);
            if (option.rating) {
                rows.text(model::nameOf(*option.rating)).nothing().yesOrNo(option.taken);
            } else {
                rows.nothing().yesOrNo(option.right).nothing();
            }
            if (option.votes.empty()) {
                rows.nothing().nothing();
            } else {
                rows.count(option.votes.front()).count(option.votes.back());
            }
            rows.count(item.moved);
            for (std::size_t i = 0; i < Sureness().size(); ++i) {
                if (option.sure.empty()) {
                    rows.nothing();
                } else {
                    rows.count(option.sure.front()[i]);
                }
            }
        }
    }
    return std::move(rows).take();
}

} // namespace classroom
