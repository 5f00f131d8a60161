#pragma once

#include "window/Lettered.hpp"
#include "window/Pressing.hpp"

#include <string>

namespace window {

/// Something that can be taken as an answer, with the number key that takes it: one of several, or any number of them.
class AnswerOption final : public Pressing<Lettered> {
public:
    enum class Many : std::uint8_t { one, several };
    /// `number` from 1; above 9 there is no key, and 0 is none.
    AnswerOption(int number, std::string text, Many many, std::function<void()> press)
        : Pressing(std::move(press)), m_number(number), m_text(std::move(text)), m_many(many) {}

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool chosen() const { return m_chosen; }
    void setChosen(bool chosen);
    /// Something quiet below it; may be empty.
    void setNote(std::string note);
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Inside {
        Layout text;
        Layout note; ///< null where there is none
        int margin;
        int badge;
        int left;
        int high;
    };
    [[nodiscard]] Inside inside(const Setting& setting, int width) const;
    void paintBox(Canvas& canvas, const Setting& setting, const Rect& box) const;

    int m_number;
    std::string m_text;
    std::string m_note;
    Many m_many;
    bool m_chosen = false;
};

/// How sure somebody is, with what that stands for; the latter goes where the window is low.
class SureButton final : public Pressing<Lettered> {
public:
    /// `key`: the letter that takes it.
    SureButton(char key, std::string name, std::string stakes, std::function<void()> press)
        : Pressing(std::move(press)), m_key(key), m_name(std::move(name)), m_stakes(std::move(stakes)) {}

    [[nodiscard]] bool chosen() const { return m_chosen; }
    void setChosen(bool chosen);
    void paint(Canvas& canvas, const Setting& setting) const override;
    /// Whether there is room to say on each what it stands for.
    [[nodiscard]] static bool roomy(const Setting& setting);

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    struct Inside {
        Layout name;
        Layout stakes; ///< null where there is no room
        int margin;
        int badge;
    };
    [[nodiscard]] Inside inside(const Setting& setting, int width) const;

    char m_key;
    std::string m_name;
    std::string m_stakes;
    bool m_chosen = false;
};

} // namespace window
