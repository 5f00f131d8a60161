#include "window/Samples.hpp"

#include "play/Journey.hpp"
#include "window/PageWords.hpp"
#include "window/QuizWords.hpp"
#include "window/SampleClasses.hpp"
#include "window/SampleOffice.hpp"
#include "window/SamplePages.hpp"
#include "window/SampleQuizzes.hpp"
#include "window/SampleReviews.hpp"
#include "window/SampleTogether.hpp"
#include "window/Strings.hpp"
#include "window/screens/AttemptsScreen.hpp"
#include "window/screens/BriefingScreen.hpp"
#include "window/screens/CourseScreen.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/GalleryScreen.hpp"
#include "window/screens/LearnerScreen.hpp"
#include "window/screens/LoadingScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/ProblemsScreen.hpp"
#include "window/screens/RationaleScreen.hpp"
#include "window/screens/ReadingScreen.hpp"
#include "window/screens/SettingsScreen.hpp"
#include "window/screens/SituationScreen.hpp"
#include "window/screens/TitleScreen.hpp"

#include <catch2/catch.hpp>

namespace samples {

using namespace window;

namespace {

play::Journey journeyAt(Texts texts, std::size_t decisions) {
    const auto played = scenario(texts);
    play::Journey journey(play::Runner(*played, 7), nullptr);
    while (decisions > 0) {
        if (journey.step() == play::Journey::Step::situation) {
            REQUIRE_FALSE(journey.choose(journey.runner().available()[0], std::chrono::seconds(7)));
            --decisions;
        }
        if (journey.step() == play::Journey::Step::rationale)
            REQUIRE_FALSE(journey.giveRationale("Because she has waited for three hours."));
        if (journey.step() == play::Journey::Step::consequence)
            REQUIRE_FALSE(journey.goOn());
    }
    return journey;
}

} // namespace

std::shared_ptr<const practice::FinishedDebrief> debrief(Texts texts) {
    const auto played = scenario(texts);
    const play::Journey journey = journeyAt(texts, 4);
    debrief::Provenance provenance{std::string(64, 'a'), std::string(64, 'b'),   "7f3c9a5e2b1d4c60",     "learner-1",
                                   "judgement 0.1.0",    "2026-03-01T21:40:00Z", "2026-03-01T21:52:00Z", "first"};
    return std::make_shared<const practice::FinishedDebrief>(practice::FinishedDebrief{
        adapted("Siân Ó Briain", texts), framework(), played,
        debrief::makeDebrief(*framework(), *played, model::RankId{0}, journey.runner().attempt(), provenance,
                             debrief::QualityRange{0.1, 1.0})});
}

std::vector<NamedScreen> everyScreen(Texts texts) {
    const auto t = [texts](std::string_view text) { return adapted(text, texts); };
    std::vector<NamedScreen> all;
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    const auto s = scenario(texts);

    TitleScreen::Content title;
    title.goOn = t("The corner shop");
    title.earlierAttempts = true;
    title.version = "0.1.0";
    TitleScreen::Content untouched;
    untouched.version = "0.1.0";
    put("title-first", std::make_unique<TitleScreen>(untouched, TitleScreen::Actions{}));
    title.quizzes = words::quizzesEntry(12);
    title.notice = t("Nothing is being saved: the folder for records cannot be written to.");
    put("title", std::make_unique<TitleScreen>(title, TitleScreen::Actions{}));

    {
        auto loading = std::make_unique<LoadingScreen>(
            t(words::readingScenarios), LoadingScreen::Actions{[] {
                                                                   return LoadingScreen::Progress{120, 300};
                                                               },
                                                               [] { return Screen::Time(50); },
                                                               {},
                                                               {}});
        loading->onShown(Screen::Time(0));
        loading->onTick(Screen::Time(0));
        put("loading", std::move(loading));
    }
    put("settings", std::make_unique<SettingsScreen>(SettingsScreen::Content{{}, true}, SettingsScreen::Actions{}));

    const content::Diagnostic problem{
        "corner-shop.yaml",      {36, 9}, "unknown-key", t("\"rateing\" is not a key of a choice"), "", "rating",
        "        rateing: best", 9};
    const std::vector<content::Diagnostic> problems(24, problem);
    put("problems",
        std::make_unique<ProblemsScreen>(ProblemsScreen::Below::lastGood, t("corner-shop.yaml"), problems, nothing));
    put("problems-nothing", std::make_unique<ProblemsScreen>(ProblemsScreen::Below::nothing, t("corner-shop.yaml"),
                                                             std::vector{problem}, nothing));

    LearnerScreen::Content learners;
    for (const char* name : {"Siân Ó Briain", "Mohammed al-Rashid", "J", "Chukwuemeka Oluwaseun Adebayo-Fitzgerald"})
        learners.learners.push_back({t(name), "Constable"});
    for (const auto& rank : framework()->ranks)
        learners.ranks.push_back(rank.name);
    put("learner", std::make_unique<LearnerScreen>(learners, LearnerScreen::Actions{}));
    learners.learners.clear();
    put("learner-none", std::make_unique<LearnerScreen>(learners, LearnerScreen::Actions{}));

    GalleryScreen::Content gallery;
    gallery.learner = t("Siân Ó Briain");
    gallery.open = {{t("The corner shop"), "3 decisions made · 1 March 2026"}};
    gallery.courses = {{t("The first week"), "7 steps, 2 done"},
                       {t("Stop and search"), "6 steps"},
                       {t("Leading a team"), "8 steps"},
                       {t("Command"), "6 steps"}};
    gallery.cards = {
        {t("The corner shop"),
         words::cardFacts(1, "Constable", 10),
         std::string(s->summary),
         {"theft", "hate crime", "vulnerability"},
         "Emotionally aware (1), Take ownership (1), Compassion",
         "shop-night"},
        {t("Handover"),
         words::cardFacts(2, "Sergeant", 15),
         t("Your team is two short, one of them is not all right, and the inspector wants a number by noon."),
         {"leadership", "wellbeing"},
         t("Deliver, support and inspire (1, 2), Collaborative (1)"),
         "briefing-room"},
        {t("The Friday before"),
         words::cardFacts(3, "Chief Superintendent", 20),
         t("A march, a match and a memorial on one day. You decide what the borough will look like."),
         {"public order", "partners", "media", "community tension", "resourcing"},
         t("Analyse critically (1, 2, 3), Innovative and open-minded (3), Collaborative (3), Integrity, "
           "Impartiality"),
         "nowhere-known"}};
    using Stand = GalleryScreen::Card::Stand;
    const practice::Standing twice{2, "2026-03-01T10:00:00Z", false};
    const practice::Standing begun{0, "", true};
    gallery.cards[0].stand = Stand::begun;
    gallery.cards[0].standing = words::standing(&begun);
    gallery.cards[0].contentNote = true;
    gallery.cards[1].level = 2;
    gallery.cards[1].stand = Stand::finished;
    gallery.cards[1].standing = words::standing(&twice);
    gallery.cards[2].level = 3;
    gallery.cards[2].standing = words::standing(nullptr);
    gallery.broken = {{"night-bus.yaml",
                       {"night-bus.yaml:12:5: unknown-key: there is no key 'ratting' here; did you mean 'rating'?\n"
                        "      ratting: best\n      ^"}}};
    put("gallery", std::make_unique<GalleryScreen>(gallery, GalleryScreen::Actions{}));
    put("gallery-empty", std::make_unique<GalleryScreen>(GalleryScreen::Content{}, GalleryScreen::Actions{}));

    CourseScreen::Content course{t("The first week"),
                                 t("Somebody who has just joined a response or neighbourhood team."),
                                 t("People remember how they were listened to long after they have forgotten what was "
                                   "written down. Play one, read its debrief, and talk about one decision."),
                                 "4 steps, 1 done",
                                 {},
                                 1};
    using StepStand = CourseScreen::Step::Stand;
    course.steps = {{t("Compassion"), "Quiz · 14 questions", t("What caring for people looks like when it is done."),
                     StepStand::done},
                    {t("The corner shop"), words::cardFacts(1, "Constable", 10),
                     t("The first account is not always the one that matters."), StepStand::begun},
                    {t("Handover"), words::cardFacts(2, "Sergeant", 15),
                     t("A number by noon, and somebody who is not all right."), StepStand::toDo},
                    {"the-last-bus", "", t("A story that this library does not have."), StepStand::missing}};
    put("course", std::make_unique<CourseScreen>(course, CourseScreen::Actions{}));

    put("briefing", std::make_unique<BriefingScreen>(
                        BriefingScreen::Content{std::string(s->title), words::cardFacts(1, "Constable", 10),
                                                std::string(s->briefing), std::string(s->notes),
                                                words::whatYouDecideIsSaved, placeAlone(s->situations[0].place)},
                        BriefingScreen::Actions{}));

    const auto situation = [&](std::size_t decisions, Screen::Time passed) {
        auto screen = std::make_unique<SituationScreen>(
            journeyAt(texts, decisions), SituationScreen::Actions{[] { return Screen::Time(0); }, {}, {}, {}, {}});
        screen->onShown(Screen::Time(0));
        screen->onTick(passed);
        return screen;
    };
    put("situation", situation(0, std::chrono::seconds(0)));
    put("situation-inject", situation(0, std::chrono::seconds(25)));
    put("situation-short", situation(1, std::chrono::seconds(0)));
    put("situation-twelve", situation(3, std::chrono::seconds(0)));

    put("rationale", std::make_unique<RationaleScreen>(
                         RationaleScreen::Content{std::string(s->title), std::string(s->choices[1].text), false},
                         RationaleScreen::Actions{}));
    ReadingScreen::Content reading;
    reading.where = s->title;
    reading.quoteEyebrow = words::youChose;
    reading.quote = s->choices[0].text;
    reading.text = s->choices[0].consequence;
    reading.goOn = words::goOn;
    reading.scene = sceneOf(*s, s->situations[0]);
    put("consequence", std::make_unique<ConsequenceScreen>(reading, ReadingScreen::Actions{nothing, nothing, nothing}));
    reading.title = words::whereYouWere;
    reading.heading = words::whatCame;
    reading.note = words::timerAgain;
    put("recap", std::make_unique<RecapScreen>(reading, ReadingScreen::Actions{nothing, nothing, nothing}));
    ReadingScreen::Content ending;
    ending.where = s->title;
    ending.eyebrow = words::theEnd;
    ending.title = t("A witness");
    ending.text = s->endings[0].text;
    ending.goOn = words::toDebrief;
    ending.scene = placeAlone(s->situations[0].place);
    put("ending", std::make_unique<EndingScreen>(ending, ReadingScreen::Actions{nothing, {}, nothing}));

    DebriefScreen::Actions actions;
    actions.another = [] {};
    actions.writeReport = [](const practice::FinishedDebrief&) {
        return std::string("The files are in /home/x/debrief.");
    };
    const auto finished = debrief(texts);
    put("debrief", std::make_unique<DebriefScreen>(finished, actions));
    auto filtered = std::make_unique<DebriefScreen>(finished, actions);
    filtered->filter(finished->framework->nameOf(finished->debrief.profile.units[0].unit), {{0, 1}});
    put("debrief-decision", std::move(filtered));

    AttemptsScreen::Content attempts;
    attempts.open = {{t("The corner shop"), "Siân Ó Briain · 3 decisions made", "1 March 2026"}};
    attempts.ended = {{t("Handover"), "Siân Ó Briain · first attempt · A quiet start", "27 February 2026"},
                      {t("The corner shop"), "Siân Ó Briain · practice from decision 3, not counted · A witness",
                       "27 February 2026", "Practice", true},
                      {t("The corner shop"), "Siân Ó Briain · played again", "20 February 2026"}};
    put("attempts", std::make_unique<AttemptsScreen>(attempts, AttemptsScreen::Actions{}));
    put("attempts-empty", std::make_unique<AttemptsScreen>(AttemptsScreen::Content{}, AttemptsScreen::Actions{}));
    put("problem",
        std::make_unique<MessageScreen>(
            MessageScreen::Place::page, words::couldNot,
            t("The records could not be opened because another program is using them. Close it and try again."),
            std::vector<MessageScreen::Answer>{{words::goOn, nothing}}));
    put("save-problem",
        std::make_unique<MessageScreen>(
            MessageScreen::Place::over, words::notSavedTitle, t("The disk is full. Make room, then try again."),
            std::vector<MessageScreen::Answer>{{words::tryAgain, nothing}, {words::goOnWithoutSaving, nothing}}));
    put("help", std::make_unique<HelpScreen>(nothing));
    addPages(all, texts);
    addReviews(all, texts);
    addOffice(all, texts);
    addTogether(all, texts);
    addClasses(all, texts);
    addQuizzes(all, texts);
    return all;
}

} // namespace samples
