#pragma once

#include "records/Attempts.hpp"
#include "records/ErasedRows.hpp"
#include "records/Problem.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace records {

class Records;
struct Connection;

/// An attempt whose time is over, or will be.
struct DueAttempt {
    std::string id;
    std::string learnerName; ///< empty without a learner
    std::string scenarioTitle;
    UnixMilliseconds last = 0; ///< its end; where it has none, when something was last done in it
    UnixMilliseconds due = 0;  ///< from then on it is kept for longer than was settled
};

struct Erased {
    ErasedRows rows;
    std::vector<std::string> notes; ///< a sentence for each thing beside the records that was deleted, or could not be
};

/// Taking things out for good: from the records, from the backups beside them and from the debriefs that the program
/// wrote there, so that no byte of it is left in those files. What is to go is noted first, by its id, and the note is
/// taken away last: what was interrupted is finished when the records are opened again. The audit trail keeps that it
/// happened, with ids alone.
class Erasures {
public:
    explicit Erasures(const Records& records);

    [[nodiscard]] Outcome<Erased> learner(const std::string& learner, const std::string& actor, UnixMilliseconds now);
    /// The name of a facilitator, supervisor or administrator; what they wrote stays, under "former supervisor 2". The
    /// last administrator who can sign in stays.
    [[nodiscard]] Outcome<Erased> account(const std::string& account, const std::string& actor, UnixMilliseconds now);

    /// A class with all that is kept of it.
    [[nodiscard]] Outcome<Erased> aClass(const std::string& id, const std::string& actor, UnixMilliseconds now);

    /// Attempts that are kept for longer than was settled, or will be in less than so many days; the longest first.
    [[nodiscard]] Outcome<std::vector<DueAttempt>> due(UnixMilliseconds now, int withinDays) const;
    /// Ids of rounds of questions of which the same can be said, oldest first.
    [[nodiscard]] Outcome<std::vector<std::string>> dueRounds(UnixMilliseconds now, int withinDays) const;
    /// The same of classes.
    [[nodiscard]] Outcome<std::vector<std::string>> dueClasses(UnixMilliseconds now, int withinDays) const;
    /// Erases attempts, rounds and classes that are due now.
    [[nodiscard]] Outcome<Erased> whatIsDue(const std::string& actor, UnixMilliseconds now);

private:
    /// What is to go: its kind, and its id.
    struct Subject {
        const char* kind;
        std::string id;
    };
    [[nodiscard]] Outcome<Erased> carryOut(const std::vector<Subject>& subjects, const std::string& actor,
                                           UnixMilliseconds now);

    std::shared_ptr<Connection> m_connection;
};

/// Finishes what was interrupted. What stands in its way leaves the note of it where it is, for the next time.
void finishErasures(Connection& connection, UnixMilliseconds now);

} // namespace records
