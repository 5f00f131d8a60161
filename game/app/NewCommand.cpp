#include "app/Commands.hpp"

#include "app/AsTyped.hpp"
#include "app/FreshScenario.hpp"
#include "app/SchemaText.hpp"
#include "content/WriteFile.hpp"

#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

std::string whatNext(const fs::path& file, bool withSchema) {
    const std::string name = typed(file);
    const std::string program = "  " + calledAs() + " ";
    return "Wrote " + file.string() +
           (withSchema ? ", and " + std::string(schemaFileName) +
                             " beside it, from which editors complete and explain the keys"
                       : "") +
           ".\n\nIt is a small scenario that works as it is. Open it in your editor and make it yours. Meanwhile:\n" +
           program + "play " + name + " --watch\n      plays it, and goes on with the new text whenever you save\n" +
           program + "check " + name + "\n      says what is wrong with it, and proves the story\n" + program + "map " +
           name + " -o " + typed(fs::path(file).replace_extension(".html")) + "\n      draws it\n";
}

} // namespace

Exit newScenario(const Context& context, const NewScenario& command) {
    const auto made = freshScenario(command.name);
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
    // Without it the scenario is as good; only the editor knows less. One that is there may be another version's.
    const fs::path schema = file.parent_path() / schemaFileName;
    const bool withSchema = !fs::exists(schema, error) && !content::writeFile(schema, schemaText());
    print(whatNext(file, withSchema));
    const auto framework = loadFramework(context, context.frameworkFile());
    if (const auto* inUse = std::get_if<model::CompetencyFramework>(&framework); inUse && inUse->id != "met-cvf") {
        complain(
            "The choices are keyed to met-cvf, and the framework in use is " + inUse->id +
            ": change \"framework\", \"rank\", \"level\", \"claims\", \"shows\" and \"carries\" to what `judgement "
            "framework show` lists.");
    }
    return Exit::done;
}

} // namespace app
