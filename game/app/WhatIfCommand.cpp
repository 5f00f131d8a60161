#include "app/Commands.hpp"

#include "app/FrontEnds.hpp"
#include "app/Log.hpp"
#include "app/NotFound.hpp"
#include "app/SignIn.hpp"
#include "terminal/StandardConsole.hpp"
#include "terminal/Terminal.hpp"
#include "window/Window.hpp"

namespace app {

Exit whatIf(const Context& context, const WhatIf& command) {
    const bool inWindow = !command.text && window::displayAvailable();
    auto opened = openDesk(context, WithoutRecords::no, Gallery::all, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    Desk& desk = std::get<Desk>(opened);
    if (const auto exit = inWindow ? std::nullopt : signInToPlay(context, desk)) {
        return *exit;
    }
    if (const auto sentence = noAttemptSentence(*desk.practice, command.attempt)) {
        complain(*sentence);
        return Exit::couldNot;
    }
    logInfo("a decision is tried otherwise");
    if (inWindow) {
        auto options = windowOptions(context, desk, command.out);
        options.first = window::AskWhatIf{command.attempt, command.decision};
        return runWindow(desk, options);
    }
    auto begun = desk.practice->whatIf(command.attempt, command.decision);
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;
    return exitOf(terminal::play(*desk.practice, *std::get<std::unique_ptr<practice::OpenAttempt>>(begun),
                                 terminalOptions(context, desk, command.out), input, output),
                  desk);
}

} // namespace app
