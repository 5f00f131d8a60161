#pragma once

#include "window/Lettered.hpp"

namespace window {

/// One run of text that wraps.
class Label : public Lettered {
public:
    explicit Label(std::string text, const TextStyle& style = drawing::type::body, Tone tone = Tone::ink,
                   drawing::Alignment alignment = drawing::Alignment::start)
        : m_text(std::move(text)), m_style(style), m_tone(tone), m_alignment(alignment) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    void setText(std::string text);
    void setTone(Tone tone);

    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    [[nodiscard]] Layout layout(const Setting& setting, int width) const;

    std::string m_text;
    TextStyle m_style;
    Tone m_tone;
    drawing::Alignment m_alignment;
};

/// Text of several paragraphs, '\n' between them; one that starts with "- " is an item of a list.
class Paragraphs : public Lettered {
public:
    explicit Paragraphs(std::string_view text, const TextStyle& style = drawing::type::narrative,
                        Tone tone = Tone::ink);

    void setText(std::string_view text);

    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Paragraph {
        std::string text;
        bool item;
    };
    struct Placed {
        const Paragraph* paragraph;
        Layout layout;
        Point at; ///< relative to `place()`
    };
    [[nodiscard]] std::vector<Placed> set(const Setting& setting, int width) const;

    std::vector<Paragraph> m_paragraphs;
    TextStyle m_style;
    Tone m_tone;
};

/// A quiet line across.
class Rule : public Widget {
public:
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int) override { return {0, std::max(1, setting.scale.length(1))}; }
};

} // namespace window
