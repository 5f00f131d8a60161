#include "classroom/NextStep.hpp"

#include <algorithm>
#include <array>

namespace classroom {

std::optional<Command> nextStep(const Shown& shown) {
    constexpr std::array order{Command::resume, Command::on,   Command::close, Command::reveal,
                               Command::open,   Command::take, Command::end};
    const bool told = shown.view.split.has_value();
    for (const Command command : order) {
        // Another vote is possible once the split is told; what follows is that one choice is taken.
        const bool another = command == Command::open && told;
        const bool early = command == Command::end && shown.view.stage != Stage::finished;
        if (!another && !early && std::ranges::count(shown.may, command) > 0) {
            return command;
        }
    }
    return std::nullopt;
}

std::string votedText(const Shown& shown) {
    const std::size_t people = shown.desk.people.size();
    const std::string all = std::to_string(shown.desk.voted) + " of " + std::to_string(people);
    return shown.desk.voted >= people && shown.desk.voted > 0 ? "Everybody has voted: " + all + "."
                                                              : all + " have voted.";
}

} // namespace classroom
