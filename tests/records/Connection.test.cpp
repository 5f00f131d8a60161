#include "records/FilledRecords.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <sys/stat.h>

using namespace playground;

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

TEST_CASE("An empty file, left by a crash in the very first moment, becomes records") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    write(file, "");
    fillRecords(file);
    CHECK(readEverything(valueOf(Records::open(file))) == 8);
}
