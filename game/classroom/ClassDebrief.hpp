#pragma once

#include "classroom/ClassSession.hpp"
#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"
#include "play/Attempt.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace classroom {

/// What a class came to: its path, how it was divided at each step and what moved, and what its votes showed. Names
/// nobody.
struct ClassDebrief {
    struct Option {
        std::string text;
        std::optional<model::Rating> rating; ///< of a scenario
        bool right = false;                  ///< of a question
        std::string why;                     ///< the author's reasoning; may be empty
        std::vector<std::size_t> votes;      ///< by vote: first, second, …
        std::vector<Sureness> sure;          ///< by vote, as `votes`
        bool taken = false;
        std::string id;    ///< the choice's; empty of a question
        bool most = false; ///< of a scenario: nothing else had more votes at the end
    };
    /// So many who changed their mind from one option to another, between the first and the last vote.
    struct Move {
        std::size_t from = 0; ///< positions among the options
        std::size_t to = 0;
        std::size_t people = 0;
        bool operator==(const Move&) const = default;
    };
    struct Card {
        std::string option; ///< its text; empty where no option is taken
        std::string words;
    };
    struct Item {
        std::size_t number = 0; ///< from 1
        bool practice = false;
        std::string text; ///< what was read: situation, or scene and question
        std::vector<Option> options;
        std::vector<std::string> answers; ///< where no options are taken: "3: Look; Think; Tie", most frequent first
        std::vector<std::size_t> voted;   ///< how many voted, by vote
        std::size_t moved = 0;            ///< changed their mind between the first and the last vote
        bool byMost = false;              ///< what was taken is what most wanted
        std::vector<Card> cards;          ///< that were turned up for discussion
        std::string explanation;          ///< of a question; may be empty
        std::string id;                   ///< the situation's or question's
        std::vector<Move> moves;          ///< most people first; where one option is taken by each
        std::vector<std::size_t> right;   ///< of a question: how many were wholly right, by vote
        std::string rightIs;              ///< of a question without options: what is right
        std::string consequence;          ///< of what was taken; may be empty
        /// What the decision called for, with the mean of what the first votes showed. Empty where it counts nowhere.
        std::vector<debrief::Observation> calledFor;
        std::vector<std::pair<std::size_t, std::string>> given; ///< as `answers`: how often, and what
        std::vector<ClassTime> closed;                          ///< when each vote was closed
        ClassTime taken{};                                      ///< when it was settled
    };
    /// A negative behaviour that could have been chosen: by how many it was, of how many who voted there.
    struct Behaviour {
        model::StatementId behaviour;
        std::size_t chosen = 0;
        std::size_t votes = 0;
    };

    std::string title;
    std::size_t people = 0;
    bool quiz = false;
    std::vector<Item> items;
    std::string endingTitle;
    std::string endingText;
    /// Of a scenario: each decision counts once for a unit, with the mean of what the first votes showed, so that
    /// thirty people in one room are not taken for thirty decisions. First votes, because they were given before
    /// anybody had heard another. Practice counts nowhere.
    std::optional<debrief::Profile> profile;
    std::vector<Behaviour> behaviours;
    model::RankId rank{0};
};

[[nodiscard]] ClassDebrief classDebriefOf(const ClassSession& session, const model::CompetencyFramework& framework,
                                          std::string title, model::RankId rank);

/// One person's first votes along the class's path, as if they had been taken. Practice, and decisions in which they
/// did not vote, are left out.
struct OwnAttempt {
    play::Attempt attempt;
    std::vector<std::size_t> steps; ///< for each decision, its position on the class's path
};
/// Nothing for a quiz, and where they never voted.
[[nodiscard]] std::optional<OwnAttempt> ownAttemptOf(const ClassSession& session, Person person);

/// One person's own: what their first votes showed, decision by decision along the class's path, as if they had been
/// taken. Decisions in which they did not vote are left out. Nothing for a quiz, and where they never voted.
[[nodiscard]] std::optional<debrief::Debrief> ownDebriefOf(const ClassSession& session, Person person,
                                                           const model::CompetencyFramework& framework,
                                                           model::RankId rank, debrief::Provenance provenance);

} // namespace classroom
