#include "terminal/StandardConsole.hpp"
#include "terminal/Talk.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <limits>
#include <string>

#include <unistd.h>

using namespace std::chrono_literals;
using terminal::DescriptorInput;
using terminal::Ended;
using terminal::Line;
using terminal::TimedOut;

namespace {

class Pipe {
public:
    Pipe() { REQUIRE(::pipe(m_ends.data()) == 0); }
    ~Pipe() {
        close();
        ::close(m_ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void write(const std::string& text) {
        std::size_t done = 0;
        while (done < text.size()) {
            const auto count = ::write(m_ends[1], text.data() + done, text.size() - done);
            REQUIRE(count > 0);
            done += static_cast<std::size_t>(count);
        }
    }
    void close() {
        if (m_ends[1] >= 0) {
            ::close(m_ends[1]);
            m_ends[1] = -1;
        }
    }
    [[nodiscard]] int end() const { return m_ends[0]; }

private:
    std::array<int, 2> m_ends{};
};

} // namespace

TEST_CASE("Lines are read one by one, the last one even without its end") {
    Pipe pipe;
    pipe.write("one\n\ntwo\nthr");
    pipe.close();
    DescriptorInput input(pipe.end());
    CHECK(std::get<Line>(input.read(std::nullopt)).text == "one");
    CHECK(std::get<Line>(input.read(0ms)).text.empty());
    CHECK(std::get<Line>(input.read(std::nullopt)).text == "two");
    CHECK(std::get<Line>(input.read(std::nullopt)).text == "thr");
    CHECK(std::holds_alternative<Ended>(input.read(std::nullopt)));
    CHECK(std::holds_alternative<Ended>(input.read(10ms)));
}

TEST_CASE("Waiting ends when the time is over, and half a line is not lost by it") {
    Pipe pipe;
    DescriptorInput input(pipe.end());
    pipe.write("ha");
    CHECK(std::holds_alternative<TimedOut>(input.read(20ms)));
    pipe.write("lf\n");
    CHECK(std::get<Line>(input.read(1000ms)).text == "half");
}

TEST_CASE("A line without end takes no more memory than a line may, and what follows it is read") {
    Pipe pipe;
    DescriptorInput input(pipe.end());
    for (int i = 0; i < 10; ++i) {
        pipe.write(std::string(30'000, 'a'));
        CHECK(std::holds_alternative<TimedOut>(input.read(0ms)));
    }
    pipe.write("\nnext\n");
    const auto line = std::get<Line>(input.read(1000ms));
    CHECK(line.cut);
    CHECK(line.text == std::string(64 * 1024, 'a'));
    const auto next = std::get<Line>(input.read(1000ms));
    CHECK_FALSE(next.cut);
    CHECK(next.text == "next");
}

TEST_CASE("Numbers are whole numbers and nothing else") {
    const auto [text, number] = GENERATE(table<std::string, std::optional<std::size_t>>(
        {{"1", 1u},
         {"12", 12u},
         {"2.", 2u},
         {"0", 0u},
         {"", std::nullopt},
         {".", std::nullopt},
         {"-1", std::nullopt},
         {"+1", std::nullopt},
         {"1 2", std::nullopt},
         {"0x1", std::nullopt},
         {"one", std::nullopt},
         {"99999999999999999999999", std::numeric_limits<std::size_t>::max()}}));
    CAPTURE(text);
    CHECK(terminal::findNumber(text) == number);
}

TEST_CASE("Time is said in words") {
    const auto [time, words] =
        GENERATE(table<std::chrono::milliseconds, std::string>({{0ms, "0 seconds"},
                                                                {-5s, "0 seconds"},
                                                                {1ms, "1 second"},
                                                                {45s, "45 seconds"},
                                                                {60s, "1 minute"},
                                                                {61s, "1 minute 1 second"},
                                                                {150s, "2 minutes 30 seconds"}}));
    CHECK(terminal::inWords(time) == words);
}

TEST_CASE("What comes from outside cannot steer a terminal") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({{"caf\u00E9", "caf\u00E9"},
                                                                            {"a\x1b[2Jb", "a[2Jb"},
                                                                            {"a\x07\x08\x7F\rb", "ab"},
                                                                            {"a\u009B31mb", "a31mb"},
                                                                            {"a\u202Eb", "ab"},
                                                                            {"a\xC3", "a\uFFFD"},
                                                                            {"a\tb\nc", "a b\nc"}}));
    CHECK(terminal::harmless(text) == expected);
}
