// How long records are kept, and erasing them.

#include "app/Commands.hpp"
#include "app/StaffDesk.hpp"
#include "model/Counted.hpp"
#include "records/Attempts.hpp"
#include "records/Erasure.hpp"
#include "report/ReviewText.hpp"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

std::string roundsWords(std::size_t number) {
    return model::counted(number, "round of questions", "rounds of questions");
}

std::string attemptsWords(std::size_t number) { return model::counted(number, "attempt", "attempts"); }

std::string classesWords(std::size_t number) { return model::counted(number, "class", "classes"); }

/// Whether the person typed what was asked for. Says on standard error when not.
bool agreed(const std::string& question, const std::string& wanted) {
    const auto typed = ask(question);
    if (!typed) {
        complain("There is no terminal to ask whether you are sure. Say so with --yes.");
        return false;
    }
    if (*typed != wanted) {
        complain("That is not it, so nothing was erased.");
        return false;
    }
    return true;
}

Exit tell(const records::Erased& erased) {
    const std::string classes = erased.rows.classes == 0 ? "" : classesWords(erased.rows.classes) + ", ";
    print("Erased: " + attemptsWords(erased.rows.attempts) + ", " + roundsWords(erased.rows.rounds) + ", " + classes +
          std::to_string(erased.rows.comments) + (erased.rows.comments == 1 ? " comment, " : " comments, ") +
          std::to_string(erased.rows.signOffs) + (erased.rows.signOffs == 1 ? " sign-off" : " sign-offs") +
          ", here and in the backups beside the records.\n");
    for (const std::string& sentence : erased.notes) {
        print(sentence + "\n");
    }
    print("What was exported or copied elsewhere (bundles, debriefs in folders of your own, backups of the disk) is "
          "not reached from here.\n");
    return Exit::done;
}

} // namespace

std::string dueSentence(const Desk& desk) {
    const auto found = administrationAt(desk).due();
    const auto* due = std::get_if<review::Due>(&found);
    if (due == nullptr || !due->anything()) {
        return {};
    }
    const std::size_t over = due->over.all();
    const std::size_t soon = due->soon.all();
    const bool rounds = due->over.rounds + due->soon.rounds > 0;
    const bool classes = due->over.classes + due->soon.classes > 0;
    std::string sentence = rounds && classes ? "Of the attempts, rounds of questions and classes kept here, "
                           : classes         ? "Of the attempts and classes kept here, "
                           : rounds          ? "Of the attempts and rounds of questions kept here, "
                                             : "Of the attempts kept here, ";
    if (over != 0) {
        sentence += std::to_string(over) + (over == 1 ? " has" : " have") + " been kept for longer than was settled";
    }
    if (soon != 0) {
        sentence += (over != 0 ? ", and " : "") + std::to_string(soon) + " will have been in " +
                    std::to_string(review::warnedDays) + " days";
    }
    return sentence + ": see `judgement retention show`.";
}

Exit retentionShow(const Context& context, const RetentionShow&) {
    auto opened = openStaffDesk(context, review::Office::settle);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto here = administrationAt(staff.desk).settled(staff.visitor);
    if (const auto* problem = std::get_if<practice::Problem>(&here)) {
        return failed(*problem);
    }
    const auto days = std::get<records::Installation>(here).keepDays;
    print(days ? "Attempts are kept for " + std::to_string(*days) + (*days == 1 ? " day" : " days") +
                     " after their end, or after the last decision where they have none. Nothing is erased by "
                     "itself: `judgement retention apply` does it.\n"
               : std::string("Attempts are kept until somebody erases them. `judgement retention set DAYS` settles for "
                             "how long.\n"));
    const std::int64_t now = staff.review->now();
    const auto found = records::Erasures(*staff.desk.records).due(now, review::warnedDays);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return failed(*problem);
    }
    for (const auto& attempt : std::get<std::vector<records::DueAttempt>>(found)) {
        // Who looks after accounts settles this, and is not told what anybody played.
        const bool named = !staff.visitor.role;
        print(attempt.id.substr(0, records::shortId) +
              (named ? "  " + attempt.scenarioTitle +
                           (attempt.learnerName.empty() ? std::string() : ", " + attempt.learnerName)
                     : std::string()) +
              (attempt.due <= now ? "  due since " : "  due on ") + report::momentOf(attempt.due) + "\n");
    }
    const auto rounds = records::Erasures(*staff.desk.records).dueRounds(now, review::warnedDays);
    if (const auto* problem = std::get_if<records::Problem>(&rounds)) {
        return failed(*problem);
    }
    if (const std::size_t count = std::get<std::vector<std::string>>(rounds).size(); count > 0) {
        print(roundsWords(count) + (count == 1 ? " is" : " are") + " due too, or will be soon.\n");
    }
    const auto classes = records::Erasures(*staff.desk.records).dueClasses(now, review::warnedDays);
    if (const auto* problem = std::get_if<records::Problem>(&classes)) {
        return failed(*problem);
    }
    if (const std::size_t count = std::get<std::vector<std::string>>(classes).size(); count > 0) {
        print(classesWords(count) + (count == 1 ? " is" : " are") + " due too, or will be soon.\n");
    }
    return Exit::done;
}

Exit retentionSet(const Context& context, const RetentionSet& command) {
    std::optional<int> days;
    if (command.days != "none") {
        int number = 0;
        const char* end = command.days.data() + command.days.size();
        if (std::from_chars(command.days.data(), end, number).ptr != end) {
            complain("Give a number of days, such as 730, or none for no limit. Nothing was changed.");
            return Exit::couldNot;
        }
        days = number;
    }
    auto opened = openStaffDesk(context, review::Office::settle);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (const auto problem = administrationAt(staff.desk).keepFor(staff.visitor, days)) {
        return failed(*problem);
    }
    const std::string due = dueSentence(staff.desk);
    print("Settled. Nothing was erased.\n" + (due.empty() ? "" : due + "\n"));
    return Exit::done;
}

Exit retentionApply(const Context& context, const RetentionApply& command) {
    auto opened = openStaffDesk(context, review::Office::erase);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    auto administration = administrationAt(staff.desk);
    const auto found = administration.due();
    if (const auto* problem = std::get_if<practice::Problem>(&found)) {
        return failed(*problem);
    }
    const auto& due = std::get<review::Due>(found);
    if (due.over.all() == 0) {
        print("No attempt is due. Nothing was erased.\n");
        return Exit::done;
    }
    const std::string what = review::inWords(due.over);
    if (!command.yes && !agreed(what + " will be erased with reasons, comments and sign-offs, here and "
                                       "in the backups, and cannot be brought back. Type yes: ",
                                "yes")) {
        return Exit::couldNot;
    }
    const auto erased = administration.eraseDue(staff.visitor);
    if (const auto* problem = std::get_if<practice::Problem>(&erased)) {
        return failed(*problem);
    }
    return tell(std::get<records::Erased>(erased));
}

Exit erase(const Context& context, const Erase& command) {
    if (!command.learner && !command.account) {
        complain("Say whom to erase: `judgement erase NAME`, or --account NAME for somebody who is no learner.");
        return Exit::couldNot;
    }
    auto opened = openStaffDesk(context, review::Office::erase);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    records::Erasures erasures(*staff.desk.records);
    if (command.account) {
        const auto account = accountNamed(staff, *command.account);
        if (const auto* exit = std::get_if<Exit>(&account)) {
            return *exit;
        }
        const auto& [id, name, role, learner, closed, waits] = std::get<records::Account>(account);
        if (!command.yes && !agreed("The name will be taken out wherever it stands; what was written under it stays, "
                                    "under \"former " +
                                        std::string(nameOf(role)) + "\". Type the name to go on: ",
                                    name)) {
            return Exit::couldNot;
        }
        const auto erased = erasures.account(id, staff.visitor.account, staff.review->now());
        if (const auto* problem = std::get_if<records::Problem>(&erased)) {
            return failed(*problem);
        }
        print("The name is taken out, here and in the backups beside the records, and the account is closed.\n");
        for (const std::string& sentence : std::get<records::Erased>(erased).notes) {
            print(sentence + "\n");
        }
        return Exit::done;
    }
    const auto learner = learnerNamed(staff, *command.learner);
    if (const auto* exit = std::get_if<Exit>(&learner)) {
        return *exit;
    }
    const auto& who = std::get<records::Learner>(learner);
    if (!command.yes && !agreed("All that is kept of this learner will be erased, here and in the backups, and cannot "
                                "be brought back. Export it first if they want a copy. Type the name to go on: ",
                                who.name)) {
        return Exit::couldNot;
    }
    const auto erased = erasures.learner(who.id, staff.visitor.account, staff.review->now());
    if (const auto* problem = std::get_if<records::Problem>(&erased)) {
        return failed(*problem);
    }
    return tell(std::get<records::Erased>(erased));
}

} // namespace app
