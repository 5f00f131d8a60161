#include "content/NearStatement.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a mistyped id of a statement leads to its own value, level and side first") {
    // The other families stand before and after, so that no order finds the right one by chance.
    const std::vector<std::string_view> known{"COU-9", "COU+9", "EA-1.1", "EA-1.2", "EA-2.1", "EA-2.9", "COM+1",
                                              "COM+9", "COM-1", "COM-2",  "COM-8",  "COU-1",  "CO-9",   "CO-1.9"};
    const auto [typed, meant] = GENERATE(table<std::string, std::string>({{"COM-9", "COM-8"},
                                                                          {"COM-0", "COM-1"},
                                                                          {"COM-3", "COM-2"},
                                                                          {"COM+8", "COM+9"},
                                                                          {"EA-1.9", "EA-1.2"},
                                                                          {"EA-2.8", "EA-2.9"},
                                                                          {"CON-9", "COU-9"},
                                                                          {"EA-3.1", "EA-1.1"},
                                                                          {"COM-99999999999999999999", ""},
                                                                          {"ZZ", ""},
                                                                          {"", ""},
                                                                          {"7", ""}}));
    CAPTURE(typed);
    CHECK(content::nearestStatement(typed, known) == meant);
}
