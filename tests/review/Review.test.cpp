#include "review/Review.hpp"
#include "review/News.hpp"

#include "practice/Workshop.hpp"
#include "records/Accounts.hpp"
#include "records/Connection.hpp"
#include "records/Seal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace workshop;
using review::Deed;
using review::Review;
using review::Role;
using review::Visitor;

namespace {

/// An installation with a supervisor who has Ana, a facilitator whose cohort has Ben, an administrator, and what Ana
/// and Ben have played.
class House {
public:
    House() {
        furnish(m_folder.path());
        m_records.emplace(playground::valueOf(records::Records::open(m_folder / "records.sqlite")));
        m_practice.emplace(openPractice(settings(m_folder.path()), *m_records));
        ana = valueOf(m_practice->addLearner("Ana Petrov", "deckhand")).id;
        ben = valueOf(m_practice->addLearner("Ben Okoro", "mate")).id;
        anasFirst = play("quay.yaml", ana, "tie");
        anasSecond = play("quay.yaml", ana, "wait");
        anasBuoy = play("buoy.yaml", ana, "tie");
        bensFirst = play("quay.yaml", ben, "wait");
        records::Accounts accounts(*m_records, {1, 8192});
        supervisor = visitor(playground::valueOf(accounts.add("Sunita Rhys", Role::supervisor, "nobody", 1)).account);
        facilitator = visitor(playground::valueOf(accounts.add("Femi Brandt", Role::facilitator, "nobody", 1)).account);
        administrator =
            visitor(playground::valueOf(accounts.add("Rowan Achebe", Role::administrator, "nobody", 1)).account);
        learner = visitor(playground::valueOf(accounts.addForLearner(ana, "nobody", 1)).account);
        records::Cohorts cohorts(*m_records);
        spring = playground::valueOf(cohorts.add("Spring intake", "nobody", 1)).id;
        (void)cohorts.join(spring, ben, "nobody", 1);
        (void)cohorts.facilitate(spring, facilitator.account, "nobody", 1);
        (void)cohorts.assign(ana, supervisor.account, "nobody", 1);
    }

    std::string play(const std::string& file, const std::string& who, const std::string& choice) {
        const auto begun =
            valueOf(m_practice->begin({m_folder / ("scenarios/" + file), who, std::nullopt, std::nullopt, 7}));
        playToEnd(begun->journey(), choice);
        REQUIRE(begun->journey().step() == play::Journey::Step::ending);
        return begun->id();
    }

    [[nodiscard]] Review review() {
        return {*m_records, *m_practice, {}, [] { return std::int64_t{1'767'999'999'000}; }};
    }
    [[nodiscard]] records::Records& records() { return *m_records; }
    [[nodiscard]] practice::Practice& practice() { return *m_practice; }

    /// What the audit trail says that somebody saw.
    [[nodiscard]] std::vector<std::string> seenBy(const Visitor& visitor) {
        std::vector<std::string> seen;
        for (const auto& row : playground::valueOf(records::AuditTrail(*m_records).rows(1, 1000))) {
            if (row.event.actor == visitor.account && row.event.action == "saw") {
                seen.push_back(row.event.subject);
            }
        }
        return seen;
    }

    std::string ana, ben, anasFirst, anasSecond, anasBuoy, bensFirst, spring;
    Visitor supervisor, facilitator, administrator, learner, anybody;

private:
    static Visitor visitor(const records::Account& account) {
        return {account.id, account.name, account.role, account.learnerId};
    }

    Folder m_folder;
    std::optional<records::Records> m_records;
    std::optional<practice::Practice> m_practice;
};

std::string namesIn(const review::LearnerList& list) {
    std::string names;
    for (const auto& line : list.lines) {
        names += line.learner.name + ";";
    }
    return names;
}

} // namespace

SCENARIO("Each sees the learners who are theirs, and nobody else's") {
    House house;
    Review review = house.review();
    CHECK(namesIn(valueOf(review.learners(house.supervisor, {}))) == "Ana Petrov;");
    CHECK(namesIn(valueOf(review.learners(house.facilitator, {}))) == "Ben Okoro;");
    CHECK(namesIn(valueOf(review.learners(house.learner, {}))) == "Ana Petrov;");
    CHECK(namesIn(valueOf(review.learners(house.anybody, {}))) == "Ana Petrov;Ben Okoro;");
    problemOf(review.learners(house.administrator, {}));
    for (const Visitor& other : {house.facilitator, house.administrator}) {
        problemOf(review.learner(other, house.ana));
        problemOf(review.attempt(other, house.anasFirst));
        problemOf(review.comment(other, house.anasFirst, 1, "Why?"));
        problemOf(review.signOff(other, house.ana, {}, "Good.", "", "text"));
        CHECK(house.seenBy(other).empty());
    }
    problemOf(review.learner(house.supervisor, house.ben));
    problemOf(review.attempt(house.supervisor, house.bensFirst));
    problemOf(review.compare(house.supervisor, house.anasFirst, house.bensFirst));
    problemOf(review.learner(house.learner, house.ben));
    problemOf(review.cohort(house.learner, house.spring));
    problemOf(review.cohort(house.supervisor, house.spring));
    CHECK(valueOf(review.learner(house.learner, house.ana)).learner.name == "Ana Petrov");
}

SCENARIO("A learner's page is made of first attempts, and says what each number comes from") {
    House house;
    Review review = house.review();
    const auto page = valueOf(review.learner(house.supervisor, house.ana));
    CHECK(page.learner.name == "Ana Petrov");
    REQUIRE(page.counted.size() == 2);
    CHECK(page.counted[0].restored.stored.head.id == house.anasFirst);
    CHECK(page.counted[1].restored.stored.head.id == house.anasBuoy);
    REQUIRE(page.attempts.size() == 3);
    for (const auto& entry : page.attempts) {
        CHECK(entry.counts == (entry.head.id != house.anasSecond));
        REQUIRE(entry.quality);
        CHECK(entry.quality->decisions > 0);
    }
    THEN("the repeat, in which she chose otherwise, changes nothing of the profile") {
        std::vector<debrief::AttemptEvidence> evidence{page.counted[0].evidence, page.counted[1].evidence};
        CHECK(page.profile == debrief::makeProfile(*page.framework, page.rank, evidence));
    }
    THEN("growth ends where the profile stands") {
        REQUIRE_FALSE(page.growth.empty());
        for (const auto& unit : page.growth) {
            const auto& stands = page.profile.units[unit.unit.position()];
            CHECK(unit.points.back().n == stands.n);
            CHECK(unit.points.back().sum == Approx(stands.sum));
            CHECK(unit.points.back().band == stands.band);
            CHECK(unit.points.back().interval == stands.interval);
        }
    }
    THEN("each source leads to a decision of an attempt that counts") {
        for (const auto& unit : page.profile.units) {
            for (const auto& source : unit.observedIn) {
                REQUIRE(source.attempt < page.counted.size());
                CHECK(source.decision <= page.counted[source.attempt].restored.stored.decisions.size());
            }
        }
    }
    THEN("what was never sampled is named") { CHECK(page.unsampled.size() < page.profile.units.size()); }
    THEN("the audit trail knows, once, who looked") {
        (void)review.learner(house.supervisor, house.ana);
        CHECK(house.seenBy(house.supervisor) == std::vector<std::string>{"learner " + house.ana});
    }
}

SCENARIO("A supervisor comments, the learner replies, and a sign-off stands") {
    House house;
    Review review = house.review();
    const auto comment = valueOf(review.comment(house.supervisor, house.anasFirst, 1, "What did you see first?"));
    problemOf(review.comment(house.learner, house.anasFirst, 1, "A comment of my own"));
    problemOf(review.comment(house.anybody, house.anasFirst, 1, "Somebody passing by"));
    problemOf(review.comment(house.supervisor, house.anasFirst, 0, "No such decision"));
    problemOf(review.comment(house.supervisor, house.anasFirst, 99, "No such decision"));
    const auto reply = valueOf(review.reply(house.learner, comment.id.substr(0, 10), "The rope."));
    CHECK(reply.answers == comment.id);
    CHECK(reply.decision == 0);
    problemOf(review.reply(house.facilitator, comment.id, "Mine too."));
    problemOf(review.reply(house.learner, "zzzz", "To nobody."));
    const auto page = valueOf(review.attempt(house.supervisor, house.anasFirst.substr(0, 9)));
    REQUIRE(page.comments.size() == 2);
    CHECK(page.comments[1].authorName == "Ana Petrov");
    CHECK(page.finished.learnerName == "Ana Petrov");

    (void)valueOf(
        review.signOff(house.supervisor, house.ana, house.anasFirst, "We talked.", "Ropes by May.", "As read."));
    problemOf(review.signOff(house.supervisor, house.ana, house.bensFirst, "Not hers.", "", "As read."));
    problemOf(review.signOff(house.learner, house.ana, {}, "Mine.", "", "As read."));
    const auto after = valueOf(review.learner(house.supervisor, house.ana));
    REQUIRE(after.signOffs.size() == 1);
    CHECK(after.signOffs[0].signedText == "As read.");
    CHECK(after.signOffs[0].supervisorName == "Sunita Rhys");
    for (const auto& entry : after.attempts) {
        CHECK(entry.signedOff == (entry.head.id == house.anasFirst));
        CHECK(entry.comments == (entry.head.id == house.anasFirst ? 2 : 0));
    }
    CHECK(playground::valueOf(records::Seals(house.records()).verify()).empty());
    CHECK(playground::valueOf(records::AuditTrail(house.records()).verify()).empty());
}

SCENARIO("What was written waits for whom it concerns until they have had it before them") {
    House house;
    Review review = house.review();
    const auto news = [&](const Visitor& visitor) { return valueOf(review.news(visitor)); };
    const auto line = [&](const Visitor& visitor) { return valueOf(review.line(visitor, house.ana)).value(); };
    CHECK(news(house.learner).empty());
    CHECK(line(house.supervisor).unread == 0);
    CHECK(line(house.supervisor).endedSince == 3);

    const auto comment = valueOf(review.comment(house.supervisor, house.anasFirst, 1, "What did you see first?"));
    REQUIRE(news(house.learner).size() == 1);
    CHECK(news(house.learner)[0].attempt == house.anasFirst);
    CHECK(review::newsSentence(news(house.learner)) == "Sunita Rhys has written about \u201CThe quay\u201D");
    CHECK(news(house.supervisor).empty());
    CHECK(news(house.anybody).empty());
    const auto marked = [&](const Visitor& visitor) {
        const auto page = valueOf(review.learner(visitor, house.ana));
        std::string ids;
        for (const auto& entry : page.attempts) {
            ids += entry.unread > 0 ? entry.head.id : "";
        }
        return ids;
    };
    CHECK(marked(house.learner) == house.anasFirst);
    CHECK(marked(house.supervisor).empty());

    // The decisions alone, as behind a number of a profile, are not what was said of them.
    (void)valueOf(review.attempt(house.learner, house.anasFirst));
    CHECK(news(house.learner).size() == 1);
    CHECK_FALSE(review.sawSaid(house.learner, house.anasFirst, 1));
    CHECK(news(house.learner).empty());
    CHECK(marked(house.learner).empty());

    (void)valueOf(review.reply(house.learner, comment.id, "The rope."));
    CHECK(line(house.supervisor).unread == 1);
    CHECK(marked(house.supervisor) == house.anasFirst);
    CHECK(valueOf(review.learners(house.supervisor, {})).lines[0].unread == 1);
    CHECK(valueOf(review.learners(house.facilitator, {})).lines[0].unread == 0);
    CHECK(valueOf(review.learners(house.anybody, {})).lines[0].unread == 0);
    CHECK_FALSE(review.sawSaid(house.supervisor, house.anasFirst, 2));
    CHECK(line(house.supervisor).unread == 0);

    (void)valueOf(review.signOff(house.supervisor, house.ana, house.anasBuoy, "We talked.", "", "As read."));
    (void)valueOf(review.signOff(house.supervisor, house.ana, {}, "And of all.", "", "As read."));
    CHECK(line(house.supervisor).endedSince == 0);
    REQUIRE(news(house.learner).size() == 2);
    CHECK(review::placesOf(news(house.learner)).size() == 2);
    CHECK(review::newsSentence(news(house.learner)).ends_with(", and there is more to read about 1 other"));
    CHECK(review::placesOf(news(house.learner))[1].sentence ==
          "Sunita Rhys has signed off a conversation about all that you have shown");
    Review later = house.review(); // the learner comes back another day, and looks at their page
    (void)valueOf(later.learner(house.learner, house.ana));
    REQUIRE(news(house.learner).size() == 1);
    CHECK(news(house.learner)[0].attempt == house.anasBuoy);
}

SCENARIO("An attempt that cannot be played again is left out of the page and the map, and said so") {
    House house;
    auto& database = house.records().connection()->database;
    SQLite::Statement scenario(database, "SELECT scenario_hash FROM attempt WHERE id = ?");
    scenario.bind(1, house.anasBuoy);
    REQUIRE(scenario.executeStep());
    SQLite::Statement damage(database, "UPDATE content SET bytes = x'00' WHERE hash = ?");
    damage.bind(1, scenario.getColumn(0).getString());
    scenario.reset();
    REQUIRE(damage.exec() == 1);
    Review review = house.review();
    const auto page = valueOf(review.learner(house.supervisor, house.ana));
    REQUIRE(page.counted.size() == 1);
    CHECK(page.counted[0].restored.stored.head.id == house.anasFirst);
    REQUIRE(page.leftOut.size() == 1);
    CHECK(page.leftOut[0].find(house.anasBuoy.substr(0, 8)) != std::string::npos);
    REQUIRE(page.attempts.size() == 3); // it is listed all the same
    for (const auto& entry : page.attempts) {
        CHECK(entry.quality.has_value() == (entry.head.id != house.anasBuoy));
    }
    problemOf(review.attempt(house.supervisor, house.anasBuoy));
    CHECK(valueOf(review.cohort(house.supervisor, "")).rows.size() == 1);
}

SCENARIO("Learners are searched for, filtered, sorted and shown page by page") {
    House house;
    Review review = house.review();
    for (int i = 0; i < 7; ++i) {
        (void)valueOf(house.practice().addLearner("Recruit " + std::to_string(i), "deckhand"));
    }
    const auto list = [&](const review::LearnerQuery& query) { return valueOf(review.learners(house.anybody, query)); };
    CHECK(list({}).all == 9);
    review::LearnerQuery query;
    query.search = "OKO";
    CHECK(namesIn(list(query)) == "Ben Okoro;");
    query.search = "okó ben";
    CHECK(namesIn(list(query)) == "Ben Okoro;");
    query = {};
    query.rank = "mate";
    CHECK(namesIn(list(query)) == "Ben Okoro;");
    query = {};
    query.cohort = house.spring;
    CHECK(namesIn(list(query)) == "Ben Okoro;");
    query = {};
    query.from = 2;
    query.most = 2;
    CHECK(namesIn(list(query)) == "Recruit 0;Recruit 1;");
    CHECK(list(query).all == 9);
    query.from = 100;
    CHECK(list(query).lines.empty());
    query = {};
    query.sortBy = review::SortBy::attempts;
    query.most = 2;
    CHECK(namesIn(list(query)) == "Ana Petrov;Ben Okoro;");
    query.sortBy = review::SortBy::lastAttempt;
    CHECK(namesIn(list(query)) == "Ben Okoro;Ana Petrov;");
    query = {};
    query.onlyUnseen = true;
    CHECK(list(query).all == 2);
    (void)valueOf(review.signOff(house.supervisor, house.ana, {}, "Talked.", "", "x"));
    CHECK(namesIn(list(query)) == "Ben Okoro;");
}

SCENARIO("A cohort's map shows who showed what, and two attempts stand side by side") {
    House house;
    Review review = house.review();
    const auto map = valueOf(review.cohort(house.facilitator, house.spring));
    CHECK(map.cohort == "Spring intake");
    REQUIRE(map.rows.size() == 1);
    CHECK(map.rows[0].name == "Ben Okoro");
    CHECK(map.rows[0].cells.size() == map.units.size());
    CHECK(valueOf(review.cohort(house.anybody, "")).rows.size() == 2);
    CHECK(valueOf(review.cohort(house.supervisor, "")).rows.size() == 1);

    const auto compared = valueOf(review.compare(house.supervisor, house.anasFirst, house.anasSecond));
    CHECK(compared.sameScenario);
    REQUIRE_FALSE(compared.steps.empty());
    CHECK_FALSE(compared.steps[0].same);
    CHECK(compared.steps[0].first == 0);
    CHECK(compared.steps[0].second == 0);
    const auto different = valueOf(review.compare(house.supervisor, house.anasFirst, house.anasBuoy));
    CHECK_FALSE(different.sameScenario);
    CHECK(different.steps.empty());
    CHECK_FALSE(different.units.empty());
}
