#pragma once

#include "classroom/ClassSession.hpp"
#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"

#include <cstddef>
#include <optional>
#include <string>
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
        bool taken = false;
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

/// One person's own: what their first votes showed, decision by decision along the class's path, as if they had been
/// taken. Decisions in which they did not vote are left out. Nothing for a quiz, and where they never voted.
[[nodiscard]] std::optional<debrief::Debrief> ownDebriefOf(const ClassSession& session, Person person,
                                                           const model::CompetencyFramework& framework,
                                                           model::RankId rank, debrief::Provenance provenance);

} // namespace classroom
