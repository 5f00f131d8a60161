#include "content/SettingsReader.hpp"

#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"

namespace content {

namespace {

using enum Field::Need;

constexpr std::array keys{Field{"format", optional}, Field{"framework", optional}, Field{"scenarios", optional},
                          Field{"text-size", optional}, Field{"theme", optional}};
constexpr std::array<std::string_view, 2> themes{"dark", "light"};

class Reader final : public YamlFileReader {
public:
    explicit Reader(Problems& problems) : m_reader(problems), m_keys(problems, "the settings", keys) {}

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
            if (const auto theme = m_reader.word(value, "\"theme\"", "unknown-theme", themes)) {
                settings.theme = static_cast<ThemeChoice>(*theme);
            }
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
    YamlReader m_reader;
    TopLevelKeys m_keys;
};

std::string inQuotes(std::string_view text) {
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
    Reader reader(problems);
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
        out += "framework: " + inQuotes(*settings.framework) + "\n";
    }
    if (!settings.scenarios.empty()) {
        out += "scenarios:\n";
        for (const std::string& folder : settings.scenarios) {
            out += "  - " + inQuotes(folder) + "\n";
        }
    }
    if (settings.textSize) {
        out += "text-size: " + std::to_string(*settings.textSize) + "\n";
    }
    if (settings.theme) {
        out += "theme: " + std::string(themes[static_cast<std::size_t>(*settings.theme)]) + "\n";
    }
    return out;
}

} // namespace content
