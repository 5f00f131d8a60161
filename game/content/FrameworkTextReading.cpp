#include "content/FrameworkTextReading.hpp"

#include "content/Problems.hpp"

#include <algorithm>

namespace content {

bool FrameworkTextReading::inValue() const {
    return m_section && std::holds_alternative<model::CoreValueId>(sections[*m_section].what);
}

/// Headings that were broken over two lines are joined again.
std::vector<PastedLine> FrameworkTextReading::withWholeHeadings(const std::vector<PastedLine>& lines) const {
    std::vector<PastedLine> whole;
    whole.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        whole.push_back(lines[i]);
        const bool pair = i + 1 < lines.size() && !lines[i].text.empty() && !lines[i + 1].text.empty() &&
                          !bulletOf(lines[i + 1].text);
        if (!pair) {
            continue;
        }
        const bool textAbove = i > 0 && !lines[i - 1].text.empty();
        const auto first = m_headings.read(lines[i].text, textAbove);
        const auto second = m_headings.read(lines[i + 1].text, false);
        const std::string together = lines[i].text + " " + lines[i + 1].text;
        const auto both = m_headings.read(together, textAbove);
        const bool halfName = first && !first->unknownName.empty(); // "Competency: We are" and the name below
        if ((halfName || (!first && !second)) && both && both->names.size() == 1 && !both->endsInNumber) {
            whole.back().text = together;
            ++i;
        }
    }
    return whole;
}

void FrameworkTextReading::read(const std::vector<PastedLine>& pasted) {
    const std::vector<PastedLine> lines = withWholeHeadings(pasted);
    std::vector<bool> eligible(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& text = lines[i].text;
        const auto heading = m_headings.read(text, false);
        eligible[i] = !text.empty() && !bulletOf(text) && !whyItMatters(text) && !HeadingReader::readSide(text) &&
                      (!heading || heading->labelOnly);
    }
    const std::vector<bool> headers = findRunningHeaders(lines, eligible);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        readLine(lines[i], headers[i]);
    }
    close();
}

void FrameworkTextReading::readLine(const PastedLine& line, bool runningHeader) {
    const std::string& text = line.text;
    m_page |= line.startsPage;
    if (text.empty()) {
        m_blankAbove = true;
        // Blank lines between a mark that stands alone and its text part nothing.
        m_blanks += m_open.kind == Open::statement && m_open.text.empty() ? 0u : 1u;
        return;
    }
    if (isPageNumber(text)) {
        m_page = true;
        setAside(line.number, text, "page number");
        return;
    }
    if (isRule(text)) {
        m_rule = true;
        m_blankAbove = true;
        return;
    }
    if (runningHeader) {
        m_page = true;
        setAside(line.number, text, "repeated page header or footer");
        return;
    }
    const auto bullet = bulletOf(text);
    if (isContentsLine(bullet ? bullet->text : text, bullet.has_value())) {
        setAside(line.number, text, "line of a contents list");
        return;
    }
    const std::string_view bare = bullet && !bullet->text.empty() ? bullet->text : std::string_view(text);
    if (readHeading(line.number, bare, bullet.has_value())) {
        m_blankAbove = false;
        return;
    }
    if (bullet) {
        readBullet(line.number, text, *bullet);
    } else {
        readText(line.number, text);
    }
    m_blankAbove = false;
}

bool FrameworkTextReading::isContentsLine(std::string_view text, bool isBullet) const {
    if (!endsInPageReference(text)) {
        const auto heading = m_headings.read(text, false);
        return heading && heading->endsInNumber;
    }
    if (text.find("...") != std::string_view::npos || text.find('\t') != std::string_view::npos) {
        return true;
    }
    const std::size_t name = text.find_last_of("pP");
    const bool named =
        name != std::string_view::npos && m_headings.read(text.substr(0, name == 0 ? 0 : name - 1), false).has_value();
    return named || (!isBullet && (m_open.kind == Open::nothing || m_blankAbove));
}

bool FrameworkTextReading::readHeading(std::size_t number, std::string_view text, bool isBullet) {
    const bool textAbove = m_open.kind != Open::nothing && !m_blankAbove && !m_open.text.empty();
    const auto heading = m_headings.read(text, textAbove && !isBullet);
    if (heading && isBullet && (heading->labelOnly || !heading->unknownName.empty())) {
        return false;
    }
    if (!heading) {
        const bool mayHead =
            !isBullet && inValue() && (!textAbove || pasted::endsSentence(m_open.text) || text.back() == ':');
        const auto side = mayHead ? HeadingReader::readSide(text) : std::nullopt;
        if (side) {
            close();
            m_side = side;
            m_headedHere = true;
            m_sinceHeading = 0;
            m_stray.reset();
        }
        return side.has_value();
    }
    close();
    m_pendingLabel.clear();
    if (heading->labelOnly) {
        const std::string last = plainWords(text).back();
        if (last == "cluster" || last == "competency" || last == "value") {
            m_pendingLabel = text;
        } else if (section() != nullptr && section()->hasStatements()) {
            m_stray = Stray{number, std::string(text), true, m_page};
        }
        return true;
    }
    if (!heading->unknownName.empty()) {
        enterUnknown(number, heading->unknownName);
        return true;
    }
    if (heading->names.size() > 1) {
        setAside(number, text, "names several parts at once, as a contents list does");
        return true;
    }
    if (!heading->names.empty()) {
        enter(number, text, heading->names.front());
        m_lastHeadingWasLevel = false;
    }
    if (!heading->levels.empty()) {
        enterLevel(number, text, heading->levels);
        m_lastHeadingWasLevel = heading->names.empty();
    }
    if (heading->side && inValue()) {
        m_side = heading->side;
        m_headedHere = true;
    }
    m_sinceHeading = 0;
    m_stray.reset();
    return true;
}

void FrameworkTextReading::enter(std::size_t number, std::string_view text, const HeadingName& name) {
    m_unknown.clear();
    if (const Section* here = section()) {
        const auto* cluster = std::get_if<model::ClusterId>(&name);
        const auto* competency = std::get_if<model::CompetencyId>(&here->what);
        const bool ownCluster = cluster != nullptr && competency != nullptr &&
                                (*m_like)[*competency].cluster == *cluster && (here->hasStatements() || m_headedHere);
        if (here->what == name || ownCluster) {
            // The same name again, or the cluster that it stands in: the header of a new page.
            m_page |= here->hasStatements();
            m_strayInSection.reset();
            if (ownCluster) {
                setAside(number, text, "the cluster's name again, taken as a page header");
            }
            return;
        }
    }
    sections.push_back({name, number, {}, {}, {}, {}});
    m_section = sections.size() - 1;
    m_side.reset();
    m_strayInSection.reset();
    m_headedHere = false;
    m_columns = false;
    if (std::holds_alternative<model::CompetencyId>(name)) {
        m_level = m_outsideLevel;
        if (m_outsideLevel && m_outsideLine != 0) {
            m_levelsOutside = true;
            notes.push_back({m_outsideLine,
                             "This level heading stands above the names of competencies, so what follows was taken as "
                             "level " +
                                 std::to_string(*m_outsideLevel) + " until the next such heading."});
            m_outsideLine = 0;
        }
    } else {
        m_level.reset();
    }
}

void FrameworkTextReading::enterLevel(std::size_t number, std::string_view text, const std::vector<int>& levels) {
    ++m_levelHeadings;
    m_columns = levels.size() > 1;
    const bool outside =
        m_levelsOutside || !m_section || std::holds_alternative<model::ClusterId>(sections[*m_section].what);
    m_outsideLevel.reset();
    m_outsideLine = 0;
    if (outside && m_levelHeadings == 1 && levels.size() == 1) {
        m_outsideLevel = levels.front();
        m_outsideLine = number;
    }
    if (inValue() && !outside) {
        leftOvers.push_back({number, std::string(text), "a level heading under a core value, which has no levels",
                             LeftOver::Kind::heading});
        m_strayInSection = Stray{number, std::string(text), false, false};
    }
    if (const Section* here = section();
        here != nullptr && m_strayInSection && !m_levelsOutside && levels.size() == 1) {
        const auto already = [&](const FoundIndicator& found) { return found.level == levels.front(); };
        if (std::ranges::any_of(here->indicators, already)) {
            // "Level 1" a second time, after words that were not understood: most likely another competency's.
            const Stray stray = *m_strayInSection;
            enterUnknown(stray.line, stray.text);
        }
    }
    m_level = levels.size() == 1 ? std::optional(levels.front()) : std::nullopt;
    m_headedHere = true;
    const std::size_t digit = text.find_last_of("0123456789");
    const std::string_view behind = digit == std::string_view::npos ? std::string_view() : text.substr(digit + 1);
    constexpr std::ptrdiff_t wordsOfASentence = 3;
    if (levels.size() == 1 && std::ranges::count(behind, ' ') >= wordsOfASentence &&
        behind.find('(') == std::string_view::npos) {
        notes.push_back(
            {number, "What stands behind the number in " + pasted::quote(text) +
                         " was taken for words about the level. If it is a statement, give it a line of its own."});
    }
}

void FrameworkTextReading::enterUnknown(std::size_t number, std::string_view name) {
    m_unknown = pasted::quote(name) + " (line " + std::to_string(number) + ")";
    m_section.reset();
    m_level.reset();
    m_side.reset();
    m_stray.reset();
    m_strayInSection.reset();
    bool known = false; // left over as a paragraph already; the list is nearly sorted by line
    for (auto left = leftOvers.rbegin(); left != leftOvers.rend() && left->line >= number; ++left) {
        known |= left->line == number;
    }
    if (!known) {
        leftOvers.push_back(
            {number, std::string(name), "the known framework has nothing of this name", LeftOver::Kind::heading});
    }
}

std::string FrameworkTextReading::misspeltName(std::string_view text) const {
    constexpr std::size_t shortest = 6;
    const std::size_t start = text.find_first_not_of("0123456789.) ");
    const std::string_view line = start == std::string_view::npos ? std::string_view() : text.substr(start);
    if (line.size() < shortest || pasted::beginsSmall(line) || pasted::endsSentence(line)) {
        return {};
    }
    std::vector<std::string_view> names;
    for (const auto& competency : m_like->competencies) {
        names.push_back(competency.name);
    }
    for (const auto& value : m_like->values) {
        names.push_back(value.name);
    }
    return nearest(line, names);
}

void FrameworkTextReading::readBullet(std::size_t number, std::string_view line, const Bullet& bullet) {
    const bool lowDash = pasted::beginsSmall(bullet.text) && m_open.kind == Open::statement &&
                         m_open.mark != bullet.mark && !m_blankAbove && !m_open.text.empty() &&
                         !pasted::endsSentence(m_open.text);
    if (lowDash) {
        append(number, line); // a dash within a sentence that was broken before it
        return;
    }
    close();
    begin(Open::statement, number, bullet.text, bullet.mark);
}

void FrameworkTextReading::readText(std::size_t number, std::string_view text) {
    const bool waiting = m_open.kind == Open::statement && m_open.text.empty();
    if (!waiting && !m_pendingLabel.empty() && m_open.kind == Open::nothing) {
        m_pendingLabel.clear();
        enterUnknown(number, text);
        return;
    }
    if (const auto length = whyItMatters(text); length && m_section && !waiting) {
        close();
        begin(Open::matters, number, text.substr(*length));
        return;
    }
    if (const std::string meant = waiting ? std::string() : misspeltName(text); !meant.empty()) {
        close();
        enterUnknown(number, text);
        notes.push_back({number, "This line looks like the name " + pasted::quote(meant) +
                                     " with a mistake in it. Mend it in the text and import again."});
        return;
    }
    if (waiting || (m_open.kind != Open::nothing && !m_blankAbove)) {
        append(number, text);
        return;
    }
    if (m_open.kind == Open::statement && goesOn(text)) {
        if (!pasted::beginsSmall(text)) {
            notes.push_back({number, "This line was taken to go on with the statement of line " +
                                         std::to_string(m_open.line) + ", which does not end as the others do."});
        }
        append(number, text);
        return;
    }
    const bool paragraph = m_open.kind == Open::about || m_open.kind == Open::matters;
    if (paragraph && !m_open.text.empty() && pasted::beginsSmall(text) && !pasted::endsSentence(m_open.text)) {
        append(number, text);
        return;
    }
    const bool stillWhy = m_open.kind == Open::matters;
    close();
    const Section* here = section();
    begin(stillWhy || (here != nullptr && !here->matters.empty()) ? Open::matters : Open::about, number, text);
}

} // namespace content
