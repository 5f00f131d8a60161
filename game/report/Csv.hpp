#pragma once

#include "report/CsvRows.hpp"
#include "report/ExportedAttempt.hpp"

#include <span>
#include <string>

namespace report {

/// Attempts as tables for spreadsheets (docs/exports.md names the columns): no name, only random ids.

/// A line for each decision, attempt by attempt.
class DecisionRows {
public:
    explicit DecisionRows(Reasons reasons);
    void add(const ExportedAttempt& attempt);
    [[nodiscard]] std::string take() &&;

private:
    Reasons m_reasons;
    CsvRows m_rows;
};

/// A line for each unit of each attempt's profile, those that nothing called for included.
class ProfileRows {
public:
    ProfileRows();
    void add(const ExportedAttempt& attempt);
    [[nodiscard]] std::string take() &&;

private:
    CsvRows m_rows;
};

[[nodiscard]] std::string decisionsCsv(std::span<const ExportedAttempt> attempts, Reasons reasons);
[[nodiscard]] std::string profileCsv(std::span<const ExportedAttempt> attempts);

} // namespace report
