#include "app/Commands.hpp"

#include "app/AsTyped.hpp"
#include "app/NotFound.hpp"
#include "app/SignIn.hpp"
#include "practice/Time.hpp"
#include "records/Attempts.hpp"
#include "records/Classes.hpp"
#include "report/Files.hpp"
#include "report/Html.hpp"
#include "report/Json.hpp"
#include "report/Pdf.hpp"
#include "report/Text.hpp"

#include <algorithm>

namespace app {

namespace {

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

/// Whose attempts are listed, where they are one person's.
std::optional<practice::Learner> oneLearner(const practice::Practice& practice, const std::optional<std::string>& id) {
    const auto listed = practice.learners();
    const auto* all = std::get_if<std::vector<practice::Learner>>(&listed);
    if (all == nullptr || (!id && !practice.restricted())) {
        return std::nullopt;
    }
    const auto found = id                 ? std::ranges::find(*all, *id, &practice::Learner::id)
                       : all->size() == 1 ? all->begin()
                                          : all->end();
    return found == all->end() ? std::nullopt : std::optional(*found);
}

/// The classes that a learner was in and that have ended: voted there, and no attempts.
void printVoted(const records::Records& kept, const practice::Learner& learner) {
    const auto classes = records::Classes(kept).all(learner.id);
    const auto* lines = std::get_if<std::vector<records::ClassLine>>(&classes);
    bool any = false;
    for (const records::ClassLine& line : lines != nullptr ? *lines : std::vector<records::ClassLine>()) {
        if (line.ended) {
            any = true;
            const std::string started = practice::isoTime(line.head.started);
            print(line.head.id.substr(0, records::shortId) + "  " + started.substr(0, started.find('.')) + "  " +
                  line.head.title + ", " + learner.name + ", voted in a class\n");
        }
    }
    if (any) {
        print("judgement review voted " + typed(learner.name) + " CLASS shows what was voted in one.\n");
    }
}

Exit printPdf(const practice::FinishedDebrief& finished) {
    const auto made = report::pdf(finished);
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        return failed(*problem);
    }
    print(std::get<std::string>(made));
    return Exit::done;
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
        print(attempt.id.substr(0, records::shortId) + "  " + attempt.startedAt.substr(0, attempt.startedAt.find('.')) +
              "  " + attempt.scenarioTitle + ", " +
              (attempt.learnerName.empty() ? "without a name" : attempt.learnerName) + ", " + attempt.mode +
              (attempt.whatIfFrom ? " (what if? from decision " + std::to_string(*attempt.whatIfFrom) + ")" : "") +
              ", " + std::to_string(attempt.decisions) + (attempt.decisions == 1 ? " decision, " : " decisions, ") +
              (attempt.endedAt.empty() ? "open" : "ended: " + attempt.endingTitle) + "\n");
    }
    if (const auto learner = oneLearner(practice, learnerId)) {
        printVoted(*std::get<Desk>(opened).records, *learner);
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
        return failed(practice::Problem{*sentence});
    }
    if (command.format == Format::pdf && isTerminal()) {
        return failed({"A PDF is no text that a terminal can show. Send it to a file with > debrief.pdf at the end of "
                       "the command, or let --out DIR write all the debrief's files."});
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
            "The debrief is in " + command.out->string() + ": debrief.html, debrief.pdf, debrief.txt, debrief.json";
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
    case Format::pdf:
        return printPdf(finished);
    case Format::json:
        print(report::json(finished));
        break;
    }
    return Exit::done;
}

} // namespace app
