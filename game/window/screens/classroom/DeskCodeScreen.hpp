#pragma once

#include "window/screens/classroom/ClassScreen.hpp"

namespace window {

/// How the facilitator's own phone becomes the desk. Its code is hidden until it is asked for, because a projector may
/// show this screen to the room.
class DeskCodeScreen final : public Screen {
public:
    enum class Place { page, over };
    /// `code`: "ABC DEF GHJ"; empty: the phone keeps the one that it was given before. `goOn`: also what Esc does.
    DeskCodeScreen(Place place, const std::string& address, const std::string& code, Action goOn);

    [[nodiscard]] std::string_view name() const override { return "desk-code"; }
    [[nodiscard]] bool overlay() const override { return m_place == Place::over; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void turn();

    Place m_place;
    Action m_goOn;
    ScrollView* m_scroll = nullptr;
    Widget* m_secret = nullptr;
    Button* m_turn = nullptr;
    Widget* m_first = nullptr;
};

/// The code of a facilitator's phone, with the address it is typed at, as a picture to scan and as words.
void addDeskCode(Widget& column, const std::string& address, const std::string& code);

} // namespace window
