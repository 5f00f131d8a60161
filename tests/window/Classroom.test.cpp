// A class held from the window, by somebody at the keyboard, with phones that have no network.

#include "classroom/Phones.hpp"
#include "window/ClassWords.hpp"
#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"
#include "window/Strings.hpp"

#include <algorithm>

using namespace window;
using namespace std::chrono_literals;
using classrooms::Phones;

namespace {

/// A projector's window that is nowhere.
class PretendWindow final : public SecondWindow {
public:
    bool another = false;
    bool opens = true;
    Stage* stage = nullptr;

    [[nodiscard]] bool anotherMonitor() const override { return another; }
    [[nodiscard]] bool open(Stage& of) override {
        stage = opens ? &of : nullptr;
        return opens;
    }
    void close() override { stage = nullptr; }
    [[nodiscard]] bool isOpen() const override { return stage != nullptr && !stage->quitting(); }

    [[nodiscard]] bool sees(const std::string& part) {
        stage->paint();
        return has(stage->screens().top().root(), part);
    }

private:
    [[nodiscard]] bool has(const Widget& widget, const std::string& part) const {
        if (!widget.visible())
            return false;
        const auto own = widget.texts(stage->setting());
        return std::ranges::any_of(own, [&](const auto& t) { return t.text.find(part) != std::string::npos; }) ||
               std::ranges::any_of(widget.children(), [&](const auto& child) { return has(*child, part); });
    }
};

/// A facilitator at a window, and a class.
class Held {
public:
    explicit Held(bool second = false, bool quiz = false) : phones(records::ClassNames::typed, quiz) {
        projector.another = second;
        options.classrooms = rooms();
        robot.emplace(practice, options, Size{1280, 720}, Loudspeakers{}, &projector);
        robot->now = phones.now;
    }

    /// From the title to the class that is open.
    void begin() {
        robot->click(words::holdClass);
        REQUIRE(robot->screen() == "classes");
        robot->click(words::chooseAbout);
        REQUIRE(robot->screen() == "class-about");
        robot->click("The corner shop");
        REQUIRE(robot->screen() == "classes");
        robot->click(words::beginClass);
    }
    /// On to the big screen.
    void beginAtProjector() {
        begin();
        REQUIRE(robot->screen() == "desk-code");
        robot->click(words::goOn);
        REQUIRE(robot->screen() == "projector");
    }
    void join(std::size_t people) {
        for (std::size_t i = 1; i <= people; ++i)
            phones.join(i, "Person " + std::to_string(i));
        pass();
    }
    void pass() {
        robot->pass(1s);
        phones.settle();
        if (projector.stage)
            projector.stage->tick();
    }
    void type(char32_t key) {
        robot->type(std::u32string(1, key));
        pass();
    }
    /// Whether it stands in the line of captions.
    [[nodiscard]] bool told(const std::string& part) {
        const auto texts = robot->stage().captions().texts(robot->stage().setting());
        return std::ranges::any_of(texts, [&](const auto& t) { return t.text.find(part) != std::string::npos; });
    }
    [[nodiscard]] classroom::Stage stage() const { return phones.room->session().stage(); }
    /// From the lobby to an open vote.
    void open() {
        type(U'n');
        type(U'n');
        type(U'n');
        REQUIRE(stage() == classroom::Stage::voting);
    }

    Phones phones;
    PretendWindow projector;
    Place place;
    records::Records records = inMemory();
    practice::Practice practice = ::open(place, records);
    Options options;
    std::optional<Robot> robot;
    std::optional<ClassPlan> plan; ///< what the class was begun with

private:
    Classrooms rooms() {
        Classrooms made;
        made.may = [](const review::Visitor&) { return true; };
        made.addresses = [] {
            return std::vector<classroom::Address>{{"192.168.1.20", "wlan0", false}, {"127.0.0.1", "lo", true}};
        };
        made.begin = [this](const review::Visitor&, const ClassPlan& wanted) {
            plan = wanted;
            return held();
        };
        made.goOn = [this](const review::Visitor&, const std::string&, const std::string&) { return held(); };
        made.kept = [this](const review::Visitor&) -> Classrooms::Outcome<std::vector<records::ClassLine>> {
            return playground::valueOf(phones.classes.all());
        };
        made.debrief = [this](const review::Visitor&, const std::string&) -> Classrooms::Outcome<KeptDebrief> {
            return KeptDebrief{classroom::classDebriefOf(phones.room->session(), *classrooms::framework(),
                                                         "The last ferry", model::RankId(0)),
                               classrooms::framework()};
        };
        return made;
    }
    Classrooms::Outcome<HeldClass> held() {
        HeldClass made;
        made.id = phones.room->head().id;
        made.title = "The last ferry";
        made.address = "http://192.168.1.20:8080";
        made.code = "K7MPQ2";
        made.deskCode = "ABC DEF GHJ";
        made.shown = [this] {
            phones.now = std::max(phones.now, robot->now);
            phones.settle();
            return phones.room->shown();
        };
        made.ended = [this] { return phones.room->ended(); };
        made.act = [this](const classroom::Do& wanted, const std::function<void(std::optional<std::string>)>& answer) {
            answer(phones.room->act(wanted));
            phones.settle();
        };
        made.serving = std::make_shared<int>(0);
        return made;
    }
};

} // namespace

TEST_CASE("A class is held from one window, which shows nothing private") {
    Held held;
    held.beginAtProjector();
    CHECK(held.plan->address == "192.168.1.20");
    CHECK(held.plan->names == records::ClassNames::typed);
    CHECK(held.robot->sees("K7M PQ2"));
    CHECK(held.robot->sees("192.168.1.20:8080"));
    CHECK_FALSE(held.robot->sees("ABC DEF"));
    held.join(3);
    CHECK(held.robot->sees("3 people are here"));
    held.open();
    CHECK(held.robot->sees("A ferry comes in too fast."));
    held.phones.vote(1, 0, 1, "It holds.");
    held.phones.vote(2, 1);
    held.pass();
    CHECK(held.robot->sees("2 of 3 have voted"));
    const std::string before = held.robot->everything();
    held.phones.vote(2, 2, 2);
    held.pass();
    CHECK(held.robot->everything() == before); // however anybody votes
    held.type(U'c');
    CHECK(held.stage() == classroom::Stage::closed);
    CHECK_FALSE(held.robot->sees("It holds."));
    held.type(U'r');
    REQUIRE(held.stage() == classroom::Stage::revealed);
    CHECK_FALSE(held.robot->sees("best")); // the author's key
    held.type(U'd');
    CHECK(held.stage() == classroom::Stage::discussing);
}

TEST_CASE("With another monitor the class has it to itself, and the desk is where only the facilitator looks") {
    Held held(true);
    held.begin();
    held.pass();
    REQUIRE(held.robot->screen() == "class-desk");
    REQUIRE(held.projector.stage);
    CHECK(held.robot->sees("ABC DEF GHJ"));
    CHECK_FALSE(held.projector.sees("ABC DEF GHJ"));
    held.join(3);
    CHECK(held.projector.sees("3 people are here"));
    held.open();
    held.phones.vote(1, 0, 1, "It holds.");
    held.phones.vote(2, 0);
    held.phones.say(3, {{"t", "vote"}, {"poll", 1}, {"n", 1}, {"answer", {1}}, {"sure", 2}, {"reason", "Louder."}});
    held.pass();
    CHECK(held.robot->sees(words::yetToVote));
    held.type(U'c');
    CHECK(held.robot->sees("It holds."));
    CHECK(held.robot->sees("best: It holds."));
    CHECK(held.robot->sees("1 fairly sure"));
    CHECK_FALSE(held.projector.sees("It holds."));
    CHECK_FALSE(held.projector.sees("best"));
    held.type(U'r');
    held.robot->click(words::turnUp);
    held.pass();
    CHECK((held.projector.sees("It holds.") || held.projector.sees("Louder.")));

    SECTION("closed by whoever sits before it, the desk stays and can open it again") {
        held.projector.stage->screens().quitNow();
        held.pass();
        CHECK(held.robot->screen() == "class-desk");
        held.type(U'w');
        REQUIRE(held.projector.stage);
        CHECK(held.projector.sees("Throw the rope."));
        held.type(U'w');
        CHECK_FALSE(held.projector.stage);
        CHECK(held.robot->screen() == "class-desk");
    }
    SECTION("what is open on the laptop is closed from there, and nothing opens over it") {
        held.projector.stage->handle(Typed{U'l'});
        held.pass();
        REQUIRE(held.robot->screen() == "class-list");
        CHECK(held.robot->sees("Person 1"));
        held.projector.stage->handle(Typed{U'm'});
        held.pass();
        CHECK(held.robot->sees("Person 1"));
        held.projector.stage->handle(KeyPress{Key::escape});
        held.pass();
        CHECK(held.robot->screen() == "class-desk");
    }
    SECTION("the keyboard is the same in both") {
        held.projector.stage->handle(Typed{U'n'});
        held.pass();
        CHECK(held.stage() == classroom::Stage::consequence);
    }
}

TEST_CASE("Where no second window can be opened, the class goes on in the first") {
    Held held(true);
    held.projector.opens = false;
    held.begin();
    CHECK(held.robot->sees(words::noSecondWindow));
    held.robot->press(Key::enter);
    held.robot->click(words::goOn);
    held.pass();
    CHECK(held.robot->screen() == "projector");
}

TEST_CASE("A press right after a step was meant for that step") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.type(U'n'); // the briefing
    held.robot->type(U"n");
    held.phones.settle();
    held.robot->pass(110ms);
    REQUIRE(held.stage() == classroom::Stage::reading);
    held.robot->type(U"n");
    held.phones.settle();
    CHECK(held.stage() == classroom::Stage::reading);
    held.pass();
    held.type(U'n');
    CHECK(held.stage() == classroom::Stage::voting);
}

TEST_CASE("A clock that is chosen runs on the big screen and closes the vote") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.type(U'n');
    held.type(U'n');
    held.type(U't'); // half a minute
    held.type(U'n');
    REQUIRE(held.stage() == classroom::Stage::voting);
    CHECK(held.robot->sees("0:2"));
    held.type(U'p');
    CHECK(held.robot->sees(words::paused));
    for (int i = 0; i < 40; ++i)
        held.pass();
    CHECK(held.stage() == classroom::Stage::voting);
    held.type(U'p');
    for (int i = 0; i < 40; ++i)
        held.pass();
    CHECK(held.stage() == classroom::Stage::closed);
}

TEST_CASE("Where the vote is level, the facilitator says what the class goes on with") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.open();
    held.phones.vote(1, 0);
    held.phones.vote(2, 2);
    held.type(U'c');
    held.type(U'r');
    held.type(U'n');
    REQUIRE(held.robot->screen() == "class-list");
    CHECK(held.robot->sees("Go on with A, which 1 voted for"));
    CHECK(held.robot->sees("Go on with B, which nobody voted for"));
    // Enter takes none of them by itself.
    held.robot->press(Key::enter);
    held.pass();
    CHECK(held.robot->screen() == "projector");
    CHECK(held.stage() == classroom::Stage::revealed);
    held.type(U'n');
    held.robot->click("Go on with C, which 1 voted for");
    held.pass();
    REQUIRE(held.stage() == classroom::Stage::consequence);
    CHECK(held.robot->sees(words::facilitatorTook));
    CHECK(held.robot->sees("Run."));
}

TEST_CASE("A number goes on with that choice, and asks where most did not want it") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.open();
    held.type(U'2');
    CHECK(held.stage() == classroom::Stage::voting); // not while it is open
    CHECK(held.told(words::numbersLater));
    held.phones.vote(1, 0);
    held.type(U'c');
    held.type(U'r');
    SECTION("what most wanted") {
        held.type(U'1');
        REQUIRE(held.stage() == classroom::Stage::consequence);
        CHECK(held.robot->sees("Throw the rope."));
    }
    SECTION("another one") {
        held.type(U'2');
        REQUIRE(held.stage() == classroom::Stage::revealed);
        CHECK(held.robot->sees("Go on with B, which nobody voted for?"));
        held.robot->press(Key::escape);
        REQUIRE(held.robot->screen() == "projector");
        held.type(U'2');
        held.robot->press(Key::enter);
        held.pass();
        REQUIRE(held.stage() == classroom::Stage::consequence);
        CHECK(held.robot->sees("Shout."));
    }
}

TEST_CASE("The code of the facilitator's phone stays hidden until it is asked for") {
    Held held;
    held.begin();
    REQUIRE(held.robot->screen() == "desk-code");
    CHECK_FALSE(held.robot->sees("ABC DEF GHJ"));
    held.robot->click(words::showDeskCode);
    CHECK(held.robot->sees("ABC DEF GHJ"));
    CHECK(held.robot->sees("192.168.1.20:8080/desk"));
    held.robot->click(words::hideDeskCode);
    CHECK_FALSE(held.robot->sees("ABC DEF GHJ"));
    held.robot->click(words::goOn);
    REQUIRE(held.robot->screen() == "projector");
    held.type(U'm');
    held.robot->click(words::phoneDeskLine);
    CHECK_FALSE(held.robot->sees("ABC DEF GHJ"));
    held.robot->click(words::showDeskCode);
    CHECK(held.robot->sees("ABC DEF GHJ"));
    held.robot->press(Key::escape);
    CHECK(held.robot->screen() == "projector");
    CHECK_FALSE(held.robot->sees("ABC DEF GHJ"));
}

TEST_CASE("A pause shows, the next step ends it, and a key that can do nothing says why") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.open();
    held.type(U'e');
    CHECK(held.told("No clock is running."));
    held.type(U'b');
    CHECK(held.told("Nothing is being tried out"));
    held.type(U'p');
    CHECK(held.robot->sees("Paused: nobody can vote just now."));
    CHECK(held.robot->sees(words::withKey("Go on after the pause", U'N')));
    held.type(U'n');
    CHECK(held.stage() == classroom::Stage::voting);
    CHECK_FALSE(held.robot->sees("Paused"));
    held.type(U'n');
    CHECK(held.stage() == classroom::Stage::closed);
}

TEST_CASE("What is tried out needs no vote") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.open();
    held.phones.vote(1, 0);
    for (const char32_t key : {U'c', U'r', U'n'})
        held.type(key);
    REQUIRE(held.stage() == classroom::Stage::consequence);
    held.type(U'm');
    held.robot->click("Back to decision 1: Throw the rope.");
    held.pass();
    REQUIRE(held.stage() == classroom::Stage::reading);
    CHECK(held.robot->sees(words::triedOutMark));
    held.type(U'2');
    REQUIRE(held.stage() == classroom::Stage::consequence);
    CHECK(held.robot->sees("Shout."));
    held.type(U'b');
    CHECK_FALSE(held.robot->sees(words::triedOutMark));
}

TEST_CASE("At the desk a key shows the next reason") {
    Held held(true);
    held.begin();
    held.pass();
    held.join(2);
    held.open();
    held.phones.vote(1, 0, 1, "It holds.");
    held.phones.vote(2, 1, 1, "Louder.");
    held.type(U'c');
    held.type(U'r');
    held.type(words::reasonKey);
    CHECK(held.projector.sees("It holds.") != held.projector.sees("Louder."));
    held.type(words::reasonKey);
    CHECK((held.projector.sees("It holds.") && held.projector.sees("Louder.")));
    held.type(words::reasonKey);
    CHECK(held.told(words::noReasonLeft));
}

TEST_CASE("A message is let in without its words being told before") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.type(U'n');
    held.type(U'n');
    REQUIRE(held.stage() == classroom::Stage::reading);
    held.type(U'm');
    CHECK_FALSE(held.robot->sees("All hands"));
    held.robot->click("Let in message 1 (radio)");
    held.pass();
    CHECK(held.robot->sees("All hands to the quay."));
}

TEST_CASE("Somebody is taken out once it was asked") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.type(U'l');
    REQUIRE(held.robot->screen() == "class-list");
    held.robot->click(words::removePerson);
    REQUIRE(held.robot->screen() == "message");
    CHECK(held.phones.room->session().people().size() == 2);
    held.robot->click(words::removePerson);
    held.pass();
    CHECK(held.phones.room->session().people().size() == 1);
}

TEST_CASE("A class that is left waits, and one that is ended shows what it came to") {
    Held held;
    held.beginAtProjector();
    held.join(2);
    held.open();
    held.robot->press(Key::escape);
    REQUIRE(held.robot->sees(words::leaveTitleOfClass));
    held.robot->click(words::leaveClass);
    REQUIRE(held.robot->screen() == "classes");
    held.robot->click("The last ferry");
    held.robot->click(words::goOn); // past the code for the facilitator's phone
    held.pass();
    REQUIRE(held.robot->screen() == "projector");
    CHECK(held.stage() == classroom::Stage::voting);
    held.phones.vote(1, 0);
    held.phones.vote(2, 0);
    for (const char32_t key : U"crn")
        if (key != U'\0')
            held.type(key);
    REQUIRE(held.stage() == classroom::Stage::consequence);
    held.type(U'x');
    REQUIRE(held.robot->sees(words::endTitle));
    held.robot->click(words::endNow);
    held.pass();
    REQUIRE(held.robot->screen() == "class-debrief");
    CHECK(held.robot->sees("Throw the rope."));
    held.robot->press(Key::right);
    CHECK(held.robot->sees("Decision 1"));
    held.robot->press(Key::right);
    CHECK(held.robot->sees(words::classProfile));
    held.robot->press(Key::escape);
    CHECK(held.robot->screen() == "classes");
}

TEST_CASE("Closing the window in the middle of a class asks first") {
    Held held;
    held.beginAtProjector();
    held.robot->stage().handle(CloseAsked{});
    held.pass();
    CHECK(held.robot->sees(words::leaveTitleOfClass));
    CHECK_FALSE(held.robot->stage().quitting());
}

TEST_CASE("Live quiz: standings show when the facilitator wants them, and not before") {
    Held held(false, true);
    held.beginAtProjector();
    held.join(2);
    held.type(U'n');
    held.type(U'n');
    if (held.stage() != classroom::Stage::voting)
        held.type(U'n');
    REQUIRE(held.stage() == classroom::Stage::voting);
    held.phones.vote(1, 0);
    held.phones.vote(2, 1);
    held.type(U'c');
    held.type(U'r');
    held.type(U'n');
    REQUIRE(held.stage() == classroom::Stage::consequence);
    CHECK(held.robot->sees("A bowline holds and can be untied."));
    CHECK_FALSE(held.robot->sees(words::standings));
    held.type(U's');
    CHECK(held.robot->sees(words::standings));
    CHECK(held.robot->sees("Person 1"));
    held.type(U's');
    CHECK_FALSE(held.robot->sees("Person 1"));
}
