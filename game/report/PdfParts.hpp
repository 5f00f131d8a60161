#pragma once

#include "practice/Practice.hpp"
#include "report/PdfSheet.hpp"

/// The large parts of a debrief on paper, in this order.
namespace report {

void putProfile(PdfSheet& sheet, const practice::FinishedDebrief& finished);
void putValues(PdfSheet& sheet, const practice::FinishedDebrief& finished);
void putDecisions(PdfSheet& sheet, const practice::FinishedDebrief& finished);

} // namespace report
