#include "app/PersonExport.hpp"

#include "classroom/OwnRecord.hpp"
#include "practice/Time.hpp"
#include "records/Installation.hpp"
#include "report/PersonRecord.hpp"
#include "report/Text.hpp"
#include "study/OpenKept.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace app {

namespace {

/// Puts together what is kept of a learner, part by part; the first part that cannot be read is the problem.
class Person final : public ExportSource {
public:
    Person(ExportDesk desk, const records::Learner& learner)
        : m_desk(std::move(desk)), m_records(&m_desk.review->records()) {
        m_person.learner = learner;
        m_ids.insert(learner.id);
    }

    practice::Outcome<bool> step() override {
        if (!m_begun) {
            m_begun = installation() && people() && beginAttempts();
        } else if (m_person.attempts.size() < m_lines.size()) {
            static_cast<void>(attempt(m_lines[m_person.attempts.size()]));
        } else if (!m_roundsRead) {
            m_roundsRead = rounds() && classes();
        } else if (m_auditFrom) {
            static_cast<void>(audit(*m_auditFrom));
        } else {
            return true;
        }
        if (m_problem) {
            return practice::Problem{m_problem->sentence};
        }
        return false;
    }

    ExportProgress progress() const override {
        return {ExportProgress::Part::making, m_person.attempts.size(), m_lines.size()};
    }

    const std::vector<std::string>& notes() const override { return m_notes; }

    Export take() override {
        Export ready;
        ready.files = {{"person.txt", report::personText(m_person)}, {"person.json", report::personJson(m_person)}};
        for (const auto& played : m_person.attempts) {
            const std::string& id = played.stored.head.id;
            if (played.finished && played.stored.end) {
                ready.files.push_back(
                    {report::fileNameOf(*played.finished) + ".txt", report::text(*played.finished), id});
            } else if (!played.finished) {
                ready.manifest.leftOut.push_back("Attempt " + id +
                                                 " cannot be brought back to life, so there is no debrief of it; what "
                                                 "is kept of it is in person.json.");
            }
        }
        ready.manifest.what = "person";
        ready.manifest.id = m_person.learner.id;
        ready.manifest.format = "person";
        ready.manifest.reasons = report::Reasons::included;
        ready.manifest.attempts = m_person.attempts.size();
        return ready;
    }

private:
    template <class Value>
    [[nodiscard]] bool take(records::Outcome<Value> outcome, Value& into) {
        if (auto* problem = std::get_if<records::Problem>(&outcome)) {
            m_problem = std::move(*problem);
            return false;
        }
        into = std::get<Value>(std::move(outcome));
        return true;
    }

    [[nodiscard]] bool installation() {
        records::Installation here;
        if (!take(records::Installations(*m_records).here(), here)) {
            return false;
        }
        m_person.installation = here.id;
        m_person.keepDays = here.keepDays;
        m_person.made = practice::isoTime(m_desk.review->now());
        return true;
    }

    [[nodiscard]] bool people() {
        const records::Cohorts cohorts(*m_records);
        std::vector<records::Account> accounts;
        if (!take(records::datesOf(*m_records, m_person.learner.id), m_person.dates) ||
            !take(cohorts.cohortsOfLearner(m_person.learner.id), m_person.cohorts) ||
            !take(records::Accounts(*m_records).all(), accounts)) {
            return false;
        }
        for (const records::Account& account : accounts) {
            m_roles[account.id] = records::nameOf(account.role);
            if (account.learnerId == m_person.learner.id) {
                m_person.account = account;
                m_ids.insert(account.id);
                m_roles[account.id] = "the learner";
            }
            bool assigned = false;
            if (account.role == records::Role::supervisor &&
                !take(cohorts.isAssigned(m_person.learner.id, account.id), assigned)) {
                return false;
            }
            if (assigned) {
                m_person.supervisors.push_back(account.name);
            }
        }
        return true;
    }

    [[nodiscard]] bool beginAttempts() {
        if (!take(m_records->attempts(m_person.learner.id), m_lines) ||
            !take(records::Reviews(*m_records).signOffsOf(m_person.learner.id), m_person.signOffs)) {
            return false;
        }
        std::ranges::reverse(m_lines);
        for (const records::SignOff& signOff : m_person.signOffs) {
            m_ids.insert(signOff.id);
        }
        return true;
    }

    [[nodiscard]] bool attempt(const records::AttemptLine& line) {
        auto& played = m_person.attempts.emplace_back();
        if (!take(m_records->load(line.head.id), played.stored) ||
            !take(records::Reviews(*m_records).commentsOn(line.head.id), played.comments) ||
            !take(records::originOf(*m_records, line.head.id), played.origin)) {
            return false;
        }
        auto finished = m_desk.practice->debriefOf(line.head.id);
        if (auto* made = std::get_if<practice::FinishedDebrief>(&finished)) {
            played.finished = std::move(*made);
        }
        m_ids.insert(line.head.id);
        for (const records::Comment& comment : played.comments) {
            m_ids.insert(comment.id);
        }
        return true;
    }

    /// Every round of questions, with what was asked where that can still be read.
    [[nodiscard]] bool rounds() {
        const records::Rounds kept(*m_records);
        std::vector<records::RoundLine> lines;
        if (!take(kept.all(m_person.learner.id), lines)) {
            return false;
        }
        std::ranges::reverse(lines);
        for (const records::RoundLine& line : lines) {
            auto& answered = m_person.rounds.emplace_back();
            if (!take(kept.load(line.head.id), answered.stored)) {
                return false;
            }
            m_ids.insert(line.head.id);
            const auto opened = study::openKept(*m_records, line.head.id,
                                                {m_desk.practice->sharedFramework(), m_desk.practice->frameworkBytes()},
                                                {}, [] { return study::Moment(); });
            if (const auto* round = std::get_if<std::unique_ptr<study::OpenRound>>(&opened)) {
                for (std::size_t i = 0; i < (*round)->round().given().size(); ++i) {
                    const model::Question& question = (*round)->round().questions()[i].question;
                    std::string yours;
                    for (const std::string& part : (*round)->told(i).yours) {
                        yours += (yours.empty() ? "" : "; ") + part;
                    }
                    answered.words.push_back({question.scene + (question.scene.empty() ? "" : " ") +
                                                  (question.ask.empty() ? study::whatToDo(question) : question.ask),
                                              std::move(yours)});
                }
            }
        }
        return true;
    }

    /// What they voted in every class, those that have not ended included.
    [[nodiscard]] bool classes() {
        std::vector<records::ClassLine> lines;
        if (!take(records::Classes(*m_records).all(m_person.learner.id), lines)) {
            return false;
        }
        std::ranges::reverse(lines);
        for (const records::ClassLine& line : lines) {
            m_ids.insert(line.head.id);
            auto& voted = m_person.classes.emplace_back();
            voted.id = line.head.id;
            voted.title = line.head.title;
            voted.started = line.head.started;
            voted.ended = line.ended;
            const auto kept = classroom::readClass(*m_records, line.head.id, {});
            const auto* read = std::get_if<classroom::KeptClass>(&kept);
            const auto own = read != nullptr ? classroom::ownRecordOf(*read, m_person.learner.id, m_person.learner.name)
                                             : std::nullopt;
            voted.readable = own.has_value();
            for (const classroom::OwnBallots& ballots : own ? own->ballots : std::vector<classroom::OwnBallots>()) {
                for (const auto& vote : ballots.votes) {
                    voted.ballots.push_back({ballots.number, ballots.practice, ballots.asked, vote.vote, vote.answer,
                                             vote.certainty ? classroom::certaintyWords(*vote.certainty) : "",
                                             vote.reason});
                }
            }
        }
        return true;
    }

    /// Some of the trail; where to go on is kept, or nothing at its end.
    [[nodiscard]] bool audit(std::int64_t from) {
        constexpr std::size_t atOnce = 5'000;
        std::vector<records::AuditRow> rows;
        if (!take(records::AuditTrail(*m_records).rows(from, atOnce), rows)) {
            return false;
        }
        m_auditFrom = rows.empty() ? std::nullopt : std::optional(rows.back().number + 1);
        for (records::AuditRow& row : rows) {
            if (m_ids.contains(row.event.actor) || names(row.event.subject) || names(row.event.detail)) {
                row.event = withRoles(std::move(row.event));
                m_person.audit.push_back(std::move(row));
            }
        }
        return true;
    }

    /// Whether a text of the trail, words and key=value with a space between, has one of the person's ids in it.
    [[nodiscard]] bool names(const std::string& text) const {
        std::istringstream words(text);
        for (std::string word; words >> word;) {
            if (m_ids.contains(word.substr(word.find('=') + 1))) {
                return true;
            }
        }
        return false;
    }

    /// With the role of whoever else has an account.
    [[nodiscard]] records::AuditEvent withRoles(records::AuditEvent event) const {
        if (event.actor == "nobody") {
            event.actor = "somebody without an account";
        }
        if (const auto role = m_roles.find(event.actor); role != m_roles.end()) {
            event.actor = role->second == "the learner" ? role->second : "a person of role " + role->second;
        }
        for (const auto& [id, role] : m_roles) {
            for (std::string* text : {&event.subject, &event.detail}) {
                if (const auto found = text->find(id); found != std::string::npos && !m_ids.contains(id)) {
                    text->replace(found, id.size(), role);
                }
            }
        }
        return event;
    }

    ExportDesk m_desk;
    records::Records* m_records;
    report::PersonRecord m_person;
    bool m_begun = false;
    bool m_roundsRead = false;
    std::vector<records::AttemptLine> m_lines;
    std::optional<std::int64_t> m_auditFrom = 1;
    std::set<std::string> m_ids;                ///< of the person, their account, and all that is about them
    std::map<std::string, std::string> m_roles; ///< by account
    std::vector<std::string> m_notes;
    std::optional<records::Problem> m_problem;
};

} // namespace

std::optional<practice::Problem> personRefusal(const ExportDesk& desk, const std::string& learner) {
    if (auto problem = desk.review->refusal(desk.visitor, review::Deed::exportRecords, learner)) {
        return problem;
    }
    if (desk.visitor.role == records::Role::facilitator) {
        return practice::Problem{"All that is kept of a person also holds what their supervisor wrote of them. The "
                                 "learner can export it by themselves, or ask their supervisor for it."};
    }
    return std::nullopt;
}

practice::Outcome<std::unique_ptr<ExportSource>> personExport(const ExportDesk& desk, const records::Learner& learner) {
    if (auto problem = personRefusal(desk, learner.id)) {
        return std::move(*problem);
    }
    return std::make_unique<Person>(desk, learner);
}

} // namespace app
