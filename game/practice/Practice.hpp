#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "debrief/Debrief.hpp"
#include "model/CompetencyFramework.hpp"
#include "model/Scenario.hpp"
#include "play/Journey.hpp"
#include "practice/Courses.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace records {
class Records;
}

namespace practice {

class Gallery;
class QualityRanges;
struct RehearsalSetting;

/// The version of the computation that makes a debrief's bytes from an attempt, kept with each ended attempt. Raise it
/// with every change after which the same attempt gives other bytes, so that `verify` can tell a changed program from a
/// changed record.
inline constexpr std::int64_t debriefRules = 1;

/// Why something could not be done: one plain sentence that says what happened, what it means and what to do.
struct Problem {
    std::string sentence;
};

template <class Value>
using Outcome = std::variant<Value, Problem>;

struct Learner {
    std::string id; ///< random; the only thing that attempts know of a learner
    std::string name;
    std::string rank; ///< id of a rank of the framework; may be one that the framework in use does not know
};

/// A scenario file of the library, readable or not.
struct ScenarioCard {
    std::filesystem::path path;
    std::shared_ptr<const model::Scenario> scenario; ///< null when the file has problems
    std::vector<content::Diagnostic> problems;
    std::vector<model::UnitId> canShow; ///< units that some situation calls for, in the framework's order
};

/// How far the library has been read, in files.
struct GalleryReading {
    std::size_t read = 0;
    std::size_t all = 0;
    [[nodiscard]] bool done() const { return read >= all; }
};

struct AttemptSummary {
    std::string id;
    std::string learnerId; ///< empty for an attempt without a learner
    std::string learnerName;
    std::string scenarioId;
    std::string scenarioTitle;
    std::string mode;      ///< "first", "repeat", "practice", or "automatic: good"
    std::string startedAt; ///< UTC, ISO 8601
    std::string endedAt;   ///< empty while open
    std::string endingTitle;
    std::size_t decisions = 0;
    std::optional<std::size_t> whatIfFrom = {}; ///< set for a practice run: the number of the decision it went on from

    /// Whether a policy played it, and nobody.
    [[nodiscard]] bool automatic() const { return mode.starts_with("automatic: "); }
    /// Whether somebody can go on with it: begun by a person, not ended, and no practice run in which nothing has been
    /// decided yet, which can be begun again from where it came.
    [[nodiscard]] bool waiting() const {
        return endedAt.empty() && !automatic() && !(whatIfFrom && decisions < *whatIfFrom);
    }
};

/// What the debrief of an attempt in hand needs beside its decisions. The provenance is shared with what keeps the
/// attempt, which writes the mode and the time of the end into it.
struct Background {
    std::shared_ptr<debrief::Provenance> provenance;
    model::RankId rank{0};
};

/// What a practice run began with: a decision of an ended attempt, to be made again and perhaps otherwise.
struct WhatIf {
    std::string origin;       ///< id of the ended attempt
    std::size_t decision = 0; ///< from 1
    std::string thenChoice;   ///< what was chosen in the ended attempt
    std::string thenEnding;   ///< the title of its ending
};

/// What another choice led to. No numbers: two paths are not two scores.
struct ThenAndNow {
    WhatIf then;
    std::string nowChoice;
    std::string nowEnding; ///< empty while none is reached
};

/// An attempt that is being played: keeps the scenario, the recorder and the journey together.
class OpenAttempt {
public:
    OpenAttempt(std::string id, std::string learnerName, std::shared_ptr<const model::CompetencyFramework> framework,
                std::shared_ptr<const model::Scenario> scenario, std::unique_ptr<play::Recorder> recorder,
                play::Runner runner, bool resumed, Background background = {}, std::optional<WhatIf> whatIf = {});

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const std::string& learnerName() const { return m_learnerName; }
    [[nodiscard]] const model::Scenario& scenario() const { return *m_scenario; }
    [[nodiscard]] const model::CompetencyFramework& framework() const { return *m_framework; }
    [[nodiscard]] bool resumed() const { return m_resumed; }
    /// Set for a practice run that went on from a decision of another attempt.
    [[nodiscard]] const std::optional<WhatIf>& whatIf() const { return m_whatIf; }
    /// Whether it is such a run, and nothing has been decided in it yet.
    [[nodiscard]] bool atBranch() const;
    [[nodiscard]] play::Journey& journey() { return m_journey; }
    [[nodiscard]] const play::Journey& journey() const { return m_journey; }
    [[nodiscard]] const Background& background() const { return m_background; }
    [[nodiscard]] const std::shared_ptr<const model::CompetencyFramework>& sharedFramework() const {
        return m_framework;
    }
    [[nodiscard]] const std::shared_ptr<const model::Scenario>& sharedScenario() const { return m_scenario; }

private:
    std::string m_id;
    std::string m_learnerName;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
    std::shared_ptr<const model::Scenario> m_scenario;
    std::unique_ptr<play::Recorder> m_recorder;
    play::Journey m_journey;
    bool m_resumed;
    Background m_background;
    std::optional<WhatIf> m_whatIf;
};

/// A debrief with the content that it speaks of; the ids in the debrief are positions in them.
struct FinishedDebrief {
    std::string learnerName; ///< may be empty
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::shared_ptr<const model::Scenario> scenario;
    debrief::Debrief debrief;
    /// Units that this attempt left unsampled, each with the title of a scenario that would sample it. It depends on
    /// the gallery of the day, so it is shown and never part of the debrief's bytes.
    std::vector<std::pair<std::string, std::string>> couldSample = {};
    /// For a practice run from a decision of another attempt. It is shown and never part of the debrief's bytes.
    std::optional<ThenAndNow> thenAndNow = {};
    /// Whether "what if?" can be asked of its decisions: the attempt is kept, ended, and was played by a person.
    bool canAskWhatIf = false;
};

/// How an attempt is begun.
struct Beginning {
    std::filesystem::path scenario;
    std::optional<std::string> learnerId; ///< nothing: played without a name
    std::optional<std::string> rank;      ///< overrides the scenario's rank
    std::optional<std::string> policy;    ///< set for automatic play: "good"
    std::optional<std::uint64_t> seed;    ///< nothing: from the system's secure source
};

/// What came of computing a recorded attempt's debrief again.
struct Verification {
    bool same = false;                 ///< nothing that was compared differs
    std::vector<std::string> findings; ///< what was compared, and each thing that differs, one plain sentence each
};

struct Settings {
    std::filesystem::path frameworkFile;
    std::vector<std::filesystem::path> scenarioFolders;
    std::string programVersion;
    std::function<std::int64_t()> nowUnixMilliseconds; ///< the wall clock
    std::function<std::uint64_t()> randomSeed;
    /// The bytes whose digest is kept with an ended attempt, so that it can be verified (report::json). Given a debrief
    /// without the learner's name: no digest depends on it.
    std::function<std::string(const FinishedDebrief&)> debriefBytes;
    content::Limits limits = {}; ///< for scenarios and frameworks, those kept with attempts included
};

/// What a learner can do here, for both front ends: who they are, which scenarios there are, begin, go on, debrief.
/// Owns the framework and the gallery; the records belong to the caller and must outlive it.
class Practice {
public:
    /// Reads the framework. Fails with diagnostics when it cannot be used.
    [[nodiscard]] static std::variant<Practice, std::vector<content::Diagnostic>> open(Settings settings,
                                                                                       records::Records& records);

    [[nodiscard]] const model::CompetencyFramework& framework() const { return *m_framework; }
    /// The same, for what outlives this practice.
    [[nodiscard]] const std::shared_ptr<const model::CompetencyFramework>& sharedFramework() const {
        return m_framework;
    }
    /// The framework's file, as it is kept with what is begun.
    [[nodiscard]] const std::string& frameworkBytes() const { return m_frameworkBytes; }
    /// The scenarios of the library, which are read when they are first asked for; those with problems are cards that
    /// say so.
    [[nodiscard]] std::span<const ScenarioCard> gallery() const;
    /// The courses of the library, read when they are first asked for.
    [[nodiscard]] std::span<const CourseCard> courses() const;
    /// Reads one more file of the library, for whoever wants to show how far it is.
    GalleryReading readGallery() const;
    /// Whether what is played is kept after the program ends.
    [[nodiscard]] bool saving() const;

    /// The same practice for somebody who signed in: they play and see their own attempts and no others. Without a
    /// learner's id, for somebody who is no learner: they play without a name. Learners are added elsewhere then.
    [[nodiscard]] Practice restrictedTo(std::optional<std::string> learnerId) const;
    /// Whether this is such a practice.
    [[nodiscard]] bool restricted() const { return m_only.has_value(); }

    [[nodiscard]] Outcome<std::vector<Learner>> learners() const;
    /// Name: 1 to 80 characters without control characters, surrounding spaces removed. A name that exists already
    /// (compared without regard to ASCII case) is a problem.
    [[nodiscard]] Outcome<Learner> addLearner(std::string_view name, std::string_view rank);
    /// The learner of that name (compared as above), or nothing.
    [[nodiscard]] Outcome<std::optional<Learner>> findLearner(std::string_view name) const;
    /// The learner of that name, added if new.
    [[nodiscard]] Outcome<Learner> findOrAddLearner(std::string_view name, std::string_view rank);

    /// All attempts, latest first; of one learner if named.
    [[nodiscard]] Outcome<std::vector<AttemptSummary>> attempts(std::optional<std::string> learnerId = {}) const;
    /// Attempts that were begun and not ended, latest first. Automatic runs are left out, and practice runs in which
    /// nothing has been decided yet: they can be begun again from where they came.
    [[nodiscard]] Outcome<std::vector<AttemptSummary>> openAttempts(std::optional<std::string> learnerId = {}) const;

    /// A scenario from a file that need not be in the library, to be looked at before it is begun.
    [[nodiscard]] Outcome<std::shared_ptr<const model::Scenario>> read(const std::filesystem::path& scenario) const;

    [[nodiscard]] Outcome<std::unique_ptr<OpenAttempt>> begin(const Beginning& beginning);
    /// What a rehearsal is played with: as `begin` would, and nothing is saved.
    [[nodiscard]] RehearsalSetting rehearsing(const Beginning& beginning) const;
    /// `attemptId` may be shortened as long as it is unique.
    [[nodiscard]] Outcome<std::unique_ptr<OpenAttempt>> resume(std::string_view attemptId);

    /// Begins a practice run from a decision (from 1) of an ended attempt, with what was so then: "what if I had chosen
    /// otherwise?" `attemptId` may be shortened as long as it is unique. Counts in no profile.
    [[nodiscard]] Outcome<std::unique_ptr<OpenAttempt>> whatIf(std::string_view attemptId, std::size_t decision);

    /// The debrief of a recorded attempt, computed from its own stored copies of scenario and framework.
    [[nodiscard]] Outcome<FinishedDebrief> debriefOf(std::string_view attemptId) const;
    /// The debrief of an attempt in hand, saved or not.
    [[nodiscard]] Outcome<FinishedDebrief> debriefOf(const OpenAttempt& attempt) const;

    /// Computes a recorded attempt again from its stored parts and compares: the stored scenario and framework with
    /// their hashes, each decision with what was available, the ending, and the debrief's bytes with the digest kept at
    /// its end.
    [[nodiscard]] Outcome<Verification> verify(std::string_view attemptId) const;

private:
    Practice(Settings settings, records::Records& records, std::shared_ptr<const model::CompetencyFramework> framework,
             std::string frameworkBytes);

    /// For whom a restricted practice is.
    struct Only {
        std::optional<std::string> learnerId;
    };
    /// Why somebody else's attempt, or beginning under somebody else's name, is refused; nothing where it is not.
    [[nodiscard]] std::optional<Problem> notTheirs(const std::optional<std::string>& learnerId) const;

    Settings m_settings;
    records::Records* m_records;
    std::optional<Only> m_only;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
    std::string m_frameworkBytes; ///< kept with each attempt that is begun
    std::shared_ptr<Gallery> m_gallery;
    std::shared_ptr<CourseShelf> m_courses;
    std::shared_ptr<QualityRanges> m_ranges; ///< shared with the attempts in hand
};

} // namespace practice
