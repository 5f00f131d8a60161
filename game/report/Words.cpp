#include "report/Words.hpp"

#include "play/Runner.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace report {

using debrief::Band;
using debrief::StatementState;

std::string_view wordsFor(Band band) {
    switch (band) {
    case Band::notSampled:
        return "Not sampled";
    case Band::insufficient:
        return "Too little evidence";
    case Band::consistent:
        return "Shown consistently";
    case Band::emerging:
        return "Emerging";
    case Band::toDevelop:
        return "To develop";
    }
    return "";
}

std::string_view meaningOf(Band band) {
    switch (band) {
    case Band::notSampled:
        return "No decision called for it, so nothing is known. That is not the same as not shown.";
    case Band::insufficient:
        return "Called for in fewer than three decisions: the counts are given, without a judgement.";
    case Band::consistent:
        return "Shown more often than not, even allowing for how few the decisions are: the whole interval lies at one "
               "half "
               "or above.";
    case Band::emerging:
        return "Shown at least half of the times it was called for, but a few decisions more could change the picture: "
               "the "
               "interval reaches below one half.";
    case Band::toDevelop:
        return "Shown less than half of the times it was called for.";
    }
    return "";
}

Showing showingOf(const debrief::StatementEvidence& evidence) {
    if (evidence.state == StatementState::shown) {
        return missedIn(evidence).empty() ? Showing::whole : Showing::inPart;
    }
    return evidence.state == StatementState::notShown ? Showing::notShown : Showing::notSampled;
}

std::string_view wordsFor(Showing showing) {
    switch (showing) {
    case Showing::whole:
        return "shown";
    case Showing::inPart:
        return "shown in part";
    case Showing::notShown:
        return "sampled but not shown";
    case Showing::notSampled:
        return "not sampled";
    }
    return "";
}

std::vector<debrief::Source> missedIn(const debrief::StatementEvidence& evidence) {
    std::vector<debrief::Source> missed;
    std::ranges::copy_if(evidence.sampledIn, std::back_inserter(missed), [&](const debrief::Source& source) {
        return std::ranges::find(evidence.shownIn, source) == evidence.shownIn.end();
    });
    return missed;
}

std::string wordsForMode(std::string_view mode) {
    constexpr std::string_view automatic = "automatic";
    if (mode == "first") {
        return "First attempt";
    }
    if (mode == "repeat") {
        return "Repeat: the learner had played this scenario before, so it never enters a profile over time";
    }
    if (mode == "practice") {
        return "Practice replay: it never enters a profile over time";
    }
    if (mode == "voted") {
        return "Voted in a class and not played: what is called taken here is what this person voted for first, before "
               "anybody had seen the split. It is counted apart from what was played";
    }
    if (mode.starts_with(automatic)) {
        return "Played by the program itself (" + clean(mode) + "): it says nothing about any person";
    }
    return mode.empty() ? "Not stated" : clean(mode);
}

std::string wordsFor(const debrief::BranchPoint& branch) {
    std::string words = "From decision " + std::to_string(branch.decision) + " of attempt " + clean(branch.attemptId);
    return words + (branch.decision > 1 ? "; the decisions before it were made there" : "");
}

std::string number(double value, int decimals) {
    std::array<char, 64> buffer{};
    const double finite = std::isfinite(value) ? value : 0.0;
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), finite, std::chars_format::fixed, decimals);
    std::string text(buffer.data(), error == std::errc() ? end : buffer.data());
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) {
            text.pop_back();
        }
    }
    return text == "-0" ? "0" : text;
}

std::string proportion(double value) {
    const long hundredths = std::lround(std::clamp(value, 0.0, 1.0) * 100);
    const std::string cents = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

std::string duration(std::uint32_t milliseconds) {
    const std::uint32_t seconds = milliseconds / 1000;
    if (seconds == 0) {
        return "under 1 s";
    }
    if (seconds < 60) {
        return std::to_string(seconds) + " s";
    }
    const std::string minutes = std::to_string(seconds / 60) + " min";
    return seconds % 60 == 0 ? minutes : minutes + " " + std::to_string(seconds % 60) + " s";
}

std::string moment(const std::string& iso) {
    constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
    constexpr std::string_view shape = "0000-00-00T00:00";
    const auto fits = [&] {
        if (iso.size() < shape.size()) {
            return false;
        }
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const bool digit = iso[i] >= '0' && iso[i] <= '9';
            if (shape[i] == '0' ? !digit : iso[i] != shape[i]) {
                return false;
            }
        }
        return true;
    };
    if (!fits()) {
        return clean(iso);
    }
    const auto two = [&iso](std::size_t at) {
        return static_cast<std::size_t>((iso[at] - '0') * 10 + iso[at + 1] - '0');
    };
    if (two(5) < 1 || two(5) > months.size()) {
        return clean(iso);
    }
    return std::to_string(two(8)) + " " + std::string(months[two(5) - 1]) + " " + iso.substr(0, 4) + ", " +
           iso.substr(11, 5) + " UTC";
}

std::string wordsFor(const debrief::Observation& observation) {
    if (observation.value >= 1 - debrief::sumTolerance) {
        return "shown in full";
    }
    if (observation.value <= debrief::sumTolerance) {
        return "not shown";
    }
    return "shown in part (" + proportion(observation.value) + ")";
}

std::string wordsFor(const debrief::AtRisk& risk) {
    if (!risk.shown) {
        return "resisted";
    }
    return risk.serious ? "shown, and marked as serious" : "shown";
}

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> found;
    const std::string whole = clean(text);
    for (std::size_t from = 0; from <= whole.size();) {
        const std::size_t to = std::min(whole.find('\n', from), whole.size());
        const std::string one = whole.substr(from, to - from);
        if (one.find_first_not_of(' ') != std::string::npos) {
            found.push_back(one);
        }
        from = to + 1;
    }
    return found;
}

bool shownUncalled(const debrief::UnitEvidence& unit) {
    return unit.n == 0 && std::ranges::any_of(unit.statements, [](const debrief::StatementEvidence& one) {
               return one.state == StatementState::shown;
           });
}

std::vector<std::size_t> decisionsIn(std::span<const debrief::Source> sources) {
    std::vector<std::size_t> numbers;
    std::ranges::transform(sources, std::back_inserter(numbers), &debrief::Source::decision);
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
    return numbers;
}

std::string decisionWords(const std::vector<std::size_t>& numbers) {
    if (numbers.empty()) {
        return "no decision";
    }
    std::string words = numbers.size() == 1 ? "decision " : "decisions ";
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) {
            words += i + 1 == numbers.size() ? " and " : ", ";
        }
        words += std::to_string(numbers[i]);
    }
    return words;
}

std::string_view idOf(debrief::Band band) {
    switch (band) {
    case debrief::Band::notSampled:
        return "not-sampled";
    case debrief::Band::insufficient:
        return "insufficient";
    case debrief::Band::consistent:
        return "consistent";
    case debrief::Band::emerging:
        return "emerging";
    case debrief::Band::toDevelop:
        return "to-develop";
    }
    return "";
}

double rounded(double value) {
    const double four = std::round(value * 10000) / 10000;
    return std::isfinite(four) && four != 0 ? four : 0.0;
}

std::vector<std::string> situationsAsRead(const practice::FinishedDebrief& finished) {
    const model::Scenario& scenario = *finished.scenario;
    // The seed decides only the order of choices, never a text.
    play::Runner runner(scenario, 0);
    bool fits = true;
    std::vector<std::string> read;
    for (const debrief::DecisionView& view : finished.debrief.decisions) {
        fits = fits && runner.situation() == &scenario[view.situation];
        read.push_back(fits ? runner.text() : std::string(scenario[view.situation].text));
        fits = fits && runner.choose(view.taken, std::chrono::milliseconds(0));
    }
    return read;
}

std::vector<const debrief::BehaviourEvidence*> behavioursAtRisk(const model::CompetencyFramework& framework,
                                                                const debrief::Profile& profile,
                                                                std::optional<model::UnitId> value) {
    std::vector<const debrief::BehaviourEvidence*> found;
    for (const debrief::BehaviourEvidence& one : profile.behaviours) {
        if (one.atRisk() && (!value || framework[one.behaviour].unit == *value)) {
            found.push_back(&one);
        }
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const debrief::BehaviourEvidence* one) {
        return std::pair(!one->seriousIn.empty(), !one->shownIn.empty());
    });
    return found;
}

} // namespace report
