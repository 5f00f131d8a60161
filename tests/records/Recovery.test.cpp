#include "records/Recovery.hpp"

#include "records/Backup.hpp"
#include "records/FaultyDisk.hpp"
#include "records/LogCheck.hpp"
#include "records/OlderVersions.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Sessions.hpp"
#include "records/Times.hpp"

#include <sys/stat.h>

using namespace playground;

namespace {

void alter(const fs::path& file, const std::string& statements) {
    SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
    raw.exec("PRAGMA foreign_keys = OFF");
    raw.exec(statements);
}

/// The pages that a table, or an index, of a file begins in.
std::size_t rootOf(const fs::path& file, const std::string& name) {
    SQLite::Database raw(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(raw, "SELECT rootpage FROM sqlite_schema WHERE name = ?");
    query.bind(1, name);
    REQUIRE(query.executeStep());
    return static_cast<std::size_t>(query.getColumn(0).getInt());
}

void zeroPage(const fs::path& file, std::size_t number) {
    std::string bytes = bytesOf(file);
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>((number - 1) * 4096), 4096, '\0');
    write(file, bytes);
}

bool anyHas(const std::vector<std::string>& sentences, const std::string& words) {
    return std::ranges::any_of(sentences, [&](const auto& one) { return one.find(words) != std::string::npos; });
}

} // namespace

SCENARIO("What can still be read of damaged records is recovered, and what is lost is told") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    Ledger ledger;
    play::Random random(3);
    {
        Records kept = valueOf(Records::open(file));
        for (int session = 0; session < 6; ++session) {
            REQUIRE_FALSE(playSession(kept, ledger, random));
        }
    }
    const auto recoverIt = [&] {
        const auto before = everythingIn(folder.path());
        const auto recovered = valueOf(records::recover(file, noon));
        auto after = everythingIn(folder.path());
        CHECK(after.erase(recovered.file.string()) == 1);
        CHECK(after == before); // the damaged file and its log are as they were, where they were
        struct stat found {};
        REQUIRE(::stat(recovered.file.c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
        CHECK(valueOf(records::checkRecords(recovered.file)).faults.empty());
        for (const std::string& sentence : recovered.lost) {
            CHECK(sentence.back() == '.');
        }
        return recovered;
    };
    GIVEN("records that are whole") {
        const auto recovered = recoverIt();
        THEN("everything is recovered, under a name that says when") {
            CHECK(recovered.lost.empty());
            CHECK(recovered.file.filename() == "records-recovered-2026-11-22T120000Z.sqlite");
            CHECK(whatIsMissing(valueOf(Records::open(recovered.file)), ledger) == std::nullopt);
        }
    }
    GIVEN("a table of decisions whose beginning is gone") {
        zeroPage(file, rootOf(file, "decision"));
        CHECK(problemOf(Records::open(file)).kind == ProblemKind::damaged);
        CHECK_FALSE(valueOf(records::checkRecords(file)).faults.empty());
        const auto recovered = recoverIt();
        THEN("learners and content are there, and it is said that decisions are not") {
            CHECK(recovered.learners == 6);
            CHECK(anyHas(recovered.lost, "decisions"));
        }
    }
    GIVEN("one part of the decisions is gone") {
        std::string bytes = bytesOf(file);
        std::size_t leaf = 0; // a later page that holds decisions only: those of a table without row numbers
        for (std::size_t page = 2; page * 4096 < bytes.size(); ++page) {
            const std::string contents = bytes.substr(page * 4096, 4096);
            if (contents[0] == 10 && contents.find("tie check wait") != std::string::npos) {
                leaf = page + 1;
                break;
            }
        }
        if (leaf == 0) {
            leaf = rootOf(file, "decision");
        }
        zeroPage(file, leaf);
        const auto recovered = recoverIt();
        CHECK(recovered.attempts + recovered.lost.size() > 0);
        CHECK_FALSE(recovered.lost.empty());
    }
    GIVEN("the learners are gone") {
        zeroPage(file, rootOf(file, "learner"));
        const auto recovered = recoverIt();
        THEN("their attempts are kept under names that say so") {
            CHECK(recovered.attempts == 6);
            CHECK(recovered.learners == 6);
            CHECK(anyHas(recovered.lost, "name of a learner"));
        }
    }
    GIVEN("the beginning of the file is overwritten") {
        std::string bytes = bytesOf(file);
        std::fill_n(bytes.begin(), 100, 'x');
        write(file, bytes);
        CHECK(problemOf(Records::open(file)).kind == ProblemKind::notOurs);
        const auto recovered = recoverIt();
        CHECK(recovered.attempts == 6);
        CHECK(whatIsMissing(valueOf(Records::open(recovered.file)), ledger) == std::nullopt);
    }
    GIVEN("single things that are not right") {
        alter(file, "UPDATE learner SET name = 'a' || char(27) || '[2J' WHERE name = 'Ana 1';"
                    "UPDATE attempt SET started = 9223372036854775807 WHERE number = 2;"
                    "DELETE FROM decision WHERE attempt = 3 AND number = 1;"
                    "UPDATE attempt SET ended = NULL, ending = NULL, ending_title = NULL, debrief_digest = NULL, "
                    "debrief_rules = NULL WHERE number = 4; DELETE FROM decision WHERE attempt = 4 AND number = 2;"
                    "DELETE FROM attempt WHERE number = 5");
        const auto recovered = recoverIt();
        THEN("each is told, and the rest is there") {
            CHECK(recovered.attempts >= 3);
            CHECK(anyHas(recovered.lost, "name of a learner"));
            CHECK(anyHas(recovered.lost, "is damaged"));
            CHECK(anyHas(recovered.lost, "from decision 3 on"));
            CHECK(anyHas(recovered.lost, "1 attempt of which nothing"));
            const Records kept = valueOf(Records::open(recovered.file));
            CHECK(valueOf(kept.load(ledger.attempts[3].id)).decisions.size() == 2);
            CHECK(valueOf(kept.load(ledger.attempts[0].id)).decisions.size() == ledger.attempts[0].choices.size());
            CHECK(std::holds_alternative<records::Problem>(kept.load(ledger.attempts[1].id)));
        }
    }
    GIVEN("a scenario that is not what was kept") {
        alter(file, "UPDATE content SET bytes = CAST(bytes || ' ' AS BLOB) WHERE kind = 'scenario'");
        CHECK(anyHas(valueOf(records::checkRecords(file)).faults, "not what was kept"));
        const auto recovered = recoverIt();
        CHECK(recovered.attempts == 0);
        CHECK(recovered.lost.size() == 6);
        CHECK(recovered.learners == 6);
    }
    GIVEN("nothing that could be read") {
        write(file, std::string(40'960, 'x'));
        const auto before = everythingIn(folder.path());
        CHECK(problemOf(records::recover(file, noon)).kind == ProblemKind::damaged);
        CHECK(everythingIn(folder.path()) == before);
        CHECK(problemOf(records::recover(folder / "none.sqlite", noon)).kind == ProblemKind::notFound);
    }
    GIVEN("records that a program has open") {
        Records open = valueOf(Records::open(file));
        CHECK(problemOf(records::recover(file, noon)).kind == ProblemKind::locked);
        CHECK(problemOf(records::checkRecords(file)).kind == ProblemKind::locked);
        CHECK(valueOf(open.addLearner("Ben", "deckhand", 1)).name == "Ben");
    }
    WHEN("what was recovered is put in the place of the damaged records") {
        zeroPage(file, rootOf(file, "attempt_of_learner"));
        const std::string damaged = bytesOf(file);
        const auto recovered = recoverIt();
        const auto kept = valueOf(records::restore(recovered.file, file, noon)).kept;
        THEN("they can be used, and the damaged ones are kept byte for byte") {
            REQUIRE(kept);
            CHECK(bytesOf(*kept) == damaged);
            CHECK(whatIsMissing(valueOf(Records::open(file)), ledger) == std::nullopt);
        }
    }
}

TEST_CASE("Records of each earlier version are recovered, too") {
    const auto version = GENERATE(range(std::int64_t{1}, records::currentVersion()));
    CAPTURE(version);
    const Folder folder;
    const auto file = folder / "records.sqlite";
    writeOlderVersion(version, file);
    const auto recovered = valueOf(records::recover(file, noon));
    CHECK(recovered.lost.empty());
    CHECK(recovered.attempts == 1);
    CHECK(valueOf(valueOf(Records::open(recovered.file)).load(olderAttempt)).rationales.size() == 1);
}

TEST_CASE("A log that was damaged in its middle is told from one that a power cut left") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    CHECK(inChild([&] {
              Records kept = valueOf(Records::open(file));
              for (int i = 0; i < 10; ++i) {
                  (void)kept.addLearner("Ana " + std::to_string(i), "deckhand", 1);
              }
              ::raise(SIGKILL);
              return 0;
          }) == 99);
    const fs::path log = file.string() + "-wal";
    const std::string good = bytesOf(log);
    constexpr std::size_t frame = 4096 + 24;
    const std::size_t frames = (good.size() - 32) / frame;
    REQUIRE(frames > 12);
    const auto brokenWith = [&](const std::function<void(std::string&)>& spoil) {
        std::string bytes = good;
        spoil(bytes);
        write(log, bytes);
        const bool broken = records::logIsBroken(file);
        if (broken) {
            CHECK(problemOf(Records::open(file)).kind == ProblemKind::damaged);
            CHECK(bytesOf(log) == bytes);
            CHECK(anyHas(valueOf(records::checkRecords(file)).faults, "log"));
        }
        return broken;
    };
    CHECK_FALSE(brokenWith([](std::string&) {}));
    SECTION("damage") {
        CHECK(brokenWith([](std::string& bytes) { bytes[32 + 24 + 100] ^= 1; }));
        CHECK(brokenWith([](std::string& bytes) { std::fill_n(bytes.begin() + 32 + 4120, 4120, '\0'); }));
        CHECK(brokenWith([](std::string& bytes) { bytes[3 * frame + 32 + 8] ^= 64; }));
        CHECK(brokenWith([](std::string& bytes) { bytes[3 * frame + 32 + 16] ^= 64; }));
        CHECK(brokenWith([](std::string& bytes) { bytes[0] ^= 1; }));
        CHECK(brokenWith([](std::string& bytes) { bytes[17] ^= 1; }));
    }
    SECTION("what a power cut may leave") {
        CHECK_FALSE(brokenWith([&](std::string& bytes) { bytes[(frames - 1) * frame + 32 + 100] ^= 1; }));
        CHECK_FALSE(brokenWith([&](std::string& bytes) { bytes.resize(bytes.size() - 1000); }));
        CHECK_FALSE(brokenWith([](std::string& bytes) { bytes.resize(20); }));
        CHECK_FALSE(brokenWith([](std::string& bytes) { bytes.clear(); }));
    }
    SECTION("a log that begins anew over one that stands in the file already") {
        const std::string before = good;
        CHECK(inChild([&] {
                  Records kept = valueOf(Records::open(file)); // the log is written into the file here, or at its end
                  return readEverything(kept) == 0 ? 0 : 1;
              }) == 0);
        REQUIRE_FALSE(fs::exists(log));
        CHECK_FALSE(brokenWith([](std::string& bytes) { bytes[17] ^= 1; }));
    }
}
