#include "window/ExportFlow.hpp"

#include "window/ExportWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/LoadingScreen.hpp"
#include "window/screens/MessageScreen.hpp"

#include <memory>

namespace window {

namespace {

/// How much of the bar each part of an export gets, in hundredths: making takes by far the longest.
LoadingScreen::Progress onBar(const ExportProgress& progress, bool over) {
    constexpr std::size_t whole = 100;
    if (over)
        return {whole, whole};
    std::size_t from = 0;
    std::size_t to = 5;
    if (progress.part == ExportProgress::Part::making) {
        from = 5;
        to = 90;
    } else if (progress.part == ExportProgress::Part::writing) {
        from = 90;
        to = 99;
    }
    const std::size_t done = progress.all == 0 ? 0 : progress.done * (to - from) / progress.all;
    return {from + done, whole};
}

} // namespace

ExportFlow::ExportFlow(Stage& stage, const Options& options, Action help)
    : m_stage(&stage), m_options(&options), m_help(std::move(help)) {
    if (options.people && options.people->folders)
        m_folders.emplace(stage, *options.people->folders, m_help);
}

bool ExportFlow::may(const review::Visitor& visitor, const std::string& learner) const {
    const auto& people = m_options->people;
    return people && people->exports && !people->review->refusal(visitor, review::Deed::exportRecords, learner);
}

void ExportFlow::ask(const review::Visitor& visitor, ExportScreen::Content content) {
    content.folder = exports().suggested();
    content.own = exports().own;
    show(visitor, std::move(content), Page::comes);
}

void ExportFlow::show(const review::Visitor& visitor, ExportScreen::Content content, Page page) {
    ExportScreen::Actions actions;
    actions.begin = [this, visitor](const ExportWish& wish) { return begin(visitor, wish); };
    actions.place = exports().place;
    if (m_folders && exports().suggestedIn)
        actions.choose = [this, visitor, content](const ExportWish& wish) { chooseFolder(visitor, content, wish); };
    actions.back = [this] { m_stage->screens().pop(); };
    actions.help = m_help;
    auto screen = std::make_unique<ExportScreen>(std::move(content), std::move(actions));
    if (page == Page::comes)
        m_stage->screens().push(std::move(screen));
    else
        m_stage->screens().replace(std::move(screen));
}

void ExportFlow::chooseFolder(const review::Visitor& visitor, ExportScreen::Content content, const ExportWish& wish) {
    content.wish = wish;
    m_folders->ask({words::exportFolderAbout, m_options->people->folders->home,
                    [this, visitor, content](const std::filesystem::path& folder) {
                        ExportScreen::Content chosen = content;
                        chosen.folder = exports().suggestedIn(folder);
                        show(visitor, std::move(chosen), Page::changed);
                    }});
}

std::optional<std::string> ExportFlow::begin(const review::Visitor& visitor, const ExportWish& wish) {
    auto begun = exports().begin(visitor, wish);
    if (auto* problem = std::get_if<practice::Problem>(&begun))
        return std::move(problem->sentence);
    const auto inHand = std::make_shared<const ExportInHand>(std::get<ExportInHand>(std::move(begun)));
    const auto progress = std::make_shared<ExportProgress>();
    LoadingScreen::Actions actions;
    actions.step = [inHand, progress] {
        *progress = inHand->step();
        return onBar(*progress, inHand->over());
    };
    actions.words = [progress] { return words::exportSoFar(*progress); };
    actions.clock = [this] { return m_stage->time(); };
    actions.finished = [this, inHand] { finish(*inHand); };
    actions.cancel = [this] {
        m_stage->screens().pop(); // which lets go of the export
        m_stage->caption(words::exportStopped);
    };
    m_stage->screens().push(std::make_unique<LoadingScreen>(words::exporting, std::move(actions)));
    return std::nullopt;
}

void ExportFlow::finish(const ExportInHand& inHand) {
    const ExportInHand::Result result = inHand.result();
    const Action close = [this] { m_stage->screens().pop(); };
    std::vector<MessageScreen::Answer> answers{{words::goOn, close}};
    m_stage->screens().pop();
    if (result.folder) {
        m_stage->screens().pop(); // what was asked is done; where it failed, it can be asked otherwise
        if (exports().open)
            answers.push_back({words::openFolder, [this, folder = *result.folder] { exports().open(folder); }});
    }
    m_stage->screens().push(std::make_unique<MessageScreen>(MessageScreen::Place::over,
                                                            result.folder ? words::exportDone : words::couldNot,
                                                            result.text, std::move(answers)));
}

} // namespace window
