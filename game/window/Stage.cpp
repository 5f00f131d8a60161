#include "window/Stage.hpp"

#include "art/Artwork.hpp"

#include <algorithm>
#include <chrono>

namespace window {

namespace {

using namespace std::chrono_literals;

/// How long something takes to arrive, and how often the picture changes meanwhile.
constexpr Screen::Time arrivalTakes = 180ms;
constexpr Screen::Time arrivalStep = 30ms;

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

bool Stage::settle() {
    passCuesOn(); // a screen may go for the very thing that it tells of
    Screen* before = m_screens.empty() ? nullptr : &m_screens.top();
    Widget* const held = m_focus.widget();
    if (!m_screens.settle())
        return false;
    keepTime();
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
        m_shown->onShown(timeFor(*m_shown));
        passShownOn();
        passCuesOn();
    }
    return dirty;
}

void Stage::tick() {
    if (m_keeper.look)
        m_keeper.look();
    settle();
    for (const auto& screen : awake()) {
        screen->onTick(timeFor(*screen));
        m_arrives = screen->takeArrival() || m_arrives;
    }
    m_caption.tick(m_clock());
    settle();
}

std::optional<Stage::Time> Stage::nextTick() const {
    std::optional<Time> next;
    if (m_arrival)
        next = m_clock() + arrivalStep;
    const auto sooner = [&next](std::optional<Time> at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    for (const auto& screen : awake())
        if (const auto at = screen->nextChange())
            sooner(*at + (m_clock() - timeFor(*screen)));
    if (m_keeper.next)
        sooner(m_keeper.next());
    sooner(m_caption.nextChange());
    return next;
}

} // namespace window
