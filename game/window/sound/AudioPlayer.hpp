#pragma once

#include "window/sound/SoundPlayer.hpp"

#include <condition_variable>
#include <memory>
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
    /// What the thread is to do. It is shared, because a thread that hangs in the audio library is left behind.
    struct Wishes {
        std::mutex mutex; ///< of all below
        std::condition_variable changed;
        std::vector<std::string> toPlay;
        std::string ambience;
        bool on = true;
        bool end = false;
        bool fresh = false; ///< something has not been looked at
        bool ended = false; ///< the thread touches nothing any more
    };
    /// Changes the wishes, with their mutex held.
    template <class Change>
    void wish(const Change& change);
    static void work(Wishes& wishes, const std::filesystem::path& folder);

    std::shared_ptr<Wishes> m_wishes;
    std::thread m_thread;
};

} // namespace window
