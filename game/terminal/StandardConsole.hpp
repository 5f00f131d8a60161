#pragma once

#include "terminal/Console.hpp"

namespace terminal {

/// Lines of a file descriptor, usually standard input. Lines longer than 64 KiB are cut.
class DescriptorInput final : public Input {
public:
    explicit DescriptorInput(int descriptor = 0) : m_descriptor(descriptor) {}

    /// From now on reading is interrupted as soon as this descriptor is readable (none: -1), and at the latest after so
    /// long.
    void alsoWake(int descriptor, std::chrono::milliseconds atLatest);

    [[nodiscard]] Read read(std::optional<std::chrono::milliseconds> timeout) override;
    void forgetUnsent() override;
    [[nodiscard]] bool echoes() const override;

private:
    enum class Woken { input, other, timeout };
    std::optional<Line> takeLine();
    [[nodiscard]] Woken waitUntil(std::optional<std::chrono::milliseconds> deadline) const;

    int m_descriptor;
    int m_other = -1;
    std::optional<std::chrono::milliseconds> m_atLatest;
    std::string m_buffer;
    std::size_t m_searched = 0; ///< how much of the buffer is known to hold no end of a line
    bool m_cut = false;
    bool m_ended = false;
};

/// Writes to a file descriptor, usually standard output. Width is the terminal's, or 80. Colour only on a terminal, and
/// not when the environment has NO_COLOR (https://no-color.org) or TERM=dumb.
class DescriptorOutput final : public Output {
public:
    explicit DescriptorOutput(int descriptor = 1);

    void write(std::string_view text) override;
    [[nodiscard]] std::size_t width() const override;
    [[nodiscard]] bool colour() const override { return m_colour; }

private:
    int m_descriptor;
    bool m_colour;
};

} // namespace terminal
