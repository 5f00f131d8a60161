#include "practice/Time.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace practice {

std::string isoTime(std::int64_t unixMilliseconds) {
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(unixMilliseconds)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(floor<seconds>(moment) - day);
    std::array<char, 64> text{};
    const auto whole = [](auto count) { return static_cast<int>(count); };
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
                                     unsigned(date.month()), unsigned(date.day()), whole(time.hours().count()),
                                     whole(time.minutes().count()), whole(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace practice
