#pragma once

namespace window {

class Stage;

/// Another window of the program, for a projector beside the screen of whoever works at it.
class SecondWindow {
public:
    SecondWindow() = default;
    virtual ~SecondWindow() = default;
    SecondWindow(const SecondWindow&) = delete;
    SecondWindow& operator=(const SecondWindow&) = delete;

    /// Whether this machine has another monitor now that the window could fill.
    [[nodiscard]] virtual bool anotherMonitor() const = 0;
    /// Opens it for a stage that must live until it is closed: over all of the other monitor where there is one, else
    /// as a window that can be moved there. Whether that went well.
    [[nodiscard]] virtual bool open(Stage& stage) = 0;
    virtual void close() = 0;
    /// Whoever looks at it may have closed it.
    [[nodiscard]] virtual bool isOpen() const = 0;
};

} // namespace window
