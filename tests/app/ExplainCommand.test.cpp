#include "app/Home.hpp"

#include <catch2/catch.hpp>

#include <string>

using program::Home;
using program::slurp;

TEST_CASE("explain tells what a code means, what to do, and shows it wrong and right") {
    const Home home;
    const auto one = home.judgement("explain unknown-key");
    CHECK(one.status == 0);
    CHECK(one.err.empty());
    CHECK(one.out.starts_with("unknown-key: A key that the program does not know\n"));
    CHECK(one.out.find("\nWhat it means\n") != std::string::npos);
    CHECK(one.out.find("\nWhat to do\n") != std::string::npos);
    CHECK(one.out.ends_with("\nWrong\n  rateing: best\n\nRight\n  rating: best\n"));
    const auto two = home.judgement("explain unknown-key yaml-tab");
    CHECK(two.status == 0);
    CHECK(two.out.starts_with(one.out + "\nyaml-tab: "));
}

TEST_CASE("explain without a code lists all, and as Markdown it writes docs/diagnostics.md") {
    const Home home;
    const auto list = home.judgement("explain");
    CHECK(list.status == 0);
    CHECK(list.out.find("\n  unknown-key ") != std::string::npos);
    CHECK(list.out.find("\n  no-endings ") != std::string::npos);
    const auto page = home.judgement("explain --markdown");
    CHECK(page.status == 0);
    CHECK(page.out == slurp(JUDGEMENT_SOURCE "/docs/diagnostics.md"));
    CHECK(home.judgement("explain --markdown alias").status == 2);
}

TEST_CASE("explain says which code a mistyped one may be, and still explains the others") {
    const Home home;
    const auto mistyped = home.judgement("explain unkown-key alias");
    CHECK(mistyped.status == 2);
    CHECK(mistyped.err ==
          "There is no code \"unkown-key\". Did you mean unknown-key? `judgement explain` lists all codes.\n");
    CHECK(mistyped.out.starts_with("alias: "));
    const auto strange = home.judgement("explain weather");
    CHECK(strange.status == 2);
    CHECK(strange.err == "There is no code \"weather\". `judgement explain` lists all codes.\n");
    CHECK(strange.out.empty());
}
