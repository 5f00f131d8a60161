// What review's screens hand to an export: whose records, and how many there are.

#include "records/Rounds.hpp"
#include "window/ExportWords.hpp"
#include "window/ReviewFlow.hpp"

#include <algorithm>

namespace window {

namespace {

/// How many rounds of questions these learners have begun.
std::size_t roundsOf(const records::Records& records, const std::vector<std::string>& learners) {
    const records::Rounds kept(records);
    std::size_t count = 0;
    for (const std::string& learner : learners) {
        const auto lines = kept.all(learner);
        const auto* all = std::get_if<std::vector<records::RoundLine>>(&lines);
        count += all ? all->size() : 0;
    }
    return count;
}

} // namespace

void ReviewFlow::askForExport(const review::LearnerPage& page) {
    ExportScreen::Content content;
    content.about = page.learner.name;
    content.learners = {page.learner.id};
    // It holds what a supervisor wrote of the learner, which is not for a facilitator.
    content.person = m_visitor.role != review::Role::facilitator;
    for (const auto* entries : {&page.attempts, &page.practice})
        for (const review::AttemptEntry& entry : *entries) {
            content.finished += entry.end ? 1 : 0;
            content.first += entry.end && entry.head.mode == "first" ? 1 : 0;
        }
    content.rounds = roundsOf(review().records(), content.learners);
    m_exports.ask(m_visitor, std::move(content));
}

void ReviewFlow::askForExport(const std::vector<records::LearnerLine>& lines, const std::vector<std::size_t>& which,
                              const review::LearnerQuery& query) {
    ExportScreen::Content content;
    content.about = words::exportAbout(which.size());
    for (const std::size_t i : which) {
        content.learners.push_back(lines[i].learner.id);
        content.first += lines[i].firstAttempts;
        content.finished += lines[i].firstAttempts + lines[i].repeats + lines[i].practice;
    }
    if (query.cohort && !query.onlyUnseen && which.size() == lines.size())
        content.cohort = *query.cohort;
    content.rounds = roundsOf(review().records(), content.learners);
    m_exports.ask(m_visitor, std::move(content));
}

} // namespace window
