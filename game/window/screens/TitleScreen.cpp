#include "window/screens/TitleScreen.hpp"

#include "window/ClassWords.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"

namespace window {

TitleScreen::TitleScreen(const Content& content, const Actions& actions) {
    auto& halves = root().add<Row>(0, 400);
    halves.hints.grow = 1;
    m_scroll = &halves.add<ScrollView>();
    m_scroll->hints.grow = 1.15;
    auto& poster = halves.add<SceneView>(SceneContent{"street-night", {}, {}}, 1.0);
    poster.hints.grow = 1;

    auto& room = m_scroll->add<Padded>(Insets{60, 14, 24, 12});
    room.hints.grow = 1;
    auto& column = room.add<ReadingWidth>(480);
    column.hints.grow = 1;
    column.add<Spacer>().hints.grow = 1;
    column.add<Label>(words::productPoster, drawing::type::poster);
    if (content.news.empty()) { // what is new has the room of what never changes
        column.add<Spacer>(12);
        column.add<ReadingWidth>(400).add<Label>(words::promise, drawing::type::lead, Tone::quiet);
    }
    column.add<Spacer>(16);

    if (!content.notice.empty()) {
        column.add<Panel>(Panel::Look::soft, Insets::all(16)).add<Label>(content.notice, drawing::type::small);
        column.add<Spacer>(20);
    }

    if (!content.news.empty()) {
        auto& card =
            column.add<ReadingWidth>(420).add<Pressable>(actions.news, Pressable::Look::card, Insets::sides(18, 10));
        auto& row = card.add<Row>(12);
        row.add<IconView>("comment", Tone::accent).hints.across = Hints::Across::centre;
        auto& text = row.add<Column>();
        text.hints = {1, Hints::Across::centre};
        text.add<Label>(content.news, drawing::type::strong);
        text.add<Label>(words::readNews, drawing::type::small, Tone::quiet);
        column.add<Spacer>(16);
    }

    auto& buttons = column.add<ReadingWidth>(430, ReadingWidth::At::start, 10);
    m_first = &buttons.add<ReadingWidth>(340)
                   .add<Button>(content.goOn ? std::string(words::goOn) + ": " + *content.goOn : words::play,
                                content.goOn ? actions.goOn : actions.play, Button::Kind::primary)
                   .setMostLines(2); // a long name must not push the rest off the window
    auto& others = buttons.add<Wrap>(10, 10);
    if (content.goOn)
        others.add<Button>(words::play, actions.play);
    if (!content.quizzes.empty())
        others.add<Button>(content.quizzes, actions.quizzes);
    if (content.classes)
        others.add<Button>(words::holdClass, actions.classes);
    if (content.earlierAttempts)
        others.add<Button>(words::earlierAttempts, actions.attempts);
    if (content.review)
        others.add<Button>(words::review, actions.review);
    if (content.mine)
        others.add<Button>(words::myPage, actions.mine);
    if (content.office)
        others.add<Button>(words::office, actions.office);

    column.add<Spacer>(6);
    column.add<Spacer>().hints.grow = 1;
    auto& edge = column.add<Padded>(Insets{-quietMargin, 0, 0, 0}).add<Wrap>(0, 0);
    edge.add<Button>(words::settings, actions.settings, Button::Kind::quiet).setIcon("settings");
    edge.add<Button>(words::keys, actions.help, Button::Kind::quiet).setIcon("keyboard");
    if (!content.signedIn.empty())
        edge.add<Button>(words::signOut, actions.signOut, Button::Kind::quiet).setIcon("lock");
    edge.add<Button>(words::quit, actions.quit, Button::Kind::quiet).setIcon("close");
    column.add<Spacer>(4);
    auto& note = column.add<Column>();
    if (!content.signedIn.empty())
        note.add<Label>(content.signedIn, drawing::type::smallStrong);
    note.add<Label>(words::screenReader, drawing::type::small, Tone::quiet);
    if (!content.version.empty())
        note.add<Label>(words::version(content.version), drawing::type::small, Tone::quiet);
}

} // namespace window
