#include "content/Catalogue.hpp"

#include "content/TextStore.hpp"
#include "content/YamlFile.hpp"
#include "content/YamlReader.hpp"

namespace content {

namespace {

using enum Field::Need;

constexpr std::array<std::string_view, allAbouts.size()> abouts{
    "file", "keys", "scenario", "framework", "settings", "transcript", "quiz", "course", "story"};
constexpr std::array<std::string_view, 3> severities{"error", "fault", "advice"};

/// Codes reported here are not in the catalogue themselves: only who edits it meets them.
class CatalogueFileReader final : public YamlFileReader {
public:
    explicit CatalogueFileReader(Problems& problems) : m_problems(problems), m_reader(problems) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (key.text() == "format") {
            m_reader.number(value, "\"format\"", 1, 1);
            m_format = true;
            return;
        }
        m_problems.add(key.where(), "unknown-key", inQuotes(key.text()) + " is not a key of the catalogue",
                       "known keys: format or diagnostics");
    }

    void entriesBegin(YamlValue key) override {
        if (m_begun) {
            m_problems.add(key.where(), "duplicate-key", "\"diagnostics\" is given twice", "keep one");
        }
        m_begun = true;
    }

    void entry(YamlValue key, YamlValue value) override {
        constexpr std::array known{
            Field{"about", required}, Field{"severity", required}, Field{"title", required},
            Field{"means", required}, Field{"mend", required},     Field{"wrong", optional},
            Field{"right", optional}, Field{"file", optional},     Field{"no-example", optional}};
        const auto code = m_reader.id(key, "a code");
        const auto [about, severity, title, means, mend, wrong, right, file, noExample] =
            m_reader.fields(value, key.where(), "an entry", known);
        if (!code || !about || !severity) {
            return;
        }
        if (wrong ? !right : right || (!file && !noExample)) {
            m_problems.add(key.where(), "missing-key", "an entry has an example, or says why there is none",
                           "add \"wrong\" and \"right\", or \"file\", or \"no-example\"");
        }
        if (wrong && noExample) {
            m_problems.add(noExample.where(), "no-example", "an entry with an example needs no excuse", "keep one");
        }
        for (const CatalogueEntry& other : entries) {
            if (other.code == *code) {
                m_problems.add(key.where(), "duplicate-key", inQuotes(*code) + " is given twice", "keep one");
            }
        }
        const auto aboutWhat = m_reader.word(about, "\"about\"", "unknown-about", abouts);
        const auto weight = m_reader.word(severity, "\"severity\"", "unknown-severity", severities);
        entries.push_back({std::string(*code), static_cast<About>(aboutWhat.value_or(0)),
                           static_cast<Severity>(weight.value_or(0)), prose(title, "\"title\""),
                           prose(means, "\"means\""), prose(mend, "\"mend\""), lines(wrong, "\"wrong\""),
                           lines(right, "\"right\""), prose(noExample, "\"no-example\""), prose(file, "\"file\"")});
    }

    void finish() {
        if (!m_format || !m_begun) {
            m_problems.add(0, "missing-key", "the catalogue lacks \"format\" or \"diagnostics\"", "add it");
        }
    }

    std::vector<CatalogueEntry> entries;

private:
    std::string prose(YamlValue value, std::string_view what) {
        const auto text = value ? m_reader.text(value, what) : std::nullopt;
        return text ? std::string(TextStore(0).keepProse(*text)) : std::string();
    }

    /// As they stand, but for the line end after the last.
    std::string lines(YamlValue value, std::string_view what) {
        const auto text = value ? m_reader.text(value, what) : std::nullopt;
        return text ? std::string(text->substr(0, text->find_last_not_of('\n') + 1)) : std::string();
    }

    Problems& m_problems;
    YamlReader m_reader;
    bool m_format = false;
    bool m_begun = false;
};

} // namespace

Loaded<Catalogue> readCatalogue(std::string_view text, const std::string& file) {
    constexpr Limits limits{};
    Problems problems(text, file, limits.diagnostics);
    CatalogueFileReader reader(problems);
    if (readYaml(text, "diagnostics", limits, problems, reader)) {
        reader.finish();
    }
    Loaded<Catalogue> result;
    if (problems.any()) {
        result.diagnostics = problems.take();
    } else {
        result.value = Catalogue(std::move(reader.entries));
    }
    return result;
}

} // namespace content
