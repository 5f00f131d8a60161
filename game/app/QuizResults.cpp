// What was answered in quizzes, for other programs.

#include "report/QuizResults.hpp"

#include "app/Commands.hpp"
#include "app/QuizDesk.hpp"
#include "app/StaffDesk.hpp"
#include "content/WriteFile.hpp"
#include "records/Installation.hpp"
#include "records/Secure.hpp"

#include <algorithm>

namespace app {

namespace {

/// Whose rounds are wanted: one learner's, or those of all whom the visitor may export.
std::variant<std::vector<std::string>, Exit> learnersFor(StaffDesk& staff, const std::optional<std::string>& name) {
    if (name) {
        const auto learner = learnerNamed(staff, *name);
        if (const auto* exit = std::get_if<Exit>(&learner)) {
            return *exit;
        }
        const auto& id = std::get<records::Learner>(learner).id;
        if (const auto refused = staff.review->refusal(staff.visitor, review::Deed::exportRecords, id)) {
            return failed(*refused);
        }
        return std::vector{id};
    }
    review::LearnerQuery all;
    all.most = std::size_t{1} << 30;
    const auto listed = staff.review->learners(staff.visitor, all);
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    std::vector<std::string> ids;
    for (const auto& line : std::get<review::LearnerList>(listed).lines) {
        if (!staff.review->refusal(staff.visitor, review::Deed::exportRecords, line.learner.id)) {
            ids.push_back(line.learner.id);
        }
    }
    return ids;
}

} // namespace

Exit writeQuizResults(const Context& context, const QuizResults& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto found = learnersFor(staff, command.learner);
    if (const auto* exit = std::get_if<Exit>(&found)) {
        return *exit;
    }
    const auto& learners = std::get<std::vector<std::string>>(found);
    const auto study = studyAt(context, staff.desk);
    const records::Rounds kept(*staff.desk.records);
    std::vector<report::ExportedRound> rounds;
    std::size_t unread = 0;
    for (const std::string& learner : learners) {
        const auto lines = kept.all(learner);
        if (const auto* problem = std::get_if<records::Problem>(&lines)) {
            return failed(*problem);
        }
        auto ofLearner = std::get<std::vector<records::RoundLine>>(lines);
        std::ranges::reverse(ofLearner); // the earliest first
        for (const records::RoundLine& line : ofLearner) {
            auto stored = kept.load(line.head.id);
            auto round = study->open(line.head.id);
            const auto* open = std::get_if<std::unique_ptr<study::OpenRound>>(&round);
            if (open == nullptr || std::holds_alternative<records::Problem>(stored)) {
                ++unread;
                continue;
            }
            rounds.push_back(
                {std::get<records::StoredRound>(std::move(stored)), (*open)->round(), (*open)->sharedFramework()});
        }
    }
    const auto here = records::Installations(*staff.desk.records).here();
    if (const auto* problem = std::get_if<records::Problem>(&here)) {
        return failed(*problem);
    }
    const std::string& installation = std::get<records::Installation>(here).id;
    const std::string bytes = command.format == ResultFormat::csv    ? report::quizCsv(rounds)
                              : command.format == ResultFormat::json ? report::quizJson(rounds, installation)
                                                                     : report::quizXapi(rounds, installation);
    if (const auto problem = content::writeFile(command.out, bytes, content::Readers::owner)) {
        complain(*problem);
        return Exit::couldNot;
    }
    const std::string format = command.format == ResultFormat::csv    ? "quiz-csv"
                               : command.format == ResultFormat::json ? "quiz-json"
                                                                      : "quiz-xapi";
    for (const std::string& learner : learners) {
        if (const auto problem = staff.review->tell(staff.visitor, "exported", "learner " + learner,
                                                    "format=" + format + " digest=" + records::contentHash(bytes))) {
            return failed(*problem);
        }
    }
    print("Wrote " + std::to_string(rounds.size()) + (rounds.size() == 1 ? " round" : " rounds") + " of questions to " +
          command.out.string() + ". No name is in it; learners are random ids.\n");
    if (unread > 0) {
        complain(std::to_string(unread) + (unread == 1 ? " round" : " rounds") + " could not be read and " +
                 (unread == 1 ? "is" : "are") +
                 " not in it; `judgement records check` says "
                 "why.");
    }
    return Exit::done;
}

} // namespace app
