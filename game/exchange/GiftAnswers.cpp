#include "exchange/GiftAnswers.hpp"

#include "content/Find.hpp"
#include "exchange/GiftText.hpp"
#include "exchange/TextFile.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace exchange::gift {

namespace {

using model::Choosing;

constexpr double full = 100;

/// One answer: its sign, its weight where it has one, its text and its feedback.
struct Part {
    char sign = '=';
    std::optional<double> weight;
    std::string_view text; ///< as written
    std::string because;
};

/// A decimal number, all of the text.
std::optional<double> decimal(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole =
        error == std::errc() && end == text.data() + text.size() && !text.empty() && std::isfinite(number);
    return whole ? std::optional(number) : std::nullopt;
}

class Reading {
public:
    std::variant<Answers, NoPlace> read(std::string_view inside) {
        if (const std::size_t general = findPlain(inside, "####"); general != std::string_view::npos) {
            m_answers.explanation = plainText(inside.substr(general + 4));
            inside = inside.substr(0, general);
        }
        inside = trimmed(inside);
        if (inside.empty()) {
            return NoPlace{"it asks for an essay, which nobody here could mark; it was not taken over"};
        }
        const auto problem = inside.front() == '#' ? numbers(inside.substr(1)) : words(inside);
        if (problem) {
            return NoPlace{*problem};
        }
        return std::move(m_answers);
    }

private:
    using Problem = std::optional<std::string>;

    void changed(const std::string& sentence) {
        if (std::ranges::find(m_answers.changes, sentence) == m_answers.changes.end()) {
            m_answers.changes.push_back(sentence);
        }
    }

    std::string plainText(std::string_view written) {
        const Plain plain = textOf(written);
        if (plain.hadTags) {
            changed(plain.hadPicture ? "a picture or film in an answer was left out"
                                     : "HTML in an answer was left out");
        }
        return plain.text;
    }

    static std::vector<std::string_view> partsOf(std::string_view inside) {
        std::vector<std::string_view> parts;
        std::size_t begin = std::string_view::npos;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (inside[i] == '\\') {
                ++i;
            } else if (inside[i] == '=' || inside[i] == '~') {
                if (begin != std::string_view::npos) {
                    parts.push_back(inside.substr(begin, i - begin));
                }
                begin = i;
            }
        }
        if (begin != std::string_view::npos) {
            parts.push_back(inside.substr(begin));
        }
        return parts;
    }

    Part part(std::string_view written) {
        Part part;
        part.sign = written.front();
        written = trimmed(written.substr(1));
        if (written.starts_with('%')) {
            const std::size_t end = written.find('%', 1);
            if (const auto weight =
                    end == std::string_view::npos ? std::nullopt : decimal(written.substr(1, end - 1))) {
                part.weight = *weight;
                written = trimmed(written.substr(end + 1));
            }
        }
        if (const std::size_t feedback = findPlain(written, "#"); feedback != std::string_view::npos) {
            part.because = plainText(written.substr(feedback + 1));
            written = trimmed(written.substr(0, feedback));
        }
        part.text = written;
        return part;
    }

    /// True or false, the wrong one's feedback first. Nothing where it is neither.
    bool trueOrFalse(std::string_view inside) {
        const std::size_t end = std::min(findPlain(inside, "#"), inside.size());
        const std::string word = content::folded(trimmed(inside.substr(0, end)));
        const bool holds = word == "t" || word == "true";
        if (!holds && word != "f" && word != "false") {
            return false;
        }
        std::string_view rest = inside.substr(end);
        std::array<std::string, 2> feedback; // of the wrong answer, of the right one
        for (std::string& one : feedback) {
            if (rest.starts_with('#')) {
                const std::size_t next = std::min(findPlain(rest, "#", 1), rest.size());
                one = plainText(rest.substr(1, next - 1));
                rest = rest.substr(next);
            }
        }
        if (feedback[0].empty() && feedback[1].empty()) {
            m_answers.task = model::TrueOrFalse{holds, {}};
            return true;
        }
        Choosing choosing;
        choosing.inOrder = true;
        choosing.options.push_back({"True", holds ? 100 : 0, holds ? feedback[1] : feedback[0]});
        choosing.options.push_back({"False", holds ? 0 : 100, holds ? feedback[0] : feedback[1]});
        m_answers.task = std::move(choosing);
        return true;
    }

    Problem words(std::string_view inside) {
        if (trueOrFalse(inside)) {
            return std::nullopt;
        }
        std::vector<Part> parts;
        for (const std::string_view written : partsOf(inside)) {
            parts.push_back(part(written));
        }
        if (parts.empty()) {
            return "what stands between its braces is no answer: answers begin with = or ~";
        }
        if (inside.front() != '=' && inside.front() != '~') {
            changed("words between { and the first answer were left out");
        }
        const bool allRight = std::ranges::all_of(parts, [](const Part& one) { return one.sign == '='; });
        const bool arrows = std::ranges::all_of(
            parts, [](const Part& one) { return findPlain(one.text, "->") != std::string_view::npos; });
        if (allRight && arrows) {
            return matching(parts);
        }
        return allRight ? fillIn(parts) : choosing(parts);
    }

    Problem matching(const std::vector<Part>& parts) {
        model::Matching matching;
        for (const Part& one : parts) {
            const std::size_t arrow = findPlain(one.text, "->");
            const std::string left = plainText(one.text.substr(0, arrow));
            const std::string right = plainText(one.text.substr(arrow + 2));
            if (right.empty()) {
                return "something in it is to be matched with nothing";
            }
            if (left.empty()) {
                matching.others.push_back(right);
            } else {
                matching.pairs.push_back({left, right});
            }
            if (!one.because.empty()) {
                changed("feedback on a pair was left out: \"" + beginningOf(one.because) + "\"");
            }
        }
        for (std::size_t i = 0; i < matching.pairs.size(); ++i) {
            const std::string& right = matching.pairs[i].right;
            const bool twice =
                std::any_of(matching.pairs.begin(), matching.pairs.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const model::Pair& other) { return other.right == right; });
            if (twice) {
                return "two of its pairs have the same right side, which cannot be told apart here";
            }
        }
        std::erase_if(matching.others, [&](const std::string& other) {
            return std::ranges::find(matching.pairs, other, &model::Pair::right) != matching.pairs.end();
        });
        if (matching.pairs.size() < 2) {
            return "a question to match needs two pairs or more";
        }
        m_answers.task = std::move(matching);
        return std::nullopt;
    }

    int rounded(double weight) {
        const double whole = std::round(std::clamp(weight, -full, full));
        if (whole != weight) {
            changed("weights were rounded to whole per cent");
        }
        return static_cast<int>(whole);
    }

    Problem fillIn(const std::vector<Part>& parts) {
        model::FillIn fill;
        bool any = false;
        for (const Part& one : parts) {
            const std::string text = plainText(one.text);
            if (text.empty()) {
                return "one of its answers is empty";
            }
            if (text.find('*') != std::string::npos) {
                changed("* stands for any words there; here it is taken as a star");
            }
            fill.accepted.push_back({text, rounded(one.weight.value_or(full)), one.because});
            any = any || fill.accepted.back().weight == 100;
        }
        if (!any) {
            return "none of its answers is wholly right";
        }
        m_answers.task = std::move(fill);
        return std::nullopt;
    }

    Problem choosing(const std::vector<Part>& parts) {
        const bool oneRight = std::ranges::any_of(parts, [](const Part& one) { return one.sign == '='; });
        Choosing choosing;
        choosing.many = oneRight ? Choosing::Many::one : Choosing::Many::several;
        std::vector<double> weights;
        for (const Part& one : parts) {
            const std::string text = plainText(one.text);
            if (text.empty()) {
                return "one of its answers is empty";
            }
            weights.push_back(one.weight.value_or(one.sign == '=' ? full : 0));
            choosing.options.push_back({text, 0, one.because});
        }
        if (choosing.options.size() < 2) {
            return "it has only one answer to choose from";
        }
        if (!oneRight && !shareOut(weights)) {
            return "the weights of its right answers do not come to 100";
        }
        for (std::size_t i = 0; i < weights.size(); ++i) {
            choosing.options[i].weight = rounded(weights[i]);
        }
        if (oneRight && std::ranges::find(choosing.options, 100, &model::Option::weight) == choosing.options.end()) {
            return "none of its answers is wholly right";
        }
        m_answers.task = std::move(choosing);
        return std::nullopt;
    }

    /// Rounds weights so that those above nothing come to 100: each for itself where that does it, otherwise by turns.
    /// False where they are further from it than rounding is.
    bool shareOut(std::vector<double>& weights) {
        double sum = 0;
        for (const double weight : weights) {
            sum += std::max(weight, 0.0);
        }
        constexpr double byRounding = 1;
        if (std::abs(sum - full) > byRounding) {
            return false;
        }
        double rounded = 0;
        for (const double weight : weights) {
            rounded += std::max(std::round(weight), 0.0);
        }
        if (rounded == full) {
            std::ranges::transform(weights, weights.begin(), [](double weight) { return std::round(weight); });
            return true;
        }
        double given = 0;
        double whole = 0;
        for (double& weight : weights) {
            if (weight > 0) {
                given += weight;
                const double upTo = std::round(given / sum * full);
                weight = upTo - whole;
                whole = upTo;
            } else {
                weight = std::round(weight);
            }
        }
        return true;
    }

    Problem numbers(std::string_view inside) {
        model::NumberIn numbers;
        const auto parts = inside.find_first_of("=~") == std::string_view::npos ? std::vector{inside} : partsOf(inside);
        bool any = false;
        for (const std::string_view written : parts) {
            const bool bare = !written.starts_with('=') && !written.starts_with('~');
            const Part one = bare ? bareNumber(written) : part(written);
            if (one.sign == '~') {
                if (!one.because.empty()) {
                    changed("feedback on a wrong number was left out: \"" + beginningOf(one.because) + "\"");
                }
                continue;
            }
            auto accepted = range(one.text);
            if (!accepted) {
                return "\"" + beginningOf(one.text) + "\" is no number, and no range as 1..5 or 3:0.5";
            }
            accepted->weight = rounded(one.weight.value_or(full));
            accepted->because = one.because;
            any = any || accepted->weight == 100;
            numbers.accepted.push_back(std::move(*accepted));
        }
        if (!any) {
            return "none of its answers is wholly right";
        }
        m_answers.task = std::move(numbers);
        return std::nullopt;
    }

    /// A number without a sign before it.
    Part bareNumber(std::string_view written) {
        Part one;
        if (const std::size_t feedback = findPlain(written, "#"); feedback != std::string_view::npos) {
            one.because = plainText(written.substr(feedback + 1));
            written = written.substr(0, feedback);
        }
        one.text = trimmed(written);
        return one;
    }

    static std::optional<model::NumberIn::Accepted> range(std::string_view text) {
        text = trimmed(text);
        if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
            const auto from = decimal(text.substr(0, dots));
            const auto to = decimal(text.substr(dots + 2));
            return from && to && *from <= *to ? std::optional(model::NumberIn::Accepted{*from, *to, 100, ""})
                                              : std::nullopt;
        }
        const std::size_t colon = text.find(':');
        const auto number = decimal(text.substr(0, colon));
        const auto margin = colon == std::string_view::npos ? std::optional(0.0) : decimal(text.substr(colon + 1));
        return number && margin ? std::optional(model::NumberIn::Accepted{*number - std::abs(*margin),
                                                                          *number + std::abs(*margin), 100, ""})
                                : std::nullopt;
    }

    Answers m_answers;
};

} // namespace

std::variant<Answers, NoPlace> readAnswers(std::string_view inside) { return Reading().read(inside); }

} // namespace exchange::gift
