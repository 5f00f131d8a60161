#include "study/Told.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>
#include <variant>

namespace study {

namespace {

using namespace model;
using quiz::Certainty;

std::string statementLine(StatementId id, const CompetencyFramework& framework) {
    return framework[id].id + " " + framework[id].text;
}

std::string yesOrNo(bool holds) { return holds ? "True" : "False"; }

struct Things {
    const CompetencyFramework& framework;

    std::vector<std::string> operator()(const Choosing& task) const { return texts(task.options); }
    std::vector<std::string> operator()(const TrueOrFalse& task) const { return texts(task.reasons); }
    std::vector<std::string> operator()(const Matching& task) const {
        std::vector<std::string> all;
        for (const Pair& pair : task.pairs) {
            all.push_back(pair.right);
        }
        all.insert(all.end(), task.others.begin(), task.others.end());
        return all;
    }
    std::vector<std::string> operator()(const Ranking& task) const { return texts(task.order); }
    std::vector<std::string> operator()(const FillIn&) const { return {}; }
    std::vector<std::string> operator()(const NumberIn&) const { return {}; }
    std::vector<std::string> operator()(const Spotting& task) const {
        std::vector<std::string> all;
        for (const auto* list : {&task.shown, &task.others}) {
            for (const StatementId id : *list) {
                all.push_back(framework[id].text);
            }
        }
        return all;
    }

    static std::vector<std::string> texts(const std::vector<Option>& options) {
        std::vector<std::string> all;
        for (const Option& option : options) {
            all.push_back(option.text);
        }
        return all;
    }
};

/// Lines for an answer that fits its question.
class Lines {
public:
    Lines(const Question& question, const CompetencyFramework& framework)
        : m_question(question), m_framework(framework), m_things(thingsOf(question, framework)) {}

    [[nodiscard]] std::vector<std::string> of(const quiz::Answer& answer) const { return std::visit(*this, answer); }

    std::vector<std::string> operator()(std::monostate) const { return {}; }
    std::vector<std::string> operator()(const quiz::Chosen& answer) const {
        std::vector<std::string> lines;
        for (const std::size_t option : answer.options) {
            lines.push_back(thing(option));
        }
        return lines.empty() ? std::vector<std::string>{"None of them."} : lines;
    }
    std::vector<std::string> operator()(const quiz::Judged& answer) const {
        std::vector<std::string> lines{yesOrNo(answer.holds)};
        if (answer.reason) {
            lines.push_back(thing(*answer.reason));
        }
        return lines;
    }
    std::vector<std::string> operator()(const quiz::Matched& answer) const {
        std::vector<std::string> lines;
        const auto* task = std::get_if<Matching>(&m_question.task);
        for (std::size_t i = 0; task && i < answer.rights.size() && i < task->pairs.size(); ++i) {
            lines.push_back(task->pairs[i].left + " – " + (answer.rights[i] ? thing(*answer.rights[i]) : "nothing"));
        }
        return lines;
    }
    std::vector<std::string> operator()(const quiz::Ordered& answer) const {
        std::vector<std::string> lines;
        for (const std::size_t action : answer.order) {
            lines.push_back(std::to_string(lines.size() + 1) + ". " + thing(action));
        }
        return lines;
    }
    std::vector<std::string> operator()(const quiz::Typed& answer) const { return {"\"" + answer.text + "\""}; }

private:
    [[nodiscard]] std::string thing(std::size_t position) const {
        return position < m_things.size() ? m_things[position] : std::string("something that is not here any more");
    }

    const Question& m_question;
    const CompetencyFramework& m_framework;
    std::vector<std::string> m_things;
};

std::string numberWords(double number) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.10g", number);
    return text.data();
}

/// What is right, in lines.
struct Right {
    const CompetencyFramework& framework;

    std::vector<std::string> operator()(const Choosing& task) const {
        std::vector<std::string> lines;
        for (const Option& option : task.options) {
            const bool counts = task.many == Choosing::Many::several ? option.weight > 0 : option.weight == 100;
            if (counts) {
                lines.push_back(option.text);
            }
        }
        return lines;
    }
    std::vector<std::string> operator()(const TrueOrFalse& task) const {
        std::vector<std::string> lines{yesOrNo(task.holds)};
        for (const Option& reason : task.reasons) {
            if (reason.weight > 0) {
                lines.push_back(reason.text);
            }
        }
        return lines;
    }
    std::vector<std::string> operator()(const Matching& task) const {
        std::vector<std::string> lines;
        for (const Pair& pair : task.pairs) {
            lines.push_back(pair.left + " – " + pair.right);
        }
        return lines;
    }
    std::vector<std::string> operator()(const Ranking& task) const {
        std::vector<std::string> lines;
        for (const Option& action : task.order) {
            lines.push_back(std::to_string(lines.size() + 1) + ". " + action.text);
        }
        return lines;
    }
    std::vector<std::string> operator()(const FillIn& task) const {
        std::vector<std::string> lines;
        for (const Option& accepted : task.accepted) {
            if (accepted.weight == 100) {
                lines.push_back("\"" + accepted.text + "\"");
            }
        }
        return lines;
    }
    std::vector<std::string> operator()(const NumberIn& task) const {
        std::vector<std::string> lines;
        for (const NumberIn::Accepted& accepted : task.accepted) {
            if (accepted.weight == 100) {
                lines.push_back(accepted.from == accepted.to
                                    ? numberWords(accepted.from)
                                    : numberWords(accepted.from) + " to " + numberWords(accepted.to));
            }
        }
        return lines;
    }
    std::vector<std::string> operator()(const Spotting& task) const {
        std::vector<std::string> lines;
        for (const StatementId id : task.shown) {
            lines.push_back(framework[id].text);
        }
        return lines;
    }
};

const std::vector<Option>* optionsOf(const Question& question) {
    if (const auto* choosing = std::get_if<Choosing>(&question.task)) {
        return &choosing->options;
    }
    if (const auto* judging = std::get_if<TrueOrFalse>(&question.task)) {
        return &judging->reasons;
    }
    return nullptr;
}

/// What authors say of what was taken.
std::vector<std::string> becauseOf(const Question& question, const quiz::Answer& answer) {
    std::vector<std::string> because;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) {
            because.push_back(text);
        }
    };
    std::vector<std::size_t> taken;
    if (const auto* chosen = std::get_if<quiz::Chosen>(&answer)) {
        taken = chosen->options;
    } else if (const auto* judged = std::get_if<quiz::Judged>(&answer); judged && judged->reason) {
        taken = {*judged->reason};
    }
    const std::vector<Option>* options = optionsOf(question);
    for (const std::size_t option : taken) {
        if (options && option < options->size()) {
            add((*options)[option].because);
        }
    }
    if (const auto* typed = std::get_if<quiz::Typed>(&answer)) {
        if (const auto* task = std::get_if<FillIn>(&question.task)) {
            for (const Option& accepted : task->accepted) {
                if (quiz::asCompared(accepted.text) == quiz::asCompared(typed->text)) {
                    add(accepted.because);
                }
            }
        }
    }
    if (const auto* ranking = std::get_if<Ranking>(&question.task)) {
        for (const Option& action : ranking->order) {
            add(action.because.empty() ? action.because : action.text + ": " + action.because);
        }
    }
    return because;
}

struct Do {
    std::string operator()(const Choosing& task) const {
        return task.many == Choosing::Many::one ? "Choose one." : "Choose all that fit.";
    }
    std::string operator()(const TrueOrFalse& task) const {
        return task.reasons.empty() ? "True or false?" : "True or false? Then say why.";
    }
    std::string operator()(const Matching&) const { return "Put together what belongs together."; }
    std::string operator()(const Ranking&) const { return "Put them in order, the most effective first."; }
    std::string operator()(const FillIn&) const { return "Write the word or words that are missing."; }
    std::string operator()(const NumberIn&) const { return "Write a number."; }
    std::string operator()(const Spotting&) const { return "Choose every behaviour that the scene shows."; }
};

std::string marksSentence(const quiz::Given& given, double share) {
    const double earned = quiz::earned(given.certainty, share);
    std::string how = given.certainty == Certainty::low      ? "you were not sure"
                      : given.certainty == Certainty::middle ? "you were fairly sure"
                                                             : "you were sure";
    how += share >= quiz::countsAsRight ? ", and right."
           : share > 0                  ? ", and right in part."
                                        : ", and it was not right.";
    return marksText(earned) + ": " + how;
}

} // namespace

std::vector<std::string> thingsOf(const Question& question, const CompetencyFramework& framework) {
    return std::visit(Things{framework}, question.task);
}

std::string whatToDo(const Question& question) { return std::visit(Do{}, question.task); }

std::string nameOf(Certainty certainty) {
    constexpr std::array<const char*, 3> names{"Not sure", "Fairly sure", "Sure"};
    return names[static_cast<std::size_t>(certainty)];
}

std::string marksText(double marks) {
    constexpr double tenths = 10;
    const double shown = std::round(marks * tenths) / tenths;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), shown == std::round(shown) ? "%.0f" : "%.1f", std::abs(shown));
    return (shown > 0 ? "+" : shown < 0 ? "\u2212" : "") + std::string(text.data());
}

std::string stakesOf(const Question& question, Certainty certainty) {
    const quiz::Marks& of = quiz::marks[static_cast<std::size_t>(certainty)];
    return "Right " + marksText(of.right) + ", wrong " + marksText(of.wrong) + ". Guessing would earn " +
           marksText(quiz::earned(certainty, quiz::shareByChance(question))) + " here.";
}

std::string allStakes() {
    std::string all;
    for (const quiz::Marks& of : quiz::marks) {
        all += (all.empty() ? "" : ", ") + marksText(of.right) + "/" + marksText(of.wrong);
    }
    return all;
}

Told tell(const quiz::Posed& posed, const quiz::Given& given, const CompetencyFramework& framework) {
    const Question& question = posed.question;
    const double share = quiz::shareOf(question, given.answer);
    Told told;
    const bool none = std::holds_alternative<std::monostate>(given.answer);
    told.verdict = none                           ? Told::Verdict::none
                   : share >= quiz::countsAsRight ? Told::Verdict::right
                   : share > 0                    ? Told::Verdict::partly
                                                  : Told::Verdict::wrong;
    constexpr double perCent = 100;
    switch (told.verdict) {
    case Told::Verdict::right:
        told.headline = "Right.";
        break;
    case Told::Verdict::partly:
        told.headline = "Right in part (" + std::to_string(std::lround(share * perCent)) + " %).";
        break;
    case Told::Verdict::wrong:
        told.headline = "Not this time.";
        break;
    case Told::Verdict::none:
        told.headline = given.expired ? "Time ran out before an answer. Nothing is lost by that." : "No answer.";
        break;
    }
    told.yours = Lines(question, framework).of(given.answer);
    if (told.verdict != Told::Verdict::right) {
        told.right = std::visit(Right{framework}, question.task);
    }
    told.because = becauseOf(question, given.answer);
    told.explanation = question.explanation;
    for (const StatementId id : question.statements) {
        told.sources.push_back(statementLine(id, framework));
    }
    told.marks = none ? "0: nothing was said." : marksSentence(given, share);
    return told;
}

} // namespace study
