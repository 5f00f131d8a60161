#pragma once

#include "play/Journey.hpp"
#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

struct Connection;

/// What is kept of the debrief at an attempt's end: the digest of its bytes and the version of the rules that made
/// them.
struct DebriefMark {
    std::string digest;
    std::int64_t rules = 0;
    bool operator==(const DebriefMark&) const = default;
};
/// Computes it, given the runner at its ending, the attempt's mode as it is kept, and the time of the end.
using MarkDebrief = std::function<DebriefMark(const play::Runner&, const std::string& mode, UnixMilliseconds ended)>;

/// The wall clock.
using Clock = std::function<UnixMilliseconds()>;

/// Learners, attempts, and the content that was played, in one SQLite file that only this program has open. What is
/// kept is only ever added to. Each call that writes returns once it is durable, or says in a plain sentence why it is
/// not and has then changed nothing; a call may be tried again. Never throws for anything a file or a disk does.
///
///     auto opened = Records::open(folder / "records.sqlite");
///     if (const auto* problem = std::get_if<Problem>(&opened)) ... offer Records::inMemory()
class Records {
public:
    /// Opens the file, makes it (and its folder) if it is not there, or migrates it from an earlier version.
    [[nodiscard]] static std::variant<Records, Problem> open(const std::filesystem::path& file);
    /// Records that are gone when the program ends: for playing without saving.
    [[nodiscard]] static std::variant<Records, Problem> inMemory();

    /// Whether what is kept outlives the program.
    [[nodiscard]] bool lasting() const;

    [[nodiscard]] Outcome<std::vector<Learner>> learners() const;
    /// `name` is trimmed; it has 1 to 80 characters, none of them a control character, and is not taken yet (compared
    /// without regard to ASCII case).
    [[nodiscard]] Outcome<Learner> addLearner(std::string_view name, std::string_view rank, UnixMilliseconds now);
    /// The learner of that name, or nothing.
    [[nodiscard]] Outcome<std::optional<Learner>> findLearner(std::string_view name) const;

    /// Bytes kept under their hash. What does not fit its hash any more is a problem (damaged).
    [[nodiscard]] Outcome<std::string> content(std::string_view hash) const;

    /// Begins an attempt: keeps both contents (once each) and the attempt under a new random id. Its mode follows from
    /// the policy, or from whether the learner has decided anything in this scenario before; without a learner it is
    /// "practice". Several attempts may be begun as "first"; the one whose first decision is kept first stays it, and
    /// each other becomes a "repeat" with its own first decision.
    [[nodiscard]] Outcome<AttemptHead> begin(const NewAttempt& attempt);

    /// Begins a practice run that has made the decisions of an ended attempt before one of them, with their reasons,
    /// and is about to make that one again. Scenario, framework, learner, rank and seed are the ended attempt's. It is
    /// "practice" and changes the mode of no attempt.
    [[nodiscard]] Outcome<AttemptHead> begin(const NewBranch& branch);

    /// Keeps the events of an attempt that was begun and not ended. The recorder may outlive this object.
    [[nodiscard]] std::unique_ptr<play::Recorder> recorder(const AttemptHead& attempt, Clock clock, MarkDebrief mark);

    /// All attempts, latest first; of one learner if named.
    [[nodiscard]] Outcome<std::vector<AttemptLine>> attempts(const std::optional<std::string>& learnerId = {}) const;

    /// The full id for one that may be shortened, as long as it is unique.
    [[nodiscard]] Outcome<std::string> findAttempt(std::string_view shortened) const;
    [[nodiscard]] Outcome<StoredAttempt> load(std::string_view id) const;

    /// What the other stores of this room work on.
    [[nodiscard]] const std::shared_ptr<Connection>& connection() const { return m_connection; }

private:
    explicit Records(std::shared_ptr<Connection> connection);

    std::shared_ptr<Connection> m_connection;
};

} // namespace records
