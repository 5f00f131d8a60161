#include "content/QuizDraft.hpp"

#include <algorithm>

namespace content {

namespace {

using model::FillIn;
using model::NumberIn;

/// An answer that is taken: words, or a range of numbers, or a number that stands among words as a word.
struct Accepted {
    std::string text; ///< as written; empty for a range
    std::optional<NumberIn::Accepted> number;
    int weight = allOfIt;
    std::string because;
    Offset where = 0;
};

class Reading {
public:
    explicit Reading(QuizDraft& draft) : m_draft(draft) {}

    Accepted answer(YamlValue item) {
        Accepted accepted;
        accepted.where = item.where();
        if (item.kind() != YamlKind::map) {
            words(item, accepted);
            return accepted;
        }
        bool range = false;
        for (auto key = item.begin(); key != item.end();) {
            range = range || (*key).text() == "from" || (*key).text() == "to";
            ++key; // its value
            ++key;
        }
        if (range) {
            const auto [from, to, weight, because] =
                m_draft.reader.fields(item, item.where(), "a range of numbers", quizKeys::numbers);
            numbers(from, to, accepted);
            rest(weight, because, accepted);
            return accepted;
        }
        const auto [text, weight, because] = m_draft.reader.fields(item, item.where(), "an answer", quizKeys::words);
        if (text) {
            words(text, accepted);
        }
        rest(weight, because, accepted);
        return accepted;
    }

private:
    void words(YamlValue value, Accepted& accepted) {
        accepted.text = m_draft.prose(value, "an answer", quizLengths::option);
        if (value.kind() == YamlKind::scalar && value.plain()) {
            if (const auto number = parseDecimalNumber(value.text())) {
                accepted.number = NumberIn::Accepted{*number, *number, allOfIt, {}};
            }
        }
    }

    std::optional<double> number(YamlValue value) {
        if (!value) {
            return std::nullopt;
        }
        const bool plain = value.kind() == YamlKind::scalar && value.plain();
        const auto read = plain ? parseDecimalNumber(value.text()) : std::nullopt;
        if (!read) {
            m_draft.problems.add(value.where(), "expected-number", "an end of a range is not a number",
                                 "write it in digits, such as 3, 0.5 or -12, without quotation marks");
        }
        return read;
    }

    void numbers(YamlValue from, YamlValue to, Accepted& accepted) {
        const auto low = number(from);
        const auto high = number(to);
        accepted.number = NumberIn::Accepted{low.value_or(0), high.value_or(0), allOfIt, {}};
        if (low && high && *low > *high) {
            m_draft.problems.add(to.where(), "number-range", "the range ends before it begins",
                                 "write the smaller number at \"from\" and the larger one at \"to\"");
        }
    }

    void rest(YamlValue weight, YamlValue because, Accepted& accepted) {
        if (weight) {
            accepted.weight = m_draft.reader.number(weight, "\"weight\"", 1, allOfIt).value_or(allOfIt);
        }
        accepted.because = m_draft.proseIfAny(because, "\"because\"", quizLengths::because);
    }

    QuizDraft& m_draft;
};

NumberIn asNumbers(std::vector<Accepted>& answers) {
    NumberIn task;
    for (Accepted& one : answers) {
        task.accepted.push_back({one.number->from, one.number->to, one.weight, std::move(one.because)});
    }
    return task;
}

FillIn asWords(std::vector<Accepted>& answers, QuizDraft& draft) {
    FillIn task;
    ReadAlike alike(draft.problems, "this answer");
    for (Accepted& one : answers) {
        if (one.number && one.text.empty()) {
            draft.problems.add(one.where, "numbers-and-words",
                               "this is a range of numbers, and other answers are words",
                               "write numbers only, without quotation marks, or make two questions of it");
            continue;
        }
        alike.add(one.text, one.where);
        task.accepted.push_back({std::move(one.text), one.weight, std::move(one.because)});
    }
    return task;
}

} // namespace

model::Task readAnswers(YamlValue list, QuizDraft& draft) {
    Reading reading(draft);
    std::vector<Accepted> answers;
    for (const YamlValue item : draft.items(list, "\"answers\"", {1, 30})) {
        answers.push_back(reading.answer(item));
    }
    const bool full = std::ranges::any_of(answers, [](const Accepted& one) { return one.weight == allOfIt; });
    if (!answers.empty() && !full) {
        draft.problems.add(list.where(), "weight-sum", "no answer is wholly right",
                           "leave out \"weight\", or write \"weight: 100\", at one at least");
    }
    if (!answers.empty() && std::ranges::all_of(answers, [](const Accepted& one) { return one.number.has_value(); })) {
        return asNumbers(answers);
    }
    return asWords(answers, draft);
}

} // namespace content
