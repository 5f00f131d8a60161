#include "app/Commands.hpp"

#include "app/FindScenario.hpp"
#include "app/FrontEnds.hpp"
#include "app/PathPlay.hpp"
#include "practice/RehearsedFile.hpp"
#include "terminal/StandardConsole.hpp"

#include <system_error>
#include <utility>

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
    auto setting = desk.practice->rehearsing(beginning);
    setting.path = command.path.value_or("");
    practice::RehearsedFile rehearsed(file, std::move(setting), monotonicNow);
    if (command.path && rehearsed.rehearsal().attempt()) {
        const auto told = pathInWords(rehearsed.rehearsal().attempt()->scenario(), *command.path);
        if (const auto* exit = std::get_if<Exit>(&told)) {
            return *exit;
        }
        print(std::get<std::string>(told));
    }
    const auto deadEnd = deadEndTeller(file);
    if (!command.text && window::displayAvailable()) {
        auto options = windowOptions(unsaved, desk, std::nullopt);
        options.first = window::Rehearse{&rehearsed};
        options.writeReport = nullptr;
        options.deadEnd = [deadEnd](const play::Runner& runner) { return deadEnd(runner, 0); };
        return runWindow(desk, options);
    }
    auto options = terminalOptions(unsaved, desk, std::nullopt);
    options.deadEnd = deadEnd;
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;
    input.alsoWake(rehearsed.descriptor(), practice::FileWatch::interval);
    return exitOf(terminal::rehearse(*desk.practice, rehearsed, options, input, output), desk);
}

} // namespace app
