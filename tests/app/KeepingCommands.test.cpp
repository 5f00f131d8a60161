#include "app/Steps.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <string>

#include <sys/stat.h>

using namespace program;

namespace {

/// Files under the home in which this stands.
std::string filesWith(const Home& home, const std::string& words) {
    std::string names;
    for (const auto& entry : fs::recursive_directory_iterator(home.path)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && name != "in" && name != "out" && name != "err" &&
            slurp(entry.path()).find(words) != std::string::npos) {
            names += name + " ";
        }
    }
    return names;
}

/// Whether nobody else on the computer can read it.
bool forOwnerOnly(const fs::path& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return (status.st_mode & 0777) == 0600;
}

} // namespace

TEST_CASE("a bundle goes from one computer to another, readable or encrypted, and is trusted once") {
    const Home one;
    const Home two;
    (void)playToEnd(one, "play the-flat-below --text --learner 'Zdenka Quill'", "2");
    const auto exported = one.judgement("bundle export --out records.bundle");
    CAPTURE(exported.out, exported.err);
    REQUIRE(exported.status == 0);
    CHECK(says(exported, "1 learner, 1 attempt, 0 comments, 0 sign-offs"));
    CHECK(says(exported, "not encrypted"));
    std::smatch fingerprint;
    REQUIRE(std::regex_search(exported.out, fingerprint, std::regex("([0-9a-f]{4} ){7}[0-9a-f]{4}")));
    const std::string file = (one.path / "records.bundle").string();
    CHECK(forOwnerOnly(file));
    const auto stranger = two.judgement("bundle import " + file);
    CHECK(stranger.status == 3);
    CHECK(says(stranger, fingerprint[0].str()));
    CHECK(says(two.judgement("bundle import --dry-run " + file), "Attempts: 1 new"));
    CHECK(says(two.judgement("attempts"), "no attempts yet"));
    const auto taken = two.judgement("bundle import --trust " + file);
    CHECK(taken.status == 0);
    CHECK(says(taken, "Attempts: 1 new, 0 here already"));
    CHECK(says(two.judgement("bundle import " + file), "Attempts: 0 new, 1 here already"));
    CHECK(says(two.judgement("attempts"), "The flat below, Zdenka Quill, first"));
    CHECK(says(two.judgement("verify --all"), "All is as it was recorded."));
    CHECK(says(two.judgement("audit"), "trusted"));
    REQUIRE(one.judgement("export person 'Zdenka Quill' --out all").status == 0);
    CHECK(slurp(one.path / "all/person.json").find("\"origin\": null") != std::string::npos);
    REQUIRE(two.judgement("export person 'Zdenka Quill' --out all").status == 0);
    const std::string data = slurp(two.path / "all/person.json");
    CHECK(std::regex_search(data,
                            std::regex("\"origin\": \\{\\s*\"installation\": \"[a-z2-7]{26}\",\\s*\"takenIn\": \"20")));
    CHECK(slurp(two.path / "all/person.txt").find("Played at another installation, ") != std::string::npos);

    putLine(one, "secret", "harbour pencil violet");
    putLine(one, "short", "tiny");
    CHECK(one.judgement("bundle export --out hidden.bundle --bundle-passphrase-file short").status == 3);
    REQUIRE(one.judgement("bundle export --out hidden.bundle --bundle-passphrase-file secret").status == 0);
    CHECK(slurp(one.path / "hidden.bundle").find("Zdenka") == std::string::npos);
    CHECK(forOwnerOnly(one.path / "hidden.bundle"));
    const std::string hidden = (one.path / "hidden.bundle").string();
    CHECK(says(two.judgement("bundle import " + hidden), "--bundle-passphrase-file"));
    CHECK(says(two.judgement("bundle import --bundle-passphrase-file " + (one.path / "secret").string() + " " + hidden),
               "1 here already"));
    CHECK(says(two.judgement("bundle import " + (one.path / "secret").string()), "not a bundle"));
    CHECK(one.judgement("bundle export --out none.bundle --learner Nobody").status == 3);
    CHECK_FALSE(fs::exists(one.path / "none.bundle"));
}

TEST_CASE("a person is erased with everything of theirs, and asked for by name before") {
    const Home home;
    (void)playToEnd(home, "play the-flat-below --text --learner 'Zdenka Quill' ", "2");
    (void)playToEnd(home, "play the-flat-below --text --learner 'Ben Okoro'", "2");
    REQUIRE(filesWith(home, "Zdenka Quill") != "");
    const auto unsure = home.judgement("erase 'Zdenka Quill'");
    CHECK(unsure.status == 3);
    CHECK(home.judgement("erase").status == 3);
    CHECK(home.judgement("erase Nobody --yes").status == 3);
    CHECK(filesWith(home, "Zdenka Quill") != "");
    const auto another = home.atTerminal("erase 'Zdenka Quill'", "zdenka\n");
    CHECK(another.status == 3);
    CHECK(says(another, "nothing was erased"));
    CHECK(filesWith(home, "Zdenka Quill") != "");
    const auto typed = home.atTerminal("erase 'Ben Okoro'", "Ben Okoro\n");
    CAPTURE(typed.out);
    CHECK(typed.status == 0);
    CHECK(says(typed, "Erased: 1 attempt"));
    CHECK(filesWith(home, "Ben Okoro") == "");
    (void)playToEnd(home, "play the-flat-below --text --learner 'Ben Okoro'", "2");
    const auto erased = home.judgement("erase 'Zdenka Quill' --yes");
    CAPTURE(erased.err);
    CHECK(erased.status == 0);
    CHECK(says(erased, "Erased: 1 attempt, 0 rounds of questions, 0 comments, 0 sign-offs"));
    CHECK(filesWith(home, "Zdenka") == "");
    CHECK(filesWith(home, "Ben Okoro") != "");
    CHECK(says(home.judgement("verify --all"), "All is as it was recorded."));
    CHECK(says(home.judgement("audit"), "erased  learner "));
}

TEST_CASE("how long attempts are kept is settled, warned of and carried out only when asked") {
    const Home home;
    (void)playToEnd(home, "play the-flat-below --text --learner 'Zdenka Quill'", "2");
    CHECK(says(home.judgement("retention show"), "until somebody erases them"));
    CHECK(home.judgement("retention set soon").status == 3);
    CHECK(home.judgement("retention set 0").status == 3);
    CHECK_FALSE(says(home.judgement("review"), "retention show"));
    const auto set = home.judgement("retention set 20");
    CHECK(set.status == 0);
    CHECK(says(set, "1 will have been in 30 days"));
    CHECK(says(home.judgement("review"), "`judgement retention show`"));
    CHECK(says(home.judgement("retention show"), "due on"));
    CHECK(says(home.judgement("retention apply --yes"), "No attempt is due"));
    CHECK(says(home.judgement("attempts"), "Zdenka Quill"));
    CHECK(home.judgement("retention set none").status == 0);
    CHECK_FALSE(says(home.judgement("review"), "retention show"));
}

TEST_CASE("what is handed to research has no names, and nothing of a group so small that it could be told apart") {
    const Home home;
    for (int i = 0; i < 4; ++i) {
        (void)playToEnd(home, "play the-flat-below --text --learner 'Learner " + std::to_string(i) + "'", "2");
    }
    CHECK(says(home.judgement("research export --out four.csv"), "Written: 0 decisions"));
    (void)playToEnd(home, "play the-flat-below --text --learner 'Learner 4'", "2");
    REQUIRE(home.judgement("research export --out five.csv").status == 0);
    REQUIRE(home.judgement("research export --out again.csv").status == 0);
    CHECK(forOwnerOnly(home.path / "five.csv"));
    const std::string five = slurp(home.path / "five.csv");
    CHECK(five.find("Learner") == std::string::npos);
    std::istringstream lines(five);
    std::string line;
    std::getline(lines, line);
    CHECK(line == "learner,scenario,version,rank,attempt,mode,month,decision,situation,choice,rating,seconds");
    std::size_t decisions = 0;
    const std::regex shape("[0-9a-f]{16},the-flat-below,[0-9]+,[a-z-]*,1,first,20[0-9]{2}-[0-9]{2},[0-9]+,[a-z0-9-]+,"
                           "[a-z0-9-]+,(best|good|poor|harmful),[0-9]+");
    while (std::getline(lines, line)) {
        CAPTURE(line);
        CHECK(std::regex_match(line, shape));
        ++decisions;
    }
    CHECK(decisions > 5);
    CHECK(slurp(home.path / "again.csv").size() > 100);
    CHECK(slurp(home.path / "again.csv").substr(90, 40) != five.substr(90, 40)); // another key
    CHECK(says(home.judgement("audit"), "format=research"));
}
