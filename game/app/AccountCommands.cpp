#include "app/Commands.hpp"
#include "app/GivenCodes.hpp"
#include "app/NamesGiven.hpp"
#include "app/StaffDesk.hpp"
#include "report/CodeSheet.hpp"
#include "report/ReviewText.hpp"

namespace app {

namespace {

void tellCode(const records::NewAccount& added) {
    print("The account of " + added.account.name + " (" + std::string(nameOf(added.account.role)) +
          ") is ready. Hand over this code, which works once, until the end of " + report::lastDayOfCode(wallClock()) +
          ", and is shown only now:\n\n    " + added.code + "\n\nWith it " + added.account.name +
          " signs in under this name and chooses a passphrase that nobody else knows.\n");
}

std::variant<std::string, Exit> typedSecret(const std::string& question) {
    if (auto typed = askSecret(question)) {
        return *typed;
    }
    complain("There is no terminal to ask for the new passphrase. Name a file that has it with --new FILE.");
    return Exit::couldNot;
}

std::string stateOf(const records::Account& account) {
    return account.closed ? "closed" : account.waitsForCode ? "has not signed in with the code yet" : "open";
}

} // namespace

Exit accountsSetUp(const Context& context, const AccountsSetUp& command) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::none, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto administration = administrationAt(std::get<Desk>(opened));
    const auto any = administration.isSetUp();
    if (const auto* problem = std::get_if<practice::Problem>(&any)) {
        return failed(*problem);
    }
    if (std::get<bool>(any)) {
        complain("Accounts are set up here already. Ask an administrator for one.");
        return Exit::couldNot;
    }
    if (!context.request.passphraseFile) {
        print("Setting up accounts. From then on:\n"
              "- everybody signs in with a passphrase of their own, learners too;\n"
              "- a learner sees their own records, a facilitator those of their cohorts, a supervisor those of the "
              "people\n"
              "  assigned to them;\n"
              "- an administrator looks after accounts, and sees nothing that anybody decided or wrote.\n"
              "The first account is an administrator's. Nobody can look up a forgotten passphrase, so set up a second\n"
              "administrator soon. What this does not do is in docs/security.md.\n\n");
    }
    const auto name = command.name ? command.name : ask("The administrator's name: ");
    if (!name) {
        complain("There is no terminal to ask for a name. Say it with --name NAME, and the passphrase with "
                 "--passphrase-file FILE.");
        return Exit::couldNot;
    }
    const auto passphrase = secretFor(context, "A passphrase (12 characters or more; three or four words do): ");
    if (const auto* exit = std::get_if<Exit>(&passphrase)) {
        return *exit;
    }
    if (!context.request.passphraseFile) {
        const auto again = askSecret("Once more, to be sure: ");
        if (!again || *again != std::get<std::string>(passphrase)) {
            complain("The two are not the same. Nothing was set up; begin again.");
            return Exit::couldNot;
        }
    }
    const auto set = administration.setUp(*name, std::get<std::string>(passphrase));
    if (const auto* problem = std::get_if<practice::Problem>(&set)) {
        return failed(*problem);
    }
    print("Accounts are set up, and " + std::get<records::Account>(set).name +
          " is the administrator. Add the others with\n"
          "    judgement accounts add NAME --role learner|facilitator|supervisor|administrator\n");
    return Exit::done;
}

Exit accountsList(const Context& context, const AccountsList&) {
    auto opened = openStaffDesk(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto all = administrationAt(staff.desk).people(staff.visitor);
    if (const auto* problem = std::get_if<practice::Problem>(&all)) {
        return failed(*problem);
    }
    for (const auto& person : std::get<std::vector<review::Person>>(all)) {
        if (person.account) {
            print(std::string(nameOf(person.account->role)) + ": " + person.name + ", " + stateOf(*person.account) +
                  "\n");
        }
    }
    return Exit::done;
}

namespace {

/// New learners with accounts.
Exit addLearners(StaffDesk& staff, const AccountsAdd& command, const std::vector<std::string>& names) {
    auto administration = administrationAt(staff.desk);
    const auto rank = rankNamed(staff, command.rank);
    if (const auto* exit = std::get_if<Exit>(&rank)) {
        return *exit;
    }
    const auto made = administration.addLearners(staff.visitor, names, std::get<std::string>(rank));
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        return failed(*problem);
    }
    std::vector<review::CodeWish> wishes;
    for (const records::Learner& learner : std::get<std::vector<records::Learner>>(made)) {
        wishes.push_back({std::nullopt, learner.id});
    }
    return handOverCodes(staff, wishes, command.sheet);
}

} // namespace

Exit accountsAdd(const Context& context, const AccountsAdd& command) {
    auto opened = openStaffDesk(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    auto administration = administrationAt(staff.desk);
    const auto role = records::roleNamed(command.role).value_or(records::Role::learner);
    if (const auto refused = command.sheet ? sheetRefusal(*command.sheet) : std::nullopt) {
        return failed(*refused);
    }
    if (role != records::Role::learner && (command.who.from || command.sheet)) {
        complain("--from and --sheet are for learners. Facilitators, supervisors and administrators are added one by "
                 "one.");
        return Exit::couldNot;
    }
    if (role == records::Role::learner && command.who.names.size() == 1 && !command.who.from) {
        const auto found = administration.findLearner(staff.visitor, command.who.names.front());
        if (const auto* problem = std::get_if<practice::Problem>(&found)) {
            return failed(*problem);
        }
        if (const auto& learner = std::get<std::optional<records::Learner>>(found)) { // who has practised before
            if (command.sheet) {
                return handOverCodes(staff, {{std::nullopt, learner->id}}, command.sheet);
            }
            const auto added = administration.addLearnersAccount(staff.visitor, learner->id);
            if (const auto* problem = std::get_if<practice::Problem>(&added)) {
                return failed(*problem);
            }
            tellCode(std::get<records::NewAccount>(added));
            return Exit::done;
        }
    }
    const auto names = newNames(staff, command.who);
    if (const auto* exit = std::get_if<Exit>(&names)) {
        return *exit;
    }
    const auto& all = std::get<std::vector<std::string>>(names);
    if (role == records::Role::learner) {
        return addLearners(staff, command, all);
    }
    const auto added = administration.addAccount(staff.visitor, all.front(), role);
    if (const auto* problem = std::get_if<practice::Problem>(&added)) {
        return failed(*problem);
    }
    tellCode(std::get<records::NewAccount>(added));
    return Exit::done;
}

Exit accountsReset(const Context& context, const AccountsReset& command) {
    auto opened = openStaffDesk(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto account = accountNamed(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&account)) {
        return *exit;
    }
    const auto anew = administrationAt(staff.desk).newCode(staff.visitor, std::get<records::Account>(account).id);
    if (const auto* problem = std::get_if<practice::Problem>(&anew)) {
        return failed(*problem);
    }
    tellCode(std::get<records::NewAccount>(anew));
    return Exit::done;
}

Exit accountsClose(const Context& context, const AccountsClose& command) {
    auto opened = openStaffDesk(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto account = accountNamed(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&account)) {
        return *exit;
    }
    const auto& who = std::get<records::Account>(account);
    if (const auto problem = administrationAt(staff.desk).close(staff.visitor, who.id)) {
        return failed(*problem);
    }
    print("The account of " + who.name +
          " is closed. What was written under it stays; `judgement accounts reset` opens it again.\n");
    return Exit::done;
}

Exit accountsLockAfter(const Context& context, const AccountsLockAfter& command) {
    auto opened = openStaffDesk(context, review::Office::settle);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (const auto problem = administrationAt(staff.desk).lockAfter(staff.visitor, command.minutes)) {
        return failed(*problem);
    }
    print("Settled. Where somebody is signed in, the window locks after " + std::to_string(command.minutes) +
          (command.minutes == 1 ? " minute" : " minutes") + " without a key pressed.\n");
    return Exit::done;
}

Exit accountsPassphrase(const Context& context, const AccountsPassphrase& command) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::none, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    const auto name = context.request.as ? context.request.as : ask("Your name: ");
    if (!name) {
        complain("There is no terminal to ask for a name. Say who you are with --as NAME.");
        return Exit::couldNot;
    }
    const auto old = secretFor(context, "Your passphrase now (or the code that you were given): ");
    if (const auto* exit = std::get_if<Exit>(&old)) {
        return *exit;
    }
    auto chosen = command.file ? secretIn(*command.file) : typedSecret("The new one (12 characters or more): ");
    if (const auto* exit = std::get_if<Exit>(&chosen)) {
        return *exit;
    }
    if (!command.file && askSecret("Once more, to be sure: ") != std::get<std::string>(chosen)) {
        complain("The two are not the same. Nothing was changed.");
        return Exit::couldNot;
    }
    const auto went =
        records::Accounts(*std::get<Desk>(opened).records)
            .choosePassphrase(*name, std::get<std::string>(old), std::get<std::string>(chosen), wallClock());
    if (const auto* problem = std::get_if<records::Problem>(&went)) {
        return failed(*problem);
    }
    if (std::holds_alternative<records::CodeRanOut>(std::get<records::SignIn>(went))) {
        complain(std::string(codeRanOut));
        return Exit::couldNot;
    }
    if (!std::holds_alternative<records::SignedIn>(std::get<records::SignIn>(went))) {
        complain("This name and this passphrase do not go together, or signing in has to wait. Nothing was changed.");
        return Exit::couldNot;
    }
    print("The new passphrase counts from now on.\n");
    return Exit::done;
}

Exit showAudit(const Context& context, const ShowAudit& command) {
    auto opened = openStaffDesk(context, review::Office::readAudit);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    const auto rows = records::AuditTrail(*std::get<StaffDesk>(opened).desk.records).rows(command.from, command.most);
    if (const auto* problem = std::get_if<records::Problem>(&rows)) {
        return failed(*problem);
    }
    for (const auto& row : std::get<std::vector<records::AuditRow>>(rows)) {
        print(std::to_string(row.number) + "  " + report::momentOf(row.at) + "  " + row.event.actor + "  " +
              row.event.action + (row.event.subject.empty() ? "" : "  " + row.event.subject) +
              (row.event.detail.empty() ? "" : "  " + row.event.detail) + "\n");
    }
    return Exit::done;
}

} // namespace app
