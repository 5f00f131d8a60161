#include "window/Initials.hpp"

#include <catch2/catch.hpp>

TEST_CASE("Initials are those of the name, without ranks and titles") {
    const auto [name, letters] = GENERATE(table<std::string, std::string>({
        {"PC Wes Tranter", "WT"},
        {"Sergeant Tunde Bello", "TB"},
        {"Chief Superintendent Ola van der Berg", "OB"},
        {"Det. Insp. Mary Quant", "MQ"},
        {"Dr. Anjali Raman", "AR"},
        {"T/DCI Siân Ŵyn", "SŴ"},
        {"Rev Élodie Ó Briain", "ÉB"},
        {"Mrs Khan", "K"},
        {"Amira", "A"},
        {"Di Watkins", "DW"},
        {"Alex Judge", "AJ"},
        {"Inspector", "I"},
        {"Chief Inspector", "CI"},
        {"  PS   Ada  ", "A"},
        {"منى PC", "مP"},
        {"", ""},
        {"   ", ""},
    }));
    CAPTURE(name);
    CHECK(window::initials(name) == letters);
}
