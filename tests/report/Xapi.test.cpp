#include "report/Xapi.hpp"

#include "report/Exports.hpp"
#include "report/Foreign.hpp"
#include "report/Words.hpp"
#include "report/XapiJudge.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <regex>
#include <set>

namespace {

using Json = nlohmann::json;
using report::Reasons;
using namespace statements;

constexpr const char* home = "abcdefghijklmnopqrstuvwxyz";

Json told(const std::vector<report::ExportedAttempt>& attempts, Reasons reasons = Reasons::leftOut) {
    return Json::parse(report::xapi(attempts, home, reasons));
}

Json told(const report::ExportedAttempt& attempt, Reasons reasons = Reasons::leftOut) {
    return told(std::vector{attempt}, reasons);
}

} // namespace

TEST_CASE("an attempt is told from its beginning over each decision to its end and the profile of its debrief") {
    const auto attempt = exports::dated(finished::example());
    const auto& debrief = attempt.finished.debrief;
    const Json statements = told(attempt);
    REQUIRE(statements.size() == debrief.decisions.size() + 3);
    CHECK(Judge().problemsOf(statements).empty());
    CHECK(verbOf(statements.front()) == "initialized");
    CHECK(statements.front()["timestamp"] == "2026-11-21T20:41:07.004Z");
    CHECK(verbOf(statements[statements.size() - 2]) == "completed");
    CHECK(statements[statements.size() - 2]["result"]["completion"] == true);
    for (std::size_t i = 0; i < debrief.decisions.size(); ++i) {
        const Json& one = statements[i + 1];
        const auto& view = debrief.decisions[i];
        CAPTURE(one.dump(2));
        CHECK(verbOf(one) == "responded");
        CHECK(one["result"]["response"] == std::string((*attempt.finished.scenario)[view.taken].id));
        CHECK(one["timestamp"] == report::exactTime(attempt.decided[i]));
        CHECK(extensionOf(one["result"], "decision") == view.number);
        CHECK(extensionOf(one["result"], "counts") == view.firstVisit);
        CHECK(extensionOf(one["result"], "expired") == view.expired);
        CHECK(extensionOf(one["result"], "called-for").size() == view.calledFor.size());
        CHECK(one["result"]["extensions"].contains("https://judgement-call.invalid/extensions/quality") ==
              view.hasQuality);
        CHECK(one["context"]["contextActivities"].contains("category") == !view.calledFor.empty());
        CHECK(one["context"]["registration"] == statements.front()["context"]["registration"]);
        CHECK(one["actor"] == Json({{"objectType", "Agent"},
                                    {"account",
                                     {{"homePage", "https://judgement-call.invalid/installations/" + std::string(home)},
                                      {"name", "learner-1"}}}}));
    }
    const Json& last = statements.back();
    CHECK(verbOf(last) == "receive");
    const Json profile = extensionOf(last["result"], "profile");
    REQUIRE(profile.size() == debrief.profile.units.size());
    for (std::size_t i = 0; i < profile.size(); ++i) {
        CHECK(profile[i]["n"] == debrief.profile.units[i].n);
        CHECK(profile[i].contains("interval") == (debrief.profile.units[i].n > 0));
    }
    CHECK_FALSE(extensionOf(last["result"], "behaviours").empty());
}

TEST_CASE("statements name nobody and hold nobody's reasons unless they are asked for") {
    const auto attempt = exports::dated(finished::example());
    const std::string without = report::xapi(std::vector{attempt}, home, Reasons::leftOut);
    const std::string with = report::xapi(std::vector{attempt}, home, Reasons::included);
    std::size_t given = 0;
    for (const auto& view : attempt.finished.debrief.decisions) {
        if (view.rationale.empty()) {
            continue;
        }
        ++given;
        const std::string written = Json(report::clean(view.rationale)).dump();
        CHECK(without.find(written) == std::string::npos);
        CHECK(with.find(written) != std::string::npos);
    }
    REQUIRE(given > 0);
    CHECK(without.find("Robin") == std::string::npos);
    CHECK(with.find("Robin") == std::string::npos);

    // Every statement of the one is in the other as it is, so that a store takes both.
    const Json all = Json::parse(with);
    CHECK(Judge().problemsOf(all).empty());
    std::map<std::string, Json> byId;
    for (const Json& one : all) {
        byId[one["id"]] = one;
    }
    const Json few = Json::parse(without);
    CHECK(all.size() == few.size() + given);
    for (const Json& one : few) {
        CHECK(byId.at(one["id"]) == one);
    }
}

TEST_CASE("the same attempt has the same statements, in every country, and another attempt has others") {
    const auto attempt = exports::dated(finished::example());
    const std::string here = report::xapi(std::vector{attempt}, home, Reasons::included);
    {
        const foreign::Country country;
        CHECK(report::xapi(std::vector{attempt}, home, Reasons::included) == here);
    }
    auto other = attempt;
    other.finished.debrief.provenance.attemptId = "attempt-2";
    CHECK(Judge().problemsOf(told({attempt, other})).empty());
    CHECK_FALSE(Judge().problemsOf(told({attempt, attempt})).empty());
}

TEST_CASE("a what-if run tells only what was decided in it, and which decision that was first") {
    const auto origin = exports::dated(finished::example());
    auto branch = origin;
    branch.finished.debrief.provenance.attemptId = "attempt-2";
    branch.finished.debrief.provenance.mode = "practice";
    branch.finished.debrief.provenance.branch = debrief::BranchPoint{"attempt-1", 2};
    const Json first = told(origin);
    const Json second = told(branch);
    CHECK(Judge().problemsOf(second).empty());
    CHECK(second.size() == first.size() - 1);
    CHECK(extensionOf(second[1]["result"], "decision") == 2);
    CHECK(second[1].at("context").at("statement").at("id") == first[2]["id"]);
    CHECK_FALSE(second[2]["context"].contains("statement"));
    CHECK(extensionOf(second[1]["context"], "what-if") == Json({{"attempt", "attempt-1"}, {"decision", 2}}));
    CHECK(extensionOf(second[1]["context"], "mode") == "practice");
    CHECK_FALSE(first[1]["context"]["extensions"].contains("https://judgement-call.invalid/extensions/what-if"));
}

TEST_CASE("who played without a name is nobody else, and a policy is no learner") {
    auto attempt = exports::dated(finished::example());
    attempt.finished.debrief.provenance.learnerId.clear();
    CHECK(told(attempt)[0]["actor"]["account"]["name"] == "unnamed-attempt-1");
    attempt.finished.debrief.provenance.mode = "automatic: good";
    CHECK(told(attempt)[0]["actor"]["account"]["name"] == "policy-good");
}

TEST_CASE("an attempt that goes on has a beginning and no end") {
    const Json statements = told(exports::dated(finished::begun()));
    REQUIRE(statements.size() == 1);
    CHECK(verbOf(statements[0]) == "initialized");
    CHECK(told(std::vector<report::ExportedAttempt>{}).empty());
}

TEST_CASE("whatever the texts are, statements stay JSON with addresses that can be read") {
    for (const char* text : {"\"},{\"", "a b/c?d#e", "Zo\xC3\xAB", "\xFF\xFE", "\n\t"}) {
        CAPTURE(text);
        const Json statements = told(exports::dated(finished::exampleSaying(text)), Reasons::included);
        for (const Json& one : statements) {
            CHECK(isIri(one["object"]["id"]));
            CHECK(fits(one["id"], uuidPattern));
        }
    }
}

TEST_CASE("every shipped scenario, however played, makes statements that hold") {
    std::vector<report::ExportedAttempt> attempts;
    for (const std::string& file : finished::shippedScenarios()) {
        for (const std::string_view policy : {"best", "worst", "random"}) {
            auto attempt = exports::dated(finished::shipped(file, policy));
            attempt.finished.debrief.provenance.attemptId = "attempt-" + std::to_string(attempts.size());
            attempts.push_back(std::move(attempt));
        }
    }
    REQUIRE(attempts.size() >= 3);
    CHECK(Judge().problemsOf(told(attempts)) == std::vector<std::string>{});
}

TEST_CASE("durations and moments are as ISO 8601 has them") {
    CHECK(report::isoDuration(0) == "PT0.00S");
    CHECK(report::isoDuration(9) == "PT0.00S");
    CHECK(report::isoDuration(70) == "PT0.07S");
    CHECK(report::isoDuration(4'294'967'295) == "PT4294967.29S");
    CHECK(report::isoDuration(-5) == "PT0.00S");
    CHECK(report::exactTime(0) == "1970-01-01T00:00:00.000Z");
    CHECK(report::exactTime(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(report::exactTime(1'767'999'999'070) == "2026-01-09T23:06:39.070Z");
}
