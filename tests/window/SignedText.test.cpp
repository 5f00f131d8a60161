#include "window/screens/review/SignedText.hpp"

#include <catch2/catch.hpp>

using namespace window;
using Kind = SignedPart::Kind;

SCENARIO("What is signed is taken apart again into parts, headings, paragraphs and items") {
    const std::string text = "Learner abcdefghijklmnopqrstuvwxyz\n"
                             "Rank: Constable\n"
                             "\n"
                             "Part 1: Summary\n"
                             "\n"
                             "This tells what was shown in the decisions of 2 first attempts, and where. It\n"
                             "passes or fails nobody.\n"
                             "- Serious behaviour was shown once, in decision 4 of the second attempt, and is\n"
                             "  talked about first.\n"
                             "- To develop: ownership.\n"
                             "\n"
                             "Cluster: Resolute\n"
                             "\n"
                             "Choices:\n"
                             "- Wait outside\n"
                             "    We wait.\n";
    const std::vector<SignedPart> expected{
        {Kind::paragraph, "Learner abcdefghijklmnopqrstuvwxyz"},
        {Kind::paragraph, "Rank: Constable"},
        {Kind::part, "Summary"},
        {Kind::paragraph, "This tells what was shown in the decisions of 2 first attempts, and where. It passes or "
                          "fails nobody."},
        {Kind::item, "Serious behaviour was shown once, in decision 4 of the second attempt, and is talked about "
                     "first."},
        {Kind::item, "To develop: ownership."},
        {Kind::heading, "Cluster: Resolute"},
        {Kind::label, "Choices:"},
        {Kind::item, "Wait outside"},
        {Kind::below, "We wait."}};
    const auto parts = signedParts(text);
    REQUIRE(parts.size() == expected.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CAPTURE(i, parts[i].text);
        CHECK(parts[i] == expected[i]);
    }
    CHECK(signedParts("").empty());
}
