#pragma once

#include "window/screens/LongList.hpp"
#include "window/screens/SearchedScreen.hpp"

namespace window {

/// Who practises: somebody known, somebody new, or nobody by name.
class LearnerScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string name;
        std::string rank;
    };
    struct Content {
        std::vector<Entry> learners;
        std::vector<std::string> ranks; ///< as people call them, junior first; the first is chosen at the start
    };
    struct Actions {
        std::function<void(std::size_t learner)> choose;
        /// Result: what is wrong with the name, or nothing when all went well.
        std::function<std::string(const std::string& name, std::size_t rank)> add;
        Action withoutName, back, help, settings;
    };
    LearnerScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "learner"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    bool onTyped(char32_t character) override;

private:
    void chooseRank(std::size_t rank);
    void addLearner();
    void addKnown(Widget& column, const std::vector<Entry>& learners);
    void narrow() override;
    [[nodiscard]] Widget* firstHit() const override { return m_known.first(); }
    void leave() override { m_actions.back(); }

    Actions m_actions;
    Widget* m_first = nullptr;
    Widget* m_none = nullptr; ///< what is said where no name fits
    LongList m_known;
    std::vector<std::string> m_names; ///< in which to search
    TextField* m_name = nullptr;
    Label* m_problem = nullptr;
    std::vector<Button*> m_ranks;
    std::size_t m_rank = 0;
};

} // namespace window
