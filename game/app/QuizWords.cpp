#include "app/MaybeOption.hpp"
#include "app/Words.hpp"

#include <CLI/CLI.hpp>

#include <map>

namespace app {

namespace {

template <class Choice>
CLI::Option* choice(CLI::App* command, const std::string& name, const std::map<std::string, Choice>& choices,
                    const std::function<void(Choice)>& take, const std::string& help) {
    std::vector<std::string> names;
    for (const auto& [word, value] : choices) {
        names.push_back(word);
    }
    return command
        ->add_option_function<std::string>(
            name, [choices, take](const std::string& word) { take(choices.at(word)); }, help)
        ->check(CLI::IsMember(names).description(""))
        ->type_name("FORMAT");
}

void describePlaying(CLI::App* quiz, QuizWords& words) {
    maybe(quiz, "--learner", words.visit.learner, "Who answers (default: nobody by name)")->type_name("NAME");

    auto* round = quiz->add_subcommand("round", "Ten questions about something");
    maybe(round, "--learner", words.round.learner, "Who answers")->type_name("NAME");
    round->add_option("--about", words.round.about, "Such as EA, EA-2 or PRO; may be given again (default: everything)")
        ->type_name("ID")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    maybe(round, "--quiz", words.round.quiz, "Only the questions of this quiz (judgement quiz list)")->type_name("ID");
    maybe(round, "--from", words.round.from, "framework: made of its statements; written: by authors (default: both)")
        ->check(CLI::IsMember({"framework", "written"}).description(""))
        ->type_name("FROM");
    round->add_option("--count", words.round.count, "How many questions (default 10)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100}))
        ->type_name("N");
    round->add_flag("--at-end", words.round.atEnd, "Say what was right at the end, not after each question");
    maybe(round, "--clock", words.round.clock, "Seconds for each question; --time stretches them or takes them away")
        ->check(CLI::Range(5u, 3600u))
        ->type_name("SECONDS");
    maybe(round, "--seed", words.round.seed, "Number that decides which questions come")->type_name("S");

    auto* daily = quiz->add_subcommand("daily", "What is due today, and a few that are new");
    daily->add_option("--learner", words.daily.learner, "Who answers")->required()->type_name("NAME");

    auto* resume = quiz->add_subcommand("resume", "Go on with a round that waits");
    maybe(resume, "ROUND", words.resume.round, "Its id, or the beginning of it (default: the learner's latest)");
    maybe(resume, "--learner", words.resume.learner, "Whose")->type_name("NAME");

    auto* mistakes = quiz->add_subcommand("mistakes", "Go over what was not right in a round");
    mistakes->add_option("ROUND", words.mistakes.round, "Its id, or the beginning of it")->required();
}

void describeLooking(CLI::App* quiz, QuizWords& words) {
    quiz->add_subcommand("list", "The quizzes there are, and files that have mistakes");

    auto* rounds = quiz->add_subcommand("rounds", "Rounds that were answered, latest first");
    maybe(rounds, "--learner", words.rounds.learner, "Only this learner's")->type_name("NAME");

    auto* show = quiz->add_subcommand("show", "A round with every answer, what was right and why");
    show->add_option("ROUND", words.show.round, "Its id, or the beginning of it")->required();

    auto* standing =
        quiz->add_subcommand("standing", "What a learner knows of the framework, and how well they know it");
    standing->add_option("NAME", words.standing.learner, "The learner")->required();

    auto* results = quiz->add_subcommand("results", "Write answers to a file, without names");
    maybe(results, "--learner", words.results.learner, "Only this learner's (default: all whom you may export)")
        ->type_name("NAME");
    choice<ResultFormat>(
        results, "--format", {{"csv", ResultFormat::csv}, {"json", ResultFormat::json}, {"xapi", ResultFormat::xapi}},
        [&words](ResultFormat format) { words.results.format = format; }, "csv (default), json or xapi");
    results->add_option("-o,--out", words.results.out, "The file to write")->required()->type_name("FILE");
}

void describeFormats(CLI::App* quiz, QuizWords& words) {
    auto* import = quiz->add_subcommand("import", "Make a quiz file of questions in Moodle's GIFT, or in Aiken");
    import->add_option("FILE", words.import.file, "The file with the questions")->required();
    choice<QuestionFormat>(
        import, "--format", {{"gift", QuestionFormat::gift}, {"aiken", QuestionFormat::aiken}},
        [&words](QuestionFormat format) { words.import.format = format; }, "gift or aiken (default: by what is in it)");
    import
        ->add_option("-o,--out", words.import.out, "The quiz file to write, or a folder: then a quiz of each category")
        ->required()
        ->type_name("FILE");

    auto* out = quiz->add_subcommand("export", "Write a quiz as Moodle's GIFT");
    out->add_option("QUIZ", words.exporting.quiz, "A quiz file, or the id of one in the gallery")->required();
    out->add_option("-o,--out", words.exporting.out, "The GIFT file to write")->required()->type_name("FILE");
}

} // namespace

void describeQuiz(CLI::App& program, QuizWords& words) {
    auto* quiz = program.add_subcommand("quiz", "Questions about the framework: rounds, daily practice, imports");
    quiz->require_subcommand(0, 1);
    describePlaying(quiz, words);
    describeLooking(quiz, words);
    describeFormats(quiz, words);
}

std::optional<Command> quizCommandOf(const CLI::App& chosen, const QuizWords& words) {
    if (chosen.get_name() != "quiz") {
        return std::nullopt;
    }
    const auto inner = chosen.get_subcommands();
    if (inner.empty()) {
        return Quiz{words.visit};
    }
    const std::map<std::string, Quiz> commands{
        {"round", {words.round}},       {"daily", {words.daily}},       {"resume", {words.resume}},
        {"mistakes", {words.mistakes}}, {"list", {QuizList{}}},         {"rounds", {words.rounds}},
        {"show", {words.show}},         {"standing", {words.standing}}, {"results", {words.results}},
        {"import", {words.import}},     {"export", {words.exporting}}};
    return commands.at(inner[0]->get_name());
}

} // namespace app
