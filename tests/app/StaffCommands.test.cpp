#include "app/Steps.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <string>
#include <vector>

using namespace program;

namespace {

std::string codeIn(const std::string& text) {
    std::smatch code;
    REQUIRE(std::regex_search(text, code, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")));
    return code[0].str();
}

} // namespace

TEST_CASE("without accounts a record is reviewed from the command line, down to the decision behind a number") {
    const Home home;
    const std::string first = playAttempt(home, "play the-flat-below --text --learner 'Zoë Ní Bhriain'", "2");
    const std::string second = playAttempt(home, "play the-flat-below --text --learner 'Zoë Ní Bhriain'", "1");
    const auto listed = home.judgement("review");
    CHECK(listed.status == 0);
    CHECK(saysAcrossLines(listed, "Zoë Ní Bhriain, Constable: 1 first attempt, 1 repeat"));
    CHECK(saysAcrossLines(listed, "No accounts are set up here"));
    CHECK(saysAcrossLines(home.judgement("review --search nobody"), "No learner here fits"));
    const auto page = home.judgement("review learner 'zoë ní bhriain'");
    CHECK(page.status == 0);
    CHECK(saysAcrossLines(page, "“The flat below” (" + first + "), decision"));
    CHECK(saysAcrossLines(page, "What next"));
    const auto evidence = home.judgement("review evidence 'Zoë Ní Bhriain' EA-1");
    CHECK(evidence.status == 0);
    CHECK(saysAcrossLines(evidence, "Keyed by version"));
    CHECK(saysAcrossLines(evidence, "Taken: "));
    CHECK(saysAcrossLines(evidence, "The author's reasoning"));
    CHECK(home.judgement("review evidence 'Zoë Ní Bhriain' NO-9").status == 3);
    CHECK(saysAcrossLines(home.judgement("review attempt " + first), "What was said of it"));
    const auto compared = home.judgement("review compare " + first + " " + second);
    CHECK(compared.status == 0);
    CHECK(saysAcrossLines(compared, "Decision by decision"));
    CHECK(saysAcrossLines(home.judgement("review cohort"), "Zoë Ní Bhriain: "));
    CHECK(saysAcrossLines(home.judgement("review cohort --hide-names"), "fewer than 5"));
    for (const std::string& words :
         {"review comment " + first + " 'Why?'", std::string("review sign-off --learner 'Zoë Ní Bhriain' --note Yes"),
          std::string("accounts list")}) {
        CAPTURE(words);
        const auto refused = home.judgement(words);
        CHECK(refused.status == 3);
        CHECK(saysAcrossLines(refused, "accounts set-up"));
    }
    CHECK(home.judgement("review learner Nobody").status == 3);
    CHECK(saysAcrossLines(home.judgement("verify --all"), "All is as it was recorded."));
}

TEST_CASE("with accounts, everybody signs in and sees what is theirs, and comments, replies and sign-offs stand") {
    const Home home;
    const std::string attempt = playAttempt(home, "play the-flat-below --text --learner 'Ana Petrov'", "2");
    putLine(home, "rowan", "harbour pencil violet");
    putLine(home, "mina", "window gravel oboe");
    putLine(home, "ana", "teapot lantern crow");
    CHECK(home.judgement("--passphrase-file rowan accounts set-up").status == 3);
    putLine(home, "short", "tiny");
    CHECK(
        saysAcrossLines(home.judgement("--passphrase-file short accounts set-up --name 'Rowan Achebe'"), "12 or more"));
    const auto setUp = home.judgement("--passphrase-file rowan accounts set-up --name 'Rowan Achebe'");
    CAPTURE(setUp.err);
    REQUIRE(setUp.status == 0);
    const std::string rowan = "--as 'Rowan Achebe' --passphrase-file rowan ";
    const std::string mina = "--as 'Mina Kowalczyk' --passphrase-file mina ";
    const std::string ana = "--as 'ana petrov' --passphrase-file ana ";

    // Nobody comes in without saying who they are.
    for (const std::string& words :
         std::vector<std::string>{"review", "attempts", "play the-review --text", "accounts list", "audit"}) {
        CAPTURE(words);
        const auto refused = home.judgement(words);
        CHECK(refused.status == 3);
        CHECK(saysAcrossLines(refused, "--passphrase-file"));
    }
    CHECK(saysAcrossLines(home.judgement("--as 'Rowan Achebe' --passphrase-file mina accounts list"),
                          "do not go together"));

    for (const auto& [name, role, file] :
         {std::tuple{"Mina Kowalczyk", "supervisor", "mina"}, {"Ana Petrov", "learner", "ana"}}) {
        const auto added = home.judgement(rowan + "accounts add '" + name + "' --role " + role);
        REQUIRE(added.status == 0);
        putLine(home, "code", codeIn(added.out));
        const std::string as = std::string("--as '") + name + "' --passphrase-file code ";
        CHECK(saysAcrossLines(home.judgement(as + "review"), "has to be chosen now"));
        const auto chosen = home.judgement(as + "accounts passphrase --new " + file);
        CAPTURE(chosen.err);
        REQUIRE(chosen.status == 0);
    }
    CHECK(saysAcrossLines(home.judgement(rowan + "accounts list"), "supervisor: Mina Kowalczyk, open"));

    // An administrator sees nothing that anybody decided; a supervisor nobody who is not assigned.
    CHECK(home.judgement(rowan + "review learner 'Ana Petrov'").status == 3);
    CHECK(home.judgement(rowan + "debrief " + attempt).status == 3);
    CHECK(home.judgement(mina + "review learner 'Ana Petrov'").status == 3);
    CHECK(home.judgement(mina + "cohorts supervisor 'Ana Petrov' 'Mina Kowalczyk'").status == 3);
    REQUIRE(home.judgement(rowan + "cohorts supervisor 'Ana Petrov' 'Mina Kowalczyk'").status == 0);
    CHECK(saysAcrossLines(home.judgement(mina + "review learner 'Ana Petrov'"), "None has been signed off yet"));

    const auto commented =
        home.judgement(mina + "review comment " + attempt + " 'What did you see first?' --decision 2");
    REQUIRE(commented.status == 0);
    std::smatch comment;
    REQUIRE(std::regex_search(commented.out, comment, std::regex("comment ([a-z2-7]{8})")));
    // The learner is told at the front desk and in the list, until they have read it.
    const std::string told = "Mina Kowalczyk has written about \u201CThe flat below\u201D. To read it:";
    CHECK(saysAcrossLines(home.judgement(ana + "--text"), told));
    CHECK(saysAcrossLines(home.judgement(ana + "review learner 'Ana Petrov'"), "1 comment or reply not read"));
    CHECK(saysAcrossLines(home.judgement(ana + "review attempt " + attempt), "What did you see first?"));
    CHECK_FALSE(saysAcrossLines(home.judgement(ana + "--text"), told));
    CHECK(home.judgement(ana + "review comment " + attempt + " 'Mine'").status == 3);
    CHECK(home.judgement(ana + "review reply " + comment[1].str() + " 'The open door.'").status == 0);
    CHECK(saysAcrossLines(home.judgement(mina + "review"),
                          "Waiting: 1 reply not read, 1 attempt ended and not talked about"));
    const auto read = home.judgement(mina + "review attempt " + attempt);
    CHECK(saysAcrossLines(home.judgement(mina + "review"), "Waiting: 1 attempt ended and not talked about"));
    CHECK(saysAcrossLines(read, "in reply to Mina Kowalczyk, on decision 2"));
    CHECK(saysAcrossLines(read, "The open door."));
    const auto signedOff = home.judgement(mina + "review sign-off --attempt " + attempt +
                                          " --note 'We talked about listening.' --agreed 'The review, by May.'");
    CHECK(signedOff.status == 0);
    const auto after = home.judgement(mina + "review learner 'Ana Petrov'");
    CHECK(saysAcrossLines(after, "The review, by May."));
    CHECK_FALSE(saysAcrossLines(home.judgement(mina + "review"), "Waiting"));
    CHECK(saysAcrossLines(after, "Signed off."));

    // A learner plays and sees what is theirs.
    CHECK(saysAcrossLines(home.judgement(ana + "attempts"), "The flat below"));
    CHECK(home.judgement(ana + "debrief " + attempt).status == 0);
    CHECK(saysAcrossLines(home.judgement(ana + "play the-review --text --learner 'Somebody Else'"), "own name"));
    playAttempt(home, ana + "play the-review --text", "1");
    CHECK(saysAcrossLines(home.judgement(ana + "attempts"), "The review, Ana Petrov, first"));

    // Who may not see a cohort hands nothing of it to research.
    for (const std::string& who : {ana, rowan}) {
        CHECK(saysAcrossLines(home.judgement(who + "research export --out lines.csv"),
                              "cannot see what a cohort showed"));
        CHECK_FALSE(fs::exists(home.path / "lines.csv"));
    }
    CHECK(home.judgement(mina + "research export --out lines.csv").status == 0);

    const auto audit = home.judgement(rowan + "audit");
    CHECK(saysAcrossLines(audit, "signed off"));
    CHECK_FALSE(saysAcrossLines(audit, "Ana"));
    CHECK(saysAcrossLines(home.judgement("verify --all"), "All is as it was recorded."));
}

TEST_CASE("when the window locks is settled in minutes, within what makes sense") {
    const Home home;
    CHECK(saysAcrossLines(home.judgement("accounts lock-after 25"), "locks after 25 minutes"));
    CHECK(saysAcrossLines(home.judgement("accounts lock-after 1"), "locks after 1 minute without"));
    CHECK(saysAcrossLines(home.judgement("audit"), "lock-minutes=25"));
    for (const char* minutes : {"0", "241", "-3"}) {
        CAPTURE(minutes);
        const auto refused = home.judgement(std::string("accounts lock-after -- ") + minutes);
        CHECK(refused.status == 3);
        CHECK(saysAcrossLines(refused, "1 to 240 minutes"));
    }
    CHECK(home.judgement("accounts lock-after soon").status == 2);
    CHECK_FALSE(saysAcrossLines(home.judgement("audit"), "lock-minutes=241"));
    putLine(home, "rowan", "harbour pencil violet");
    REQUIRE(home.judgement("--passphrase-file rowan accounts set-up --name 'Rowan Achebe'").status == 0);
    CHECK(home.judgement("accounts lock-after 5").status == 3); // nobody without signing in
    CHECK(saysAcrossLines(home.judgement("--as 'Rowan Achebe' --passphrase-file rowan accounts lock-after 5"),
                          "after 5 minutes"));
}
