#include "terminal/ClassDesk.hpp"

#include "classroom/NextStep.hpp"
#include "classroom/Server.hpp"
#include "model/Counted.hpp"
#include "terminal/Answer.hpp"
#include "terminal/Talk.hpp"

#include <algorithm>
#include <array>
#include <future>
#include <memory>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace terminal {

using classroom::ClassView;
using classroom::DeskView;
using classroom::letterOf;
using classroom::nextStep;
using classroom::Stage;
using classroom::votedText;

namespace {

using ClassCommand = classroom::Command;

std::optional<std::size_t> optionIn(std::string_view word) {
    if (word.size() != 1) {
        return std::nullopt;
    }
    const char small = static_cast<char>(word[0] | 0x20);
    return small >= 'a' && small <= 'z' ? std::optional(static_cast<std::size_t>(small - 'a')) : std::nullopt;
}

std::string optionText(const ClassView& view, std::size_t option) {
    return view.task && option < view.task->options.size() ? view.task->options[option] : std::string();
}

class ClassDesk {
public:
    ClassDesk(classroom::Server& server, const ClassDeskSetting& setting, Input& input, Output& output)
        : m_server(server), m_setting(setting), m_talk(input, output) {}

    Left run() {
        greet();
        m_talk.whenInterrupted([this] {
            look();
            return m_server.ended();
        });
        tellStage();
        while (true) {
            const auto answered = askForLine(m_talk, prompt(), [this](terminal::Command command) { help(command); });
            if (const auto* left = std::get_if<Left>(&answered)) {
                if (*left == Left::byReplacement) {
                    return ended();
                }
                leave();
                return *left;
            }
            obey(std::get<std::string>(answered));
            look();
            if (m_server.ended()) {
                return ended();
            }
        }
    }

private:
    [[nodiscard]] std::shared_ptr<const classroom::Shown> now() const { return m_server.shown(); }

    void greet() {
        m_talk.heading(now()->view.title);
        m_talk.say("Phones open " + m_server.address() + " and type the code " + m_setting.classCode +
                   ". They have to be in the same network as this machine; no internet is needed.");
        if (!m_setting.qrCode.empty()) {
            m_talk.gap();
            m_talk.raw(m_setting.qrCode);
        }
        m_talk.say("Your own phone can be the desk: type \"desk\" for its code when nobody else sees this screen.");
        m_talk.say(
            "Everything is kept as it happens. Should this machine fall, \"" + m_setting.reopen +
            "\" goes on where the class was, and the phones come back by themselves. Type \"help\" for all that you "
            "can do.");
    }

    [[nodiscard]] Left ended() {
        m_talk.say("The class has ended, and is kept.");
        return Left::atEnding;
    }

    void leave() { m_talk.say("The class is kept as it stands. \"" + m_setting.reopen + "\" goes on with it."); }

    [[nodiscard]] std::string prompt() const {
        switch (nextStep(*now()).value_or(ClassCommand::pause)) {
        case ClassCommand::on:
            return "Enter goes on > ";
        case ClassCommand::open:
            return "Enter opens the vote > ";
        case ClassCommand::close:
            return "Enter closes the vote > ";
        case ClassCommand::reveal:
            return "Enter shows the split > ";
        case ClassCommand::take:
            return now()->view.quiz               ? "Enter shows what is right > "
                   : now()->desk.most.size() == 1 ? "Enter takes what most want > "
                                                  : "take A, or another letter > ";
        case ClassCommand::resume:
            return "Enter goes on after the pause > ";
        case ClassCommand::end:
            return "Enter ends the class > ";
        default:
            return "> ";
        }
    }

    /// Tells what has changed since it was told last.
    void look() {
        const auto shown = now();
        if (shown->view.step != m_toldStep) {
            tellStage();
            return;
        }
        if (shown->desk.problem != m_toldProblem) {
            m_toldProblem = shown->desk.problem;
            m_talk.event(m_toldProblem.empty() ? "What waited is saved now." : m_toldProblem);
        }
        if (shown->view.stage == Stage::voting && shown->desk.voted != m_toldVoted) {
            m_toldVoted = shown->desk.voted;
            m_talk.event(votedText(*shown));
        }
        if (shown->view.stage == Stage::lobby && shown->desk.here != m_toldHere) {
            m_toldHere = shown->desk.here;
            m_talk.event(model::counted(m_toldHere, "person is", "people are") + " here.");
        }
    }

    void tellStage() {
        const auto shown = now();
        const ClassView& view = shown->view;
        const bool sameItem = view.item == m_toldItem && view.stage > Stage::reading;
        m_toldStep = view.step;
        m_toldItem = view.item;
        m_toldVoted = shown->desk.voted;
        m_toldHere = shown->desk.here;
        if (view.item > 0 && !sameItem) {
            m_talk.heading((view.quiz ? "Question " : "Decision ") + std::to_string(view.item) +
                           (view.of > 0 ? " of " + std::to_string(view.of) : "") +
                           (view.practice ? " (practice)" : ""));
            tellItem(view);
        }
        tellWhatIsNew(*shown);
    }

    void tellItem(const ClassView& view) {
        if (!view.text.empty()) {
            m_talk.tell(view.text);
        }
        if (!view.ask.empty()) {
            m_talk.say(view.ask);
        }
        for (std::size_t i = 0; view.task && i < view.task->options.size(); ++i) {
            m_talk.item("  " + letterOf(i) + ".", view.task->options[i]);
        }
    }

    void tellWhatIsNew(const classroom::Shown& shown) {
        const ClassView& view = shown.view;
        switch (view.stage) {
        case Stage::lobby:
            m_talk.say("People come in. Begin when they are here.");
            if (!view.notes.empty()) {
                m_talk.say("Tell them beforehand: " + view.notes);
            }
            break;
        case Stage::briefing:
            m_talk.heading("Briefing");
            m_talk.tell(view.text);
            break;
        case Stage::reading:
            for (const auto& message : view.messages) {
                m_talk.event(message.from + ": " + message.text);
            }
            break;
        case Stage::voting:
            m_talk.say(std::string(view.clock.paused ? "The vote is paused" : "The vote is open") +
                       (view.clock.left ? ", " + inWords(*view.clock.left) + " left." : "."));
            break;
        case Stage::closed:
            m_talk.say("The vote is closed. " + votedText(shown) +
                       " \"look\" tells you the split before the class sees it.");
            break;
        case Stage::revealed:
        case Stage::discussing:
            if (view.clock.left) {
                m_talk.say("Time to talk" + std::string(view.clock.paused ? " is paused" : "") + ": " +
                           inWords(*view.clock.left) + " left.");
            }
            tellSplit(view);
            for (const auto& card : view.cards) {
                m_talk.item("  " + letterOf(card.option) + ":", card.words);
            }
            break;
        case Stage::consequence:
            tellConsequence(view);
            break;
        case Stage::finished:
            m_talk.heading(view.endingTitle.empty() ? "That was the last question" : view.endingTitle);
            m_talk.tell(view.text);
            break;
        case Stage::ended:
            break;
        }
    }

    void tellSplit(const ClassView& view) {
        for (std::size_t i = 0; i < view.split->counts.size(); ++i) {
            std::string before;
            if (view.before) {
                before = ", before " + std::to_string(view.before->counts[i]);
            }
            m_talk.item("  " + letterOf(i) + ".",
                        std::to_string(view.split->counts[i]) + before + ": " + optionText(view, i));
        }
        for (const auto& words : view.split->words) {
            m_talk.item("  " + std::to_string(words.count) + ":", words.words);
        }
        if (view.before) {
            m_talk.say(model::counted(view.moved, "person", "people") + " changed their mind.");
        }
    }

    void tellConsequence(const ClassView& view) {
        if (view.taken) {
            m_talk.say(std::string(view.byMost ? "Most took " : "The class goes on with ") + letterOf(*view.taken) +
                       ": " + optionText(view, *view.taken));
        }
        for (const std::size_t right : view.right) {
            m_talk.say("Right: " + letterOf(right) + ". " + optionText(view, right));
        }
        for (const std::string& right : view.rightWords) {
            m_talk.say("Right: " + right);
        }
        if (!view.consequence.empty()) {
            m_talk.tell(view.consequence);
        }
        for (const auto& standing : view.standings) {
            m_talk.item("  " + std::to_string(standing.place) + ".",
                        standing.name + ": " + std::to_string(static_cast<int>(standing.marks)));
        }
    }

    /// Split, reasons and key, for the facilitator alone.
    void tellPrivately() {
        const auto shown = now();
        const DeskView& desk = shown->desk;
        if (!desk.split) {
            m_talk.say("There is nothing to see before the vote is closed. " + votedText(*shown));
            return;
        }
        for (std::size_t i = 0; i < desk.split->counts.size(); ++i) {
            std::string key;
            for (const auto& one : desk.key) {
                key = one.option == i ? " (" + one.rating + ") " + one.why : key;
            }
            const std::string sure = classroom::sureWords(*desk.split, i);
            m_talk.item("  " + letterOf(i) + ".",
                        std::to_string(desk.split->counts[i]) + (sure.empty() ? "" : " (" + sure + ")") + key);
        }
        for (const auto& words : desk.split->words) {
            m_talk.item("  " + std::to_string(words.count) + ":", words.words);
        }
        for (const auto& reason : desk.reasons) {
            m_talk.item("  " + std::to_string(reason.card) + (reason.shown ? " (shown)" : "") + ", " +
                            letterOf(reason.option) + ":",
                        reason.words);
        }
        if (!desk.reasons.empty()) {
            m_talk.say("\"show 7\" turns card 7 up for the class, \"hide 7\" takes it away.");
        }
    }

    void tellPeople() {
        const auto shown = now();
        for (const auto& somebody : shown->desk.people) {
            m_talk.item("  " + std::to_string(somebody.person) + ".",
                        somebody.name + (somebody.here ? "" : " (not connected)") + (somebody.voted ? " ✓" : ""));
        }
        m_talk.say(model::counted(shown->desk.here, "person is", "people are") + " connected.");
    }

    void help(terminal::Command command) {
        if (command == terminal::Command::again) {
            tellItem(now()->view);
            return;
        }
        constexpr std::array<std::pair<std::string_view, std::string_view>, 13> lines{{
            {"  Enter:", "takes the next step."},
            {"  vote, vote 60:", "opens a vote, with 60 seconds; also once more after the split was shown."},
            {"  close, reveal, discuss, discuss 120:", "what they say."},
            {"  look:", "split, reasons and the author's key, for you alone."},
            {"  show 7, hide 7:", "turns card 7 up for the class, or away again."},
            {"  take, take B:", "goes on with what most wanted, or with B."},
            {"  back 2, return:", "to decision 2 once more, as practice; and to where the class was."},
            {"  message 1:", "lets the first message of the situation in."},
            {"  people, remove 7:", "who is here; takes number 7 out."},
            {"  pause, resume, more 60:", "the clock."},
            {"  standings, no standings:", "of a quiz, shown to all or not."},
            {"  again, address, desk:", "what is asked; where phones go; the code for your own phone."},
            {"  end, quit:", "ends the class; leaves it, to be gone on with later."},
        }};
        for (const auto& [mark, text] : lines) {
            m_talk.item(mark, text);
        }
    }

    void obey(const std::string& text) {
        const std::size_t space = text.find(' ');
        std::string word = text.substr(0, space);
        std::ranges::transform(word, word.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        const std::string rest = space == std::string::npos ? std::string() : text.substr(space + 1);
        const bool endAsked = std::exchange(m_endAsked, false);
        if (word == "end" && rest.empty() && !endAsked && nextStep(*now()) != ClassCommand::end) {
            m_endAsked = true;
            m_talk.say(
                "That ends the class for good, in the middle of it. Type \"end\" once more to end it, or anything "
                "else to go on.");
            return;
        }
        if (word.empty() || word == "next" || word == "on") {
            step();
        } else if (word == "look") {
            tellPrivately();
        } else if (word == "people") {
            tellPeople();
        } else if (word == "address") {
            greet();
        } else if (word == "desk") {
            tellDesk();
        } else if (word == "take") {
            take(rest);
        } else if (auto wanted = wantedBy(word, rest)) {
            act(std::move(*wanted));
        } else {
            m_talk.say("\"" + harmless(text) + "\" is nothing that can be done here. Type \"help\" for all that can.");
        }
    }

    void tellDesk() {
        m_talk.say(m_setting.deskCode ? "Open " + m_server.address() + "/desk on your own phone and type the code " +
                                            *m_setting.deskCode + ". Show it to nobody."
                                      : "Your phone keeps the code that it was given before: open " +
                                            m_server.address() + "/desk again.");
    }

    void step() {
        const auto command = nextStep(*now());
        if (!command) {
            m_talk.say("There is no next step here. Type \"help\" for all that can be done.");
        } else if (*command == ClassCommand::take) {
            take({});
        } else {
            act({*command});
        }
    }

    void take(const std::string& word) {
        const auto shown = now();
        classroom::Do wanted{ClassCommand::take};
        if (!shown->view.quiz) {
            wanted.option = optionIn(word);
            if (!wanted.option && word.empty() && shown->desk.most.size() == 1) {
                wanted.option = shown->desk.most.front();
            }
            if (!wanted.option) {
                m_talk.say(shown->desk.most.size() > 1 && word.empty()
                               ? "The vote is level. Say which: \"take A\"; or \"vote\" for another one."
                               : "Say which one the class goes on with: \"take A\".");
                return;
            }
        }
        act(std::move(wanted));
    }

    [[nodiscard]] std::optional<classroom::Do> wantedBy(const std::string& word, const std::string& rest) const {
        struct Known {
            std::string_view word;
            ClassCommand command;
        };
        constexpr std::array known{Known{"vote", ClassCommand::open},       Known{"close", ClassCommand::close},
                                   Known{"reveal", ClassCommand::reveal},   Known{"discuss", ClassCommand::discuss},
                                   Known{"show", ClassCommand::card},       Known{"hide", ClassCommand::card},
                                   Known{"back", ClassCommand::back},       Known{"return", ClassCommand::comeBack},
                                   Known{"message", ClassCommand::message}, Known{"remove", ClassCommand::remove},
                                   Known{"pause", ClassCommand::pause},     Known{"resume", ClassCommand::resume},
                                   Known{"more", ClassCommand::extend},     Known{"standings", ClassCommand::standings},
                                   Known{"no", ClassCommand::standings},    Known{"end", ClassCommand::end}};
        const auto* found = std::ranges::find(known, word, &Known::word);
        if (found == known.end() || (word == "no" && rest != "standings")) {
            return std::nullopt;
        }
        classroom::Do wanted{found->command};
        wanted.shown = word == "show" || word == "standings";
        const auto number = findNumber(rest);
        if (!rest.empty() && !number && word != "no") {
            return std::nullopt;
        }
        if (number) {
            wanted.seconds = std::chrono::seconds(std::min<std::size_t>(*number, 100'000));
            wanted.item = *number;
            wanted.message = *number - 1;
            wanted.card = *number;
            wanted.person = static_cast<classroom::Person>(std::min<std::size_t>(*number, 100'000));
        }
        return wanted;
    }

    void act(classroom::Do wanted) {
        wanted.step = now()->view.step;
        const auto promise = std::make_shared<std::promise<std::optional<std::string>>>();
        auto answer = promise->get_future();
        m_server.act(wanted, [promise](std::optional<std::string> refused) { promise->set_value(std::move(refused)); });
        const auto refused = answer.get();
        if (refused) {
            m_talk.say(*refused);
            return;
        }
        if (wanted.what == ClassCommand::standings) {
            m_talk.say(wanted.shown ? "Everybody sees the standings from now on, once an answer is shown."
                                    : "Nobody sees the standings but you.");
        }
        // What happened is told once it is kept, which takes a moment.
        constexpr int mostWaits = 100;
        for (int i = 0; i < mostWaits && now()->view.step == wanted.step && wanted.what != ClassCommand::standings;
             ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    classroom::Server& m_server;
    const ClassDeskSetting& m_setting;
    Talk m_talk;
    std::uint32_t m_toldStep = 0;
    std::size_t m_toldItem = 0;
    std::size_t m_toldVoted = 0;
    std::size_t m_toldHere = 0;
    std::string m_toldProblem;
    bool m_endAsked = false;
};

} // namespace

Left holdClass(classroom::Server& server, const ClassDeskSetting& setting, Input& input, Output& output) {
    return ClassDesk(server, setting, input, output).run();
}

} // namespace terminal
