#include "quiz/QuestionMaker.hpp"

#include "quiz/Shipped.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace quiz;
using model::Choosing;
using model::CompetencyFramework;
using model::StatementId;
using model::StatementKind;

namespace {

const CompetencyFramework& shipped() { return shippedFramework(); }

StatementId named(const std::string& id) {
    const auto found = shipped().findStatement(id);
    REQUIRE(found);
    return *found;
}

/// The part of a statement's id that says where it belongs: "EA-1", "PRO+".
std::string placeOf(const std::string& id) {
    const std::size_t point = id.find('.');
    return point != std::string::npos ? id.substr(0, point) : id.substr(0, id.find_first_of("+-") + 1);
}
std::string groupOf(const std::string& id) { return id.substr(0, id.find_first_of("+-")); }

/// The statement with that text; an option may be the name of something else.
std::optional<StatementId> withText(const std::string& text) {
    for (std::size_t i = 0; i < shipped().statements.size(); ++i) {
        if (shipped().statements[i].text == text) {
            return StatementId(i);
        }
    }
    return std::nullopt;
}

/// The ids of competency or value with that name.
std::string idOfName(const std::string& name) {
    for (const auto& competency : shipped().competencies) {
        if (competency.name == name) {
            return competency.id;
        }
    }
    for (const auto& value : shipped().values) {
        if (value.name == name) {
            return value.id;
        }
    }
    FAIL(name);
    return {};
}

/// Whether the group has a statement that could be taken for this one.
bool hasOneLike(const Alike& alike, StatementId statement, const std::string& group,
                std::optional<StatementKind> kind = {}) {
    for (std::size_t i = 0; i < shipped().statements.size(); ++i) {
        const auto& other = shipped().statements[i];
        if (groupOf(other.id) == group && (!kind || other.kind == *kind) && alike.between(statement, StatementId(i))) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("statements that share their rarer words are recognised, whoever wrote the framework") {
    const Alike alike(shipped(), {});
    CHECK(alike.between(named("DS-1.5"), named("DS-2.4"))); // the efficient use of resources, at two levels
    CHECK(alike.between(named("DS-1.7"), named("INT+5")));  // what is good for the public
    CHECK(alike.between(named("AC-1.8"), named("AC-2.7")));
    CHECK_FALSE(alike.between(named("EA-1.3"), named("INT-7")));
    for (const auto& pair : alike.unreviewed()) {
        CHECK(alike.between(pair.one, pair.other));
        CHECK(alike.between(pair.other, pair.one));
        CHECK(pair.likeness >= Alike::recognised);
    }
    CHECK(std::ranges::is_sorted(alike.unreviewed(), std::greater{}, &Alike::Unreviewed::likeness));
}

TEST_CASE("what was reviewed holds: groups are alike whatever their words, and pairs set apart are not") {
    const Alike alike(shipped(),
                      {{{named("EA-1.3"), named("INT-7"), named("COU+1")}}, {{named("AC-1.8"), named("AC-2.7")}}});
    CHECK(alike.between(named("INT-7"), named("EA-1.3")));
    CHECK(alike.between(named("COU+1"), named("INT-7")));
    CHECK_FALSE(alike.between(named("AC-1.8"), named("AC-2.7")));
    for (const auto& pair : alike.unreviewed()) {
        CHECK_FALSE((pair.one == named("AC-1.8") && pair.other == named("AC-2.7")));
    }
}

TEST_CASE("every pair of the shipped framework that reads alike by its words has been reviewed") {
    const Alike alike(shipped(), shippedAlike());
    for (const auto& pair : alike.unreviewed()) {
        FAIL_CHECK(shipped()[pair.one].id << " and " << shipped()[pair.other].id);
    }
    CHECK(shippedAlike().alike.size() > 200);
    CHECK(alike.between(named("TO-1.7"), named("COU+6"))); // owning up to mistakes, in other words
    for (const auto& group : shippedAlike().apart) {
        for (const StatementId other : group) {
            CHECK((other == group[0] || !alike.between(group[0], other)));
        }
    }
}

TEST_CASE("no question made has a wrong option that could be right, and its right ones are right") {
    const Alike alike(shipped(), shippedAlike());
    const QuestionMaker maker(shipped(), alike);
    std::map<Made, std::size_t> kinds;
    for (const MadeFrom& from : maker.possible()) {
        ++kinds[from.kind];
        const auto& own = shipped()[from.statement];
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            const auto question = maker.make(from, seed);
            CAPTURE(question.id, seed, question.ask);
            const auto& choosing = std::get<Choosing>(question.task);
            std::set<std::string> texts;
            int right = 0;
            for (const model::Option& option : choosing.options) {
                CAPTURE(option.text);
                REQUIRE(texts.insert(option.text).second);
                right += std::max(option.weight, 0);
                REQUIRE((option.weight > 0 || !option.because.empty())); // a near miss is told apart
                const auto statement = withText(option.text);
                if (statement && from.kind != Made::competency && from.kind != Made::value) {
                    const auto& there = shipped()[*statement];
                    const bool weakens = there.kind == StatementKind::negativeBehaviour;
                    REQUIRE(option.because.starts_with("\u201C" + there.text.substr(0, 10)));
                    const bool ofValue = there.id.find('.') == std::string::npos;
                    REQUIRE((option.because.find("among what weakens it") != std::string::npos) == weakens);
                    REQUIRE((option.because.find("among what upholds it") != std::string::npos) ==
                            (ofValue && !weakens));
                }
                switch (from.kind) {
                case Made::competency:
                case Made::value: {
                    const std::string group = idOfName(option.text);
                    REQUIRE((option.weight > 0) == (group == groupOf(own.id)));
                    REQUIRE((option.weight > 0) == hasOneLike(alike, from.statement, group, own.kind));
                    break;
                }
                case Made::level: {
                    const std::string place = groupOf(own.id) + "-" + option.text.substr(6, 1);
                    REQUIRE((option.weight > 0) == (place == placeOf(own.id)));
                    const auto& statements = shipped().statements;
                    const bool like = std::ranges::any_of(statements, [&](const auto& other) {
                        const StatementId id(static_cast<std::size_t>(&other - statements.data()));
                        return placeOf(other.id) == place && alike.between(from.statement, id);
                    });
                    REQUIRE((option.weight > 0) == like);
                    break;
                }
                case Made::side:
                    REQUIRE((option.weight > 0) ==
                            (option.text ==
                             (own.kind == StatementKind::negativeBehaviour ? "It weakens it" : "It upholds it")));
                    break;
                case Made::oddOneOut: {
                    REQUIRE(statement);
                    const std::string begin = question.ask.substr(question.ask.find("\u201C") + 3);
                    const std::string group = idOfName(begin.substr(0, begin.find("\u201D")));
                    REQUIRE((option.weight > 0) == (groupOf(shipped()[*statement].id) != group));
                    REQUIRE((option.weight > 0) == !hasOneLike(alike, *statement, group));
                    break;
                }
                case Made::completeTheSet:
                    REQUIRE(statement);
                    REQUIRE((option.weight > 0) == (placeOf(shipped()[*statement].id) == placeOf(own.id)));
                    REQUIRE((option.weight > 0) == hasOneLike(alike, *statement, groupOf(own.id)));
                    REQUIRE(question.scene.find(option.text) == std::string::npos);
                    break;
                case Made::weakensTrust:
                    REQUIRE(statement);
                    REQUIRE(groupOf(shipped()[*statement].id) == groupOf(own.id));
                    REQUIRE((option.weight > 0) == (shipped()[*statement].kind == StatementKind::negativeBehaviour));
                    break;
                }
            }
            REQUIRE(right == 100);
            const bool two = from.kind == Made::side || from.kind == Made::level;
            REQUIRE(choosing.options.size() >= (two ? 2u : 3u));
            REQUIRE_FALSE(question.statements.empty());
            REQUIRE_FALSE(question.explanation.empty());
        }
    }
    CHECK(kinds.size() == allMade.size());
    CHECK(maker.possible().size() > 500);
}

TEST_CASE("no question has its answer in its own words, or an opposite beside its opposite") {
    const Alike alike(shipped(), shippedAlike());
    const QuestionMaker maker(shipped(), alike);
    const auto asked = [&](const char* id, Made kind) {
        return std::ranges::any_of(maker.about(named(id)), [&](const MadeFrom& from) { return from.kind == kind; });
    };
    CHECK_FALSE(asked("IO-3.3", Made::competency)); // "innovation"
    CHECK_FALSE(asked("EA-2.5", Made::competency)); // "emotional"
    CHECK(asked("EA-1.8", Made::competency));
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto question = maker.make({Made::weakensTrust, named("COM-4")}, seed); // prejudice and bullying
        for (const model::Option& option : std::get<Choosing>(question.task).options) {
            CHECK(option.text != shipped()[named("COM+4")].text);
        }
    }
    const auto level = maker.make({Made::level, named("CO-2.3")}, 1);
    CHECK(level.explanation.find("Sergeant belongs to level 1 of this competency") != std::string::npos);
}

TEST_CASE("a near miss hears what would be right in its place") {
    const Alike alike(shipped(), shippedAlike());
    const QuestionMaker maker(shipped(), alike);
    for (const MadeFrom& from : maker.possible()) {
        const auto question = maker.make(from, 3);
        const auto& own = shipped()[from.statement];
        const bool weakens = own.kind == StatementKind::negativeBehaviour;
        CAPTURE(question.id);
        for (const model::Option& option : std::get<Choosing>(question.task).options) {
            if (option.weight > 0) {
                continue;
            }
            CAPTURE(option.text, option.because);
            const std::string& because = option.because;
            switch (from.kind) {
            case Made::competency:
                CHECK(because.starts_with("What \u201C" + option.text + "\u201D lists is rather \u201C"));
                CHECK(because.ends_with(").")); // with where it says so
                CHECK(because.find("(" + groupOf(own.id)) == std::string::npos);
                break;
            case Made::value:
                CHECK(because.starts_with(std::string(weakens ? "What weakens" : "What upholds") + " \u201C" +
                                          option.text + "\u201D is rather \u201C"));
                break;
            case Made::level:
                CHECK(because.starts_with("What it lists at level " + option.text.substr(6, 1) + " is rather "));
                CHECK(because.find("(" + groupOf(own.id) + "-" + option.text.substr(6, 1) + ".") != std::string::npos);
                break;
            case Made::side:
                CHECK(because.starts_with(weakens ? "What upholds it is rather " : "What weakens it is rather "));
                break;
            case Made::oddOneOut:
                CHECK(because.ends_with(", and so belongs with two of the others."));
                break;
            case Made::completeTheSet:
                CHECK((because.ends_with(": another value.") ||
                       because.ends_with(": the same level of another competency.")));
                break;
            case Made::weakensTrust:
                CHECK(because.ends_with(", among what upholds it."));
                break;
            }
        }
    }
}

TEST_CASE("every statement can be asked about, a seed gives the same question, and another seed other wrong answers") {
    const Alike alike(shipped(), shippedAlike());
    const QuestionMaker maker(shipped(), alike);
    // What reads alike to much else leaves few to set it against.
    int onlyOne = 0;
    int unvaried = 0;
    for (std::size_t i = 0; i < shipped().statements.size(); ++i) {
        CAPTURE(shipped().statements[i].id);
        const auto about = maker.about(StatementId(i));
        CHECK_FALSE(about.empty());
        onlyOne += about.size() == 1 ? 1 : 0;
        for (const MadeFrom& from : about) {
            const auto texts = [&](std::uint64_t seed) {
                std::string all;
                const auto question = maker.make(from, seed);
                for (const auto& option : std::get<Choosing>(question.task).options) {
                    all += option.text + "|";
                }
                return all;
            };
            CHECK(texts(7) == texts(7));
            std::set<std::string> different;
            for (std::uint64_t seed = 0; seed < 40; ++seed) {
                different.insert(texts(seed));
            }
            const bool varies = from.kind != Made::side && from.kind != Made::level && from.kind != Made::value;
            if (varies) {
                unvaried += different.size() == 1 ? 1 : 0;
            }
        }
    }
    CHECK(onlyOne <= 2);
    CHECK(unvaried <= 2);
}
