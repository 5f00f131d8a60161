#pragma once

#include "window/screens/classroom/ClassScreen.hpp"

namespace window {

/// What the whole room sees of a class, in letters that are read from the back. It shows nothing that is private: not
/// how anybody votes, not the author's key, no messages that are still to come.
class ProjectorScreen final : public ClassScreen {
public:
    /// With a bar of controls where the projector shows the only screen there is, without where the desk is elsewhere.
    enum class Bar { none, controls };
    /// `times`: how much larger than elsewhere everything is.
    ProjectorScreen(const ClassDoor& door, ClassControls controls, Bar bar, double times);

    [[nodiscard]] std::string_view name() const override { return "projector"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_next; }
    /// Whether all of it shows without scrolling.
    [[nodiscard]] bool fits() const;

private:
    void bringUpToDate(const classroom::Shown& shown) override;

    void addTop();
    void addLobby(const ClassDoor& door);
    void addItem();
    void addStory(Widget& column);
    void addTask(Widget& column);
    void addVotes(Widget& column);
    void addCards(Widget& column);
    void addConsequence(Widget& column);
    void addStandings(Widget& column);
    void addRead(const std::string& eyebrow, const std::string& title, const std::string& text);
    void addFoot(const ClassDoor& door);
    void addControls();
    Widget& addScroll(double gap);
    [[nodiscard]] TextStyle style(const TextStyle& usual) const { return grown(usual, m_times); }

    double m_times;
    TwoPanes* m_panes = nullptr;
    Label* m_status = nullptr;
    ProgressBar* m_voted = nullptr;
    Label* m_here = nullptr;
    Widget* m_next = nullptr;
};

} // namespace window
