#include "app/Commands.hpp"

#include "app/SignIn.hpp"
#include "model/Counted.hpp"
#include "records/AuditTrail.hpp"
#include "records/Backup.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Recovery.hpp"

#include <optional>
#include <regex>
#include <system_error>
#include <variant>

namespace app {

namespace fs = std::filesystem;

namespace {

std::string sizeOf(std::uintmax_t bytes) {
    constexpr std::uintmax_t kilobyte = 1000;
    return std::to_string((bytes + kilobyte - 1) / kilobyte) + " kB";
}

/// "2026-11-22T084127Z" as people read it.
std::string timeOf(const std::string& stamp) {
    return stamp.substr(0, 10) + " " + stamp.substr(11, 2) + ":" + stamp.substr(13, 2) + ":" + stamp.substr(15, 2) +
           " UTC";
}

/// The account of who looks after the records. Where they cannot be opened nobody can sign in: whoever can use the
/// computer's account may then put them right.
std::variant<std::string, Exit> keeperOf(const Context& context) {
    std::error_code error;
    if (!fs::exists(context.recordsFile(), error)) {
        return std::string("nobody");
    }
    const auto opened = records::Records::open(context.recordsFile());
    const auto* records = std::get_if<records::Records>(&opened);
    if (records == nullptr) {
        return std::string("nobody");
    }
    const auto visitor = signIn(context, *records);
    if (const auto* exit = std::get_if<Exit>(&visitor)) {
        return *exit;
    }
    const auto& who = std::get<review::Visitor>(visitor);
    if (!review::may(who, review::Office::lookAfterRecords)) {
        complain(review::whyNot(who, review::Office::lookAfterRecords));
        return Exit::couldNot;
    }
    return who.account;
}

/// Tells the audit trail of the records as they are now.
std::optional<records::Problem> tellTrail(const Context& context, const std::string& actor, const std::string& action,
                                          const fs::path& file) {
    const auto opened = records::Records::open(context.recordsFile());
    if (const auto* problem = std::get_if<records::Problem>(&opened)) {
        return *problem;
    }
    // The name of a backup is a time and a version; another file's name may be anything, and is not told.
    const std::string name = file.filename().string();
    static const std::regex backupName(R"(records-[0-9T-]+Z(-before-version-[0-9]+)?\.sqlite)");
    const bool ours = std::regex_match(name, backupName);
    const auto told = records::AuditTrail(std::get<records::Records>(opened))
                          .add(wallClock(), {actor, action, "", ours ? "file=" + name : std::string()});
    const auto* problem = std::get_if<records::Problem>(&told);
    return problem != nullptr ? std::optional(*problem) : std::nullopt;
}

Exit putInPlace(const Context& context, const fs::path& file, const std::string& keeper, const std::string& action) {
    const auto outcome = records::restore(file, context.recordsFile(), wallClock());
    if (const auto* problem = std::get_if<records::Problem>(&outcome)) {
        return failed(*problem);
    }
    if (const auto problem = tellTrail(context, keeper, action, file)) {
        return failed(*problem);
    }
    const auto& kept = std::get<records::Restored>(outcome).kept;
    print("The records are now those of " + file.string() + ".\n" +
          (kept ? "What was there before is kept as " + kept->string() + ".\n" : std::string()));
    return Exit::done;
}

} // namespace

Exit backUpRecords(const Context& context, const BackUpRecords& command) {
    const auto keeper = keeperOf(context);
    if (const auto* exit = std::get_if<Exit>(&keeper)) {
        return *exit;
    }
    const auto outcome = command.out ? records::backUpTo(*command.out, context.recordsFile())
                                     : records::backUp(context.recordsFile(), wallClock());
    if (const auto* problem = std::get_if<records::Problem>(&outcome)) {
        return failed(*problem);
    }
    const auto& backup = std::get<records::Backup>(outcome);
    if (const auto problem = tellTrail(context, std::get<std::string>(keeper), "backed up", backup.file)) {
        return failed(*problem);
    }
    print("The backup is in " + backup.file.string() + " (" + sizeOf(backup.bytes) +
          "). It was read again and is whole.\n");
    return Exit::done;
}

Exit listBackups(const Context& context, const ListBackups&) {
    const fs::path folder = records::backupFolderOf(context.recordsFile());
    const auto backups = records::listBackups(folder);
    if (backups.empty()) {
        print("There are no backups in " + folder.string() + " yet. \"judgement records backup\" makes one.\n");
    }
    for (const auto& backup : backups) {
        print(timeOf(backup.made) + "  " + sizeOf(backup.bytes) + "  " + backup.file.string() +
              (backup.beforeVersion ? "  (made before a later version of the program took over)" : "") + "\n");
    }
    return Exit::done;
}

Exit restoreRecords(const Context& context, const RestoreRecords& command) {
    const auto keeper = keeperOf(context);
    if (const auto* exit = std::get_if<Exit>(&keeper)) {
        return *exit;
    }
    return putInPlace(context, command.backup, std::get<std::string>(keeper), "restored");
}

Exit checkRecords(const Context& context, const CheckRecords& command) {
    const auto outcome = records::checkRecords(command.file.value_or(context.recordsFile()));
    if (const auto* problem = std::get_if<records::Problem>(&outcome)) {
        return failed(*problem);
    }
    const auto& checked = std::get<records::CheckedRecords>(outcome);
    for (const std::string& fault : checked.faults) {
        print(fault + "\n");
    }
    if (!checked.faults.empty()) {
        print("Keep the file as it is. Restore a backup (judgement records list), or copy what can still be read with "
              "\"judgement records recover\".\n");
        return Exit::contentProblems;
    }
    print("Nothing is wrong: " + model::counted(checked.learners, "learner", "learners") + ", " +
          model::counted(checked.attempts, "attempt", "attempts") + ", " +
          model::counted(checked.decisions, "decision", "decisions") + ", each as this program writes them.\n");
    return Exit::done;
}

Exit recoverRecords(const Context& context, const RecoverRecords& command) {
    const auto keeper = keeperOf(context);
    if (const auto* exit = std::get_if<Exit>(&keeper)) {
        return *exit;
    }
    const auto outcome = records::recover(context.recordsFile(), wallClock());
    if (const auto* problem = std::get_if<records::Problem>(&outcome)) {
        return failed(*problem);
    }
    const auto& recovered = std::get<records::Recovered>(outcome);
    print("Recovered: " + model::counted(recovered.learners, "learner", "learners") + ", " +
          model::counted(recovered.attempts, "attempt", "attempts") + ", " +
          model::counted(recovered.decisions, "decision", "decisions") + ", in " + recovered.file.string() + ".\n");
    print(recovered.lost.empty() ? "Nothing that can be noticed is lost.\n" : "Lost:\n");
    for (const std::string& lost : recovered.lost) {
        print("- " + lost + "\n");
    }
    if (command.replace) {
        return putInPlace(context, recovered.file, std::get<std::string>(keeper), "recovered");
    }
    print("The records themselves were not changed. To go on with what was recovered:\n  judgement records restore " +
          recovered.file.string() + "\n");
    return Exit::done;
}

} // namespace app
