#include "records/FilledRecords.hpp"

#include <csignal>
#include <sys/resource.h>

using namespace playground;

SCENARIO("A full disk loses nothing that was saved, and saving goes on when there is space again") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const model::Scenario scenario = playground::scenario(scenarioText());
    const int result = inChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        Records kept = valueOf(Records::open(file));
        const auto head = valueOf(kept.begin(newAttempt()));
        auto recorder = kept.recorder(head, tickingClock(), anyMark());
        play::Runner runner(scenario, head.seed);
        const auto decide = [&] {
            const play::Runner before = runner;
            play::Runner after = runner;
            after.choose(before.available().front(), std::chrono::milliseconds(9));
            const auto problem =
                recorder->decided(before.attempt().decisions.size(), before, after.attempt().decisions.back());
            if (!problem) {
                runner = after;
            }
            return problem;
        };
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        if (decide()) {
            return 1;
        }
        const rlimit tight{fs::file_size(file.string() + "-wal") + 100, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto problem = decide();
        if (!problem || problem->sentence.find("saving") == std::string::npos) {
            return 2;
        }
        if (!decide()) {
            return 3;
        }
        if (readEverything(kept) != 1) {
            return 4;
        }
        if (std::holds_alternative<records::AttemptHead>(kept.begin(newAttempt(scenarioText(50))))) {
            return 5;
        }
        ::setrlimit(RLIMIT_FSIZE, &limit);
        return decide() ? 6 : 0;
    });
    CHECK(result == 0);
    CHECK(readEverything(valueOf(Records::open(file))) == 2);
}

TEST_CASE("A disk with no space at all is told so at the start", "[full]") {
    // A device that is always full; the sentence is what SQLite's own report becomes.
    Folder folder;
    const auto file = folder / "records.sqlite";
    const int result = inChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit none{1000, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &none);
        return expectProblem(Records::open(file), ProblemKind::unwritable);
    });
    CHECK(result == 0);
    CHECK(readEverything(valueOf(Records::open(file))) == 0);
}
