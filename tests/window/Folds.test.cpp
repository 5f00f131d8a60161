// What shows of a page before anybody scrolls, with large text in the smallest window.

#include "window/Focus.hpp"
#include "window/PageWords.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"
#include "window/Scene.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/GalleryScreen.hpp"
#include "window/screens/RationaleScreen.hpp"

#include <catch2/catch.hpp>

using namespace window;

namespace {

constexpr Size smallest{960, 600};

/// Where a text stands; nothing where none begins so.
std::optional<Rect> placeOfText(const Widget& widget, const Setting& setting, const std::string& text) {
    if (!widget.visible())
        return std::nullopt;
    for (const PlacedText& placed : widget.texts(setting))
        if (placed.text.starts_with(text))
            return placed.place;
    for (const auto& child : widget.children())
        if (const auto found = placeOfText(*child, setting, text))
            return found;
    return std::nullopt;
}

/// The first picture in it that has a size.
std::optional<Rect> pictureIn(const Widget& widget) {
    if (dynamic_cast<const SceneView*>(&widget) && !widget.place().empty())
        return widget.place();
    for (const auto& child : widget.children())
        if (const auto found = pictureIn(*child))
            return found;
    return std::nullopt;
}

std::unique_ptr<Screen> galleryOfCases(std::size_t cards) {
    GalleryScreen::Content content;
    content.open = {{"Handover", "3 decisions made"}, {"The Friday before", "1 decision made"}, {"Third", "Begun"}};
    for (std::size_t i = 0; i < cards; ++i) {
        GalleryScreen::Card card{"Case " + std::to_string(i),
                                 "LEVEL 1 · CONSTABLE · 10 MIN",
                                 "A shopkeeper reports a theft. What she needs is not what she first asks for, and you "
                                 "have another job waiting.",
                                 {"theft", "hate crime"},
                                 "Emotionally aware (1), Take ownership (1), Compassion",
                                 "shop-night"};
        card.level = static_cast<int>(i % 3) + 1;
        card.standing = "Not played yet";
        content.cards.push_back(std::move(card));
    }
    return std::make_unique<GalleryScreen>(content, GalleryScreen::Actions{});
}

} // namespace

SCENARIO("A debrief in large text begins with what was found, and its list of parts opens on demand") {
    Robot robot(smallest, {{}, 1.5});
    robot.show(std::make_unique<DebriefScreen>(samples::debrief(samples::Texts::usual), DebriefScreen::Actions{}));
    const Widget& root = robot.top().root();
    const auto ended = placeOfText(root, robot.stage().setting(), "This path ended with");
    REQUIRE(ended);
    CHECK(ended->bottom() < smallest.height);
    CHECK_FALSE(robot.find(words::reflection));
    robot.click(words::onThisPage);
    REQUIRE(robot.find(words::reflection));
    robot.click(words::reflection);
    CHECK(robot.top().mainScroll()->offset() > 0);

    GIVEN("a window with room for the list beside the page") {
        Robot wide;
        wide.show(std::make_unique<DebriefScreen>(samples::debrief(samples::Texts::usual), DebriefScreen::Actions{}));
        THEN("the list is there from the first") {
            CHECK_FALSE(wide.find(words::onThisPage));
            CHECK(wide.find(words::provenance));
        }
    }
}

SCENARIO("The field for reasons shows whole before anybody scrolls, in large text and the smallest window") {
    for (const double text : {1.0, 1.5}) {
        Robot robot(smallest, {{}, text});
        robot.show(std::make_unique<RationaleScreen>(
            RationaleScreen::Content{"The corner shop",
                                     "Ask for the reference she was given on the phone, and explain that you will need "
                                     "it before you can record anything at all.",
                                     false},
            RationaleScreen::Actions{}));
        CAPTURE(text);
        CHECK(robot.inSight(words::whyHint));
    }
}

SCENARIO("A card in the gallery has its picture at every size of text, and nothing blank in its place") {
    art::Artwork art(JUDGEMENT_SOURCE "/assets/art");
    for (const double text : {1.0, 1.25, 1.5, 2.0}) {
        Robot robot(smallest, {{}, text});
        robot.stage().setArt(&art);
        robot.show(galleryOfCases(3));
        const Widget* card = robot.find("Case 0");
        REQUIRE(card);
        CAPTURE(text);
        const auto picture = pictureIn(*card);
        REQUIRE(picture);
        CHECK(picture->height * 5 >= picture->width);
        const auto facts = placeOfText(*card, robot.stage().setting(), "LEVEL 1");
        REQUIRE(facts);
        const bool beside = facts->x > picture->right();
        CHECK((beside || facts->y >= picture->bottom()));
        const int above = (beside ? facts->y : picture->y) - card->place().y;
        CHECK(above < 40);
    }
}

SCENARIO("Of the first cards below what was left off, enough shows to tell what they are") {
    art::Artwork art(JUDGEMENT_SOURCE "/assets/art");
    for (const Size size : {smallest, Size{1280, 720}}) {
        Robot robot(size);
        robot.stage().setArt(&art);
        robot.show(galleryOfCases(8));
        const Widget* card = robot.find("Case 0");
        REQUIRE(card);
        CAPTURE(size.width, card->place().y, card->place().height);
        CHECK(partInSight(*card).height * 3 >= card->place().height);
        CHECK_FALSE(robot.find("Third")); // one line of what was left off; the rest on demand
    }
}
