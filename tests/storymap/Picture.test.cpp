#include "storymap/Picture.hpp"

#include "storymap/DotText.hpp"
#include "storymap/Stories.hpp"

#include <catch2/catch.hpp>

using namespace storymap;

namespace {

std::string map(const stories::Drawable& drawable, MapForm form) {
    auto made = mapOf(drawable.story(), form);
    REQUIRE(std::holds_alternative<std::string>(made));
    return std::get<std::string>(made);
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) {
        ++found;
    }
    return found;
}

/// The statement of the dot source that begins with `what`.
std::string statement(const std::string& dot, const std::string& what) {
    const auto at = dot.find("\n  " + what);
    INFO(what);
    REQUIRE(at != std::string::npos);
    return dot.substr(at, dot.find("];\n", at) - at);
}

bool has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

const char* const nasty =
    R"(</script><script>window.hit=1</script><img src=x onerror="window.hit=2">]]> --> & &lt;i&gt; \N \" ' </TD>)";

/// A story in which every text is an attack.
stories::Drawable hostile() {
    const std::string text = "'" + std::string(nasty).replace(std::string(nasty).find(" ' "), 3, " '' ") + "'";
    return stories::read(stories::yaml(text,
                                       "start: one\nsituations:\n  one:\n    place: here\n    text: " + text +
                                           "\n    also:\n      - {when: seen, text: " + text +
                                           "}\n    injects:\n      - {after: 8s, from: radio, text: " + text +
                                           "}\n    choices:\n      go:\n        text: " + text +
                                           "\n        rating: best\n        neutral: yes\n        why: " + text +
                                           "\n        then: {seen: yes}\n        consequence: " + text +
                                           "\n        goto: end\nendings:\n  end: {title: " + text + ", text: " + text +
                                           "}\n",
                                       "facts:\n  seen: no\n"));
}

} // namespace

TEST_CASE("a map has every situation, ending and choice of a shipped scenario once") {
    for (const std::string name : {"the-review", "the-flat-below", "a-team-under-strain"}) {
        CAPTURE(name);
        const auto drawable = stories::shipped(name);
        const auto& scenario = drawable.scenario;
        const std::string dot = map(drawable, MapForm::dot);
        const std::string svg = map(drawable, MapForm::svg);
        const std::string page = map(drawable, MapForm::html);
        const auto once = [&](const std::string& anchor) {
            CAPTURE(anchor);
            CHECK(count(dot, "id=\"map-" + anchor + "\"") == 1);
            CHECK(count(svg, "id=\"map-" + anchor + "\"") == 1);
            CHECK(count(page, "id=\"map-" + anchor + "\"") == 1);
            CHECK(count(page, "id=\"" + anchor + "\"") == 1);
        };
        for (std::size_t i = 0; i < scenario.situations.size(); ++i) {
            once(anchorOf(scenario, model::SituationId(i)));
        }
        for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
            once(anchorOf(scenario, model::EndingId(i)));
        }
        for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
            once(anchorOf(scenario, model::ChoiceId(i)));
        }
        CHECK(count(dot, " -> ") == scenario.choices.size() + 1); // and from the start
    }
}

TEST_CASE("what was found stands at its situation or choice, faults apart from advice") {
    const auto drawable = stories::read(stories::slurp("tests/storymap/troubled.yaml"));
    const std::string dot = map(drawable, MapForm::dot);
    CHECK(has(statement(dot, "\"the-cellar\" ["), "Fault: dead-end"));
    CHECK(has(statement(dot, "\"the-doorway\" ["), "Advice: loop"));
    CHECK_FALSE(has(statement(dot, "\"the-doorway\" ["), "Fault:"));
    CHECK(has(statement(dot, "\"the-back-room\" ["), "Fault: choice-never-available"));
    CHECK(has(statement(dot, "\"lost\" ["), "Fault: ending-unreached"));
    CHECK(has(dot, "Fault: fact-never-read"));
    const Survey survey = surveyOf(drawable.story());
    CHECK(survey.faults + survey.advice == drawable.proof.findings.size());
    std::size_t placed = survey.whole.size();
    for (const auto& one : survey.situations) {
        placed += one.marks.size();
    }
    for (const auto& one : survey.choices) {
        placed += one.marks.size();
    }
    for (const auto& one : survey.endings) {
        placed += one.marks.size();
    }
    CHECK(placed == drawable.proof.findings.size());
}

TEST_CASE("lines tell ratings, ways back and what never comes up, and not by colour alone") {
    const auto drawable = stories::read(stories::slurp("tests/storymap/troubled.yaml"));
    const std::string dot = map(drawable, MapForm::dot);
    CHECK(has(statement(dot, "\"the-doorway\":\"listen\":e"), "arrowhead=normal"));
    CHECK(has(statement(dot, "\"the-doorway\":\"wait\":e"), "arrowhead=onormal"));
    CHECK(has(statement(dot, "\"the-doorway\":\"rush\":e"), "style=dotted, arrowhead=odiamond"));
    CHECK(has(statement(dot, "\"the-back-room\":\"leave\":e"), "arrowhead=box"));
    CHECK(has(statement(dot, "\"the-back-room\":\"never\":e"), "style=dashed"));
    CHECK(has(statement(dot, "\"the-attic\" ["), "ROUNDED,DASHED"));
    CHECK_FALSE(has(statement(dot, "\"the-cellar\" ["), "DASHED"));
    CHECK(has(statement(dot, "\"the-back-room\":\"again\":e"), "class=\"poor back\""));
    CHECK(has(statement(dot, "\"the-doorway\":\"wait\":e"), "class=\"good back\""));
    CHECK_FALSE(has(statement(dot, "\"the-doorway\":\"listen\":e"), "back\""));
}

TEST_CASE("a situation shows its place, its marks and what it calls for") {
    const auto drawable = stories::read(stories::slurp("tests/storymap/troubled.yaml"));
    const std::string doorway = statement(map(drawable, MapForm::dot), "\"the-doorway\" [");
    for (const std::string part :
         {"The doorway", "Shop night", "3 choices", "timer 45 s", "1 message", ">EA-1<", "75 %"}) {
        CAPTURE(part);
        CHECK(has(doorway, part));
    }
    const std::string page = map(drawable, MapForm::html);
    CHECK(has(page, "<code>trust &gt;= 2 and not cctv_secured</code>"));
    CHECK(has(page, "<code>trust -1, unread = yes</code>"));
    CHECK(has(page, "<code>COM-1</code> (serious)"));
}

TEST_CASE("the same story gives the same bytes of dot and SVG") {
    const std::string text = stories::slurp("scenarios/the-review.yaml");
    CHECK(map(stories::read(text), MapForm::dot) == map(stories::read(text), MapForm::dot));
    CHECK(map(stories::read(text), MapForm::svg) == map(stories::read(text), MapForm::svg));
}

TEST_CASE("a picture needs nothing but itself and has a title and a description") {
    const auto drawable = stories::shipped("the-flat-below");
    const std::string svg = map(drawable, MapForm::svg);
    CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
    CHECK(has(svg, "<title id=\"map-title\">Map of The flat below</title>"));
    CHECK(has(svg, "<title>Upstairs"));
    CHECK(has(svg, "<desc id=\"map-about\">Scenario the-flat-below, version 1"));
    for (const std::string outside : {"DOCTYPE", "href", "url(", "@import", "<image", "transparent"}) {
        CAPTURE(outside);
        CHECK_FALSE(has(svg, outside));
    }
    const std::string page = map(drawable, MapForm::html);
    for (const std::string outside : {"src=", "@import", "<link", "{{"}) {
        CAPTURE(outside);
        CHECK_FALSE(has(page, outside));
    }
    CHECK(count(page, "://") == count(page, "http://www.w3.org/")); // names of XML, which nobody fetches
    CHECK(map(drawable, MapForm::png).starts_with("\x89PNG\r\n"));
}

TEST_CASE("texts that attack are shown and do nothing") {
    const auto drawable = hostile();
    for (const MapForm form : {MapForm::dot, MapForm::svg, MapForm::html}) {
        const std::string made = map(drawable, form);
        CAPTURE(made.substr(0, 200));
        CHECK(count(made, "<script") == (form == MapForm::html ? 1 : 0));
        CHECK(count(made, "</script") == (form == MapForm::html ? 1 : 0));
        CHECK_FALSE(has(made, "<img"));
        CHECK_FALSE(has(made, "]]>"));
        CHECK(has(made, "&lt;/script&gt;"));
    }
    CHECK(has(map(drawable, MapForm::svg), "\\N")); // shown as written, not replaced by the node's name
    CHECK(map(drawable, MapForm::png).starts_with("\x89PNG\r\n"));
}

TEST_CASE("texts in any script are drawn") {
    const auto drawable = stories::read(stories::yaml(
        "العنوان هنا",
        "start: one\nsituations:\n  one:\n    place: here\n    text: שלום עולם, 漢字漢字漢字 और नमस्ते 👮\n    choices:\n"
        "      go: {text: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, "
        "rating: best, neutral: yes, why: So., goto: end}\nendings:\n  end: {title: النهاية, text: Ende.}\n"));
    const std::string svg = map(drawable, MapForm::svg);
    CHECK(has(svg, "العنوان هنا"));
    CHECK(has(svg, "👮"));
    CHECK(map(drawable, MapForm::png).starts_with("\x89PNG\r\n"));
}

TEST_CASE("many situations are drawn by their names") {
    const auto drawable = stories::read(stories::large(150));
    const std::string dot = map(drawable, MapForm::dot);
    CHECK(has(dot, "Send somebody else"));
    CHECK_FALSE(has(dot, "Do thing"));
    CHECK_FALSE(has(dot, "Something happens here"));
    CHECK(count(dot, "never reached  ·") + count(dot, "·  never reached") >= 1);
    CHECK(count(map(drawable, MapForm::svg), "class=\"node situation") == 150);
}

TEST_CASE("what is too large to be read is refused, and still written as dot") {
    const auto drawable = stories::read(stories::large(mostLaidOut + 1));
    const auto made = mapOf(drawable.story(), MapForm::svg);
    REQUIRE(std::holds_alternative<NoPicture>(made));
    CHECK(has(std::get<NoPicture>(made).sentence, "601 situations"));
    CHECK(map(drawable, MapForm::dot).starts_with("digraph map {"));
}

TEST_CASE("what Graphviz refuses becomes a sentence") {
    const auto made = drawn("this is no graph {", PictureForm::svg);
    REQUIRE(std::holds_alternative<NoPicture>(made));
    CHECK(std::get<NoPicture>(made).sentence.starts_with("The map could not be laid out"));
}
