#pragma once

#include "classroom/Ballot.hpp"
#include "classroom/ClassEvent.hpp"
#include "classroom/Course.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace classroom {

enum class Stage : std::uint8_t {
    lobby,       ///< people come in
    briefing,    ///< of a scenario
    reading,     ///< the situation or question is there, and nobody votes yet
    voting,      ///< privately; only how many have voted is told
    closed,      ///< nobody votes any more, and nobody has seen how
    revealed,    ///< the split is shown
    discussing,  ///< with the reasons that the facilitator turned up
    consequence, ///< what came of what was taken, or what is right and why
    finished,    ///< an ending was reached, or the last question explained
    ended
};

/// Why something cannot happen now.
enum class Refusal : std::uint8_t {
    notNow,       ///< not at this stage
    unknown,      ///< no such person, choice, card, message or decision
    late,         ///< the vote is closed, or its time is over
    paused,       ///< nobody votes while the class is paused
    older,        ///< a newer ballot of the same person was taken already
    tooMany,      ///< people, changes of a vote, or votes about one thing
    notAnAnswer,  ///< does not answer what is asked
    alreadyThere, ///< it is so already
    outOfOrder    ///< at an earlier time than what happened last
};

constexpr std::size_t mostPeople = 4000;
constexpr std::uint32_t mostChangesOfAVote = 50;
constexpr std::uint32_t mostVotesOnOneThing = 5;
constexpr std::chrono::seconds longestTimer{3600};

/// A class that decides together: read, vote privately, see the split, discuss, vote again, take a choice, live with
/// it. Plain data moved by events; it knows neither network nor records nor names, and the same events always make the
/// same class. Whoever drives it asks `refusal` first, keeps the event, and lets it happen:
///
///     if (!session.refusal(happening, now)) { keep({now, happening}); session.apply({now, happening}); }
class ClassSession {
public:
    explicit ClassSession(Course course);

    /// Why this cannot happen at that time; nothing where it can.
    [[nodiscard]] std::optional<Refusal> refusal(const Happening& happening, ClassTime now) const;
    /// What time itself brings: the end of a vote whose time is over. To be asked before anything else happens.
    [[nodiscard]] std::optional<ClassEvent> due(ClassTime now) const;
    /// Lets it happen, which `refusal` allows.
    void apply(const ClassEvent& event);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const Course& course() const { return m_course; }
    /// Which decision or question the class is at, from 0.
    [[nodiscard]] std::size_t item() const { return m_item; }
    /// In a practice that began with going back.
    [[nodiscard]] bool practice() const { return m_before != nullptr; }

    /// How many things have happened but for ballots and people: who commands the class says which state they saw.
    [[nodiscard]] std::uint32_t step() const { return m_step; }
    [[nodiscard]] ClassTime time() const { return m_time; }

    /// Who came and was not taken out.
    [[nodiscard]] const std::set<Person>& people() const { return m_people; }
    [[nodiscard]] bool isHere(Person person) const { return m_people.contains(person); }

    [[nodiscard]] const std::vector<Poll>& polls() const { return m_polls; }
    /// The latest poll about the present item; null before the first.
    [[nodiscard]] const Poll* poll() const;
    /// The one before it about the same item; null where there was none.
    [[nodiscard]] const Poll* pollBefore() const;
    /// The positions of all votes on the same thing up to that poll, first to last. They need not stand side by side:
    /// a practice may have come between.
    [[nodiscard]] std::vector<std::size_t> votesUpTo(std::size_t poll) const;
    /// The answers that most gave in the latest poll, several where they are level; empty where nobody voted.
    [[nodiscard]] std::vector<std::string> most() const;

    [[nodiscard]] bool paused() const { return m_pausedLeft.has_value() || m_paused; }
    /// How long a vote or a discussion goes on from `now`; nothing where nothing limits it. At least 0.
    [[nodiscard]] std::optional<ClassTime> left(ClassTime now) const;

    /// Of a quiz: whether everybody sees the standings.
    [[nodiscard]] bool standingsShown() const { return m_standings; }
    /// Where the phones find the class; empty before it was served.
    [[nodiscard]] const std::string& servedAt() const { return m_servedAt; }

    /// The messages of the present situation that were let in, by their position.
    [[nodiscard]] const std::set<std::size_t>& messages() const { return m_messages; }

    /// What was taken at one item, in the order in which it happened.
    struct Step {
        std::size_t item = 0;
        std::string answer;
        bool byMost = false;
        bool practice = false;
        std::vector<std::string> most;   ///< what most had voted for
        std::optional<std::size_t> poll; ///< position of the last poll about it
        ClassTime at{};
        std::vector<model::ChoiceId> options;   ///< of a scenario, in the order of the screen
        std::optional<play::Decision> decision; ///< of a scenario, as the class made it
    };
    [[nodiscard]] const std::vector<Step>& path() const { return m_path; }

private:
    struct Allowed;
    struct Applied;

    /// Where the class stood when it went back.
    struct Before {
        Course course;
        std::size_t item;
        Stage stage;
        std::optional<std::size_t> poll;
        std::set<std::size_t> messages;
    };

    [[nodiscard]] bool over() const;
    void arriveAt(std::size_t item);
    void limitBy(ClassTime now, std::optional<std::chrono::seconds> limit);
    void stopTime();

    Course m_course;
    Stage m_stage = Stage::lobby;
    std::size_t m_item = 0;
    std::uint32_t m_step = 0;
    ClassTime m_time{};
    std::set<Person> m_people;
    std::vector<Poll> m_polls;
    std::optional<std::size_t> m_poll; ///< about the present item
    std::set<std::size_t> m_messages;
    std::optional<ClassTime> m_deadline;
    std::optional<ClassTime> m_pausedLeft;
    bool m_paused = false;
    bool m_standings = false;
    std::string m_servedAt;
    ClassTime m_arrived{}; ///< at the present item
    std::vector<Step> m_path;
    std::shared_ptr<const Before> m_before;
};

} // namespace classroom
