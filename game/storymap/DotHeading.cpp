#include "storymap/DotHeading.hpp"

#include "model/Counted.hpp"
#include "storymap/Label.hpp"
#include "storymap/Palette.hpp"
#include "storymap/Words.hpp"

namespace storymap {

namespace {

constexpr double titleSize = 34;
constexpr double headingSize = 16;

struct LineSample {
    std::string name;
    std::string colour;
    std::string style; ///< attributes of the cell whose edge is the line
    std::string head;
};

std::string keyCell(const std::string& inside) { return "<TD ALIGN=\"LEFT\">" + inside + "</TD>"; }

std::string sampleCell(const LineSample& sample, const Palette& palette) {
    return keyCell(nested(
        {"<TD FIXEDSIZE=\"TRUE\" WIDTH=\"38\" HEIGHT=\"5\" COLOR=\"" + sample.colour + "\" " + sample.style + "></TD>",
         "<TD>" + words(sample.head, headingSize + 2, sample.colour) + "</TD>",
         "<TD>" + words(forLabel(sample.name + "      "), headingSize, palette.ink) + "</TD>"}));
}

std::string keyRow(const Palette& palette) {
    const std::string solid = "BORDER=\"2\" SIDES=\"B\"";
    const LineSample samples[] = {
        {"best", palette.best, solid, "▶"},
        {"good", palette.good, solid, "▷"},
        {"poor", palette.poor, "BORDER=\"2\" SIDES=\"B\" STYLE=\"DOTTED\"", "◇"},
        {"harmful", palette.harmful, "BORDER=\"2\" SIDES=\"TB\"", "■"},
        {"never reached", palette.inkQuiet, "BORDER=\"2\" SIDES=\"B\" STYLE=\"DASHED\"", "&gt;"},
    };
    std::string cells;
    for (const LineSample& sample : samples) {
        cells += sampleCell(sample, palette);
    }
    cells += keyCell(nested({filledCell("Fault", palette.onAccent, palette.accent, headingSize - 2),
                             outlinedCell("Advice", palette.accent, palette.accentSoft, headingSize - 2),
                             "<TD>" + words("found by judgement check", headingSize, palette.ink) + "</TD>"}));
    return cells;
}

} // namespace

std::string provenance(const model::Scenario& scenario) {
    return "Scenario " + std::string(scenario.id) + ", version " + std::to_string(scenario.version) +
           "  ·  framework " + std::string(scenario.frameworkId);
}

std::string contents(const model::Scenario& scenario, const Survey& survey) {
    return model::counted(scenario.situations.size(), "situation", "situations") + ", " +
           model::counted(scenario.choices.size(), "choice", "choices") + ", " +
           model::counted(scenario.endings.size(), "ending", "endings") + "  ·  " +
           (survey.faults == 0 ? "no faults" : model::counted(survey.faults, "fault", "faults")) + ", " +
           model::counted(survey.advice, "piece of advice", "pieces of advice");
}

std::string headingLabel(const Story& story, const Survey& survey) {
    const Palette& palette = lightPalette();
    const model::Scenario& scenario = story.scenario;
    const auto row = [](const std::string& cell) { return "<TR>" + keyCell(cell) + "</TR>\n    "; };
    std::string out = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">\n    ";
    out += row(bold(lines(scenario.title, 70, 2), titleSize, palette.ink));
    out += row(
        words(forLabel(provenance(scenario) + "  ·  " + contents(scenario, survey)), headingSize, palette.inkQuiet));
    if (!story.proof.complete) {
        out +=
            row(words("The story is too large for all of its paths to be walked: what is never reached is not marked, "
                      "and how often choices are taken is not known.",
                      headingSize, palette.accent));
    }
    for (const Mark& mark : survey.whole) {
        out += row(words(lines(std::string(mark.fault ? "Fault: " : "Advice: ") + std::string(mark.finding->code) +
                                   ": " + mark.finding->what,
                               110, 2),
                         headingSize, palette.accent));
    }
    out += row("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\"><TR>" + keyRow(palette) +
               "</TR></TABLE>");
    out +=
        row(words("Each box is a situation: its choices stand below the line, with the expert rating. Figures and the "
                  "width of lines: how often a choice is taken in one play at random.<BR ALIGN=\"LEFT\"/>\"back\": the "
                  "choice leads to where the learner may have been. \"calls for\": what every best choice shows.<BR "
                  "ALIGN=\"LEFT\"/>",
                  headingSize, palette.inkQuiet));
    out += row(words("", headingSize, palette.ink)); // room before the first box
    return out + "</TABLE>";
}

} // namespace storymap
