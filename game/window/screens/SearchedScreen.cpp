#include "window/screens/SearchedScreen.hpp"

namespace window {

void SearchedScreen::addSearchTo(Widget& column, const char* hint) {
    m_search = &addSearch(column, hint, [this] {
        narrow();
        markFirst();
    });
    m_search->onEnter([this] {
        if (Widget* hit = m_search->text().empty() ? nullptr : firstHit())
            hit->activate();
    });
}

void SearchedScreen::markFirst() {
    if (m_marked)
        m_marked->setMarked(false);
    m_marked = m_search->text().empty() ? nullptr : dynamic_cast<Pressable*>(firstHit());
    if (m_marked)
        m_marked->setMarked(true);
}

bool SearchedScreen::onKey(const KeyPress& press) {
    if (press.key == Key::down && m_search && m_search->focused()) {
        if (Widget* hit = firstHit()) {
            wishFocus(*hit);
            root().changes().layout = true;
            return true;
        }
    }
    if (press.key != Key::escape)
        return false;
    if (m_search && !m_search->text().empty()) {
        m_search->setText({});
        narrow();
        markFirst();
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
