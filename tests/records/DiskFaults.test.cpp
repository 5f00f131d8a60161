#include "records/FaultyDisk.hpp"
#include "records/Sessions.hpp"

using namespace playground;

namespace {

/// How the disk was at fault in one run, and what came of it.
struct Run {
    std::size_t calls = 0;
    std::size_t failed = 0;
    std::size_t problems = 0;
    bool reopened = false;
    std::optional<std::string> wrong;
};

bool isPlain(const std::string& sentence) {
    return sentence.size() > 40 && sentence.back() == '.' && sentence.find("SQLite") == std::string::npos &&
           sentence.find("SQLITE") == std::string::npos;
}

/// Records with one session in them, closed: what each run goes on from.
struct Begun {
    std::string bytes;
    Ledger ledger;
    play::Random random{5};
};

Begun beginOnGoodDisk() {
    const QuickFolder folder;
    Begun begun;
    {
        Records kept = valueOf(Records::open(folder / "records.sqlite"));
        REQUIRE_FALSE(playSession(kept, begun.ledger, begun.random));
    }
    REQUIRE_FALSE(fs::exists(folder / "records.sqlite-wal"));
    begun.bytes = bytesOf(folder / "records.sqlite");
    return begun;
}

/// A session on a disk that fails at one of its calls, or from there on until somebody mends it; whoever plays tries
/// again until it is kept.
Run playOnFaultyDisk(const Begun& begun, std::size_t failAt, FaultyDisk::Fault fault, FaultyDisk::Lasting lasting) {
    const QuickFolder folder;
    const auto file = folder / "records.sqlite";
    write(file, begun.bytes);
    Ledger ledger = begun.ledger;
    play::Random random = begun.random;
    Run run;
    {
        FaultyDisk disk;
        disk.failAt(failAt, fault, lasting);
        const auto told = [&](const std::string& sentence) {
            ++run.problems;
            if (!isPlain(sentence)) {
                run.wrong = "not a plain sentence: " + sentence;
            }
            disk.mend();
        };
        auto opened = Records::open(file);
        for (int tries = 0; tries < 3 && std::holds_alternative<records::Problem>(opened); ++tries) {
            told(std::get<records::Problem>(opened).sentence);
            opened = Records::open(file);
        }
        if (const auto* problem = std::get_if<records::Problem>(&opened)) {
            run.wrong = "not to be opened: " + problem->sentence;
            return run;
        }
        Records& kept = std::get<Records>(opened);
        const Insist untilKept = [&](const auto& work) {
            auto sentence = work();
            for (int tries = 0; tries < 2 && sentence; ++tries) {
                told(*sentence);
                // What was acknowledged can be read, too, as soon as the disk is well again.
                if (auto missing = whatIsMissing(kept, ledger)) {
                    run.wrong = "gone after the fault: " + *missing;
                }
                sentence = work();
            }
            return sentence;
        };
        auto problem = playSession(kept, ledger, random, untilKept);
        if (!problem) {
            problem = playSession(kept, ledger, random, untilKept);
        }
        if (problem) {
            run.wrong = "does not go on: " + *problem;
        }
        run.calls = disk.calls();
        run.failed = disk.failed();
    }
    if (auto wrong = whatIsWrong(file, ledger)) {
        run.wrong = *wrong;
    }
    return run;
}

} // namespace

namespace {

/// Every call, or each second one: the first or the second of them, so that two of the four ways to fail meet each
/// call.
enum class Which { every, second };

void failAtCalls(Which which) {
    const auto fault = GENERATE(FaultyDisk::Fault::device, FaultyDisk::Fault::space);
    const auto lasting = GENERATE(FaultyDisk::Lasting::once, FaultyDisk::Lasting::untilMended);
    CAPTURE(fault == FaultyDisk::Fault::space, lasting == FaultyDisk::Lasting::untilMended);
    const Begun begun = beginOnGoodDisk();
    const std::size_t calls = playOnFaultyDisk(begun, 1'000'000, fault, lasting).calls;
    REQUIRE(calls > 100);
    std::size_t failures = 0;
    std::size_t problems = 0;
    const bool odd = (fault == FaultyDisk::Fault::space) == (lasting == FaultyDisk::Lasting::once);
    const std::size_t step = which == Which::every ? 1 : 2;
    for (std::size_t at = odd ? step - 1 : 0; at < calls; at += step) {
        const Run run = playOnFaultyDisk(begun, at, fault, lasting);
        failures += run.failed;
        problems += run.problems;
        if (run.wrong) {
            FAIL_CHECK("call " << at << " of " << calls << ": " << *run.wrong);
        }
    }
    CAPTURE(calls, failures, problems);
    const std::size_t tried = calls / step;
    CHECK(failures >= (fault == FaultyDisk::Fault::device ? tried : tried / 4));
    CHECK(problems > tried / 4);
}

} // namespace

TEST_CASE("A disk that fails at any one call is told of, loses nothing, and the same records go on", "[faults]") {
    failAtCalls(Which::second);
}

TEST_CASE("The same at every call in each of the four ways", "[.long]") { failAtCalls(Which::every); }

TEST_CASE("The records never ask for memory that is shared with other programs", "[faults]") {
    const QuickFolder folder;
    FaultyDisk disk;
    Ledger ledger;
    play::Random random(5);
    Records kept = valueOf(Records::open(folder / "records.sqlite"));
    REQUIRE_FALSE(playSession(kept, ledger, random));
    CHECK(disk.callsOf(FaultyDisk::Call::sharedMemory) == 0);
    CHECK(disk.callsOf(FaultyDisk::Call::sync) > 10);
    CHECK_FALSE(fs::exists(folder / "records.sqlite-shm"));
}
