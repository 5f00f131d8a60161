#include "terminal/StandardConsole.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace terminal {

namespace {

constexpr std::size_t longestLine = 64u * 1024;
constexpr std::size_t usualWidth = 80;
constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 100; // longer lines are hard to read

using Milliseconds = std::chrono::milliseconds;

Milliseconds monotonic() {
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

/// Whether the descriptor has something to read, its end included, before the deadline.
bool waitFor(int descriptor, std::optional<Milliseconds> deadline) {
    while (true) {
        int wait = -1;
        if (deadline) {
            constexpr Milliseconds most{60'000};
            wait = static_cast<int>(std::clamp(*deadline - monotonic(), Milliseconds(0), most).count());
        }
        pollfd watched{descriptor, POLLIN, 0};
        const int ready = ::poll(&watched, 1, wait);
        if (ready > 0 || (ready < 0 && errno != EINTR)) {
            return true;
        }
        if (deadline && monotonic() >= *deadline) {
            return false;
        }
    }
}

} // namespace

std::optional<Line> DescriptorInput::takeLine() {
    const std::size_t end = m_buffer.find('\n', m_searched);
    if (end == std::string::npos) {
        if (m_buffer.size() > longestLine) {
            m_buffer.resize(longestLine);
            m_cut = true;
        }
        m_searched = m_buffer.size();
        return std::nullopt;
    }
    Line line{m_buffer.substr(0, std::min(end, longestLine)), m_cut || end > longestLine};
    m_buffer.erase(0, end + 1);
    m_searched = 0;
    m_cut = false;
    return line;
}

Read DescriptorInput::read(std::optional<Milliseconds> timeout) {
    const auto deadline = timeout ? std::optional(monotonic() + *timeout) : std::nullopt;
    while (true) {
        if (auto line = takeLine()) {
            return std::move(*line);
        }
        if (m_ended) {
            if (m_buffer.empty()) {
                return Ended{};
            }
            Line last{std::move(m_buffer), m_cut}; // a last line without an end is a line
            m_buffer.clear();
            return last;
        }
        if (!waitFor(m_descriptor, deadline)) {
            return TimedOut{};
        }
        std::array<char, 4096> piece{};
        const ssize_t count = ::read(m_descriptor, piece.data(), piece.size());
        if (count > 0) {
            m_buffer.append(piece.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
            m_ended = true;
        }
    }
}

void DescriptorInput::forgetUnsent() {
    if (::isatty(m_descriptor) == 1) {
        ::tcflush(m_descriptor, TCIFLUSH);
        m_buffer.clear();
        m_searched = 0;
        m_cut = false;
    }
}

bool DescriptorInput::echoes() const { return ::isatty(m_descriptor) == 1; }

DescriptorOutput::DescriptorOutput(int descriptor) : m_descriptor(descriptor) {
    const char* const noColour = std::getenv("NO_COLOR");
    const char* const kind = std::getenv("TERM");
    m_colour = ::isatty(descriptor) == 1 && (noColour == nullptr || *noColour == '\0') && kind != nullptr &&
               std::string_view(kind) != "dumb";
}

void DescriptorOutput::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(m_descriptor, text.data(), text.size());
        if (count > 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (count < 0 && errno == EAGAIN) {
            pollfd watched{m_descriptor, POLLOUT, 0};
            ::poll(&watched, 1, -1);
        } else if (errno != EINTR) {
            return; // nobody reads any more; what is decided is kept all the same
        }
    }
}

std::size_t DescriptorOutput::width() const {
    winsize size{};
    if (::isatty(m_descriptor) == 1 && ::ioctl(m_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return std::clamp<std::size_t>(size.ws_col, narrowest, widest);
    }
    return usualWidth;
}

} // namespace terminal
