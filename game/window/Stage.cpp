#include "window/Stage.hpp"

#include "art/Artwork.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace window {

namespace {

using namespace std::chrono_literals;

/// How long something takes to arrive, and how often the picture changes meanwhile.
constexpr Screen::Time arrivalTakes = 180ms;
constexpr Screen::Time arrivalStep = 30ms;

constexpr double textSizes[] = {1.0, 1.25, 1.5, 1.75, 2.0};

/// The innermost widget at a place for which `wanted` holds.
template <class Wanted>
Widget* findAt(Widget& widget, Point at, const Wanted& wanted) {
    if (!widget.visible() || !widget.clip().contains(at))
        return nullptr;
    const auto children = widget.children();
    for (auto child = children.rbegin(); child != children.rend(); ++child)
        if (Widget* found = findAt(**child, at, wanted))
            return found;
    return wanted(widget) ? &widget : nullptr;
}

} // namespace

drawing::Surface paint(Screen& screen, Size size, const Look& look, art::Artwork* art) {
    drawing::Typesetter type;
    Setting setting{&drawing::themeOf(look.theme),
                    drawing::scaleFor(size.width, size.height, look.text, look.letters),
                    &type,
                    size,
                    0,
                    art};
    setting.generation = screen.root().newGeneration();
    screen.root().arrange(setting, {0, 0, size.width, size.height});
    drawing::Surface surface(size);
    Canvas canvas(surface);
    canvas.fill({0, 0, size.width, size.height}, setting.theme->page);
    screen.root().paint(canvas, setting);
    return surface;
}

Stage::Stage(Size size, Look look, std::function<Time()> clock, Clipboard& clipboard)
    : m_size(size), m_look(look), m_clock(std::move(clock)), m_clipboard(&clipboard), m_surface(size) {
    rescale();
}

void Stage::setLook(const Look& look) {
    m_look = look;
    finishArrival();
    for (const auto& screen : m_screens.screens())
        screen->onLook(look);
    rescale();
}

void Stage::setArt(art::Artwork* art) {
    m_setting.art = art;
    m_everything = true;
}

void Stage::warmUp() {
    for (const TextStyle& style :
         {drawing::type::title, drawing::type::heading, drawing::type::subheading, drawing::type::narrative,
          drawing::type::lead, drawing::type::choice, drawing::type::body, drawing::type::strong, drawing::type::small,
          drawing::type::smallStrong, drawing::type::eyebrow})
        (void)m_type.set("Aa", style, m_setting.scale);
    if (m_setting.art != nullptr)
        m_setting.art->warmUp();
}

void Stage::rescale() {
    m_setting.theme = &drawing::themeOf(m_look.theme);
    m_setting.scale = drawing::scaleFor(m_size.width, m_size.height, m_look.text, m_look.letters);
    m_setting.type = &m_type;
    m_setting.window = m_size;
    m_captionHeight = CaptionLine::height(m_setting);
    m_everything = true;
}

void Stage::stepTextSize(std::ptrdiff_t direction) {
    const auto nearest = std::min_element(std::begin(textSizes), std::end(textSizes), [this](double a, double b) {
        return std::abs(a - m_look.text) < std::abs(b - m_look.text);
    });
    const auto at =
        std::clamp<std::ptrdiff_t>(nearest - std::begin(textSizes) + direction, 0, std::ssize(textSizes) - 1);
    Look look = m_look;
    look.text = textSizes[at];
    setLook(look);
}

bool Stage::settle() {
    passCuesOn(); // a screen may go for the very thing that it tells of
    Screen* before = m_screens.empty() ? nullptr : &m_screens.top();
    Widget* const held = m_focus.widget();
    if (!m_screens.settle())
        return false;
    const auto stays = [this](const Screen* screen) {
        const auto all = m_screens.screens();
        return std::any_of(all.begin(), all.end(), [screen](const auto& s) { return s.get() == screen; });
    };
    forgetWidgets();
    m_everything = true;
    if (before)
        m_arrives = true;
    if (before && stays(before) && (m_screens.empty() || &m_screens.top() != before))
        m_focusBelow.emplace_back(before, held);
    std::erase_if(m_focusBelow, [&](const auto& entry) { return !stays(entry.first); });
    std::erase_if(m_seen, [&](const Screen* screen) { return !stays(screen); });
    if (m_screens.empty())
        return true;

    Screen& top = m_screens.top();
    const auto remembered = std::find_if(m_focusBelow.begin(), m_focusBelow.end(),
                                         [&top](const auto& entry) { return entry.first == &top; });
    if (remembered != m_focusBelow.end()) {
        // What has the focus may have gone meanwhile, so it is looked for, never followed blindly.
        const auto order = focusOrder(top.root());
        if (std::find(order.begin(), order.end(), remembered->second) != order.end())
            m_focus.set(remembered->second, true);
        m_focusBelow.erase(remembered);
    } else if (Widget* first = top.firstFocus()) {
        m_focus.set(first, first->takesText() || m_byKeys);
    }
    m_shown = nullptr;
    return true;
}

void Stage::forgetWidgets() {
    m_focus.forget();
    m_hovered = m_held = nullptr;
    m_dragged = nullptr;
}

void Stage::layOut() {
    settle();
    if (m_screens.empty())
        return;
    for (const auto& screen : m_screens.screens()) {
        Changes& changes = screen->root().changes();
        if (!m_everything && !changes.layout)
            continue;
        m_setting.generation = screen->root().newGeneration();
        screen->root().arrange(m_setting, room());
        screen->onLaidOut();
        changes = {false, {0, 0, m_size.width, m_size.height}};
    }
    if (m_everything) {
        m_setting.generation = m_caption.newGeneration();
        m_caption.arrange(m_setting, {0, room().bottom(), m_size.width, m_captionHeight});
    }
    if (hidden(m_focus.widget()))
        m_focus.set(nullptr, false);
    if (hidden(m_hovered))
        m_hovered = nullptr;
    if (Widget* wished = m_screens.top().takeFocusWish(); wished && !hidden(wished))
        m_focus.set(wished, true);
}

void Stage::beginArrival() {
    if (m_look.motion == Motion::reduced)
        return;
    drawing::Surface before(m_size);
    Canvas(before).surface(m_surface, {0, 0});
    m_arrival = Arrival{std::move(before), drawing::Surface(m_size), m_clock()};
}

void Stage::finishArrival() {
    if (!m_arrival)
        return;
    Canvas(m_surface).surface(m_arrival->after, {0, 0});
    m_arrival.reset();
    m_finished = true;
}

bool Stage::arrive() {
    if (!m_arrival)
        return std::exchange(m_finished, false);
    const double passed = static_cast<double>((m_clock() - m_arrival->since + arrivalStep).count());
    const double share = std::clamp(passed / static_cast<double>(arrivalTakes.count()), 0.0, 1.0);
    if (share >= 1) {
        finishArrival();
        m_finished = false;
        return true;
    }
    Canvas canvas(m_surface);
    canvas.surface(m_arrival->before, {0, 0});
    canvas.blend(m_arrival->after, share * (2 - share));
    return true;
}

Rect Stage::paint() {
    layOut();
    if (m_screens.empty())
        return {};
    if (std::exchange(m_arrives, false)) {
        m_everything = true;
        beginArrival();
    }
    const Rect whole{0, 0, m_size.width, m_size.height};
    Rect dirty = m_everything ? whole : Rect{};
    for (const auto& screen : m_screens.screens()) {
        dirty = drawing::around(dirty, screen->root().changes().look);
        screen->root().changes().clear();
    }
    dirty = drawing::around(dirty, m_caption.changes().look);
    m_caption.changes().clear();
    m_everything = false;
    dirty = drawing::intersection(dirty, whole);

    if (!dirty.empty()) {
        Canvas canvas(m_arrival ? m_arrival->after : m_surface);
        const Canvas::Clip clip(canvas, dirty);
        canvas.fill(dirty, m_setting.theme->page);
        const auto screens = m_screens.screens();
        std::size_t first = screens.size() - 1;
        while (first > 0 && screens[first]->overlay())
            --first;
        for (std::size_t i = first; i < screens.size(); ++i) {
            if (i > first)
                canvas.fill(dirty, m_setting.theme->scrim);
            screens[i]->root().paint(canvas, m_setting);
        }
        m_caption.paint(canvas, m_setting);
    }
    if (arrive())
        dirty = whole;
    if (m_shown != &m_screens.top()) {
        m_shown = &m_screens.top();
        m_shown->onShown(m_clock());
        passShownOn();
        passCuesOn();
    }
    return dirty;
}

void Stage::tick() {
    const Time now = m_clock();
    for (const auto& screen : m_screens.screens()) {
        screen->onTick(now);
        m_arrives = screen->takeArrival() || m_arrives;
    }
    m_caption.tick(now);
    settle();
}

std::optional<Stage::Time> Stage::nextTick() const {
    std::optional<Time> next;
    if (m_arrival)
        next = m_clock() + arrivalStep;
    for (const auto& screen : m_screens.screens())
        if (const auto at = screen->nextChange(); at && (!next || *at < *next))
            next = at;
    if (const auto at = m_caption.nextChange(); at && (!next || *at < *next))
        next = at;
    return next;
}

void Stage::handle(const Input& input) {
    // Whoever acts sees where things stand, at once.
    if (!std::holds_alternative<PointerMoved>(input) && !std::holds_alternative<PointerGone>(input))
        finishArrival();
    settle();
    if (!m_screens.empty() || std::holds_alternative<Resized>(input)) {
        layOut();
        std::visit([this](const auto& event) { hear(event); }, input);
    }
    settle();
}

void Stage::hear(const Resized& resized) {
    m_arrival.reset();
    m_arrives = false;
    m_size = {std::clamp(resized.size.width, 1, 16384), std::clamp(resized.size.height, 1, 16384)};
    m_surface = drawing::Surface(m_size);
    rescale();
    layOut();
    m_focus.reveal(m_setting);
}

void Stage::hear(const FocusLost&) {
    for (const auto& screen : m_screens.screens())
        screen->onInterrupted();
}

void Stage::hear(const CloseAsked&) {
    hear(FocusLost{});
    m_screens.quit();
}

void Stage::hear(const KeyPress& press) {
    m_byKeys = true;
    Widget::Context context{m_setting, *m_clipboard};
    if (press.control && (press.key == Key::plus || press.key == Key::minus || press.key == Key::zero)) {
        stepTextSize(press.key == Key::zero ? -std::ssize(textSizes) : press.key == Key::plus ? 1 : -1);
        layOut();
        m_focus.reveal(m_setting);
        return;
    }
    if (press.key == Key::f11) {
        if (m_fullScreen && !press.repeat)
            m_fullScreen();
        return;
    }
    if (press.key == Key::f1 && m_screens.top().name() != "help") {
        if (m_help && !press.repeat)
            m_screens.push(m_help(m_screens.top().name()));
        return;
    }
    if (press.key == Key::tab) {
        m_focus.step(m_screens.top(), m_setting, press.shift ? -1 : 1);
        return;
    }
    Widget* const focus = m_focus.widget();
    if (focus && focus->onKey(press, context)) {
        // The key may have led to another screen, which begins at its top.
        if (!settle()) {
            layOut();
            m_focus.reveal(m_setting);
        }
        return;
    }
    if (focus && !press.control && !focus->takesText() && (press.key == Key::enter || press.key == Key::space)) {
        // A key that is still held from the screen before must not press anything here.
        if (!press.repeat)
            focus->activate();
        return;
    }
    if (press.repeat && (press.key == Key::enter || press.key == Key::escape))
        return;
    if (m_screens.top().onKey(press))
        return;
    switch (press.key) {
    case Key::up:
    case Key::down:
    case Key::left:
    case Key::right:
        m_focus.towards(m_screens.top(), m_setting, press.key);
        break;
    default:
        (void)m_focus.scroll(m_screens.top(), m_setting, press);
    }
}

void Stage::hear(const Typed& typed) {
    Widget::Context context{m_setting, *m_clipboard};
    if (Widget* const focus = m_focus.widget(); focus && focus->takesText()) {
        focus->onTyped(typed.character, context);
        return;
    }
    if (typed.repeat)
        return;
    if (m_screens.top().onTyped(typed.character))
        return;
    if (typed.character == U'?' && m_help && m_screens.top().name() != "help")
        m_screens.push(m_help(m_screens.top().name()));
    else if (m_onTyped)
        m_onTyped(typed.character);
}

void Stage::hear(const PointerMoved& moved) {
    if (m_dragged) {
        m_dragged->dragTo(moved.at.y);
        return;
    }
    Widget::Context context{m_setting, *m_clipboard};
    if (m_held) {
        m_held->onPointerDrag(moved.at, context);
        m_held->setHeld(m_held->place().contains(moved.at));
        return;
    }
    Widget* at =
        findAt(m_screens.top().root(), moved.at, [](const Widget& w) { return w.takesInput() && w.enabled(); });
    if (at == m_hovered)
        return;
    if (m_hovered)
        m_hovered->setHovered(false);
    m_hovered = at;
    if (m_hovered)
        m_hovered->setHovered(true);
}

void Stage::hear(const PointerGone&) {
    if (m_hovered)
        m_hovered->setHovered(false);
    m_hovered = nullptr;
}

void Stage::hear(const PointerDown& down) {
    m_byKeys = false;
    hear(PointerMoved{down.at});
    Widget& root = m_screens.top().root();
    const auto onBar = [this, &down](const Widget& w) {
        const auto* scroll = dynamic_cast<const ScrollView*>(&w);
        return scroll && scroll->bar(m_setting).contains(down.at);
    };
    if (Widget* scroll = findAt(root, down.at, onBar)) {
        m_dragged = dynamic_cast<ScrollView*>(scroll);
        m_dragged->dragTo(down.at.y);
        return;
    }
    m_held = findAt(root, down.at, [](const Widget& w) { return w.takesInput() && w.enabled(); });
    if (!m_held) {
        m_focus.set(m_focus.widget(), false); // a click beside everything takes nothing away: Enter still goes on
        return;
    }
    m_focus.set(m_held, m_held->takesText());
    m_held->setHeld(true);
    Widget::Context context{m_setting, *m_clipboard};
    m_held->onPointerDown(down.at, context);
}

void Stage::hear(const PointerUp& up) {
    m_dragged = nullptr;
    Widget* held = std::exchange(m_held, nullptr);
    if (!held)
        return;
    const bool inside = held->held();
    held->setHeld(false);
    if (inside)
        held->activate();
    else
        hear(PointerMoved{up.at});
}

void Stage::hear(const Wheel& wheel) {
    const auto scrollable = [](const Widget& w) {
        const auto* scroll = dynamic_cast<const ScrollView*>(&w);
        return scroll && scroll->furthest() > 0;
    };
    auto* scroll = dynamic_cast<ScrollView*>(findAt(m_screens.top().root(), wheel.at, scrollable));
    if (!scroll)
        scroll = m_screens.top().mainScroll();
    if (scroll && scroll->scrollBy(static_cast<int>(std::lround(-wheel.notches * lineStep(m_setting)))))
        hear(PointerMoved{wheel.at});
}

} // namespace window
