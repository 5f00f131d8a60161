#include "study/Desk.hpp"
#include "terminal/QuizPlayer.hpp"
#include "terminal/QuizTeller.hpp"
#include "terminal/Quizzes.hpp"
#include "terminal/Stage.hpp"

#include "quiz/AnswerText.hpp"

#include <algorithm>
#include <functional>
#include <set>

using namespace studydesk;
using stage::Milliseconds;
using stage::Paper;
using terminal::Left;

namespace {

std::string placeOf(const quiz::Posed& posed, std::size_t position) {
    const auto found = std::ranges::find(posed.shown, position);
    REQUIRE(found != posed.shown.end());
    return std::to_string(found - posed.shown.begin() + 1);
}

/// An answer as somebody would type it, by what stands on the screen.
std::string asTyped(const quiz::Posed& posed, const quiz::Answer& answer) {
    struct Type {
        const quiz::Posed& posed;
        std::string operator()(std::monostate) const { return {}; }
        std::string operator()(const quiz::Chosen& chosen) const {
            std::string all;
            for (const std::size_t option : chosen.options) {
                all += (all.empty() ? "" : ", ") + placeOf(posed, option);
            }
            return all.empty() ? "none" : all;
        }
        std::string operator()(const quiz::Judged& judged) const {
            return (judged.holds ? "T" : "false") + (judged.reason ? " " + placeOf(posed, *judged.reason) : "");
        }
        std::string operator()(const quiz::Matched& matched) const {
            std::string all;
            for (const auto& right : matched.rights) {
                all += (right ? placeOf(posed, *right) : "-") + " ";
            }
            return all;
        }
        std::string operator()(const quiz::Ordered& ordered) const {
            std::string all;
            for (const std::size_t action : ordered.order) {
                all += placeOf(posed, action) + " ";
            }
            return all;
        }
        std::string operator()(const quiz::Typed& typed) const { return typed.text; }
    };
    return std::visit(Type{posed}, answer);
}

/// Answers a round that it can see, a line at a time; `say` may say something else in place of an answer.
class Answering final : public terminal::Input {
public:
    explicit Answering(study::OpenRound& round) : m_round(round) {}

    terminal::Read read(std::optional<Milliseconds> timeout) override {
        limits.push_back(timeout);
        const std::size_t number = m_round.round().given().size();
        if (number != m_number) {
            m_number = number;
            m_answered = false;
        }
        if (const auto said = say(number, m_answered)) {
            return *said;
        }
        const quiz::Posed* posed = m_round.round().current();
        constexpr std::size_t mostLines = 300;
        if (posed == nullptr || limits.size() > mostLines) {
            return terminal::Ended{};
        }
        m_answered = !m_answered;
        return terminal::Line{
            m_answered ? asTyped(*posed, rightly ? rightAnswer(posed->question) : wrongAnswer(posed->question))
                       : certainty,
            false};
    }

    std::function<std::optional<terminal::Read>(std::size_t number, bool answered)> say = [](std::size_t, bool) {
        return std::optional<terminal::Read>();
    };
    bool rightly = true;
    std::string certainty = "2";
    std::vector<std::optional<Milliseconds>> limits;

private:
    study::OpenRound& m_round;
    std::size_t m_number = ~std::size_t{0};
    bool m_answered = false;
};

struct Played {
    Left left;
    std::string text;
};

Played playRound(study::OpenRound& round, terminal::Input& input, practice::Pace pace = practice::Pace::usual) {
    Paper paper;
    terminal::Talk talk(input, paper);
    Milliseconds now{0};
    const Left left = terminal::QuizPlayer(
                          round, [&now] { return now += Milliseconds(250); }, pace, talk)
                          .play();
    return {left, paper.all};
}

bool has(const Played& played, const std::string& text) { return played.text.find(text) != std::string::npos; }

} // namespace

TEST_CASE("what is typed by the numbers on the screen is the answer that was meant, for every kind of question") {
    Desk desk;
    std::set<std::size_t> kinds;
    for (const study::QuizCard& card : desk.study.quizzes()) {
        for (const model::Question& question : card.quiz->questions) {
            CAPTURE(question.id);
            const auto posed = quiz::pose(question, 99);
            kinds.insert(question.task.index());
            for (const quiz::Answer& answer : {rightAnswer(question), wrongAnswer(question)}) {
                const auto again = terminal::answerTyped(posed, asTyped(posed, answer));
                REQUIRE(std::holds_alternative<quiz::Answer>(again));
                CHECK(quiz::answerText(std::get<quiz::Answer>(again)) == quiz::answerText(answer));
            }
        }
    }
    CHECK(kinds.size() == 6);
}

TEST_CASE("what makes no answer is told, and nothing is taken for one") {
    model::Question question;
    const auto refused = [&](const model::Task& task, const std::string& typed) {
        question.task = task;
        const auto answer = terminal::answerTyped(quiz::pose(question, 1), typed);
        CAPTURE(typed);
        REQUIRE(std::holds_alternative<std::string>(answer));
        CHECK(std::get<std::string>(answer).back() == '.');
    };
    model::Choosing one{{{"a", 100, {}}, {"b", 0, {}}, {"c", 0, {}}}, model::Choosing::Many::one, false};
    for (const std::string typed : {"", "0", "4", "1 2", "b", "-", "1.5", "99999999999999999999"}) {
        refused(one, typed);
    }
    model::Choosing several = one;
    several.many = model::Choosing::Many::several;
    for (const std::string typed : {"", "1 1", "0 1", "1 4", "all", "- 1"}) {
        refused(several, typed);
    }
    refused(model::TrueOrFalse{true, {}}, "perhaps");
    refused(model::TrueOrFalse{true, {}}, "t 1");
    refused(model::TrueOrFalse{true, {{"why", 100, {}}, {"so", 0, {}}}}, "t");
    refused(model::TrueOrFalse{true, {{"why", 100, {}}, {"so", 0, {}}}}, "f 3");
    const model::Matching match{{{"a", "1"}, {"b", "2"}}, {}};
    for (const std::string typed : {"1", "1 1", "1 2 3", "x y"}) {
        refused(match, typed);
    }
    const model::Ranking rank{{{"a", 0, {}}, {"b", 0, {}}, {"c", 0, {}}}};
    for (const std::string typed : {"1 2", "1 2 2", "1 - 3", "3 2 1 4"}) {
        refused(rank, typed);
    }
    refused(model::FillIn{{{"word", 100, {}}}}, "");
    refused(model::FillIn{{{"word", 100, {}}}}, std::string(401, 'x'));
    refused(model::NumberIn{{{1, 2, 100, {}}}}, "a few");
    CHECK(terminal::certaintyTyped("3.") == quiz::Certainty::high);
    CHECK(terminal::certaintyTyped("Fairly sure") == quiz::Certainty::middle);
    CHECK_FALSE(terminal::certaintyTyped("4"));
    CHECK_FALSE(terminal::certaintyTyped(""));
}

TEST_CASE("a round is answered line by line, certainty before what is right, and what it came to is told") {
    Desk desk;
    const auto round = valueOf(desk.study.begin({}));
    Answering learner(*round);
    learner.say = [](std::size_t number, bool answered) -> std::optional<terminal::Read> {
        static int asked = 0;
        if (number == 2 && !answered && asked < 4) {
            constexpr std::array<const char*, 4> lines{"what?", "?", "again", "time"};
            return terminal::Line{lines[static_cast<std::size_t>(asked++)], false};
        }
        return std::nullopt;
    };
    const auto played = playRound(*round, learner);
    CAPTURE(played.text);
    CHECK(played.left == Left::atEnding);
    CHECK(has(played, "Question 1 of 10"));
    CHECK(has(played, "How sure are you?"));
    CHECK(has(played, "Right +2, wrong −2. Guessing would earn"));
    CHECK(has(played, "Right. +2: you were fairly sure, and right."));
    CHECK(has(played, "There is no time limit here."));
    CHECK(has(played, "10 of 10 right."));
    CHECK(has(played, "When you were fairly sure, you were right 10 of 10 times."));
    CHECK(played.text.find("How sure are you?") < played.text.find("Right. +2"));
    CHECK(round->ended());
    CHECK(round->round().given()[0].thoughtMilliseconds > 0);
}

TEST_CASE("told at the end, nothing is told before it") {
    Desk desk;
    study::RoundWish wish;
    wish.atOnce = false;
    const auto round = valueOf(desk.study.begin(wish));
    Answering learner(*round);
    learner.rightly = false;
    const auto played = playRound(*round, learner);
    CAPTURE(played.text);
    const std::size_t last = played.text.find("Question 10 of 10");
    REQUIRE(last != std::string::npos);
    CHECK(played.text.find("Right is") > last);
    CHECK(has(played, "0 of 10 right"));
}

TEST_CASE("leaving keeps what was answered, and the round goes on there") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    study::RoundWish wish;
    wish.learnerId = ana;
    const auto round = valueOf(desk.study.begin(wish));
    Answering learner(*round);
    learner.say = [](std::size_t number, bool answered) -> std::optional<terminal::Read> {
        return number == 3 && answered ? std::optional<terminal::Read>(terminal::Line{"quit", false}) : std::nullopt;
    };
    const auto left = playRound(*round, learner);
    CHECK(left.left == Left::byQuitting);
    CHECK(has(left, "the round waits for you"));
    const auto again = valueOf(desk.study.open(valueOf(desk.study.waiting(ana))->head.id));
    Answering once(*again);
    const auto played = playRound(*again, once);
    CHECK(has(played, "You have answered 3 of 10 questions; here is the next."));
    CHECK_FALSE(has(played, "Question 3 of 10"));
    CHECK(played.left == Left::atEnding);
}

TEST_CASE("time that runs out is no wrong answer, and a slower pace gives more of it") {
    Desk desk;
    study::RoundWish wish;
    wish.seconds = 20;
    const auto pace = GENERATE(practice::Pace::usual, practice::Pace::twice, practice::Pace::untimed);
    const auto round = valueOf(desk.study.begin(wish));
    Answering learner(*round);
    learner.say = [](std::size_t number, bool answered) -> std::optional<terminal::Read> {
        const bool late = (number == 1 && !answered) || (number == 2 && answered);
        return late ? std::optional<terminal::Read>(terminal::TimedOut{}) : std::nullopt;
    };
    if (pace == practice::Pace::untimed) {
        learner.say = [](std::size_t, bool) { return std::optional<terminal::Read>(); };
    }
    const auto played = playRound(*round, learner, pace);
    CAPTURE(played.text);
    CHECK(played.left == Left::atEnding);
    REQUIRE_FALSE(learner.limits.empty());
    if (pace == practice::Pace::untimed) {
        CHECK_FALSE(learner.limits[0]);
        CHECK(has(played, "10 of 10 right"));
        return;
    }
    const Milliseconds limit(pace == practice::Pace::twice ? 40'000 : 20'000);
    REQUIRE(learner.limits[0]);
    CHECK(*learner.limits[0] <= limit);
    CHECK(*learner.limits[0] > limit - Milliseconds(2000));
    CHECK(round->round().given()[1].expired);
    CHECK(round->round().given()[2].expired);
    CHECK(round->round().earnedFor(1) == 0);
    CHECK(has(played, "Time ran out before an answer. Nothing is lost by that."));
    CHECK(has(played, "8 of 10 right"));
}

TEST_CASE("the quizzes are a place of their own: today, a round about something, mistakes, the map, and back") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    Paper paper;
    stage::Clock clock;
    terminal::Options options;
    options.now = [&clock] { return clock.now += Milliseconds(1); };
    const auto visit = [&](const std::optional<std::string>& learner, std::vector<stage::Types> lines) {
        stage::Learner typing(clock, paper, std::move(lines));
        terminal::Talk talk(typing, paper);
        return terminal::Quizzes(desk.study, learner, options, talk).visit();
    };
    SECTION("for somebody by name") {
        CHECK_FALSE(visit(ana, {{"?"}, {"again"}, {"nonsense"}, {"=What you know of the framework"}, {"back"}}));
        CHECK(paper.has("Daily practice: 3 questions wait today, about 1 minute."));
        CHECK(paper.has("This is about knowing the framework;"));
        CHECK(paper.has("Emotionally aware, level 1: not met yet"));
        CHECK(paper.has("Quiz: "));
    }
    SECTION("a round about one thing, left and gone on with") {
        CHECK(visit(ana, {{"=A round of ten about one competency"}, {"1"}, {"quit"}}) == Left::byQuitting);
        REQUIRE(valueOf(desk.study.waiting(ana)));
        CHECK(valueOf(desk.study.waiting(ana))->head.title == "Emotionally aware, level 1");
        CHECK(visit(ana, {{"=Go on with Emotionally aware, level 1 (0 of 10 answered)"}}) == Left::inputEnded);
    }
    SECTION("for nobody by name there is no daily practice and no map") {
        CHECK_FALSE(visit({}, {{"back"}}));
        CHECK_FALSE(paper.has("Daily practice"));
        CHECK_FALSE(paper.has("What you know of the framework"));
    }
    SECTION("back from choosing what a round is about") {
        CHECK_FALSE(visit(ana, {{"=A round of ten about one competency"}, {"what"}, {"back"}, {"back"}}));
        CHECK(valueOf(desk.study.rounds(ana)).empty());
    }
}

TEST_CASE("what was not right is gone over again from the end of a round") {
    Desk desk;
    const auto ana = desk.learner("Ana");
    Paper paper;
    terminal::Options options;
    Milliseconds now{0};
    options.now = [&now] { return now += Milliseconds(1); };
    /// Picks the first entry, answers whatever is asked by "1" or a word, and at the end goes over it once.
    class Typist final : public terminal::Input {
    public:
        explicit Typist(const Paper& paper) : m_paper(paper) {}
        terminal::Read read(std::optional<Milliseconds>) override {
            if (++m_lines > 400) {
                return terminal::Ended{};
            }
            const auto ends = [&](const std::string& text) {
                const std::size_t at = m_paper.all.rfind(text);
                return at != std::string::npos && m_paper.all.size() - at < 200;
            };
            if (ends("Number:")) {
                return terminal::Line{m_over ? "back" : "1", false};
            }
            if (ends("type again and Enter to go over")) {
                m_over = true;
                return terminal::Line{m_agained++ == 0 ? "again" : "", false};
            }
            constexpr std::array<const char*, 9> guesses{"1",   "1 2 3",     "1 2 3 4", "t", "t 1",
                                                         "1 2", "1 2 3 4 5", "2",       "3"};
            return terminal::Line{guesses[m_guess++ % guesses.size()], false};
        }
        int m_agained = 0;

    private:
        const Paper& m_paper;
        std::size_t m_lines = 0;
        std::size_t m_guess = 0;
        bool m_over = false;
    } typist(paper);
    terminal::Talk talk(typist, paper);
    CHECK_FALSE(terminal::Quizzes(desk.study, ana, options, talk).visit());
    CAPTURE(paper.all);
    const auto rounds = valueOf(desk.study.rounds(ana));
    REQUIRE(rounds.size() == 2);
    CHECK(rounds[0].head.kind == records::RoundKind::mistakes);
    CHECK(rounds[1].head.kind == records::RoundKind::daily);
    CHECK(rounds[1].ended);
}
