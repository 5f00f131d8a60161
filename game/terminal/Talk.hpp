#pragma once

#include "terminal/Console.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace terminal {

/// What a person typed, made fit to be used: valid UTF-8 without control characters, spaces around it removed.
struct Typed {
    std::string text;
};

/// Interrupted: what was asked has no meaning any more.
using Heard = std::variant<Typed, TimedOut, Ended, Interrupted>;

/// Words that are understood wherever something is asked.
enum class Command { help, again, notes, notebook, time, quit };

[[nodiscard]] std::optional<Command> findCommand(std::string_view text);

/// A whole number of at least 1, or nothing. Numbers too large to be meant are the largest there is.
[[nodiscard]] std::optional<std::size_t> findNumber(std::string_view text);

/// Writes sentences and asks questions, line by line: no cursor is moved, nothing is drawn, and colour says nothing
/// that the words do not.
class Talk {
public:
    Talk(Input& input, Output& output) : m_input(input), m_output(output) {}

    /// A heading on a line of its own after a blank line.
    void heading(std::string_view text);
    /// A paragraph, or several where '\n' stands between them, broken at the width.
    void say(std::string_view text);
    /// Paragraphs with blank lines between them.
    void tell(std::string_view text);
    /// A list item: `mark` first, the lines below it indented as far.
    void item(std::string_view mark, std::string_view text);
    /// Something that has just happened: a message arriving, a time that runs out.
    void event(std::string_view text);
    void gap();
    /// Text that is laid out already.
    void raw(std::string_view text);

    /// Says what can be typed now, where no prompt does. It is said again after whatever is told while a line is waited
    /// for.
    void invite(std::string_view text);

    /// Shows `prompt` (nothing if empty) and waits for a line, at most until `timeout`.
    [[nodiscard]] Heard ask(std::string_view prompt, std::optional<std::chrono::milliseconds> timeout = std::nullopt);

    /// What is done when waiting for a line is interrupted; it may tell something, after which the prompt is shown
    /// again. True: what is being asked has no meaning any more.
    void whenInterrupted(std::function<bool()> look) { m_look = std::move(look); }

    /// Words that are understood wherever something is asked, beside the commands. Given what was typed; true: it was
    /// one of them, and what is being asked has no meaning any more.
    void whenTyped(std::function<bool(const std::string&)> take) { m_take = std::move(take); }

    [[nodiscard]] Input& input() { return m_input; }
    [[nodiscard]] std::size_t width() const { return m_output.width(); }

private:
    void write(std::string_view text);

    Input& m_input;
    Output& m_output;
    std::function<bool()> m_look;
    std::function<bool(const std::string&)> m_take;
    std::string m_prompt;     ///< the one asked last
    std::string m_invitation; ///< what was said in place of a prompt; empty once a line was typed
    std::size_t m_writings = 0;
    bool m_midLine = false; ///< a prompt stands on the line
    bool m_blank = true;    ///< the last line is blank
};

/// "45 seconds", "1 minute", "2 minutes 30 seconds"; parts of a second count as a whole one.
[[nodiscard]] std::string inWords(std::chrono::milliseconds time);

/// Text from outside, fit for a terminal: control characters and invisible changes of direction left out, malformed
/// bytes replaced by U+FFFD.
[[nodiscard]] std::string harmless(std::string_view text);

} // namespace terminal
