#pragma once

#include "classroom/ClassSession.hpp"
#include "classroom/ScreenAnswer.hpp"
#include "model/CompetencyFramework.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace classroom {

/// How people answered. By option where options are taken, otherwise in words.
struct SplitView {
    std::vector<std::size_t> counts;
    struct Words {
        std::string words;
        std::size_t count = 0;
        bool operator==(const Words&) const = default;
    };
    std::vector<Words> words; ///< most frequent first
    /// Of those who took an option and said how sure they were: sure, fairly sure, not sure. Empty where nobody did.
    std::vector<Sureness> sure;
    std::size_t voted = 0;
    bool operator==(const SplitView&) const = default;
};

struct ClockView {
    std::optional<ClassTime> left;
    bool paused = false;
    bool operator==(const ClockView&) const = default;
};

struct MessageView {
    std::string from;
    std::string text;
    bool operator==(const MessageView&) const = default;
};

/// All that everybody in the room may see now: on the big screen and on the phones. Before the reveal it does not
/// depend on how anybody votes.
struct ClassView {
    Stage stage = Stage::lobby;
    std::uint32_t step = 0;
    bool quiz = false;
    std::string title;
    std::string notes;    ///< the content note
    std::size_t item = 0; ///< from 1; 0 before the first
    std::size_t of = 0;   ///< questions of a quiz
    bool practice = false;
    std::string place; ///< a scenario's id for it
    std::string text;
    std::string endingTitle;
    std::string ask;
    std::vector<MessageView> messages;
    std::optional<TaskView> task;
    std::uint32_t pollNumber = 0; ///< from 1; 0: none yet about this item
    std::uint32_t vote = 0;       ///< of the poll
    ClockView clock;              ///< while voting and discussing
    std::optional<SplitView> split;
    std::optional<SplitView> before; ///< of the vote before
    std::size_t moved = 0;           ///< how many of those who voted both times changed their mind
    struct Card {
        std::size_t option = 0; ///< of those who took an option; otherwise 0
        std::string words;
        bool operator==(const Card&) const = default;
    };
    std::vector<Card> cards;
    std::optional<std::size_t> taken;
    bool byMost = false;
    std::string consequence;
    std::vector<std::size_t> right; ///< options that are right
    std::vector<std::string> rightWords;
    struct Standing {
        std::size_t place = 0;
        std::string name;
        double marks = 0;
        bool operator==(const Standing&) const = default;
    };
    std::vector<Standing> standings; ///< only where the facilitator shows them

    bool operator==(const ClassView&) const = default;
};

/// What only the facilitator sees.
struct DeskView {
    std::uint32_t step = 0;
    std::size_t here = 0;
    std::size_t voted = 0;
    struct Somebody {
        Person person = 0;
        std::string name;
        bool here = false; ///< connected
        bool voted = false;
        bool operator==(const Somebody&) const = default;
    };
    std::vector<Somebody> people;
    std::optional<SplitView> split; ///< from `closed` on
    struct Reason {
        std::size_t card = 0; ///< from 1, in an order that tells nobody who wrote it
        std::size_t option = 0;
        std::string words;
        bool shown = false;
    };
    std::vector<Reason> reasons; ///< grouped by option
    std::vector<std::size_t> most;
    struct Ahead {
        std::size_t message = 0;
        MessageView view;
        bool came = false;
    };
    std::vector<Ahead> ahead;
    struct Earlier {
        std::size_t item = 0;
        std::string text;
    };
    std::vector<Earlier> back;
    struct Key {
        std::size_t option = 0;
        std::string rating;
        std::string why;
    };
    std::vector<Key> key;   ///< from `closed` on
    bool standings = false; ///< shown to all
    std::string problem;    ///< a sentence while something cannot be saved
};

/// Somebody in the class as whoever shows the class knows them.
struct Known {
    std::string name; ///< empty: none is known
    bool here = false;
};
using WhoIs = std::function<Known(Person)>;

/// Whose reasons the cards of the latest poll are, the first card first: not in the order in which people came, so that
/// the facilitator turns up words and not a person's words.
[[nodiscard]] std::vector<Person> cardsOf(const ClassSession& session);

/// "Sam", or "Number 7".
[[nodiscard]] std::string calledOf(const Known& known, Person person);

/// "2 sure, 1 fairly sure"; empty where nobody said.
[[nodiscard]] std::string sureWords(const Sureness& sure);
[[nodiscard]] std::string sureWords(const SplitView& split, std::size_t option);
/// Counts one who said how sure they were.
void addTo(Sureness& sure, quiz::Certainty certainty);

/// What everybody sees, and what the facilitator sees beside it.
[[nodiscard]] ClassView viewOf(const ClassSession& session, const model::CompetencyFramework& framework,
                               const std::string& title, ClassTime now, const WhoIs& whoIs);
[[nodiscard]] DeskView deskOf(const ClassSession& session, const model::CompetencyFramework& framework,
                              const WhoIs& whoIs);

} // namespace classroom
