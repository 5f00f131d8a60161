#include "app/Commands.hpp"

#include "app/AsTyped.hpp"
#include "records/Records.hpp"
#include "window/Showing.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

/// "1280x720", from the least window there is to the largest display that is sold.
std::optional<drawing::Size> sizeOf(const std::string& text) {
    constexpr drawing::Size least{960, 600};
    constexpr drawing::Size most{7680, 4320};
    drawing::Size size;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') {
        return std::nullopt;
    }
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    if (height.ec != std::errc() || height.ptr != end) {
        return std::nullopt;
    }
    const bool inside = size.width >= least.width && size.height >= least.height && size.width <= most.width &&
                        size.height <= most.height;
    return inside ? std::optional(size) : std::nullopt;
}

/// Records and what is played on them, the same on every day and every machine. `file`: where the records are kept for
/// the time being, so that the screens say what they say to a learner whose decisions are saved.
std::variant<Desk, Exit> stillDesk(const Context& context, const fs::path& file,
                                   std::vector<fs::path> scenarioFolders) {
    auto records = records::Records::open(file);
    if (const auto* problem = std::get_if<records::Problem>(&records)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    Desk desk;
    desk.records = std::make_unique<records::Records>(std::move(std::get<records::Records>(records)));
    practice::Settings settings;
    settings.frameworkFile = context.frameworkFile();
    settings.scenarioFolders = std::move(scenarioFolders);
    settings.programVersion = JUDGEMENT_VERSION;
    constexpr std::int64_t firstOfMarch2026 = 1'772'360'400'000;
    constexpr std::int64_t minute = 60'000;
    settings.nowUnixMilliseconds = [now = firstOfMarch2026]() mutable { return now += minute; };
    settings.randomSeed = [] { return std::uint64_t{1}; };
    settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
    settings.limits = context.limits();
    auto practice = practice::Practice::open(settings, *desk.records);
    if (const auto* diagnostics = std::get_if<std::vector<content::Diagnostic>>(&practice)) {
        complain(*diagnostics);
        return Exit::contentProblems;
    }
    desk.practice = std::make_unique<practice::Practice>(std::move(std::get<practice::Practice>(practice)));
    return desk;
}

/// Pictures on their way into a folder: all of them come to stand there, or none.
class Album {
public:
    explicit Album(fs::path folder) : m_folder(std::move(folder)), m_before(m_folder / ".unfinished-pictures") {}
    ~Album() {
        std::error_code ignored;
        fs::remove_all(m_before, ignored);
        if (m_made) {
            fs::remove(m_folder, ignored); // stays if anything is in it
        }
    }
    Album(const Album&) = delete;
    Album& operator=(const Album&) = delete;

    std::optional<std::string> open() {
        std::error_code problem;
        m_made = fs::create_directories(m_folder, problem);
        if (!problem) {
            fs::remove_all(m_before, problem); // what a run that was killed has left
            fs::create_directory(m_before, problem);
        }
        return problem ? std::optional(sentence(problem)) : std::nullopt;
    }
    std::optional<std::string> add(std::string_view name, const drawing::Surface& picture) {
        const std::string file = std::string(name) + ".png";
        if (auto problem = picture.writePng((m_before / file).string())) {
            return "The picture \"" + std::string(name) + "\" could not be written to the folder " + m_folder.string() +
                   ". Make room there, or name another folder.";
        }
        m_files.push_back(file);
        return std::nullopt;
    }
    std::optional<std::string> close() {
        for (const std::string& file : m_files) {
            std::error_code ignored;
            if (fs::is_directory(m_folder / file, ignored)) {
                return sentence(std::make_error_code(std::errc::is_a_directory));
            }
        }
        for (const std::string& file : m_files) {
            std::error_code problem;
            fs::rename(m_before / file, m_folder / file, problem);
            if (problem) {
                return sentence(problem);
            }
        }
        return std::nullopt;
    }
    /// Where something can lie that goes with it.
    [[nodiscard]] const fs::path& unfinished() const { return m_before; }
    [[nodiscard]] std::size_t size() const { return m_files.size(); }

private:
    [[nodiscard]] std::string sentence(const std::error_code& problem) const {
        return "Pictures cannot be written to the folder " + m_folder.string() + ": " + problem.message() +
               ". Name another folder.";
    }

    fs::path m_folder;
    fs::path m_before;
    std::vector<std::string> m_files;
    bool m_made = false;
};

/// What was asked for, or one sentence that says what is wrong with it.
std::variant<std::vector<std::string>, std::string> wantedBy(const Screenshot& command) {
    std::vector<std::string> wanted(command.words.begin(), command.words.end() - 1);
    if (command.all != wanted.empty()) {
        return "Say which screens, or --all, and last the folder. For example: " + calledAs() +
               " screenshot title gallery pictures";
    }
    std::string known;
    for (const std::string_view name : window::showable) {
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    for (const std::string& name : wanted) {
        if (std::ranges::find(window::showable, name) == window::showable.end()) {
            return "There is no screen \"" + name + "\". There are: " + known + ".";
        }
    }
    if (command.all) {
        wanted.assign(window::showable.begin(), window::showable.end());
    }
    return wanted;
}

} // namespace

Exit screenshot(const Context& context, const Screenshot& command) {
    const auto asked = wantedBy(command);
    if (const auto* sentence = std::get_if<std::string>(&asked)) {
        complain(*sentence);
        return Exit::wrongUsage;
    }
    window::ShowingOptions options;
    if (command.size) {
        const auto size = sizeOf(*command.size);
        if (!size) {
            complain("The size \"" + *command.size + "\" cannot be used. It goes from 960x600 to 7680x4320.");
            return Exit::wrongUsage;
        }
        options.size = *size;
    }
    for (const drawing::ThemeName theme : drawing::themeNames) {
        if (command.theme == drawing::themeOf(theme).name) {
            options.look.theme = theme;
        }
    }
    constexpr double perCent = 100.0;
    options.look.text = context.request.textSize.value_or(100) / perCent;
    options.art = context.share / "assets" / "art";
    options.version = JUDGEMENT_VERSION;

    const fs::path folder = command.words.back();
    Album album(folder);
    auto problem = album.open();
    if (!problem) {
        auto full = stillDesk(context, album.unfinished() / "full.sqlite", {context.share / "scenarios"});
        auto bare = stillDesk(context, album.unfinished() / "bare.sqlite", {});
        for (const auto* desk : {&full, &bare}) {
            if (const auto* exit = std::get_if<Exit>(desk)) {
                return *exit;
            }
        }
        problem = window::show(
            *std::get<Desk>(full).practice, *std::get<Desk>(bare).practice, options,
            std::get<std::vector<std::string>>(asked),
            [&album](std::string_view name, const drawing::Surface& picture) { return album.add(name, picture); });
    }
    if (!problem) {
        problem = album.close();
    }
    if (problem) {
        complain(*problem);
        return Exit::couldNot;
    }
    print(std::to_string(album.size()) + (album.size() == 1 ? " picture is" : " pictures are") + " in " +
          folder.string() + ".\n");
    return Exit::done;
}

} // namespace app
