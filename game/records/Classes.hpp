#pragma once

#include "quiz/Marking.hpp"
#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class Records;
struct Connection;

// What a class may hold at most.
constexpr std::uint32_t mostClassPeople = 4000;
constexpr std::size_t mostReasonCharacters = 200;

/// How people of a class are called.
enum class ClassNames : std::uint8_t {
    none,  ///< not at all
    typed, ///< as they say
    listed ///< from a list that was there before
};
[[nodiscard]] std::string_view nameOf(ClassNames names); ///< "none", "typed", "listed"

/// What is known of a class from its beginning on.
struct ClassHead {
    std::string id;
    std::string code;       ///< the six symbols by which people came in
    std::string deskDigest; ///< of the code by which the facilitator's phone comes in (contentHash)
    std::string title;
    std::optional<std::string> cohort;       ///< its name, where there is one
    std::optional<std::string> scenarioHash; ///< nothing: a quiz
    std::string frameworkHash;
    std::string programVersion;
    std::uint64_t seed = 0;
    std::string rank;
    ClassNames names = ClassNames::typed;
    UnixMilliseconds started = 0;
};

/// A person of a class: by name, as a learner who is known here, or neither.
struct ClassPerson {
    std::uint32_t number = 0; ///< from 1
    std::string name;         ///< empty: none, or that of the learner
    std::optional<std::string> learnerId;
    std::string secretDigest; ///< of the code by which their phone comes back (contentHash); empty until they came in
};

/// Something that happened, as it is kept; what it means is the classroom's.
struct ClassRow {
    std::int64_t at = 0; ///< milliseconds of the class's own time
    std::string kind;
    std::optional<std::uint32_t> person = {};
    std::optional<std::int64_t> value = {};
    std::optional<std::string> answer = {};
    std::optional<quiz::Certainty> certainty = {};
    std::string words = {}; ///< what a person wrote; empty: nothing, or taken out
    bool operator==(const ClassRow&) const = default;
};

struct ClassQuestion {
    std::string card;
    std::string questionHash;
    std::uint64_t seed = 0;
};

/// Everything that is kept of one class.
struct StoredClass {
    ClassHead head;
    std::optional<UnixMilliseconds> ended;
    std::vector<ClassQuestion> questions; ///< of a quiz
    std::vector<ClassPerson> people;      ///< in the order of their numbers; those that were erased are missing
    std::vector<ClassRow> rows;
};

/// A line in a list of classes.
struct ClassLine {
    ClassHead head;
    std::optional<UnixMilliseconds> ended;
    std::size_t people = 0; ///< who came in and was not taken out again
};

/// What a class is begun with: a scenario or questions.
struct NewClass {
    struct Question {
        std::string card;
        std::string bytes; ///< the question as a quiz of its own (content::writeQuiz)
        std::uint64_t seed = 0;
    };
    std::string code;
    std::string deskDigest;
    std::string title;
    std::optional<std::string> cohort;
    std::optional<std::string> scenarioBytes;
    std::vector<Question> questions;
    std::string frameworkBytes;
    std::string programVersion;
    std::uint64_t seed = 0;
    std::string rank;
    ClassNames names = ClassNames::typed;
    UnixMilliseconds started = 0;
    std::vector<ClassPerson> people; ///< who can come in, where names are listed
};

/// Classes, beside attempts and rounds. What is kept is only ever added to; each call that writes returns once it is
/// durable, or says why not and has then changed nothing.
class Classes {
public:
    explicit Classes(const Records& records);

    [[nodiscard]] Outcome<ClassHead> begin(const NewClass& wanted);
    /// Adds what happened to an open class, all or nothing: `first` is the number of the first row, which is how many
    /// there are. The same rows once more are taken for a call that was tried again. People are added, or take the
    /// place of those with their numbers.
    [[nodiscard]] Outcome<Done> add(const std::string& id, std::size_t first, std::span<const ClassRow> rows,
                                    std::span<const ClassPerson> people);
    /// From here on these people are learners who are known here, and their names stand with the learners alone.
    [[nodiscard]] Outcome<Done> recognise(const std::string& id,
                                          std::span<const std::pair<std::uint32_t, std::string>> learners,
                                          const std::string& actor, UnixMilliseconds now);
    /// Ends and seals an open class; one that has ended stays as it is.
    [[nodiscard]] Outcome<Done> end(const std::string& id, UnixMilliseconds now);

    /// Latest first; those in which a learner was, if one is named.
    [[nodiscard]] Outcome<std::vector<ClassLine>> all(const std::optional<std::string>& learner = {}) const;
    /// The full id for one that may be shortened, as long as it is unique.
    [[nodiscard]] Outcome<std::string> find(std::string_view shortened) const;
    [[nodiscard]] Outcome<StoredClass> load(const std::string& id) const;

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
