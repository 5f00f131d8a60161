#include "exchange/Aiken.hpp"

#include "exchange/TextFile.hpp"

#include <optional>
#include <utility>

namespace exchange {

namespace {

constexpr std::string_view answerKey = "ANSWER:";

/// The letter and the text of "B) something"; nothing where the line is no option.
std::optional<std::pair<char, std::string_view>> optionIn(std::string_view line) {
    const bool letter = line.size() > 1 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == '.' || line[1] == ')');
    if (!letter || (line.size() > 2 && line[2] != ' ' && line[2] != '\t')) {
        return std::nullopt;
    }
    return std::pair(line[0], trimmed(line.substr(2)));
}

class AikenFileReader {
public:
    Imported read(Lines file) {
        m_imported.notices = std::move(file.notices);
        m_imported.groups.push_back({});
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            line(i + 1, trimmed(file.lines[i]));
        }
        if (!m_ask.empty()) {
            leave("has no line ANSWER: behind it");
        }
        if (m_imported.groups[0].questions.empty()) {
            m_imported.groups.clear();
        }
        return std::move(m_imported);
    }

private:
    void line(std::size_t number, std::string_view text) {
        if (text.empty()) {
            return;
        }
        if (text.starts_with(answerKey)) {
            end(number, trimmed(text.substr(answerKey.size())));
            return;
        }
        const auto option = optionIn(text);
        const char next = static_cast<char>('A' + m_options.size());
        if (option && !m_ask.empty() && option->first == next) {
            m_options.push_back({std::string(option->second), 0, ""});
        } else if (m_options.empty()) {
            m_line = m_ask.empty() ? number : m_line;
            m_ask += (m_ask.empty() ? "" : "\n") + std::string(text);
        } else {
            // A text behind options begins the next question: the one before it has no answer.
            leave("has no line ANSWER: behind its options");
            m_line = number;
            m_ask = text;
        }
    }

    void leave(const std::string& why) {
        m_imported.notices.push_back({m_line, beginningOf(m_ask), why + "; it was not taken over"});
        m_ask.clear();
        m_options.clear();
    }

    void end(std::size_t number, std::string_view answer) {
        if (m_ask.empty()) {
            m_imported.notices.push_back({number, "", "ANSWER: stands here without a question before it"});
            return;
        }
        if (m_options.size() < 2) {
            return leave("has fewer than two options");
        }
        const bool known =
            answer.size() == 1 && answer[0] >= 'A' && static_cast<std::size_t>(answer[0] - 'A') < m_options.size();
        if (!known) {
            return leave("says ANSWER: " + std::string(answer) + ", which is none of its options");
        }
        m_options[static_cast<std::size_t>(answer[0] - 'A')].weight = 100;
        model::Question question;
        question.ask = m_ask;
        question.id = m_ids.from(beginningOf(m_ask));
        question.task = model::Choosing{std::move(m_options), model::Choosing::Many::one};
        m_imported.groups[0].questions.push_back(std::move(question));
        m_ask.clear();
        m_options.clear();
    }

    Imported m_imported;
    Ids m_ids;
    std::size_t m_line = 1;
    std::string m_ask;
    std::vector<model::Option> m_options;
};

} // namespace

Import readAiken(std::string_view bytes) {
    auto lines = linesOf(bytes);
    if (auto* unreadable = std::get_if<Unreadable>(&lines)) {
        return std::move(*unreadable);
    }
    return AikenFileReader().read(std::get<Lines>(std::move(lines)));
}

} // namespace exchange
