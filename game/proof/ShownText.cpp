#include "proof/ShownText.hpp"

#include <algorithm>
#include <span>

namespace proof {

using namespace model;

namespace {

std::string withSingleSpaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        words.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

/// In whole characters of UTF-8.
std::string cut(std::string text, std::size_t longest) {
    if (text.size() <= longest) {
        return text;
    }
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0u) == 0x80u) {
        --longest;
    }
    text.resize(longest);
    return text + "…";
}

/// The paragraphs that are added there when something holds.
std::span<const ConditionalText> alsosOf(const play::Runner& runner) {
    const Scenario& scenario = runner.scenario();
    return runner.ending() != nullptr ? runner.ending()->also.in(scenario.alsos)
                                      : runner.situation()->also.in(scenario.alsos);
}

} // namespace

ShownText::ShownText(const play::Runner& runner) : m_runner(&runner) {
    const Scenario& scenario = runner.scenario();
    const auto add = [&](std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            std::string paragraph = withSingleSpaces(text.substr(0, end));
            m_all += (m_all.empty() ? "" : " ") + paragraph;
            m_paragraphs.push_back(std::move(paragraph));
            text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        }
    };
    const auto& decisions = runner.attempt().decisions;
    if (!decisions.empty()) {
        add(scenario[decisions.back().choice].consequence);
    }
    if (runner.ending() != nullptr) {
        add(runner.ending()->title);
    }
    add(runner.text());
    for (const Inject* inject : runner.injects()) {
        add(inject->text);
    }
}

bool ShownText::has(std::string_view text) const { return m_all.find(withSingleSpaces(text)) != std::string::npos; }

std::string ShownText::instead(std::string_view text) const {
    const std::string wanted = withSingleSpaces(text);
    for (const ConditionalText& also : alsosOf(*m_runner)) {
        if (withSingleSpaces(also.text).find(wanted) != std::string::npos) {
            return " It stands in a paragraph under \"also\" whose condition does not hold here.";
        }
    }
    const std::vector<std::string> words = wordsOf(wanted);
    std::ptrdiff_t most = 0;
    const std::string* nearest = nullptr;
    for (const std::string& paragraph : m_paragraphs) {
        const std::vector<std::string> has = wordsOf(paragraph);
        const auto shared =
            std::ranges::count_if(words, [&](const std::string& word) { return std::ranges::count(has, word) != 0; });
        if (shared > most) {
            most = shared;
            nearest = &paragraph;
        }
    }
    constexpr std::size_t longest = 400;
    if (nearest == nullptr || most * 2 < static_cast<std::ptrdiff_t>(words.size())) {
        return " What is seen there begins: \"" + cut(m_all, longest / 2) + "\"";
    }
    return " The nearest that is seen: \"" + cut(*nearest, longest) + "\"";
}

} // namespace proof
