#include "content/FileName.hpp"

#include <catch2/catch.hpp>

TEST_CASE("words become a part of a file's name that every file system takes") {
    struct Case {
        const char* words;
        std::size_t most;
        const char* name;
    };
    for (const auto& [words, most, name] : {Case{"The flat below", 40, "The-flat-below"},
                                            {"Zoë Ní Bhriain", 40, "Zoë-Ní-Bhriain"},
                                            {"../../etc/passwd", 40, "etc-passwd"},
                                            {"a\\b:c*d?e\"f<g>h|i", 40, "a-b-c-d-e-f-g-h-i"},
                                            {" -rf ~ ", 40, "rf"},
                                            {"$(x) `y` ; &", 40, "x-y"},
                                            {"_under_score_", 40, "under-score"},
                                            {"“Quoted” \xC2\xA0 dash – \xE2\x80\xAE"
                                             "turned",
                                             40, "Quoted-dash-turned"},
                                            {"…", 40, "x"},
                                            {"", 40, "x"},
                                            {"bad \xFF byte", 40, "bad-byte"},
                                            {"Zoë", 2, "Zo"},
                                            {"Zoë", 3, "Zo"},
                                            {"Zoë", 4, "Zoë"},
                                            {"ab cd", 3, "ab"},
                                            {"あいう", 6, "あい"}}) {
        CAPTURE(words, most);
        CHECK(content::inFileName(words, most) == name);
    }
}
