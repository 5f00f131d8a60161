#pragma once

#include "records/Accounts.hpp"
#include "records/AuditTrail.hpp"
#include "records/Cohorts.hpp"
#include "records/Installation.hpp"
#include "records/Overview.hpp"
#include "records/Reviews.hpp"
#include "records/Rounds.hpp"
#include "report/ExportedAttempt.hpp"

#include <optional>
#include <string>
#include <vector>

namespace report {

/// All that is kept of one learner, for who asks. Of other people it holds no more than the learner saw anyway: the
/// names under comments and sign-offs, and who supervises them. In the audit trail others are their roles.
struct PersonRecord {
    struct Played {
        records::StoredAttempt stored;
        /// With what was read and chosen; nothing where the attempt cannot be brought back to life.
        std::optional<practice::FinishedDebrief> finished;
        std::vector<records::Comment> comments;
        std::optional<records::CameFrom> origin = {}; ///< nothing: it was played here
    };
    std::string installation;
    std::optional<int> keepDays;
    std::string made; ///< when this was put together, ISO 8601
    records::Learner learner;
    records::LearnerDates dates;
    std::optional<records::Account> account;
    std::vector<records::Cohort> cohorts;
    std::vector<std::string> supervisors; ///< names
    std::vector<Played> attempts;         ///< oldest first, those by a policy and those that go on included
    /// A round of questions.
    struct Answered {
        records::StoredRound stored;
        struct Words {
            std::string asked;
            std::string answered;
        };
        /// For each answer; none where the questions cannot be read any more.
        std::vector<Words> words;
    };
    std::vector<Answered> rounds; ///< oldest first
    /// What they voted in a class.
    struct Voted {
        struct Ballot {
            std::size_t number = 0; ///< of the decision or question
            bool practice = false;
            std::string asked;
            std::uint32_t vote = 1;
            std::string answer;    ///< in words
            std::string certainty; ///< "sure"; empty: not said
            std::string reason;    ///< may be empty
        };
        std::string id;
        std::string title;
        records::UnixMilliseconds started = 0;
        std::optional<records::UnixMilliseconds> ended;
        bool readable = true; ///< false: its ballots are kept, and cannot be told in words any more
        std::vector<Ballot> ballots;
    };
    std::vector<Voted> classes; ///< oldest first
    std::vector<records::SignOff> signOffs;
    std::vector<records::AuditRow> audit; ///< with roles in place of other people's ids
};

/// The same, each part with what it is and why it is kept, in plain words.
[[nodiscard]] std::string personText(const PersonRecord& person, std::size_t width = 80);
/// For programs: docs/exports.md.
[[nodiscard]] std::string personJson(const PersonRecord& person);

} // namespace report
