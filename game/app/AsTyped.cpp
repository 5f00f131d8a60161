#include "app/AsTyped.hpp"

#include "app/Paths.hpp"

namespace app {

std::string calledAs() { return typed(processEnvironment()("JUDGEMENT_CALLED_AS").value_or("judgement")); }

std::string typed(const std::filesystem::path& path) {
    const std::string text = path.string();
    const bool plain = !text.empty() &&
                       text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+,") ==
                           std::string::npos;
    if (plain) {
        return text;
    }
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return quoted + "'";
}

} // namespace app
