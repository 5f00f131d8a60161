#include "window/screens/quiz/ToldParts.hpp"

#include "window/QuizWords.hpp"
#include "window/screens/quiz/QuestionScreen.hpp"

namespace window {

namespace {

void addLines(Widget& column, const char* heading, const std::vector<std::string>& lines, Mark mark) {
    column.add<Label>(heading, drawing::type::eyebrow, Tone::accent);
    column.add<Spacer>(6);
    for (const std::string& line : lines) {
        auto& row = column.add<Row>(12);
        auto& sign = row.add<Padded>(Insets{0, 3, 0, 0});
        // Of several lines that are right in part, none is so by itself.
        if (mark == Mark::partly)
            sign.add<Sign>(Sign::Kind::plain);
        else
            sign.add<MarkSign>(mark, 18);
        row.add<Label>(line, drawing::type::choice).hints.grow = 1;
        column.add<Spacer>(4);
    }
}

} // namespace

void addVerdict(Widget& column, const study::Told& told, const TextStyle& style) {
    auto& row = column.add<Row>(14);
    row.add<MarkSign>(markOf(told.verdict), style.size).hints.across = Hints::Across::centre;
    row.add<Label>(told.headline, style).hints = {1, Hints::Across::centre};
}

void addTold(Widget& column, const study::Told& told) {
    const bool right = told.verdict == study::Told::Verdict::right;
    if (!told.yours.empty()) {
        addLines(column, words::yourAnswer, told.yours, right ? Mark::right : markOf(told.verdict));
        column.add<Spacer>(14);
    }
    if (!told.right.empty()) {
        addLines(column, words::whatIsRight, told.right, Mark::right);
        column.add<Spacer>(14);
    }
    if (!told.because.empty() || !told.explanation.empty()) {
        column.add<Label>(words::whyItIs, drawing::type::eyebrow, Tone::accent);
        column.add<Spacer>(6);
        for (const std::string& because : told.because) {
            column.add<Label>(because, drawing::type::body);
            column.add<Spacer>(6);
        }
        if (!told.explanation.empty())
            column.add<Label>(told.explanation, drawing::type::body);
        column.add<Spacer>(14);
    }
    if (told.sources.empty())
        return;
    column.add<Label>(words::whereItSays, drawing::type::eyebrow, Tone::quiet);
    column.add<Spacer>(4);
    for (const std::string& source : told.sources) {
        column.add<Label>(source, drawing::type::small, Tone::quiet);
        column.add<Spacer>(4);
    }
}

} // namespace window
