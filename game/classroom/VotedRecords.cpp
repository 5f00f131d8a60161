#include "classroom/VotedRecords.hpp"

#include "records/Classes.hpp"
#include "review/Asking.hpp"

#include <algorithm>
#include <map>

namespace classroom {

namespace {

using review::failed;
using review::plain;

/// When each scenario was met first in play, by its id.
using FirstPlayed = std::map<std::string, records::UnixMilliseconds>;

FirstPlayed firstPlayed(const std::vector<records::AttemptLine>& attempts) {
    FirstPlayed first;
    for (const records::AttemptLine& line : attempts) {
        if (records::isAutomatic(line.head)) {
            continue;
        }
        const auto [found, isNew] = first.emplace(line.head.scenarioId, line.head.started);
        if (!isNew) {
            found->second = std::min(found->second, line.head.started);
        }
    }
    return first;
}

/// Which classes count, and why the others do not. Classes are latest first.
void settleWhatCounts(VotedPage& page, const FirstPlayed& played) {
    std::map<std::string, bool> met;
    std::string frameworkHash;
    for (const VotedPage::Class& one : page.classes) {
        if (one.own.evidence) {
            frameworkHash = one.own.frameworkHash;
            break;
        }
    }
    for (std::size_t i = page.classes.size(); i-- > 0;) {
        VotedPage::Class& one = page.classes[i];
        const OwnRecord& own = one.own;
        if (own.quiz) {
            one.leftOut = "Questions are about knowing, and count in no profile.";
            continue;
        }
        if (!own.evidence) {
            one.leftOut = "They voted on nothing in it.";
            continue;
        }
        const bool again = !met.emplace(own.scenarioId, true).second;
        const auto before = played.find(own.scenarioId);
        if (again || (before != played.end() && before->second < own.started)) {
            one.leftOut = again ? "They had voted on this story in an earlier class." : "They had played it before.";
        } else if (own.frameworkHash != frameworkHash) {
            one.leftOut = "It was held with another version of the framework.";
        } else {
            page.counted.push_back(i);
        }
        if (before != played.end() && before->second >= own.started && !again) {
            page.notes.push_back("“" + own.title +
                                 "” was played after this class. That attempt counts among the played ones as a first "
                                 "attempt, though its story was known from the class.");
        }
    }
}

} // namespace

bool VotedRecords::any(const std::string& learnerId) const {
    const auto classes = records::Classes(m_review->records()).all(learnerId);
    const auto* lines = std::get_if<std::vector<records::ClassLine>>(&classes);
    return lines != nullptr &&
           std::ranges::any_of(*lines, [](const records::ClassLine& line) { return line.ended.has_value(); });
}

practice::Outcome<VotedPage> VotedRecords::page(const review::Visitor& visitor, const records::Learner& learner) {
    if (auto problem = m_review->refusal(visitor, review::Deed::see, learner.id)) {
        return *problem;
    }
    const auto lines = records::Classes(m_review->records()).all(learner.id);
    const auto attempts = m_review->records().attempts(learner.id);
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    if (const auto* problem = failed(attempts)) {
        return plain(*problem);
    }
    VotedPage page;
    page.learner = learner;
    std::vector<KeptClass> kept;
    for (const records::ClassLine& line : std::get<0>(lines)) {
        if (!line.ended) {
            continue;
        }
        auto read = readClass(m_review->records(), line.head.id, m_limits);
        if (const auto* problem = std::get_if<practice::Problem>(&read)) {
            page.notes.push_back("“" + line.head.title + "” could not be read. " + problem->sentence);
            continue;
        }
        if (auto own = ownRecordOf(std::get<KeptClass>(read), learner.id, learner.name); own && own->voted > 0) {
            page.classes.push_back({std::move(*own), {}});
            kept.push_back(std::get<KeptClass>(std::move(read)));
        }
    }
    settleWhatCounts(page, firstPlayed(std::get<0>(attempts)));
    if (!page.counted.empty()) {
        const KeptClass& latest = kept[page.counted.back()];
        page.framework = latest.framework;
        page.rank = page.framework->findRank(learner.rank).value_or(latest.rank);
        std::vector<debrief::AttemptEvidence> evidence;
        for (const std::size_t position : page.counted) {
            evidence.push_back(*page.classes[position].own.evidence);
        }
        page.profile = debrief::makeProfile(*page.framework, page.rank, evidence);
    }
    if (!page.classes.empty()) {
        if (auto problem = m_review->tell(visitor, "saw", "learner " + learner.id, "votes=classes")) {
            return *problem;
        }
    }
    return page;
}

practice::Outcome<OwnRecord> VotedRecords::own(const review::Visitor& visitor, const records::Learner& learner,
                                               std::string_view id) {
    if (auto problem = m_review->refusal(visitor, review::Deed::see, learner.id)) {
        return *problem;
    }
    const practice::Problem none{"There is no class of that id that " + learner.name +
                                 " voted in and that has ended. `judgement review voted NAME` lists those there are."};
    const auto full = records::Classes(m_review->records()).find(id);
    if (const auto* problem = failed(full)) {
        return problem->kind == records::ProblemKind::ambiguous ? plain(*problem) : none;
    }
    auto read = readClass(m_review->records(), std::get<std::string>(full), m_limits);
    if (auto* problem = std::get_if<practice::Problem>(&read)) {
        return std::move(*problem);
    }
    auto own = ownRecordOf(std::get<KeptClass>(read), learner.id, learner.name);
    if (!own || !own->ended || own->ballots.empty()) {
        return none;
    }
    if (auto problem = m_review->tell(visitor, "saw", "learner " + learner.id, "votes=" + own->classId)) {
        return *problem;
    }
    return std::move(*own);
}

} // namespace classroom
