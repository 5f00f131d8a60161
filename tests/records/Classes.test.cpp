#include "records/Classes.hpp"
#include "records/Erasure.hpp"
#include "records/Installation.hpp"
#include "records/PlayedRecords.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Recovery.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <thread>

using namespace playground;
using records::Classes;
using records::ClassPerson;
using records::ClassRow;

namespace {

records::NewClass newClass() {
    records::NewClass wanted;
    wanted.code = "K7MPQ2";
    wanted.deskDigest = records::contentHash("desk");
    wanted.title = "The quay, together";
    wanted.scenarioBytes = scenarioText();
    wanted.frameworkBytes = frameworkText();
    wanted.programVersion = "0.1.0";
    wanted.seed = ~std::uint64_t{0};
    wanted.rank = "deckhand";
    wanted.started = 1'700'000'000'000;
    return wanted;
}

ClassRow joined(std::uint32_t person, std::int64_t at = 0) { return {at, "joined", person}; }
ClassRow ballot(std::uint32_t person, const std::string& words) {
    return {1000, "voted", person, 1, "tie", quiz::Certainty::middle, words};
}
ClassPerson named(std::uint32_t number, const std::string& name) {
    return {number, name, std::nullopt, records::contentHash(name)};
}

/// Three people, one of them a learner who is known here.
std::string heldClass(const Records& kept, const std::string& learner) {
    Classes classes(kept);
    const std::string id = valueOf(classes.begin(newClass())).id;
    const std::vector<ClassRow> rows{joined(1),
                                     joined(2),
                                     joined(3),
                                     ballot(1, "Because of the sturgeon."),
                                     ballot(2, "It holds."),
                                     ballot(3, "The haddock told me.")};
    const std::vector<ClassPerson> people{
        named(1, "Nadezhda Thistlewood"), named(2, "Bo"), {3, "", learner, records::contentHash("three")}};
    (void)valueOf(classes.add(id, 0, rows, people));
    return id;
}

std::vector<std::string> verdictOf(const Records& kept) { return valueOf(records::Seals(kept).verify()); }

} // namespace

TEST_CASE("A class is kept as it happened, row by row, and can be read again") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    std::string id;
    {
        const Records kept = valueOf(Records::open(file));
        id = heldClass(kept, valueOf(Records(kept).addLearner("Ana", "deckhand", 1)).id);
    }
    const Records kept = valueOf(Records::open(file));
    Classes classes(kept);
    const auto stored = valueOf(classes.load(id));
    CHECK(stored.head.code == "K7MPQ2");
    CHECK(stored.head.seed == ~std::uint64_t{0});
    CHECK_FALSE(stored.ended);
    REQUIRE(stored.people.size() == 3);
    CHECK(stored.people[0].name == "Nadezhda Thistlewood");
    CHECK(stored.people[2].name.empty());
    CHECK(stored.people[2].learnerId.has_value());
    REQUIRE(stored.rows.size() == 6);
    CHECK(stored.rows[4] == ballot(2, "It holds."));
    CHECK(valueOf(classes.find(id.substr(0, 5))) == id);
    CHECK(valueOf(classes.all()).at(0).people == 3);
    CHECK(valueOf(classes.all(stored.people[2].learnerId)).size() == 1);
    CHECK(valueOf(classes.all("zzzzzzzzzzzzzzzzzzzzzzzzzz")).empty());
}

TEST_CASE("What was kept already is taken for a call that was tried again, and anything else in its place is refused") {
    const Records kept = valueOf(Records::inMemory());
    Classes classes(kept);
    const std::string id = valueOf(classes.begin(newClass())).id;
    const std::vector<ClassRow> first{joined(1)};
    const std::vector<ClassPerson> people{named(1, "Bo")};
    (void)valueOf(classes.add(id, 0, first, people));
    (void)valueOf(classes.add(id, 0, first, people));
    CHECK(valueOf(classes.load(id)).rows.size() == 1);
    const std::vector<ClassRow> other{joined(1, 5)};
    CHECK(problemOf(classes.add(id, 0, other, {})).kind == records::ProblemKind::refused);
    CHECK(problemOf(classes.add(id, 2, other, {})).kind == records::ProblemKind::refused);
    const std::vector<ClassRow> tooLong{ballot(1, std::string(201, 'x'))};
    CHECK(problemOf(classes.add(id, 1, tooLong, {})).kind == records::ProblemKind::refused);
    const std::vector<ClassRow> hidden{ballot(1, "a\x01")};
    CHECK(problemOf(classes.add(id, 1, hidden, {})).kind == records::ProblemKind::refused);
    (void)valueOf(classes.end(id, 2'000'000'000'000));
    CHECK(problemOf(classes.add(id, 1, other, {})).kind == records::ProblemKind::refused);
    (void)valueOf(classes.end(id, 2'100'000'000'000));
    CHECK(valueOf(classes.load(id)).ended == 2'000'000'000'000);
    CHECK(problemOf(classes.load("nothing")).kind == records::ProblemKind::notFound);
    auto neither = newClass();
    neither.scenarioBytes.reset();
    CHECK(problemOf(classes.begin(neither)).kind == records::ProblemKind::refused);
}

TEST_CASE("A class that ended is sealed: whatever is altered, taken out or added is found") {
    const Folder folder;
    Records kept = valueOf(Records::open(folder / "records.sqlite"));
    const std::string id = heldClass(kept, valueOf(kept.addLearner("Ana", "deckhand", 1)).id);
    (void)valueOf(Classes(kept).end(id, 1'700'000'100'000));
    REQUIRE(verdictOf(kept).empty());
    SQLite::Database& database = kept.connection()->database;
    for (const char* change :
         {"UPDATE class_event SET answer = 'wait' WHERE number = 3",
          "UPDATE class_event SET words = 'x' WHERE number = 4", "UPDATE class SET title = 'Other'",
          "DELETE FROM class_event WHERE number = 5",
          "INSERT INTO class_event VALUES (1, 6, 5, 'voted', 1, 2, 'tie', 1, NULL)",
          "UPDATE class_person SET learner = NULL WHERE number = 3", "UPDATE class SET ended = ended + 1"}) {
        CAPTURE(change);
        database.exec("SAVEPOINT before");
        database.exec(change);
        CHECK(verdictOf(kept).size() == 1);
        database.exec("ROLLBACK TO before");
        database.exec("RELEASE before");
        CHECK(verdictOf(kept).empty());
    }
}

TEST_CASE("A person who is erased leaves nothing in a class but a ballot of nobody, and the class is sealed anew") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    {
        Records kept = valueOf(Records::open(file));
        const std::string ana = valueOf(kept.addLearner("Ana Quillfeather", "deckhand", 1)).id;
        const std::string nadezhda = valueOf(kept.addLearner("nadezhda thistlewood", "deckhand", 1)).id;
        const std::string id = heldClass(kept, ana);
        (void)valueOf(Classes(kept).end(id, 1'700'000'100'000));
        (void)valueOf(records::Erasures(kept).learner(ana, "nobody", 1'700'000'200'000));
        // Who typed the same name in a class was taken for the same person.
        (void)valueOf(records::Erasures(kept).learner(nadezhda, "nobody", 1'700'000'200'000));
        const auto stored = valueOf(Classes(kept).load(id));
        REQUIRE(stored.people.size() == 1);
        CHECK(stored.people[0].name == "Bo");
        CHECK(stored.rows.size() == 6);
        CHECK(stored.rows[5].answer == "tie");
        CHECK(stored.rows[5].words.empty());
        CHECK(verdictOf(kept).empty());
    }
    for (const auto& [name, bytes] : everythingIn(folder.path())) {
        for (const char* word : {"sturgeon", "haddock", "Quillfeather", "histlewood"}) {
            CAPTURE(name, word);
            CHECK(bytes.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("A class can be erased whole, and is when its time is over") {
    Records kept = valueOf(Records::inMemory());
    const std::string id = heldClass(kept, valueOf(kept.addLearner("Ana", "deckhand", 1)).id);
    (void)valueOf(Classes(kept).end(id, 1'700'000'100'000));
    records::Erasures erasures(kept);
    CHECK(valueOf(erasures.dueClasses(1'900'000'000'000, 0)).empty());
    (void)valueOf(records::Installations(kept).keepFor(30, "nobody", 1'700'000'100'000));
    CHECK(valueOf(erasures.dueClasses(1'700'000'200'000, 0)).empty());
    CHECK(valueOf(erasures.dueClasses(1'700'000'200'000, 60)).size() == 1);
    CHECK(valueOf(erasures.whatIsDue("nobody", 1'900'000'000'000)).rows.classes == 1);
    CHECK(valueOf(Classes(kept).all()).empty());
    CHECK(verdictOf(kept).empty());
    const std::string other = heldClass(kept, valueOf(kept.addLearner("Cy", "deckhand", 1)).id);
    CHECK(valueOf(erasures.aClass(other, "nobody", 1'900'000'000'000)).rows.classes == 1);
    CHECK(valueOf(Classes(kept).all()).empty());
}

TEST_CASE("Who was in a class can be recognised afterwards as a learner, and the name stands with the learner alone") {
    Records kept = valueOf(Records::inMemory());
    const std::string bo = valueOf(kept.addLearner("Bo", "deckhand", 1)).id;
    const std::string id = heldClass(kept, valueOf(kept.addLearner("Ana", "deckhand", 1)).id);
    Classes classes(kept);
    (void)valueOf(classes.end(id, 1'700'000'100'000));
    const std::vector<std::pair<std::uint32_t, std::string>> known{{2, bo}};
    (void)valueOf(classes.recognise(id, known, "nobody", 1'700'000'200'000));
    const auto stored = valueOf(classes.load(id));
    CHECK(stored.people[1].learnerId == bo);
    CHECK(stored.people[1].name.empty());
    CHECK(verdictOf(kept).empty());
    CHECK(valueOf(classes.all(bo)).size() == 1);
}

TEST_CASE("A class that cannot be read whole is told of by a check, and lost to a recovery by name") {
    const Folder folder;
    const auto file = folder / "records.sqlite";
    {
        Records kept = valueOf(Records::open(file));
        (void)heldClass(kept, valueOf(kept.addLearner("Ana", "deckhand", 1)).id);
        kept.connection()->database.exec("DELETE FROM class_event WHERE number = 2");
    }
    const auto checked = valueOf(records::checkRecords(file));
    REQUIRE(checked.faults.size() == 1);
    CHECK(checked.faults[0].find("class") != std::string::npos);
}

TEST_CASE("Two threads may keep things at the same time") {
    const Folder folder;
    Records kept = valueOf(Records::open(folder / "records.sqlite"));
    const std::string id = valueOf(Classes(kept).begin(newClass())).id;
    std::thread other([&] {
        Classes classes(kept);
        for (std::uint32_t i = 0; i < 60; ++i) {
            const std::vector<ClassRow> row{joined(i + 1)};
            const std::vector<ClassPerson> person{named(i + 1, "Person " + std::to_string(i))};
            if (std::holds_alternative<records::Problem>(classes.add(id, i, row, person))) {
                return;
            }
        }
    });
    for (int i = 0; i < 60; ++i) {
        (void)valueOf(kept.addLearner("Learner " + std::to_string(i), "deckhand", 1));
    }
    other.join();
    CHECK(valueOf(Classes(kept).load(id)).rows.size() == 60);
    CHECK(valueOf(kept.learners()).size() == 60);
}
