#include "content/CataloguePages.hpp"

#include "content/WrappedText.hpp"

#include <algorithm>
#include <string_view>

namespace content {

namespace {

constexpr std::string_view entryIndent = "  ";
constexpr std::size_t markdownWidth = 120;

std::string_view headingOf(About about) {
    switch (about) {
    case About::file:
        return "The file, and how it is written";
    case About::keys:
        return "Keys and values, in any file";
    case About::scenario:
        return "Scenarios";
    case About::framework:
        return "Frameworks";
    case About::settings:
        return "Settings";
    case About::transcript:
        return "Story tests";
    case About::quiz:
        return "Quizzes";
    case About::course:
        return "Courses";
    case About::story:
        return "Stories: what can happen on the way through a scenario";
    }
    return {};
}

std::string_view weightOf(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "Error: the file is refused until it is mended.";
    case Severity::fault:
        return "Fault: the file can be read, but what happens in it cannot be meant.";
    case Severity::advice:
        return "Advice: worth a look, and may be meant.";
    }
    return {};
}

std::vector<const CatalogueEntry*> entriesAbout(const Catalogue& catalogue, About about) {
    std::vector<const CatalogueEntry*> found;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        if (entry.about == about) {
            found.push_back(&entry);
        }
    }
    return found;
}

/// The lines of an example, each behind `before`. A tab, which nobody could see, is shown as an arrow.
std::string shownLines(std::string_view lines, std::string_view before) {
    std::string out(before);
    for (const char c : lines) {
        if (c == '\t') {
            out += "→";
            continue;
        }
        out += c;
        if (c == '\n') {
            out += before;
        }
    }
    return out + "\n";
}

/// A text with every sign masked that Markdown would take for its own; what stands between backticks is left alone.
std::string masked(std::string_view text) {
    constexpr std::string_view always = "*_<>#";
    constexpr std::string_view alone = "-+"; // would begin a list, if wrapping put it first on a line
    std::string out;
    bool code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        code = code != (c == '`');
        const bool stands = (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ');
        if (!code &&
            (always.find(c) != std::string_view::npos || (stands && alone.find(c) != std::string_view::npos))) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

} // namespace

std::string explained(const CatalogueEntry& entry, std::size_t width) {
    std::string out;
    wrap(out, entry.code + ": " + entry.title, width, {}, entryIndent);
    wrap(out, weightOf(entry.severity), width, entryIndent, entryIndent);
    out += "\nWhat it means\n";
    wrap(out, entry.means, width, entryIndent, entryIndent);
    out += "\nWhat to do\n";
    wrap(out, entry.mend, width, entryIndent, entryIndent);
    if (!entry.wrong.empty()) {
        out += "\nWrong\n" + shownLines(entry.wrong, entryIndent) + "\nRight\n" + shownLines(entry.right, entryIndent);
    }
    return out;
}

std::string listed(const Catalogue& catalogue, std::size_t width) {
    std::size_t longest = 0;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        longest = std::max(longest, entry.code.size());
    }
    std::string out;
    for (const About about : allAbouts) {
        const auto entries = entriesAbout(catalogue, about);
        if (entries.empty()) {
            continue;
        }
        out += std::string(headingOf(about)) + "\n";
        for (const CatalogueEntry* entry : entries) {
            std::string first = std::string(entryIndent) + entry->code;
            first.resize(longest + 2 * entryIndent.size(), ' ');
            wrap(out, entry->title, width, first, std::string(first.size(), ' '));
        }
        out += '\n';
    }
    wrap(out, "`judgement explain CODE` explains one, with an example.", width);
    return out;
}

std::string markdown(const Catalogue& catalogue) {
    std::string out =
        "<!-- Written by `judgement explain --markdown` from assets/diagnostics.yaml; change that. -->\n\n"
        "# What `judgement check` reports\n\n";
    wrap(out,
         "Every report has a code. Here is what each means, why it is told, and what to do. Where nothing else is "
         "said, it is "
         "an error: the file is refused until it is mended. `judgement explain CODE` says the same in the terminal.",
         markdownWidth);
    for (const About about : allAbouts) {
        const auto entries = entriesAbout(catalogue, about);
        if (entries.empty()) {
            continue;
        }
        out += "\n## " + std::string(headingOf(about)) + "\n";
        for (const CatalogueEntry* entry : entries) {
            out += "\n### " + entry->code + "\n\n**" + masked(entry->title) + ".**";
            if (entry->severity != Severity::error) {
                out += " " + std::string(weightOf(entry->severity));
            }
            out += "\n\n";
            wrap(out, masked(entry->means), markdownWidth);
            out += '\n';
            wrap(out, "What to do: " + masked(entry->mend), markdownWidth);
            if (!entry->wrong.empty()) {
                out += "\nWrong:\n\n```text\n" + shownLines(entry->wrong, {}) + "```\n\nRight:\n\n```yaml\n" +
                       shownLines(entry->right, {}) + "```\n";
            }
        }
    }
    return out;
}

} // namespace content
