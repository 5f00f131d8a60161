#include "records/Classes.hpp"
#include "records/BundleFile.hpp"
#include "records/Bundles.hpp"
#include "records/Erasure.hpp"
#include "records/Installation.hpp"
#include "records/PlayedRecords.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Recovery.hpp"
#include "records/Seal.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
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

TEST_CASE("Classes go with a bundle of all records, once, and what was erased here stays away", "[bundle]") {
    Records there = valueOf(Records::inMemory());
    const std::string ana = valueOf(there.addLearner("Ana Quill", "deckhand", 1)).id;
    const std::string bo = valueOf(there.addLearner("Bo", "deckhand", 1)).id;
    const std::string id = heldClass(there, ana);
    const std::string open = heldClass(there, ana);
    Classes classes(there);
    (void)valueOf(classes.end(id, 1'700'000'100'000));
    const auto made = valueOf(records::Bundles(there).make({}, "nobody", 1'700'000'200'000));
    REQUIRE(made.file.find(records::contentHash("desk")) == std::string::npos);
    CHECK(made.file.find(records::contentHash("three")) == std::string::npos);
    const auto bundle = valueOf(records::openFile(made.file));
    REQUIRE(bundle.classes.size() == 1); // the open one stays

    Records here = valueOf(Records::inMemory());
    records::Bundles bundles(here);
    const auto merged = valueOf(bundles.merge(bundle, {"nobody", 1'700'000'300'000, true}));
    CHECK(merged.classes.fresh == 1);
    CHECK(merged.refused.empty());
    const auto stored = valueOf(Classes(here).load(id));
    CHECK(stored.rows == valueOf(classes.load(id)).rows);
    CHECK(stored.people[0].name == "Nadezhda Thistlewood");
    CHECK(stored.people[2].learnerId == ana);
    CHECK(stored.ended == 1'700'000'100'000);
    CHECK(verdictOf(here).empty());
    CHECK(valueOf(bundles.merge(bundle, {"nobody", 1'700'000'300'000, true})).classes.same == 1);

    (void)valueOf(records::Erasures(here).learner(ana, "nobody", 1'700'000'400'000));
    const auto again = valueOf(bundles.merge(bundle, {"nobody", 1'700'000'500'000, true}));
    CHECK(again.classes.same == 1);
    CHECK(valueOf(Classes(here).load(id)).people.size() == 2);
    (void)valueOf(records::Erasures(here).aClass(id, "nobody", 1'700'000'400'000));
    CHECK(valueOf(bundles.merge(bundle, {"nobody", 1'700'000'500'000, true})).classes.fresh == 0);
    CHECK(valueOf(Classes(here).all()).empty());

    // Elsewhere the learner was erased before the class came: what she wrote does not come with it.
    Records other = valueOf(Records::inMemory());
    (void)valueOf(records::Bundles(other).merge(bundle, {"nobody", 1, true}));
    (void)valueOf(records::Erasures(other).aClass(id, "nobody", 2));
    Records third = valueOf(Records::inMemory());
    auto withoutClass = bundle;
    withoutClass.classes.clear();
    withoutClass.questions.clear();
    (void)valueOf(records::Bundles(third).merge(withoutClass, {"nobody", 1, true}));
    (void)valueOf(records::Erasures(third).learner(ana, "nobody", 2));
    CHECK(valueOf(records::Bundles(third).merge(bundle, {"nobody", 3, true})).classes.fresh == 1);
    const auto stripped = valueOf(Classes(third).load(id));
    CHECK(stripped.people.size() == 2);
    CHECK(stripped.rows[5].words.empty());
    CHECK(stripped.rows[5].answer == "tie");
}

TEST_CASE("A class goes with some learners alone where nobody else was in it, and its leaving is told", "[bundle]") {
    Records there = valueOf(Records::inMemory());
    const std::string ana = valueOf(there.addLearner("Ana", "deckhand", 1)).id;
    const std::string bo = valueOf(there.addLearner("Bo", "deckhand", 1)).id;
    Classes classes(there);
    const std::string id = valueOf(classes.begin(newClass())).id;
    const std::vector<ClassRow> rows{joined(1), joined(2), ballot(1, "Mine."), ballot(2, "")};
    const std::vector<ClassPerson> people{{1, "", ana, records::contentHash("1")},
                                          {2, "", bo, records::contentHash("2")}};
    (void)valueOf(classes.add(id, 0, rows, people));
    (void)valueOf(classes.end(id, 2));
    records::Bundles bundles(there);
    const auto alone = valueOf(bundles.make({std::vector{ana}}, "nobody", 3));
    CHECK(alone.bundle.classes.empty());
    CHECK(alone.classesLeft == 1);
    const auto both = valueOf(bundles.make({std::vector{ana, bo}}, "nobody", 3));
    CHECK(both.bundle.classes.size() == 1);
    CHECK(both.classesLeft == 0);
}

TEST_CASE("A bundle of the form before classes is taken in, and a class in one that cannot be is refused", "[bundle]") {
    Records there = valueOf(Records::inMemory());
    const std::string id = heldClass(there, valueOf(there.addLearner("Ana", "deckhand", 1)).id);
    (void)valueOf(Classes(there).end(id, 2));
    auto bundle = valueOf(records::Bundles(there).make({}, "nobody", 3)).bundle;
    const auto keys = records::newKeyPair();
    bundle.publicKey = keys.publicKey;
    const auto asFile = [&](const std::string& mark, const std::string& text) {
        std::string file = mark + text;
        file += records::contentHash(file);
        return file + records::signatureOf(file, keys.secretKey);
    };
    auto earlier = bundle;
    earlier.classes.clear();
    const std::string text = records::bundleText(earlier);
    REQUIRE(text.ends_with("1:0"));
    const auto read = valueOf(records::openFile(asFile("JCALBUNDLE2R", text.substr(0, text.size() - 3))));
    CHECK(read.classes.empty());
    CHECK(read.learners.size() == 1);
    const std::vector<std::function<void(records::StoredClass&)>> absurd{
        [](auto& one) { one.people[0].number = 3; },
        [](auto& one) { one.people[2].learnerId = "aaaaaaaaaaaaaaaaaaaaaaaaaa"; },
        [](auto& one) { one.people[0].name = "two\nlines"; },
        [](auto& one) { one.rows[3].words = std::string(201, 'x'); },
        [](auto& one) { one.rows[3].at = -1; },
        [](auto& one) { one.rows[3].person = 0; },
        [](auto& one) { one.head.title.clear(); },
        [](auto& one) { one.head.scenarioHash.reset(); },
        [](auto& one) { one.head.frameworkHash = std::string(64, '0'); },
        [](auto& one) { one.rows[3].answer = "row"; }}; // the seal
    for (std::size_t i = 0; i <= absurd.size(); ++i) {
        CAPTURE(i);
        auto one = bundle;
        if (i < absurd.size()) {
            absurd[i](one.classes[0].stored);
        }
        const auto opened = records::openFile(asFile("JCALBUNDLE3R", records::bundleText(one)));
        CHECK(std::holds_alternative<records::Bundle>(opened) == (i == absurd.size()));
    }
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
