#include "practice/Rehearsal.hpp"

#include "content/Problems.hpp"
#include "content/ScenarioReader.hpp"
#include "proof/TakenByName.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <utility>

namespace practice {

using play::Journey;

namespace {

struct Place {
    std::string id;
    bool ending;
    bool operator==(const Place&) const = default;
};

Place placeOf(const play::Runner& runner) {
    if (const auto* ending = runner.ending()) {
        return {std::string(ending->id), true};
    }
    return {std::string(runner.situation()->id), false};
}

std::string inWords(const Place& place) {
    return (place.ending ? "the ending " : "the situation ") + content::inQuotes(place.id);
}

bool has(const model::Scenario& scenario, const Place& place) {
    return place.ending
               ? scenario.findEnding(place.id).has_value()
               : std::ranges::find(scenario.situations, place.id, &model::Situation::id) != scenario.situations.end();
}

std::string reasonsOf(const play::Attempt& attempt, std::size_t decision) {
    const auto found = std::ranges::find(attempt.rationales, decision, &play::Rationale::decision);
    return found == attempt.rationales.end() ? std::string() : found->text;
}

/// Takes one decision of another version here. Why it does not fit, or nothing.
std::optional<std::string> takeAgain(const model::Scenario& then, const play::Decision& decision, Journey& after) {
    const model::Choice& wanted = then[decision.choice];
    const std::string_view situation = then[wanted.situation].id;
    const auto* here = std::get_if<model::SituationId>(&after.runner().position());
    if (here == nullptr || after.scenario()[*here].id != situation) {
        return "the story does not come to " + content::inQuotes(situation) + " there any more";
    }
    const auto choice = after.scenario().findChoice(*here, wanted.id);
    if (!choice) {
        return content::inQuotes(situation) + " has no choice " + content::inQuotes(wanted.id) + " any more";
    }
    const model::Timer* timer = after.scenario().timerOf(after.scenario()[*here]);
    const bool expires = decision.expired && timer != nullptr && timer->otherwise == *choice;
    const auto problem =
        expires ? after.expire() : after.choose(*choice, std::chrono::milliseconds(decision.thoughtMilliseconds));
    if (problem) {
        return "the choice " + content::inQuotes(wanted.id) + " in " + content::inQuotes(situation) +
               " cannot be taken there now";
    }
    return std::nullopt;
}

/// After a decision, on to the next situation. Without a recorder nothing can fail to be saved.
void settle(Journey& journey, std::string reasons) {
    if (journey.step() == Journey::Step::rationale) {
        (void)journey.giveRationale(std::move(reasons));
    }
    (void)journey.goOn();
}

/// The first steps of a path.
std::string_view firstOf(std::string_view path, std::size_t steps) {
    std::size_t end = 0;
    for (; steps > 0; --steps) {
        end = std::min(path.find(',', end), path.size() - 1) + 1;
    }
    return path.substr(0, end);
}

/// Takes the choices of a path from the start, as far as they can be. Why not all of them, or nothing.
std::optional<std::string> follow(const std::string& path, Journey& journey) {
    auto found = proof::choicesOnPath(journey.scenario(), path);
    std::optional<std::string> wrongStep;
    if (const auto* wrong = std::get_if<proof::WrongStep>(&found)) {
        wrongStep = "Step " + std::to_string(wrong->step) + " of the path cannot be gone: " + wrong->sentence;
        found = proof::choicesOnPath(journey.scenario(), firstOf(path, wrong->step - 1));
    }
    for (const model::ChoiceId choice : std::get<std::vector<model::ChoiceId>>(found)) {
        (void)journey.choose(choice, std::chrono::milliseconds(0));
        settle(journey, {});
    }
    return wrongStep;
}

} // namespace

CarriedOver carryOver(const Journey& before, Journey& after) {
    const play::Attempt& attempt = before.runner().attempt();
    CarriedOver result;
    for (; result.kept < attempt.decisions.size(); ++result.kept) {
        if (const auto reason = takeAgain(before.scenario(), attempt.decisions[result.kept], after)) {
            result.moved = "Decision " + std::to_string(result.kept + 1) + " does not fit any more (" + *reason +
                           "), so you are back at " + inWords(placeOf(after.runner())) + ".";
            return result;
        }
        // Without a recorder nothing can fail to be saved.
        const bool last = result.kept + 1 == attempt.decisions.size();
        if (after.step() == Journey::Step::rationale && !(last && before.step() == Journey::Step::rationale)) {
            (void)after.giveRationale(reasonsOf(attempt, result.kept));
        }
        const bool onTheWay = before.step() == Journey::Step::rationale || before.step() == Journey::Step::consequence;
        if (!(last && onTheWay)) {
            (void)after.goOn();
        }
    }
    const Place was = placeOf(before.runner());
    const Place is = placeOf(after.runner());
    if (!(was == is)) {
        std::string where = inWords(was);
        where[0] = 'T';
        result.moved = has(after.scenario(), was)
                           ? "Your decisions now lead to " + inWords(is) + ", and no longer to " + inWords(was) + "."
                           : where + " is gone; your decisions now lead to " + inWords(is) + ".";
    }
    return result;
}

Rehearsal::News Rehearsal::read(std::string_view text, const std::string& file) {
    if (m_text == text) {
        return News::none;
    }
    m_text = std::string(text);
    auto read = content::readScenario(text, file, *m_setting.framework, m_setting.limits);
    if (!read) {
        m_problems = std::move(read.diagnostics);
        return News::broken;
    }
    m_problems.clear();
    if (m_attempt != nullptr && m_played == text) {
        return News::mended;
    }
    m_played = text;
    auto scenario = std::make_shared<const model::Scenario>(std::move(*read.value));
    if (m_attempt == nullptr) {
        begin(std::move(scenario));
        return News::replaced;
    }
    auto fresh = begun(std::move(scenario));
    m_moved = carryOver(m_attempt->journey(), fresh->journey()).moved;
    m_attempt = std::move(fresh);
    return News::replaced;
}

Rehearsal::News Rehearsal::unreadable(std::vector<content::Diagnostic> problems) {
    m_text.reset();
    m_problems = std::move(problems);
    return News::broken;
}

void Rehearsal::restart() { begin(m_attempt->sharedScenario()); }

void Rehearsal::begin(std::shared_ptr<const model::Scenario> scenario) {
    m_attempt = begun(std::move(scenario));
    m_moved = follow(m_setting.path, m_attempt->journey()).value_or(std::string());
}

bool Rehearsal::back() {
    const Journey& before = m_attempt->journey();
    const play::Attempt& made = before.runner().attempt();
    if (made.decisions.empty()) {
        return false;
    }
    auto fresh = begun(m_attempt->sharedScenario());
    for (std::size_t i = 0; i + 1 < made.decisions.size(); ++i) {
        (void)takeAgain(before.scenario(), made.decisions[i], fresh->journey()); // it fits: the scenario is the same
        settle(fresh->journey(), reasonsOf(made, i));
    }
    m_attempt = std::move(fresh);
    m_moved.clear();
    return true;
}

std::shared_ptr<OpenAttempt> Rehearsal::begun(std::shared_ptr<const model::Scenario> scenario) const {
    debrief::Provenance provenance;
    provenance.frameworkHash = m_setting.frameworkHash;
    provenance.scenarioHash = records::contentHash(m_played);
    provenance.attemptId = "rehearsal";
    provenance.programVersion = m_setting.programVersion;
    provenance.mode = "practice";
    const auto rank = m_setting.rank ? m_setting.framework->findRank(*m_setting.rank) : std::nullopt;
    const Background background{std::make_shared<debrief::Provenance>(std::move(provenance)),
                                rank.value_or(scenario->rank)};
    const play::Runner runner(*scenario, m_setting.seed);
    return std::make_shared<OpenAttempt>("rehearsal", "", m_setting.framework, std::move(scenario), nullptr, runner,
                                         false, background);
}

} // namespace practice
