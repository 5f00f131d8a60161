#include "practice/RehearsedFile.hpp"
#include "terminal/Answer.hpp"
#include "terminal/DebriefPages.hpp"
#include "terminal/Player.hpp"
#include "terminal/Talk.hpp"
#include "terminal/Terminal.hpp"

namespace terminal {

namespace {

using practice::Rehearsal;

class Rehearsing {
public:
    Rehearsing(practice::Practice& practice, practice::RehearsedFile& file, const Options& options, Talk& talk)
        : m_practice(practice), m_file(file), m_options(options), m_talk(talk) {
        talk.whenInterrupted([this] { return look(); });
    }
    ~Rehearsing() { m_talk.whenInterrupted(nullptr); }
    Rehearsing(const Rehearsing&) = delete;
    Rehearsing& operator=(const Rehearsing&) = delete;

    Left play() {
        m_talk.say("Whenever " + m_file.file().filename().string() +
                   " is saved, the story goes on with the new text. Nothing of this is kept.");
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
        Player player(*attempt, Keeping::untilExit, m_options, m_talk);
        const Left left = player.play(m_begun ? Briefing::wasTold : Briefing::toTell);
        m_begun = m_begun || player.begun();
        if (left == Left::stuck) {
            return wait("Mend the file and save it, or type quit.");
        }
        if (left != Left::atEnding) {
            return left;
        }
        const auto made = m_practice.debriefOf(*attempt);
        if (const auto* finished = std::get_if<practice::FinishedDebrief>(&made)) {
            if (const auto leftDebrief = tellDebrief(m_talk, m_options.debriefText(*finished, m_talk.width()))) {
                return *leftDebrief;
            }
        }
        m_talk.gap();
        const Left answered = wait("Press Enter to begin again, or type quit.");
        if (answered == Left::atEnding) {
            m_file.rehearsal().restart();
            m_begun = false;
            return Left::byReplacement;
        }
        return answered;
    }

    /// Until something happens; atEnding: Enter was pressed where the story is over.
    Left wait(const std::string& prompt) {
        m_talk.say(prompt);
        while (true) {
            const Answered answered = askForLine(m_talk, "", [&](Command) { m_talk.say(prompt); });
            if (const auto* left = std::get_if<Left>(&answered)) {
                return *left;
            }
            if (m_file.rehearsal().attempt() != nullptr &&
                m_file.rehearsal().attempt()->journey().step() == play::Journey::Step::ending) {
                return Left::atEnding;
            }
            m_talk.say(prompt);
        }
    }

    /// Whether what is being asked has no meaning any more.
    bool look() {
        switch (m_file.look()) {
        case Rehearsal::News::none:
            return false;
        case Rehearsal::News::broken:
            tellProblems();
            return false;
        case Rehearsal::News::mended:
            m_talk.gap();
            m_talk.event("The file is good again, and the story is as it was.");
            return false;
        case Rehearsal::News::replaced: {
            m_talk.gap();
            const std::string& moved = m_file.rehearsal().moved();
            m_talk.event("The file was saved, and this is the new version." + (moved.empty() ? "" : " " + moved));
            return true;
        }
        }
        return false;
    }

    void tellProblems() {
        constexpr std::size_t most = 5;
        m_talk.gap();
        m_talk.event(m_file.rehearsal().attempt() == nullptr
                         ? "The file cannot be played yet:"
                         : "The file cannot be played as it is now, so the last good version stays:");
        m_talk.raw(practice::problemsInWords(m_file.rehearsal().problems(), most));
    }

    practice::Practice& m_practice;
    practice::RehearsedFile& m_file;
    const Options& m_options;
    Talk& m_talk;
    bool m_begun = false;
};

} // namespace

Left rehearse(practice::Practice& practice, practice::RehearsedFile& file, const Options& options, Input& input,
              Output& output) {
    Talk talk(input, output);
    return Rehearsing(practice, file, options, talk).play();
}

} // namespace terminal
