// What the facilitator's keys and buttons do in a class.

#include "window/ClassFlow.hpp"

#include "window/ClassWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/classroom/ClassListScreen.hpp"
#include "window/screens/classroom/DeskCodeScreen.hpp"

#include <algorithm>
#include <numeric>

namespace window {

using classroom::Command;
using classroom::Do;
using namespace std::chrono_literals;

namespace {

/// A second press so soon after a step was meant for that step, and not for what the key does after it.
constexpr auto tooSoon = 350ms;

bool allows(const classroom::Shown& shown, Command command) { return std::ranges::count(shown.may, command) > 0; }

} // namespace

void ClassFlow::act(Do wanted) {
    wanted.step = m_held->shown()->view.step;
    const auto promise = std::make_shared<std::promise<std::optional<std::string>>>();
    m_answers.push_back(promise->get_future());
    m_held->act(wanted, [promise](std::optional<std::string> refused) { promise->set_value(std::move(refused)); });
}

void ClassFlow::next() {
    const auto shown = m_held->shown();
    const auto wanted = classroom::nextStep(*shown);
    if (!wanted || m_options->clock() - m_stepAt < tooSoon)
        return;
    (void)command(*wanted);
}

bool ClassFlow::command(Command wanted) {
    const auto shown = m_held->shown();
    if (!allows(*shown, wanted))
        return false;
    Do what{wanted};
    switch (wanted) {
    case Command::open:
    case Command::discuss:
        if (m_limit > 0s)
            what.seconds = m_limit;
        break;
    case Command::extend:
        what.seconds = 60s;
        break;
    case Command::standings:
        what.shown = !shown->desk.standings;
        break;
    case Command::take:
        if (shown->view.quiz)
            break;
        if (shown->desk.most.size() != 1) {
            // Which one is for the facilitator to say.
            showLevel();
            return true;
        }
        what.option = shown->desk.most.front();
        break;
    case Command::end:
        askToEnd();
        return true;
    default:
        break;
    }
    act(what);
    return true;
}

bool ClassFlow::take(std::size_t option) {
    const auto shown = m_held->shown();
    if (shown->view.quiz || !shown->view.task || option >= shown->view.task->options.size() ||
        !allows(*shown, Command::take))
        return false;
    Do wanted{Command::take};
    wanted.option = option;
    act(wanted);
    return true;
}

void ClassFlow::askToTake(std::size_t option) {
    const auto shown = m_held->shown();
    if (!allows(*shown, Command::take) || shown->view.quiz || !shown->view.task ||
        option >= shown->view.task->options.size()) {
        m_stage->caption(words::numbersLater);
        return;
    }
    const auto& most = shown->desk.most;
    if (!shown->view.split || std::ranges::count(most, option) > 0) {
        (void)take(option);
        return;
    }
    const auto& counts = shown->view.split->counts;
    const std::size_t votes = option < counts.size() ? counts[option] : 0;
    const Action go = [this, option] {
        pop();
        (void)take(option);
    };
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::takeThisTitle(option, votes), words::takeThisText,
        std::vector<MessageScreen::Answer>{{words::takeThis(option), go}, {words::keepGoing, popper(), true}}));
}

void ClassFlow::showNextReason() {
    const auto shown = m_held->shown();
    const auto& reasons = shown->desk.reasons;
    const auto next = std::ranges::find(reasons, false, &classroom::DeskView::Reason::shown);
    if (next == reasons.end() || !allows(*shown, Command::card)) {
        m_stage->caption(words::noReasonLeft);
        return;
    }
    Do wanted{Command::card};
    wanted.card = next->card;
    wanted.shown = true;
    act(wanted);
}

bool ClassFlow::typed(char32_t character) {
    if (!m_held)
        return false;
    if (character >= U'1' && character <= U'9') {
        askToTake(static_cast<std::size_t>(character - U'1'));
        return true;
    }
    const char32_t key = character >= U'a' && character <= U'z' ? character - U'a' + U'A' : character;
    switch (key) {
    case U'N':
        next();
        return true;
    case U'M':
        showMore();
        return true;
    case U'L':
        showPeople();
        return true;
    case U'W':
        toggleSecond();
        return m_second != nullptr;
    case U'T': {
        const auto now = std::ranges::find(words::clockChoices, m_limit);
        const auto after = now == words::clockChoices.end() ? now : now + 1;
        chooseLimit(after == words::clockChoices.end() ? words::clockChoices.front() : *after);
        return true;
    }
    default:
        break;
    }
    if (key == words::reasonKey) {
        showNextReason();
        return true;
    }
    constexpr std::array commands{Command::open,      Command::close,  Command::reveal, Command::discuss,
                                  Command::pause,     Command::resume, Command::extend, Command::comeBack,
                                  Command::standings, Command::end};
    const auto meant = [&](Command one) { return words::keyOf(one) == key; };
    if (std::ranges::any_of(commands, [&](Command one) { return meant(one) && command(one); }))
        return true;
    const auto refused = std::ranges::find_if(commands, meant);
    if (refused == commands.end())
        return false;
    m_stage->caption(words::whyNot(*refused, *m_held->shown()));
    return true;
}

void ClassFlow::chooseLimit(std::chrono::seconds limit) {
    m_limit = limit;
    m_stage->caption(words::clockSet(limit));
    if (m_main == Main::desk)
        showMain();
}

void ClassFlow::showLevel() {
    const auto shown = m_held->shown();
    if (!shown->view.task || !shown->view.split)
        return;
    const auto& counts = shown->view.split->counts;
    std::vector<std::size_t> options(shown->view.task->options.size());
    std::iota(options.begin(), options.end(), std::size_t{0});
    std::ranges::stable_partition(options, [&](std::size_t i) { return std::ranges::count(shown->desk.most, i) > 0; });
    std::vector<ClassListScreen::Line> lines;
    for (const std::size_t i : options)
        lines.push_back({words::takeThisWith(i, i < counts.size() ? counts[i] : 0), {}, {}, [this, i] {
                             pop();
                             (void)take(i);
                         }});
    m_stage->screens().push(
        std::make_unique<ClassListScreen>(shown->view.split->voted == 0 ? words::nobodyVoted : words::levelVote,
                                          std::string(), lines, popper(), ClassListScreen::First::back));
}

void ClassFlow::showMore() {
    const auto shown = m_held->shown();
    std::vector<ClassListScreen::Line> lines;
    const auto add = [&](std::string text, Action action) {
        lines.push_back({std::move(text), {}, {}, [this, action = std::move(action)] {
                             pop();
                             action();
                         }});
    };
    if (allows(*shown, Command::take) && !shown->view.quiz && shown->view.task)
        for (std::size_t i = 0; i < shown->view.task->options.size(); ++i)
            add(words::takeThis(i), [this, i] { (void)take(i); });
    for (const Command one : {Command::open, Command::close, Command::reveal, Command::discuss, Command::comeBack})
        if (allows(*shown, one))
            add(words::withKey(words::commandName(one, *shown), words::keyOf(one)),
                [this, one] { (void)command(one); });
    if (allows(*shown, Command::message))
        for (const auto& ahead : shown->desk.ahead)
            if (!ahead.came) {
                Do wanted{Command::message};
                wanted.message = ahead.message;
                add(words::letInMessage(ahead), [this, wanted] { act(wanted); });
            }
    if (allows(*shown, Command::back))
        for (const auto& earlier : shown->desk.back) {
            Do wanted{Command::back};
            wanted.item = earlier.item + 1;
            add(words::backTo(*shown, earlier), [this, wanted] { act(wanted); });
        }
    for (const Command one : {Command::pause, Command::resume, Command::extend, Command::standings})
        if (allows(*shown, one))
            add(words::withKey(words::commandName(one, *shown), words::keyOf(one)),
                [this, one] { (void)command(one); });
    add(words::withKey(words::clockAfter(m_limit), U'T'), [this] { (void)typed(U'T'); });
    add(words::withKey(words::people, U'L'), [this] { showPeople(); });
    if (m_second != nullptr)
        add(words::withKey(m_projector ? words::closeSecondWindow : words::secondWindow, U'W'),
            [this] { toggleSecond(); });
    if (m_main == Main::projector) {
        add(words::phoneDeskLine, [this] {
            m_stage->screens().push(std::make_unique<DeskCodeScreen>(DeskCodeScreen::Place::over, m_held->address,
                                                                     m_held->deskCode.value_or(""), popper()));
        });
        add(words::deskHere, [this] { askForDesk(); });
    }
    if (m_main == Main::desk && !m_projector)
        add(words::projectorHere, [this] {
            m_main = Main::projector;
            showMain();
        });
    add(words::leaveClassEsc, [this] { askToLeave([this] { showHome(); }); });
    if (allows(*shown, Command::end))
        add(words::withKey(words::commandName(Command::end, *shown), words::keyOf(Command::end)),
            [this] { askToEnd(); });
    m_stage->screens().push(std::make_unique<ClassListScreen>(words::more, std::string(), lines, popper()));
}

void ClassFlow::showPeople() {
    const auto shown = m_held->shown();
    std::vector<ClassListScreen::Line> lines;
    for (const auto& somebody : shown->desk.people) {
        std::string facts = somebody.here ? std::string() : words::notConnected;
        // Who has voted is for the facilitator to know; on a screen that all see there is the number alone.
        if (somebody.voted && m_main == Main::desk)
            facts += (facts.empty() ? "" : " · ") + std::string(words::hasVoted);
        lines.push_back({somebody.name, facts, words::removePerson, [this, somebody] {
                             pop();
                             askToRemove(somebody);
                         }});
    }
    m_stage->screens().push(std::make_unique<ClassListScreen>(words::people, words::peopleHere(0), lines, popper()));
}

void ClassFlow::askToRemove(const classroom::DeskView::Somebody& somebody) {
    ask(words::removeTitle(somebody.name), words::removeText, words::keepPerson, words::removePerson,
        [this, person = somebody.person] {
            Do wanted{Command::remove};
            wanted.person = person;
            act(wanted);
        });
}

void ClassFlow::askToEnd() {
    ask(words::endTitle, words::endText, words::keepGoing, words::endNow, [this] { act(Do{Command::end}); });
}

void ClassFlow::askForDesk() {
    ask(words::deskHere, words::deskHereText, words::keepGoing, words::showDesk, [this] {
        m_main = Main::desk;
        showMain();
    });
}

} // namespace window
