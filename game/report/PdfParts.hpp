#pragma once

#include "practice/Practice.hpp"
#include "report/PdfSheet.hpp"

#include <array>

/// The large parts of a debrief on paper, in this order.
namespace report {

/// A table of statements or of negative behaviours: what it is, what is said of it, and where that comes from.
inline constexpr std::array statementColumns{PdfSheet::Column{0, 288}, PdfSheet::Column{300, 98},
                                             PdfSheet::Column{408, 62}};

/// The head of a table of units; `where` says what the last column has.
void putUnitHead(PdfSheet& sheet, std::string_view first, std::string_view where);
/// A unit's line of such a table: what the evidence says, drawn and in figures, and where it comes from.
void putUnit(PdfSheet& sheet, const model::CompetencyFramework& framework, const debrief::UnitEvidence& evidence,
             const std::string& name, const Spans& where);
/// What the words of a profile mean; `rank` is the name of the learner's.
enum class KeyOf { unitsAndStatements, units };
void putKey(PdfSheet& sheet, const std::string& rank, KeyOf what = KeyOf::unitsAndStatements);

void putProfile(PdfSheet& sheet, const practice::FinishedDebrief& finished);
void putValues(PdfSheet& sheet, const practice::FinishedDebrief& finished);
void putDecisions(PdfSheet& sheet, const practice::FinishedDebrief& finished);

} // namespace report
