#include "practice/RehearsedFile.hpp"
#include "report/DiagnosticText.hpp"
#include "terminal/Answer.hpp"
#include "terminal/DebriefPages.hpp"
#include "terminal/Player.hpp"
#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

#include <algorithm>
#include <utility>

namespace terminal {

namespace {

using practice::Rehearsal;

bool isWord(std::string_view text, std::string_view word) {
    return std::ranges::equal(text, word,
                              [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); });
}

/// A sentence behind another one.
std::string spaced(const std::string& sentence) { return sentence.empty() ? sentence : " " + sentence; }

class Rehearsing {
public:
    Rehearsing(practice::Practice& practice, practice::RehearsedFile& file, const Options& options, Talk& talk)
        : m_practice(practice), m_file(file), m_options(options), m_talk(talk) {
        talk.whenInterrupted([this] { return look(); });
        talk.whenTyped([this](const std::string& text) { return moved(text); });
    }
    ~Rehearsing() {
        m_talk.whenInterrupted(nullptr);
        m_talk.whenTyped(nullptr);
    }
    Rehearsing(const Rehearsing&) = delete;
    Rehearsing& operator=(const Rehearsing&) = delete;

    Left play() {
        m_talk.say("Whenever " + name() +
                   " is saved, the story goes on with the new text. Nothing of this is kept. Type back to take a "
                   "decision back, restart to begin again.");
        if (!m_file.rehearsal().problems().empty()) {
            tellProblems();
        }
        while (true) {
            const Left left = once();
            if (left != Left::byReplacement) {
                return left;
            }
            m_talk.input().forgetUnsent();
        }
    }

private:
    /// Plays one version. byReplacement: there is another one to play now.
    Left once() {
        const std::shared_ptr<practice::OpenAttempt> attempt = m_file.rehearsal().attempt();
        if (attempt == nullptr) {
            return wait("Mend the file and save it, or type quit.");
        }
        if (std::exchange(m_restarted, false)) {
            m_begun = false;
        }
        Player player(*attempt, Keeping::rehearsed, m_options, m_talk);
        const bool atStart = attempt->journey().runner().attempt().decisions.empty();
        const Left left = player.play(m_begun || !atStart ? Briefing::wasTold : Briefing::toTell);
        m_begun = m_begun || player.begun();
        if (left == Left::stuck) {
            return wait("Mend the file and save it, or type back, restart or quit.");
        }
        if (left != Left::atEnding) {
            return left;
        }
        if (const auto leftDebrief = tellDebriefOf(*attempt)) {
            return *leftDebrief;
        }
        m_talk.gap();
        const Left answered = wait("Press Enter to begin again, type back to take the last decision back, or quit.");
        if (answered == Left::atEnding) {
            restart();
            return Left::byReplacement;
        }
        return answered;
    }

    /// How the author left meanwhile, if they did.
    std::optional<Left> tellDebriefOf(const practice::OpenAttempt& attempt) {
        const auto made = m_practice.debriefOf(attempt);
        const auto* finished = std::get_if<practice::FinishedDebrief>(&made);
        if (finished == nullptr) {
            return std::nullopt;
        }
        m_inDebrief = true; // there "back" stops the telling
        auto left = tellDebrief(m_talk, m_options.debriefText(*finished, m_talk.width()));
        m_inDebrief = false;
        return left;
    }

    /// Whether the author asked for another place in the story, and is there now.
    bool moved(const std::string& text) {
        if (m_inDebrief || m_file.rehearsal().attempt() == nullptr) {
            return false;
        }
        if (isWord(text, "restart")) {
            restart();
            return true;
        }
        if (!isWord(text, "back")) {
            return false;
        }
        m_talk.gap();
        m_talk.event(m_file.rehearsal().back() ? "The last decision is taken back."
                                               : "Nothing has been decided yet that could be taken back.");
        return true;
    }

    void restart() {
        m_file.rehearsal().restart();
        m_restarted = true;
        m_talk.gap();
        m_talk.event("Begun again." + spaced(m_file.rehearsal().moved()));
    }

    /// Until something happens; atEnding: Enter was pressed where the story is over.
    Left wait(const std::string& prompt) {
        m_talk.invite(prompt);
        while (true) {
            const Answered answered = askForLine(m_talk, "", [&](Command) { m_talk.invite(prompt); });
            if (const auto* left = std::get_if<Left>(&answered)) {
                return *left;
            }
            if (m_file.rehearsal().attempt() != nullptr &&
                m_file.rehearsal().attempt()->journey().step() == play::Journey::Step::ending) {
                return Left::atEnding;
            }
            m_talk.invite(prompt);
        }
    }

    /// Whether what is being asked has no meaning any more.
    bool look() {
        switch (m_file.look()) {
        case Rehearsal::News::none:
            return false;
        case Rehearsal::News::broken:
            m_gone = false;
            tellProblems();
            return false;
        case Rehearsal::News::gone:
            m_gone = true;
            m_talk.gap();
            m_talk.event(name() + " is not there any more: it was deleted, or has another name now." +
                         (m_file.rehearsal().attempt() == nullptr ? " It is waited for."
                                                                  : " The last good version stays, and the story goes "
                                                                    "on with the file when it is back."));
            return false;
        case Rehearsal::News::mended:
            m_talk.gap();
            m_talk.event(std::string(std::exchange(m_gone, false) ? "The file is back" : "The file is good again") +
                         ", and the story is as it was.");
            return false;
        case Rehearsal::News::replaced:
            m_gone = false;
            m_talk.gap();
            m_talk.event("The file was saved, and this is the new version." + spaced(m_file.rehearsal().moved()));
            return true;
        }
        return false;
    }

    [[nodiscard]] std::string name() const { return m_file.file().filename().string(); }

    void tellProblems() {
        constexpr std::size_t most = 5;
        m_talk.gap();
        m_talk.event(m_file.rehearsal().attempt() == nullptr
                         ? "The file cannot be played yet:"
                         : "The file cannot be played as it is now, so the last good version stays:");
        m_talk.raw(report::problemsText(m_file.rehearsal().problems(), most, m_talk.width()));
    }

    practice::Practice& m_practice;
    practice::RehearsedFile& m_file;
    const Options& m_options;
    Talk& m_talk;
    bool m_begun = false;     ///< the briefing was left
    bool m_restarted = false; ///< it is to be told again
    bool m_inDebrief = false;
    bool m_gone = false; ///< told, and nothing good has come since
};

} // namespace

Left rehearse(practice::Practice& practice, practice::RehearsedFile& file, const Options& options, Input& input,
              Output& output) {
    Talk talk(input, output);
    return Rehearsing(practice, file, options, talk).play();
}

} // namespace terminal
