#pragma once

#include "window/Button.hpp"
#include "window/Figures.hpp"
#include "window/Scene.hpp"
#include "window/Screen.hpp"
#include "window/Text.hpp"
#include "window/TextField.hpp"

#include <functional>
#include <string>
#include <vector>

namespace window {

using Action = std::function<void()>;

/// A word at the edge of a screen and what it does.
struct EdgeButton {
    std::string text;
    Action press;
    std::string icon = {}; ///< may be empty
};

/// The words that many screens have at their edge, each with its icon.
[[nodiscard]] EdgeButton keysButton(Action press);
[[nodiscard]] EdgeButton backButton(Action press);
[[nodiscard]] EdgeButton settingsButton(Action press);
[[nodiscard]] EdgeButton pauseButton(Action press);
[[nodiscard]] EdgeButton notebookButton(Action press);

/// More words before the usual ones.
[[nodiscard]] std::vector<EdgeButton> with(std::vector<EdgeButton> more, std::vector<EdgeButton> usual);

/// The bar along the top: the mark, where the reader is, and what can always be done. Returns it, for more.
Widget& addBar(Widget& root, std::string where, std::vector<EdgeButton> buttons);

/// The widest that running text gets, in design pixels that grow with the text: about 70 letters.
inline constexpr double readingWidth = 640;

/// The widest that a page of two parts gets, likewise; more would tear them apart.
inline constexpr double widestPage = 1240;

/// A page that scrolls, with room around a column in the middle.
struct Page {
    ScrollView* scroll;
    ReadingWidth* column;
};
Page addPage(Widget& root, double width, double gap);

/// A page whose text scrolls, if it must, above a foot that always shows: right below the text where both fit, else at
/// the window's edge.
struct FootedPage {
    ScrollView* scroll;
    Widget* column;
    Widget* foot;
};
FootedPage addFootedPage(Widget& root, double width);
/// The same for running text, beside a picture where there is one and room for both.
FootedPage addPicturedPage(Widget& root, const SceneContent& scene);

/// The most characters of a passphrase, or of what is typed for one.
inline constexpr std::size_t mostSecretCharacters = 256;

/// A field in which something in a list is looked for; `changed` is called after each character.
TextField& addSearch(Widget& column, const char* hint, Action changed);

/// How often the timer's bar moves: often enough to be seen moving, seldom enough to cost nothing.
[[nodiscard]] Screen::Time timerStep(Screen::Time limit);

/// A heading over a part of a page.
Label& addHeading(Widget& column, std::string text);

} // namespace window
