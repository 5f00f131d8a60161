#include "art/Artwork.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace art;

namespace {

using Look = std::vector<std::pair<std::string_view, std::string_view>>;

Person looking(const Look& look, std::string_view role = "") { return personOf("Amira Khan", role, look); }

const PersonParts& parts() {
    static const PersonParts all(JUDGEMENT_SOURCE "/assets/art/people");
    return all;
}

} // namespace

TEST_CASE("A look is taken by its words") {
    CHECK(looking({{"hair", "Grey bob"}}).hair == "bob");
    CHECK(looking({{"hair", "Grey bob"}}).hairColour == "grey");
    CHECK(looking({{"hair", "close-cropped"}}).hair == "cropped");
    CHECK(looking({{"hair", "tied back"}, {"hair-colour", "fair"}}).hairColour == "fair");
    CHECK(looking({{"hair", "hijab"}}).cover == "hijab");
    CHECK(looking({{"wear", "raincoat over a kitchen tunic"}}).wear == "raincoat");
    CHECK(looking({{"wear", "outdoor coat and socks"}}).wear == "coat");
    CHECK(looking({{"wear", "clean white shirt"}}).cloth == "white");
    CHECK(looking({{"wear", "dressing gown over a bus driver's trousers"}}).wear == "dressing-gown");
    CHECK(looking({{"uniform", "police sergeant"}}).wear == "police-sergeant");
    CHECK(looking({{"wear", "uniform"}}, "deputy assistant commissioner").wear == "police-senior");
    CHECK(looking({{"wear", "school uniform"}, {"age", "9"}}).wear == "school-uniform");
    CHECK(looking({{"wear", "school uniform"}, {"age", "9"}}).child);
    CHECK(looking({{"beard", "stubble"}}).beard == "stubble");
    CHECK(looking({{"beard", "a long grey beard"}}).beard == "long");
    CHECK(looking({{"skin", "9"}}).skin == 9);
    CHECK(looking({{"skin", "11"}}).skin == 10);
    CHECK(looking({{"aid", "wheelchair"}}).extras == std::vector<std::string>{"wheelchair"});
    CHECK(looking({{"glasses", "thin frames"}, {"wear", "cardigan and lanyard"}}).extras ==
          std::vector<std::string>{"glasses-thin", "lanyard"});
    CHECK(looking({{"age", "70"}}).lines == std::vector<std::string>{"age-old"});
    CHECK(looking({{"build", "slight"}}).width < 1);
}

TEST_CASE("What a look leaves out comes from the name, always the same, and differs between names") {
    CHECK(personOf("Amira Khan", "shopkeeper", {}) == personOf("Amira Khan", "shopkeeper", {}));
    std::set<std::string> different;
    constexpr int people = 300;
    for (int i = 0; i < people; ++i) {
        const Person person = personOf("Person " + std::to_string(i), "neighbour", {});
        different.insert(PersonParts::style(person) + parts().svg(person, model::Expression::neutral));
        CHECK_FALSE(person.wear.starts_with("police"));
    }
    CHECK(different.size() == people);
}

TEST_CASE("Fair or red hair goes with a light skin, unless the look says otherwise") {
    for (int i = 0; i < 100; ++i) {
        const std::string name = "Person " + std::to_string(i);
        CHECK(personOf(name, "", {{"hair-colour", "fair"}}).skin <= 4);
        CHECK(personOf(name, "", {{"hair-colour", "fair"}, {"skin", "8"}}).skin == 8);
    }
}

TEST_CASE("Every word leads to a part that is drawn, and every expression has its own face") {
    REQUIRE_FALSE(parts().empty());
    for (int i = 0; i < 300; ++i) {
        const Person person = personOf("Somebody " + std::to_string(i), "", {});
        CHECK(parts().has("heads", person.head));
        CHECK(parts().has("heads", person.nose));
        CHECK(parts().has("hair", person.hair));
        CHECK(parts().has("wear", person.wear));
    }
    for (const auto* hair : {"short curls", "side parting", "shaved sides", "shoulder length", "tied back", "plait",
                             "braids",      "locs",         "afro",         "cropped",         "thinning",  "bald",
                             "shaved",      "bob",          "bun",          "fringe",          "curly",     "wavy",
                             "long",        "neat",         "short"}) {
        CHECK(parts().has("hair", looking({{"hair", hair}}).hair));
    }
    for (const auto* cover : {"hijab", "turban", "patka", "kippah", "headscarf", "flat cap", "police cap", "bowler",
                              "helmet", "beanie", "hood up", "sun hat", "headset"}) {
        CAPTURE(cover);
        CHECK(parts().has("covers", looking({{"hair", cover}}).cover));
    }
    for (const auto* wear :
         {"hi-vis",         "raincoat", "long coat",     "anorak",   "leather jacket", "coat",     "dressing gown",
          "school uniform", "suit",     "shirt and tie", "cardigan", "hoodie",         "t-shirt",  "tracksuit",
          "shalwar kameez", "sari",     "scrubs",        "tunic",    "apron",          "clerical", "overalls",
          "dress",          "blouse",   "jumper",        "shirt"}) {
        CAPTURE(wear);
        CHECK(parts().has("wear", looking({{"wear", wear}}).wear));
    }
    for (const auto* rank : {"constable", "sergeant", "inspector", "chief superintendent"}) {
        CHECK(parts().has("wear", looking({{"uniform", rank}}).wear));
    }
    for (const auto* beard : {"stubble", "moustache", "goatee", "long", "short", "full", "beard"}) {
        CHECK(parts().has("beards", looking({{"beard", beard}}).beard));
    }
    for (const auto* aid : {"wheelchair", "walking stick", "hearing aid", "stethoscope", "radio", "earrings"}) {
        CHECK(parts().has("extras", looking({{"aid", aid}}).extras.at(0)));
    }
    std::set<std::string> faces;
    for (int i = 0; i < 10; ++i) {
        faces.insert(parts().svg(looking({}), static_cast<model::Expression>(i)));
    }
    CHECK(faces.size() == 10);
}

TEST_CASE("Somebody is drawn where the frame is, in colours that their style names") {
    Artwork artwork(JUDGEMENT_SOURCE "/assets/art");
    drawing::Surface surface({300, 300});
    drawing::Canvas canvas(surface);
    const Person person = looking({{"skin", "1"}, {"wear", "navy suit"}, {"hair", "short"}});
    REQUIRE(artwork.drawPerson(canvas, {100, 0, 200, 300}, person, model::Expression::calm));
    CHECK(surface.pixel({50, 150}) == 0);           // beside the frame
    CHECK(surface.pixel({200, 100}) >> 24 == 0xFF); // the face
    CHECK(surface.pixel({200, 290}) >> 24 == 0xFF); // cut by the lower edge
    CHECK_FALSE(Artwork("/nowhere").drawPerson(canvas, {0, 0, 20, 30}, person, model::Expression::calm));
}
