#include "window/ScreenStack.hpp"

#include <string>

namespace window {

void ScreenStack::push(std::unique_ptr<Screen> screen) {
    m_coming.push_back(std::move(screen));
    m_asked.emplace_back([this, place = m_coming.size() - 1] { m_screens.push_back(std::move(m_coming[place])); });
}

void ScreenStack::pop() {
    m_asked.emplace_back([this] {
        if (!m_screens.empty())
            m_screens.pop_back();
    });
}

void ScreenStack::show(std::unique_ptr<Screen> screen) {
    m_asked.emplace_back([this] { m_screens.clear(); });
    push(std::move(screen));
}

void ScreenStack::replace(std::unique_ptr<Screen> screen) {
    pop();
    push(std::move(screen));
}

void ScreenStack::remove(std::string_view name) {
    m_asked.emplace_back([this, name = std::string(name)] {
        std::erase_if(m_screens, [&name](const auto& screen) { return screen->name() == name; });
    });
}

bool ScreenStack::settle() {
    if (m_asked.empty())
        return false;
    const auto asked = std::exchange(m_asked, {});
    for (const auto& change : asked)
        change();
    m_coming.clear();
    return true;
}

} // namespace window
