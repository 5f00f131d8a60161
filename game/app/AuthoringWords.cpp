#include "app/MaybeOption.hpp"
#include "app/Words.hpp"

#include <CLI/CLI.hpp>

#include <map>

namespace app {

namespace {

void formatOption(CLI::App* command, ReportFormat& into, const std::vector<std::string>& names) {
    const std::map<std::string, ReportFormat> formats{{"text", ReportFormat::text},
                                                      {"json", ReportFormat::json},
                                                      {"html", ReportFormat::html},
                                                      {"csv", ReportFormat::csv}};
    std::string help;
    for (const std::string& name : names) {
        help += (help.empty() ? "" : name == names.back() ? " or " : ", ") + name;
    }
    command
        ->add_option_function<std::string>(
            "--format", [&into, formats](const std::string& name) { into = formats.at(name); },
            help + " (default text)")
        ->check(CLI::IsMember(names).description(""))
        ->type_name("FORMAT");
}

void jobsOption(CLI::App* command, unsigned& jobs) {
    constexpr unsigned most = 64;
    command->add_option("--jobs", jobs, "Threads to use; the result is the same for any number")
        ->check(CLI::Range(1u, most))
        ->type_name("J");
}

} // namespace

void describeAuthoring(CLI::App& program, Words& words) {
    auto* check = program.add_subcommand("check", "Say what is wrong with scenarios and frameworks, and prove stories");
    check->add_option("PATH", words.check.paths, "Files and folders")->required();
    formatOption(check, words.check.format, {"text", "json", "html", "csv"});
    check->add_flag("--coverage", words.check.coverage, "Instead: which statements the scenarios sample");
    check->add_flag_callback(
        "--no-advice", [&words] { words.check.advice = false; }, "Only errors and faults");
    check
        ->add_option_function<std::size_t>(
            "--states", [&words](const std::size_t& states) { words.check.states = states; },
            "Budget of states for the proof of one story")
        ->type_name("N");
    jobsOption(check, words.check.jobs);

    auto* explain = program.add_subcommand("explain", "Explain a code that check reports");
    explain->add_option("CODE", words.explain.codes, "Such as unknown-key; none: the list of all codes");
    explain->add_flag("--markdown", words.explain.markdown, "The whole catalogue, as docs/diagnostics.md has it");

    auto* simulate = program.add_subcommand("simulate", "Play scenarios many times by policy, and count what happens");
    simulate->add_option("SCENARIO", words.simulate.scenarios, "Files, or ids of scenarios in the gallery")->required();
    simulate->add_option("--plays", words.simulate.plays, "How often each is played (default 10000)")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000'000}))
        ->type_name("N");
    simulate->add_option("--policy", words.simulate.policy, "random (default), novice, careful, best or worst")
        ->check(CLI::IsMember({"random", "novice", "careful", "best", "worst"}).description(""))
        ->type_name("POLICY");
    simulate->add_option("--seed", words.simulate.seed, "Number that decides random choices (default 1)")
        ->type_name("S");
    jobsOption(simulate, words.simulate.jobs);
    formatOption(simulate, words.simulate.format, {"text", "json"});

    auto* map = program.add_subcommand("map", "Draw a scenario as a picture");
    map->add_option("SCENARIO", words.map.scenario, "A file, or the id of a scenario in the gallery")->required();
    map->add_option_function<std::string>(
           "-o,--out", [&words](const std::string& file) { words.map.out = file; },
           "The picture to write: .svg, .html, .dot or .png")
        ->type_name("FILE");

    auto* blind = program.add_subcommand("blind", "Have a scenario keyed by somebody who has not seen it");
    blind->add_option("SCENARIO", words.blind.scenario, "A file, or the id of a scenario in the gallery")->required();
    maybe(blind, "-o,--out", words.blind.out, "The sheet to write (default: standard output)")->type_name("FILE");
    auto* answers = maybe(blind, "--answers", words.blind.answers,
                          "A sheet that was filled in: keeps it, and says how far it agrees")
                        ->type_name("SHEET");
    blind->add_option("--as", words.blind.keyer, "Who filled it in: a word that names nobody")
        ->type_name("WORD")
        ->needs(answers);
    blind->add_flag("--kept", words.blind.kept, "Only say how far those who keyed it agree with the key");

    auto* library = program.add_subcommand("library", "Write a page about what a folder of scenarios trains");
    maybe(library, "FOLDER", words.library.folder, "With scenarios, quizzes and courses (default: the program's own)");
    maybe(library, "-o,--out", words.library.out, "The page to write, as Markdown (default: standard output)")
        ->type_name("FILE");

    auto* fresh = program.add_subcommand("new", "Write a small scenario to start from");
    fresh->add_option("NAME", words.fresh.name, "Its id, such as the-corner-shop, or a title in quotes")->required();
    fresh
        ->add_option_function<std::string>(
            "-o,--out", [&words](const std::string& file) { words.fresh.out = file; },
            "The file to write (default: the id with .yaml, in this folder)")
        ->type_name("FILE");

    fresh->add_flag("--quiz", words.fresh.quiz, "A small quiz instead");

    auto* schema = program.add_subcommand("schema", "Print the JSON Schema of scenario files, for editors");
    schema->add_flag("--quiz", words.schema.quiz, "Of quiz files instead");

    auto* test = program.add_subcommand("test", "Run story tests: what was written down must still hold");
    test->add_option("PATH", words.test.paths, "Transcript files, and folders of them")->required();

    auto* record = program.add_subcommand("record", "Turn a played attempt into a story test");
    record->add_option("ATTEMPT", words.record.attempt, "Its id, or the beginning of it")->required();
    record->add_option("-o,--out", words.record.out, "The transcript to write")->required()->type_name("FILE");
}

} // namespace app
