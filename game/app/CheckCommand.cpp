#include "app/Commands.hpp"

#include "app/CourseSteps.hpp"
#include "app/DoubledIds.hpp"
#include "app/QuizExcerpts.hpp"
#include "app/YamlFiles.hpp"
#include "content/CoursePlan.hpp"
#include "content/FrameworkReader.hpp"
#include "content/QuizReader.hpp"
#include "content/ScenarioReader.hpp"
#include "content/TranscriptReader.hpp"
#include "proof/Coverage.hpp"
#include "proof/PlacedFinding.hpp"
#include "report/CheckReport.hpp"
#include "report/CoverageReport.hpp"

#include <algorithm>

namespace app {

namespace fs = std::filesystem;

namespace {

/// A framework file says so by its keys at the start of a line; everything else is taken for a scenario.
bool looksLikeFramework(std::string_view text) {
    const auto hasKey = [&](std::string_view key) {
        return text.starts_with(key) || text.find("\n" + std::string(key)) != std::string_view::npos;
    };
    return !hasKey("scenario:") && !hasKey("quiz:") && (hasKey("clusters:") || hasKey("values:") || hasKey("ranks:"));
}

/// A story test has its choices at the top level, which a scenario never has.
bool looksLikeStoryTest(std::string_view text) {
    return text.find("\nchoices:") != std::string_view::npos && text.find("\nsituations:") == std::string_view::npos;
}

report::CheckedFile checkFile(const fs::path& path, const Context& context, const model::CompetencyFramework& framework,
                              const proof::Budget& budget, QuizExcerpts& excerpts) {
    report::CheckedFile checked;
    checked.path = path.string();
    const auto text = content::readFile(checked.path, context.limits().bytes);
    if (!text) {
        checked.diagnostics = text.diagnostics;
        return checked;
    }
    if (content::looksLikeQuiz(*text.value)) {
        const auto find = [&](std::string_view scenario, std::string_view situation) {
            return excerpts.find(path, scenario, situation);
        };
        auto quiz = content::readQuiz(*text.value, checked.path, framework, find, context.limits());
        checked.diagnostics = std::move(quiz.diagnostics);
        checked.quiz = std::move(quiz.value);
        return checked;
    }
    if (content::looksLikeCourse(*text.value)) {
        auto course = content::readCoursePlan(*text.value, checked.path, context.limits());
        checked.diagnostics = std::move(course.diagnostics);
        checked.course = std::move(course.value);
        return checked;
    }
    if (looksLikeFramework(*text.value)) {
        checked.diagnostics = content::readFramework(*text.value, checked.path, context.limits()).diagnostics;
        return checked;
    }
    if (looksLikeStoryTest(*text.value)) {
        checked.diagnostics = content::readTranscript(*text.value, checked.path, context.limits()).diagnostics;
        return checked;
    }
    auto read = content::readPlacedScenario(*text.value, checked.path, framework, context.limits());
    if (!read) {
        checked.diagnostics = std::move(read.diagnostics);
        return checked;
    }
    auto proof = proof::prove(read.value->scenario, framework, budget);
    checked.findings = proof::placed(proof.findings, *read.value, *text.value, checked.path);
    checked.proof = std::move(proof);
    checked.scenario = std::move(read.value->scenario);
    return checked;
}

bool anythingWrong(const std::vector<report::CheckedFile>& files) {
    for (const auto& file : files) {
        if (!file.diagnostics.empty()) {
            return true;
        }
        for (const auto& finding : file.findings) {
            if (finding.severity != content::Severity::advice) {
                return true;
            }
        }
    }
    return false;
}

/// Nothing could be looked at, in contrast to something that is wrong.
bool nothingRead(const std::vector<report::CheckedFile>& files) {
    return std::ranges::all_of(files, [](const report::CheckedFile& file) {
        return file.diagnostics.size() == 1 && file.diagnostics.front().code.starts_with("file-");
    });
}

/// Which statements the scenarios sample. What cannot be read is told and left out.
Exit coverage(const Check& command, const Context& context, const model::CompetencyFramework& framework,
              const std::vector<fs::path>& paths) {
    std::vector<report::CoveredScenario> scenarios;
    bool someLeftOut = false;
    for (const fs::path& path : paths) {
        const auto text = content::readFile(path.string(), context.limits().bytes);
        if (text && (looksLikeFramework(*text.value) || content::looksLikeQuiz(*text.value) ||
                     content::looksLikeCourse(*text.value))) {
            continue;
        }
        const auto read = text ? content::readScenario(*text.value, path.string(), framework, context.limits())
                               : content::Loaded<model::Scenario>();
        if (!read) {
            complain(text ? read.diagnostics : text.diagnostics);
            complain(path.string() + " is left out of the table.");
            someLeftOut = true;
            continue;
        }
        scenarios.push_back({std::string(read.value->id), std::string(read.value->title),
                             proof::statementsIn(proof::explore(*read.value), framework)});
    }
    if (scenarios.empty()) {
        complain("There is no scenario in what was named.");
        return Exit::couldNot;
    }
    switch (command.format) {
    case ReportFormat::text:
        print(report::coverageText(scenarios, framework));
        break;
    case ReportFormat::html:
        print(report::coverageHtml(scenarios, framework));
        break;
    case ReportFormat::csv:
        print(report::coverageCsv(scenarios, framework));
        break;
    case ReportFormat::json:
        print(report::coverageJson(scenarios, framework));
        break;
    }
    return someLeftOut ? Exit::contentProblems : Exit::done;
}

} // namespace

Exit check(const Context& context, const Check& command) {
    auto loaded = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    const auto& framework = std::get<model::CompetencyFramework>(loaded);
    const YamlFiles named = yamlFilesIn(command.paths);
    for (const std::string& problem : named.problems) {
        complain(problem);
    }
    if (named.files.empty()) {
        complain("There are no YAML files in what was named. Name scenario files, or a folder that has some.");
        return Exit::couldNot;
    }
    if (command.coverage) {
        return coverage(command, context, framework, named.files);
    }
    if (command.format == ReportFormat::html || command.format == ReportFormat::csv) {
        complain("Without --coverage, check reports as text or json.");
        return Exit::wrongUsage;
    }
    proof::Budget budget;
    budget.states = command.states.value_or(budget.states);
    budget.jobs = command.jobs;
    std::vector<report::CheckedFile> files;
    QuizExcerpts excerpts(context, framework);
    for (const fs::path& path : named.files) {
        files.push_back(checkFile(path, context, framework, budget, excerpts));
    }
    addDoubledIds(files, context.limits().bytes);
    addUnknownSteps(files, context);
    print(command.format == ReportFormat::json ? report::checkJson(files, framework, command.advice)
                                               : report::checkText(files, framework, command.advice, terminalWidth()));
    if (nothingRead(files)) {
        return Exit::couldNot;
    }
    if (anythingWrong(files)) {
        return Exit::contentProblems;
    }
    return named.problems.empty() ? Exit::done : Exit::couldNot;
}

} // namespace app
