#include "quiz/AnswerText.hpp"

#include <charconv>
#include <utility>
#include <vector>

namespace quiz {

namespace {

constexpr std::size_t mostPositions = 200;

std::string listed(std::string word, const std::vector<std::size_t>& positions) {
    for (const std::size_t position : positions) {
        word += ' ' + std::to_string(position);
    }
    return word;
}

struct Write {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const Chosen& answer) const { return listed("chosen", answer.options); }
    std::string operator()(const Judged& answer) const {
        return (answer.holds ? "holds" : "does-not-hold") +
               (answer.reason ? ' ' + std::to_string(*answer.reason) : std::string());
    }
    std::string operator()(const Matched& answer) const {
        std::string text = "matched";
        for (const auto& right : answer.rights) {
            text += ' ' + (right ? std::to_string(*right) : std::string("-"));
        }
        return text;
    }
    std::string operator()(const Ordered& answer) const { return listed("ordered", answer.order); }
    std::string operator()(const Typed& answer) const { return "typed " + answer.text; }
};

/// What stands before the next space; the rest is left in `text`.
std::string_view word(std::string_view& text) {
    const std::size_t end = text.find(' ');
    const std::string_view first = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return first;
}

std::optional<std::size_t> position(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value < mostPositions ? std::optional(value) : std::nullopt;
}

/// Each word of the rest: a position, or a dash for none.
std::optional<std::vector<std::optional<std::size_t>>> positions(std::string_view text) {
    std::vector<std::optional<std::size_t>> all;
    while (!text.empty()) {
        const std::string_view one = word(text);
        all.push_back(position(one));
        if ((one != "-" && !all.back()) || all.size() > mostPositions) {
            return std::nullopt;
        }
    }
    return all;
}

std::optional<std::vector<std::size_t>> allGiven(const std::vector<std::optional<std::size_t>>& maybe) {
    std::vector<std::size_t> given;
    for (const auto& one : maybe) {
        if (!one) {
            return std::nullopt;
        }
        given.push_back(*one);
    }
    return given;
}

std::optional<Answer> read(std::string_view text) {
    if (text.empty()) {
        return Answer();
    }
    const std::string_view kind = word(text);
    if (kind == "typed") {
        return Typed{std::string(text)};
    }
    auto maybe = positions(text);
    if (!maybe) {
        return std::nullopt;
    }
    if (kind == "matched") {
        return Matched{std::move(*maybe)};
    }
    auto given = allGiven(*maybe);
    if (!given) {
        return std::nullopt;
    }
    if (kind == "chosen") {
        return Chosen{std::move(*given)};
    }
    if (kind == "ordered") {
        return Ordered{std::move(*given)};
    }
    if ((kind == "holds" || kind == "does-not-hold") && given->size() < 2) {
        return Judged{kind == "holds", given->empty() ? std::nullopt : std::optional(given->front())};
    }
    return std::nullopt;
}

} // namespace

std::string answerText(const Answer& answer) { return std::visit(Write{}, answer); }

std::optional<Answer> readAnswer(std::string_view text) {
    auto answer = read(text);
    return answer && answerText(*answer) == text ? answer : std::nullopt;
}

} // namespace quiz
