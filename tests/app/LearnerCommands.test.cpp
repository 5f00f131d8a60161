// Many people set up together, from the command line.

#include "app/Steps.hpp"

#include "drawing/PdfReader.hpp"

#include <regex>
#include <set>
#include <string>

#include <sys/stat.h>

using namespace program;

namespace {

void putText(const Home& home, const std::string& file, const std::string& text) {
    std::ofstream(home.path / file, std::ios::binary) << text;
}

std::string classOf(int people) {
    std::string names;
    for (int i = 0; i < people; ++i) {
        names += "Recruit Number " + std::to_string(100 + i) + "\r\n";
    }
    return names;
}

std::set<std::string> codesIn(const std::string& text) {
    std::set<std::string> codes;
    const std::regex pattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    for (std::sregex_iterator found(text.begin(), text.end(), pattern), end; found != end; ++found) {
        codes.insert(found->str());
    }
    return codes;
}

std::string everythingKept(const Home& home) {
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(home.path / ".local")) {
        if (entry.is_regular_file()) {
            all += slurp(entry.path());
        }
    }
    return all;
}

const std::string rowan = "--as 'Rowan Achebe' --passphrase-file rowan ";

void setUp(const Home& home) {
    putText(home, "rowan", "harbour pencil violet\n");
    REQUIRE(home.judgement("--passphrase-file rowan accounts set-up --name 'Rowan Achebe'").status == 0);
}

} // namespace

TEST_CASE("thirty people are set up in four commands, and their codes are on a sheet that only its owner can read") {
    const Home home;
    setUp(home);
    putText(home, "class.txt", classOf(30));
    REQUIRE(home.judgement(rowan + "accounts add 'Mina Kowalczyk' --role supervisor").status == 0);
    REQUIRE(home.judgement(rowan + "cohorts add 'Spring intake'").status == 0);
    const auto added = home.judgement(rowan + "learners add --from class.txt --cohort 'Spring intake' --rank sergeant");
    CAPTURE(added.err);
    REQUIRE(added.status == 0);
    CHECK(saysAcrossLines(added, "Added: 30 learners."));
    CHECK(home.judgement(rowan + "cohorts supervise 'Spring intake' 'Mina Kowalczyk'").status == 0);
    const auto given = home.judgement(rowan + "accounts codes --cohort 'Spring intake' --sheet codes.pdf");
    CAPTURE(given.err);
    REQUIRE(given.status == 0);
    CHECK(codesIn(given.out + given.err).empty()); // on paper, and nowhere else
    CHECK(saysAcrossLines(given, "shred the rest and delete the file"));
    struct stat status {};
    REQUIRE(::stat((home.path / "codes.pdf").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const PdfReader sheet(slurp(home.path / "codes.pdf"));
    const auto codes = codesIn(sheet.words());
    CHECK(codes.size() == 30);
    const std::string kept = everythingKept(home);
    for (const std::string& code : codes) {
        CHECK(kept.find(code) == std::string::npos);
    }
    CHECK(saysAcrossLines(home.judgement(rowan + "cohorts list"), "Spring intake: 30 learners"));
    CHECK(saysAcrossLines(home.judgement(rowan + "accounts list"), "learner: Recruit Number 129, has not signed in"));
    const auto audit = home.judgement(rowan + "audit");
    CHECK(saysAcrossLines(audit, "put codes on paper codes=30"));
    CHECK_FALSE(saysAcrossLines(audit, "Recruit"));

    // One of them comes, and keeps the passphrase when codes are given again.
    std::smatch slip;
    const std::string words = sheet.words();
    REQUIRE(std::regex_search(words, slip, std::regex("Recruit Number 107 ([0-9A-Z-]{14})")));
    putText(home, "code", slip[1].str() + "\n");
    putText(home, "own", "window gravel oboe\n");
    CHECK(home.judgement("--as 'Recruit Number 107' --passphrase-file code accounts passphrase --new own").status == 0);
    const auto again = home.judgement(rowan + "accounts codes --cohort 'Spring intake' --sheet codes.pdf");
    CHECK(again.status == 3); // a sheet is never written over, and nobody has lost a code for it
    CHECK(saysAcrossLines(again, "something at codes.pdf already"));
    const auto anew = home.judgement(rowan + "accounts codes 'Recruit Number 107' 'recruit number 108'");
    CHECK(anew.status == 0);
    CHECK(saysAcrossLines(anew, "1 person has a passphrase already"));
    CHECK(codesIn(anew.out).size() == 1);
    CHECK(home.judgement("--as 'Recruit Number 107' --passphrase-file own attempts").status == 0);
}

TEST_CASE("a list of names is taken whole or not at all, and near names are asked about first") {
    const Home home;
    setUp(home);
    REQUIRE(home.judgement(rowan + "learners add 'Ana Petrov'").status == 0);
    const auto none = [&](const std::string& words, const std::string& why) {
        CAPTURE(words, why);
        const auto refused = home.judgement(rowan + words);
        CHECK(refused.status == 3);
        CHECK(saysAcrossLines(refused, why));
        CHECK_FALSE(saysAcrossLines(home.judgement(rowan + "review --search Noor"), "Noor,"));
        CHECK_FALSE(saysAcrossLines(home.judgement(rowan + "accounts list"), "Noor"));
        return refused;
    };
    putText(home, "taken.txt", "Noor Haddad\nana petrov\nrowan achebe\n");
    CHECK(saysAcrossLines(
        none("accounts add --role learner --from taken.txt", "Line 2: The name \"Ana Petrov\" is taken"),
        "Line 3: The name \"Rowan Achebe\" is taken"));
    putText(home, "twice.txt", "Noor Haddad\nNoor Haddad\n");
    (void)none("learners add --from twice.txt", "Line 2: \"Noor Haddad\" stands in line 1 already");
    putText(home, "near.txt", "Noor Haddad\nAna Petrova\n");
    (void)none("learners add --from near.txt", "Line 2: \"Ana Petrova\" is much like \"Ana Petrov\"");
    (void)none("learners add --from nothing.txt", "could not be read");
    putText(home, "empty.txt", "\n\n");
    (void)none("learners add --from empty.txt", "There is no name here");
    (void)none("learners add 'Noor Haddad' --rank emperor", "There is no rank \"emperor\"");
    (void)none("learners add 'Noor Haddad' --cohort Sprung", "no cohort of that name");
    (void)none("accounts add --from near.txt --role supervisor", "one by one");
    CHECK(home.judgement(rowan + "learners add --from near.txt --anyway").status == 0);
    CHECK(saysAcrossLines(home.judgement(rowan + "accounts add 'Noor Hadad' --role learner"),
                          "much like \"Noor Haddad\""));
    CHECK(home.judgement(rowan + "accounts add 'Noor Haddad' --role learner").status == 0);
    CHECK(home.judgement(rowan + "learners add One --from near.txt").status == 2);

    // Into a cohort, too: all of them or nobody.
    REQUIRE(home.judgement(rowan + "cohorts add Spring").status == 0);
    putText(home, "join.txt", "Ana Petrov\nAna Petrof\n");
    const auto joined = home.judgement(rowan + "cohorts join Spring --from join.txt");
    CHECK(joined.status == 3);
    CHECK(saysAcrossLines(joined, "Did you mean \"Ana Petrov\" or \"Ana Petrova\"?"));
    CHECK(saysAcrossLines(home.judgement(rowan + "cohorts list"), "Spring: 0 learners"));
    CHECK(saysAcrossLines(home.judgement(rowan + "cohorts join Spring"), "or --from FILE with one name a line"));
    CHECK(home.judgement(rowan + "cohorts join Spring --from near.txt").status == 0);
    CHECK(saysAcrossLines(home.judgement(rowan + "cohorts list"), "Spring: 2 learners"));
    CHECK(saysAcrossLines(home.judgement(rowan + "cohorts join Sprng 'Ana Petrov'"), "Did you mean \"Spring\"?"));
    CHECK(saysAcrossLines(home.judgement(rowan + "accounts close 'Noor Hadad'"), "Did you mean \"Noor Haddad\"?"));
}

TEST_CASE("a learner is renamed, keeps what was played, and the trail tells ids only") {
    const Home home;
    REQUIRE(home.judgement("play the-flat-below --auto good --learner 'Ana Petrov'").status == 0);
    REQUIRE(home.judgement("learners add 'Ben Okoro'").status == 0);
    CHECK(home.judgement("learners rename 'Ana Petrov' 'ben okoro'").status == 3);
    const auto slip = home.judgement("learners rename 'Ana Petrof' 'Ana Silva'");
    CHECK(slip.status == 3);
    CHECK(saysAcrossLines(slip, "Ana Petrov"));
    const auto renamed = home.judgement("learners rename 'Ana Petrov' 'Ana Silva'");
    CHECK(renamed.status == 0);
    CHECK(saysAcrossLines(renamed, "Ana Petrov is Ana Silva from now on"));
    CHECK(home.judgement("review learner 'Ana Silva'").status == 0);
    CHECK(home.judgement("review learner 'Ana Petrov'").status == 3);
    const auto audit = home.judgement("audit");
    CHECK(saysAcrossLines(audit, "renamed learner "));
    CHECK_FALSE(saysAcrossLines(audit, "Ana"));
    CHECK(saysAcrossLines(home.judgement("verify --all"), "All is as it was recorded."));
}
