#pragma once

#include "app/Context.hpp"

namespace app {

[[nodiscard]] Exit open(const Context& context, const Open& command);
[[nodiscard]] Exit play(const Context& context, const Play& command);
/// `play --watch`. A file is taken as it is, good or not: it is there to be mended.
[[nodiscard]] Exit rehearse(const Context& context, const Play& command);
[[nodiscard]] Exit resume(const Context& context, const Resume& command);
[[nodiscard]] Exit whatIf(const Context& context, const WhatIf& command);
[[nodiscard]] Exit listAttempts(const Context& context, const ListAttempts& command);
[[nodiscard]] Exit showDebrief(const Context& context, const ShowDebrief& command);
[[nodiscard]] Exit verify(const Context& context, const Verify& command);
[[nodiscard]] Exit showFramework(const Context& context, const ShowFramework& command);
[[nodiscard]] Exit importFramework(const Context& context, const ImportFramework& command);
[[nodiscard]] Exit useFramework(const Context& context, const UseFramework& command);
[[nodiscard]] Exit check(const Context& context, const Check& command);
[[nodiscard]] Exit explain(const Context& context, const Explain& command);
[[nodiscard]] Exit simulate(const Context& context, const Simulate& command);
[[nodiscard]] Exit drawMap(const Context& context, const DrawMap& command);
[[nodiscard]] Exit blind(const Context& context, const Blind& command);
[[nodiscard]] Exit library(const Context& context, const Library& command);
[[nodiscard]] Exit newScenario(const Context& context, const NewScenario& command);
[[nodiscard]] Exit printSchema(const Context& context, const PrintSchema& command);
[[nodiscard]] Exit testStories(const Context& context, const TestStories& command);
[[nodiscard]] Exit recordStory(const Context& context, const RecordStory& command);
[[nodiscard]] Exit screenshot(const Context& context, const Screenshot& command);
[[nodiscard]] Exit backUpRecords(const Context& context, const BackUpRecords& command);
[[nodiscard]] Exit listBackups(const Context& context, const ListBackups& command);
[[nodiscard]] Exit restoreRecords(const Context& context, const RestoreRecords& command);
/// Ends with `contentProblems` when something is wrong with the records.
[[nodiscard]] Exit checkRecords(const Context& context, const CheckRecords& command);
[[nodiscard]] Exit recoverRecords(const Context& context, const RecoverRecords& command);

[[nodiscard]] Exit reviewLearners(const Context& context, const ReviewLearners& command);
[[nodiscard]] Exit reviewLearner(const Context& context, const ReviewLearner& command);
[[nodiscard]] Exit reviewVoted(const Context& context, const ReviewVoted& command);
[[nodiscard]] Exit reviewEvidence(const Context& context, const ReviewEvidence& command);
[[nodiscard]] Exit reviewAttempt(const Context& context, const ReviewAttempt& command);
[[nodiscard]] Exit reviewCompare(const Context& context, const ReviewCompare& command);
[[nodiscard]] Exit reviewCohort(const Context& context, const ReviewCohort& command);
[[nodiscard]] Exit reviewComment(const Context& context, const ReviewComment& command);
[[nodiscard]] Exit reviewReply(const Context& context, const ReviewReply& command);
[[nodiscard]] Exit reviewSignOff(const Context& context, const ReviewSignOff& command);
[[nodiscard]] Exit accountsSetUp(const Context& context, const AccountsSetUp& command);
[[nodiscard]] Exit accountsList(const Context& context, const AccountsList& command);
[[nodiscard]] Exit accountsAdd(const Context& context, const AccountsAdd& command);
[[nodiscard]] Exit accountsCodes(const Context& context, const AccountsCodes& command);
[[nodiscard]] Exit learnersAdd(const Context& context, const LearnersAdd& command);
[[nodiscard]] Exit learnersRename(const Context& context, const LearnersRename& command);
[[nodiscard]] Exit accountsReset(const Context& context, const AccountsReset& command);
[[nodiscard]] Exit accountsClose(const Context& context, const AccountsClose& command);
[[nodiscard]] Exit accountsLockAfter(const Context& context, const AccountsLockAfter& command);
[[nodiscard]] Exit accountsPassphrase(const Context& context, const AccountsPassphrase& command);
[[nodiscard]] Exit cohortsList(const Context& context, const CohortsList& command);
[[nodiscard]] Exit cohortsAdd(const Context& context, const CohortsAdd& command);
[[nodiscard]] Exit cohortsChange(const Context& context, const CohortsChange& command);
[[nodiscard]] Exit exportRecords(const Context& context, const ExportRecords& command);
[[nodiscard]] Exit showAudit(const Context& context, const ShowAudit& command);

[[nodiscard]] Exit bundleExport(const Context& context, const BundleExport& command);
[[nodiscard]] Exit bundleImport(const Context& context, const BundleImport& command);
[[nodiscard]] Exit retentionShow(const Context& context, const RetentionShow& command);
[[nodiscard]] Exit retentionSet(const Context& context, const RetentionSet& command);
[[nodiscard]] Exit retentionApply(const Context& context, const RetentionApply& command);
[[nodiscard]] Exit erase(const Context& context, const Erase& command);
[[nodiscard]] Exit quiz(const Context& context, const Quiz& command);
[[nodiscard]] Exit classroom(const Context& context, const Classroom& command);
[[nodiscard]] Exit classes(const Context& context, const Classes& command);
[[nodiscard]] Exit writeQuizResults(const Context& context, const QuizResults& command);
[[nodiscard]] Exit importQuestions(const Context& context, const QuizImport& command);
[[nodiscard]] Exit exportQuestions(const Context& context, const QuizExport& command);
[[nodiscard]] Exit researchExport(const Context& context, const ResearchExport& command);
/// One sentence for who looks after the records when attempts are due to be erased, or will be soon; else nothing.
[[nodiscard]] std::string dueSentence(const Desk& desk);

} // namespace app
