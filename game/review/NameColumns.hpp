#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace review {

/// Which columns of a table have people's names, as its first line says: "Name", or "First name" and "Last name", and
/// what else such columns are called. Tables come from spreadsheets, with commas, semicolons or tabs between their
/// columns, and cells in quotation marks where they hold one (RFC 4180; a cell does not go over a line's end).
class NameColumns {
public:
    /// Nothing where the line is no such heading, but somebody's name, say.
    [[nodiscard]] static std::optional<NameColumns> of(std::string_view heading);

    /// The name in a row, first name first; empty where its cells are.
    [[nodiscard]] std::string nameIn(std::string_view row) const;

private:
    char m_between = ',';
    std::vector<std::size_t> m_columns; ///< in the order in which they are said
};

/// Whether a line of a list without a heading has more in it than a name: a number or more columns behind the name.
[[nodiscard]] bool looksLikeARow(std::string_view line);

} // namespace review
