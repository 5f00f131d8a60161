#include "app/AsTyped.hpp"
#include "app/Commands.hpp"
#include "app/QuizDesk.hpp"
#include "app/StaffDesk.hpp"
#include "classroom/VotedRecords.hpp"
#include "report/Files.hpp"
#include "report/ReviewText.hpp"
#include "report/Text.hpp"

#include <map>
#include <set>

namespace app {

namespace {

using practice::Problem;

constexpr std::size_t linesOnPage = 50;

/// The sources of what a profile says of a unit, or of one statement in it.
std::optional<std::vector<debrief::Source>> sourcesOf(const review::LearnerPage& page, const std::string& id) {
    const auto& framework = *page.framework;
    for (const debrief::UnitEvidence& unit : page.profile.units) {
        if (framework[unit.unit].id == id) {
            return unit.observedIn;
        }
        for (const debrief::StatementEvidence& statement : unit.statements) {
            if (framework[statement.statement].id == id) {
                auto sources = statement.shownIn;
                sources.insert(sources.end(), statement.sampledIn.begin(), statement.sampledIn.end());
                return sources;
            }
        }
    }
    for (const debrief::BehaviourEvidence& behaviour : page.profile.behaviours) {
        if (framework[behaviour.behaviour].id == id) {
            auto sources = behaviour.shownIn;
            sources.insert(sources.end(), behaviour.resistedIn.begin(), behaviour.resistedIn.end());
            return sources;
        }
    }
    return std::nullopt;
}

/// The page of a learner named on the command line.
std::variant<review::LearnerPage, Exit> pageOf(StaffDesk& staff, const std::string& name) {
    const auto learner = learnerNamed(staff, name);
    if (const auto* exit = std::get_if<Exit>(&learner)) {
        return *exit;
    }
    auto page = staff.review->learner(staff.visitor, std::get<records::Learner>(learner).id);
    if (const auto* problem = std::get_if<Problem>(&page)) {
        return failed(*problem);
    }
    return std::get<review::LearnerPage>(std::move(page));
}

void noteWithoutAccounts(const StaffDesk& staff) {
    if (!staff.visitor.role) {
        complain("No accounts are set up here: whoever can use this computer's account sees all that is kept. "
                 "`judgement accounts set-up` changes that.");
    }
}

} // namespace

Exit reviewLearners(const Context& context, const ReviewLearners& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    noteWithoutAccounts(staff);
    const std::map<std::string, review::SortBy> orders{{"name", review::SortBy::name},
                                                       {"last", review::SortBy::lastAttempt},
                                                       {"attempts", review::SortBy::attempts},
                                                       {"conversation", review::SortBy::lastSignOff}};
    review::LearnerQuery query;
    query.search = command.search;
    query.rank = command.rank;
    query.onlyUnseen = command.unseen;
    query.sortBy = orders.at(command.sort);
    query.most = linesOnPage;
    query.from = (command.page - 1) * linesOnPage;
    if (command.cohort) {
        const auto cohort = cohortNamed(staff, *command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        query.cohort = std::get<records::Cohort>(cohort).id;
    }
    const auto list = staff.review->learners(staff.visitor, query);
    if (const auto* problem = std::get_if<Problem>(&list)) {
        return failed(*problem);
    }
    print(report::learnersText(std::get<review::LearnerList>(list), query, staff.desk.practice->framework(),
                               printedWidth));
    if (const std::string due = dueSentence(staff.desk); !due.empty()) {
        print("\n" + due + "\n");
    }
    return Exit::done;
}

namespace {

/// What a learner knows, beside the profile and apart from it; nothing where they have answered no question.
std::string quizzesBeside(const Context& context, const StaffDesk& staff, const records::Learner& learner) {
    const auto answers = records::Rounds(*staff.desk.records).answersOf(learner.id);
    const auto* all = std::get_if<std::vector<records::CardAnswer>>(&answers);
    if (all == nullptr || all->empty()) {
        return {};
    }
    const auto found = studyAt(context, staff.desk)->standing(learner.id);
    const auto* standing = std::get_if<study::Standing>(&found);
    if (standing == nullptr) {
        return {};
    }
    std::string text = "Quizzes (about knowing the framework, and no part of the profile above): " +
                       std::to_string(standing->seenCards) + " of " + std::to_string(standing->cards) +
                       " questions met, practised on " + std::to_string(standing->daysOfLastSeven) +
                       " of the last seven days.\n";
    for (const std::string& sentence : study::calibrationWords(standing->calibration, learner.name)) {
        text += sentence + "\n";
    }
    return text + "judgement quiz standing " + typed(learner.name) + " says it unit by unit.\n";
}

} // namespace

Exit reviewLearner(const Context& context, const ReviewLearner& command) {
    auto opened = openStaffDesk(context, Gallery::all);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto page = pageOf(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&page)) {
        return *exit;
    }
    const auto& learner = std::get<review::LearnerPage>(page);
    print(report::learnerText(learner, report::Naming::named, printedWidth));
    print(quizzesBeside(context, staff, learner.learner));
    const auto voted = classroom::VotedRecords(*staff.review, context.limits()).page(staff.visitor, learner.learner);
    if (const auto* problem = std::get_if<Problem>(&voted)) {
        return failed(*problem);
    }
    const auto& votes = std::get<classroom::VotedPage>(voted);
    print(classroom::votedText(votes, printedWidth));
    if (!votes.classes.empty()) {
        print("\njudgement review voted " + typed(learner.learner.name) + " CLASS shows each ballot of one.\n");
    }
    return Exit::done;
}

Exit reviewVoted(const Context& context, const ReviewVoted& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto named = learnerNamed(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&named)) {
        return *exit;
    }
    const auto& learner = std::get<records::Learner>(named);
    classroom::VotedRecords records(*staff.review, context.limits());
    if (!command.which) {
        const auto page = records.page(staff.visitor, learner);
        if (const auto* problem = std::get_if<Problem>(&page)) {
            return failed(*problem);
        }
        const std::string text = classroom::votedText(std::get<classroom::VotedPage>(page), printedWidth);
        print(text.empty() ? learner.name + " has voted in no class that has ended.\n" : text);
        return Exit::done;
    }
    const auto read = records.own(staff.visitor, learner, *command.which);
    if (const auto* problem = std::get_if<Problem>(&read)) {
        return failed(*problem);
    }
    const auto& own = std::get<classroom::OwnRecord>(read);
    if (!command.out) {
        print(classroom::ownText(own, printedWidth));
        return Exit::done;
    }
    if (!own.finished) {
        return failed(Problem{"There is no debrief of this class: questions are about knowing, and nothing is read of "
                              "them where a debrief is made. Without --out each answer is shown."});
    }
    if (auto problem = staff.review->refusal(staff.visitor, review::Deed::exportRecords, learner.id)) {
        return failed(*problem);
    }
    if (auto problem = staff.review->tell(staff.visitor, "exported", "learner " + learner.id, "votes=" + own.classId)) {
        return failed(*problem);
    }
    if (const auto problem = report::writeAll(*command.out, *own.finished)) {
        return failed(*problem);
    }
    print("The debrief of these votes is in " + command.out->string() +
          ": debrief.html, debrief.pdf, debrief.txt, debrief.json\n");
    return Exit::done;
}

Exit reviewEvidence(const Context& context, const ReviewEvidence& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto page = pageOf(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&page)) {
        return *exit;
    }
    const auto& learner = std::get<review::LearnerPage>(page);
    const auto sources = learner.framework ? sourcesOf(learner, command.id) : std::nullopt;
    if (!sources) {
        complain("There is nothing called " + command.id +
                 " in this learner's profile. Name a level of a competency "
                 "(such as EA-2), a value (PRO) or a statement (EA-2.3), as `judgement framework show` lists them.");
        return Exit::couldNot;
    }
    if (sources->empty()) {
        print("No decision of " + learner.learner.name + " sampled " + command.id + ".\n");
        return Exit::done;
    }
    const std::set<debrief::Source> inOrder(sources->begin(), sources->end());
    std::optional<std::size_t> shown;
    std::optional<practice::FinishedDebrief> finished;
    for (const debrief::Source& source : inOrder) {
        if (shown != source.attempt) {
            auto attempt =
                staff.review->attempt(staff.visitor, learner.counted[source.attempt].restored.stored.head.id);
            if (const auto* problem = std::get_if<Problem>(&attempt)) {
                return failed(*problem);
            }
            finished = std::get<review::AttemptPage>(std::move(attempt)).finished;
            shown = source.attempt;
            print(report::attemptHeadText(*finished, printedWidth));
        }
        print(report::decisionText(*finished, source.decision, printedWidth));
    }
    return Exit::done;
}

Exit reviewAttempt(const Context& context, const ReviewAttempt& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto page = staff.review->attempt(staff.visitor, command.attempt);
    if (const auto* problem = std::get_if<Problem>(&page)) {
        return failed(*problem);
    }
    const auto& shown = std::get<review::AttemptPage>(page);
    print(report::attemptText(shown, printedWidth));
    const auto untold = staff.review->sawSaid(staff.visitor, shown.finished.debrief.provenance.attemptId,
                                              shown.comments.size() + shown.signOffs.size());
    return untold ? failed(*untold) : Exit::done;
}

Exit reviewCompare(const Context& context, const ReviewCompare& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto compared = staff.review->compare(staff.visitor, command.first, command.second);
    if (const auto* problem = std::get_if<Problem>(&compared)) {
        return failed(*problem);
    }
    print(report::comparisonText(std::get<review::Comparison>(compared), printedWidth));
    return Exit::done;
}

Exit reviewCohort(const Context& context, const ReviewCohort& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    std::string id;
    if (command.cohort) {
        const auto cohort = cohortNamed(staff, *command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        id = std::get<records::Cohort>(cohort).id;
    }
    const auto map = staff.review->cohort(staff.visitor, id);
    if (const auto* problem = std::get_if<Problem>(&map)) {
        return failed(*problem);
    }
    const auto& named = std::get<review::CohortMap>(map);
    print(command.hideNames ? report::cohortText(review::withoutNames(named), printedWidth)
                            : report::cohortText(named, printedWidth));
    return Exit::done;
}

Exit reviewComment(const Context& context, const ReviewComment& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto kept = staff.review->comment(staff.visitor, command.attempt, command.decision, command.text);
    if (const auto* problem = std::get_if<Problem>(&kept)) {
        return failed(*problem);
    }
    print("Kept as comment " + std::get<records::Comment>(kept).id.substr(0, 8) + ", under the name " +
          staff.visitor.name + ".\n");
    return Exit::done;
}

Exit reviewReply(const Context& context, const ReviewReply& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto kept = staff.review->reply(staff.visitor, command.comment, command.text);
    if (const auto* problem = std::get_if<Problem>(&kept)) {
        return failed(*problem);
    }
    print("Kept as comment " + std::get<records::Comment>(kept).id.substr(0, 8) + ", under the name " +
          staff.visitor.name + ".\n");
    return Exit::done;
}

Exit reviewSignOff(const Context& context, const ReviewSignOff& command) {
    auto opened = openStaffDesk(context, Gallery::all);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    std::string learnerId;
    std::string signedText;
    std::optional<std::string> attempt;
    if (command.attempt) {
        auto page = staff.review->attempt(staff.visitor, *command.attempt);
        if (const auto* problem = std::get_if<Problem>(&page)) {
            return failed(*problem);
        }
        auto& finished = std::get<review::AttemptPage>(page).finished;
        learnerId = finished.debrief.provenance.learnerId;
        attempt = finished.debrief.provenance.attemptId;
        finished.learnerName.clear();
        signedText = report::text(finished, printedWidth);
    } else {
        const auto page = pageOf(staff, command.learner.value_or(""));
        if (const auto* exit = std::get_if<Exit>(&page)) {
            return *exit;
        }
        learnerId = std::get<review::LearnerPage>(page).learner.id;
        signedText = report::learnerText(std::get<review::LearnerPage>(page), report::Naming::nameless, printedWidth);
    }
    const auto kept =
        staff.review->signOff(staff.visitor, learnerId, attempt, command.note, command.agreed, signedText);
    if (const auto* problem = std::get_if<Problem>(&kept)) {
        return failed(*problem);
    }
    const auto& signOff = std::get<records::SignOff>(kept);
    print("Signed off by " + signOff.supervisorName + ", " + report::momentOf(signOff.at) +
          ". What was signed stands as it was; its digest is " + signOff.digest + "\n");
    return Exit::done;
}

} // namespace app
