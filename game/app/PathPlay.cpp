#include "app/PathPlay.hpp"

#include "app/Context.hpp"
#include "content/WrappedText.hpp"
#include "proof/Finding.hpp"
#include "proof/TakenByName.hpp"

namespace app {

namespace {

constexpr std::size_t printedWidth = 80;

/// One choice, up to the next situation. Reasons are not asked for.
std::optional<play::SaveProblem> take(play::Journey& journey, model::ChoiceId choice) {
    if (auto problem = journey.choose(choice, {})) {
        return problem;
    }
    if (journey.step() == play::Journey::Step::rationale) {
        if (auto problem = journey.giveRationale({})) {
            return problem;
        }
    }
    return journey.goOn();
}

} // namespace

std::optional<Exit> followPath(practice::OpenAttempt& attempt, const std::string& path) {
    const model::Scenario& scenario = attempt.scenario();
    const auto found = proof::choicesOnPath(scenario, path);
    if (const auto* wrong = std::get_if<proof::WrongStep>(&found)) {
        complain("Step " + std::to_string(wrong->step) + " of --path: " + wrong->sentence);
        return Exit::wrongUsage;
    }
    const auto& choices = std::get<std::vector<model::ChoiceId>>(found);
    std::string told;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (const auto problem = take(attempt.journey(), choices[i])) {
            complain(problem->sentence);
            return Exit::couldNot;
        }
        const model::Choice& choice = scenario[choices[i]];
        const std::string number = std::to_string(i + 1) + ". ";
        const std::string indent(number.size(), ' ');
        content::wrap(told, proof::nameOf(scenario, choices[i]) + ": " + std::string(choice.text), printedWidth, number,
                      indent);
        if (!choice.consequence.empty()) {
            content::wrap(told, choice.consequence, printedWidth, indent, indent);
        }
    }
    if (choices.empty()) {
        told = "From the start.\n";
    }
    print(told + "Nothing is saved.\n\n");
    return std::nullopt;
}

} // namespace app
