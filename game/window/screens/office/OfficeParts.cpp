#include "window/screens/office/OfficeParts.hpp"

#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"

#include <array>

namespace window {

namespace {

constexpr std::array places{std::pair{OfficePlace::accounts, words::accounts},
                            std::pair{OfficePlace::cohorts, words::cohorts},
                            std::pair{OfficePlace::settled, words::settled}};

} // namespace

void addOfficeBar(Widget& root, const OfficeEdge& edge, const std::string& where) {
    std::vector<EdgeButton> buttons{keysButton(edge.help)};
    if (edge.signOut)
        buttons.push_back({words::signOut, edge.signOut, "lock"});
    buttons.push_back(backButton(edge.back));
    addBar(root, edge.who.empty() ? where : where + " · " + edge.who, std::move(buttons));
}

void addOfficeTitle(Widget& column, const OfficeEdge& edge, OfficePlace here) {
    column.add<Label>(places[static_cast<std::size_t>(here)].second, drawing::type::title);
    column.add<Spacer>(18);
    if (!edge.go)
        return;
    auto& row = column.add<Wrap>(10, 10);
    for (const auto& [place, name] : places) {
        auto& button = row.add<Button>(
            name,
            [go = edge.go, here, to = place] {
                if (to != here)
                    go(to);
            },
            Button::Kind::option);
        button.setChosen(place == here);
    }
    column.add<Spacer>(20);
}

LabelledField addLabelledField(Widget& column, const char* label, std::size_t most) {
    if (*label != '\0') {
        column.add<Label>(label, drawing::type::smallStrong, Tone::quiet);
        column.add<Spacer>(6);
    }
    auto& field = column.add<TextField>(TextField::Lines::one, "", most);
    auto& problem = column.add<Label>("", drawing::type::small, Tone::accent);
    field.onChange([&problem] { problem.setText({}); });
    column.add<Spacer>(14);
    return {&field, &problem};
}

ChoiceRow::ChoiceRow(const std::vector<std::string>& options, std::size_t chosen,
                     std::function<void(std::size_t)> changed)
    : Wrap(10, 10), m_changed(std::move(changed)), m_chosen(chosen) {
    for (std::size_t i = 0; i < options.size(); ++i) {
        auto& button = add<Button>(
            options[i], [this, i] { choose(i); }, Button::Kind::option);
        button.setChosen(i == chosen);
        m_buttons.push_back(&button);
    }
}

void ChoiceRow::choose(std::size_t option) {
    m_chosen = option;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChosen(i == option);
    if (m_changed)
        m_changed(option);
}

} // namespace window
