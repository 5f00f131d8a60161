#include "terminal/Answer.hpp"

#include <utility>

namespace terminal {

Answered askForLine(Talk& talk, std::string_view prompt, const std::function<void(Command)>& answer) {
    while (true) {
        Heard heard = talk.ask(prompt);
        if (std::holds_alternative<Interrupted>(heard)) {
            return Left::byReplacement;
        }
        auto* typed = std::get_if<Typed>(&heard);
        if (typed == nullptr) {
            return Left::inputEnded;
        }
        const auto command = findCommand(typed->text);
        if (!command) {
            return std::move(typed->text);
        }
        if (command == Command::quit) {
            return Left::byQuitting;
        }
        answer(*command);
    }
}

Picked pick(Talk& talk, const ListQuestion& question) {
    const auto answer = [&](Command command) {
        switch (command) {
        case Command::help:
            question.help();
            break;
        case Command::again:
            question.again();
            break;
        case Command::notes:
        case Command::notebook:
            talk.say("Nothing is being played now, so there are no decisions to list.");
            break;
        case Command::time:
            talk.say("There is no time limit here.");
            break;
        case Command::quit:
            break; // left to the caller
        }
    };
    while (true) {
        Answered answered = askForLine(talk, question.prompt, answer);
        if (const auto* left = std::get_if<Left>(&answered)) {
            return *left;
        }
        auto& text = std::get<std::string>(answered);
        const auto number = findNumber(text);
        if (number && *number >= 1 && *number <= question.count) {
            return *number;
        }
        if (number && question.count > 0) {
            talk.say("There is no number " + text + " in the list. " + question.hint);
        } else if (question.texts == ListQuestion::Texts::taken) {
            return std::move(text);
        } else {
            talk.say(question.hint);
        }
    }
}

bool isBack(std::string_view text) { return text == "back" || text == "Back" || text == "BACK"; }

std::string numberMark(std::size_t number, std::size_t count) {
    const std::string text = std::to_string(number);
    return std::string(2 + std::to_string(count).size() - text.size(), ' ') + text + ".";
}

} // namespace terminal
