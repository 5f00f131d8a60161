#include "terminal/AfterDebrief.hpp"

#include "terminal/Answer.hpp"
#include "terminal/Teller.hpp"

#include <utility>

namespace terminal {

AfterDebrief afterDebrief(const practice::FinishedDebrief& finished) {
    AfterDebrief after;
    after.attempt = finished.debrief.provenance.attemptId;
    if (finished.canAskWhatIf) {
        after.decisions = finished.debrief.decisions.size();
    }
    if (finished.thenAndNow) {
        after.origin = finished.thenAndNow->then.origin;
    }
    return after;
}

void tellThenAndNow(Talk& talk, const practice::ThenAndNow& both) {
    const auto tell = [&talk](const char* when, const std::string& choice, const std::string& ending) {
        if (choice.empty()) {
            return;
        }
        talk.item("  -", std::string(when) + ": " + inQuotes(lineAsOne(choice)) +
                             (ending.empty() ? "" : ", which ended with " + inQuotes(lineAsOne(ending))));
    };
    talk.heading("What if? Then and now, at decision " + std::to_string(both.then.decision));
    tell("Then", both.then.thenChoice, both.then.thenEnding);
    tell("Now", both.nowChoice, both.nowEnding);
    talk.say("This was practice: it counts in no profile.");
}

Next askNext(practice::Practice& practice, const AfterDebrief& after, Talk& talk) {
    const std::string range = after.decisions == 1 ? "1" : "a number from 1 to " + std::to_string(after.decisions);
    std::string prompt = "Press Enter to return to the list, or type ";
    if (after.decisions > 0) {
        prompt += range + " to try that decision otherwise, as practice, or ";
    }
    if (after.origin) {
        prompt += "then for the debrief that this came from, or ";
    }
    prompt += "quit.";
    while (true) {
        talk.say(prompt);
        const Answered answered = askForLine(talk, "", [&](Command) { talk.say(prompt); });
        if (const auto* left = std::get_if<Left>(&answered)) {
            return *left;
        }
        const auto& text = std::get<std::string>(answered);
        const auto number = findNumber(text);
        if (after.origin && (text == "then" || text == "Then" || text == "THEN")) {
            return ToDebrief{*after.origin};
        }
        if (after.decisions == 0 || !number) {
            return ToList{};
        }
        auto begun = practice.whatIf(after.attempt, *number);
        if (auto* run = std::get_if<std::unique_ptr<practice::OpenAttempt>>(&begun)) {
            return std::move(*run);
        }
        talk.say(std::get<practice::Problem>(begun).sentence);
    }
}

} // namespace terminal
