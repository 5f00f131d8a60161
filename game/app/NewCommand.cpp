#include "app/Commands.hpp"

#include "app/AsTyped.hpp"
#include "app/FreshScenario.hpp"
#include "app/QuizSchemaText.hpp"
#include "app/SchemaText.hpp"
#include "content/WriteFile.hpp"

#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

std::string wrote(const fs::path& file, std::string_view schema) {
    return "Wrote " + file.string() +
           (schema.empty()
                ? ""
                : ", and " + std::string(schema) + " beside it, from which editors complete and explain the keys") +
           ".\n\n";
}

std::string afterQuiz(const fs::path& file) {
    return "It is a small quiz that works as it is. Open it in your editor and make it yours. Then:\n  " + calledAs() +
           " check " + typed(file) + "\n      says what is wrong with it\n" +
           "To have it among the quizzes, put it into a folder quizzes in the scenario folder. docs/quiz-format.md "
           "lists every kind of question.\n";
}

std::string afterScenario(const fs::path& file) {
    const std::string name = typed(file);
    const std::string program = "  " + calledAs() + " ";
    return "It is a small scenario that works as it is. Open it in your editor and make it yours. Meanwhile:\n" +
           program + "play " + name + " --watch\n      plays it, and goes on with the new text whenever you save\n" +
           program + "check " + name + "\n      says what is wrong with it, and proves the story\n" + program + "map " +
           name + " -o " + typed(fs::path(file).replace_extension(".html")) + "\n      draws it\n";
}

} // namespace

Exit newScenario(const Context& context, const NewScenario& command) {
    const auto made = command.quiz ? freshQuiz(command.name) : freshScenario(command.name);
    if (const auto* sentence = std::get_if<std::string>(&made)) {
        complain(*sentence);
        return Exit::wrongUsage;
    }
    const auto& fresh = std::get<FreshScenario>(made);
    const fs::path file = command.out.value_or(fresh.id + ".yaml");
    std::error_code error;
    if (fs::symlink_status(file, error).type() != fs::file_type::not_found) {
        complain("There is something called " + file.string() +
                 " already, and it is left as it is. Choose another name, or say where to write with -o FILE.");
        return Exit::couldNot;
    }
    if (const auto problem = content::writeFile(file, fresh.text)) {
        complain(*problem);
        return Exit::couldNot;
    }
    // Without it the file is as good; only the editor knows less. One that is there may be another version's.
    const std::string_view schemaName = command.quiz ? quizSchemaFileName : schemaFileName;
    const fs::path schema = file.parent_path() / schemaName;
    const bool withSchema =
        !fs::exists(schema, error) && !content::writeFile(schema, command.quiz ? quizSchemaText() : schemaText());
    print(wrote(file, withSchema ? schemaName : std::string_view()) +
          (command.quiz ? afterQuiz(file) : afterScenario(file)));
    const auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* inUse = std::get_if<model::CompetencyFramework>(&framework); inUse && inUse->id != "met-cvf") {
        complain(command.quiz
                     ? "The questions name statements of met-cvf, and the framework in use is " + inUse->id +
                           ": change \"framework\" and the statements to what `judgement framework show` lists."
                     : "The choices are keyed to met-cvf, and the framework in use is " + inUse->id +
                           ": change \"framework\", \"rank\", \"level\", \"claims\", \"shows\" and \"carries\" to what "
                           "`judgement "
                           "framework show` lists.");
    }
    return Exit::done;
}

} // namespace app
