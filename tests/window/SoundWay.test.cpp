#include "window/sound/SoundWay.hpp"
#include "window/TempFolder.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <map>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace window;

namespace {

/// Somebody who listens at a socket.
class Server {
public:
    explicit Server(const std::filesystem::path& file) {
        std::filesystem::create_directories(file.parent_path());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        REQUIRE(file.string().size() < sizeof address.sun_path);
        std::strcpy(address.sun_path, file.c_str());
        m_descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        REQUIRE(::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        REQUIRE(::listen(m_descriptor, 4) == 0);
    }
    ~Server() { end(); }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    /// The socket's file stays, as after a crash.
    void end() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = -1;
    }

private:
    int m_descriptor = -1;
};

struct Machine {
    TempFolder folder;
    std::map<std::string, std::string> environment{{"XDG_RUNTIME_DIR", (folder / "run").string()}};

    std::optional<std::string> way() {
        return soundWay({[this](const char* name) { return environment[name]; }, folder / "snd", folder / "shared"});
    }
};

} // namespace

TEST_CASE("Where there is neither a sound server nor a card, there is no way for sound") {
    Machine machine;
    CHECK_FALSE(machine.way());
    machine.environment.clear();
    CHECK_FALSE(machine.way());
    std::filesystem::create_directories(machine.folder / "snd");
    std::ofstream(machine.folder / "snd/timer");
    std::ofstream(machine.folder / "snd/pcmC0D0c"); // a microphone
    CHECK_FALSE(machine.way());
}

TEST_CASE("A sound server is a way when somebody answers there") {
    Machine machine;
    {
        Server server(machine.folder / "run/pulse/native");
        CHECK(machine.way() == "pulse");
        server.end();
        CHECK_FALSE(machine.way());
    }
    {
        const Server server(machine.folder / "shared");
        CHECK(machine.way() == "pulse");
    }
    const Server server(machine.folder / "run/pipewire-0");
    CHECK(machine.way() == "pipewire");
}

TEST_CASE("The sound server that is named in the environment is the one that counts") {
    Machine machine;
    const Server usual(machine.folder / "run/pulse/native");
    const std::string named = (machine.folder / "named").string();
    for (const std::string& server : {named, "unix:" + named, "{1234}unix:" + named, "unix:" + named + " tcp:there"}) {
        CAPTURE(server);
        machine.environment["PULSE_SERVER"] = server;
        CHECK_FALSE(machine.way());
    }
    const Server there(named);
    for (const std::string& server : {named, "unix:" + named, "{1234}unix:" + named, std::string("tcp:there:4713")}) {
        CAPTURE(server);
        machine.environment["PULSE_SERVER"] = server;
        CHECK(machine.way() == "pulse");
    }
    machine.environment["PULSE_SERVER"] = "{";
    CHECK(machine.way() == "pulse");
}

TEST_CASE("A card that can be written to is a way, and what somebody has said to OpenAL stands") {
    Machine machine;
    std::filesystem::create_directories(machine.folder / "snd");
    std::ofstream(machine.folder / "snd/pcmC0D0p");
    CHECK(machine.way() == "alsa");
    machine.environment["ALSOFT_DRIVERS"] = "null";
    CHECK(machine.way() == "");
}
