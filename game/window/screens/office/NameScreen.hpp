#pragma once

#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// A name is written: somebody's new one, or theirs once more before they are erased.
class NameScreen final : public Screen {
public:
    struct Content {
        OfficeEdge edge;
        std::string title;
        std::string text;  ///< what comes of it; a paragraph a line
        std::string label; ///< over the field
        std::string name;  ///< in the field at first; may be empty
        std::string go;    ///< the word that does it
        std::string keep;  ///< the word that leaves things as they are
    };
    /// Result: what is wrong, or nothing when it was done and another screen comes.
    using Take = std::function<std::string(const std::string& name)>;
    NameScreen(const Content& content, Take take);

    [[nodiscard]] std::string_view name() const override { return "name"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_name.field; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void take();

    OfficeEdge m_edge;
    Take m_take;
    ScrollView* m_scroll = nullptr;
    LabelledField m_name{};
};

} // namespace window
