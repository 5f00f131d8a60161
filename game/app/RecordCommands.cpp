#include "app/Commands.hpp"

#include "app/NotFound.hpp"
#include "app/SignIn.hpp"
#include "records/AuditTrail.hpp"
#include "records/Seal.hpp"
#include "report/Files.hpp"
#include "report/Html.hpp"
#include "report/Json.hpp"
#include "report/Text.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t printedWidth = 80;

Exit failed(const practice::Problem& problem) {
    complain(problem.sentence);
    return Exit::couldNot;
}

practice::Problem unknownLearner(const practice::Practice& practice, std::string_view typed) {
    const auto listed = practice.learners();
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return *problem;
    }
    std::vector<std::string> names;
    std::ranges::transform(std::get<std::vector<practice::Learner>>(listed), std::back_inserter(names),
                           &practice::Learner::name);
    return {noLearnerSentence(typed, std::move(names))};
}

/// "12:ab34…" as an export has it.
std::optional<records::AuditHead> anchorIn(const std::string& words) {
    const std::size_t colon = words.find(':');
    constexpr std::size_t mostDigits = 12;
    constexpr std::size_t hashDigits = 64;
    const std::string digits = words.substr(0, colon);
    if (colon == std::string::npos || digits.empty() || digits.size() > mostDigits ||
        digits.find_first_not_of("0123456789") != std::string::npos || words.size() - colon - 1 != hashDigits) {
        return std::nullopt;
    }
    return records::AuditHead{std::stoll(digits), words.substr(colon + 1)};
}

Exit verifyAll(const Desk& desk, const std::optional<std::string>& anchorWords) {
    std::optional<records::AuditHead> anchor;
    if (anchorWords) {
        anchor = anchorIn(*anchorWords);
        if (!anchor) {
            complain("This is no anchor. An export writes it as a number, a colon and 64 hexadecimal digits.");
            return Exit::couldNot;
        }
    }
    std::size_t differing = 0;
    std::size_t attempts = 0;
    const auto listed = desk.practice->attempts();
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    for (const auto& attempt : std::get<std::vector<practice::AttemptSummary>>(listed)) {
        const auto verified = desk.practice->verify(attempt.id);
        if (const auto* problem = std::get_if<practice::Problem>(&verified)) {
            return failed(*problem);
        }
        ++attempts;
        const auto& verification = std::get<practice::Verification>(verified);
        if (verification.same) {
            continue;
        }
        ++differing;
        print("Attempt " + attempt.id + ":\n");
        for (const std::string& finding : verification.findings) {
            print("  " + finding + "\n");
        }
    }
    for (const auto& found :
         {records::Seals(*desk.records).verify(), records::AuditTrail(*desk.records).verify(anchor)}) {
        if (const auto* problem = std::get_if<records::Problem>(&found)) {
            return failed({problem->sentence});
        }
        for (const std::string& finding : std::get<std::vector<std::string>>(found)) {
            ++differing;
            print(finding + "\n");
        }
    }
    const auto head = records::AuditTrail(*desk.records).head();
    if (const auto* problem = std::get_if<records::Problem>(&head)) {
        return failed({problem->sentence});
    }
    const auto& ends = std::get<records::AuditHead>(head);
    print("Compared: " + std::to_string(attempts) + (attempts == 1 ? " attempt" : " attempts") +
          ", what is kept against what was sealed, and the " + std::to_string(ends.rows) +
          " rows of the audit trail, which ends with " + std::to_string(ends.rows) + ":" + ends.hash + "\n");
    print(differing == 0
              ? "All is as it was recorded.\n"
              : "Not all is as it was recorded: see above. Keep the records as they are and ask whoever looks after "
                "them.\n");
    return differing == 0 ? Exit::done : Exit::couldNot;
}

} // namespace

Exit listAttempts(const Context& context, const ListAttempts& command) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::none, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    if (const auto exit = signInToPlay(context, std::get<Desk>(opened))) {
        return *exit;
    }
    const practice::Practice& practice = *std::get<Desk>(opened).practice;
    std::optional<std::string> learnerId;
    if (command.learner) {
        const auto found = practice.findLearner(*command.learner);
        if (const auto* problem = std::get_if<practice::Problem>(&found)) {
            return failed(*problem);
        }
        const auto& learner = std::get<std::optional<practice::Learner>>(found);
        if (!learner) {
            return failed(unknownLearner(practice, *command.learner));
        }
        learnerId = learner->id;
    }
    const auto listed = practice.attempts(learnerId);
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    const auto& attempts = std::get<std::vector<practice::AttemptSummary>>(listed);
    if (attempts.empty()) {
        print("There are no attempts yet.\n");
    }
    for (const auto& attempt : attempts) {
        constexpr std::size_t shortId = 8;
        print(attempt.id.substr(0, shortId) + "  " + attempt.startedAt.substr(0, attempt.startedAt.find('.')) + "  " +
              attempt.scenarioTitle + ", " + (attempt.learnerName.empty() ? "without a name" : attempt.learnerName) +
              ", " + attempt.mode +
              (attempt.whatIfFrom ? " (what if? from decision " + std::to_string(*attempt.whatIfFrom) + ")" : "") +
              ", " + std::to_string(attempt.decisions) + (attempt.decisions == 1 ? " decision, " : " decisions, ") +
              (attempt.endedAt.empty() ? "open" : "ended: " + attempt.endingTitle) + "\n");
    }
    return Exit::done;
}

Exit showDebrief(const Context& context, const ShowDebrief& command) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::all, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    if (const auto exit = signInToPlay(context, std::get<Desk>(opened))) {
        return *exit;
    }
    const practice::Practice& practice = *std::get<Desk>(opened).practice;
    if (const auto sentence = noAttemptSentence(practice, command.attempt)) {
        return failed({*sentence});
    }
    const auto made = practice.debriefOf(command.attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        return failed(*problem);
    }
    const auto& finished = std::get<practice::FinishedDebrief>(made);
    if (command.out) {
        if (const auto problem = report::writeAll(*command.out, finished)) {
            return failed(*problem);
        }
        const std::string where =
            "The debrief is in " + command.out->string() + ": debrief.html, debrief.txt, debrief.json";
        if (!command.format) {
            print(where + "\n");
            return Exit::done;
        }
        complain(where); // standard output is for the debrief itself
    }
    switch (command.format.value_or(Format::text)) {
    case Format::text:
        print(report::text(finished, printedWidth));
        break;
    case Format::html:
        print(report::html(finished));
        break;
    case Format::json:
        print(report::json(finished));
        break;
    }
    return Exit::done;
}

Exit verify(const Context& context, const Verify& command) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::none, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    const practice::Practice& practice = *std::get<Desk>(opened).practice;
    if (!command.attempt) {
        // Compares digests and tells ids: nothing of what anybody decided, so anybody may.
        return verifyAll(std::get<Desk>(opened), command.anchor);
    }
    if (const auto exit = signInToPlay(context, std::get<Desk>(opened))) {
        return *exit;
    }
    if (const auto sentence = noAttemptSentence(practice, *command.attempt)) {
        return failed({*sentence});
    }
    const auto verified = practice.verify(*command.attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&verified)) {
        return failed(*problem);
    }
    const auto& verification = std::get<practice::Verification>(verified);
    for (const std::string& finding : verification.findings) {
        print(finding + "\n");
    }
    print(verification.same
              ? "The same: what is recorded gives what was recorded.\n"
              : "Not the same: see above. Keep the records as they are and ask whoever looks after them.\n");
    return verification.same ? Exit::done : Exit::couldNot;
}

} // namespace app
