#include "window/ClassWords.hpp"

#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window::words {

using classroom::ClassDebrief;
using classroom::Command;
using classroom::Shown;
using ClassStage = classroom::Stage;

std::string classFacts(const records::ClassLine& line) {
    constexpr std::size_t timeBegins = 11;
    constexpr std::size_t timeLength = 5;
    const std::string when = practice::isoTime(line.head.started);
    return model::counted(line.people, "person", "people") + " · " + day(when) + ", " +
           when.substr(timeBegins, timeLength) + " UTC";
}

std::string aboutScenario(const model::Scenario& scenario, const std::string& rank) {
    return "Level " + std::to_string(scenario.level.number) + " · " + rank + " · about " +
           std::to_string(scenario.minutes) + " minutes alone, two or three times that in a class";
}

std::string aboutQuiz(std::size_t questions) {
    constexpr std::size_t asked = 10; // as study::RoundWish has it
    return model::counted(questions, "question", "questions") + (questions > asked ? ", ten of them in a class" : "");
}

std::string peopleHere(std::size_t here) {
    return here == 0 ? "Nobody is here yet" : model::counted(here, "person is here", "people are here");
}

std::string itemName(const classroom::ClassView& view) {
    if (view.item == 0)
        return {};
    return (view.quiz ? "Question " : "Decision ") + std::to_string(view.item) +
           (view.of > 0 ? " of " + std::to_string(view.of) : "");
}

std::string stageLine(const Shown& shown) {
    const auto& view = shown.view;
    switch (view.stage) {
    case ClassStage::lobby:
        return peopleHere(shown.desk.here);
    case ClassStage::reading:
        return "Read. The vote is not open yet.";
    case ClassStage::voting:
        return (view.clock.paused ? "Paused: nobody can vote just now. "
                : view.vote > 1   ? "Vote once more, on your own phone. "
                                  : "Vote, on your own phone. ") +
               classroom::votedText(shown);
    case ClassStage::closed:
        return "The vote is closed. " + classroom::votedText(shown);
    case ClassStage::revealed:
        return model::counted(view.split ? view.split->voted : 0, "person has voted.", "people have voted.");
    case ClassStage::discussing:
        return shown.view.clock.paused ? "Paused." : "Talk it over. What speaks for each?";
    default:
        return peopleHere(shown.desk.here);
    }
}

std::string deskLine(const Shown& shown) {
    if (shown.view.stage == ClassStage::voting)
        return (shown.view.clock.paused ? "Paused: nobody can vote just now. "
                : shown.view.vote > 1   ? "Another vote is open. "
                                        : "The vote is open. ") +
               classroom::votedText(shown);
    if (shown.view.stage == ClassStage::discussing)
        return shown.view.clock.paused ? "Paused." : "The class is talking.";
    return stageLine(shown);
}

std::string votesInWords(std::size_t count, std::optional<std::size_t> before) {
    return std::to_string(count) + (before ? ", before " + std::to_string(*before) : std::string());
}

std::string movedInWords(const classroom::ClassView& view) {
    if (!view.before)
        return {};
    return view.moved == 0 ? "Nobody changed their mind."
                           : model::counted(view.moved, "person", "people") + " changed their mind.";
}

std::string addressTyped(const std::string& address) {
    constexpr std::string_view plain = "http://";
    return address.starts_with(plain) ? address.substr(plain.size()) : address;
}

std::string doorLine(const std::string& address, const std::string& code) {
    return addressTyped(address) + " · Code " + code;
}

std::string clockFigures(std::chrono::milliseconds left) {
    const auto all = std::chrono::ceil<std::chrono::seconds>(left).count();
    const std::string rest = std::to_string(all % 60);
    return std::to_string(all / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string removeTitle(const std::string& name) { return "Remove " + name + "?"; }

std::string commandName(Command command, const Shown& shown) {
    switch (command) {
    case Command::on:
        switch (shown.view.stage) {
        case ClassStage::lobby:
            return shown.view.quiz ? "Show the first question" : "Show the briefing";
        case ClassStage::briefing:
            return "Show the first decision";
        default:
            return "Go on";
        }
    case Command::open:
        return shown.view.split ? "Vote again" : "Open the vote";
    case Command::close:
        return "Close the vote";
    case Command::reveal:
        return "Show the split";
    case Command::discuss:
        return "Let them talk";
    case Command::take:
        return shown.view.quiz ? "Show what is right"
               : shown.desk.most.size() == 1
                   ? "Go on with " + classroom::letterOf(shown.desk.most.front()) + ", which most want"
                   : "Choose what to go on with";
    case Command::comeBack:
        return "Return from practice";
    case Command::pause:
        return "Pause";
    case Command::resume:
        return "Go on after the pause";
    case Command::extend:
        return "One minute more";
    case Command::standings:
        return shown.desk.standings ? "Hide the standings" : "Show the standings";
    case Command::end:
        return endNow;
    case Command::card:
    case Command::back:
    case Command::message:
    case Command::remove:
        break;
    }
    return {};
}

std::string whyNot(Command command, const Shown& shown) {
    const ClassStage stage = shown.view.stage;
    switch (command) {
    case Command::open:
        return stage == ClassStage::voting   ? "The vote is open already."
               : stage == ClassStage::closed ? "The vote is closed. Show the split (R); then it can be opened again."
                                             : "There is nothing to vote about just now.";
    case Command::close:
        return "No vote is open.";
    case Command::reveal:
        return stage == ClassStage::voting ? "The vote is still open. Close it first (C)."
               : shown.view.split          ? "The split is shown already."
                                           : "There is no split to show yet.";
    case Command::discuss:
        return stage == ClassStage::discussing ? "They are talking already." : "Talking comes once the split is shown.";
    case Command::pause:
    case Command::resume:
        return "Only a vote and a talk can be paused.";
    case Command::extend:
        return shown.view.clock.left ? "That clock cannot be longer." : "No clock is running.";
    case Command::comeBack:
        return !shown.view.practice ? "Nothing is being tried out: the class is where it is."
                                    : "A vote is open. Close it first (C).";
    case Command::standings:
        return "Only a quiz has standings.";
    default:
        return shown.view.clock.paused ? "The class is paused. P goes on." : "That cannot be done just now.";
    }
}

std::string takeThisTitle(std::size_t option, std::size_t votes) { return takeThisWith(option, votes) + "?"; }

char32_t keyOf(Command command) {
    switch (command) {
    case Command::open:
        return U'V';
    case Command::close:
        return U'C';
    case Command::reveal:
        return U'R';
    case Command::discuss:
        return U'D';
    case Command::pause:
    case Command::resume:
        return U'P';
    case Command::extend:
        return U'E';
    case Command::comeBack:
        return U'B';
    case Command::standings:
        return U'S';
    case Command::end:
        return U'X';
    default:
        return U'\0';
    }
}

std::string withKey(std::string name, char32_t key) {
    return key == U'\0' ? name : std::move(name) + " (" + static_cast<char>(key) + ")";
}

std::string clockChoice(std::chrono::seconds seconds) {
    constexpr int minute = 60;
    if (seconds.count() == 0)
        return "No clock";
    return seconds.count() % minute == 0 ? std::to_string(seconds.count() / minute) + " min"
                                         : std::to_string(seconds.count()) + " s";
}

std::string clockAfter(std::chrono::seconds limit) { return "Clock: " + clockChoice(limit); }

std::string clockSet(std::chrono::seconds limit) {
    return limit.count() == 0 ? "No clock for what is opened next" : "What is opened next lasts " + clockChoice(limit);
}

std::string backTo(const Shown& shown, const classroom::DeskView::Earlier& earlier) {
    return std::string(shown.view.quiz ? "Back to question " : "Back to decision ") + std::to_string(earlier.item + 1) +
           ": " + earlier.text;
}

std::string takeThis(std::size_t option) { return "Go on with " + classroom::letterOf(option); }

std::string takeThisWith(std::size_t option, std::size_t votes) {
    return takeThis(option) +
           (votes == 0 ? ", which nobody voted for" : ", which " + std::to_string(votes) + " voted for");
}

std::string letInMessage(const classroom::DeskView::Ahead& ahead) {
    return "Let in message " + std::to_string(ahead.message + 1) + " (" + ahead.view.from + ")";
}

std::string pageOf(std::size_t page, std::size_t pages) {
    return std::to_string(page + 1) + " of " + std::to_string(pages);
}

std::string itemHeading(const ClassDebrief& of, const ClassDebrief::Item& item) {
    return (of.quiz ? "Question " : "Decision ") + std::to_string(item.number) + (item.practice ? ", tried out" : "");
}

std::string stepInWords(const ClassDebrief& of, const ClassDebrief::Item& item) {
    std::string text;
    const auto taken = std::ranges::find_if(item.options, &ClassDebrief::Option::taken);
    if (!of.quiz && taken != item.options.end()) {
        const auto place = static_cast<std::size_t>(taken - item.options.begin());
        text = classroom::letterOf(place) + ". " + taken->text;
        text += item.byMost ? " Most wanted it" : " The facilitator's choice";
        if (!taken->votes.empty())
            text += ": " + std::to_string(taken->votes.back()) + " of " + std::to_string(item.voted.back());
        text += ".";
    } else if (!item.voted.empty()) {
        std::size_t right = 0;
        for (const auto& option : item.options)
            right += option.right && !option.votes.empty() ? option.votes.front() : 0;
        text = item.text + (item.options.empty() ? std::string()
                                                 : " Right at first: " + std::to_string(right) + " of " +
                                                       std::to_string(item.voted.front()) + ".");
    } else {
        text = "There was no vote.";
    }
    if (item.voted.size() > 1)
        text += " " + (item.moved == 0 ? std::string("Nobody changed their mind.")
                                       : model::counted(item.moved, "person", "people") + " changed their mind.");
    return text;
}

std::string chosenBy(const ClassDebrief::Behaviour& behaviour) {
    const std::string of = model::counted(behaviour.votes, "vote", "votes");
    return behaviour.chosen == 0 ? "Chosen in none of " + of + "."
                                 : "Chosen in " + std::to_string(behaviour.chosen) + " of " + of + ".";
}

std::string ratingName(model::Rating rating) { return std::string(model::nameOf(rating)); }

} // namespace window::words
