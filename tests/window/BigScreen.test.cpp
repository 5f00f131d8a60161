// What a class sees on the big screen, with more to show than usual and letters larger than usual.

#include "window/LayoutCheck.hpp"
#include "window/SampleClasses.hpp"
#include "window/Samples.hpp"
#include "window/screens/classroom/ProjectorScreen.hpp"

#include "art/Artwork.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace window;
using namespace std::chrono_literals;
using classroom::Person;

namespace {

class BigScreen {
public:
    explicit BigScreen(Size size, double text) {
        m_setting.window = size;
        m_setting.scale = drawing::scaleFor(size.width, size.height, text);
    }

    std::unique_ptr<ProjectorScreen> of(const std::shared_ptr<const classroom::Shown>& shown) {
        const auto make = [&](const ProjectorWay& way) {
            return std::make_unique<ProjectorScreen>(samples::door(), samples::controls(shown, 60s),
                                                     ProjectorScreen::Bar::controls, way);
        };
        const Rect room{0, 0, m_setting.window.width, m_setting.window.height};
        auto screen = largestProjector(make, m_setting, room);
        m_setting.generation = screen->root().newGeneration();
        screen->root().arrange(m_setting, room);
        screen->onLaidOut();
        return screen;
    }

    /// Whether these words stand on it, wholly in sight.
    [[nodiscard]] bool shows(const Screen& screen, const std::string& words) const {
        const Rect all{0, 0, m_setting.window.width, m_setting.window.height};
        return shows(screen.root(), words, all);
    }

    Setting& setting() { return m_setting; }

private:
    [[nodiscard]] bool shows(const Widget& widget, const std::string& words, Rect sight) const {
        if (!widget.visible())
            return false;
        for (const PlacedText& text : widget.texts(m_setting))
            if (text.text == words && sight.contains(text.place))
                return true;
        if (widget.scrolls())
            sight = drawing::intersection(sight, widget.clip());
        return std::ranges::any_of(widget.children(), [&](const auto& child) { return shows(*child, words, sight); });
    }

    drawing::Typesetter m_type;
    art::Artwork m_art{JUDGEMENT_SOURCE "/assets/art"};
    Setting m_setting{&drawing::darkTheme(), {}, &m_type, {}, 0, &m_art};
};

/// A class at each of its steps, with what is longest of what an author may write.
class LongClass {
public:
    LongClass() {
        for (Person person = 1; person <= 13; ++person)
            m_class.must(classroom::Joined{person});
        keep("lobby");
        while (m_class.session().stage() < classroom::Stage::reading)
            m_class.must(classroom::WentOn{});
        keep("reading");
        m_class.must(classroom::MessageCame{0});
        keep("a message");
        m_class.vote({4, 3, 2}, 60s);
        keep("voting");
        m_class.must(classroom::Closed{classroom::Because::facilitator});
        m_class.must(classroom::Revealed{});
        keep("split");
        m_class.turnUpCards();
        m_class.must(classroom::Discussing{180s});
        keep("cards");
        m_class.vote({1, 7, 4});
        m_class.must(classroom::Closed{classroom::Because::facilitator});
        m_class.must(classroom::Revealed{});
        keep("split again");
    }
    std::vector<std::pair<std::string, std::shared_ptr<const classroom::Shown>>> steps;

private:
    void keep(const char* name) {
        auto shown = std::make_shared<classroom::Shown>(*m_class.shown());
        // An author may write so much, and in the shipped scenarios some do.
        const std::string sentence = "She looks past you at the window, and says that it was nothing, and that she is "
                                     "sorry you were called out at all on such a night. ";
        if (!shown->view.text.empty()) {
            shown->view.text.clear();
            for (int i = 0; i < 6; ++i)
                shown->view.text += sentence;
            shown->view.text.pop_back();
        }
        for (auto& message : shown->view.messages)
            message.text = sentence.substr(0, sentence.size() - 1);
        if (shown->view.stage == classroom::Stage::lobby)
            shown->view.notes = sentence.substr(0, sentence.size() - 1);
        steps.emplace_back(name, std::move(shown));
    }
    samples::SampleClass m_class{samples::Texts::usual};
};

constexpr Size bigSizes[] = {{960, 600}, {1280, 720}, {1280, 800}, {1920, 1080}};
constexpr double lettersTried[] = {1.0, 1.5, 2.0};

} // namespace

TEST_CASE(
    "On the big screen no option, figure, code or address is ever cut, however long the text and large the letters") {
    const LongClass of;
    for (const Size size : bigSizes)
        for (const double text : lettersTried) {
            BigScreen big(size, text);
            for (const auto& [name, shown] : of.steps) {
                CAPTURE(name, size.width, size.height, text);
                const auto screen = big.of(shown);
                CHECK(layoutProblems(*screen, big.setting()) == std::vector<std::string>{});
                if (shown->view.stage == classroom::Stage::lobby) {
                    CHECK(big.shows(*screen, samples::door().code));
                    CHECK(screen->fits());
                    continue;
                }
                CHECK(screen->showsTask());
                for (const std::string& option : shown->view.task->options)
                    CHECK(big.shows(*screen, option));
                if (!shown->view.messages.empty() && shown->view.cards.empty() && screen->way().story)
                    CHECK(big.shows(*screen, shown->view.messages.back().text));
            }
        }
}

TEST_CASE(
    "At the usual size of letters the big screen holds the whole of a long text, and gives up the picture for it") {
    const LongClass of;
    for (const Size size : {Size{1280, 720}, Size{1280, 800}, Size{1920, 1080}}) {
        BigScreen big(size, 1.0);
        for (const auto& [name, shown] : of.steps) {
            CAPTURE(name, size.width, size.height);
            CHECK(big.of(shown)->fits());
        }
    }
}
