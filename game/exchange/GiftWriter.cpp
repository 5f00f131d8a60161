#include "exchange/GiftWriter.hpp"

#include "exchange/GiftText.hpp"
#include "exchange/TextFile.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <variant>

namespace exchange {

namespace {

using gift::escaped;
using gift::gap;
using model::Choosing;

/// The weights that Moodle lets an answer have, above nothing; others are refused when a file is taken in there.
constexpr auto allowed =
    std::to_array<double>({100,      90, 83.33333, 80, 75,       70,       66.66667, 60,       50, 40,
                           33.33333, 30, 25,       20, 16.66667, 14.28571, 12.5,     11.11111, 10, 5});

std::string shortest(double number) {
    std::array<char, 352> digits{}; // without an exponent, which not every reader of GIFT knows
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), end};
}

class Writing {
public:
    Writing(const model::CompetencyFramework& framework, Written& written)
        : m_framework(framework), m_written(written) {}

    void write(const model::Question& question, std::size_t position) {
        m_question = &question;
        m_position = position;
        std::string marks = "// [id:" + question.id + "]";
        for (const model::StatementId statement : question.statements) {
            marks += " [tag:" + m_framework[statement].id + "]";
        }
        constexpr std::array<std::string_view, 3> difficulties{"easy", "medium", "hard"};
        marks += " [tag:" + std::string(difficulties[static_cast<std::size_t>(question.difficulty)]) + "]";
        m_written.text += marks + "\n::" + escaped(question.id) + "::";

        const std::string asked = askedText(question);
        std::string answers = std::visit(*this, question.task);
        if (!question.explanation.empty()) {
            answers += (answers.empty() || answers.back() == '\n' ? "" : "\n") + std::string("####") +
                       text(question.explanation) + "\n";
        }
        const std::string inBraces = "{" + answers + "}";
        const std::size_t at = asked.find(gap);
        const bool once = at != std::string::npos && asked.find(gap, at + gap.size()) == std::string::npos &&
                          at + gap.size() < asked.size();
        if (once) {
            m_written.text += text(asked.substr(0, at)) + inBraces + text(asked.substr(at + gap.size())) + "\n\n";
        } else {
            m_written.text += text(asked) + " " + inBraces + "\n\n";
        }
    }

    std::string operator()(const Choosing& choosing) {
        std::vector<Answer> answers;
        for (const model::Option& option : choosing.options) {
            answers.push_back({option.text, option.weight, option.because});
        }
        return choose(answers, choosing.many);
    }

    std::string operator()(const model::TrueOrFalse& question) {
        if (question.reasons.empty()) {
            return question.holds ? "TRUE" : "FALSE";
        }
        notice("GIFT has no true or false with a reason: written as one to choose from, half of the marks for whether");
        const std::string whether = question.holds ? "True. " : "False. ";
        std::vector<Answer> answers;
        for (const model::Option& reason : question.reasons) {
            answers.push_back({whether + reason.text, (100 + reason.weight) / 2, reason.because});
        }
        answers.push_back({question.holds ? "False" : "True", 0, ""});
        return choose(answers, Choosing::Many::one);
    }

    std::string operator()(const model::Matching& matching) const {
        std::string lines = "\n";
        for (const model::Pair& pair : matching.pairs) {
            lines += "=" + leftSide(pair.left) + " -> " + inside(pair.right) + "\n";
        }
        for (const std::string& other : matching.others) {
            lines += "= -> " + inside(other) + "\n";
        }
        return lines;
    }

    std::string operator()(const model::Ranking& ranking) {
        notice("GIFT has no ranking: written as places to match with actions, so a near miss counts as a miss there");
        std::string lines = "\n";
        for (std::size_t i = 0; i < ranking.order.size(); ++i) {
            lines += "=" + std::to_string(i + 1) + " -> " + inside(ranking.order[i].text) + "\n";
            if (!ranking.order[i].because.empty()) {
                notice("feedback on an action was left out: \"" + beginningOf(ranking.order[i].because) + "\"");
            }
        }
        return lines;
    }

    std::string operator()(const model::FillIn& fill) {
        std::string lines = "\n";
        for (const model::Option& accepted : fill.accepted) {
            if (accepted.text.find('*') != std::string::npos) {
                notice("* in an answer stands for any words in Moodle");
            }
            const bool weighted = accepted.weight != 100 || beginsWithWeight(accepted.text);
            lines += "=" + (weighted ? weight(accepted.weight) : "") + inside(accepted.text) +
                     feedback(accepted.because) + "\n";
        }
        return lines;
    }

    std::string operator()(const model::NumberIn& numbers) {
        std::string lines = "#\n";
        for (const auto& accepted : numbers.accepted) {
            lines += "=" + (accepted.weight == 100 ? "" : weight(accepted.weight)) +
                     (accepted.from == accepted.to ? shortest(accepted.from) + ":0"
                                                   : shortest(accepted.from) + ".." + shortest(accepted.to)) +
                     feedback(accepted.because) + "\n";
        }
        return lines;
    }

    std::string operator()(const model::Spotting& spotting) {
        std::vector<Answer> answers;
        const int each = 100 / static_cast<int>(std::max<std::size_t>(spotting.shown.size(), 1));
        int left = 100;
        for (std::size_t i = 0; i < spotting.shown.size(); ++i) {
            const int own = i + 1 == spotting.shown.size() ? left : each;
            left -= own;
            answers.push_back({m_framework[spotting.shown[i]].text, own, ""});
        }
        for (const model::StatementId other : spotting.others) {
            answers.push_back({m_framework[other].text, -each, ""});
        }
        return choose(answers, Choosing::Many::several);
    }

private:
    struct Answer {
        std::string text;
        int weight;
        std::string because;
    };

    void notice(const std::string& sentence) { m_written.notices.push_back({m_position, m_question->id, sentence}); }

    static std::string askedText(const model::Question& question) {
        std::string asked =
            question.scene + (question.scene.empty() || question.ask.empty() ? "" : "\n\n") + question.ask;
        return asked.empty() ? "Which of these does it show?" : asked;
    }

    /// Text so that a bracket that it begins with is not taken for the name of a format.
    static std::string text(const std::string& plain) {
        std::string written = escaped(htmlSafe(plain));
        const std::size_t first = written.find_first_not_of(' ');
        if (first != std::string::npos && written[first] == '[') {
            written.replace(first, 1, "&\\#91;");
        }
        return written;
    }

    /// Moodle takes < for HTML, and so does the reader here.
    static std::string htmlSafe(const std::string& plain) {
        std::string safe;
        for (const char c : plain) {
            safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
        }
        return safe;
    }

    /// Text between the braces: an arrow anywhere in it would be taken for one between the sides of a match.
    static std::string inside(const std::string& plain) {
        std::string written = text(plain);
        for (std::size_t arrow = written.find("->"); arrow != std::string::npos; arrow = written.find("->", arrow)) {
            written.replace(arrow, 2, "-&gt;");
        }
        return written;
    }

    /// The left side of a match, where a weight could stand and Moodle reads none: a sign of per cent that it begins
    /// with is written so that nothing takes it for one.
    static std::string leftSide(const std::string& plain) {
        std::string written = inside(plain);
        if (beginsWithWeight(written)) {
            written.replace(0, 1, "&\\#37;");
        }
        return written;
    }

    static std::string feedback(const std::string& because) { return because.empty() ? "" : "#" + inside(because); }

    static bool beginsWithWeight(const std::string& plain) { return plain.starts_with('%'); }

    std::string weight(int percent) {
        if (percent == 0) {
            return "%0%";
        }
        const auto nearest =
            std::ranges::min_element(allowed, {}, [percent](double one) { return std::abs(one - std::abs(percent)); });
        if (std::lround(*nearest) != std::abs(percent)) {
            notice("Moodle has no weight of " + std::to_string(percent) + " per cent and may refuse it");
            return "%" + std::to_string(percent) + "%";
        }
        return "%" + std::string(percent < 0 ? "-" : "") + shortest(*nearest) + "%";
    }

    /// What each of the right answers is worth where they share 100 evenly: three thirds, which are 33, 34 and 33 here.
    static std::optional<std::string> evenShare(const std::vector<Answer>& answers) {
        int least = 100;
        int most = 0;
        int count = 0;
        for (const Answer& answer : answers) {
            if (answer.weight > 0) {
                least = std::min(least, answer.weight);
                most = std::max(most, answer.weight);
                ++count;
            }
        }
        const bool even = count > 0 && most - least <= 1;
        constexpr double near = 0.0001;
        const auto* share =
            std::ranges::find_if(allowed, [&](double one) { return even && std::abs(one - 100.0 / count) < near; });
        return share == allowed.end() ? std::nullopt : std::optional("%" + shortest(*share) + "%");
    }

    std::string choose(const std::vector<Answer>& answers, Choosing::Many many) {
        const bool one = many == Choosing::Many::one;
        const bool allRight = std::ranges::all_of(answers, [](const Answer& answer) { return answer.weight == 100; });
        const auto each = one ? std::nullopt : evenShare(answers);
        std::string lines = "\n";
        for (const Answer& answer : answers) {
            // With = before each it would be one to type in.
            const bool whole = one && answer.weight == 100 && !(allRight && &answer != &answers.front());
            const bool plain = one && (whole || answer.weight == 0) && !beginsWithWeight(answer.text);
            lines += (whole ? "=" : "~") +
                     (plain                       ? ""
                      : each && answer.weight > 0 ? *each
                                                  : weight(answer.weight)) +
                     inside(answer.text) + feedback(answer.because) + "\n";
        }
        return lines;
    }

    const model::CompetencyFramework& m_framework;
    Written& m_written;
    const model::Question* m_question = nullptr;
    std::size_t m_position = 0;
};

} // namespace

Written writeGift(const model::Quiz& quiz, const model::CompetencyFramework& framework) {
    Written written;
    std::string category;
    for (const char c : quiz.title) {
        category += c == '/' ? "//" : std::string(1, c == '\n' ? ' ' : c); // one alone begins a category within it
    }
    written.text = "$CATEGORY: " + category + "\n\n";
    Writing writing(framework, written);
    for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
        writing.write(quiz.questions[i], i + 1);
    }
    return written;
}

} // namespace exchange
