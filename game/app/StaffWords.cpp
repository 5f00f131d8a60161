#include "app/MaybeOption.hpp"
#include "app/Words.hpp"

#include <CLI/CLI.hpp>

namespace app {

namespace {

void describeReview(CLI::App& program, Words& words) {
    auto* review = program.add_subcommand("review", "Look at what learners showed, comment, sign off");
    review->require_subcommand(0, 1);
    review->add_option("--search", words.reviewLearners.search, "Only learners with this in their name")
        ->type_name("TEXT");
    review->add_option("--cohort", words.reviewLearners.cohort, "Only learners of this cohort")->type_name("NAME");
    review->add_option("--rank", words.reviewLearners.rank, "Only learners of this rank")->type_name("RANK");
    review->add_flag("--unseen", words.reviewLearners.unseen,
                     "Only for whom something waits: ended since the last sign-off, or a reply not read");
    review->add_option("--sort", words.reviewLearners.sort, "name (default), last, attempts or conversation")
        ->check(CLI::IsMember({"name", "last", "attempts", "conversation"}).description(""))
        ->type_name("BY");
    review->add_option("--page", words.reviewLearners.page, "Which page of fifty (default 1)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");

    auto* learner = review->add_subcommand("learner", "One learner's profile over time, attempts, and what next");
    learner->add_option("NAME", words.reviewLearner.name, "The learner")->required();

    auto* evidence = review->add_subcommand("evidence", "The decisions behind one number of a profile");
    evidence->add_option("NAME", words.reviewEvidence.name, "The learner")->required();
    evidence->add_option("ID", words.reviewEvidence.id, "Such as EA-2, PRO or EA-2.3")->required();

    auto* voted = review->add_subcommand("voted", "What a learner voted in classes, ballot by ballot");
    voted->add_option("NAME", words.reviewVoted.name, "The learner")->required();
    auto* which = maybe(voted, "CLASS", words.reviewVoted.which, "A class's id, or the beginning of it (default: all)");
    maybe(voted, "--out", words.reviewVoted.out,
          "The folder for the debrief of these votes as HTML, PDF, text and JSON")
        ->needs(which)
        ->type_name("DIR");

    auto* attempt = review->add_subcommand("attempt", "One attempt's debrief with what was said of it");
    attempt->add_option("ATTEMPT", words.reviewAttempt.attempt, "Its id, or the beginning of it")->required();

    auto* compare = review->add_subcommand("compare", "Two attempts side by side");
    compare->add_option("FIRST", words.reviewCompare.first, "An attempt's id, or the beginning of it")->required();
    compare->add_option("SECOND", words.reviewCompare.second, "Another's")->required();

    auto* cohort = review->add_subcommand("cohort", "What each learner of a cohort showed, unit by unit");
    cohort->add_option("COHORT", words.reviewCohort.cohort, "Its name (default: everybody whom you may see)");
    cohort->add_flag("--hide-names", words.reviewCohort.hideNames, "Counts only, small groups left out");

    auto* comment = review->add_subcommand("comment", "Comment on an attempt, or on one decision of it");
    comment->add_option("ATTEMPT", words.reviewComment.attempt, "Its id, or the beginning of it")->required();
    comment->add_option("TEXT", words.reviewComment.text, "What you have to say")->required();
    comment->add_option("--decision", words.reviewComment.decision, "The number of a decision")->type_name("N");

    auto* reply = review->add_subcommand("reply", "Reply to a comment");
    reply->add_option("COMMENT", words.reviewReply.comment, "Its id, or the beginning of it")->required();
    reply->add_option("TEXT", words.reviewReply.text, "What you have to say")->required();

    auto* signOff = review->add_subcommand("sign-off", "Sign off a conversation about a profile or an attempt");
    auto* who = signOff->add_option("--learner", words.reviewSignOff.learner, "Whose profile")->type_name("NAME");
    auto* what = signOff->add_option("--attempt", words.reviewSignOff.attempt, "Or which attempt's debrief")
                     ->type_name("ATTEMPT");
    who->excludes(what);
    signOff->add_option("--note", words.reviewSignOff.note, "What was said")->required()->type_name("TEXT");
    signOff->add_option("--agreed", words.reviewSignOff.agreed, "What comes next")->type_name("TEXT");
}

void namesOrFile(CLI::App* command, NewNames& who, const char* help) {
    auto* names = command->add_option("NAME", who.names, help)->expected(1);
    command
        ->add_option_function<std::string>(
            "--from", [&who](const std::string& file) { who.from = file; },
            "Instead: a file with one name a line, or a table (CSV) with a heading \"Name\"; all are added or none")
        ->type_name("FILE")
        ->excludes(names);
    command->add_flag("--anyway", who.anyway, "Although a name is much like one that is here");
}

void sheetOption(CLI::App* command, std::optional<std::filesystem::path>& sheet) {
    command
        ->add_option_function<std::string>(
            "--sheet", [&sheet](const std::string& file) { sheet = file; },
            "Write the codes to a PDF to print, a slip for each person")
        ->type_name("FILE");
}

void describeAccounts(CLI::App& program, Words& words) {
    auto* accounts = program.add_subcommand("accounts", "Set up and look after who may sign in");
    accounts->require_subcommand(1);
    auto* setUp = accounts->add_subcommand("set-up", "Begin with accounts: the first is an administrator's");
    setUp->add_option("--name", words.accountsSetUp.name, "The administrator's name")->type_name("NAME");
    accounts->add_subcommand("list", "Who has an account");
    auto* add = accounts->add_subcommand("add", "Add an account, and get a code to hand over");
    namesOrFile(add, words.accountsAdd.who, "Whose account");
    add->add_option("--role", words.accountsAdd.role, "learner, facilitator, supervisor or administrator")
        ->required()
        ->check(CLI::IsMember({"learner", "facilitator", "supervisor", "administrator"}).description(""))
        ->type_name("ROLE");
    add->add_option("--rank", words.accountsAdd.rank, "Of new learners (default: the lowest)")->type_name("RANK");
    sheetOption(add, words.accountsAdd.sheet);
    auto* codes = accounts->add_subcommand("codes", "New codes for those who have not chosen a passphrase yet");
    auto* named = codes->add_option("NAME", words.accountsCodes.names, "For these")->expected(-1);
    codes->add_option("--cohort", words.accountsCodes.cohort, "For everybody in this cohort")
        ->type_name("NAME")
        ->excludes(named);
    sheetOption(codes, words.accountsCodes.sheet);
    auto* reset = accounts->add_subcommand("reset", "Forget a passphrase, and get a new code to hand over");
    reset->add_option("NAME", words.accountsReset.name, "Whose account")->required();
    auto* close = accounts->add_subcommand("close", "Close an account; what was written under it stays");
    close->add_option("NAME", words.accountsClose.name, "Whose account")->required();
    accounts->add_subcommand("passphrase", "Choose a passphrase for yourself, with the one before or a code")
        ->add_option_function<std::string>(
            "--new", [&words](const std::string& file) { words.accountsPassphrase.file = file; },
            "File with the new one in its first line, instead of asking")
        ->type_name("FILE");
    accounts->add_subcommand("lock-after", "Settle when the window locks while nobody is at the keys")
        ->add_option("MINUTES", words.accountsLockAfter.minutes, "A number of minutes, 1 to 240")
        ->required();

    auto* audit = program.add_subcommand("audit", "Show the trail of who saw, changed, exported or erased what");
    audit->add_option("--from", words.audit.from, "The first row to show (default 1)")->type_name("ROW");
    audit->add_option("--most", words.audit.most, "How many rows (default 200)")->type_name("N");
}

void describeLearners(CLI::App& program, Words& words) {
    auto* learners = program.add_subcommand("learners", "Add learners, several at once too, and rename them");
    learners->require_subcommand(1);
    auto* add = learners->add_subcommand("add", "Add a learner, or all in a file");
    namesOrFile(add, words.learnersAdd.who, "Who is added");
    add->add_option("--rank", words.learnersAdd.rank, "Their rank (default: the lowest)")->type_name("RANK");
    add->add_option("--cohort", words.learnersAdd.cohort, "And put them into this cohort")->type_name("NAME");
    auto* rename = learners->add_subcommand("rename", "Give a learner another name; all that is kept stays theirs");
    rename->add_option("NAME", words.learnersRename.from, "The learner")->required();
    rename->add_option("NEW", words.learnersRename.to, "The name from now on")->required();
}

void describeCohorts(CLI::App& program, Words& words) {
    using What = CohortsChange::What;
    auto* cohorts = program.add_subcommand("cohorts", "Groups of learners, and who looks after whom");
    cohorts->require_subcommand(1);
    cohorts->add_subcommand("list", "Which cohorts there are");
    auto* add = cohorts->add_subcommand("add", "Add a cohort");
    add->add_option("COHORT", words.cohortsAdd.name, "Its name")->required();
    const auto change = [&](const char* name, What what, const char* first, const char* second, const char* help) {
        auto* command = cohorts->add_subcommand(name, help);
        command->add_option(first, words.cohortsChange.cohort)->required();
        auto* who = command->add_option(second, words.cohortsChange.who);
        if (what != What::join) {
            who->required();
        } else {
            command
                ->add_option_function<std::string>(
                    "--from", [&words](const std::string& file) { words.cohortsChange.from = file; },
                    "Instead: a text file with one learner's name a line; all are put in or none")
                ->type_name("FILE")
                ->excludes(who);
        }
        command->callback([&words, what] { words.cohortsChange.what = what; });
        return command;
    };
    change("join", What::join, "COHORT", "LEARNER", "Put a learner into a cohort");
    change("leave", What::leave, "COHORT", "LEARNER", "Take a learner out of a cohort");
    change("facilitator", What::facilitate, "COHORT", "NAME", "Say who facilitates a cohort")
        ->add_flag("--remove", words.cohortsChange.remove, "No longer");
    change("supervise", What::supervise, "COHORT", "NAME", "Assign everybody in a cohort to a supervisor")
        ->add_flag("--remove", words.cohortsChange.remove, "No longer");
    change("supervisor", What::assign, "LEARNER", "NAME", "Assign a learner to a supervisor")
        ->add_flag("--remove", words.cohortsChange.remove, "No longer");
}

void describeExport(CLI::App& program, Words& words) {
    using What = ExportRecords::What;
    auto* exporting = program.add_subcommand("export", "Write records to a folder, as data or to be read");
    exporting->require_subcommand(1);
    const auto describe = [&](const char* name, What what, const char* which, const char* help) {
        auto* command = exporting->add_subcommand(name, help);
        command->add_option(which, words.exporting.which)->required();
        command->add_option("--out", words.exporting.out, "A folder that is not there yet")
            ->required()
            ->type_name("DIR");
        command->callback([&words, what] { words.exporting.what = what; });
        return command;
    };
    for (auto* command : {describe("attempt", What::attempt, "ATTEMPT", "One attempt that has ended"),
                          describe("learner", What::learner, "NAME", "All that a learner has played to the end"),
                          describe("cohort", What::cohort, "COHORT", "The same for everybody in a cohort")}) {
        command->add_option("--format", words.exporting.format, "xapi, csv, json, html, pdf or text")
            ->required()
            ->check(CLI::IsMember({"xapi", "csv", "json", "html", "pdf", "text"}).description(""))
            ->type_name("FORMAT");
        command->add_flag("--with-reasons", words.exporting.reasons,
                          "xapi and csv: with the reasons that learners wrote");
        command->add_flag("--with-names", words.exporting.names, "csv: with learners' names beside their ids");
        if (command->get_name() != "attempt") {
            command->add_flag("--first-only", words.exporting.firstOnly, "Without repeats and practice");
        }
    }
    describe("page", What::page, "NAME", "A learner's page as a PDF to put on file");
    describe("person", What::person, "NAME", "All that is kept of a learner, explained, for themselves");
}

} // namespace

void describeStaff(CLI::App& program, Words& words) {
    program
        .add_option_function<std::string>(
            "--as", [&words](const std::string& name) { words.request.as = name; },
            "Who signs in, where accounts are set up")
        ->type_name("NAME");
    program
        .add_option_function<std::string>(
            "--passphrase-file", [&words](const std::string& file) { words.request.passphraseFile = file; },
            "File with the passphrase in its first line, instead of asking")
        ->type_name("FILE");
    describeReview(program, words);
    describeAccounts(program, words);
    describeLearners(program, words);
    describeCohorts(program, words);
    describeExport(program, words);
}

std::optional<Command> staffCommandOf(const CLI::App& chosen, const Words& words) {
    const std::string name = chosen.get_name();
    const auto inner = chosen.get_subcommands();
    const std::string which = inner.empty() ? std::string() : inner[0]->get_name();
    if (name == "audit") {
        return words.audit;
    }
    if (name == "export") {
        return words.exporting;
    }
    if (name == "review") {
        return which.empty()         ? Command(words.reviewLearners)
               : which == "learner"  ? Command(words.reviewLearner)
               : which == "evidence" ? Command(words.reviewEvidence)
               : which == "voted"    ? Command(words.reviewVoted)
               : which == "attempt"  ? Command(words.reviewAttempt)
               : which == "compare"  ? Command(words.reviewCompare)
               : which == "cohort"   ? Command(words.reviewCohort)
               : which == "comment"  ? Command(words.reviewComment)
               : which == "reply"    ? Command(words.reviewReply)
                                     : Command(words.reviewSignOff);
    }
    if (name == "accounts") {
        return which == "set-up"       ? Command(words.accountsSetUp)
               : which == "list"       ? Command(AccountsList{})
               : which == "add"        ? Command(words.accountsAdd)
               : which == "codes"      ? Command(words.accountsCodes)
               : which == "reset"      ? Command(words.accountsReset)
               : which == "close"      ? Command(words.accountsClose)
               : which == "lock-after" ? Command(words.accountsLockAfter)
                                       : Command(words.accountsPassphrase);
    }
    if (name == "learners") {
        return which == "add" ? Command(words.learnersAdd) : Command(words.learnersRename);
    }
    if (name == "cohorts") {
        return which == "list"  ? Command(CohortsList{})
               : which == "add" ? Command(words.cohortsAdd)
                                : Command(words.cohortsChange);
    }
    return std::nullopt;
}

} // namespace app
