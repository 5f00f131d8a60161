#include "window/SampleReviews.hpp"

#include "window/ReviewWords.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/TitleScreen.hpp"
#include "window/screens/review/CohortScreen.hpp"
#include "window/screens/review/CompareScreen.hpp"
#include "window/screens/review/EvidenceScreen.hpp"
#include "window/screens/review/ExportScreen.hpp"
#include "window/screens/review/LearnerPageScreen.hpp"
#include "window/screens/review/LearnersScreen.hpp"
#include "window/screens/review/SignInScreen.hpp"
#include "window/screens/review/SignOffScreen.hpp"
#include "window/screens/review/VotedScreen.hpp"

namespace samples {

using namespace window;

namespace {

constexpr std::int64_t aDay = 86'400'000;
constexpr std::int64_t day = 1'772'360'400'000;

std::unique_ptr<SignInScreen> signIn(SignInScreen::Content content) {
    SignInScreen::Actions actions;
    actions.clock = [] { return Screen::Time(0); };
    return std::make_unique<SignInScreen>(std::move(content), std::move(actions));
}

records::SignOff conversation(Texts texts) {
    records::SignOff signOff;
    signOff.supervisorName = adapted("Sunita Rhys", texts);
    signOff.note = adapted("We went through the shop once more. She saw herself that she had stopped listening when "
                           "the radio came, and what it cost.",
                           texts);
    signOff.agreed = adapted("Let people finish; play the handover before we meet in April.", texts);
    signOff.at = day;
    return signOff;
}

std::vector<records::Comment> comments(Texts texts) {
    records::Comment one;
    one.id = "1";
    one.decision = 0;
    one.authorName = adapted("Sunita Rhys", texts);
    one.text = adapted("What did you hear first when you came in?", texts);
    one.at = day;
    records::Comment answer = one;
    answer.id = "2";
    answer.answers = "1";
    answer.authorName = adapted("Siân Ó Briain", texts);
    answer.text = adapted("That nobody had come for three hours.", texts);
    records::Comment whole = one;
    whole.id = "3";
    whole.decision.reset();
    whole.text = adapted("A calm attempt on a loud evening.", texts);
    return {one, answer, whole};
}

/// What a page over several attempts would say of the debrief that there is.
std::shared_ptr<const review::LearnerPage> page(Texts texts, bool finished) {
    auto made = std::make_shared<review::LearnerPage>();
    made->learner = {"learner-1", adapted("Siân Ó Briain", texts), "constable"};
    made->cohorts = {{"c", adapted("Spring intake", texts), 12}};
    if (!finished)
        return made;
    const auto from = debrief(texts);
    made->framework = from->framework;
    made->summary = from->debrief.summary;
    made->profile = from->debrief.profile;
    for (const debrief::UnitEvidence& unit : made->profile.units) {
        if (unit.n == 0)
            continue;
        review::UnitGrowth growth{unit.unit, {}};
        for (std::size_t i = 0; i < 4; ++i)
            growth.points.push_back({i, unit.n + static_cast<int>(i), unit.sum, unit.interval,
                                     i < 2 ? debrief::Band::insufficient : debrief::Band::emerging});
        made->growth.push_back(std::move(growth));
    }
    for (int i = 0; i < 4; ++i) {
        review::AttemptEntry entry;
        entry.head.id = "attempt-" + std::to_string(i);
        entry.head.scenarioTitle = adapted(i % 2 == 0 ? "The corner shop" : "Handover", texts);
        entry.head.mode = i == 3 ? "practice" : i == 2 ? "repeat" : "first";
        entry.head.started = day + i * aDay;
        if (i == 3)
            entry.head.branch = records::Branch{"attempt-0", 2};
        if (i != 1)
            entry.end = records::AttemptEnd{day + i * aDay, "witness", adapted("A witness", texts), "", 1};
        entry.decisions = 4;
        entry.quality = debrief::DecisionQuality{4, 3, 0.8, {}};
        entry.comments = i == 0 ? 2 : 0;
        entry.unread = i == 0 ? 1 : 0;
        entry.signedOff = i == 0;
        (i == 3 ? made->practice : made->attempts).push_back(std::move(entry));
    }
    made->unsampled = {{made->profile.units[4].unit, {adapted("Handover", texts), adapted("The quay", texts)}},
                       {made->profile.units[8].unit, {}}};
    made->signOffs = {conversation(texts)};
    made->endedSince = 2;
    made->leftOut = {adapted("\u201CThe quay\u201D was played with another version of the framework.", texts)};
    return made;
}

std::unique_ptr<Screen> learnersOf(std::size_t count, Texts texts) {
    LearnersScreen::Content content;
    content.who = adapted("Sunita Rhys", texts);
    content.cohorts = {{words::everybody, true}, {adapted("Spring intake", texts), false}};
    content.map = words::cohortMap;
    content.orders = {
        {words::byName, true}, {words::byLast, false}, {words::byAttempts, false}, {words::byConversation, false}};
    for (std::size_t i = 0; i < count; ++i) {
        records::LearnerLine line;
        line.firstAttempts = i % 5;
        line.repeats = i % 3;
        if (i % 5 > 0)
            line.lastAttempt = day + static_cast<std::int64_t>(i % 20) * aDay;
        if (i % 2 == 0)
            line.lastSignOff = day;
        line.endedSince = i % 4 == 2 ? 2 : 0;
        line.unread = i % 6 == 4 ? 1 : 0;
        content.learners.push_back(
            {std::to_string(i),
             adapted(i == 0 ? "Chukwuemeka Oluwaseun Adebayo-Fitzgerald" : "Learner " + std::to_string(i), texts),
             words::learnerFacts("Constable", line), words::lastAttempt(line), words::lastConversation(line),
             words::waiting(line)});
    }
    LearnersScreen::Actions actions;
    actions.exporting = [](const std::vector<std::size_t>&) {};
    actions.signOut = nothing;
    return std::make_unique<LearnersScreen>(content, std::move(actions));
}

std::unique_ptr<Screen> exportOf(ExportKind kind, Texts texts) {
    ExportScreen::Content content;
    content.about = adapted("Siân Ó Briain", texts);
    content.learners = {"learner-1"};
    content.person = true;
    content.finished = 12;
    content.first = 7;
    content.rounds = 4;
    content.own = "/home/sunita/.local/share/judgement-call/debriefs";
    content.folder = (content.own / "export-2026-03-01").string();
    content.kind = kind;
    ExportScreen::Actions actions;
    actions.place = [](const std::string& folder) { return std::filesystem::path(folder); };
    actions.choose = [](const ExportWish&) {};
    return std::make_unique<ExportScreen>(std::move(content), std::move(actions));
}

review::CohortMap mapOf(std::size_t count, Texts texts) {
    review::CohortMap map;
    map.cohort = adapted("Spring intake", texts);
    map.framework = framework();
    const auto from = debrief(texts);
    for (const debrief::UnitEvidence& unit : from->debrief.profile.units)
        map.units.push_back(unit.unit);
    for (std::size_t i = 0; i < count; ++i) {
        review::CohortMap::Row row{"id", adapted(i == 0 ? "Siân Ó Briain" : "Learner " + std::to_string(i), texts), {}};
        for (std::size_t unit = 0; unit < map.units.size(); ++unit) {
            const auto band = static_cast<debrief::Band>((i + unit) % review::bandCount);
            const int n = band == debrief::Band::notSampled ? 0 : static_cast<int>(unit % 12) + 1;
            row.cells.push_back({band, n, n / 2.0});
        }
        map.rows.push_back(std::move(row));
    }
    return map;
}

std::unique_ptr<Screen> cohortOf(std::size_t count, Texts texts) {
    return std::make_unique<CohortScreen>(std::make_shared<const CohortScreen::Map>(mapOf(count, texts)),
                                          CohortScreen::Actions{});
}

std::unique_ptr<Screen> talkedDebrief(Texts texts) {
    auto talk = std::make_shared<Talk>();
    talk->comments = comments(texts);
    talk->signOffs = {conversation(texts)};
    talk->mayComment = talk->mayReply = true;
    talk->reader = words::Reader::another;
    DebriefScreen::Actions actions;
    actions.talk = talk;
    actions.signOff = nothing;
    return std::make_unique<DebriefScreen>(debrief(texts), actions);
}

std::unique_ptr<Screen> signOffOf(Texts texts) {
    SignOffScreen::Content content;
    content.who = adapted("Siân Ó Briain", texts);
    content.about = words::aboutProfile;
    content.text = "Learner: abcdefghijklmnopqrstuvwxyz\nRank: " + adapted("Constable", texts) +
                   "\n\nPart 1: " + adapted("Summary", texts) + "\n\n" +
                   adapted("This tells what was shown in the decisions of 2 first attempts.", texts) + "\n- " +
                   adapted("Compassion was shown in three decisions of four.", texts) + "\n- " +
                   adapted("To develop: ownership.", texts) + "\n\nPart 2: " + adapted("Profile", texts) + "\n\n" +
                   adapted("Core values", texts) + "\n\n- " +
                   adapted("Compassion (expected): emerging. 3 of 4; 0.75.", texts) + "\n";
    content.foot = words::signedFoot("abcdefghijklmnopqrstuvwxyz", std::string(64, 'a'));
    content.note = adapted("We went through the shop once more.", texts);
    return std::make_unique<SignOffScreen>(content, SignOffScreen::Actions{});
}

classroom::OwnRecord voted(Texts texts) {
    classroom::OwnRecord own;
    own.classId = "abcdefghijklmnopqrstuvwxyz";
    own.title = adapted("The corner shop", texts);
    own.started = day;
    own.ended = day + aDay / 24;
    own.items = 6;
    own.voted = 2;
    own.finished = *debrief(texts);
    classroom::OwnBallots first;
    first.number = 1;
    first.asked = adapted("The shopkeeper is talking before the door has closed behind you.", texts);
    first.votes = {{1, adapted("Take a form and begin to write.", texts), quiz::Certainty::low, ""},
                   {2, adapted("Listen to him until he stops.", texts), quiz::Certainty::high,
                    adapted("Nobody has listened to him for three hours.", texts)}};
    first.taken = adapted("Listen to him until he stops.", texts);
    first.byMost = true;
    first.decision = 1;
    classroom::OwnBallots again = first;
    again.number = 3;
    again.votes = {{1, adapted("Ask him to sit down.", texts), {}, ""}};
    again.byMost = false;
    own.ballots = {first, again};
    return own;
}

std::shared_ptr<const classroom::VotedPage> votedPage(Texts texts) {
    classroom::VotedPage page;
    page.learner.name = adapted("Siân Ó Briain", texts);
    page.classes.push_back({voted(texts), {}});
    page.classes.push_back({voted(texts), "They had voted on this story in an earlier class."});
    page.classes.back().own.started -= 30 * aDay;
    page.framework = framework();
    page.profile = debrief(texts)->debrief.profile;
    page.counted = {0};
    return std::make_shared<const classroom::VotedPage>(std::move(page));
}

} // namespace

void addReviews(std::vector<NamedScreen>& all, Texts texts) {
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    const auto t = [texts](std::string_view text) { return adapted(text, texts); };

    put("sign-in", signIn({}));
    auto waiting = signIn({{}, 0, {}});
    waiting->take(SignInScreen::Wait{Screen::Time(12'000)});
    put("sign-in-wait", std::move(waiting));
    auto choosing = signIn({{}, 0, {}});
    choosing->take(SignInScreen::Choose{});
    put("sign-in-choose", std::move(choosing));
    put("locked", signIn({t("Siân Ó Briain"), 10, {}}));
    TitleScreen::Content title;
    title.earlierAttempts = title.review = title.mine = true;
    title.version = "0.1.0";
    title.signedIn = "Signed in: " + t("Siân Ó Briain") + ", learner";
    put("title-signed-in", std::make_unique<TitleScreen>(title, TitleScreen::Actions{}));
    title.review = false;
    title.goOn = t("The corner shop");
    title.news = t("Sunita Rhys") + " has written about " + t("\u201CThe corner shop\u201D");
    put("title-news", std::make_unique<TitleScreen>(title, TitleScreen::Actions{}));

    put("learners", learnersOf(6, texts));
    put("learners-many", learnersOf(100, texts));
    put("learners-none", std::make_unique<LearnersScreen>(LearnersScreen::Content{}, LearnersScreen::Actions{}));
    LearnerPageScreen::Actions actions;
    actions.signOff = actions.exporting = nothing;
    put("learner-page", std::make_unique<LearnerPageScreen>(page(texts, true), actions));
    put("learner-page-new", std::make_unique<LearnerPageScreen>(page(texts, false), LearnerPageScreen::Actions{}));
    const auto finished = debrief(texts);
    put("evidence", std::make_unique<EvidenceScreen>(
                        t("Siân Ó Briain"), finished->framework->nameOf(finished->debrief.profile.units[0].unit),
                        std::vector<EvidenceScreen::Part>{{finished, {1, 3}}}, EvidenceScreen::Actions{}));
    put("compare", std::make_unique<CompareScreen>(
                       std::make_shared<const review::Comparison>(review::compare(*finished, *finished)),
                       CompareScreen::Actions{}));
    put("cohort", cohortOf(5, texts));
    put("cohort-nameless", std::make_unique<CohortScreen>(
                               std::make_shared<const CohortScreen::Map>(review::withoutNames(mapOf(30, texts))),
                               CohortScreen::Actions{}));
    put("debrief-talk", talkedDebrief(texts));
    put("voted", std::make_unique<VotedScreen>(votedPage(texts), VotedScreen::Actions{}));
    BallotsScreen::Actions ballots;
    ballots.debrief = nothing;
    put("ballots", std::make_unique<BallotsScreen>(
                       t("Siân Ó Briain"), std::make_shared<const classroom::OwnRecord>(voted(texts)), ballots));
    put("sign-off", signOffOf(texts));
    put("sign-off-question",
        std::make_unique<MessageScreen>(
            MessageScreen::Place::over, words::signQuestion, words::signQuestionMore(t("Siân Ó Briain")),
            std::vector<MessageScreen::Answer>{{words::signYes, nothing}, {words::signNo, nothing, true}}));
    put("export", exportOf(ExportKind::pdf, texts));
    put("export-page", exportOf(ExportKind::page, texts));
    put("export-data", exportOf(ExportKind::csv, texts));
    put("export-person", exportOf(ExportKind::person, texts));
}

} // namespace samples
