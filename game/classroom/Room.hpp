#pragma once

#include "classroom/ClassSession.hpp"
#include "classroom/ClassView.hpp"
#include "classroom/Codes.hpp"
#include "classroom/Door.hpp"
#include "classroom/Messages.hpp"
#include "records/Classes.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace classroom {

/// What a room is opened with.
struct RoomSetting {
    records::StoredClass stored; ///< as it is kept: with what has happened so far, if it is opened again
    Course course;               ///< from its beginning
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::map<std::string, std::string> learnerNames; ///< by id, of those who are in it
    std::function<std::chrono::milliseconds()> monotonic;
    std::function<records::UnixMilliseconds()> wall;
    SecureNumber secure;
};

/// What is shown of a class, for screens of this machine.
struct Shown {
    ClassView view;
    DeskView desk;
    std::vector<Command> may;
    std::chrono::milliseconds at{}; ///< monotonic: a clock's time left is counted from here
};

/// A class and who is connected to it: lets people in by their codes, takes ballots and commands, keeps what happens
/// before it is acknowledged, and tells everybody what they may see. Knows no sockets: a server hands it what was said
/// and takes what is to be said. To be used from one thread.
///
///     room.said(peer, bytes);            // for each message that has arrived
///     room.settle();                     // then once: keeps, acknowledges, tells
///     for (auto& out : room.take()) ...  // what to send
class Room {
public:
    using Peer = std::uint64_t;

    /// Something to be said to one peer.
    struct Out {
        Peer peer = 0;
        std::shared_ptr<const std::string> text;
        bool last = false;  ///< the connection ends after it
        bool state = false; ///< takes the place of such a one before it that has not been sent yet
    };

    /// Opens the room; a sentence where what is kept of the class cannot have happened. `classes` must outlive it.
    [[nodiscard]] static std::variant<std::unique_ptr<Room>, std::string> open(records::Classes& classes,
                                                                               RoomSetting setting);

    /// Nobody can read along what is said to phones: each is told its person's own debrief when the story has ended.
    void connectionsAreEncrypted() { m_encrypted = true; }

    /// The class is served here: kept, so that the phones find it there again.
    void servedAt(const std::string& address);

    /// A connection was made, from an address; or it is gone.
    void arrived(Peer peer, const std::string& address);
    void left(Peer peer);
    void said(Peer peer, std::string_view bytes);
    /// A command from this machine's own screen or keyboard. A sentence where it is refused.
    [[nodiscard]] std::optional<std::string> act(const Do& wanted);

    /// Looks at codes, lets time pass, keeps what has happened, then acknowledges it and tells everybody.
    void settle();
    [[nodiscard]] std::vector<Out> take() { return std::exchange(m_out, {}); }
    /// When to settle again though nobody says anything: at most a second from now.
    [[nodiscard]] std::chrono::milliseconds wakeAt() const;

    [[nodiscard]] std::chrono::milliseconds monotonic() const { return m_setting.monotonic(); }

    /// What was kept last, for this machine's screens. May be asked from this thread only; what it points to never
    /// changes.
    [[nodiscard]] const std::shared_ptr<const Shown>& shown() const { return m_shown; }
    [[nodiscard]] const ClassSession& session() const { return m_session; }
    [[nodiscard]] const records::ClassHead& head() const { return m_setting.stored.head; }
    [[nodiscard]] bool ended() const { return m_endKept; }
    [[nodiscard]] std::size_t connected() const { return m_peers.size(); }
    /// Whether a peer has been let in by a code.
    [[nodiscard]] bool isLetIn(Peer peer) const;

private:
    enum class Who : std::uint8_t { stranger, waiting, atTheDoor, person, desk };
    struct Connected {
        std::string address;
        Who who = Who::stranger;
        Person person = 0;
        bool told = false; ///< of a desk: knows the people
        double allowance = 0;
        std::chrono::milliseconds since{};
    };
    struct Member {
        std::string name;
        std::optional<std::string> learnerId;
        std::string secretDigest;
        std::optional<Peer> peer = {};
    };

    Room(records::Classes& classes, RoomSetting setting);
    [[nodiscard]] std::optional<std::string> replay();

    [[nodiscard]] ClassTime now() const;
    void happen(Happening what);
    void say(Peer peer, std::string text, bool last = false);
    void sayWhenKept(Peer peer, std::string text);

    void hello(Peer peer, Connected& connected, const Hello& hello);
    void lookAtCodes();
    void lookAt(Door& door, const Door::Waiting& waiting);
    void join(Peer peer, Connected& connected, const Join& join);
    void letIn(Peer peer, Connected& connected, Person person, std::string code);
    void vote(Peer peer, const Connected& connected, const Vote& vote);
    void refuse(Peer peer, Refusal refusal, std::optional<std::uint32_t> sequence);
    [[nodiscard]] bool mayTalk(Connected& connected) const;

    [[nodiscard]] std::optional<Happening> happeningOf(const Do& wanted) const;
    [[nodiscard]] std::vector<Command> may() const;
    [[nodiscard]] std::vector<FreeName> freeNames() const;
    [[nodiscard]] Known known(Person person) const;

    void passTime();
    void keep();
    void tell();
    void tellDesks(const Shown& shown);
    [[nodiscard]] ClassView view() const;
    [[nodiscard]] std::optional<std::string> ownOf(Person person) const;

    records::Classes& m_classes;
    RoomSetting m_setting;
    ClassSession m_session;
    std::chrono::milliseconds m_openedAt;
    ClassTime m_timeBefore{}; ///< the class's own time when the room was opened
    std::map<Peer, Connected> m_peers;
    std::map<Person, Member> m_members;
    std::unordered_map<std::string, Person> m_bySecret;
    Door m_classDoor; ///< for codes of the class, and what is no code
    Door m_ownDoor;   ///< for those of a person and of the desk

    std::size_t m_kept = 0;                ///< rows that are on the disk
    std::vector<records::ClassRow> m_rows; ///< that are not yet
    std::vector<Person> m_changed;         ///< people who are to be kept with them
    std::vector<Out> m_whenKept;           ///< what is said once they are
    std::vector<Out> m_out;
    std::chrono::milliseconds m_tryAgainAt{};
    std::string m_problem;
    bool m_endKept = false;
    bool m_encrypted = false;

    std::uint32_t m_toldStep = 0;
    bool m_tellAll = true;
    bool m_tellDesk = true;
    std::chrono::milliseconds m_deskToldAt{};
    std::vector<DeskView::Somebody> m_toldPeople; ///< as desks know them
    std::shared_ptr<const Shown> m_shown;
};

} // namespace classroom
