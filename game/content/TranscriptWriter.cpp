#include "content/TranscriptWriter.hpp"

#include <algorithm>
#include <cmath>

namespace content {

namespace {

/// In double quotation marks. What YAML or our readers would refuse cannot stand in a text that was read by them.
std::string quotedOnOneLine(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? std::string("\\n") : c == '\t' ? std::string("\\t") : std::string(1, c);
    }
    return out + '"';
}

std::string written(const std::variant<int, bool>& value) {
    if (const auto* number = std::get_if<int>(&value)) {
        return std::to_string(*number);
    }
    return std::get<bool>(value) ? "yes" : "no";
}

std::string factsText(const std::vector<ExpectedFact>& facts) {
    std::string out;
    for (const ExpectedFact& one : facts) {
        out += (out.empty() ? "{" : ", ") + one.fact.value + ": " + written(one.value.value);
    }
    return out + "}";
}

std::string listText(const std::vector<Written<std::string>>& words, bool quotes) {
    std::string out;
    for (const Written<std::string>& word : words) {
        out += (out.empty() ? "[" : ", ") + (quotes ? quotedOnOneLine(word.value) : word.value);
    }
    return out + "]";
}

/// The id of a unit or statement; what is none is put in quotation marks.
std::string keyText(const std::string& id) {
    const bool plain = !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '+' ||
               c == '-' || c == '_';
    });
    return plain && id[0] >= 'A' ? id : quotedOnOneLine(id);
}

std::string stepText(const StoryStep& step) {
    if (const auto* choice = std::get_if<ChoiceStep>(&step)) {
        const NamedChoice& named = choice->choice.value;
        return std::string(choice->byTimer ? "  - timeout: " : "  - ") + named.situation + "." + named.choice + "\n";
    }
    const auto& expected = std::get<Expectation>(step);
    std::string out;
    const auto line = [&](std::string_view key, const std::string& value) {
        out += (out.empty() ? "  - " : "    ") + std::string(key) + ": " + value + "\n";
    };
    if (expected.in) {
        line("in", expected.in->value);
    }
    if (!expected.facts.empty()) {
        line("facts", factsText(expected.facts));
    }
    if (!expected.sees.empty()) {
        line("sees", listText(expected.sees, true));
    }
    if (!expected.notSees.empty()) {
        line("not-sees", listText(expected.notSees, true));
    }
    if (!expected.available.empty()) {
        line("available", listText(expected.available, false));
    }
    if (!expected.notAvailable.empty()) {
        line("not-available", listText(expected.notAvailable, false));
    }
    return out;
}

} // namespace

std::string decimalText(double number) {
    const auto hundredths = std::llround(number * 100);
    std::string out = std::to_string(hundredths / 100);
    const auto behind = hundredths % 100;
    if (behind != 0) {
        out += '.' + std::to_string(behind / 10) + (behind % 10 == 0 ? "" : std::to_string(behind % 10));
    }
    return out;
}

std::string writeTranscript(const Transcript& transcript) {
    std::string out = "format: 1\ntitle: " + quotedOnOneLine(transcript.title) +
                      "\nscenario: " + quotedOnOneLine(transcript.scenario.value) + "\nchoices:\n";
    for (const StoryStep& step : transcript.steps) {
        out += stepText(step);
    }
    if (transcript.ending) {
        out += "ending: " + transcript.ending->value + "\n";
    }
    if (!transcript.facts.empty()) {
        out += "facts: " + factsText(transcript.facts) + "\n";
    }
    if (!transcript.units.empty() || !transcript.statements.empty()) {
        out += "evidence:\n";
    }
    for (const ExpectedUnit& unit : transcript.units) {
        std::string inside;
        if (unit.opportunities) {
            inside += "opportunities: " + std::to_string(unit.opportunities->value);
        }
        if (unit.shown) {
            inside += (inside.empty() ? "shown: " : ", shown: ") + decimalText(unit.shown->value);
        }
        out += "  " + keyText(unit.unit.value) + ": {" + inside + "}\n";
    }
    for (const ExpectedStatement& one : transcript.statements) {
        out += "  " + keyText(one.statement.value) + ": " + std::string(nameOf(one.outcome.value)) + "\n";
    }
    if (transcript.quality) {
        out += "quality: " + decimalText(transcript.quality->value) + "\n";
    }
    return out;
}

} // namespace content
