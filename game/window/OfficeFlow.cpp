#include "window/OfficeFlow.hpp"

#include "records/LearnerName.hpp"
#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/office/CodeScreen.hpp"
#include "window/screens/office/PickScreen.hpp"
#include "window/screens/office/SettledScreen.hpp"

#include <algorithm>

namespace window {

using practice::Problem;

OfficeFlow::OfficeFlow(Stage& stage, const Options& options, Ways ways)
    : m_stage(&stage), m_options(&options), m_ways(std::move(ways)),
      m_office(
          options.people->review->records(), [&options] { return options.people->review->now(); },
          options.people->cost) {
    if (options.people->folders)
        m_folders.emplace(stage, *options.people->folders, m_ways.help);
}

bool OfficeFlow::went(const std::optional<Problem>& problem) {
    if (problem)
        showProblem(problem->sentence);
    return !problem;
}

void OfficeFlow::showProblem(const std::string& sentence) {
    m_stage->screens().push(
        std::make_unique<MessageScreen>(MessageScreen::Place::over, words::couldNot, sentence,
                                        std::vector<MessageScreen::Answer>{{words::goOn, popper()}}));
}

void OfficeFlow::showOver(const std::string& title, const std::string& text, const char* keep, const std::string& go,
                          Action goOn) {
    const auto answer = [this, goOn = std::move(goOn)] {
        pop();
        goOn();
    };
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, title, text, std::vector<MessageScreen::Answer>{{keep, popper()}, {go, answer}}));
}

OfficeEdge OfficeFlow::edge(Action back) { return {m_visitor.name, {}, {}, std::move(back), m_ways.help}; }

OfficeEdge OfficeFlow::homeEdge() {
    const bool administrator = m_visitor.role == review::Role::administrator;
    OfficeEdge home = edge(administrator ? m_ways.leave : m_ways.learners);
    if (administrator) {
        home.go = [this](OfficePlace place) { go(place); };
        home.signOut = m_ways.signOut;
    }
    return home;
}

void OfficeFlow::go(OfficePlace place) {
    switch (place) {
    case OfficePlace::accounts:
        return showPeople();
    case OfficePlace::cohorts:
        return showCohorts();
    case OfficePlace::settled:
        return showSettled();
    }
}

std::string OfficeFlow::rankName(const records::Learner& learner) const {
    const auto rank = framework().findRank(learner.rank);
    return rank ? framework()[*rank].name : learner.rank;
}

std::vector<std::string> OfficeFlow::rankNames() const {
    std::vector<std::string> names;
    for (const auto& rank : framework().ranks)
        names.push_back(rank.name);
    return names;
}

std::string OfficeFlow::rankId(std::size_t rank) const {
    return rank < framework().ranks.size() ? framework().ranks[rank].id : std::string();
}

void OfficeFlow::pick(const std::string& title, const std::string& none, const std::vector<Choice>& from,
                      std::function<void(const std::string& id)> chosen) {
    PickScreen::Content content{edge(popper()), title, none, {}, {}};
    std::vector<std::string> ids;
    for (const Choice& choice : from) {
        content.entries.push_back({choice.name, choice.facts});
        ids.push_back(choice.id);
    }
    PickScreen::Actions actions;
    actions.choose = [this, ids = std::move(ids), chosen = std::move(chosen)](std::size_t i) {
        pop();
        chosen(ids[i]);
    };
    m_stage->screens().push(std::make_unique<PickScreen>(content, std::move(actions)));
}

void OfficeFlow::showSetUp() {
    SetUpScreen::Actions actions;
    actions.setUp = [this](const std::string& name, const std::string& passphrase) { return setUp(name, passphrase); };
    actions.back = popper();
    actions.help = m_ways.help;
    m_stage->screens().push(std::make_unique<SetUpScreen>(std::move(actions)));
}

std::optional<SetUpScreen::Wrong> OfficeFlow::setUp(const std::string& name, const std::string& passphrase) {
    using What = SetUpScreen::Wrong::What;
    const auto trimmed = records::trimmed(name);
    if (const auto wrong = records::whatIsWrongWithName(trimmed))
        return SetUpScreen::Wrong{What::name, wrong->sentence};
    if (const auto wrong = records::whatIsWrongWithPassphrase(passphrase, trimmed))
        return SetUpScreen::Wrong{What::passphrase, *wrong};
    const auto known = m_office.findLearner(m_visitor, trimmed);
    const auto* learner = std::get_if<std::optional<records::Learner>>(&known);
    const auto set = m_office.setUp(trimmed, passphrase);
    if (const auto* problem = std::get_if<Problem>(&set))
        return SetUpScreen::Wrong{learner && *learner ? What::name : What::rest, problem->sentence};
    if (auto problem = m_ways.signIn(std::get<records::Account>(set).name, passphrase))
        return SetUpScreen::Wrong{What::rest, std::move(*problem)};
    return std::nullopt;
}

void OfficeFlow::showCode(const records::NewAccount& added, Action noted) {
    const auto& people = *m_options->people;
    const std::string until = people.sheets ? people.sheets->lastDay(people.review->now()) : std::string();
    m_stage->screens().push(std::make_unique<CodeScreen>(added, until, m_ways.help, [this, noted = std::move(noted)] {
        pop();
        noted();
    }));
}

std::string OfficeFlow::dueSentence() const {
    const auto due = m_office.due();
    const auto* numbers = std::get_if<review::Due>(&due);
    return numbers ? words::due(*numbers, m_visitor) : std::string();
}

void OfficeFlow::showSettled() {
    const auto here = m_office.settled(m_visitor);
    const auto due = m_office.due();
    const auto* problem = std::get_if<Problem>(&here);
    if (!problem)
        problem = std::get_if<Problem>(&due);
    if (problem) {
        showProblem(problem->sentence);
        return;
    }
    const auto& installation = std::get<records::Installation>(here);
    const auto& numbers = std::get<review::Due>(due);
    SettledScreen::Content content{homeEdge(), installation.keepDays, installation.lockMinutes, words::due(numbers),
                                   numbers.over.all() > 0 ? words::removeDue(numbers.over) : std::string()};
    SettledScreen::Actions actions;
    actions.settle = [this](std::optional<int> days, int minutes) { return settle(days, minutes); };
    actions.remove = [this] { askToErase(); };
    m_stage->screens().show(std::make_unique<SettledScreen>(content, std::move(actions)));
}

std::string OfficeFlow::settle(std::optional<int> days, int minutes) {
    const auto here = m_office.settled(m_visitor);
    if (const auto* problem = std::get_if<Problem>(&here))
        return problem->sentence;
    const auto& before = std::get<records::Installation>(here);
    if (days != before.keepDays)
        if (const auto problem = m_office.keepFor(m_visitor, days))
            return problem->sentence;
    if (minutes != before.lockMinutes) {
        if (const auto problem = m_office.lockAfter(m_visitor, minutes))
            return problem->sentence;
        m_ways.lockChanged(minutes);
    }
    showSettled();
    m_stage->caption(words::settledNow);
    return {};
}

void OfficeFlow::askToErase() {
    const auto due = m_office.due();
    const auto* numbers = std::get_if<review::Due>(&due);
    const review::Due is = numbers ? *numbers : review::Due{};
    showOver(words::dueTitle, words::askToErase(is.over), words::leaveAsItIs, words::eraseNow(is.over), [this] {
        const auto erased = m_office.eraseDue(m_visitor);
        if (const auto* problem = std::get_if<Problem>(&erased)) {
            showProblem(problem->sentence);
            return;
        }
        showSettled();
        m_stage->screens().push(std::make_unique<MessageScreen>(
            MessageScreen::Place::over, words::erasedTitle, words::erased(std::get<records::Erased>(erased)),
            std::vector<MessageScreen::Answer>{{words::goOn, popper()}}));
    });
}

} // namespace window
