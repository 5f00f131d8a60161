#include "window/screens/SearchedScreen.hpp"

namespace window {

bool SearchedScreen::onKey(const KeyPress& press) {
    if (press.key != Key::escape)
        return false;
    if (m_search && !m_search->text().empty()) {
        m_search->setText({});
        narrow();
    } else {
        leave();
    }
    return true;
}

bool SearchedScreen::onTyped(char32_t character) {
    if (character != U'/' || !m_search)
        return false;
    wishFocus(*m_search);
    m_scroll->reveal(m_search->place(), 24);
    return true;
}

} // namespace window
