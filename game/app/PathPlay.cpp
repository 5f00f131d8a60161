#include "app/PathPlay.hpp"

#include "app/AsTyped.hpp"
#include "app/Context.hpp"
#include "content/WrappedText.hpp"
#include "practice/DeadEnd.hpp"
#include "proof/Finding.hpp"
#include "proof/TakenByName.hpp"

namespace app {

namespace fs = std::filesystem;

namespace {

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

std::variant<std::string, Exit> pathInWords(const model::Scenario& scenario, const std::string& path) {
    const auto found = proof::choicesOnPath(scenario, path);
    if (const auto* wrong = std::get_if<proof::WrongStep>(&found)) {
        complain("Step " + std::to_string(wrong->step) + " of --path: " + wrong->sentence);
        return Exit::wrongUsage;
    }
    std::string told;
    std::size_t step = 0;
    for (const model::ChoiceId taken : std::get<std::vector<model::ChoiceId>>(found)) {
        const model::Choice& choice = scenario[taken];
        const std::string number = std::to_string(++step) + ". ";
        const std::string indent(number.size(), ' ');
        content::wrap(told, proof::nameOf(scenario, taken) + ": " + std::string(choice.text), printedWidth, number,
                      indent);
        if (!choice.consequence.empty()) {
            content::wrap(told, choice.consequence, printedWidth, indent, indent);
        }
    }
    return (step == 0 ? "From the start.\n" : told) + "Nothing is saved.\n\n";
}

std::optional<Exit> followPath(practice::OpenAttempt& attempt, const std::string& path, const fs::path& file) {
    const model::Scenario& scenario = attempt.scenario();
    const auto told = pathInWords(scenario, path);
    if (const auto* exit = std::get_if<Exit>(&told)) {
        return *exit;
    }
    const auto found = proof::choicesOnPath(scenario, path);
    for (const model::ChoiceId choice : std::get<std::vector<model::ChoiceId>>(found)) {
        if (const auto problem = take(attempt.journey(), choice)) {
            complain(problem->sentence);
            return Exit::couldNot;
        }
    }
    print(std::get<std::string>(told));
    if (attempt.journey().step() == play::Journey::Step::stuck) {
        print(deadEndTeller(file)(attempt.journey().runner(), printedWidth));
        return Exit::contentProblems;
    }
    return std::nullopt;
}

std::function<std::string(const play::Runner&, std::size_t)> deadEndTeller(const fs::path& file) {
    return [check = calledAs() + " check " + typed(file)](const play::Runner& runner, std::size_t width) {
        return practice::deadEndText(runner, check, width);
    };
}

} // namespace app
