#include "practice/Practice.hpp"

#include "practice/Workshop.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace workshop;
using practice::Beginning;

namespace {

Beginning beginning(const fs::path& folder, const std::string& file = "quay.yaml") {
    Beginning what;
    what.scenario = folder / "scenarios" / file;
    return what;
}

} // namespace

SCENARIO("The gallery shows what can be played, and what cannot and why") {
    Folder folder;
    furnish(folder.path());
    write(folder / "scenarios/broken.yaml", "format: 1\nscenario: broken\n");
    write(folder / "scenarios/hostile.yaml", std::string("\xff\xfe\0&a [*a, *a]", 14));
    write(folder / "scenarios/notes.txt", "not a scenario");
    fs::create_directories(folder / "scenarios/quizzes");
    write(folder / "scenarios/quizzes/one.yaml", "quiz: 1");
    fs::create_directories(folder / "scenarios/folder.yaml");
    write(folder / "scenarios/senior.yaml", [] {
        std::string text = scenarioText(2, "senior", "A senior matter");
        return text.replace(text.find("level: 1"), 8, "level: 2");
    }());
    auto settings = workshop::settings(folder.path());
    settings.scenarioFolders.push_back(folder / "nowhere");
    auto kept = valueOf(records::Records::inMemory());
    const auto practice = openPractice(settings, kept);
    CHECK_FALSE(practice.saving());
    std::vector<std::string> titles;
    for (const auto& card : practice.gallery()) {
        titles.emplace_back(card.scenario ? std::string(card.scenario->title) : card.path.filename().string());
        CHECK((card.scenario == nullptr) == !card.problems.empty());
    }
    CHECK(titles == std::vector<std::string>{"The buoy", "The quay", "A senior matter", "nowhere", "broken.yaml",
                                             "hostile.yaml"});
    std::vector<std::string> units;
    for (const auto unit : practice.gallery()[0].canShow) {
        units.push_back(practice.framework()[unit].id);
    }
    CHECK(units == std::vector<std::string>{"KN-1", "CAR"});
}

TEST_CASE("The library is read file by file, when it is first wanted") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::inMemory());
    const auto practice = openPractice(workshop::settings(folder.path()), kept);
    write(folder / "scenarios/late.yaml", scenarioText(2, "late", "A late boat")); // nothing has been looked at yet
    CHECK(practice.readGallery().read == 1);
    const auto second = practice.readGallery();
    CHECK(second.read == 2);
    CHECK(second.all == 3);
    CHECK_FALSE(second.done());
    CHECK(practice.gallery().size() == 3);
    CHECK(practice.gallery()[0].scenario->title == "A late boat");
    CHECK(practice.readGallery().done());
    CHECK(practice.gallery().size() == 3);
}

TEST_CASE("A framework that cannot be used is told with its diagnostics") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::inMemory());
    for (const std::string text : {"", "format: 1\n", "\xff", "]"}) {
        CAPTURE(text);
        write(folder / "framework.yaml", text);
        const auto opened = practice::Practice::open(settings(folder.path()), kept);
        REQUIRE(opened.index() == 1);
        CHECK_FALSE(std::get<1>(opened).empty());
    }
    fs::remove(folder / "framework.yaml");
    CHECK(practice::Practice::open(settings(folder.path()), kept).index() == 1);
}

SCENARIO("An attempt is begun, played to its end and debriefed, saved or not") {
    const bool saving = GENERATE(true, false);
    CAPTURE(saving);
    Folder folder;
    furnish(folder.path());
    auto kept =
        saving ? valueOf(records::Records::open(folder / "records.sqlite")) : valueOf(records::Records::inMemory());
    auto practice = openPractice(settings(folder.path()), kept);
    CHECK(practice.saving() == saving);
    const auto ana = valueOf(practice.addLearner("Ana", "deckhand"));
    auto what = beginning(folder.path());
    what.learnerId = ana.id;
    const auto attempt = valueOf(practice.begin(what));
    CHECK(attempt->learnerName() == "Ana");
    CHECK_FALSE(attempt->resumed());
    REQUIRE(valueOf(practice.openAttempts()).size() == 1);
    playToEnd(attempt->journey());
    CHECK(attempt->journey().step() == play::Journey::Step::ending);
    CHECK(valueOf(practice.openAttempts()).empty());

    const auto now = valueOf(practice.debriefOf(*attempt));
    const auto later = valueOf(practice.debriefOf(attempt->id().substr(0, 8)));
    CHECK(now.learnerName == "Ana");
    CHECK(debriefBytes(now) == debriefBytes(later));
    const auto& provenance = later.debrief.provenance;
    CHECK(provenance.mode == "first");
    CHECK(provenance.learnerId == ana.id);
    CHECK(provenance.startedAt == "2026-01-01T00:00:02Z");
    CHECK(provenance.endedAt > provenance.startedAt);
    CHECK(later.debrief.quality.mean == 1.0);
    CHECK(later.debrief.quality.range);

    const auto verified = valueOf(practice.verify(attempt->id()));
    CAPTURE(verified.findings);
    CHECK(verified.same);
    CHECK(verified.findings.size() == 4);

    const auto lines = valueOf(practice.attempts(ana.id));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].endingTitle == "Home");
    CHECK(lines[0].decisions == 12);
    CHECK(lines[0].endedAt == provenance.endedAt);
    CHECK(valueOf(practice.attempts("somebody else")).empty());

    WHEN("the same learner plays again, and somebody without a name, and a policy") {
        CHECK(valueOf(practice.debriefOf(*valueOf(practice.begin(what)))).debrief.provenance.mode == "repeat");
        what.policy = "good";
        CHECK(valueOf(practice.debriefOf(*valueOf(practice.begin(what)))).debrief.provenance.mode == "automatic: good");
        const auto nameless = valueOf(practice.begin(beginning(folder.path())));
        CHECK(nameless->learnerName().empty());
        CHECK(valueOf(practice.debriefOf(*nameless)).debrief.provenance.mode == "practice");
        THEN("those that people left open are listed, the latest first") {
            const auto open = valueOf(practice.openAttempts());
            REQUIRE(open.size() == 2);
            CHECK(open[0].id == nameless->id());
            CHECK(open[1].mode == "repeat");
        }
    }
}

TEST_CASE("What an attempt cannot be begun with is refused, and nothing is kept of it") {
    Folder folder;
    furnish(folder.path());
    write(folder / "scenarios/broken.yaml", "format: 1\nscenario: broken\n");
    auto kept = valueOf(records::Records::inMemory());
    auto practice = openPractice(settings(folder.path()), kept);
    auto what = beginning(folder.path(), "broken.yaml");
    CHECK(problemOf(practice.begin(what)).find("broken.yaml") != std::string::npos);
    CHECK(problemOf(practice.begin(beginning(folder.path(), "none.yaml"))).find("none.yaml") != std::string::npos);
    CHECK(problemOf(practice.begin(beginning(folder.path(), ""))).find("scenarios") != std::string::npos);
    what = beginning(folder.path());
    what.rank = "admiral";
    CHECK(problemOf(practice.begin(what)).find("deckhand, mate") != std::string::npos);
    what.rank = "mate";
    what.learnerId = "nobody";
    (void)problemOf(practice.begin(what));
    CHECK(valueOf(practice.attempts()).empty());
    what.learnerId.reset();
    what.seed = 0xFFFFFFFFFFFFFFFFu;
    const auto attempt = valueOf(practice.begin(what));
    CHECK(attempt->journey().runner().attempt().seed == 0xFFFFFFFFFFFFFFFFu);
    CHECK(practice.framework()[valueOf(practice.debriefOf(attempt->id())).debrief.rank].id == "mate");
}

TEST_CASE("A learner is found by name or added") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::inMemory());
    auto practice = openPractice(settings(folder.path()), kept);
    const auto ana = valueOf(practice.findOrAddLearner(" Ana ", "mate"));
    CHECK(valueOf(practice.findOrAddLearner("ANA", "deckhand")).id == ana.id);
    CHECK(problemOf(practice.addLearner("ana", "mate")).find("\"Ana\"") != std::string::npos);
    CHECK(problemOf(practice.findOrAddLearner("a\nb", "mate")).find("control") != std::string::npos);
    CHECK(valueOf(practice.learners()).size() == 1);
    CHECK(valueOf(practice.learners()).front().rank == "mate");
}

SCENARIO("An interrupted attempt goes on exactly where it stood") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::open(folder / "records.sqlite"));
    auto practice = openPractice(settings(folder.path()), kept);
    auto attempt = valueOf(practice.begin(beginning(folder.path())));
    const std::string id = attempt->id();
    GIVEN("an open situation after some decisions") {
        playDecisions(attempt->journey(), 4, "back");
        const std::string before = seen(attempt->journey());
        const auto made = attempt->journey().runner().attempt();
        attempt.reset();
        WHEN("it is resumed twice") {
            (void)valueOf(practice.resume(id));
            attempt = valueOf(practice.resume(id.substr(0, 6)));
            THEN("it looks the same") {
                CHECK(attempt->resumed());
                CHECK(seen(attempt->journey()) == before);
                const auto& now = attempt->journey().runner().attempt();
                CHECK(now.decisions == made.decisions);
                CHECK(now.rationales == made.rationales);
                CHECK(now.seed == made.seed);
            }
            THEN("it can be played to the end, and its debrief is the same then and later") {
                playToEnd(attempt->journey());
                CHECK(debriefBytes(valueOf(practice.debriefOf(*attempt))) ==
                      debriefBytes(valueOf(practice.debriefOf(id))));
                CHECK(valueOf(practice.verify(id)).same);
            }
        }
        WHEN("its scenario has been edited, or the file and the framework are gone") {
            const bool gone = GENERATE(true, false);
            CAPTURE(gone);
            if (gone) {
                fs::remove_all(folder / "scenarios");
                fs::create_directories(folder / "scenarios");
                std::string other = frameworkText();
                write(folder / "framework.yaml", other.replace(other.find("Knots"), 5, "Ropes"));
            } else {
                write(folder / "scenarios/quay.yaml", scenarioText(4));
            }
            auto fresh = openPractice(settings(folder.path()), kept);
            attempt = valueOf(fresh.resume(id));
            THEN("nothing has changed for the attempt") {
                CHECK(seen(attempt->journey()) == before);
                CHECK(attempt->framework().competencies[0].name == "Knots");
                playToEnd(attempt->journey());
                CHECK(attempt->journey().runner().attempt().decisions.size() > 4);
                CHECK(debriefBytes(valueOf(fresh.debriefOf(*attempt))) == debriefBytes(valueOf(fresh.debriefOf(id))));
                CHECK(valueOf(fresh.verify(id)).same);
            }
        }
        WHEN("it is looked at without being resumed") {
            THEN("there is a debrief without an ending, and verifying says that it is open") {
                CHECK_FALSE(valueOf(practice.debriefOf(id)).debrief.ending);
                CHECK(valueOf(practice.verify(id)).same);
                CHECK(valueOf(practice.verify(id)).findings.back().find("not been ended") != std::string::npos);
            }
        }
    }
    GIVEN("an attempt whose reasons are still to be given") {
        step(attempt->journey());
        REQUIRE(attempt->journey().step() == play::Journey::Step::rationale);
        attempt = valueOf(practice.resume(id));
        THEN("they are asked for again, before anything else, and nothing counts as begun again") {
            CHECK(attempt->journey().step() == play::Journey::Step::rationale);
            CHECK(attempt->journey().runner().restarts() == 0);
        }
        THEN("reasons that were declined are not asked for again") {
            REQUIRE_FALSE(attempt->journey().giveRationale(""));
            CHECK(valueOf(practice.resume(id))->journey().step() == play::Journey::Step::situation);
        }
    }
    GIVEN("an attempt at its last consequence") {
        while (attempt->journey().runner().ending() == nullptr ||
               attempt->journey().step() == play::Journey::Step::rationale) {
            step(attempt->journey());
        }
        attempt = valueOf(practice.resume(id));
        THEN("it comes to its end there") {
            CHECK(attempt->journey().step() == play::Journey::Step::consequence);
            playToEnd(attempt->journey());
            CHECK(valueOf(practice.verify(id)).same);
            CHECK(problemOf(practice.resume(id)).find("debrief") != std::string::npos);
        }
    }
    GIVEN("an automatic attempt") {
        auto what = beginning(folder.path());
        what.policy = "best";
        const std::string automatic = valueOf(practice.begin(what))->id();
        THEN("it is not resumed") { (void)problemOf(practice.resume(automatic)); }
    }
    GIVEN("an id that is not there") {
        THEN("each use of it says so") {
            CHECK(problemOf(practice.resume("zzzzzz")).find("no attempt") != std::string::npos);
            CHECK(problemOf(practice.debriefOf("")).find("no attempt") != std::string::npos);
            CHECK(problemOf(practice.verify("'--")).find("no attempt") != std::string::npos);
        }
    }
}

TEST_CASE("The learner's name is not part of what is verified") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::inMemory());
    auto settings = workshop::settings(folder.path());
    settings.debriefBytes = [](const practice::FinishedDebrief& finished) {
        CHECK(finished.learnerName.empty());
        return debriefBytes(finished);
    };
    auto practice = openPractice(settings, kept);
    auto what = beginning(folder.path());
    what.learnerId = valueOf(practice.addLearner("Ana", "mate")).id;
    const auto attempt = valueOf(practice.begin(what));
    playToEnd(attempt->journey());
    CHECK(valueOf(practice.verify(attempt->id())).same);
}

SCENARIO("A record that was changed afterwards is found out, and stops nothing else") {
    Folder folder;
    furnish(folder.path());
    const auto file = folder / "records.sqlite";
    std::string ended;
    std::string open;
    {
        auto kept = valueOf(records::Records::open(file));
        auto practice = openPractice(settings(folder.path()), kept);
        auto attempt = valueOf(practice.begin(beginning(folder.path())));
        playToEnd(attempt->journey());
        ended = attempt->id();
        attempt = valueOf(practice.begin(beginning(folder.path(), "buoy.yaml")));
        playDecisions(attempt->journey(), 2);
        open = attempt->id();
    }
    struct Change {
        const char* what;
        const char* statement;
        bool playable;
    };
    const auto change = GENERATE(
        Change{"a time", "UPDATE decision SET thought = 7 WHERE number = 1", true},
        Change{"reasons", "UPDATE rationale SET text = 'other'", true},
        Change{"the order shown",
               "UPDATE decision SET available = substr(available, instr(available, ' ') + 1) || ' ' || "
               "substr(available, 1, instr(available, ' ') - 1)",
               true},
        Change{"a choice", "UPDATE decision SET choice = 'wait' WHERE number = 0", true},
        Change{"the ending", "UPDATE attempt SET ending = 'adrift' WHERE ended IS NOT NULL", true},
        Change{"the rules",
               "UPDATE attempt SET debrief_digest = replace(debrief_digest, '1', '2'), debrief_rules = 77 WHERE ended "
               "IS NOT NULL",
               true},
        Change{"the program's version", "UPDATE attempt SET program_version = '9'", true},
        Change{"a choice that is not there", "UPDATE decision SET choice = 'fly' WHERE number = 1", false},
        Change{"a situation that is not there", "UPDATE decision SET situation = 'sky' WHERE number = 1", false},
        Change{"what was available", "UPDATE decision SET available = choice WHERE number = 1", false},
        Change{"one thing available twice", "UPDATE decision SET available = available || ' ' || choice", false},
        Change{"a timer that was none", "UPDATE decision SET expired = 1 WHERE number = 0", false},
        Change{"the rank", "UPDATE attempt SET rank = 'admiral'", false},
        Change{"a word of the scenario",
               "UPDATE content SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Tie it', 'Tie up') AS BLOB)", false},
        Change{"the scenario", "UPDATE content SET bytes = CAST('x' AS BLOB) WHERE kind = 'scenario'", false},
        Change{"the framework", "UPDATE content SET bytes = zeroblob(9) WHERE kind = 'framework'", false},
        Change{"the kind of content", "UPDATE attempt SET scenario_hash = framework_hash", false});
    CAPTURE(change.what);
    {
        SQLite::Database raw(file.string(), SQLite::OPEN_READWRITE);
        REQUIRE(raw.exec(change.statement) > 0);
    }
    auto kept = valueOf(records::Records::open(file));
    auto practice = openPractice(settings(folder.path()), kept);
    const auto verified = valueOf(practice.verify(ended));
    CAPTURE(verified.findings);
    CHECK_FALSE(verified.same);
    CHECK(std::holds_alternative<practice::FinishedDebrief>(practice.debriefOf(ended)) == change.playable);
    if (!change.playable) {
        (void)problemOf(practice.resume(open));
    }
    CHECK(valueOf(practice.begin(beginning(folder.path()))) != nullptr);
}

TEST_CASE("Playing goes on without saving when saving fails, and the debrief is there") {
    Folder folder;
    furnish(folder.path());
    auto kept = valueOf(records::Records::open(folder / "records.sqlite"));
    auto practice = openPractice(settings(folder.path()), kept);
    auto attempt = valueOf(practice.begin(beginning(folder.path())));
    playDecisions(attempt->journey(), 2);
    auto other = valueOf(practice.resume(attempt->id())); // the same attempt twice: the second to write is refused
    playDecisions(other->journey(), 3, "wait");
    const auto problem =
        attempt->journey().choose(attempt->journey().runner().available().front(), std::chrono::milliseconds(1));
    REQUIRE(problem);
    CHECK(problem->sentence.find("without saving") != std::string::npos);
    CHECK(attempt->journey().runner().attempt().decisions.size() == 2);
    attempt->journey().goOnWithoutSaving();
    playToEnd(attempt->journey());
    CHECK(valueOf(practice.debriefOf(*attempt)).debrief.decisions.size() == 12);
    CHECK(valueOf(practice.debriefOf(attempt->id())).debrief.decisions.size() == 3);
}

SCENARIO("A practice that is restricted to one learner shows and takes nobody else's") {
    Folder folder;
    furnish(folder.path());
    records::Records kept = playground::valueOf(records::Records::open(folder / "records.sqlite"));
    practice::Practice all = openPractice(settings(folder.path()), kept);
    const auto ana = valueOf(all.addLearner("Ana", "deckhand"));
    const auto ben = valueOf(all.addLearner("Ben", "deckhand"));
    const auto begin = [&](practice::Practice& with, std::optional<std::string> learner) {
        return with.begin({folder / "scenarios/buoy.yaml", std::move(learner), std::nullopt, std::nullopt, 7});
    };
    const auto bens = valueOf(begin(all, ben.id));
    playToEnd(bens->journey());
    const auto bensOpen = valueOf(begin(all, ben.id))->id();
    const auto nobodys = valueOf(begin(all, std::nullopt))->id();
    GIVEN("one for Ana") {
        practice::Practice own = all.restrictedTo(ana.id);
        CHECK(own.restricted());
        CHECK_FALSE(all.restricted());
        CHECK(valueOf(own.learners()).size() == 1);
        CHECK_FALSE(valueOf(own.findLearner("Ben")));
        CHECK(valueOf(own.attempts()).empty());
        CHECK(valueOf(own.openAttempts(ben.id)).empty());
        problemOf(own.addLearner("Cai", "deckhand"));
        problemOf(own.findOrAddLearner("Ben", "deckhand"));
        problemOf(begin(own, ben.id));
        problemOf(own.resume(bensOpen));
        problemOf(own.resume(nobodys));
        problemOf(own.whatIf(bens->id(), 1));
        problemOf(own.debriefOf(bens->id()));
        problemOf(own.verify(bens->id()));
        const auto mine = valueOf(begin(own, ana.id))->id();
        CHECK(valueOf(own.attempts()).size() == 1);
        CHECK(valueOf(own.resume(mine))->learnerName() == "Ana");
        CHECK(valueOf(begin(own, std::nullopt))->learnerName().empty());
    }
    GIVEN("one for somebody who is no learner") {
        practice::Practice own = all.restrictedTo(std::nullopt);
        CHECK(valueOf(own.learners()).empty());
        REQUIRE(valueOf(own.attempts()).size() == 1);
        CHECK(valueOf(own.attempts())[0].id == nobodys);
        problemOf(begin(own, ana.id));
        problemOf(own.debriefOf(bens->id()));
        CHECK_FALSE(valueOf(own.resume(nobodys))->id().empty());
    }
}
