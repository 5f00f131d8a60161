#include "records/Backup.hpp"
#include "records/Careful.hpp"
#include "records/FaultyDisk.hpp"
#include "records/OlderVersions.hpp"
#include "records/Sessions.hpp"

#include <set>

using namespace playground;

namespace {

/// A file is wholly of one version between the one it was and the present one, and holds what it held.
std::optional<std::string> notWhole(const fs::path& file, std::int64_t from) {
    {
        SQLite::Database database = records::openCarefully(file);
        const std::int64_t version = records::versionOf(database);
        if (version < from || version > records::currentVersion()) {
            return "version " + std::to_string(version);
        }
        if (auto fault = records::whatDoesNotFit(database)) {
            return fault;
        }
    }
    const auto opened = Records::open(file);
    if (const auto* problem = std::get_if<records::Problem>(&opened)) {
        return problem->sentence;
    }
    const auto stored = std::get<Records>(opened).load(olderAttempt);
    const auto* attempt = std::get_if<records::StoredAttempt>(&stored);
    const bool all = attempt != nullptr && attempt->head.learnerName == "Ana" && attempt->decisions.size() == 1 &&
                     attempt->rationales.size() == 1 && attempt->appearances.size() == 1 && attempt->end;
    return all ? std::nullopt : std::optional<std::string>("something is missing from the attempt");
}

/// The bytes of records and of what lies beside them.
std::string stateOf(const fs::path& file) {
    std::string all;
    for (const char* ending : {"", "-wal", "-journal"}) {
        const std::string bytes = bytesOf(file.string() + ending);
        all += std::to_string(bytes.size()) + ending + '\n' + bytes;
    }
    return all;
}

void copyRecords(const fs::path& from, const fs::path& to) {
    for (const char* ending : {"", "-wal", "-journal"}) {
        fs::remove(to.string() + ending);
        if (fs::exists(from.string() + ending)) {
            fs::copy_file(from.string() + ending, to.string() + ending);
        }
    }
}

} // namespace

TEST_CASE("Records of each earlier version are backed up before they are brought along") {
    const auto version = GENERATE(range(std::int64_t{1}, records::currentVersion()));
    CAPTURE(version);
    const Folder folder;
    const auto file = folder / "records.sqlite";
    writeOlderVersion(version, file);
    SECTION("once") {
        for (int time = 0; time < 2; ++time) {
            CHECK(notWhole(file, version) == std::nullopt);
            const auto backups = records::listBackups(folder / "backups");
            REQUIRE(backups.size() == 1);
            CHECK(backups[0].beforeVersion == records::currentVersion());
            SQLite::Database raw(backups[0].file.string(), SQLite::OPEN_READONLY);
            CHECK(raw.execAndGet("PRAGMA user_version").getInt64() == version);
            CHECK(records::schemaOf(raw) == records::expectedSchema(version));
        }
        const auto backup = records::listBackups(folder / "backups")[0].file;
        (void)valueOf(records::restore(backup, file, 1'795'348'800'000));
        CHECK(notWhole(file, version) == std::nullopt);
    }
    SECTION("and not again each time that it is tried") {
        const std::string older = bytesOf(file);
        for (int time = 0; time < 3; ++time) {
            for (const auto& entry : fs::directory_iterator(folder.path())) {
                if (entry.is_regular_file()) {
                    fs::remove(entry.path());
                }
            }
            write(file, older);
            CHECK(notWhole(file, version) == std::nullopt);
        }
        CHECK(records::listBackups(folder / "backups").size() == 1);
        fs::remove(file);
        writeOlderVersion(version, file);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE learner SET added = 2");
        CHECK(notWhole(file, version) == std::nullopt);
        CHECK(records::listBackups(folder / "backups").size() == 2);
    }
    SECTION("and left alone where no backup can be made") {
        write(folder / "backups", "no folder");
        const auto before = everythingIn(folder.path());
        const auto problem = problemOf(Records::open(file));
        CHECK(problem.sentence.find("earlier version") != std::string::npos);
        CHECK(problem.sentence.find("left as they are") != std::string::npos);
        CHECK(problem.sentence.find("without saving") != std::string::npos);
        CHECK(everythingIn(folder.path()) == before);
        fs::remove(folder / "backups");
        CHECK(notWhole(file, version) == std::nullopt);
    }
}

TEST_CASE("A disk that fails at any call while records are brought along leaves them whole", "[faults]") {
    const auto version = GENERATE(range(std::int64_t{1}, records::currentVersion()));
    const auto fault = GENERATE(FaultyDisk::Fault::device, FaultyDisk::Fault::space);
    CAPTURE(version);
    const QuickFolder folder;
    const auto older = folder / "older.sqlite";
    const auto file = folder / "records.sqlite";
    const auto atThatMoment = folder / "then.sqlite";
    writeOlderVersion(version, older);
    std::size_t problems = 0;
    bool reached = true;
    std::set<std::string> whole; // most faults leave what another has left: that is looked at once
    // Each third call, another third for each version and kind of fault: together they meet every one. A run takes
    // long.
    constexpr std::size_t step = 3;
    const std::size_t first = static_cast<std::size_t>(version) + (fault == FaultyDisk::Fault::space ? 1 : 0);
    for (std::size_t at = first % step; reached; at += step) {
        CAPTURE(at);
        copyRecords(older, file);
        fs::remove_all(folder / "backups");
        {
            FaultyDisk disk;
            disk.failAt(at, fault, FaultyDisk::Lasting::untilMended);
            {
                const auto opened = Records::open(file);
                if (const auto* problem = std::get_if<records::Problem>(&opened)) {
                    ++problems;
                    CHECK(problem->sentence.back() == '.');
                }
            }
            reached = disk.calls() > at;
        }
        for (const auto& backup : records::listBackups(folder / "backups")) {
            SQLite::Database raw(backup.file.string(), SQLite::OPEN_READONLY);
            CHECK(raw.execAndGet("PRAGMA user_version").getInt64() == version);
        }
        copyRecords(file, atThatMoment);
        if (!whole.insert(stateOf(atThatMoment)).second) {
            continue;
        }
        const auto wrong = notWhole(atThatMoment, version);
        CHECK(wrong == std::nullopt);
    }
    CHECK(problems > 7);
}

TEST_CASE("Power lost at any moment while records are brought along leaves them whole", "[power]") {
    const auto version = GENERATE(range(std::int64_t{1}, records::currentVersion()));
    CAPTURE(version);
    const QuickFolder folder;
    const QuickFolder after;
    const auto file = folder / "records.sqlite";
    writeOlderVersion(version, file);
    std::set<FaultyDisk::Image> images; // some losses leave the same
    std::size_t losses = 0;
    play::Random random(static_cast<std::uint64_t>(version));
    {
        FaultyDisk disk([&](FaultyDisk& faulty, FaultyDisk::Call call) {
            if (call == FaultyDisk::Call::write || call == FaultyDisk::Call::sync || call == FaultyDisk::Call::remove) {
                auto image = faulty.losePower(random, 512);
                std::erase_if(image,
                              [&](const auto& one) { return fs::path(one.first).parent_path() != folder.path(); });
                images.insert(std::move(image));
                ++losses;
            }
        });
        (void)valueOf(Records::open(file));
    }
    CAPTURE(losses, images.size());
    REQUIRE(losses > 20);
    for (const FaultyDisk::Image& image : images) {
        for (const auto& entry : fs::directory_iterator(after.path())) {
            fs::remove_all(entry);
        }
        for (const auto& [path, bytes] : image) {
            write(after / fs::path(path).filename().string(), bytes);
        }
        CHECK(notWhole(after / "records.sqlite", version) == std::nullopt);
    }
}
