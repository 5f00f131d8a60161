#pragma once

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <chrono>
#include <filesystem>
#include <list>
#include <map>
#include <optional>
#include <string>

namespace window {

/// What is being played now, on the audio device, which is open as long as this holds a sound. For one thread.
class Loudspeaker {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Loudspeaker(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    void play(const std::string& name);
    /// Lets one ambience come and the one before go, gently; empty: lets it go.
    void ambience(const std::string& name, Time now);
    /// Everything is silent at once.
    void silence();
    /// Goes on with what comes and goes, and closes the device when nothing has been heard for long.
    void tick(Time now);
    /// When `tick` has something to do next.
    [[nodiscard]] std::optional<Time> next() const;

private:
    struct Background {
        std::string name;
        sf::Sound sound;
        float volume = 0; ///< 0 to 100
    };
    /// Null where there is no such file, or no device.
    const sf::SoundBuffer* buffer(const std::string& name);

    std::filesystem::path m_folder;
    std::map<std::string, sf::SoundBuffer> m_buffers; ///< must outlive what plays them
    std::list<sf::Sound> m_sounds;
    std::list<Background> m_backgrounds; ///< the newest last; those before it are going
    std::string m_wanted;                ///< the newest background's name; may be empty
    Time m_ticked{};
    std::optional<Time> m_quietSince;
    bool m_fails = false; ///< the device was not there after all
};

} // namespace window
