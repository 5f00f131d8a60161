#include "app/FrontEnds.hpp"

#include "app/AsTyped.hpp"
#include "report/Files.hpp"
#include "report/Text.hpp"

#include <chrono>
#include <cmath>

namespace app {

namespace fs = std::filesystem;

namespace {

/// Writes the debrief's files into `out`, or where this program keeps debriefs; one sentence that says where they are.
std::function<std::string(const practice::FinishedDebrief&)> reportWriter(const Context& context,
                                                                          std::optional<fs::path> out, Desk& desk) {
    return [data = context.data, out = std::move(out), &desk](const practice::FinishedDebrief& finished) {
        const fs::path folder =
            out ? *out : data / "debriefs" / finished.debrief.provenance.attemptId.substr(0, shortId);
        const auto problem = report::writeAll(folder, finished);
        desk.reportFailed = problem.has_value();
        if (problem) {
            return problem->sentence;
        }
        return "The debrief is in " + folder.string() + " (debrief.html, debrief.txt, debrief.json).";
    };
}

} // namespace

std::chrono::milliseconds monotonicNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

terminal::Options terminalOptions(const Context& context, Desk& desk, const std::optional<fs::path>& out) {
    terminal::Options options;
    options.now = monotonicNow;
    options.debriefText = [](const practice::FinishedDebrief& finished, std::size_t width) {
        return report::text(finished, width);
    };
    if (out || desk.practice->saving()) {
        options.writeReports = reportWriter(context, out, desk);
    }
    options.resumeCommand = [&context](const std::string& attempt) {
        std::string command = calledAs();
        if (context.request.data) {
            command += " --data " + typed(*context.request.data); // with the same records
        }
        return command + " resume --text " + attempt.substr(0, shortId);
    };
    return options;
}

window::Options windowOptions(const Context& context, Desk& desk, const std::optional<fs::path>& out) {
    constexpr double perCent = 100.0;
    window::Options options;
    options.look.text = context.request.textSize.value_or(context.settings.textSize.value_or(100)) / perCent;
    options.look.dark = context.settings.theme.value_or(content::ThemeChoice::dark) == content::ThemeChoice::dark;
    options.keepLook = [&context](const window::Look& look) {
        content::Settings settings = settingsNow(context); // they may have changed while the window was open
        settings.textSize = static_cast<int>(std::lround(look.text * perCent));
        settings.theme = look.dark ? content::ThemeChoice::dark : content::ThemeChoice::light;
        if (const auto problem = keepSettings(context, settings)) {
            complain(*problem);
        }
    };
    options.art = context.share / "assets" / "art";
    options.notice = desk.notice;
    options.version = JUDGEMENT_VERSION;
    options.writeReport = reportWriter(context, out, desk);
    options.writeAtEnd = out.has_value();
    options.clock = monotonicNow;
    return options;
}

Exit exitOf(terminal::Left left, const Desk& desk) {
    if (left == terminal::Left::stuck) {
        return Exit::contentProblems;
    }
    return desk.reportFailed ? Exit::couldNot : Exit::done;
}

Exit runWindow(Desk& desk, const window::Options& options) {
    const auto exit = static_cast<Exit>(window::run(*desk.practice, options));
    return desk.reportFailed ? Exit::couldNot : exit;
}

std::optional<Exit> unknownRank(const practice::Practice& practice, const std::optional<std::string>& wanted) {
    if (!wanted || practice.framework().findRank(*wanted)) {
        return std::nullopt;
    }
    std::string known;
    for (const auto& rank : practice.framework().ranks) {
        known += (known.empty() ? "" : ", ") + rank.id;
    }
    complain("The framework has no rank \"" + *wanted + "\". It has: " + known + ".");
    return Exit::wrongUsage;
}

} // namespace app
