#pragma once

#include "practice/Practice.hpp"
#include "records/AuditTrail.hpp"
#include "records/Cohorts.hpp"
#include "records/Overview.hpp"
#include "records/Records.hpp"
#include "records/Reviews.hpp"
#include "records/Unread.hpp"
#include "review/Access.hpp"
#include "review/CohortMap.hpp"
#include "review/Comparison.hpp"
#include "review/LearnerPage.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace review {

using practice::Outcome;
using practice::Problem;

enum class SortBy { name, lastAttempt, attempts, lastSignOff };

/// Whether something of a learner waits: something ended since the last conversation, or an answer that was not read.
[[nodiscard]] inline bool waits(const records::LearnerLine& line) { return line.endedSince > 0 || line.unread > 0; }

/// Which learners are wanted, in what order, and how many.
struct LearnerQuery {
    std::string search;                ///< part of a name, without regard to case; empty: all
    std::optional<std::string> cohort; ///< id
    std::optional<std::string> rank;   ///< id
    bool onlyUnseen = false;           ///< only for whom something waits: see `waits`
    SortBy sortBy = SortBy::name;
    std::size_t from = 0;
    std::size_t most = 50;
};

struct LearnerList {
    std::vector<records::LearnerLine> lines;
    std::size_t all = 0; ///< how many there are beside the page shown
};

/// An attempt with what was said of it.
struct AttemptPage {
    practice::FinishedDebrief finished;
    std::vector<records::Comment> comments;
    std::vector<records::SignOff> signOffs; ///< of this attempt
};

/// What supervisors, facilitators and learners can look at and say, for both front ends: every call asks first who is
/// looking (review::may), and tells the audit trail what they saw. Owns nothing; records and practice must outlive it.
class Review {
public:
    Review(records::Records& records, const practice::Practice& practice, content::Limits limits,
           std::function<std::int64_t()> nowUnixMilliseconds);

    /// Begins to read what was played lately, so that the first page that is opened does not wait for it.
    void readAhead();

    /// Learners whom the visitor may see.
    [[nodiscard]] Outcome<LearnerList> learners(const Visitor& visitor, const LearnerQuery& query) const;
    /// One of them as they stand now; nothing: there is nobody of that id whom the visitor may see.
    [[nodiscard]] Outcome<std::optional<records::LearnerLine>> line(const Visitor& visitor,
                                                                    const std::string& learnerId) const;
    /// What others wrote about the work of the learner who signed in and they have not read yet, oldest first. Of
    /// anybody else nothing is written about.
    [[nodiscard]] Outcome<std::vector<records::Unread>> news(const Visitor& visitor) const;
    /// Cohorts whom the visitor may see.
    [[nodiscard]] Outcome<std::vector<records::Cohort>> cohorts(const Visitor& visitor) const;

    [[nodiscard]] Outcome<LearnerPage> learner(const Visitor& visitor, const std::string& learnerId);
    /// `id` may be shortened, as everywhere.
    [[nodiscard]] Outcome<AttemptPage> attempt(const Visitor& visitor, std::string_view id);
    [[nodiscard]] Outcome<Comparison> compare(const Visitor& visitor, std::string_view first, std::string_view second);
    /// `cohortId` empty: all learners whom the visitor may see.
    [[nodiscard]] Outcome<CohortMap> cohort(const Visitor& visitor, const std::string& cohortId);

    /// `decision` from 1; nothing: about the attempt.
    [[nodiscard]] Outcome<records::Comment> comment(const Visitor& visitor, std::string_view attempt,
                                                    std::optional<std::size_t> decision, const std::string& text);
    [[nodiscard]] Outcome<records::Comment> reply(const Visitor& visitor, std::string_view comment,
                                                  const std::string& text);
    /// `signedText` is what the supervisor had before them, word for word.
    [[nodiscard]] Outcome<records::SignOff> signOff(const Visitor& visitor, const std::string& learnerId,
                                                    const std::optional<std::string>& attempt, const std::string& note,
                                                    const std::string& agreed, const std::string& signedText);

    /// Whether the visitor may; a problem with the reason where not. Tells the audit trail nothing.
    [[nodiscard]] std::optional<Problem> refusal(const Visitor& visitor, Deed deed, const std::string& learnerId) const;
    [[nodiscard]] std::optional<Problem> refusal(const Visitor& visitor, Office office) const;
    /// Tells the audit trail that the visitor had before them what was said of an attempt: so many comments and
    /// sign-offs.
    [[nodiscard]] std::optional<Problem> sawSaid(const Visitor& visitor, const std::string& attempt, std::size_t said);
    /// Tells the audit trail, for what was done outside this class: an export.
    [[nodiscard]] std::optional<Problem> tell(const Visitor& visitor, const std::string& action,
                                              const std::string& subject, const std::string& detail = {});

    [[nodiscard]] records::Records& records() { return *m_records; }
    [[nodiscard]] const model::CompetencyFramework& framework() const { return m_practice->framework(); }
    [[nodiscard]] std::int64_t now() const { return m_now(); }

private:
    [[nodiscard]] Outcome<Relation> relation(const Visitor& visitor, const std::string& learnerId) const;
    [[nodiscard]] std::optional<Problem> sawOnce(const Visitor& visitor, const std::string& subject,
                                                 const std::string& detail = {});
    /// What the visitor has not read, among what concerns them; `whose` narrows it down.
    [[nodiscard]] Outcome<std::vector<records::Unread>> unread(const Visitor& visitor,
                                                               const records::Whose& whose) const;
    /// Counts it for each of some learners.
    [[nodiscard]] std::optional<Problem> countUnread(const Visitor& visitor, const records::Whose& whose,
                                                     std::vector<records::LearnerLine>& lines) const;
    [[nodiscard]] std::optional<Problem> markUnread(const Visitor& visitor, LearnerPage& page) const;
    [[nodiscard]] Outcome<std::string> ownerOf(std::string_view attempt, std::string& fullId) const;
    [[nodiscard]] Outcome<LearnerPage> pageOf(const std::string& learnerId);

    records::Records* m_records;
    const practice::Practice* m_practice;
    Reader m_reader;
    std::function<std::int64_t()> m_now;
    mutable std::optional<records::ReadMarks> m_marks; ///< of who looked last; what was read of the trail is kept
    std::string m_seenBy;                              ///< whom `m_seen` is about
    std::vector<std::string> m_seen;                   ///< what has been told as seen in this session
};

} // namespace review
