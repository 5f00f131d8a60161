#pragma once

#include "classroom/VotedRecords.hpp"
#include "review/Review.hpp"
#include "window/Drafts.hpp"
#include "window/ExportFlow.hpp"
#include "window/Stage.hpp"
#include "window/Window.hpp"
#include "window/screens/Parts.hpp"
#include "window/screens/review/CommentThread.hpp"
#include "window/screens/review/LearnersScreen.hpp"
#include "window/screens/review/SignOffScreen.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace window {

/// Which screen of review follows which: lists, pages, evidence, and what was said of an attempt. Each lies over the
/// one that led to it, so that going back finds that one as it was left.
class ReviewFlow {
public:
    struct Ways {
        Action leave; ///< to the title
        Action help;
        std::function<void(const Action& then, const Action& cancelled)> withLibrary;
        Action cohorts;                   ///< to who is in which cohort
        Action signOut = {};              ///< where somebody signed in
        Action settled;                   ///< to how long things are kept
        std::function<std::string()> due; ///< what is kept for too long; empty: nothing is
    };
    /// Both must outlive it; the options have people.
    ReviewFlow(Stage& stage, const Options& options, Ways ways);

    /// Somebody signed in. Until then, and where there are no accounts, it is nobody in particular.
    void begin(const review::Visitor& visitor) { m_visitor = visitor; }

    /// Whether anybody began to write something that is not kept.
    [[nodiscard]] bool hasDrafts() const { return m_drafts.any(); }

    void showLearners();
    /// The page of the learner who signed in.
    void showOwnPage();
    /// What was said of an attempt, for who may see it; null: they may not, or nobody is signed in.
    [[nodiscard]] std::shared_ptr<const Talk> talkOf(const debrief::Provenance& attempt);

private:
    void showLearners(const review::LearnerQuery& query, std::size_t focus);
    enum class Names { shown, hidden };
    /// Null where it cannot be shown; why is shown instead.
    [[nodiscard]] std::unique_ptr<Screen> cohortScreen(const std::string& cohort, Names names);
    /// Null where it cannot be shown; why is shown instead.
    [[nodiscard]] std::unique_ptr<Screen> learnerScreen(const std::string& learner);
    void showEvidence(const std::shared_ptr<const review::LearnerPage>& page, const std::string& what,
                      const std::vector<debrief::Source>& sources);
    [[nodiscard]] words::Reader readerOf(const std::string& learner) const {
        return m_visitor.learner == learner ? words::Reader::learner : words::Reader::another;
    }
    void showAttempt(const std::string& attempt);
    [[nodiscard]] std::unique_ptr<Screen> attemptScreen(review::AttemptPage page);
    /// To the evidence or the page that led to an attempt; what was kept meanwhile shows there.
    void backToPage();
    [[nodiscard]] Talk::Kept keep(review::Outcome<records::Comment> kept);
    void askForExport(const review::LearnerPage& page);
    void askForExport(const std::vector<records::LearnerLine>& lines, const std::vector<std::size_t>& which,
                      const review::LearnerQuery& query);
    void showComparison(const std::string& first, const std::string& second);
    /// What a learner knows of the framework, beside the page and apart from it.
    void showQuizzes(const records::Learner& learner);
    /// What they voted in classes, likewise.
    void showVoted(const records::Learner& learner);
    void showVotedEvidence(const classroom::VotedPage& page, const std::string& what,
                           const std::vector<debrief::Source>& sources);
    void showBallots(const records::Learner& learner, const std::string& id);
    /// `content` without its foot and what was begun before.
    void showSignOff(const std::string& learner, const std::optional<std::string>& attempt,
                     SignOffScreen::Content content);
    void sign(const records::NewSignOff& wanted);
    /// Tells anew what the list of learners says of one of them, where it lies below.
    void refreshLine(const std::string& learner);
    [[nodiscard]] LearnersScreen::Entry entryOf(const records::LearnerLine& line) const;
    [[nodiscard]] Drafts::Place place(const std::string& about, const std::string& where) const {
        return {m_visitor.account, about + " " + where};
    }
    void showProblem(const std::string& sentence);
    void pop() { m_stage->screens().pop(); }
    [[nodiscard]] Action popper() {
        return [this] { pop(); };
    }
    [[nodiscard]] review::Review& review() const { return *m_options->people->review; }

    Stage* m_stage;
    const Options* m_options;
    Ways m_ways;
    ExportFlow m_exports;
    review::Visitor m_visitor;
    std::string m_learner; ///< whose page is shown
    bool m_own = false;    ///< it is that of who signed in, and lies over the title
    /// What the evidence that lies over the page is of; nothing: none does.
    struct Evidence {
        std::shared_ptr<const review::LearnerPage> page;
        std::string what;
        std::vector<debrief::Source> sources;
    };
    std::optional<Evidence> m_evidence;
    Drafts m_drafts;
    bool m_changed = false; ///< something was kept that the page below does not show yet
};

} // namespace window
