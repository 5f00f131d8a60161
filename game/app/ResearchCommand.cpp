#include "app/Commands.hpp"
#include "app/StaffDesk.hpp"
#include "content/WriteFile.hpp"
#include "practice/Time.hpp"
#include "records/Secure.hpp"
#include "review/Evidence.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace app {

namespace {

/// Fewer learners than this in a scenario, or of a rank in it, could be told apart.
constexpr std::size_t smallestGroup = 5;

/// One decision, without a name.
struct Line {
    std::string pseudonym;
    std::string scenario; ///< with its version
    std::string rank;
    std::string attempt; ///< the how manieth of this learner in this scenario
    std::string rest;
};

std::string scenarioOf(const practice::Restored& restored) {
    return restored.stored.head.scenarioId + "," + std::to_string(restored.contents.scenario->version);
}

/// Ids alone stand in the fields, none of which can hold a comma or a quotation mark, so nothing has to be quoted.
void addLines(std::vector<Line>& lines, const practice::Restored& restored, const std::string& pseudonym,
              std::size_t attempt) {
    constexpr std::size_t monthLength = 7; // "2026-11"
    constexpr std::uint32_t second = 1000;
    const model::Scenario& scenario = *restored.contents.scenario;
    const auto& stored = restored.stored;
    for (std::size_t i = 0; i < stored.decisions.size(); ++i) {
        const auto& decision = stored.decisions[i];
        const auto situation = scenario.findSituation(decision.situation);
        const auto choice = situation ? scenario.findChoice(*situation, decision.choice) : std::nullopt;
        if (!choice) {
            continue;
        }
        lines.push_back({pseudonym, scenarioOf(restored), stored.head.rank, std::to_string(attempt),
                         stored.head.mode + "," + practice::isoTime(stored.head.started).substr(0, monthLength) + "," +
                             std::to_string(i + 1) + "," + decision.situation + "," + decision.choice + "," +
                             std::string(nameOf(scenario[*choice].rating)) + "," +
                             std::to_string(decision.thoughtMilliseconds / second)});
    }
}

/// Leaves out what so few took part in that they could be told apart; the number of lines that went.
std::size_t leaveOutFew(std::vector<Line>& lines) {
    std::map<std::string, std::set<std::string>> inScenario;
    std::map<std::pair<std::string, std::string>, std::set<std::string>> ofRank;
    for (const Line& line : lines) {
        inScenario[line.scenario].insert(line.pseudonym);
        ofRank[{line.scenario, line.rank}].insert(line.pseudonym);
    }
    const std::size_t before = lines.size();
    std::erase_if(lines, [&](const Line& line) { return inScenario[line.scenario].size() < smallestGroup; });
    for (Line& line : lines) {
        if (ofRank[{line.scenario, line.rank}].size() < smallestGroup) {
            line.rank.clear();
        }
    }
    return before - lines.size();
}

} // namespace

Exit researchExport(const Context& context, const ResearchExport& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (const auto refused = staff.review->refusal(staff.visitor, review::Office::seeCohort)) {
        return failed(*refused);
    }
    review::LearnerQuery everybody;
    everybody.most = std::size_t{1} << 30;
    const auto listed = staff.review->learners(staff.visitor, everybody);
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    // Made for this file alone and kept nowhere: nobody can tell from two exports, or from the records, who is who.
    const std::string key = records::randomSalt();
    std::vector<Line> lines;
    std::size_t unread = 0;
    review::Reader reader(*staff.desk.records, context.limits());
    for (const auto& learner : std::get<review::LearnerList>(listed).lines) {
        constexpr std::size_t pseudonymLength = 16;
        const std::string pseudonym = records::saltedHash(key, learner.learner.id).substr(0, pseudonymLength);
        const auto attempts = staff.desk.records->attempts(learner.learner.id);
        if (const auto* problem = std::get_if<records::Problem>(&attempts)) {
            return failed(*problem);
        }
        auto ofLearner = std::get<std::vector<records::AttemptLine>>(attempts);
        std::ranges::reverse(ofLearner); // the earliest first
        std::map<std::string, std::size_t> played;
        for (const auto& attempt : ofLearner) {
            if (!attempt.end || records::isAutomatic(attempt.head)) {
                continue;
            }
            auto stored = staff.desk.records->load(attempt.head.id);
            if (const auto* problem = std::get_if<records::Problem>(&stored)) {
                return failed(*problem);
            }
            const auto read = reader.read(std::get<records::StoredAttempt>(std::move(stored)));
            if (const auto* one = std::get_if<review::AttemptRead>(&read)) {
                addLines(lines, one->restored, pseudonym, ++played[scenarioOf(one->restored)]);
            } else {
                ++unread;
            }
        }
    }
    const std::size_t left = leaveOutFew(lines);
    std::ranges::stable_sort(lines, {}, &Line::pseudonym); // in no order that tells who was added when
    std::string file = "learner,scenario,version,rank,attempt,mode,month,decision,situation,choice,rating,seconds\n";
    for (const Line& line : lines) {
        file += line.pseudonym + "," + line.scenario + "," + line.rank + "," + line.attempt + "," + line.rest + "\n";
    }
    if (const auto refused = staff.review->tell(staff.visitor, "exported", "",
                                                "format=research lines=" + std::to_string(lines.size()))) {
        return failed(*refused);
    }
    if (const auto problem = content::writeFile(command.out, file, content::Readers::owner)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Written: " + std::to_string(lines.size()) + " decisions. Left out because fewer than " +
          std::to_string(smallestGroup) + " learners played the scenario: " + std::to_string(left) + ".\n" +
          (unread == 0 ? "" : "Attempts that could not be read again: " + std::to_string(unread) + ".\n") +
          "No names are in it, but who knows when somebody played, and what, may still recognise them: see "
          "docs/data-protection.md before you hand it on.\n");
    return Exit::done;
}

} // namespace app
