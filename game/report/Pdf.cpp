#include "report/Pdf.hpp"

#include "records/Attempts.hpp"
#include "report/PdfParts.hpp"
#include "report/Phrases.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <array>

namespace report {

namespace {

using drawing::PdfBlock;
using drawing::PdfRole;
using drawing::PdfSpan;
using drawing::PdfStyle;

/// For runs that nobody should take for a first attempt.
std::string noticeOn(const debrief::Provenance& from) {
    if (from.branch) {
        return "Practice: what if? " + oneLine(wordsFor(*from.branch));
    }
    if (isVoted(from)) {
        return "Voted in a class, not played";
    }
    return from.mode == "practice" || from.mode.starts_with("automatic") ? oneLine(wordsForMode(from.mode)) : "";
}

void putTitle(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    const debrief::Debrief& debrief = finished.debrief;
    sheet.add({{{{{"Debrief"}}, 0, drawing::pdfTextWidth, PdfStyle::kicker, PdfRole::paragraph}}});
    PdfBlock title{
        {{{{oneLine(finished.scenario->title)}}, 0, drawing::pdfTextWidth, PdfStyle::title, PdfRole::title}}};
    title.before = 2;
    sheet.add(std::move(title));
    bool first = true;
    const auto fact = [&](std::string_view name, const PdfSpan& words) {
        if (words.text.empty()) {
            return;
        }
        sheet.label(name);
        sheet.paragraph({words});
        sheet.last().before = std::exchange(first, false) ? 16 : 1.5;
    };
    fact("Learner", strong(learnerWords(finished)));
    fact("Rank", {clean((*finished.framework)[debrief.rank].name)});
    fact("Begun", {moment(debrief.provenance.startedAt)});
    fact("Attempt", {wordsForMode(debrief.provenance.mode)});
    if (debrief.provenance.branch) {
        fact("What if", {wordsFor(*debrief.provenance.branch)});
    }
    fact("Ending", {endingWords(finished)});
    sheet.label("About debriefs");
    sheet.paragraph({{std::string(aboutDebriefs)}});
    sheet.last().before = 16;
}

void putSummary(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    sheet.part("Summary");
    // Serious behaviour has the first sentence, and only where there is any.
    bool grave = std::ranges::any_of(finished.debrief.profile.behaviours,
                                     [](const auto& one) { return !one.seriousIn.empty(); });
    for (const std::string& sentence : finished.debrief.summary) {
        sheet.paragraph(withLinks(clean(sentence), finished), PdfStyle::lead);
        if (std::exchange(grave, false)) {
            PdfBlock& block = sheet.last();
            block.markedFrom = PdfSheet::textLeft - 10;
            block.padding = 6;
            block.cells.back().width -= 8;
        }
    }
}

void putQuality(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    sheet.part("Decision quality");
    for (const std::string& sentence : qualitySentences(finished.debrief.quality)) {
        sheet.paragraph({{sentence}});
    }
}

void putReflection(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    sheet.part("Questions for reflection");
    int number = 0;
    for (const debrief::ReflectionQuestion& question : finished.debrief.reflection) {
        sheet.item(withLinks(clean(question.text), finished), std::to_string(++number) + ".");
        sheet.ruled(3);
        sheet.last().before = 16;
    }
    if (finished.debrief.reflection.empty()) {
        sheet.paragraph({{"No decision was made, so there is nothing to ask about."}});
    }
    if (!finished.couldSample.empty()) {
        sheet.heading("Scenarios that would give evidence on what was not sampled here");
        for (const auto& [unit, scenario] : finished.couldSample) {
            sheet.item({{clean(unit) + ": " + clean(scenario)}});
        }
    }
}

void putSignatures(PdfSheet& sheet) {
    sheet.part("Signatures");
    sheet.paragraph(
        {{"Signing says that this debrief was talked through. It does not say that either agrees with every "
          "line of it."}});
    sheet.keepWithNext();
    constexpr std::array<std::string_view, 2> people{"Learner", "Supervisor"};
    sheet.signatures(people);
}

void putOrigins(PdfSheet& sheet, const practice::FinishedDebrief& finished) {
    sheet.part("What this was computed from");
    for (const Origin& one : originsOf(finished)) {
        sheet.label(one.name);
        sheet.paragraph({{one.text}}, PdfStyle::small);
        sheet.tighten();
        sheet.keepWithNext();
        if (!one.hash.empty()) {
            sheet.paragraph({{one.hash}}, PdfStyle::mono);
            sheet.last().before = 0;
            sheet.keepWithNext();
        }
    }
    sheet.paragraph({quiet("The same attempt, scenario and framework always give this same debrief.")},
                    PdfStyle::small);
}

void putLimits(PdfSheet& sheet) {
    sheet.part("What this does not say");
    for (const std::string_view sentence : whatItDoesNotSay) {
        sheet.item({{std::string(sentence)}});
        sheet.last().keepWithNext = sentence != whatItDoesNotSay.back();
    }
}

} // namespace

practice::Outcome<std::string> pdf(const practice::FinishedDebrief& finished) {
    const debrief::Provenance& from = finished.debrief.provenance;
    PdfSheet sheet;
    putTitle(sheet, finished);
    putSummary(sheet, finished);
    putProfile(sheet, finished);
    putValues(sheet, finished);
    putQuality(sheet, finished);
    putDecisions(sheet, finished);
    putReflection(sheet, finished);
    putSignatures(sheet);
    putOrigins(sheet, finished);
    putLimits(sheet);

    drawing::PdfDocument document;
    const std::string title = oneLine(finished.scenario->title);
    const std::string attempt = from.attemptId.empty() ? ""
                                                       : (isVoted(from) ? "Class " : "Attempt ") +
                                                             oneLine(from.attemptId.substr(0, records::shortId));
    document.title = "Debrief: " + title;
    document.author = "Judgement Call";
    document.subject = oneLine(learnerWords(finished)) + (attempt.empty() ? "" : ", " + attempt);
    document.creator = "Judgement Call " + oneLine(from.programVersion);
    document.date = oneLine(from.endedAt.empty() ? from.startedAt : from.endedAt);
    document.notice = noticeOn(from);
    document.footLeft = oneLine(learnerWords(finished)) + "  ·  " + title;
    document.footMiddle = attempt;
    document.blocks = sheet.take();
    auto made = drawing::pdfOf(document);
    if (const auto* problem = std::get_if<drawing::PdfProblem>(&made)) {
        return practice::Problem{"The PDF could not be made (" + problem->reason +
                                 "). The attempt itself is not touched by this. Try again, or choose another format."};
    }
    return std::move(std::get<std::string>(made));
}

} // namespace report
