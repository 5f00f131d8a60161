// A cohort's map, put together from what its learners showed.

#include "review/Asking.hpp"
#include "review/Review.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace review {

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
            return Problem{"None of the learners whom you may see is in this cohort. `judgement review` lists them; an "
                           "administrator says who is in which cohort, and who supervises whom."};
        }
        map.cohort = found->name;
    }
    const auto lines = records::learnerLines(*m_records, whose);
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    std::vector<std::vector<records::StoredAttempt>> kept;
    std::vector<records::AttemptHead> heads;
    for (const records::LearnerLine& line : std::get<0>(lines)) {
        auto stored = records::firstAttemptsOf(*m_records, line.learner.id);
        if (const auto* problem = failed(stored)) {
            return plain(*problem);
        }
        kept.push_back(std::get<0>(std::move(stored)));
        std::ranges::transform(kept.back(), std::back_inserter(heads), &records::StoredAttempt::head);
    }
    m_reader.contents().readAhead(contentsOf(heads));
    std::vector<std::pair<CohortMap::Row, std::vector<AttemptRead>>> people;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        std::vector<AttemptRead> reads;
        for (records::StoredAttempt& attempt : kept[i]) {
            auto read = m_reader.read(std::move(attempt));
            if (auto* one = std::get_if<AttemptRead>(&read)) {
                reads.push_back(std::move(*one));
            }
        }
        const records::Learner& learner = std::get<0>(lines)[i].learner;
        people.emplace_back(CohortMap::Row{learner.id, learner.name, {}, false}, firstAtEachScenario(std::move(reads)));
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
        profiles.push_back(reads.empty()
                               ? debrief::Profile{}
                               : debrief::makeProfile(*map.framework, reads.back().restored.rank, evidenceIn(reads)));
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

} // namespace review
