#pragma once

#include <map>
#include <string>
#include <utility>

namespace window {

/// What somebody began to write and has not kept, by who it is and where it goes. Lives as long as the program: whoever
/// leaves a screen, is locked out or signs out finds it when they come back, and nobody else does.
class Drafts {
public:
    using Place = std::pair<std::string, std::string>; ///< an account's id; where it goes

    /// Empty: there is none.
    [[nodiscard]] std::string at(const Place& place) const {
        const auto found = m_texts.find(place);
        return found == m_texts.end() ? std::string() : found->second;
    }
    /// An empty text is none.
    void set(const Place& place, const std::string& text) {
        if (text.find_first_not_of(" \n\t") == std::string::npos)
            m_texts.erase(place);
        else
            m_texts[place] = text;
    }
    [[nodiscard]] bool any() const { return !m_texts.empty(); }

private:
    std::map<Place, std::string> m_texts;
};

} // namespace window
