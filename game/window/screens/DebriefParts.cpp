#include "window/screens/DebriefParts.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

namespace window {

void addThenAndNow(Widget& column, const practice::ThenAndNow& both, words::Reader reader) {
    column.add<ReadingWidth>(readingWidth)
        .add<Label>(words::thenAndNowMore(both.then.decision, reader), drawing::type::body, Tone::quiet);
    column.add<Spacer>(18);
    auto& sides = column.add<Grid>(280, 2, 16);
    const auto add = [&sides](const char* when, const std::string& choice, const std::string& ending) {
        auto& side = sides.add<Panel>(Panel::Look::outlined, Insets::sides(20, 18), 0);
        side.add<Label>(when, drawing::type::eyebrow, Tone::accent);
        side.add<Spacer>(6);
        side.add<Label>(choice, drawing::type::strong);
        side.add<Spacer>(8).hints.grow = 1;
        if (!ending.empty())
            side.add<Label>(words::pathEnded(ending), drawing::type::small, Tone::quiet);
    };
    if (!both.then.thenChoice.empty())
        add(words::then, both.then.thenChoice, both.then.thenEnding);
    add(words::now, both.nowChoice, both.nowEnding);
}

void addProvenance(Widget& column, const practice::FinishedDebrief& finished) {
    auto& list = column.add<Column>(8);
    for (const auto& [what, value] :
         words::provenanceLines(finished.debrief.provenance, *finished.framework, *finished.scenario)) {
        auto& row = list.add<Row>(20, 150);
        auto& name = row.add<Label>(what, drawing::type::small, Tone::quiet);
        name.hints.grow = 1;
        auto& text = row.add<Label>(value, drawing::type::mono);
        text.hints.grow = 3.2;
    }
}

} // namespace window
