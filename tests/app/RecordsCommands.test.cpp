#include "app/Refused.hpp"

#include "app/CommandLine.hpp"

#include <regex>
#include <vector>

using namespace program;

namespace {

fs::path recordsOf(const Home& home) { return home.path / ".local/share/judgement-call/records.sqlite"; }

/// A home with one attempt, played to its end by a policy.
void playOnce(const Home& home) { REQUIRE(home.judgement("play the-review --auto best --seed 5").status == 0); }

std::string firstMatch(const std::string& text, const std::string& pattern) {
    std::smatch found;
    REQUIRE(std::regex_search(text, found, std::regex(pattern)));
    return found[1].str();
}

void spoil(const fs::path& file, std::streamoff at, const std::string& bytes) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(at);
    stream << bytes;
}

} // namespace

TEST_CASE("records are backed up, listed, checked and restored from the command line") {
    const Home home;
    playOnce(home);
    CHECK(home.judgement("records list").out.find("no backups") != std::string::npos);
    const auto checked = home.judgement("records check");
    CHECK(checked.status == 0);
    CHECK(checked.out.find("Nothing is wrong: 0 learners, 1 attempt, ") == 0);

    const auto made = home.judgement("records backup");
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    const fs::path backup = firstMatch(made.out, R"((\S+/backups/records-\d{4}-\d\d-\d\dT\d{6}Z\.sqlite) \(\d+ kB\))");
    CHECK(fs::exists(backup));
    CHECK(home.judgement("records list").out.find(backup.string()) != std::string::npos);
    CHECK(home.judgement("records check " + backup.string()).out.find("1 attempt, ") != std::string::npos);

    playOnce(home);
    CHECK(home.judgement("records check").out.find("2 attempts") != std::string::npos);
    const auto restored = home.judgement("records restore " + backup.string());
    CHECK(restored.status == 0);
    const std::string kept = firstMatch(restored.out, R"(kept as (\S+records-replaced-\S+\.sqlite))");
    CHECK(home.judgement("records check").out.find("1 attempt,") != std::string::npos);
    CHECK(home.judgement("records check " + kept).out.find("2 attempts") != std::string::npos);
    CHECK(home.judgement("attempts").status == 0);

    CHECK(home.judgement("records backup --out copy.sqlite").status == 0);
    checkRefused(home, "records backup --out copy.sqlite", 3, "replaces nothing");
    CHECK(home.judgement("records restore copy.sqlite").status == 0);
}

TEST_CASE("damaged records are found, recovered, and put in place only when that is asked for") {
    const Home home;
    playOnce(home);
    const fs::path file = recordsOf(home);
    spoil(file, 0, std::string(100, 'x'));
    const std::string damaged = slurp(file);
    checkRefused(home, "records check", 3, "is not a records file of this program, or its beginning is damaged");
    const auto recovered = home.judgement("records recover");
    CAPTURE(recovered.out, recovered.err);
    REQUIRE(recovered.status == 0);
    CHECK(recovered.out.find("Recovered: 0 learners, 1 attempt, ") == 0);
    CHECK(recovered.out.find("were not changed") != std::string::npos);
    CHECK(slurp(file) == damaged);
    CHECK(home.judgement("attempts").status == 3);

    const auto replaced = home.judgement("records recover --replace");
    CHECK(replaced.status == 0);
    CHECK(slurp(firstMatch(replaced.out, R"(kept as (\S+\.sqlite))")) == damaged);
    CHECK(home.judgement("attempts").out.find("automatic: best") != std::string::npos);
    CHECK(home.judgement("records check").status == 0);

    spoil(file, 4096, std::string(4096, '\0'));
    const auto checked = home.judgement("records check");
    CHECK(checked.status == 1);
    CHECK(checked.out.find("A part of the file cannot be read") != std::string::npos);
    CHECK(checked.out.find("judgement records recover") != std::string::npos);
}

TEST_CASE("what cannot be done with records is said, and changes nothing") {
    const Home home;
    checkRefused(home, "records", 2, "");
    checkRefused(home, "records mend", 2, "");
    checkRefused(home, "records restore", 2, "");
    for (const std::string words : {"records check", "records backup", "records recover"}) {
        checkRefused(home, words, 3, "Check");
    }
    checkRefused(home, "records restore nowhere.sqlite", 3, "Nothing was restored");
    std::ofstream(home.path / "diary.sqlite") << "Dear diary";
    checkRefused(home, "records restore diary.sqlite", 3, "not a records file");
    checkRefused(home, "records check diary.sqlite", 3, "not a records file");
    CHECK_FALSE(fs::exists(recordsOf(home)));
    const auto help = home.judgement("records --help");
    CHECK(help.status == 0);
    for (const std::string word : {"backup", "list", "restore", "check", "recover"}) {
        CHECK(help.out.find(word) != std::string::npos);
    }
}
