#include "app/Steps.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <string>

#include <sys/stat.h>

using namespace program;

namespace {

/// Enough lines to answer anything somehow: an answer by one number, several, or a word, then a certainty.
std::string answers() {
    std::string all;
    for (int i = 0; i < 120; ++i) {
        for (const char* line : {"1", "1 2 3", "1 2 3 4", "t 1", "t", "1 2 3 4 5", "2"}) {
            all += std::string(line) + "\n";
        }
    }
    return all;
}

/// The id of the only round, from `quiz rounds`.
std::string onlyRound(const Home& home) {
    const auto listed = home.judgement("quiz rounds");
    CAPTURE(listed.out, listed.err);
    std::smatch found;
    REQUIRE(std::regex_search(listed.out, found, std::regex("^([a-z2-7]{8})  ")));
    return found[1];
}

} // namespace

TEST_CASE("a round is begun, left, gone on with, shown and listed from the command line") {
    const Home home;
    const auto listed = home.judgement("quiz list");
    CHECK(listed.status == 0);
    CHECK(says(listed, " questions)"));
    (void)home.judgement("learners add 'Ana Petrov'");
    const auto begun = home.judgement("quiz round --about EA-1 --seed 5 --learner 'Ana Petrov'", "1\n1\n");
    CAPTURE(begun.out, begun.err);
    CHECK(begun.status == 0);
    CHECK(says(begun, "Question 1 of 10"));
    CHECK(says(begun, "judgement quiz resume "));
    const auto waits = home.judgement("quiz rounds --learner 'Ana Petrov'");
    CHECK(says(waits, "of 10 answered, waits"));
    const auto resumed = home.judgement("quiz resume --learner 'Ana Petrov'", answers());
    CAPTURE(resumed.out);
    CHECK(resumed.status == 0);
    CHECK(says(resumed, "What the round came to"));
    const std::string id = onlyRound(home);
    const auto shown = home.judgement("quiz show " + id);
    CHECK(says(shown, "You answered"));
    CHECK(says(shown, "What the round came to"));
    CHECK(home.judgement("quiz resume " + id).status == 3);
    const auto standing = home.judgement("quiz standing 'Ana Petrov'");
    CHECK(says(standing, "10 questions of "));
    CHECK(says(standing, "Emotionally aware, level 1: "));
    const auto review = home.judgement("review learner 'Ana Petrov'");
    CHECK(says(review, "Quizzes (about knowing the framework, and no part of the profile above): 10 of "));
    CHECK(says(home.judgement("verify --all"), "audit trail"));
    CHECK(home.judgement("verify --all").status == 0);
    CHECK(home.judgement("export person 'Ana Petrov' --out person").status == 0);
    CHECK(slurp(home.path / "person/person.txt").find("Quizzes") != std::string::npos);
    CHECK(slurp(home.path / "person/person.json").find("\"certainty\"") != std::string::npos);
}

TEST_CASE("what is not there or cannot be is said, and nothing is begun") {
    const Home home;
    const auto unknown = home.judgement("quiz round --about XX");
    CHECK(unknown.status == 2);
    CHECK(says(unknown, "nothing called \"XX\""));
    CHECK(says(unknown, "EA"));
    CHECK(home.judgement("quiz daily --learner Nobody").status == 3);
    CHECK(home.judgement("quiz show zzzz").status == 3);
    CHECK(home.judgement("quiz mistakes zzzz").status == 3);
    CHECK(home.judgement("quiz resume").status == 2);
    CHECK(home.judgement("quiz round --quiz nothing").status == 3);
    CHECK(home.judgement("quiz round --clock 2").status == 2);
    CHECK(says(home.judgement("quiz rounds"), "No round was answered yet."));
}

TEST_CASE("results leave without names, for their owner alone, and the trail knows") {
    const Home home;
    (void)home.judgement("learners add 'Zdenka Quill'");
    const auto played = home.judgement("quiz round --seed 3 --learner 'Zdenka Quill'", answers());
    CAPTURE(played.out, played.err);
    REQUIRE(played.status == 0);
    for (const std::string format : {"csv", "json", "xapi"}) {
        const auto written = home.judgement("quiz results --format " + format + " -o results." + format);
        CAPTURE(format, written.out, written.err);
        CHECK(written.status == 0);
        const auto file = home.path / ("results." + format);
        const std::string bytes = slurp(file);
        CHECK(bytes.size() > 2000);
        CHECK(bytes.find("Quill") == std::string::npos);
        struct stat status {};
        REQUIRE(::stat(file.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
    CHECK(slurp(home.path / "results.xapi").find("\"score\"") == std::string::npos);
    CHECK(says(home.judgement("audit"), "quiz-xapi"));
    CHECK(home.judgement("quiz results -o no/such/folder/file.csv").status == 3);
}

TEST_CASE("questions come from GIFT and Aiken, what cannot be taken over is named, and go to GIFT again") {
    const Home home;
    std::ofstream(home.path / "week 1.gift") << "$CATEGORY: Week 1\n\n::Caution:: Who is cautioned? "
                                                "{=A suspect ~A witness#No. ~%50%A victim}\n\n"
                                                "::Essay:: Say why. {}\n\n::Sum:: What is 2+2? {#4:0.5}\n";
    const auto imported = home.judgement("quiz import 'week 1.gift' -o week-1.yaml");
    CAPTURE(imported.out, imported.err);
    CHECK(imported.status == 0);
    CHECK(says(imported, "Wrote 2 questions"));
    CHECK(says(imported, "Essay"));
    CHECK(home.judgement("check week-1.yaml --no-advice").status == 0);
    CHECK(slurp(home.path / "week-1.yaml").find("weight: 50") != std::string::npos);
    const auto exported = home.judgement("quiz export week-1.yaml -o out.gift");
    CAPTURE(exported.err);
    CHECK(exported.status == 0);
    CHECK(slurp(home.path / "out.gift").find("Who is cautioned?") != std::string::npos);
    std::ofstream(home.path / "a.txt") << "Who may search?\nA. A constable\nB. A shopkeeper\nANSWER: A\n";
    CHECK(says(home.judgement("quiz import a.txt -o a.yaml"), "(Aiken)"));
    std::ofstream(home.path / "latin.gift", std::ios::binary) << "Caf\xe9 {T}\n";
    const auto latin = home.judgement("quiz import latin.gift -o latin.yaml");
    CHECK(latin.status == 1);
    CHECK_FALSE(fs::exists(home.path / "latin.yaml"));
    CHECK(home.judgement("quiz import nothing.gift -o n.yaml").status == 1);
    CHECK(home.judgement("quiz export no-such-quiz -o n.gift").status == 3);
    std::ofstream(home.path / "course.gift") << "$CATEGORY: course/Week 1\n\n::Same:: A? {T}\n\n::Same:: B? {F}\n\n"
                                                "$CATEGORY: course/Week 2\n\n::Same:: C? {T}\n";
    CHECK(says(home.judgement("quiz import course.gift -o all.yaml"), "Wrote 3 questions"));
    CHECK(home.judgement("check all.yaml --no-advice").status == 0);
    CHECK(says(home.judgement("quiz import course.gift -o quizzes/"), "Wrote 3 questions to quizzes/, 2 quizzes"));
    CHECK(home.judgement("check quizzes/week-1.yaml quizzes/week-2.yaml --no-advice").status == 0);
    const auto again = home.judgement("quiz import course.gift -o quizzes");
    CHECK(again.status == 3);
    CHECK(says(again, "already"));
    const auto own = home.path / "mine/quizzes";
    fs::create_directories(own);
    std::ofstream(own / "knots.yaml") << "format: 1\nquiz: knots\ntitle: Knots\nquestions: none\n";
    const auto broken = home.judgement("quiz export knots -o knots.gift --scenarios mine");
    CHECK(broken.status == 1); // it is there, and what is wrong with it is told
    CHECK(broken.err.find("knots.yaml:4") != std::string::npos);
    const auto shipped = home.judgement("quiz export compassion -o compassion.gift");
    CAPTURE(shipped.err);
    CHECK(shipped.status == 0);
}
