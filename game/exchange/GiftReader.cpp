#include "exchange/GiftReader.hpp"

#include "exchange/GiftAnswers.hpp"
#include "exchange/GiftText.hpp"
#include "exchange/TextFile.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace exchange {

namespace {

using gift::findPlain;
using gift::gap;

constexpr std::string_view categoryKey = "$CATEGORY:";

/// The lines of one question, and what stood in comments before it.
struct Block {
    std::size_t line = 1;
    std::string text;
    std::vector<std::string> marks; ///< "id:…", "tag:…"
};

/// What stands in square brackets in a comment.
void addMarks(std::vector<std::string>& marks, std::string_view comment) {
    for (std::size_t begin = comment.find('['); begin != std::string_view::npos; begin = comment.find('[', begin + 1)) {
        const std::size_t end = comment.find(']', begin);
        if (end == std::string_view::npos) {
            return;
        }
        const std::string_view mark = comment.substr(begin + 1, end - begin - 1);
        if (mark.starts_with("id:") || mark.starts_with("tag:")) {
            marks.emplace_back(mark);
        }
    }
}

/// Whether a line begins something new, however the question before it was left.
bool beginsAnew(std::string_view line) {
    return line.starts_with("::") || line.starts_with(categoryKey) || line.starts_with("//");
}

/// Takes lines apart into questions: an empty line ends one, unless a brace is open and what follows could still be
/// its own.
class Blocks {
public:
    explicit Blocks(const std::vector<std::string>& lines) : m_lines(lines) {}

    std::vector<Block> all() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const std::string_view line = trimmed(m_lines[i]);
            if (line.starts_with("//")) {
                if (m_block.text.empty()) {
                    addMarks(m_block.marks, line.substr(2));
                }
            } else if (line.starts_with(categoryKey)) {
                end();
                m_block.text = line;
                m_block.line = i + 1;
                end();
            } else if (line.empty() ? !insideBraces(i) : false) {
                end();
            } else if (!line.empty()) {
                if (line.starts_with("::") && isAnswered()) {
                    end(); // the empty line between two questions was forgotten
                }
                if (m_block.text.empty()) {
                    m_block.line = i + 1;
                }
                m_block.text += std::string(m_block.text.empty() ? "" : "\n") + std::string(line);
            }
        }
        end();
        return std::move(m_all);
    }

private:
    [[nodiscard]] bool isAnswered() const {
        const std::size_t open = findPlain(m_block.text, "{");
        return open != std::string_view::npos && findPlain(m_block.text, "}", open) != std::string_view::npos;
    }

    [[nodiscard]] bool insideBraces(std::size_t emptyLine) const {
        const std::size_t open = findPlain(m_block.text, "{");
        if (open == std::string_view::npos || findPlain(m_block.text, "}", open) != std::string_view::npos) {
            return false;
        }
        const auto next = std::find_if(m_lines.begin() + static_cast<std::ptrdiff_t>(emptyLine), m_lines.end(),
                                       [](const std::string& line) { return !trimmed(line).empty(); });
        return next != m_lines.end() && !beginsAnew(trimmed(*next));
    }

    void end() {
        if (!m_block.text.empty()) {
            m_all.push_back(std::move(m_block));
            m_block = {};
        }
    }

    const std::vector<std::string>& m_lines;
    Block m_block;
    std::vector<Block> m_all;
};

class GiftFileReader {
public:
    explicit GiftFileReader(const model::CompetencyFramework& framework) : m_framework(framework) {}

    Imported read(Lines file) {
        m_imported.notices = std::move(file.notices);
        for (const Block& block : Blocks(file.lines).all()) {
            if (block.text.starts_with(categoryKey)) {
                m_category = std::string(trimmed(std::string_view(block.text).substr(categoryKey.size())));
            } else {
                question(block);
            }
        }
        std::ranges::stable_sort(m_imported.notices, {}, &Notice::line);
        return std::move(m_imported);
    }

private:
    void notice(const Block& block, const std::string& about, const std::string& sentence) {
        m_imported.notices.push_back({block.line, about, sentence});
    }

    void question(const Block& block) {
        std::string_view rest = block.text;
        std::string title;
        if (rest.starts_with("::")) {
            const std::size_t end = findPlain(rest, "::", 2);
            if (end != std::string_view::npos) {
                title = gift::unescaped(trimmed(rest.substr(2, end - 2)));
                rest = trimmed(rest.substr(end + 2));
            }
        }
        const std::string about = title.empty() ? beginningOf(rest) : title;
        const std::size_t open = findPlain(rest, "{");
        if (open == std::string_view::npos) {
            notice(block, about, "is a text that asks nothing; it was not taken over");
            return;
        }
        const std::size_t close = findPlain(rest, "}", open);
        if (close == std::string_view::npos) {
            notice(block, about, "has an opening brace { and no closing one }; it was not taken over");
            return;
        }
        auto read = gift::readAnswers(rest.substr(open + 1, close - open - 1));
        if (const auto* none = std::get_if<gift::NoPlace>(&read)) {
            notice(block, about,
                   none->sentence + (none->sentence.ends_with("taken over") ? "" : "; it was not taken over"));
            return;
        }
        auto& answers = std::get<gift::Answers>(read);
        model::Question question;
        question.ask = textAround(block, about, rest.substr(0, open), rest.substr(close + 1));
        if (question.ask.empty()) {
            notice(block, about, "has answers and no question; it was not taken over");
            return;
        }
        if (findPlain(rest, "{", close) != std::string_view::npos) {
            notice(block, about, "has braces a second time; only the first were taken for answers, the rest is text");
        }
        if (title.empty() && rest.starts_with("::")) {
            notice(block, about, "begins with :: and its name does not end with ::, so the name was taken for text");
        }
        question.task = std::move(answers.task);
        question.explanation = std::move(answers.explanation);
        std::string wantedId = title.empty() ? beginningOf(question.ask) : title;
        for (const std::string& mark : block.marks) {
            take(block, about, mark, question, wantedId);
        }
        question.id = m_ids[m_category].from(wantedId);
        for (const std::string& change : answers.changes) {
            notice(block, about, change);
        }
        group().push_back(std::move(question));
    }

    std::string textAround(const Block& block, const std::string& about, std::string_view before,
                           std::string_view after) {
        const bool inside = !trimmed(after).empty();
        const Plain all =
            plain(inside ? std::string(before) + std::string(gap) + std::string(after) : std::string(before));
        if (all.hadTags) {
            notice(block, about,
                   all.hadPicture ? "a picture or film was left out: see whether it can be answered without"
                                  : "HTML was left out");
        }
        if (trimmed(before).starts_with("[markdown]")) {
            notice(block, about, "is written in Markdown, whose signs are shown as they stand");
        }
        return all.text;
    }

    /// A question's own lines are wrapped as its author's editor had them: only what is written \n breaks a line.
    static Plain plain(std::string_view written) {
        std::string joined(trimmed(written));
        std::ranges::replace(joined, '\n', ' ');
        return gift::textOf(joined);
    }

    void take(const Block& block, const std::string& about, const std::string& mark, model::Question& question,
              std::string& id) {
        const std::string value = mark.substr(mark.find(':') + 1);
        if (mark.starts_with("id:")) {
            id = value;
        } else if (value == "easy") {
            question.difficulty = model::Difficulty::easy;
        } else if (value == "hard") {
            question.difficulty = model::Difficulty::hard;
        } else if (const auto statement = m_framework.findStatement(value)) {
            constexpr std::size_t most = 6;
            if (question.statements.size() < most) {
                question.statements.push_back(*statement);
            }
        } else if (value != "medium") {
            notice(block, about, "its tag \"" + value + "\" is no statement of this framework and was left out");
        }
    }

    std::vector<model::Question>& group() {
        const auto found = std::ranges::find(m_imported.groups, m_category, &Group::category);
        if (found != m_imported.groups.end()) {
            return found->questions;
        }
        m_imported.groups.push_back({m_category, {}});
        return m_imported.groups.back().questions;
    }

    const model::CompetencyFramework& m_framework;
    Imported m_imported;
    std::string m_category;
    std::map<std::string, Ids> m_ids; ///< by category: each becomes a quiz of its own
};

} // namespace

std::string nameOfCategory(std::string_view category) {
    std::string name;
    for (std::size_t i = 0; i < category.size(); ++i) {
        const bool slash = category[i] == '/';
        if (slash && category.substr(i + 1).starts_with('/')) {
            name += category[++i];
        } else if (!slash) {
            name += category[i];
        } else if (!trimmed(category.substr(i + 1)).empty()) {
            name.clear();
        }
    }
    return std::string(trimmed(name));
}

Import readGift(std::string_view bytes, const model::CompetencyFramework& framework) {
    auto lines = linesOf(bytes);
    if (auto* unreadable = std::get_if<Unreadable>(&lines)) {
        return std::move(*unreadable);
    }
    return GiftFileReader(framework).read(std::get<Lines>(std::move(lines)));
}

} // namespace exchange
