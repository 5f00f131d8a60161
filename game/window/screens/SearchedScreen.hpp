#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

namespace window {

/// A screen with a list that is searched where it is long: / goes to the search, and Esc empties it before it leaves.
class SearchedScreen : public Screen {
public:
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;
    bool onTyped(char32_t character) override;

protected:
    /// Shows what fits the search.
    virtual void narrow() = 0;
    virtual void leave() = 0;

    ScrollView* m_scroll = nullptr;
    TextField* m_search = nullptr; ///< null where the list is short
};

} // namespace window
