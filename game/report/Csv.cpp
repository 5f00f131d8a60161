#include "report/Csv.hpp"

#include "model/CompetencyFramework.hpp"
#include "report/Words.hpp"

#include <array>
#include <vector>

namespace report {

namespace {

constexpr std::array<std::string_view, 28> decisionColumns{"attempt",
                                                           "learner",
                                                           "scenario",
                                                           "scenario_version",
                                                           "mode",
                                                           "what_if_attempt",
                                                           "what_if_decision",
                                                           "rank",
                                                           "started",
                                                           "ended",
                                                           "decision",
                                                           "copied",
                                                           "decided",
                                                           "situation",
                                                           "choice",
                                                           "choice_text",
                                                           "rating",
                                                           "quality",
                                                           "strongest",
                                                           "counts",
                                                           "seconds",
                                                           "expired",
                                                           "restarts",
                                                           "called_for",
                                                           "shown",
                                                           "negative_shown",
                                                           "negative_resisted",
                                                           "reasons"};

constexpr std::array<std::string_view, 18> profileColumns{
    "attempt", "learner",  "scenario", "scenario_version", "mode", "ended", "framework", "framework_version",
    "rank",    "unit",     "name",     "expected",         "n",    "sum",   "low",       "high",
    "band",    "supported"};

/// The column that comes with names; the last.
constexpr std::string_view nameColumn = "learner_name";

std::vector<std::string_view> with(Names names, std::span<const std::string_view> columns) {
    std::vector<std::string_view> all(columns.begin(), columns.end());
    if (names == Names::included) {
        all.push_back(nameColumn);
    }
    return all;
}

void add(std::string& list, const std::string& word) { list += (list.empty() ? "" : " ") + word; }

std::string timeOrNothing(const std::optional<records::UnixMilliseconds>& at) {
    return at ? exactTime(*at) : std::string();
}

void attemptCells(CsvRows& rows, const ExportedAttempt& attempt) {
    const debrief::Provenance& from = attempt.finished.debrief.provenance;
    const model::Scenario& scenario = *attempt.finished.scenario;
    rows.begin().text(from.attemptId).text(from.learnerId).text(scenario.id);
    rows.count(static_cast<std::uint64_t>(scenario.version)).text(from.mode);
}

void decisionRow(CsvRows& rows, const ExportedAttempt& attempt, const debrief::DecisionView& view, Reasons reasons,
                 Names names) {
    const debrief::Debrief& debrief = attempt.finished.debrief;
    const model::Scenario& scenario = *attempt.finished.scenario;
    const model::CompetencyFramework& framework = *attempt.finished.framework;
    attemptCells(rows, attempt);
    const auto& branch = debrief.provenance.branch;
    if (branch) {
        rows.text(branch->attemptId).count(branch->decision);
    } else {
        rows.nothing().nothing();
    }
    rows.text(framework[debrief.rank].id).text(exactTime(attempt.started)).text(timeOrNothing(attempt.ended));
    const std::size_t position = view.number - 1;
    rows.count(view.number).yesOrNo(isCopied(attempt, view.number));
    rows.text(position < attempt.decided.size() ? exactTime(attempt.decided[position]) : "");
    const model::Choice& taken = scenario[view.taken];
    rows.text(scenario[view.situation].id).text(taken.id).text(taken.text).text(model::nameOf(taken.rating));
    if (view.hasQuality) {
        rows.number(view.quality);
    } else {
        rows.nothing();
    }
    rows.yesOrNo(view.strongest).yesOrNo(view.firstVisit);
    rows.number(static_cast<double>(view.thoughtMilliseconds) / 1000);
    rows.yesOrNo(view.expired).count(static_cast<std::uint64_t>(view.restarts));
    std::string calledFor;
    for (const debrief::Observation& one : view.calledFor) {
        add(calledFor, framework[one.unit].id + "=" + number(rounded(one.value), 4));
    }
    std::string shown;
    for (const model::Shown& one : view.shown) {
        add(shown, framework[one.statement].id + (one.partial ? "=partial" : "=full"));
    }
    std::string negative;
    std::string resisted;
    for (const debrief::AtRisk& one : view.atRisk) {
        add(one.shown ? negative : resisted, framework[one.behaviour].id + (one.serious ? "=serious" : ""));
    }
    rows.text(calledFor).text(shown).text(negative).text(resisted);
    if (reasons == Reasons::included) {
        rows.text(view.rationale);
    }
    if (names == Names::included) {
        rows.text(attempt.finished.learnerName);
    }
}

void unitRow(CsvRows& rows, const ExportedAttempt& attempt, const debrief::UnitEvidence& evidence, Names names) {
    const model::CompetencyFramework& framework = *attempt.finished.framework;
    attemptCells(rows, attempt);
    rows.text(timeOrNothing(attempt.ended)).text(framework.id);
    rows.count(static_cast<std::uint64_t>(framework.version));
    rows.text(framework[attempt.finished.debrief.rank].id);
    rows.text(framework[evidence.unit].id).text(framework.nameOf(evidence.unit)).yesOrNo(evidence.expected);
    rows.count(static_cast<std::uint64_t>(evidence.n)).number(evidence.sum);
    if (evidence.n > 0) {
        rows.number(evidence.interval.low).number(evidence.interval.high);
    } else {
        rows.nothing().nothing();
    }
    rows.text(idOf(evidence.band)).yesOrNo(evidence.supported);
    if (names == Names::included) {
        rows.text(attempt.finished.learnerName);
    }
}

} // namespace

DecisionRows::DecisionRows(Reasons reasons, Names names)
    : m_reasons(reasons), m_names(names),
      m_rows(with(names, std::span<const std::string_view>(decisionColumns)
                             .first(decisionColumns.size() - (reasons == Reasons::included ? 0 : 1)))) {}

void DecisionRows::add(const ExportedAttempt& attempt) {
    for (const debrief::DecisionView& view : attempt.finished.debrief.decisions) {
        decisionRow(m_rows, attempt, view, m_reasons, m_names);
    }
}

std::string DecisionRows::take() && { return std::move(m_rows).take(); }

ProfileRows::ProfileRows(Names names) : m_names(names), m_rows(with(names, profileColumns)) {}

void ProfileRows::add(const ExportedAttempt& attempt) {
    for (const debrief::UnitEvidence& evidence : attempt.finished.debrief.profile.units) {
        unitRow(m_rows, attempt, evidence, m_names);
    }
}

std::string ProfileRows::take() && { return std::move(m_rows).take(); }

std::string decisionsCsv(std::span<const ExportedAttempt> attempts, Reasons reasons, Names names) {
    DecisionRows rows(reasons, names);
    for (const ExportedAttempt& attempt : attempts) {
        rows.add(attempt);
    }
    return std::move(rows).take();
}

std::string profileCsv(std::span<const ExportedAttempt> attempts, Names names) {
    ProfileRows rows(names);
    for (const ExportedAttempt& attempt : attempts) {
        rows.add(attempt);
    }
    return std::move(rows).take();
}

} // namespace report
