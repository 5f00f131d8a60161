#pragma once

#include "window/sound/SoundPlayer.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace window {

/// Plays by a thread of its own, which alone touches the audio device: opening it can take long. The device is opened
/// at the first sound, and closed again when nothing has been heard for a while, because an open one costs time even
/// when it is silent.
class AudioPlayer final : public SoundPlayer {
public:
    explicit AudioPlayer(std::filesystem::path folder);
    ~AudioPlayer() override;
    AudioPlayer(const AudioPlayer&) = delete;
    AudioPlayer& operator=(const AudioPlayer&) = delete;

    void play(std::string_view name) override;
    void ambience(std::string_view name) override;
    void setOn(bool on) override;

private:
    void work();

    const std::filesystem::path m_folder;
    std::mutex m_mutex; ///< of the four wishes
    std::condition_variable m_wished;
    std::vector<std::string> m_toPlay;
    std::string m_ambience;
    bool m_on = true;
    bool m_ending = false;
    bool m_changed = false; ///< a wish that has not been looked at
    std::thread m_thread;
};

} // namespace window
