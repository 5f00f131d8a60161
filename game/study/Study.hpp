#pragma once

#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"
#include "practice/Practice.hpp"
#include "quiz/Fsrs.hpp"
#include "records/Records.hpp"
#include "study/OpenRound.hpp"
#include "study/Shelf.hpp"
#include "study/Standing.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace study {

struct Settings {
    std::vector<std::filesystem::path> quizFolders;
    std::filesystem::path alikeFile; ///< which statements read alike (content::readAlike)
    ExcerptsFor excerpts;
    std::string programVersion;
    std::function<std::int64_t()> nowUnixMilliseconds; ///< the wall clock
    /// What the clock on the wall is ahead of UTC at a moment, in seconds: it changes twice a year.
    std::function<std::int32_t(std::int64_t unixMilliseconds)> secondsEastOfUtc;
    std::function<std::uint64_t()> randomSeed;
    content::Limits limits = {};
};

/// Where a round's questions come from.
enum class From : std::uint8_t {
    both,
    framework, ///< made of its statements
    written    ///< by authors
};

/// What a round is to be about.
struct RoundWish {
    std::optional<std::string> learnerId; ///< nothing: somebody without a name
    std::vector<model::UnitId> units;     ///< empty: the whole framework
    std::optional<std::string> quiz;      ///< id of a quiz: its questions alone
    From from = From::both;
    std::size_t count = 10;
    bool atOnce = true;                   ///< told after each question what was right, or at the end
    std::optional<std::uint32_t> seconds; ///< for each question; nothing: no clock
    std::optional<std::uint64_t> seed;    ///< nothing: from the system's secure source
};

/// What a learner can do with questions, for both front ends: a round about something, what is due today, mistakes once
/// more, going on, and where they stand. Records must outlive it.
class Study {
public:
    /// On the framework of a practice.
    Study(Settings settings, records::Records& records, const practice::Practice& practice);

    /// The same for somebody who signed in: see practice::Practice::restrictedTo.
    [[nodiscard]] Study restrictedTo(std::optional<std::string> learnerId) const;

    [[nodiscard]] const model::CompetencyFramework& framework() const { return *m_framework; }
    /// The quiz files of the library, read when they are first asked for.
    [[nodiscard]] std::span<const QuizCard> quizzes() const;
    [[nodiscard]] bool saving() const { return m_records->lasting(); }
    /// What was wrong with the list of statements that read alike; empty when nothing.
    [[nodiscard]] const std::vector<content::Diagnostic>& notes() const;

    [[nodiscard]] Outcome<std::unique_ptr<OpenRound>> begin(const RoundWish& wish);
    /// The questions of a round without anything being begun: for a class that answers together.
    struct Drawn {
        std::string title;
        std::vector<quiz::Posed> questions;
        std::vector<std::string> cards; ///< one for each question: quiz::Card::key
    };
    [[nodiscard]] Outcome<Drawn> draw(const RoundWish& wish) const;
    /// What is due today, and a few that have not been met yet. A problem when there is nothing today.
    [[nodiscard]] Outcome<std::unique_ptr<OpenRound>> daily(const std::string& learnerId);
    /// What was not wholly right in an ended round, once more. A problem when all was right.
    [[nodiscard]] Outcome<std::unique_ptr<OpenRound>> mistakesOf(std::string_view roundId);
    /// A round that is kept, open or ended. `roundId` may be shortened as long as it is unique.
    [[nodiscard]] Outcome<std::unique_ptr<OpenRound>> open(std::string_view roundId) const;

    /// Rounds, latest first; of one learner if named.
    [[nodiscard]] Outcome<std::vector<records::RoundLine>>
    rounds(const std::optional<std::string>& learnerId = {}) const;
    /// The latest round of theirs that was begun and not ended.
    [[nodiscard]] Outcome<std::optional<records::RoundLine>> waiting(const std::string& learnerId) const;

    [[nodiscard]] Outcome<Standing> standing(const std::string& learnerId) const;

    /// What day it is where the learner is.
    [[nodiscard]] Moment now() const;

private:
    struct Only {
        std::optional<std::string> learnerId;
    };
    /// The quizzes, the maker of questions and the cards, made when they are first wanted.
    struct Library;
    struct Shared;

    [[nodiscard]] Library& library() const;
    [[nodiscard]] std::optional<Problem> notTheirs(const std::optional<std::string>& learnerId) const;
    [[nodiscard]] std::optional<Problem> noSuchQuiz(const RoundWish& wish) const;
    [[nodiscard]] std::vector<Dealt> drawn(const RoundWish& wish, std::uint64_t seed) const;
    [[nodiscard]] Outcome<std::unique_ptr<OpenRound>> pose(records::NewRound round, std::vector<Dealt> dealt,
                                                           std::uint64_t seed) const;
    [[nodiscard]] std::string titleOf(const RoundWish& wish) const;

    Settings m_settings;
    records::Records* m_records;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
    std::string m_frameworkBytes;
    std::shared_ptr<Shared> m_shared; ///< with those that were restricted
    quiz::Fsrs m_fsrs;
    std::optional<Only> m_only;
};

} // namespace study
