#pragma once

#include "window/screens/classroom/ClassScreen.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace window {

/// The facilitator's desk: what comes next, and what only they may see: who has voted, the split before the class sees
/// it, the author's key, reasons to turn up, messages to let in.
class ClassDeskScreen final : public ClassScreen {
public:
    /// `deskCode`: of the facilitator's own phone; empty: it was told before.
    ClassDeskScreen(const ClassDoor& door, const std::string& deskCode, ClassControls controls);

    [[nodiscard]] std::string_view name() const override { return "class-desk"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_next; }

    /// Stands where the one before it stood: the keyboard at the same thing, if it is still there, and scrolled as far.
    void goOnFrom(const ClassDeskScreen& before);
    void onLaidOut() override;

private:
    void bringUpToDate(const classroom::Shown& shown) override;

    void addBar();
    void addNow(Widget& column, const ClassDoor& door);
    void addCommands(Widget& column);
    void addPrivate(Widget& column, const ClassDoor& door, const std::string& deskCode);
    void addDeskCode(Widget& column, const ClassDoor& door, const std::string& deskCode);
    void addPeople(Widget& column);
    void addText(Widget& column);
    void addKey(Widget& column);
    void addVotes(Widget& column);
    void addReasons(Widget& column);
    void addMessages(Widget& column);
    Button& named(std::string name, Button& button);
    [[nodiscard]] bool may(classroom::Command command) const;
    void act(classroom::Do wanted);

    std::vector<std::pair<std::string, Button*>> m_named;
    Label* m_status = nullptr;
    ProgressBar* m_voted = nullptr;
    Label* m_yet = nullptr;
    Label* m_have = nullptr;
    TwoPanes* m_panes = nullptr;
    struct Offsets {
        int all = 0, left = 0, right = 0;
    };
    std::optional<Offsets> m_offsets; ///< of the screen before, until they are taken over
    Widget* m_next = nullptr;
};

} // namespace window
