#include "app/FrontEnds.hpp"

#include "app/AsTyped.hpp"
#include "app/QuizDesk.hpp"
#include "app/WindowClassrooms.hpp"
#include "app/WindowExports.hpp"
#include "records/Attempts.hpp"
#include "report/Files.hpp"
#include "report/ReviewText.hpp"
#include "report/Text.hpp"

#include <chrono>
#include <cmath>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr double perCent = 100.0;

/// The same choice, where a kind of choice is listed in the same order in the file and in the window.
template <class To, class From>
constexpr To same(From choice) {
    return static_cast<To>(choice);
}

static_assert(same<drawing::ThemeName>(content::ThemeChoice::contrast) == drawing::ThemeName::contrast);
static_assert(same<drawing::Letters>(content::LettersChoice::dyslexia) == drawing::Letters::dyslexia);
static_assert(same<window::Motion>(content::MotionChoice::reduced) == window::Motion::reduced);
static_assert(same<practice::Pace>(content::PaceChoice::untimed) == practice::Pace::untimed);

/// What the command line says, or what was set once.
practice::Pace paceOf(const Context& context) {
    if (!context.request.time) {
        return same<practice::Pace>(context.settings.time.value_or(content::PaceChoice::usual));
    }
    const std::string& time = *context.request.time;
    return time == "1.5"    ? practice::Pace::half
           : time == "2"    ? practice::Pace::twice
           : time == "none" ? practice::Pace::untimed
                            : practice::Pace::usual;
}

window::Preferences preferencesOf(const content::Settings& settings) {
    window::Preferences p;
    p.look.text = settings.textSize.value_or(100) / perCent;
    p.look.theme = same<drawing::ThemeName>(settings.theme.value_or(content::ThemeChoice::dark));
    p.look.letters = same<drawing::Letters>(settings.letters.value_or(content::LettersChoice::usual));
    p.look.motion = same<window::Motion>(settings.motion.value_or(content::MotionChoice::usual));
    p.sounds = settings.sounds.value_or(p.sounds);
    p.captions = settings.captions.value_or(p.captions);
    p.readAloud = settings.readAloud.value_or(p.readAloud);
    return p;
}

void put(const window::Preferences& p, content::Settings& settings) {
    settings.textSize = static_cast<int>(std::lround(p.look.text * perCent));
    settings.theme = same<content::ThemeChoice>(p.look.theme);
    settings.letters = same<content::LettersChoice>(p.look.letters);
    settings.motion = same<content::MotionChoice>(p.look.motion);
    settings.time = same<content::PaceChoice>(p.pace);
    settings.sounds = p.sounds;
    settings.captions = p.captions;
    settings.readAloud = p.readAloud;
}

/// Writes the debrief's files into `out`, or where this program keeps debriefs; one sentence that says where they are.
std::function<std::string(const practice::FinishedDebrief&)> reportWriter(const Context& context,
                                                                          std::optional<fs::path> out, Desk& desk) {
    return [data = context.data, out = std::move(out), &desk](const practice::FinishedDebrief& finished) {
        const fs::path folder =
            out ? *out : data / "debriefs" / finished.debrief.provenance.attemptId.substr(0, records::shortId);
        const auto problem = report::writeAll(folder, finished);
        desk.reportFailed = problem.has_value();
        if (problem) {
            return problem->sentence;
        }
        return "The debrief is in " + folder.string() + " (debrief.html, debrief.pdf, debrief.txt, debrief.json).";
    };
}

/// Who signs in, and what they review: on the whole practice, which the window narrows down for who is there.
window::People peopleOf(const Context& context, Desk& desk) {
    window::People people;
    people.review = std::make_shared<review::Review>(*desk.records, *desk.practice, context.limits(), wallClock);
    constexpr std::size_t width = 80;
    people.pageText = [](const review::LearnerPage& page) {
        return report::learnerText(page, report::Naming::nameless, width);
    };
    people.attemptText = [](const practice::FinishedDebrief& finished) { return report::text(finished, width); };
    people.exports =
        windowExports(people.review, *desk.practice, context.data / "debriefs", processEnvironment(), context.limits());
    people.folders = windowFolders(processEnvironment());
    people.sheets = windowSheets(people.review);
    return people;
}

} // namespace

std::chrono::milliseconds monotonicNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

terminal::Options terminalOptions(const Context& context, Desk& desk, const std::optional<fs::path>& out) {
    terminal::Options options;
    options.now = monotonicNow;
    options.pace = paceOf(context);
    options.debriefText = [](const practice::FinishedDebrief& finished, std::size_t width) {
        return report::text(finished, width);
    };
    if (out || desk.practice->saving()) {
        options.writeReports = reportWriter(context, out, desk);
    }
    options.news = desk.news;
    const auto called = [&context] {
        std::string command = calledAs();
        if (context.request.data) {
            command += " --data " + typed(*context.request.data); // with the same records
        }
        return command;
    };
    options.resumeCommand = [called](const std::string& attempt) {
        return called() + " resume --text " + attempt.substr(0, records::shortId);
    };
    if (desk.practice->saving()) {
        options.whatIfCommand = [called](const std::string& attempt) {
            return called() + " what-if --text " + attempt.substr(0, records::shortId) + " --decision N";
        };
    }
    return options;
}

window::Options windowOptions(const Context& context, Desk& desk, const std::optional<fs::path>& out) {
    window::Options options;
    options.preferences = preferencesOf(context.settings);
    if (context.request.textSize) {
        options.preferences.look.text = *context.request.textSize / perCent;
    }
    options.preferences.pace = paceOf(context);
    options.keepPreferences = [&context, begun = options.preferences](const window::Preferences& preferences) {
        const content::Settings before = settingsNow(context); // they may have changed while the window was open
        content::Settings settings = before;
        put(preferences, settings);
        // What the command line said holds for this time alone.
        if (context.request.textSize && preferences.look.text == begun.look.text) {
            settings.textSize = before.textSize;
        }
        if (context.request.time && preferences.pace == begun.pace) {
            settings.time = before.time;
        }
        if (const auto problem = keepSettings(context, settings)) {
            complain(*problem);
        }
    };
    options.art = context.share / "assets" / "art";
    options.sounds = context.share / "assets" / "sounds";
    options.notice = desk.notice;
    options.version = JUDGEMENT_VERSION;
    options.writeReport = [write = reportWriter(context, out, desk), &desk](const practice::FinishedDebrief& finished) {
        std::string sentence = write(finished);
        return window::Written(std::move(sentence), !desk.reportFailed);
    };
    options.writeAtEnd = out.has_value();
    options.clock = monotonicNow;
    options.study = studyAt(context, desk);
    if (desk.practice->saving()) {
        options.people = peopleOf(context, desk);
        options.classrooms = windowClassrooms(context, desk, options.people->review, options.study);
    }
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
