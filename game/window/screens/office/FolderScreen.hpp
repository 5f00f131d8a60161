#pragma once

#include "window/Folders.hpp"
#include "window/screens/LongList.hpp"
#include "window/screens/office/OfficeParts.hpp"

namespace window {

/// Goes through folders, by keyboard alone if wanted, until one is taken.
class FolderScreen final : public Screen {
public:
    struct Content {
        std::string about; ///< what it is for: "Where the sheet of codes is written"
        std::filesystem::path here;
        std::vector<std::string> inside; ///< names of the folders in it
        std::vector<Folders::Place> places;
    };
    struct Actions {
        /// Shows another folder, in place of this one.
        std::function<void(const std::filesystem::path& folder)> go;
        /// Result: what is wrong with the name, or nothing when the new folder shows.
        std::function<std::string(const std::string& name)> make;
        std::function<void(const std::filesystem::path& folder)> take;
        Action back, help;
    };
    FolderScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "folder"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    bool onKey(const KeyPress& press) override;

private:
    void addNew(Widget& column);
    void up();
    void make();

    Actions m_actions;
    std::filesystem::path m_here;
    ScrollView* m_scroll = nullptr;
    Widget* m_first = nullptr;
    LongList m_list;
    LabelledField m_name{};
};

} // namespace window
