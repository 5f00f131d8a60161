#pragma once

// What the specification asks of statements, and what we ask of ours beyond it.

#include <nlohmann/json.hpp>

#include <map>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace statements {

using Json = nlohmann::json;

inline bool fits(const std::string& text, const char* pattern) { return std::regex_match(text, std::regex(pattern)); }

inline bool isIri(const std::string& text) {
    return fits(text, "https?://[a-z0-9.-]+/([A-Za-z0-9._~/-]|%[0-9A-F]{2})*");
}

inline constexpr const char* uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

/// What the specification asks of statements, and of ours beyond it.
class Judge {
public:
    explicit Judge(std::string actor = "Agent") : m_actor(std::move(actor)) {}

    std::vector<std::string> problemsOf(const Json& statements) {
        for (const Json& one : statements) {
            m_where = one.value("id", std::string("no id"));
            statement(one);
        }
        return m_problems;
    }

private:
    void ask(bool fine, const std::string& what) {
        if (!fine) {
            m_problems.push_back(m_where + ": " + what);
        }
    }

    void keys(const Json& object, const std::set<std::string>& allowed, const std::string& what) {
        for (const auto& [key, value] : object.items()) {
            ask(allowed.contains(key), what + " has " + key);
        }
    }

    void noNulls(const Json& value) {
        ask(!value.is_null(), "has a null");
        if (value.is_structured()) {
            for (const Json& inner : value) {
                noNulls(inner);
            }
        }
    }

    void words(const Json& map, const std::string& what) {
        ask(map.is_object() && map.size() == 1 && map.contains("en-GB") && map["en-GB"].is_string() &&
                !map["en-GB"].get<std::string>().empty(),
            what + " is no language map");
    }

    void extensions(const Json& map) {
        for (const auto& [key, value] : map.items()) {
            ask(isIri(key), "extension is no IRI: " + key);
        }
    }

    void activity(const Json& object) {
        keys(object, {"objectType", "id", "definition"}, "activity");
        ask(object.at("objectType") == "Activity" && isIri(object.at("id")), "activity without an IRI");
        const Json& definition = object.at("definition");
        keys(definition, {"name", "description", "type", "interactionType", "choices"}, "definition");
        ask(isIri(definition.at("type")), "type is no IRI");
        for (const char* key : {"name", "description"}) {
            if (definition.contains(key)) {
                words(definition[key], key);
            }
        }
        // What an activity is does not hang on who met it.
        const auto [known, isNew] = m_definitions.emplace(object.at("id"), definition);
        ask(isNew || known->second == definition, "an activity is described in two ways");
        if (definition.value("interactionType", "") == "choice") {
            std::set<std::string> ids;
            for (const Json& choice : definition.at("choices")) {
                keys(choice, {"id", "description"}, "choice");
                words(choice.at("description"), "choice");
                ask(ids.insert(choice.at("id")).second, "two choices of one id");
                ask(!fits(choice.at("id"), ".*\\s.*"), "a choice's id has a space");
            }
            ask(!ids.empty(), "no choices");
        }
    }

    void result(const Json& result, const Json& object) {
        // No score and no success: nobody passes or fails.
        keys(result, {"completion", "duration", "response", "extensions"}, "result");
        if (result.contains("duration")) {
            ask(fits(result["duration"], "PT[0-9]+\\.[0-9]{2}S"), "duration");
        }
        if (result.contains("extensions")) {
            extensions(result["extensions"]);
        }
        if (m_verb.ends_with("/responded")) {
            bool found = false;
            for (const Json& choice : object.at("definition").at("choices")) {
                found = found || choice.at("id") == result.at("response");
            }
            ask(found, "the response is none of the choices");
        }
    }

    void statement(const Json& one) {
        noNulls(one);
        keys(one, {"id", "actor", "verb", "object", "result", "context", "timestamp"}, "statement");
        ask(fits(m_where, uuidPattern), "id is no UUID");
        ask(m_ids.insert(m_where).second, "the id is another statement's");
        const Json& actor = one.at("actor");
        keys(actor, {"objectType", "account"}, "actor"); // above all no name
        ask(actor.at("objectType") == m_actor && isIri(actor.at("account").at("homePage")) &&
                !actor.at("account").at("name").get<std::string>().empty(),
            "actor");
        m_verb = one.at("verb").at("id");
        ask(isIri(m_verb), "verb");
        words(one.at("verb").at("display"), "verb");
        activity(one.at("object"));
        if (one.contains("result")) {
            result(one["result"], one["object"]);
        }
        const Json& context = one.at("context");
        keys(context,
             {"registration", "revision", "platform", "language", "extensions", "contextActivities", "statement"},
             "context");
        ask(fits(context.at("registration"), uuidPattern), "registration");
        extensions(context.at("extensions"));
        const Json around = context.value("contextActivities", Json::object());
        for (const auto& [key, list] : around.items()) {
            ask((key == "parent" || key == "category") && list.is_array() && !list.empty(), "context activities");
            for (const Json& other : list) {
                activity(other);
            }
        }
        if (context.contains("statement")) {
            ask(context["statement"].at("objectType") == "StatementRef" &&
                    fits(context["statement"].at("id"), uuidPattern),
                "reference");
        }
        ask(fits(one.at("timestamp"), "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z"),
            "timestamp");
    }

    std::string m_actor;
    std::string m_where;
    std::string m_verb;
    std::set<std::string> m_ids;
    std::map<std::string, Json> m_definitions;
    std::vector<std::string> m_problems;
};

inline std::string verbOf(const Json& statement) {
    const std::string id = statement.at("verb").at("id");
    return id.substr(id.rfind('/') + 1);
}

inline Json extensionOf(const Json& holder, const std::string& name) {
    return holder.at("extensions").at("https://judgement-call.invalid/extensions/" + name);
}

} // namespace statements
