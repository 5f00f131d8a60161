// Records taken out by somebody at the window, written by the program's own exports.

#include "app/WindowExports.hpp"
#include "study/Desk.hpp"
#include "window/ExportFlow.hpp"
#include "window/ExportWords.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewHouse.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"

#include <map>
#include <set>

using namespace window;
using namespace std::chrono_literals;

namespace {

/// What an export needs of the world, and how long each of its steps takes.
struct ExportDesk {
    explicit ExportDesk(ReviewHouse::Accounts which = ReviewHouse::Accounts::some) : house(which) {}

    Options options() {
        Options o = house.options();
        auto& people = *o.people;
        people.exports = app::windowExports(
            people.review, house.practice, folder(), [this](const std::string& name) -> std::optional<std::string> {
                return name == "HOME" ? std::optional(house.place.folder.string()) : std::nullopt;
            });
        people.folders = app::windowFolders(house.place.folder, {house.place.folder / "media"});
        people.exports->begin = [this, begin = people.exports->begin](const review::Visitor& visitor,
                                                                      const ExportWish& wish) {
            auto begun = begin(visitor, wish);
            if (auto* inHand = std::get_if<ExportInHand>(&begun))
                inHand->step = [this, step = inHand->step] {
                    if (robot)
                        robot->now += step_;
                    return step();
                };
            return begun;
        };
        people.exports->open = [this](const fs::path& shown) { opened = shown; };
        return o;
    }

    [[nodiscard]] fs::path folder() const { return house.place.folder / "debriefs"; }

    /// Rows of the trail that tell of exports: action, subject and detail.
    [[nodiscard]] std::vector<records::AuditEvent> exported() {
        std::vector<records::AuditEvent> told;
        for (const auto& row : ReviewHouse::kept(records::AuditTrail(house.records).rows(1, 1000)))
            if (row.event.action == "exported" || row.event.action == "could not export")
                told.push_back(row.event);
        return told;
    }

    /// Everything that lies where exports go and beside it.
    [[nodiscard]] std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(house.place.folder))
            names.insert(fs::relative(entry.path(), house.place.folder).string());
        return names;
    }

    ReviewHouse house;
    Robot* robot = nullptr;
    std::chrono::milliseconds step_{50}; ///< longer than what is done between two looks at the keys
    fs::path opened;
};

/// Sunita, at the export of Ana's records.
void toExport(ExportDesk& desk, Robot& robot) {
    desk.robot = &robot;
    ReviewHouse::signIn(robot, U"Sunita Rhys", ReviewHouse::typedSecret);
    robot.click("Ana Petrov");
    robot.click(words::exporting);
    REQUIRE(robot.screen() == "export");
}

/// One look of the event loop after another, as long as the export goes on.
void waitFor(Robot& robot) {
    for (int i = 0; i < 100 && robot.screen() == "loading"; ++i)
        robot.stage().tick();
    REQUIRE(robot.screen() == "message");
}

/// What the debriefs of an attempt are called.
std::string called(const std::string& attempt) {
    return "2026-03-01_Ana-Petrov_The-corner-shop_" + attempt.substr(0, 8);
}

void writeTo(Robot& robot, std::u32string_view folder) {
    robot.click("debriefs/export-");
    robot.press(Key::a, false, true);
    robot.type(folder);
}

} // namespace

SCENARIO("Each kind of export is asked for by what it is for, and lies where the window said") {
    ExportDesk desk;
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    const std::string page = "2026-03-02_Ana-Petrov_learner-page_" + desk.house.ana.substr(0, 8) + ".pdf";
    const std::map<ExportKind, std::set<std::string>> expected{
        {ExportKind::page, {page}},
        {ExportKind::pdf, {called(desk.house.anasFirst) + ".pdf", called(desk.house.anasSecond) + ".pdf", page}},
        {ExportKind::html, {called(desk.house.anasFirst) + ".html", called(desk.house.anasSecond) + ".html"}},
        {ExportKind::csv, {"decisions.csv", "profile.csv", "profile-over-time.csv"}},
        {ExportKind::json, {desk.house.anasFirst + ".json", desk.house.anasSecond + ".json", "profile-over-time.json"}},
        {ExportKind::xapi, {"statements.json"}},
        {ExportKind::person,
         {"person.txt", "person.json", called(desk.house.anasFirst) + ".txt", called(desk.house.anasSecond) + ".txt"}}};
    std::size_t number = 0;
    for (const auto& [kind, files] : expected) {
        CAPTURE(words::exportPurpose(kind));
        const fs::path place =
            desk.folder() / (++number == 1 ? "export-2026-03-02" : "export-2026-03-02-" + std::to_string(number));
        REQUIRE(robot.screen() == "export");
        robot.click(words::exportPurpose(kind));
        CHECK(robot.sees(words::exportForm(kind)));
        CHECK(robot.sees("It will be at " + place.string()));
        CHECK_FALSE(fs::exists(place));
        robot.click(words::exportNow);
        waitFor(robot);
        CHECK(robot.sees("The export is in " + place.string() + ": " + std::to_string(files.size()) + " file"));
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(place))
            found.insert(entry.path().filename().string());
        auto all = files;
        all.insert("manifest.json");
        CHECK(found == all);
        const auto told = desk.exported();
        REQUIRE(told.size() == number);
        CHECK(told.back().actor == desk.house.sunita);
        CHECK(told.back().action == "exported");
        CHECK(told.back().subject == "learner " + desk.house.ana);
        desk.opened.clear();
        robot.click(words::openFolder);
        CHECK(desk.opened == place);
        robot.click(words::goOn);
        REQUIRE(robot.screen() == "learner-page");
        robot.click(words::exporting);
    }
}

SCENARIO("Which attempts go, and whether reasons do, is for who exports to say") {
    ExportDesk desk;
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    CHECK_FALSE(robot.find(words::exportWith)); // a debrief is what it is
    robot.click(words::firstAttempts(1));
    robot.click(words::exportNow);
    waitFor(robot);
    const fs::path place = desk.folder() / "export-2026-03-02";
    CHECK(fs::exists(place / (called(desk.house.anasFirst) + ".pdf")));
    CHECK_FALSE(fs::exists(place / (called(desk.house.anasSecond) + ".pdf")));
    CHECK_THAT(desk.exported().back().detail, Catch::Contains("attempts=1 ") && Catch::Contains(" only=first"));
    robot.press(Key::escape);
    robot.click(words::exporting);
    robot.click(words::exportPurpose(ExportKind::csv));
    robot.click(words::exportWith);
    writeTo(robot, U"~/tables/of Ana");
    robot.press(Key::enter);
    waitFor(robot);
    std::ifstream table(desk.house.place.folder / "tables/of Ana/decisions.csv");
    std::string columns;
    std::getline(table, columns);
    CHECK_THAT(columns, Catch::Contains(",reasons"));
    CHECK_THAT(desk.exported().back().detail, Catch::Contains("reasons=yes"));
}

SCENARIO("What somebody answered in quizzes leaves as data, and is offered only where there is any") {
    ExportDesk desk;
    auto now = std::make_shared<std::int64_t>(studydesk::firstMorning);
    study::Study study(studydesk::Desk::settings(std::move(now)), desk.house.records, desk.house.practice);
    study::RoundWish wish;
    wish.learnerId = desk.house.ana;
    const auto round = studydesk::valueOf(study.begin(wish));
    studydesk::answerAll(*round, [](std::size_t i) { return i != 2; });
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    CHECK_FALSE(robot.find(words::quizAnswers(1))); // no PDF is made of them
    const std::map<ExportKind, std::string> files{{ExportKind::csv, "quiz-answers.csv"},
                                                  {ExportKind::json, "quiz-answers.json"},
                                                  {ExportKind::xapi, "quiz-xapi.json"}};
    std::size_t number = 0;
    for (const auto& [kind, file] : files) {
        CAPTURE(file);
        robot.click(words::exportPurpose(kind));
        robot.click(words::quizAnswers(1));
        CHECK(robot.sees(words::exportQuizForm));
        CHECK_FALSE(robot.find(words::exportWith));
        robot.click(words::exportNow);
        waitFor(robot);
        const fs::path place =
            desk.folder() / (++number == 1 ? "export-2026-03-02" : "export-2026-03-02-" + std::to_string(number));
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(place))
            found.insert(entry.path().filename().string());
        CHECK(found == std::set<std::string>{file, "manifest.json"});
        std::ifstream stream(place / file);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        CHECK(bytes.find(round->id().substr(0, 8)) != std::string::npos);
        CHECK(bytes.find("Petrov") == std::string::npos);
        CHECK(desk.exported().back().subject == "learner " + desk.house.ana);
        CHECK_THAT(desk.exported().back().detail, Catch::Contains("format=quiz-"));
        robot.click(words::goOn);
        robot.click(words::exporting);
    }
    robot.click(words::exportPurpose(ExportKind::csv));
    robot.click(words::quizAnswers(1));
    robot.click(words::exportPurpose(ExportKind::pdf)); // attempts again
    CHECK(robot.sees(words::exportForm(ExportKind::pdf)));
}

SCENARIO("An export that is stopped leaves nothing behind, and the trail knows") {
    ExportDesk desk;
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    const auto before = desk.files();
    robot.click(words::exportNow);
    REQUIRE(robot.screen() == "loading");
    const auto until = [&](const std::string& words) {
        for (int i = 0; i < 50 && !robot.sees(words); ++i)
            robot.stage().tick();
        REQUIRE(robot.sees(words));
    };
    WHEN("attempts are being read") {
        until("1 of 2");
        robot.press(Key::escape);
        CHECK(robot.screen() == "export");
        CHECK(desk.exported().empty());
    }
    WHEN("files are being written") {
        until("Writing the files: 3 of 3"); // with the page
        REQUIRE(desk.files() != before);
        robot.click(words::cancel);
        CHECK(robot.screen() == "export");
        const auto told = desk.exported();
        REQUIRE(told.size() == 2);
        CHECK(told[1].action == "could not export");
        CHECK(told[1].detail == told[0].detail);
    }
    CHECK(desk.files() == before);
    robot.click(words::exportNow); // and it can be done after all
    waitFor(robot);
    CHECK(fs::exists(desk.folder() / "export-2026-03-02/manifest.json"));
}

SCENARIO("An export whose folder is taken, or cannot be written, says so and leaves nothing") {
    ExportDesk desk;
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    fs::create_directory(desk.house.place.folder / "taken");
    std::ofstream(desk.house.place.folder / "taken/mine") << "mine";
    const auto before = desk.files();
    WHEN("something is there") {
        writeTo(robot, U"taken");
        CHECK(robot.sees("It will be at " + (desk.house.place.folder / "taken").string()));
        robot.click(words::exportNow);
        CHECK(robot.screen() == "export");
        CHECK(robot.sees("There is something at"));
        CHECK(robot.inSight(words::exportNow));
    }
    WHEN("a file is in the way") {
        writeTo(robot, U"taken/mine/below");
        robot.click(words::exportNow);
        waitFor(robot);
        CHECK(robot.sees(words::couldNot));
        CHECK(robot.sees("could not be written"));
        robot.press(Key::escape);
        CHECK(robot.screen() == "export"); // to name another
        CHECK(desk.exported().back().action == "could not export");
    }
    WHEN("no folder is named") {
        writeTo(robot, U"x");
        robot.press(Key::backspace);
        robot.click(words::exportNow);
        CHECK(robot.sees(words::exportNoFolder));
    }
    CHECK(desk.files() == before);
}

SCENARIO("Those who are listed leave together, and the trail tells it of each") {
    ExportDesk desk(ReviewHouse::Accounts::none);
    for (int i = 0; i < 18; ++i)
        (void)desk.house.learner("Recruit " + std::to_string(i));
    const auto cohort = ReviewHouse::kept(records::Cohorts(desk.house.records).add("Spring intake", "nobody", 1)).id;
    (void)ReviewHouse::kept(records::Cohorts(desk.house.records).join(cohort, desk.house.ben, "nobody", 1));
    (void)ReviewHouse::kept(records::Cohorts(desk.house.records).join(cohort, desk.house.ana, "nobody", 1));
    Robot robot(desk.house.practice, desk.options());
    desk.robot = &robot;
    robot.click(words::review);
    const auto exportNow = [&](const std::string& about) {
        robot.click(words::exporting);
        REQUIRE(robot.screen() == "export");
        CHECK(robot.sees(about));
        CHECK_FALSE(robot.find(words::exportPurpose(ExportKind::person)));
        robot.click(words::exportPurpose(ExportKind::xapi));
        CHECK_FALSE(robot.sees("Answers to questions"));
        robot.click(words::exportNow);
        waitFor(robot);
        robot.press(Key::escape);
        REQUIRE(robot.screen() == "learners");
    };
    exportNow("20 learners");
    auto told = desk.exported();
    REQUIRE(told.size() == 21);
    CHECK(told[0].subject == "learners");
    CHECK_THAT(told[0].detail, Catch::Contains("attempts=3 "));
    robot.click("Spring intake");
    exportNow("2 learners");
    told = desk.exported();
    REQUIRE(told.size() == 24);
    CHECK(told[21].subject == "cohort " + cohort);
    robot.click(words::everybody);
    robot.type(U"/");
    robot.type(U"recruit 9");
    robot.click(words::exporting);
    CHECK(robot.sees("1 learner"));
    robot.click(words::exportNow);
    CHECK(robot.screen() == "export");
    CHECK(robot.sees(words::exportNothing));
    CHECK(desk.exported().size() == 24);
}

SCENARIO("Records are taken out by who may, and not by who may not") {
    ExportDesk desk;
    WHEN("somebody looks at their own") {
        Robot robot(desk.house.practice, desk.options());
        desk.robot = &robot;
        ReviewHouse::signIn(robot, U"Ana Petrov", ReviewHouse::typedSecret);
        robot.click(words::myPage);
        robot.click(words::exporting);
        REQUIRE(robot.tabTo(words::exportPurpose(ExportKind::person))); // by keyboard alone
        robot.press(Key::enter);
        CHECK(robot.sees(words::exportForm(ExportKind::person)));
        CHECK_FALSE(robot.sees(words::exportAttempts));
        REQUIRE(robot.tabTo(words::exportNow));
        robot.press(Key::enter);
        waitFor(robot);
        robot.press(Key::escape);
        CHECK(robot.screen() == "learner-page");
        CHECK(desk.exported().back().detail.starts_with("attempts=2 format=person"));
    }
    WHEN("a facilitator does, what a supervisor wrote stays here") {
        Robot robot(desk.house.practice, desk.options());
        ReviewHouse::signIn(robot, U"Femi Brandt", ReviewHouse::typedSecret);
        robot.click("Ben Okoro");
        robot.click(words::exporting);
        CHECK(robot.find(words::exportPurpose(ExportKind::json)));
        CHECK_FALSE(robot.find(words::exportPurpose(ExportKind::person)));
    }
    WHEN("nothing can be exported here, nothing offers it") {
        Robot robot(desk.house.practice, desk.house.options());
        ReviewHouse::signIn(robot, U"Sunita Rhys", ReviewHouse::typedSecret);
        CHECK_FALSE(robot.find(words::exporting));
        robot.click("Ana Petrov");
        CHECK_FALSE(robot.find(words::exporting));
    }
    WHEN("the table of who may what is asked") {
        Robot nobody;
        const Options options = desk.options();
        const ExportFlow flow(nobody.stage(), options, [] {});
        const auto visitor = [](const std::string& id, review::Role role) { return review::Visitor{id, "", role, {}}; };
        const auto sunita = visitor(desk.house.sunita, review::Role::supervisor);
        CHECK(flow.may(sunita, desk.house.ana));
        CHECK_FALSE(flow.may(sunita, desk.house.ben));
        CHECK_FALSE(flow.may(visitor(desk.house.femi, review::Role::facilitator), desk.house.ana));
        CHECK_FALSE(flow.may(visitor("rowan", review::Role::administrator), desk.house.ana));
        const ExportWish wish{ExportKind::pdf, {desk.house.ben}, {}, false, false, "x"};
        const auto refused = options.people->exports->begin(sunita, wish);
        CHECK(std::holds_alternative<practice::Problem>(refused)); // though no button led there
        const ExportWish person{ExportKind::person, {desk.house.ben}, {}, false, false, "x"};
        const auto femi = visitor(desk.house.femi, review::Role::facilitator);
        CHECK(std::holds_alternative<practice::Problem>(options.people->exports->begin(femi, person)));
    }
}

SCENARIO("Names go with tables only where they are asked for") {
    ExportDesk desk;
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    CHECK_FALSE(robot.find(words::exportWithNames)); // not for a PDF, which has the name anyway
    robot.click(words::exportPurpose(ExportKind::xapi));
    CHECK_FALSE(robot.find(words::exportWithNames)); // never there
    robot.click(words::exportPurpose(ExportKind::csv));
    robot.click(words::exportWithNames);
    robot.click(words::exportNow);
    waitFor(robot);
    std::ifstream table(desk.folder() / "export-2026-03-02/profile.csv");
    const std::string all{std::istreambuf_iterator<char>(table), {}};
    CHECK_THAT(all, Catch::Contains("learner_name") && Catch::Contains("\"Ana Petrov\""));
    CHECK_THAT(desk.exported().back().detail, Catch::Contains("names=yes"));
}

SCENARIO("A folder for an export is chosen by keyboard alone, among those that show, and made where there is none") {
    ExportDesk desk;
    const fs::path home = desk.house.place.folder;
    for (const char* name : {"Documents/Training", "Pictures", ".hidden", "media/STICK"})
        fs::create_directories(home / name);
    std::ofstream(home / "a file") << "mine";
    Robot robot(desk.house.practice, desk.options());
    toExport(desk, robot);
    CHECK(robot.sees("This is the program's own folder"));
    robot.click(words::exportPurpose(ExportKind::csv));
    REQUIRE(robot.tabTo(words::chooseFolderDots));
    robot.press(Key::enter);
    REQUIRE(robot.screen() == "folder");
    CHECK(robot.sees(home.string()));
    CHECK_FALSE(robot.sees(".hidden"));
    CHECK_FALSE(robot.sees("a file"));
    REQUIRE(robot.tabTo("Documents"));
    robot.press(Key::enter);
    CHECK(robot.sees((home / "Documents").string()));
    CHECK(robot.focusText().starts_with("Training")); // where one can go on at once
    robot.press(Key::backspace);
    CHECK(robot.sees("Pictures"));
    REQUIRE(robot.tabTo("STICK")); // a stick that is plugged in
    robot.press(Key::enter);
    CHECK(robot.sees(words::noFolderInside));
    robot.click(words::makeFolder);
    CHECK(robot.sees(words::nameFirst));
    const auto write = [&](std::u32string_view name) {
        REQUIRE(robot.tabTo(words::makeFolder));
        robot.press(Key::tab, true);
        robot.press(Key::a, false, true);
        robot.type(name);
        robot.press(Key::enter);
    };
    write(U"../out");
    CHECK(robot.sees("has no / in it"));
    write(U"Spring");
    REQUIRE(robot.screen() == "folder");
    CHECK(robot.sees((home / "media/STICK/Spring").string()));
    robot.click(words::takeFolder);
    REQUIRE(robot.screen() == "export");
    CHECK(robot.sees("It will be at " + (home / "media/STICK/Spring/export-2026-03-02").string()));
    CHECK(robot.sees("delete it yourself"));
    CHECK(robot.sees(words::exportForm(ExportKind::csv))); // what was asked for before stays
    robot.click(words::exportNow);
    waitFor(robot);
    CHECK(fs::exists(home / "media/STICK/Spring/export-2026-03-02/decisions.csv"));
    robot.press(Key::escape);
    robot.click(words::exporting);
    robot.click(words::chooseFolderDots);
    robot.press(Key::escape);
    CHECK(robot.screen() == "export");
}
