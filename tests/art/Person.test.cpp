#include "art/Artwork.hpp"
#include "art/ShippedParts.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <set>
#include <string>

using namespace art;

namespace {

using Look = std::vector<std::pair<std::string_view, std::string_view>>;

Person looking(const Look& look, std::string_view role = "") { return personOf("Amira Khan", role, look); }

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
        different.insert(PersonParts::style(person) + shippedParts().svg(person, model::Expression::neutral));
        CHECK_FALSE(person.wear.starts_with("police"));
    }
    CHECK(different.size() == people);
}

TEST_CASE("A role dresses whoever holds it, and nobody who is only named beside it") {
    const auto wears = [](std::string_view role) { return personOf("Ann Lee", role, {}).wear; };
    CHECK(wears("paramedic") == "paramedic");
    CHECK(wears("Student nurse on ward 4") == "scrubs");
    CHECK(wears("constable, your partner tonight") == "police-constable");
    CHECK(wears("detective inspector") == "suit");
    CHECK(wears("school cook, flat 32") == "apron");
    for (const auto* role : {"the constable's sister", "brother of the nurse", "retired police sergeant",
                             "neighbour, a paramedic by day", "former inspector", ""}) {
        CAPTURE(role);
        CHECK(wears(role) == wears("neighbour"));
    }
    CHECK(personOf("Ann Lee", "paramedic", {{"wear", "green uniform"}}).wear == "paramedic");
    CHECK(personOf("Ann Lee", "paramedic", {{"wear", "raincoat"}}).wear == "raincoat");
    CHECK(personOf("Ann Lee", "PCSO", {{"wear", "uniform"}}).cloth2 == "sky");
    CHECK(personOf("Ann Lee", "constable", {{"hair", "hijab"}, {"wear", "uniform"}}).coverColour == "navy");
}

TEST_CASE("A child is known by age or by being called one, not by an adult's work with children") {
    const auto height = [](std::string_view role, const Look& look) {
        return personOf("Ann Lee", role, look).growth.height;
    };
    for (const auto* role : {"missing boy", "girl of nine", "a child in the doorway", "boy, eight", "lost toddler"}) {
        CAPTURE(role);
        CHECK(personOf("Ann Lee", role, {}).child);
    }
    for (const auto* role : {"child protection officer", "girlfriend", "boyfriend of the tenant", "mother of a boy",
                             "childminder", "pupil referral tutor", "the girl's mother", ""}) {
        CAPTURE(role);
        CHECK_FALSE(personOf("Ann Lee", role, {}).child);
        CHECK(height(role, {}) == 1);
    }
    CHECK_FALSE(personOf("Ann Lee", "girl", {{"age", "16"}}).child);
    CHECK(personOf("Ann Lee", "", {{"age", "child"}}).child);
    CHECK(height("", {{"age", "4"}}) < height("", {{"age", "8"}}));
    CHECK(height("", {{"age", "8"}}) < height("", {{"age", "12"}}));
    CHECK(height("", {{"age", "12"}}) < height("teenage boy", {}));
    CHECK(height("teenage boy", {}) < height("", {{"age", "18"}}));
    CHECK(personOf("Ann Lee", "", {{"age", "4"}}).growth.head > personOf("Ann Lee", "", {{"age", "12"}}).growth.head);
}

TEST_CASE("A portrait holds the head, of a child and of somebody in a wheelchair too") {
    Artwork artwork(JUDGEMENT_SOURCE "/assets/art");
    for (const Look& look : {Look{}, Look{{"age", "4"}}, Look{{"age", "11"}}, Look{{"aid", "wheelchair"}}}) {
        Look bald = look;
        bald.emplace_back("hair", "bald");
        bald.emplace_back("skin", "3");
        const Person person = looking(bald);
        drawing::Surface surface({100, 100});
        drawing::Canvas canvas(surface);
        REQUIRE(artwork.drawPortrait(canvas, {0, 0, 100, 100}, person, model::Expression::neutral));
        const auto base = 0xFF000000u | static_cast<std::uint32_t>(
                                            std::stoul(std::string(skinShades(3).base.substr(1)), nullptr, 16));
        CHECK(surface.pixel({45, 34}) == base); // the forehead
        CHECK(surface.pixel({40, 70}) == base); // the cheek
        CHECK(surface.pixel({50, 10}) != base); // above the head
    }
}

TEST_CASE("At night people are darker and cooler than by day, and every skin can be told from its shade") {
    const auto partsOf = [](const std::string& css, const std::string& name) {
        const std::size_t at = css.find("." + name + "{fill:#");
        REQUIRE(at != std::string::npos);
        const std::string digits = css.substr(at + name.size() + 8, 6);
        std::array<int, 3> rgb{};
        for (std::size_t i = 0; i < 3; ++i) {
            rgb[i] = std::stoi(digits.substr(2 * i, 2), nullptr, 16);
        }
        return rgb;
    };
    const auto sum = [](const std::array<int, 3>& rgb) { return rgb[0] + rgb[1] + rgb[2]; };
    for (const auto* skin : {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}) {
        CAPTURE(skin);
        const Person person = looking({{"skin", skin}});
        const auto day = partsOf(PersonParts::style(person), "skin");
        const auto night = partsOf(PersonParts::style(person, Light::night), "skin");
        CHECK(sum(night) < sum(day));
        CHECK(night[0] - night[2] < day[0] - day[2]);
        CHECK(sum(night) - sum(partsOf(PersonParts::style(person, Light::night), "skin-shade")) > 36);
        CHECK(PersonParts::style(person, Light::contrast) == PersonParts::style(person));
    }
}

TEST_CASE("Fair or red hair goes with a light skin, unless the look says otherwise") {
    for (int i = 0; i < 100; ++i) {
        const std::string name = "Person " + std::to_string(i);
        CHECK(personOf(name, "", {{"hair-colour", "fair"}}).skin <= 4);
        CHECK(personOf(name, "", {{"hair-colour", "fair"}, {"skin", "8"}}).skin == 8);
    }
}

TEST_CASE("Every word leads to a part that is drawn, and every expression has its own face") {
    REQUIRE_FALSE(shippedParts().empty());
    for (int i = 0; i < 300; ++i) {
        const Person person = personOf("Somebody " + std::to_string(i), "", {});
        CHECK(shippedParts().has("heads", person.head));
        CHECK(shippedParts().has("heads", person.nose));
        CHECK(shippedParts().has("hair", person.hair));
        CHECK(shippedParts().has("wear", person.wear));
        CHECK((person.carried.empty() || shippedParts().has("extras", person.carried)));
    }
    for (const auto* role : {"bus driver", "chef", "plumber", "vicar", "carer", "student", "pupil", "teacher"}) {
        CAPTURE(role);
        CHECK(shippedParts().has("wear", looking({}, role).wear));
    }
    for (const auto* age : {"3", "9", "13", "16"}) {
        CHECK(shippedParts().has("heads", looking({{"age", age}}).head));
        CHECK(shippedParts().has("wear", looking({{"age", age}}).wear));
    }
    for (const auto* hair : {"short curls", "side parting", "shaved sides", "shoulder length", "tied back", "plait",
                             "braids",      "locs",         "afro",         "cropped",         "thinning",  "bald",
                             "shaved",      "bob",          "bun",          "fringe",          "curly",     "wavy",
                             "long",        "neat",         "short"}) {
        CHECK(shippedParts().has("hair", looking({{"hair", hair}}).hair));
    }
    for (const auto* cover : {"hijab", "turban", "patka", "kippah", "headscarf", "flat cap", "police cap", "bowler",
                              "helmet", "beanie", "hood up", "sun hat", "headset"}) {
        CAPTURE(cover);
        CHECK(shippedParts().has("covers", looking({{"hair", cover}}).cover));
    }
    for (const auto* wear :
         {"hi-vis",        "raincoat",       "long coat",      "anorak",        "leather jacket", "coat",
          "dressing gown", "school uniform", "suit",           "shirt and tie", "cardigan",       "hoodie",
          "t-shirt",       "tracksuit",      "shalwar kameez", "sari",          "scrubs",         "tunic",
          "apron",         "clerical",       "overalls",       "dress",         "blouse",         "jumper",
          "shirt",         "striped jumper", "check shirt",    "polo shirt",    "gilet",          "denim jacket",
          "paramedic"}) {
        CAPTURE(wear);
        CHECK(shippedParts().has("wear", looking({{"wear", wear}}).wear));
    }
    for (const auto* rank : {"constable", "sergeant", "inspector", "chief superintendent"}) {
        CHECK(shippedParts().has("wear", looking({{"uniform", rank}}).wear));
    }
    for (const auto* beard : {"stubble", "moustache", "goatee", "long", "short", "full", "beard"}) {
        CHECK(shippedParts().has("beards", looking({{"beard", beard}}).beard));
    }
    for (const auto* aid : {"wheelchair", "walking stick", "hearing aid", "stethoscope", "radio", "earrings"}) {
        CHECK(shippedParts().has("extras", looking({{"aid", aid}}).extras.at(0)));
    }
    std::set<std::string> faces;
    for (int i = 0; i < 10; ++i) {
        faces.insert(shippedParts().svg(looking({}), static_cast<model::Expression>(i)));
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
