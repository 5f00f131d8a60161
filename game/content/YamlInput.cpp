#include "content/YamlInput.hpp"

#include "content/Utf8.hpp"

#include <algorithm>

namespace content {

namespace {

/// yaml-cpp takes some tabs and stumbles over others, far from where they stand.
bool checkTabs(std::string_view text, Problems& problems) {
    for (std::size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t', tab)) {
        const std::size_t lineStart = tab == 0 ? 0 : text.find_last_of('\n', tab - 1) + 1;
        if (text.find_first_not_of(' ', lineStart) == tab) {
            problems.add(static_cast<Offset>(tab), "yaml-tab", "a tab is used for indentation", "indent with spaces");
            return false;
        }
        tab = std::min(text.find('\n', tab), text.size()); // further tabs of this line indent nothing
    }
    return true;
}

} // namespace

bool checkCharacters(std::string_view text, Problems& problems) {
    const auto isNul = [&](std::size_t i) { return i < text.size() && text[i] == '\0'; };
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || (isNul(0) && isNul(2)) ||
        (isNul(1) && isNul(3))) {
        problems.add(0, "not-utf8", "the file is saved as UTF-16", "save it as UTF-8");
        return false;
    }
    if (text.starts_with("\xEF\xBB\xBF\xEF\xBB\xBF")) {
        problems.add(0, "control-character", "the file begins with two byte order marks", "delete one of them");
        return false;
    }
    const auto bad = findBadCharacter(text);
    if (!bad) {
        return checkTabs(text, problems);
    }
    const auto where = static_cast<Offset>(bad->offset);
    switch (bad->kind) {
    case BadCharacter::notUtf8:
        problems.add(where, "not-utf8", "the file is not UTF-8 from here on",
                     "save it as UTF-8 (in the editor: \"encoding\")");
        break;
    case BadCharacter::control:
        problems.add(where, "control-character", "an invisible control character stands here", "delete it");
        break;
    case BadCharacter::direction:
        problems.add(where, "direction-character", "an invisible character here changes the direction of the text",
                     "delete it: what is read would differ from what is written");
        break;
    }
    return false;
}

} // namespace content
