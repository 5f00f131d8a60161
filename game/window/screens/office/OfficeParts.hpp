#pragma once

#include "window/screens/LongList.hpp"

#include <functional>
#include <string>
#include <vector>

namespace window {

/// Where somebody who administers can be.
enum class OfficePlace { accounts, cohorts, settled };

/// What stands at the edge of the screens of the office.
struct OfficeEdge {
    std::string who;                          ///< who is signed in; may be empty
    std::function<void(OfficePlace)> go = {}; ///< none: the visitor has one place only
    Action signOut = {};                      ///< none: nobody is signed in, or it is not here that one leaves
    Action back, help;
};

/// The bar, and for a page of the office its title with the other places below it.
void addOfficeBar(Widget& root, const OfficeEdge& edge, const std::string& where);
void addOfficeTitle(Widget& column, const OfficeEdge& edge, OfficePlace here);

/// Words over a field, and what is wrong with it below.
struct LabelledField {
    TextField* field;
    Label* problem;
};
LabelledField addLabelledField(Widget& column, const char* label, std::size_t most);

/// One of several, as a row of words with a tick at the one that is chosen.
class ChoiceRow final : public Wrap {
public:
    ChoiceRow(const std::vector<std::string>& options, std::size_t chosen,
              std::function<void(std::size_t)> changed = {});
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    [[nodiscard]] Widget* first() const { return m_buttons.empty() ? nullptr : m_buttons[m_chosen]; }

private:
    void choose(std::size_t option);

    std::vector<Button*> m_buttons;
    std::function<void(std::size_t)> m_changed;
    std::size_t m_chosen = 0;
};

/// Widths of pages, in design pixels that grow with the text: of few words, of rows, of rows with fields beside them.
inline constexpr double narrowOfficePage = 760;
inline constexpr double usualOfficePage = 900;
inline constexpr double wideOfficePage = 1040;

/// The most characters of a name.
inline constexpr std::size_t mostNameCharacters = 80;

} // namespace window
