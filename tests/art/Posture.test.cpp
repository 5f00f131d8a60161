#include "art/Posture.hpp"

#include "art/Artwork.hpp"
#include "art/ShippedParts.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace art;
using model::Expression;

namespace {

constexpr int expressions = 10;

Person somebody(std::string_view wear, std::string_view role = "") {
    return personOf("Amira Khan", role, {{"wear", wear}, {"build", "broad"}, {"skin", "4"}, {"hair", "short"}});
}

/// Every posture that people dressed so have at some time.
std::set<std::string_view> posturesOf(Person person) {
    std::set<std::string_view> found;
    for (person.manner = 0; person.manner < 60; ++person.manner) {
        for (int i = 0; i < expressions; ++i) {
            found.insert(postureOf(person, static_cast<Expression>(i)));
        }
    }
    return found;
}

drawing::Surface drawn(const Person& person, Expression expression) {
    static Artwork artwork(JUDGEMENT_SOURCE "/assets/art");
    drawing::Surface surface({600, 900});
    drawing::Canvas canvas(surface);
    REQUIRE(artwork.drawPerson(canvas, {0, 0, 600, 900}, person, expression));
    return surface;
}

std::uint32_t colour(std::string_view css) {
    return 0xFF000000u | static_cast<std::uint32_t>(std::stoul(std::string(css.substr(1)), nullptr, 16));
}

/// How wide somebody is at a height of the frame.
int widthAt(const drawing::Surface& surface, int y) {
    int wide = 0;
    for (int x = 0; x < 600; ++x) {
        wide += surface.pixel({x, y}) >> 24 == 0xFF ? 1 : 0;
    }
    return wide;
}

/// Among names, somebody who has a posture with a feeling.
Person having(Person person, std::string_view posture, Expression expression) {
    for (person.manner = 0; person.manner < 60; ++person.manner) {
        if (postureOf(person, expression) == posture) {
            return person;
        }
    }
    FAIL("nobody is ever " << posture);
    return person;
}

} // namespace

TEST_CASE("People differ in posture, build and stature, and one of them is always the same") {
    std::set<std::string_view> postures;
    std::set<std::string> torsos;
    std::set<double> widths, statures;
    for (int i = 0; i < 200; ++i) {
        const std::string name = "Somebody " + std::to_string(i);
        const Person person = personOf(name, "neighbour", {});
        torsos.insert(person.torso);
        widths.insert(person.width);
        statures.insert(person.stature);
        CHECK(shippedParts().has("arms", "torso-" + person.torso));
        const std::string_view posture = postureOf(person, Expression::neutral);
        CHECK(posture == postureOf(personOf(name, "neighbour", {}), Expression::neutral));
        postures.insert(posture);
    }
    CHECK(postures.size() >= 6);
    CHECK(torsos.size() == 3);
    CHECK(widths.size() >= 4);
    CHECK(statures.size() >= 3);
}

TEST_CASE("Every posture that somebody has is drawn, each in its own way") {
    std::set<std::string> drawings;
    std::size_t names = 0;
    Person small = somebody("hoodie");
    small.child = true;
    for (const Person& person : {somebody("jumper"), somebody("uniform", "constable"), small}) {
        for (const std::string_view posture : posturesOf(person)) {
            CAPTURE(posture);
            CHECK(shippedParts().has("arms", posture));
        }
    }
    for (const std::string_view posture : posturesOf(somebody("jumper"))) {
        for (int i = 0; i < expressions; ++i) {
            Person person = somebody("jumper");
            const auto expression = static_cast<Expression>(i);
            for (person.manner = 0; person.manner < 60 && postureOf(person, expression) != posture;) {
                ++person.manner;
            }
            if (person.manner < 60) {
                const drawing::Surface surface = drawn(person, expression);
                std::string row; // below every head, so that only bodies count
                for (int y = 460; y < 840; y += 20) {
                    for (int x = 0; x < 600; x += 10) {
                        row += std::to_string(surface.pixel({x, y})) + " ";
                    }
                }
                drawings.insert(row);
                ++names;
                break;
            }
        }
    }
    CHECK(names >= 12);
    CHECK(drawings.size() == names);
}

TEST_CASE("Whoever is in uniform neither folds arms nor has hands in pockets, nor does anybody troubled") {
    const auto onDuty = posturesOf(somebody("uniform", "constable"));
    CHECK(onDuty.count("notebook") == 1);
    CHECK(onDuty.count("folded") == 0);
    CHECK(onDuty.count("pockets") == 0);
    Person person = somebody("jumper");
    CHECK(posturesOf(person).count("folded") == 1);
    for (person.manner = 0; person.manner < 60; ++person.manner) {
        for (const Expression troubled : {Expression::worried, Expression::upset, Expression::afraid}) {
            const std::string_view posture = postureOf(person, troubled);
            CAPTURE(posture);
            CHECK(posture != "folded");
            CHECK(posture != "pockets");
            CHECK(posture != "hip");
        }
    }
}

TEST_CASE("Hands are where an aid needs them, whatever somebody feels") {
    CHECK(posturesOf(personOf("Ann Lee", "", {{"aid", "wheelchair"}})) == std::set<std::string_view>{"lap"});
    CHECK(posturesOf(personOf("Ann Lee", "", {{"aid", "walking stick"}})) == std::set<std::string_view>{"stick"});
    CHECK(shippedParts().has("arms", "lap"));
    CHECK(shippedParts().has("arms", "stick"));
}

TEST_CASE("Arms are sleeved as the garment is, and bare below short sleeves") {
    const auto forearm = [](std::string_view wear) {
        Person person = having(somebody(wear), "folded", Expression::angry);
        person.width = 1;
        person.stature = 1;
        return drawn(person, Expression::angry).pixel({230, 645});
    };
    CHECK(forearm("t-shirt") == colour(skinShades(4).base));
    CHECK(forearm("red jumper") == colour(clothShades("brick").base));
    CHECK(forearm("hi-vis") == colour(clothShades("navy").base)); // the sleeves of what is worn below
}

TEST_CASE("The build shows where nothing but the body is seen") {
    const auto waist = [](std::string_view build) {
        Person person = personOf("Amira Khan", "", {{"wear", "jumper"}, {"build", build}});
        person.stature = 1;
        return widthAt(drawn(having(person, "folded", Expression::angry), Expression::angry), 780);
    };
    CHECK(waist("slim") < 230);
    CHECK(waist("broad") > waist("slim") + 60);
    CHECK(waist("heavy") > waist("broad") + 30);
}

TEST_CASE("Every class that parts are painted with has a colour") {
    const std::regex used("class=\"([^\"]+)\"");
    const std::regex gap(" +");
    for (const auto* wear : {"police constable",
                             "police sergeant",
                             "police inspector",
                             "police fleece",
                             "hi-vis",
                             "raincoat",
                             "long coat",
                             "anorak",
                             "leather jacket",
                             "denim jacket",
                             "gilet",
                             "coat",
                             "dressing gown",
                             "school uniform",
                             "suit",
                             "shirt and tie",
                             "cardigan",
                             "striped jumper",
                             "check shirt",
                             "polo",
                             "hoodie",
                             "t-shirt",
                             "tracksuit",
                             "shalwar kameez",
                             "sari",
                             "scrubs",
                             "tunic",
                             "apron",
                             "clerical",
                             "overalls",
                             "dress",
                             "blouse",
                             "jumper",
                             "shirt",
                             "paramedic"}) {
        for (int i = 0; i < expressions; ++i) {
            Person person = somebody(wear);
            for (person.manner = 0; person.manner < 6; ++person.manner) {
                const std::string svg = shippedParts().svg(person, static_cast<Expression>(i));
                const std::string css = PersonParts::style(person) + "{";
                std::set<std::string> names;
                for (auto it = std::sregex_iterator(svg.begin(), svg.end(), used); it != std::sregex_iterator(); ++it) {
                    const std::string several = (*it)[1];
                    names.insert(std::sregex_token_iterator(several.begin(), several.end(), gap, -1), {});
                }
                for (const std::string& name : names) {
                    CAPTURE(wear, name);
                    CHECK(css.find("." + name + "{") != std::string::npos);
                }
            }
        }
    }
}
