#include "exchange/GiftWriter.hpp"

#include "exchange/GiftText.hpp"
#include "exchange/TextFile.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
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
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
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
            m_written.text +=
                text(asked.substr(0, at)) + inBraces + escaped(htmlSafe(asked.substr(at + gap.size()))) + "\n\n";
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
            lines += "=" + side(pair.left) + " -> " + side(pair.right) + "\n";
        }
        for (const std::string& other : matching.others) {
            lines += "= -> " + side(other) + "\n";
        }
        return lines;
    }

    std::string operator()(const model::Ranking& ranking) {
        notice("GIFT has no ranking: written as places to match with actions, so a near miss counts as a miss there");
        std::string lines = "\n";
        for (std::size_t i = 0; i < ranking.order.size(); ++i) {
            lines += "=" + std::to_string(i + 1) + " -> " + side(ranking.order[i].text) + "\n";
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
            lines += "=" + (weighted ? weight(accepted.weight) : "") + side(accepted.text) +
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

    /// Text, so that what it begins with is not taken for the name of a format.
    static std::string text(const std::string& plain) {
        return (plain.starts_with('[') ? "[plain]" : "") + escaped(htmlSafe(plain));
    }

    /// Moodle takes < for HTML, and so does the reader here.
    static std::string htmlSafe(const std::string& plain) {
        std::string safe;
        for (const char c : plain) {
            safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
        }
        return safe;
    }

    /// Text of one side of a match or a typed answer: an arrow in it would be taken for one between sides.
    static std::string side(const std::string& plain) {
        std::string written = text(plain);
        for (std::size_t arrow = written.find("->"); arrow != std::string::npos; arrow = written.find("->", arrow)) {
            written.replace(arrow, 2, "-&gt;");
        }
        return written;
    }

    static std::string feedback(const std::string& because) { return because.empty() ? "" : "#" + text(because); }

    static bool beginsWithWeight(const std::string& plain) { return plain.starts_with('%'); }

    std::string weight(int percent) {
        if (percent == 0) {
            return "%0%";
        }
        const auto nearest =
            std::ranges::min_element(allowed, {}, [percent](double one) { return std::abs(one - std::abs(percent)); });
        constexpr double rounding = 1;
        if (std::abs(*nearest - std::abs(percent)) > rounding) {
            notice("Moodle has no weight of " + std::to_string(percent) + " per cent and may refuse it");
            return "%" + std::to_string(percent) + "%";
        }
        return "%" + std::string(percent < 0 ? "-" : "") + shortest(*nearest) + "%";
    }

    std::string choose(const std::vector<Answer>& answers, Choosing::Many many) {
        std::string lines = "\n";
        for (const Answer& answer : answers) {
            const bool whole = many == Choosing::Many::one && answer.weight == 100;
            const bool plain =
                many == Choosing::Many::one && (whole || answer.weight == 0) && !beginsWithWeight(answer.text);
            lines += (whole ? "=" : "~") + (plain ? "" : weight(answer.weight)) + text(answer.text) +
                     feedback(answer.because) + "\n";
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
