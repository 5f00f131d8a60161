#include "app/PersonExport.hpp"

#include "practice/Time.hpp"
#include "report/PersonRecord.hpp"
#include "report/Text.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace app {

namespace {

/// Puts together what is kept of a learner, part by part; the first part that cannot be read is the problem.
class Gatherer {
public:
    Gatherer(StaffDesk& staff, const records::Learner& learner) : m_staff(&staff), m_records(staff.desk.records.get()) {
        m_person.learner = learner;
        m_ids.insert(learner.id);
    }

    [[nodiscard]] records::Outcome<report::PersonRecord> gather() {
        if (installation() && people() && attempts() && audit()) {
            return std::move(m_person);
        }
        return *m_problem;
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
        m_person.made = practice::isoTime(m_staff->review->now());
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

    [[nodiscard]] bool attempts() {
        const records::Reviews reviews(*m_records);
        std::vector<records::AttemptLine> lines;
        if (!take(m_records->attempts(m_person.learner.id), lines) ||
            !take(reviews.signOffsOf(m_person.learner.id), m_person.signOffs)) {
            return false;
        }
        std::ranges::reverse(lines);
        for (const records::AttemptLine& line : lines) {
            auto& played = m_person.attempts.emplace_back();
            if (!take(m_records->load(line.head.id), played.stored) ||
                !take(reviews.commentsOn(line.head.id), played.comments)) {
                return false;
            }
            auto finished = m_staff->desk.practice->debriefOf(line.head.id);
            if (auto* made = std::get_if<practice::FinishedDebrief>(&finished)) {
                played.finished = std::move(*made);
            }
            m_ids.insert(line.head.id);
            for (const records::Comment& comment : played.comments) {
                m_ids.insert(comment.id);
            }
        }
        for (const records::SignOff& signOff : m_person.signOffs) {
            m_ids.insert(signOff.id);
        }
        return true;
    }

    [[nodiscard]] bool audit() {
        constexpr std::size_t atOnce = 5'000;
        const records::AuditTrail trail(*m_records);
        for (std::int64_t from = 1;;) {
            std::vector<records::AuditRow> rows;
            if (!take(trail.rows(from, atOnce), rows)) {
                return false;
            }
            if (rows.empty()) {
                return true;
            }
            from = rows.back().number + 1;
            for (records::AuditRow& row : rows) {
                if (m_ids.contains(row.event.actor) || names(row.event.subject) || names(row.event.detail)) {
                    row.event = withRoles(std::move(row.event));
                    m_person.audit.push_back(std::move(row));
                }
            }
        }
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

    StaffDesk* m_staff;
    records::Records* m_records;
    report::PersonRecord m_person;
    std::set<std::string> m_ids;                ///< of the person, their account, and all that is about them
    std::map<std::string, std::string> m_roles; ///< by account
    std::optional<records::Problem> m_problem;
};

} // namespace

Exit exportPerson(StaffDesk& staff, const ExportFolder& folder, const std::string& name) {
    const auto named = learnerNamed(staff, name);
    if (const auto* exit = std::get_if<Exit>(&named)) {
        return *exit;
    }
    const auto& learner = std::get<records::Learner>(named);
    if (const auto problem = staff.review->refusal(staff.visitor, review::Deed::exportRecords, learner.id)) {
        return failed(*problem);
    }
    if (staff.visitor.role == records::Role::facilitator) {
        complain("All that is kept of a person also holds what their supervisor wrote of them. The learner can export "
                 "it by themselves, or ask their supervisor for it.");
        return Exit::couldNot;
    }
    auto gathered = Gatherer(staff, learner).gather();
    if (const auto* problem = std::get_if<records::Problem>(&gathered)) {
        return failed(*problem);
    }
    const auto& person = std::get<report::PersonRecord>(gathered);
    Export ready;
    ready.files = {{"person.txt", report::personText(person)}, {"person.json", report::personJson(person)}};
    for (const auto& played : person.attempts) {
        const std::string& id = played.stored.head.id;
        if (played.finished && played.stored.end) {
            ready.files.push_back({"debrief-" + id + ".txt", report::text(*played.finished), id});
        } else if (!played.finished) {
            ready.manifest.leftOut.push_back("Attempt " + id +
                                             " cannot be brought back to life, so there is no debrief of it; what is "
                                             "kept of it is in person.json.");
        }
    }
    ready.manifest.what = "person";
    ready.manifest.id = learner.id;
    ready.manifest.format = "person";
    ready.manifest.reasons = report::Reasons::included;
    ready.manifest.attempts = person.attempts.size();
    return handOver(staff, folder, std::move(ready));
}

} // namespace app
