#include "content/QuizDraft.hpp"

#include "content/Utf8.hpp"

#include <algorithm>

namespace content {

namespace {

using namespace model;

constexpr std::array<std::string_view, 3> difficultyWords{"easy", "medium", "hard"};

/// What a type is called elsewhere, and here.
struct Elsewhere {
    std::string_view there;
    QuizType here;
};
constexpr std::array elsewhere{Elsewhere{"multiple choice", QuizType::single},
                               Elsewhere{"multichoice", QuizType::single},
                               Elsewhere{"choice", QuizType::single},
                               Elsewhere{"one", QuizType::single},
                               Elsewhere{"multiple", QuizType::several},
                               Elsewhere{"multiple response", QuizType::several},
                               Elsewhere{"multiple answer", QuizType::several},
                               Elsewhere{"many", QuizType::several},
                               Elsewhere{"truefalse", QuizType::trueFalse},
                               Elsewhere{"true/false", QuizType::trueFalse},
                               Elsewhere{"yes no", QuizType::trueFalse},
                               Elsewhere{"matching", QuizType::match},
                               Elsewhere{"pairs", QuizType::match},
                               Elsewhere{"ranking", QuizType::rank},
                               Elsewhere{"order", QuizType::rank},
                               Elsewhere{"ordering", QuizType::rank},
                               Elsewhere{"short answer", QuizType::fillIn},
                               Elsewhere{"shortanswer", QuizType::fillIn},
                               Elsewhere{"gap", QuizType::fillIn},
                               Elsewhere{"cloze", QuizType::fillIn},
                               Elsewhere{"number", QuizType::fillIn},
                               Elsewhere{"numerical", QuizType::fillIn},
                               Elsewhere{"behaviour", QuizType::spot}};

std::string suggestedType(std::string_view typed) {
    std::string plain = small(withoutCurlyQuotes(typed));
    std::ranges::replace_if(
        plain, [](char c) { return c == '-' || c == '_'; }, ' ');
    const auto found = std::ranges::find(elsewhere, std::string_view(plain), &Elsewhere::there);
    return found == elsewhere.end() ? nearest(typed, quizKeys::types)
                                    : std::string(quizKeys::types[static_cast<std::size_t>(found->here)]);
}

/// Nothing, with a report, when there is none that is known.
std::optional<QuizType> readType(YamlValue value, QuizDraft& draft) {
    if (value.kind() == YamlKind::scalar) {
        const auto found = std::ranges::find(quizKeys::types, value.text());
        if (found != quizKeys::types.end()) {
            return static_cast<QuizType>(found - quizKeys::types.begin());
        }
    }
    const std::string_view typed = value.kind() == YamlKind::scalar ? value.text() : std::string_view();
    draft.problems.add(value.where(), "unknown-type", "the type of a question cannot be " + inQuotes(typed),
                       "write " + listWords(quizKeys::types), suggestedType(typed));
    return std::nullopt;
}

YamlValue valueOf(YamlValue map, std::string_view wanted) {
    if (map.kind() == YamlKind::map) {
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            const bool found = (*entry).text() == wanted;
            ++entry;
            if (found) {
                return *entry;
            }
        }
    }
    return {};
}

std::string readScene(YamlValue vignette, YamlValue excerpt, QuizDraft& draft) {
    if (vignette && excerpt) {
        draft.problems.add(excerpt.where(), "two-scenes", "this question has a vignette and an excerpt", "keep one");
        return {};
    }
    if (!excerpt) {
        return draft.proseIfAny(vignette, "\"vignette\"", quizLengths::scene);
    }
    const auto refuse = [&](std::string what, std::string expected, std::string suggestion) {
        draft.problems.add(excerpt.where(), "unknown-excerpt", std::move(what), std::move(expected),
                           std::move(suggestion));
        return std::string();
    };
    const std::string_view name = excerpt.kind() == YamlKind::scalar ? excerpt.text() : std::string_view();
    const std::size_t stroke = name.find('/');
    if (stroke == std::string_view::npos || !isId(name.substr(0, stroke)) || !isId(name.substr(stroke + 1))) {
        return refuse(inQuotes(name) + " does not name a situation of a scenario",
                      "write the scenario's id, a stroke and the situation's name, such as the-review/warnings", {});
    }
    if (!draft.excerpts) {
        return refuse("there is no scenario here to take " + inQuotes(name) + " from",
                      "write the scene as a \"vignette\"", {});
    }
    auto found = draft.excerpts(name.substr(0, stroke), name.substr(stroke + 1));
    if (auto* none = std::get_if<NoExcerpt>(&found)) {
        return refuse(std::move(none->what), std::move(none->expected), std::move(none->suggestion));
    }
    std::string scene = std::get<std::string>(std::move(found));
    if (scene.size() > quizLengths::scene && utf8Count(scene) > quizLengths::scene) {
        draft.problems.add(excerpt.where(), "text-too-long",
                           "the situation " + inQuotes(name) + " is longer than the 1,200 characters of a scene",
                           "write what matters of it as a \"vignette\"");
    }
    return scene;
}

/// Reports a fill-in whose question has not exactly one gap.
void checkGap(const std::string& ask, YamlValue value, QuizDraft& draft) {
    constexpr std::string_view gap = "____";
    std::size_t gaps = 0;
    for (std::size_t at = ask.find(gap); at != std::string::npos; at = ask.find(gap, at)) {
        ++gaps;
        at = std::min(ask.find_first_not_of('_', at), ask.size());
    }
    if (gaps != 1 && !ask.empty()) {
        draft.problems.add(value.where(), "one-gap",
                           gaps == 0 ? "there is no gap to fill in" : "there are " + std::to_string(gaps) + " gaps",
                           gaps == 0 ? "write ____ (four strokes below the line) where the answer is missing"
                                     : "keep one, or make several questions of it");
    }
}

struct Read {
    std::array<YamlValue, quizKeys::common> common;
    std::vector<YamlValue> own;
};

/// The types that have the key for their own, such as "single or several"; empty where none has.
std::string typesWith(std::string_view key) {
    std::vector<std::string_view> types;
    const auto look = [&](QuizType type, std::span<const Field> keys) {
        if (std::ranges::count(keys.subspan(quizKeys::common), key, &Field::name) != 0) {
            types.push_back(quizKeys::types[static_cast<std::size_t>(type)]);
        }
    };
    look(QuizType::single, quizKeys::choosing);
    look(QuizType::several, quizKeys::choosing);
    look(QuizType::trueFalse, quizKeys::trueFalse);
    look(QuizType::match, quizKeys::match);
    look(QuizType::rank, quizKeys::rank);
    look(QuizType::fillIn, quizKeys::fillIn);
    look(QuizType::spot, quizKeys::spot);
    return listWords(types);
}

/// Tells of keys that are another type's whose they are, in place of that they are unknown.
void reportOthersKeys(YamlValue map, std::string_view what, std::span<const Field> known, QuizDraft& draft) {
    for (auto entry = map.begin(); map.kind() == YamlKind::map && entry != map.end(); ++entry) {
        const YamlValue key = *entry;
        ++entry;
        const std::string types = typesWith(key.text());
        if (types.empty() || std::ranges::count(known, key.text(), &Field::name) != 0) {
            continue;
        }
        draft.problems.forget([&](Offset where, std::string_view) { return where == key.where(); });
        draft.problems.add(key.where(), "unknown-key", inQuotes(key.text()) + " is not a key of " + std::string(what),
                           "it belongs to the type " + types + ": change the type, or remove it");
    }
}

template <std::size_t Count>
Read readFields(YamlValue value, Offset owner, std::string_view what, const std::array<Field, Count>& known,
                QuizDraft& draft) {
    const auto values = draft.reader.fields(value, owner, what, known);
    reportOthersKeys(value, what, known, draft);
    Read read;
    std::copy_n(values.begin(), quizKeys::common, read.common.begin());
    read.own.assign(values.begin() + quizKeys::common, values.end());
    return read;
}

Read readFields(std::optional<QuizType> type, YamlValue value, Offset owner, QuizDraft& draft) {
    if (!type) {
        return readFields(value, owner, "a question", quizKeys::any, draft);
    }
    const std::string what = "a question of the type " + std::string(quizKeys::types[static_cast<std::size_t>(*type)]);
    switch (*type) {
    case QuizType::single:
    case QuizType::several:
        return readFields(value, owner, what, quizKeys::choosing, draft);
    case QuizType::trueFalse:
        return readFields(value, owner, what, quizKeys::trueFalse, draft);
    case QuizType::match:
        return readFields(value, owner, what, quizKeys::match, draft);
    case QuizType::rank:
        return readFields(value, owner, what, quizKeys::rank, draft);
    case QuizType::fillIn:
        return readFields(value, owner, what, quizKeys::fillIn, draft);
    case QuizType::spot:
        return readFields(value, owner, what, quizKeys::spot, draft);
    }
    return {};
}

} // namespace

void readQuestion(YamlValue key, YamlValue value, QuizDraft& draft) {
    Question question;
    question.id = draft.reader.id(key, "the name of a question").value_or("");
    if (!question.id.empty() && !draft.ids.insert(question.id).second) {
        draft.problems.add(key.where(), "duplicate-key", inQuotes(question.id) + " is given twice among the questions",
                           "give each its own name");
    }
    const YamlValue typed = valueOf(value, "type");
    const auto type = typed ? readType(typed, draft) : std::nullopt;
    const Read read = readFields(type, value, key.where(), draft);
    const auto [_, ask, vignette, excerpt, explanation, statements, difficulty] = read.common;
    question.ask = draft.proseIfAny(ask, "\"ask\"", quizLengths::ask);
    question.scene = readScene(vignette, excerpt, draft);
    question.explanation = draft.proseIfAny(explanation, "\"explanation\"", quizLengths::explanation);
    if (statements) {
        question.statements = draft.statements(statements, "\"statements\"", {1, 6});
    }
    if (difficulty) {
        constexpr std::size_t usual = 1;
        question.difficulty = static_cast<Difficulty>(
            draft.reader.word(difficulty, "\"difficulty\"", "unknown-difficulty", difficultyWords).value_or(usual));
    }
    if (type == QuizType::fillIn && ask) {
        checkGap(question.ask, ask, draft);
    }
    if (type == QuizType::spot && !vignette && !excerpt) {
        draft.problems.add(key.where(), "missing-key", "a question of the type spot lacks the scene that is looked at",
                           "add \"vignette\" or \"excerpt\"");
    }
    if (type) {
        question.task = readTask(*type, read.own, draft);
    }
    draft.places.push_back(key.where());
    draft.quiz.questions.push_back(std::move(question));
}

} // namespace content
