#include "content/Problems.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace content {

void Problems::add(Offset where, std::string_view code, std::string what, std::string expected,
                   std::string suggestion) {
    if (!full()) {
        m_found.push_back({where, code, std::move(what), std::move(expected), std::move(suggestion)});
    }
}

std::optional<Problems::Stop> Problems::stop() const {
    const auto found = std::ranges::find(m_found, true, &Problem::readingStopped);
    return found == m_found.end() ? std::nullopt : std::optional(Stop{found->where, found->code});
}

void Problems::readingStopped() {
    if (any()) {
        m_found.back().readingStopped = true;
    }
}

namespace {

/// What a person sees of one character in a message: itself, or `?` where it could not be seen or a terminal would obey
/// it.
std::string_view shown(std::string_view character) {
    const auto first = firstCharacter(character);
    return first && !isUnseen(first->point) ? character : std::string_view("?");
}

/// Length of the character that ends just before `end`; each malformed byte counts as one.
std::size_t lengthBefore(std::string_view text, std::size_t end) {
    constexpr std::size_t longest = 4;
    for (std::size_t length = std::min(longest, end); length > 1; --length) {
        if (utf8Length(text.substr(end - length, length)) == length) {
            return length;
        }
    }
    return 1;
}

/// The line's characters that fit a terminal, starting near enough to the place to show it.
struct LineExcerpt {
    std::string text;
    std::size_t column;
};

/// `where` and `column` name the same place of the line, in bytes from 0 and in characters from 1. Only what is near
/// the place is read, because a hostile line is millions of characters long.
LineExcerpt excerpt(std::string_view line, std::size_t where, std::size_t column) {
    constexpr std::size_t widest = 110;
    while (line.size() > where && (line.back() == '\r' || line.back() == ' ')) {
        line.remove_suffix(1);
    }
    std::size_t before = 0;
    std::size_t begin = where;
    while (begin > 0 && before < widest) {
        begin -= lengthBefore(line, begin);
        ++before;
    }
    std::vector<std::string_view> characters;
    for (std::size_t i = begin; i < line.size() && characters.size() < before + widest;) {
        const std::size_t length = std::max<std::size_t>(1, utf8Length(line.substr(i)));
        characters.push_back(line.substr(i, length));
        i += length;
    }
    const std::size_t skipped = column - 1 - before;
    const std::size_t known = skipped + characters.size();
    std::size_t first = skipped;
    if (known > widest && column > widest / 2) {
        first = std::max(first, std::min(column - widest / 2, known - widest));
    }
    LineExcerpt result{{}, column - first};
    for (std::size_t i = first - skipped; i < std::min(characters.size(), first - skipped + widest); ++i) {
        result.text += characters[i] == "\t" ? " " : shown(characters[i]);
    }
    return result;
}

/// Finds lines and columns for places that are asked for in their order. Each character is counted once, because a
/// hostile file is one line of millions with a problem in every word.
class Spots {
public:
    explicit Spots(std::string_view text) : m_text(text), m_lineEnd(text.find('\n')) {
        if (text.starts_with(byteOrderMark)) {
            m_lineStart = m_counted = byteOrderMark.size();
        }
    }

    Spot at(std::size_t wanted) {
        const std::size_t where = std::max(m_counted, std::min(wanted, m_text.size()));
        while (m_lineEnd < where) {
            ++m_line;
            m_lineStart = m_counted = m_lineEnd + 1;
            m_lineEnd = m_text.find('\n', m_lineStart);
            m_column = 1;
        }
        m_column += utf8Count(m_text.substr(m_counted, where - m_counted));
        m_counted = where;
        const std::string_view line = m_text.substr(m_lineStart, m_lineEnd - m_lineStart);
        const LineExcerpt shown = excerpt(line, where - m_lineStart, m_column);
        return {{m_line, m_column}, shown.text, shown.column};
    }

private:
    std::string_view m_text;
    std::size_t m_lineEnd; ///< npos in the last line
    std::size_t m_line = 1;
    std::size_t m_lineStart = 0;
    std::size_t m_counted = 0;
    std::size_t m_column = 1;
};

} // namespace

Spot spotAt(std::string_view text, Offset where) { return Spots(text).at(where); }

std::vector<Diagnostic> Problems::take() {
    std::ranges::stable_sort(m_found, {}, &Problem::where);
    std::vector<Diagnostic> out;
    out.reserve(m_found.size());
    Spots spots(m_text);
    for (Problem& problem : m_found) {
        Spot spot = spots.at(problem.where);
        Diagnostic diagnostic{m_file,
                              spot.place,
                              problem.code,
                              std::move(problem.what),
                              std::move(problem.expected),
                              std::move(problem.suggestion),
                              std::move(spot.line),
                              spot.caret,
                              problem.readingStopped};
        const bool again = !out.empty() && out.back().place == diagnostic.place && out.back().code == diagnostic.code &&
                           out.back().what == diagnostic.what;
        if (again) {
            out.back().readingStopped |= diagnostic.readingStopped;
            continue;
        }
        out.push_back(std::move(diagnostic));
    }
    m_found.clear();
    return out;
}

namespace {

constexpr std::size_t longestName = 64;

/// The optimal string alignment distance of two names of at most 64 bytes, or any number above `limit` when it is more
/// than that: only what lies near enough to the diagonal is computed.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    using Row = std::array<std::size_t, longestName + 2>;
    std::array<Row, 3> rows;
    const std::size_t far = limit + 1;
    if (a.size() > b.size() + limit || b.size() > a.size() + limit) {
        return far;
    }
    for (std::size_t j = 0; j <= b.size(); ++j) {
        rows[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const Row& above = rows[(i - 1) % 3];
        Row& row = rows[i % 3];
        const std::size_t from = i > limit + 1 ? i - limit : 1;
        const std::size_t to = std::min(b.size(), i + limit);
        row[from - 1] = from == 1 ? i : far;
        std::size_t least = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        row[to + 1] = far;
        if (least > far) {
            return far;
        }
    }
    return rows[a.size() % 3][b.size()];
}

} // namespace

std::string nearest(std::string_view typed, std::span<const std::string_view> known) {
    const std::string wanted = small(withoutCurlyQuotes(typed));
    if (wanted.empty() || wanted.size() > longestName) {
        return {};
    }
    const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
    std::size_t best = std::numeric_limits<std::size_t>::max();
    std::string_view found;
    for (std::string_view candidate : known) {
        const std::size_t difference =
            candidate.size() > wanted.size() ? candidate.size() - wanted.size() : wanted.size() - candidate.size();
        if (candidate.size() > longestName || difference > most) {
            continue;
        }
        // As it is written, where names differ in their letters' case only.
        const std::size_t limit = found.empty() ? most : std::min(most, best / 2);
        const std::size_t steps = 2 * distance(wanted, small(candidate), limit) + (typed == candidate ? 0 : 1);
        if (steps <= 2 * most + 1 && steps < best) {
            best = steps;
            found = candidate;
        }
    }
    return std::string(found);
}

bool isNear(std::string_view a, std::string_view b, std::size_t mostSteps) {
    return std::max(a.size(), b.size()) <= longestName && distance(a, b, mostSteps) <= mostSteps;
}

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

std::string_view withoutCurlyQuotes(std::string_view text) {
    for (const std::string_view mark : {"\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u201A"}) {
        if (text.starts_with(mark)) {
            text.remove_prefix(mark.size());
        }
        if (text.ends_with(mark)) {
            text.remove_suffix(mark.size());
        }
    }
    return text;
}

std::string inQuotes(std::string_view typed) {
    constexpr std::size_t longest = 40;
    std::string out = "\"";
    std::size_t count = 0;
    for (std::size_t i = 0; i < typed.size(); ++count) {
        if (count == longest) {
            out += "…";
            break;
        }
        const std::size_t length = std::max<std::size_t>(1, utf8Length(typed.substr(i)));
        out += shown(typed.substr(i, length));
        i += length;
    }
    return out + '"';
}

} // namespace content
