#pragma once

#include "window/screens/classroom/ClassScreen.hpp"

namespace window {

/// What gives way where a step of a class has more to show than there is room for.
struct ProjectorWay {
    double times = 1;        ///< how much larger than elsewhere everything is
    bool picture = true;     ///< of the place, above the story
    double leftShare = 0.48; ///< of the width, where there are two columns
    bool story = true;       ///< else only what there is to decide: the story is on the phones
};

/// What the whole room sees of a class, in letters that are read from the back. It shows nothing that is private: not
/// how anybody votes, not the author's key, no messages that are still to come.
class ProjectorScreen final : public ClassScreen {
public:
    /// With a bar of controls where the projector shows the only screen there is, without where the desk is elsewhere.
    enum class Bar { none, controls };
    ProjectorScreen(const ClassDoor& door, ClassControls controls, Bar bar, const ProjectorWay& way);

    [[nodiscard]] std::string_view name() const override { return "projector"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_next; }
    /// Whether all of it shows without scrolling.
    [[nodiscard]] bool fits() const;
    /// Whether what there is to decide, and how the class is divided, shows without scrolling.
    [[nodiscard]] bool showsTask() const;
    /// Pixels of what stands beside that, the story or the reasons, that are out of sight.
    [[nodiscard]] int hidden() const;
    [[nodiscard]] const ProjectorWay& way() const { return m_way; }
    void onLaidOut() override;

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
    [[nodiscard]] TextStyle style(const TextStyle& usual) const { return grown(usual, m_way.times); }

    ProjectorWay m_way;
    TwoPanes* m_panes = nullptr;
    ScrollView* m_task = nullptr; ///< the column of what there is to decide
    ScrollView* m_beside = nullptr;
    Widget* m_latest = nullptr; ///< the message that came last, until it was brought into sight
    Label* m_status = nullptr;
    ProgressBar* m_voted = nullptr;
    Label* m_here = nullptr;
    Widget* m_next = nullptr;
};

using MakeProjector = std::function<std::unique_ptr<ProjectorScreen>(const ProjectorWay&)>;
/// The screen in the largest letters in which all of it fits into `room`: with a picture where that costs little, in
/// columns as wide as they need. Where not even small letters hold it, what there is to decide shows whole, and of the
/// story the latest; where there is no room for both, the story is left to the phones.
[[nodiscard]] std::unique_ptr<ProjectorScreen> largestProjector(const MakeProjector& make, const Setting& setting,
                                                                Rect room);

} // namespace window
