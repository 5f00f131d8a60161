#include "content/Problems.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <limits>

namespace content {

void Problems::add(Offset where, std::string_view code, std::string what, std::string expected,
                   std::string suggestion) {
    if (!full()) {
        m_found.push_back({where, code, std::move(what), std::move(expected), std::move(suggestion)});
    }
}

namespace {

/// The line's characters that fit a terminal, starting near enough to the column to show it.
struct Excerpt {
    std::string text;
    std::size_t column;
};

Excerpt excerpt(std::string_view line, std::size_t column) {
    constexpr std::size_t widest = 110;
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
        line.remove_suffix(1);
    }
    std::vector<std::string_view> characters;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t length = std::max<std::size_t>(1, utf8Length(line.substr(i)));
        characters.push_back(line.substr(i, length));
        i += length;
    }
    std::size_t first = 0;
    if (characters.size() > widest && column > widest / 2) {
        first = std::min(column - widest / 2, characters.size() - widest);
    }
    Excerpt result{{}, column - first};
    for (std::size_t i = first; i < std::min(characters.size(), first + widest); ++i) {
        const bool printable = characters[i].size() > 1 ? !isInvisibleDirection(characters[i])
                                                        : static_cast<unsigned char>(characters[i][0]) >= 0x20 &&
                                                              static_cast<unsigned char>(characters[i][0]) < 0x7F;
        result.text += printable ? std::string(characters[i]) : characters[i] == "\t" ? " " : "?";
    }
    return result;
}

} // namespace

std::vector<Diagnostic> Problems::take() {
    std::ranges::stable_sort(m_found, {}, &Problem::where);
    std::vector<Diagnostic> out;
    out.reserve(m_found.size());
    std::size_t line = 1;
    std::size_t lineStart = 0;
    std::size_t scanned = 0;
    for (Problem& problem : m_found) {
        const std::size_t where = std::min<std::size_t>(problem.where, m_text.size());
        for (; scanned < where; ++scanned) {
            if (m_text[scanned] == '\n') {
                ++line;
                lineStart = scanned + 1;
            }
        }
        const std::string_view whole = m_text.substr(lineStart, m_text.find('\n', lineStart) - lineStart);
        const std::size_t column = utf8Count(m_text.substr(lineStart, where - lineStart)) + 1;
        Diagnostic diagnostic{m_file,
                              {line, column},
                              problem.code,
                              std::move(problem.what),
                              std::move(problem.expected),
                              std::move(problem.suggestion),
                              {},
                              1};
        const Excerpt shown = excerpt(whole, column);
        diagnostic.line = shown.text;
        diagnostic.caret = shown.column;
        const bool again = !out.empty() && out.back().place == diagnostic.place && out.back().code == diagnostic.code &&
                           out.back().what == diagnostic.what;
        if (!again) {
            out.push_back(std::move(diagnostic));
        }
    }
    m_found.clear();
    return out;
}

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        d[i][0] = i;
    }
    for (std::size_t j = 0; j <= b.size(); ++j) {
        d[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

std::string nearest(std::string_view typed, std::span<const std::string_view> known) {
    constexpr std::size_t longest = 64;
    if (typed.empty() || typed.size() > longest) {
        return {};
    }
    const std::size_t most = std::max<std::size_t>(1, typed.size() / 3);
    std::size_t best = std::numeric_limits<std::size_t>::max();
    std::string_view found;
    for (std::string_view candidate : known) {
        const std::size_t difference =
            candidate.size() > typed.size() ? candidate.size() - typed.size() : typed.size() - candidate.size();
        if (candidate.size() > longest || difference > most) {
            continue;
        }
        const std::size_t steps = distance(typed, candidate);
        if (steps <= most && steps < best) {
            best = steps;
            found = candidate;
        }
    }
    return std::string(found);
}

std::string quoted(std::string_view typed) {
    constexpr std::size_t longest = 40;
    std::string out = "\"";
    std::size_t count = 0;
    for (std::size_t i = 0; i < typed.size(); ++count) {
        if (count == longest) {
            out += "…";
            break;
        }
        const std::size_t length = std::max<std::size_t>(1, utf8Length(typed.substr(i)));
        const auto first = static_cast<unsigned char>(typed[i]);
        const bool printable =
            length > 1 ? !isInvisibleDirection(typed.substr(i, length)) : first >= 0x20 && first < 0x7F;
        out += printable ? typed.substr(i, length) : std::string_view("?");
        i += length;
    }
    return out + '"';
}

} // namespace content
