#pragma once

#include <functional>
#include <utility>

namespace window {

/// Makes of a widget something to press, with pointer or keys.
template <class Base>
class Pressing : public Base {
public:
    template <class... Arguments>
    explicit Pressing(std::function<void()> press, Arguments&&... arguments)
        : Base(std::forward<Arguments>(arguments)...), m_press(std::move(press)) {}

    [[nodiscard]] bool takesInput() const override { return true; }
    void activate() override {
        if (this->enabled() && m_press)
            m_press();
    }

private:
    std::function<void()> m_press;
};

} // namespace window
