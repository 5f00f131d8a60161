#include "Story.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Random.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string_view>

namespace bench {

namespace {

constexpr std::array<std::string_view, 40> words{
    "the",    "constable", "sergeant", "radio", "street", "door",   "witness", "statement", "asks",   "answers",
    "waits",  "listens",   "quiet",    "calm",  "urgent", "steady", "window",  "corridor",  "phone",  "colleague",
    "notes",  "minute",    "before",   "after", "while",  "left",   "right",   "anxious",   "tired",  "relieved",
    "report", "check",     "again",    "now",   "later",  "family", "history", "plan",      "record", "call"};

std::string sentence(play::Random& random, std::uint32_t least, std::uint32_t most) {
    std::string out;
    const std::uint32_t count = least + random.below(most - least + 1);
    for (std::uint32_t i = 0; i < count; ++i) {
        out += i == 0 ? "" : " ";
        out += words[random.below(words.size())];
    }
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out + '.';
}

} // namespace

Story makeStory(std::uint32_t situations) {
    play::Random random(20240601 + situations);
    const std::uint32_t furthest = std::max(5u, 2 * situations / 35);
    Story story;
    story.situations.resize(situations);
    for (std::uint32_t i = 0; i < situations; ++i) {
        Story::Situation& situation = story.situations[i];
        situation.text = sentence(random, 35, 45);
        for (Story::Choice& choice : situation.choices) {
            choice = {sentence(random, 8, 12), std::min(situations, i + 1 + random.below(furthest)),
                      random.below(statementsShown)};
        }
    }
    story.ending = sentence(random, 40, 40);
    return story;
}

std::string frameworkText() {
    std::string out = "format: 1\nframework: bench\nversion: 1\ntitle: Bench\nlevels:\n  1: {name: Only}\n"
                      "clusters:\n  all:\n    name: All\n    competencies:\n      B:\n        name: Bench\n        "
                      "levels:\n          1:\n";
    for (std::uint32_t i = 0; i < statementsShown; ++i) {
        out += "            - Statement " + std::to_string(i) + "\n";
    }
    return out + "ranks:\n  any: {name: Any, level: 1}\n";
}

std::string yamlOf(const Story& story) {
    const auto name = [&](std::uint32_t target) {
        return target == story.situations.size() ? std::string("fin") : "k" + std::to_string(target);
    };
    std::string out =
        "format: 1\nscenario: bench\nversion: 1\ntitle: Bench\nframework: bench\nrank: any\nlevel: 1\nminutes: 10\n"
        "summary: A synthetic story.\nbriefing: None.\nstart: k0\nsituations:\n";
    constexpr std::array ratings{"best", "good", "poor"};
    for (std::uint32_t i = 0; i < story.situations.size(); ++i) {
        const Story::Situation& situation = story.situations[i];
        out += "  " + name(i) + ":\n    text: " + situation.text + "\n    order: fixed\n    choices:\n";
        for (std::uint32_t c = 0; c < 3; ++c) {
            const Story::Choice& choice = situation.choices[c];
            out += "      c" + std::to_string(c) + ":\n        text: " + choice.text +
                   "\n        rating: " + ratings[c] + "\n        shows: [B-1." + std::to_string(choice.statement + 1) +
                   "]\n        why: It is keyed so for measuring.\n        goto: " + name(choice.target) + "\n";
        }
    }
    return out + "endings:\n  fin: {title: End, text: " + story.ending + "}\n";
}

const model::CompetencyFramework& framework() {
    static const auto loaded = content::readFramework(frameworkText(), "bench-framework.yaml");
    if (!loaded) {
        std::fputs(content::format(loaded.diagnostics[0]).c_str(), stderr);
        std::abort();
    }
    return *loaded.value;
}

const model::Scenario& scenarioOf(std::uint32_t situations) {
    static std::map<std::uint32_t, content::Loaded<model::Scenario>> loaded;
    auto found = loaded.find(situations);
    if (found == loaded.end()) {
        content::Limits limits;
        limits.bytes = std::size_t{64} * 1024 * 1024;
        found = loaded
                    .emplace(situations,
                             content::readScenario(yamlOf(makeStory(situations)), "bench.yaml", framework(), limits))
                    .first;
        if (!found->second) {
            std::fputs(content::format(found->second.diagnostics[0]).c_str(), stderr);
            std::abort();
        }
    }
    return *found->second.value;
}

} // namespace bench
