#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// A screen with a list that is searched where it is long: / goes to the search, and Esc empties it before it leaves.
/// From the search, Down goes into the list, and Enter opens its first hit, which is marked.
class SearchedScreen : public Screen {
public:
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;

protected:
    /// Shows what fits the search.
    virtual void narrow() = 0;
    virtual void leave() = 0;
    /// What Enter opens and Down goes to from the search; null: nothing.
    [[nodiscard]] virtual Widget* firstHit() const { return nullptr; }
    /// Adds the search, whose changes narrow the list down and move the mark.
    void addSearchTo(Widget& column, const char* hint);

    ScrollView* m_scroll = nullptr;
    TextField* m_search = nullptr; ///< null where the list is short

private:
    void markFirst();

    Pressable* m_marked = nullptr;
};

} // namespace window
