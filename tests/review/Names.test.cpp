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

TEST_CASE("Names are found in a table by its heading, whatever the spreadsheet puts between columns") {
    const std::vector<std::string> both{"Ana Petrov", "Bo Lind"};
    for (const char* table : {
             "Name\nAna Petrov\nBo Lind\n",
             "\xEF\xBB\xBFName;Number\r\nAna Petrov;101\r\nBo Lind;102\r\n;\r\n",
             "Number,Full name,Team\n1,Ana Petrov,A\n2,\" Bo Lind \",B\n",
             "\n\"First name\",\"Last name\"\n\"Ana\",\"Petrov\"\nBo,Lind",
             "SURNAME\tFORENAME\nPetrov\tAna\nLind\tBo\n",
             "first_name,last_name\nAna,Petrov\nBo,Lind\n",
             "Ana Petrov\nBo Lind\n",
         }) {
        CAPTURE(table);
        const auto list = review::namesIn(table, {});
        CHECK(list.names == both);
        CHECK(list.remarks.empty());
    }
    CHECK(review::namesIn("Name,Nick\n\"Petrov, Ana\",\"the \"\"fox\"\"\"\n", {}).names ==
          std::vector<std::string>{"Petrov, Ana"});
    // What is no table stays as it is.
    CHECK(review::namesIn("Petrov, Ana\nStudent\nRecruit 1\n", {}).names ==
          std::vector<std::string>{"Petrov, Ana", "Student", "Recruit 1"});
}

TEST_CASE("Of a table without a heading, or a row without a name, it is said what to do") {
    const auto bare = review::namesIn("Ana Petrov;101\nBo Lind;102\n", {});
    CHECK(bare.names.empty());
    REQUIRE(bare.remarks.size() == 1);
    CHECK(bare.remarks[0].line == 1);
    CHECK(bare.remarks[0].sentence.find("which column has the names") != std::string::npos);
    for (const char* row : {"Ana Petrov,101", "Ana,Petrov,A", "\"Ana Petrov\"", "Ana,ana@example.org"}) {
        CAPTURE(row);
        CHECK(review::namesIn(row, {}).has(NameRemark::Kind::wrong));
    }
    const auto gap = review::namesIn("Name,Number\nAna Petrov,1\n,2\n", {});
    REQUIRE(gap.remarks.size() == 1);
    CHECK(gap.remarks[0].line == 3);
    CHECK(gap.remarks[0].sentence.find("no name in this row") != std::string::npos);
}
