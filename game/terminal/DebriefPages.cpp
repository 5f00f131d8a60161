#include "terminal/DebriefPages.hpp"

#include "terminal/Answer.hpp"

#include <algorithm>
#include <string>

namespace terminal {

namespace {

/// "Part 2: Profile" or "Decision 3", alone on its line between blank lines; nothing for any other line.
bool isHeading(std::string_view line) {
    constexpr std::string_view part = "Part ";
    constexpr std::string_view decision = "Decision ";
    const std::size_t word = line.starts_with(part)       ? part.size()
                             : line.starts_with(decision) ? decision.size()
                                                          : std::string_view::npos;
    if (word == std::string_view::npos) {
        return false;
    }
    const std::size_t end = line.find_first_not_of("0123456789", word);
    return end != word && (word == part.size() ? end != line.npos && line[end] == ':' : end == line.npos);
}

std::string_view firstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

} // namespace

std::vector<std::string_view> piecesOf(std::string_view text) {
    constexpr std::string_view blank = "\n\n";
    std::vector<std::string_view> pieces;
    std::size_t start = 0;
    bool first = true; // the head stays with the first part
    bool told = true;  // the piece has more than a heading
    for (std::size_t at = text.find(blank); at != std::string_view::npos; at = text.find(blank, at + 1)) {
        const std::string_view line = firstLine(text.substr(at + blank.size()));
        if (!isHeading(line)) {
            told = told || !line.empty();
            continue;
        }
        if (told && !first) {
            pieces.push_back(text.substr(start, at + blank.size() - start));
            start = at + blank.size();
        }
        told = first;
        first = false;
    }
    pieces.push_back(text.substr(start));
    return pieces;
}

std::optional<Left> tellDebrief(Talk& talk, std::string_view text) {
    std::vector<std::string_view> pieces{text};
    if (talk.input().echoes()) {
        pieces = piecesOf(text);
        const std::string_view hint = "Press Enter for your debrief.";
        talk.gap();
        talk.invite(hint);
        const Answered answered = askForLine(talk, "", [&](Command) { talk.invite(hint); });
        if (const auto* left = std::get_if<Left>(&answered)) {
            return *left;
        }
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        talk.gap();
        talk.raw(pieces[i]);
        if (i + 1 == pieces.size()) {
            break;
        }
        const std::string hint = "Press Enter for more (next: " + std::string(firstLine(pieces[i + 1])) +
                                 "), or type all for the whole rest or back to stop here.";
        talk.gap();
        talk.invite(hint);
        const Answered answered = askForLine(talk, "", [&](Command command) {
            if (command == Command::again) {
                talk.raw(pieces[i]);
            }
            talk.invite(hint);
        });
        if (const auto* left = std::get_if<Left>(&answered)) {
            return *left;
        }
        if (std::get<std::string>(answered) == "back") {
            break;
        }
        if (std::get<std::string>(answered) == "all") {
            talk.gap();
            talk.raw(text.substr(static_cast<std::size_t>(pieces[i + 1].data() - text.data())));
            break;
        }
    }
    return std::nullopt;
}

} // namespace terminal
