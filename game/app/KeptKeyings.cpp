#include "app/KeptKeyings.hpp"

#include "content/YamlInput.hpp"

#include <system_error>

namespace app {

namespace fs = std::filesystem;

fs::path keyingsOf(const fs::path& scenario) {
    return scenario.parent_path() / "keyings" / scenario.filename().replace_extension(".csv");
}

std::variant<std::vector<report::KeyedDecision>, Exit> keptKeyings(const fs::path& file) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        return std::vector<report::KeyedDecision>();
    }
    const auto text = content::readFile(file.string(), content::Limits().bytes);
    if (!text) {
        complain(text.diagnostics);
        return Exit::couldNot;
    }
    auto keyings = report::readKeyings(*text.value);
    if (const auto* sentence = std::get_if<std::string>(&keyings)) {
        complain(file.string() + ", " + *sentence);
        return Exit::contentProblems;
    }
    return std::get<std::vector<report::KeyedDecision>>(std::move(keyings));
}

} // namespace app
