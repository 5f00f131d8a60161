#include "practice/Practice.hpp"

#include "content/FrameworkReader.hpp"
#include "practice/Debriefing.hpp"
#include "practice/Gallery.hpp"
#include "practice/QualityRanges.hpp"
#include "practice/Rehearsal.hpp"
#include "practice/Restore.hpp"
#include "practice/Time.hpp"
#include "practice/WhatIf.hpp"
#include "records/Records.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <utility>

namespace practice {

namespace {

Problem fromRecords(const records::Problem& problem) { return {problem.sentence}; }

Learner fromRecords(const records::Learner& learner) { return {learner.id, learner.name, learner.rank}; }

AttemptSummary summaryOf(const records::AttemptLine& line) {
    AttemptSummary summary;
    summary.id = line.head.id;
    summary.learnerId = line.head.learnerId.value_or("");
    summary.learnerName = line.head.learnerName;
    summary.scenarioId = line.head.scenarioId;
    summary.scenarioTitle = line.head.scenarioTitle;
    summary.mode = line.head.mode;
    summary.startedAt = isoTime(line.head.started);
    summary.decisions = line.decisions;
    if (line.head.branch) {
        summary.whatIfFrom = line.head.branch->decision + 1;
    }
    if (line.end) {
        summary.endedAt = isoTime(line.end->ended);
        summary.endingTitle = line.end->endingTitle;
    }
    return summary;
}

Problem cannotBePlayed(const ScenarioCard& card) {
    std::string sentence = card.path.string() + " cannot be played, because the file has ";
    const std::size_t count = card.problems.size();
    sentence += count == 1 ? "a problem" : std::to_string(count) + " problems";
    if (count > 0) {
        const content::Diagnostic& first = card.problems.front();
        sentence += count == 1 ? " in line " : ", the first in line ";
        sentence += std::to_string(first.place.line) + ": " + first.what;
    }
    return {sentence + ". Checking the file shows what is wrong with it and where."};
}

std::string ranksOf(const model::CompetencyFramework& framework) {
    std::string all;
    for (const model::Rank& rank : framework.ranks) {
        all += (all.empty() ? "" : ", ") + rank.id;
    }
    return all;
}

} // namespace

OpenAttempt::OpenAttempt(std::string id, std::string learnerName,
                         std::shared_ptr<const model::CompetencyFramework> framework,
                         std::shared_ptr<const model::Scenario> scenario, std::unique_ptr<play::Recorder> recorder,
                         play::Runner runner, bool resumed, Background background, std::optional<WhatIf> whatIf)
    : m_id(std::move(id)), m_learnerName(std::move(learnerName)), m_framework(std::move(framework)),
      m_scenario(std::move(scenario)), m_recorder(std::move(recorder)), m_journey(std::move(runner), m_recorder.get()),
      m_resumed(resumed), m_background(std::move(background)), m_whatIf(std::move(whatIf)) {}

bool OpenAttempt::atBranch() const {
    return m_whatIf && m_journey.runner().attempt().decisions.size() + 1 == m_whatIf->decision;
}

Practice::Practice(Settings settings, records::Records& records,
                   std::shared_ptr<const model::CompetencyFramework> framework, std::string frameworkBytes)
    : m_settings(std::move(settings)), m_records(&records), m_framework(std::move(framework)),
      m_frameworkBytes(std::move(frameworkBytes)),
      m_gallery(std::make_shared<Gallery>(m_settings.scenarioFolders, m_framework, m_settings.limits)),
      m_courses(std::make_shared<CourseShelf>(m_settings.scenarioFolders, m_settings.limits)),
      m_ranges(std::make_shared<QualityRanges>()) {}

std::span<const ScenarioCard> Practice::gallery() const { return m_gallery->cards(); }

std::span<const CourseCard> Practice::courses() const { return m_courses->cards(); }

GalleryReading Practice::readGallery() const { return m_gallery->readNext(); }

std::variant<Practice, std::vector<content::Diagnostic>> Practice::open(Settings settings, records::Records& records) {
    const std::string file = settings.frameworkFile.string();
    auto bytes = content::readFile(file, settings.limits.bytes);
    if (!bytes) {
        return std::move(bytes.diagnostics);
    }
    auto framework = content::readFramework(*bytes.value, file, settings.limits);
    if (!framework) {
        return std::move(framework.diagnostics);
    }
    return Practice(std::move(settings), records,
                    std::make_shared<const model::CompetencyFramework>(std::move(*framework.value)),
                    std::move(*bytes.value));
}

bool Practice::saving() const { return m_records->lasting(); }

Practice Practice::restrictedTo(std::optional<std::string> learnerId) const {
    Practice own = *this;
    own.m_only = Only{std::move(learnerId)};
    return own;
}

std::optional<Problem> Practice::notTheirs(const std::optional<std::string>& learnerId) const {
    if (!m_only || m_only->learnerId == learnerId) {
        return std::nullopt;
    }
    return Problem{
        "This belongs to somebody else. Accounts are set up here, so everybody plays under their own name and "
        "sees their own attempts; a supervisor looks at others' with `judgement review`."};
}

Outcome<std::vector<Learner>> Practice::learners() const {
    const auto found = m_records->learners();
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return fromRecords(*problem);
    }
    std::vector<Learner> all;
    for (const records::Learner& learner : std::get<0>(found)) {
        if (!m_only || m_only->learnerId == learner.id) {
            all.push_back(fromRecords(learner));
        }
    }
    return all;
}

Outcome<Learner> Practice::addLearner(std::string_view name, std::string_view rank) {
    if (m_only) {
        return Problem{
            "Accounts are set up here, so learners are added by an administrator or a facilitator. You can play "
            "under your own name, or without one."};
    }
    const auto added = m_records->addLearner(name, rank, m_settings.nowUnixMilliseconds());
    if (const auto* problem = std::get_if<records::Problem>(&added)) {
        return fromRecords(*problem);
    }
    return fromRecords(std::get<0>(added));
}

Outcome<std::optional<Learner>> Practice::findLearner(std::string_view name) const {
    const auto found = m_records->findLearner(name);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return fromRecords(*problem);
    }
    const auto& learner = std::get<0>(found);
    const bool theirs = learner && (!m_only || m_only->learnerId == learner->id);
    return theirs ? std::optional(fromRecords(*learner)) : std::nullopt;
}

Outcome<Learner> Practice::findOrAddLearner(std::string_view name, std::string_view rank) {
    auto found = findLearner(name);
    if (auto* problem = std::get_if<Problem>(&found)) {
        return std::move(*problem);
    }
    if (auto& learner = std::get<std::optional<Learner>>(found)) {
        return std::move(*learner);
    }
    return addLearner(name, rank);
}

Outcome<std::vector<AttemptSummary>> Practice::attempts(std::optional<std::string> learnerId) const {
    const auto found = m_records->attempts(learnerId);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return fromRecords(*problem);
    }
    std::vector<AttemptSummary> all;
    for (const records::AttemptLine& line : std::get<0>(found)) {
        if (!m_only || m_only->learnerId == line.head.learnerId) {
            all.push_back(summaryOf(line));
        }
    }
    return all;
}

Outcome<std::vector<AttemptSummary>> Practice::openAttempts(std::optional<std::string> learnerId) const {
    auto all = attempts(std::move(learnerId));
    if (auto* open = std::get_if<std::vector<AttemptSummary>>(&all)) {
        std::erase_if(*open, [](const AttemptSummary& summary) { return !summary.waiting(); });
    }
    return all;
}

Outcome<std::shared_ptr<const model::Scenario>> Practice::read(const std::filesystem::path& scenario) const {
    ReadCard read = readCard(scenario, *m_framework, m_settings.limits);
    if (read.card.scenario == nullptr) {
        return cannotBePlayed(read.card);
    }
    return std::move(read.card.scenario);
}

Outcome<std::unique_ptr<OpenAttempt>> Practice::begin(const Beginning& beginning) {
    if (auto problem = beginning.learnerId ? notTheirs(beginning.learnerId) : std::nullopt) {
        return *problem;
    }
    ReadCard read = readCard(beginning.scenario, *m_framework, m_settings.limits);
    if (read.card.scenario == nullptr) {
        return cannotBePlayed(read.card);
    }
    const Contents contents{m_framework, read.card.scenario};
    auto rank = std::optional(contents.scenario->rank);
    if (beginning.rank) {
        rank = m_framework->findRank(*beginning.rank);
    }
    if (!rank) {
        return Problem{"The framework in use has no rank \"" + *beginning.rank +
                       "\". It names these: " + ranksOf(*m_framework) + ". Choose one of them."};
    }
    const auto begun =
        m_records->begin({beginning.learnerId, std::string(contents.scenario->id),
                          std::string(contents.scenario->title), std::move(read.bytes), m_frameworkBytes,
                          m_settings.programVersion, beginning.seed ? *beginning.seed : m_settings.randomSeed(),
                          (*m_framework)[*rank].id, beginning.policy, m_settings.nowUnixMilliseconds()});
    if (const auto* problem = std::get_if<records::Problem>(&begun)) {
        return fromRecords(*problem);
    }
    const auto& head = std::get<records::AttemptHead>(begun);
    const Background background{std::make_shared<debrief::Provenance>(provenanceOf(head)), *rank};
    auto recorder = m_records->recorder(head, m_settings.nowUnixMilliseconds,
                                        markAtEnd(contents, background, m_settings.debriefBytes, m_ranges));
    m_ranges->prepare(head.scenarioHash, contents.scenario);
    return std::make_unique<OpenAttempt>(head.id, head.learnerName, contents.framework, contents.scenario,
                                         std::move(recorder), play::Runner(*contents.scenario, head.seed), false,
                                         background);
}

RehearsalSetting Practice::rehearsing(const Beginning& beginning) const {
    return {m_framework,
            records::contentHash(m_frameworkBytes),
            m_settings.programVersion,
            m_settings.limits,
            beginning.seed ? *beginning.seed : m_settings.randomSeed(),
            beginning.rank};
}

Outcome<FinishedDebrief> Practice::debriefOf(const OpenAttempt& attempt) const {
    if (attempt.background().provenance == nullptr) {
        return Problem{"It is not known where this attempt came from, so it has no debrief."};
    }
    debrief::Provenance provenance = *attempt.background().provenance;
    // Since this attempt was begun, another one may have become the learner's first.
    const auto kept = m_records->load(attempt.id());
    const auto* stored = std::get_if<records::StoredAttempt>(&kept);
    if (stored != nullptr) {
        provenance.mode = stored->head.mode;
    }
    FinishedDebrief finished =
        finishDebrief({attempt.sharedFramework(), attempt.sharedScenario()}, attempt.background().rank,
                      attempt.journey().runner().attempt(), std::move(provenance), *m_ranges);
    finished.learnerName = attempt.learnerName();
    finished.couldSample = couldSample(finished, *m_framework, gallery());
    finished.thenAndNow = thenAndNow(attempt.whatIf(), attempt.journey().runner());
    finished.canAskWhatIf = stored != nullptr && canAskWhatIf(*stored);
    return finished;
}

} // namespace practice
