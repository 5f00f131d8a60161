#include "app/Commands.hpp"

#include "app/AsTyped.hpp"
#include "app/KeptKeyings.hpp"
#include "app/NamedScenario.hpp"
#include "content/WriteFile.hpp"
#include "content/YamlInput.hpp"
#include "practice/Time.hpp"
#include "proof/BlindDecisions.hpp"
#include "records/Secure.hpp"
#include "report/BlindSheet.hpp"
#include "report/Keyings.hpp"

#include <algorithm>

namespace app {

namespace fs = std::filesystem;

namespace {

/// Tells one text of a scenario from another on its sheets. The sheet without a mark says all that a keyer reads.
std::string markOf(const model::Scenario& scenario, const std::vector<proof::BlindDecision>& decisions) {
    constexpr std::size_t length = 8;
    return records::contentHash(report::blindSheet(scenario, decisions, {})).substr(0, length);
}

/// What was written on a sheet, by ids; where something is wrong with it, that is said.
std::variant<std::vector<report::KeyedDecision>, Exit> keyedOn(const fs::path& sheet, const std::string& keyer,
                                                               const model::Scenario& scenario,
                                                               const std::vector<proof::BlindDecision>& decisions) {
    const auto text = content::readFile(sheet.string(), content::Limits().bytes);
    if (!text) {
        complain(text.diagnostics);
        return Exit::couldNot;
    }
    const auto answers = report::readBlindAnswers(*text.value, scenario, decisions, markOf(scenario, decisions));
    for (const std::string& problem : answers.problems) {
        complain(problem);
    }
    if (!answers.problems.empty()) {
        complain("Nothing of the sheet was kept.");
        return Exit::contentProblems;
    }
    constexpr std::size_t dayLength = 10;
    std::vector<report::KeyedDecision> keyed;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        if (!answers.best[i]) {
            continue;
        }
        report::KeyedDecision one{keyer,
                                  practice::isoTime(wallClock()).substr(0, dayLength),
                                  scenario.version,
                                  std::string(scenario[decisions[i].situation].id),
                                  {},
                                  std::string(scenario[*answers.best[i]].id)};
        for (const model::ChoiceId offered : decisions[i].offered) {
            one.offered.emplace_back(scenario[offered].id);
        }
        keyed.push_back(std::move(one));
    }
    return keyed;
}

bool isWord(const std::string& keyer) {
    return !keyer.empty() && keyer.size() <= 40 && std::ranges::all_of(keyer, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

Exit blind(const Context& context, const Blind& command) {
    auto loaded = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    const auto& framework = std::get<model::CompetencyFramework>(loaded);
    const auto named = readNamedScenario(context, framework, command.scenario);
    if (const auto* exit = std::get_if<Exit>(&named)) {
        return *exit;
    }
    const auto& file = std::get<NamedScenario>(named).file;
    const model::Scenario& scenario = std::get<NamedScenario>(named).placed.scenario;
    const auto space = proof::explore(scenario);
    if (!space.complete()) {
        complain("This story has more states than can be walked, so not every decision in it can be listed.");
        return Exit::couldNot;
    }
    const auto decisions = proof::blindDecisions(space);
    if (!command.answers && !command.kept) {
        const std::string sheet = report::blindSheet(scenario, decisions, markOf(scenario, decisions));
        if (!command.out) {
            print(sheet);
            return Exit::done;
        }
        if (const auto problem = content::writeFile(*command.out, sheet)) {
            complain(*problem);
            return Exit::couldNot;
        }
        print("The sheet is " + command.out->string() + ". When its last lines are filled in: " + calledAs() +
              " blind " + typed(file) + " --answers " + typed(*command.out) + " --as WORD\n");
        return Exit::done;
    }
    auto kept = keptKeyings(keyingsOf(file));
    if (const auto* exit = std::get_if<Exit>(&kept)) {
        return *exit;
    }
    auto& keyings = std::get<std::vector<report::KeyedDecision>>(kept);
    if (command.answers) {
        if (!isWord(command.keyer)) {
            complain("Say with --as who filled it in: a word of letters, digits and hyphens that names nobody, such as "
                     "sergeant-a.");
            return Exit::wrongUsage;
        }
        auto keyed = keyedOn(*command.answers, command.keyer, scenario, decisions);
        if (const auto* exit = std::get_if<Exit>(&keyed)) {
            return *exit;
        }
        std::erase_if(keyings, [&](const report::KeyedDecision& one) { return one.keyer == command.keyer; });
        for (auto& one : std::get<std::vector<report::KeyedDecision>>(keyed)) {
            keyings.push_back(std::move(one));
        }
        std::error_code failed;
        fs::create_directories(keyingsOf(file).parent_path(), failed);
        if (const auto problem = content::writeFile(keyingsOf(file), report::keyingsText(keyings))) {
            complain(*problem);
            return Exit::couldNot;
        }
    }
    print(report::agreementText(scenario, report::agreementOf(scenario, decisions, keyings)));
    return Exit::done;
}

} // namespace app
