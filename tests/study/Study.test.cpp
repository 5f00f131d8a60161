#include "study/Desk.hpp"
#include "study/KeptQuestion.hpp"

#include "content/AlikeReader.hpp"
#include "content/QuizReader.hpp"
#include "quiz/Alike.hpp"
#include "quiz/Drawing.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace studydesk;
using study::RoundWish;

namespace {

std::optional<std::string> unitOf(const model::CompetencyFramework& framework, const model::Question& question) {
    return question.statements.empty() ? std::nullopt
                                       : std::optional(framework[framework[question.statements.front()].unit].id);
}

} // namespace

TEST_CASE("whatever can be asked is kept as it was put, and read again the same") {
    Desk desk;
    const auto& framework = desk.practice.framework();
    const auto text = content::readFile(JUDGEMENT_SOURCE "/assets/quiz/alike.yaml", std::size_t{1} << 20);
    REQUIRE(text);
    const auto reviewed = content::readAlike(*text.value, "alike.yaml", framework);
    REQUIRE(reviewed);
    const quiz::Alike alike(framework, *reviewed.value);
    const quiz::QuestionMaker maker(framework, alike);
    std::vector<model::Question> all;
    for (const quiz::MadeFrom& from : maker.possible()) {
        all.push_back(maker.make(from, 3));
    }
    for (const study::QuizCard& card : desk.study.quizzes()) {
        REQUIRE(card.quiz);
        all.insert(all.end(), card.quiz->questions.begin(), card.quiz->questions.end());
    }
    REQUIRE(all.size() > 600);
    for (model::Question& question : all) {
        CAPTURE(question.id);
        const std::string bytes = study::keptBytes(question, framework);
        CAPTURE(bytes);
        for (const auto& d : content::readQuiz(bytes, "k", framework).diagnostics)
            UNSCOPED_INFO(content::format(d));
        const auto again = study::readKept(bytes, framework, {});
        REQUIRE(again);
        question.id = "question";
        CHECK(*again == question);
        CHECK(study::keptBytes(*again, framework) == bytes);
    }
    CHECK_FALSE(study::readKept("quiz: kept\n", framework, {}));
}

TEST_CASE("a round of ten is about what was wanted, half of it written by people, and asks nothing twice") {
    Desk desk;
    const auto& framework = desk.practice.framework();
    RoundWish wish;
    SECTION("the whole framework") {
        const auto round = valueOf(desk.study.begin(wish));
        REQUIRE(round->round().questions().size() == 10);
        CHECK(round->title() == "The whole framework");
        std::set<std::string> cards;
        std::size_t written = 0;
        for (std::size_t i = 0; i < 10; ++i) {
            CHECK(cards.insert(round->card(i)).second);
            written += round->card(i).find('/') != std::string::npos ? 1 : 0;
        }
        CHECK(written == 5);
    }
    SECTION("one unit") {
        const model::UnitId unit(GENERATE(0u, 7u, 18u, 21u));
        wish.units = {unit};
        wish.seed = 11;
        const auto round = valueOf(desk.study.begin(wish));
        CHECK(round->round().questions().size() == 10);
        CHECK(round->title() == framework.nameOf(unit));
        for (const quiz::Posed& posed : round->round().questions()) {
            const bool about = std::ranges::any_of(posed.question.statements, [&](model::StatementId statement) {
                return framework[statement].unit == unit;
            });
            CHECK(about);
        }
    }
    SECTION("one quiz") {
        wish.quiz = desk.study.quizzes()[2].quiz->id;
        const auto round = valueOf(desk.study.begin(wish));
        CHECK(round->title() == desk.study.quizzes()[2].quiz->title);
        for (std::size_t i = 0; i < round->round().questions().size(); ++i) {
            CHECK(round->card(i).starts_with(*wish.quiz + "/"));
        }
    }
    SECTION("only what is made, and only what is written") {
        wish.from = study::From::framework;
        CHECK(unitOf(framework, valueOf(desk.study.begin(wish))->round().questions()[0].question));
        wish.from = study::From::written;
        const auto round = valueOf(desk.study.begin(wish));
        for (std::size_t i = 0; i < 10; ++i) {
            CHECK(round->card(i).find('/') != std::string::npos);
        }
    }
    SECTION("a quiz that is not there") {
        wish.quiz = "nothing";
        CHECK(problemOf(desk.study.begin(wish)).find("no quiz with the id \"nothing\"") != std::string::npos);
    }
    SECTION("the same for the same seed, another for another") {
        wish.seed = 5;
        const auto one = valueOf(desk.study.begin(wish));
        const auto other = valueOf(desk.study.begin(wish));
        wish.seed = 6;
        const auto third = valueOf(desk.study.begin(wish));
        bool same = true;
        bool differs = false;
        for (std::size_t i = 0; i < 10; ++i) {
            same = same && one->card(i) == other->card(i);
            differs = differs || one->card(i) != third->card(i);
        }
        CHECK(same);
        CHECK(differs);
    }
}

TEST_CASE("10,000 rounds repeat no question, set nothing alike against each other, and favour no place") {
    Desk desk;
    const auto& framework = desk.practice.framework();
    std::map<std::size_t, std::size_t> places; // of the right option among four
    std::size_t fours = 0;
    // Drawn as `begin` draws them, without keeping them.
    const auto text = content::readFile(JUDGEMENT_SOURCE "/assets/quiz/alike.yaml", std::size_t{1} << 20);
    const auto reviewed = content::readAlike(*text.value, "alike.yaml", framework);
    const quiz::Alike alike(framework, *reviewed.value);
    const quiz::QuestionMaker maker(framework, alike);
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        std::set<model::StatementId> asked;
        std::uint64_t next = seed;
        for (const quiz::MadeFrom& from : quiz::draw(maker.possible(), framework, {}, 10, seed)) {
            CHECK(asked.insert(from.statement).second);
            ++next;
            const auto posed = quiz::pose(maker.make(from, next), next * 31);
            const auto* choosing = std::get_if<model::Choosing>(&posed.question.task);
            if (choosing == nullptr || choosing->inOrder || choosing->options.size() != 4 ||
                choosing->many != model::Choosing::Many::one) {
                continue;
            }
            ++fours;
            for (std::size_t place = 0; place < 4; ++place) {
                places[place] += choosing->options[posed.shown[place]].weight == 100 ? 1 : 0;
            }
        }
        if (asked.size() != 10) {
            FAIL("a round of " << asked.size());
        }
    }
    REQUIRE(fours > 20'000);
    for (const auto& [place, count] : places) {
        CAPTURE(place, count, fours);
        // Six standard deviations of a fair draw: about one in 500 million is further away.
        const double expected = static_cast<double>(fours) / 4;
        CHECK(std::abs(static_cast<double>(count) - expected) < 6 * std::sqrt(expected * 0.75));
    }
}

TEST_CASE("a round goes on where it was left, with the order in which things were shown") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    RoundWish wish;
    wish.learnerId = ana;
    wish.atOnce = false;
    wish.seconds = 30;
    const auto round = valueOf(desk.study.begin(wish));
    CHECK(round->limitMilliseconds() == std::uint32_t{30'000});
    for (int i = 0; i < 4; ++i) {
        REQUIRE_FALSE(
            round->give({rightAnswer(round->round().current()->question), quiz::Certainty::high, 900, false}));
    }
    REQUIRE_FALSE(round->give({{}, quiz::Certainty::low, 30'000, true}));
    const auto waiting = valueOf(desk.study.waiting(ana));
    REQUIRE(waiting);
    CHECK(waiting->head.id == round->id());
    CHECK(waiting->answers == 5);
    const auto again = valueOf(desk.study.open(round->id().substr(0, 8)));
    REQUIRE(again->round().given().size() == 5);
    CHECK(again->round().feedback() == quiz::Feedback::atTheEnd);
    CHECK(again->round().given()[4].expired);
    CHECK_FALSE(again->ended());
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(again->round().questions()[i].shown == round->round().questions()[i].shown);
        CHECK(again->card(i) == round->card(i));
    }
    answerAll(*again, [](std::size_t) { return true; });
    CHECK(again->ended());
    CHECK_FALSE(valueOf(desk.study.waiting(ana)));
    CHECK(again->give({}));
    const auto summary = again->summary();
    CHECK(summary.answered == 10);
    CHECK(summary.right == 9);
    CHECK(summary.mistakes == std::vector<std::size_t>{4});
    CHECK(summary.mostInARow == 5);
    CHECK(summary.earned == Approx(4 * 3 + 5 * 2));
    REQUIRE(summary.calibration.size() == 2); // who gave no answer was not unsure
    CHECK(summary.calibration[0].find("When you were sure, you were right 4 of 4 times.") == 0);

    const auto mistakes = valueOf(desk.study.mistakesOf(round->id()));
    CHECK(mistakes->round().questions().size() == 1);
    CHECK(mistakes->card(0) == round->card(4));
    CHECK(mistakes->title() == "Once more: The whole framework");
    answerAll(*mistakes, [](std::size_t) { return true; });
    CHECK(problemOf(desk.study.mistakesOf(mistakes->id())).find("was right") != std::string::npos);
}

TEST_CASE("a round can be ended early, once something was answered") {
    Desk desk;
    const auto round = valueOf(desk.study.begin({}));
    CHECK(round->endHere());
    REQUIRE_FALSE(round->give({rightAnswer(round->round().current()->question), quiz::Certainty::low, 1, false}));
    CHECK_FALSE(round->endHere());
    CHECK(round->ended());
    CHECK(round->summary().answered == 1);
    CHECK(valueOf(desk.study.open(round->id()))->ended());
}

TEST_CASE("somebody who signed in answers under their own name, and opens their own rounds") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    const auto ben = desk.learner("Ben");
    RoundWish bens;
    bens.learnerId = ben;
    const auto round = valueOf(desk.study.begin(bens));
    auto anas = desk.study.restrictedTo(ana);
    CHECK(problemOf(anas.begin(bens)).find("somebody else") != std::string::npos);
    CHECK(problemOf(anas.open(round->id())).find("somebody else") != std::string::npos);
    CHECK(problemOf(anas.mistakesOf(round->id())).find("somebody else") != std::string::npos);
    CHECK(problemOf(anas.daily(ben)).find("somebody else") != std::string::npos);
    CHECK(problemOf(anas.standing(ben)).find("somebody else") != std::string::npos);
    CHECK(problemOf(anas.rounds(ben)).find("somebody else") != std::string::npos);
    CHECK(problemOf(anas.rounds()).find("somebody else") != std::string::npos);
    CHECK(valueOf(anas.daily(ana))->round().questions().size() == 3);
}

TEST_CASE(
    "a month of daily practice: small portions, what was forgotten comes back sooner, and a week away is forgiven") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    std::map<std::string, std::vector<int>> seenOn;
    std::set<std::string> forgotten;
    int practised = 0;
    for (int today = 0; today < 40; ++today) {
        // Late in the evening or past midnight now and then; days 12 to 18 were missed; clocks change on the way.
        *desk.now = firstMorning + today * day + (today % 5 == 0 ? 17 * hour : 0);
        if (today >= 12 && today <= 18) {
            continue;
        }
        auto opened = desk.study.daily(ana);
        if (std::holds_alternative<practice::Problem>(opened)) {
            continue;
        }
        ++practised;
        const auto round = valueOf(std::move(opened));
        const std::size_t count = round->round().questions().size();
        CHECK(count <= study::dailyPortion.again + study::dailyPortion.fresh);
        for (std::size_t i = 0; i < count; ++i) {
            seenOn[round->card(i)].push_back(today);
        }
        answerAll(*round, [&](std::size_t i) {
            const bool known = std::hash<std::string>()(round->card(i)) % 4 != 0;
            if (!known) {
                forgotten.insert(round->card(i));
            }
            return known;
        });
        // Nothing more that is new on the same day.
        const auto more = desk.study.daily(ana);
        if (const auto* round2 = std::get_if<std::unique_ptr<study::OpenRound>>(&more)) {
            for (std::size_t i = 0; i < (*round2)->round().questions().size(); ++i) {
                CHECK(seenOn.contains((*round2)->card(i)));
            }
        }
    }
    CHECK(practised >= 30);
    double known = 0;
    double knownCards = 0;
    double lost = 0;
    double lostCards = 0;
    for (const auto& [card, days] : seenOn) {
        CHECK(std::ranges::is_sorted(days));
        CHECK(std::ranges::adjacent_find(days) == days.end());
        if (days.front() > 20) {
            continue;
        }
        (forgotten.contains(card) ? lost : known) += static_cast<double>(days.size());
        (forgotten.contains(card) ? lostCards : knownCards) += 1;
    }
    REQUIRE(knownCards > 5);
    REQUIRE(lostCards > 2);
    CHECK(lost / lostCards > 2 * known / knownCards);
    const auto standing = valueOf(desk.study.standing(ana));
    CHECK(standing.seenCards == seenOn.size());
    CHECK(standing.daysOfLastSeven >= 6);
}

TEST_CASE("a day begins at four in the morning where the learner is, also on the day when clocks change") {
    Desk desk;
    *desk.now = Desk::springForward - hour; // 2026-03-29 00:00, before clocks go forward at 01:00 UTC
    const auto before = desk.study.now().day;
    *desk.now = Desk::springForward + hour; // 03:00 by the clock on the wall
    CHECK(desk.study.now().day == before);
    *desk.now = Desk::springForward + 2 * hour; // 04:00
    CHECK(desk.study.now().day == before + 1);
    *desk.now += 24 * hour - 1;
    CHECK(desk.study.now().day == before + 1);
}

TEST_CASE("where somebody stands counts cards by unit, days, and how certainty and being right went together") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    const auto nothing = valueOf(desk.study.standing(ana));
    CHECK(nothing.answers == 0);
    CHECK(nothing.due == 0);
    CHECK(nothing.waiting == study::dailyPortion.fresh);
    CHECK(nothing.cards > 300);
    CHECK(nothing.units.size() == desk.practice.framework().units.size());
    CHECK_FALSE(nothing.practisedToday);
    RoundWish wish;
    wish.learnerId = ana;
    wish.units = {model::UnitId(0)};
    const auto round = valueOf(desk.study.begin(wish));
    answerAll(
        *round, [](std::size_t i) { return i < 7; }, quiz::Certainty::high);
    auto standing = valueOf(desk.study.standing(ana));
    CHECK(standing.answers == 10);
    CHECK(standing.seenCards == 10);
    CHECK(standing.practisedToday);
    CHECK(standing.daysOfLastSeven == 1);
    CHECK(standing.calibration.at(quiz::Certainty::high).all == 10);
    CHECK(standing.calibration.at(quiz::Certainty::high).right == 7);
    CHECK(standing.units[0].all() - standing.units[0].of(quiz::Mastery::unseen) == 10);
    *desk.now += 8 * day;
    standing = valueOf(desk.study.standing(ana));
    CHECK(standing.due > 0);
    CHECK(standing.daysOfLastSeven == 0);
}
