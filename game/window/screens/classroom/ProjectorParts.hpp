#pragma once

#include "classroom/QrCode.hpp"
#include "window/Layout.hpp"
#include "window/Lettered.hpp"
#include "window/screens/Parts.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace window {

/// A text style so much larger: what stands on a projector is read from the back of a room.
[[nodiscard]] constexpr TextStyle grown(TextStyle style, double times) {
    style.size *= times;
    return style;
}

/// A QR code, black on white in every theme, with the margin that readers of it need. Its modules are whole pixels.
class QrView : public Widget {
public:
    /// `side` in design pixels, the largest that it gets.
    QrView(classroom::QrCode code, double side) : m_code(std::move(code)), m_side(side) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    [[nodiscard]] int moduleOf(int side) const;

    classroom::QrCode m_code;
    double m_side;
};

/// An option's letter, as it stands on the phones too; filled where the option was taken.
class LetterBadge : public Lettered {
public:
    enum class Look { plain, taken };
    LetterBadge(std::string letter, const TextStyle& style, Look look = Look::plain)
        : m_letter(std::move(letter)), m_style(style), m_look(look) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    std::string m_letter;
    TextStyle m_style;
    Look m_look;
};

/// How many took an option, as a bar; below it in outline how many did in the vote before. The figures stand beside it.
class SplitBar : public Widget {
public:
    /// Shares from 0 to 1.
    SplitBar(double share, std::optional<double> before, double thickness)
        : m_share(share), m_before(before), m_thickness(thickness) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;

private:
    double m_share;
    std::optional<double> m_before;
    double m_thickness;
};

/// One option of what there is to decide, with how many took it where that is told.
struct OptionLine {
    std::string letter;
    std::string text;
    bool taken = false;
    struct Votes {
        std::size_t count = 0;
        std::size_t most = 0; ///< how many voted: a bar as long as the line
        std::optional<std::size_t> before;
        std::size_t mostBefore = 0;
    };
    std::optional<Votes> votes = {};
    std::string remark = {}; ///< below it, such as what the author said of it; may be empty
};
Widget& addOptionLine(Widget& column, const OptionLine& line, double times);

} // namespace window
