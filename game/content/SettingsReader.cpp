#include "content/SettingsReader.hpp"

#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"

namespace content {

namespace {

using enum Field::Need;

constexpr std::array settingsKeys{
    Field{"format", optional}, Field{"framework", optional}, Field{"scenarios", optional}, Field{"text-size", optional},
    Field{"theme", optional},  Field{"letters", optional},   Field{"motion", optional},    Field{"time", optional},
    Field{"sounds", optional}, Field{"captions", optional},  Field{"read-aloud", optional}};
constexpr std::array<std::string_view, 3> themes{"dark", "light", "contrast"};
constexpr std::array<std::string_view, 2> letters{"usual", "dyslexia"};
constexpr std::array<std::string_view, 2> motions{"usual", "reduced"};
constexpr std::array<std::string_view, 4> times{"usual", "half as much again", "twice", "untimed"};
constexpr std::array<std::string_view, 2> switches{"off", "on"};

template <class Choice, std::size_t count>
void writeLine(std::string& out, std::string_view key, const std::optional<Choice>& choice,
               const std::array<std::string_view, count>& words) {
    if (choice) {
        out += std::string(key) + std::string(words[static_cast<std::size_t>(*choice)]) + "\n";
    }
}

class SettingsFileReader final : public YamlFileReader {
public:
    explicit SettingsFileReader(Problems& problems)
        : m_reader(problems), m_keys(problems, "the settings", settingsKeys) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (!m_keys.take(key)) {
            return;
        }
        if (key.text() == "format") {
            m_reader.number(value, "\"format\"", 1, 1);
        } else if (key.text() == "framework") {
            if (const auto file = m_reader.text(value, "\"framework\"")) {
                settings.framework = *file;
            }
        } else if (key.text() == "text-size") {
            constexpr int smallest = 100;
            constexpr int largest = 200;
            settings.textSize = m_reader.number(value, "\"text-size\"", smallest, largest);
        } else if (key.text() == "theme") {
            choose(value, "\"theme\"", "unknown-theme", themes, settings.theme);
        } else if (key.text() == "letters") {
            choose(value, "\"letters\"", "unknown-setting", letters, settings.letters);
        } else if (key.text() == "motion") {
            choose(value, "\"motion\"", "unknown-setting", motions, settings.motion);
        } else if (key.text() == "time") {
            choose(value, "\"time\"", "unknown-setting", times, settings.time);
        } else if (key.text() == "sounds") {
            choose(value, "\"sounds\"", "unknown-setting", switches, settings.sounds);
        } else if (key.text() == "captions") {
            choose(value, "\"captions\"", "unknown-setting", switches, settings.captions);
        } else if (key.text() == "read-aloud") {
            choose(value, "\"read-aloud\"", "unknown-setting", switches, settings.readAloud);
        } else if (m_reader.isList(value, key.where(), "\"scenarios\"")) {
            for (const YamlValue item : value) {
                settings.scenarios.emplace_back(m_reader.text(item, "a folder").value_or(""));
            }
        }
    }
    void entriesBegin(YamlValue) override {}
    void entry(YamlValue, YamlValue) override {}

    Settings settings;

private:
    template <class Choice, std::size_t count>
    void choose(YamlValue value, std::string_view what, std::string_view code,
                const std::array<std::string_view, count>& words, std::optional<Choice>& chosen) {
        if (const auto word = m_reader.word(value, what, code, words)) {
            chosen = static_cast<Choice>(*word);
        }
    }

    YamlReader m_reader;
    TopLevelKeys m_keys;
};

std::string inSingleQuotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string("''") : std::string(1, c);
    }
    return out + "'";
}

} // namespace

Loaded<Settings> readSettings(std::string_view text, const std::string& file) {
    constexpr Limits limits{};
    Problems problems(text, file, limits.diagnostics);
    SettingsFileReader reader(problems);
    readYaml(text, {}, limits, problems, reader);
    Loaded<Settings> result;
    if (problems.any()) {
        result.diagnostics = problems.take();
    } else {
        result.value = std::move(reader.settings);
    }
    return result;
}

std::string settingsText(const Settings& settings) {
    std::string out = "format: 1\n";
    if (settings.framework) {
        out += "framework: " + inSingleQuotes(*settings.framework) + "\n";
    }
    if (!settings.scenarios.empty()) {
        out += "scenarios:\n";
        for (const std::string& folder : settings.scenarios) {
            out += "  - " + inSingleQuotes(folder) + "\n";
        }
    }
    if (settings.textSize) {
        out += "text-size: " + std::to_string(*settings.textSize) + "\n";
    }
    writeLine(out, "theme: ", settings.theme, themes);
    writeLine(out, "letters: ", settings.letters, letters);
    writeLine(out, "motion: ", settings.motion, motions);
    writeLine(out, "time: ", settings.time, times);
    writeLine(out, "sounds: ", settings.sounds, switches);
    writeLine(out, "captions: ", settings.captions, switches);
    writeLine(out, "read-aloud: ", settings.readAloud, switches);
    return out;
}

} // namespace content
