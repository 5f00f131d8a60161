#include "app/Steps.hpp"

#include "classroom/Classrooms.hpp"
#include "classroom/EventRows.hpp"
#include "records/Records.hpp"
#include "records/Secure.hpp"
#include "report/XapiJudge.hpp"

using namespace program;

namespace {

/// A class of two that ended, in the records of a home: Sam and Bo came in under names that they typed.
std::string holdIn(const Home& home) {
    classrooms::Played played;
    played.begin(2);
    played.must(classroom::Opened{std::nullopt});
    played.must(classroom::Voted{1, {1, "run", quiz::Certainty::high, "It is fast."}});
    played.vote(2, "throw");
    played.must(classroom::Closed{classroom::Because::facilitator});
    played.must(classroom::Revealed{});
    played.must(classroom::Taken{"throw", false});
    played.must(classroom::WentOn{});
    played.must(classroom::Ended{});
    auto kept = playground::valueOf(records::Records::open(home.path / ".local/share/judgement-call/records.sqlite"));
    records::Classes classes(kept);
    records::NewClass wanted;
    wanted.code = "K7MPQ2";
    wanted.deskDigest = records::contentHash("desk");
    wanted.title = "The last ferry";
    wanted.scenarioBytes = classrooms::storyText();
    wanted.frameworkBytes = playground::frameworkText();
    wanted.programVersion = "0.1.0";
    wanted.seed = 7;
    wanted.rank = "deckhand";
    wanted.started = 1'700'000'000'000;
    const std::string id = playground::valueOf(classes.begin(wanted)).id;
    std::vector<records::ClassRow> rows;
    for (const auto& event : played.events) {
        rows.push_back(classroom::rowOf(event));
    }
    const std::vector<records::ClassPerson> people{{1, "Sam", std::nullopt, records::contentHash("1")},
                                                   {2, "Bo", std::nullopt, records::contentHash("2")}};
    (void)playground::valueOf(classes.add(id, 0, rows, people));
    (void)playground::valueOf(classes.end(id, 1'700'000'060'000));
    return id;
}

} // namespace

TEST_CASE("what a class came to is written in every format, and its profile names nobody") {
    const Home home;
    REQUIRE(home.judgement("learners add 'Sam Okafor'").status == 0);
    const std::string id = holdIn(home);
    CHECK(says(home.judgement("classes"), "The last ferry"));
    const auto told = home.judgement("classes " + id.substr(0, 8));
    CHECK(told.status == 0);
    CHECK(saysAcrossLines(told, "A: the facilitator took it, as the vote was level between A and C."));
    for (const char* format : {"html", "pdf", "json", "csv", "xapi", "text"}) {
        CAPTURE(format);
        const std::string file = std::string("class.") + format;
        CHECK(home.judgement("classes " + id + " --format " + format + " --out " + file).status == 0);
        const std::string bytes = slurp(home.path / file);
        CHECK(bytes.size() > 100);
        CHECK(bytes.find("Sam") == std::string::npos);
    }
    CHECK(slurp(home.path / "class.pdf").starts_with("%PDF"));
    CHECK(statements::Judge("Group").problemsOf(statements::Json::parse(slurp(home.path / "class.xapi"))).empty());
    const auto nowhere = home.judgement("classes " + id + " --format pdf");
    CHECK(nowhere.status == 2);
    CHECK(says(nowhere, "--out"));
}

TEST_CASE("a facilitator says which typed name is which learner, and nothing is guessed") {
    const Home home;
    for (const char* name : {"Sam Okafor", "Samira Okafor", "Bo Lind"}) {
        REQUIRE(home.judgement(std::string("learners add '") + name + "' --anyway").status == 0);
    }
    const std::string id = holdIn(home);
    const auto names = home.judgement("classes " + id + " --names");
    CHECK(saysAcrossLines(names, "#1 \"Sam\" Did you mean"));
    CHECK(saysAcrossLines(names, "Sam Okafor"));
    CHECK(saysAcrossLines(names, "Nothing is taken for granted"));
    for (const auto& [wanted, why] :
         {std::pair("Sam", "does not say who is who"), std::pair("Sam=Sam Okafo", "Did you mean"),
          std::pair("Zed=Bo Lind", "Nobody came into this class under the name"), std::pair("Sam=", "does not say")}) {
        CAPTURE(wanted);
        const auto refused = home.judgement("classes " + id + " --recognise '" + wanted + "' --recognise 'Bo=Bo Lind'");
        CHECK(refused.status == 3);
        CHECK(saysAcrossLines(refused, why));
        CHECK(saysAcrossLines(refused, "Nothing was changed."));
    }
    CHECK(saysAcrossLines(home.judgement("review voted 'Bo Lind'"), "has voted in no class"));
    const auto twice = home.judgement("classes " + id + " --recognise 'Sam=Bo Lind' --recognise '#2=Bo Lind'");
    CHECK(saysAcrossLines(twice, "One learner is one person of a class."));
    CHECK(home.judgement("classes " + id + " --recognise 'sam=sam okafor' --recognise '#2=Bo Lind'").status == 0);
    CHECK(saysAcrossLines(home.judgement("classes " + id + " --names"), "#1 Sam Okafor (known)"));
    CHECK(home.judgement("classes " + id + " --recognise 'Sam=Samira Okafor'").status == 3);
    CHECK(says(home.judgement("audit"), "recognised"));
    CHECK(home.judgement("verify --all").status == 0);

    const auto own = home.judgement("review voted 'Sam Okafor' " + id.substr(0, 8));
    CHECK(own.status == 0);
    CHECK(saysAcrossLines(own, "Voted: Run. (sure)"));
    CHECK(saysAcrossLines(own, "Voted in a class and not played"));
    CHECK(saysAcrossLines(home.judgement("review learner 'Sam Okafor'"), "voted in a class: 1 of 1 decision"));
    CHECK(saysAcrossLines(home.judgement("attempts --learner 'Sam Okafor'"), "Sam Okafor, voted in a class"));
    CHECK(home.judgement("review voted 'Sam Okafor' " + id + " --out mine").status == 0);
    CHECK(slurp(home.path / "mine/debrief.html").find("Voted in a class") != std::string::npos);
    CHECK(home.judgement("review voted 'Samira Okafor' " + id).status == 3);

    CHECK(home.judgement("export person 'Sam Okafor' --out sam").status == 0);
    const std::string person = slurp(home.path / "sam/person.json");
    CHECK(person.find("\"reason\": \"It is fast.\"") != std::string::npos);
    CHECK(person.find("recognised") != std::string::npos);
    CHECK(saysAcrossLines({0, slurp(home.path / "sam/person.txt"), ""}, "Your reason: It is fast."));

    CHECK(saysAcrossLines(home.judgement("bundle export --out all.bundle"), "1 class"));
    CHECK(saysAcrossLines(home.judgement("bundle export --learner 'Bo Lind' --out bo.bundle"), "stayed here"));
    const Home other;
    const auto taken = other.judgement("bundle import --trust " + (home.path / "all.bundle").string());
    CHECK(saysAcrossLines(taken, "Classes: 1 new, 0 here already"));
    CHECK(saysAcrossLines(other.judgement("review voted 'Sam Okafor' " + id), "Voted: Run. (sure)"));
}

TEST_CASE("A class that cannot be served is not begun, and an interrupted one comes back where phones look for it") {
    const Home home;
    const auto elsewhere = home.judgement("classroom the-flat-below --bind 192.0.2.77 < /dev/null");
    CHECK(elsewhere.status == 3);
    CHECK(says(elsewhere, "cannot listen at 192.0.2.77"));
    CHECK(says(home.judgement("classroom the-flat-below --bind 127.0.0.1 --port 99999 < /dev/null"), "not in range"));
    CHECK(says(home.judgement("classes"), "No class has been held"));
    // Left without an end, as by a crash.
    const auto first = home.judgement("classroom the-flat-below --bind 127.0.0.1 < /dev/null");
    const std::string where = "http://127.0.0.1:";
    const std::size_t at = first.out.find(where);
    REQUIRE(at != std::string::npos);
    const std::string address = first.out.substr(at, first.out.find(' ', at) - at);
    const auto again = home.judgement("classroom --again < /dev/null");
    CHECK(says(again, address + " "));
    CHECK_FALSE(says(again, "look for it"));
    const auto moved = home.judgement("classroom --again --port " + std::to_string(std::stoi(address.substr(where.size())) + 31) +
                                      " < /dev/null");
    CHECK(saysAcrossLines(moved, "The phones of this class look for it at " + address));
}
