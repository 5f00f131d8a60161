#include "content/QuizWriter.hpp"

#include "content/QuizDraft.hpp"
#include "content/TextStore.hpp"
#include "content/Utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace content {

namespace {

using namespace model;

/// Without what no file of ours may hold, and with each line break twice, because one alone is a space in a file.
std::string asInFile(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto bad = findBadCharacter(text);
        for (const char c : text.substr(0, bad ? bad->offset : text.size())) {
            out += c == '\n' ? std::string("\n\n") : std::string(1, c);
        }
        text.remove_prefix(bad ? bad->offset + std::max<std::size_t>(1, utf8Length(text.substr(bad->offset)))
                               : text.size());
    }
    return out;
}

/// In double quotation marks, on one line.
std::string quotedProse(std::string_view text) {
    const std::string raw = asInFile(text);
    TextStore store(raw.size() + 1);
    std::string out = "\"";
    for (const char c : store.keepProse(raw)) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' ? std::string("\\n\\n") : std::string(1, c);
    }
    return out + '"';
}

std::string numberText(double number) {
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
    return {digits.data(), end};
}

class Writing {
public:
    explicit Writing(const CompetencyFramework& framework) : m_framework(framework) {}

    std::string question(const Question& question) {
        m_out = "  " + question.id + ":\n";
        line("type", typeOf(question.task));
        constexpr std::array<std::string_view, 3> difficulties{"easy", "medium", "hard"};
        line("difficulty", difficulties[static_cast<std::size_t>(question.difficulty)]);
        textLine("vignette", question.scene);
        textLine("ask", question.ask);
        std::visit(*this, question.task);
        textLine("explanation", question.explanation);
        if (!question.statements.empty()) {
            line("statements", ids(question.statements));
        }
        return std::move(m_out);
    }

    void operator()(const Choosing& task) {
        if (task.inOrder) {
            line("in_order", "yes");
        }
        std::vector<bool> right;
        std::vector<int> weights;
        for (const Option& option : task.options) {
            right.push_back(option.weight > 0);
            weights.push_back(option.weight);
        }
        const bool one = task.many == Choosing::Many::one;
        const bool parts = std::ranges::any_of(weights, [](int weight) { return weight != 0 && weight != allOfIt; });
        const bool weighted = one ? parts || std::ranges::count(weights, allOfIt) > 1 : weights != sharedWeights(right);
        m_out += "    options:\n";
        for (const Option& option : task.options) {
            item({{"text", quotedProse(option.text)},
                  {"right", !weighted && option.weight > 0 ? "yes" : ""},
                  {"weight", weighted ? std::to_string(option.weight) : ""},
                  because(option.because)});
        }
    }

    void operator()(const TrueOrFalse& task) {
        line("answer", task.holds ? "yes" : "no");
        m_out += task.reasons.empty() ? "" : "    reasons:\n";
        for (const Option& reason : task.reasons) {
            item({{"text", quotedProse(reason.text)},
                  {"right", reason.weight > 0 ? "yes" : ""},
                  because(reason.because)});
        }
    }

    void operator()(const Matching& task) {
        m_out += "    pairs:\n";
        for (const Pair& pair : task.pairs) {
            item({{"left", quotedProse(pair.left)}, {"right", quotedProse(pair.right)}});
        }
        m_out += task.others.empty() ? "" : "    others:\n";
        for (const std::string& other : task.others) {
            m_out += "      - " + quotedProse(other) + "\n";
        }
    }

    void operator()(const Ranking& task) {
        m_out += "    order:\n";
        for (const Option& action : task.order) {
            item({{"text", quotedProse(action.text)}, because(action.because)});
        }
    }

    void operator()(const FillIn& task) {
        m_out += "    answers:\n";
        for (const Option& accepted : task.accepted) {
            if (accepted.weight == allOfIt && accepted.because.empty()) {
                m_out += "      - " + quotedProse(accepted.text) + "\n";
                continue;
            }
            item({{"text", quotedProse(accepted.text)}, weight(accepted.weight), because(accepted.because)});
        }
    }

    void operator()(const NumberIn& task) {
        m_out += "    answers:\n";
        for (const NumberIn::Accepted& accepted : task.accepted) {
            if (accepted.from == accepted.to && accepted.weight == allOfIt && accepted.because.empty()) {
                m_out += "      - " + numberText(accepted.from) + "\n";
                continue;
            }
            item({{"from", numberText(accepted.from)},
                  {"to", numberText(accepted.to)},
                  weight(accepted.weight),
                  because(accepted.because)});
        }
    }

    void operator()(const Spotting& task) {
        line("shown", ids(task.shown));
        line("others", ids(task.others));
    }

private:
    using Entry = std::pair<std::string_view, std::string>;

    static std::string_view typeOf(const Task& task) {
        const auto* choosing = std::get_if<Choosing>(&task);
        constexpr std::array types{QuizType::single, QuizType::trueFalse, QuizType::match, QuizType::rank,
                                   QuizType::fillIn, QuizType::fillIn,    QuizType::spot}; // in the order of Task
        const bool several = choosing != nullptr && choosing->many == Choosing::Many::several;
        return quizKeys::types[static_cast<std::size_t>(several ? QuizType::several : types[task.index()])];
    }

    static Entry because(std::string_view text) { return {"because", text.empty() ? "" : quotedProse(text)}; }
    static Entry weight(int weight) { return {"weight", weight == allOfIt ? "" : std::to_string(weight)}; }

    void line(std::string_view key, std::string_view value) {
        m_out += "    " + std::string(key) + ": " + std::string(value) + "\n";
    }

    void textLine(std::string_view key, std::string_view text) {
        if (!text.empty()) {
            line(key, quotedProse(text));
        }
    }

    /// An item of a list, without the entries that are empty.
    void item(std::initializer_list<Entry> entries) {
        std::string_view before = "      - ";
        for (const auto& [key, value] : entries) {
            if (!value.empty()) {
                m_out += std::string(before) + std::string(key) + ": " + value + "\n";
                before = "        ";
            }
        }
    }

    std::string ids(const std::vector<StatementId>& statements) const {
        std::string out;
        for (const StatementId statement : statements) {
            out += (out.empty() ? "[" : ", ") + m_framework[statement].id;
        }
        return out.empty() ? "[]" : out + "]";
    }

    const CompetencyFramework& m_framework;
    std::string m_out;
};

} // namespace

std::string writeQuestion(const Question& question, const CompetencyFramework& framework) {
    return Writing(framework).question(question);
}

std::string writeQuiz(const Quiz& quiz, const CompetencyFramework& framework) {
    std::string out = "format: 1\nquiz: " + quiz.id + "\nversion: " + std::to_string(quiz.version) +
                      "\ntitle: " + quotedProse(quiz.title) + "\nframework: " + framework.id +
                      "\nabout: " + quotedProse(quiz.about) + "\n";
    out += quiz.notes.empty() ? "" : "notes: " + quotedProse(quiz.notes) + "\n";
    out += quiz.questions.empty() ? "" : "questions:\n";
    for (const Question& question : quiz.questions) {
        out += writeQuestion(question, framework);
    }
    return out;
}

} // namespace content
