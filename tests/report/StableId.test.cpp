#include "report/StableId.hpp"

#include <catch2/catch.hpp>

using report::textOf;
using report::uuid5;

TEST_CASE("a name's UUID is that of RFC 9562, and of other programs that follow it") {
    constexpr report::Uuid domains{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                                   0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
    CHECK(textOf(uuid5(domains, "www.example.com")) == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
    CHECK(textOf(report::addresses) == "6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    // Lengths around the block of 64 bytes, against Python's uuid.uuid5.
    CHECK(textOf(uuid5(report::addresses, std::string(0, 'a'))) == "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
    CHECK(textOf(uuid5(report::addresses, std::string(38, 'a'))) == "1692765d-1c95-5ac5-a073-ac1b4660febe");
    CHECK(textOf(uuid5(report::addresses, std::string(39, 'a'))) == "615eac0e-03db-567b-8580-916c1aca1cc2");
    CHECK(textOf(uuid5(report::addresses, std::string(40, 'a'))) == "c5c985c8-6875-5a42-b6e3-2872703afed4");
    CHECK(textOf(uuid5(report::addresses, std::string(47, 'a'))) == "60100e11-180f-59cb-911f-bdb3aa734c9d");
    CHECK(textOf(uuid5(report::addresses, std::string(48, 'a'))) == "aa33c522-9edc-58a5-b5af-e2a12995886e");
    CHECK(textOf(uuid5(report::addresses, std::string(49, 'a'))) == "5f34ff08-c93f-5aca-811f-32e7d0b994bd");
    CHECK(textOf(uuid5(report::addresses, std::string(111, 'a'))) == "30d5a62f-5637-5d08-92c9-88a78408222d");
    CHECK(textOf(uuid5(report::addresses, std::string(112, 'a'))) == "237275f4-1121-5532-bfe3-f5091e4fce65");
    CHECK(textOf(uuid5(report::addresses, std::string(200, 'a'))) == "7f4631a0-b493-5760-92a5-27e642bfb142");
}
