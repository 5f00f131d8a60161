#include "review/Session.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a session locks when nobody has touched anything for long enough, and stays locked") {
    constexpr std::int64_t minute = 60'000;
    review::Session session({"aaaaaaaaaaaaaaaaaaaaaaaaaa", "Sunita Rhys", review::Role::supervisor, {}}, 10, 1000);
    CHECK_FALSE(session.locked(1000 + 10 * minute - 1));
    CHECK(session.locked(1000 + 10 * minute));
    session.active(1000 + 9 * minute);
    CHECK_FALSE(session.locked(1000 + 18 * minute));
    session.active(1000 + 30 * minute);
    CHECK(session.locked(1000 + 30 * minute));
    CHECK(session.locked(1000 + 31 * minute));
    session.unlock(1000 + 31 * minute);
    CHECK_FALSE(session.locked(1000 + 32 * minute));
    session.lock();
    CHECK(session.locked(1000 + 32 * minute));
}

TEST_CASE("without accounts there is nothing to lock") {
    review::Session session({}, 1, 0);
    CHECK_FALSE(session.locked(1'000'000'000));
}

TEST_CASE("when a session locks can be changed while it is open") {
    constexpr std::int64_t minute = 60'000;
    review::Session session({"aaaaaaaaaaaaaaaaaaaaaaaaaa", "Rowan Achebe", review::Role::administrator, {}}, 10, 0);
    session.lockAfter(3);
    CHECK(session.locksAt() == 3 * minute);
    CHECK_FALSE(session.locked(3 * minute - 1));
    CHECK(session.locked(3 * minute));
}
