#include "records/Erasure.hpp"

#include "records/AuditTrail.hpp"
#include "records/Installation.hpp"
#include "records/OlderVersions.hpp"
#include "records/PlayedRecords.hpp"
#include "records/Times.hpp"

#include <csignal>
#include <map>
#include <random>
#include <set>

#include <sys/wait.h>
#include <unistd.h>

using namespace playground;
using records::Erasures;

namespace {

const std::vector<std::string> wordsOfAna{"Zdenka", "Quillfeather", "armalade", "omegranate",
                                          "hubarb", "quinces",      "Figs.",    "plums"};
const std::vector<std::string> wordsOfOthers{"Ben Okoro", "Keelhaul", "Well tied.", "Sunita Rhys"};

std::string inUtf16(const std::string& ascii) {
    std::string wide;
    for (const char letter : ascii) {
        wide += letter;
        wide += '\0';
    }
    return wide;
}

/// Which of these words stand in any file under a folder, in UTF-8 or UTF-16.
std::set<std::string> foundIn(const fs::path& folder, const std::vector<std::string>& words) {
    std::set<std::string> found;
    for (const auto& [file, bytes] : everythingIn(folder)) {
        for (const std::string& word : words) {
            if (bytes.find(word) != std::string::npos || bytes.find(inUtf16(word)) != std::string::npos) {
                found.insert(word);
            }
        }
    }
    return found;
}

/// Copies a records file that nobody has open to where backups are kept.
void backUp(const fs::path& data, const std::string& name) {
    fs::create_directories(data / "backups");
    fs::copy_file(data / "records.sqlite", data / "backups" / name);
}

/// A data folder with records, debriefs and backups in it.
struct DataFolder {
    DataFolder() {
        {
            const PlayedRecords played(folder / "records.sqlite");
            ana = played.ana;
            anas = played.anas;
            bens = played.bens;
            supervisor = played.supervisor;
        }
        backUp(folder.path(), "records-2026-01-01.sqlite");
        write(folder / "backups/records-2026-01-02.sqlite", "SQLite format 3 and Zdenka Quillfeather, damaged");
        for (const auto& [name, text] : {std::pair{anas.substr(0, 8), "Decided: " + anas},
                                         {bens.substr(0, 8), "Ben Okoro: " + bens},
                                         {std::string("long-quay"), std::string("Zdenka Quillfeather, automatic")}}) {
            fs::create_directories(folder / ("debriefs/" + name));
            write(folder / ("debriefs/" + name + "/debrief.txt"), text);
            write(folder / ("debriefs/" + name + "/debrief.pdf"), "compressed");
        }
    }

    Folder folder;
    std::string ana, anas, bens, supervisor;
};

} // namespace

SCENARIO("What was exported into the program's own folder goes too, and of others only what cannot be told apart") {
    DataFolder data;
    const fs::path all = data.folder / "debriefs/export-2026-01-01";
    const fs::path hers = data.folder / "debriefs/export-2026-01-02";
    for (const fs::path& folder : {all, hers}) {
        fs::create_directories(folder);
    }
    write(all / "manifest.json", "{\"attempts\": [\"" + data.anas + "\", \"" + data.bens + "\"]}");
    write(all / ("debrief-" + data.anas + ".pdf"), "compressed");
    write(all / ("debrief-" + data.bens + ".pdf"), "compressed");
    write(all / "notes.txt", "The supervisor's own.");
    // As they are called for people: the name may have changed since.
    const fs::path named = all / ("2026-01-01_Zdenka-Marmalade_Tying-up_" + data.anas.substr(0, 8) + ".pdf");
    const fs::path page = all / ("2026-01-01_Zdenka-Marmalade_learner-page_" + data.ana.substr(0, 8) + ".pdf");
    const fs::path bens = all / ("2026-01-01_Zdenka-Okoro_Tying-up_" + data.bens.substr(0, 8) + ".pdf");
    for (const fs::path& file : {named, page, bens}) {
        write(file, "compressed");
    }
    write(hers / "manifest.json", "{\"attempts\": [\"" + data.anas + "\"]}");
    write(hers / "person.txt", "Zdenka Quillfeather");
    Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
    const auto erased = valueOf(Erasures(kept).learner(data.ana, "nobody", later));
    CHECK(foundIn(data.folder.path(), wordsOfAna).empty());
    CHECK_FALSE(fs::exists(hers));
    CHECK_FALSE(fs::exists(all / ("debrief-" + data.anas + ".pdf")));
    CHECK_FALSE(fs::exists(all / "manifest.json"));
    CHECK_FALSE(fs::exists(named));
    CHECK_FALSE(fs::exists(page));
    CHECK(fs::exists(bens));
    CHECK(fs::exists(all / ("debrief-" + data.bens + ".pdf")));
    CHECK(fs::exists(all / "notes.txt"));
    REQUIRE(erased.notes.size() == 2);
    CHECK((erased.notes[0] + erased.notes[1]).find("export-2026-01-01 held something of this person") !=
          std::string::npos);
}

SCENARIO("Of who was erased no byte is left in the data folder, and of the others everything") {
    DataFolder data;
    REQUIRE(foundIn(data.folder.path(), wordsOfAna).size() == wordsOfAna.size());
    Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
    const auto erased = valueOf(Erasures(kept).learner(data.ana, "nobody", later));
    CHECK(erased.rows.attempts == 2);
    CHECK(erased.rows.comments == 2);
    CHECK(erased.rows.signOffs == 1);
    REQUIRE(erased.notes.size() == 1);
    CHECK(erased.notes[0].find("records-2026-01-02.sqlite could not be opened") != std::string::npos);
    CHECK(foundIn(data.folder.path(), wordsOfAna).empty());
    CHECK(foundIn(data.folder.path(), wordsOfOthers).size() == wordsOfOthers.size());
    CHECK(fs::exists(data.folder / ("debriefs/" + data.bens.substr(0, 8) + "/debrief.pdf")));
    CHECK_FALSE(fs::exists(data.folder / ("debriefs/" + data.anas.substr(0, 8))));
    CHECK_FALSE(fs::exists(data.folder / "debriefs/long-quay"));
    THEN("the trail says that it happened, by ids alone, and all that is left is as it was sealed") {
        CHECK(valueOf(records::Seals(kept).verify()).empty());
        CHECK(valueOf(records::AuditTrail(kept).verify()).empty());
        const auto rows = valueOf(records::AuditTrail(kept).about("learner " + data.ana));
        CHECK(rows.back().event.action == "erased");
        CHECK(countOf(kept, "erasure") == 0);
        Records backup = valueOf(Records::open(data.folder / "backups/records-2026-01-01.sqlite"));
        CHECK(valueOf(records::Seals(backup).verify()).empty());
        CHECK(valueOf(backup.learners()).size() == 1);
    }
    THEN("counts of what was chosen in the first attempt are left, which name nobody") {
        CHECK(countOf(kept, "tally") == 4);
        CHECK(kept.connection()->database.execAndGet("SELECT sum(taken) FROM tally").getInt64() == 4);
    }
    THEN("what went without an erasure is still missed") {
        kept.connection()->database.exec("DELETE FROM comment");
        CHECK(valueOf(records::Seals(kept).verify()).size() == 1);
    }
    THEN("again it changes nothing") {
        const auto before = valueOf(records::AuditTrail(kept).head());
        CHECK(valueOf(Erasures(kept).learner(data.ana, "nobody", later)).rows.attempts == 0);
        CHECK(valueOf(records::AuditTrail(kept).head()) == before);
    }
}

TEST_CASE("an erasure that was killed at any moment is finished when the records are opened again", "[erasure]") {
    std::mt19937 chance(20261122);
    int before = 0;
    int during = 0;
    for (int i = 0; i < 14; ++i) {
        DataFolder data;
        const auto file = data.folder / "records.sqlite";
        int ready[2];
        REQUIRE(::pipe(ready) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            auto opened = Records::open(file);
            (void)!::write(ready[1], "x", 1);
            (void)Erasures(std::get<Records>(opened)).learner(data.ana, "nobody", later);
            for (;;) {
                ::pause();
            }
        }
        char byte = 0;
        REQUIRE(::read(ready[0], &byte, 1) == 1);
        ::usleep(static_cast<useconds_t>(chance() % 60'000));
        REQUIRE(::kill(child, SIGKILL) == 0);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        ::close(ready[0]);
        ::close(ready[1]);
        {
            Records kept = valueOf(Records::open(file));
            const bool begun =
                valueOf(records::AuditTrail(kept).about("learner " + data.ana)).back().event.action == "erased";
            CAPTURE(i, begun);
            (begun ? during : before) += 1;
            if (begun) {
                CHECK(foundIn(data.folder.path(), wordsOfAna).empty());
            } else {
                CHECK(valueOf(kept.findLearner("Zdenka Quillfeather")));
                CHECK(valueOf(kept.load(data.anas)).rationales.size() == 4);
            }
            CHECK(countOf(kept, "erasure") == 0);
            CHECK(valueOf(records::Seals(kept).verify()).empty());
            CHECK(valueOf(records::AuditTrail(kept).verify()).empty());
        }
        CHECK(foundIn(data.folder.path(), wordsOfOthers).size() == wordsOfOthers.size());
    }
    CHECK(during > 0);
    CHECK(during + before == 14);
}

TEST_CASE("a note of an erasure that was only begun is enough for it to be finished", "[erasure]") {
    DataFolder data;
    {
        Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
        kept.connection()->database.exec("INSERT INTO erasure VALUES ('" + data.ana + "', 'learner', 'nobody', 5)");
    }
    REQUIRE_FALSE(foundIn(data.folder.path(), wordsOfAna).empty());
    Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
    CHECK(foundIn(data.folder.path(), wordsOfAna).empty());
    CHECK(countOf(kept, "erasure") == 0);
}

SCENARIO(
    "A person goes from copies of every kind, those of an earlier version too, and no further copy is made of them") {
    DataFolder data;
    const auto older = data.folder / "backups/records-2025-06-01T120000Z-before-version-4.sqlite";
    writeOlderVersion(3, older);
    {
        SQLite::Database raw(older.string(), SQLite::OPEN_READWRITE);
        raw.exec("UPDATE learner SET id = '" + data.ana +
                 "', name = 'Zdenka Quillfeather'; UPDATE attempt SET learner = '" + data.ana + "'");
    }
    fs::copy_file(data.folder / "records.sqlite", data.folder / "records-replaced-2026-02-01T120000Z.sqlite");
    fs::copy_file(data.folder / "records.sqlite", data.folder / "records-recovered-2026-02-01T120000Z.sqlite");
    fs::create_directories(data.folder / "records-work-a1b2c3");
    fs::copy_file(data.folder / "records.sqlite", data.folder / "records-work-a1b2c3/records.sqlite");
    write(data.folder / "backups/records-2026-03-01T120000Z.sqlite.part", "Zdenka Quillfeather, half");
    Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
    CHECK(valueOf(Erasures(kept).learner(data.ana, "nobody", later)).rows.attempts == 2);
    CHECK(foundIn(data.folder.path(), wordsOfAna).empty());
    CHECK_FALSE(fs::exists(data.folder / "backups/backups"));
    CHECK(valueOf(Records::open(older)).lasting());
    CHECK(
        valueOf(valueOf(Records::open(data.folder / "records-replaced-2026-02-01T120000Z.sqlite")).learners()).size() ==
        1);
}

SCENARIO("Of staff the name goes and what they wrote stays") {
    DataFolder data;
    Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
    (void)valueOf(Erasures(kept).account(data.supervisor, "nobody", later));
    CHECK(foundIn(data.folder.path(), {"Sunita", "Rhys"}).empty());
    CHECK(foundIn(data.folder.path(), {"Zdenka Quillfeather"}).size() == 1);
    CHECK(valueOf(records::Reviews(kept).commentsOn(data.bens))[0].authorName == "former supervisor 1");
    CHECK(valueOf(records::Reviews(kept).signOffsOf(data.ana))[0].supervisorName == "former supervisor 1");
    CHECK(valueOf(records::Seals(kept).verify()).empty());
    CHECK(valueOf(records::Accounts(kept).find("former supervisor 1"))->closed);
    CHECK(problemOf(Erasures(kept).account(data.ana, "nobody", later)).kind == records::ProblemKind::refused);
    THEN("a name put there from outside still shows") {
        kept.connection()->database.exec("UPDATE sign_off SET supervisor_name = 'Somebody' WHERE number = 1");
        CHECK(valueOf(records::Seals(kept).verify()).size() == 1);
    }
}

SCENARIO("The last administrator's name stays") {
    Records kept = valueOf(Records::inMemory());
    const auto account =
        valueOf(records::Accounts(kept, {1, 8192}).setUp("Rowan Achebe", "harbour pencil violet", 1)).id;
    CHECK(problemOf(Erasures(kept).account(account, "nobody", later)).kind == records::ProblemKind::refused);
    CHECK(valueOf(records::Accounts(kept).find("Rowan Achebe")));
}

SCENARIO("Attempts are erased when they have been kept for as long as was settled, and not before") {
    DataFolder data;
    Records kept = valueOf(Records::open(data.folder / "records.sqlite"));
    const auto ended = valueOf(kept.load(data.bens)).end->ended;
    CHECK(valueOf(Erasures(kept).due(ended + 1000 * day, 30)).empty());
    (void)valueOf(records::Installations(kept).keepFor(100, "nobody", later));
    CHECK(valueOf(Erasures(kept).due(ended + 69 * day, 30)).empty());
    const auto soon = valueOf(Erasures(kept).due(ended + 71 * day, 30));
    REQUIRE(soon.size() == 3);
    CHECK(soon[0].due == soon[0].last + 100 * day);
    CHECK(valueOf(Erasures(kept).whatIsDue("nobody", ended + 71 * day)).rows.attempts == 0);
    CHECK(countOf(kept, "attempt") == 3);
    const auto erased = valueOf(Erasures(kept).whatIsDue("nobody", ended + 101 * day));
    CHECK(erased.rows.attempts == 3);
    CHECK(countOf(kept, "attempt") == 0);
    CHECK(valueOf(kept.learners()).size() == 2);
    CHECK(countOf(kept, "sign_off") == 1); // of a profile: of the learner, not of an attempt
    CHECK(kept.connection()->database.execAndGet("SELECT sum(taken) FROM tally").getInt64() == 8);
    CHECK(valueOf(records::Seals(kept).verify()).empty());
    CHECK(foundIn(data.folder.path(), {"armalade", "omegranate", "Keelhaul", "quinces"}).empty());
}
