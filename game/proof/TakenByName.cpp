#include "proof/TakenByName.hpp"

#include "content/Problems.hpp"
#include "content/TranscriptReader.hpp"
#include "proof/Finding.hpp"

#include <algorithm>

namespace proof {

using namespace model;

namespace {

/// In the file's order, not as an attempt would shuffle them.
std::vector<std::string> availableIn(const play::Runner& runner) {
    std::vector<ChoiceId> choices(runner.available().begin(), runner.available().end());
    std::ranges::sort(choices);
    std::vector<std::string> names;
    for (const ChoiceId choice : choices) {
        names.emplace_back(runner.scenario()[choice].id);
    }
    return names;
}

std::vector<std::string_view> situationsOf(const Scenario& scenario) {
    std::vector<std::string_view> ids;
    for (const Situation& situation : scenario.situations) {
        ids.push_back(situation.id);
    }
    return ids;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// What somebody may have meant who named a choice that the situation does not have, or that is in another situation.
std::string meant(const play::Runner& runner, const content::NamedChoice& name) {
    const Situation* here = runner.situation();
    if (here == nullptr) {
        return {};
    }
    const std::vector<std::string> available = availableIn(runner);
    if (name.situation != here->id && std::ranges::count(available, name.choice) != 0) {
        return " Did you mean " + std::string(here->id) + "." + name.choice + "?";
    }
    const std::vector<std::string_view> known(available.begin(), available.end());
    const std::string near = content::nearest(name.choice, known);
    return near.empty() ? std::string() : " Did you mean " + std::string(here->id) + "." + near + "?";
}

} // namespace

std::string didYouMean(std::string_view typed, const std::vector<std::string_view>& known) {
    const std::string near = content::nearest(typed, known);
    return near.empty() ? std::string() : " Did you mean " + near + "?";
}

std::string whereItStands(const play::Runner& runner) {
    if (const Ending* ending = runner.ending()) {
        return "The story is over: it came to the ending " + std::string(ending->id) + ".";
    }
    const std::string here(runner.situation()->id);
    if (runner.available().empty()) {
        return "The story is stuck in " + here + ", where no choice can be taken.";
    }
    return "The story is in " + here + ", where " + listed(availableIn(runner)) + " can be taken.";
}

std::variant<ChoiceId, std::string> choiceNamed(const play::Runner& runner, const content::NamedChoice& name) {
    const Scenario& scenario = runner.scenario();
    const std::string full = name.situation + "." + name.choice;
    const Situation* here = runner.situation();
    const auto somewhere = scenario.findSituation(name.situation);
    if (!somewhere) {
        const auto wrong = "There is no situation " + content::inQuotes(name.situation) + " in this scenario.";
        const std::string likely = meant(runner, name);
        return wrong + " " + whereItStands(runner) +
               (likely.empty() ? didYouMean(name.situation, situationsOf(scenario)) : likely);
    }
    const auto choice = scenario.findChoice(*somewhere, name.choice);
    if (!choice) {
        std::vector<std::string_view> there;
        std::ranges::transform(scenario.choicesOf(scenario[*somewhere]), std::back_inserter(there), &Choice::id);
        const std::string near = content::nearest(name.choice, there);
        const std::string likely =
            near.empty() ? meant(runner, name) : " Did you mean " + name.situation + "." + near + "?";
        return "The situation " + name.situation + " has no choice " + content::inQuotes(name.choice) + ". " +
               whereItStands(runner) + likely;
    }
    if (std::ranges::count(runner.available(), *choice) != 0) {
        return *choice;
    }
    if (here != nullptr && here->id == name.situation) {
        return full + " cannot be taken now: its condition does not hold. " + whereItStands(runner) +
               meant(runner, name);
    }
    return full + " cannot be taken here. " + whereItStands(runner) + meant(runner, name);
}

std::variant<std::vector<ChoiceId>, WrongStep> choicesOnPath(const Scenario& scenario, std::string_view path) {
    std::vector<ChoiceId> taken;
    play::Runner runner(scenario, 0);
    std::string_view rest = trimmed(path);
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        const std::string_view name = trimmed(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        const std::size_t step = taken.size() + 1;
        const auto named = content::parseNamedChoice(name);
        if (!named) {
            return WrongStep{step, content::inQuotes(name) +
                                       " is not a choice of a situation. Write the situation, a full "
                                       "stop and the choice, such as arrival.listen. " +
                                       whereItStands(runner)};
        }
        const auto choice = choiceNamed(runner, *named);
        if (const auto* wrong = std::get_if<std::string>(&choice)) {
            return WrongStep{step, *wrong};
        }
        taken.push_back(std::get<ChoiceId>(choice));
        runner.choose(taken.back(), {});
        if (comma != std::string_view::npos && rest.empty()) {
            break; // a comma behind the last choice
        }
    }
    return taken;
}

} // namespace proof
