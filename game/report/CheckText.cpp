#include "report/CheckReport.hpp"

#include "content/WrappedText.hpp"
#include "model/Counted.hpp"
#include "report/DiagnosticText.hpp"
#include "report/QuizNotes.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace report {

namespace {

constexpr std::size_t widthInFiles = 100; ///< of the lines about a whole story, where no width is named

/// Large numbers are read in groups of three.
std::string grouped(const std::string& digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        out += i > 0 && (digits.size() - i) % 3 == 0 ? "," : "";
        out += digits[i];
    }
    return out;
}

std::string twoPlaces(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

std::string perCent(double share) {
    const double hundredths = share * 100;
    if (hundredths > 0 && hundredths < 1) {
        return "under 1 %";
    }
    if (hundredths > 99 && hundredths < 100) {
        return "over 99 %";
    }
    return std::to_string(std::lround(hundredths)) + " %";
}

std::string told(const proof::PlacedFinding& finding, std::size_t width) {
    constexpr std::size_t longest = 2000;
    std::string weight = finding.severity == content::Severity::advice ? "Advice." : "Fault.";
    if (finding.hasWay) {
        weight += finding.way.empty() ? " Shown at the start."
                  : finding.way.size() > longest
                      ? " The choices that show it are too many to print; --format json has them."
                      : " Shown by --path " + finding.way;
    }
    std::string out = diagnosticText(finding.told, width);
    content::wrap(out, weight, width, "    ", "    ");
    return out;
}

/// Faults before advice; where both are of one kind, by place as they were.
std::vector<const proof::PlacedFinding*> inOrder(const std::vector<proof::PlacedFinding>& findings) {
    std::vector<const proof::PlacedFinding*> all;
    for (const proof::PlacedFinding& finding : findings) {
        all.push_back(&finding);
    }
    std::ranges::stable_sort(all, {}, [](const proof::PlacedFinding* finding) { return finding->severity; });
    return all;
}

/// Makes the lines about a whole story.
struct Lines {
    std::size_t width;
    std::string operator()(const std::string& text) const {
        std::string out;
        content::wrap(out, text, width, "  ", "    ");
        return out;
    }
};

/// What random plays showed where nothing could be proved.
std::string sampled(const model::Scenario& scenario, const proof::Simulation& plays,
                    const model::CompetencyFramework& framework, bool endings, const Lines& line) {
    const auto shareOf = [&](std::uint64_t count) {
        return perCent(static_cast<double>(count) / static_cast<double>(plays.plays));
    };
    std::string out = line("Sampled, not proved, from " + grouped(std::to_string(plays.plays)) + " random plays:");
    if (endings) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
            parts.push_back(std::string(scenario.endings[i].id) + " " + shareOf(plays.endings[i]));
        }
        out += line("  endings: " + proof::listed(parts) + "; stuck " + shareOf(plays.stuck) + "; without end " +
                    shareOf(plays.endless) + "; decisions " + std::to_string(plays.lengths.quantile(0)) + " to " +
                    std::to_string(plays.lengths.quantile(1)) + ".");
    }
    std::vector<std::string> units;
    for (const proof::SimulatedUnit& unit : plays.units) {
        const bool missed = unit.sampled + plays.stuck + plays.endless < plays.plays;
        units.push_back(framework[unit.unit].id + " " + std::to_string(missed ? 0 : unit.opportunities.quantile(0)) +
                        " to " + std::to_string(unit.opportunities.quantile(1)));
    }
    if (!units.empty()) {
        out += line("  opportunities: " + proof::listed(units) +
                    ". The fewest on any path are no more than the first figure, the most no fewer than the second.");
    }
    return out;
}

std::string proved(const model::Scenario& scenario, const proof::Proof& proof,
                   const model::CompetencyFramework& framework, const Lines& line) {
    std::string out =
        line(model::counted(scenario.situations.size(), "situation", "situations") + ", " +
             model::counted(scenario.choices.size(), "choice", "choices") + ", " +
             model::counted(scenario.endings.size(), "ending", "endings") + ". " +
             (proof.complete ? "All of its " : "Only the first of its ") + grouped(std::to_string(proof.states)) +
             " states were walked" + (proof.complete ? ": what follows is exact." : "."));
    if (!proof.complete) {
        if (proof.lengths) {
            out +=
                line("Decisions on a path: at least " + std::to_string(proof.lengths->shortest.size()) + " (exact).");
        }
        return out + (proof.sampled ? sampled(scenario, *proof.sampled, framework, true, line) : std::string());
    }
    if (proof.paths->endless) {
        out += line("Paths: endlessly many, because learners can go round.");
    } else {
        out += line("Paths from start to ending: " + grouped(proof.paths->digits) + ".");
    }
    if (proof.lengths) {
        out += line("Decisions on a path: at least " + std::to_string(proof.lengths->shortest.size()) +
                    (proof.lengths->longest ? ", at most " + std::to_string(proof.lengths->longest->size())
                                            : ", without a most") +
                    ".");
    }
    if (!proof.opportunities.empty()) {
        std::vector<std::string> parts;
        for (const auto& claim : proof.opportunities) {
            parts.push_back(proof::idOf(framework, claim.claimed) + " " + std::to_string(claim.fewest) +
                            (claim.most == claim.fewest ? "" : " to " + std::to_string(claim.most)));
        }
        out += line("Opportunities on a path, fewest to most: " + proof::listed(parts) + ".");
    }
    if (proof.quality) {
        out += line("Decision quality: " + twoPlaces(proof.quality->range.weakest) + " on the weakest path, " +
                    twoPlaces(proof.quality->range.strongest) + " on the strongest.");
    }
    if (proof.sampled) {
        out += sampled(scenario, *proof.sampled, framework, false, line);
    }
    std::vector<std::string> endings;
    for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
        endings.push_back(std::string(scenario.endings[i].id) + " " + perCent(proof.random->endings[i]));
    }
    if (proof.random->stuck > 0) {
        endings.push_back("no ending at all " + perCent(proof.random->stuck));
    }
    out += line("Endings when choices are taken at random: " + proof::listed(endings) + "." +
                (proof.random->exact ? "" : " (About: the loops are large.)"));
    out += line("Of " + model::counted(proof.bestChoices.decisions, "situation", "situations") +
                " with one best choice, it has the longest text in " + std::to_string(proof.bestChoices.longest) +
                " and the shortest in " + std::to_string(proof.bestChoices.shortest) +
                "; by chance each would be so in about " +
                std::to_string(std::lround(proof.bestChoices.longestByChance)) + ".");
    return out;
}

} // namespace

std::string checkText(const std::vector<CheckedFile>& files, const model::CompetencyFramework& framework, bool advice,
                      std::size_t width) {
    const Lines line{width == 0 ? widthInFiles : width};
    std::string out;
    std::size_t errors = 0;
    std::size_t faults = 0;
    std::size_t hints = 0;
    std::size_t stories = 0;
    for (const CheckedFile& file : files) {
        for (const auto& diagnostic : file.diagnostics) {
            out += diagnosticText(diagnostic, width);
            ++errors;
        }
        for (const proof::PlacedFinding* finding : inOrder(file.findings)) {
            const bool isAdvice = finding->severity == content::Severity::advice;
            ++(isAdvice ? hints : faults);
            if (advice || !isAdvice) {
                out += told(*finding, width);
            }
        }
        if (file.proof && file.scenario) {
            ++stories;
            out += file.path + ": " + std::string(file.scenario->title) + "\n";
            out += proved(*file.scenario, *file.proof, framework, line);
        }
        if (file.course) {
            out += file.path + ": " + file.course->title + "\n" +
                   line("A course of " + model::counted(file.course->steps.size(), "step", "steps") + ".");
        }
        if (file.quiz) {
            out += file.path + ": " + file.quiz->title + "\n";
            for (const std::string& note :
                 quizNotes(*file.quiz, std::filesystem::path(file.path).filename().string())) {
                out += line(note);
            }
        }
    }
    out += model::counted(files.size(), "file", "files") + " checked: ";
    if (errors == 0 && faults == 0) {
        out += stories > 0 ? "no errors and no faults" : "no errors";
    } else {
        out += model::counted(errors, "error", "errors") + " and " + model::counted(faults, "fault", "faults");
    }
    if (stories > 0) {
        out += ", " + model::counted(hints, "piece of advice", "pieces of advice") +
               (advice || hints == 0 ? "" : " (not shown)");
    }
    out += ".\n";
    if (errors + faults + (advice ? hints : 0) > 0) {
        out += "To have a code explained: judgement explain CODE\n";
    }
    return out;
}

} // namespace report
