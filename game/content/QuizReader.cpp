#include "content/QuizReader.hpp"

#include "content/FrameworkName.hpp"
#include "content/LayoutSlip.hpp"
#include "content/QuizDraft.hpp"
#include "content/TopLevelKeys.hpp"
#include "content/YamlFile.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

class QuizFileReader final : public YamlFileReader {
public:
    explicit QuizFileReader(QuizDraft& draft) : m_draft(draft), m_keys(draft.problems, "a quiz", quizKeys::file) {}

    void topLevel(YamlValue key, YamlValue value) override {
        if (!m_keys.take(key)) {
            return;
        }
        if (key.text() == "questions") {
            m_draft.reader.isMap(value, key.where(), "\"questions\"");
            m_noMap = true;
        } else if (m_keys.hasValue(key, value)) {
            heading(key.text(), value);
        }
    }

    void entriesBegin(YamlValue key) override {
        m_twice = !m_keys.take(key);
        m_questions = key.where();
    }

    void entry(YamlValue key, YamlValue value) override {
        if (m_twice || m_draft.problems.full()) {
            return;
        }
        const std::size_t most = m_draft.limits.questions;
        if (m_draft.quiz.questions.size() < most) {
            readQuestion(key, value, m_draft);
            return;
        }
        if (!m_tooMany) {
            m_draft.problems.add(key.where(), "too-many-questions",
                                 "a quiz has at most " + std::to_string(most) + " questions, and here is one more",
                                 "make several quizzes of it");
        }
        m_tooMany = true;
    }

    /// Reports what the whole file lacks.
    void finish() {
        m_keys.reportMissing();
        if (m_keys.has("questions") && !m_noMap && m_draft.quiz.questions.empty()) {
            m_draft.problems.add(m_questions, "no-questions", "there are no questions",
                                 "add at least one under \"questions\"");
        }
        if (m_otherFramework) {
            // Of course it does not have the other one's statements.
            m_draft.problems.forget([](Offset, std::string_view code) { return code == "unknown-statement"; });
        }
    }

private:
    void heading(std::string_view name, YamlValue value) {
        YamlReader& reader = m_draft.reader;
        model::Quiz& quiz = m_draft.quiz;
        const std::string what = "\"" + std::string(name) + "\"";
        constexpr int mostVersions = 999999;
        if (name == "format") {
            checkFormat(reader, value);
        } else if (name == "quiz") {
            quiz.id = reader.id(value, "the id of a quiz").value_or("");
        } else if (name == "version") {
            quiz.version = reader.number(value, what, 1, mostVersions).value_or(1);
        } else if (name == "title") {
            quiz.title = m_draft.prose(value, what, quizLengths::title);
        } else if (name == "about") {
            quiz.about = m_draft.prose(value, what, quizLengths::about);
        } else if (name == "notes") {
            quiz.notes = m_draft.prose(value, what, quizLengths::about);
        } else if (name == "framework") {
            m_otherFramework = !namesFramework(value, "this quiz", m_draft.framework, reader);
        }
    }

    QuizDraft& m_draft;
    TopLevelKeys m_keys;
    Offset m_questions = 0;
    bool m_twice = false;
    bool m_noMap = false;
    bool m_tooMany = false;
    bool m_otherFramework = false;
};

/// What a line in the wrong column can bring about where the file can be read all the same.
bool mayComeOfLayout(std::string_view code) {
    constexpr std::array<std::string_view, 9> codes{"unknown-key",   "missing-key",   "duplicate-key",
                                                    "empty-text",    "expected-text", "expected-map",
                                                    "expected-list", "list-length",   "no-questions"};
    return std::ranges::count(codes, code) != 0;
}

} // namespace

Loaded<model::Quiz> readQuiz(std::string_view text, const std::string& file,
                             const model::CompetencyFramework& framework, const Excerpts& excerpts,
                             const Limits& limits) {
    Problems problems(text, file, limits.diagnostics);
    QuizDraft draft{framework, excerpts, limits, problems};
    QuizFileReader reader(draft);
    if (readYaml(text, "questions", limits, problems, reader)) {
        reader.finish();
    }
    Loaded<model::Quiz> result;
    if (problems.any()) {
        if (problems.stop() || problems.has(mayComeOfLayout)) {
            reportLayoutSlip(problems, quizLevel());
        }
        result.diagnostics = problems.take();
        return result;
    }
    result.value = std::move(draft.quiz);
    return result;
}

bool looksLikeQuiz(std::string_view text) {
    const auto hasKey = [&](std::string_view key) {
        return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
    };
    return (hasKey("quiz:") || hasKey("questions:")) && !hasKey("scenario:") && !hasKey("situations:");
}

} // namespace content
