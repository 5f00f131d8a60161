#include "study/Desk.hpp"
#include "window/QuizWords.hpp"
#include "window/ReadAloud.hpp"
#include "window/ReviewHouse.hpp"
#include "window/Robot.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>
#include <sys/resource.h>
#include <unistd.h>

using namespace window;
using namespace std::chrono_literals;
using quiz::Certainty;

namespace {

namespace fs = std::filesystem;

/// A quiz with a question of each kind, and a file that cannot be read.
constexpr const char* everyKind = R"(format: 1
quiz: every-kind
version: 1
title: Every kind
framework: met-cvf
about: A question of each kind.
questions:
  one:
    type: single
    difficulty: easy
    ask: Which of these is a fruit?
    options:
      - {text: A pear, right: yes, because: It grows on a tree.}
      - {text: A chair, because: It was made of one.}
      - {text: A cloud}
    explanation: Pears are.
    statements: [AC-1.7]
  some:
    type: several
    difficulty: easy
    ask: Which of these are even?
    options:
      - {text: Two, right: yes}
      - {text: Four, right: yes}
      - {text: Five}
    explanation: Five is odd.
    statements: [AC-1.3]
  whether:
    type: true-false
    difficulty: easy
    ask: Water is dry.
    answer: no
    reasons:
      - {text: It wets what it touches., right: yes}
      - {text: It is a stone.}
    explanation: It is wet.
    statements: [AC-1.1]
  together:
    type: match
    difficulty: easy
    ask: Which goes with which?
    pairs:
      - {left: A dog, right: barks}
      - {left: A cat, right: mews}
    others:
      - sings
    explanation: They do.
    statements: [AC-1.4]
  order:
    type: rank
    difficulty: easy
    ask: From the first of the year on
    order:
      - {text: January}
      - {text: March}
      - {text: May}
      - {text: July}
    explanation: So they come.
    statements: [AC-1.2]
  gap:
    type: fill-in
    difficulty: easy
    ask: The day after Monday is ____.
    answers: [Tuesday]
    explanation: It is.
    statements: [AC-1.5]
  count:
    type: fill-in
    difficulty: easy
    ask: A week has ____ days.
    answers: [7]
    explanation: It has.
    statements: [AC-1.6]
  seen:
    type: spot
    difficulty: easy
    vignette: She reads the statement twice, and asks what is not in it.
    shown: [AC-1.1]
    others: [AC-1.4, EA-1.2]
    explanation: She asks.
)";

class Quizzes {
public:
    Quizzes() : m_folder(made()), desk(m_folder / "records.sqlite") {
        std::ofstream(m_folder / "every-kind.yaml") << everyKind;
        study::Settings settings = studydesk::Desk::settings(desk.now);
        settings.quizFolders = {m_folder};
        study = std::make_shared<study::Study>(std::move(settings), desk.records, desk.practice);
        learner = desk.learner("Ana Petrov");
    }
    ~Quizzes() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    Quizzes(const Quizzes&) = delete;
    Quizzes& operator=(const Quizzes&) = delete;

    [[nodiscard]] Options options() const {
        Options o;
        o.study = study;
        o.learner = "Ana Petrov";
        return o;
    }
    /// The round that waits, as it is kept.
    [[nodiscard]] std::unique_ptr<study::OpenRound> kept() const {
        const auto line = studydesk::valueOf(study->waiting(learner));
        REQUIRE(line);
        return studydesk::valueOf(study->open(line->head.id));
    }
    [[nodiscard]] std::vector<records::RoundLine> rounds() const { return studydesk::valueOf(study->rounds(learner)); }
    [[nodiscard]] const fs::path& folder() const { return m_folder; }

private:
    static fs::path made() {
        std::string pattern = (fs::temp_directory_path() / "judgement-quiz-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()));
        return pattern;
    }

    fs::path m_folder;

public:
    studydesk::Desk desk;
    std::shared_ptr<study::Study> study;
    std::string learner;
};

char32_t digit(std::size_t from0) { return static_cast<char32_t>(U'1' + from0); }

std::size_t placeOf(const quiz::Posed& posed, std::size_t position) {
    return static_cast<std::size_t>(std::ranges::find(posed.shown, position) - posed.shown.begin());
}

void typeDigit(Robot& robot, std::size_t from0) { robot.type(std::u32string(1, digit(from0))); }

/// Puts an answer in by keys alone.
struct Keys {
    Robot& robot;
    const quiz::Posed& posed;

    void operator()(std::monostate) const {}
    void operator()(const quiz::Chosen& answer) const {
        for (const std::size_t option : answer.options)
            typeDigit(robot, placeOf(posed, option));
    }
    void operator()(const quiz::Judged& answer) const {
        typeDigit(robot, answer.holds ? 0 : 1);
        if (answer.reason)
            typeDigit(robot, 2 + placeOf(posed, *answer.reason));
    }
    void operator()(const quiz::Matched& answer) const {
        for (std::size_t left = 0; left < answer.rights.size(); ++left) {
            typeDigit(robot, left); // opens the list
            typeDigit(robot, placeOf(posed, *answer.rights[left]));
        }
    }
    /// Takes each line up and carries it to its place.
    void operator()(const quiz::Ordered& answer) const {
        std::vector<std::size_t> now = posed.shown;
        typeDigit(robot, 0);
        std::size_t at = 0;
        for (std::size_t place = 0; place < answer.order.size(); ++place) {
            auto from = static_cast<std::size_t>(std::ranges::find(now, answer.order[place]) - now.begin());
            for (; at < from; ++at)
                robot.press(Key::down);
            for (; at > from; --at)
                robot.press(Key::up);
            robot.press(Key::enter);
            for (; from > place; --from, --at) {
                robot.press(Key::up);
                std::swap(now[from], now[from - 1]);
            }
            robot.press(Key::enter);
        }
    }
    void operator()(const quiz::Typed& answer) const {
        robot.type(std::u32string(answer.text.begin(), answer.text.end()));
    }
};

/// A wrong answer that is whole, so that it can be given.
quiz::Answer wrongAnswer(const model::Question& question) {
    quiz::Answer wrong = studydesk::wrongAnswer(question);
    if (auto* judged = std::get_if<quiz::Judged>(&wrong); judged && !judged->reason)
        judged->reason = 0;
    return wrong;
}

void answer(Robot& robot, const quiz::Posed& posed, const quiz::Answer& with, Certainty certainty) {
    REQUIRE(robot.screen() == "question");
    std::visit(Keys{robot, posed}, with);
    robot.press(Key::enter, false, true); // on to how sure
    robot.type(std::u32string(1, U'a' + static_cast<char32_t>(certainty)));
    robot.press(Key::enter);
}

/// From the title to a round of the quiz, by keys alone.
void beginQuiz(Robot& robot, bool atOnce = true, bool clock = false) {
    REQUIRE(robot.tabTo(words::quizzes));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "quizzes");
    REQUIRE(robot.tabTo(words::chooseRound));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "round-wish");
    REQUIRE(robot.tabTo(words::oneQuiz));
    robot.press(Key::enter);
    CHECK(robot.sees(words::chooseQuiz));
    REQUIRE(robot.tabTo("Every kind"));
    robot.press(Key::enter);
    if (!atOnce) {
        REQUIRE(robot.tabTo(words::atTheEnd));
        robot.press(Key::enter);
    }
    if (clock) {
        REQUIRE(robot.tabTo("seconds for each"));
        robot.press(Key::enter);
    }
    REQUIRE(robot.tabTo(words::beginRound));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "question");
}

} // namespace

SCENARIO("A round with every kind of question is answered by keyboard alone, and all of it is kept") {
    Quizzes here;
    const bool atOnce = GENERATE(true, false);
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot, atOnce);
    std::size_t kinds = 0;
    std::set<std::size_t> seen;
    for (std::size_t i = 0; i < 8; ++i) {
        const auto round = here.kept();
        REQUIRE(round->round().given().size() == i);
        const quiz::Posed& posed = *round->round().current();
        const std::string title = posed.question.id;
        CAPTURE(i, title, robot.everything());
        CHECK(robot.sees(words::questionOf(i + 1, 8)));
        kinds += seen.insert(posed.question.task.index()).second ? 1 : 0;
        answer(robot, posed, studydesk::rightAnswer(posed.question), Certainty::high);
        if (!atOnce)
            continue;
        REQUIRE(robot.screen() == "told");
        CHECK(robot.sees("Right."));
        CHECK(robot.sees(posed.question.explanation));
        CHECK(robot.sees("+3"));
        robot.press(Key::enter);
    }
    CHECK(kinds == 7);
    REQUIRE(robot.screen() == "round-end");
    CHECK(robot.sees(words::rightOf(8, 8)));
    CHECK(robot.sees("You earned +24"));
    CHECK_FALSE(robot.find(words::goOverMistakes));
    REQUIRE(here.rounds().size() == 1);
    CHECK(here.rounds()[0].ended);
    CHECK(here.rounds()[0].right == 8);
    if (!atOnce) {
        robot.click(words::reviewAnswers);
        REQUIRE(robot.screen() == "round-review");
        CHECK(robot.sees("Pears are."));
        CHECK(robot.sees("It grows on a tree."));
        robot.press(Key::escape);
        CHECK(robot.screen() == "round-end");
    }
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "quizzes");
    CHECK(robot.sees("You practised on 1 of them, today too"));
    robot.press(Key::escape);
    CHECK(robot.screen() == "title");
}

SCENARIO("No answer can be given before it is whole and it is said how sure one is") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot);
    const auto round = here.kept();
    const quiz::Posed& posed = *round->round().current();
    CHECK_FALSE(robot.find(words::giveAnswer));
    const std::string before = robot.everything();
    CHECK(before.find(" first") != std::string::npos); // why not
    std::visit(Keys{robot, posed}, studydesk::rightAnswer(posed.question));
    CHECK_FALSE(robot.find(words::giveAnswer));
    CHECK(robot.sees(words::sayHowSure));
    robot.press(Key::enter, false, true);
    typeDigit(robot, 1);
    CHECK(robot.find(words::giveAnswer));
    CHECK(robot.sees(study::stakesOf(posed.question, Certainty::middle)));
    CHECK(here.kept()->round().given().empty()); // and saying so gives nothing yet
    robot.press(Key::enter);
    const auto after = here.kept();
    REQUIRE(after->round().given().size() == 1);
    CHECK(after->round().given()[0].certainty == Certainty::middle);
}

SCENARIO(
    "Where the window is too low for it on the buttons, what each certainty stands for is said beside the answer") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options(), {960, 540});
    beginQuiz(robot);
    const auto round = here.kept();
    const quiz::Posed& posed = *round->round().current();
    CHECK_FALSE(robot.sees(study::stakesOf(posed.question, Certainty::middle)));
    std::visit(Keys{robot, posed}, studydesk::rightAnswer(posed.question));
    CHECK(study::allStakes() == "+1/0, +2/\u22122, +3/\u22126");
    CHECK(robot.sees(words::howSureFor(study::allStakes())));
    CHECK_FALSE(robot.sees(words::sayHowSure));
    robot.press(Key::enter, false, true);
    typeDigit(robot, 1);
    CHECK(robot.sees(study::stakesOf(posed.question, Certainty::middle)));
}

SCENARIO("Who leaves in the middle finds the round waiting, and goes on with the same question") {
    Quizzes here;
    std::string left;
    {
        Robot robot(here.desk.practice, here.options());
        beginQuiz(robot);
        for (int i = 0; i < 2; ++i) {
            const auto round = here.kept();
            const quiz::Posed& posed = *round->round().current();
            answer(robot, posed, wrongAnswer(posed.question), Certainty::low);
            REQUIRE(robot.screen() == "told");
            robot.press(Key::enter);
        }
        REQUIRE(robot.screen() == "question");
        left = here.kept()->round().current()->question.ask;
        robot.press(Key::escape); // nothing was written or ordered, so nothing is asked
        REQUIRE(robot.screen() == "quizzes");
        const auto captions = robot.stage().captions().texts(robot.stage().setting());
        REQUIRE_FALSE(captions.empty());
        CHECK_THAT(captions.back().text, Catch::Contains(words::roundKept));
    }
    Robot robot(here.desk.practice, here.options());
    robot.click(words::quizzes);
    REQUIRE(robot.sees("Every kind: 2 of 8 answered"));
    WHEN("they go on") {
        robot.click(words::goOnRound);
        REQUIRE(robot.screen() == "question");
        CHECK(robot.sees(words::questionOf(3, 8)));
        CHECK((left.empty() || robot.sees(left)));
    }
    WHEN("they end it there") {
        robot.click(words::endRound);
        REQUIRE(robot.screen() == "round-end");
        CHECK(robot.sees(words::rightOf(0, 2)));
        robot.press(Key::escape);
        CHECK_FALSE(robot.sees("A ROUND WAITS"));
    }
}

SCENARIO("What was written is not lost without being asked") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot);
    for (int i = 0; i < 8; ++i) {
        const auto round = here.kept();
        const quiz::Posed& posed = *round->round().current();
        if (std::holds_alternative<model::FillIn>(posed.question.task))
            break;
        answer(robot, posed, studydesk::rightAnswer(posed.question), Certainty::low);
        robot.press(Key::enter);
    }
    REQUIRE(robot.sees("The day after Monday"));
    robot.type(U"Wed");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "message");
    CHECK(robot.sees(words::leaveTitle));
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "question");
    CHECK(robot.sees("Wed"));
    robot.press(Key::escape);
    robot.click(words::leaveNow);
    CHECK(robot.screen() == "quizzes");
}

SCENARIO("Time that runs out is no answer, and not a wrong one") {
    Quizzes here;
    Options o = here.options();
    WHEN("there are 45 seconds") {
        Robot robot(here.desk.practice, o);
        beginQuiz(robot, true, true);
        robot.pass(44s);
        REQUIRE(robot.screen() == "question");
        robot.pass(1s);
        REQUIRE(robot.screen() == "told");
        CHECK(robot.sees("Time ran out"));
        const auto round = here.kept();
        REQUIRE(round->round().given().size() == 1);
        CHECK(round->round().given()[0].expired);
        CHECK(std::holds_alternative<std::monostate>(round->round().given()[0].answer));
        robot.press(Key::enter);
        CHECK(robot.sees(words::questionOf(2, 8)));
    }
    WHEN("the learner takes twice as long") {
        o.preferences.pace = Pace::twice;
        Robot robot(here.desk.practice, o);
        beginQuiz(robot, true, true);
        robot.pass(89s);
        REQUIRE(robot.screen() == "question");
        robot.pass(1s);
        CHECK(robot.screen() == "told");
    }
    WHEN("they want no limits") {
        o.preferences.pace = Pace::untimed;
        Robot robot(here.desk.practice, o);
        beginQuiz(robot);
        CHECK_FALSE(here.kept()->limitMilliseconds());
        robot.pass(10min);
        CHECK(robot.screen() == "question");
    }
}

SCENARIO("What went wrong is gone over once more, and nothing else") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot, false);
    std::set<std::string> wrong;
    for (std::size_t i = 0; i < 8; ++i) {
        const auto round = here.kept();
        const quiz::Posed& posed = *round->round().current();
        const bool rightly = i != 2 && i != 5;
        if (!rightly)
            wrong.insert(posed.question.id);
        answer(robot, posed, rightly ? studydesk::rightAnswer(posed.question) : wrongAnswer(posed.question),
               Certainty::middle);
    }
    REQUIRE(robot.screen() == "round-end");
    CHECK(robot.sees(words::rightOf(6, 8)));
    // From the list of earlier rounds as well, where it stands for as long as it is kept.
    robot.press(Key::escape);
    robot.click(words::openRounds);
    REQUIRE(robot.screen() == "rounds");
    CHECK(robot.sees(words::rightOf(6, 8)));
    robot.click("Every kind");
    REQUIRE(robot.screen() == "round-end");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "rounds");
    robot.click("Every kind");
    robot.click(words::goOverMistakes);
    REQUIRE(robot.screen() == "question");
    const auto round = here.kept();
    CHECK(round->head().kind == records::RoundKind::mistakes);
    std::set<std::string> again;
    for (const quiz::Posed& posed : round->round().questions())
        again.insert(posed.question.id);
    CHECK(again == wrong);
}

SCENARIO("Today's practice says what waits, and is over for today when it is done") {
    Quizzes here;
    const auto waiting = studydesk::valueOf(here.study->standing(here.learner)).waiting;
    REQUIRE(waiting > 0);
    Robot robot(here.desk.practice, here.options());
    CHECK(robot.sees(words::quizzesEntry(waiting)));
    robot.click(words::quizzes);
    CHECK(robot.sees(words::waitToday(waiting)));
    robot.press(Key::enter); // it is the thing to do next
    for (std::size_t i = 0; i < waiting; ++i) {
        const auto round = here.kept();
        CHECK(round->head().kind == records::RoundKind::daily);
        const quiz::Posed& posed = *round->round().current();
        answer(robot, posed, studydesk::rightAnswer(posed.question), Certainty::middle);
        robot.press(Key::enter);
    }
    REQUIRE(robot.screen() == "round-end");
    robot.press(Key::escape);
    REQUIRE(robot.screen() == "quizzes");
    CHECK(robot.sees(words::nothingToday));
    CHECK_FALSE(robot.find(words::beginDaily));
    robot.click(words::openMap);
    REQUIRE(robot.screen() == "quiz-map");
    CHECK(robot.sees("never part of a debrief"));
    CHECK(robot.sees("fairly sure"));
}

SCENARIO("An answer that cannot be saved is not lost, and not told either") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot);
    const auto round = here.kept();
    const quiz::Posed& posed = *round->round().current();

    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit none = before;
    none.rlim_cur = 0;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &none) == 0);
    std::visit(Keys{robot, posed}, studydesk::rightAnswer(posed.question));
    robot.press(Key::enter, false, true);
    typeDigit(robot, 2);
    robot.press(Key::enter);
    const std::string screen = robot.screen();
    const std::string said = robot.everything();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);

    REQUIRE(screen == "message");
    CHECK_THAT(said, Catch::Contains(words::answerNotSaved));
    CHECK(here.kept()->round().given().empty());
    robot.click(words::tryAgain);
    REQUIRE(robot.screen() == "told");
    CHECK(here.kept()->round().given().size() == 1);
}

SCENARIO("A quiz file with problems is named with what is wrong, and the others can be chosen") {
    Quizzes here;
    std::ofstream(here.folder() / "broken.yaml") << "format: 1\nquiz: broken\ntitel: x\n";
    Robot robot(here.desk.practice, here.options());
    robot.click(words::quizzes);
    CHECK(robot.sees("broken.yaml"));
    CHECK(robot.sees("titel"));
    robot.click(words::chooseRound);
    robot.click(words::oneQuiz);
    CHECK(robot.find("Every kind"));
}

SCENARIO("Somebody without a name answers rounds, and is told that nothing is remembered") {
    Quizzes here;
    study::RoundWish anas;
    anas.learnerId = here.learner;
    anas.quiz = "every-kind";
    (void)studydesk::valueOf(here.study->begin(anas));
    Options o = here.options();
    o.learner.reset();
    Robot robot(here.desk.practice, o);
    robot.click(words::quizzes);
    REQUIRE(robot.screen() == "learner");
    robot.click(words::withoutName);
    REQUIRE(robot.screen() == "quizzes");
    CHECK(robot.sees("needs a name"));
    CHECK_FALSE(robot.find(words::beginDaily));
    CHECK_FALSE(robot.find(words::goOnRound)); // what somebody else left is theirs
    CHECK_FALSE(robot.find(words::openRounds));
    robot.click(words::chooseRound);
    robot.click(words::beginRound);
    REQUIRE(robot.screen() == "question");
    robot.press(Key::escape);
    CHECK(robot.find(words::goOnRound));
    // And a name comes to quizzes too, not to the scenarios.
    robot.press(Key::escape);
    robot.click(words::quizzes);
    robot.click("Ana Petrov");
    REQUIRE(robot.screen() == "quizzes");
    CHECK(robot.sees("Every kind: 0 of 8 answered"));
}

SCENARIO("A learner who signed in answers under their own name, and nobody else's rounds show") {
    ReviewHouse house;
    const auto now = std::make_shared<std::int64_t>(house.wall);
    Options o = house.options();
    o.study = std::make_shared<study::Study>(studydesk::Desk::settings(now), house.records, house.practice);
    study::RoundWish bens;
    bens.learnerId = house.ben;
    (void)studydesk::valueOf(o.study->begin(bens));
    Robot robot(house.practice, o);
    ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
    REQUIRE(robot.screen() == "title");
    CHECK(robot.sees(words::quizzesEntry(3)));
    robot.click(words::quizzes);
    REQUIRE(robot.screen() == "quizzes");
    CHECK(robot.sees("Ana Petrov"));
    CHECK_FALSE(robot.find(words::goOnRound));
    robot.click(words::beginDaily);
    REQUIRE(robot.screen() == "question");
    robot.press(Key::escape);
    CHECK(robot.find(words::goOnRound));
    const auto rounds = studydesk::valueOf(o.study->rounds(house.ana));
    REQUIRE(rounds.size() == 1);
    CHECK(rounds[0].head.learnerId == house.ana);
}

SCENARIO("Where there are no questions to answer, nothing is said of quizzes") {
    Quizzes here;
    Options o = here.options();
    o.study.reset();
    Robot robot(here.desk.practice, o);
    CHECK_FALSE(robot.find(words::quizzes));
}

SCENARIO("A question is read aloud with its numbers, and all that it stands for") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot);
    const auto round = here.kept();
    const std::string said = readAloud(robot.top(), robot.stage().setting());
    CHECK_THAT(said, Catch::Contains(words::questionOf(1, 8)));
    CHECK_THAT(said, Catch::Contains(study::stakesOf(round->round().current()->question, Certainty::high)));
    CHECK_THAT(said, Catch::Contains("1. "));
}

SCENARIO("Lines are put in order with the mouse") {
    Quizzes here;
    Robot robot(here.desk.practice, here.options());
    beginQuiz(robot);
    for (int i = 0; i < 8; ++i) {
        const auto round = here.kept();
        const quiz::Posed& posed = *round->round().current();
        if (std::holds_alternative<model::Ranking>(posed.question.task))
            break;
        answer(robot, posed, studydesk::rightAnswer(posed.question), Certainty::low);
        robot.press(Key::enter);
    }
    const auto round = here.kept();
    const auto& shown = round->round().current()->shown;
    const auto textOf = [&](std::size_t place) {
        return std::get<model::Ranking>(round->round().current()->question.task).order[shown[place]].text;
    };
    REQUIRE(robot.sees(words::needsOrder));
    const Rect first = robot.find(textOf(0))->place();
    robot.clickAt({first.right() - 20, first.centre().y}); // down
    CHECK(robot.find(textOf(0))->place().y > first.y);
    CHECK(robot.find(textOf(1))->place().y == first.y);
    const Rect second = robot.find(textOf(0))->place();
    robot.clickAt({second.right() - 64, second.centre().y}); // and up again
    CHECK(robot.find(textOf(0))->place().y == first.y);
    CHECK(robot.sees(words::sayHowSure)); // it was put in order, as it stands
}

// What the person at the window waits for, on this machine and build: window_tests '[.quiz-figures]'.
TEST_CASE("The next question is on the screen at once", "[.quiz-figures]") {
    Quizzes here;
    study::Settings settings = studydesk::Desk::settings(here.desk.now);
    Options o = here.options();
    o.study = std::make_shared<study::Study>(std::move(settings), here.desk.records, here.desk.practice);
    Robot robot(here.desk.practice, o);
    const auto timed = [](const char* what, const auto& act) {
        const auto begun = std::chrono::steady_clock::now();
        act();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
        WARN(what << ": " << took.count() << " ms");
    };
    timed("the home of quizzes", [&] { robot.click(words::quizzes); });
    timed("today's practice", [&] { robot.press(Key::enter); });
    for (std::size_t i = 0; i < study::dailyPortion.fresh; ++i) {
        const auto round = here.kept();
        const quiz::Posed& posed = *round->round().current();
        std::visit(Keys{robot, posed}, studydesk::rightAnswer(posed.question));
        robot.press(Key::enter, false, true);
        typeDigit(robot, 0);
        timed("an answer kept and told", [&] { robot.press(Key::enter); });
        REQUIRE(robot.screen() == "told");
        timed("the next question", [&] { robot.press(Key::enter); });
    }
}
