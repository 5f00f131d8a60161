#include "play/Random.hpp"
#include "practice/Practice.hpp"
#include "practice/Workshop.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <map>
#include <sstream>
#include <thread>

using namespace workshop;

namespace {

/// What a child that was killed had told before: each line was written after the records had said that it is safe, or,
/// for "sees", after the situation had been shown.
struct Told {
    std::string attempt;
    std::map<std::size_t, std::string> sees;    ///< by the number of decisions made before
    std::map<std::size_t, std::string> decided; ///< choice and thought
    std::map<std::size_t, std::string> reasoned;
    bool ended = false;
};

/// One line, in one write: it is either told whole or not at all.
class Teller {
public:
    explicit Teller(int descriptor) : m_descriptor(descriptor) {}
    void tell(const std::string& what, std::size_t number = 0, std::string text = "") {
        std::ranges::replace(text, '\n', ' ');
        const std::string line = what + ' ' + std::to_string(number) + ' ' + text + '\n';
        (void)!::write(m_descriptor, line.data(), line.size());
    }

private:
    int m_descriptor;
};

/// Plays at random for ever, telling what is done; never returns.
[[noreturn]] void playUntilKilled(const fs::path& folder, const std::string& resumed, std::uint64_t seed,
                                  Teller teller) {
    using Step = play::Journey::Step;
    play::Random random(seed);
    auto kept = valueOf(records::Records::open(folder / "records.sqlite"));
    auto practice = openPractice(settings(folder), kept);
    practice::Beginning what;
    what.scenario = folder / "scenarios/quay.yaml";
    auto attempt = resumed.empty() ? valueOf(practice.begin(what)) : valueOf(practice.resume(resumed));
    for (;;) {
        teller.tell("attempt", 0, attempt->id());
        auto& journey = attempt->journey();
        while (journey.step() != Step::ending) {
            const std::size_t made = journey.runner().attempt().decisions.size();
            if (journey.step() == Step::situation) {
                journey.situationShown();
                teller.tell("sees", made, seen(journey));
                const auto available = journey.runner().available();
                const auto choice = available[random.below(static_cast<std::uint32_t>(available.size()))];
                const std::uint32_t thought = random.below(100'000);
                const std::string id(journey.scenario()[choice].id);
                std::this_thread::sleep_for(std::chrono::microseconds(random.below(4000)));
                if (!journey.choose(choice, std::chrono::milliseconds(thought))) {
                    teller.tell("decided", made, id + ' ' + std::to_string(thought));
                }
            } else if (journey.step() == Step::rationale) {
                const std::string reasons = random.below(3) == 0 ? "" : "Reason " + std::to_string(random.next());
                if (!journey.giveRationale(reasons)) {
                    teller.tell("reasoned", made - 1, reasons);
                }
            } else {
                (void)journey.goOn();
            }
        }
        teller.tell("ended");
        attempt = valueOf(practice.begin(what));
    }
}

Told readTold(const std::string& lines) {
    Told told;
    std::istringstream stream(lines);
    std::string what;
    std::size_t number = 0;
    std::string text;
    while (stream >> what >> number && stream.get() && std::getline(stream, text)) {
        if (what == "attempt") {
            told = {};
            told.attempt = text;
        } else if (what == "sees") {
            told.sees[number] = text;
        } else if (what == "decided") {
            told.decided[number] = text;
        } else if (what == "reasoned") {
            told.reasoned[number] = text;
        } else if (what == "ended") {
            told.ended = true;
        }
    }
    return told;
}

/// Lets a child play and kills it; what it had told, for the last attempt that it played.
Told playAndKill(const fs::path& folder, const std::string& resumed, play::Random& random) {
    int channel[2];
    REQUIRE(::pipe(channel) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(channel[0]);
        ::alarm(60);
        playUntilKilled(folder, resumed, random.next(), Teller(channel[1]));
    }
    ::close(channel[1]);
    std::string lines;
    std::array<char, 4096> part{};
    if (random.below(6) != 0) { // else it may die while it opens the records
        const auto count = ::read(channel[0], part.data(), part.size());
        lines.append(part.data(), static_cast<std::size_t>(std::max<::ssize_t>(count, 0)));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random.below(25'000)));
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    REQUIRE(WTERMSIG(status) == SIGKILL);
    for (ssize_t count = 0; (count = ::read(channel[0], part.data(), part.size())) > 0;) {
        lines.append(part.data(), static_cast<std::size_t>(count));
    }
    ::close(channel[0]);
    return readTold(lines);
}

void checkWhole(const fs::path& file) {
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    CHECK(raw.execAndGet("PRAGMA integrity_check").getString() == "ok");
    SQLite::Statement keys(raw, "PRAGMA foreign_key_check");
    CHECK_FALSE(keys.executeStep());
}

/// Everything that was told is there, and at most one thing more; returns how many decisions there are.
std::size_t checkKept(const records::StoredAttempt& stored, const Told& told) {
    const std::size_t kept = stored.decisions.size();
    if (!told.decided.empty()) {
        const std::size_t last = told.decided.rbegin()->first;
        CHECK((kept == last + 1 || kept == last + 2));
    }
    for (const auto& [number, decided] : told.decided) {
        CAPTURE(number);
        REQUIRE(number < kept);
        CHECK(stored.decisions[number].choice + ' ' + std::to_string(stored.decisions[number].thoughtMilliseconds) ==
              decided);
    }
    for (const auto& [number, reasons] : told.reasoned) {
        CAPTURE(number);
        const auto found = std::ranges::find(stored.rationales, number, &records::StoredRationale::decision);
        REQUIRE(found != stored.rationales.end());
        CHECK(found->text == reasons);
    }
    CHECK((!told.ended || stored.end.has_value()));
    return kept;
}

struct Compared {
    std::size_t decisions; ///< found again after kills
    int situations;        ///< that looked the same after a kill as the child had told before
    int interrupted;       ///< whose time was running when the child was killed
    int seenAgain;         ///< that looked the same to the next child
};

Compared killAndResume(int kills) {
    Folder folder;
    furnish(folder.path());
    write(folder / "scenarios/quay.yaml", scenarioText(40));
    const auto file = folder / "records.sqlite";
    play::Random random(static_cast<std::uint64_t>(::getpid()));
    std::string resumed;
    std::string awaited; ///< what the next child has to see first
    std::size_t awaitedAfter = 0;
    std::size_t decisions = 0;
    int compared = 0;
    int interrupted = 0;
    int seenAgain = 0;
    for (int round = 0; round < kills; ++round) {
        CAPTURE(round, resumed);
        const Told told = playAndKill(folder.path(), resumed, random);
        if (!awaited.empty() && told.attempt == resumed && told.sees.contains(awaitedAfter)) {
            CHECK(told.sees.at(awaitedAfter) == awaited);
            ++seenAgain;
        }
        awaited.clear();
        {
            auto kept = valueOf(records::Records::open(file));
            auto practice = openPractice(settings(folder.path()), kept);
            resumed.clear();
            const auto open = valueOf(practice.openAttempts());
            if (!told.attempt.empty()) {
                const auto stored = valueOf(kept.load(told.attempt));
                decisions += checkKept(stored, told);
                CHECK(valueOf(practice.verify(told.attempt)).same);
            }
            if (!open.empty()) {
                resumed = open.front().id;
                const auto attempt = valueOf(practice.resume(resumed));
                const std::size_t made = attempt->journey().runner().attempt().decisions.size();
                const auto stored = valueOf(kept.load(resumed));
                if (attempt->journey().step() == play::Journey::Step::situation) {
                    const auto here = std::ranges::count(stored.appearances, made, &records::Appearance::decision);
                    CHECK(attempt->journey().runner().restarts() == std::min<std::ptrdiff_t>(here, 255));
                    if (attempt->scenario().timerOf(*attempt->journey().runner().situation()) == nullptr) {
                        CHECK(here == 0);
                    } else if (resumed == told.attempt && told.sees.contains(made)) {
                        CHECK(here > 0);
                        ++interrupted;
                    }
                    awaited = seen(attempt->journey());
                    std::ranges::replace(awaited, '\n', ' ');
                    awaitedAfter = made;
                    if (resumed == told.attempt && told.sees.contains(made)) {
                        CHECK(awaited == told.sees.at(made));
                        ++compared;
                    }
                }
                if (random.below(5) == 0) {
                    resumed.clear();
                }
            }
        }
        checkWhole(file);
    }
    return {decisions, compared, interrupted, seenAgain};
}

} // namespace

TEST_CASE("Whatever was saved before a kill is there after it, and the attempt goes on exactly there", "[crash]") {
    const Compared compared = killAndResume(70);
    CHECK(compared.decisions > 70);
    CHECK(compared.situations >= 5);
    CHECK(compared.seenAgain >= 10);
}

TEST_CASE("The same, some hundreds of times", "[crash][.long]") {
    const Compared compared = killAndResume(600);
    CHECK(compared.interrupted > 0);
    WARN("decisions found again: " << compared.decisions << ", situations compared: " << compared.situations << " and "
                                   << compared.seenAgain);
}
