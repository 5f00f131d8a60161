#include "content/Find.hpp"

#include <catch2/catch.hpp>

using content::folded;
using content::holdsWords;

TEST_CASE("Words are found whatever the capitals, in any order") {
    CHECK(folded("SIÂN Ó Briain, ×3") == "sian o briain, ×3");
    CHECK(folded("ŵ ß É Æ Ł ÷") == "w ss e ae l ÷");
    CHECK(folded("Siôn") == "sion");
    CHECK(folded("Sio\u0302n") == "sion"); // the mark on its own, as some keyboards write it
    CHECK(folded("MÜLLER") == folded("muller"));
    CHECK(folded("Nguyễn Đặng Łukasz Ștefan") == "nguyen dang lukasz stefan");
    CHECK(folded("محمد 李 \xC3") == "محمد 李 \xC3"); // nothing to fold, and a byte that is no character
    CHECK(holdsWords(folded("Siôn Müller"), folded("sion mull")));
    CHECK(holdsWords("the corner shop", ""));
    CHECK(holdsWords("the corner shop", "shop corn"));
    CHECK(holdsWords("the corner shop", " shop  "));
    CHECK_FALSE(holdsWords("the corner shop", "shop bus"));
}
