#include "window/sound/SpeechProgram.hpp"
#include "window/TempFolder.hpp"

#include <catch2/catch.hpp>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace window;
using namespace std::chrono_literals;

namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A program in place of a voice: what it is given and how it was called is written down beside it.
class FakeVoice {
public:
    /// `then`: what it does, in the shell's words, with the folder as $here.
    explicit FakeVoice(const std::string& then) {
        std::ofstream(program()) << "#!/bin/sh\nhere='" << m_folder.path().string() << "'\necho $$ >> \"$here/ids\"\n"
                                 << then << "\n";
        std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
    }
    std::filesystem::path program() const { return m_folder / "voice"; }
    std::string file(const std::string& name) const { return contentOf(m_folder / name); }
    std::vector<pid_t> ids() const {
        std::istringstream stream(file("ids"));
        return {std::istream_iterator<pid_t>(stream), {}};
    }

private:
    TempFolder m_folder;
};

template <class Condition>
bool soon(const Condition& condition) {
    for (int i = 0; i < 1000; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

/// Neither running nor a zombie.
bool gone(pid_t id) { return ::kill(id, 0) != 0 && errno == ESRCH; }

/// Not running, whoever may still have to take notice of its end.
bool ended(pid_t id) {
    const std::string state = contentOf("/proc/" + std::to_string(id) + "/stat");
    return state.empty() || state.find(") Z") != std::string::npos;
}

bool hasChildren() {
    siginfo_t any{};
    return ::waitid(P_ALL, 0, &any, WEXITED | WNOHANG | WNOWAIT) == 0;
}

} // namespace

TEST_CASE("A voice is given the text as it is, without a shell, and leaves nothing behind") {
    const FakeVoice fake(
        "echo \"$@\" > \"$here/arguments\"\ncat > \"$here/heard.new\"\nmv \"$here/heard.new\" \"$here/heard\"");
    SpeechProgram voice(fake.program(), {"-v", "en-gb", "$(id)"});
    CHECK(voice.available());
    const std::string text = "She said: \"`rm -rf ~`; $HOME & 'so'\"\nÉ…\n";
    voice.say(text);
    CHECK(voice.speaking());
    REQUIRE(soon([&] { return !voice.speaking(); }));
    CHECK(fake.file("heard") == text);
    CHECK(fake.file("arguments") == "-v en-gb $(id)\n");
    REQUIRE(fake.ids().size() == 1);
    CHECK(gone(fake.ids().front()));
    CHECK_FALSE(hasChildren());
}

TEST_CASE("A reading that is stopped is silent at once and leaves nothing behind") {
    const FakeVoice fake("exec sleep 60");
    SpeechProgram voice(fake.program(), {});
    // More than a pipe holds, so that the end finds it still being written.
    voice.say(std::string(1'000'000, 'x'));
    REQUIRE(soon([&] { return fake.ids().size() == 1; }));
    CHECK(voice.speaking());
    voice.stop();
    REQUIRE(soon([&] { return !voice.speaking(); }));
    CHECK(gone(fake.ids().front()));
    CHECK_FALSE(hasChildren());
}

TEST_CASE("A new text takes the place of the one that is read, and one that is added waits for it") {
    const FakeVoice fake("read line\necho \"$line\" >> \"$here/heard\"\n[ \"$line\" = long ] && exec sleep 60\nexit 0");
    SpeechProgram voice(fake.program(), {});
    voice.say("long\n");
    voice.sayAlso("never\n");
    REQUIRE(soon([&] { return fake.file("heard") == "long\n"; }));
    voice.say("one\n");
    voice.sayAlso("two\n");
    REQUIRE(soon([&] { return !voice.speaking(); }));
    CHECK(fake.file("heard") == "long\none\ntwo\n");
    CHECK_FALSE(hasChildren());
}

TEST_CASE("A voice ends with the program that it reads for") {
    const FakeVoice fake("exec sleep 60");
    {
        SpeechProgram voice(fake.program(), {});
        voice.say("long");
        REQUIRE(soon([&] { return fake.ids().size() == 1; }));
    }
    CHECK(gone(fake.ids().front()));
    CHECK_FALSE(hasChildren());
}

TEST_CASE("A voice ends with the program that it reads for also when that is killed") {
    const FakeVoice fake("exec sleep 60");
    const pid_t reader = ::fork();
    REQUIRE(reader >= 0);
    if (reader == 0) {
        SpeechProgram voice(fake.program(), {});
        voice.say("long");
        ::pause();
        ::_exit(0);
    }
    const bool began = soon([&] { return fake.ids().size() == 1; });
    ::kill(reader, SIGKILL);
    ::waitpid(reader, nullptr, 0);
    REQUIRE(began);
    CHECK(soon([&] { return ended(fake.ids().front()); }));
}

TEST_CASE("A voice that ends without reading, or cannot be started, harms nothing") {
    const FakeVoice fake("exit 1");
    SpeechProgram voice(fake.program(), {});
    voice.say(std::string(1'000'000, 'x')); // without care, writing to it would end this program
    REQUIRE(soon([&] { return !voice.speaking(); }));
    CHECK_FALSE(hasChildren());

    SpeechProgram missing(std::filesystem::path("/nowhere/voice"), {});
    missing.say("text");
    CHECK(soon([&] { return !missing.speaking(); }));
    missing.stop();

    SpeechProgram none(std::nullopt, {});
    CHECK_FALSE(none.available());
    none.stop();
}

TEST_CASE("A voice is looked for in the folders of PATH, and only what may be run is one") {
    const TempFolder folder;
    std::filesystem::create_directories(folder / "a/voice");
    std::filesystem::create_directories(folder / "b");
    std::filesystem::create_directories(folder / "c");
    std::ofstream(folder / "b/voice") << "may not be run";
    std::ofstream(folder / "c/voice") << "#!/bin/sh\n";
    std::filesystem::permissions(folder / "c/voice", std::filesystem::perms::owner_all);
    const std::string path = (folder / "a").string() + "::.:" + (folder / "b").string() + ":" + (folder / "c").string();
    CHECK(findProgram("voice", path) == folder / "c/voice");
    CHECK_FALSE(findProgram("voice", (folder / "a").string()));
    CHECK_FALSE(findProgram("voice", ""));
}
