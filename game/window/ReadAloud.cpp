#include "window/ReadAloud.hpp"

#include "window/Button.hpp"
#include "window/screens/quiz/AnswerOption.hpp"
#include "window/screens/quiz/RankForm.hpp"

#include <array>
#include <utility>

namespace window {

namespace {

void collect(const Widget& widget, const Setting& setting, std::string& out) {
    if (!widget.visible())
        return;
    if (const auto* button = dynamic_cast<const Button*>(&widget); button && button->kind() == Button::Kind::quiet)
        return;
    std::string number;
    if (const auto* choice = dynamic_cast<const ChoiceButton*>(&widget))
        number = std::to_string(choice->number()) + ". ";
    if (const auto* option = dynamic_cast<const AnswerOption*>(&widget); option && option->number() > 0)
        number = std::to_string(option->number()) + ". ";
    if (const auto* line = dynamic_cast<const RankLine*>(&widget))
        number = std::to_string(line->number()) + ". ";
    for (const PlacedText& text : widget.texts(setting))
        out += number + sayable(text.text) + "\n\n";
    for (const auto& child : widget.children())
        collect(*child, setting, out);
}

} // namespace

std::string sayable(std::string_view text) {
    using Spoken = std::pair<std::string_view, std::string_view>;
    // Two brackets would begin a spelling by sounds.
    static constexpr std::array<Spoken, 10> signs{{{" · ", ", "},
                                                   {"·", ","},
                                                   {"→", ""},
                                                   {"↓", ""},
                                                   {"…", "..."},
                                                   {"\u00A0", " "},
                                                   {"\u2002", " "},
                                                   {"\u2028", " "},
                                                   {"[", " "},
                                                   {"]", " "}}};
    std::string out;
    while (!text.empty()) {
        const Spoken* found = nullptr;
        for (const Spoken& sign : signs)
            if (!found && text.starts_with(sign.first))
                found = &sign;
        if (found) {
            out += found->second;
            text.remove_prefix(found->first.size());
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

std::string readAloud(const Screen& screen, const Setting& setting) {
    std::string out;
    collect(screen.root(), setting, out);
    return out;
}

} // namespace window
