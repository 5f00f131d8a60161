#include "report/CodeSheet.hpp"

#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "report/PdfSheet.hpp"
#include "report/ReviewText.hpp"
#include "report/Words.hpp"

namespace report {

namespace {

using drawing::PdfBlock;
using drawing::PdfRole;
using drawing::PdfStyle;

constexpr double codeLeft = 270;
constexpr double between = 13; ///< above and below a line to cut along

void putHead(PdfSheet& sheet, std::size_t count, const std::string& until) {
    sheet.add({{{{{"One-time codes"}}, 0, drawing::pdfTextWidth, PdfStyle::kicker, PdfRole::paragraph}}});
    PdfBlock title{{{{{model::counted(count, "code", "codes") + " to hand over"}},
                     0,
                     drawing::pdfTextWidth,
                     PdfStyle::title,
                     PdfRole::title}}};
    title.before = 2;
    title.bookmark = title.cells.front().text.front().text;
    sheet.add(std::move(title));
    sheet.label("This sheet is secret");
    sheet.paragraph({{"Whoever has a code can sign in as the person beside it. Cut the slips apart, give each person "
                      "only their own, and shred what is left, slips that were not fetched too."}});
    sheet.last().before = 14;
    sheet.label("The file as well");
    sheet.paragraph({{"Delete the file that this was printed from. The program keeps no code that could be read: a "
                      "sheet that is lost cannot be printed again, only new codes can be given."}});
    sheet.label("How long they work");
    sheet.paragraph({{"Each works once, until the end of " + until + ", and not after a newer one was given."}});
    sheet.keepWithNext();
}

void putSlip(PdfSheet& sheet, const records::NewAccount& given, const std::string& until) {
    PdfBlock head;
    head.cells.push_back(
        {{{oneLine(given.account.name)}}, 0, codeLeft - 16, PdfStyle::lead, PdfRole::heading, {}, false});
    head.cells.front().text.front().tone = drawing::PdfSpan::Tone::strong;
    head.cells.push_back(
        {{{given.code}}, codeLeft, drawing::pdfTextWidth - codeLeft, PdfStyle::code, PdfRole::paragraph, {}, false});
    head.before = between;
    head.padding = between;
    head.above = PdfBlock::Rule::cut;
    head.keepWhole = true;
    head.keepWithNext = true;
    sheet.add(std::move(head));
    PdfBlock use{
        {{{{"Start Judgement Call. Write your name as it stands here, and the code where a passphrase is asked "
            "for.\nThen choose a passphrase that only you know. The code works once, until the end of " +
            until + "."}},
          0,
          drawing::pdfTextWidth,
          PdfStyle::small,
          PdfRole::paragraph}}};
    use.before = -4;
    use.keepWhole = true;
    sheet.add(std::move(use));
}

} // namespace

std::string lastDayOfCode(records::UnixMilliseconds given) {
    // A day less, so that the whole of the last day counts wherever people are.
    return dayOf(records::codeRunsOut(given) - 86'400'000);
}

practice::Outcome<std::string> codeSheet(const std::vector<records::NewAccount>& codes,
                                         records::UnixMilliseconds made) {
    const std::string until = lastDayOfCode(made);
    PdfSheet sheet;
    putHead(sheet, codes.size(), until);
    for (const records::NewAccount& one : codes) {
        putSlip(sheet, one, until);
    }
    PdfBlock end;
    end.cells.push_back({{quiet("Shred this strip, too.")}, 0, drawing::pdfTextWidth, PdfStyle::small});
    end.before = between;
    end.padding = 6;
    end.above = PdfBlock::Rule::cut;
    sheet.add(std::move(end));

    drawing::PdfDocument document;
    document.title = "One-time codes";
    document.author = "Judgement Call";
    document.creator = "Judgement Call";
    document.date = practice::isoTime(made);
    document.notice = "Secret: hand over each slip, then shred the rest and delete the file";
    document.footLeft = "One-time codes";
    document.footMiddle = "until " + until;
    document.blocks = sheet.take();
    auto paper = drawing::pdfOf(document);
    if (const auto* problem = std::get_if<drawing::PdfProblem>(&paper)) {
        return practice::Problem{"The sheet of codes could not be made (" + problem->reason +
                                 "). The codes themselves work. Note them from the screen, or give new ones."};
    }
    return std::move(std::get<std::string>(paper));
}

} // namespace report
