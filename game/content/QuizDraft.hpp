#pragma once

#include "content/Excerpt.hpp"
#include "content/Limits.hpp"
#include "content/Problems.hpp"
#include "content/QuizKeys.hpp"
#include "content/YamlReader.hpp"
#include "model/Question.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace content {

/// Longest texts, in characters.
namespace quizLengths {
inline constexpr std::size_t title = 200;
inline constexpr std::size_t about = 1000;
inline constexpr std::size_t ask = 600;
inline constexpr std::size_t scene = 1200;
inline constexpr std::size_t explanation = 2000;
inline constexpr std::size_t option = 400; ///< and a side of a pair, and an answer
inline constexpr std::size_t because = 600;
} // namespace quizLengths

/// The weight of an answer that is wholly right.
inline constexpr int allOfIt = 100;

/// How many a list may have.
struct HowMany {
    std::size_t least;
    std::size_t most;
};

/// A quiz while its file is read.
struct QuizDraft {
    const model::CompetencyFramework& framework;
    const Excerpts& excerpts;
    const Limits& limits;
    Problems& problems;
    YamlReader reader{problems};
    model::Quiz quiz{};
    std::unordered_set<std::string> ids{};
    std::vector<Offset> places{}; ///< of the questions' names

    /// A text that people read: space at its ends removed, paragraphs separated by one '\n'. Empty, with a report, when
    /// there is none or it is too long.
    [[nodiscard]] std::string prose(YamlValue value, std::string_view what, std::size_t mostCharacters);
    /// The same where the key need not be there; then it is empty.
    [[nodiscard]] std::string proseIfAny(YamlValue value, std::string_view what, std::size_t mostCharacters);

    /// The list's items. Reports one that is too short or too long, and no list at all; `what` names it: "\"options\"".
    [[nodiscard]] std::vector<YamlValue> items(YamlValue list, std::string_view what, HowMany howMany);

    /// Statements of the framework, each once; `before` are those that may not be named again.
    [[nodiscard]] std::vector<model::StatementId> statements(YamlValue list, std::string_view what, HowMany howMany,
                                                             std::span<const model::StatementId> before = {});
};

/// Reports texts of one list that a reader could not tell apart.
class ReadAlike {
public:
    /// `what` names a text in messages: "this option".
    ReadAlike(Problems& problems, std::string_view what) : m_problems(problems), m_what(what) {}
    void add(std::string_view text, Offset where);

private:
    Problems& m_problems;
    std::string_view m_what;
    std::unordered_set<std::string> m_seen;
};

/// What each option of a `several` is worth when the right ones share 100: those before the others take what is left
/// over, and a wrong one takes away as much as a right one gives, rounded down.
[[nodiscard]] std::vector<int> sharedWeights(const std::vector<bool>& right);

/// The number written in plain decimal digits, at most 15 before the point and 25 behind it, perhaps with a sign;
/// nothing for anything else.
[[nodiscard]] std::optional<double> parseDecimalNumber(std::string_view text);

/// Reads what a type of question asks for: the values of its own keys, in the order of quizKeys.
/// What does not fit is reported, and something is returned for it all the same.
[[nodiscard]] model::Task readTask(QuizType type, std::span<const YamlValue> own, QuizDraft& draft);
[[nodiscard]] model::Choosing readChoosing(QuizType type, YamlValue options, YamlValue inOrder, QuizDraft& draft);
[[nodiscard]] model::TrueOrFalse readTrueOrFalse(YamlValue answer, YamlValue reasons, QuizDraft& draft);
[[nodiscard]] model::Ranking readRanking(YamlValue order, QuizDraft& draft);
[[nodiscard]] model::Task readAnswers(YamlValue answers, QuizDraft& draft);

/// Reads one question into the draft.
void readQuestion(YamlValue key, YamlValue value, QuizDraft& draft);

} // namespace content
