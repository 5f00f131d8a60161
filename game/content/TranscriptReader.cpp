#include "content/TranscriptReader.hpp"

#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

using enum Field::Need;

constexpr std::array storyTestKeys{Field{"format", required},   Field{"title", required},  Field{"scenario", required},
                                   Field{"choices", required},  Field{"ending", optional}, Field{"facts", optional},
                                   Field{"evidence", optional}, Field{"quality", optional}};

/// In the order of Outcome.
constexpr std::array<std::string_view, 5> outcomes{"shown", "not-shown", "not-sampled", "resisted", "not-at-risk"};

constexpr int mostExpected = 1'000'000;

/// A number such as 2, 2.5 or 0.83; at most two digits behind the point.
std::optional<double> parseDecimal(std::string_view text) {
    constexpr std::size_t mostDigits = 6;
    constexpr std::size_t mostBehind = 2;
    const std::size_t point = text.find('.');
    const std::string_view before = text.substr(0, point);
    const std::string_view behind = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    const auto digits = [](std::string_view part) {
        return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (before.empty() || before.size() > mostDigits || (before.size() > 1 && before[0] == '0') || !digits(before) ||
        !digits(behind) || behind.size() > mostBehind || (point != std::string_view::npos && behind.empty())) {
        return std::nullopt;
    }
    double number = 0;
    double worth = 1;
    for (const char c : before) {
        number = number * 10 + (c - '0');
    }
    double hundredths = 0;
    for (const char c : behind) {
        hundredths = hundredths * 10 + (c - '0');
        worth *= 10;
    }
    return number + hundredths / worth;
}

class TranscriptFileReader final : public YamlFileReader {
public:
    explicit TranscriptFileReader(Problems& problems)
        : m_problems(problems), m_reader(problems), m_keys(problems, "a story test", storyTestKeys) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (!m_keys.take(key) || !m_keys.hasValue(key, value)) {
            return;
        }
        const std::string_view name = key.text();
        if (name == "format") {
            checkFormat(m_reader, value);
        } else if (name == "title") {
            transcript.title = m_reader.text(value, "\"title\"").value_or("");
        } else if (name == "scenario") {
            transcript.scenario = {std::string(m_reader.text(value, "\"scenario\"").value_or("")), value.where()};
        } else if (name == "choices") {
            steps(key, value);
        } else if (name == "ending") {
            transcript.ending = id(value, "the name of an ending");
        } else if (name == "facts") {
            facts(key.where(), value, transcript.facts);
        } else if (name == "evidence") {
            evidence(key, value);
        } else if (name == "quality") {
            transcript.quality = decimal(value, "\"quality\"", 1);
        }
    }
    void entriesBegin(YamlValue) override {}
    void entry(YamlValue, YamlValue) override {}

    void finish() { m_keys.reportMissing(); }

    Transcript transcript;

private:
    using Texts = std::vector<Written<std::string>>;

    std::optional<Written<std::string>> id(YamlValue value, std::string_view what) {
        const auto text = m_reader.id(value, what);
        return text ? std::optional(Written<std::string>{std::string(*text), value.where()}) : std::nullopt;
    }

    std::optional<Written<double>> decimal(YamlValue value, std::string_view what, int to) {
        const std::string rule = "write a number from 0 to " + std::to_string(to) +
                                 " with at most two digits behind the point, such as 0.75";
        const bool scalar = value.kind() == YamlKind::scalar;
        const auto number = scalar && value.plain() ? parseDecimal(value.text()) : std::nullopt;
        if (!number || *number > to) {
            m_problems.add(value.where(), "expected-decimal",
                           std::string(what) + " cannot be " + (scalar ? inQuotes(value.text()) : "a list or a map"),
                           rule);
            return std::nullopt;
        }
        return Written<double>{*number, value.where()};
    }

    void steps(YamlValue key, YamlValue list) {
        if (!m_reader.isList(list, key.where(), "\"choices\"")) {
            return;
        }
        std::size_t count = 0;
        for (const YamlValue item : list) {
            if (m_problems.full()) {
                return;
            }
            ++count;
            if (item.kind() == YamlKind::map) {
                stepInKeys(item);
            } else {
                choose(item, false);
            }
        }
        if (count == 0) {
            m_problems.add(key.where(), "no-steps", "there are no steps, so nothing is tested",
                           "write at least one choice, such as \"- arrival.listen\"");
        }
    }

    void choose(YamlValue value, bool byTimer) {
        const bool scalar = value.kind() == YamlKind::scalar;
        const auto named = scalar ? parseNamedChoice(value.text()) : std::nullopt;
        if (!named) {
            m_problems.add(value.where(), "bad-step",
                           (scalar ? inQuotes(value.text()) : std::string("this")) + " is not a choice of a situation",
                           "write the situation, a full stop and the choice, such as arrival.listen; what must hold "
                           "is written as keys, such as \"in: arrival\"");
            return;
        }
        transcript.steps.emplace_back(ChoiceStep{{*named, value.where()}, byTimer});
    }

    void stepInKeys(YamlValue map) {
        bool timed = false;
        for (auto key = map.begin(); key != map.end();) {
            timed = timed || (*key).text() == "timeout";
            ++key; // its value
            ++key;
        }
        if (timed) {
            constexpr std::array known{Field{"timeout", required}};
            const auto [choice] = m_reader.fields(map, map.where(), "a step in which the timer chooses", known);
            choose(choice, true);
            return;
        }
        constexpr std::array known{Field{"in", optional},        Field{"facts", optional},
                                   Field{"sees", optional},      Field{"not-sees", optional},
                                   Field{"available", optional}, Field{"not-available", optional}};
        const auto [in, held, sees, notSees, available, notAvailable] =
            m_reader.fields(map, map.where(), "what must hold at a step", known);
        Expectation expectation;
        if (in) {
            expectation.in = id(in, "the name of a situation or ending");
        }
        if (held) {
            facts(held.where(), held, expectation.facts);
        }
        texts(sees, "\"sees\"", expectation.sees);
        texts(notSees, "\"not-sees\"", expectation.notSees);
        choices(available, "\"available\"", expectation.available);
        choices(notAvailable, "\"not-available\"", expectation.notAvailable);
        if (map.begin() == map.end()) {
            nothingExpected(map.where(), "this step", "a choice, or what must hold, such as \"in: arrival\"");
        }
        transcript.steps.emplace_back(std::move(expectation));
    }

    void nothingExpected(Offset where, const std::string& what, const std::string& instead) {
        m_problems.add(where, "nothing-expected", what + " asks for nothing, so it could never fail",
                       "write " + instead);
    }

    /// One text, or a list of them.
    void texts(YamlValue value, std::string_view what, Texts& into) {
        const auto one = [&](YamlValue text) {
            if (const auto read = m_reader.text(text, what)) {
                into.push_back({std::string(*read), text.where()});
            }
        };
        if (!value) {
            return;
        }
        if (value.kind() != YamlKind::list) {
            one(value);
            return;
        }
        for (const YamlValue item : value) {
            one(item);
        }
        notEmpty(value, what);
    }

    void choices(YamlValue value, std::string_view what, Texts& into) {
        if (!value || !m_reader.isList(value, value.where(), what)) {
            return;
        }
        for (const YamlValue item : value) {
            if (auto choice = id(item, "the name of a choice")) {
                into.push_back(std::move(*choice));
            }
        }
        notEmpty(value, what);
    }

    void notEmpty(YamlValue list, std::string_view what) {
        if (list.begin() == list.end()) {
            nothingExpected(list.where(), std::string(what), "what it is to hold, or remove the key");
        }
    }

    void facts(Offset owner, YamlValue map, std::vector<ExpectedFact>& into) {
        if (!m_reader.isMap(map, owner, "\"facts\"")) {
            return;
        }
        m_reader.checkNames(map, "\"facts\"");
        for (auto entry = map.begin(); entry != map.end() && !m_problems.full(); ++entry) {
            const YamlValue key = *entry;
            const auto name = id(key, "the name of a fact");
            const auto value = factValue(key, *++entry);
            if (name && value) {
                into.push_back({*name, *value});
            }
        }
        notEmpty(map, "\"facts\"");
    }

    std::optional<Written<std::variant<int, bool>>> factValue(YamlValue key, YamlValue value) {
        using Value = std::variant<int, bool>;
        if (value.kind() == YamlKind::scalar && value.plain()) {
            const std::string_view text = value.text();
            if (text == "yes" || text == "true" || text == "no" || text == "false") {
                return Written<Value>{Value(text == "yes" || text == "true"), value.where()};
            }
            if (const auto number = parseNumber(text)) {
                return Written<Value>{Value(*number), value.where()};
            }
        }
        m_problems.add(value.kind() == YamlKind::nothing ? key.where() : value.where(), "bad-fact-value",
                       "a fact is a whole number, or yes or no" +
                           (value.kind() == YamlKind::scalar ? ", and not " + inQuotes(value.text()) : std::string()),
                       "write it in digits, or yes or no, without quotation marks");
        return std::nullopt;
    }

    void evidence(YamlValue key, YamlValue map) {
        if (!m_reader.isMap(map, key.where(), "\"evidence\"")) {
            return;
        }
        m_reader.checkNames(map, "\"evidence\"");
        for (auto entry = map.begin(); entry != map.end() && !m_problems.full(); ++entry) {
            const YamlValue name = *entry;
            const YamlValue value = *++entry;
            Written<std::string> id{std::string(name.text()), name.where()};
            if (value.kind() == YamlKind::map) {
                unit(std::move(id), value);
            } else if (const auto outcome =
                           m_reader.word(value, "what the debrief says of a statement", "unknown-outcome", outcomes)) {
                transcript.statements.push_back({std::move(id), {static_cast<Outcome>(*outcome), value.where()}});
            }
        }
        notEmpty(map, "\"evidence\"");
    }

    void unit(Written<std::string> id, YamlValue map) {
        constexpr std::array known{Field{"opportunities", optional}, Field{"shown", optional}};
        const auto [opportunities, shown] = m_reader.fields(map, id.where, "the evidence of a unit", known);
        ExpectedUnit unit;
        unit.unit = std::move(id);
        if (opportunities) {
            if (const auto count = m_reader.number(opportunities, "\"opportunities\"", 0, mostExpected)) {
                unit.opportunities = Written<int>{*count, opportunities.where()};
            }
        }
        if (shown) {
            unit.shown = decimal(shown, "\"shown\"", mostExpected);
        }
        notEmpty(map, "the evidence of a unit");
        transcript.units.push_back(std::move(unit));
    }

    Problems& m_problems;
    YamlReader m_reader;
    TopLevelKeys m_keys;
};

} // namespace

std::string_view nameOf(Outcome outcome) { return outcomes[static_cast<std::size_t>(outcome)]; }

std::optional<NamedChoice> parseNamedChoice(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos || !isId(text.substr(0, point)) || !isId(text.substr(point + 1))) {
        return std::nullopt;
    }
    return NamedChoice{std::string(text.substr(0, point)), std::string(text.substr(point + 1))};
}

Loaded<Transcript> readTranscript(std::string_view text, const std::string& file, const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    TranscriptFileReader reader(problems);
    if (readYaml(text, {}, limits, problems, reader)) {
        reader.finish();
    }
    Loaded<Transcript> result;
    if (problems.any()) {
        result.diagnostics = problems.take();
    } else {
        result.value = std::move(reader.transcript);
    }
    return result;
}

} // namespace content
