#pragma once

#include "window/Exports.hpp"
#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace window {

/// Asks what records are taken out for, which attempts, and where to.
class ExportScreen final : public Screen {
public:
    struct Content {
        std::string about;                   ///< "Ana Petrov", "12 learners"
        std::vector<std::string> learners;   ///< ids
        std::string cohort;                  ///< its id, where they are all of a cohort; else empty
        bool person = false;                 ///< everything that is kept of the one may be asked for
        std::size_t finished = 0;            ///< attempts played to their end
        std::size_t first = 0;               ///< of these, first ones
        std::size_t rounds = 0;              ///< of questions; where there are none, they are not offered
        std::string folder;                  ///< where it goes unless something else is written
        ExportKind kind = ExportKind::pdf;   ///< chosen at first
        std::filesystem::path own = {};      ///< the program's own folder for exports; may be empty
        std::optional<ExportWish> wish = {}; ///< what was asked for before a folder was chosen
    };
    struct Actions {
        /// Result: why it could not begin; nothing where it has, and another screen comes.
        std::function<std::optional<std::string>(const ExportWish& wish)> begin;
        std::function<std::filesystem::path(const std::string& folder)> place;
        /// Lets somebody choose a folder, after which the screen comes again with the same wish; may be none.
        std::function<void(const ExportWish& wish)> choose = {};
        Action back, help;
    };
    ExportScreen(Content content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "export"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    /// One of several that stand for a value of the wish.
    struct Option {
        Button* button;
        std::function<bool(const ExportWish&)> chosen;
    };
    void addKinds(Widget& column);
    void addWhich(Widget& column);
    void addFolder(Widget& column);
    Button& addOption(Widget& holder, const std::string& text, std::function<void(ExportWish&)> choose,
                      std::function<bool(const ExportWish&)> chosen);
    /// Brings what shows into line with the wish.
    void show();
    void begin();

    Content m_content;
    Actions m_actions;
    ExportWish m_wish;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    std::vector<Option> m_options;
    Label* m_form = nullptr;
    Widget* m_which = nullptr;   ///< which attempts, and whether with reasons
    Widget* m_quizzes = nullptr; ///< that answers to questions are wanted; may be none
    Widget* m_reasons = nullptr;
    Widget* m_names = nullptr;
    TextField* m_folder = nullptr;
    Label* m_place = nullptr;
    Label* m_own = nullptr; ///< what becomes of it there
    Label* m_problem = nullptr;
};

} // namespace window
