#pragma once

// Phones without a network: a room, a clock that is put forward by hand, and what was said to whom.

#include "classroom/Classrooms.hpp"
#include "classroom/Room.hpp"
#include "records/Records.hpp"
#include "records/Secure.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace classrooms {

using Json = nlohmann::json;

class Phones {
public:
    explicit Phones(records::ClassNames names = records::ClassNames::typed, bool quiz = false)
        : Phones(std::make_shared<records::Records>(std::get<records::Records>(records::Records::inMemory())), names,
                 quiz) {}

    Phones(std::shared_ptr<records::Records> kept, records::ClassNames names, bool quiz)
        : records(std::move(kept)), classes(*records), m_quiz(quiz) {
        records::NewClass wanted;
        wanted.code = "K7MPQ2";
        wanted.deskDigest = records::contentHash("DESKDESK2");
        wanted.title = "The last ferry";
        if (quiz) {
            wanted.questions = {{"q/hold", "hold", 1}, {"q/order", "order", 2}};
        } else {
            wanted.scenarioBytes = storyText();
        }
        wanted.frameworkBytes = playground::frameworkText();
        wanted.programVersion = "0.1.0";
        wanted.seed = 7;
        wanted.rank = "deckhand";
        wanted.names = names;
        wanted.started = 1'000'000;
        if (names == records::ClassNames::listed) {
            wanted.people = {{1, "Ana", std::nullopt, ""}, {2, "Bo", std::nullopt, ""}, {3, "Cy", std::nullopt, ""}};
        }
        m_id = playground::valueOf(classes.begin(wanted)).id;
        open();
    }

    /// As after a crash: what was not kept is lost.
    void open() {
        said.clear();
        room.reset();
        auto opened = Room::open(classes, {playground::valueOf(classes.load(m_id)),
                                           m_quiz ? Course(QuizCourse(questions())) : storyCourse(),
                                           framework(),
                                           {},
                                           [this] { return now; },
                                           [this] { return 1'000'000 + now.count(); },
                                           records::randomNumber});
        if (auto* problem = std::get_if<std::string>(&opened)) {
            FAIL(*problem);
        }
        room = std::move(std::get<std::unique_ptr<Room>>(opened));
    }

    void arrive(Room::Peer peer, const std::string& address = "192.168.1.7") { room->arrived(peer, address); }
    void say(Room::Peer peer, const Json& message) {
        room->said(peer, message.dump());
        settle();
    }
    void settle() {
        room->settle();
        for (const Room::Out& out : room->take()) {
            said[out.peer].push_back(withAllPeople(out.peer, Json::parse(*out.text)));
            last[out.peer] = out.last;
        }
    }
    void wait(std::chrono::milliseconds time) {
        now += time;
        settle();
    }
    /// What was said last of that kind to a peer; null where nothing was.
    [[nodiscard]] Json heard(Room::Peer peer, const std::string& kind) const {
        const auto found = said.find(peer);
        Json latest;
        for (const Json& message : found == said.end() ? std::vector<Json>() : found->second) {
            latest = message["t"] == kind ? message : latest;
        }
        return latest;
    }

    /// Comes in under a name; the person's own code.
    std::string join(Room::Peer peer, const std::string& name) {
        arrive(peer);
        say(peer, {{"t", "hello"}, {"code", "k7m-pq2"}});
        REQUIRE(heard(peer, "who")["names"] == "typed");
        say(peer, {{"t", "join"}, {"name", name}});
        const Json you = heard(peer, "you");
        REQUIRE(you["name"] == name);
        return you["code"];
    }
    void desk(Room::Peer peer) {
        arrive(peer);
        say(peer, {{"t", "hello"}, {"code", "DESKDESK2"}});
        REQUIRE(heard(peer, "desk").is_object());
    }
    /// What the facilitator does on this machine.
    std::optional<std::string> act(Do wanted) {
        wanted.step = room->session().step();
        auto refused = room->act(wanted);
        settle();
        return refused;
    }
    void must(Do wanted) {
        const auto refused = act(std::move(wanted));
        CAPTURE(refused.value_or(""));
        REQUIRE_FALSE(refused);
    }
    void vote(Room::Peer peer, std::size_t option, std::uint32_t n = 1, const std::string& reason = {}) {
        say(peer, {{"t", "vote"}, {"poll", pollNumber()}, {"n", n}, {"answer", {option}}, {"reason", reason}});
    }
    [[nodiscard]] std::size_t pollNumber() const { return room->session().polls().size(); }
    [[nodiscard]] const std::string& id() const { return m_id; }

    std::chrono::milliseconds now{1000};
    std::shared_ptr<records::Records> records;
    records::Classes classes;
    std::unique_ptr<Room> room;
    std::map<Room::Peer, std::vector<Json>> said;
    std::map<Room::Peer, bool> last;
    std::size_t toldOfPeople = 0; ///< how many the latest message to a desk named

private:
    /// A desk's message as its page understands it: with those who were told before.
    Json withAllPeople(Room::Peer peer, Json message) {
        if (message["t"] == "desk") {
            auto& people = m_people[peer];
            if (message["whole"]) {
                people.clear();
            }
            for (const Json& one : message["people"]) {
                people[one["person"]] = one;
            }
            for (const Json& person : message.value("gone", Json::array())) {
                people.erase(person.get<Person>());
            }
            toldOfPeople = message["people"].size();
            message["people"] = Json::array();
            for (const auto& [person, one] : people) {
                message["people"].push_back(one);
            }
        }
        return message;
    }

    std::map<Room::Peer, std::map<Person, Json>> m_people;
    bool m_quiz;
    std::string m_id;
};

} // namespace classrooms
