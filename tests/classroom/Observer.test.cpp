// Whoever is in the room and wants more than their share: to see the split before the others, or to be the facilitator.

#include "classroom/Phones.hpp"

#include "play/Random.hpp"

using namespace classrooms;

namespace {

/// A room in which every byte that the server would send is written down, with its peer.
struct Overheard {
    explicit Overheard(bool quiz) : phones(records::ClassNames::typed, quiz) {
        // Codes are of no interest here, and would differ.
        auto opened = Room::open(phones.classes, {playground::valueOf(phones.classes.load(phones.id())),
                                                  quiz ? Course(QuizCourse(questions())) : storyCourse(),
                                                  framework(),
                                                  {},
                                                  [this] { return phones.now; },
                                                  [this] { return 1'000'000 + phones.now.count(); },
                                                  [this] { return ++m_code * 1'000'003; }});
        phones.room = std::move(std::get<std::unique_ptr<Room>>(opened));
    }

    void settle() {
        phones.room->settle();
        for (const Room::Out& out : phones.room->take()) {
            sent[out.peer].push_back(*out.text + (out.last ? " last" : "") + (out.state ? " state" : ""));
        }
    }
    void say(Room::Peer peer, const Json& message) {
        phones.room->said(peer, message.dump());
        settle();
    }
    void come(Room::Peer peer) {
        phones.arrive(peer);
        say(peer, {{"t", "hello"}, {"code", "K7MPQ2"}});
        say(peer, {{"t", "join"}, {"name", "Number " + std::to_string(peer)}});
    }
    void act(Do wanted) {
        wanted.step = phones.room->session().step();
        REQUIRE_FALSE(phones.room->act(wanted));
        settle();
    }

    Phones phones;
    std::map<Room::Peer, std::vector<std::string>> sent;

private:
    std::uint64_t m_code = 0;
};

/// Goes through a vote of eight, two of whom only watch, and one who comes in the middle of it. What the eight choose
/// hangs on the seed; when they say it, how often, and whether they come back, does not.
void holdVote(Overheard& room, std::uint64_t seed, bool quiz) {
    play::Random choice(seed);
    play::Random moment(99);
    for (Room::Peer peer = 1; peer <= 8; ++peer) {
        room.come(peer);
    }
    room.act({Command::on});
    if (!quiz) {
        room.act({Command::on});
    }
    Do open{Command::open};
    open.seconds = 60s;
    room.act(open);
    for (std::uint32_t n = 1; n <= 6; ++n) {
        for (Room::Peer peer = 1; peer <= 6; ++peer) {
            room.phones.now += std::chrono::milliseconds(moment.below(400));
            const std::string reason(choice.below(150), 'x');
            room.say(peer, {{"t", "vote"},
                            {"poll", 1},
                            {"n", n},
                            {"answer", {choice.below(3)}},
                            {"sure", 1 + choice.below(3)},
                            {"reason", choice.below(2) == 0 ? "" : reason}});
            room.say(7, {{"t", "still"}});
        }
        if (n == 3) {
            room.come(20);
            room.act({Command::pause});
            room.act({Command::resume});
        }
    }
    room.phones.now += 61s;
    room.settle();
}

} // namespace

TEST_CASE("Nothing that a phone is sent before the reveal depends on how anybody else votes") {
    for (const bool quiz : {false, true}) {
        Overheard one(quiz);
        holdVote(one, 1, quiz);
        REQUIRE(one.phones.room->session().stage() == Stage::closed);
        for (std::uint64_t seed = 2; seed < 12; ++seed) {
            Overheard other(quiz);
            holdVote(other, seed, quiz);
            REQUIRE(other.phones.room->session().poll()->ballots != one.phones.room->session().poll()->ballots);
            for (const Room::Peer watching : {7U, 8U, 20U}) {
                CAPTURE(quiz, seed, watching);
                CHECK(one.sent[watching].size() > 4);
                CHECK(one.sent[watching] == other.sent[watching]);
            }
            // Those who vote hear the same too: that their own is kept, and no more.
            CHECK(one.sent[1] == other.sent[1]);
        }
        Overheard other(quiz);
        holdVote(other, 2, quiz);
        one.act({Command::reveal});
        other.act({Command::reveal});
        CHECK(one.sent[7] != other.sent[7]);
    }
}

TEST_CASE("Somebody who guesses at the desk is told nothing of how near it was, and holds up nobody") {
    Phones phones;
    std::set<std::string> answers;
    Room::Peer peer = 100;
    const auto begun = phones.now;
    // Near ones, far ones, a person's, too short and too long.
    const std::string sams = phones.join(1, "Sam");
    std::string nearSams = sams;
    nearSams.back() = nearSams.back() == '2' ? '3' : '2';
    for (int round = 0; round < 20; ++round) {
        for (const std::string& code :
             {std::string("DESKDESK3"), std::string("2ESKDESK2"), std::string("222222222"), std::string("DESKDESK"),
              std::string("DESKDESK22"), nearSams, std::string("K7MPQ3"), std::string("?"), std::string()}) {
            phones.arrive(++peer, "10.0.0.66");
            phones.room->said(peer, Json{{"t", "hello"}, {"code", code}}.dump());
        }
    }
    // The true one comes from the same address, and waits for its turn; a phone from another is in at once.
    phones.arrive(2, "10.0.0.66");
    phones.room->said(2, R"({"t":"hello","code":"DESKDESK2"})");
    phones.arrive(3, "10.0.0.7");
    phones.room->said(3, Json{{"t", "hello"}, {"code", sams}}.dump());
    for (int i = 0; i < 5; ++i) {
        phones.wait(40ms);
    }
    CHECK(phones.heard(3, "you")["name"] == "Sam");
    while (phones.room->connected() > 2 && phones.now < begun + 60s) {
        phones.wait(40ms);
    }
    for (Room::Peer guess = 101; guess <= peer; ++guess) {
        REQUIRE(phones.said[guess].size() == 1);
        answers.insert(phones.said[guess][0].dump());
    }
    CHECK(answers.size() == 1);
    CHECK(Json::parse(*answers.begin())["why"] == "code");
    CHECK(phones.heard(2, "desk").is_object());
    // Two doors, each of which stays shut for 40 ms after a wrong one: 80 here, 100 there.
    CHECK(phones.now - begun >= 99 * 40ms);
}

TEST_CASE("Whoever keeps the door busy with a thousand guesses keeps out neither another address nor who comes back") {
    Phones phones;
    const std::string sams = phones.join(1, "Sam");
    Room::Peer peer = 1000;
    for (std::size_t i = 0; i < Door::mostWaiting + 500; ++i) {
        phones.arrive(++peer, "10.0.0.66");
        phones.room->said(peer, R"({"t":"hello","code":"ABCDEF"})");
    }
    phones.settle();
    phones.arrive(2, "10.0.0.7");
    phones.room->said(2, R"({"t":"hello","code":"K7MPQ2"})");
    phones.arrive(3, "10.0.0.66");
    phones.room->said(3, Json{{"t", "hello"}, {"code", sams}}.dump());
    phones.wait(80ms);
    CHECK(phones.heard(2, "who").is_object());
    CHECK(phones.heard(3, "you")["name"] == "Sam");
    // As many as wait are the longest queue's own loss.
    std::size_t full = 0;
    for (const auto& [one, messages] : phones.said) {
        full += messages[0].value("why", "") == "full" ? 1 : 0;
    }
    CHECK(full >= 500);
    CHECK(full <= 502);
}
