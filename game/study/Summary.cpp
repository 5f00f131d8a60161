#include "study/Summary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

namespace study {

namespace {

using namespace model;
using quiz::Calibration;
using quiz::Certainty;

/// A thing that was asked about, in the order in which it is listed.
using GroupKey = std::pair<GroupResult::Kind, std::size_t>;

std::set<GroupKey> groupsOf(const Question& question, const CompetencyFramework& framework) {
    std::set<GroupKey> keys;
    for (const StatementId statement : question.statements) {
        const Unit& unit = framework[framework[statement].unit];
        if (const auto* level = std::get_if<CompetencyLevel>(&unit.what)) {
            keys.insert({GroupResult::Kind::competency, level->competency.position()});
            keys.insert({GroupResult::Kind::level, static_cast<std::size_t>(level->level.number)});
        } else {
            keys.insert({GroupResult::Kind::value, std::get<CoreValueId>(unit.what).position()});
        }
    }
    return keys;
}

std::string nameOfGroup(const GroupKey& key, const CompetencyFramework& framework) {
    switch (key.first) {
    case GroupResult::Kind::competency:
        return framework.competencies[key.second].name;
    case GroupResult::Kind::value:
        return framework.values[key.second].name;
    case GroupResult::Kind::level:
        break;
    }
    const bool named = key.second >= 1 && key.second <= framework.levels.size();
    const std::string name = named ? framework.levels[key.second - 1].name : std::string();
    const std::string number = "Level " + std::to_string(key.second);
    return name.empty() || name == number ? number : number + ", " + name;
}

std::string times(std::size_t right, std::size_t all) {
    return std::to_string(right) + " of " + std::to_string(all) + (all == 1 ? " time" : " times");
}

std::string verdictWords(Calibration::Verdict verdict, Certainty certainty) {
    switch (verdict) {
    case Calibration::Verdict::notYet:
        return {};
    case Calibration::Verdict::fits:
        return " That fits: saying so earned the most.";
    case Calibration::Verdict::surerThanRight:
        return certainty == Certainty::high ? " That is less often than it seemed: look once more before saying so."
                                            : " That is less often than it seemed.";
    case Calibration::Verdict::rightMoreOften:
        return " That is more often than it seemed: there is reason to trust it more.";
    }
    return {};
}

} // namespace

std::vector<std::string> calibrationWords(const Calibration& calibration, const std::string& whose) {
    std::vector<std::string> sentences;
    const bool ofReader = whose == "you";
    for (const Certainty certainty : {Certainty::high, Certainty::middle, Certainty::low}) {
        const auto& answers = calibration.at(certainty);
        if (answers.all == 0) {
            continue;
        }
        const std::string how = certainty == Certainty::high     ? "sure"
                                : certainty == Certainty::middle ? "fairly sure"
                                                                 : "not sure";
        const std::string were = ofReader ? " were " : " was ";
        sentences.push_back("When " + whose + were + how + ", " + (ofReader ? "you were" : "they were") + " right " +
                            times(answers.right, answers.all) + "." +
                            verdictWords(calibration.verdict(certainty), certainty));
    }
    return sentences;
}

RoundSummary summaryOf(const quiz::Round& round, const CompetencyFramework& framework) {
    RoundSummary summary;
    summary.questions = round.questions().size();
    summary.answered = round.given().size();
    summary.earned = round.earned();
    summary.mistakes = round.mistakes();
    std::map<GroupKey, GroupResult> groups;
    Calibration calibration;
    std::size_t row = 0;
    for (std::size_t i = 0; i < summary.answered; ++i) {
        const Question& question = round.questions()[i].question;
        const double share = round.share(i);
        const bool right = share >= quiz::countsAsRight;
        summary.right += right ? 1 : 0;
        summary.partly += !right && share > 0 ? 1 : 0;
        summary.byGuessing += quiz::earned(Certainty::low, quiz::shareByChance(question));
        row = right ? row + 1 : 0;
        summary.mostInARow = std::max(summary.mostInARow, row);
        if (!std::holds_alternative<std::monostate>(round.given()[i].answer)) {
            calibration.add(round.given()[i].certainty, share);
        }
        for (const GroupKey& key : groupsOf(question, framework)) {
            GroupResult& group = groups[key];
            group.kind = key.first;
            ++group.asked;
            group.right += right ? 1 : 0;
        }
    }
    for (auto& [key, group] : groups) {
        group.name = nameOfGroup(key, framework);
        summary.groups.push_back(std::move(group));
    }
    summary.calibration = calibrationWords(calibration);
    return summary;
}

} // namespace study
