#pragma once

#include "study/Study.hpp"
#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <optional>
#include <string>

namespace terminal {

/// The quizzes as a place of their own: what waits today, a round about something, where one stands.
class Quizzes {
public:
    /// `learner`: nothing for somebody without a name, who has no daily practice.
    Quizzes(study::Study& study, std::optional<std::string> learnerId, const Options& options, Talk& talk)
        : m_study(study), m_learner(std::move(learnerId)), m_options(options), m_talk(talk) {}

    /// Nothing: back to where it was come from.
    [[nodiscard]] std::optional<Left> visit();

private:
    struct Back {};
    using Begun = practice::Outcome<std::unique_ptr<study::OpenRound>>;

    void show();
    void help() const;
    /// What something on the list does.
    [[nodiscard]] std::optional<Left> take(std::size_t number);
    [[nodiscard]] std::optional<Left> playRound(Begun begun);
    /// Asks what a round is to be about; nothing: back.
    [[nodiscard]] std::variant<study::RoundWish, Back, Left> askAbout();
    void tellMap() const;

    struct Entry {
        enum class Does { goOn, daily, whole, about, quiz, map };
        Does does;
        std::string words;
        std::string id; ///< of a round or a quiz
    };
    void findEntries();

    study::Study& m_study;
    std::optional<std::string> m_learner;
    const Options& m_options;
    Talk& m_talk;
    std::vector<Entry> m_entries;
    std::optional<study::Standing> m_standing;
};

} // namespace terminal
