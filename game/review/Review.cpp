#include "review/Review.hpp"

#include "content/Find.hpp"
#include "review/Asking.hpp"

#include <algorithm>

namespace review {

namespace {

void sort(std::vector<records::LearnerLine>& lines, SortBy by) {
    const auto latestFirst = [&](auto member) {
        std::ranges::stable_sort(lines,
                                 [&](const auto& one, const auto& other) { return one.*member > other.*member; });
    };
    switch (by) {
    case SortBy::name:
        return; // as the records give them
    case SortBy::lastAttempt:
        return latestFirst(&records::LearnerLine::lastAttempt);
    case SortBy::attempts:
        return latestFirst(&records::LearnerLine::firstAttempts);
    case SortBy::lastSignOff: // who has waited longest comes first
        std::ranges::stable_sort(lines, {}, &records::LearnerLine::lastSignOff);
        return;
    }
}

} // namespace

Review::Review(records::Records& records, const practice::Practice& practice, content::Limits limits,
               std::function<std::int64_t()> nowUnixMilliseconds)
    : m_records(&records), m_practice(&practice), m_reader(records, limits), m_now(std::move(nowUnixMilliseconds)) {}

void Review::readAhead() {
    constexpr std::size_t attempts = 2000; // a class's, some months back; what they were played with is far fewer
    const auto played = records::latelyPlayed(*m_records, attempts);
    if (const auto* contents = std::get_if<std::vector<records::ContentHashes>>(&played)) {
        m_reader.contents().readAhead(*contents);
    }
}

Outcome<Relation> Review::relation(const Visitor& visitor, const std::string& learnerId) const {
    if (visitor.learner == learnerId) {
        return Relation::self;
    }
    const records::Cohorts cohorts(*m_records);
    if (visitor.role == Role::supervisor) {
        const auto assigned = cohorts.isAssigned(learnerId, visitor.account);
        if (const auto* problem = failed(assigned)) {
            return plain(*problem);
        }
        return std::get<bool>(assigned) ? Relation::assigned : Relation::none;
    }
    if (visitor.role == Role::facilitator) {
        const auto inCohort = cohorts.isInCohortOf(learnerId, visitor.account);
        if (const auto* problem = failed(inCohort)) {
            return plain(*problem);
        }
        return std::get<bool>(inCohort) ? Relation::cohort : Relation::none;
    }
    return Relation::none;
}

std::optional<Problem> Review::refusal(const Visitor& visitor, Deed deed, const std::string& learnerId) const {
    const auto related = relation(visitor, learnerId);
    if (const auto* problem = std::get_if<Problem>(&related)) {
        return *problem;
    }
    return may(visitor, deed, std::get<Relation>(related)) ? std::nullopt
                                                           : std::optional(Problem{whyNot(visitor, deed)});
}

std::optional<Problem> Review::refusal(const Visitor& visitor, Office office) const {
    return refusalOf(visitor, office);
}

std::optional<Problem> Review::tell(const Visitor& visitor, const std::string& action, const std::string& subject,
                                    const std::string& detail) {
    const auto told = records::AuditTrail(*m_records).add(m_now(), {visitor.account, action, subject, detail});
    const auto* problem = failed(told);
    return problem != nullptr ? std::optional(plain(*problem)) : std::nullopt;
}

std::optional<Problem> Review::sawOnce(const Visitor& visitor, const std::string& subject, const std::string& detail) {
    if (m_seenBy != visitor.account) {
        m_seenBy = visitor.account;
        m_seen.clear();
    }
    const std::string what = subject + " " + detail;
    if (std::ranges::find(m_seen, what) != m_seen.end()) {
        return std::nullopt;
    }
    if (auto problem = tell(visitor, "saw", subject, detail)) {
        return problem;
    }
    m_seen.push_back(what);
    return std::nullopt;
}

std::optional<Problem> Review::sawSaid(const Visitor& visitor, const std::string& attempt, std::size_t said) {
    return visitor.role && said > 0 ? sawOnce(visitor, "attempt " + attempt, records::saidDetail(said)) : std::nullopt;
}

Outcome<LearnerList> Review::learners(const Visitor& visitor, const LearnerQuery& query) const {
    if (visitor.role == Role::administrator) {
        return Problem{whyNot(visitor, Deed::see)};
    }
    records::Whose whose = whoseFor(visitor);
    whose.cohort = query.cohort;
    auto lines = records::learnerLines(*m_records, whose);
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    auto& all = std::get<std::vector<records::LearnerLine>>(lines);
    if (auto problem = countUnread(visitor, whose, all)) {
        return *problem;
    }
    const std::string wanted = content::folded(query.search);
    std::erase_if(all, [&](const records::LearnerLine& line) {
        return !content::holdsWords(content::folded(line.learner.name), wanted) ||
               (query.rank && line.learner.rank != *query.rank) || (query.onlyUnseen && !waits(line));
    });
    sort(all, query.sortBy);
    LearnerList list;
    list.all = all.size();
    const std::size_t from = std::min(query.from, all.size());
    const std::size_t to = std::min(from + query.most, all.size());
    list.lines.assign(all.begin() + static_cast<std::ptrdiff_t>(from), all.begin() + static_cast<std::ptrdiff_t>(to));
    return list;
}

Outcome<std::vector<records::Cohort>> Review::cohorts(const Visitor& visitor) const {
    const records::Cohorts cohorts(*m_records);
    auto found = visitor.role == Role::facilitator ? cohorts.facilitatedBy(visitor.account) : cohorts.all();
    if (const auto* problem = failed(found)) {
        return plain(*problem);
    }
    auto& all = std::get<std::vector<records::Cohort>>(found);
    if (visitor.role == Role::supervisor || visitor.role == Role::learner) {
        // Of a cohort they see who is theirs, so one without any of them is not theirs to see.
        std::erase_if(all, [&](records::Cohort& cohort) {
            records::Whose whose = whoseFor(visitor);
            whose.cohort = cohort.id;
            const auto lines = records::learnerLines(*m_records, whose);
            cohort.learners = failed(lines) != nullptr ? 0 : std::get<0>(lines).size();
            return cohort.learners == 0;
        });
    }
    return std::move(all);
}

Outcome<LearnerPage> Review::learner(const Visitor& visitor, const std::string& learnerId) {
    if (auto problem = refusal(visitor, Deed::see, learnerId)) {
        return *problem;
    }
    auto page = pageOf(learnerId);
    if (std::holds_alternative<Problem>(page)) {
        return page;
    }
    if (auto problem = markUnread(visitor, std::get<LearnerPage>(page))) {
        return *problem;
    }
    if (auto problem = sawOnce(visitor, "learner " + learnerId)) {
        return *problem;
    }
    return page;
}

Outcome<std::string> Review::ownerOf(std::string_view attempt, std::string& fullId) const {
    const auto found = m_records->findAttempt(attempt);
    if (const auto* problem = failed(found)) {
        return plain(*problem);
    }
    fullId = std::get<std::string>(found);
    const auto stored = m_records->load(fullId);
    if (const auto* problem = failed(stored)) {
        return plain(*problem);
    }
    return std::get<records::StoredAttempt>(stored).head.learnerId.value_or("");
}

Outcome<AttemptPage> Review::attempt(const Visitor& visitor, std::string_view id) {
    std::string fullId;
    const auto owner = ownerOf(id, fullId);
    if (const auto* problem = std::get_if<Problem>(&owner)) {
        return *problem;
    }
    if (auto problem = refusal(visitor, Deed::see, std::get<std::string>(owner))) {
        return *problem;
    }
    auto finished = m_practice->debriefOf(fullId);
    if (const auto* problem = std::get_if<Problem>(&finished)) {
        return *problem;
    }
    const records::Reviews reviews(*m_records);
    auto comments = reviews.commentsOn(fullId);
    auto signOffs = reviews.signOffsOf(std::get<std::string>(owner));
    for (const auto* problem : {failed(comments), failed(signOffs)}) {
        if (problem != nullptr) {
            return plain(*problem);
        }
    }
    AttemptPage page{std::get<practice::FinishedDebrief>(std::move(finished)), std::move(std::get<0>(comments)),
                     std::move(std::get<0>(signOffs))};
    std::erase_if(page.signOffs, [&](const records::SignOff& signOff) { return signOff.attempt != fullId; });
    if (auto problem = sawOnce(visitor, "attempt " + fullId)) {
        return *problem;
    }
    return page;
}

Outcome<Comparison> Review::compare(const Visitor& visitor, std::string_view first, std::string_view second) {
    auto one = attempt(visitor, first);
    if (const auto* problem = std::get_if<Problem>(&one)) {
        return *problem;
    }
    auto other = attempt(visitor, second);
    if (const auto* problem = std::get_if<Problem>(&other)) {
        return *problem;
    }
    return review::compare(std::get<AttemptPage>(std::move(one)).finished,
                           std::get<AttemptPage>(std::move(other)).finished);
}

Outcome<records::Comment> Review::comment(const Visitor& visitor, std::string_view attempt,
                                          std::optional<std::size_t> decision, const std::string& text) {
    std::string fullId;
    const auto owner = ownerOf(attempt, fullId);
    if (const auto* problem = std::get_if<Problem>(&owner)) {
        return *problem;
    }
    if (auto problem = refusal(visitor, Deed::comment, std::get<std::string>(owner))) {
        return *problem;
    }
    std::optional<std::size_t> position;
    if (decision) {
        if (*decision == 0) {
            return Problem{"Decisions are numbered from 1. Nothing was kept."};
        }
        position = *decision - 1;
    }
    auto kept = records::Reviews(*m_records).comment({fullId, position, {}, visitor.account, text}, m_now());
    if (const auto* problem = failed(kept)) {
        return plain(*problem);
    }
    return std::get<records::Comment>(std::move(kept));
}

Outcome<records::Comment> Review::reply(const Visitor& visitor, std::string_view comment, const std::string& text) {
    const records::Reviews reviews(*m_records);
    const auto found = reviews.findComment(comment);
    if (const auto* problem = failed(found)) {
        return plain(*problem);
    }
    const auto& answered = std::get<std::optional<records::Comment>>(found);
    if (!answered) {
        return Problem{
            "There is no comment of that id here. `judgement review attempt` shows each comment with its id."};
    }
    std::string fullId;
    const auto owner = ownerOf(answered->attempt, fullId);
    if (const auto* problem = std::get_if<Problem>(&owner)) {
        return *problem;
    }
    if (auto problem = refusal(visitor, Deed::reply, std::get<std::string>(owner))) {
        return *problem;
    }
    auto kept = records::Reviews(*m_records)
                    .comment({fullId, answered->decision, answered->id, visitor.account, text}, m_now());
    if (const auto* problem = failed(kept)) {
        return plain(*problem);
    }
    return std::get<records::Comment>(std::move(kept));
}

Outcome<records::SignOff> Review::signOff(const Visitor& visitor, const std::string& learnerId,
                                          const std::optional<std::string>& attempt, const std::string& note,
                                          const std::string& agreed, const std::string& signedText) {
    if (auto problem = refusal(visitor, Deed::signOff, learnerId)) {
        return *problem;
    }
    auto kept =
        records::Reviews(*m_records).signOff({learnerId, attempt, visitor.account, note, agreed, signedText}, m_now());
    if (const auto* problem = failed(kept)) {
        return plain(*problem);
    }
    return std::get<records::SignOff>(std::move(kept));
}

} // namespace review
