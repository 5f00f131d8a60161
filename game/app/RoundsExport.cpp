#include "app/RoundsExport.hpp"

#include "app/AttemptsExport.hpp"
#include "records/Installation.hpp"
#include "report/QuizResults.hpp"
#include "study/OpenKept.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using practice::Problem;
using report::ExportFormat;

/// First finds the rounds, learner by learner; then opens each as it was kept.
class Rounds final : public ExportSource {
public:
    Rounds(ExportDesk desk, std::vector<std::string> learners, ExportFormat format, content::Limits limits,
           std::string installation)
        : m_desk(std::move(desk)), m_learners(std::move(learners)), m_format(format), m_limits(limits),
          m_installation(std::move(installation)), m_kept(m_desk.review->records()) {}

    practice::Outcome<bool> step() override {
        if (m_found < m_learners.size()) {
            auto lines = m_kept.all(m_learners[m_found++]);
            if (const auto* problem = std::get_if<records::Problem>(&lines)) {
                return Problem{problem->sentence};
            }
            const auto& all = std::get<std::vector<records::RoundLine>>(lines);
            for (auto line = all.rbegin(); line != all.rend(); ++line) { // the earliest first
                m_ids.push_back(line->head.id);
            }
            return false;
        }
        if (m_opened < m_ids.size()) {
            open(m_ids[m_opened++]);
            return false;
        }
        return true;
    }

    ExportProgress progress() const override {
        if (m_found < m_learners.size()) {
            return {ExportProgress::Part::finding, m_found, m_learners.size()};
        }
        return {ExportProgress::Part::making, m_opened, m_ids.size()};
    }

    const std::vector<std::string>& notes() const override { return m_notes; }

    Export take() override {
        Export ready;
        ready.files.push_back(m_format == ExportFormat::csv
                                  ? report::ExportFile{"quiz-answers.csv", report::quizCsv(m_rounds)}
                              : m_format == ExportFormat::json
                                  ? report::ExportFile{"quiz-answers.json", report::quizJson(m_rounds, m_installation)}
                                  : report::ExportFile{"quiz-xapi.json", report::quizXapi(m_rounds, m_installation)});
        const bool one = m_learners.size() == 1;
        ready.manifest.what = one ? "learner" : "learners";
        ready.manifest.id = one ? m_learners.front() : "";
        ready.manifest.format = "quiz-" + std::string(nameOf(m_format));
        ready.manifest.leftOut = m_leftOut;
        if (!one) {
            ready.learners = m_learners;
        }
        return ready;
    }

private:
    void open(const std::string& id) {
        auto stored = m_kept.load(id);
        const practice::Practice& practice = *m_desk.practice;
        auto opened =
            study::openKept(m_desk.review->records(), id, {practice.sharedFramework(), practice.frameworkBytes()},
                            m_limits, [] { return study::Moment{}; }); // nothing is answered here
        const auto* round = std::get_if<std::unique_ptr<study::OpenRound>>(&opened);
        if (round == nullptr || std::holds_alternative<records::Problem>(stored)) {
            m_leftOut.push_back("Round " + id + " could not be read.");
            m_notes.push_back("Left out: round " + id +
                              ", which could not be read. `judgement records check` says why.");
            return;
        }
        m_rounds.push_back(
            {std::get<records::StoredRound>(std::move(stored)), (*round)->round(), (*round)->sharedFramework()});
    }

    ExportDesk m_desk;
    std::vector<std::string> m_learners;
    ExportFormat m_format;
    content::Limits m_limits;
    std::string m_installation;
    records::Rounds m_kept;
    std::size_t m_found = 0;
    std::vector<std::string> m_ids;
    std::size_t m_opened = 0;
    std::vector<report::ExportedRound> m_rounds;
    std::vector<std::string> m_leftOut;
    std::vector<std::string> m_notes;
};

} // namespace

practice::Outcome<std::unique_ptr<ExportSource>> roundsExport(const ExportDesk& desk,
                                                              const std::vector<std::string>& learners,
                                                              ExportFormat format, const content::Limits& limits) {
    std::vector<std::string> theirs;
    std::optional<Problem> refused;
    for (const std::string& learner : learners) {
        if (auto problem = desk.review->refusal(desk.visitor, review::Deed::exportRecords, learner)) {
            refused = std::move(problem);
        } else {
            theirs.push_back(learner);
        }
    }
    if (theirs.empty()) {
        return refused.value_or(Problem{"There is nobody whose rounds could be exported."});
    }
    auto here = records::Installations(desk.review->records()).here();
    if (const auto* problem = std::get_if<records::Problem>(&here)) {
        return Problem{problem->sentence};
    }
    return std::make_unique<Rounds>(desk, std::move(theirs), format, limits,
                                    std::get<records::Installation>(std::move(here)).id);
}

} // namespace app
