#include "report/CsvRows.hpp"

#include "report/Words.hpp"

#include <algorithm>
#include <array>

namespace report {

namespace {

/// What formulas begin with, and their full-width forms, which some programs take for the same.
constexpr std::array<std::string_view, 11> beginnings{"=",  "+",      "-",      "@",      "\t",    "\r",
                                                      "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

/// Spaces of all kinds: some programs drop them before they look.
constexpr std::array<std::string_view, 4> spaces{" ", "\u00A0", "\u3000", "\u200B"};

std::string_view withoutSpaces(std::string_view text) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view space : spaces) {
            if (text.starts_with(space)) {
                text.remove_prefix(space.size());
                found = true;
            }
        }
    }
    return text;
}

} // namespace

std::string harmless(std::string_view text) {
    const std::string_view rest = withoutSpaces(text);
    // An apostrophe that was there gets another, so that exactly one can be taken away again.
    const bool guarded = rest.starts_with('\'') || std::ranges::any_of(beginnings, [&](std::string_view beginning) {
                             return rest.starts_with(beginning);
                         });
    return (guarded ? "'" : "") + std::string(text);
}

CsvRows::CsvRows(std::span<const std::string_view> columns) : m_text("\uFEFF") {
    for (const std::string_view column : columns) {
        cell(column);
    }
}

CsvRows& CsvRows::begin() {
    m_text += "\r\n";
    m_first = true;
    return *this;
}

void CsvRows::cell(std::string_view written) {
    if (!m_first) {
        m_text += ',';
    }
    m_first = false;
    m_text += written;
}

CsvRows& CsvRows::text(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : harmless(clean(text))) {
        quoted += letter;
        if (letter == '"') {
            quoted += letter;
        }
    }
    cell(quoted + '"');
    return *this;
}

CsvRows& CsvRows::number(double value) {
    cell(report::number(rounded(value), 4));
    return *this;
}

CsvRows& CsvRows::count(std::uint64_t value) {
    cell(std::to_string(value));
    return *this;
}

CsvRows& CsvRows::yesOrNo(bool yes) {
    cell(yes ? "yes" : "no");
    return *this;
}

CsvRows& CsvRows::nothing() {
    cell("");
    return *this;
}

std::string CsvRows::take() && { return std::move(m_text) + "\r\n"; }

} // namespace report
