#include "content/QuizDraft.hpp"

#include <algorithm>

namespace content {

namespace {

using namespace model;

/// Whether a pair is written as `what is on the left: what is on the right`; reports that.
bool isJoinedPair(YamlValue item, QuizDraft& draft) {
    if (item.kind() != YamlKind::map || item.begin() == item.end()) {
        return false;
    }
    auto entry = item.begin();
    const YamlValue left = *entry;
    const YamlValue right = *++entry;
    const bool isKey = std::ranges::count(quizKeys::pair, left.text(), &Field::name) != 0;
    if (++entry != item.end() || isKey || right.kind() != YamlKind::scalar) {
        return false;
    }
    draft.problems.add(left.where(), "unknown-key", inQuotes(left.text()) + " is not a key of a pair",
                       "write {left: " + inQuotes(left.text()) + ", right: " + inQuotes(right.text()) + "}");
    return true;
}

Matching readMatching(YamlValue pairs, YamlValue others, QuizDraft& draft) {
    Matching task;
    ReadAlike lefts(draft.problems, "this left side");
    ReadAlike rights(draft.problems, "this right side");
    for (const YamlValue item : draft.items(pairs, "\"pairs\"", {2, 8})) {
        if (isJoinedPair(item, draft)) {
            continue;
        }
        const auto [left, right] = draft.reader.fields(item, item.where(), "a pair", quizKeys::pair);
        Pair pair{draft.proseIfAny(left, "\"left\"", quizLengths::option),
                  draft.proseIfAny(right, "\"right\"", quizLengths::option)};
        lefts.add(pair.left, left ? left.where() : item.where());
        rights.add(pair.right, right ? right.where() : item.where());
        task.pairs.push_back(std::move(pair));
    }
    for (const YamlValue item : draft.items(others, "\"others\"", {1, 4})) {
        task.others.push_back(draft.prose(item, "one of \"others\"", quizLengths::option));
        rights.add(task.others.back(), item.where());
    }
    return task;
}

Spotting readSpotting(YamlValue shown, YamlValue others, QuizDraft& draft) {
    Spotting task;
    task.shown = draft.statements(shown, "\"shown\"", {1, 3});
    task.others = draft.statements(others, "\"others\"", {2, 5}, task.shown);
    return task;
}

} // namespace

Task readTask(QuizType type, std::span<const YamlValue> own, QuizDraft& draft) {
    switch (type) {
    case QuizType::single:
    case QuizType::several:
        return readChoosing(type, own[0], own[1], draft);
    case QuizType::trueFalse:
        return readTrueOrFalse(own[0], own[1], draft);
    case QuizType::match:
        return readMatching(own[0], own[1], draft);
    case QuizType::rank:
        return readRanking(own[0], draft);
    case QuizType::fillIn:
        return readAnswers(own[0], draft);
    case QuizType::spot:
        return readSpotting(own[0], own[1], draft);
    }
    return {};
}

} // namespace content
