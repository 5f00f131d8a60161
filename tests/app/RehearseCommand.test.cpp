#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

using program::Home;
using program::slurp;

namespace {

/// What `play shop.yaml --watch` wrote while a shell did what an author does, reading "out" and writing what is typed.
std::string rehearsed(const Home& home, const std::string& author) {
    const std::string command =
        "cd " + home.path.string() + " && (timeout 60 sh -c \"" + author +
        "\") | env -u DISPLAY -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CONFIG_HOME HOME=" + home.path.string() +
        " timeout 60 " JUDGEMENT_PROGRAM " play shop.yaml --watch >out 2>err";
    const int status = std::system(command.c_str());
    const std::string out = slurp(home.path / "out");
    CAPTURE(out, slurp(home.path / "err"));
    CHECK(WEXITSTATUS(status) == 0);
    return out;
}

} // namespace

TEST_CASE("play --watch goes on with a file that is saved while it waits for a choice, and keeps nothing") {
    const Home home;
    REQUIRE(home.judgement("new shop").status == 0);
    const std::string author =
        "until grep -q 'Your choice:' out; do sleep 0.1; done; "
        "sed -i 's/a radio is playing/a clock is ticking/' shop.yaml; " // sed puts another file in its place
        "until grep -q 'clock is ticking' out; do sleep 0.1; done; "
        "echo 'rateing: 3' >> shop.yaml; "
        "until grep -q 'unknown-key' out; do sleep 0.1; done; echo quit";
    const std::string out = rehearsed(home, author);
    CHECK(out.find("The file was saved, and this is the new version.") != std::string::npos);
    CHECK(out.find("so the last good version stays:\nshop.yaml:") != std::string::npos);
    CHECK(home.judgement("attempts").out.find("There are no attempts yet") != std::string::npos);
}

TEST_CASE("play --watch does not go with what would have to be kept or chosen beforehand") {
    const Home home;
    REQUIRE(home.judgement("new shop").status == 0);
    for (const std::string other : {"--auto best", "--learner Jo", "--out here"}) {
        CAPTURE(other);
        CHECK(home.judgement("play shop.yaml --watch " + other).status == 2);
    }
    CHECK(home.judgement("play shop.yaml --watch --rank emperor").status == 2);
    CHECK(home.judgement("play no-such-thing --watch").status == 3);
}

TEST_CASE("play --watch --path begins the rehearsal at the end of the path, or says which step cannot be gone") {
    const Home home;
    REQUIRE(home.judgement("new shop").status == 0);
    const auto begun = home.judgement("play shop.yaml --watch --text --path landing.ask", "\nback\nquit\n");
    CAPTURE(begun.out, begun.err);
    CHECK(begun.status == 0);
    CHECK(begun.out.starts_with("1. landing.ask: "));
    const auto second = begun.out.find("\nSituation 2\n");
    CHECK(second != std::string::npos);
    CHECK(begun.out.find("\nSituation 1\n") > second);
    CHECK(begun.out.find("The last decision is taken back.") != std::string::npos);
    const auto wrong = home.judgement("play shop.yaml --watch --text --path landing.aks");
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("Step 1 of --path: ") == 0);
    CHECK(wrong.err.find("Did you mean landing.ask?") != std::string::npos);
    CHECK(home.judgement("attempts").out == "There are no attempts yet.\n");
}

TEST_CASE("play --watch says that its file is gone, and that it is back") {
    const Home home;
    REQUIRE(home.judgement("new shop").status == 0);
    const std::string author = "until grep -q 'Your choice:' out; do sleep 0.1; done; mv shop.yaml away.yaml; "
                               "until grep -q 'is not there any more' out; do sleep 0.1; done; mv away.yaml shop.yaml; "
                               "until grep -q 'The file is back' out; do sleep 0.1; done; echo quit";
    const std::string out = rehearsed(home, author);
    CHECK(out.find("The file is back, and the story is as it was.\nYour choice: ") != std::string::npos);
}
