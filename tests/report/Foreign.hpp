#pragma once

#include <cstdlib>
#include <ctime>
#include <locale>
#include <optional>
#include <string>

/// For as long as it lives, the program is in a country where numbers are written 1.234,5 and clocks stand elsewhere.
namespace foreign {

class Country {
public:
    Country() : m_before(std::locale()) {
        if (const char* zone = std::getenv("TZ")) {
            m_zone = zone;
        }
        std::locale::global(std::locale(std::locale::classic(), new Numbers));
        setZone("XXX-13:45");
    }
    Country(const Country&) = delete;
    Country& operator=(const Country&) = delete;
    ~Country() {
        std::locale::global(m_before);
        setZone(m_zone);
    }

private:
    class Numbers : public std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\1"; }
        std::string do_truename() const override { return "wahr"; }
    };

    static void setZone(const std::optional<std::string>& zone) {
        if (zone) {
            ::setenv("TZ", zone->c_str(), 1);
        } else {
            ::unsetenv("TZ");
        }
        ::tzset();
    }

    std::locale m_before;
    std::optional<std::string> m_zone;
};

} // namespace foreign
