#include "content/FrameworkTextImporter.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

namespace content {

namespace {

constexpr std::size_t mostShown = 500; ///< lines of one kind; a text with more is another kind of text

using TextRow = std::vector<std::string>;

void addTable(std::string& out, const std::vector<TextRow>& rows) {
    std::vector<std::size_t> widths;
    for (const TextRow& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], utf8Count(row[i]));
        }
    }
    for (const TextRow& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size()) {
                line += std::string(widths[i] - utf8Count(row[i]) + 2, ' ');
            }
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += "  " + line + "\n";
    }
}

std::string count(std::size_t found, std::size_t expected) {
    if (found == expected) {
        return std::to_string(found);
    }
    return (found == 0 ? "none" : std::to_string(found)) + std::string(" (expected ") + std::to_string(expected) + ")";
}

void addCompetencies(std::string& out, const FrameworkImport& import) {
    if (import.levels.empty()) {
        return;
    }
    int most = 0;
    for (const ImportedLevel& level : import.levels) {
        most = std::max(most, level.level);
    }
    std::vector<TextRow> rows;
    TextRow head{"id", "competency"};
    std::map<int, std::pair<std::size_t, std::size_t>> totals;
    for (int level = 1; level <= most; ++level) {
        head.push_back("level " + std::to_string(level));
    }
    rows.push_back(head);
    for (const ImportedLevel& level : import.levels) {
        if (rows.size() == 1 || rows.back().front() != level.competency) {
            rows.push_back({level.competency, level.name});
        }
        rows.back().push_back(count(level.found, level.expected));
        totals[level.level].first += level.found;
        totals[level.level].second += level.expected;
    }
    TextRow last{"", "all"};
    for (const auto& [level, total] : totals) {
        last.push_back(count(total.first, total.second));
    }
    rows.push_back(last);
    out += "Indicators found, by competency and level:\n";
    addTable(out, rows);
}

void addValues(std::string& out, const FrameworkImport& import) {
    if (import.values.empty()) {
        return;
    }
    std::vector<TextRow> rows{{"id", "value", "positive", "negative", "told apart"}};
    ImportedValue all;
    for (const ImportedValue& value : import.values) {
        rows.push_back({value.id, value.name, count(value.positive, value.expectedPositive),
                        count(value.negative, value.expectedNegative), value.toldApart});
        all.positive += value.positive;
        all.negative += value.negative;
        all.expectedPositive += value.expectedPositive;
        all.expectedNegative += value.expectedNegative;
    }
    rows.push_back({"", "all", count(all.positive, all.expectedPositive), count(all.negative, all.expectedNegative)});
    out += "\nBehaviours found, by value:\n";
    addTable(out, rows);
}

std::string beginningOf(const std::string& text) {
    constexpr std::size_t most = 70;
    if (text.size() <= most) {
        return text;
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return text.substr(0, end) + "…";
}

/// Each reason once, with the lines it is given for.
void addLeftOvers(std::string& out, const FrameworkImport& import, LeftOver::Kind kind, const std::string& title) {
    std::vector<std::pair<std::string, std::vector<const LeftOver*>>> byReason;
    std::unordered_map<std::string_view, std::size_t> places;
    std::size_t total = 0;
    for (const LeftOver& left : import.leftOvers) {
        if (left.kind != kind) {
            continue;
        }
        ++total;
        const auto [same, isNew] = places.try_emplace(left.reason, byReason.size());
        if (isNew) {
            byReason.push_back({left.reason, {}});
        }
        byReason[same->second].second.push_back(&left);
    }
    if (total == 0) {
        return;
    }
    out += "\n" + title + " (" + std::to_string(total) + "):\n";
    std::size_t shown = 0;
    for (const auto& [reason, lines] : byReason) {
        out += "  Because: " + reason + (reason.ends_with('.') ? "\n" : ".\n");
        for (const LeftOver* left : lines) {
            out += "    line " + std::to_string(left->line) + ": " + beginningOf(left->text) + "\n";
            if (++shown == mostShown && shown < total) {
                out += "    and " + std::to_string(total - shown) + " more\n";
                return;
            }
        }
    }
}

void addFurniture(std::string& out, const FrameworkImport& import) {
    std::vector<std::pair<std::string, std::vector<std::size_t>>> byReason;
    for (const LeftOver& left : import.leftOvers) {
        if (left.kind != LeftOver::Kind::furniture) {
            continue;
        }
        const auto same = std::ranges::find(byReason, left.reason, [](const auto& entry) { return entry.first; });
        if (same == byReason.end()) {
            byReason.push_back({left.reason, {left.line}});
        } else {
            same->second.push_back(left.line);
        }
    }
    if (byReason.empty()) {
        return;
    }
    out += "\nPassed over on purpose:\n";
    for (const auto& [reason, lines] : byReason) {
        out += "  " + reason + ": line";
        out += lines.size() == 1 ? " " : "s ";
        const std::size_t count = std::min(lines.size(), mostShown);
        for (std::size_t i = 0; i < count;) {
            std::size_t last = i;
            while (last + 1 < count && lines[last + 1] == lines[last] + 1) {
                ++last;
            }
            out += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
            if (last > i) {
                out += "-" + std::to_string(lines[last]);
            }
            i = last + 1;
        }
        out += count < lines.size() ? " and more\n" : "\n";
    }
}

} // namespace

std::string describe(const FrameworkImport& import) {
    std::string out;
    if (import.problem) {
        out += *import.problem + "\n\n";
    }
    addCompetencies(out, import);
    addValues(out, import);
    if (!import.notes.empty()) {
        out += "\nPlease check (" + std::to_string(import.notes.size()) + "):\n";
        for (const ImportNote& note : std::span(import.notes).first(std::min(import.notes.size(), mostShown))) {
            out += "  line " + std::to_string(note.line) + ": " + note.sentence + "\n";
        }
    }
    addLeftOvers(out, import, LeftOver::Kind::statement, "List items that could not be placed and are NOT in the file");
    addLeftOvers(out, import, LeftOver::Kind::heading, "Headings that are not known");
    addLeftOvers(out, import, LeftOver::Kind::prose, "Paragraphs that are not in the file");
    addFurniture(out, import);
    if (import.yaml) {
        out += import.complete() ? "\nEverything the known framework has was found, in the same numbers.\n"
                                 : "\nThe numbers differ from those of the known framework, or something is left over. "
                                   "Scenarios name statements "
                                   "by number (such as the third of a list), so where a list differs they may mean "
                                   "another sentence: compare "
                                   "with `judgement framework show` before you use the file.\n";
    }
    return out;
}

} // namespace content
