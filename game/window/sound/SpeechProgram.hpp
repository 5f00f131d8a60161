#pragma once

#include "window/sound/Voice.hpp"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace window {

/// A voice that is a program of its own, which reads what it is given on its standard input. It is started anew for
/// each text, without a shell, and ended when the reading is; a thread feeds it and sees to its end.
class SpeechProgram final : public Voice {
public:
    /// Nothing: there is none, and nothing is ever read.
    SpeechProgram(std::optional<std::filesystem::path> program, std::vector<std::string> arguments);
    ~SpeechProgram() override;
    SpeechProgram(const SpeechProgram&) = delete;
    SpeechProgram& operator=(const SpeechProgram&) = delete;

    [[nodiscard]] bool available() const override { return m_program.has_value(); }
    void say(std::string text) override;
    void sayAlso(std::string text) override;
    void stop() override;
    [[nodiscard]] bool speaking() override;

private:
    void work();
    void read(const std::string& text, std::unique_lock<std::mutex>& lock);
    /// With the mutex held.
    void end();

    const std::optional<std::filesystem::path> m_program;
    const std::vector<std::string> m_arguments;
    std::mutex m_mutex; ///< of all below
    std::condition_variable m_wished;
    std::deque<std::string> m_texts;
    pid_t m_running = 0; ///< 0: none
    bool m_reading = false;
    bool m_ending = false;
    std::thread m_thread;
};

/// A program of that name in the folders of PATH that may be run here.
[[nodiscard]] std::optional<std::filesystem::path> findProgram(const std::string& name, const std::string& path);

/// espeak-ng with a British voice, where it is installed.
[[nodiscard]] std::unique_ptr<Voice> makeVoice();

} // namespace window
