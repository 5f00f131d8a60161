#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace report {

/// A table as RFC 4180 has it: UTF-8 with a byte order mark, without which spreadsheets take it for something else,
/// lines ended by CR LF, every text in quotes.
///
///     CsvRows rows({"unit", "n"});
///     rows.begin().text("EA-1").number(3);
class CsvRows {
public:
    explicit CsvRows(std::span<const std::string_view> columns);

    CsvRows& begin();
    /// A text that would be taken for a formula, or that begins as what makes one harmless does, gets an apostrophe
    /// before it.
    CsvRows& text(std::string_view text);
    CsvRows& number(double value); ///< to four decimals, with a point
    CsvRows& count(std::uint64_t value);
    CsvRows& yesOrNo(bool yes);
    CsvRows& nothing();

    [[nodiscard]] std::string take() &&;

private:
    void cell(std::string_view written);

    std::string m_text;
    bool m_first = true;
};

/// The text with an apostrophe before it where a spreadsheet would compute it instead of showing it.
[[nodiscard]] std::string harmless(std::string_view text);

} // namespace report
