#include "play/Random.hpp"
#include "records/Playground.hpp"
#include "records/Records.hpp"
#include "records/Schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

#include <map>

using namespace playground;
using records::ProblemKind;
using records::Records;

namespace {

/// A records file with an attempt of some decisions in it.
std::string fillRecords(const fs::path& file, int decisions = 8) {
    const model::Scenario scenario = playground::scenario(scenarioText());
    Records kept = valueOf(Records::open(file));
    auto begin = newAttempt();
    begin.learnerId = valueOf(kept.addLearner("Ana " + std::to_string(decisions), "deckhand", 1)).id;
    const auto head = valueOf(kept.begin(begin));
    auto recorder = kept.recorder(head, tickingClock(), anyMark());
    play::Runner runner(scenario, head.seed);
    for (int i = 0; i < decisions; ++i) {
        const play::Runner before = runner;
        REQUIRE(runner.choose(*scenario.findChoice(std::get<model::SituationId>(before.position()), "tie"),
                              std::chrono::milliseconds(9)));
        REQUIRE_FALSE(recorder->decided(static_cast<std::size_t>(i), before, runner.attempt().decisions.back()));
    }
    return head.id;
}

std::map<std::string, std::string> everythingIn(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        all[entry.path().string()] = entry.is_regular_file() ? bytesOf(entry.path()) : "(other)";
    }
    return all;
}

/// Reads all there is to read; returns the number of decisions, or nothing when a problem stopped it.
std::optional<std::size_t> readEverything(const Records& kept) {
    const auto lines = kept.attempts();
    const auto people = kept.learners();
    if (std::holds_alternative<records::Problem>(lines) || std::holds_alternative<records::Problem>(people)) {
        return std::nullopt;
    }
    std::size_t decisions = 0;
    for (const auto& line : std::get<0>(lines)) {
        const auto stored = kept.load(line.head.id);
        const auto bytes = kept.content(line.head.scenarioHash);
        if (std::holds_alternative<records::Problem>(stored) || std::holds_alternative<records::Problem>(bytes)) {
            return std::nullopt;
        }
        decisions += std::get<0>(stored).decisions.size();
    }
    return decisions;
}

/// The status bits of a problem, for a child process to hand back: 0 for a problem of that kind with a full sentence.
int expectProblem(const std::variant<Records, records::Problem>& opened, ProblemKind kind) {
    const auto* problem = std::get_if<records::Problem>(&opened);
    if (problem == nullptr) {
        return 1;
    }
    return problem->kind == kind && problem->sentence.size() > 40 ? 0 : 2;
}

} // namespace

SCENARIO("Records that cannot be used are refused in a plain sentence, and left as they were") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const auto refused = [&](const fs::path& path, ProblemKind kind) {
        const auto before = everythingIn(folder.path());
        const auto problem = problemOf(Records::open(path));
        CHECK(problem.kind == kind);
        CHECK(problem.sentence.find("without saving") != std::string::npos);
        CHECK(everythingIn(folder.path()) == before);
    };
    GIVEN("a folder where the file should be") {
        fs::create_directories(file);
        refused(file, ProblemKind::notAFile);
    }
    GIVEN("a device or a pipe where the file should be") {
        REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
        refused(file, ProblemKind::notAFile);
        refused("/dev/null", ProblemKind::notAFile);
    }
    GIVEN("a path that goes through a file") {
        write(folder / "plain", "x");
        refused(folder / "plain/records.sqlite", ProblemKind::folder);
        refused(folder / "plain/deeper/still/records.sqlite", ProblemKind::folder);
    }
    GIVEN("a folder in which nobody can make anything") {
        refused("/proc/records.sqlite", ProblemKind::folder);
        refused("/proc/new/records.sqlite", ProblemKind::folder);
    }
    GIVEN("a path of very many folders") {
        std::string many;
        for (int i = 0; i < 200'000; ++i) {
            many += "a/";
        }
        refused(folder / (many + "records.sqlite"), ProblemKind::folder);
    }
    GIVEN("a path that is too long") {
        refused(folder / std::string(300, 'n') / "records.sqlite", ProblemKind::folder);
    }
    GIVEN("a text file") {
        for (const std::string& text :
             {std::string("x"), std::string("Dear diary,\n"), std::string(50'000, 'x'), std::string(511, '\0'),
              std::string("SQLite format 3\0", 16), std::string("SQLite format 3\0", 16) + std::string(90, 'z')}) {
            CAPTURE(text.size());
            write(file, text);
            refused(file, ProblemKind::notOurs);
        }
    }
    GIVEN("another program's database") {
        {
            SQLite::Database other(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            other.exec("PRAGMA journal_mode = WAL; CREATE TABLE bookmark (a); INSERT INTO bookmark VALUES (1)");
        }
        refused(file, ProblemKind::notOurs);
    }
    GIVEN("records of a later version") {
        fillRecords(file);
        {
            SQLite::Database later(file.string(), SQLite::OPEN_READWRITE);
            later.exec("PRAGMA user_version = 99");
        }
        refused(file, ProblemKind::newer);
    }
    GIVEN("records whose later version stands in the log only") {
        CHECK(inChild([&] {
                  fillRecords(file);
                  SQLite::Database later(file.string(), SQLite::OPEN_READWRITE);
                  later.exec("PRAGMA user_version = 99");
                  ::raise(SIGKILL);
                  return 0;
              }) == 99);
        REQUIRE(fs::exists(file.string() + "-wal"));
        refused(file, ProblemKind::newer);
    }
    GIVEN("records with other tables than ours") {
        fillRecords(file);
        {
            SQLite::Database changed(file.string(), SQLite::OPEN_READWRITE);
            changed.exec("CREATE TRIGGER trap AFTER INSERT ON decision BEGIN DELETE FROM learner; END");
        }
        refused(file, ProblemKind::damaged);
    }
    GIVEN("records with a row that breaks a rule") {
        fillRecords(file);
        {
            SQLite::Database changed(file.string(), SQLite::OPEN_READWRITE);
            changed.exec("PRAGMA foreign_keys = OFF; DELETE FROM content WHERE kind = 'framework'");
        }
        refused(file, ProblemKind::damaged);
    }
    GIVEN("a log whose file is gone, or empty") {
        CHECK(inChild([&] {
                  Records kept = valueOf(Records::open(file));
                  (void)kept.addLearner("Ana", "deckhand", 1);
                  ::raise(SIGKILL);
                  return 0;
              }) == 99);
        REQUIRE(fs::file_size(file.string() + "-wal") > 0);
        fs::resize_file(file, 0);
        refused(file, ProblemKind::damaged);
        fs::remove(file);
        refused(file, ProblemKind::damaged);
    }
    GIVEN("records that another running program has open") {
        int toChild[2];
        int fromChild[2];
        REQUIRE(::pipe(toChild) == 0);
        REQUIRE(::pipe(fromChild) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(toChild[1]);
            fillRecords(file);
            auto opened = Records::open(file);
            char byte = std::holds_alternative<Records>(opened) ? 'y' : 'n';
            (void)!::write(fromChild[1], &byte, 1);
            (void)!::read(toChild[0], &byte, 1);
            ::_exit(0);
        }
        ::close(toChild[0]);
        char byte = 0;
        REQUIRE(::read(fromChild[0], &byte, 1) == 1);
        REQUIRE(byte == 'y');
        refused(file, ProblemKind::locked);
        ::close(toChild[1]);
        int status = 0;
        ::waitpid(child, &status, 0);
        THEN("they can be used when it has gone") { CHECK(readEverything(valueOf(Records::open(file))) == 8); }
    }
    GIVEN("records that this very program has open") {
        fillRecords(file);
        Records first = valueOf(Records::open(file));
        refused(file, ProblemKind::locked);
        THEN("the first still has them, and nobody else gets in") {
            CHECK(valueOf(first.addLearner("Ben", "deckhand", 1)).name == "Ben");
            CHECK(inChild([&] { return expectProblem(Records::open(file), ProblemKind::locked); }) == 0);
        }
    }
}

TEST_CASE("Odd paths are only paths") {
    Folder folder;
    for (const std::string name : {"with space", "a?mode=memory", "per%20cent", "hash#tag", "quote'\"", "é—名", "-dash",
                                   "a:b", "\x1b[31m", "\xff"}) {
        CAPTURE(name);
        const auto file = folder.path() / name / name;
        fillRecords(file);
        CHECK(fs::file_size(file) > 0);
        CHECK(readEverything(valueOf(Records::open(file))) == 8);
    }
}

TEST_CASE("A file that this account may only read is refused", "[rights]") {
    Folder folder;
    const auto file = folder / "home/records.sqlite";
    fillRecords(file);
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(folder / "home", fs::perms(0755));
    fs::permissions(file, fs::perms(0444));
    const auto before = everythingIn(folder.path());
    const auto asNobody = [&](const std::function<int()>& work) {
        return inChild([&] {
            constexpr ::uid_t nobody = 65534;
            if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
                return 50;
            }
            return work();
        });
    };
    CHECK(asNobody([&] { return expectProblem(Records::open(file), ProblemKind::unwritable); }) == 0);
    CHECK(everythingIn(folder.path()) == before);
    SECTION("and a folder without the right to write is, too") {
        if (::geteuid() == 0) {
            CHECK(asNobody([&] {
                      return expectProblem(Records::open(folder / "home/other.sqlite"), ProblemKind::folder);
                  }) == 0);
            fs::permissions(file, fs::perms(0666));
            CHECK(asNobody([&] { return expectProblem(Records::open(file), ProblemKind::unwritable); }) == 0);
            CHECK(asNobody([&] {
                      return expectProblem(Records::open(folder / "home/new/r.sqlite"), ProblemKind::folder);
                  }) == 0);
        }
    }
}

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

TEST_CASE("Damage anywhere in the files is met with a sentence or does no harm", "[damage]") {
    Folder folder;
    const auto whole = folder / "whole.sqlite";
    const bool withLog = GENERATE(false, true);
    CAPTURE(withLog);
    if (withLog) {
        CHECK(inChild([&] {
                  fillRecords(whole, 3);
                  Records kept = valueOf(Records::open(whole));
                  (void)kept.addLearner("Ben", "deckhand", 1);
                  (void)kept.begin(newAttempt(scenarioText(20)));
                  ::raise(SIGKILL);
                  return 0;
              }) == 99);
        REQUIRE(fs::file_size(whole.string() + "-wal") > 0);
    } else {
        fillRecords(whole);
        REQUIRE_FALSE(fs::exists(whole.string() + "-wal"));
    }
    const std::size_t all = withLog ? 3 : 8;
    const std::string good = bytesOf(whole);
    const std::string goodLog = withLog ? bytesOf(whole.string() + "-wal") : "";
    play::Random random(20261121);
    int refusals = 0;
    for (int round = 0; round < 100; ++round) {
        const auto damaged = folder / "damaged.sqlite";
        std::string bytes = good;
        std::string log = goodLog;
        std::string& victim = withLog && random.below(2) == 0 ? log : bytes;
        const auto place = [&] { return random.below(static_cast<std::uint32_t>(victim.size())); };
        switch (random.below(4)) {
        case 0:
            victim.resize(place());
            break;
        case 1:
            victim[place()] ^= static_cast<char>(1u << random.below(8));
            break;
        case 2:
            for (int i = 0; i < 50; ++i) {
                victim[place()] = static_cast<char>(random.next());
            }
            break;
        default: {
            const std::size_t page = place() / 4096;
            std::fill_n(victim.begin() + static_cast<std::ptrdiff_t>(page * 4096),
                        std::min<std::size_t>(4096, victim.size() - page * 4096), '\0');
        }
        }
        CAPTURE(round);
        write(damaged, bytes);
        if (withLog) {
            write(damaged.string() + "-wal", log);
        }
        const auto opened = Records::open(damaged);
        if (std::holds_alternative<records::Problem>(opened)) {
            ++refusals;
            (void)problemOf(opened);
            CHECK(bytesOf(damaged) == bytes);
            if (withLog) {
                CHECK(bytesOf(damaged.string() + "-wal") == log);
            }
        } else {
            const auto decisions = readEverything(std::get<Records>(opened));
            CHECK(decisions.value_or(all) == all);
        }
    }
    CAPTURE(refusals);
    CHECK(refusals > 10);
    CHECK(refusals < 100);
}

TEST_CASE("Content that was changed inside the file is noticed") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    const std::string id = fillRecords(file);
    const auto change = [&](const char* statement) {
        SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
        raw.exec(statement);
    };
    SECTION("a scenario") {
        change("UPDATE content SET bytes = CAST(bytes || ' ' AS BLOB) WHERE kind = 'scenario'");
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(kept.content(valueOf(kept.load(id)).head.scenarioHash)).kind == ProblemKind::damaged);
    }
    SECTION("a name with control characters") {
        change("UPDATE learner SET name = 'a' || char(27) || '[2J'");
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(kept.learners()).kind == ProblemKind::damaged);
        CHECK(problemOf(kept.attempts()).kind == ProblemKind::damaged);
    }
    SECTION("a decision taken out of the middle") {
        change("PRAGMA foreign_keys = OFF; DELETE FROM decision WHERE number = 3");
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(kept.load(id)).kind == ProblemKind::damaged);
    }
    SECTION("a time beyond all calendars") {
        change("UPDATE attempt SET started = 9223372036854775807");
        CHECK(problemOf(valueOf(Records::open(file)).attempts()).kind == ProblemKind::damaged);
    }
}

SCENARIO("Files of an earlier version are migrated, step by step, each step whole or not at all") {
    using records::MigrationStep;
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto version = [&] { return database.execAndGet("PRAGMA user_version").getInt(); };
    const std::vector<MigrationStep> steps{
        {"CREATE TABLE boat (name TEXT NOT NULL) STRICT; INSERT INTO boat VALUES ('Ada')"},
        {"ALTER TABLE boat ADD COLUMN length INTEGER; UPDATE boat SET length = 7"},
        {"CREATE TABLE quay (name TEXT); INSERT INTO nowhere VALUES (1)"},
    };
    GIVEN("an empty file") {
        records::migrate(database, std::span(steps).first(1), 0);
        CHECK(version() == 1);
        WHEN("a later program opens it") {
            records::migrate(database, std::span(steps).first(2), 1);
            THEN("what was in it has come along") {
                CHECK(version() == 2);
                CHECK(database.execAndGet("SELECT name || length FROM boat").getString() == "Ada7");
                CHECK(database.execAndGet("PRAGMA application_id").getInt64() == records::applicationId);
            }
            THEN("nothing is done twice") {
                records::migrate(database, std::span(steps).first(2), 2);
                CHECK(version() == 2);
            }
        }
        WHEN("a step fails") {
            CHECK_THROWS_AS(records::migrate(database, steps, 1), SQLite::Exception);
            THEN("the steps before it stand, and of itself nothing") {
                CHECK(version() == 2);
                CHECK_FALSE(database.tableExists("quay"));
            }
        }
    }
    GIVEN("this program's own steps") {
        records::migrate(database, records::migrationSteps(), 0);
        CHECK(version() == records::currentVersion());
        CHECK(records::schemaOf(database) == records::expectedSchema());
    }
}

TEST_CASE("An empty file, left by a crash in the very first moment, becomes records") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    write(file, "");
    fillRecords(file);
    CHECK(readEverything(valueOf(Records::open(file))) == 8);
}
