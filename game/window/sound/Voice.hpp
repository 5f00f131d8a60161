#pragma once

#include <string>

namespace window {

/// Reads text aloud. Nothing here waits for it.
class Voice {
public:
    virtual ~Voice() = default;
    /// Whether there is one here at all.
    [[nodiscard]] virtual bool available() const = 0;
    /// Instead of what is being read, if anything.
    virtual void say(std::string text) = 0;
    /// After what is being read, if anything.
    virtual void sayAlso(std::string text) = 0;
    virtual void stop() = 0;
    /// Whether something is being read, or about to be.
    [[nodiscard]] virtual bool speaking() = 0;
};

class SilentVoice final : public Voice {
public:
    [[nodiscard]] bool available() const override { return false; }
    void say(std::string) override {}
    void sayAlso(std::string) override {}
    void stop() override {}
    [[nodiscard]] bool speaking() override { return false; }
};

} // namespace window
