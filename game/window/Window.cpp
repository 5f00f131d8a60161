#include "window/Window.hpp"

#include "art/Artwork.hpp"
#include "practice/RehearsedFile.hpp"
#include "window/ClassWords.hpp"
#include "window/Controllers.hpp"
#include "window/Flow.hpp"
#include "window/Monitors.hpp"
#include "window/SecondWindow.hpp"
#include "window/Strings.hpp"
#include "window/WakeUp.hpp"
#include "window/sound/SpeechProgram.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Event.hpp>
#include <algorithm>
#include <clocale>
#include <cstring>
#include <memory>
#include <set>

namespace window {

namespace {

constexpr Size firstSize{1280, 720};
constexpr Size leastSize{960, 600};

/// How often to look for events where two windows share a connection.
constexpr std::chrono::milliseconds lookAgain{20};

class SystemClipboard final : public Clipboard {
public:
    [[nodiscard]] std::string text() const override {
        const auto utf8 = sf::Clipboard::getString().toUtf8();
        return {utf8.begin(), utf8.end()};
    }
    void setText(std::string_view text) override {
        sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
    }
};

Key keyOf(sf::Keyboard::Key code) {
    switch (code) {
    case sf::Keyboard::Return:
        return Key::enter;
    case sf::Keyboard::Space:
        return Key::space;
    case sf::Keyboard::Escape:
        return Key::escape;
    case sf::Keyboard::Tab:
        return Key::tab;
    case sf::Keyboard::BackSpace:
        return Key::backspace;
    case sf::Keyboard::Delete:
        return Key::del;
    case sf::Keyboard::Left:
        return Key::left;
    case sf::Keyboard::Right:
        return Key::right;
    case sf::Keyboard::Up:
        return Key::up;
    case sf::Keyboard::Down:
        return Key::down;
    case sf::Keyboard::Home:
        return Key::home;
    case sf::Keyboard::End:
        return Key::end;
    case sf::Keyboard::PageUp:
        return Key::pageUp;
    case sf::Keyboard::PageDown:
        return Key::pageDown;
    case sf::Keyboard::A:
        return Key::a;
    case sf::Keyboard::C:
        return Key::c;
    case sf::Keyboard::V:
        return Key::v;
    case sf::Keyboard::X:
        return Key::x;
    case sf::Keyboard::Add:
    case sf::Keyboard::Equal:
        return Key::plus;
    case sf::Keyboard::Subtract:
    case sf::Keyboard::Hyphen:
        return Key::minus;
    case sf::Keyboard::Num0:
    case sf::Keyboard::Numpad0:
        return Key::zero;
    case sf::Keyboard::F1:
        return Key::f1;
    case sf::Keyboard::F11:
        return Key::f11;
    default:
        return Key::other;
    }
}

/// The window on the display: opens and re-opens it, hands its events on, and shows what the stage has painted.
class Desktop {
public:
    /// `alsoFor`: a descriptor that wakes `wait` when it can be read; -1: none.
    Desktop(Stage& stage, std::function<std::chrono::milliseconds()> clock, int alsoFor)
        : m_stage(&stage), m_clock(std::move(clock)), m_alsoFor(alsoFor) {}

    bool open(bool fullScreen) {
        if (fullScreen) {
            m_fullScreen = true;
            return create(sf::VideoMode::getDesktopMode(), words::product, sf::Style::Fullscreen, std::nullopt);
        }
        m_fullScreen = false;
        const Rect room = firstMonitor();
        const sf::VideoMode mode(static_cast<unsigned>(std::min(firstSize.width, room.width)),
                                 static_cast<unsigned>(std::min(firstSize.height, room.height)));
        // Where no window manager places windows, they open off-centre and partly out of sight.
        const sf::Vector2i corner{room.x + (room.width - static_cast<int>(mode.width)) / 2,
                                  room.y + (room.height - static_cast<int>(mode.height)) / 2};
        return create(mode, words::product, sf::Style::Default, corner);
    }
    /// Covers all of a monitor.
    bool open(const Rect& monitor, const std::string& title) {
        m_fullScreen = true;
        return create({static_cast<unsigned>(monitor.width), static_cast<unsigned>(monitor.height)}, title,
                      sf::Style::None, sf::Vector2i(monitor.x, monitor.y));
    }
    /// A window that can be moved.
    bool open(const std::string& title) {
        m_fullScreen = false;
        return create({firstSize.width, firstSize.height}, title, sf::Style::Default, std::nullopt);
    }
    /// Where the middle of the window is on all that the monitors show.
    [[nodiscard]] Point middle() const {
        const auto corner = m_window.getPosition();
        const auto size = m_window.getSize();
        return {corner.x + static_cast<int>(size.x) / 2, corner.y + static_cast<int>(size.y) / 2};
    }
    [[nodiscard]] bool create(const sf::VideoMode& mode, const std::string& title, unsigned style,
                              std::optional<sf::Vector2i> position) {
        m_window.create(mode, title, style, sf::ContextSettings(0, 0, 0));
        if (!m_window.isOpen())
            return false;
        m_window.setKeyRepeatEnabled(true);
        m_window.setJoystickThreshold(4); // per cent: a stick at rest trembles
        if (position)
            m_window.setPosition(*position);
        m_wakeUp = std::make_unique<WakeUp>(m_window.getSystemHandle());
        m_wakeUp->alsoFor(m_alsoFor);
        m_down.clear();
        m_wanted.reset();
        resize(m_window.getSize());
        return true;
    }

    [[nodiscard]] bool isOpen() const { return m_window.isOpen(); }
    [[nodiscard]] bool fullScreen() const { return m_fullScreen; }
    void close() { m_window.close(); }

    /// Hands on one event if there is one.
    bool poll() {
        sf::Event event{};
        if (!m_window.pollEvent(event))
            return false;
        handOn(event);
        return true;
    }
    /// Hands on what a controller that is held asks for again, if it is time. True: something was.
    bool repeat() { return handOn(m_controllers.again(m_clock())); }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextRepeat() const { return m_controllers.next(); }
    /// Rests until something happens to the window, or so long. To be called when `poll` had nothing left.
    void wait(std::optional<std::chrono::milliseconds> most) {
        m_wakeUp->wait(most);
        m_showAgain = m_wakeUp->takeExposed() || m_showAgain;
    }

    /// Looks whether the window's contents were lost, without resting.
    void noticeExposed() { wait(std::chrono::milliseconds(0)); }

    /// Brings what changed to the display; nothing happens when nothing did. Whether something did.
    bool show() {
        const Rect changed = m_stage->paint();
        if (changed.empty() && !m_showAgain)
            return false;
        m_showAgain = false;
        if (!changed.empty())
            upload(changed);
        m_window.clear();
        // What Cairo painted is opaque, so it is copied as it is.
        m_window.draw(sf::Sprite(m_texture), sf::RenderStates(sf::BlendNone));
        m_window.display();
        return true;
    }

private:
    /// What SFML takes for one desktop is all of them side by side.
    static Rect firstMonitor() {
        if (const auto all = monitors(); !all.empty())
            return all.front();
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        return {0, 0, static_cast<int>(desktop.width), static_cast<int>(desktop.height)};
    }
    void resize(const sf::Vector2u& size) {
        const Size now{static_cast<int>(std::max(1u, size.x)), static_cast<int>(std::max(1u, size.y))};
        m_texture.create(static_cast<unsigned>(now.width), static_cast<unsigned>(now.height));
        m_window.setView(sf::View(sf::FloatRect(0, 0, static_cast<float>(now.width), static_cast<float>(now.height))));
        m_stage->handle(Resized{now});
    }

    /// SFML wants red, green, blue, alpha; Cairo has them the other way round.
    void upload(const Rect& area) {
        const auto bytes = m_stage->surface().bytes();
        const std::size_t stride = m_stage->surface().stride();
        m_pixels.resize(static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height) * 4);
        auto* to = m_pixels.data();
        for (int y = area.y; y < area.bottom(); ++y) {
            const auto* from =
                bytes.data() + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(area.x) * 4;
            for (int x = 0; x < area.width; ++x, from += 4, to += 4) {
                std::uint32_t pixel = 0;
                std::memcpy(&pixel, from, 4);
                to[0] = static_cast<std::uint8_t>(pixel >> 16);
                to[1] = static_cast<std::uint8_t>(pixel >> 8);
                to[2] = static_cast<std::uint8_t>(pixel);
                to[3] = 255;
            }
        }
        m_texture.update(m_pixels.data(), static_cast<unsigned>(area.width), static_cast<unsigned>(area.height),
                         static_cast<unsigned>(area.x), static_cast<unsigned>(area.y));
    }

    bool handOn(const std::vector<Input>& inputs) {
        for (const Input& input : inputs) {
            // A button that stands for a letter writes none.
            if (std::holds_alternative<Typed>(input) && m_stage->focus() && m_stage->focus()->takesText())
                continue;
            m_stage->handle(input);
        }
        return !inputs.empty();
    }

    void handOn(const sf::Event& event) {
        switch (event.type) {
        case sf::Event::Closed:
            m_stage->handle(CloseAsked{});
            break;
        case sf::Event::Resized:
            resized({event.size.width, event.size.height});
            break;
        case sf::Event::GainedFocus:
            m_inUse = true;
            [[fallthrough]];
        case sf::Event::MouseEntered:
            m_showAgain = true;
            break; // what lay over the window may have wiped it
        case sf::Event::LostFocus:
            m_down.clear();
            m_inUse = false;
            m_controllers.rest();
            m_stage->handle(FocusLost{});
            break;
        case sf::Event::MouseLeft:
            m_stage->handle(PointerGone{});
            break;
        case sf::Event::KeyPressed: {
            m_command = event.key.control && !event.key.alt;
            m_repeat = event.key.code != sf::Keyboard::Unknown && !m_down.insert(event.key.code).second;
            m_stage->handle(
                KeyPress{keyOf(event.key.code), event.key.shift, event.key.control || event.key.system, m_repeat});
            break;
        }
        case sf::Event::KeyReleased:
            m_down.erase(event.key.code);
            break;
        case sf::Event::TextEntered:
            // Tab, Enter and their like arrive as keys.
            if (event.text.unicode >= 0x20 && event.text.unicode != 0x7F && !m_command)
                m_stage->handle(Typed{static_cast<char32_t>(event.text.unicode), m_repeat});
            m_repeat = m_repeat && !m_down.empty();
            break;
        case sf::Event::MouseMoved:
            m_stage->handle(PointerMoved{{event.mouseMove.x, event.mouseMove.y}});
            break;
        case sf::Event::MouseButtonPressed:
            if (event.mouseButton.button == sf::Mouse::Left)
                m_stage->handle(PointerDown{{event.mouseButton.x, event.mouseButton.y}});
            break;
        case sf::Event::MouseButtonReleased:
            if (event.mouseButton.button == sf::Mouse::Left)
                m_stage->handle(PointerUp{{event.mouseButton.x, event.mouseButton.y}});
            break;
        case sf::Event::MouseWheelScrolled:
            m_stage->handle(Wheel{{event.mouseWheelScroll.x, event.mouseWheelScroll.y},
                                  static_cast<double>(event.mouseWheelScroll.delta)});
            break;
        case sf::Event::JoystickConnected:
            controllerHeard(event.joystickConnect.joystickId);
            break;
        case sf::Event::JoystickDisconnected:
            m_controllers.gone(event.joystickConnect.joystickId);
            break;
        case sf::Event::JoystickButtonPressed:
        case sf::Event::JoystickButtonReleased:
            controllerHeard(event.joystickButton.joystickId);
            break;
        case sf::Event::JoystickMoved:
            controllerHeard(event.joystickMove.joystickId);
            break;
        default:
            break;
        }
    }

    void controllerHeard(unsigned number) {
        const auto inputs = m_controllers.heard(number, m_clock());
        if (m_inUse) // SFML tells of controllers also while another window has the keyboard
            handOn(inputs);
        else
            m_controllers.rest();
    }

    void resized(sf::Vector2u size) {
        const sf::Vector2u least(static_cast<unsigned>(leastSize.width), static_cast<unsigned>(leastSize.height));
        const sf::Vector2u wanted(std::max(size.x, least.x), std::max(size.y, least.y));
        // Asked for once only: a window manager that insists on a smaller window has its way.
        if (wanted != size && m_wanted != wanted) {
            m_wanted = wanted;
            m_window.setSize(wanted);
        }
        resize(size);
    }

    Stage* m_stage;
    std::function<std::chrono::milliseconds()> m_clock;
    int m_alsoFor;
    sf::RenderWindow m_window;
    sf::Texture m_texture;
    std::vector<std::uint8_t> m_pixels;
    std::set<sf::Keyboard::Key> m_down;
    std::optional<sf::Vector2u> m_wanted;
    std::unique_ptr<WakeUp> m_wakeUp;
    Controllers m_controllers;
    bool m_inUse = true;
    bool m_repeat = false;
    bool m_command = false; ///< with Ctrl, a key is a command and no character
    bool m_showAgain = false;
    bool m_fullScreen = false;
};

/// The window for a projector: on the monitor where the program's first window is not.
class ProjectorWindow final : public SecondWindow {
public:
    ProjectorWindow(Desktop& first, std::function<std::chrono::milliseconds()> clock, std::function<void()> shown)
        : m_first(&first), m_clock(std::move(clock)), m_shown(std::move(shown)) {}

    [[nodiscard]] bool anotherMonitor() const override { return other().has_value(); }
    [[nodiscard]] bool open(Stage& stage) override {
        m_stage = &stage;
        m_covers = other().has_value();
        stage.onFullScreen([this] { m_toggle = true; });
        return put();
    }
    void close() override {
        if (m_desktop)
            m_desktop->close();
        m_desktop.reset();
        m_stage = nullptr;
    }
    [[nodiscard]] bool isOpen() const override { return m_desktop && m_desktop->isOpen() && !m_stage->quitting(); }

    void show() {
        if (!isOpen())
            return;
        if (std::exchange(m_toggle, false)) {
            m_covers = !m_covers;
            (void)put();
        }
        m_desktop->noticeExposed();
        if (m_desktop->show() && m_shown)
            m_shown();
    }
    /// Hands on one event if there is one.
    bool poll() { return isOpen() && m_desktop->poll(); }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTick() const {
        return isOpen() ? m_stage->nextTick() : std::nullopt;
    }
    void tick(std::chrono::milliseconds now) {
        if (const auto next = nextTick(); next && *next <= now)
            m_stage->tick();
    }

private:
    [[nodiscard]] std::optional<Rect> other() const {
        const Point at = m_first->middle();
        for (const Rect& monitor : monitors())
            if (!monitor.contains(at))
                return monitor;
        return std::nullopt;
    }
    bool put() {
        m_desktop = std::make_unique<Desktop>(*m_stage, m_clock, -1);
        const auto monitor = other();
        return m_covers && monitor ? m_desktop->open(*monitor, words::projectorTitle)
                                   : m_desktop->open(words::projectorTitle);
    }

    Desktop* m_first;
    std::function<std::chrono::milliseconds()> m_clock;
    std::function<void()> m_shown;
    Stage* m_stage = nullptr;
    std::unique_ptr<Desktop> m_desktop;
    bool m_covers = false;
    bool m_toggle = false;
};

} // namespace

int run(practice::Practice& practice, const Options& options) {
    constexpr int couldNot = 3;
    if (!displayAvailable())
        return couldNot;
    // What SFML finds remarkable about the display is nothing that a learner could act on.
    sf::err().rdbuf(nullptr);
    // Dead keys and input methods work by the characters of the learner's locale; nothing else reads it.
    std::setlocale(LC_CTYPE, "");
    const auto player = makeSoundPlayer(options.sounds);
    const auto voice = makeVoice();
    SystemClipboard clipboard;
    art::Artwork art(options.art);
    Stage stage(firstSize, options.preferences.look, options.clock, clipboard);
    stage.setArt(options.art.empty() ? nullptr : &art);
    const auto* rehearse = std::get_if<Rehearse>(&options.first);
    Desktop display(stage, options.clock, rehearse ? rehearse->file->descriptor() : -1);
    if (!display.open(false))
        return couldNot;
    bool toggle = false;
    stage.onFullScreen([&toggle] { toggle = true; });
    ProjectorWindow projector(display, options.clock, options.frameShown);
    Flow flow(practice, stage, options, {player.get(), voice.get()}, &projector);

    (void)display.show();
    stage.warmUp();
    while (display.isOpen() && !stage.quitting()) {
        if (display.show() && options.frameShown)
            options.frameShown();
        projector.show();
        if (std::exchange(toggle, false)) {
            if (!display.open(!display.fullScreen()))
                return couldNot;
            continue;
        }
        bool heard = false;
        while (display.isOpen() && !stage.quitting() && display.poll())
            heard = true;
        while (!stage.quitting() && projector.poll())
            heard = true;
        if (heard)
            continue;
        if (display.repeat())
            continue;
        const auto now = options.clock();
        auto next = stage.nextTick();
        if (const auto repeat = display.nextRepeat())
            next = std::min(next.value_or(*repeat), *repeat);
        const auto nextOfProjector = projector.nextTick();
        if ((next && *next <= now) || (nextOfProjector && *nextOfProjector <= now)) {
            projector.tick(now);
            if (next && *next <= now)
                stage.tick();
            continue;
        }
        if (nextOfProjector)
            next = std::min(next.value_or(*nextOfProjector), *nextOfProjector);
        auto rest = next ? std::optional(*next - now) : std::nullopt;
        // Both windows' events come over one connection: what one read for the other wakes nobody.
        if (projector.isOpen())
            rest = std::min(rest.value_or(lookAgain), lookAgain);
        if (rehearse)
            rest = std::min(rest.value_or(practice::FileWatch::interval), practice::FileWatch::interval);
        display.wait(rest);
        if (rehearse)
            flow.lookAtFile();
    }
    display.close();
    flow.keepPreferences();
    return 0;
}

} // namespace window
