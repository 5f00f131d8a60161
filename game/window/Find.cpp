#include "window/Find.hpp"

#include <algorithm>

namespace window {

std::string folded(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        const auto before = i > 0 ? static_cast<unsigned char>(out[i - 1]) : 0;
        constexpr unsigned latin1 = 0xC3; // the first byte of À to ÿ
        constexpr unsigned times = 0x97;  // ×, which has no small form
        if ((byte >= 'A' && byte <= 'Z') || (before == latin1 && byte >= 0x80 && byte <= 0x9E && byte != times))
            out[i] = static_cast<char>(byte + 0x20);
    }
    return out;
}

bool holdsWords(std::string_view text, std::string_view wanted) {
    while (!wanted.empty()) {
        const std::size_t end = std::min(wanted.find(' '), wanted.size());
        if (text.find(wanted.substr(0, end)) == std::string_view::npos)
            return false;
        wanted.remove_prefix(std::min(end + 1, wanted.size()));
    }
    return true;
}

} // namespace window
