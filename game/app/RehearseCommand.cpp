#include "app/Commands.hpp"

#include "app/FindScenario.hpp"
#include "app/FrontEnds.hpp"
#include "practice/RehearsedFile.hpp"
#include "terminal/StandardConsole.hpp"

#include <system_error>

namespace app {

namespace fs = std::filesystem;

Exit rehearse(const Context& context, const Play& command) {
    Context unsaved = context;
    unsaved.request.keep = false;
    auto opened = openDesk(unsaved, WithoutRecords::no, Gallery::all);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    Desk& desk = std::get<Desk>(opened);
    fs::path file = command.scenario;
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        const auto found = findScenario(unsaved, *desk.practice, command.scenario);
        if (const auto* exit = std::get_if<Exit>(&found)) {
            return *exit;
        }
        file = std::get<FoundScenario>(found).file;
    }
    if (const auto exit = unknownRank(*desk.practice, command.rank)) {
        return *exit;
    }
    practice::Beginning beginning;
    beginning.rank = command.rank;
    beginning.seed = command.seed;
    practice::RehearsedFile rehearsed(file, desk.practice->rehearsing(beginning));
    if (!command.text && window::displayAvailable()) {
        auto options = windowOptions(unsaved, desk, std::nullopt);
        options.first = window::Rehearse{&rehearsed};
        options.writeReport = nullptr;
        return runWindow(desk, options);
    }
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;
    input.alsoWake(rehearsed.descriptor(), practice::FileWatch::interval);
    return exitOf(
        terminal::rehearse(*desk.practice, rehearsed, terminalOptions(unsaved, desk, std::nullopt), input, output),
        desk);
}

} // namespace app
