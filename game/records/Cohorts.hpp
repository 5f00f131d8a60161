#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class Records;
struct Connection;

struct Cohort {
    std::string id; ///< random
    std::string name;
    std::size_t learners = 0;
};

/// Groups of learners, who facilitates them, and who supervises whom. Each change is told to the audit trail; doing
/// what is done already changes nothing and is no problem.
class Cohorts {
public:
    explicit Cohorts(const Records& records);

    [[nodiscard]] Outcome<std::vector<Cohort>> all() const; ///< by name
    [[nodiscard]] Outcome<std::optional<Cohort>> find(std::string_view name) const;
    /// A name as learners have, once, without regard to ASCII case.
    [[nodiscard]] Outcome<Cohort> add(std::string_view name, const std::string& actor, UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> join(const std::string& cohort, const std::string& learner, const std::string& actor,
                                     UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> leave(const std::string& cohort, const std::string& learner, const std::string& actor,
                                      UnixMilliseconds now);
    /// Lets a facilitator's account look after a cohort, or no more.
    [[nodiscard]] Outcome<Done> facilitate(const std::string& cohort, const std::string& account,
                                           const std::string& actor, UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> noLongerFacilitate(const std::string& cohort, const std::string& account,
                                                   const std::string& actor, UnixMilliseconds now);
    /// Assigns a learner to a supervisor's account, or no more.
    [[nodiscard]] Outcome<Done> assign(const std::string& learner, const std::string& supervisor,
                                       const std::string& actor, UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> unassign(const std::string& learner, const std::string& supervisor,
                                         const std::string& actor, UnixMilliseconds now);

    // The same for several learners: all or none of it.
    [[nodiscard]] Outcome<Done> joinAll(const std::string& cohort, const std::vector<std::string>& learners,
                                        const std::string& actor, UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> assignAll(const std::vector<std::string>& learners, const std::string& supervisor,
                                          const std::string& actor, UnixMilliseconds now);
    [[nodiscard]] Outcome<Done> unassignAll(const std::vector<std::string>& learners, const std::string& supervisor,
                                            const std::string& actor, UnixMilliseconds now);

    [[nodiscard]] Outcome<std::vector<std::string>> learnersOf(const std::string& cohort) const;
    [[nodiscard]] Outcome<std::vector<Cohort>> cohortsOfLearner(const std::string& learner) const;
    /// The cohorts that an account facilitates.
    [[nodiscard]] Outcome<std::vector<Cohort>> facilitatedBy(const std::string& account) const;
    /// The learners assigned to a supervisor.
    [[nodiscard]] Outcome<std::vector<std::string>> assignedTo(const std::string& supervisor) const;
    /// The accounts that supervise a learner, and those that facilitate a cohort.
    [[nodiscard]] Outcome<std::vector<std::string>> supervisorsOf(const std::string& learner) const;
    [[nodiscard]] Outcome<std::vector<std::string>> facilitatorsOf(const std::string& cohort) const;
    [[nodiscard]] Outcome<bool> isAssigned(const std::string& learner, const std::string& supervisor) const;
    /// Whether some cohort that the account facilitates has the learner in it.
    [[nodiscard]] Outcome<bool> isInCohortOf(const std::string& learner, const std::string& facilitator) const;

private:
    struct Change;
    [[nodiscard]] Outcome<Done> change(const std::vector<Change>& changes, const std::string& actor,
                                       UnixMilliseconds now);

    std::shared_ptr<Connection> m_connection;
};

} // namespace records
