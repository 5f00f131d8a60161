#include "art/Artwork.hpp"
#include "window/Robot.hpp"
#include "window/Samples.hpp"

#include <catch2/catch.hpp>
#include <malloc.h>
#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace {

/// Bytes that are allocated now. The sanitizer has an allocator of its own.
std::size_t bytesInUse() {
#if defined(__SANITIZE_ADDRESS__)
    return __sanitizer_get_current_allocated_bytes();
#else
    const struct mallinfo2 all = ::mallinfo2();
    return all.uordblks + all.hblkhd;
#endif
}

/// Shows every sample screen once, as the window would; result: how many.
std::size_t showAll(Robot& robot, const std::function<void()>& beside) {
    std::size_t shown = 0;
    for (auto& [name, screen] : samples::everyScreen(samples::Texts::usual)) {
        robot.show(std::move(screen));
        robot.press(window::Key::tab);
        beside();
        ++shown;
    }
    return shown;
}

/// How many bytes each of more than a thousand screens leaves behind, once everything that is kept on purpose is.
double bytesLeftByAScreen(const std::function<void()>& beside) {
    art::Artwork art(JUDGEMENT_SOURCE "/assets/art");
    Robot robot({640, 400});
    robot.stage().setArt(&art);
    for (int i = 0; i < 3; ++i)
        showAll(robot, beside);
    const std::size_t before = bytesInUse();
    std::size_t shown = 0;
    while (shown < 1000)
        shown += showAll(robot, beside);
    const auto grown = static_cast<double>(bytesInUse()) - static_cast<double>(before);
    return grown / static_cast<double>(shown);
}

constexpr double tolerated = 16;

} // namespace

TEST_CASE("A thousand screens leave nothing behind") {
    CHECK(bytesLeftByAScreen([] {}) < tolerated);
}

TEST_CASE("A small thing that each screen left behind would be noticed") {
    std::vector<std::unique_ptr<window::Widget>> left;
    left.reserve(10'000);
    CHECK(bytesLeftByAScreen([&left] { left.push_back(std::make_unique<window::Spacer>(1)); }) > tolerated);
}
