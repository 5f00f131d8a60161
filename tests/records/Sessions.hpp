#pragma once

// What learners do, kept beside what the records said is safe, so that the two can be held against each other.

#include "play/Random.hpp"
#include "records/FilledRecords.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace playground {

/// What was acknowledged.
struct Ledger {
    struct Known {
        std::string id;
        std::vector<std::string> choices;
        std::vector<std::string> reasons;
        bool ended = false;
    };
    std::string naming = "Ana ";
    std::vector<std::string> learners; ///< names
    std::vector<Known> attempts;
};

/// Asks the records for something until they have done it; the sentence of the last problem, or nothing.
using Insist = std::function<std::optional<std::string>(const std::function<std::optional<std::string>()>&)>;

inline std::optional<std::string> once(const std::function<std::optional<std::string>()>& work) { return work(); }

template <class Value>
std::optional<std::string> take(std::variant<Value, records::Problem> outcome, Value& into) {
    if (const auto* problem = std::get_if<records::Problem>(&outcome)) {
        return problem->sentence;
    }
    into = std::get<Value>(std::move(outcome));
    return std::nullopt;
}

inline std::optional<std::string> sentenceOf(const std::optional<play::SaveProblem>& problem) {
    return problem ? std::optional(problem->sentence) : std::nullopt;
}

/// A shared scenario of a few decisions.
inline const model::Scenario& shortScenario() {
    static const model::Scenario scenario = playground::scenario(scenarioText(5));
    return scenario;
}

/// One session: a new learner, an attempt, each decision with its reasons, the end. Each thing is in the ledger only
/// once the records have said that it is kept. The sentence of what could not be kept, if that was so.
inline std::optional<std::string> playSession(
    Records& kept, Ledger& ledger, play::Random& random, const Insist& insist = once,
    const std::function<void()>& acknowledged = [] {}) {
    const model::Scenario& scenario = shortScenario();
    const std::string name = ledger.naming + std::to_string(ledger.learners.size());
    records::Learner learner;
    if (auto problem = insist([&] { return take(kept.addLearner(name, "deckhand", 1), learner); })) {
        return problem;
    }
    ledger.learners.push_back(name);
    acknowledged();
    auto begin = newAttempt(scenarioText(5));
    begin.learnerId = learner.id;
    records::AttemptHead head;
    if (auto problem = insist([&] { return take(kept.begin(begin), head); })) {
        return problem;
    }
    ledger.attempts.push_back({head.id, {}, {}, false});
    acknowledged();
    Ledger::Known& known = ledger.attempts.back();
    const auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    for (std::size_t number = 0; !runner.available().empty() && number < 12; ++number) {
        const play::Runner before = runner;
        const auto choices = before.available();
        const auto choice = choices[random.below(static_cast<std::uint32_t>(choices.size()))];
        runner.choose(choice, std::chrono::milliseconds(9));
        const auto& decision = runner.attempt().decisions.back();
        if (auto problem = insist([&] { return sentenceOf(recorder->decided(number, before, decision)); })) {
            return problem;
        }
        known.choices.emplace_back(scenario[choice].id);
        acknowledged();
        const std::string reason = "Because " + std::string(random.below(200), static_cast<char>('a' + number));
        if (auto problem = insist([&] { return sentenceOf(recorder->reasoned(number, reason)); })) {
            return problem;
        }
        known.reasons.push_back(reason);
        acknowledged();
    }
    if (runner.ending() != nullptr) {
        if (auto problem = insist([&] { return sentenceOf(recorder->ended(runner)); })) {
            return problem;
        }
        known.ended = true;
        acknowledged();
    }
    return std::nullopt;
}

/// What was acknowledged and is not there, or is otherwise; nothing when all is.
inline std::optional<std::string> whatIsMissing(const Records& kept, const Ledger& ledger) {
    for (const std::string& name : ledger.learners) {
        const auto found = kept.findLearner(name);
        if (!std::holds_alternative<std::optional<records::Learner>>(found) || !std::get<0>(found)) {
            return "the learner " + name;
        }
    }
    for (const Ledger::Known& known : ledger.attempts) {
        const auto loaded = kept.load(known.id);
        const auto* stored = std::get_if<records::StoredAttempt>(&loaded);
        if (stored == nullptr) {
            return "the attempt " + known.id;
        }
        for (std::size_t i = 0; i < known.choices.size(); ++i) {
            if (i >= stored->decisions.size() || stored->decisions[i].choice != known.choices[i]) {
                return "decision " + std::to_string(i);
            }
        }
        for (std::size_t i = 0; i < known.reasons.size(); ++i) {
            if (i >= stored->rationales.size() || stored->rationales[i].text != known.reasons[i]) {
                return "reason " + std::to_string(i);
            }
        }
        if (known.ended && !stored->end) {
            return "an end";
        }
        if (std::holds_alternative<records::Problem>(kept.content(stored->head.scenarioHash)) ||
            std::holds_alternative<records::Problem>(kept.content(stored->head.frameworkHash))) {
            return "what was played in " + known.id;
        }
    }
    return std::nullopt;
}

/// A folder in memory where the system has one: what is held up by no disk is tried more often.
class QuickFolder {
public:
    QuickFolder() {
        const fs::path memory = "/dev/shm";
        std::error_code ignored;
        const fs::path base = fs::is_directory(memory, ignored) ? memory : fs::temp_directory_path();
        std::string pattern = (base / "judgement-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        m_path = pattern;
    }
    ~QuickFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    QuickFolder(const QuickFolder&) = delete;
    QuickFolder& operator=(const QuickFolder&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return m_path / name; }

private:
    fs::path m_path;
};

/// Everything is sound and nothing that was acknowledged is missing; otherwise what is wrong.
inline std::optional<std::string> whatIsWrong(const fs::path& file, const Ledger& ledger) {
    {
        const auto opened = Records::open(file);
        if (const auto* problem = std::get_if<records::Problem>(&opened)) {
            return problem->sentence;
        }
        if (auto missing = whatIsMissing(std::get<Records>(opened), ledger)) {
            return missing;
        }
    }
    SQLite::Database raw(file.string(), SQLite::OPEN_READONLY);
    const std::string integrity = raw.execAndGet("PRAGMA integrity_check").getString();
    return integrity == "ok" ? std::nullopt : std::optional(integrity);
}

} // namespace playground
