#include "review/NameColumns.hpp"

#include "content/Find.hpp"
#include "records/LearnerName.hpp"

#include <algorithm>
#include <array>

namespace review {

namespace {

constexpr std::array wholeNames{"name", "names", "full name", "fullname", "learner", "learner name", "student", "officer"};
constexpr std::array namesAlone{"name", "names", "full name"};
constexpr std::array firstNames{"first name", "firstname", "forename", "forenames", "given name", "first"};
constexpr std::array lastNames{"last name", "lastname", "surname", "family name", "last"};

/// Without what stands around it, and with what is in quotation marks as it is.
std::vector<std::string> cellsOf(std::string_view line, char between) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += line[++i];
        } else if (c == '"' && (quoted || records::trimmed(cells.back()).empty())) {
            quoted = !quoted;
        } else if (c == between && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    for (std::string& cell : cells) {
        cell = records::trimmed(cell);
    }
    return cells;
}

template <std::size_t count>
std::optional<std::size_t> columnOf(const std::vector<std::string>& heading,
                                    const std::array<const char*, count>& names) {
    const auto found = std::ranges::find_if(heading, [&](const std::string& cell) {
        std::string one = content::folded(cell);
        std::ranges::replace(one, '_', ' ');
        return std::ranges::find(names, one) != names.end();
    });
    return found == heading.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - heading.begin()));
}

} // namespace

std::optional<NameColumns> NameColumns::of(std::string_view heading) {
    NameColumns columns;
    for (const char between : {',', ';', '\t'}) {
        const auto cells = cellsOf(heading, between);
        columns.m_between = between;
        // By itself, "Student" may be what somebody is called in a list for trying out.
        if (const auto whole = cells.size() > 1 ? columnOf(cells, wholeNames) : columnOf(cells, namesAlone)) {
            columns.m_columns = {*whole};
            return columns;
        }
        const auto first = columnOf(cells, firstNames);
        const auto last = columnOf(cells, lastNames);
        if (first && last) {
            columns.m_columns = {*first, *last};
            return columns;
        }
    }
    return std::nullopt;
}

std::string NameColumns::nameIn(std::string_view row) const {
    const auto cells = cellsOf(row, m_between);
    std::string name;
    for (const std::size_t column : m_columns) {
        if (column < cells.size() && !cells[column].empty()) {
            name += (name.empty() ? "" : " ") + cells[column];
        }
    }
    return name;
}

bool looksLikeARow(std::string_view line) {
    if (line.find(';') != std::string_view::npos || line.starts_with('"')) {
        return true;
    }
    const std::size_t comma = line.find(',');
    return comma != std::string_view::npos && (line.find(',', comma + 1) != std::string_view::npos ||
                                               line.find_first_of("0123456789@", comma) != std::string_view::npos);
}

} // namespace review
