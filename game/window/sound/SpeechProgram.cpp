#include "window/sound/SpeechProgram.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace window {

namespace fs = std::filesystem;

namespace {

/// Becomes the program, in a process that was just begun for it; only calls that are safe there. Does not come back.
[[noreturn]] void become(const char* program, char* const* words, int input, pid_t reader) {
    constexpr int notThere = 127;
    // However the reader ends, killed or crashed, nobody goes on reading aloud for it.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != reader)
        ::_exit(notThere);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (::dup2(input, STDIN_FILENO) < 0 || ::dup2(nowhere, STDOUT_FILENO) < 0 || ::dup2(nowhere, STDERR_FILENO) < 0)
        ::_exit(notThere);
    ::close_range(STDERR_FILENO + 1, ~0U, 0); // the records are none of its business
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execv(program, words);
    ::_exit(notThere);
}

/// Starts the program with its input from a pipe and its words thrown away. Result: its id and the pipe's other end.
struct Started {
    pid_t id;
    int input;
};
std::optional<Started> start(const fs::path& program, const std::vector<std::string>& arguments) {
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return std::nullopt;
    const pid_t reader = ::getpid();
    const pid_t id = ::fork();
    if (id == 0)
        become(words.front().c_str(), pointers.data(), pipe[0], reader);
    ::close(pipe[0]);
    if (id < 0) {
        ::close(pipe[1]);
        return std::nullopt;
    }
    return Started{id, pipe[1]};
}

/// Until everything is written, or nobody reads any more.
void write(int to, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(to, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace

SpeechProgram::SpeechProgram(std::optional<fs::path> program, std::vector<std::string> arguments)
    : m_program(std::move(program)), m_arguments(std::move(arguments)) {
    if (m_program)
        m_thread = std::thread([this] { work(); });
}

SpeechProgram::~SpeechProgram() {
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        end();
    }
    m_wished.notify_one();
    m_thread.join();
}

void SpeechProgram::end() {
    m_texts.clear();
    if (m_running != 0)
        ::kill(m_running, SIGKILL);
}

void SpeechProgram::say(std::string text) {
    {
        const std::lock_guard lock(m_mutex);
        end();
        m_texts.push_back(std::move(text));
    }
    m_wished.notify_one();
}

void SpeechProgram::sayAlso(std::string text) {
    {
        const std::lock_guard lock(m_mutex);
        m_texts.push_back(std::move(text));
    }
    m_wished.notify_one();
}

void SpeechProgram::stop() {
    const std::lock_guard lock(m_mutex);
    end();
}

bool SpeechProgram::speaking() {
    const std::lock_guard lock(m_mutex);
    return m_reading || !m_texts.empty();
}

void SpeechProgram::read(const std::string& text, std::unique_lock<std::mutex>& lock) {
    // Started under the lock, so that whoever stops the reading knows whom to end.
    const auto started = start(*m_program, m_arguments);
    if (!started)
        return;
    m_running = started->id;
    lock.unlock();
    write(started->input, text);
    ::close(started->input);
    // Its end is waited for without taking notice, so that its id stays its own until nobody can end it any more.
    siginfo_t ended{};
    while (::waitid(P_PID, static_cast<id_t>(started->id), &ended, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
    }
    lock.lock();
    m_running = 0;
    ::waitpid(started->id, nullptr, 0);
}

void SpeechProgram::work() {
    // A reader that is gone is told by the write's failure, not by a signal that ends the whole program.
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        m_wished.wait(lock, [this] { return m_ending || !m_texts.empty(); });
        if (m_ending)
            return;
        const std::string text = std::move(m_texts.front());
        m_texts.pop_front();
        m_reading = true;
        read(text, lock);
        m_reading = false;
    }
}

std::optional<fs::path> findProgram(const std::string& name, const std::string& path) {
    for (std::string_view rest = path; !rest.empty();) {
        const auto colon = std::min(rest.find(':'), rest.size());
        const fs::path folder = rest.substr(0, colon);
        rest.remove_prefix(std::min(colon + 1, rest.size()));
        std::error_code none;
        // A folder without a full name would be another one tomorrow.
        if (const fs::path file = folder / name;
            folder.is_absolute() && fs::is_regular_file(file, none) && ::access(file.c_str(), X_OK) == 0)
            return file;
    }
    return std::nullopt;
}

std::unique_ptr<Voice> makeVoice() {
    const char* path = std::getenv("PATH");
    return std::make_unique<SpeechProgram>(findProgram("espeak-ng", path ? path : ""),
                                           std::vector<std::string>{"-v", "en-gb", "-b", "1", "--stdin"});
}

} // namespace window
