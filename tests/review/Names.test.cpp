#include "review/Names.hpp"

#include <catch2/catch.hpp>

using review::NameRemark;

TEST_CASE("names may be meant for one person where a slip, an accent or the order of words is between them") {
    struct Pair {
        const char* one;
        const char* other;
        bool alike;
    };
    for (const auto& [one, other, alike] : {Pair{"Ana Petrov", "ana petrov", true},
                                            {"Ana Petrov", "Ana Petrova", true},
                                            {"Petrov, Ana", "Ana Petrov", true},
                                            {"Siân Ó Briain", "Sian O Briain", true},
                                            {"Mary-Ann Lee", "Mary Ann Lee", true},
                                            {"Jon Smith", "John Smith", true},
                                            {"Ben Okoro", "Ben Okafor", false},
                                            {"Ana Petrov", "Ana Kowal", false},
                                            {"Recruit 1", "Recruit 2", false},
                                            {"Recruit 11", "Recruit 1", false},
                                            {"Jo Li", "Jo Wu", false},
                                            {"Al", "Bo", false}}) {
        CAPTURE(one, other);
        CHECK(review::namesAlike(one, other) == alike);
        CHECK(review::namesAlike(other, one) == alike);
    }
}

TEST_CASE("who may be meant is offered: slips first, then names with what was typed in them") {
    const std::vector<std::string> known{"Ana Petrova", "Anabel Ruiz", "Ben Okoro", "Ana Petrov"};
    CHECK(review::namesLike("Ana Petrof", known) == std::vector<std::string>{"Ana Petrova", "Ana Petrov"});
    CHECK(review::namesLike("okoro", known) == std::vector<std::string>{"Ben Okoro"});
    CHECK(review::namesLike("Zoë", known).empty());
    CHECK(review::namesLike("", known).empty());
    CHECK(review::didYouMean({"A", "B", "C"}) == "Did you mean \"A\", \"B\" or \"C\"?");
    CHECK(review::didYouMean({}).empty());
}

TEST_CASE("a list of names is read line by line, and all that is to be said of it is said at once") {
    const std::vector<std::string> known{"Ben Okoro"};
    const auto list =
        review::namesIn("\xEF\xBB\xBF  Ana Petrov \r\n\r\nZo\xC3\xAB N\xC3\xAD Bhriain\rSam\tLee\nben okoro\n"
                        "ana PETROV\nAna Petrova\nBen Okor\n" +
                            std::string(81, 'x') + "\nBad \x01 one",
                        known);
    REQUIRE(list.names.size() == 9);
    CHECK(list.names[0] == "Ana Petrov");
    CHECK(list.names[1] == "Zoë Ní Bhriain");
    CHECK(list.names[2] == "Sam Lee");
    std::string said;
    for (const NameRemark& remark : list.remarks) {
        said += std::to_string(remark.line) + (remark.kind == NameRemark::Kind::wrong ? " wrong" : " alike") + "; ";
    }
    CHECK(said == "5 wrong; 6 wrong; 7 alike; 8 alike; 9 wrong; 10 wrong; ");
    CHECK(list.remarks[0].sentence.find("taken already") != std::string::npos);
    CHECK(list.remarks[1].sentence.find("stands in line 1 already") != std::string::npos);
    CHECK(list.remarks[2].sentence.find("much like \"Ana Petrov\" in line 1") != std::string::npos);
    CHECK(list.remarks[3].sentence.find("much like \"Ben Okoro\", who is here already") != std::string::npos);
    CHECK(list.has(NameRemark::Kind::wrong));
    CHECK(review::namesIn("Ana\nBo", {}).remarks.empty());
    CHECK(review::namesIn(" \n\n", {}).names.empty());
}

TEST_CASE("more names than can be added together are told, and none of them kept in mind") {
    std::string text;
    for (std::size_t i = 0; i < review::mostNamesTogether + 3; ++i) {
        text += "Recruit " + std::to_string(i) + "\n";
    }
    const auto list = review::namesIn(text, {});
    CHECK(list.names.size() == review::mostNamesTogether);
    REQUIRE(list.remarks.size() == 1);
    CHECK(list.has(NameRemark::Kind::wrong));
}
