#include "records/Bundles.hpp"

#include "records/AuditTrail.hpp"
#include "records/BundleFile.hpp"
#include "records/Erasure.hpp"
#include "records/Fields.hpp"
#include "records/PlayedRecords.hpp"
#include "records/Secure.hpp"

#include <random>

using namespace playground;
using records::Bundle;
using records::Bundles;
using records::Merged;
using records::MergeWish;
using records::ProblemKind;

namespace {

MergeWish trusting() {
    MergeWish wish{"nobody", later};
    wish.trust = true;
    return wish;
}

/// The whole database as SQL would print it, apart from nothing.
std::string everyRow(const Records& kept) {
    std::string all;
    for (const std::string table :
         {"learner", "attempt", "decision", "rationale", "appearance", "branch", "comment", "sign_off", "audit", "seal",
          "origin", "account", "known_installation", "quiz_round", "posed", "answer", "question", "round_origin"}) {
        SQLite::Statement query(kept.connection()->database, "SELECT * FROM " + table);
        while (query.executeStep()) {
            for (int i = 0; i < query.getColumnCount(); ++i) {
                all += query.getColumn(i).getString() + "|";
            }
            all += "\n";
        }
    }
    return all;
}

/// A bundle with a key of its own, whatever is in it.
std::string forged(Bundle bundle) {
    const auto keys = records::newKeyPair();
    bundle.publicKey = keys.publicKey;
    return records::signedFile(bundle, keys.secretKey);
}

} // namespace

SCENARIO("Records go from one installation to another, and stay what they were") {
    Folder folder;
    PlayedRecords sender(folder / "one/records.sqlite");
    const auto made = valueOf(Bundles(sender.records).make({}, "nobody", later));
    const Bundle bundle = valueOf(records::openFile(made.file));
    Records kept = valueOf(Records::open(folder / "two/records.sqlite"));
    THEN("the bundle has all of it, and no secret") {
        CHECK(bundle.attempts.size() == 3);
        CHECK(bundle.comments.size() == 3);
        CHECK(bundle.signOffs.size() == 2);
        CHECK(records::bundleText(bundle) == records::bundleText(made.bundle));
        const auto secret =
            sender.records.connection()->database.execAndGet("SELECT secret_key FROM installation").getString();
        CHECK(made.file.find(secret) == std::string::npos);
        CHECK(made.file.find("argon2") == std::string::npos);
    }
    WHEN("it comes from somewhere that is not known yet") {
        MergeWish wish{"nobody", later};
        const auto problem = problemOf(Bundles(kept).merge(bundle, wish));
        CHECK(problem.kind == ProblemKind::refused);
        CHECK(problem.sentence.find(records::fingerprintOf(bundle.publicKey)) != std::string::npos);
        wish.dryRun = true;
        const auto dry = valueOf(Bundles(kept).merge(bundle, wish));
        CHECK(dry.senderIsNew);
        CHECK(dry.attempts.fresh == 3);
        CHECK(countOf(kept, "attempt") == 0);
        CHECK(countOf(kept, "known_installation") == 0);
    }
    WHEN("it is trusted and taken in") {
        const auto first = valueOf(Bundles(kept).merge(bundle, trusting()));
        CHECK(first.attempts.fresh == 3);
        CHECK(first.learners.fresh == 2);
        CHECK(first.comments.fresh == 3);
        CHECK(first.signOffs.fresh == 2);
        CHECK(first.refused.empty());
        THEN("each attempt is the same, sealed here, and its origin known") {
            for (const auto& id : {sender.anas, sender.bens, sender.anasBranch}) {
                CHECK(records::sealedBytes(valueOf(kept.load(id))) ==
                      records::sealedBytes(valueOf(sender.records.load(id))));
            }
            CHECK(valueOf(kept.load(sender.anasBranch)).head.branch->origin == sender.anas);
            CHECK(countOf(kept, "origin") == 3);
            CHECK(valueOf(records::Seals(kept).verify()).empty());
            CHECK(valueOf(records::AuditTrail(kept).verify()).empty());
            CHECK(valueOf(records::Reviews(kept).commentsOn(sender.anas))[1].authorName == "Zdenka Quillfeather");
        }
        THEN("nobody can sign in with an author's account that came with it") {
            for (const auto& account : valueOf(records::Accounts(kept).all())) {
                CHECK(account.closed);
                CHECK_FALSE(account.waitsForCode);
            }
        }
        THEN("again, without trust, it changes nothing") {
            const std::string before = everyRow(kept);
            const auto again = valueOf(Bundles(kept).merge(bundle, {"nobody", later + 1}));
            CHECK(again.attempts.same == 3);
            CHECK(again.comments.same == 3);
            CHECK(again.signOffs.same == 2);
            CHECK(again.attempts.fresh + again.comments.fresh + again.signOffs.fresh + again.learners.fresh == 0);
            CHECK(everyRow(kept) == before);
        }
        THEN("back where it came from it is nothing new") {
            const auto back = valueOf(Bundles(kept).make({}, "nobody", later));
            const auto merged =
                valueOf(Bundles(sender.records).merge(valueOf(records::openFile(back.file)), trusting()));
            CHECK(merged.attempts.same == 3);
            CHECK(merged.comments.same == 3);
            CHECK(merged.signOffs.same == 2);
            CHECK(merged.refused.empty());
            CHECK(countOf(sender.records, "origin") == 0);
        }
        THEN("the same id with another key is refused") {
            const auto other = valueOf(records::openFile(forged(bundle)));
            CHECK(problemOf(Bundles(kept).merge(other, trusting())).sentence.find("another key") != std::string::npos);
        }
    }
    WHEN("something else is kept here under the same id") {
        (void)valueOf(Bundles(kept).merge(bundle, trusting()));
        auto& database = kept.connection()->database;
        database.exec("UPDATE rationale SET text = 'Altered.' WHERE decision = 0 AND attempt = (SELECT number FROM "
                      "attempt WHERE id = '" +
                      sender.anas + "')");
        database.exec("DELETE FROM comment WHERE text = 'Well tied.'");
        const auto merged = valueOf(Bundles(kept).merge(bundle, trusting()));
        THEN("it stays, what belongs to it is left out and told, and the rest goes in") {
            CHECK(merged.attempts.same == 1);
            CHECK(merged.comments.fresh == 1);
            CHECK(merged.signOffs.same == 1);
            CHECK(merged.refused.size() == 5); // the attempt, its branch, two comments and a sign-off
            CHECK(valueOf(kept.load(sender.anas)).rationales[0].text == "Altered.");
        }
    }
    WHEN("there is somebody else of the same name") {
        (void)valueOf(kept.addLearner("zdenka quillfeather", "mate", 1));
        const auto merged = valueOf(Bundles(kept).merge(bundle, trusting()));
        CHECK(merged.notes.size() == 1);
        CHECK(valueOf(kept.findLearner("Zdenka Quillfeather (2)"))->id == sender.ana);
        CHECK(valueOf(kept.load(sender.anas)).head.learnerName == "Zdenka Quillfeather (2)");
    }
    WHEN("a learner was erased here") {
        (void)valueOf(Bundles(kept).merge(bundle, trusting()));
        (void)valueOf(records::Erasures(kept).learner(sender.ana, "nobody", later));
        const auto merged = valueOf(Bundles(kept).merge(bundle, trusting()));
        CHECK(merged.attempts.fresh == 0);
        CHECK(merged.attempts.same == 1);
        CHECK_FALSE(valueOf(kept.findLearner("Zdenka Quillfeather")));
        CHECK(valueOf(records::Seals(kept).verify()).empty());
    }
    WHEN("only one learner is wanted") {
        const auto some = valueOf(Bundles(sender.records).make({{{sender.ben}}}, "nobody", later));
        CHECK(some.bundle.attempts.size() == 1);
        CHECK(some.bundle.learners.size() == 1);
        CHECK(some.file.find("Zdenka") == std::string::npos);
        CHECK(some.file.find("armalade") == std::string::npos);
    }
}

TEST_CASE("a bundle with one bit altered anywhere is refused whole", "[bundle]") {
    Folder folder;
    Records sender = valueOf(Records::open(folder / "records.sqlite"));
    playOut(sender, valueOf(sender.addLearner("Ana", "mate", 1)).id, "Because.");
    const std::string file = valueOf(Bundles(sender).make({}, "nobody", later)).file;
    REQUIRE(std::holds_alternative<Bundle>(records::openFile(file)));
    std::mt19937 chance(20261122);
    for (std::size_t at = 0; at < file.size(); ++at) {
        std::string altered = file;
        altered[at] = static_cast<char>(altered[at] ^ (1 << chance() % 8));
        if (!std::holds_alternative<records::Problem>(records::openFile(altered))) {
            FAIL("a bit was altered at " << at);
        }
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{11}, std::size_t{140}, file.size() - 1}) {
        (void)problemOf(records::openFile(file.substr(0, length)));
    }
    (void)problemOf(records::openFile(file + "x"));
}

TEST_CASE("an encrypted bundle can be read with its passphrase alone, and not with a bit altered", "[bundle]") {
    Folder folder;
    Records sender = valueOf(Records::open(folder / "records.sqlite"));
    playOut(sender, valueOf(sender.addLearner("Ana", "mate", 1)).id, std::string(19'000, 'b'));
    const std::string plain = valueOf(Bundles(sender).make({}, "nobody", later)).file;
    REQUIRE(plain.size() > 65'536);
    const std::string file = *records::encryptedFile(plain, "harbour pencil violet", {1, 8192});
    CHECK(records::isEncrypted(file));
    CHECK(file.find("bbbb") == std::string::npos);
    CHECK(valueOf(records::openFile(file, "harbour pencil violet")).attempts.size() == 1);
    (void)problemOf(records::openFile(file, "harbour pencil violets"));
    (void)problemOf(records::openFile(file));
    std::mt19937 chance(1);
    for (std::size_t i = 0; i < 400; ++i) {
        const std::size_t at = i < 100 ? i : chance() % file.size();
        std::string altered = file;
        altered[at] = static_cast<char>(altered[at] ^ (1 << chance() % 8));
        CAPTURE(at);
        (void)problemOf(records::openFile(altered, "harbour pencil violet"));
    }
    (void)problemOf(records::openFile(file.substr(0, 65'536 + 17 + 68), "harbour pencil violet"));
}

TEST_CASE("a bundle that is signed as it should be and holds what cannot be is refused with a sentence", "[bundle]") {
    Folder folder;
    PlayedRecords sender(folder / "records.sqlite");
    Bundle bundle = valueOf(Bundles(sender.records).make({}, "nobody", later)).bundle;
    REQUIRE(std::holds_alternative<Bundle>(records::openFile(forged(bundle))));
    const auto reseal = [](Bundle::BundledAttempt& entry) {
        entry.seal.digest = records::saltedHash(entry.seal.salt, records::sealedBytes(entry.attempt));
    };
    const std::vector<std::function<void(Bundle&)>> absurd{
        [](Bundle& one) { one.attempts.push_back(one.attempts.front()); },
        [](Bundle& one) { one.learners.push_back(one.learners.front()); },
        [](Bundle& one) { one.learners.clear(); },
        [](Bundle& one) { one.contents.pop_back(); },
        [](Bundle& one) { one.contents.front().bytes += " "; },
        [](Bundle& one) { one.learners.front().learner.name = "Bell \a"; },
        [](Bundle& one) { one.learners.front().learner.name = " "; },
        [](Bundle& one) { one.learners.front().learner.name = std::string(81, 'x'); },
        [](Bundle& one) { one.learners.front().learner.id = "'; DROP TABLE attempt; --"; },
        [](Bundle& one) { one.attempts.front().seal.digest = std::string(64, '0'); },
        [&](Bundle& one) {
            one.attempts[0].attempt.head.mode = "best";
            reseal(one.attempts[0]);
        },
        [&](Bundle& one) {
            one.attempts[0].attempt.head.started = -1;
            reseal(one.attempts[0]);
        },
        [&](Bundle& one) {
            one.attempts[0].attempt.rationales[1].decision = 0;
            reseal(one.attempts[0]);
        },
        [&](Bundle& one) {
            one.attempts[0].attempt.rationales[0].decision = 999;
            reseal(one.attempts[0]);
        },
        [&](Bundle& one) {
            one.attempts[0].attempt.rationales[0].text = "\x1b[2J";
            reseal(one.attempts[0]);
        },
        [&](Bundle& one) {
            one.attempts[2].attempt.head.branch->decision = 999;
            reseal(one.attempts[2]);
        },
        [&](Bundle& one) {
            one.attempts[2].attempt.head.branch->origin = one.attempts[1].attempt.head.id;
            reseal(one.attempts[2]);
        }, // somebody else's
        [](Bundle& one) { std::swap(one.attempts[0], one.attempts[2]); },
        [](Bundle& one) { std::swap(one.comments[0], one.comments[1]); },
        [](Bundle& one) { one.comments.front().comment.text = ""; },
        [](Bundle& one) { one.comments.front().comment.text += "!"; },
        [](Bundle& one) { one.signOffs.front().signOff.note += "!"; },
        [](Bundle& one) { one.authors.clear(); },
        [](Bundle& one) {
            for (auto& author : one.authors) {
                author.role = records::Role::administrator;
            }
        },
        [](Bundle& one) { one.installation = "short"; },
        [](Bundle& one) { one.anchor.rows = -5; },
        [](Bundle& one) { one.made = INT64_MAX; }};
    for (std::size_t i = 0; i < absurd.size(); ++i) {
        CAPTURE(i);
        Bundle one = bundle;
        absurd[i](one);
        CHECK(problemOf(records::openFile(forged(one))).sentence.find("cannot be right") != std::string::npos);
    }
}

TEST_CASE("what fuzzing of bundles begins with is one of each thing, and can be read", "[bundle]") {
    const std::string seed = bytesOf(fs::path(JUDGEMENT_SOURCE) / "tests/fuzz/seeds/bundle/one-of-each");
    const Bundle bundle = records::readBundle(seed);
    CHECK(bundle.attempts.size() + bundle.comments.size() + bundle.signOffs.size() + bundle.rounds.size() +
              bundle.classes.size() ==
          5);
    CHECK(records::bundleText(bundle) == seed);
    CHECK_THROWS_AS(records::readBundle(seed + "0:"), records::BadField);
}
