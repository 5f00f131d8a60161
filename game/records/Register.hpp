#pragma once

#include "records/Attempts.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class Records;
struct Connection;

/// The names of learners, where several change together or one changes at all. Each change is told to the audit trail,
/// by ids alone.
class Register {
public:
    explicit Register(const Records& records);

    /// All of them or none: a name that cannot be kept or is taken, by a learner, an account or another of them, is the
    /// problem. In the order of the names.
    [[nodiscard]] Outcome<std::vector<Learner>> add(const std::vector<std::string>& names, const std::string& rank,
                                                    const std::string& actor, UnixMilliseconds now);
    /// The account goes by the new name too; what was signed or exported under the old one stays as it was.
    [[nodiscard]] Outcome<Learner> rename(const std::string& learner, std::string_view name, const std::string& actor,
                                          UnixMilliseconds now);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
