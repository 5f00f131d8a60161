#include "report/PdfParts.hpp"

#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <array>

namespace report {

namespace {

using debrief::UnitEvidence;
using drawing::PdfCell;
using drawing::PdfChart;
using drawing::PdfRole;
using drawing::PdfSpan;
using drawing::PdfStyle;
using model::CompetencyFramework;

using Column = PdfSheet::Column;

constexpr std::array levelColumns{Column{0, 98},   Column{102, 98}, Column{202, 100},
                                  Column{310, 46}, Column{358, 56}, Column{418, 52}};

PdfChart chartOf(const UnitEvidence& unit) {
    PdfChart chart;
    chart.expected = unit.expected;
    if (unit.n > 0) {
        chart.kind = unit.band == debrief::Band::insufficient ? PdfChart::Kind::counted : PdfChart::Kind::judged;
        chart.low = unit.interval.low;
        chart.high = unit.interval.high;
        chart.point = unit.sum / unit.n;
    }
    return chart;
}

class Profile {
public:
    Profile(PdfSheet& sheet, const practice::FinishedDebrief& finished)
        : m_sheet(sheet), m_framework(*finished.framework), m_debrief(finished.debrief) {}

    void unit(const UnitEvidence& evidence, const std::string& name) {
        putUnit(m_sheet, m_framework, evidence, name, linksTo(decisionsIn(evidence.observedIn)));
    }

    void statements(const model::Cluster& cluster) {
        for (const model::CompetencyId id : cluster.competencies) {
            for (const model::UnitId level : m_framework[id].levels) {
                statements(m_debrief.profile.units[level.position()]);
            }
        }
    }

    void statements(const UnitEvidence& evidence) {
        bool named = false;
        for (const debrief::StatementEvidence& one : evidence.statements) {
            const Showing showing = showingOf(one);
            if (showing == Showing::notSampled) {
                continue;
            }
            if (!named) {
                m_sheet.tableGroup(oneLine(m_framework.nameOf(evidence.unit)));
                named = true;
            }
            const model::Statement& statement = m_framework[one.statement];
            std::string finding(wordsFor(showing));
            finding.front() = static_cast<char>(finding.front() - 'a' + 'A');
            Spans where = linksTo(decisionsIn(showing == Showing::notShown ? missedIn(one) : one.shownIn));
            if (showing == Showing::inPart) {
                where = joined(joined(std::move(where), {quiet("; not in ")}), linksTo(decisionsIn(missedIn(one))));
            }
            m_sheet.tableRow({cellIn(statementColumns[0], {quiet(clean(statement.id) + "  "), {clean(statement.text)}},
                                     PdfStyle::small, PdfRole::headCell),
                              cellIn(statementColumns[1], {strong(finding)}, PdfStyle::small),
                              cellIn(statementColumns[2], where, PdfStyle::small)});
        }
    }

    void risk(const debrief::BehaviourEvidence& one) {
        const model::Statement& behaviour = m_framework[one.behaviour];
        Spans said;
        const auto say = [&](std::string_view words, std::span<const debrief::Source> sources, bool loud) {
            if (!sources.empty()) {
                const std::string head = (said.empty() ? "" : "\n") + std::string(words);
                said.push_back(loud ? strong(head) : PdfSpan{head});
            }
        };
        Spans where;
        const auto from = [&](std::span<const debrief::Source> sources) {
            if (!sources.empty()) {
                where = joined(joined(std::move(where), where.empty() ? Spans{} : Spans{{"\n"}}),
                               linksTo(decisionsIn(sources)));
            }
        };
        std::vector<debrief::Source> others;
        std::ranges::set_difference(one.shownIn, one.seriousIn, std::back_inserter(others));
        say("Shown, serious", one.seriousIn, true);
        say("Shown", others, true);
        say("Resisted", one.resistedIn, false);
        from(one.seriousIn);
        from(others);
        from(one.resistedIn);
        m_sheet.tableRow({cellIn(statementColumns[0], {quiet(clean(behaviour.id) + "  "), {clean(behaviour.text)}},
                                 PdfStyle::small, PdfRole::headCell),
                          cellIn(statementColumns[1], said, PdfStyle::small),
                          cellIn(statementColumns[2], where, PdfStyle::small)});
    }

private:
    PdfSheet& m_sheet;
    const CompetencyFramework& m_framework;
    const debrief::Debrief& m_debrief;
};

} // namespace

void putUnitHead(PdfSheet& sheet, std::string_view first, std::string_view where) {
    const std::array<std::string_view, 6> words{first, "What the evidence says", "", "Shown", "Interval", where};
    sheet.tableHead(levelColumns, words);
    PdfCell& scale = sheet.last().cells[2];
    scale.role = PdfRole::decoration;
    scale.chart = PdfChart{PdfChart::Kind::scale};
}

void putUnit(PdfSheet& sheet, const CompetencyFramework& framework, const UnitEvidence& evidence,
             const std::string& name, const Spans& where) {
    const bool sampled = evidence.n > 0;
    Spans title{sampled ? PdfSpan{name} : quiet(name)};
    if (isExpectedLevel(framework, evidence)) {
        title.push_back(strong("  expected"));
    }
    Spans words{sampled ? strong(wordsFor(evidence.band)) : quiet(wordsFor(evidence.band))};
    PdfCell chart = cellIn(levelColumns[2], {}, PdfStyle::body, PdfRole::decoration);
    chart.chart = chartOf(evidence);
    std::vector<PdfCell> cells{
        cellIn(levelColumns[0], title, PdfStyle::body, PdfRole::headCell),
        cellIn(levelColumns[1], words, PdfStyle::body),
        std::move(chart),
        cellIn(levelColumns[3], {sampled ? strong(countOf(evidence)) : quiet("–")}, PdfStyle::body),
        cellIn(levelColumns[4], {quiet(sampled ? intervalOf(evidence) : "")}, PdfStyle::small),
        cellIn(levelColumns[5], where, PdfStyle::body)};
    sheet.tableRow(std::move(cells), anchorOf(evidence.unit));
    if (const std::string note = noteOn(framework, evidence); !note.empty()) {
        sheet.keepWithNext();
        drawing::PdfBlock below{{cellIn({levelColumns[1].left, drawing::pdfTextWidth - levelColumns[1].left},
                                        {quiet(note)}, PdfStyle::small)}};
        below.kind = drawing::PdfBlock::Kind::row;
        below.padding = 1.5;
        below.keepWhole = true;
        sheet.add(std::move(below));
    }
}

void putKey(PdfSheet& sheet, const std::string& rank, KeyOf what) {
    sheet.label("What the words mean");
    const auto means = [&sheet](std::string_view words, std::string_view meaning) {
        sheet.paragraph({strong(words), quiet("  " + std::string(meaning))}, PdfStyle::small);
    };
    bool first = true;
    for (const debrief::Band band : bandsInKey) {
        means(wordsFor(band), meaningOf(band));
        if (!std::exchange(first, false)) {
            sheet.tighten();
        }
    }
    if (what == KeyOf::unitsAndStatements) {
        means("A statement shown in part", meaningOfInPart);
        sheet.tighten();
    }
    means("Expected",
          "The level that this framework expects of the rank (" + oneLine(rank) + "). A small flag marks its line.");
    sheet.tighten();
}

void putProfile(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    const CompetencyFramework& framework = *finished.framework;
    const auto& units = finished.debrief.profile.units;
    Profile profile(sheet, finished);
    sheet.part("Profile");
    sheet.label("How to read it");
    sheet.paragraph({{std::string(howToReadCharts)}});
    putKey(sheet, std::string((*finished.framework)[finished.debrief.rank].name));
    for (const model::Cluster& cluster : framework.clusters) {
        sheet.heading(oneLine(cluster.name));
        putUnitHead(sheet, "Competency and level", "Decisions");
        for (const model::CompetencyId id : cluster.competencies) {
            sheet.tableGroup(oneLine(framework[id].name));
            for (const model::UnitId level : framework[id].levels) {
                const UnitEvidence& unit = units[level.position()];
                profile.unit(unit, rowNameOf(framework, unit));
                sheet.last().keepWithNext = level != framework[id].levels.back();
            }
        }
    }
    const bool any = std::ranges::any_of(units, [](const UnitEvidence& unit) {
        return std::ranges::any_of(unit.statements,
                                   [](const auto& one) { return showingOf(one) != Showing::notSampled; });
    });
    if (!any) {
        return;
    }
    sheet.heading("Statement by statement");
    sheet.paragraph({{"Only statements that were shown, or that one of the strongest choices would have shown. Of all "
                      "others nothing is known."}});
    sheet.keepWithNext();
    const std::array<std::string_view, 3> words{"Statement", "What the evidence says", "In decisions"};
    sheet.tableHead(statementColumns, words);
    for (const model::Cluster& cluster : framework.clusters) {
        profile.statements(cluster);
    }
    for (const model::CoreValue& value : framework.values) {
        profile.statements(units[value.unit.position()]);
    }
}

void putValues(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    const CompetencyFramework& framework = *finished.framework;
    Profile profile(sheet, finished);
    sheet.part("Core values");
    sheet.paragraph({{std::string(howValuesCount)}});
    sheet.heading("Positive behaviours");
    putUnitHead(sheet, "Core value", "Decisions");
    std::size_t negatives = 0;
    for (const model::CoreValue& value : framework.values) {
        profile.unit(finished.debrief.profile.units[value.unit.position()], oneLine(value.name));
        negatives += value.negatives.size();
    }
    sheet.heading("Negative behaviours at risk");
    const auto atRisk = behavioursAtRisk(framework, finished.debrief.profile);
    if (atRisk.empty()) {
        sheet.paragraph({{"None of the " + std::to_string(negatives) + " negative behaviours was at risk."}});
        return;
    }
    const std::array<std::string_view, 3> words{"Behaviour", "Shown or resisted", "In decisions"};
    sheet.tableHead(statementColumns, words);
    for (const debrief::BehaviourEvidence* one : atRisk) {
        profile.risk(*one);
    }
    sheet.paragraph({quiet(restOfRisks(atRisk.size(), negatives))}, PdfStyle::small);
}

} // namespace report
