#include "window/sound/Loudspeaker.hpp"

#include <algorithm>

namespace window {

namespace {

using namespace std::chrono_literals;

/// How long an ambience takes to come or go, and how often it changes meanwhile.
constexpr auto fadeTakes = 1500ms;
constexpr auto fadeStep = 40ms;
/// How long after the last sound the device is closed.
constexpr auto rest = 20s;
/// How often to see whether a sound has ended.
constexpr auto lookAgain = 1s;
constexpr float fullVolume = 100;

} // namespace

const sf::SoundBuffer* Loudspeaker::buffer(const std::string& name) {
    if (m_fails)
        return nullptr;
    const auto known = m_buffers.find(name);
    if (known != m_buffers.end())
        return &known->second;
    sf::SoundBuffer& made = m_buffers[name];
    if (made.loadFromFile((m_folder / (name + ".ogg")).string()))
        return &made;
    m_buffers.erase(name);
    return nullptr;
}

void Loudspeaker::play(const std::string& name) {
    std::erase_if(m_sounds, [](const sf::Sound& sound) { return sound.getStatus() == sf::Sound::Stopped; });
    m_quietSince.reset();
    const sf::SoundBuffer* what = buffer(name);
    if (what == nullptr)
        return;
    sf::Sound& sound = m_sounds.emplace_back(*what);
    sound.play();
    m_fails = sound.getStatus() != sf::Sound::Playing;
    if (m_fails)
        silence();
}

void Loudspeaker::ambience(const std::string& name, Time now) {
    if (name == m_wanted)
        return;
    m_wanted = name;
    m_ticked = now;
    m_quietSince.reset();
    if (name.empty())
        return;
    const sf::SoundBuffer* what = buffer(name);
    if (what == nullptr)
        return;
    // What was going and is wanted again comes back from where it is.
    const auto going = std::ranges::find(m_backgrounds, name, &Background::name);
    if (going != m_backgrounds.end()) {
        m_backgrounds.splice(m_backgrounds.end(), m_backgrounds, going);
        return;
    }
    Background& background = m_backgrounds.emplace_back();
    background.name = name;
    background.sound.setBuffer(*what);
    background.sound.setLoop(true);
    background.sound.setVolume(0);
    background.sound.play();
    m_fails = background.sound.getStatus() != sf::Sound::Playing;
    if (m_fails)
        silence();
}

void Loudspeaker::silence() {
    m_sounds.clear();
    m_backgrounds.clear();
    m_buffers.clear();
    m_wanted.clear();
    m_quietSince.reset();
}

void Loudspeaker::tick(Time now) {
    const float step =
        fullVolume * std::chrono::duration<float>(now - m_ticked) / std::chrono::duration<float>(fadeTakes);
    m_ticked = now;
    for (Background& background : m_backgrounds) {
        const bool comes = background.name == m_wanted;
        background.volume = std::clamp(background.volume + (comes ? step : -step), 0.0F, fullVolume);
        background.sound.setVolume(background.volume);
    }
    std::erase_if(m_backgrounds, [this](const Background& b) { return b.name != m_wanted && b.volume <= 0; });
    std::erase_if(m_sounds, [](const sf::Sound& sound) { return sound.getStatus() == sf::Sound::Stopped; });
    if (!m_sounds.empty() || !m_backgrounds.empty()) {
        m_quietSince.reset();
        return;
    }
    if (!m_quietSince)
        m_quietSince = now;
    if (now - *m_quietSince >= rest)
        silence();
}

std::optional<Loudspeaker::Time> Loudspeaker::next() const {
    const bool fading = std::ranges::any_of(
        m_backgrounds, [this](const Background& b) { return b.name != m_wanted || b.volume < fullVolume; });
    if (fading)
        return m_ticked + fadeStep;
    if (!m_sounds.empty())
        return m_ticked + lookAgain;
    if (!m_buffers.empty() && m_backgrounds.empty())
        return m_quietSince ? *m_quietSince + rest : m_ticked + lookAgain;
    return std::nullopt;
}

} // namespace window
