#include "app/SignIn.hpp"

#include "app/AsTyped.hpp"
#include "app/FrontEnds.hpp"
#include "practice/Time.hpp"
#include "records/Attempts.hpp"
#include "records/Installation.hpp"
#include "review/News.hpp"

#include <fcntl.h>
#include <fstream>
#include <termios.h>
#include <unistd.h>

namespace app {

namespace {

/// The person's own terminal, whatever standard input and output are.
class Tty {
public:
    Tty() : m_file(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {}
    ~Tty() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    Tty(const Tty&) = delete;
    Tty& operator=(const Tty&) = delete;

    [[nodiscard]] bool there() const { return m_file >= 0 && ::isatty(m_file) != 0; }

    void write(const std::string& text) {
        for (std::size_t done = 0; done < text.size();) {
            const auto count = ::write(m_file, text.data() + done, text.size() - done);
            if (count <= 0) {
                return;
            }
            done += static_cast<std::size_t>(count);
        }
    }

    [[nodiscard]] std::optional<std::string> line() {
        constexpr std::size_t most = 4096;
        std::string line;
        for (char byte = 0; ::read(m_file, &byte, 1) == 1;) {
            if (byte == '\n') {
                return line;
            }
            if (line.size() < most) {
                line += byte;
            }
        }
        return std::nullopt;
    }

    void echo(bool on) {
        termios how{};
        if (::tcgetattr(m_file, &how) == 0) {
            how.c_lflag = on ? how.c_lflag | ECHO : how.c_lflag & ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(m_file, TCSAFLUSH, &how);
        }
    }

private:
    int m_file;
};

review::Visitor visitorOf(const records::Account& account) {
    return {account.id, account.name, account.role, account.learnerId};
}

Exit needsTerminal(const char* what) {
    complain(std::string("Accounts are set up here, and there is no terminal to ask for ") + what +
             ". Say who you are with --as NAME, and name a file with the passphrase in its first line with "
             "--passphrase-file FILE.");
    return Exit::couldNot;
}

std::string waitWords(std::int64_t milliseconds) {
    const std::int64_t seconds = (milliseconds + 999) / 1000;
    return seconds < 120 ? std::to_string(seconds) + " seconds" : std::to_string((seconds + 59) / 60) + " minutes";
}

/// Somebody whose code was right chooses a passphrase, twice the same.
std::variant<review::Visitor, Exit> choose(records::Accounts& accounts, const std::string& name,
                                           const std::string& code) {
    constexpr int tries = 5;
    for (int i = 0; i < tries; ++i) {
        const auto passphrase =
            askSecret("The code is right. Choose a passphrase of your own (12 characters or more): ");
        const auto again = passphrase ? askSecret("Once more, to be sure: ") : std::nullopt;
        if (!again) {
            complain(
                "The code is right, and a passphrase of your own has to be chosen now. Choose it in a terminal, or "
                "with `judgement accounts passphrase --new FILE`.");
            return Exit::couldNot;
        }
        if (*passphrase != *again) {
            complain("The two are not the same.");
            continue;
        }
        const auto chosen = accounts.choosePassphrase(name, code, *passphrase, wallClock());
        if (const auto* problem = std::get_if<records::Problem>(&chosen)) {
            complain(problem->sentence);
            continue;
        }
        if (const auto* in = std::get_if<records::SignedIn>(&std::get<records::SignIn>(chosen))) {
            return visitorOf(in->account);
        }
        break;
    }
    complain("No passphrase was chosen. The code can be used again.");
    return Exit::couldNot;
}

/// What was written for a learner and not read yet, and the command that shows it; empty: nothing.
std::string newsFor(const Context& context, const Desk& desk, const review::Visitor& visitor) {
    if (!visitor.learner) {
        return {};
    }
    const auto found = records::ReadMarks(*desk.records, visitor.account).unreadBy(*visitor.learner);
    const auto* unread = std::get_if<std::vector<records::Unread>>(&found);
    const auto places = review::placesOf(unread != nullptr ? *unread : std::vector<records::Unread>());
    if (places.empty()) {
        return {};
    }
    std::string command = calledAs();
    if (context.request.data) {
        command += " --data " + typed(*context.request.data);
    }
    command += " --as " + typed(visitor.name) + " review ";
    const bool one = places.size() == 1 && places.front().attempt;
    return review::newsSentence(*unread) + ". To read it: " + command +
           (one ? "attempt " + places.front().attempt->substr(0, records::shortId) : "learner " + typed(visitor.name));
}

} // namespace

std::optional<std::string> ask(const std::string& question) {
    Tty tty;
    if (!tty.there()) {
        return std::nullopt;
    }
    tty.write(question);
    return tty.line();
}

std::optional<std::string> askSecret(const std::string& question) {
    Tty tty;
    if (!tty.there()) {
        return std::nullopt;
    }
    tty.write(question);
    tty.echo(false);
    auto line = tty.line();
    tty.echo(true);
    tty.write("\n");
    return line;
}

std::variant<std::string, Exit> secretIn(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string line;
    if (!std::getline(stream, line)) {
        complain("The passphrase could not be read from " + file.string() +
                 ". The file has to have it in its first line.");
        return Exit::couldNot;
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return line;
}

std::variant<std::string, Exit> secretFor(const Context& context, const std::string& question) {
    if (context.request.passphraseFile) {
        return secretIn(*context.request.passphraseFile);
    }
    if (auto typed = askSecret(question)) {
        return *typed;
    }
    return needsTerminal("a passphrase");
}

std::variant<review::Visitor, Exit> signIn(const Context& context, const records::Records& records) {
    records::Accounts accounts(records);
    const auto any = accounts.any();
    if (const auto* problem = std::get_if<records::Problem>(&any)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    if (!std::get<bool>(any)) {
        return review::Visitor{};
    }
    const auto name = context.request.as ? context.request.as : ask("Your name: ");
    if (!name) {
        return needsTerminal("a name");
    }
    const auto secret = secretFor(context, "Passphrase (or the code that you were given): ");
    if (const auto* exit = std::get_if<Exit>(&secret)) {
        return *exit;
    }
    const auto went = accounts.signIn(*name, std::get<std::string>(secret), wallClock());
    if (const auto* problem = std::get_if<records::Problem>(&went)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    const auto& how = std::get<records::SignIn>(went);
    if (const auto* in = std::get_if<records::SignedIn>(&how)) {
        return visitorOf(in->account);
    }
    if (std::holds_alternative<records::ChoosePassphrase>(how)) {
        return choose(accounts, *name, std::get<std::string>(secret));
    }
    if (std::holds_alternative<records::CodeRanOut>(how)) {
        complain(codeRanOut);
        return Exit::couldNot;
    }
    if (const auto* wait = std::get_if<records::Wait>(&how)) {
        complain("Signing in failed too often under this name. Try again in " + waitWords(wait->milliseconds) +
                 "; starting the program again does not shorten it.");
        return Exit::couldNot;
    }
    complain(
        "This name and this passphrase do not go together. If you do not know yours any more, an administrator can "
        "give you a new code.");
    return Exit::couldNot;
}

std::optional<Exit> signInToPlay(const Context& context, Desk& desk) {
    const auto signedIn = signIn(context, *desk.records);
    if (const auto* exit = std::get_if<Exit>(&signedIn)) {
        return *exit;
    }
    const auto& visitor = std::get<review::Visitor>(signedIn);
    if (!visitor.role) {
        return std::nullopt;
    }
    *desk.practice = desk.practice->restrictedTo(visitor.learner);
    const auto learners = desk.practice->learners();
    if (const auto* problem = std::get_if<practice::Problem>(&learners)) {
        complain(problem->sentence);
        return Exit::couldNot;
    }
    for (const practice::Learner& learner : std::get<std::vector<practice::Learner>>(learners)) {
        desk.learner = learner;
    }
    desk.news = newsFor(context, desk, visitor);
    return std::nullopt;
}

} // namespace app
