#pragma once

#include "window/screens/SearchedScreen.hpp"
#include "window/screens/office/OfficeParts.hpp"

#include <optional>

namespace window {

/// Somebody, or a cohort, with who belongs to them: lists that are added to and taken from.
class RosterScreen final : public SearchedScreen {
public:
    enum class Of { person, cohort };
    struct Entry {
        std::string name;
        std::string facts;
    };
    struct Section {
        std::string title;
        std::string none; ///< what stands where the list is empty
        std::vector<Entry> entries;
        std::string remove; ///< the word beside each
        std::string add;    ///< the word below; empty: nothing can be added
    };
    struct Deed {
        std::string text;
        bool primary = false;
    };
    struct Content {
        OfficeEdge edge;
        Of of = Of::person;
        std::string title;
        std::string facts;
        std::vector<Deed> deeds; ///< what can be done with the whole
        std::vector<Section> sections;
        std::optional<std::size_t> focus; ///< the section that was changed last
    };
    struct Actions {
        std::function<void(std::size_t deed)> press;
        std::function<void(std::size_t section)> add;
        std::function<void(std::size_t section, std::size_t entry)> remove;
    };
    RosterScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return m_of == Of::person ? "person" : "roster"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    void addSection(Widget& column, const Section& section, std::size_t number);
    void narrow() override;
    void leave() override { m_edge.back(); }
    [[nodiscard]] Widget* firstHit() const override;

    OfficeEdge m_edge;
    Actions m_actions;
    Of m_of;
    Widget* m_first = nullptr;
    std::vector<Button*> m_adds; ///< one for each section; null where nothing can be added
    std::size_t m_searched = 0;  ///< which that is
    std::vector<std::unique_ptr<LongList>> m_lists;
    std::vector<std::string> m_names; ///< in which to search
};

} // namespace window
