#include "app/Context.hpp"

#include "app/Log.hpp"
#include "app/NotFound.hpp"
#include "content/FrameworkReader.hpp"
#include "content/WrappedText.hpp"
#include "content/WriteFile.hpp"
#include "report/Files.hpp"
#include "report/Json.hpp"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace app {

namespace fs = std::filesystem;

void print(const std::string& text) { std::cout << text << std::flush; }

bool isTerminal() { return ::isatty(STDOUT_FILENO) != 0; }

std::size_t terminalWidth() {
    constexpr std::size_t narrowest = 80;
    constexpr std::size_t widest = 120;
    winsize size{};
    if (!isTerminal()) {
        return 0;
    }
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return std::clamp<std::size_t>(known ? size.ws_col : narrowest, narrowest, widest);
}

void complain(const std::string& sentence) { std::cerr << sentence << std::endl; }

void complain(const std::vector<content::Diagnostic>& diagnostics) {
    for (const auto& diagnostic : diagnostics) {
        std::cerr << content::format(diagnostic);
    }
    std::cerr << std::flush;
}

Exit failed(const practice::Problem& problem) {
    complain(problem.sentence);
    return Exit::couldNot;
}

Exit failed(const records::Problem& problem) {
    complain(problem.sentence);
    return Exit::couldNot;
}

std::int64_t wallClock() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

fs::path Context::frameworkFile() const {
    if (request.framework) {
        return *request.framework;
    }
    if (settings.framework) {
        return *settings.framework;
    }
    return shippedFrameworkFile();
}

fs::path Context::recordsFile() const { return data / "records.sqlite"; }

fs::path Context::shippedFrameworkFile() const { return share / "assets" / "frameworks" / "met-cvf.yaml"; }

std::vector<fs::path> Context::scenarioFolders() const {
    std::vector<fs::path> folders{share / "scenarios"};
    folders.insert(folders.end(), settings.scenarios.begin(), settings.scenarios.end());
    folders.insert(folders.end(), request.scenarios.begin(), request.scenarios.end());
    return folders;
}

content::Limits Context::limits() const {
    content::Limits limits;
    limits.bytes = request.mostBytes.value_or(limits.bytes);
    limits.situations = request.mostSituations.value_or(limits.situations);
    return limits;
}

std::variant<Context, Exit> makeContext(Request request) {
    for (const fs::path& folder : request.scenarios) {
        if (const auto sentence = noFolderSentence(folder)) {
            complain(*sentence);
            return Exit::couldNot;
        }
    }
    const auto paths = userPaths(processEnvironment());
    if (!paths && !request.data) {
        complain("There is no home folder to keep records in. Say where with --data DIR.");
        return Exit::couldNot;
    }
    const auto share = findShare(programFile());
    if (!share) {
        complain(
            "The program's own files (the folder \"assets\") are missing. Install it again, or start it with ./play.");
        return Exit::couldNot;
    }
    Context context;
    context.request = std::move(request);
    context.data = context.request.data ? *context.request.data : paths->data;
    context.share = *share;
    if (paths) {
        openLog(paths->state);
        context.settingsFile = paths->config / "settings.yaml";
        std::error_code ignored;
        if (fs::exists(context.settingsFile, ignored)) {
            const auto text = content::readFile(context.settingsFile.string(), context.limits().bytes);
            if (!text) {
                complain(text.diagnostics);
                return Exit::contentProblems;
            }
            auto settings = content::readSettings(*text.value, context.settingsFile.string());
            if (!settings) {
                complain(settings.diagnostics);
                complain("Mend the settings, or move the file away to begin afresh.");
                return Exit::contentProblems;
            }
            context.settings = std::move(*settings.value);
        }
    }
    return context;
}

std::variant<model::CompetencyFramework, Exit> loadFramework(const Context& context, const fs::path& file) {
    const auto text = content::readFile(file.string(), context.limits().bytes);
    if (!text) {
        complain(text.diagnostics);
        return Exit::contentProblems;
    }
    auto framework = content::readFramework(*text.value, file.string(), context.limits());
    if (!framework) {
        if (const auto sentence = noFrameworkSentence(file, *text.value)) {
            complain(*sentence);
        } else {
            complain(framework.diagnostics);
        }
        return Exit::contentProblems;
    }
    return std::move(*framework.value);
}

content::Settings settingsNow(const Context& context) {
    const auto text = content::readFile(context.settingsFile.string(), context.limits().bytes);
    auto settings =
        text ? content::readSettings(*text.value, context.settingsFile.string()) : content::Loaded<content::Settings>();
    return settings ? std::move(*settings.value) : context.settings;
}

std::optional<std::string> keepSettings(const Context& context, const content::Settings& settings) {
    if (context.settingsFile.empty()) {
        return "There is no home folder to keep settings in.";
    }
    std::error_code ignored; // if it cannot be made, writing says so
    fs::create_directories(context.settingsFile.parent_path(), ignored);
    return content::writeFile(context.settingsFile, content::settingsText(settings));
}

namespace {

bool personWantsToGoOn() {
    std::cerr << "Play without saving? Type yes to go on, or anything else to stop: " << std::flush;
    // One byte at a time: what stands behind the line belongs to whoever reads on.
    std::string answer;
    for (char byte = 0; ::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n';) {
        answer += byte;
    }
    return answer == "yes" || answer == "y";
}

std::uint64_t secureRandom() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

} // namespace

std::variant<Desk, Exit> openDesk(const Context& context, WithoutRecords without, Gallery gallery,
                                  WithoutFramework withoutFramework) {
    Desk desk;
    auto opened = context.request.keep ? records::Records::open(context.recordsFile()) : records::Records::inMemory();
    if (const auto* problem = std::get_if<records::Problem>(&opened)) {
        logProblem("the records could not be opened");
        if (without == WithoutRecords::no) {
            complain(problem->sentence);
            return Exit::couldNot;
        }
        desk.notice = problem->sentence;
        if (without == WithoutRecords::askPerson) {
            // Here, because a terminal would break the line anywhere, also in the middle of the file's name.
            std::string lines;
            content::wrap(lines, problem->sentence, terminalWidth());
            std::cerr << lines << std::flush;
            if (!personWantsToGoOn()) {
                return Exit::couldNot;
            }
        }
        opened = records::Records::inMemory();
    } else if (!context.request.keep) {
        desk.notice = "Nothing is saved in this run, as asked for with --no-save.";
    }
    if (const auto* problem = std::get_if<records::Problem>(&opened)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    desk.records = std::make_unique<records::Records>(std::move(std::get<records::Records>(opened)));

    practice::Settings settings;
    settings.frameworkFile = context.frameworkFile();
    if (gallery == Gallery::all) {
        settings.scenarioFolders = context.scenarioFolders();
    }
    settings.programVersion = JUDGEMENT_VERSION;
    settings.nowUnixMilliseconds = wallClock;
    settings.randomSeed = secureRandom;
    settings.debriefBytes = report::json;
    settings.limits = context.limits();
    auto practice = practice::Practice::open(settings, *desk.records);
    if (const auto* diagnostics = std::get_if<std::vector<content::Diagnostic>>(&practice)) {
        const auto text = content::readFile(settings.frameworkFile.string(), context.limits().bytes);
        if (const auto sentence = text ? noFrameworkSentence(settings.frameworkFile, *text.value) : std::nullopt) {
            complain(*sentence);
        } else {
            complain(*diagnostics);
        }
        if (withoutFramework == WithoutFramework::no) {
            return Exit::contentProblems;
        }
        complain("The framework that was chosen cannot be used, so the one that came with the program is. Old attempts "
                 "are not "
                 "touched by this: each keeps its own.");
        settings.frameworkFile = context.shippedFrameworkFile();
        practice = practice::Practice::open(settings, *desk.records);
        if (const auto* shipped = std::get_if<std::vector<content::Diagnostic>>(&practice)) {
            complain(*shipped);
            return Exit::contentProblems;
        }
    }
    desk.practice = std::make_unique<practice::Practice>(std::move(std::get<practice::Practice>(practice)));
    return desk;
}

} // namespace app
