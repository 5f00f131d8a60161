#pragma once

#include "window/Lettered.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace window {

/// The lowest line of the window, which belongs to no screen: says for a while what can be heard, and what a key has
/// just changed. Its room is always kept free, so that nothing moves or is covered when it speaks.
class CaptionLine final : public Lettered {
public:
    using Time = std::chrono::milliseconds; ///< on the monotonic clock
    /// How long a caption stays.
    static constexpr Time stays{3000};

    /// The room that it takes, for whatever it has to say.
    [[nodiscard]] static int height(const Setting& setting);

    /// Adds to what it says now, if anything; what it says already is said anew.
    void say(std::string text, Time now);
    /// Takes away what has stood long enough.
    void tick(Time now);
    /// When `tick` next changes something.
    [[nodiscard]] std::optional<Time> nextChange() const;

    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override { return {width, height(setting)}; }
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Caption {
        std::string text;
        Time until;
    };
    std::vector<Caption> m_captions; ///< the newest last
};

} // namespace window
