#include "report/LearnerPdf.hpp"

#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "records/Attempts.hpp"
#include "report/ExportFiles.hpp"
#include "report/PdfParts.hpp"
#include "report/Phrases.hpp"
#include "report/ReviewText.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace report {

namespace {

using drawing::PdfBlock;
using drawing::PdfCell;
using drawing::PdfRole;
using drawing::PdfSpan;
using drawing::PdfStyle;
using review::AttemptEntry;
using review::LearnerPage;

using Column = PdfSheet::Column;

constexpr std::array attemptColumns{Column{0, 26},   Column{30, 84},  Column{120, 152},
                                    Column{278, 66}, Column{350, 56}, Column{412, 58}};

std::string anchorOfAttempt(std::size_t number) { return "attempt-" + std::to_string(number); }

/// Numbers of the attempts that something comes from, each leading there.
Spans attemptsOf(std::span<const debrief::Source> sources) {
    std::set<std::size_t> numbers;
    for (const debrief::Source& source : sources) {
        numbers.insert(source.attempt + 1);
    }
    Spans spans;
    for (const std::size_t number : numbers) {
        if (!spans.empty()) {
            spans.push_back({", "});
        }
        spans.push_back({std::to_string(number), PdfSpan::Tone::usual, anchorOfAttempt(number)});
    }
    return spans;
}

class Paper {
public:
    Paper(const LearnerPage& page, records::UnixMilliseconds now) : m_page(page), m_now(now) {
        for (std::size_t i = 0; i < page.counted.size(); ++i) {
            m_numbers[page.counted[i].restored.stored.head.id] = i + 1;
        }
    }

    [[nodiscard]] std::vector<PdfBlock> take() {
        title();
        summary();
        conversations();
        if (m_page.framework) {
            profile();
            values();
            notSampled();
        }
        attempts("Attempts", m_page.attempts, "None has been begun yet.");
        attempts("Practice, which counts in no profile", m_page.practice, "None.");
        signatures();
        limits();
        return m_sheet.take();
    }

private:
    void fact(std::string_view name, const PdfSpan& words, bool first = false) {
        if (words.text.empty()) {
            return;
        }
        m_sheet.label(name);
        m_sheet.paragraph({words});
        m_sheet.last().before = first ? 16 : 1.5;
    }

    void title() {
        m_sheet.add({{{{{"Learner's page"}}, 0, drawing::pdfTextWidth, PdfStyle::kicker, PdfRole::paragraph}}});
        PdfBlock name{{{{{oneLine(m_page.learner.name)}}, 0, drawing::pdfTextWidth, PdfStyle::title, PdfRole::title}}};
        name.before = 2;
        m_sheet.add(std::move(name));
        std::string cohorts;
        for (const records::Cohort& cohort : m_page.cohorts) {
            cohorts += (cohorts.empty() ? "" : ", ") + oneLine(cohort.name);
        }
        fact("Made", {momentOf(m_now)}, true);
        fact("Rank", {m_page.framework ? clean((*m_page.framework)[m_page.rank].name) : std::string()});
        fact("Cohorts", {cohorts});
        fact("Rests on", {model::counted(m_page.counted.size(), "first attempt", "first attempts")});
        m_sheet.label("About this page");
        m_sheet.paragraph(
            {{"This page tells what was shown in the decisions of first attempts at scenarios, and where. "
              "It passes or fails nobody and says nothing of anybody's character. Repeats and practice "
              "never count."}});
        m_sheet.last().before = 16;
    }

    void summary() {
        m_sheet.part("Summary");
        for (const std::string& sentence : m_page.summary) {
            m_sheet.paragraph({{clean(sentence)}}, PdfStyle::lead);
        }
        if (m_page.summary.empty()) {
            m_sheet.paragraph({{"Nothing has been played to its end yet, so nothing is known."}});
        }
        for (const std::string& sentence : m_page.leftOut) {
            m_sheet.item({{clean(sentence)}});
        }
    }

    void words(std::string_view label, std::string_view text) {
        m_sheet.label(label);
        for (const std::string& paragraph : paragraphs(text)) {
            m_sheet.paragraph({{clean(paragraph)}});
        }
    }

    void conversations() {
        m_sheet.part("Conversations, and what was agreed");
        if (m_page.signOffs.empty()) {
            m_sheet.paragraph({{"None has been signed off yet."}});
        }
        for (const records::SignOff& one : m_page.signOffs) {
            m_sheet.heading(dayOf(one.at) + ", with " + oneLine(one.supervisorName));
            std::string about = "The profile";
            if (one.attempt) {
                about = "Attempt " + one.attempt->substr(0, records::shortId);
                if (const auto found = m_numbers.find(*one.attempt); found != m_numbers.end()) {
                    about += ", number " + std::to_string(found->second) + " below";
                }
            }
            words("About", about);
            words("What was said", one.note);
            words("Agreed", one.agreed.empty() ? "Nothing was written down." : one.agreed);
        }
    }

    void unit(model::UnitId id, const std::string& name) {
        const debrief::UnitEvidence& evidence = m_page.profile.units[id.position()];
        putUnit(m_sheet, *m_page.framework, evidence, name, attemptsOf(evidence.observedIn));
    }

    void profile() {
        const model::CompetencyFramework& framework = *m_page.framework;
        m_sheet.part("Profile over first attempts");
        m_sheet.label("How to read it");
        m_sheet.paragraph({{std::string(howToReadCharts)}});
        m_sheet.paragraph(
            {{"What comes from one scenario alone is too little evidence as well. The last column has the "
              "numbers of the attempts in the list below."}});
        putKey(m_sheet, std::string(framework[m_page.rank].name));
        for (const model::Cluster& cluster : framework.clusters) {
            m_sheet.heading(oneLine(cluster.name));
            putUnitHead(m_sheet, "Competency and level", "Attempts");
            for (const model::CompetencyId id : cluster.competencies) {
                m_sheet.tableGroup(oneLine(framework[id].name));
                for (const model::UnitId level : framework[id].levels) {
                    unit(level, rowNameOf(framework, m_page.profile.units[level.position()]));
                    m_sheet.last().keepWithNext = level != framework[id].levels.back();
                }
            }
        }
    }

    void risk(const debrief::BehaviourEvidence& one) {
        const model::Statement& behaviour = (*m_page.framework)[one.behaviour];
        Spans said;
        Spans where;
        const auto say = [&](std::string_view words, const std::vector<debrief::Source>& sources, bool loud) {
            if (sources.empty()) {
                return;
            }
            const std::string line = (said.empty() ? "" : "\n") + std::string(words);
            said.push_back(loud ? strong(line) : PdfSpan{line});
            where = joined(joined(std::move(where), where.empty() ? Spans{} : Spans{{"\n"}}), attemptsOf(sources));
        };
        say(one.seriousIn.empty() ? "Shown" : "Shown, marked as serious", one.shownIn, true);
        say("Resisted", one.resistedIn, false);
        m_sheet.tableRow({cellIn(statementColumns[0], {quiet(clean(behaviour.id) + "  "), {clean(behaviour.text)}},
                                 PdfStyle::small, PdfRole::headCell),
                          cellIn(statementColumns[1], said), cellIn(statementColumns[2], where)});
    }

    void values() {
        const model::CompetencyFramework& framework = *m_page.framework;
        m_sheet.part("Core values");
        m_sheet.paragraph({{std::string(howValuesCount)}});
        m_sheet.heading("Positive behaviours");
        putUnitHead(m_sheet, "Core value", "Attempts");
        std::size_t negatives = 0;
        for (const model::CoreValue& value : framework.values) {
            unit(value.unit, oneLine(value.name));
            negatives += value.negatives.size();
        }
        m_sheet.heading("Negative behaviours at risk");
        const auto atRisk = behavioursAtRisk(framework, m_page.profile);
        if (atRisk.empty()) {
            m_sheet.paragraph({{"None of the " + std::to_string(negatives) + " negative behaviours was at risk."}});
            return;
        }
        const std::array<std::string_view, 3> head{"Behaviour", "Shown or resisted", "In attempts"};
        m_sheet.tableHead(statementColumns, head);
        for (const debrief::BehaviourEvidence* one : atRisk) {
            risk(*one);
        }
        m_sheet.paragraph({quiet(restOfRisks(atRisk.size(), negatives))}, PdfStyle::small);
    }

    void notSampled() {
        m_sheet.part("What was not sampled");
        if (m_page.unsampled.empty()) {
            m_sheet.paragraph({{"All that is expected at this rank has been sampled."}});
            return;
        }
        m_sheet.paragraph({{"Expected at this rank, and called for in none of these attempts. That is no finding: "
                            "nothing is known of it."}});
        for (const review::Unsampled& one : m_page.unsampled) {
            std::string titles;
            for (const std::string& scenario : one.scenarios) {
                titles += (titles.empty() ? "“" : ", “") + oneLine(scenario) + "”";
            }
            m_sheet.item({strong(oneLine(m_page.framework->nameOf(one.unit))),
                          {titles.empty() ? ": no scenario here that is still to be played would sample it."
                                          : ": these would: " + titles + "."}});
        }
    }

    void attempt(const AttemptEntry& entry) {
        const auto found = m_numbers.find(entry.head.id);
        const bool counts = found != m_numbers.end();
        Spans what{strong(oneLine(entry.head.scenarioTitle))};
        what.push_back(quiet(entry.end ? "\nEnded: “" + oneLine(entry.end->endingTitle) + "”" : "\nNot ended"));
        const std::string kind = entry.head.branch            ? "What if?"
                                 : entry.head.mode == "first" ? "First attempt"
                                                              : "Repeat";
        std::string strongest;
        if (entry.quality && entry.quality->decisions > 0) {
            strongest = std::to_string(entry.quality->strongest) + " of " + std::to_string(entry.quality->decisions);
        }
        m_sheet.tableRow({cellIn(attemptColumns[0], {counts ? strong(std::to_string(found->second)) : quiet("–")},
                                 PdfStyle::small, PdfRole::headCell),
                          cellIn(attemptColumns[1], {{dayOf(entry.head.started)},
                                                     quiet("\n" + entry.head.id.substr(0, records::shortId))}),
                          cellIn(attemptColumns[2], what),
                          cellIn(attemptColumns[3], {{kind + (entry.signedOff ? "\nSigned off" : "")}}),
                          cellIn(attemptColumns[4], {{std::to_string(entry.decisions)}}),
                          cellIn(attemptColumns[5], {strongest.empty() ? quiet("–") : PdfSpan{strongest}})},
                         counts ? anchorOfAttempt(found->second) : std::string());
    }

    void attempts(const std::string& title, const std::vector<AttemptEntry>& entries, const char* none) {
        m_sheet.part(title);
        if (entries.empty()) {
            m_sheet.paragraph({{none}});
            return;
        }
        const std::array<std::string_view, 6> head{"No.", "Begun", "Scenario", "Kind", "Decisions", "Strongest"};
        m_sheet.tableHead(attemptColumns, head);
        for (const AttemptEntry& entry : entries) {
            attempt(entry);
        }
    }

    void signatures() {
        m_sheet.part("Signatures");
        m_sheet.paragraph({{"Signing says that this page was talked through. It does not say that either agrees with "
                            "every line of it."}});
        m_sheet.keepWithNext();
        constexpr std::array<std::string_view, 2> people{"Learner", "Supervisor"};
        m_sheet.signatures(people);
    }

    void limits() {
        m_sheet.part("What this does not say");
        const auto said = std::span(whatItDoesNotSay).first(whatItDoesNotSay.size() - 1); // the last is of one attempt
        for (const std::string_view sentence : said) {
            m_sheet.item({{std::string(sentence)}});
            m_sheet.last().keepWithNext = sentence != said.back();
        }
    }

    const LearnerPage& m_page;
    records::UnixMilliseconds m_now;
    std::map<std::string, std::size_t> m_numbers; ///< of counted attempts, by their ids
    PdfSheet m_sheet;
};

} // namespace

practice::Outcome<std::string> learnerPdf(const LearnerPage& page, records::UnixMilliseconds now) {
    drawing::PdfDocument document;
    document.blocks = Paper(page, now).take();
    document.title = "Learner's page: " + oneLine(page.learner.name);
    document.author = "Judgement Call";
    document.subject = "Profile over " + model::counted(page.counted.size(), "first attempt", "first attempts");
    document.creator = "Judgement Call";
    document.date = practice::isoTime(now);
    document.footLeft = oneLine(page.learner.name) + "  ·  Learner's page";
    document.footMiddle = dayOf(now);
    auto made = drawing::pdfOf(document);
    if (const auto* problem = std::get_if<drawing::PdfProblem>(&made)) {
        return practice::Problem{"The PDF could not be made (" + problem->reason +
                                 "). The records are not touched by this. Try again."};
    }
    return std::move(std::get<std::string>(made));
}

std::string learnerFileName(const records::Learner& learner, records::UnixMilliseconds now) {
    return fileNameOf(practice::isoTime(now), learner.name, "learner page", learner.id);
}

} // namespace report
