#pragma once

#include "classroom/VotedRecords.hpp"
#include "window/screens/ProfileParts.hpp"

#include <functional>
#include <memory>

namespace window {

/// What a learner voted in classes: each class, and what the first votes came to. Beside their page and apart from it.
class VotedScreen final : public Screen {
public:
    struct Actions {
        std::function<void(std::size_t position)> open; ///< a class, by its position on the page
        /// Shows the decisions behind something.
        std::function<void(const std::string& what, const std::vector<debrief::Source>& sources)> evidence;
        Action back, help;
    };
    VotedScreen(std::shared_ptr<const classroom::VotedPage> page, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "voted"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addClass(Widget& list, std::size_t position);
    void addProfileOf(Widget& column);

    std::shared_ptr<const classroom::VotedPage> m_page;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

/// One class, ballot by ballot: what was chosen, how sure, why, and what the class went on with.
class BallotsScreen final : public Screen {
public:
    struct Actions {
        Action debrief; ///< of these votes; may be none
        Action back, help;
    };
    BallotsScreen(const std::string& who, std::shared_ptr<const classroom::OwnRecord> own, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "ballots"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addBallots(Widget& list, const classroom::OwnBallots& ballots);

    std::shared_ptr<const classroom::OwnRecord> m_own;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
