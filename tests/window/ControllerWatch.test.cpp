#include "window/ControllerWatch.hpp"
#include "window/TempFolder.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace window;
using namespace std::chrono_literals;

namespace {

const ControllerWatch::Time start{};

/// How many of the descriptors have something to be read now.
std::size_t awake(const ControllerWatch& watch) {
    std::vector<pollfd> waiting;
    for (const int descriptor : watch.descriptors())
        waiting.push_back({descriptor, POLLIN, 0});
    (void)::poll(waiting.data(), waiting.size(), 0);
    return static_cast<std::size_t>(std::ranges::count_if(waiting, [](const pollfd& p) { return p.revents != 0; }));
}

/// Something that is read like a controller: a pipe with a name.
class FakeController {
public:
    explicit FakeController(std::filesystem::path file) : m_file(std::move(file)) {
        REQUIRE(::mkfifo(m_file.c_str(), 0600) == 0);
        m_descriptor = ::open(m_file.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
        REQUIRE(m_descriptor >= 0);
    }
    ~FakeController() { unplug(); }
    FakeController(const FakeController&) = delete;
    FakeController& operator=(const FakeController&) = delete;
    void move() { CHECK(::write(m_descriptor, "12345678", 8) == 8); }
    void unplug() {
        if (m_descriptor < 0)
            return;
        std::filesystem::remove(m_file);
        ::close(m_descriptor);
        m_descriptor = -1;
    }

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace

TEST_CASE("A controller that moves wakes whoever waits, once, and one at rest never does") {
    const TempFolder folder;
    FakeController controller(folder / "js0");
    std::ofstream(folder / "mouse0") << "not a controller";
    ControllerWatch watch(folder.path());
    REQUIRE(watch.descriptors().size() == 2);
    CHECK(awake(watch) == 0);
    controller.move();
    CHECK(awake(watch) == 1);
    watch.take(start);
    CHECK(awake(watch) == 0);
    CHECK_FALSE(watch.unsettledUntil());
}

TEST_CASE("A controller that is plugged in later is heard, and one that is pulled out is forgotten") {
    const TempFolder folder;
    ControllerWatch watch(folder.path());
    REQUIRE(watch.descriptors().size() == 1);
    FakeController controller(folder / "js3");
    CHECK(awake(watch) == 1);
    watch.take(start);
    REQUIRE(watch.descriptors().size() == 2);
    CHECK(watch.unsettledUntil() > start); // SFML hears of it a little later
    CHECK(awake(watch) == 0);
    controller.move();
    CHECK(awake(watch) == 1);
    watch.take(start + 1s);
    CHECK(watch.unsettledUntil());
    watch.take(start + 1h);
    CHECK_FALSE(watch.unsettledUntil());

    controller.unplug();
    CHECK(awake(watch) > 0);
    watch.take(start + 2h);
    watch.take(start + 3h);
    CHECK(watch.descriptors().size() == 1);
    CHECK(awake(watch) == 0); // nothing is left that would wake for ever
}

TEST_CASE("Where there is no folder of controllers there is nothing to wait for") {
    ControllerWatch watch("/nowhere/at/all");
    CHECK(watch.descriptors().empty());
    watch.take(start);
    CHECK_FALSE(watch.unsettledUntil());
}
