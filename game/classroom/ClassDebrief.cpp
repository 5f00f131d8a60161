#include "classroom/ClassDebrief.hpp"

#include "classroom/ClassView.hpp"
#include "classroom/ScreenAnswer.hpp"
#include "classroom/StepVotes.hpp"
#include "debrief/Evidence.hpp"
#include "debrief/Profile.hpp"
#include "quiz/AnswerText.hpp"
#include "study/Told.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace classroom {

namespace {

std::size_t movedIn(std::span<const Poll> polls) {
    if (polls.size() < 2) {
        return 0;
    }
    return static_cast<std::size_t>(std::ranges::count_if(polls.back().ballots, [&](const auto& one) {
        const auto first = polls.front().ballots.find(one.first);
        return first != polls.front().ballots.end() && first->second.answer != one.second.answer;
    }));
}

std::size_t votesFor(const Poll& poll, const std::string& answer) {
    return static_cast<std::size_t>(
        std::ranges::count_if(poll.ballots, [&](const auto& one) { return one.second.answer == answer; }));
}

/// How sure those were whose answer it is.
template <class Is>
Sureness sureOf(const Poll& poll, Is is) {
    Sureness sure{};
    for (const auto& [person, ballot] : poll.ballots) {
        if (ballot.certainty && is(ballot.answer)) {
            addTo(sure, *ballot.certainty);
        }
    }
    return sure;
}

ClassDebrief::Item itemOf(const ClassSession::Step& step, std::span<const Poll> polls) {
    ClassDebrief::Item item;
    item.number = step.item + 1;
    item.practice = step.practice;
    item.byMost = step.byMost;
    for (const Poll& poll : polls) {
        item.voted.push_back(poll.ballots.size());
        item.closed.push_back(poll.closed.value_or(step.at));
    }
    item.moved = movedIn(polls);
    item.taken = step.at;
    return item;
}

/// Who went from where to where; `optionOf` says which option an answer takes, where it takes one.
template <class OptionOf>
std::vector<ClassDebrief::Move> movesIn(std::span<const Poll> polls, OptionOf optionOf) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
    if (polls.size() > 1) {
        for (const auto& [person, ballot] : polls.back().ballots) {
            const auto first = polls.front().ballots.find(person);
            if (first == polls.front().ballots.end() || first->second.answer == ballot.answer) {
                continue;
            }
            const std::optional<std::size_t> from = optionOf(first->second.answer);
            const std::optional<std::size_t> to = optionOf(ballot.answer);
            if (from && to) {
                ++counts[{*from, *to}];
            }
        }
    }
    std::vector<ClassDebrief::Move> moves;
    for (const auto& [way, people] : counts) {
        moves.push_back({way.first, way.second, people});
    }
    std::ranges::stable_sort(moves, std::greater<>{}, &ClassDebrief::Move::people);
    return moves;
}

void addScenario(ClassDebrief::Item& item, const model::Scenario& scenario, const ClassSession::Step& step,
                 std::span<const Poll> polls) {
    const model::Situation& situation = scenario[scenario[step.decision->choice].situation];
    item.id = situation.id;
    item.text = situation.text;
    item.consequence = scenario[step.decision->choice].consequence;
    item.moves = movesIn(polls, [&](const std::string& answer) -> std::optional<std::size_t> {
        const auto found =
            std::ranges::find_if(step.options, [&](model::ChoiceId id) { return scenario[id].id == answer; });
        return found == step.options.end() ? std::nullopt : std::optional(found - step.options.begin());
    });
    for (const model::ChoiceId id : step.options) {
        const model::Choice& choice = scenario[id];
        ClassDebrief::Option option{std::string(choice.text),
                                    choice.rating,
                                    false,
                                    std::string(choice.why),
                                    {},
                                    {},
                                    id == step.decision->choice,
                                    std::string(choice.id),
                                    std::ranges::count(step.most, choice.id) > 0};
        for (const Poll& poll : polls) {
            option.votes.push_back(votesFor(poll, std::string(choice.id)));
            option.sure.push_back(sureOf(poll, [&](const std::string& answer) { return answer == choice.id; }));
        }
        item.options.push_back(std::move(option));
    }
    for (const Poll& poll : polls) {
        for (const auto& [person, shown] : poll.cards) {
            if (!shown) {
                continue;
            }
            const Ballot& ballot = poll.ballots.at(person);
            const auto chosen = std::ranges::find_if(
                step.options, [&](model::ChoiceId id) { return scenario[id].id == ballot.answer; });
            item.cards.push_back(
                {chosen == step.options.end() ? std::string() : std::string(scenario[*chosen].text), ballot.reason});
        }
    }
}

void addQuestion(ClassDebrief::Item& item, const quiz::Posed& posed, const model::CompetencyFramework& framework,
                 std::span<const Poll> polls) {
    const model::Question& question = posed.question;
    item.text = question.scene.empty() ? question.ask : question.scene + "\n" + question.ask;
    item.explanation = question.explanation;
    item.id = question.id;
    for (const Poll& poll : polls) {
        item.right.push_back(static_cast<std::size_t>(std::ranges::count_if(poll.ballots, [&](const auto& one) {
            const auto read = quiz::readAnswer(one.second.answer);
            return read && quiz::shareOf(question, *read) >= 1;
        })));
    }
    const auto* choosing = std::get_if<model::Choosing>(&question.task);
    const auto* spotting = std::get_if<model::Spotting>(&question.task);
    if (choosing != nullptr || spotting != nullptr) {
        const auto things = study::thingsOf(question, framework);
        for (const std::size_t position : posed.shown) {
            ClassDebrief::Option option;
            option.text = things.at(position);
            option.right =
                choosing != nullptr ? choosing->options[position].weight > 0 : position < spotting->shown.size();
            option.why = choosing != nullptr ? choosing->options[position].because : std::string();
            const auto has = [&](const std::string& answer) {
                const auto read = quiz::readAnswer(answer);
                const auto* chosen = read ? std::get_if<quiz::Chosen>(&*read) : nullptr;
                return chosen != nullptr && std::ranges::count(chosen->options, position) > 0;
            };
            for (const Poll& poll : polls) {
                option.votes.push_back(static_cast<std::size_t>(
                    std::ranges::count_if(poll.ballots, [&](const auto& one) { return has(one.second.answer); })));
                option.sure.push_back(sureOf(poll, has));
            }
            item.options.push_back(std::move(option));
        }
        item.moves = movesIn(polls, [&](const std::string& answer) -> std::optional<std::size_t> {
            const auto read = quiz::readAnswer(answer);
            const auto* chosen = read ? std::get_if<quiz::Chosen>(&*read) : nullptr;
            if (chosen == nullptr || chosen->options.size() != 1) {
                return std::nullopt;
            }
            return std::ranges::find(posed.shown, chosen->options.front()) - posed.shown.begin();
        });
    } else {
        const quiz::Given none{quiz::Answer{}, quiz::Certainty::low, 0, false};
        for (const std::string& line : study::tell(posed, none, framework).right) {
            item.rightIs += (item.rightIs.empty() ? "" : "; ") + line;
        }
    }
    if (item.options.empty() && !polls.empty()) {
        std::map<std::string, std::size_t> counts;
        for (const auto& [person, ballot] : polls.front().ballots) {
            const quiz::Given given{quiz::readAnswer(ballot.answer).value_or(quiz::Answer{}), quiz::Certainty::low, 0,
                                    false};
            std::string words;
            for (const std::string& line : study::tell(posed, given, framework).yours) {
                words += (words.empty() ? "" : "; ") + line;
            }
            ++counts[words];
        }
        std::vector<std::pair<std::size_t, std::string>> sorted;
        for (const auto& [words, count] : counts) {
            sorted.emplace_back(count, words);
        }
        std::ranges::stable_sort(sorted, std::greater<>{}, [](const auto& one) { return one.first; });
        for (const auto& [count, words] : sorted) {
            item.answers.push_back(std::to_string(count) + ": " + words);
            item.given.emplace_back(count, words);
        }
    }
    for (const Poll& poll : polls) {
        for (const auto& [person, shown] : poll.cards) {
            if (shown) {
                item.cards.push_back({std::string(), poll.ballots.at(person).reason});
            }
        }
    }
}

/// Gathers what the first votes of a class showed.
class ClassEvidence {
public:
    ClassEvidence(const model::CompetencyFramework& framework, const model::Scenario& scenario)
        : m_framework(framework), m_scenario(scenario) {
        m_evidence.scenarioId = scenario.id;
    }

    /// What the decision called for, with the mean; nothing where it counts nowhere.
    std::vector<debrief::Observation> add(const ClassSession::Step& step, const Poll& first) {
        const model::SituationId situation = m_scenario[step.decision->choice].situation;
        if (step.practice || first.ballots.empty() || !m_visited.insert(situation.position()).second) {
            return {};
        }
        debrief::NumberedEvidence mean{step.item + 1, true, {}};
        const auto votes = static_cast<double>(first.ballots.size());
        std::set<model::StatementId> shown;
        for (const auto& [person, ballot] : first.ballots) {
            const auto choice = choiceIn(m_scenario, step, ballot.answer);
            if (!choice) {
                continue;
            }
            const auto one = debrief::evidenceOf(m_framework, m_scenario, asDecision(step, *choice));
            addMean(mean.evidence, one, votes);
            for (const model::Shown& statement : one.shown) {
                shown.insert(statement.statement);
            }
            for (const debrief::AtRisk& risk : one.atRisk) {
                auto& count = m_behaviours[risk.behaviour];
                count.first += risk.shown ? 1 : 0;
                ++count.second;
            }
        }
        for (const model::StatementId statement : shown) {
            mean.evidence.shown.push_back({statement, false});
        }
        m_evidence.decisions.push_back(std::move(mean));
        return m_evidence.decisions.back().evidence.calledFor;
    }

    void finish(ClassDebrief& debrief) const {
        debrief.profile = debrief::makeProfile(m_framework, debrief.rank, m_evidence);
        for (const auto& [behaviour, count] : m_behaviours) {
            debrief.behaviours.push_back({behaviour, count.first, count.second});
        }
    }

private:
    static void addMean(debrief::DecisionEvidence& mean, const debrief::DecisionEvidence& one, double votes) {
        if (mean.calledFor.empty()) {
            mean.offer = one.offer;
            mean.offer.risks.clear();
            mean.calledFor = one.calledFor;
            for (debrief::Observation& observation : mean.calledFor) {
                observation.value = 0;
            }
        }
        for (std::size_t i = 0; i < mean.calledFor.size(); ++i) {
            mean.calledFor[i].value += one.calledFor[i].value / votes;
        }
    }

    const model::CompetencyFramework& m_framework;
    const model::Scenario& m_scenario;
    debrief::AttemptEvidence m_evidence;
    std::set<std::size_t> m_visited;
    std::map<model::StatementId, std::pair<std::size_t, std::size_t>> m_behaviours;
};

void addEnding(ClassDebrief& debrief, const ScenarioCourse& course) {
    if (const model::Ending* ending = course.runner().ending()) {
        debrief.endingTitle = ending->title;
        debrief.endingText = course.runner().text();
    }
}

} // namespace

ClassDebrief classDebriefOf(const ClassSession& session, const model::CompetencyFramework& framework, std::string title,
                            model::RankId rank) {
    ClassDebrief debrief;
    debrief.title = std::move(title);
    debrief.people = session.people().size();
    debrief.rank = rank;
    if (const auto* quiz = std::get_if<QuizCourse>(&session.course())) {
        debrief.quiz = true;
        for (const ClassSession::Step& step : session.path()) {
            const auto polls = pollsAbout(session, step);
            addQuestion(debrief.items.emplace_back(itemOf(step, polls)), quiz->questions()[step.item], framework,
                        polls);
        }
        return debrief;
    }
    const auto& course = std::get<ScenarioCourse>(session.course());
    ClassEvidence evidence(framework, course.scenario());
    for (const ClassSession::Step& step : session.path()) {
        const auto polls = pollsAbout(session, step);
        ClassDebrief::Item& item = debrief.items.emplace_back(itemOf(step, polls));
        addScenario(item, course.scenario(), step, polls);
        if (!polls.empty()) {
            item.calledFor = evidence.add(step, polls.front());
        }
    }
    evidence.finish(debrief);
    addEnding(debrief, course);
    return debrief;
}

} // namespace classroom
