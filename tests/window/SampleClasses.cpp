#include "window/SampleClasses.hpp"

#include "classroom/ClassDebrief.hpp"
#include "classroom/QrCode.hpp"
#include "quiz/AnswerText.hpp"
#include "window/ClassWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/classroom/ClassAboutScreen.hpp"
#include "window/screens/classroom/ClassDebriefScreen.hpp"
#include "window/screens/classroom/ClassDeskScreen.hpp"
#include "window/screens/classroom/ClassListScreen.hpp"
#include "window/screens/classroom/ClassesScreen.hpp"
#include "window/screens/classroom/ProjectorScreen.hpp"

#include <catch2/catch.hpp>

namespace samples {

using namespace window;
using namespace std::chrono_literals;
using classroom::ClassSession;
using classroom::Command;
using classroom::Person;

namespace {

constexpr Person inTheClass = 13;

const std::vector<const char*> names{"Aisha", "Ben",   "Chidi", "Dilys", "Elif", "Farouk",       "Grace",
                                     "Huw",   "Ioana", "Jamal", "Kofi",  "Lin",  "Siân Ó Briain"};
const std::vector<const char*> reasons{"She has waited for three hours, and nobody has listened to her yet.",
                                       "Whoever is in the house with children cannot wait.",
                                       "Without the reference we ask her everything twice.",
                                       "It costs a minute, and the account will be better for it."};

std::vector<quiz::Posed> questions(Texts texts) {
    model::Question one;
    one.id = "gap";
    one.ask = adapted("She says that she dropped a pan at eight. The neighbours heard a scream at nine. What do you do "
                      "with the gap?",
                      texts);
    one.explanation =
        adapted("An account that does not fit may mean a mistake, or a person who cannot speak freely.", texts);
    const auto option = [texts](const char* text, int weight) {
        return model::Option{adapted(text, texts), weight, ""};
    };
    one.task = model::Choosing{{option("Record both times, and close it.", 0),
                                option("See her on her own, and ask about nine o'clock.", 100),
                                option("Tell her there in the kitchen that the times do not fit.", 0)},
                               model::Choosing::Many::one,
                               true};
    return {quiz::pose(one, 5), quiz::pose(one, 6)};
}

classroom::Course courseOf(Texts texts, bool quiz) {
    if (quiz)
        return classroom::QuizCourse(questions(texts));
    return classroom::ScenarioCourse(scenario(texts), 5);
}

} // namespace

ClassDoor door() {
    const std::string address = "http://192.168.178.120:8080";
    return {address, "K7M PQ2", classroom::qrCodeOf(address + "/#K7MPQ2")};
}

ClassControls controls(const std::shared_ptr<const classroom::Shown>& shown, std::chrono::milliseconds full) {
    ClassControls made;
    made.shown = shown;
    made.clockFull = full;
    made.now = [shown] { return shown; };
    made.clock = [] { return Screen::Time(0); };
    made.typed = [](char32_t) { return false; };
    made.next = made.more = made.people = made.window = made.leave = made.help = nothing;
    made.act = [](const classroom::Do&) {};
    made.limit = [](std::chrono::seconds) {};
    made.chosenLimit = 60s;
    return made;
}

SampleClass::SampleClass(Texts texts, bool quiz) : m_texts(texts), m_session(courseOf(texts, quiz)) {}

void SampleClass::must(classroom::Happening what, std::chrono::milliseconds later) {
    m_now += later;
    const auto refused = m_session.refusal(what, m_now);
    CAPTURE(what.index(), refused ? static_cast<int>(*refused) : -1);
    REQUIRE_FALSE(refused);
    m_session.apply({m_now, std::move(what)});
}

void SampleClass::begin() {
    for (Person person = 1; person <= inTheClass; ++person)
        must(classroom::Joined{person});
    while (m_session.stage() < classroom::Stage::reading)
        must(classroom::WentOn{});
}

void SampleClass::vote(const std::vector<std::size_t>& counts, std::optional<std::chrono::seconds> limit) {
    must(classroom::Opened{limit});
    Person person = 1;
    ++m_sequence;
    for (std::size_t option = 0; option < counts.size(); ++option)
        for (std::size_t i = 0; i < counts[option]; ++i, ++person) {
            const auto kept = classroom::keptAnswer(m_session.course(), {{option}, ""});
            REQUIRE(kept);
            const std::string reason = person % 3 == 1 ? adapted(reasons[(person / 3) % reasons.size()], m_texts) : "";
            must(classroom::Voted{person, {m_sequence, *kept, quiz::Certainty::middle, reason}}, 300ms);
        }
}

void SampleClass::turnUpCards() {
    for (const Person person : classroom::cardsOf(m_session))
        must(classroom::CardTurned{person, true});
}

std::shared_ptr<const classroom::Shown> SampleClass::shown() const {
    const classroom::WhoIs who = [this](Person person) {
        return classroom::Known{adapted(names[(person - 1) % names.size()], m_texts), person != 4};
    };
    auto made = std::make_shared<classroom::Shown>();
    const auto of = framework();
    made->view = viewOf(m_session, *of,
                        adapted(std::holds_alternative<classroom::QuizCourse>(m_session.course()) ? "Analyse critically"
                                                                                                  : "The corner shop",
                                m_texts),
                        m_now, who);
    made->desk = deskOf(m_session, *of, who);
    const auto add = [&](Command command, const classroom::Happening& happening) {
        if (!m_session.refusal(happening, m_now))
            made->may.push_back(command);
    };
    add(Command::on, classroom::WentOn{});
    add(Command::open, classroom::Opened{});
    add(Command::close, classroom::Closed{classroom::Because::facilitator});
    add(Command::reveal, classroom::Revealed{});
    add(Command::discuss, classroom::Discussing{});
    const auto stage = m_session.stage();
    if (stage == classroom::Stage::revealed || stage == classroom::Stage::discussing)
        made->may.insert(made->may.end(), {Command::take, Command::card});
    add(Command::back, classroom::WentBack{0});
    add(Command::message, classroom::MessageCame{1});
    add(Command::pause, classroom::Paused{});
    add(Command::extend, classroom::Extended{60s});
    add(Command::end, classroom::Ended{});
    return made;
}

void addClasses(std::vector<NamedScreen>& all, Texts texts) {
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    const auto projector = [&](std::string name, const SampleClass& of, ProjectorScreen::Bar bar, double times,
                               std::chrono::milliseconds full = 0ms) {
        auto screen = std::make_unique<ProjectorScreen>(door(), controls(of.shown(), full), bar, ProjectorWay{times});
        put(std::move(name), std::move(screen));
    };
    const auto desk = [&](std::string name, const SampleClass& of) {
        put(std::move(name), std::make_unique<ClassDeskScreen>(door(), "ABC DEF GHJ", controls(of.shown(), 60s)));
    };
    using Bar = ProjectorScreen::Bar;
    {
        SampleClass lobby(texts);
        for (Person person = 1; person <= 5; ++person)
            lobby.must(classroom::Joined{person});
        projector("projector-lobby", lobby, Bar::controls, 1.15);
        desk("class-desk-lobby", lobby);
    }
    SampleClass story(texts);
    story.begin();
    story.must(classroom::MessageCame{0});
    projector("projector-reading", story, Bar::none, 1);
    story.vote({4, 3, 2}, 60s);
    projector("projector-voting", story, Bar::controls, 1, 60s);
    desk("class-desk-voting", story);
    for (Person left = 10; left <= inTheClass; ++left)
        story.must(classroom::Voted{
            left, {9, *classroom::keptAnswer(story.session().course(), {{left % 3}, ""}), std::nullopt, ""}});
    story.must(classroom::Closed{classroom::Because::facilitator});
    story.must(classroom::Revealed{});
    story.turnUpCards();
    story.must(classroom::Discussing{180s});
    projector("projector-cards", story, Bar::none, 1, 180s);
    story.vote({1, 7, 4});
    story.must(classroom::Closed{classroom::Because::facilitator});
    story.must(classroom::Revealed{});
    projector("projector-split", story, Bar::controls, 1);
    desk("class-desk-split", story);
    story.must(classroom::Taken{*classroom::keptAnswer(story.session().course(), {{1}, ""}), true});
    projector("projector-consequence", story, Bar::none, 1.3);
    story.must(classroom::WentOn{});
    story.vote({9, 4});
    story.must(classroom::Closed{classroom::Because::facilitator});
    story.must(classroom::Revealed{});
    story.must(classroom::Taken{*classroom::keptAnswer(story.session().course(), {{1}, ""}), false});
    const auto kept = std::make_shared<const KeptDebrief>(KeptDebrief{
        classroom::classDebriefOf(story.session(), *framework(), adapted("The corner shop", texts), model::RankId(0)),
        framework()});
    const auto page = [&](std::string name, std::size_t number) {
        put(std::move(name),
            std::make_unique<ClassDebriefScreen>(
                kept, number, ClassDebriefScreen::Actions{[](std::size_t) {}, nothing, nothing, nothing},
                ClassDebriefScreen::Bar::controls, 1.0));
    };
    page("class-debrief-path", 0);
    page("class-debrief-decision", 1);
    page("class-debrief-profile", ClassDebriefScreen::pagesOf(*kept) - 1);
    SampleClass quiz(texts, true);
    quiz.begin();
    quiz.vote({4, 3, 6});
    quiz.must(classroom::Closed{classroom::Because::facilitator});
    quiz.must(classroom::Revealed{});
    quiz.must(classroom::Taken{"", false});
    quiz.must(classroom::StandingsTurned{true});
    projector("projector-right", quiz, Bar::controls, 1);

    ClassAboutScreen::Content about;
    about.scenarios = {{adapted("The corner shop", texts), words::aboutScenario(*scenario(texts), "Constable"),
                        adapted("A shopkeeper reports a theft. What she needs is not what she first asks for.", texts)},
                       {adapted("A team under strain", texts), words::aboutScenario(*scenario(texts), "Sergeant"),
                        adapted("Two of your constables are not speaking, and the night is full.", texts)}};
    about.courses = {{adapted("The first week", texts), "7 steps · Somebody who has just joined a team.", ""}};
    for (const char* title : {"Analyse critically", "Collaborative", "Compassion", "Courage", "Integrity"})
        about.quizzes.push_back({adapted(title, texts), words::aboutQuiz(18), ""});
    put("class-about", std::make_unique<ClassAboutScreen>(about, ClassAboutScreen::Actions{}));

    ClassesScreen::Content home;
    home.about = adapted("The corner shop", texts);
    home.aboutFacts = words::aboutScenario(*scenario(texts), "Constable");
    home.names = 1;
    home.cohorts = {adapted("Intake 7", texts), adapted("Hendon, autumn", texts)};
    home.addresses = {"192.168.178.120 (wlan0)", "127.0.0.1 (" + std::string(words::thisMachineAlone) + ")"};
    home.open = {{adapted("A team under strain", texts), "12 people · 21 November 2026, 09:05 UTC"}};
    home.held = {{adapted("The flat below", texts), "14 people · 20 November 2026, 14:00 UTC"},
                 {adapted("Analyse critically", texts), "9 people · 19 November 2026, 10:30 UTC"}};
    put("classes", std::make_unique<ClassesScreen>(home, ClassesScreen::Actions{}));
    ClassesScreen::Content first;
    first.reachable = false;
    first.addresses = {"127.0.0.1 (" + std::string(words::thisMachineAlone) + ")"};
    put("classes-first", std::make_unique<ClassesScreen>(first, ClassesScreen::Actions{}));
    std::vector<ClassListScreen::Line> lines;
    for (std::size_t i = 0; i < names.size(); ++i)
        lines.push_back({adapted(names[i], texts),
                         i == 3       ? words::notConnected
                         : i % 2 == 0 ? words::hasVoted
                                      : "",
                         words::removePerson, nothing});
    put("class-people", std::make_unique<ClassListScreen>(words::people, "", lines, nothing));
}

} // namespace samples
