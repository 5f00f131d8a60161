#pragma once

#include "practice/Practice.hpp"
#include "terminal/Talk.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace terminal {

/// Whether what is decided outlives the program.
enum class Keeping {
    lasting,
    untilExit,
    rehearsed ///< nothing is ever kept, and decisions can be taken back
};

/// Tells what there is to tell of one attempt, as it stands.
class Teller {
public:
    Teller(const practice::OpenAttempt& attempt, Talk& talk) : m_attempt(attempt), m_talk(talk) {}

    void briefing() const;
    /// What somebody who goes on with an attempt has to know; no feedback that is not due yet.
    void recap() const;
    /// The situation with its choices and the messages that have arrived in it.
    void situation(std::span<const model::Inject* const> arrived) const;
    /// What was decided so far, with the learner's reasons.
    void notes() const;
    /// Everything that was read and decided so far, page by page. `shownFor`: how long the open situation has been in
    /// front of the learner; nothing: it was not told yet.
    void notebook(std::optional<std::chrono::milliseconds> shownFor) const;
    /// Where a practice run begins, which answers "what if?".
    void whatIf() const;
    void help(Keeping keeping) const;
    /// Questions that help to write down reasons.
    void questions() const;

private:
    void people(const model::Situation& situation) const;
    void choices() const;

    const practice::OpenAttempt& m_attempt;
    Talk& m_talk;
};

/// What a message is announced as: "Radio", "Phone", or the name of the person whose words it is.
[[nodiscard]] std::string sourceInWords(std::string_view from);

[[nodiscard]] std::string inQuotes(std::string_view text);

/// A text of several paragraphs as one.
[[nodiscard]] std::string lineAsOne(std::string_view text);

} // namespace terminal
