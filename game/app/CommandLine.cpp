#include "app/CommandLine.hpp"

#include "app/MaybeOption.hpp"
#include "app/Words.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <sstream>

namespace app {

namespace {

constexpr const char* aboutProgram =
    "Judgement Call: practise hard decisions on situations, and see what your choices showed.\n"
    "Without a command: opens the window; where there is no display, plays in the terminal.";

void describe(CLI::App& program, Words& words) {
    program.require_subcommand(0, 1);
    program.fallthrough();
    program.get_formatter()->column_width(34);

    maybe(&program, "--data", words.request.data, "Folder for the records (default: the XDG data folder)")
        ->type_name("DIR");
    maybe(&program, "--framework", words.request.framework, "Competency framework to use")->type_name("FILE");
    program.add_option("--scenarios", words.request.scenarios, "Further folder of scenarios; may be given again")
        ->type_name("DIR");
    program.add_flag("--text", words.open.text, "Play in the terminal, as lines of text; a screen reader can follow");
    program.add_flag_callback(
        "--no-save", [&words] { words.request.keep = false; }, "Play without saving anything");
    maybe(&program, "--text-size", words.request.textSize, "Size of text in the window, in per cent")
        ->check(CLI::Range(100, 200))
        ->type_name("PERCENT");
    maybe(&program, "--time", words.request.time, "Time to decide where there is a limit: 1, 1.5, 2 times or none")
        ->check(CLI::IsMember({"1", "1.5", "2", "none"}).description(""))
        ->type_name("TIMES");
    maybe(&program, "--most-bytes", words.request.mostBytes, "Largest scenario file that is read")->type_name("N");
    maybe(&program, "--most-situations", words.request.mostSituations, "Most situations in a scenario")->type_name("N");

    auto* play = program.add_subcommand("play", "Play a scenario");
    play->add_option("SCENARIO", words.play.scenario, "A file, or the id of a scenario in the gallery")->required();
    play->add_flag("--text", words.play.text, "In the terminal, as lines of text; a screen reader can follow");
    auto* policy = maybe(play, "--auto", words.play.policy, "Let the program choose: best, good, worst or random")
                       ->type_name("POLICY");
    policy->check(CLI::IsMember({"best", "good", "worst", "random"}).description(""));
    maybe(play, "--seed", words.play.seed, "Number that decides the order of choices and random ones")
        ->check([](const std::string& number) { return number.starts_with('-') ? "a seed is not negative" : ""; })
        ->type_name("N");
    auto* learner = maybe(play, "--learner", words.play.learner, "Who plays")->type_name("NAME");
    maybe(play, "--rank", words.play.rank, "Whose expected levels apply")->type_name("RANK");
    auto* out =
        maybe(play, "--out", words.play.out, "Folder for debrief.html, debrief.pdf, debrief.txt and debrief.json")
            ->type_name("DIR");
    maybe(play, "--path", words.play.path,
          "Take these choices first, such as arrival.listen,account.leave; nothing is saved")
        ->type_name("CHOICES");
    auto* watch =
        play->add_flag("--watch", words.play.watch, "Read the file again whenever it is saved; nothing is kept");
    policy->excludes(watch);
    learner->excludes(watch);
    out->excludes(watch);

    auto* attempts = program.add_subcommand("attempts", "List attempts, latest first");
    maybe(attempts, "--learner", words.attempts.learner, "Only this learner's")->type_name("NAME");

    auto* resume = program.add_subcommand("resume", "Go on with an attempt");
    maybe(resume, "ATTEMPT", words.resume.attempt, "Its id, or the beginning of it (default: the latest open one)");
    resume->add_flag("--text", words.resume.text, "In the terminal, as lines of text");
    maybe(resume, "--out", words.resume.out, "Folder for the debrief's files")->type_name("DIR");

    auto* whatIf = program.add_subcommand("what-if", "Try a decision of an ended attempt otherwise, as practice");
    whatIf->add_option("ATTEMPT", words.whatIf.attempt, "Its id, or the beginning of it")->required();
    whatIf->add_option("--decision", words.whatIf.decision, "The number of the decision in its debrief")
        ->required()
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    whatIf->add_flag("--text", words.whatIf.text, "In the terminal, as lines of text");
    maybe(whatIf, "--out", words.whatIf.out, "Folder for the debrief's files")->type_name("DIR");

    auto* debrief = program.add_subcommand("debrief", "Show the debrief of an attempt");
    debrief->add_option("ATTEMPT", words.debrief.attempt, "Its id, or the beginning of it")->required();
    maybe(debrief, "--out", words.debrief.out, "Folder for debrief.html, debrief.pdf, debrief.txt and debrief.json")
        ->type_name("DIR");
    debrief
        ->add_option_function<std::string>(
            "--format",
            [&words](const std::string& name) {
                const std::map<std::string, Format> formats{
                    {"text", Format::text}, {"html", Format::html}, {"pdf", Format::pdf}, {"json", Format::json}};
                words.debrief.format = formats.at(name);
            },
            "text (default), html, pdf or json")
        ->check(CLI::IsMember({"text", "html", "pdf", "json"}).description(""))
        ->type_name("FORMAT");

    auto* verify = program.add_subcommand("verify", "Compute attempts again and compare; check the audit trail");
    auto* which = maybe(verify, "ATTEMPT", words.verify.attempt, "Its id, or the beginning of it");
    auto* all = verify->add_flag("--all")->description("All attempts, comments and sign-offs, and the audit trail");
    verify->require_option(1, 2);
    which->excludes(all);
    maybe(verify, "--anchor", words.verify.anchor, "With --all: what an export wrote down of the trail")
        ->needs(all)
        ->type_name("ROWS:HASH");

    auto* framework = program.add_subcommand("framework", "Show, import or choose a competency framework");
    framework->require_subcommand(1);
    auto* show = framework->add_subcommand("show", "Print the framework, or parts of it");
    show->add_option("ID", words.show.ids, "Such as EA, EA-1, EA-1.3, PRO, PRO-7, sergeant");
    auto* import =
        framework->add_subcommand("import", "Make a framework file from an organisation's own copy of the text");
    import->add_option("TEXTFILE", words.import.text, "The published text, as plain text in UTF-8")->required();
    import->add_option("-o,--out", words.import.out, "The framework file to write")->required()->type_name("FILE");
    auto* use = framework->add_subcommand("use", "Use this framework file from now on");
    auto* file = maybe(use, "FILE", words.use.file, "A framework file");
    auto* shipped = use->add_flag("--shipped")->description("The framework that came with the program");
    use->require_option(1);
    file->excludes(shipped);

    auto* screenshot =
        program.add_subcommand("screenshot", "Write pictures of the program's screens; needs no display");
    screenshot->add_option("SCREEN... DIR", words.screenshot.words, "Names of screens, and last the folder")
        ->required();
    screenshot->add_flag("--all", words.screenshot.all, "Every screen");
    maybe(screenshot, "--size", words.screenshot.size, "Of the window (default 1280x720)")->type_name("WIDTHxHEIGHT");
    maybe(screenshot, "--theme", words.screenshot.theme, "dark (default), light or contrast")
        ->check(CLI::IsMember({"dark", "light", "contrast"}))
        ->type_name("THEME");

    describeRecords(program, words);
    describeAuthoring(program, words);
    describeQuiz(program, words.quiz);
    describeClassroom(program, words);
    describeStaff(program, words);
    describeKeeping(program, words);
}

Command commandOf(const CLI::App& program, Words& words) {
    const auto chosen = program.get_subcommands();
    if (chosen.empty()) {
        return words.open;
    }
    const std::string name = chosen[0]->get_name();
    if (name == "classroom") {
        return words.classroom;
    }
    if (name == "classes") {
        return words.classes;
    }
    if (auto command = staffCommandOf(*chosen[0], words)) {
        return *command;
    }
    if (auto command = keepingCommandOf(*chosen[0], words)) {
        return *command;
    }
    if (auto command = quizCommandOf(*chosen[0], words.quiz)) {
        return *command;
    }
    if (name == "framework") {
        const std::string inner = chosen[0]->get_subcommands()[0]->get_name();
        return inner == "show" ? Command(words.show) : inner == "import" ? Command(words.import) : Command(words.use);
    }
    if (name == "records") {
        return recordsCommandOf(*chosen[0], words);
    }
    const std::map<std::string, Command> commands{{"play", words.play},
                                                  {"attempts", words.attempts},
                                                  {"resume", words.resume},
                                                  {"debrief", words.debrief},
                                                  {"verify", words.verify},
                                                  {"check", words.check},
                                                  {"explain", words.explain},
                                                  {"simulate", words.simulate},
                                                  {"map", words.map},
                                                  {"blind", words.blind},
                                                  {"library", words.library},
                                                  {"new", words.fresh},
                                                  {"schema", words.schema},
                                                  {"test", words.test},
                                                  {"record", words.record},
                                                  {"what-if", words.whatIf},
                                                  {"screenshot", words.screenshot}};
    return commands.at(name);
}

} // namespace

std::variant<Request, Answer> parse(int count, const char* const* given, const std::string& version) {
    CLI::App program(aboutProgram, "judgement");
    program.set_version_flag("--version", "Judgement Call " + version);
    Words words;
    describe(program, words);
    try {
        program.parse(count, given);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream problem;
        const bool askedFor = program.exit(error, out, problem) == 0;
        constexpr int wrongUsage = 2;
        return askedFor ? Answer{out.str(), 0} : Answer{problem.str(), wrongUsage};
    }
    words.request.command = commandOf(program, words);
    return std::move(words.request);
}

} // namespace app
