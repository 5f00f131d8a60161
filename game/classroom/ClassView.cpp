#include "classroom/ClassView.hpp"

#include "play/Random.hpp"
#include "quiz/AnswerText.hpp"
#include "study/Told.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string_view>

namespace classroom {

namespace {

bool from(const ClassSession& session, Stage stage) { return session.stage() >= stage; }
bool atAnItem(const ClassSession& session) {
    return from(session, Stage::reading) && session.stage() < Stage::finished;
}
bool isRevealed(const ClassSession& session) { return atAnItem(session) && from(session, Stage::revealed); }

std::string joinedBy(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : std::string(between)) + part;
    }
    return all;
}

bool takesOptions(const TaskView& task) { return task.kind == TaskKind::one || task.kind == TaskKind::several; }

/// An answer to a question in words.
std::string wordsOf(const quiz::Posed& posed, const std::string& kept, const model::CompetencyFramework& framework) {
    const auto read = quiz::readAnswer(kept);
    const quiz::Given given{read.value_or(quiz::Answer{}), quiz::Certainty::low, 0, false};
    return joinedBy(study::tell(posed, given, framework).yours, "; ");
}

SplitView splitOf(const ClassSession& session, const Poll& poll, const TaskView& task,
                  const model::CompetencyFramework& framework) {
    SplitView split;
    split.voted = poll.ballots.size();
    if (takesOptions(task)) {
        split.counts.resize(task.options.size());
        for (const auto& [person, ballot] : poll.ballots) {
            for (const auto& place : onScreen(session.course(), ballot.answer).positions) {
                if (!place) {
                    continue;
                }
                ++split.counts[*place];
                if (ballot.certainty) {
                    split.sure.resize(task.options.size());
                    addTo(split.sure[*place], *ballot.certainty);
                }
            }
        }
        return split;
    }
    const quiz::Posed& posed = *std::get<QuizCourse>(session.course()).question();
    std::map<std::string, std::size_t> counts;
    for (const auto& [person, ballot] : poll.ballots) {
        ++counts[wordsOf(posed, ballot.answer, framework)];
    }
    for (const auto& [words, count] : counts) {
        split.words.push_back({words, count});
    }
    std::ranges::stable_sort(split.words, std::greater<>{}, &SplitView::Words::count);
    return split;
}

std::size_t movedBetween(const Poll& before, const Poll& after) {
    return static_cast<std::size_t>(std::ranges::count_if(after.ballots, [&](const auto& one) {
        const auto earlier = before.ballots.find(one.first);
        return earlier != before.ballots.end() && earlier->second.answer != one.second.answer;
    }));
}

std::size_t firstOption(const Course& course, const std::string& answer) {
    const auto places = onScreen(course, answer).positions;
    return places.empty() ? 0 : places.front().value_or(0);
}

void addScenario(ClassView& view, const ClassSession& session, const ScenarioCourse& course) {
    const model::Scenario& scenario = course.scenario();
    view.notes = scenario.notes;
    if (session.stage() == Stage::briefing) {
        view.text = scenario.briefing;
    }
    if (session.stage() == Stage::finished || (session.stage() == Stage::ended && course.over())) {
        const model::Ending* ending = course.runner().ending();
        view.endingTitle = ending == nullptr ? std::string("The story stops here") : std::string(ending->title);
        view.text = ending == nullptr ? std::string() : course.runner().text();
    }
    const model::Situation* situation = course.runner().situation();
    if (!atAnItem(session) || situation == nullptr) {
        return;
    }
    view.place = situation->place;
    view.text = course.runner().text();
    const auto messages = course.runner().injects();
    for (const std::size_t message : session.messages()) {
        view.messages.push_back({std::string(messages[message]->from), std::string(messages[message]->text)});
    }
    if (session.stage() == Stage::consequence && course.taken()) {
        const model::Choice& choice = scenario[*course.taken()];
        view.taken = firstOption(session.course(), std::string(choice.id));
        view.byMost = session.path().back().byMost;
        view.consequence = choice.consequence;
    }
}

std::vector<std::size_t> rightOptions(const quiz::Posed& posed) {
    std::vector<std::size_t> right;
    for (std::size_t place = 0; place < posed.shown.size(); ++place) {
        const auto* choosing = std::get_if<model::Choosing>(&posed.question.task);
        const auto* spotting = std::get_if<model::Spotting>(&posed.question.task);
        const std::size_t position = posed.shown[place];
        const int needed = choosing != nullptr && choosing->many == model::Choosing::Many::one ? 100 : 1;
        if ((choosing != nullptr && choosing->options[position].weight >= needed) ||
            (spotting != nullptr && position < spotting->shown.size())) {
            right.push_back(place);
        }
    }
    return right;
}

void addQuiz(ClassView& view, const ClassSession& session, const QuizCourse& course,
             const model::CompetencyFramework& framework) {
    view.quiz = true;
    view.of = course.questions().size();
    const quiz::Posed* posed = course.question();
    if (!atAnItem(session) || posed == nullptr) {
        return;
    }
    view.text = posed->question.scene;
    view.ask = posed->question.ask.empty() ? study::whatToDo(posed->question) : posed->question.ask;
    if (session.stage() == Stage::consequence) {
        view.consequence = posed->question.explanation;
        view.right = rightOptions(*posed);
        if (view.right.empty()) {
            view.rightWords = study::tell(*posed, {}, framework).right;
        }
    }
}

void addVotes(ClassView& view, const ClassSession& session, const model::CompetencyFramework& framework) {
    const Poll* poll = session.poll();
    if (poll == nullptr || !atAnItem(session)) {
        return;
    }
    view.pollNumber = static_cast<std::uint32_t>(poll - session.polls().data()) + 1;
    view.vote = poll->vote;
    if (!isRevealed(session)) {
        return;
    }
    view.split = splitOf(session, *poll, *view.task, framework);
    if (const Poll* before = session.pollBefore()) {
        view.before = splitOf(session, *before, *view.task, framework);
        view.moved = movedBetween(*before, *poll);
    }
    for (const auto& [person, shown] : poll->cards) {
        if (shown) {
            const Ballot& ballot = poll->ballots.at(person);
            view.cards.push_back({firstOption(session.course(), ballot.answer), ballot.reason});
        }
    }
    // Not in the order in which people came, which could be known.
    std::ranges::sort(view.cards, {}, [](const ClassView::Card& card) { return std::pair(card.option, card.words); });
}

/// What each person earned by the first vote on each question: what they knew before they had talked about it.
std::vector<ClassView::Standing> standingsOf(const ClassSession& session, const QuizCourse& course,
                                             const WhoIs& whoIs) {
    std::map<Person, double> marks;
    for (const ClassSession::Step& step : session.path()) {
        if (step.practice || !step.poll) {
            continue;
        }
        const Poll& first = session.polls()[session.votesUpTo(*step.poll).front()];
        for (const auto& [person, ballot] : first.ballots) {
            const auto read = quiz::readAnswer(ballot.answer);
            const double share = quiz::shareOf(course.questions()[step.item].question, read.value_or(quiz::Answer{}));
            marks[person] += quiz::earned(ballot.certainty.value_or(quiz::Certainty::low), share);
        }
    }
    std::vector<ClassView::Standing> all;
    for (const auto& [person, earned] : marks) {
        all.push_back({0, calledOf(whoIs(person), person), earned});
    }
    std::ranges::stable_sort(all, std::greater<>{}, &ClassView::Standing::marks);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].place = i > 0 && all[i].marks == all[i - 1].marks ? all[i - 1].place : i + 1;
    }
    return all;
}

void addKey(DeskView& desk, const ClassSession& session, const model::CompetencyFramework& framework) {
    if (const auto* scenario = std::get_if<ScenarioCourse>(&session.course())) {
        const auto available = scenario->runner().available();
        for (std::size_t i = 0; i < available.size(); ++i) {
            const model::Choice& choice = scenario->scenario()[available[i]];
            desk.key.push_back({i, std::string(model::nameOf(choice.rating)), std::string(choice.why)});
        }
        return;
    }
    const quiz::Posed& posed = *std::get<QuizCourse>(session.course()).question();
    for (const std::size_t place : rightOptions(posed)) {
        desk.key.push_back({place, "right", {}});
    }
    if (desk.key.empty()) {
        desk.key.push_back({0, "right", joinedBy(study::tell(posed, {}, framework).right, "; ")});
    }
}

void addVotes(DeskView& desk, const ClassSession& session, const model::CompetencyFramework& framework) {
    const Poll* poll = session.poll();
    if (poll == nullptr || !atAnItem(session)) {
        return;
    }
    desk.voted = poll->ballots.size();
    if (!from(session, Stage::closed)) {
        return;
    }
    const TaskView task = *taskOf(session.course(), framework);
    desk.split = splitOf(session, *poll, task, framework);
    if (std::holds_alternative<ScenarioCourse>(session.course())) {
        for (const std::string& answer : session.most()) {
            desk.most.push_back(firstOption(session.course(), answer));
        }
    }
    const auto cards = cardsOf(session);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Ballot& ballot = poll->ballots.at(cards[i]);
        const auto card = poll->cards.find(cards[i]);
        desk.reasons.push_back({i + 1, firstOption(session.course(), ballot.answer), ballot.reason,
                                card != poll->cards.end() && card->second});
    }
    std::ranges::stable_sort(desk.reasons, {}, &DeskView::Reason::option);
    addKey(desk, session, framework);
}

void addWayBack(DeskView& desk, const ClassSession& session) {
    if (const auto* scenario = std::get_if<ScenarioCourse>(&session.course())) {
        const auto& decisions = scenario->runner().attempt().decisions;
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            desk.back.push_back({i, std::string(scenario->scenario()[decisions[i].choice].text)});
        }
        if (session.stage() == Stage::consequence && scenario->taken()) {
            desk.back.push_back({session.item(), std::string(scenario->scenario()[*scenario->taken()].text)});
        }
        return;
    }
    const auto& questions = std::get<QuizCourse>(session.course()).questions();
    const std::size_t passed = session.item() + (session.stage() == Stage::consequence ? 1 : 0);
    for (std::size_t i = 0; i < std::min(passed, questions.size()); ++i) {
        desk.back.push_back({i, questions[i].question.ask});
    }
}

} // namespace

std::vector<Person> cardsOf(const ClassSession& session) {
    std::vector<std::pair<std::uint64_t, Person>> drawn;
    const Poll* poll = session.poll();
    for (const auto& [person, ballot] : poll == nullptr ? std::map<Person, Ballot>() : poll->ballots) {
        if (!ballot.reason.empty()) {
            const auto when = static_cast<std::uint64_t>(poll->opened.count());
            drawn.emplace_back(play::Random((when << 16U) + person).next(), person);
        }
    }
    std::ranges::sort(drawn);
    std::vector<Person> cards;
    for (const auto& [order, person] : drawn) {
        cards.push_back(person);
    }
    return cards;
}

std::string calledOf(const Known& known, Person person) {
    return known.name.empty() ? "Number " + std::to_string(person) : known.name;
}

void addTo(Sureness& sure, quiz::Certainty certainty) { ++sure[sure.size() - 1 - static_cast<std::size_t>(certainty)]; }

std::string sureWords(const Sureness& sure) {
    constexpr std::array names{"sure", "fairly sure", "not sure"};
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (sure[i] > 0) {
            words += (words.empty() ? "" : ", ") + std::to_string(sure[i]) + " " + names[i];
        }
    }
    return words;
}

std::string sureWords(const SplitView& split, std::size_t option) {
    return option < split.sure.size() ? sureWords(split.sure[option]) : std::string();
}

ClassView viewOf(const ClassSession& session, const model::CompetencyFramework& framework, const std::string& title,
                 ClassTime now, const WhoIs& whoIs) {
    ClassView view;
    view.stage = session.stage();
    view.step = session.step();
    view.title = title;
    view.practice = session.practice();
    if (atAnItem(session)) {
        view.item = session.item() + 1;
        view.task = taskOf(session.course(), framework);
    }
    view.clock = {session.left(now), session.paused()};
    if (const auto* scenario = std::get_if<ScenarioCourse>(&session.course())) {
        addScenario(view, session, *scenario);
    } else {
        const auto& quiz = std::get<QuizCourse>(session.course());
        addQuiz(view, session, quiz, framework);
        const bool told = session.stage() >= Stage::consequence;
        if (session.standingsShown() && told) {
            view.standings = standingsOf(session, quiz, whoIs);
        }
    }
    addVotes(view, session, framework);
    return view;
}

DeskView deskOf(const ClassSession& session, const model::CompetencyFramework& framework, const WhoIs& whoIs) {
    DeskView desk;
    desk.step = session.step();
    desk.standings = session.standingsShown();
    const Poll* poll = session.poll();
    for (const Person person : session.people()) {
        const Known known = whoIs(person);
        desk.here += known.here ? 1 : 0;
        desk.people.push_back(
            {person, calledOf(known, person), known.here, poll != nullptr && poll->ballots.contains(person)});
    }
    addVotes(desk, session, framework);
    if (const auto* scenario = std::get_if<ScenarioCourse>(&session.course());
        scenario != nullptr && atAnItem(session)) {
        const auto messages = scenario->runner().injects();
        for (std::size_t i = 0; i < messages.size(); ++i) {
            desk.ahead.push_back(
                {i, {std::string(messages[i]->from), std::string(messages[i]->text)}, session.messages().contains(i)});
        }
    }
    addWayBack(desk, session);
    return desk;
}

} // namespace classroom
