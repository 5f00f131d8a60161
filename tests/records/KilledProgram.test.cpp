#include "records/Sessions.hpp"

#include <csignal>

using namespace playground;

namespace {

/// What the other program says once something is kept: one line each.
class Teller {
public:
    explicit Teller(int pipe) : m_pipe(pipe) {}
    void say(const std::string& line) const {
        const std::string text = line + "\n";
        (void)!::write(m_pipe, text.data(), text.size());
    }

private:
    int m_pipe;
};

/// A program of its own that opens the records and plays session after session until it is killed. It tells of each
/// thing once it was acknowledged.
[[noreturn]] void playForEver(const fs::path& file, int pipe, std::uint64_t seed) {
    const Teller teller(pipe);
    Ledger ledger;
    ledger.naming = "Ana " + std::to_string(seed) + "-";
    play::Random random(seed);
    auto opened = Records::open(file);
    if (std::holds_alternative<records::Problem>(opened)) {
        teller.say("problem " + std::get<records::Problem>(opened).sentence);
        ::_exit(1);
    }
    for (;;) {
        const auto problem = playSession(std::get<Records>(opened), ledger, random, once, [&] {
            if (ledger.learners.size() > ledger.attempts.size()) {
                teller.say("learner " + ledger.learners.back());
                return;
            }
            const auto& known = ledger.attempts.back();
            teller.say("attempt " + known.id + " " + std::to_string(known.choices.size()) + " " +
                       std::to_string(known.reasons.size()) + " " + (known.ended ? "ended" : "open"));
        });
        if (problem) {
            teller.say("problem " + *problem);
            ::_exit(1);
        }
    }
}

struct Kills {
    std::size_t kills = 0;
    std::size_t acknowledged = 0;
    std::vector<std::string> wrong;
};

/// Reads until there are so many lines, or nobody writes any more.
std::string readLines(int pipe, std::size_t lines) {
    std::string all;
    char letter = 0;
    for (std::size_t read = 0; read < lines && ::read(pipe, &letter, 1) == 1;) {
        all += letter;
        read += letter == '\n' ? 1 : 0;
    }
    return all;
}

/// Holds the last line about each thing against the records.
std::optional<std::string> notKept(const Records& kept, const std::string& told, std::size_t& acknowledged) {
    std::istringstream lines(told);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string kind;
        std::string id;
        std::string state;
        std::size_t decisions = 0;
        std::size_t reasons = 0;
        words >> kind;
        ++acknowledged;
        if (kind == "problem") {
            return line;
        }
        if (kind == "learner") {
            if (!valueOf(kept.findLearner(line.substr(8)))) {
                return line;
            }
            continue;
        }
        words >> id >> decisions >> reasons >> state;
        const auto stored = kept.load(id);
        if (!std::holds_alternative<records::StoredAttempt>(stored)) {
            return line;
        }
        const auto& attempt = std::get<records::StoredAttempt>(stored);
        if (attempt.decisions.size() < decisions || attempt.rationales.size() < reasons ||
            (state == "ended" && !attempt.end)) {
            return line;
        }
    }
    return std::nullopt;
}

Kills killOften(int times, std::uint64_t seed) {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    play::Random random(seed);
    Kills kills;
    for (int time = 0; time < times; ++time) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            playForEver(file, ends[1], seed + static_cast<std::uint64_t>(time));
        }
        ::close(ends[1]);
        // Once in a while as it opens the file; otherwise after it told of some things, and in the middle of the next.
        std::string told = time % 4 == 0 ? std::string() : readLines(ends[0], 1 + random.below(40));
        ::usleep(random.below(time % 4 == 0 ? 20'000 : 2'000));
        ::kill(child, SIGKILL);
        told += readLines(ends[0], std::string::npos);
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        ++kills.kills;
        const auto opened = Records::open(file);
        if (const auto* problem = std::get_if<records::Problem>(&opened)) {
            kills.wrong.push_back(problem->sentence);
            continue;
        }
        if (const auto missing = notKept(std::get<Records>(opened), told, kills.acknowledged)) {
            kills.wrong.push_back(*missing);
        }
    }
    SQLite::Database raw(file.string(), SQLite::OPEN_READONLY);
    CHECK(raw.execAndGet("PRAGMA integrity_check").getString() == "ok");
    return kills;
}

void checkKills(int times, std::uint64_t seed) {
    const Kills kills = killOften(times, seed);
    const std::string first = kills.wrong.empty() ? "" : kills.wrong.front();
    CAPTURE(kills.kills, kills.acknowledged, first);
    CHECK(kills.wrong.empty());
    CHECK(kills.acknowledged > static_cast<std::size_t>(times));
    WARN(kills.kills << " kills, " << kills.acknowledged << " acknowledgements, " << kills.wrong.size()
                     << " with anything missing");
}

} // namespace

TEST_CASE("A program that is killed at any moment has kept all that it said was kept", "[kill]") { checkKills(20, 1); }

TEST_CASE("A program is killed 1,000 times", "[.long]") { checkKills(1000, 100); }
