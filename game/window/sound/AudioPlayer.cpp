#include "window/sound/AudioPlayer.hpp"

#include "window/sound/Loudspeaker.hpp"
#include "window/sound/SoundWay.hpp"

#include <cstdlib>
#include <utility>

namespace window {

namespace {

using namespace std::chrono_literals;

/// How long an end waits for the audio device. A sound server that hangs must not keep the program, and with it the
/// records, from being closed.
constexpr auto patience = 2s;

} // namespace

AudioPlayer::AudioPlayer(std::filesystem::path folder)
    : m_wishes(std::make_shared<Wishes>()), m_thread([wishes = m_wishes, folder = std::move(folder)] {
          work(*wishes, folder);
          const std::lock_guard lock(wishes->mutex);
          wishes->ended = true;
          wishes->changed.notify_all();
      }) {}

AudioPlayer::~AudioPlayer() {
    wish([](Wishes& wishes) { wishes.end = true; });
    std::unique_lock lock(m_wishes->mutex);
    const bool ended = m_wishes->changed.wait_for(lock, patience, [this] { return m_wishes->ended; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach();
}

template <class Change>
void AudioPlayer::wish(const Change& change) {
    {
        const std::lock_guard lock(m_wishes->mutex);
        change(*m_wishes);
        m_wishes->fresh = true;
    }
    m_wishes->changed.notify_all();
}

void AudioPlayer::play(std::string_view name) {
    wish([name](Wishes& wishes) {
        if (wishes.on)
            wishes.toPlay.emplace_back(name);
    });
}

void AudioPlayer::ambience(std::string_view name) {
    // Also while sounds are off: it is heard when they are on again.
    wish([name](Wishes& wishes) { wishes.ambience = name; });
}

void AudioPlayer::setOn(bool on) {
    wish([on](Wishes& wishes) {
        wishes.on = on;
        if (!on)
            wishes.toPlay.clear();
    });
}

void AudioPlayer::work(Wishes& wishes, const std::filesystem::path& folder) {
    Loudspeaker speaker(folder);
    std::unique_lock lock(wishes.mutex);
    while (!wishes.end) {
        const auto fresh = [&wishes] { return wishes.fresh; };
        if (const auto next = speaker.next())
            wishes.changed.wait_until(lock, *next, fresh);
        else
            wishes.changed.wait(lock, fresh);
        wishes.fresh = false;
        const auto toPlay = std::exchange(wishes.toPlay, {});
        const std::string ambience = wishes.ambience;
        const bool on = wishes.on;
        if (wishes.end)
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
