// What reaches a room as text, from strangers, people and the desk, in any order; with time that passes and a laptop
// that falls. An input is read line by line: "qn" or so first (a quiz, no names), then who says what:
//
//     3{"t":"hello","code":"K7MPQ2"}     peer 3 says this; $ stands for the step, # for the number of the poll
//     &3{"t":"still"}                    the same, and more comes before the room settles
//     -3     ~50     *                   peer 3 leaves; five seconds pass; the laptop falls and the class is opened
//     again

#include "Frameworks.hpp"
#include "classroom/Room.hpp"
#include "content/ScenarioReader.hpp"
#include "content/Utf8.hpp"
#include "play/Random.hpp"
#include "quiz/Round.hpp"
#include "records/Records.hpp"
#include "records/Secure.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <map>
#include <set>

namespace {

using namespace classroom;
using Json = nlohmann::json;
using Peer = Room::Peer;

std::string bytesOf(const char* path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

const std::shared_ptr<const model::CompetencyFramework>& framework() {
    // Lives as long as the program.
    static const std::shared_ptr<const model::CompetencyFramework> shared(std::shared_ptr<void>(),
                                                                          &fuzz::smallFramework());
    return shared;
}

Course story() {
    static const auto scenario = [] {
        auto loaded = content::readScenario(bytesOf(JUDGEMENT_SOURCE "/tests/content/the-bench.yaml"), "the-bench.yaml",
                                            fuzz::smallFramework());
        fuzz::require(bool(loaded), "the scenario of the tests can be read");
        return std::make_shared<const model::Scenario>(std::move(*loaded.value));
    }();
    return ScenarioCourse(scenario, 7);
}

/// One question of each kind.
const std::vector<quiz::Posed>& questions() {
    static const auto posed = [] {
        const auto question = [](std::string id, auto task) {
            model::Question made;
            made.id = std::move(id);
            made.ask = "Which?";
            made.explanation = "So it is.";
            made.task = std::move(task);
            return made;
        };
        const model::Option right{"A bowline", 100, ""};
        const model::Option wrong{"A bow", 0, "It slips."};
        std::vector<quiz::Posed> all;
        all.push_back(
            quiz::pose(question("one", model::Choosing{{right, wrong}, model::Choosing::Many::one, true}), 1));
        all.push_back(quiz::pose(
            question("several", model::Choosing{{right, wrong, right}, model::Choosing::Many::several, true}), 2));
        all.push_back(
            quiz::pose(question("rank", model::Ranking{{{"Look", 0, ""}, {"Tie", 0, ""}, {"Go", 0, ""}}}), 3));
        return all;
    }();
    return posed;
}

/// A class of one input.
class Class {
public:
    Class(records::Classes& classes, bool quiz, records::ClassNames names) : m_classes(classes), m_quiz(quiz) {
        records::NewClass wanted;
        wanted.code = "K7MPQ2";
        wanted.deskDigest = records::contentHash("DESKDESK2");
        wanted.title = "The bench";
        if (quiz) {
            wanted.questions = {{"q/one", "one", 1}, {"q/several", "several", 2}, {"q/rank", "rank", 3}};
        } else {
            wanted.scenarioBytes = "the bench";
        }
        wanted.frameworkBytes = "small";
        wanted.programVersion = "0";
        wanted.seed = 7;
        wanted.rank = "novice";
        wanted.names = names;
        wanted.started = 1;
        if (names == records::ClassNames::listed) {
            wanted.people = {{1, "Ana", std::nullopt, ""}, {2, "Bo", std::nullopt, ""}};
        }
        auto begun = classes.begin(wanted);
        fuzz::require(std::holds_alternative<records::ClassHead>(begun), "a class can be begun");
        m_id = std::get<records::ClassHead>(begun).id;
        open();
    }

    void line(std::string_view line) {
        const bool settles = !line.starts_with('&');
        line.remove_prefix(settles ? 0 : 1);
        if (line.starts_with('*')) {
            fall();
        } else if (line.starts_with('~')) {
            int tenths = 0;
            std::from_chars(line.data() + 1, line.data() + std::min<std::size_t>(line.size(), 5), tenths);
            m_now += std::chrono::milliseconds(100) * std::max(tenths, 0);
        } else if (line.starts_with('-') && line.size() > 1) {
            gone(m_peers[placeOf(line[1])]);
        } else {
            say(line.empty() ? '0' : line[0], line.substr(line.empty() ? 0 : 1));
        }
        if (settles) {
            settle();
        }
    }

    /// Everything that anybody was told is there when the laptop falls now.
    void fall() {
        settle();
        const auto polls = m_room->session().polls();
        const auto people = m_room->session().people();
        const auto stage = m_room->session().stage();
        const auto view = m_room->shown()->view;
        m_connected.clear();
        m_desks.clear();
        m_people.clear();
        open();
        const auto& again = m_room->session();
        fuzz::require(again.stage() == stage && again.people() == people, "a class is opened again where it was");
        fuzz::require(again.polls().size() == polls.size(), "no vote is lost");
        for (std::size_t i = 0; i < polls.size(); ++i) {
            fuzz::require(again.polls()[i].ballots == polls[i].ballots && again.polls()[i].cards == polls[i].cards,
                          "no ballot is lost");
        }
        fuzz::require(m_room->shown()->view.standings.size() == view.standings.size(),
                      "standings are shown as they were");
    }

private:
    static std::size_t placeOf(char letter) { return static_cast<unsigned char>(letter) % 10; }

    void open() {
        m_room.reset();
        auto stored = m_classes.load(m_id);
        fuzz::require(std::holds_alternative<records::StoredClass>(stored), "a class that is kept can be loaded");
        auto opened = Room::open(m_classes, {std::get<records::StoredClass>(std::move(stored)),
                                             m_quiz ? Course(QuizCourse(questions())) : story(),
                                             framework(),
                                             {},
                                             [this] { return m_now; },
                                             [this] { return 1'000'000 + m_now.count(); },
                                             [this] { return m_chance.next(); }});
        fuzz::require(std::holds_alternative<std::unique_ptr<Room>>(opened), "what is kept of a class has happened");
        m_room = std::move(std::get<std::unique_ptr<Room>>(opened));
        settle();
    }

    void say(char letter, std::string_view pattern) {
        const std::size_t place = placeOf(letter);
        Peer& peer = m_peers[place];
        if (!m_connected.contains(peer)) {
            // A connection that came again is another one.
            peer = ++m_lastPeer;
            m_connected.insert(peer);
            m_room->arrived(peer, place % 2 == 0 ? "10.0.0.1" : "10.0.0.2");
        }
        std::string text;
        for (const char letter : pattern) {
            if (letter == '$') {
                text += std::to_string(m_room->session().step());
            } else if (letter == '#') {
                text += std::to_string(m_room->session().polls().size());
            } else if (letter == '%' && m_codes.contains(place)) {
                text += m_codes[place];
            } else {
                text += letter;
            }
        }
        m_room->said(peer, text);
    }

    void gone(Peer peer) {
        m_room->left(peer);
        m_connected.erase(peer);
        m_desks.erase(peer);
        m_people.erase(peer);
    }

    void settle() {
        m_room->settle();
        for (const Room::Out& out : m_room->take()) {
            if (!m_connected.contains(out.peer)) {
                continue;
            }
            fuzz::require(out.text->size() < 100'000, "what is sent is bounded");
            const Json json = Json::parse(*out.text, nullptr, false);
            fuzz::require(json.is_object() && json.contains("t") && json["t"].is_string(), "what is sent is a message");
            told(out.peer, json);
            if (out.last) {
                fuzz::require(json["t"] == "bye", "a connection ends with a goodbye");
                gone(out.peer);
            }
        }
        look();
    }

    void told(Peer peer, const Json& json) {
        const std::string kind = json["t"];
        static const std::set<std::string> kinds{"who", "you", "class", "mine", "kept",
                                                 "no",  "bye", "still", "desk", "people"};
        fuzz::require(kinds.contains(kind), "what is sent is a message of the protocol");
        if (kind == "you") {
            m_people[peer] = json["number"];
            for (std::size_t place = 0; place < m_peers.size(); ++place) {
                if (m_peers[place] == peer) {
                    m_codes[place] = json["code"];
                }
            }
            fuzz::require(json["name"].get<std::string>().size() <= 4 * mostNameCharacters, "names are short");
        } else if (kind == "desk" || kind == "people") {
            m_desks.insert(peer);
        } else if (kind == "kept") {
            requireKept(peer, json["n"]);
        } else if (kind == "class") {
            fuzz::require(m_people.contains(peer) || m_desks.contains(peer) || m_room->isLetIn(peer),
                          "only who was let in sees the class");
            const std::string stage = json["stage"];
            if (stage == "lobby" || stage == "briefing" || stage == "reading" || stage == "voting" ||
                stage == "closed") {
                for (const char* key :
                     {"split", "voted", "before", "moved", "cards", "taken", "consequence", "right"}) {
                    fuzz::require(!json.contains(key), "nothing of the split is told before it is shown");
                }
            }
            fuzz::require(!json.contains("key") && !json.contains("people"), "what is the desk's stays at the desk");
        }
    }

    void requireKept(Peer peer, std::uint32_t n) {
        fuzz::require(m_people.contains(peer), "only a person's vote is kept");
        const Person person = m_people[peer];
        const auto& session = m_room->session();
        const bool there = std::ranges::any_of(session.polls(), [&](const Poll& poll) {
            return poll.ballots.contains(person) && poll.ballots.at(person).sequence >= n;
        });
        fuzz::require(there || !session.isHere(person), "a vote that is called kept is kept");
    }

    void look() {
        const auto& session = m_room->session();
        for (const Poll& poll : session.polls()) {
            for (const auto& [person, ballot] : poll.ballots) {
                fuzz::require(content::utf8Count(ballot.reason) <= mostReasonCharacters, "reasons are short");
                fuzz::require(!content::findBadCharacter(ballot.reason), "reasons are plain");
                fuzz::require(ballot.sequence <= mostChangesOfAVote, "nobody changes a vote for ever");
            }
        }
        const auto& shown = *m_room->shown();
        fuzz::require(shown.desk.voted <= shown.desk.people.size(), "no more vote than are there");
        if (shown.desk.split) {
            std::size_t sum = 0;
            for (const std::size_t count : shown.desk.split->counts) {
                sum += count;
            }
            const auto* task = shown.view.task ? &*shown.view.task : nullptr;
            fuzz::require(task == nullptr || task->kind != TaskKind::one || sum == shown.desk.split->voted,
                          "one vote a person and poll");
        }
        fuzz::require(m_room->wakeAt() >= m_now, "the room is not asked about the past");
    }

    records::Classes& m_classes;
    bool m_quiz;
    std::string m_id;
    std::chrono::milliseconds m_now{1000};
    play::Random m_chance{5};
    std::unique_ptr<Room> m_room;
    std::set<Peer> m_connected;
    std::set<Peer> m_desks;
    std::map<Peer, Person> m_people;
    std::array<Peer, 10> m_peers{};
    Peer m_lastPeer = 0;
    std::map<std::size_t, std::string> m_codes; ///< of their own, by the peer's place
};

records::Classes& classes() {
    // A new database once in a while: it grows with every class.
    static std::unique_ptr<records::Records> records;
    static std::unique_ptr<records::Classes> made;
    static std::size_t uses = 0;
    constexpr std::size_t usesEach = 300;
    if (uses++ % usesEach == 0) {
        made.reset();
        auto opened = records::Records::inMemory();
        fuzz::require(std::holds_alternative<records::Records>(opened), "there is a database in memory");
        records = std::make_unique<records::Records>(std::get<records::Records>(std::move(opened)));
        made = std::make_unique<records::Classes>(*records);
    }
    return *made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string_view kind = text.substr(0, text.find('\n'));
    const auto has = [&](char letter) { return kind.find(letter) != std::string_view::npos; };
    Class one(classes(), has('q'),
              has('n')   ? records::ClassNames::none
              : has('l') ? records::ClassNames::listed
                         : records::ClassNames::typed);
    constexpr int mostLines = 80;
    std::size_t end = text.find('\n');
    for (int i = 0; i < mostLines && end != std::string_view::npos; ++i) {
        const std::size_t start = end + 1;
        end = text.find('\n', start);
        one.line(text.substr(start, end - start));
    }
    one.fall();
    return 0;
}
