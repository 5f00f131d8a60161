#include "app/Commands.hpp"
#include "app/StaffDesk.hpp"
#include "report/ReviewText.hpp"

#include <algorithm>

namespace app {

namespace {

/// Who manages accounts or cohorts: signed in and allowed to.
std::variant<StaffDesk, Exit> openOffice(const Context& context, review::Office office) {
    auto opened = openStaffDesk(context);
    if (auto* staff = std::get_if<StaffDesk>(&opened)) {
        if (const auto refused = staff->review->refusal(staff->visitor, office)) {
            return failed(*refused);
        }
    }
    return opened;
}

void tellCode(const records::NewAccount& added) {
    print("The account of " + added.account.name + " (" + std::string(nameOf(added.account.role)) +
          ") is ready. Hand over this code, which works once and is shown only now:\n\n    " + added.code +
          "\n\nWith it " + added.account.name +
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
    records::Accounts accounts(*std::get<Desk>(opened).records);
    const auto any = accounts.any();
    if (const auto* problem = std::get_if<records::Problem>(&any)) {
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
    const auto set = accounts.setUp(*name, std::get<std::string>(passphrase), wallClock());
    if (const auto* problem = std::get_if<records::Problem>(&set)) {
        return failed(*problem);
    }
    print("Accounts are set up, and " + std::get<records::Account>(set).name +
          " is the administrator. Add the others with\n"
          "    judgement accounts add NAME --role learner|facilitator|supervisor|administrator\n");
    return Exit::done;
}

Exit accountsList(const Context& context, const AccountsList&) {
    auto opened = openOffice(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    const auto all = records::Accounts(*std::get<StaffDesk>(opened).desk.records).all();
    if (const auto* problem = std::get_if<records::Problem>(&all)) {
        return failed(*problem);
    }
    for (const auto& account : std::get<std::vector<records::Account>>(all)) {
        print(std::string(nameOf(account.role)) + ": " + account.name + ", " + stateOf(account) + "\n");
    }
    return Exit::done;
}

Exit accountsAdd(const Context& context, const AccountsAdd& command) {
    auto opened = openOffice(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    records::Accounts accounts(*staff.desk.records);
    const auto role = records::roleNamed(command.role);
    records::Outcome<records::NewAccount> added =
        records::Problem{records::ProblemKind::refused, "There is no such role."};
    if (role == records::Role::learner) {
        const auto found = staff.desk.practice->findLearner(command.name);
        if (const auto* problem = std::get_if<practice::Problem>(&found)) {
            return failed(*problem);
        }
        auto learner = std::get<std::optional<practice::Learner>>(found);
        if (!learner) {
            const auto& framework = staff.desk.practice->framework();
            const auto made = staff.desk.practice->addLearner(command.name, framework.ranks.front().id);
            if (const auto* problem = std::get_if<practice::Problem>(&made)) {
                return failed(*problem);
            }
            learner = std::get<practice::Learner>(made);
        }
        added = accounts.addForLearner(learner->id, staff.visitor.account, staff.review->now());
    } else if (role) {
        added = accounts.add(command.name, *role, staff.visitor.account, staff.review->now());
    }
    if (const auto* problem = std::get_if<records::Problem>(&added)) {
        return failed(*problem);
    }
    tellCode(std::get<records::NewAccount>(added));
    return Exit::done;
}

Exit accountsReset(const Context& context, const AccountsReset& command) {
    auto opened = openOffice(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto account = accountNamed(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&account)) {
        return *exit;
    }
    const auto anew =
        records::Accounts(*staff.desk.records)
            .startAnew(std::get<records::Account>(account).id, staff.visitor.account, staff.review->now());
    if (const auto* problem = std::get_if<records::Problem>(&anew)) {
        return failed(*problem);
    }
    tellCode(std::get<records::NewAccount>(anew));
    return Exit::done;
}

Exit accountsClose(const Context& context, const AccountsClose& command) {
    auto opened = openOffice(context, review::Office::manageAccounts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto account = accountNamed(staff, command.name);
    if (const auto* exit = std::get_if<Exit>(&account)) {
        return *exit;
    }
    const auto closed = records::Accounts(*staff.desk.records)
                            .close(std::get<records::Account>(account).id, staff.visitor.account, staff.review->now());
    if (const auto* problem = std::get_if<records::Problem>(&closed)) {
        return failed(*problem);
    }
    print("The account of " + std::get<records::Account>(account).name +
          " is closed. What was written under it stays; `judgement accounts reset` opens it again.\n");
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
    if (!std::holds_alternative<records::SignedIn>(std::get<records::SignIn>(went))) {
        complain("This name and this passphrase do not go together, or signing in has to wait. Nothing was changed.");
        return Exit::couldNot;
    }
    print("The new passphrase counts from now on.\n");
    return Exit::done;
}

Exit cohortsList(const Context& context, const CohortsList&) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto all = staff.review->cohorts(staff.visitor);
    if (const auto* problem = std::get_if<practice::Problem>(&all)) {
        return failed(*problem);
    }
    for (const auto& cohort : std::get<std::vector<records::Cohort>>(all)) {
        print(cohort.name + ": " + std::to_string(cohort.learners) + (cohort.learners == 1 ? " learner" : " learners") +
              "\n");
    }
    if (std::get<std::vector<records::Cohort>>(all).empty()) {
        print("There are no cohorts here yet.\n");
    }
    return Exit::done;
}

Exit cohortsAdd(const Context& context, const CohortsAdd& command) {
    auto opened = openOffice(context, review::Office::manageCohorts);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto added =
        records::Cohorts(*staff.desk.records).add(command.name, staff.visitor.account, staff.review->now());
    if (const auto* problem = std::get_if<records::Problem>(&added)) {
        return failed(*problem);
    }
    print("There is a cohort \"" + std::get<records::Cohort>(added).name + "\" now.\n");
    return Exit::done;
}

Exit cohortsChange(const Context& context, const CohortsChange& command) {
    using What = CohortsChange::What;
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto ownCohorts = staff.review->cohorts(staff.visitor);
    records::Cohorts cohorts(*staff.desk.records);
    const std::string& actor = staff.visitor.account;
    const std::int64_t now = staff.review->now();
    records::Outcome<records::Done> done = records::Done{};
    if (command.what == What::join || command.what == What::leave) {
        const auto cohort = cohortNamed(staff, command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        const std::string& id = std::get<records::Cohort>(cohort).id;
        const auto* mine = std::get_if<std::vector<records::Cohort>>(&ownCohorts);
        const bool own = staff.visitor.role == review::Role::facilitator && mine != nullptr &&
                         std::ranges::any_of(*mine, [&](const auto& one) { return one.id == id; });
        if (!own && !review::may(staff.visitor, review::Office::manageCohorts)) {
            return failed(practice::Problem{review::whyNot(staff.visitor, review::Deed::enrol)});
        }
        const auto found = staff.desk.records->findLearner(command.who);
        if (const auto* problem = std::get_if<records::Problem>(&found)) {
            return failed(*problem);
        }
        const auto& learner = std::get<std::optional<records::Learner>>(found);
        if (!learner) {
            complain("There is no learner of that name here. Add the learner first.");
            return Exit::couldNot;
        }
        done = command.what == What::join ? cohorts.join(id, learner->id, actor, now)
                                          : cohorts.leave(id, learner->id, actor, now);
    } else {
        if (const auto refused = staff.review->refusal(staff.visitor, review::Office::manageCohorts)) {
            return failed(*refused);
        }
        const auto account = accountNamed(staff, command.who);
        if (const auto* exit = std::get_if<Exit>(&account)) {
            return *exit;
        }
        const auto& who = std::get<records::Account>(account);
        const auto wanted = command.what == What::assign ? review::Role::supervisor : review::Role::facilitator;
        if (who.role != wanted) {
            complain(who.name + " is not a " + std::string(nameOf(wanted)) + ", so this was not changed.");
            return Exit::couldNot;
        }
        if (command.what == What::assign) {
            const auto learner = learnerNamed(staff, command.cohort);
            if (const auto* exit = std::get_if<Exit>(&learner)) {
                return *exit;
            }
            const std::string& id = std::get<records::Learner>(learner).id;
            done = command.remove ? cohorts.unassign(id, who.id, actor, now) : cohorts.assign(id, who.id, actor, now);
        } else {
            const auto cohort = cohortNamed(staff, command.cohort);
            if (const auto* exit = std::get_if<Exit>(&cohort)) {
                return *exit;
            }
            const std::string& id = std::get<records::Cohort>(cohort).id;
            done = command.remove ? cohorts.noLongerFacilitate(id, who.id, actor, now)
                                  : cohorts.facilitate(id, who.id, actor, now);
        }
    }
    if (const auto* problem = std::get_if<records::Problem>(&done)) {
        return failed(*problem);
    }
    print("Done.\n");
    return Exit::done;
}

Exit showAudit(const Context& context, const ShowAudit& command) {
    auto opened = openOffice(context, review::Office::readAudit);
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
