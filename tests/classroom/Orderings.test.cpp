// Whatever arrives, in whatever order: one vote a person and poll.

#include "classroom/Classrooms.hpp"

#include "play/Random.hpp"

#include <map>

using namespace classrooms;

namespace {

/// A plain account of what must hold, kept beside the class.
struct Expected {
    std::map<Person, Ballot> votes; ///< of the open poll
    std::size_t kept = 0;
};

class Ordering {
public:
    explicit Ordering(std::uint64_t seed) : m_random(seed) {}

    void run() {
        m_played.people(2);
        for (int i = 0; i < 40; ++i) {
            m_played.now += ClassTime(m_random.below(4000));
            step();
        }
    }

private:
    void step() {
        const auto dice = m_random.below(20);
        if (dice < 11) {
            ballot();
        } else if (dice == 11) {
            (void)attempt(Joined{1 + m_random.below(6)});
        } else if (dice == 12) {
            const auto person = 1 + m_random.below(6);
            if (attempt(Removed{person})) {
                m_expected.votes.erase(person);
            }
        } else if (dice == 13 || dice == 14) {
            if (attempt(Opened{m_random.below(2) == 0 ? std::nullopt : std::optional(5s)})) {
                m_expected.votes.clear();
            }
        } else if (dice == 15) {
            (void)attempt(m_random.below(2) == 0 ? Happening(Closed{Because::facilitator}) : Happening(Revealed{}));
        } else if (dice == 16) {
            (void)attempt(WentOn{});
        } else if (dice == 17) {
            (void)attempt(m_random.below(2) == 0 ? Happening(Paused{}) : Happening(Resumed{}));
        } else if (dice == 18) {
            (void)attempt(m_random.below(2) == 0 ? Happening(Reopened{}) : Happening(Discussing{5s}));
        } else {
            const auto most = m_played.session.most();
            (void)attempt(Taken{most.empty() ? "throw" : most.front(), most.size() == 1});
        }
        check();
    }

    /// A ballot that may be new, a duplicate, late, older, of somebody who is not there, or no answer.
    void ballot() {
        const char* answers[] = {"throw", "shout", "run", "pull", "call", "wait", "nothing"};
        const Voted voted{1 + m_random.below(7), {1 + m_random.below(4), answers[m_random.below(7)], std::nullopt, ""}};
        const bool wasOpen = m_played.session.stage() == Stage::voting;
        const auto left = m_played.session.left(m_played.now);
        const bool inTime = wasOpen && !m_played.session.paused() && (!left || *left > 0ms);
        const bool there = m_played.session.isHere(voted.person);
        const auto before = m_expected.votes.find(voted.person);
        const bool newer = before == m_expected.votes.end() || voted.ballot.sequence > before->second.sequence;
        const bool fits = std::visit([&](const auto& course) { return course.accepts(voted.ballot.answer); },
                                     m_played.session.course());
        const bool taken = attempt(voted);
        if (taken != (inTime && there && newer && fits)) {
            FAIL("a ballot was " << (taken ? "taken" : "refused") << " against the rules");
        }
        if (taken) {
            m_expected.votes.insert_or_assign(voted.person, voted.ballot);
        }
    }

    bool attempt(Happening what) {
        if (m_played.session.stage() == Stage::finished) {
            return false;
        }
        return !m_played.tryIt(std::move(what));
    }

    void check() {
        const Poll* poll = m_played.session.poll();
        if (m_played.session.stage() == Stage::voting && poll->ballots != m_expected.votes) {
            FAIL("the ballots of the open poll are not those that were taken");
        }
        for (const Poll& one : m_played.session.polls()) {
            for (const auto& [person, ballot] : one.ballots) {
                if (!m_played.session.isHere(person)) {
                    FAIL("a ballot of somebody who was taken out");
                }
            }
            if (&one != poll && !one.closed) {
                FAIL("two polls are open");
            }
        }
    }

    play::Random m_random;
    Played m_played;
    Expected m_expected;
};

void runOrderings(std::uint64_t count) {
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        CAPTURE(seed);
        Ordering(seed).run();
    }
}

} // namespace

TEST_CASE("Whatever order joins, votes, changes, duplicates, closes and restarts come in, each person has one vote") {
    runOrderings(1500);
}

TEST_CASE("A hundred thousand orderings of the same", "[.long]") { runOrderings(100'000); }
