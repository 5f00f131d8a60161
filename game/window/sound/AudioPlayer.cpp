#include "window/sound/AudioPlayer.hpp"

#include "window/sound/Loudspeaker.hpp"
#include "window/sound/SoundWay.hpp"

#include <cstdlib>
#include <utility>

namespace window {

AudioPlayer::AudioPlayer(std::filesystem::path folder) : m_folder(std::move(folder)), m_thread([this] { work(); }) {}

AudioPlayer::~AudioPlayer() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = m_changed = true;
    }
    m_wished.notify_one();
    m_thread.join();
}

void AudioPlayer::play(std::string_view name) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_on)
            return;
        m_toPlay.emplace_back(name);
        m_changed = true;
    }
    m_wished.notify_one();
}

void AudioPlayer::ambience(std::string_view name) {
    {
        const std::lock_guard lock(m_mutex);
        m_ambience = name; // also while it is off: it is heard when it is on again
        m_changed = true;
    }
    m_wished.notify_one();
}

void AudioPlayer::setOn(bool on) {
    {
        const std::lock_guard lock(m_mutex);
        if (on == m_on)
            return;
        m_on = on;
        m_changed = true;
        if (!on)
            m_toPlay.clear();
    }
    m_wished.notify_one();
}

void AudioPlayer::work() {
    Loudspeaker speaker(m_folder);
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        const auto wished = [this] { return m_changed; };
        if (const auto next = speaker.next())
            m_wished.wait_until(lock, *next, wished);
        else
            m_wished.wait(lock, wished);
        m_changed = false;
        const auto toPlay = std::exchange(m_toPlay, {});
        const std::string ambience = m_ambience;
        const bool on = m_on;
        if (m_ending)
            break;
        lock.unlock();
        if (on) {
            const auto now = std::chrono::steady_clock::now();
            for (const std::string& name : toPlay)
                speaker.play(name);
            speaker.ambience(ambience, now);
            speaker.tick(now);
        } else {
            speaker.silence();
        }
        lock.lock();
    }
}

std::unique_ptr<SoundPlayer> makeSoundPlayer(const std::filesystem::path& folder) {
    const auto way = folder.empty() ? std::nullopt : soundWay(soundSurroundings());
    if (!way)
        return std::make_unique<SilentPlayer>();
    constexpr int replace = 1;
    constexpr int keep = 0;
    if (!way->empty())
        ::setenv("ALSOFT_DRIVERS", way->c_str(), replace);
    ::setenv("ALSOFT_LOGLEVEL", "0", keep); // what OpenAL finds remarkable is nothing that a learner could act on
    return std::make_unique<AudioPlayer>(folder);
}

} // namespace window
