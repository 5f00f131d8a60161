#pragma once

#include "records/Accounts.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// The codes of several people: shown only now, and to be put on a sheet that is cut apart.
class CodesScreen final : public Screen {
public:
    struct Actions {
        Action sheet; ///< none: nothing can be written here
        Action help, done;
    };
    /// `until` is the last day on which they work, as people write it.
    CodesScreen(const std::vector<records::NewAccount>& codes, const std::string& until, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "codes"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
};

} // namespace window
