#include "app/Commands.hpp"

#include "app/AsTyped.hpp"
#include "app/NamedScenario.hpp"
#include "content/WriteFile.hpp"
#include "proof/Proof.hpp"
#include "storymap/Picture.hpp"

#include <algorithm>
#include <optional>

namespace app {

namespace fs = std::filesystem;

namespace {

std::optional<storymap::MapForm> formOf(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension == ".svg") {
        return storymap::MapForm::svg;
    }
    if (extension == ".html" || extension == ".htm") {
        return storymap::MapForm::html;
    }
    if (extension == ".dot" || extension == ".gv") {
        return storymap::MapForm::dot;
    }
    if (extension == ".png") {
        return storymap::MapForm::png;
    }
    return std::nullopt;
}

std::string told(const proof::Proof& proof) {
    std::size_t faults = 0;
    std::size_t advice = 0;
    for (const proof::Finding& finding : proof.findings) {
        ++(content::severityOf(finding.code) == content::Severity::advice ? advice : faults);
    }
    if (faults + advice == 0) {
        return "Nothing was found that is worth a look.";
    }
    return "Marked in it: " + std::to_string(faults) + (faults == 1 ? " fault" : " faults") + " and " +
           std::to_string(advice) + (advice == 1 ? " piece" : " pieces") + " of advice. `judgement check` tells more.";
}

} // namespace

Exit drawMap(const Context& context, const DrawMap& command) {
    if (!command.out) {
        fs::path picture = fs::path(command.scenario).filename().replace_extension(".html");
        if (picture == fs::path(command.scenario)) {
            picture = "map.html"; // never over what is drawn
        }
        complain("Where the map is to be written is missing. For example: " + calledAs() + " map " +
                 typed(command.scenario) + " -o " + typed(picture) +
                 "\nThe name says what kind of picture it is: .html, .svg, .png or .dot.");
        return Exit::wrongUsage;
    }
    const fs::path& out = *command.out;
    const auto form = formOf(out);
    if (!form) {
        complain("What kind of picture \"" + out.string() +
                 "\" is to be cannot be told from its name. Let it end in .svg, .html, .dot or .png.");
        return Exit::wrongUsage;
    }
    auto loaded = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    const auto& framework = std::get<model::CompetencyFramework>(loaded);
    const auto named = readNamedScenario(context, framework, command.scenario);
    if (const auto* exit = std::get_if<Exit>(&named)) {
        return *exit;
    }
    const model::Scenario& scenario = std::get<NamedScenario>(named).placed.scenario;
    const proof::Proof proof = proof::prove(scenario, framework);
    const auto map = storymap::mapOf({scenario, framework, proof}, *form);
    if (const auto* none = std::get_if<storymap::NoPicture>(&map)) {
        complain(none->sentence);
        return Exit::couldNot;
    }
    if (const auto problem = content::writeFile(out, std::get<std::string>(map))) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("The map of \"" + std::string(scenario.title) + "\" is in " + out.string() + ". " + told(proof) + "\n");
    return Exit::done;
}

} // namespace app
