#pragma once

#include "content/FrameworkHeading.hpp"
#include "content/FrameworkTextImporter.hpp"
#include "content/PageFurniture.hpp"
#include "content/PastedText.hpp"
#include "content/ValueLists.hpp"

#include <optional>
#include <string>
#include <vector>

namespace content {

struct Paragraph {
    std::size_t line = 0;
    std::string text;
};

struct FoundIndicator {
    std::size_t line = 0;
    std::string text;
    int level = 1;
};

/// What stands under one heading, until the next one of another name. A text may come back to the same name.
struct Section {
    HeadingName what;
    std::size_t line = 0;
    std::vector<Paragraph> about;
    std::vector<Paragraph> matters;
    std::vector<FoundIndicator> indicators; ///< of a competency
    std::vector<ValueItem> behaviours;      ///< of a core value

    [[nodiscard]] bool hasStatements() const { return !indicators.empty() || !behaviours.empty(); }
};

namespace pasted {

[[nodiscard]] bool beginsSmall(std::string_view text);

/// Whether a text ends as sentences do; closing quotation marks and brackets count for nothing.
[[nodiscard]] bool endsSentence(std::string_view text);

/// A text in quotation marks, cut where it is long, for a message.
[[nodiscard]] std::string quote(std::string_view text);

} // namespace pasted

/// Reads a framework's text line by line and sorts it into sections. What is in no section is in `leftOvers`.
class FrameworkTextReading {
public:
    explicit FrameworkTextReading(const model::CompetencyFramework& like) : m_like(&like), m_headings(like) {}

    void read(const std::vector<PastedLine>& lines);

    std::vector<Section> sections;
    std::vector<LeftOver> leftOvers;
    std::vector<ImportNote> notes;

private:
    enum class Open { nothing, statement, about, matters };

    struct OpenItem {
        Open kind = Open::nothing;
        std::size_t line = 0;
        std::string text;
        std::string mark;
        std::size_t blanks = 0;
        bool page = false;
        bool rule = false;
    };

    /// A line of text among the statements that was not understood: what follows it may belong to something else.
    struct Stray {
        std::size_t line;
        std::string text;
        bool oneShortLine;
        bool pageBefore; ///< the end of a page lies between it and the last statement
    };

    [[nodiscard]] std::vector<PastedLine> withWholeHeadings(const std::vector<PastedLine>& lines) const;
    void readLine(const PastedLine& line, bool runningHeader);
    void readText(std::size_t number, std::string_view text);
    /// The name of the known framework that this line most likely means and misspells; empty for none.
    [[nodiscard]] std::string misspeltName(std::string_view text) const;
    void readBullet(std::size_t number, std::string_view line, const Bullet& bullet);
    bool readHeading(std::size_t number, std::string_view text, bool isBullet);
    void enter(std::size_t number, std::string_view text, const HeadingName& name);
    void enterLevel(std::size_t number, std::string_view text, const std::vector<int>& levels);
    void enterUnknown(std::size_t number, std::string_view name);
    void close();
    void placeStatement(OpenItem item);
    void placeParagraph(OpenItem item);
    void begin(Open kind, std::size_t number, std::string_view text, std::string_view mark = {});
    void append(std::size_t number, std::string_view text);
    void setAside(std::size_t number, std::string_view text, std::string reason);
    [[nodiscard]] bool goesOn(std::string_view text) const;
    [[nodiscard]] bool isContentsLine(std::string_view text, bool isBullet) const;
    [[nodiscard]] std::optional<std::string> cannotPlace(const OpenItem& item);
    [[nodiscard]] Section* section() { return m_section ? &sections[*m_section] : nullptr; }
    [[nodiscard]] bool inValue() const;

    const model::CompetencyFramework* m_like;
    HeadingReader m_headings;

    std::optional<std::size_t> m_section; ///< in `sections`
    std::string m_unknown;                ///< the heading with an unknown name that what follows stands under
    std::string m_pendingLabel;           ///< "Competency" alone on its line: its name must follow
    std::optional<int> m_level;
    std::optional<Side> m_side;
    bool m_columns = false;         ///< several levels were named in one line
    bool m_headedHere = false;      ///< a level or side was named since the section began
    std::size_t m_sinceHeading = 0; ///< statements since the last heading of any kind
    std::optional<Stray> m_stray;   ///< since the last heading of any kind
    std::optional<Stray> m_strayInSection;

    bool m_levelsOutside = false; ///< levels stand above names: "Level 1" and then the competencies
    std::optional<int> m_outsideLevel;
    std::size_t m_outsideLine = 0;
    std::size_t m_levelHeadings = 0; ///< since the last statement
    bool m_lastHeadingWasLevel = false;

    OpenItem m_open;
    bool m_blankAbove = false;
    std::size_t m_blanks = 0; ///< since the last statement, with the two below
    bool m_page = false;
    bool m_rule = false;
    std::size_t m_punctuated = 0; ///< statements that end as a sentence does
    std::size_t m_unpunctuated = 0;
};

} // namespace content
