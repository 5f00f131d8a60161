#include "window/SampleQuizzes.hpp"

#include "records/Records.hpp"
#include "study/OpenRound.hpp"
#include "window/QuizWords.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/TitleScreen.hpp"
#include "window/screens/quiz/QuestionScreen.hpp"
#include "window/screens/quiz/QuizHomeScreen.hpp"
#include "window/screens/quiz/QuizMapScreen.hpp"
#include "window/screens/quiz/RoundEndScreen.hpp"
#include "window/screens/quiz/RoundReviewScreen.hpp"
#include "window/screens/quiz/RoundWishScreen.hpp"
#include "window/screens/quiz/RoundsScreen.hpp"
#include "window/screens/quiz/ToldScreen.hpp"

namespace samples {

using namespace window;
using quiz::Certainty;

namespace {

records::Rounds rounds() {
    static records::Records kept = std::get<records::Records>(records::Records::inMemory());
    return records::Rounds(kept);
}

/// Questions with words for a screen, of each kind.
class Questions {
public:
    explicit Questions(Texts texts) : m_texts(texts), m_framework(framework()) {}

    [[nodiscard]] model::Question single() const {
        return question("She says that she dropped a pan at eight. The neighbours heard a scream at nine. What do you "
                        "do with the gap?",
                        model::Choosing{{option("Record both times exactly, and close it as no offence disclosed.", 0,
                                                "Exact, and the question is left in the report for nobody."),
                                         option("See her on her own, out of his hearing, and ask about nine o'clock.",
                                                100, "Only she can settle it, and only where he cannot hear her."),
                                         option("Tell her gently, there in the kitchen, that the times do not fit.", 0,
                                                "True, and he is listening to the answer."),
                                         option("Go back to the neighbours first.", 0, "")}});
    }
    [[nodiscard]] model::Question several() const {
        model::Choosing task;
        task.many = model::Choosing::Many::several;
        task.options = {option("She has left her phone behind this time", 35, ""),
                        option("The last time a man in a grey car brought her back", 35, ""),
                        option("She told a youth worker that she owes somebody money", 30, ""),
                        option("She has always been back before it was light", -40, ""),
                        option("The home has to report it whenever she is late", -30, "")};
        return question("A girl of fifteen is missing from her children's home for the sixth time. Which facts should "
                        "change what you do in the next hour?",
                        task);
    }
    [[nodiscard]] model::Question judge() const {
        return question(
            "Two witnesses describe the same push in the very same words. That makes it safe to rely on them.",
            model::TrueOrFalse{false,
                               {option("People forget so much that agreement tells you nothing.", 0, ""),
                                option("They may have settled the words between them before you came.", 100, ""),
                                option("A court wants one witness for each fact.", 0, "")}});
    }
    [[nodiscard]] model::Question match() const {
        model::Matching task;
        task.pairs = {{t("Bicycles vanish from one rack on Fridays"), t("What is different about that day?")},
                      {t("Every burgled flat was entered from the yard"), t("What makes that side easy?")},
                      {t("A man rings at three whenever he is alone"), t("Who used to be with him at night?")}};
        task.others = {t("How many have been arrested for it?")};
        return question("Which question goes to the reason for each?", task);
    }
    [[nodiscard]] model::Question rank() const {
        return question("The inspector wants a number by noon. What comes first?",
                        model::Ranking{{option("Ask what the number is for", 0, ""),
                                        option("Say what you know and what you do not", 0, ""),
                                        option("Send the number from last week with a note", 0, ""),
                                        option("Wait until somebody asks again", 0, "")}});
    }
    [[nodiscard]] model::Question fill() const {
        return question("To take ____ is to say what you decided, and why.",
                        model::FillIn{{option("ownership", 100, "")}});
    }
    [[nodiscard]] model::Question number() const {
        model::NumberIn task;
        task.accepted = {{6, 6, 100, ""}};
        return question("How many elements does the National Decision Model have?", task);
    }
    [[nodiscard]] model::Question spot() const {
        model::Question made =
            question("", model::Spotting{{m_framework->units[0].statements[0]},
                                         {m_framework->units[0].statements[1], m_framework->units[3].statements[0],
                                          m_framework->units[3].statements[1]}});
        made.scene = t("The shop is dark but for the till. Mrs Demir has not taken her coat off. \"Three hours,\" she "
                       "says, before anybody has asked.\nThe constable takes his cap off, waits until the kettle has "
                       "stopped, and asks what these three hours were like.");
        return made;
    }

private:
    [[nodiscard]] std::string t(std::string_view text) const { return adapted(text, m_texts); }
    [[nodiscard]] model::Option option(std::string_view text, int weight, std::string_view because) const {
        return {t(text), weight, because.empty() ? std::string() : t(because)};
    }
    [[nodiscard]] model::Question question(std::string_view ask, model::Task task) const {
        model::Question made;
        made.id = "sample";
        made.ask = ask.empty() ? std::string() : t(ask);
        made.task = std::move(task);
        made.explanation = t("An account that does not fit may mean a mistake, or a person who cannot speak freely. "
                             "Write it all down, but only after you have asked.");
        made.statements = {m_framework->units[0].statements[0], m_framework->units[4].statements[1]};
        return made;
    }

    Texts m_texts;
    std::shared_ptr<const model::CompetencyFramework> m_framework;
};

class Maker {
public:
    explicit Maker(Texts texts) : m_texts(texts), m_of(texts) {}

    [[nodiscard]] study::OpenRound round(const std::vector<model::Question>& questions,
                                         std::optional<std::uint32_t> seconds = {}) const {
        records::RoundHead head;
        head.id = "round";
        head.title = adapted("The whole framework", m_texts);
        head.seconds = seconds;
        std::vector<quiz::Posed> posed;
        for (const model::Question& question : questions)
            posed.push_back(quiz::pose(question, 5 + posed.size()));
        return {rounds(),
                head,
                std::vector<std::string>(questions.size(), "card"),
                quiz::Round(std::move(posed), quiz::Feedback::atOnce),
                framework(),
                [] { return study::Moment{}; },
                false};
    }

    /// The question after three that were answered, right, in part and not; `keys` are pressed.
    [[nodiscard]] std::unique_ptr<QuestionScreen> asked(const model::Question& question, std::u32string_view keys = U"",
                                                        std::optional<std::uint32_t> seconds = {}) const {
        std::vector<model::Question> all(10, m_of.single());
        all[3] = question;
        std::vector<quiz::Given> given{right(Certainty::high), wrong(Certainty::middle), late()};
        QuestionScreen::Actions actions;
        actions.clock = [] { return Screen::Time(0); };
        auto screen = std::make_unique<QuestionScreen>(with(all, given, seconds), std::move(actions));
        screen->onShown(Screen::Time(0));
        for (const char32_t key : keys)
            screen->onTyped(key);
        return screen;
    }

    [[nodiscard]] std::unique_ptr<Screen> told(const model::Question& question, const quiz::Given& given) const {
        std::vector<model::Question> all(10, m_of.single());
        all[3] = question;
        return std::make_unique<ToldScreen>(
            with(all, {right(Certainty::high), wrong(Certainty::middle), right(Certainty::low), given}),
            ToldScreen::Actions{});
    }

    /// A round whose answers were all given.
    [[nodiscard]] study::OpenRound ended(bool allRight) const {
        std::vector<model::Question> all{m_of.single(), m_of.single(), m_of.judge(), m_of.single(), m_of.single()};
        const auto wholly = quiz::Given{quiz::Judged{false, 1}, Certainty::high, 9000, false};
        if (allRight)
            return with(all, {right(Certainty::high), right(Certainty::middle), wholly, right(Certainty::high),
                              right(Certainty::low)});
        return with(all, {right(Certainty::high),
                          wrong(Certainty::high),
                          {quiz::Judged{false, 0}, Certainty::middle, 9000, false},
                          right(Certainty::low),
                          late()});
    }

    [[nodiscard]] const Questions& of() const { return m_of; }
    static quiz::Given right(Certainty certainty) { return {quiz::Chosen{{1}}, certainty, 8000, false}; }
    static quiz::Given wrong(Certainty certainty) { return {quiz::Chosen{{0}}, certainty, 8000, false}; }
    static quiz::Given late() { return {std::monostate(), Certainty::low, 45000, true}; }

private:
    [[nodiscard]] study::OpenRound with(const std::vector<model::Question>& questions,
                                        const std::vector<quiz::Given>& given,
                                        std::optional<std::uint32_t> seconds = {}) const {
        const study::OpenRound asked = round(questions, seconds);
        quiz::Round answered = asked.round();
        for (const quiz::Given& one : given)
            answered.give(one);
        const bool done = answered.done();
        return {rounds(),
                asked.head(),
                std::vector<std::string>(questions.size(), "card"),
                std::move(answered),
                framework(),
                [] { return study::Moment{}; },
                done};
    }

    Texts m_texts;
    Questions m_of;
};

std::vector<RoundsScreen::Entry> earlierRounds(Texts texts) {
    return {{adapted("The whole framework", texts), "22 November 2026", "7 of 10 right"},
            {adapted("Analyse critically, level 1; Emotionally aware, level 2", texts), "22 November 2026",
             "3 of 4 right, ended after 4 of 10"},
            {adapted("Daily practice", texts), "19 November 2026", "11 of 12 right"}};
}

QuizHomeScreen::Content quizHome(Texts texts) {
    QuizHomeScreen::Content content;
    content.learner = adapted("Siân Ó Briain", texts);
    content.waiting = 12;
    content.days = 4;
    content.ended = 12;
    content.statements = {96, 21, 34, 18};
    content.left = {adapted("Analyse critically, level 1; Emotionally aware, level 2", texts), 3, 10};
    content.broken = {
        {"new-quiz.yaml", {"new-quiz.yaml:12:5: unknown-key: there is no key 'rigth' here\n      rigth: yes"}}};
    return content;
}

study::Standing standing() {
    study::Standing made;
    const auto of = framework();
    made.answers = 120;
    made.ofStatements.assign(of->statements.size(), quiz::Mastery::unseen);
    for (std::size_t i = 0; i < made.ofStatements.size(); ++i)
        made.ofStatements[i] = static_cast<quiz::Mastery>((i * 7 / 5) % 4);
    for (std::size_t i = 0; i < of->units.size(); ++i)
        made.units.push_back({model::UnitId(i), {i % 5, (i + 1) % 4, i % 3, (i * 3) % 7}});
    for (int i = 0; i < 40; ++i) {
        made.calibration.add(Certainty::high, i % 20 == 0 ? 0 : 1);
        made.calibration.add(Certainty::middle, i % 4 == 0 ? 0 : 1);
    }
    for (int i = 0; i < 4; ++i)
        made.calibration.add(Certainty::low, i % 2);
    return made;
}

std::unique_ptr<Screen> wish(study::RoundWish wished, Texts texts) {
    std::vector<RoundWishScreen::Quiz> quizzes;
    for (const char* title : {"Analyse critically", "Collaborative", "Compassion", "Courage", "Integrity"})
        quizzes.push_back({title, adapted(title, texts), 18});
    return std::make_unique<RoundWishScreen>(*framework(), std::move(quizzes), std::move(wished),
                                             RoundWishScreen::Actions{});
}

} // namespace

void addQuizzes(std::vector<NamedScreen>& all, Texts texts) {
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    const Maker make(texts);
    put("question-single", make.asked(make.of().single(), U"2"));
    put("question-several", make.asked(make.of().several(), U"13"));
    put("question-true-false", make.asked(make.of().judge(), U"2"));
    put("question-match", make.asked(make.of().match(), U"122"));
    put("question-rank", make.asked(make.of().rank()));
    put("question-fill-in", make.asked(make.of().fill()));
    {
        auto clock = make.asked(make.of().number(), U"", 45);
        clock->onTick(std::chrono::seconds(38));
        put("question-number", std::move(clock));
    }
    put("question-spot", make.asked(make.of().spot(), U"2"));
    put("told-right", make.told(make.of().single(), Maker::right(Certainty::middle)));
    put("told-partly", make.told(make.of().rank(), {quiz::Ordered{{1, 0, 2, 3}}, Certainty::middle, 9000, false}));
    put("told-wrong", make.told(make.of().single(), Maker::wrong(Certainty::high)));
    put("told-late", make.told(make.of().judge(), Maker::late()));
    put("round-end",
        std::make_unique<RoundEndScreen>(make.ended(false), RoundEndScreen::Actions{nothing, {}, {}, {}, {}}));
    put("round-end-all-right",
        std::make_unique<RoundEndScreen>(make.ended(true), RoundEndScreen::Actions{nothing, {}, {}, {}, {}}));
    put("round-review", std::make_unique<RoundReviewScreen>(make.ended(false), RoundReviewScreen::Actions{}));

    put("rounds",
        std::make_unique<RoundsScreen>(earlierRounds(texts), RoundsScreen::Actions{[](std::size_t) {}, {}, {}}));
    put("quizzes", std::make_unique<QuizHomeScreen>(quizHome(texts), QuizHomeScreen::Actions{}));
    QuizHomeScreen::Content first;
    first.learner = adapted("Siân Ó Briain", texts);
    first.statements = {169, 0, 0, 0};
    put("quizzes-first", std::make_unique<QuizHomeScreen>(first, QuizHomeScreen::Actions{}));
    QuizHomeScreen::Content nameless;
    nameless.saving = false;
    put("quizzes-nameless", std::make_unique<QuizHomeScreen>(nameless, QuizHomeScreen::Actions{}));
    study::RoundWish parts;
    parts.units = {model::UnitId(0), model::UnitId(4)};
    put("round-wish", wish(parts, texts));
    study::RoundWish one;
    one.quiz = "Courage";
    put("round-wish-quiz", wish(one, texts));
    auto map = std::make_unique<QuizMapScreen>(*framework(), standing(), QuizMapScreen::Actions{});
    map->toggle(model::UnitId(1));
    put("quiz-map", std::move(map));
    put("quiz-map-new", std::make_unique<QuizMapScreen>(*framework(), study::Standing{}, QuizMapScreen::Actions{}));
}

} // namespace samples
