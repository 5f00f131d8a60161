#include "content/Find.hpp"
#include "content/QuizDraft.hpp"

#include <algorithm>
#include <iterator>

namespace content {

namespace {

using model::Option;

/// An option as it is written.
struct WrittenOption {
    Option option;
    std::optional<bool> right;
    std::optional<int> weight{};
    bool weighted = false; ///< whether a weight was given, good or not
    bool unclear = false;  ///< whether it is right could not be read
    Offset where;
};

/// What the options of a list are called in messages.
struct Names {
    std::string_view list; ///< "\"options\""
    std::string_view one;  ///< "an option"
    std::string_view self; ///< "this option"
};
constexpr Names options{"\"options\"", "an option", "this option"};
constexpr Names reasons{"\"reasons\"", "a reason", "this reason"};
constexpr Names actions{"\"order\"", "an action", "this action"};

/// Whether an option with keys could be read from this; a text alone is told how to become one.
bool hasKeys(YamlValue item, const Names& names, QuizDraft& draft) {
    if (item.kind() != YamlKind::scalar) {
        return draft.reader.isMap(item, item.where(), names.one);
    }
    draft.problems.add(item.where(), "expected-map",
                       std::string(names.one) + " is written with keys, and this is " + inQuotes(item.text()),
                       "write \"text: \" before it");
    return false;
}

/// Whether a key is none that an option has: what was meant by it may be that the option is right.
bool hasOtherKeys(YamlValue item) {
    for (auto key = item.begin(); key != item.end();) {
        if (std::ranges::count(quizKeys::weighted, (*key).text(), &Field::name) == 0) {
            return true;
        }
        ++key; // its value
        ++key;
    }
    return false;
}

/// Reports a text that only makes sense where the order is the author's.
void checkOrderWords(std::string_view text, Offset where, QuizDraft& draft) {
    const std::string small = folded(text);
    for (const std::string_view words : {"of the above", "all the above", "the options above", "the answers above"}) {
        if (small.find(words) != std::string::npos) {
            draft.problems.add(where, "option-of-others",
                               "an option says " + inQuotes(words) + ", and options are shown in any order",
                               "make a question of the type several of it, or add \"in_order: yes\" to the question");
            return;
        }
    }
}

std::vector<WrittenOption> readWritten(YamlValue list, const Names& names, HowMany howMany, bool weights,
                                       QuizDraft& draft) {
    std::vector<WrittenOption> read;
    ReadAlike alike(draft.problems, names.self);
    for (const YamlValue item : draft.items(list, names.list, howMany)) {
        WrittenOption written;
        written.where = item.where();
        written.unclear = item.kind() != YamlKind::map;
        if (hasKeys(item, names, draft)) {
            std::array<YamlValue, 4> values; // text, right, because, weight
            if (weights) {
                const auto [text, right, weight, because] =
                    draft.reader.fields(item, item.where(), names.one, quizKeys::weighted);
                values = {text, right, because, weight};
            } else {
                const auto [text, right, because] =
                    draft.reader.fields(item, item.where(), names.one, quizKeys::option);
                values = {text, right, because, YamlValue()};
            }
            const auto [text, right, because, weight] = values;
            if (text) {
                written.option.text = draft.prose(text, "the text of " + std::string(names.one), quizLengths::option);
                alike.add(written.option.text, text.where());
            }
            written.option.because = draft.proseIfAny(because, "\"because\"", quizLengths::because);
            written.right = right ? draft.reader.yesNo(right, "\"right\"") : std::nullopt;
            written.unclear = (right && !written.right) || hasOtherKeys(item);
            written.weighted = bool(weight);
            written.weight = weight ? draft.reader.number(weight, "\"weight\"", -allOfIt, allOfIt) : std::nullopt;
        }
        read.push_back(std::move(written));
    }
    return read;
}

std::vector<Option> optionsOf(std::vector<WrittenOption>& written) {
    std::vector<Option> out;
    std::ranges::transform(written, std::back_inserter(out), [](WrittenOption& one) { return std::move(one.option); });
    return out;
}

/// Gives the one right option 100.
void weighOne(YamlValue list, std::vector<WrittenOption>& written, const Names& names, QuizDraft& draft) {
    const auto isRight = [](const WrittenOption& one) { return one.right.value_or(false); };
    const auto count = std::ranges::count_if(written, isRight);
    if (count == 1) {
        std::ranges::find_if(written, isRight)->option.weight = allOfIt;
        return;
    }
    if (count == 0 && std::ranges::any_of(written, &WrittenOption::unclear)) {
        return; // what it was meant to be has been told
    }
    if (count == 0) {
        draft.problems.add(list.where(), "right-answers", "none of " + std::string(names.list) + " is right",
                           "write \"right: yes\" at the one that is");
        return;
    }
    const auto second = std::find_if(std::next(std::ranges::find_if(written, isRight)), written.end(), isRight);
    draft.problems.add(second->where, "right-answers",
                       std::to_string(count) + " of " + std::string(names.list) + " are right, and one can be taken",
                       &names == &options ? "keep \"right: yes\" at one of them, or write \"type: several\""
                                          : "keep \"right: yes\" at one of them");
}

/// Takes the weights that the author gave, at every option. False where one is missing, which is told.
bool takeWeights(std::vector<WrittenOption>& written, QuizDraft& draft) {
    bool known = true;
    for (WrittenOption& one : written) {
        if (one.right || !one.weighted) {
            draft.problems.add(
                one.where, "right-or-weight",
                one.right ? "this option has \"right\", and others have \"weight\""
                          : "this option has no \"weight\", and others have one",
                "write \"weight\" at every option, and \"right\" at none; what counts for nothing has 0");
            known = false;
            continue;
        }
        known = known && one.weight.has_value();
        one.option.weight = one.weight.value_or(0);
    }
    return known;
}

/// Of several that can be taken, those above 0 come to 100.
void weighAsWritten(YamlValue list, std::vector<WrittenOption>& written, QuizDraft& draft) {
    const bool known = takeWeights(written, draft);
    int sum = 0;
    for (const WrittenOption& one : written) {
        sum += std::max(0, one.option.weight);
    }
    if (known && sum != allOfIt) {
        draft.problems.add(list.where(), "weight-sum",
                           "the weights above 0 come to " + std::to_string(sum) + ", and not to 100",
                           sum == 0 ? "give what is right weights above 0" : "change them so that they come to 100");
    }
}

/// Of one that can be taken, one is wholly right.
void weighOneAsWritten(YamlValue list, std::vector<WrittenOption>& written, QuizDraft& draft) {
    const bool known = takeWeights(written, draft);
    const bool any =
        std::ranges::any_of(written, [](const WrittenOption& one) { return one.option.weight == allOfIt; });
    if (known && !any) {
        draft.problems.add(list.where(), "right-answers", "no option is wholly right",
                           "give the one that is right \"weight: 100\", and others what is right of them");
    }
}

void weighSeveral(YamlValue list, std::vector<WrittenOption>& written, QuizDraft& draft) {
    if (std::ranges::any_of(written, &WrittenOption::weighted)) {
        weighAsWritten(list, written, draft);
        return;
    }
    std::vector<bool> right;
    std::ranges::transform(written, std::back_inserter(right),
                           [](const WrittenOption& one) { return one.right.value_or(false); });
    if (std::ranges::count(right, true) == 0 && std::ranges::any_of(written, &WrittenOption::unclear)) {
        return;
    }
    if (std::ranges::count(right, true) == 0) {
        draft.problems.add(list.where(), "right-answers", "none of \"options\" is right",
                           "write \"right: yes\" at those that are");
        return;
    }
    const std::vector<int> weights = sharedWeights(right);
    for (std::size_t i = 0; i < written.size(); ++i) {
        written[i].option.weight = weights[i];
    }
}

} // namespace

model::Choosing readChoosing(QuizType type, YamlValue list, YamlValue inOrder, QuizDraft& draft) {
    const bool several = type == QuizType::several;
    model::Choosing choosing;
    choosing.many = several ? model::Choosing::Many::several : model::Choosing::Many::one;
    choosing.inOrder = inOrder && draft.reader.yesNo(inOrder, "\"in_order\"").value_or(false);
    auto written = readWritten(list, options, several ? HowMany{2, 10} : HowMany{2, 8}, true, draft);
    if (!written.empty() && several) {
        weighSeveral(list, written, draft);
    } else if (std::ranges::any_of(written, &WrittenOption::weighted)) {
        weighOneAsWritten(list, written, draft);
    } else if (!written.empty()) {
        weighOne(list, written, options, draft);
    }
    for (const WrittenOption& one : written) {
        if (!choosing.inOrder) {
            checkOrderWords(one.option.text, one.where, draft);
        }
    }
    choosing.options = optionsOf(written);
    return choosing;
}

model::TrueOrFalse readTrueOrFalse(YamlValue answer, YamlValue list, QuizDraft& draft) {
    model::TrueOrFalse task;
    task.holds = answer && draft.reader.yesNo(answer, "\"answer\"").value_or(false);
    if (list) {
        auto written = readWritten(list, reasons, {2, 5}, false, draft);
        if (!written.empty()) {
            weighOne(list, written, reasons, draft);
        }
        for (const WrittenOption& one : written) {
            checkOrderWords(one.option.text, one.where, draft);
        }
        task.reasons = optionsOf(written);
    }
    return task;
}

model::Ranking readRanking(YamlValue list, QuizDraft& draft) {
    model::Ranking ranking;
    ReadAlike alike(draft.problems, actions.self);
    for (const YamlValue item : draft.items(list, actions.list, {3, 6})) {
        if (!hasKeys(item, actions, draft)) {
            continue;
        }
        const auto [text, because] = draft.reader.fields(item, item.where(), actions.one, quizKeys::action);
        Option action;
        if (text) {
            action.text = draft.prose(text, "the text of an action", quizLengths::option);
            alike.add(action.text, text.where());
        }
        action.because = draft.proseIfAny(because, "\"because\"", quizLengths::because);
        ranking.order.push_back(std::move(action));
    }
    return ranking;
}

} // namespace content
