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
#include "exchange/TextFile.hpp"
#include "model/Counted.hpp"
#include "study/Shelf.hpp"

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

/// Says with four low lines where a typed answer goes, which GIFT leaves to the braces.
void addGap(model::Question& question) {
    const bool typed =
        std::holds_alternative<model::FillIn>(question.task) || std::holds_alternative<model::NumberIn>(question.task);
    if (typed && question.ask.find("____") == std::string::npos) {
        question.ask += (question.ask.empty() ? "" : " ") + std::string("____");
    }
}

model::Quiz quizNamed(std::string id, std::string title, std::string about) {
    model::Quiz quiz;
    quiz.id = std::move(id);
    quiz.title = std::move(title);
    quiz.about = std::move(about);
    return quiz;
}

std::string titleOf(const std::string& category, const fs::path& from) {
    std::string name = exchange::nameOfCategory(category);
    return name.empty() ? from.stem().string() : name;
}

/// Everything as one quiz, which says which categories there were.
model::Quiz oneQuiz(exchange::Imported imported, const fs::path& from, const fs::path& out) {
    model::Quiz quiz = quizNamed(exchange::Ids().from(out.stem().string()), from.stem().string(),
                                 "Taken over from " + from.filename().string() + ".");
    std::string categories;
    exchange::Ids ids; // two categories may have used the same
    for (exchange::Group& group : imported.groups) {
        if (!group.category.empty()) {
            categories += (categories.empty() ? "" : "; ") + group.category;
        }
        for (model::Question& question : group.questions) {
            question.id = ids.from(question.id);
            addGap(question);
            quiz.questions.push_back(std::move(question));
        }
    }
    if (imported.groups.size() == 1 && !categories.empty()) {
        quiz.title = titleOf(categories, from);
    } else if (!categories.empty()) {
        quiz.about += " It had these categories: " + categories + ".";
    }
    return quiz;
}

/// A quiz of each category.
std::vector<model::Quiz> quizzesOf(exchange::Imported imported, const fs::path& from) {
    std::vector<model::Quiz> quizzes;
    exchange::Ids ids;
    for (exchange::Group& group : imported.groups) {
        const std::string title = titleOf(group.category, from);
        model::Quiz quiz = quizNamed(ids.from(title), title,
                                     "Taken over from " + from.filename().string() + "." +
                                         (group.category.empty() ? "" : " Its category: " + group.category + "."));
        std::ranges::for_each(group.questions, addGap);
        quiz.questions = std::move(group.questions);
        quizzes.push_back(std::move(quiz));
    }
    return quizzes;
}

bool isFolder(const fs::path& out) {
    std::error_code ignored;
    return !out.has_filename() || fs::is_directory(out, ignored);
}

/// The quizzes as files, if each is one that an author could have written. Says on standard error when not.
std::variant<std::vector<content::NewFile>, Exit> filesOf(const Context& context, const QuizImport& command,
                                                          const model::CompetencyFramework& framework,
                                                          const std::vector<model::Quiz>& quizzes) {
    std::vector<content::NewFile> files;
    for (const model::Quiz& quiz : quizzes) {
        const fs::path place = isFolder(command.out) ? command.out / (quiz.id + ".yaml") : command.out;
        std::string bytes = content::writeQuiz(quiz, framework);
        const auto again = content::readQuiz(bytes, place.string(), framework, {}, context.limits());
        if (!again) {
            complain(again.diagnostics);
            complain("The questions were read, but a quiz file cannot hold all of them as they are (above). Mend them "
                     "in " +
                     command.file.string() + " and import it again. Nothing was written.");
            return Exit::contentProblems;
        }
        std::error_code ignored;
        if (isFolder(command.out) && fs::exists(place, ignored)) {
            complain("There is a file " + place.string() +
                     " already. Nothing was written. Move it away, or name another folder.");
            return Exit::couldNot;
        }
        files.push_back({place, std::move(bytes)});
    }
    return files;
}

/// Says on standard error what keeps a file from being written.
std::optional<Exit> write(const fs::path& out, const std::vector<content::NewFile>& files) {
    if (isFolder(out)) {
        std::error_code error;
        fs::create_directories(out, error);
        if (error) {
            complain("The folder " + out.string() + " could not be made: " + error.message() +
                     ". Nothing was written.");
            return Exit::couldNot;
        }
    }
    if (const auto problem = content::writeFiles(files)) {
        complain(problem->place.string() + " could not be written: " + problem->reason + ". Nothing was written.");
        return Exit::couldNot;
    }
    return std::nullopt;
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
    const std::size_t notices = imported.notices.size();
    const auto quizzes = isFolder(command.out) ? quizzesOf(std::move(imported), command.file)
                                               : std::vector{oneQuiz(std::move(imported), command.file, command.out)};
    std::size_t questions = 0;
    for (const model::Quiz& quiz : quizzes) {
        questions += quiz.questions.size();
    }
    if (questions == 0) {
        complain("There is no question in " + command.file.string() +
                 " that could be taken over. Nothing was written.");
        return Exit::contentProblems;
    }
    const auto files = filesOf(context, command, known, quizzes);
    if (const auto* exit = std::get_if<Exit>(&files)) {
        return *exit;
    }
    if (const auto exit = write(command.out, std::get<std::vector<content::NewFile>>(files))) {
        return *exit;
    }
    print("Wrote " + model::counted(questions, "question", "questions") + " to " + command.out.string() +
          (isFolder(command.out) ? ", " + model::counted(quizzes.size(), "quiz", "quizzes") : "") + " (" +
          (aiken ? "Aiken" : "GIFT") + ")." +
          (notices == 0 ? ""
                        : " " + model::counted(notices, "thing was", "things were") +
                              " changed or left out; each is named above.") +
          "\nTo have it among the quizzes, put it into a folder quizzes in the scenario folder.\n");
    return Exit::done;
}

namespace {

/// The quiz in that file, or else the one among those here that has that id; what is wrong with it is told.
std::variant<std::shared_ptr<const model::Quiz>, Exit>
wantedQuiz(const Context& context, const std::string& named,
           const std::shared_ptr<const model::CompetencyFramework>& framework, const study::ExcerptsFor& excerpts) {
    std::error_code ignored;
    if (fs::is_regular_file(named, ignored)) {
        const auto text = content::readFile(named, context.limits().bytes);
        auto loaded = text ? content::readQuiz(*text.value, named, *framework, excerpts(named), context.limits())
                           : content::Loaded<model::Quiz>{std::nullopt, text.diagnostics};
        if (!loaded) {
            complain(loaded.diagnostics);
            return Exit::contentProblems;
        }
        return std::make_shared<const model::Quiz>(std::move(*loaded.value));
    }
    std::vector<fs::path> folders;
    for (const fs::path& folder : context.scenarioFolders()) {
        folders.push_back(folder / "quizzes");
    }
    study::Shelf shelf(folders, framework, excerpts, context.limits());
    for (const study::QuizCard& card : shelf.cards()) {
        if (card.quiz && card.quiz->id == named) {
            return card.quiz;
        }
    }
    // Of a file that cannot be read its name says which quiz it is to be.
    for (const study::QuizCard& card : shelf.cards()) {
        if (!card.quiz && card.path.stem() == named) {
            complain(card.problems);
            return Exit::contentProblems;
        }
    }
    complain("There is no quiz file and no quiz with the id \"" + named +
             "\". `judgement quiz list` names those there "
             "are.");
    return Exit::couldNot;
}

} // namespace

Exit exportQuestions(const Context& context, const QuizExport& command) {
    auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&framework)) {
        return *exit;
    }
    const auto known =
        std::make_shared<const model::CompetencyFramework>(std::get<model::CompetencyFramework>(std::move(framework)));
    QuizExcerpts excerpts(context, *known);
    const study::ExcerptsFor excerptsFor = [&excerpts](const fs::path& file) {
        return [&excerpts, file](std::string_view scenario, std::string_view situation) {
            return excerpts.find(file, scenario, situation);
        };
    };
    const auto found = wantedQuiz(context, command.quiz, known, excerptsFor);
    if (const auto* exit = std::get_if<Exit>(&found)) {
        return *exit;
    }
    const auto& quiz = std::get<std::shared_ptr<const model::Quiz>>(found);
    const exchange::Written written = exchange::writeGift(*quiz, *known);
    tellNotices(quiz->id, written.notices, "question");
    if (const auto problem = content::writeFile(command.out, written.text)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Wrote " + model::counted(quiz->questions.size(), "question", "questions") + " to " + command.out.string() +
          " (GIFT)." + (written.notices.empty() ? "" : " What GIFT cannot say is named above.") + "\n");
    return Exit::done;
}

} // namespace app
