#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace window {

/// Plays the sounds of the program, each by the name of its file without `.ogg`. Nothing here waits for a sound.
class SoundPlayer {
public:
    virtual ~SoundPlayer() = default;
    /// Once, over whatever is heard.
    virtual void play(std::string_view name) = 0;
    /// In the background, over and over, instead of the one before; empty: none.
    virtual void ambience(std::string_view name) = 0;
    /// Off: at once nothing is heard, until it is on again.
    virtual void setOn(bool on) = 0;
};

/// Where there is nothing to hear with.
class SilentPlayer final : public SoundPlayer {
public:
    void play(std::string_view) override {}
    void ambience(std::string_view) override {}
    void setOn(bool) override {}
};

/// A player of the files in a folder; a silent one where this machine cannot play. To be called before the program has
/// other threads: it says to the audio library by which way sound goes.
[[nodiscard]] std::unique_ptr<SoundPlayer> makeSoundPlayer(const std::filesystem::path& folder);

} // namespace window
