#include "classroom/Phones.hpp"

#include "records/Seal.hpp"

using namespace classrooms;

TEST_CASE("Three phones and a desk go through a decision, and nobody sees the split before it is shown") {
    Phones phones;
    const std::string sam = phones.join(1, "Sam");
    phones.join(2, "Priya");
    phones.join(3, "Jo");
    phones.desk(9);
    phones.must({Command::on});
    CHECK(phones.heard(1, "class")["text"] == "It is dark.");
    CHECK(phones.heard(1, "class")["notes"] == "Somebody may drown.");
    phones.must({Command::on});
    CHECK(phones.heard(1, "class")["options"].size() == 3);
    phones.must({Command::open});
    const Json before = phones.heard(2, "class");
    phones.vote(1, 0, 1, "A rope\nis <b>here</b>.");
    CHECK(phones.heard(1, "kept")["n"] == 1);
    phones.vote(2, 2);
    phones.wait(300ms);
    CHECK(phones.heard(2, "class") == before);
    const Json desk = phones.heard(9, "desk");
    CHECK(desk["voted"] == 2);
    CHECK_FALSE(desk.contains("split"));
    CHECK_FALSE(desk.contains("key"));
    CHECK(desk["people"][2]["voted"] == false);

    phones.must({Command::close});
    CHECK_FALSE(phones.heard(2, "class").contains("split"));
    CHECK(phones.heard(9, "desk")["split"] == Json({1, 0, 1}));
    CHECK(phones.heard(9, "desk")["key"][2]["rating"] == "harmful");
    phones.vote(3, 0);
    CHECK(phones.heard(3, "no")["why"] == "late");
    phones.must({Command::reveal});
    CHECK(phones.heard(2, "class")["split"] == Json({1, 0, 1}));
    CHECK(phones.heard(2, "class")["cards"].empty());
    CHECK(phones.heard(9, "desk")["reasons"].size() == 1);
    CHECK_FALSE(phones.heard(9, "desk")["reasons"][0].contains("person"));
    Do card{Command::card};
    card.card = 1;
    card.shown = true;
    phones.must(card);
    CHECK(phones.heard(2, "class")["cards"] == Json::parse(R"([{"option":0,"words":"A rope is <b>here</b>."}])"));
    Do take{Command::take};
    take.option = 0;
    phones.must(take);
    CHECK(phones.heard(3, "class")["consequence"] == "It is caught.");
    CHECK(phones.heard(3, "class")["byMost"] == false);
    for (const Json& message : phones.said[2]) {
        CHECK_FALSE(message.contains("key"));
        CHECK_FALSE(message.contains("people"));
        CHECK(message.dump().find("Sam") == std::string::npos);
    }
}

TEST_CASE("A phone comes back as the same person with the vote kept, and a second one takes over, and a wrong code is "
          "sent away") {
    Phones phones;
    const std::string code = phones.join(1, "Sam");
    phones.must({Command::on});
    phones.must({Command::on});
    phones.must({Command::open});
    phones.vote(1, 1);
    phones.arrive(2);
    phones.say(2, {{"t", "hello"}, {"code", code}});
    CHECK(phones.heard(1, "bye")["why"] == "elsewhere");
    CHECK(phones.last[1]);
    CHECK(phones.heard(2, "you")["name"] == "Sam");
    CHECK(phones.heard(2, "mine")["answer"] == Json({1}));
    CHECK(phones.heard(2, "mine")["n"] == 1);
    CHECK(phones.heard(2, "class")["stage"] == "voting");
    phones.vote(2, 0, 2);
    CHECK(phones.heard(2, "kept")["n"] == 2);
    CHECK(phones.room->session().people().size() == 1);

    phones.arrive(3);
    phones.say(3, {{"t", "hello"}, {"code", "ABCDEF"}});
    CHECK(phones.heard(3, "bye")["why"] == "code");
    CHECK_FALSE(phones.heard(3, "class").is_object());
    phones.arrive(4);
    phones.say(4, {{"t", "vote"}, {"poll", 1}, {"n", 1}, {"answer", {0}}});
    CHECK(phones.heard(4, "no")["why"] == "not-now");
    phones.say(4, {{"t", "do"}, {"step", phones.room->session().step()}, {"what", "close"}});
    CHECK(phones.room->session().stage() == Stage::voting);
}

TEST_CASE("A laptop that fell opens the same class again: same code, same decision, every acknowledged vote") {
    Phones phones;
    const std::string sam = phones.join(1, "Sam");
    const std::string jo = phones.join(2, "Jo");
    phones.must({Command::on});
    phones.must({Command::on});
    Do open{Command::open};
    open.seconds = 60s;
    phones.must(open);
    phones.vote(1, 2, 1, "Quick.");
    phones.wait(10s);
    phones.open();
    phones.wait(500s);
    CHECK(phones.room->session().stage() == Stage::voting);
    CHECK(phones.room->session().paused());
    phones.arrive(7);
    phones.say(7, {{"t", "hello"}, {"code", sam}});
    CHECK(phones.heard(7, "mine")["answer"] == Json({2}));
    CHECK(phones.heard(7, "mine")["reason"] == "Quick.");
    CHECK(phones.heard(7, "class")["poll"]["paused"] == true);
    // The clock stands where it stood when something was kept last.
    CHECK(phones.heard(7, "class")["poll"]["left"] == 60000);
    phones.must({Command::resume});
    phones.arrive(8);
    phones.say(8, {{"t", "hello"}, {"code", jo}});
    phones.vote(8, 1);
    CHECK(phones.heard(8, "kept")["n"] == 1);
    phones.wait(61s);
    CHECK(phones.room->session().stage() == Stage::closed);
    CHECK(phones.room->session().poll()->ballots.size() == 2);
}

TEST_CASE("A class that ended is sealed, and what is altered in it is found") {
    Phones phones;
    phones.join(1, "Sam");
    phones.must({Command::on});
    phones.must({Command::end});
    CHECK(phones.room->ended());
    CHECK(phones.heard(1, "class")["stage"] == "ended");
    CHECK(playground::valueOf(records::Seals(*phones.records).verify()).empty());
    const auto stored = playground::valueOf(phones.classes.load(phones.id()));
    CHECK(stored.ended.has_value());
    CHECK(stored.people.at(0).name == "Sam");
    CHECK(stored.rows.back().kind == "ended");
    phones.arrive(5);
    phones.say(5, {{"t", "hello"}, {"code", "K7MPQ2"}});
    phones.say(5, {{"t", "join"}, {"name", "Late"}});
    CHECK(phones.heard(5, "bye")["why"] == "ended");
}

TEST_CASE("Names of a list are taken once, and one that was taken out is free again") {
    Phones phones(records::ClassNames::listed);
    for (const Room::Peer peer : {1U, 2U}) {
        phones.arrive(peer);
        phones.say(peer, {{"t", "hello"}, {"code", "K7MPQ2"}});
        REQUIRE(phones.heard(peer, "who")["list"].size() == 3);
    }
    phones.say(1, {{"t", "join"}, {"pick", 2}});
    CHECK(phones.heard(1, "you")["name"] == "Bo");
    phones.say(2, {{"t", "join"}, {"pick", 2}});
    CHECK(phones.heard(2, "no")["why"] == "name");
    CHECK(phones.heard(2, "who")["list"].size() == 2);
    Do remove{Command::remove};
    remove.person = 2;
    const std::string old = phones.heard(1, "you")["code"];
    phones.must(remove);
    CHECK(phones.heard(1, "bye")["why"] == "removed");
    phones.say(2, {{"t", "join"}, {"pick", 2}});
    CHECK(phones.heard(2, "you")["name"] == "Bo");
    phones.arrive(3);
    phones.say(3, {{"t", "hello"}, {"code", old}});
    CHECK(phones.heard(3, "bye")["why"] == "code");
}

TEST_CASE("Names and reasons come in short, on one line and without what cannot be shown") {
    Phones phones;
    phones.arrive(1);
    phones.say(1, {{"t", "hello"}, {"code", "K7MPQ2"}});
    phones.say(1, {{"t", "join"}, {"name", "   "}});
    CHECK(phones.heard(1, "no")["why"] == "name");
    phones.say(1, {{"t", "join"}, {"name", std::string(81, 'x')}});
    CHECK(phones.heard(1, "no")["why"] == "name");
    phones.say(1, {{"t", "join"}, {"name", " Sam\n\x01\xE2\x80\xAE Osei "}});
    CHECK(phones.heard(1, "you")["name"] == "Sam  Osei");
    phones.must({Command::on});
    phones.must({Command::on});
    phones.must({Command::open});
    phones.vote(1, 0, 1, std::string(201, 'x'));
    CHECK(phones.heard(1, "no")["why"] == "long");
    phones.vote(1, 9);
    CHECK(phones.heard(1, "no")["why"] == "no-answer");
    CHECK(phones.room->session().poll()->ballots.empty());
}

TEST_CASE("A command that is about an older state does nothing, so no button is pressed twice") {
    Phones phones;
    phones.desk(1);
    const std::uint32_t step = phones.room->session().step();
    phones.say(1, {{"t", "do"}, {"step", step}, {"what", "on"}});
    phones.say(1, {{"t", "do"}, {"step", step}, {"what", "on"}});
    CHECK(phones.room->session().stage() == Stage::briefing);
    CHECK(phones.heard(1, "no").is_object());
}

TEST_CASE("Whoever guesses codes is slowed down with all other guessers, and nobody else is") {
    Phones phones;
    std::size_t wrong = 0;
    Room::Peer peer = 1;
    const auto begun = phones.now;
    // A guesser who tries as fast as the room answers, with a hundred connections at once.
    for (int round = 0; round < 400; ++round) {
        while (phones.room->connected() < 100) {
            phones.arrive(++peer, "10.0.0.66");
            phones.room->said(peer, R"({"t":"hello","code":"ABCDEF"})");
        }
        phones.wait(10ms);
        for (auto& [one, messages] : phones.said) {
            wrong += messages.size();
        }
        phones.said.clear();
        if (round == 200) {
            // Somebody from another address is let in at once, and somebody from the same one in their turn.
            phones.arrive(100'000, "10.0.0.7");
            phones.room->said(100'000, R"({"t":"hello","code":"K7MPQ2"})");
            phones.wait(80ms);
            CHECK(phones.heard(100'000, "who").is_object());
        }
    }
    const double seconds = std::chrono::duration<double>(phones.now - begun).count();
    CAPTURE(wrong, seconds);
    CHECK(static_cast<double>(wrong) <= seconds * 25 + 3);
    CHECK(wrong > 50);
    const double halfAnHour = 25.0 * 1800;
    CHECK(halfAnHour / std::pow(31, 6) < 0.0001);
    CHECK(halfAnHour * 1000 / std::pow(31, 9) < 0.00001);
}

TEST_CASE("A thousand honest people behind one address all come in at once") {
    Phones phones;
    for (Room::Peer peer = 1; peer <= 1000; ++peer) {
        phones.arrive(peer, "10.0.0.1");
        phones.room->said(peer, R"({"t":"hello","code":"K7MPQ2"})");
    }
    phones.settle();
    for (Room::Peer peer = 1; peer <= 1000; ++peer) {
        phones.room->said(peer, Json{{"t", "join"}, {"name", "Person " + std::to_string(peer)}}.dump());
    }
    phones.settle();
    CHECK(phones.room->session().people().size() == 1000);
    CHECK(phones.heard(1000, "you")["name"] == "Person 1000");
}

TEST_CASE("A device that sends without pause is sent away, and what cannot be read harms nobody") {
    Phones phones;
    phones.join(1, "Sam");
    for (int i = 0; i < 40 && !phones.last[1]; ++i) {
        phones.say(1, {{"t", "still"}});
    }
    CHECK(phones.heard(1, "bye")["why"] == "slow");
    std::size_t unread = 0;
    Room::Peer peer = 10;
    for (const std::string& bytes :
         {std::string(), std::string("{"), std::string("[]"), std::string("null"), std::string("\xff\xfe"),
          std::string(5000, '['), std::string(2000, '[') + std::string(2000, ']'), std::string(R"({"t":1})"),
          std::string(R"({"t":"hello"})"), std::string(R"({"t":"hello","code":{}})"),
          std::string(R"({"t":"vote","poll":-1,"n":1,"answer":[0]})"),
          std::string(R"({"t":"vote","poll":1,"n":1,"answer":[-1]})"),
          std::string(R"({"t":"vote","poll":1,"n":1e99,"answer":[0]})"),
          std::string(R"({"t":"vote","poll":1,"n":1,"answer":[[[[0]]]]})"),
          std::string(R"({"t":"do","step":1,"what":"fly"})"), std::string("{\"t\":\"still\"")}) {
        CAPTURE(bytes);
        phones.arrive(++peer);
        phones.room->said(peer, bytes);
        phones.settle();
        unread += phones.heard(peer, "no")["why"] == "unread" ? 1 : 0;
        CHECK(phones.heard(peer, "no").is_object());
    }
    CHECK(unread == 16);
}

TEST_CASE("Questions are asked in class with marks by certainty, and standings only where they are wanted") {
    Phones phones(records::ClassNames::typed, true);
    phones.join(1, "Sam");
    phones.join(2, "Jo");
    phones.must({Command::on});
    CHECK(phones.heard(1, "class")["ask"] == "Which one holds?");
    CHECK(phones.heard(1, "class")["of"] == 2);
    phones.must({Command::open});
    phones.say(1, {{"t", "vote"}, {"poll", 1}, {"n", 1}, {"answer", {0}}, {"sure", 3}});
    phones.say(2, {{"t", "vote"}, {"poll", 1}, {"n", 1}, {"answer", {1}}, {"sure", 2}});
    phones.must({Command::close});
    phones.must({Command::reveal});
    CHECK_FALSE(phones.heard(1, "class").contains("right"));
    phones.must({Command::take});
    CHECK(phones.heard(1, "class")["right"] == Json({0}));
    CHECK(phones.heard(1, "class")["consequence"] == "A bowline holds and can be untied.");
    CHECK_FALSE(phones.heard(1, "class").contains("standings"));
    Do standings{Command::standings};
    standings.shown = true;
    phones.must(standings);
    CHECK(phones.heard(1, "class")["standings"] ==
          Json::parse(R"([{"place":1,"name":"Sam","marks":3.0},{"place":2,"name":"Jo","marks":-2.0}])"));
    phones.must({Command::on});
    CHECK(phones.heard(1, "class")["task"] == "rank");
    phones.must({Command::open});
    phones.say(1, {{"t", "vote"}, {"poll", 2}, {"n", 1}, {"answer", {0, 1, 2}}});
    CHECK(phones.heard(1, "kept")["n"] == 1);
    phones.must({Command::close});
    phones.must({Command::reveal});
    CHECK(phones.heard(2, "class")["split"][0]["count"] == 1);
}

TEST_CASE("Whether standings are shown outlives the laptop's fall, and is asked of no scenario") {
    Phones phones(records::ClassNames::typed, true);
    phones.join(1, "Sam");
    phones.must({Command::on});
    Do standings{Command::standings};
    standings.shown = true;
    phones.must(standings);
    CHECK(phones.act(standings) == "It is so already.");
    phones.must({Command::open});
    phones.say(1, {{"t", "vote"}, {"poll", 1}, {"n", 1}, {"answer", {0}}, {"sure", 3}});
    phones.open();
    CHECK(phones.room->shown()->desk.standings);
    phones.must({Command::close});
    phones.must({Command::reveal});
    phones.must({Command::take});
    CHECK(phones.room->shown()->view.standings.size() == 1);
    standings.shown = false;
    phones.must(standings);
    phones.open();
    CHECK(phones.room->shown()->view.standings.empty());
    Phones story;
    CHECK(story.act(standings) == "That cannot be done just now.");
}

TEST_CASE("A desk is told of everybody once, and then of who changed, however many there are") {
    Phones phones;
    phones.desk(900);
    for (Room::Peer peer = 1; peer <= 50; ++peer) {
        phones.join(peer, "Person " + std::to_string(peer));
    }
    phones.wait(300ms);
    CHECK(phones.heard(900, "desk")["people"].size() == 50);
    phones.must({Command::on});
    phones.must({Command::on});
    phones.must({Command::open});
    CHECK(phones.toldOfPeople == 0);
    phones.vote(7, 1);
    phones.wait(300ms);
    CHECK(phones.toldOfPeople == 1);
    CHECK(phones.heard(900, "desk")["people"][6]["voted"] == true);
    Do remove{Command::remove};
    remove.person = 3;
    phones.must(remove);
    CHECK(phones.toldOfPeople == 0);
    CHECK(phones.heard(900, "desk")["people"].size() == 49);
    // One that comes later, and one that comes back.
    phones.desk(901);
    CHECK(phones.toldOfPeople == 49);
    CHECK(phones.heard(901, "desk")["people"] == phones.heard(900, "desk")["people"]);
    phones.room->left(7);
    phones.wait(300ms);
    CHECK(phones.heard(900, "desk")["people"][5]["here"] == false);
    CHECK(phones.heard(901, "desk")["people"] == phones.heard(900, "desk")["people"]);
}

TEST_CASE("A vote on nothing, before anything was asked, is refused") {
    for (const bool quiz : {false, true}) {
        Phones phones(records::ClassNames::typed, quiz);
        phones.join(1, "Sam");
        for (int i = 0; i < 3; ++i) {
            phones.say(1, {{"t", "vote"}, {"poll", 0}, {"n", 1}, {"answer", {0}}});
            CHECK(phones.heard(1, "no")["why"] == "not-now");
            if (i < 2) {
                (void)phones.act({Command::on});
            }
        }
        CHECK(phones.room->session().polls().empty());
    }
}

TEST_CASE("Of whoever is taken out no typed name stays, and they are counted no more") {
    Phones phones;
    phones.join(1, "Sam");
    phones.join(2, "Bo");
    Do remove{Command::remove};
    remove.person = 1;
    phones.must(remove);
    const auto stored = playground::valueOf(phones.classes.load(phones.id()));
    CHECK(stored.people.at(0).name.empty());
    CHECK(stored.people.at(1).name == "Bo");
    CHECK(playground::valueOf(phones.classes.all()).at(0).people == 1);
}

TEST_CASE("Where a class is served is kept, and once") {
    Phones phones;
    phones.room->servedAt("http://127.0.0.1:8081");
    phones.settle();
    phones.open();
    CHECK(phones.room->session().servedAt() == "http://127.0.0.1:8081");
    phones.room->servedAt("http://127.0.0.1:8081");
    phones.settle();
    const auto stored = playground::valueOf(phones.classes.load(phones.id()));
    CHECK(std::ranges::count(stored.rows, "served", &records::ClassRow::kind) == 1);
    phones.room->servedAt("http://127.0.0.1:8082");
    phones.settle();
    CHECK(phones.room->session().servedAt() == "http://127.0.0.1:8082");
}

TEST_CASE("The desk sees how sure those are who took an option, and the phones do not") {
    Phones phones;
    for (const Room::Peer peer : {1U, 2U, 3U}) {
        phones.join(peer, "Person " + std::to_string(peer));
    }
    phones.desk(900);
    phones.must({Command::on});
    phones.must({Command::on});
    phones.must({Command::open});
    const auto number = phones.heard(1, "class")["poll"]["number"];
    phones.say(1, {{"t", "vote"}, {"poll", number}, {"n", 1}, {"answer", {0}}, {"sure", 3}});
    phones.say(2, {{"t", "vote"}, {"poll", number}, {"n", 1}, {"answer", {0}}, {"sure", 1}});
    phones.say(3, {{"t", "vote"}, {"poll", number}, {"n", 1}, {"answer", {1}}});
    CHECK_FALSE(phones.heard(900, "desk").contains("sure"));
    phones.must({Command::close});
    phones.wait(300ms);
    CHECK(phones.heard(900, "desk")["sure"] == Json::parse("[[1,0,1],[0,0,0],[0,0,0]]"));
    CHECK(classroom::sureWords(*phones.room->shown()->desk.split, 0) == "1 sure, 1 not sure");
    phones.must({Command::reveal});
    CHECK(phones.heard(1, "class").dump().find("sure") == std::string::npos);
}
