#include "app/Commands.hpp"

#include "app/FrontEnds.hpp"
#include "app/NotFound.hpp"
#include "app/QuizDesk.hpp"
#include "app/StaffDesk.hpp"
#include "app/UnitsNamed.hpp"
#include "practice/Time.hpp"
#include "records/Attempts.hpp"
#include "terminal/QuizTeller.hpp"
#include "terminal/StandardConsole.hpp"

#include <algorithm>
#include <unistd.h>

namespace app {

namespace {

/// A desk with its quizzes, for whoever answers or looks at their own.
struct QuizDesk {
    Desk desk;
    std::unique_ptr<study::Study> study;
};

std::variant<QuizDesk, Exit> openQuizDesk(const Context& context) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::none);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    QuizDesk quiz{std::move(std::get<Desk>(opened)), nullptr};
    if (const auto exit = signInToPlay(context, quiz.desk)) {
        return *exit;
    }
    quiz.study = studyAt(context, quiz.desk);
    if (quiz.desk.practice->restricted()) {
        *quiz.study = quiz.study->restrictedTo(quiz.desk.learner ? std::optional(quiz.desk.learner->id) : std::nullopt);
    }
    for (const content::Diagnostic& note : quiz.study->notes()) {
        complain({note});
    }
    return quiz;
}

/// Who is meant by a name; nobody where none is given and nobody signed in.
std::variant<std::optional<practice::Learner>, Exit> whoAnswers(QuizDesk& desk,
                                                                const std::optional<std::string>& name) {
    if (!name) {
        return desk.desk.learner;
    }
    const auto found = desk.desk.practice->findLearner(*name);
    if (const auto* problem = std::get_if<practice::Problem>(&found)) {
        return failed(*problem);
    }
    if (const auto& learner = std::get<std::optional<practice::Learner>>(found)) {
        return learner;
    }
    std::vector<std::string> names;
    const auto all = desk.desk.practice->learners();
    if (const auto* known = std::get_if<std::vector<practice::Learner>>(&all)) {
        std::ranges::transform(*known, std::back_inserter(names), &practice::Learner::name);
    }
    complain(noLearnerSentence(*name, std::move(names)));
    return Exit::couldNot;
}

class Console {
public:
    [[nodiscard]] terminal::Talk& talk() { return m_talk; }
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;

private:
    terminal::Talk m_talk{input, output};
};

Exit playRound(const Context& context, QuizDesk& quiz, practice::Outcome<std::unique_ptr<study::OpenRound>> begun) {
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        return failed(*problem);
    }
    study::OpenRound& round = *std::get<std::unique_ptr<study::OpenRound>>(begun);
    auto options = terminalOptions(context, quiz.desk, std::nullopt);
    Console console;
    const auto left = terminal::playRound(round, options, console.input, console.output);
    if (left != terminal::Left::atEnding && quiz.study->saving()) {
        print("Go on with it: judgement quiz resume " + round.id().substr(0, records::shortId) + "\n");
    }
    return exitOf(left, quiz.desk);
}

std::string lineOf(const records::RoundLine& line) {
    constexpr std::size_t day = 10;
    constexpr std::size_t time = 16;
    std::string when = practice::isoTime(line.head.started);
    when = when.substr(0, day) + " " + when.substr(day + 1, time - day - 1);
    return line.head.id.substr(0, records::shortId) + "  " + when + "  " +
           (line.ended ? std::to_string(line.right) + " of " + std::to_string(line.answers) + " right"
                       : std::to_string(line.answers) + " of " + std::to_string(line.questions) + " answered, waits") +
           "  " + line.head.title + "\n";
}

struct Run {
    const Context& context;

    /// Opens the desk and says who answers.
    template <class Then>
    Exit withLearner(const std::optional<std::string>& name, Then&& then) const {
        auto opened = openQuizDesk(context);
        if (const auto* exit = std::get_if<Exit>(&opened)) {
            return *exit;
        }
        auto& quiz = std::get<QuizDesk>(opened);
        const auto who = whoAnswers(quiz, name);
        if (const auto* exit = std::get_if<Exit>(&who)) {
            return *exit;
        }
        return then(quiz, std::get<std::optional<practice::Learner>>(who));
    }

    Exit operator()(const QuizVisit& command) const {
        return withLearner(command.learner, [&](QuizDesk& quiz, const std::optional<practice::Learner>& who) {
            auto options = terminalOptions(context, quiz.desk, std::nullopt);
            options.study = quiz.study.get();
            options.learner = who;
            Console console;
            return exitOf(terminal::visitQuizzes(options, console.input, console.output), quiz.desk);
        });
    }

    Exit operator()(const QuizRound& command) const {
        return withLearner(command.learner, [&](QuizDesk& quiz, const std::optional<practice::Learner>& who) {
            auto units = unitsNamed(quiz.study->framework(), command.about);
            if (const auto* exit = std::get_if<Exit>(&units)) {
                return *exit;
            }
            study::RoundWish wish;
            wish.learnerId = who ? std::optional(who->id) : std::nullopt;
            wish.units = std::get<std::vector<model::UnitId>>(std::move(units));
            wish.quiz = command.quiz;
            wish.from = !command.from                ? study::From::both
                        : *command.from == "written" ? study::From::written
                                                     : study::From::framework;
            wish.count = command.count;
            wish.atOnce = !command.atEnd;
            wish.seconds = command.clock;
            wish.seed = command.seed;
            return playRound(context, quiz, quiz.study->begin(wish));
        });
    }

    Exit operator()(const QuizDaily& command) const {
        return withLearner(command.learner, [&](QuizDesk& quiz, const std::optional<practice::Learner>& who) {
            return playRound(context, quiz, quiz.study->daily(who->id));
        });
    }

    Exit operator()(const QuizResume& command) const {
        return withLearner(command.learner, [&](QuizDesk& quiz, const std::optional<practice::Learner>& who) {
            if (command.round) {
                auto opened = quiz.study->open(*command.round);
                const auto* round = std::get_if<std::unique_ptr<study::OpenRound>>(&opened);
                if (round != nullptr && (*round)->ended()) {
                    complain("This round has ended. See it with: judgement quiz show " + *command.round);
                    return Exit::couldNot;
                }
                return playRound(context, quiz, std::move(opened));
            }
            if (!who) {
                complain("Name the round (judgement quiz rounds), or whose it is with --learner.");
                return Exit::wrongUsage;
            }
            const auto waiting = quiz.study->waiting(who->id);
            if (const auto* problem = std::get_if<practice::Problem>(&waiting)) {
                return failed(*problem);
            }
            const auto& line = std::get<std::optional<records::RoundLine>>(waiting);
            if (!line) {
                complain("No round waits for " + who->name + ". Begin one: judgement quiz round --learner NAME");
                return Exit::couldNot;
            }
            return playRound(context, quiz, quiz.study->open(line->head.id));
        });
    }

    Exit operator()(const QuizMistakes& command) const {
        return withLearner({}, [&](QuizDesk& quiz, const std::optional<practice::Learner>&) {
            return playRound(context, quiz, quiz.study->mistakesOf(command.round));
        });
    }

    Exit operator()(const QuizList&) const {
        return withLearner({}, [&](QuizDesk& quiz, const std::optional<practice::Learner>&) {
            std::string text;
            bool broken = false;
            for (const study::QuizCard& card : quiz.study->quizzes()) {
                if (card.quiz) {
                    text += card.quiz->id + ": " + card.quiz->title + " (" +
                            std::to_string(card.quiz->questions.size()) + " questions)\n";
                } else {
                    broken = true;
                    complain(card.problems);
                }
            }
            print(text.empty() ? "There is no quiz that can be asked.\n" : text);
            return broken ? Exit::contentProblems : Exit::done;
        });
    }

    Exit operator()(const QuizRounds& command) const {
        return withLearner(command.learner, [&](QuizDesk& quiz, const std::optional<practice::Learner>& who) {
            const auto found = quiz.study->rounds(who ? std::optional(who->id) : std::nullopt);
            if (const auto* problem = std::get_if<practice::Problem>(&found)) {
                return failed(*problem);
            }
            std::string text;
            for (const records::RoundLine& line : std::get<std::vector<records::RoundLine>>(found)) {
                text += lineOf(line);
            }
            print(text.empty() ? "No round was answered yet.\n" : text);
            return Exit::done;
        });
    }

    Exit operator()(const QuizShow& command) const {
        return withLearner({}, [&](QuizDesk& quiz, const std::optional<practice::Learner>&) {
            const auto opened = quiz.study->open(command.round);
            if (const auto* problem = std::get_if<practice::Problem>(&opened)) {
                return failed(*problem);
            }
            const study::OpenRound& round = *std::get<std::unique_ptr<study::OpenRound>>(opened);
            Console console;
            console.talk().heading(round.title());
            for (std::size_t i = 0; i < round.round().given().size(); ++i) {
                terminal::tellQuestion(console.talk(), round, i);
                terminal::tellTold(console.talk(), round.told(i));
            }
            terminal::tellSummary(console.talk(), round.summary());
            return Exit::done;
        });
    }

    Exit operator()(const QuizStanding& command) const {
        auto opened = openStaffDesk(context);
        if (const auto* exit = std::get_if<Exit>(&opened)) {
            return *exit;
        }
        auto& staff = std::get<StaffDesk>(opened);
        const auto learner = learnerNamed(staff, command.learner);
        if (const auto* exit = std::get_if<Exit>(&learner)) {
            return *exit;
        }
        const auto& who = std::get<records::Learner>(learner);
        if (const auto refused = staff.review->refusal(staff.visitor, review::Deed::see, who.id)) {
            return failed(*refused);
        }
        if (const auto problem = staff.review->tell(staff.visitor, "saw", "quizzes " + who.id)) {
            return failed(*problem);
        }
        const auto study = studyAt(context, staff.desk);
        const auto standing = study->standing(who.id);
        if (const auto* problem = std::get_if<practice::Problem>(&standing)) {
            return failed(*problem);
        }
        Console console;
        console.talk().heading(who.name);
        terminal::tellStanding(console.talk(), std::get<study::Standing>(standing), study->framework());
        return Exit::done;
    }

    Exit operator()(const QuizResults& command) const { return writeQuizResults(context, command); }
    Exit operator()(const QuizImport& command) const { return importQuestions(context, command); }
    Exit operator()(const QuizExport& command) const { return exportQuestions(context, command); }
};

} // namespace

Exit quiz(const Context& context, const Quiz& command) { return std::visit(Run{context}, command.what); }

} // namespace app
