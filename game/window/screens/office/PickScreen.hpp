#pragma once

#include "window/screens/SearchedScreen.hpp"
#include "window/screens/office/OfficeParts.hpp"

#include <optional>

namespace window {

/// One of several people or cohorts is chosen; where somebody new may come, by name too.
class PickScreen final : public SearchedScreen {
public:
    struct Entry {
        std::string name;
        std::string facts;
    };
    struct Content {
        OfficeEdge edge;
        std::string title;
        std::string none; ///< what stands where there is nothing to choose
        std::vector<Entry> entries;
        std::optional<std::vector<std::string>> ranks; ///< for a new learner; nothing: nobody new may come
    };
    /// What came of a name that was written.
    struct Unknown {
        std::string question = {}; ///< whether somebody else is meant; may be empty
    };
    struct Wrong {
        std::string sentence;
    };
    struct Done {}; ///< and another screen comes
    using Named = std::variant<Done, Unknown, Wrong>;
    struct Actions {
        std::function<void(std::size_t entry)> choose;
        std::function<Named(const std::string& name)> byName = {};
        /// Result: what is wrong, or nothing when another screen comes.
        std::function<std::string(const std::string& name, std::size_t rank)> addNew = {};
    };
    PickScreen(const Content& content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return "pick"; }
    [[nodiscard]] Widget* firstFocus() const override { return m_first; }

private:
    void addEntries(Widget& column, const Content& content);
    void addNewcomer(Widget& column, const std::vector<std::string>& ranks);
    void takeName();
    void setUnknown(bool unknown);
    void narrow() override;
    void leave() override { m_edge.back(); }
    [[nodiscard]] Widget* firstHit() const override { return m_list.first(); }

    OfficeEdge m_edge;
    Actions m_actions;
    Widget* m_first = nullptr;
    LongList m_list;
    std::vector<std::string> m_names; ///< in which to search
    LabelledField m_name{};           ///< of somebody who is not listed
    Widget* m_rankPart = nullptr;     ///< shows where the name is not known
    ChoiceRow* m_ranks = nullptr;
    Button* m_put = nullptr;
    bool m_unknown = false;
};

} // namespace window
