#include "app/Commands.hpp"
#include "app/HandOver.hpp"
#include "app/PersonExport.hpp"
#include "records/Installation.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace app {

namespace {

using practice::Problem;
using What = ExportRecords::What;

/// Says now and then how far something long has come.
class ProgressLines {
public:
    explicit ProgressLines(std::string what) : m_what(std::move(what)) {}

    void operator()(std::size_t done, std::size_t all) {
        constexpr std::chrono::seconds pause(1);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_told >= pause) {
            complain(m_what + ": " + std::to_string(done) + " of " + std::to_string(all));
            m_told = now;
        }
    }

private:
    std::string m_what;
    std::chrono::steady_clock::time_point m_told = std::chrono::steady_clock::now();
};

/// Brings attempts with what they need, each scenario and framework being held once.
class Collector {
public:
    explicit Collector(StaffDesk& staff) : m_staff(&staff) {}

    [[nodiscard]] practice::Outcome<report::ExportedAttempt> attempt(const std::string& id) {
        auto finished = m_staff->desk.practice->debriefOf(id);
        if (auto* problem = std::get_if<Problem>(&finished)) {
            return std::move(*problem);
        }
        const auto stored = m_staff->desk.records->load(id);
        if (const auto* problem = std::get_if<records::Problem>(&stored)) {
            return Problem{problem->sentence};
        }
        auto& debrief = std::get<practice::FinishedDebrief>(finished);
        const auto& from = debrief.debrief.provenance;
        debrief.framework = m_frameworks.try_emplace(from.frameworkHash, debrief.framework).first->second;
        debrief.scenario =
            m_scenarios.try_emplace(from.frameworkHash + from.scenarioHash, debrief.scenario).first->second;
        return report::exported(std::move(debrief), std::get<records::StoredAttempt>(stored));
    }

private:
    StaffDesk* m_staff;
    std::map<std::string, std::shared_ptr<const model::CompetencyFramework>> m_frameworks;
    std::map<std::string, std::shared_ptr<const model::Scenario>> m_scenarios;
};

/// What is to be exported: whose, and which attempts.
struct Chosen {
    std::string id; ///< of the attempt, learner or cohort
    std::vector<std::string> learners;
    std::vector<std::string> attempts;
};

/// Attempts of a learner that a person has played to the end, oldest first.
std::variant<std::vector<std::string>, Exit> attemptsOf(StaffDesk& staff, const std::string& learner) {
    const auto listed = staff.desk.records->attempts(learner);
    if (const auto* problem = std::get_if<records::Problem>(&listed)) {
        return failed(*problem);
    }
    std::vector<std::string> ids;
    for (const records::AttemptLine& line : std::get<std::vector<records::AttemptLine>>(listed)) {
        if (line.end && !records::isAutomatic(line.head)) {
            ids.push_back(line.head.id);
        }
    }
    std::ranges::reverse(ids);
    return ids;
}

std::variant<Chosen, Exit> oneAttempt(StaffDesk& staff, const std::string& typed) {
    const auto found = staff.desk.records->findAttempt(typed);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return failed(*problem);
    }
    const auto& id = std::get<std::string>(found);
    const auto stored = staff.desk.records->load(id);
    if (const auto* problem = std::get_if<records::Problem>(&stored)) {
        return failed(*problem);
    }
    const auto& attempt = std::get<records::StoredAttempt>(stored);
    if (const auto problem =
            staff.review->refusal(staff.visitor, review::Deed::exportRecords, attempt.head.learnerId.value_or(""))) {
        return failed(*problem);
    }
    if (!attempt.end) {
        complain("This attempt has not ended, so there is nothing final to export yet. It can be played to its end "
                 "with `judgement resume`.");
        return Exit::couldNot;
    }
    return Chosen{id, {}, {id}};
}

std::variant<Chosen, Exit> oneLearner(StaffDesk& staff, const std::string& name) {
    const auto learner = learnerNamed(staff, name);
    if (const auto* exit = std::get_if<Exit>(&learner)) {
        return *exit;
    }
    const std::string& id = std::get<records::Learner>(learner).id;
    if (const auto problem = staff.review->refusal(staff.visitor, review::Deed::exportRecords, id)) {
        return failed(*problem);
    }
    auto attempts = attemptsOf(staff, id);
    if (const auto* exit = std::get_if<Exit>(&attempts)) {
        return *exit;
    }
    return Chosen{id, {}, std::get<std::vector<std::string>>(std::move(attempts))};
}

/// Of a cohort, those learners whose records the visitor may export.
std::variant<Chosen, Exit> wholeCohort(StaffDesk& staff, const std::string& name) {
    if (const auto problem = staff.review->refusal(staff.visitor, review::Office::seeCohort)) {
        return failed(*problem);
    }
    const auto cohort = cohortNamed(staff, name);
    if (const auto* exit = std::get_if<Exit>(&cohort)) {
        return *exit;
    }
    Chosen chosen{std::get<records::Cohort>(cohort).id, {}, {}};
    const auto members = records::Cohorts(*staff.desk.records).learnersOf(chosen.id);
    if (const auto* problem = std::get_if<records::Problem>(&members)) {
        return failed(*problem);
    }
    for (const std::string& learner : std::get<std::vector<std::string>>(members)) {
        if (staff.review->refusal(staff.visitor, review::Deed::exportRecords, learner)) {
            continue;
        }
        auto attempts = attemptsOf(staff, learner);
        if (const auto* exit = std::get_if<Exit>(&attempts)) {
            return *exit;
        }
        chosen.learners.push_back(learner);
        std::ranges::copy(std::get<std::vector<std::string>>(attempts), std::back_inserter(chosen.attempts));
    }
    if (chosen.learners.empty()) {
        complain("There is nobody in this cohort whose records you may export: facilitators export those of their own "
                 "cohorts, supervisors those of learners who are assigned to them.");
        return Exit::couldNot;
    }
    const std::size_t others = std::get<std::vector<std::string>>(members).size() - chosen.learners.size();
    if (others > 0) {
        complain("Not exported: " + std::to_string(others) +
                 " of this cohort, whose records are not for you to export.");
    }
    return chosen;
}

std::variant<Chosen, Exit> choose(StaffDesk& staff, const ExportRecords& command) {
    return command.what == What::attempt   ? oneAttempt(staff, command.which)
           : command.what == What::learner ? oneLearner(staff, command.which)
                                           : wholeCohort(staff, command.which);
}

/// Beside a learner's attempts: what they come to over time.
std::optional<Exit> addGrowth(StaffDesk& staff, const std::string& learner, report::ExportFormat format,
                              std::vector<report::ExportFile>& files) {
    const auto page = staff.review->learner(staff.visitor, learner);
    if (const auto* problem = std::get_if<Problem>(&page)) {
        return failed(*problem);
    }
    const auto& known = std::get<review::LearnerPage>(page);
    if (format == report::ExportFormat::csv) {
        files.push_back({"profile-over-time.csv", report::growthCsv(known)});
    } else {
        files.push_back({"profile-over-time.json", report::growthJson(known)});
    }
    return std::nullopt;
}

const std::map<std::string, report::ExportFormat> formats{
    {"xapi", report::ExportFormat::xapi}, {"csv", report::ExportFormat::csv}, {"json", report::ExportFormat::json},
    {"html", report::ExportFormat::html}, {"pdf", report::ExportFormat::pdf}, {"text", report::ExportFormat::text}};

Exit exportChosen(StaffDesk& staff, const ExportFolder& folder, const ExportRecords& command, const Chosen& chosen) {
    const report::ExportFormat format = formats.at(command.format);
    const bool asData = format == report::ExportFormat::xapi || format == report::ExportFormat::csv;
    // A debrief always has them.
    const auto reasons = command.reasons || !asData ? report::Reasons::included : report::Reasons::leftOut;
    const auto here = records::Installations(*staff.desk.records).here();
    if (const auto* problem = std::get_if<records::Problem>(&here)) {
        return failed(*problem);
    }
    Export ready;
    std::vector<report::ExportedAttempt> attempts;
    Collector collector(staff);
    ProgressLines reading("Reading attempts");
    for (const std::string& id : chosen.attempts) {
        reading(attempts.size(), chosen.attempts.size());
        auto attempt = collector.attempt(id);
        if (const auto* problem = std::get_if<Problem>(&attempt)) {
            if (command.what == What::attempt) {
                return failed(*problem);
            }
            complain("Left out: attempt " + id + ". " + problem->sentence);
            ready.manifest.leftOut.push_back("Attempt " + id + ": " + problem->sentence);
            continue;
        }
        attempts.push_back(std::get<report::ExportedAttempt>(std::move(attempt)));
    }
    auto files = report::exportFiles(attempts, format, std::get<records::Installation>(here).id, reasons,
                                     ProgressLines("Making files"));
    if (const auto* problem = std::get_if<Problem>(&files)) {
        return failed(*problem);
    }
    ready.files = std::get<std::vector<report::ExportFile>>(std::move(files));
    if (command.what == What::learner &&
        (format == report::ExportFormat::csv || format == report::ExportFormat::json)) {
        if (const auto exit = addGrowth(staff, chosen.id, format, ready.files)) {
            return *exit;
        }
    }
    ready.manifest.what = command.what == What::attempt   ? "attempt"
                          : command.what == What::learner ? "learner"
                                                          : "cohort";
    ready.manifest.id = chosen.id;
    ready.manifest.format = command.format;
    ready.manifest.reasons = reasons;
    ready.manifest.attempts = attempts.size();
    ready.learners = chosen.learners;
    return handOver(staff, folder, std::move(ready));
}

} // namespace

Exit exportRecords(const Context& context, const ExportRecords& command) {
    auto place = ExportFolder::at(command.out);
    if (const auto* problem = std::get_if<Problem>(&place)) {
        return failed(*problem);
    }
    const auto& folder = std::get<ExportFolder>(place);
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (command.what == What::person) {
        return exportPerson(staff, folder, command.which);
    }
    const auto chosen = choose(staff, command);
    if (const auto* exit = std::get_if<Exit>(&chosen)) {
        return *exit;
    }
    return exportChosen(staff, folder, command, std::get<Chosen>(chosen));
}

} // namespace app
