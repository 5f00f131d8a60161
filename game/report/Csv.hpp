#pragma once

#include "report/CsvRows.hpp"
#include "report/ExportedAttempt.hpp"

#include <span>
#include <string>

namespace report {

/// Attempts as tables for spreadsheets (docs/exports.md names the columns): random ids, and
/// learners' names only where they are asked for.

/// A line for each decision, attempt by attempt.
class DecisionRows {
public:
    DecisionRows(Reasons reasons, Names names);
    void add(const ExportedAttempt& attempt);
    [[nodiscard]] std::string take() &&;

private:
    Reasons m_reasons;
    Names m_names;
    CsvRows m_rows;
};

/// A line for each unit of each attempt's profile, those that nothing called for included.
class ProfileRows {
public:
    explicit ProfileRows(Names names);
    void add(const ExportedAttempt& attempt);
    [[nodiscard]] std::string take() &&;

private:
    Names m_names;
    CsvRows m_rows;
};

[[nodiscard]] std::string decisionsCsv(std::span<const ExportedAttempt> attempts, Reasons reasons,
                                       Names names = Names::leftOut);
[[nodiscard]] std::string profileCsv(std::span<const ExportedAttempt> attempts, Names names = Names::leftOut);

} // namespace report
