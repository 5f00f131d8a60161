#include "terminal/Player.hpp"

#include "play/StuckSentence.hpp"
#include "terminal/Answer.hpp"

#include <utility>

namespace terminal {

using namespace model;

namespace {

constexpr std::size_t longestReasons = 4000; // bytes; far more than anybody writes in the middle of an incident

} // namespace

Player::Player(practice::OpenAttempt& attempt, Keeping keeping, const Options& options, Talk& talk)
    : m_attempt(attempt), m_journey(attempt.journey()), m_keeping(keeping), m_options(options), m_talk(talk),
      m_teller(attempt, talk) {}

bool Player::isKept() const { return m_keeping == Keeping::lasting && m_journey.saving(); }

std::optional<Left> Player::open(Briefing briefing) {
    if (m_attempt.atBranch()) {
        m_teller.whatIf();
        if (m_talk.input().echoes()) {
            m_talk.gap();
            return waitForEnter("Press Enter to begin.");
        }
    } else if (m_attempt.resumed()) {
        m_teller.recap(); // tells the briefing by itself, where it is still needed
    } else if (briefing == Briefing::toTell) {
        m_teller.briefing();
        if (m_talk.input().echoes()) { // on a screen it would scroll away unread
            m_talk.gap();
            return waitForEnter("Press Enter to begin.");
        }
    }
    return std::nullopt;
}

Left Player::play(Briefing briefing) {
    if (const auto left = open(briefing)) {
        return leave(*left);
    }
    m_begun = true;
    while (true) {
        std::optional<Left> left;
        switch (m_journey.step()) {
        case play::Journey::Step::situation:
            left = situation();
            break;
        case play::Journey::Step::rationale:
            left = rationale();
            break;
        case play::Journey::Step::consequence:
            left = consequence();
            break;
        case play::Journey::Step::ending: {
            const Ending& ending = *m_journey.runner().ending();
            m_talk.heading("The end: " + std::string(ending.title));
            m_talk.tell(m_journey.runner().text());
            return Left::atEnding;
        }
        case play::Journey::Step::stuck:
            m_talk.gap();
            if (m_options.deadEnd) {
                m_talk.raw(m_options.deadEnd(m_journey.runner(), m_talk.width()));
            } else {
                m_talk.say(play::stuckSentence(*m_journey.runner().situation()));
            }
            return Left::stuck;
        }
        if (left) {
            return leave(*left);
        }
    }
}

void Player::showTime() const {
    const Situation* situation = m_inSituation ? m_journey.runner().situation() : nullptr;
    const auto limit = situation != nullptr ? limitOf(*situation) : std::nullopt;
    m_talk.say(limit ? "Time left: " + inWords(*limit - elapsed()) + "." : "There is no time limit here.");
}

void Player::answer(Command command) {
    switch (command) {
    case Command::help:
        m_teller.help(isKept() || m_keeping == Keeping::rehearsed ? m_keeping : Keeping::untilExit);
        break;
    case Command::again:
        if (m_inSituation) {
            m_teller.situation(m_arrived);
        } else if (const Choice* last = m_journey.lastChoice(); last != nullptr) {
            m_talk.say("You chose: " + inQuotes(lineAsOne(last->text)));
            if (m_journey.step() == play::Journey::Step::consequence) {
                m_talk.tell(last->consequence);
            }
        } else {
            m_teller.briefing();
        }
        break;
    case Command::notes:
        m_teller.notes();
        break;
    case Command::notebook:
        m_teller.notebook(m_inSituation ? std::optional(elapsed()) : std::nullopt);
        if (m_inSituation) {
            showTime();
        }
        break;
    case Command::time:
        showTime();
        break;
    case Command::quit:
        break; // left to the caller
    }
}

std::optional<Left> Player::rationale() {
    const bool asked = m_journey.rationaleWish() == RationaleWish::asked;
    m_talk.heading("Your reasons");
    m_talk.say(std::string(asked ? "Please say why you decided so" : "If you wish, say why you decided so") +
               ", before you learn what came of it. Write as many lines as you like; an empty line ends them.");
    if (!m_questionsShown) {
        m_teller.questions();
        m_questionsShown = true;
    }
    std::string reasons;
    bool reminded = !asked;
    const auto keep = [&] { return saved([&] { return m_journey.giveRationale(reasons); }); };
    const auto answerHere = [&](Command command) {
        if (command != Command::help) {
            answer(command);
            return;
        }
        m_talk.say("Write lines of text; an empty line ends them. The commands again, notes, notebook, time" +
                   std::string(m_keeping == Keeping::rehearsed ? ", back, restart" : "") +
                   " and quit work here too, each alone on its line.");
        m_teller.questions();
    };
    while (true) {
        const Answered answered = askForLine(m_talk, ">", answerHere);
        if (const auto* how = std::get_if<Left>(&answered)) {
            if (*how == Left::byReplacement && !reasons.empty()) {
                m_talk.gap();
                m_talk.say("The reasons that you were writing are not kept.");
            } else if (!reasons.empty()) { // what is written is not lost
                if (auto left = keep()) {
                    return left;
                }
            }
            return *how;
        }
        const auto& text = std::get<std::string>(answered);
        if (!text.empty()) {
            const std::string line = (reasons.empty() ? "" : "\n") + text;
            if (reasons.size() + line.size() > longestReasons) {
                m_talk.say("That is more than can be kept with one decision, so this line is left out. An empty line "
                           "ends your reasons.");
            } else {
                reasons += line;
            }
        } else if (reasons.empty() && !reminded) {
            reminded = true;
            m_talk.say("No reasons are written yet. Write them now, or press Enter once more to go on without.");
        } else {
            return keep();
        }
    }
}

std::optional<Left> Player::consequence() {
    const Choice& last = *m_journey.lastChoice();
    if (!last.consequence.empty()) {
        m_talk.heading("What comes of it");
        m_talk.tell(last.consequence);
        m_talk.gap();
        const Situation* next = m_journey.runner().ending() == nullptr ? m_journey.runner().situation() : nullptr;
        // Before a timed situation the learner is asked there, with the limit named.
        const bool askedThere = next != nullptr && m_attempt.scenario().timerOf(*next) != nullptr;
        if (!askedThere) {
            const auto left = waitForEnter("Press Enter to go on.");
            // Nothing more has to be answered before an ending.
            if (left && !(*left == Left::inputEnded && m_journey.runner().ending() != nullptr)) {
                return left;
            }
        }
    }
    return saved([&] { return m_journey.goOn(); });
}

std::optional<Left> Player::saved(const Step& step) {
    const auto help = [this] {
        m_talk.say("Type 1 to try again, 2 to go on without saving, or quit to leave; what was saved before is kept.");
    };
    const auto answerHere = [&](Command command) {
        if (command == Command::notes || command == Command::notebook || command == Command::time) {
            answer(command);
        }
        help();
    };
    while (const auto problem = step()) {
        m_talk.gap();
        m_talk.say(problem->sentence);
        m_talk.item("  1.", "Try to save again");
        m_talk.item("  2.", "Go on without saving: from here on nothing of this attempt is kept");
        while (true) {
            const Answered answered = askForLine(m_talk, "Your choice:", answerHere);
            if (const auto* left = std::get_if<Left>(&answered)) {
                return *left;
            }
            const auto& text = std::get<std::string>(answered);
            if (text == "2") {
                m_journey.goOnWithoutSaving();
            }
            if (text == "1" || text == "2") {
                break;
            }
            help();
        }
    }
    return std::nullopt;
}

std::optional<Left> Player::waitForEnter(const std::string& prompt) {
    m_talk.invite(prompt);
    const Answered answered = askForLine(m_talk, "", [this](Command command) {
        answer(command);
        m_talk.invite("Press Enter to go on.");
    });
    const auto* left = std::get_if<Left>(&answered);
    return left == nullptr ? std::nullopt : std::optional(*left);
}

Left Player::leave(Left how) {
    if (how == Left::byReplacement) {
        return how;
    }
    m_talk.gap();
    std::string text = how == Left::inputEnded ? "The input has ended. " : "";
    if (isKept()) {
        text += "What you decided is kept. To go on where you are now: " + m_options.resumeCommand(m_attempt.id());
    } else if (m_keeping == Keeping::rehearsed) {
        text += "Nothing of this rehearsal is kept.";
    } else {
        text += "This attempt was not being saved, so it cannot be gone on with from here.";
    }
    m_talk.say(text);
    return how;
}

} // namespace terminal
