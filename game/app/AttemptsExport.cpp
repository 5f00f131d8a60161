#include "app/AttemptsExport.hpp"

#include "records/Installation.hpp"
#include "report/LearnerPdf.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

using practice::Problem;
using report::ExportFormat;
using OrderedWhat = ExportOrder::What;

constexpr std::array exportFormats{std::pair{"xapi", ExportFormat::xapi}, std::pair{"csv", ExportFormat::csv},
                                   std::pair{"json", ExportFormat::json}, std::pair{"html", ExportFormat::html},
                                   std::pair{"pdf", ExportFormat::pdf},   std::pair{"text", ExportFormat::text}};

template <class Value>
std::optional<Problem> problemOf(const records::Outcome<Value>& outcome) {
    const auto* problem = std::get_if<records::Problem>(&outcome);
    return problem != nullptr ? std::optional(Problem{problem->sentence}) : std::nullopt;
}

report::Reasons reasonsOf(const ExportOrder& order) {
    const bool asData = order.format == ExportFormat::xapi || order.format == ExportFormat::csv;
    // A debrief always has them.
    return order.reasons || !asData ? report::Reasons::included : report::Reasons::leftOut;
}

report::Names namesOf(const ExportOrder& order) {
    return order.names && order.format == ExportFormat::csv ? report::Names::included : report::Names::leftOut;
}

Problem nobodyToExport(OrderedWhat what) {
    return {std::string("There is nobody ") +
            (what == OrderedWhat::cohort ? "in this cohort" : "among these learners") +
            " whose records you may export: facilitators export those of their own "
            "cohorts, supervisors those of learners who are assigned to them."};
}

/// First finds the attempts, learner by learner; then makes what is wanted, attempt by attempt; last what a single
/// learner's come to over time.
class Attempts final : public ExportSource {
public:
    Attempts(ExportDesk desk, ExportOrder order, const std::string& installation, std::vector<std::string> learners)
        : m_desk(std::move(desk)), m_order(std::move(order)), m_learners(std::move(learners)),
          m_maker(m_order.format, installation, reasonsOf(m_order), namesOf(m_order)) {
        if (m_order.what == OrderedWhat::attempt) {
            m_attempts = {m_order.id};
        }
    }

    practice::Outcome<bool> step() override {
        std::optional<Problem> problem;
        if (m_found < m_learners.size()) {
            problem = find(m_learners[m_found++]);
            if (!problem && m_found == m_learners.size()) {
                problem = lookAtFound();
            }
        } else if (m_made < m_attempts.size()) {
            problem = make(m_attempts[m_made++]);
        } else if (m_order.what == OrderedWhat::learner && std::exchange(m_growth, false)) {
            problem = addGrowth();
        } else {
            return true;
        }
        if (problem) {
            return std::move(*problem);
        }
        return false;
    }

    ExportProgress progress() const override {
        if (m_found < m_learners.size()) {
            return {ExportProgress::Part::finding, m_found, m_learners.size()};
        }
        return {ExportProgress::Part::making, m_made, m_attempts.size()};
    }

    const std::vector<std::string>& notes() const override { return m_notes; }

    Export take() override {
        Export ready;
        ready.files = std::move(m_maker).take();
        std::ranges::move(m_more, std::back_inserter(ready.files));
        constexpr std::array names{"attempt", "learner", "learners", "cohort"};
        ready.manifest.what = names[static_cast<std::size_t>(m_order.what)];
        ready.manifest.id = m_order.id;
        ready.manifest.format = nameOf(m_order.format);
        ready.manifest.firstOnly = m_order.firstOnly;
        ready.manifest.reasons = reasonsOf(m_order);
        ready.manifest.names = namesOf(m_order);
        ready.manifest.attempts = m_made - m_leftOut.size();
        ready.manifest.leftOut = m_leftOut;
        if (m_order.what == OrderedWhat::learners || m_order.what == OrderedWhat::cohort) {
            ready.learners = m_theirs;
        }
        return ready;
    }

private:
    /// Attempts of a learner that a person has played to the end, oldest first.
    std::optional<Problem> find(const std::string& learner) {
        if (m_order.what != OrderedWhat::learner &&
            m_desk.review->refusal(m_desk.visitor, review::Deed::exportRecords, learner)) {
            ++m_refused;
            return std::nullopt;
        }
        const auto listed = m_desk.review->records().attempts(learner);
        if (auto problem = problemOf(listed)) {
            return problem;
        }
        const auto& lines = std::get<std::vector<records::AttemptLine>>(listed);
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (line->end && !records::isAutomatic(line->head) && (!m_order.firstOnly || line->head.mode == "first")) {
                m_attempts.push_back(line->head.id);
            }
        }
        m_theirs.push_back(learner);
        return std::nullopt;
    }

    /// Of a cohort, or of several learners: whether there is anybody, and how many are not for the visitor.
    std::optional<Problem> lookAtFound() {
        if (m_theirs.empty()) {
            return nobodyToExport(m_order.what);
        }
        if (m_refused > 0) {
            m_notes.push_back("Not exported: " + std::to_string(m_refused) + " of " +
                              (m_order.what == OrderedWhat::cohort ? "this cohort" : "these learners") +
                              ", whose records are not for you to export.");
        }
        return std::nullopt;
    }

    std::optional<Problem> make(const std::string& id) {
        auto finished = m_desk.practice->debriefOf(id);
        if (auto* problem = std::get_if<Problem>(&finished)) {
            if (m_order.what == OrderedWhat::attempt) {
                return std::move(*problem);
            }
            m_notes.push_back("Left out: attempt " + id + ". " + problem->sentence);
            m_leftOut.push_back("Attempt " + id + ": " + problem->sentence);
            return std::nullopt;
        }
        const auto stored = m_desk.review->records().load(id);
        if (auto problem = problemOf(stored)) {
            return problem;
        }
        return m_maker.add(report::exported(std::get<practice::FinishedDebrief>(std::move(finished)),
                                            std::get<records::StoredAttempt>(stored)));
    }

    /// Beside a learner's attempts: what they come to over time.
    std::optional<Problem> addGrowth() {
        if (m_order.format == ExportFormat::xapi) {
            return std::nullopt;
        }
        const auto page = m_desk.review->learner(m_desk.visitor, m_order.id);
        if (const auto* problem = std::get_if<Problem>(&page)) {
            return *problem;
        }
        const auto& known = std::get<review::LearnerPage>(page);
        if (m_order.format == ExportFormat::csv) {
            m_more.push_back({"profile-over-time.csv", report::growthCsv(known, namesOf(m_order))});
        } else if (m_order.format == ExportFormat::json) {
            m_more.push_back({"profile-over-time.json", report::growthJson(known)});
        } else if (m_order.format == ExportFormat::pdf) {
            auto made = report::learnerPdf(known, m_desk.review->now());
            if (auto* problem = std::get_if<Problem>(&made)) {
                return std::move(*problem);
            }
            m_more.push_back({report::learnerFileName(known.learner, m_desk.review->now()) + ".pdf",
                              std::get<std::string>(std::move(made))});
        }
        return std::nullopt;
    }

    ExportDesk m_desk;
    ExportOrder m_order;
    std::vector<std::string> m_learners;
    std::size_t m_found = 0;
    std::size_t m_refused = 0;
    std::vector<std::string> m_theirs; ///< of the learners, those whose records the visitor may export
    std::vector<std::string> m_attempts;
    std::size_t m_made = 0;
    report::ExportMaker m_maker;
    bool m_growth = true; ///< is still to be made
    std::vector<report::ExportFile> m_more;
    std::vector<std::string> m_leftOut;
    std::vector<std::string> m_notes;
};

/// Whether an attempt can be exported by who asks.
std::optional<Problem> refused(const ExportDesk& desk, const std::string& attempt) {
    const auto stored = desk.review->records().load(attempt);
    if (auto problem = problemOf(stored)) {
        return problem;
    }
    const auto& known = std::get<records::StoredAttempt>(stored);
    if (auto problem =
            desk.review->refusal(desk.visitor, review::Deed::exportRecords, known.head.learnerId.value_or(""))) {
        return problem;
    }
    if (!known.end) {
        return Problem{"This attempt has not ended, so there is nothing final to export yet. It can be played to its "
                       "end with `judgement resume`."};
    }
    return std::nullopt;
}

/// The learners whose attempts are to be looked for.
practice::Outcome<std::vector<std::string>> learnersOf(const ExportDesk& desk, const ExportOrder& order) {
    std::optional<Problem> problem;
    switch (order.what) {
    case OrderedWhat::attempt:
        problem = refused(desk, order.id);
        break;
    case OrderedWhat::learner:
        problem = desk.review->refusal(desk.visitor, review::Deed::exportRecords, order.id);
        if (!problem) {
            return std::vector{order.id};
        }
        break;
    case OrderedWhat::learners:
        return order.learners;
    case OrderedWhat::cohort: {
        problem = desk.review->refusal(desk.visitor, review::Office::seeCohort);
        auto members = records::Cohorts(desk.review->records()).learnersOf(order.id);
        problem = problem ? problem : problemOf(members);
        if (!problem && std::get<std::vector<std::string>>(members).empty()) {
            problem = nobodyToExport(order.what);
        }
        if (!problem) {
            return std::get<std::vector<std::string>>(std::move(members));
        }
        break;
    }
    }
    if (problem) {
        return std::move(*problem);
    }
    return std::vector<std::string>();
}

} // namespace

practice::Outcome<std::unique_ptr<ExportSource>> attemptsExport(const ExportDesk& desk, ExportOrder order) {
    auto learners = learnersOf(desk, order);
    if (auto* problem = std::get_if<Problem>(&learners)) {
        return std::move(*problem);
    }
    const auto here = records::Installations(desk.review->records()).here();
    if (auto problem = problemOf(here)) {
        return std::move(*problem);
    }
    return std::make_unique<Attempts>(desk, std::move(order), std::get<records::Installation>(here).id,
                                      std::get<std::vector<std::string>>(std::move(learners)));
}

std::string_view nameOf(report::ExportFormat format) {
    return std::ranges::find(exportFormats, format, &std::pair<const char*, ExportFormat>::second)->first;
}

std::optional<report::ExportFormat> findFormat(std::string_view name) {
    const auto found =
        std::ranges::find_if(exportFormats, [name](const auto& one) { return std::string_view(one.first) == name; });
    return found != exportFormats.end() ? std::optional(found->second) : std::nullopt;
}

} // namespace app
