#pragma once

#include "app/CommandLine.hpp"

namespace CLI {
class App;
}

namespace app {

/// What `judgement quiz` can be told.
struct QuizWords {
    QuizVisit visit;
    QuizRound round;
    QuizDaily daily;
    QuizResume resume;
    QuizMistakes mistakes;
    QuizRounds rounds;
    QuizShow show;
    QuizStanding standing;
    QuizResults results;
    QuizImport import;
    QuizExport exporting;
};

/// Everything that the words of a command line can set; which of it counts is known once they are parsed.
struct Words {
    Open open;
    Play play;
    ListAttempts attempts;
    Resume resume;
    WhatIf whatIf;
    ShowDebrief debrief;
    Verify verify;
    ShowFramework show;
    ImportFramework import;
    UseFramework use;
    Check check;
    Explain explain;
    Simulate simulate;
    DrawMap map;
    Blind blind;
    Library library;
    NewScenario fresh;
    PrintSchema schema;
    TestStories test;
    RecordStory record;
    Screenshot screenshot;
    ReviewLearners reviewLearners;
    ReviewLearner reviewLearner;
    ReviewEvidence reviewEvidence;
    ReviewVoted reviewVoted;
    ReviewAttempt reviewAttempt;
    ReviewCompare reviewCompare;
    ReviewCohort reviewCohort;
    ReviewComment reviewComment;
    ReviewReply reviewReply;
    ReviewSignOff reviewSignOff;
    AccountsSetUp accountsSetUp;
    AccountsAdd accountsAdd;
    AccountsCodes accountsCodes;
    LearnersAdd learnersAdd;
    LearnersRename learnersRename;
    AccountsReset accountsReset;
    AccountsClose accountsClose;
    AccountsPassphrase accountsPassphrase;
    AccountsLockAfter accountsLockAfter;
    CohortsAdd cohortsAdd;
    CohortsChange cohortsChange;
    ExportRecords exporting;
    ShowAudit audit;
    BackUpRecords backUp;
    RestoreRecords restore;
    CheckRecords checkRecords;
    RecoverRecords recover;
    BundleExport bundleExport;
    BundleImport bundleImport;
    RetentionSet retentionSet;
    RetentionApply retentionApply;
    Erase erase;
    ResearchExport researchExport;
    QuizWords quiz;
    Classroom classroom;
    Classes classes;
    Request request;
};

/// What trainers use to write and prove scenarios.
void describeAuthoring(CLI::App& program, Words& words);

/// What supervisors, facilitators and administrators use.
void describeStaff(CLI::App& program, Words& words);
/// Which of those commands was asked for; nothing when it was none of them.
[[nodiscard]] std::optional<Command> staffCommandOf(const CLI::App& chosen, const Words& words);

/// Questions: rounds, daily practice, and the formats of other programs.
void describeQuiz(CLI::App& program, QuizWords& words);
[[nodiscard]] std::optional<Command> quizCommandOf(const CLI::App& chosen, const QuizWords& words);

/// Classes that decide together.
void describeClassroom(CLI::App& program, Words& words);

/// What looks after the records.
void describeRecords(CLI::App& program, Words& words);
/// Which of these was chosen.
[[nodiscard]] Command recordsCommandOf(const CLI::App& records, Words& words);

/// What moves, keeps and erases records.
void describeKeeping(CLI::App& program, Words& words);
[[nodiscard]] std::optional<Command> keepingCommandOf(const CLI::App& chosen, const Words& words);

} // namespace app
