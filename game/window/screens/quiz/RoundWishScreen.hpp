#pragma once

#include "model/CompetencyFramework.hpp"
#include "study/Study.hpp"
#include "window/Preferences.hpp"
#include "window/screens/Parts.hpp"

#include <optional>

namespace window {

/// What a round is to be: about what, from where, told when, with a clock or without.
class RoundWishScreen final : public Screen {
public:
    struct Quiz {
        std::string id;
        std::string title;
        std::size_t questions = 0;
    };
    struct Actions {
        std::function<void(const study::RoundWish&)> begin;
        Action back, help;
        Pace pace = Pace::usual;
    };
    /// `wish` is what was wished last. The framework must outlive it.
    RoundWishScreen(const model::CompetencyFramework& framework, std::vector<Quiz> quizzes, study::RoundWish wish,
                    Actions actions);

    [[nodiscard]] std::string_view name() const override { return "round-wish"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    enum class About : std::uint8_t { all, parts, quiz };
    struct Ticked {
        Button* button;
        std::function<bool()> chosen;
    };
    void addAbout(Widget& column);
    void addParts(Widget& column);
    void addHow(Widget& column);
    Button& addOption(Widget& row, std::string text, const std::function<void()>& choose, std::function<bool()> chosen);
    void addUnit(Widget& row, model::UnitId unit, std::string name);
    void tick();
    void begin();

    const model::CompetencyFramework* m_framework;
    std::vector<Quiz> m_quizzes;
    study::RoundWish m_wish;
    Actions m_actions;
    About m_about = About::all;
    std::vector<Ticked> m_options;
    Widget* m_parts = nullptr;
    Widget* m_ofQuizzes = nullptr;
    Widget* m_from = nullptr; ///< goes where a quiz says which questions
    Button* m_begin = nullptr;
    Label* m_reason = nullptr;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
