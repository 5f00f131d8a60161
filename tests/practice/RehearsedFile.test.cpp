#include "practice/RehearsedFile.hpp"

#include "practice/Workshop.hpp"

#include <catch2/catch.hpp>

#include <poll.h>

using namespace workshop;
using practice::FileWatch;
using practice::Rehearsal;
using practice::RehearsedFile;
using namespace std::chrono_literals;

namespace {

/// Whether the watch wakes whoever waits for it.
bool wakes(int descriptor, int milliseconds = 2000) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, milliseconds) == 1;
}

} // namespace

TEST_CASE(
    "a watch tells when the file is written in place and when another is put in its place, and of no other file") {
    const Folder folder;
    const fs::path file = folder.path() / "quay.yaml";
    write(file, "one");
    FileWatch watch(file);
    REQUIRE(watch.descriptor() >= 0);
    CHECK_FALSE(watch.changed());

    write(file, "two"); // as long as before
    CHECK(wakes(watch.descriptor()));
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());

    write(folder.path() / ".quay.yaml.swp", "three");
    fs::rename(folder.path() / ".quay.yaml.swp", file);
    CHECK(wakes(watch.descriptor()));
    CHECK(watch.changed());

    write(folder.path() / "other.yaml", "other");
    CHECK(wakes(watch.descriptor()));
    CHECK_FALSE(watch.changed());
    CHECK_FALSE(wakes(watch.descriptor(), 0));

    CHECK(watch.there());
    fs::remove(file);
    CHECK(wakes(watch.descriptor()));
    CHECK_FALSE(watch.changed());
    CHECK_FALSE(watch.there());
    write(file, "four");
    CHECK(watch.changed());
    CHECK(watch.there());

    fs::rename(file, folder.path() / "away.yaml");
    CHECK(wakes(watch.descriptor()));
    CHECK_FALSE(watch.changed());
    fs::rename(folder.path() / "away.yaml", file); // the very file, with its old time
    CHECK(watch.changed());
}

TEST_CASE("what the system does not tell is seen by the time of change") {
    const Folder folder;
    fs::create_directories(folder.path() / "elsewhere");
    const fs::path file = folder.path() / "quay.yaml";
    write(file, "one");
    FileWatch watch(file);
    fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(5)); // no event of those watched
    CHECK_FALSE(wakes(watch.descriptor(), 0));
    CHECK(watch.changed());
    CHECK_FALSE(watch.changed());
}

TEST_CASE("a link is watched where it leads") {
    const Folder folder;
    fs::create_directories(folder.path() / "real");
    write(folder.path() / "real/quay.yaml", "one");
    fs::create_symlink("real/quay.yaml", folder.path() / "link.yaml");
    FileWatch watch(folder.path() / "link.yaml");
    write(folder.path() / "real/quay.yaml", "two");
    CHECK(wakes(watch.descriptor()));
    CHECK(watch.changed());
}

TEST_CASE("a rehearsed file is read whenever it was saved") {
    const Folder folder;
    const fs::path file = folder.path() / "quay.yaml";
    write(file, scenarioText());
    RehearsedFile rehearsed(file, rehearsalSetting(), [] { return 0ms; });
    REQUIRE(rehearsed.rehearsal().attempt() != nullptr);
    CHECK(rehearsed.look() == Rehearsal::News::none);
    playDecisions(rehearsed.rehearsal().attempt()->journey(), 2);

    write(file, "format: 1\n");
    CHECK(rehearsed.look() == Rehearsal::News::broken);
    CHECK(rehearsed.rehearsal().problems().front().file == file.string());
    write(file, scenarioText(12, "long-quay", "The other quay"));
    CHECK(rehearsed.look() == Rehearsal::News::replaced);
    CHECK(rehearsed.rehearsal().attempt()->scenario().title == "The other quay");
    CHECK(rehearsed.rehearsal().attempt()->journey().runner().attempt().decisions.size() == 2);

    fs::remove(file);
    fs::create_directory(file);
    CHECK(rehearsed.look() == Rehearsal::News::broken);
}

TEST_CASE("a file that is deleted or renamed is told of once, after a second, and its coming back as well") {
    const Folder folder;
    const fs::path file = folder.path() / "quay.yaml";
    const fs::path other = folder.path() / "pier.yaml";
    write(file, scenarioText());
    auto now = 5000ms;
    RehearsedFile rehearsed(file, rehearsalSetting(), [&now] { return now; });
    playDecisions(rehearsed.rehearsal().attempt()->journey(), 2);
    const auto before = rehearsed.rehearsal().attempt();

    fs::rename(file, other);
    CHECK(rehearsed.look() == Rehearsal::News::none);
    now += FileWatch::interval;
    CHECK(rehearsed.look() == Rehearsal::News::gone);
    REQUIRE(rehearsed.rehearsal().problems().size() == 1);
    CHECK(rehearsed.rehearsal().problems().front().code == "file-not-found");
    CHECK(rehearsed.rehearsal().attempt() == before);
    now += 10 * FileWatch::interval;
    CHECK(rehearsed.look() == Rehearsal::News::none);

    fs::rename(other, file);
    CHECK(rehearsed.look() == Rehearsal::News::mended);
    CHECK(rehearsed.rehearsal().problems().empty());
    CHECK(rehearsed.rehearsal().attempt() == before);

    fs::remove(file);
    CHECK(rehearsed.look() == Rehearsal::News::none);
    now += FileWatch::interval;
    CHECK(rehearsed.look() == Rehearsal::News::gone);
    write(file, scenarioText() + "# new\n");
    CHECK(rehearsed.look() == Rehearsal::News::replaced);
    CHECK(rehearsed.rehearsal().attempt()->journey().runner().attempt().decisions.size() == 2);
}

TEST_CASE("the short gap in which an editor has moved the old file away is not told") {
    const Folder folder;
    const fs::path file = folder.path() / "quay.yaml";
    write(file, scenarioText());
    auto now = 5000ms;
    RehearsedFile rehearsed(file, rehearsalSetting(), [&now] { return now; });
    for (int saves = 0; saves < 3; ++saves) {
        fs::rename(file, folder.path() / "quay.yaml~");
        CHECK(rehearsed.look() == Rehearsal::News::none);
        now += 600ms;
        CHECK(rehearsed.look() == Rehearsal::News::none);
        write(file, scenarioText() + "# " + std::to_string(saves) + "\n");
        CHECK(rehearsed.look() == Rehearsal::News::replaced);
    }
}
