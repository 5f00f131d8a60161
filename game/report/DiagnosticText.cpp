#include "report/DiagnosticText.hpp"

#include "content/Utf8.hpp"
#include "content/WrappedText.hpp"

#include <algorithm>
#include <string_view>

namespace report {

namespace {

constexpr std::string_view moved = "    "; ///< how far a line of the file stands from the edge

std::vector<std::string_view> charactersOf(std::string_view text) {
    std::vector<std::string_view> characters;
    while (!text.empty()) {
        const std::size_t bytes = std::max<std::size_t>(1, content::utf8Length(text));
        characters.push_back(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return characters;
}

/// The part of a line that fits into `room` characters, most of it before the caret, where the reason mostly is.
struct LinePart {
    std::string text;
    std::size_t caret; ///< from 1
};

LinePart partAround(const content::Diagnostic& diagnostic, std::size_t room) {
    const auto characters = charactersOf(diagnostic.line);
    const std::size_t end = std::max(characters.size(), diagnostic.caret); // the caret may stand behind the last one
    if (end <= room) {
        return {diagnostic.line, diagnostic.caret};
    }
    const std::size_t before = room * 2 / 3;
    const std::size_t wanted = diagnostic.caret > before ? diagnostic.caret - before : 0;
    const std::size_t first = std::min(wanted, end - room);
    const std::size_t last = std::min(first + room, characters.size());
    LinePart part{first > 0 ? "…" : "", diagnostic.caret - first};
    for (std::size_t i = first + (first > 0 ? 1 : 0); i < last - (last < characters.size() ? 1 : 0); ++i) {
        part.text += characters[i];
    }
    part.text += last < characters.size() ? "…" : "";
    return part;
}

} // namespace

namespace {

/// The diagnostic as `width` columns show it.
std::string placed(const content::Diagnostic& diagnostic, std::size_t width) {
    if (width <= moved.size()) {
        return content::format(diagnostic);
    }
    content::Diagnostic explanation = diagnostic;
    explanation.line.clear();
    std::string told = content::format(explanation);
    told.pop_back();
    std::string out;
    content::wrap(out, told, width, "", "  ");
    if (!diagnostic.line.empty()) {
        const LinePart part = partAround(diagnostic, width - moved.size());
        out += std::string(moved) + part.text + "\n" + std::string(moved) + std::string(part.caret - 1, ' ') + "^\n";
    }
    return out;
}

} // namespace

std::string diagnosticText(const content::Diagnostic& diagnostic, std::size_t width) {
    std::string out = placed(diagnostic, width);
    if (diagnostic.readingStopped) {
        content::wrap(out, "Nothing behind this line was read yet: there may be more to mend after it.", width, moved,
                      moved);
    }
    return out;
}

std::string problemsText(const std::vector<content::Diagnostic>& problems, std::size_t most, std::size_t width) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i) {
        text += diagnosticText(problems[i], width);
    }
    if (problems.size() > most) {
        content::wrap(text,
                      "and " + std::to_string(problems.size() - most) + " more; `judgement check` shows all of them.",
                      width);
    }
    return text;
}

} // namespace report
