#include "report/Json.hpp"

#include "report/Finished.hpp"
#include "report/Foreign.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>

namespace {

using Json = nlohmann::json;

/// Walks a value along the keywords that the schema uses; what it does not know, it refuses.
class SchemaWalk {
public:
    explicit SchemaWalk(const Json& schema) : m_root(schema) {}

    [[nodiscard]] std::vector<std::string> problemsOf(const Json& value) {
        m_problems.clear();
        walk(value, m_root, "");
        return m_problems;
    }

private:
    static bool is(const Json& value, const std::string& type) {
        return type == "object"    ? value.is_object()
               : type == "array"   ? value.is_array()
               : type == "string"  ? value.is_string()
               : type == "integer" ? value.is_number_integer()
               : type == "number"  ? value.is_number()
               : type == "boolean" ? value.is_boolean()
                                   : type == "null" && value.is_null();
    }

    void complain(const std::string& where, const std::string& what) { m_problems.push_back(where + ": " + what); }

    void walk(const Json& value, const Json& schema, const std::string& where) {
        for (const auto& [key, rule] : schema.items()) {
            if (key == "$ref") {
                walk(value, m_root.at("definitions").at(rule.get<std::string>().substr(std::strlen("#/definitions/"))),
                     where);
            } else if (key == "type") {
                const Json types = rule.is_array() ? rule : Json::array({rule});
                if (std::none_of(types.begin(), types.end(), [&](const Json& type) { return is(value, type); })) {
                    complain(where, "is not of type " + rule.dump());
                }
            } else if (key == "const") {
                if (value != rule) {
                    complain(where, "is not " + rule.dump());
                }
            } else if (key == "enum") {
                if (std::find(rule.begin(), rule.end(), value) == rule.end()) {
                    complain(where, "is none of " + rule.dump());
                }
            } else if (key == "minimum") {
                if (value.is_number() && value < rule) {
                    complain(where, "is too small");
                }
            } else if (key == "maximum") {
                if (value.is_number() && value > rule) {
                    complain(where, "is too large");
                }
            } else if (key == "required") {
                for (const std::string name : rule) {
                    if (!value.contains(name)) {
                        complain(where, "lacks " + name);
                    }
                }
            } else if (key == "properties") {
                for (const auto& [name, inner] : value.items()) {
                    if (!rule.contains(name)) {
                        complain(where, "has an unknown " + name);
                    } else {
                        walk(inner, rule.at(name), where + "/" + name);
                    }
                }
            } else if (key == "items") {
                for (std::size_t i = 0; i < value.size(); ++i) {
                    walk(value[i], rule, where + "/" + std::to_string(i));
                }
            } else if (key == "oneOf") {
                // Used for null or an object only.
                walk(value, value.is_null() ? rule.at(0) : rule.at(1), where);
            } else if (key != "$schema" && key != "$id" && key != "title" && key != "description" &&
                       key != "definitions" && key != "additionalProperties") {
                complain(where, "the schema says " + key + ", which this walk does not know");
            }
        }
    }

    const Json& m_root;
    std::vector<std::string> m_problems;
};

Json schema() {
    std::ifstream file(JUDGEMENT_SOURCE "/assets/report/debrief.schema.json");
    return Json::parse(file);
}

void checkRounded(const Json& value) {
    if (value.is_number_float()) {
        const double number = value;
        CHECK(std::round(number * 10000) / 10000 == number);
    } else if (value.is_structured()) {
        for (const Json& inner : value) {
            checkRounded(inner);
        }
    }
}

} // namespace

SCENARIO("The debrief as JSON fits its schema") {
    const Json rules = schema();
    SchemaWalk walk(rules);
    GIVEN("an example, one without a decision, and one with hostile texts") {
        for (const auto& finished :
             {finished::example(), finished::begun(), finished::exampleSaying("\"\\\x01\xff</x>")}) {
            const Json json = Json::parse(report::json(finished));
            CHECK(walk.problemsOf(json) == std::vector<std::string>());
            checkRounded(json);
        }
    }
    GIVEN("each shipped scenario by each policy") {
        for (const std::string& file : finished::shippedScenarios()) {
            for (const auto policy : {"best", "good", "worst", "random"}) {
                CAPTURE(file, policy);
                const Json json = Json::parse(report::json(finished::shipped(file, policy)));
                CHECK(walk.problemsOf(json) == std::vector<std::string>());
                checkRounded(json);
            }
        }
    }
    GIVEN("a practice run from a decision of another attempt") {
        practice::FinishedDebrief finished = finished::example();
        CHECK_FALSE(Json::parse(report::json(finished))["attempt"].contains("branch"));
        finished.debrief.provenance.branch = debrief::BranchPoint{"attempt-0", 2};
        const Json json = Json::parse(report::json(finished));
        CHECK(walk.problemsOf(json) == std::vector<std::string>());
        CHECK(json["attempt"]["branch"] == Json{{"attempt", "attempt-0"}, {"decision", 2}});
    }
    GIVEN("a debrief that was tampered with") {
        Json json = Json::parse(report::json(finished::example()));
        json["profile"]["values"][0]["positive"]["band"] = "excellent";
        json["decisions"][0].erase("why");
        json["decisions"][0]["number"] = 0;
        json["score"] = 7;
        THEN("the walk sees it") { CHECK(walk.problemsOf(json).size() == 3); }
    }
}

SCENARIO("The debrief as JSON says what the debrief says") {
    const Json json = Json::parse(report::json(finished::example()));
    CHECK(json["attempt"]["learner"] == "learner-1");
    CHECK(json["scenario"]["version"] == 3);
    CHECK(json["ending"]["id"] == "end");
    REQUIRE(json["decisions"].size() == 3);

    const Json& first = json["decisions"][0];
    CHECK(first["situation"] == "door");
    CHECK(first["taken"] == "hurry");
    CHECK(first["expired"] == true);
    CHECK(first["quality"] == 0.0);
    CHECK(first["rationale"] == "I did not know what to do.\nThen it was too late.");
    CHECK(first["strongerWouldShow"] == Json::array({"LI-1.1", "KIN+1"}));
    CHECK(first["atRisk"] == Json::array({{{"id", "KIN-1"}, {"shown", true}, {"serious", true}}}));

    const Json& second = json["decisions"][1];
    CHECK(second["choices"][1]["available"] == false);
    CHECK(second["quality"] == 0.3333);
    CHECK(second["restarts"] == 1);
    CHECK(second["counts"] == true);
    CHECK(json["decisions"][2]["counts"] == false);
    CHECK(json["decisions"][2]["quality"] == nullptr);

    CHECK(json["quality"]["mean"] == 0.1667);
    CHECK(json["quality"]["range"]["weakest"] == 0.1667);
    CHECK(json["quality"]["range"]["strongest"] == 1.0);

    const Json& asking = json["profile"]["clusters"][0]["competencies"][1]["levels"][0];
    CHECK(asking["unit"] == "ASK-1");
    CHECK(asking["n"] == 1);
    CHECK(asking["band"] == "insufficient");
    CHECK(asking["decisions"] == Json::array({2}));
    const Json& second_level = json["profile"]["clusters"][0]["competencies"][0]["levels"][1];
    CHECK(second_level["band"] == "not-sampled");
    CHECK(second_level["interval"] == nullptr);
}

SCENARIO("The debrief as JSON never holds the learner's name") {
    practice::FinishedDebrief finished = finished::example();
    finished.learnerName = "Wilhelmina Quux";
    finished.couldSample = {{"Listening, level 2", "Another scenario"}};
    const std::string json = report::json(finished);
    CHECK(json.find("Quux") == std::string::npos);
    THEN("nor what depends on the day's gallery") { CHECK(json.find("Another scenario") == std::string::npos); }
}

SCENARIO("The debrief as JSON has the same bytes in every locale and time zone") {
    const std::string here = report::json(finished::example());
    const std::string file = finished::shippedScenarios().front();
    const std::string shippedHere = report::json(finished::shipped(file, "random"));
    const foreign::Country elsewhere;
    CHECK(report::json(finished::example()) == here);
    // Read, played and debriefed there, too.
    CHECK(report::json(finished::shipped(file, "random")) == shippedHere);
}

SCENARIO("The debrief as JSON tells a statement shown in part by its two lists") {
    const Json json = Json::parse(report::json(finished::withStatementShownInPart()));
    const Json& statement = json["profile"]["clusters"][0]["competencies"][0]["levels"][0]["statements"][0];
    CHECK(statement["state"] == "shown");
    CHECK(statement["shownIn"] == Json::array({1}));
    CHECK(statement["sampledIn"] == Json::array({1, 2, 3}));
}

SCENARIO("The same attempt gives the bytes that attempts were ended with, unless the rules have a new version") {
    // `verify` compares these bytes with what was kept at an attempt's end, maybe years ago. Where this fails because
    // the bytes are meant to change, raise practice::debriefRules and add a line; never change one.
    const std::map<std::int64_t, std::uint64_t> digests{{1, 0x721709ee8258846cu}};
    std::uint64_t digest = 14695981039346656037u; // FNV-1a, 64 bits
    for (const char c : report::json(finished::example())) {
        digest = (digest ^ static_cast<unsigned char>(c)) * 1099511628211u;
    }
    REQUIRE(digests.contains(practice::debriefRules));
    CHECK(digests.at(practice::debriefRules) == digest);
}
