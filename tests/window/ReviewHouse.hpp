#pragma once

// An installation with accounts, for tests that drive the window as a learner, a supervisor and a facilitator.

#include "play/Autopilot.hpp"
#include "records/Accounts.hpp"
#include "records/Cohorts.hpp"
#include "records/Installation.hpp"
#include "review/Review.hpp"
#include "window/PracticePlace.hpp"
#include "window/Robot.hpp"

#include <memory>
#include <string>

inline std::u32string wide(const std::string& ascii) { return {ascii.begin(), ascii.end()}; }

/// Ana and Ben have played; Sunita supervises Ana, Femi facilitates the cohort with Ben in it.
class ReviewHouse {
public:
    enum class Accounts { none, some };
    explicit ReviewHouse(Accounts which = Accounts::some) {
        ana = learner("Ana Petrov");
        ben = learner("Ben Okoro");
        anasFirst = play(ana, "good");
        anasSecond = play(ana, "random");
        bensFirst = play(ben, "good");
        if (which == Accounts::none)
            return;
        sunita = account("Sunita Rhys", review::Role::supervisor);
        femi = account("Femi Brandt", review::Role::facilitator);
        const auto added = kept(accounts().addForLearner(ana, "nobody", wall));
        choose(added.account.name, added.code);
        anasAccount = added.account.id;
        code = kept(accounts().addForLearner(ben, "nobody", wall)).code;
        (void)kept(records::Cohorts(records).assign(ana, sunita, "nobody", wall));
        spring = kept(records::Cohorts(records).add("Spring intake", "nobody", wall)).id;
        (void)kept(records::Cohorts(records).join(spring, ben, "nobody", wall));
        (void)kept(records::Cohorts(records).facilitate(spring, femi, "nobody", wall));
    }

    template <class Value>
    static Value kept(records::Outcome<Value> outcome) {
        if (const auto* problem = std::get_if<records::Problem>(&outcome))
            FAIL(problem->sentence);
        return std::get<Value>(std::move(outcome));
    }

    [[nodiscard]] records::Accounts accounts() { return records::Accounts(records, cost); }

    std::string learner(const std::string& name) {
        auto added = practice.addLearner(name, "constable");
        REQUIRE(std::holds_alternative<practice::Learner>(added));
        return std::get<practice::Learner>(added).id;
    }

    std::string play(const std::string& who, const char* policy) {
        auto begun = practice.begin({place.folder / "scenarios/corner-shop.yaml", who, std::nullopt, std::nullopt, 7});
        REQUIRE(std::holds_alternative<std::unique_ptr<practice::OpenAttempt>>(begun));
        auto& attempt = *std::get<std::unique_ptr<practice::OpenAttempt>>(begun);
        const auto found = play::findPolicy(policy);
        REQUIRE(found);
        play::Autopilot autopilot(*found, 3);
        REQUIRE_FALSE(play::playToEnd(attempt.journey(), autopilot));
        return attempt.id();
    }

    [[nodiscard]] window::Options options() {
        window::Options o = ::options();
        window::People people;
        people.review = std::make_shared<review::Review>(records, practice, content::Limits{}, [this] { return wall; });
        people.cost = cost;
        people.pageText = [](const review::LearnerPage& page) {
            return "Summary:\n" + std::to_string(page.attempts.size()) + " attempts.";
        };
        people.attemptText = [](const practice::FinishedDebrief& f) {
            return "The debrief of somebody: " + f.learnerName + std::string(f.scenario->title);
        };
        o.people = std::move(people);
        return o;
    }

    /// Lets time pass on both clocks.
    void pass(Robot& robot, std::chrono::milliseconds time) {
        wall += time.count();
        robot.pass(time);
    }

    /// By keyboard.
    static void signIn(Robot& robot, std::u32string_view name, std::u32string_view secret) {
        REQUIRE(robot.screen() == "sign-in");
        robot.type(name);
        robot.press(window::Key::enter);
        robot.type(secret);
        robot.press(window::Key::enter);
    }

    /// Sunita, at the page of Ana, whom she supervises.
    static void toAnasPage(Robot& robot) {
        signIn(robot, U"Sunita Rhys", typedSecret);
        REQUIRE(robot.screen() == "learners");
        robot.click("Ana Petrov");
        REQUIRE(robot.screen() == "learner-page");
    }

    static constexpr const char* secret = "correct horse battery";
    static constexpr std::u32string_view typedSecret = U"correct horse battery";

    const Place place;
    records::Records records = inMemory();
    practice::Practice practice = open(place, records);
    records::PassphraseCost cost{1, 8192};
    std::int64_t wall = 1'772'446'800'000; ///< a day after the attempts
    std::string ana, ben, sunita, femi, spring, anasAccount, anasFirst, anasSecond, bensFirst;
    std::string code; ///< Ben's, who has chosen no passphrase yet

private:
    void choose(const std::string& name, const std::string& with) {
        (void)kept(accounts().choosePassphrase(name, with, secret, wall));
    }
    std::string account(const std::string& name, review::Role role) {
        const auto added = kept(accounts().add(name, role, "nobody", wall));
        choose(name, added.code);
        return added.account.id;
    }
};
