#pragma once

#include "quiz/Cards.hpp"
#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class Records;
struct Connection;

enum class RoundKind : std::uint8_t {
    round,   ///< about something that was picked
    daily,   ///< what was due on a day
    mistakes ///< what went wrong in a round, once more
};
[[nodiscard]] std::string_view nameOf(RoundKind kind); ///< "round", "daily", "mistakes"
[[nodiscard]] std::optional<RoundKind> roundKindNamed(std::string_view name);

// What a round may hold at most, here and in a bundle.
constexpr std::size_t mostRoundQuestions = 1000;
constexpr std::size_t mostGivenCharacters = 2000;
constexpr std::size_t mostTitleCharacters = 200;
constexpr std::size_t mostCardCharacters = 160;
constexpr std::int64_t mostDay = 3'000'000;
constexpr std::int64_t mostThoughtMilliseconds = 4294967295;
constexpr std::uint32_t wholeAnswer = 1'000'000; ///< the millionths of an answer that is right altogether

/// `millionths` as a share between 0 and 1.
[[nodiscard]] constexpr double shareOf(std::uint32_t millionths) {
    return static_cast<double>(millionths) / wholeAnswer;
}

/// What is known of a round of questions from its beginning on.
struct RoundHead {
    std::string id;
    std::optional<std::string> learnerId;
    RoundKind kind = RoundKind::round;
    std::string title;
    std::string frameworkHash;
    std::string programVersion;
    bool atOnce = true;                   ///< told after each question what was right, or at the end
    std::optional<std::uint32_t> seconds; ///< for each question; nothing: no clock
    UnixMilliseconds started = 0;
};

struct StoredPosed {
    std::string card; ///< quiz::Card::key
    std::string questionHash;
    std::uint64_t seed = 0; ///< of the order in which things were shown
};

struct StoredAnswer {
    std::string given; ///< quiz::answerText
    quiz::Certainty certainty = quiz::Certainty::low;
    std::uint32_t millionths = 0; ///< how much of it counted as right then: `wholeAnswer` is all
    std::uint32_t thoughtMilliseconds = 0;
    bool expired = false;
    quiz::Day day = 0; ///< of the calendar where it was given
    UnixMilliseconds at = 0;
};

/// Everything that is kept of one round.
struct StoredRound {
    RoundHead head;
    std::optional<UnixMilliseconds> ended;
    std::vector<StoredPosed> posed;
    std::vector<StoredAnswer> answers; ///< to the first of them, in order
};

/// A line in a list of rounds.
struct RoundLine {
    RoundHead head;
    std::optional<UnixMilliseconds> ended;
    std::size_t questions = 0;
    std::size_t answers = 0;
    std::size_t right = 0; ///< wholly
};

/// An answer as daily practice remembers it.
struct CardAnswer {
    std::string card;
    quiz::Certainty certainty = quiz::Certainty::low;
    std::uint32_t millionths = 0;
    bool expired = false;
    RoundKind kind = RoundKind::round;
    quiz::Day day = 0;
};

/// What a round is begun with.
struct NewRound {
    struct Question {
        std::string card;
        std::string bytes; ///< the question as a quiz of its own (content::writeQuiz)
        std::uint64_t seed = 0;
    };
    std::optional<std::string> learnerId;
    RoundKind kind = RoundKind::round;
    std::string title;
    std::string frameworkBytes;
    std::string programVersion;
    bool atOnce = true;
    std::optional<std::uint32_t> seconds;
    UnixMilliseconds started = 0;
    std::vector<Question> questions; ///< 1 to 1,000
};

/// Rounds of questions and what was answered, beside the attempts and apart from them. What is kept is only ever added
/// to; each call that writes returns once it is durable, or says why not and has then changed nothing.
class Rounds {
public:
    explicit Rounds(const Records& records);

    [[nodiscard]] Outcome<RoundHead> begin(const NewRound& round);
    /// The answer to question `number` (from 0) of an open round, which is the next one. The same answer once more is
    /// taken for a call that was tried again.
    [[nodiscard]] Outcome<Done> answer(const std::string& round, std::size_t number, const StoredAnswer& answer);
    /// Ends and seals an open round, whether or not all was answered; at least one question was.
    [[nodiscard]] Outcome<Done> end(const std::string& round, UnixMilliseconds now);

    /// Latest first; of one learner if named, otherwise all there are.
    [[nodiscard]] Outcome<std::vector<RoundLine>> all(const std::optional<std::string>& learner = {}) const;
    /// The full id for one that may be shortened, as long as it is unique.
    [[nodiscard]] Outcome<std::string> find(std::string_view shortened) const;
    [[nodiscard]] Outcome<StoredRound> load(const std::string& id) const;
    /// A question's bytes. What does not fit its hash any more is a problem (damaged).
    [[nodiscard]] Outcome<std::string> question(const std::string& hash) const;
    /// All answers of a learner in the order in which they were given.
    [[nodiscard]] Outcome<std::vector<CardAnswer>> answersOf(const std::string& learner) const;

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
