#include "content/LayoutSlip.hpp"

#include "content/LayoutSense.hpp"
#include "content/LayoutWords.hpp"
#include "content/SourceLines.hpp"
#include "content/YamlReader.hpp"

#include <algorithm>

namespace content {

namespace {

using Frame = LayoutFrame;

class Walk {
public:
    Walk(std::string_view text, const KeyLevel& file)
        : m_lines(sourceLines(text)), m_sense(m_lines, file), m_file(&file) {}

    std::optional<LayoutSlip> run() {
        if (m_lines.empty()) {
            return std::nullopt;
        }
        m_frames.push_back({m_file, false, m_lines[0].indent});
        for (m_at = 0; m_at < m_lines.size() && !m_lost; ++m_at) {
            const SourceLine& line = m_lines[m_at];
            if (line.kind == SourceLine::Kind::ofText) {
                if (auto slip = textLine(line)) {
                    return slip;
                }
                continue;
            }
            if (startsWithOddSpace(line.text)) {
                return slipAt(line.where, "yaml-indentation", oddSpaceWords());
            }
            if (isInside(line)) {
                if (auto slip = itemLine(line)) {
                    return slip;
                }
                continue;
            }
            m_dash.reset();
            m_descended = false;
            auto slip = line.kind == SourceLine::Kind::key ? keyLine(line) : otherLine(line);
            if (m_slip || slip) {
                return m_slip ? m_slip : slip;
            }
            m_before = m_at;
        }
        while (!m_lost && !m_frames.empty() && !m_slip) {
            closeLast();
        }
        return m_slip;
    }

private:
    /// Whether a line belongs to the value of the key line before, which is no thing with keys that are known here.
    bool isInside(const SourceLine& line) {
        if (!m_before || m_descended) {
            return false;
        }
        const SourceLine& owner = m_lines[*m_before];
        const bool item = line.kind == SourceLine::Kind::item;
        if (line.indent < owner.indent || (line.indent == owner.indent && !item)) {
            return false;
        }
        if (line.kind == SourceLine::Kind::key && (!owner.value.empty() || (m_dash && line.indent <= *m_dash))) {
            return false;
        }
        m_dash = item && !m_dash ? line.indent : m_dash;
        return true;
    }

    /// A line of a list of things with keys.
    std::optional<LayoutSlip> itemLine(const SourceLine& line) {
        const auto& listed = m_frames.back().level->listed;
        const auto each = std::ranges::find(listed, m_lines[*m_before].key, &KeyLevel::Named::key);
        if (each == listed.end() || m_frames.back().names || !m_dash) {
            return std::nullopt;
        }
        const bool item = line.kind == SourceLine::Kind::item;
        m_inner = item && line.indent == *m_dash ? line.inner : m_inner;
        const std::string_view said = line.text.substr(line.inner - line.indent);
        const std::string_view word = firstWord(said);
        const bool known = isKeyOf(*each->each, word);
        if (known && line.value.empty() && (line.key != word || said.size() > word.size() + 1)) {
            return slipAt(line.where + static_cast<Offset>(line.inner - line.indent + word.size()), "yaml-colon",
                          missingColonWords(said, line.key, word));
        }
        if (item && line.indent != *m_dash) {
            return slipAt(line.where, "yaml-indentation", itemWords(line.indent, *m_dash));
        }
        if (known && !item && line.indent != m_inner) {
            return slipAt(line.where, "yaml-indentation", columnWords(line, m_inner));
        }
        return std::nullopt;
    }

    /// A line of a text that was begun by | or >.
    std::optional<LayoutSlip> textLine(const SourceLine& line) {
        noteSwallowed(line);
        if (m_at == 0 || m_lines[m_at - 1].kind != SourceLine::Kind::ofText) {
            m_textFirst = m_at;
            return std::nullopt;
        }
        const SourceLine& first = m_lines[m_textFirst];
        if (line.indent >= first.indent || m_textFirst == 0 || m_lines[m_textFirst - 1].value.size() > 1) {
            return std::nullopt;
        }
        const Frame& frame = m_frames.back();
        if (frame.indent && !frame.names && isKeyOf(*frame.level, line.key) && !sawAlready(frame, line.key)) {
            return misplaced(m_at, *frame.indent, frame.last, LayoutLike::above);
        }
        std::size_t deep = 0;
        std::size_t shallow = 0;
        for (std::size_t i = m_textFirst; i < m_lines.size() && m_lines[i].kind == SourceLine::Kind::ofText; ++i) {
            ++(m_lines[i].indent >= first.indent ? deep : shallow);
        }
        const bool firstIsUsual = first.indent == m_lines[m_textFirst - 1].inner + 2;
        return shallow > deep || (shallow == deep && !firstIsUsual)
                   ? slipAt(first.where, "yaml-indentation", textColumnWords(first.indent, line.indent, "below"))
                   : slipAt(line.where, "yaml-indentation", textColumnWords(line.indent, first.indent, "above"));
    }

    [[nodiscard]] bool sawAlready(const Frame& frame, std::string_view key) const {
        return !frame.names && std::ranges::count(frame.seen, key) != 0;
    }

    /// The frame that the line at `at` belongs to by what it says, other than `notThis`.
    Frame* targetOf(std::size_t at, const Frame* notThis) {
        const SourceLine& line = m_lines[at];
        const KeyLevel* kind = m_sense.kindBelow(at);
        Frame* best = nullptr;
        std::size_t bestSteps = 0;
        for (Frame& frame : m_frames) {
            if (&frame == notThis || !frame.indent || !m_sense.accepts(frame, at) || sawAlready(frame, line.key) ||
                (frame.names && kind != frame.level && !(frame.level->orYesNo && isYesNo(line.value)))) {
                continue;
            }
            const std::size_t steps =
                line.indent > *frame.indent ? line.indent - *frame.indent : *frame.indent - line.indent;
            if (best == nullptr || steps <= bestSteps) {
                best = &frame;
                bestSteps = steps;
            }
        }
        return best;
    }

    std::optional<LayoutSlip> keyLine(const SourceLine& line) {
        Frame& top = m_frames.back();
        if (!top.indent && line.indent > m_lines[top.owner].indent) {
            top.indent = line.indent;
            return enter(top);
        }
        const auto here = std::ranges::find(m_frames, std::optional(line.indent), &Frame::indent);
        const bool deeperBelow = m_at + 1 < m_lines.size() && m_lines[m_at + 1].indent > line.indent;
        if (!top.indent && m_sense.accepts(top, m_at) &&
            (here == m_frames.end() || !m_sense.accepts(*here, m_at) || sawAlready(*here, line.key) || deeperBelow ||
             top.names)) {
            return emptyAbove(top);
        }
        if (here != m_frames.end()) {
            const bool takes = m_sense.accepts(*here, m_at);
            if (takes && !sawAlready(*here, line.key)) {
                return enter(*here);
            }
            if (outsideText(line)) {
                return textSlip(line);
            }
            const Frame* target = targetOf(m_at, &*here);
            // Moved out, it would take with it the lines that go on here.
            const SourceLine* next = m_at + 1 < m_lines.size() ? &m_lines[m_at + 1] : nullptr;
            const bool goesOn =
                next != nullptr && !line.opens() && next->indent == line.indent && m_sense.accepts(*here, m_at + 1);
            if (target != nullptr && !(goesOn && *target->indent < line.indent)) {
                return misplaced(m_at, *target->indent, target->last, LayoutLike::above);
            }
            return enter(*here); // an unknown key, or one given twice
        }
        if (outsideText(line)) {
            return textSlip(line);
        }
        Frame* target = targetOf(m_at, nullptr);
        if (target == nullptr) {
            m_lost = true; // a colon in a text, perhaps
            return std::nullopt;
        }
        const std::size_t asThis = m_sense.usual(*target, line.indent);
        const std::size_t asThat = m_sense.usual(*target, *target->indent);
        const std::size_t inside = target->level == m_file ? 0 : m_lines[target->owner].indent + 2;
        const bool looksRight = (line.indent == inside && *target->indent != inside) ||
                                (m_sense.step(m_at) == 2 && m_sense.step(target->first) != 2);
        if (target->count == 1 && (asThis > asThat || (asThis == asThat && looksRight))) {
            return misplaced(target->first, line.indent, m_at, LayoutLike::below);
        }
        return misplaced(m_at, *target->indent, target->last, LayoutLike::above);
    }

    /// A line inside a text that looks like a key which the thing around it must have and has not had so far.
    void noteSwallowed(const SourceLine& line) {
        Frame& frame = m_frames.back();
        const auto field = std::ranges::find(frame.level->keys, line.key, &Field::name);
        if (!frame.names && frame.indent && !frame.swallowed && field != frame.level->keys.end() &&
            field->need == Field::Need::required && !sawAlready(frame, line.key)) {
            frame.swallowed = m_at;
        }
    }

    /// Leaves the innermost frame. A key that it lacks may have become part of a text.
    void closeLast() {
        const Frame& frame = m_frames.back();
        if (frame.swallowed && !m_slip && !sawAlready(frame, m_lines[*frame.swallowed].key)) {
            m_slip = misplaced(*frame.swallowed, *frame.indent, frame.first, LayoutLike::above);
            m_slip->what =
                inQuotes(m_lines[*frame.swallowed].key) + " is indented so far that it is part of the text above it";
        }
        m_frames.pop_back();
    }

    /// Takes the line into a frame, and closes those that are deeper.
    std::optional<LayoutSlip> enter(Frame& frame) {
        const SourceLine& line = m_lines[m_at];
        while (&m_frames.back() != &frame) {
            closeLast();
        }
        frame.first = frame.count++ == 0 ? m_at : frame.first;
        frame.last = m_at;
        if (!frame.names && isKeyOf(*frame.level, line.key) && !sawAlready(frame, line.key)) {
            frame.seen.push_back(line.key);
        }
        if (!line.opens()) {
            return std::nullopt;
        }
        if (frame.names) {
            m_frames.push_back({frame.level, false, std::nullopt, m_at});
            m_descended = true;
        } else if (const KeyLevel* each = namedUnder(*frame.level, line.key)) {
            m_frames.push_back({each, true, std::nullopt, m_at});
            m_descended = true;
        }
        return std::nullopt;
    }

    /// The line belongs to something that has nothing below it that is indented.
    std::optional<LayoutSlip> emptyAbove(const Frame& top) {
        const SourceLine& owner = m_lines[top.owner];
        const Frame& around = m_frames[m_frames.size() - 2];
        // Perhaps the owner stands too far in, and its like below does not.
        for (std::size_t i = m_at; !top.names && around.count == 1 && i < m_lines.size(); ++i) {
            const bool key = m_lines[i].kind == SourceLine::Kind::key;
            if (key && m_lines[i].indent <= m_lines[around.owner].indent) {
                break;
            }
            if (key && m_lines[i].indent < owner.indent && m_sense.isNamed(around, i)) {
                return misplaced(top.owner, m_lines[i].indent, i, LayoutLike::below);
            }
        }
        for (std::size_t i = m_at + 1; i < m_lines.size() && m_lines[i].indent >= owner.indent; ++i) {
            if (m_lines[i].kind != SourceLine::Kind::key) {
                continue;
            }
            if (m_lines[i].indent == owner.indent && !top.names && m_sense.isNamed(around, i)) {
                break;
            }
            if (m_lines[i].indent > owner.indent && (top.names ? m_sense.isNamed(top, i) : m_sense.accepts(top, i))) {
                return misplaced(m_at, m_lines[i].indent, i, LayoutLike::below);
            }
        }
        return misplaced(m_at, owner.indent + 2, top.owner, LayoutLike::inside);
    }

    /// Whether the line before belongs to a text that begins on lines of its own.
    [[nodiscard]] bool outsideText(const SourceLine& line) const {
        const bool words = line.kind != SourceLine::Kind::key || line.key.find(' ') != std::string_view::npos;
        return words && m_at > 0 && m_before &&
               (m_lines[*m_before].beginsBlock() ||
                (m_lines[*m_before].opens() && line.indent <= m_lines[*m_before].indent));
    }

    std::optional<LayoutSlip> textSlip(const SourceLine& line) {
        const SourceLine& key = m_lines[*m_before];
        const SourceLine& above = m_lines[m_at - 1];
        const std::size_t wanted = above.kind == SourceLine::Kind::ofText ? above.indent : key.indent + 2;
        return slipAt(line.where, "yaml-indentation", outsideTextWords(key.key, wanted));
    }

    /// A line that is no key where one is expected.
    std::optional<LayoutSlip> otherLine(const SourceLine& line) {
        if (line.kind == SourceLine::Kind::item) {
            m_lost = true;
            return std::nullopt;
        }
        const std::string_view word = firstWord(line.text);
        const std::string_view behind = line.text.substr(std::min(word.size() + 1, line.text.size()));
        const bool spaceMissing = !line.key.empty() && line.key == word;
        const Frame* holder = nullptr;
        bool atKeys = false;
        for (const Frame& frame : m_frames) {
            const bool here = frame.indent == line.indent && !frame.names && isKeyOf(*frame.level, word);
            atKeys = atKeys || here;
            const bool free = !frame.indent || *frame.indent == line.indent;
            const bool alone = word == line.text || spaceMissing || behind.starts_with('{') ||
                               (frame.level->orYesNo && isYesNo(behind));
            holder = isKeyOf(*frame.level, word) && !frame.names  ? &frame
                     : frame.names && free && alone && isId(word) ? &frame
                                                                  : holder;
        }
        if (holder == nullptr || (outsideText(line) && word != line.text && !spaceMissing && !atKeys)) {
            m_lost = true;
            return outsideText(line) ? textSlip(line) : std::nullopt;
        }
        return slipAt(line.where + static_cast<Offset>(word.size()), "yaml-colon",
                      missingColonWords(line.text, line.key, word));
    }

    /// The line at `at` belongs in the column `wanted`, as the line at `like` shows.
    [[nodiscard]] LayoutSlip misplaced(std::size_t at, std::size_t wanted, std::size_t like, LayoutLike how) const {
        return slipAt(m_lines[at].where, "yaml-indentation", misplacedWords(m_lines, at, wanted, like, how));
    }

    [[nodiscard]] LayoutSlip slipAt(Offset where, std::string_view code, LayoutWords words) const {
        LayoutSlip slip;
        slip.what = std::move(words.what);
        slip.expected = std::move(words.expected);
        slip.where = slip.piece = where;
        slip.code = code;
        for (const Frame& frame : m_frames) {
            if (m_lines[frame.owner].where <= where && frame.level != m_file) {
                slip.owners.push_back(m_lines[frame.owner].where);
            }
        }
        // The names of things stand below the keys that they stand under: the first of them is the piece.
        if (m_frames.size() > 2 && !slip.owners.empty()) {
            slip.piece = slip.owners[std::min<std::size_t>(1, slip.owners.size() - 1)];
        }
        return slip;
    }

    std::vector<SourceLine> m_lines;
    LayoutSense m_sense;
    const KeyLevel* m_file;
    std::vector<Frame> m_frames;
    std::size_t m_at = 0;
    std::optional<LayoutSlip> m_slip;    ///< found when a frame was left
    std::optional<std::size_t> m_before; ///< position of the last line that counted
    std::optional<std::size_t> m_dash;   ///< where the items of a list begin that belongs to that line
    std::size_t m_inner = 0;             ///< where the keys of the last item begin
    std::size_t m_textFirst = 0;         ///< position of the first line of the last text
    bool m_descended = false;
    bool m_lost = false;
};

} // namespace

std::optional<LayoutSlip> findLayoutSlip(std::string_view text, const KeyLevel& file) { return Walk(text, file).run(); }

} // namespace content
