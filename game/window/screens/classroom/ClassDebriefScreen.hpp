#pragma once

#include "window/Classrooms.hpp"
#include "window/screens/classroom/ProjectorParts.hpp"

#include <functional>
#include <memory>

namespace window {

/// What a class came to, for all to see and talk about, a page at a time: the path, each decision with its split and
/// what moved, and what the votes showed. Names nobody.
class ClassDebriefScreen final : public Screen {
public:
    struct Actions {
        std::function<void(std::size_t page)> turn; ///< to another page
        Action save = {};                           ///< none: nothing can be written
        Action back, help;
    };
    /// `times`: how much larger than elsewhere everything is. Without a bar on a projector's own window.
    enum class Bar { none, controls };
    ClassDebriefScreen(std::shared_ptr<const KeptDebrief> kept, std::size_t page, Actions actions, Bar bar,
                       double times);

    [[nodiscard]] static std::size_t pagesOf(const KeptDebrief& kept);

    [[nodiscard]] std::string_view name() const override { return "class-debrief"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    [[nodiscard]] bool fits() const { return !m_scroll->scrolls(); }

private:
    void addPath(Widget& column);
    void addItem(Widget& column, const classroom::ClassDebrief::Item& item);
    void addProfile(Widget& column);
    void addBehaviours(Widget& column, Sign::Kind kind, const char* heading);
    void addFoot();
    void turn(std::size_t page);
    [[nodiscard]] TextStyle style(const TextStyle& usual) const { return grown(usual, m_times); }
    [[nodiscard]] const classroom::ClassDebrief& debrief() const { return m_kept->debrief; }

    std::shared_ptr<const KeptDebrief> m_kept;
    std::size_t m_page;
    Actions m_actions;
    double m_times;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
