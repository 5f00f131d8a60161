// What a class came to, on paper.

#include "classroom/ClassReport.hpp"
#include "classroom/ClassWords.hpp"

#include "drawing/PdfDocument.hpp"
#include "model/Counted.hpp"
#include "records/Attempts.hpp"
#include "report/PdfParts.hpp"
#include "report/Words.hpp"

#include <array>

namespace classroom {

namespace {

using drawing::PdfBlock;
using drawing::PdfCell;
using drawing::PdfChart;
using drawing::PdfRole;
using drawing::PdfSpan;
using drawing::PdfStyle;
using report::cellIn;
using report::clean;
using report::oneLine;
using report::quiet;
using report::Spans;
using report::strong;

using Column = report::PdfSheet::Column;

constexpr std::array pathColumns{Column{0, 22}, Column{28, 246}, Column{286, 56}, Column{350, 56}, Column{414, 56}};
constexpr std::array voteColumns{Column{0, 14}, Column{20, 244}, Column{276, 92}, Column{380, 90}};

class ClassPaper {
public:
    ClassPaper(const ClassDebrief& debrief, const ClassFacts& facts, const model::CompetencyFramework& framework)
        : m_debrief(debrief), m_facts(facts), m_framework(framework) {}

    [[nodiscard]] std::vector<PdfBlock> take() {
        title();
        summary();
        path();
        if (m_debrief.profile) {
            profile();
            behaviours();
        }
        items();
        origin();
        limits();
        return m_sheet.take();
    }

private:
    void fact(std::string_view name, const PdfSpan& words, bool first = false) {
        if (!words.text.empty()) {
            m_sheet.label(name);
            m_sheet.paragraph({words});
            m_sheet.last().before = first ? 16 : 1.5;
        }
    }

    void title() {
        m_sheet.add({{{{{m_debrief.quiz ? "Quiz in a class" : "Debrief of a class"}},
                       0,
                       drawing::pdfTextWidth,
                       PdfStyle::kicker,
                       PdfRole::paragraph}}});
        PdfBlock name{{{{{oneLine(m_debrief.title)}}, 0, drawing::pdfTextWidth, PdfStyle::title, PdfRole::title}}};
        name.before = 2;
        m_sheet.add(std::move(name));
        fact("Held", {heldWords(m_facts)}, true);
        fact("Took part", strong(model::counted(m_debrief.people, "person", "people")));
        if (m_debrief.profile) {
            fact("Rank", {clean(m_framework[m_debrief.rank].name)});
        }
        fact("Ending", {clean(m_debrief.endingTitle)});
        m_sheet.label("About this");
        m_sheet.paragraph({{std::string(aboutClasses)}});
        m_sheet.last().before = 16;
    }

    void summary() {
        m_sheet.part("Summary");
        for (const Sentence& sentence : summaryOf(m_debrief)) {
            Spans spans;
            for (const report::LinkedPiece& piece : sentence) {
                spans.push_back({piece.words, PdfSpan::Tone::usual, piece.anchor});
            }
            m_sheet.paragraph(spans, PdfStyle::lead);
        }
    }

    /// The whole path on one table.
    void path() {
        m_sheet.part(m_debrief.quiz ? "The questions" : "The path");
        if (m_debrief.items.empty()) {
            m_sheet.paragraph({{"Nothing has been decided yet."}});
            return;
        }
        const std::array<std::string_view, 5> words{"No.", m_debrief.quiz ? "Question" : "What the class went on with",
                                                    m_debrief.quiz ? "Right, first" : "First vote",
                                                    m_debrief.quiz ? "Right, last" : "Last vote", "Moved"};
        m_sheet.tableHead(pathColumns, words);
        for (std::size_t i = 0; i < m_debrief.items.size(); ++i) {
            const ClassDebrief::Item& item = m_debrief.items[i];
            const PathLine line = pathLineOf(m_debrief, item);
            Spans what{{oneLine(line.what)}};
            if (!line.note.empty()) {
                what.push_back(quiet("\n" + line.note));
            }
            m_sheet.tableRow(
                {cellIn(pathColumns[0], {{std::to_string(item.number), PdfSpan::Tone::strong, anchorOf(m_debrief, i)}},
                        PdfStyle::body, PdfRole::headCell),
                 cellIn(pathColumns[1], what, PdfStyle::body), cellIn(pathColumns[2], {{line.first}}, PdfStyle::body),
                 cellIn(pathColumns[3], {{line.last}}, PdfStyle::body),
                 cellIn(pathColumns[4], {{line.moved}}, PdfStyle::body)});
        }
    }

    void profile() {
        m_sheet.part("Profile of the class");
        m_sheet.label("How it is counted");
        m_sheet.paragraph({{std::string(howClassesCount)}});
        m_sheet.label("How to read it");
        m_sheet.paragraph({{std::string(report::howToReadCharts)}});
        report::putKey(m_sheet, std::string(m_framework[m_debrief.rank].name), report::KeyOf::units);
        bool any = false;
        for (const model::Cluster& cluster : m_framework.clusters) {
            any = competenciesIn(cluster) || any;
        }
        any = values() || any;
        m_sheet.paragraph({quiet(any ? restOfClassProfile : noClassProfile)}, PdfStyle::small);
    }

    [[nodiscard]] const debrief::UnitEvidence& evidenceOf(model::UnitId unit) const {
        return m_debrief.profile->units[unit.position()];
    }

    void unit(const debrief::UnitEvidence& evidence, const std::string& name) {
        report::putUnit(m_sheet, m_framework, evidence, name,
                        report::linksTo(report::decisionsIn(evidence.observedIn)));
    }

    bool competenciesIn(const model::Cluster& cluster) {
        bool any = false;
        for (const model::CompetencyId id : cluster.competencies) {
            bool named = false;
            for (const model::UnitId level : m_framework[id].levels) {
                const debrief::UnitEvidence& evidence = evidenceOf(level);
                if (evidence.n == 0) {
                    continue;
                }
                if (!std::exchange(any, true)) {
                    m_sheet.heading(oneLine(cluster.name));
                    report::putUnitHead(m_sheet, "Competency and level", "Decisions");
                }
                if (!std::exchange(named, true)) {
                    m_sheet.tableGroup(oneLine(m_framework[id].name));
                }
                unit(evidence, report::rowNameOf(m_framework, evidence));
            }
        }
        return any;
    }

    bool values() {
        bool any = false;
        for (const model::CoreValue& value : m_framework.values) {
            if (evidenceOf(value.unit).n == 0) {
                continue;
            }
            if (!std::exchange(any, true)) {
                m_sheet.heading("Core values: positive behaviours");
                report::putUnitHead(m_sheet, "Core value", "Decisions");
            }
            unit(evidenceOf(value.unit), oneLine(value.name));
        }
        return any;
    }

    void behaviours() {
        m_sheet.heading("Negative behaviours that could have been chosen");
        if (m_debrief.behaviours.empty()) {
            m_sheet.paragraph({{"None was offered where the class voted."}});
            return;
        }
        m_sheet.paragraph({{std::string(howClassRisksCount)}});
        m_sheet.keepWithNext();
        const std::array<std::string_view, 3> words{"Behaviour", "", "Chosen by"};
        constexpr std::array columns{Column{0, 264}, Column{276, 92}, Column{380, 90}};
        m_sheet.tableHead(columns, words);
        m_sheet.last().cells[1].role = PdfRole::decoration;
        for (const ClassDebrief::Behaviour& one : m_debrief.behaviours) {
            const model::Statement& behaviour = m_framework[one.behaviour];
            PdfCell chart = cellIn(columns[1], {}, PdfStyle::small, PdfRole::decoration);
            chart.chart = PdfChart{PdfChart::Kind::shares};
            chart.chart->shares = {shareOf(one.chosen, one.votes)};
            m_sheet.tableRow({cellIn(columns[0], {quiet(clean(behaviour.id) + "  "), {clean(behaviour.text)}},
                                     PdfStyle::small, PdfRole::headCell),
                              std::move(chart), cellIn(columns[2], {{countWords(one.chosen, one.votes)}})});
        }
    }

    void items() {
        m_sheet.part(m_debrief.quiz ? "Question by question" : "Decision by decision");
        for (std::size_t i = 0; i < m_debrief.items.size(); ++i) {
            item(m_debrief.items[i], anchorOf(m_debrief, i));
        }
        if (!m_debrief.endingTitle.empty()) {
            m_sheet.heading("Ending: " + oneLine(m_debrief.endingTitle));
            m_sheet.ruleAbove();
            m_sheet.paragraphs(report::paragraphs(clean(m_debrief.endingText)), PdfStyle::story, PdfRole::paragraph);
        }
    }

    void item(const ClassDebrief::Item& item, const std::string& anchor) {
        m_sheet.heading(headingOf(m_debrief, item), anchor);
        m_sheet.ruleAbove();
        m_sheet.label(m_debrief.quiz ? "The question" : "The situation");
        m_sheet.paragraphs(report::paragraphs(clean(item.text)), PdfStyle::story, PdfRole::paragraph);
        votes(item);
        for (const auto& [name, words] :
             {std::pair("What moved", movementWords(item)), std::pair("What was taken", takenWords(item)),
              std::pair("What is right", clean(item.rightIs))}) {
            if (!words.empty()) {
                m_sheet.label(name);
                m_sheet.paragraph({{words}});
            }
        }
        cards(item);
        calledFor(item);
        reasoning(item);
        if (!item.consequence.empty()) {
            m_sheet.label("What came of it");
            m_sheet.paragraphs(report::paragraphs(clean(item.consequence)), PdfStyle::story, PdfRole::paragraph);
        }
        if (!item.explanation.empty()) {
            m_sheet.label("Why");
            m_sheet.paragraphs(report::paragraphs(clean(item.explanation)), PdfStyle::body, PdfRole::paragraph);
        }
    }

    /// The bars of the first vote and the last, and beside each its figures.
    void row(std::string letter, Spans what, const ClassDebrief::Item& item, const std::vector<std::size_t>& votes) {
        PdfCell chart = cellIn(voteColumns[2], {}, PdfStyle::small, PdfRole::decoration);
        chart.chart = PdfChart{PdfChart::Kind::shares};
        Spans figures;
        for (std::size_t vote = 0; vote < votes.size(); ++vote) {
            if (vote > 0 && vote + 1 < votes.size()) {
                continue; // between the first and the last
            }
            chart.chart->shares.push_back(shareOf(votes[vote], item.voted[vote]));
            figures.push_back(
                quiet((figures.empty() ? "" : "\n") + voteName(item, vote) + (votes.size() > 1 ? "  " : "")));
            figures.push_back(strong(shareWords(votes[vote], item.voted[vote])));
        }
        m_sheet.tableRow({cellIn(voteColumns[0], {quiet(letter)}, PdfStyle::body),
                          cellIn(voteColumns[1], std::move(what), PdfStyle::body, PdfRole::headCell), std::move(chart),
                          cellIn(voteColumns[3], std::move(figures))});
    }

    void votes(const ClassDebrief::Item& item) {
        std::string turnout = turnoutWords(item);
        turnout.pop_back(); // the full stop
        const std::array<std::string_view, 4> words{"", m_debrief.quiz ? "Answer" : "Choice", "", turnout};
        m_sheet.tableHead(voteColumns, words);
        m_sheet.last().before = 12;
        for (std::size_t i = 0; i < item.options.size(); ++i) {
            const ClassDebrief::Option& option = item.options[i];
            const std::string marks = marksOf(option);
            Spans what{option.taken || option.right ? strong(oneLine(option.text)) : PdfSpan{oneLine(option.text)}};
            if (!marks.empty()) {
                what.push_back(quiet("\n" + marks));
            }
            row(letterOf(i), std::move(what), item, option.votes);
        }
        for (const auto& [count, words_] : item.given) {
            row("", {{oneLine(words_)}}, item, {count});
        }
    }

    void cards(const ClassDebrief::Item& item) {
        if (item.cards.empty()) {
            return;
        }
        m_sheet.label("Reasons that were talked about");
        for (const ClassDebrief::Card& card : item.cards) {
            const std::string letter = letterIn(item, card);
            m_sheet.item({{"“" + oneLine(card.words) + "”"}, quiet(letter.empty() ? "" : "  for " + letter)});
        }
    }

    void calledFor(const ClassDebrief::Item& item) {
        if (item.calledFor.empty()) {
            return;
        }
        m_sheet.label("What it called for, and what the first votes showed on average");
        for (const debrief::Observation& one : item.calledFor) {
            m_sheet.item({{oneLine(m_framework.nameOf(one.unit)), PdfSpan::Tone::usual, report::anchorOf(one.unit)},
                          {": "},
                          strong(report::proportion(one.value))});
        }
    }

    void reasoning(const ClassDebrief::Item& item) {
        bool first = true;
        for (std::size_t i = 0; i < item.options.size(); ++i) {
            if (item.options[i].why.empty()) {
                continue;
            }
            if (std::exchange(first, false)) {
                m_sheet.label("The author’s reasoning");
            }
            m_sheet.item({{clean(item.options[i].why)}}, letterOf(i));
        }
    }

    void origin() {
        m_sheet.part("What this was computed from");
        for (const report::Origin& one : originsOf(m_facts)) {
            m_sheet.label(one.name);
            m_sheet.paragraph({{one.text}}, PdfStyle::small);
            m_sheet.tighten();
            m_sheet.keepWithNext();
            if (!one.hash.empty()) {
                m_sheet.paragraph({{one.hash}}, PdfStyle::mono);
                m_sheet.last().before = 0;
                m_sheet.keepWithNext();
            }
        }
        m_sheet.paragraph({quiet("The same class always gives this same debrief.")}, PdfStyle::small);
    }

    void limits() {
        m_sheet.part("What this does not say");
        for (const std::string_view sentence : whatClassesDoNotSay) {
            m_sheet.item({{std::string(sentence)}});
            m_sheet.last().keepWithNext = sentence != whatClassesDoNotSay.back();
        }
    }

    const ClassDebrief& m_debrief;
    const ClassFacts& m_facts;
    const model::CompetencyFramework& m_framework;
    report::PdfSheet m_sheet;
};

} // namespace

std::variant<std::string, practice::Problem> classPdf(const ClassDebrief& debrief, const ClassFacts& facts,
                                                      const model::CompetencyFramework& framework) {
    drawing::PdfDocument document;
    const std::string title = oneLine(debrief.title);
    document.blocks = ClassPaper(debrief, facts, framework).take();
    document.title = (debrief.quiz ? "Quiz in a class: " : "Debrief of a class: ") + title;
    document.author = "Judgement Call";
    document.subject = model::counted(debrief.people, "person", "people") + ", " + heldWords(facts);
    document.creator = "Judgement Call " + oneLine(facts.programVersion);
    document.date = oneLine(facts.endedAt.empty() ? facts.startedAt : facts.endedAt);
    document.notice = facts.endedAt.empty() ? "This class has not ended yet." : "";
    document.footLeft = "A class  ·  " + title;
    document.footMiddle = "Class " + oneLine(facts.id.substr(0, records::shortId));
    auto made = drawing::pdfOf(document);
    if (const auto* problem = std::get_if<drawing::PdfProblem>(&made)) {
        return practice::Problem{"The PDF could not be made (" + problem->reason +
                                 "). The class itself is not touched by this. Try again, or choose another format."};
    }
    return std::move(std::get<std::string>(made));
}

} // namespace classroom
