#include "app/WindowExports.hpp"

#include "app/AttemptsExport.hpp"
#include "app/GivenCodes.hpp"
#include "app/OpenFolder.hpp"
#include "app/PageExport.hpp"
#include "app/PersonExport.hpp"
#include "app/RoundsExport.hpp"
#include "practice/Time.hpp"
#include "report/CodeSheet.hpp"

#include <algorithm>

namespace app {

namespace {

namespace fs = std::filesystem;
using practice::Problem;

std::string dayOf(std::int64_t now) {
    constexpr std::size_t dayLength = 10; // 2026-11-22
    return practice::isoTime(now).substr(0, dayLength);
}

fs::path freePlace(const fs::path& below, const std::string& name, const std::string& ending) {
    std::error_code ignored;
    fs::path place = below / (name + ending);
    for (int i = 2; fs::exists(fs::symlink_status(place, ignored)); ++i) {
        place = below / (name + "-" + std::to_string(i) + ending);
    }
    return place;
}

/// A name that says nothing of whom it is about, and is free.
fs::path freeFolder(const fs::path& below, std::int64_t now) { return freePlace(below, "export-" + dayOf(now), ""); }

/// As people write it: from their home where it does not say from where.
fs::path asWritten(const std::string& text, const fs::path& home) {
    if (text == "~") {
        return home;
    }
    if (text.starts_with("~/")) {
        return (home / text.substr(2)).lexically_normal();
    }
    return (home / text).lexically_normal(); // an absolute path stays what it is
}

report::ExportFormat formatOf(window::ExportKind kind) {
    using window::ExportKind;
    switch (kind) {
    case ExportKind::html:
        return report::ExportFormat::html;
    case ExportKind::csv:
        return report::ExportFormat::csv;
    case ExportKind::json:
        return report::ExportFormat::json;
    case ExportKind::xapi:
        return report::ExportFormat::xapi;
    case ExportKind::pdf:
    case ExportKind::page:
    case ExportKind::person:
        break;
    }
    return report::ExportFormat::pdf;
}

practice::Outcome<std::unique_ptr<ExportSource>> personOf(const ExportDesk& desk, const std::string& id,
                                                          window::ExportKind kind) {
    records::Whose whose;
    whose.learner = id;
    const auto found = records::learnerLines(desk.review->records(), whose);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return Problem{problem->sentence};
    }
    const auto& lines = std::get<std::vector<records::LearnerLine>>(found);
    if (lines.empty()) {
        return Problem{"This learner is not in the records any more. Go back and look for them again."};
    }
    return kind == window::ExportKind::page ? pageExport(desk, lines.front().learner)
                                            : personExport(desk, lines.front().learner);
}

practice::Outcome<std::unique_ptr<ExportSource>> wishedSource(const ExportDesk& desk, const window::ExportWish& wish,
                                                              const content::Limits& limits) {
    if (wish.quizzes) {
        return roundsExport(desk, wish.learners, formatOf(wish.kind), limits);
    }
    if (wish.kind == window::ExportKind::person || wish.kind == window::ExportKind::page) {
        return personOf(desk, wish.learners.empty() ? std::string() : wish.learners.front(), wish.kind);
    }
    ExportOrder order;
    order.format = formatOf(wish.kind);
    order.firstOnly = wish.firstOnly;
    order.reasons = wish.reasons;
    order.names = wish.names;
    if (!wish.cohort.empty()) {
        order.what = ExportOrder::What::cohort;
        order.id = wish.cohort;
    } else if (wish.learners.size() == 1) {
        order.what = ExportOrder::What::learner;
        order.id = wish.learners.front();
    } else {
        order.what = ExportOrder::What::learners;
        order.learners = wish.learners;
    }
    return attemptsExport(desk, std::move(order));
}

window::ExportProgress asShown(const ExportProgress& progress) {
    using Part = window::ExportProgress::Part;
    return {progress.part == ExportProgress::Part::finding  ? Part::finding
            : progress.part == ExportProgress::Part::making ? Part::making
                                                            : Part::writing,
            progress.done, progress.all};
}

window::ExportInHand::Result resultOf(const ExportRun& run) {
    window::ExportInHand::Result result;
    if (run.problem()) {
        result.text = run.problem()->sentence;
        return result;
    }
    result.text = run.sentence();
    for (const std::string& note : run.notes()) {
        result.text += "\n" + note;
    }
    result.folder = run.place();
    return result;
}

} // namespace

window::Exports windowExports(std::shared_ptr<review::Review> review, const practice::Practice& practice,
                              fs::path folder, const Environment& environment, const content::Limits& limits) {
    window::Exports exports;
    const fs::path home = environment("HOME").value_or(folder.string());
    exports.place = [home](const std::string& text) { return asWritten(text, home); };
    exports.suggested = [review, folder] { return freeFolder(folder, review->now()).string(); };
    exports.suggestedIn = [review](const fs::path& chosen) { return freeFolder(chosen, review->now()).string(); };
    exports.own = folder.lexically_normal();
    exports.begin = [review, home, limits,
                     &practice](const review::Visitor& visitor,
                                const window::ExportWish& wish) -> practice::Outcome<window::ExportInHand> {
        auto place = ExportFolder::at(asWritten(wish.folder, home));
        if (auto* problem = std::get_if<Problem>(&place)) {
            return std::move(*problem);
        }
        const ExportDesk desk{review.get(), &practice, visitor};
        auto source = wishedSource(desk, wish, limits);
        if (auto* problem = std::get_if<Problem>(&source)) {
            return std::move(*problem);
        }
        const auto run = std::make_shared<ExportRun>(desk, std::get<ExportFolder>(std::move(place)),
                                                     std::get<std::unique_ptr<ExportSource>>(std::move(source)));
        return window::ExportInHand{[review, run] { return asShown(run->step()); }, [run] { return run->over(); },
                                    [run] { return resultOf(*run); }};
    };
    exports.open = folderOpener(environment);
    return exports;
}

window::People::Sheets windowSheets(std::shared_ptr<review::Review> review) {
    window::People::Sheets sheets;
    sheets.lastDay = report::lastDayOfCode;
    sheets.write = [review](const review::Visitor& visitor, const std::vector<records::NewAccount>& codes,
                            std::int64_t given, const fs::path& folder) -> practice::Outcome<fs::path> {
        review::Administration administration(review->records(), [review] { return review->now(); });
        const fs::path file = freePlace(folder, "one-time-codes-" + dayOf(given), ".pdf");
        if (auto problem = writeCodeSheet(administration, visitor, codes, given, file)) {
            return std::move(*problem);
        }
        return file;
    };
    return sheets;
}

} // namespace app
