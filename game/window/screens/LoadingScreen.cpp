#include "window/screens/LoadingScreen.hpp"

#include "window/Strings.hpp"

namespace window {

namespace {

using namespace std::chrono_literals;

/// How long steps are done between two looks at keys and pointer.
constexpr Screen::Time atATime = 40ms;

} // namespace

LoadingScreen::LoadingScreen(std::string what, Actions actions) : m_actions(std::move(actions)) {
    auto& middle = root().add<Middle>();
    middle.hints.grow = 1;
    auto& column = middle.add<Padded>(Insets::sides(32, 24)).add<ReadingWidth>(420, ReadingWidth::At::centre, 14);
    column.add<Label>(std::move(what), drawing::type::heading);
    m_bar = &column.add<ProgressBar>();
    m_words =
        &column.add<Label>(m_actions.words ? std::string() : words::readSoFar(0, 0), drawing::type::small, Tone::quiet);
    m_cancel = &column.add<Wrap>().add<Button>(words::cancel, m_actions.cancel);
}

void LoadingScreen::onTick(Time now) {
    if (!m_next)
        return;
    Progress progress;
    do {
        progress = m_actions.step();
    } while (progress.done < progress.all && m_actions.clock() - now < atATime);
    m_bar->setShare(progress.all == 0 ? 1.0 : static_cast<double>(progress.done) / static_cast<double>(progress.all));
    m_words->setText(m_actions.words ? m_actions.words() : words::readSoFar(progress.done, progress.all));
    if (progress.done < progress.all) {
        m_next = m_actions.clock();
        return;
    }
    m_next.reset();
    m_actions.finished();
}

bool LoadingScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    m_actions.cancel();
    return true;
}

} // namespace window
