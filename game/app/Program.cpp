#include "app/Program.hpp"

#include "app/Commands.hpp"
#include "app/Log.hpp"

#include <exception>
#include <iostream>

namespace app {

namespace {

struct Dispatch {
    const Context& context;
    Exit operator()(const Open& command) const { return open(context, command); }
    Exit operator()(const Quiz& command) const { return quiz(context, command); }
    Exit operator()(const Classroom& command) const { return classroom(context, command); }
    Exit operator()(const Classes& command) const { return classes(context, command); }
    Exit operator()(const Play& command) const { return play(context, command); }
    Exit operator()(const Resume& command) const { return resume(context, command); }
    Exit operator()(const WhatIf& command) const { return whatIf(context, command); }
    Exit operator()(const ListAttempts& command) const { return listAttempts(context, command); }
    Exit operator()(const ShowDebrief& command) const { return showDebrief(context, command); }
    Exit operator()(const Verify& command) const { return verify(context, command); }
    Exit operator()(const ShowFramework& command) const { return showFramework(context, command); }
    Exit operator()(const ImportFramework& command) const { return importFramework(context, command); }
    Exit operator()(const UseFramework& command) const { return useFramework(context, command); }
    Exit operator()(const Check& command) const { return check(context, command); }
    Exit operator()(const Explain& command) const { return explain(context, command); }
    Exit operator()(const Simulate& command) const { return simulate(context, command); }
    Exit operator()(const DrawMap& command) const { return drawMap(context, command); }
    Exit operator()(const Blind& command) const { return blind(context, command); }
    Exit operator()(const Library& command) const { return library(context, command); }
    Exit operator()(const NewScenario& command) const { return newScenario(context, command); }
    Exit operator()(const PrintSchema& command) const { return printSchema(context, command); }
    Exit operator()(const TestStories& command) const { return testStories(context, command); }
    Exit operator()(const RecordStory& command) const { return recordStory(context, command); }
    Exit operator()(const Screenshot& command) const { return screenshot(context, command); }
    Exit operator()(const ReviewLearners& command) const { return reviewLearners(context, command); }
    Exit operator()(const ReviewLearner& command) const { return reviewLearner(context, command); }
    Exit operator()(const ReviewVoted& command) const { return reviewVoted(context, command); }
    Exit operator()(const ReviewEvidence& command) const { return reviewEvidence(context, command); }
    Exit operator()(const ReviewAttempt& command) const { return reviewAttempt(context, command); }
    Exit operator()(const ReviewCompare& command) const { return reviewCompare(context, command); }
    Exit operator()(const ReviewCohort& command) const { return reviewCohort(context, command); }
    Exit operator()(const ReviewComment& command) const { return reviewComment(context, command); }
    Exit operator()(const ReviewReply& command) const { return reviewReply(context, command); }
    Exit operator()(const ReviewSignOff& command) const { return reviewSignOff(context, command); }
    Exit operator()(const AccountsSetUp& command) const { return accountsSetUp(context, command); }
    Exit operator()(const AccountsList& command) const { return accountsList(context, command); }
    Exit operator()(const AccountsAdd& command) const { return accountsAdd(context, command); }
    Exit operator()(const AccountsCodes& command) const { return accountsCodes(context, command); }
    Exit operator()(const LearnersAdd& command) const { return learnersAdd(context, command); }
    Exit operator()(const LearnersRename& command) const { return learnersRename(context, command); }
    Exit operator()(const AccountsReset& command) const { return accountsReset(context, command); }
    Exit operator()(const AccountsClose& command) const { return accountsClose(context, command); }
    Exit operator()(const AccountsLockAfter& command) const { return accountsLockAfter(context, command); }
    Exit operator()(const AccountsPassphrase& command) const { return accountsPassphrase(context, command); }
    Exit operator()(const CohortsList& command) const { return cohortsList(context, command); }
    Exit operator()(const CohortsAdd& command) const { return cohortsAdd(context, command); }
    Exit operator()(const CohortsChange& command) const { return cohortsChange(context, command); }
    Exit operator()(const ExportRecords& command) const { return exportRecords(context, command); }
    Exit operator()(const ShowAudit& command) const { return showAudit(context, command); }
    Exit operator()(const BackUpRecords& command) const { return backUpRecords(context, command); }
    Exit operator()(const ListBackups& command) const { return listBackups(context, command); }
    Exit operator()(const RestoreRecords& command) const { return restoreRecords(context, command); }
    Exit operator()(const CheckRecords& command) const { return checkRecords(context, command); }
    Exit operator()(const RecoverRecords& command) const { return recoverRecords(context, command); }
    Exit operator()(const BundleExport& command) const { return bundleExport(context, command); }
    Exit operator()(const BundleImport& command) const { return bundleImport(context, command); }
    Exit operator()(const RetentionShow& command) const { return retentionShow(context, command); }
    Exit operator()(const RetentionSet& command) const { return retentionSet(context, command); }
    Exit operator()(const RetentionApply& command) const { return retentionApply(context, command); }
    Exit operator()(const Erase& command) const { return erase(context, command); }
    Exit operator()(const ResearchExport& command) const { return researchExport(context, command); }
};

} // namespace

int run(int count, const char* const* words) {
    auto parsed = parse(count, words, JUDGEMENT_VERSION);
    if (const auto* answer = std::get_if<Answer>(&parsed)) {
        (answer->status == 0 ? std::cout : std::cerr) << answer->text << std::flush;
        return answer->status;
    }
    try {
        auto context = makeContext(std::move(std::get<Request>(parsed)));
        if (const auto* exit = std::get_if<Exit>(&context)) {
            return static_cast<int>(*exit);
        }
        const Context& ready = std::get<Context>(context);
        const Exit exit = std::visit(Dispatch{ready}, ready.request.command);
        if (!std::cout.flush()) {
            complain("What was to be printed could not be written to standard output.");
            return static_cast<int>(Exit::couldNot);
        }
        return static_cast<int>(exit);
    } catch (const std::exception& error) {
        // A fault of the program. What was decided is saved already.
        logProblem(error.what());
        complain(std::string("Something went wrong inside the program (") + error.what() +
                 "). What you decided until now is kept; start it again to go on.");
        return static_cast<int>(Exit::couldNot);
    }
}

} // namespace app
