#include "review/Review.hpp"

#include "debrief/Summary.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace review {

namespace {

template <class Value>
const records::Problem* failed(const records::Outcome<Value>& outcome) {
    return std::get_if<records::Problem>(&outcome);
}

Problem plain(const records::Problem& problem) { return {problem.sentence}; }

char lowered(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool contains(std::string_view text, std::string_view part) {
    return part.empty() || !std::ranges::search(text, part, {}, lowered, lowered).empty();
}

bool unseen(const records::LearnerLine& line) {
    return line.lastAttempt && (!line.lastSignOff || *line.lastSignOff < *line.lastAttempt);
}

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

/// Whose lines a visitor may see.
records::Whose whoseFor(const Visitor& visitor) {
    records::Whose whose;
    if (visitor.role == Role::learner) {
        whose.learner = visitor.learner;
    } else if (visitor.role == Role::supervisor) {
        whose.supervisor = visitor.account;
    } else if (visitor.role == Role::facilitator) {
        whose.facilitator = visitor.account;
    }
    return whose;
}

debrief::DecisionQuality qualityOf(const debrief::AttemptEvidence& evidence) {
    debrief::DecisionQuality quality;
    for (const debrief::NumberedEvidence& decision : evidence.decisions) {
        if (decision.firstVisit && decision.evidence.quality) {
            ++quality.decisions;
            quality.strongest += decision.evidence.strongest ? 1 : 0;
            quality.mean += *decision.evidence.quality;
        }
    }
    if (quality.decisions > 0) {
        quality.mean = std::min(1.0, quality.mean / quality.decisions);
    }
    return quality;
}

Problem noSuchLearner() { return {"This learner is not in the records. `judgement review` lists who is."}; }

/// The profile's part of a page, from the first attempts that can be used together.
void makeProfile(LearnerPage& page) {
    std::vector<debrief::AttemptEvidence> evidence;
    std::vector<std::string> titles;
    for (const AttemptRead& read : page.counted) {
        evidence.push_back(read.evidence);
        titles.push_back(read.restored.stored.head.scenarioTitle);
    }
    page.profile = debrief::makeProfile(*page.framework, page.rank, evidence);
    page.summary = debrief::summarise(*page.framework, page.profile, titles);
    page.growth = growthOver(*page.framework, page.counted);
}

/// Takes those made with the framework of the latest, and says which others there are.
std::vector<AttemptRead> withOneFramework(std::vector<AttemptRead> reads, std::vector<std::string>& leftOut) {
    if (reads.empty()) {
        return reads;
    }
    const std::string latest = reads.back().restored.stored.head.frameworkHash;
    std::vector<AttemptRead> kept;
    for (AttemptRead& read : reads) {
        if (read.restored.stored.head.frameworkHash == latest) {
            kept.push_back(std::move(read));
        } else {
            leftOut.push_back("\"" + read.restored.stored.head.scenarioTitle +
                              "\" was played with another version of the framework, so it is not part of this profile. "
                              "Its own debrief tells what it showed.");
        }
    }
    // All of one framework share it, so that their units are the same.
    for (AttemptRead& read : kept) {
        read.restored.contents.framework = kept.back().restored.contents.framework;
    }
    return kept;
}

std::vector<Unsampled> unsampledIn(const LearnerPage& page, const model::CompetencyFramework& inUse,
                                   std::span<const practice::ScenarioCard> gallery) {
    std::vector<Unsampled> unsampled;
    for (const debrief::UnitEvidence& evidence : page.profile.units) {
        if (!evidence.expected || evidence.band != debrief::Band::notSampled) {
            continue;
        }
        Unsampled& entry = unsampled.emplace_back(Unsampled{evidence.unit, {}});
        for (const practice::ScenarioCard& card : gallery) {
            const bool shows = std::ranges::any_of(card.canShow, [&](model::UnitId unit) {
                return inUse[unit].id == (*page.framework)[evidence.unit].id;
            });
            const bool played = std::ranges::any_of(page.counted, [&](const AttemptRead& read) {
                return card.scenario && read.restored.stored.head.scenarioId == card.scenario->id;
            });
            if (shows && card.scenario && !played) {
                entry.scenarios.emplace_back(card.scenario->title);
            }
        }
    }
    return unsampled;
}

} // namespace

Review::Review(records::Records& records, const practice::Practice& practice, content::Limits limits,
               std::function<std::int64_t()> nowUnixMilliseconds)
    : m_records(&records), m_practice(&practice), m_reader(records, limits), m_now(std::move(nowUnixMilliseconds)) {}

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
    return may(visitor, office) ? std::nullopt : std::optional(Problem{whyNot(visitor, office)});
}

std::optional<Problem> Review::tell(const Visitor& visitor, const std::string& action, const std::string& subject,
                                    const std::string& detail) {
    const auto told = records::AuditTrail(*m_records).add(m_now(), {visitor.account, action, subject, detail});
    const auto* problem = failed(told);
    return problem != nullptr ? std::optional(plain(*problem)) : std::nullopt;
}

std::optional<Problem> Review::sawOnce(const Visitor& visitor, const std::string& subject) {
    if (m_seenBy != visitor.account) {
        m_seenBy = visitor.account;
        m_seen.clear();
    }
    if (std::ranges::find(m_seen, subject) != m_seen.end()) {
        return std::nullopt;
    }
    if (auto problem = tell(visitor, "saw", subject)) {
        return problem;
    }
    m_seen.push_back(subject);
    return std::nullopt;
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
    std::erase_if(all, [&](const records::LearnerLine& line) {
        return !contains(line.learner.name, query.search) || (query.rank && line.learner.rank != *query.rank) ||
               (query.onlyUnseen && !unseen(line));
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

Outcome<LearnerPage> Review::pageOf(const std::string& learnerId) {
    LearnerPage page;
    const auto lines = records::learnerLines(*m_records, {learnerId, {}, {}, {}});
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    if (std::get<0>(lines).empty()) {
        return noSuchLearner();
    }
    page.learner = std::get<0>(lines).front().learner;

    const records::Reviews reviews(*m_records);
    auto cohorts = records::Cohorts(*m_records).cohortsOfLearner(learnerId);
    auto signOffs = reviews.signOffsOf(learnerId);
    const auto comments = reviews.commentCounts(learnerId);
    const auto attempts = m_records->attempts(learnerId);
    for (const auto* problem : {failed(cohorts), failed(signOffs), failed(comments), failed(attempts)}) {
        if (problem != nullptr) {
            return plain(*problem);
        }
    }
    page.cohorts = std::move(std::get<0>(cohorts));
    page.signOffs = std::move(std::get<0>(signOffs));

    std::map<std::string, AttemptRead> first;
    for (const records::AttemptLine& line : std::get<0>(attempts)) {
        if (records::isAutomatic(line.head)) {
            continue;
        }
        AttemptEntry entry{line.head, line.end, line.decisions, {}, false, 0, false};
        if (const auto count = std::get<0>(comments).find(line.head.id); count != std::get<0>(comments).end()) {
            entry.comments = count->second;
        }
        entry.signedOff =
            std::ranges::any_of(page.signOffs, [&](const auto& signOff) { return signOff.attempt == line.head.id; });
        if (line.end) {
            auto stored = m_records->load(line.head.id);
            if (const auto* problem = failed(stored)) {
                return plain(*problem);
            }
            auto read = m_reader.read(std::get<records::StoredAttempt>(std::move(stored)));
            if (const auto* problem = std::get_if<Problem>(&read)) {
                page.leftOut.push_back("\"" + line.head.scenarioTitle + "\" (attempt " + line.head.id.substr(0, 8) +
                                       ") is not part of this profile. " + problem->sentence);
            } else {
                entry.quality = qualityOf(std::get<AttemptRead>(read).evidence);
                if (line.head.mode == "first") {
                    first.emplace(line.head.id, std::get<AttemptRead>(std::move(read)));
                }
            }
        }
        (line.head.mode == "practice" ? page.practice : page.attempts).push_back(std::move(entry));
    }

    std::vector<AttemptRead> reads;
    std::set<std::string> scenarios;
    std::vector<const AttemptEntry*> ended;
    for (const AttemptEntry& entry : page.attempts) {
        if (first.contains(entry.head.id)) {
            ended.push_back(&entry);
        }
    }
    std::ranges::stable_sort(ended, {}, [](const AttemptEntry* entry) { return entry->end->ended; });
    for (const AttemptEntry* entry : ended) {
        // Records that were merged may bring two first attempts at one scenario: the earlier one counts.
        if (scenarios.insert(entry->head.scenarioId).second) {
            reads.push_back(std::move(first.at(entry->head.id)));
        }
    }
    page.counted = withOneFramework(std::move(reads), page.leftOut);
    if (page.counted.empty()) {
        return page;
    }
    page.framework = page.counted.back().restored.contents.framework;
    page.rank = page.framework->findRank(page.learner.rank).value_or(page.counted.back().restored.rank);
    for (AttemptEntry& entry : page.attempts) {
        entry.counts = std::ranges::any_of(
            page.counted, [&](const AttemptRead& read) { return read.restored.stored.head.id == entry.head.id; });
    }
    makeProfile(page);
    page.unsampled = unsampledIn(page, m_practice->framework(), m_practice->gallery());
    return page;
}

Outcome<LearnerPage> Review::learner(const Visitor& visitor, const std::string& learnerId) {
    if (auto problem = refusal(visitor, Deed::see, learnerId)) {
        return *problem;
    }
    auto page = pageOf(learnerId);
    if (std::holds_alternative<Problem>(page)) {
        return page;
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

Outcome<CohortMap> Review::cohort(const Visitor& visitor, const std::string& cohortId) {
    if (auto problem = refusal(visitor, Office::seeCohort)) {
        return *problem;
    }
    CohortMap map;
    records::Whose whose = whoseFor(visitor);
    if (!cohortId.empty()) {
        whose.cohort = cohortId;
        const auto all = cohorts(visitor);
        if (const auto* problem = std::get_if<Problem>(&all)) {
            return *problem;
        }
        const auto& mine = std::get<0>(all);
        const auto found = std::ranges::find(mine, cohortId, &records::Cohort::id);
        if (found == mine.end()) {
            return Problem{whyNot(visitor, Office::seeCohort)};
        }
        map.cohort = found->name;
    }
    const auto lines = records::learnerLines(*m_records, whose);
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    std::vector<std::pair<CohortMap::Row, std::vector<AttemptRead>>> people;
    for (const records::LearnerLine& line : std::get<0>(lines)) {
        auto stored = records::firstAttemptsOf(*m_records, line.learner.id);
        if (const auto* problem = failed(stored)) {
            return plain(*problem);
        }
        std::vector<AttemptRead> reads;
        std::set<std::string> scenarios;
        for (records::StoredAttempt& attempt : std::get<0>(stored)) {
            auto read = m_reader.read(std::move(attempt));
            if (auto* one = std::get_if<AttemptRead>(&read);
                one != nullptr && scenarios.insert(one->restored.stored.head.scenarioId).second) {
                reads.push_back(std::move(*one));
            }
        }
        people.emplace_back(CohortMap::Row{line.learner.id, line.learner.name, {}, false}, std::move(reads));
    }
    // One framework for the whole map: the one that the latest attempt was made with.
    std::string frameworkHash;
    std::int64_t latest = 0;
    for (const auto& [row, reads] : people) {
        if (!reads.empty() && reads.back().restored.stored.end->ended >= latest) {
            latest = reads.back().restored.stored.end->ended;
            frameworkHash = reads.back().restored.stored.head.frameworkHash;
            map.framework = reads.back().restored.contents.framework;
        }
    }
    std::vector<debrief::Profile> profiles;
    std::set<model::UnitId> sampled;
    for (auto& [row, reads] : people) {
        std::erase_if(
            reads, [&](const AttemptRead& read) { return read.restored.stored.head.frameworkHash != frameworkHash; });
        row.leftOut = reads.empty();
        std::vector<debrief::AttemptEvidence> evidence;
        for (const AttemptRead& read : reads) {
            evidence.push_back(read.evidence);
        }
        profiles.push_back(reads.empty() ? debrief::Profile{}
                                         : debrief::makeProfile(*map.framework, reads.back().restored.rank, evidence));
        for (const debrief::UnitEvidence& unit : profiles.back().units) {
            if (unit.n > 0) {
                sampled.insert(unit.unit);
            }
        }
    }
    map.units.assign(sampled.begin(), sampled.end());
    for (std::size_t i = 0; i < people.size(); ++i) {
        CohortMap::Row& row = people[i].first;
        row.cells.resize(map.units.size());
        for (const debrief::UnitEvidence& unit : profiles[i].units) {
            const auto column = std::ranges::find(map.units, unit.unit);
            if (column != map.units.end()) {
                row.cells[static_cast<std::size_t>(column - map.units.begin())] = {unit.band, unit.n, unit.sum};
            }
        }
        map.rows.push_back(std::move(row));
    }
    if (auto problem = sawOnce(visitor, cohortId.empty() ? "everybody" : "cohort " + cohortId)) {
        return *problem;
    }
    return map;
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
