#include "window/Samples.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Journey.hpp"
#include "window/Strings.hpp"
#include "window/screens/AttemptsScreen.hpp"
#include "window/screens/BriefingScreen.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/GalleryScreen.hpp"
#include "window/screens/LearnerScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/RationaleScreen.hpp"
#include "window/screens/ReadingScreen.hpp"
#include "window/screens/SituationScreen.hpp"
#include "window/screens/TitleScreen.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>

namespace samples {

using namespace window;

std::string scenarioText() {
    return R"(format: 1
scenario: corner-shop
version: 1
title: The corner shop
framework: met-cvf
rank: constable
level: 1
minutes: 10
topics: [theft, hate crime, vulnerability]
notes: A victim repeats racist words that were used against her.
summary: A shopkeeper reports a theft. What she needs is not what she first asks for, and you have another job waiting.
briefing: |
  It is 21:40 on a wet Tuesday. You are on your own in the car, and the radio has been busy since the start of the shift.

  A shopkeeper has rung about a theft. She was told that somebody would come "when we can". That was at ten past six.
cast:
  amira: {name: Amira Khan, called: Mrs Khan, role: shopkeeper}
  tom: {name: Tom Reilly, role: her neighbour}
facts:
  trust: {from: 0, to: 4, start: 1}
start: arrival
situations:
  arrival:
    place: shop-night
    with: [{amira: upset}, {tom: angry}]
    text: |
      {amira} is talking before the door has closed behind you. The till is shut, half the lights are off, and there is glass swept into a careful heap beside the counter.

      "Three hours," she says. "Three hours I have stood here. You people come when it suits you."

      {tom}, from the flat above, has folded his arms. He looks at you as if it were you who had broken the window.
    injects:
      - {after: 8s, from: radio, text: "Any unit free for an immediate, two streets away? Domestic, children in the house, caller has hung up."}
      - {after: 20s, from: amira, text: "Are you listening to me?"}
    rationale: optional
    timer: {limit: 45s, otherwise: rush}
    choices:
      listen:
        text: Put your notebook away and ask her what happened, from the start.
        rating: best
        shows: [EA-1.1, EA-1.8, {COM+1: partial}]
        why: She has to feel heard before she can give a good account.
        then: {trust: +1}
        consequence: |
          She breathes out. "It isn't the money," she says, and for the first time she looks at you and not at the door.

          Behind her, {tom} unfolds his arms.
        goto: account
      rush:
        text: Ask for the reference she was given on the phone, and explain that you will need it before you can record anything at all.
        rating: poor
        carries: [COM-1]
        why: It answers a question that she has not asked.
        goto: account
      apologise:
        text: Say that you are sorry about the wait, and that you have as long as she needs.
        rating: good
        shows: [EA-1.1]
        carries: [{PRO-3: serious}]
        why: The apology is right; the promise may not be yours to make.
        goto: account
      leave:
        text: Tell her that you have been called away, and go.
        rating: harmful
        carries: [PRO-1, {COM-1: serious}]
        why: The wait was the first harm; this would be the second.
        goto: account
  account:
    place: shop-night
    with: [{amira: thoughtful}]
    text: She points at the till, then at the door, and then at nothing.
    also:
      - {when: trust >= 2, text: "She lowers her voice: this is the third time, and they use the same words each time."}
    rationale: asked
    choices:
      statement:
        text: Take a full account now.
        rating: best
        shows: [AC-1.2, TO-1.1, EA-1.1]
        why: What she has only now said makes this a different offence.
        goto: cctv
      reference:
        text: Give her a reference and go to the next job.
        rating: harmful
        carries: [PRO-1, {COM-1: serious}]
        why: The pattern stays hidden, and so does she.
        goto: cctv
  cctv:
    place: shop-back-room
    text: The recorder under the counter keeps seven days. It is the seventh.
    choices:
      secure: {text: "Secure the recording before you leave.", rating: best, shows: [TO-1.1, TO-1.6, EA-1.1], why: Tomorrow it is gone., goto: street}
      note: {text: "Note its place for the investigating officer.", rating: poor, neutral: yes, why: Nobody will come in time., goto: street}
      ask: {text: "Ask her to keep it for you.", rating: good, shows: [EA-1.7], why: It puts your task on her., goto: street}
      w4: {text: "Ring the control room, and ask who has the skills.", when: trust >= 4, rating: good, shows: [TO-1.4], why: It may help., goto: street}
  street:
    place: street-night
    text: |
      Outside, the rain has stopped. You could now:

      - write up what you have, in the car;
      - knock at the doors on both sides;
      - go back in.
    order: fixed
    choices:
      c1: {text: Write it up., rating: good, shows: [TO-1.2], why: It has to be done., goto: heard}
      c2: {text: Knock at the doors on both sides and ask who saw or heard anything this evening., rating: best, shows: [TO-1.1, AC-1.2], why: Somebody saw them., goto: heard}
      c3: {text: Go back in., rating: good, shows: [EA-1.8], why: She would be glad., goto: heard}
      c4: {text: Sit for a minute., rating: good, shows: [EA-1.4], why: You need it., goto: heard}
      c5: {text: Ring your sergeant., rating: good, shows: [EA-1.5], why: It may help., goto: heard}
      c6: {text: Walk the alley., rating: poor, neutral: yes, why: There is nobody., goto: heard}
      c7: {text: Take the next call., rating: poor, neutral: yes, why: This one is open., goto: heard}
      c8: {text: Photograph the glass., rating: good, shows: [TO-1.1], why: It helps., goto: heard}
      c9: {text: Look for more cameras., rating: good, shows: [TO-1.1], why: There may be one., goto: heard}
      c10: {text: Ask the taxi rank., rating: good, shows: [TO-1.1], why: They see much., goto: heard}
      c11: {text: Wait., rating: poor, neutral: yes, why: It helps nobody., goto: heard}
      c12: {text: Go home., rating: harmful, carries: [PRO-1], why: It is not done., goto: alone}
endings:
  heard: {title: A witness, text: "Three dates, one camera, one name. On Friday she rings to say that she has slept."}
  alone: {title: A crime number, text: "She locks the door behind you."}
)";
}

namespace {

/// 40 % longer and full of accents, as a translation might be.
std::string stretched(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case 'a':
            out += "áà";
            break;
        case 'e':
            out += "éè";
            break;
        case 'i':
            out += "îì";
            break;
        case 'o':
            out += "öô";
            break;
        case 'u':
            out += "ûü";
            break;
        case 's':
            out += "š";
            break;
        default:
            out += c;
        }
    }
    return out;
}

const std::string unbreakable = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
const std::string arabic = "مكتبة المدينة المركزية في المساء";

std::string adapted(std::string_view text, Texts texts) {
    switch (texts) {
    case Texts::longer:
        return stretched(text);
    case Texts::extreme:
        return std::string(text) + " " + unbreakable + " " + arabic;
    case Texts::usual:
        break;
    }
    return std::string(text);
}

/// Puts adapted texts in the place of the scenario's own.
void adapt(model::Scenario& s, Texts texts) {
    const auto change = [&s, texts](std::string_view& view) {
        if (view.empty() || texts == Texts::usual)
            return;
        const std::string text = adapted(view, texts);
        auto kept = std::make_unique<char[]>(text.size());
        std::copy(text.begin(), text.end(), kept.get());
        view = {kept.get(), text.size()};
        s.texts.push_back(std::move(kept));
    };
    for (std::string_view* view : {&s.title, &s.notes, &s.summary, &s.briefing})
        change(*view);
    for (auto& who : s.cast) {
        change(who.name);
        change(who.role);
    }
    for (auto& situation : s.situations)
        change(situation.text);
    for (auto& choice : s.choices) {
        change(choice.text);
        change(choice.why);
        change(choice.consequence);
    }
    for (auto& inject : s.injects) {
        change(inject.text);
        change(inject.from);
    }
    for (auto& also : s.alsos)
        change(also.text);
    for (auto& ending : s.endings) {
        change(ending.title);
        change(ending.text);
    }
}

std::string readWhole(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

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

std::shared_ptr<const model::CompetencyFramework> framework() {
    static const auto loaded = [] {
        const std::string path = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
        auto read = content::readFramework(readWhole(path), path);
        REQUIRE(read);
        return std::make_shared<const model::CompetencyFramework>(std::move(*read.value));
    }();
    return loaded;
}

std::shared_ptr<const model::Scenario> scenario(Texts texts) {
    static std::map<Texts, std::shared_ptr<const model::Scenario>> loaded;
    auto& place = loaded[texts];
    if (!place) {
        auto read = content::readScenario(scenarioText(), "corner-shop.yaml", *framework());
        for (const auto& d : read.diagnostics)
            FAIL_CHECK(content::format(d));
        REQUIRE(read);
        adapt(*read.value, texts);
        place = std::make_shared<const model::Scenario>(std::move(*read.value));
    }
    return place;
}

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
    const auto nothing = [] {};
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
    put("title-first",
        std::make_unique<TitleScreen>(TitleScreen::Content{{}, "0.1.0", {}, false, {}}, TitleScreen::Actions{}));
    title.notice = t("Nothing is being saved: the folder for records cannot be written to.");
    put("title", std::make_unique<TitleScreen>(title, TitleScreen::Actions{}));

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
    gallery.cards = {
        {t("The corner shop"),
         words::cardFacts(1, "Constable", 10),
         std::string(s->summary),
         {"theft", "hate crime", "vulnerability"},
         std::string(s->notes),
         "Emotionally aware (1), Take ownership (1), Compassion"},
        {t("Handover"),
         words::cardFacts(2, "Sergeant", 15),
         t("Your team is two short, one of them is not all right, and the inspector wants a number by noon."),
         {"leadership", "wellbeing"},
         "",
         t("Deliver, support and inspire (1, 2), Collaborative (1)")},
        {t("The Friday before"),
         words::cardFacts(3, "Chief Superintendent", 20),
         t("A march, a match and a memorial on one day. You decide what the borough will look like."),
         {"public order", "partners", "media", "community tension", "resourcing"},
         t("Mentions a death in custody."),
         t("Analyse critically (1, 2, 3), Innovative and open-minded (3), Collaborative (3), Integrity, "
           "Impartiality")}};
    gallery.broken = {{"night-bus.yaml",
                       {"night-bus.yaml:12:5: unknown-key: there is no key 'ratting' here; did you mean 'rating'?\n"
                        "      ratting: best\n      ^"}}};
    put("gallery", std::make_unique<GalleryScreen>(gallery, GalleryScreen::Actions{}));
    put("gallery-empty", std::make_unique<GalleryScreen>(GalleryScreen::Content{}, GalleryScreen::Actions{}));

    put("briefing",
        std::make_unique<BriefingScreen>(
            BriefingScreen::Content{std::string(s->title), words::cardFacts(1, "Constable", 10),
                                    std::string(s->briefing), std::string(s->notes), words::whatYouDecideIsSaved},
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
    put("ending", std::make_unique<EndingScreen>(ending, ReadingScreen::Actions{nothing, {}, nothing}));

    DebriefScreen::Actions actions;
    actions.writeReport = [](const practice::FinishedDebrief&) {
        return std::string("The files are in /home/x/debrief.");
    };
    const auto finished = debrief(texts);
    put("debrief", std::make_unique<DebriefScreen>(finished, actions));
    auto filtered = std::make_unique<DebriefScreen>(finished, actions);
    filtered->filter(finished->framework->nameOf(finished->debrief.profile.units[0].unit), {{0, 1}});
    put("debrief-decision", std::move(filtered));

    AttemptsScreen::Content attempts;
    attempts.open = {{t("The corner shop"), "Siân Ó Briain · 3 decisions made · 1 March 2026"}};
    attempts.ended = {
        {t("Handover"), "Siân Ó Briain · 9 decisions made · 27 February 2026 · first attempt · A quiet start"},
        {t("The corner shop"), "Siân Ó Briain · 8 decisions made · 20 February 2026 · played again"}};
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
    return all;
}

} // namespace samples
