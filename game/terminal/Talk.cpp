#include "terminal/Talk.hpp"

#include "content/Utf8.hpp"
#include "content/WrappedText.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace terminal {

namespace {

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view vivid = "\x1b[1;33m";
constexpr std::string_view normal = "\x1b[0m";

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::string plural(std::int64_t count, std::string_view what) {
    return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

} // namespace

std::optional<Command> findCommand(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Command>, 7> commands{{{"?", Command::help},
                                                                            {"help", Command::help},
                                                                            {"again", Command::again},
                                                                            {"notes", Command::notes},
                                                                            {"notebook", Command::notebook},
                                                                            {"time", Command::time},
                                                                            {"quit", Command::quit}}};
    const std::string word = lowered(text);
    const auto* const found = std::ranges::find(commands, word, &std::pair<std::string_view, Command>::first);
    return found == commands.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> findNumber(std::string_view text) {
    if (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem == std::errc::result_out_of_range && end == text.data() + text.size()) {
        return std::numeric_limits<std::size_t>::max();
    }
    if (problem != std::errc() || end != text.data() + text.size() || text.empty()) {
        return std::nullopt;
    }
    return number;
}

std::string inWords(std::chrono::milliseconds time) {
    const std::int64_t seconds = std::max<std::int64_t>(0, (time.count() + 999) / 1000);
    if (seconds < 60) {
        return plural(seconds, "second");
    }
    const std::string minutes = plural(seconds / 60, "minute");
    return seconds % 60 == 0 ? minutes : minutes + " " + plural(seconds % 60, "second");
}

std::string harmless(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = content::utf8Length(text);
        if (length == 0) {
            result += "\uFFFD";
            text.remove_prefix(1);
            continue;
        }
        const std::string_view character = text.substr(0, length);
        text.remove_prefix(length);
        const auto first = static_cast<unsigned char>(character.front());
        if (character == "\n") {
            result += '\n';
        } else if (character == "\t") {
            result += ' ';
        } else if (first < 0x20 || first == 0x7F || content::isInvisibleDirection(character) ||
                   (first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0)) {
            continue;
        } else {
            result += character;
        }
    }
    return result;
}

void Talk::write(std::string_view text) {
    if (text.empty()) {
        return;
    }
    if (m_midLine) {
        m_output.write("\n");
        m_midLine = false;
    }
    m_output.write(text);
    ++m_writings;
    m_blank = text == "\n" || text.ends_with("\n\n");
}

void Talk::heading(std::string_view text) {
    gap();
    std::string line;
    content::wrap(line, harmless(text), m_output.width());
    line.pop_back();
    write(m_output.colour() ? std::string(bold) + line + std::string(normal) + "\n" : line + "\n");
}

void Talk::say(std::string_view text) {
    std::string lines;
    content::wrap(lines, harmless(text), m_output.width());
    write(lines);
}

void Talk::invite(std::string_view text) {
    say(text);
    m_invitation = text;
}

void Talk::tell(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end != 0) {
            gap();
            say(text.substr(0, end));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

void Talk::item(std::string_view mark, std::string_view text) {
    std::string lines;
    const std::string first = harmless(mark) + " ";
    content::wrap(lines, harmless(text), m_output.width(), first, std::string(content::utf8Count(first), ' '));
    write(lines);
}

void Talk::event(std::string_view text) {
    std::string lines;
    content::wrap(lines, harmless(text), m_output.width());
    lines.pop_back();
    write(m_output.colour() ? std::string(vivid) + lines + std::string(normal) + "\n" : lines + "\n");
}

void Talk::gap() {
    if (m_midLine || !m_blank) {
        write("\n");
        m_blank = true;
    }
}

void Talk::raw(std::string_view text) { write(harmless(text)); }

Heard Talk::ask(std::string_view prompt, std::optional<std::chrono::milliseconds> timeout) {
    if (!prompt.empty()) {
        write(std::string(prompt) + " ");
        m_midLine = true;
        m_prompt = prompt;
    }
    Read read = m_input.read(timeout);
    while (std::holds_alternative<Interrupted>(read)) {
        const bool stood = m_midLine;
        const std::size_t before = m_writings;
        if (m_look && m_look()) {
            return Interrupted{};
        }
        if (stood && !m_midLine) {
            write(m_prompt + " ");
            m_midLine = true;
        } else if (!stood && !m_invitation.empty() && m_writings != before) {
            say(m_invitation);
        }
        if (timeout) {
            return TimedOut{}; // how much of the time is left is known to whoever asked
        }
        read = m_input.read(timeout);
    }
    if (std::holds_alternative<TimedOut>(read)) {
        return TimedOut{};
    }
    if (std::holds_alternative<Ended>(read)) {
        return Ended{};
    }
    auto& line = std::get<Line>(read);
    std::string text = harmless(line.text);
    std::ranges::replace(text, '\n', ' ');
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
    m_blank = prompt.empty() && text.empty(); // Enter alone leaves a blank line
    m_midLine = false;                        // Enter ended the line
    m_invitation.clear();
    if (!m_input.echoes()) {
        m_output.write(text + "\n");
    }
    if (line.cut) {
        say("That line was too long to be read whole; its end is lost.");
    }
    if (m_take && m_take(text)) {
        return Interrupted{};
    }
    return Typed{std::move(text)};
}

} // namespace terminal
