#include "proof/Finding.hpp"

namespace proof {

std::string nameOf(const model::Scenario& scenario, model::ChoiceId choice) {
    return std::string(scenario[scenario[choice].situation].id) + "." + std::string(scenario[choice].id);
}

std::string nameOf(const model::Scenario& scenario, const std::vector<model::ChoiceId>& way) {
    std::string names;
    for (const model::ChoiceId choice : way) {
        names += (names.empty() ? "" : ",") + nameOf(scenario, choice);
    }
    return names;
}

std::string quotedId(std::string_view id) { return "\"" + std::string(id) + "\""; }

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        list += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
        list += words[i];
    }
    return list;
}

} // namespace proof
