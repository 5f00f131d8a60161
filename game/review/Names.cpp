#include "review/Names.hpp"

#include "content/Find.hpp"
#include "content/Problems.hpp"
#include "records/LearnerName.hpp"
#include "review/NameColumns.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace review {

namespace {

/// A name as it is compared: without accents, capitals, commas and doubled spaces; its words in their order and sorted.
struct Compared {
    explicit Compared(std::string_view name) {
        std::string plain = content::folded(name);
        std::ranges::replace_if(
            plain, [](char c) { return c == ',' || c == '.' || c == '-' || c == '\''; }, ' ');
        std::istringstream stream(plain);
        std::vector<std::string> words;
        for (std::string word; stream >> word;) {
            inOrder += (inOrder.empty() ? "" : " ") + word;
            words.push_back(std::move(word));
        }
        std::ranges::sort(words);
        for (const std::string& word : words) {
            sorted += word + " ";
        }
        std::ranges::copy_if(inOrder, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    }
    std::string inOrder;
    std::string sorted;
    std::string digits;
};

bool alike(const Compared& a, const Compared& b) {
    constexpr std::size_t shortName = 8;
    if (a.sorted == b.sorted) {
        return true;
    }
    const std::size_t steps = std::min(a.inOrder.size(), b.inOrder.size()) < shortName ? 1 : 2;
    return a.digits == b.digits && content::isNear(a.inOrder, b.inOrder, steps);
}

/// For the records two names are one where they differ in the case of A to Z alone.
bool sameForRecords(std::string_view a, std::string_view b) { return content::small(a) == content::small(b); }

std::string inQuotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

class Reading {
public:
    explicit Reading(const std::vector<std::string>& known) : m_known(known) {
        for (const std::string& name : known) {
            m_compared.emplace_back(name);
        }
    }

    void line(std::string_view text, std::size_t number) {
        if (records::trimmed(text).empty()) {
            return;
        }
        if (!std::exchange(m_begun, true)) {
            m_columns = NameColumns::of(text);
            if (m_columns) {
                return;
            }
        }
        if (m_columns) {
            row(text, number);
        } else if (!looksLikeARow(text)) {
            std::string written(text);
            std::ranges::replace(written, '\t', ' ');
            add(records::trimmed(written), number);
        } else if (!std::exchange(m_rowsTold, true)) {
            wrong(number, "This is a row of a table, and not a name. Begin the file with a line that says which column has "
                          "the names, such as \"Name;Number\" or \"First name,Last name\"; or write a name a line.");
        }
    }

    [[nodiscard]] NameList take() { return std::move(m_list); }

private:
    void row(std::string_view text, std::size_t number) {
        const std::string name = m_columns->nameIn(text);
        if (!name.empty()) {
            add(name, number);
        } else if (text.find_first_not_of(",;\t \"") != std::string_view::npos) {
            wrong(number, "There is no name in this row. Write one, or take the row out.");
        }
    }

    void add(std::string_view name, std::size_t number) {
        if (m_list.names.size() == mostNamesTogether) {
            if (!std::exchange(m_full, true)) {
                wrong(number, "At most " + std::to_string(mostNamesTogether) +
                                  " names can be added together. Add the rest afterwards.");
            }
            return;
        }
        if (const auto problem = records::whatIsWrongWithName(name)) {
            wrong(number, problem->sentence);
        } else {
            hold(name, number);
        }
        m_list.names.emplace_back(name);
        m_lines.push_back(number);
        m_own.emplace_back(name);
    }

    void wrong(std::size_t line, std::string sentence) {
        m_list.remarks.push_back({line, NameRemark::Kind::wrong, std::move(sentence)});
    }

    void hold(std::string_view name, std::size_t number) {
        for (std::size_t i = 0; i < m_list.names.size(); ++i) {
            if (sameForRecords(m_list.names[i], name)) {
                wrong(number, inQuotes(name) + " stands in line " + std::to_string(m_lines[i]) +
                                  " already. Take one of the two out, or write them so that they can be told apart.");
                return;
            }
        }
        for (const std::string& known : m_known) {
            if (sameForRecords(known, name)) {
                wrong(number, "The name " + inQuotes(known) +
                                  " is taken already. Take it out of the list, or write it so that the two can be "
                                  "told apart.");
                return;
            }
        }
        if (std::string like = alikeOf(Compared(name)); !like.empty()) {
            m_list.remarks.push_back({number, NameRemark::Kind::alike, inQuotes(name) + " is much like " + like});
        }
    }

    /// Whom a name may be meant for; empty where there is nobody.
    [[nodiscard]] std::string alikeOf(const Compared& compared) const {
        for (std::size_t i = 0; i < m_known.size(); ++i) {
            if (alike(m_compared[i], compared)) {
                return inQuotes(m_known[i]) + ", who is here already.";
            }
        }
        for (std::size_t i = 0; i < m_own.size(); ++i) {
            if (alike(m_own[i], compared)) {
                return inQuotes(m_list.names[i]) + " in line " + std::to_string(m_lines[i]) + ".";
            }
        }
        return {};
    }

    const std::vector<std::string>& m_known;
    std::vector<Compared> m_compared;
    std::vector<Compared> m_own;
    std::vector<std::size_t> m_lines;
    NameList m_list;
    bool m_full = false;
    bool m_begun = false;
    std::optional<NameColumns> m_columns; ///< where the list is a table
    bool m_rowsTold = false;
};

} // namespace

bool namesAlike(std::string_view a, std::string_view b) { return alike(Compared(a), Compared(b)); }

std::vector<std::string> namesLike(std::string_view written, const std::vector<std::string>& known, std::size_t most) {
    const Compared compared(records::trimmed(written));
    std::vector<std::string> found;
    std::vector<std::string> holding;
    for (const std::string& name : known) {
        if (alike(Compared(name), compared)) {
            found.push_back(name);
        } else if (!compared.inOrder.empty() && content::holdsWords(Compared(name).inOrder, compared.inOrder)) {
            holding.push_back(name);
        }
    }
    std::ranges::stable_partition(found,
                                  [&](const std::string& name) { return content::folded(name) == compared.inOrder; });
    found.insert(found.end(), holding.begin(), holding.end());
    found.resize(std::min(found.size(), most));
    return found;
}

std::string didYouMean(const std::vector<std::string>& names) {
    std::string sentence;
    for (std::size_t i = 0; i < names.size(); ++i) {
        sentence += (i == 0 ? "Did you mean " : i + 1 == names.size() ? " or " : ", ") + inQuotes(names[i]);
    }
    return sentence.empty() ? sentence : sentence + "?";
}

bool NameList::has(NameRemark::Kind kind) const {
    return std::ranges::find(remarks, kind, &NameRemark::kind) != remarks.end();
}

NameList namesIn(std::string_view text, const std::vector<std::string>& known) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) {
        text.remove_prefix(byteOrderMark.size());
    }
    Reading reading(known);
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find_first_of("\r\n");
        reading.line(text.substr(0, end), number);
        if (end == std::string_view::npos) {
            break;
        }
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return reading.take();
}

} // namespace review
