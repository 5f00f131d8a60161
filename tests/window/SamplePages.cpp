#include "window/SamplePages.hpp"

#include "play/Notebook.hpp"
#include "window/PageContents.hpp"
#include "window/PageWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/AttemptsScreen.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/GalleryScreen.hpp"
#include "window/screens/LearnerScreen.hpp"
#include "window/screens/SituationScreen.hpp"

#include <catch2/catch.hpp>

namespace samples {

using namespace window;

namespace {

play::Journey journeyToSituation(Texts texts, std::size_t decisions) {
    const auto played = scenario(texts);
    play::Journey journey(play::Runner(*played, 7), nullptr);
    while (journey.runner().attempt().decisions.size() < decisions ||
           journey.step() != play::Journey::Step::situation) {
        using Step = play::Journey::Step;
        if (journey.step() == Step::ending)
            break;
        if (journey.step() == Step::situation)
            REQUIRE_FALSE(journey.choose(journey.runner().available()[0], std::chrono::seconds(21)));
        else if (journey.step() == Step::rationale)
            REQUIRE_FALSE(journey.giveRationale(adapted("Because she has waited for three hours.", texts)));
        else
            REQUIRE_FALSE(journey.goOn());
    }
    return journey;
}

std::unique_ptr<Screen> notebookAt(Texts texts, std::size_t decisions, std::optional<NotebookScreen::Running> running) {
    const play::Journey journey = journeyToSituation(texts, decisions);
    auto screen = std::make_unique<NotebookScreen>(
        notebookContent(play::notebookOf(journey, std::chrono::seconds(9)), std::string(journey.scenario().title)),
        running, NotebookScreen::Actions{nothing, nothing});
    screen->onShown(std::chrono::seconds(9));
    return screen;
}

std::unique_ptr<Screen> galleryOf(std::size_t count, Texts texts) {
    GalleryScreen::Content content;
    content.learner = adapted("Siân Ó Briain", texts);
    const char* topics[] = {"theft", "hate crime", "public order", "wellbeing", "mental health"};
    using Stand = GalleryScreen::Card::Stand;
    for (std::size_t i = 0; i < count; ++i) {
        GalleryScreen::Card card{adapted("Scenario " + std::to_string(i + 1), texts),
                                 words::cardFacts(static_cast<int>(i % 3) + 1, "Constable", 10),
                                 adapted("Somebody needs something, and you have another job waiting.", texts),
                                 {topics[i % 5], topics[(i + 2) % 5]},
                                 "Emotionally aware (1)",
                                 "shop-night"};
        card.level = static_cast<int>(i % 3) + 1;
        card.contentNote = i % 2 == 0;
        const practice::Standing standing{i % 4, "2026-03-01T10:00:00Z", i % 4 == 0 || i % 4 == 2};
        card.stand = i % 5 == 0 ? Stand::notPlayed : standing.finished > 0 ? Stand::finished : Stand::begun;
        card.standing = words::standing(card.stand == Stand::notPlayed ? nullptr : &standing);
        content.cards.push_back(std::move(card));
    }
    return std::make_unique<GalleryScreen>(content, GalleryScreen::Actions{});
}

/// As if somebody had pressed "/" and written this.
std::unique_ptr<Screen> searched(std::unique_ptr<Screen> screen, const std::string& text) {
    const std::function<TextField*(Widget&)> find = [&find](Widget& widget) -> TextField* {
        if (auto* field = dynamic_cast<TextField*>(&widget))
            return field;
        for (const auto& child : widget.children())
            if (TextField* field = find(*child))
                return field;
        return nullptr;
    };
    drawing::Typesetter type;
    Setting setting{&drawing::darkTheme(), drawing::scaleFor(1280, 720, 1.0), &type, {1280, 720}, 0, nullptr};
    OwnClipboard clipboard;
    Widget::Context context{setting, clipboard};
    TextField* field = find(screen->root());
    REQUIRE(field);
    setting.generation = screen->root().newGeneration();
    screen->root().arrange(setting, {0, 0, 1280, 720});
    for (const char c : text)
        field->onTyped(static_cast<char32_t>(c), context);
    return screen;
}

std::unique_ptr<DebriefScreen> practiceDebrief(Texts texts) {
    practice::FinishedDebrief finished = *debrief(texts);
    finished.debrief.provenance.mode = "practice";
    finished.debrief.provenance.branch = debrief::BranchPoint{"7f3c9a5e2b1d4c60", 2};
    const model::Scenario& s = *finished.scenario;
    finished.thenAndNow =
        practice::ThenAndNow{{"7f3c9a5e2b1d4c60", 2, std::string(s.choices[5].text), std::string(s.endings[1].title)},
                             std::string(s.choices[4].text),
                             std::string(s.endings[0].title)};
    finished.canAskWhatIf = true;
    DebriefScreen::Actions actions;
    actions.another = nothing;
    actions.whatIf = [](std::size_t) {};
    actions.origin = nothing;
    return std::make_unique<DebriefScreen>(std::make_shared<const practice::FinishedDebrief>(std::move(finished)),
                                           actions);
}

} // namespace

std::unique_ptr<Screen> attemptsScreen(std::size_t count, Texts texts) {
    AttemptsScreen::Content content;
    for (std::size_t i = 0; i < 8; ++i)
        content.open.push_back({adapted("The corner shop", texts),
                                "Learner " + std::to_string(i) + " · 3 decisions made", "1 March 2026",
                                i == 1 ? words::practiceMark : "", i == 1});
    for (std::size_t i = 0; i < count; ++i) {
        const bool practiceRun = i % 4 == 1;
        content.ended.push_back(
            {adapted(i % 2 == 0 ? "Handover" : "The corner shop", texts),
             "Learner " + std::to_string(i % 40) + " · " +
                 (practiceRun ? words::whatIfFrom(3) : std::string("first attempt")) + " · A quiet start",
             std::to_string(28 - i / 3 % 28) + " February 2026", practiceRun ? words::practiceMark : "", i % 8 == 1});
    }
    return std::make_unique<AttemptsScreen>(content, AttemptsScreen::Actions{});
}

std::unique_ptr<Screen> learnerScreen(std::size_t count, Texts texts) {
    LearnerScreen::Content content;
    for (std::size_t i = 0; i < count; ++i)
        content.learners.push_back(
            {adapted(i == 7 ? "Siân Ó Briain" : "Learner " + std::to_string(i), texts), "Constable"});
    for (const auto& rank : framework()->ranks)
        content.ranks.push_back(rank.name);
    return std::make_unique<LearnerScreen>(content, LearnerScreen::Actions{});
}

void addPages(std::vector<NamedScreen>& all, Texts texts) {
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    const auto s = scenario(texts);
    put("notebook-first",
        notebookAt(texts, 0, NotebookScreen::Running{std::chrono::seconds(45), std::chrono::seconds(0)}));
    put("notebook", notebookAt(texts, 2, std::nullopt));
    put("notebook-ending", notebookAt(texts, 4, std::nullopt));

    SituationScreen::Actions actions;
    actions.clock = [] { return Screen::Time(0); };
    actions.where = words::practiceWhere(s->title);
    actions.notebook = [](Screen::Time) {};
    auto situation = std::make_unique<SituationScreen>(journeyToSituation(texts, 0), std::move(actions));
    situation->onShown(Screen::Time(0));
    put("situation-practice", std::move(situation));

    ReadingScreen::Content branch;
    branch.where = words::practiceWhere(s->title);
    branch.eyebrow = words::practiceEyebrow;
    branch.title = words::whatIf;
    branch.quoteEyebrow = words::youChoseThen;
    branch.quote = s->choices[1].text;
    branch.heading = words::justBefore;
    branch.text = s->choices[0].consequence;
    branch.note = words::pathEnded(s->endings[1].title) + " " + words::practiceNote + " " + words::timerAgain;
    branch.goOn = words::beginPractice;
    put("what-if",
        std::make_unique<BranchScreen>(branch, ReadingScreen::Actions{nothing, nothing, nothing, {}, nothing}));

    put("debrief-practice", practiceDebrief(texts));
    auto asked = practiceDebrief(texts);
    asked->filter("decision 2", {{0, 2}});
    put("debrief-what-if", std::move(asked));

    put("gallery-many", galleryOf(30, texts));
    put("gallery-none", searched(galleryOf(30, texts), "nowhere"));
    put("attempts-many", attemptsScreen(100, texts));
    put("attempts-none", searched(attemptsScreen(100, texts), "nobody"));
    put("learner-many", learnerScreen(200, texts));
    put("learner-new", searched(learnerScreen(200, texts), "Ada"));
}

} // namespace samples
