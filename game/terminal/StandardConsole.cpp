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

} // namespace

void DescriptorInput::alsoWake(int descriptor, Milliseconds atLatest) {
    m_other = descriptor;
    m_atLatest = atLatest;
}

/// Waits until there is something to read, the end of the input included, or until something else is to be looked at.
DescriptorInput::Woken DescriptorInput::waitUntil(std::optional<Milliseconds> deadline) const {
    const auto interruption = m_atLatest ? std::optional(monotonic() + *m_atLatest) : std::nullopt;
    while (true) {
        int wait = -1;
        for (const auto& until : {deadline, interruption}) {
            if (until) {
                constexpr Milliseconds most{60'000};
                const auto left = static_cast<int>(std::clamp(*until - monotonic(), Milliseconds(0), most).count());
                wait = wait < 0 ? left : std::min(wait, left);
            }
        }
        std::array<pollfd, 2> watched{{{m_descriptor, POLLIN, 0}, {m_other, POLLIN, 0}}}; // a negative one is ignored
        const int ready = ::poll(watched.data(), watched.size(), wait);
        if (watched[0].revents != 0 || (ready < 0 && errno != EINTR)) {
            return Woken::input;
        }
        if (deadline && monotonic() >= *deadline) {
            return Woken::timeout;
        }
        if (watched[1].revents != 0 || (interruption && monotonic() >= *interruption)) {
            return Woken::other;
        }
    }
}

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
        if (const Woken woken = waitUntil(deadline); woken != Woken::input) {
            return woken == Woken::timeout ? Read(TimedOut{}) : Read(Interrupted{});
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
