// Questions from learning platforms, and for them.

#include "app/Commands.hpp"
#include "app/NotFound.hpp"
#include "app/QuizExcerpts.hpp"
#include "content/QuizReader.hpp"
#include "content/QuizWriter.hpp"
#include "content/WriteFile.hpp"
#include "exchange/Aiken.hpp"
#include "exchange/GiftReader.hpp"
#include "exchange/GiftWriter.hpp"

#include <algorithm>
#include <filesystem>

namespace app {

namespace fs = std::filesystem;

namespace {

std::variant<std::string, Exit> bytesOf(const Context& context, const fs::path& file) {
    auto text = content::readFile(file.string(), context.limits().bytes);
    if (!text) {
        complain(text.diagnostics);
        return Exit::contentProblems;
    }
    return std::move(*text.value);
}

/// Only Aiken has lines "ANSWER: A".
QuestionFormat formatOf(std::string_view bytes) {
    return bytes.starts_with("ANSWER:") || bytes.find("\nANSWER:") != std::string_view::npos ? QuestionFormat::aiken
                                                                                             : QuestionFormat::gift;
}

void tellNotices(const std::string& file, const std::vector<exchange::Notice>& notices, const std::string& unit) {
    for (const exchange::Notice& notice : notices) {
        complain(file + ", " + unit + " " + std::to_string(notice.line) +
                 (notice.about.empty() ? "" : " (" + notice.about + ")") + ": " + notice.sentence);
    }
}

/// An id from a file's name: "Week 1.txt" is "week-1".
std::string idFrom(const fs::path& file) {
    std::string id;
    for (const char letter : file.stem().string()) {
        const bool upper = letter >= 'A' && letter <= 'Z';
        const char small = upper ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (plain) {
            id += small;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') {
        id.pop_back();
    }
    const bool letterFirst = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
    return letterFirst ? id.substr(0, 60) : "quiz-" + id.substr(0, 50);
}

/// The quiz of one category; several categories become questions of one quiz, which says which they were.
model::Quiz quizOf(exchange::Imported& imported, const fs::path& from, const fs::path& out) {
    model::Quiz quiz;
    quiz.id = idFrom(out);
    std::string categories;
    for (exchange::Group& group : imported.groups) {
        if (!group.category.empty()) {
            categories += (categories.empty() ? "" : "; ") + group.category;
        }
        std::ranges::move(group.questions, std::back_inserter(quiz.questions));
    }
    for (model::Question& question : quiz.questions) {
        const bool typed = std::holds_alternative<model::FillIn>(question.task) ||
                           std::holds_alternative<model::NumberIn>(question.task);
        if (typed && question.ask.find("____") == std::string::npos) {
            question.ask += (question.ask.empty() ? "" : " ") + std::string("____"); // where the answer was meant to go
        }
    }
    quiz.title = imported.groups.size() == 1 && !categories.empty() ? categories : from.stem().string();
    quiz.about =
        "Taken over from " + from.filename().string() + "." +
        (imported.groups.size() > 1 && !categories.empty() ? " It had these categories: " + categories + "." : "");
    return quiz;
}

} // namespace

Exit importQuestions(const Context& context, const QuizImport& command) {
    const auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&framework)) {
        return *exit;
    }
    const auto& known = std::get<model::CompetencyFramework>(framework);
    const auto read = bytesOf(context, command.file);
    if (const auto* exit = std::get_if<Exit>(&read)) {
        return *exit;
    }
    const auto& bytes = std::get<std::string>(read);
    const bool aiken = command.format.value_or(formatOf(bytes)) == QuestionFormat::aiken;
    auto import = aiken ? exchange::readAiken(bytes) : exchange::readGift(bytes, known);
    if (const auto* unreadable = std::get_if<exchange::Unreadable>(&import)) {
        complain(command.file.string() + ": " + unreadable->sentence);
        return Exit::contentProblems;
    }
    auto& imported = std::get<exchange::Imported>(import);
    tellNotices(command.file.string(), imported.notices, "line");
    const model::Quiz quiz = quizOf(imported, command.file, command.out);
    if (quiz.questions.empty()) {
        complain("There is no question in " + command.file.string() +
                 " that could be taken over. Nothing was written.");
        return Exit::contentProblems;
    }
    const std::string file = content::writeQuiz(quiz, known);
    // What is written must be what an author could have written.
    const auto again = content::readQuiz(file, command.out.string(), known, {}, context.limits());
    if (!again) {
        complain(again.diagnostics);
        complain("The questions were read, but a quiz file cannot hold all of them as they are (above). Mend them in " +
                 command.file.string() + " and import it again. Nothing was written.");
        return Exit::contentProblems;
    }
    if (const auto problem = content::writeFile(command.out, file)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Wrote " + std::to_string(quiz.questions.size()) + (quiz.questions.size() == 1 ? " question" : " questions") +
          " to " + command.out.string() + " (" + (aiken ? "Aiken" : "GIFT") + ")." +
          (imported.notices.empty() ? ""
                                    : " " + std::to_string(imported.notices.size()) +
                                          (imported.notices.size() == 1 ? " thing was" : " things were") +
                                          " changed or left out; each is named above.") +
          "\nTo have it among the quizzes, put it into a folder quizzes in the scenario folder.\n");
    return Exit::done;
}

Exit exportQuestions(const Context& context, const QuizExport& command) {
    const auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&framework)) {
        return *exit;
    }
    const auto& known = std::get<model::CompetencyFramework>(framework);
    QuizExcerpts excerpts(context, known);
    const auto read = [&](const fs::path& file) -> content::Loaded<model::Quiz> {
        const auto text = content::readFile(file.string(), context.limits().bytes);
        if (!text) {
            return {std::nullopt, text.diagnostics};
        }
        return content::readQuiz(
            *text.value, file.string(), known,
            [&](std::string_view scenario, std::string_view situation) {
                return excerpts.find(file, scenario, situation);
            },
            context.limits());
    };
    std::optional<model::Quiz> quiz;
    std::error_code ignored;
    if (fs::is_regular_file(command.quiz, ignored)) {
        auto loaded = read(command.quiz);
        if (!loaded) {
            complain(loaded.diagnostics);
            return Exit::contentProblems;
        }
        quiz = std::move(loaded.value);
    }
    for (const fs::path& folder : context.scenarioFolders()) {
        for (fs::directory_iterator entry(folder / "quizzes", ignored); !quiz && entry != fs::directory_iterator();
             entry.increment(ignored)) {
            if (entry->path().extension() == ".yaml") {
                auto loaded = read(entry->path());
                if (loaded && loaded.value->id == command.quiz) {
                    quiz = std::move(loaded.value);
                }
            }
        }
    }
    if (!quiz) {
        complain("There is no quiz file and no quiz with the id \"" + command.quiz +
                 "\". `judgement quiz list` names those there are.");
        return Exit::couldNot;
    }
    const exchange::Written written = exchange::writeGift(*quiz, known);
    tellNotices(quiz->id, written.notices, "question");
    if (const auto problem = content::writeFile(command.out, written.text)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Wrote " + std::to_string(quiz->questions.size()) + " questions to " + command.out.string() + " (GIFT)." +
          (written.notices.empty() ? "" : " What GIFT cannot say is named above.") + "\n");
    return Exit::done;
}

} // namespace app
