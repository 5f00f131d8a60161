#include "window/screens/review/SignedText.hpp"

#include "window/Text.hpp"
#include "window/TextField.hpp"

#include <algorithm>
#include <utility>

namespace window {

namespace {

constexpr std::size_t signedWidth = 80; ///< of the lines that are signed, in characters
constexpr std::size_t longestHeading = 60;
constexpr std::size_t leastId = 24; ///< letters and digits in a row that no word has

using Kind = SignedPart::Kind;

/// One line: how far it is indented, whether it begins an item, and its words.
struct Line {
    std::size_t indent = 0;
    bool item = false;
    std::string_view words;
};

Line lineOf(std::string_view text) {
    Line line;
    line.indent = std::min(text.find_first_not_of(' '), text.size());
    line.words = text.substr(line.indent);
    if (line.words.starts_with("- ")) {
        line.item = true;
        line.words.remove_prefix(2);
    }
    return line;
}

/// Whether the line could only be the rest of one that had no room left, being so long.
bool goesOn(std::size_t before, const Line& line) {
    const std::size_t word = std::min(line.words.find(' '), line.words.size());
    return before + 1 + charactersIn(line.words.substr(0, word)) > signedWidth;
}

Kind kindOf(const Line& line) {
    if (line.item)
        return Kind::item;
    return line.indent >= 4 ? Kind::below : Kind::paragraph;
}

/// "Part 3: Profile" without its number; nothing: it is none.
std::string_view partName(std::string_view text) {
    constexpr std::string_view part = "Part ";
    if (!text.starts_with(part))
        return {};
    const std::size_t after = text.find_first_not_of("0123456789", part.size());
    return after != std::string_view::npos && after > part.size() && text.substr(after).starts_with(": ")
               ? text.substr(after + 2)
               : std::string_view();
}

/// What stands between empty lines by itself and is no sentence is a heading.
void nameHeading(SignedPart& part, bool first) {
    if (const std::string_view name = partName(part.text); !name.empty())
        part = {Kind::part, std::string(name)};
    else if (part.text.ends_with(':'))
        part.kind = Kind::label;
    else if (!part.text.ends_with('.') && charactersIn(part.text) <= longestHeading)
        part.kind = first ? Kind::part : Kind::heading;
}

bool hasId(std::string_view text) {
    std::size_t run = 0;
    for (const char c : text) {
        run = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ? run + 1 : 0;
        if (run >= leastId)
            return true;
    }
    return false;
}

} // namespace

std::vector<SignedPart> signedParts(std::string_view text) {
    std::vector<SignedPart> parts;
    std::size_t block = 0;  // where the lines since the last empty one begin, among the parts
    std::size_t before = 0; // how long the line before is
    const auto endBlock = [&] {
        const bool alone = parts.size() == block + 1 && parts[block].kind == Kind::paragraph;
        if (alone)
            nameHeading(parts[block], block == 0);
        else if (parts.size() > block && parts[block].kind == Kind::paragraph && parts[block].text.ends_with(':'))
            parts[block].kind = Kind::label;
        block = parts.size();
        before = 0;
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view whole = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const Line line = lineOf(whole);
        if (line.words.empty()) {
            endBlock();
            continue;
        }
        if (parts.size() > block && !line.item && goesOn(before, line))
            parts.back().text += " " + std::string(line.words);
        else
            parts.push_back({kindOf(line), std::string(line.words)});
        before = charactersIn(whole);
    }
    endBlock();
    return parts;
}

void addSignedText(Widget& column, std::string_view text) {
    std::vector<SignedPart> parts = signedParts(text);
    // Whose it is stands at the foot.
    const auto head = std::ranges::find(parts, Kind::part, &SignedPart::kind);
    parts.erase(std::remove_if(parts.begin(), head, [](const SignedPart& part) { return hasId(part.text); }), head);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const SignedPart& part = parts[i];
        const bool first = i == 0;
        const auto quiet = hasId(part.text) ? Tone::quiet : Tone::ink;
        const TextStyle& body = hasId(part.text) ? drawing::type::small : drawing::type::body;
        switch (part.kind) {
        case Kind::part:
            if (!first) {
                column.add<Spacer>(20);
                column.add<Rule>();
                column.add<Spacer>(14);
            }
            column.add<Label>(part.text, drawing::type::subheading);
            column.add<Spacer>(6);
            break;
        case Kind::heading:
            column.add<Spacer>(first ? 0 : 12);
            column.add<Label>(part.text, drawing::type::strong);
            column.add<Spacer>(4);
            break;
        case Kind::label:
            column.add<Spacer>(first ? 0 : 8);
            column.add<Label>(part.text, drawing::type::smallStrong, Tone::quiet);
            column.add<Spacer>(2);
            break;
        case Kind::item:
            column.add<Paragraphs>("- " + part.text, body, quiet);
            column.add<Spacer>(4);
            break;
        case Kind::below:
            column.add<Padded>(Insets{24, 0, 0, 4}).add<Label>(part.text, body, quiet);
            break;
        case Kind::paragraph:
            column.add<Label>(part.text, body, quiet);
            column.add<Spacer>(6);
            break;
        }
    }
}

} // namespace window
