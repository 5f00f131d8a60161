#include "records/Backup.hpp"

#include "records/Careful.hpp"
#include "records/FaultyDisk.hpp"
#include "records/OlderVersions.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Sessions.hpp"
#include "records/Times.hpp"

#include <sys/stat.h>

using namespace playground;

namespace {

mode_t permissionsOf(const fs::path& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

/// How many decisions records have after they were opened.
std::optional<std::size_t> decisionsIn(const fs::path& file) { return readEverything(valueOf(Records::open(file))); }

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

SCENARIO("A backup is one whole file of its own, for this account only") {
    const Folder folder;
    const auto file = folder / "home/records.sqlite";
    const std::string id = fillRecords(file);
    const mode_t before = ::umask(0);
    GIVEN("a backup of closed records") {
        const auto bytes = bytesOf(file);
        const auto backup = valueOf(records::backUp(file, noon));
        CHECK(backup.file == folder / "home/backups/records-2026-11-22T120000Z.sqlite");
        CHECK(backup.bytes == fs::file_size(backup.file));
        CHECK(permissionsOf(backup.file) == 0600);
        CHECK(permissionsOf(folder / "home/backups") == 0700);
        CHECK(namesIn(folder / "home/backups").size() == 1);
        CHECK(bytesOf(file) == bytes);
        CHECK(namesIn(folder / "home") == std::vector<std::string>{"backups", "records.sqlite"});
        CHECK(valueOf(records::checkRecords(backup.file)).faults.empty());
        CHECK(valueOf(records::checkRecords(backup.file)).decisions == 8);
        WHEN("another is made in the same second") {
            const auto second = valueOf(records::backUp(file, noon + 400));
            THEN("both are there, latest first") {
                CHECK(second.file.filename() == "records-2026-11-22T120001Z.sqlite");
                const auto listed = records::listBackups(folder / "home/backups");
                REQUIRE(listed.size() == 2);
                CHECK(listed[0].file == second.file);
                CHECK(listed[1].made == "2026-11-22T120000Z");
                CHECK_FALSE(listed[1].beforeVersion);
            }
        }
        WHEN("one is made into a file of that name") {
            THEN("nothing is replaced") {
                CHECK(problemOf(records::backUpTo(backup.file, file)).kind == ProblemKind::refused);
                const auto elsewhere = folder / "stick/copy.sqlite";
                CHECK(valueOf(records::backUpTo(elsewhere, file)).file == elsewhere);
                CHECK(decisionsIn(elsewhere) == 8);
            }
        }
    }
    GIVEN("records whose last decisions stand in the log only") {
        CHECK(inChild([&] {
                  Records kept = valueOf(Records::open(file));
                  (void)kept.addLearner("Ben", "deckhand", 1);
                  ::raise(SIGKILL);
                  return 0;
              }) == 99);
        const auto all = everythingIn(folder / "home");
        const auto backup = valueOf(records::backUpTo(folder / "copy.sqlite", file));
        THEN("the backup has them, and the records with their log are as they were") {
            CHECK(everythingIn(folder / "home") == all);
            CHECK(valueOf(records::checkRecords(backup.file)).learners == 2);
            CHECK_FALSE(fs::exists(backup.file.string() + "-wal"));
        }
    }
    GIVEN("records that this program has open") {
        Records kept = valueOf(Records::open(file));
        CHECK(problemOf(records::backUp(file, noon)).kind == ProblemKind::locked);
        CHECK_FALSE(fs::exists(folder / "home/backups/records-2026-11-22T120000Z.sqlite"));
        CHECK(valueOf(kept.addLearner("Ben", "deckhand", 1)).name == "Ben"); // they are still held
        CHECK(inChild([&] { return expectProblem(Records::open(file), ProblemKind::locked); }) == 0);
    }
    GIVEN("records that are damaged, or not there") {
        CHECK(problemOf(records::backUp(folder / "none.sqlite", noon)).kind == ProblemKind::notFound);
        CHECK_FALSE(fs::exists(folder / "none.sqlite"));
        std::string bytes = bytesOf(file);
        std::fill(bytes.begin() + 8192, bytes.end(), '\0');
        write(file, bytes);
        CHECK(problemOf(records::backUp(file, noon)).kind == ProblemKind::damaged);
        CHECK((!fs::exists(folder / "home/backups") || namesIn(folder / "home/backups").empty()));
        CHECK(bytesOf(file) == bytes);
    }
    GIVEN("files that are no backups in the folder") {
        fs::create_directories(folder / "home/backups/records-2026-11-22T120000Z.sqlite");
        write(folder / "home/backups/notes.txt", "x");
        write(folder / "home/backups/records-2026-11-22T120000Z.sqlite.part", "x");
        CHECK(records::listBackups(folder / "home/backups").empty());
        CHECK(records::listBackups(folder / "nowhere").empty());
    }
    ::umask(before);
}

TEST_CASE("A disk that fails at any call of a backup leaves the records alone and no backup that is not whole",
          "[faults]") {
    const QuickFolder folder;
    const auto file = folder / "records.sqlite";
    fillRecords(file);
    const std::string bytes = bytesOf(file);
    const auto target = folder / "backup.sqlite";
    std::size_t calls = 1;
    std::size_t problems = 0;
    for (std::size_t at = 0; at < calls; ++at) {
        CAPTURE(at);
        bool made = false;
        {
            FaultyDisk disk;
            disk.failAt(at, FaultyDisk::Fault::device, FaultyDisk::Lasting::untilMended);
            const auto outcome = records::backUpTo(target, file);
            made = std::holds_alternative<records::Backup>(outcome);
            if (!made) {
                (void)problemOf(outcome);
                ++problems;
                calls = std::max(calls, at + 2);
            }
        }
        CHECK(fs::exists(target) == made);
        CHECK(bytesOf(file) == bytes);
        if (made) {
            CHECK(valueOf(records::checkRecords(target)).decisions == 8);
            fs::remove(target);
        }
        const fs::path log = file.string() + "-wal";
        if (fs::exists(log)) { // an empty one stays where nothing can be removed
            CHECK(fs::file_size(log) == 0);
            fs::remove(log);
        }
        CHECK(namesIn(folder.path()) == std::vector<std::string>{"records.sqlite"});
    }
    CHECK(problems > 50);
}

SCENARIO("A backup takes the place of the records, which are kept byte for byte") {
    const Folder folder;
    const auto file = folder / "home/records.sqlite";
    fillRecords(file, 3);
    const auto backup = valueOf(records::backUp(file, noon)).file;
    {
        Records kept = valueOf(Records::open(file));
        (void)valueOf(kept.addLearner("Ben", "deckhand", 1));
    }
    const std::string present = bytesOf(file);
    const auto kept = folder / "home/records-replaced-2026-11-22T120000Z.sqlite";
    GIVEN("sound records") {
        const auto restored = valueOf(records::restore(backup, file, noon));
        CHECK(restored.kept == kept);
        CHECK(bytesOf(kept) == present);
        CHECK(permissionsOf(file) == 0600);
        CHECK(valueOf(valueOf(Records::open(file)).learners()).size() == 1);
        CHECK(valueOf(valueOf(Records::open(kept)).learners()).size() == 2);
        CHECK(namesIn(folder / "home") ==
              std::vector<std::string>{"backups", "records-replaced-2026-11-22T120000Z.sqlite", "records.sqlite"});
        WHEN("it is done again in the same second") {
            THEN("what was kept the first time stays") {
                CHECK(valueOf(records::restore(backup, file, noon)).kept != kept);
                CHECK(valueOf(valueOf(Records::open(kept)).learners()).size() == 2);
            }
        }
    }
    GIVEN("records whose last saved decision stands in a log") {
        CHECK(inChild([&] {
                  Records open = valueOf(Records::open(file));
                  (void)open.addLearner("Cleo", "deckhand", 1);
                  ::raise(SIGKILL);
                  return 0;
              }) == 99);
        (void)valueOf(records::restore(backup, file, noon));
        CHECK(valueOf(valueOf(Records::open(kept)).learners()).size() == 3);
        CHECK(valueOf(valueOf(Records::open(file)).learners()).size() == 1);
    }
    GIVEN("records that are damaged beyond reading, with a log") {
        write(file, "rubbish " + present.substr(8));
        write(file.string() + "-wal", "left over");
        (void)valueOf(records::restore(backup, file, noon));
        CHECK(bytesOf(kept) == "rubbish " + present.substr(8));
        CHECK(bytesOf(kept.string() + "-wal") == "left over");
        CHECK_FALSE(fs::exists(file.string() + "-wal"));
        CHECK(decisionsIn(file) == 3);
    }
    GIVEN("no records") {
        fs::remove(file);
        CHECK_FALSE(valueOf(records::restore(backup, file, noon)).kept);
        CHECK(decisionsIn(file) == 3);
    }
    GIVEN("something that is no sound backup") {
        const auto before = [&] { return everythingIn(folder / "home"); };
        std::string bytes = bytesOf(backup);
        std::string spoilt = bytes;
        std::fill(spoilt.begin() + 8192, spoilt.begin() + 12288, '\0');
        write(folder / "spoilt.sqlite", spoilt);
        write(folder / "text.sqlite", "Dear diary");
        fs::copy(backup, folder / "later.sqlite");
        {
            SQLite::Database later((folder / "later.sqlite").string(), SQLite::OPEN_READWRITE);
            later.exec("PRAGMA user_version = 99");
        }
        const auto all = before();
        const auto refused = [&](const fs::path& from, ProblemKind kind) {
            CAPTURE(from.string());
            const auto problem = problemOf(records::restore(from, file, noon));
            CHECK(problem.kind == kind);
            CHECK(problem.sentence.find("Nothing was restored") == 0);
            CHECK(before() == all);
        };
        refused(folder / "spoilt.sqlite", ProblemKind::damaged);
        refused(folder / "text.sqlite", ProblemKind::notOurs);
        refused(folder / "later.sqlite", ProblemKind::newer);
        refused(folder / "none.sqlite", ProblemKind::notFound);
        refused(file, ProblemKind::refused);
    }
    GIVEN("records that a program has open") {
        Records open = valueOf(Records::open(file));
        CHECK(problemOf(records::restore(backup, file, noon)).kind == ProblemKind::locked);
        CHECK(valueOf(open.addLearner("Cleo", "deckhand", 1)).name == "Cleo");
    }
}
