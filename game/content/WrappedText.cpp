#include "content/WrappedText.hpp"

#include "content/Utf8.hpp"

namespace content {

void wrap(std::string& out, std::string_view text, std::size_t width, std::string_view first, std::string_view rest) {
    std::string_view indent = first;
    while (true) {
        const std::size_t end = text.find('\n');
        std::string_view paragraph = text.substr(0, end);
        std::string line(indent);
        std::size_t length = utf8Count(indent);
        bool empty = true;
        while (!paragraph.empty()) {
            const std::size_t space = paragraph.find(' ');
            const std::string_view word = paragraph.substr(0, space);
            paragraph.remove_prefix(space == std::string_view::npos ? paragraph.size() : space + 1);
            if (word.empty()) {
                continue;
            }
            const std::size_t size = utf8Count(word);
            if (!empty && width > 0 && length + 1 + size > width) {
                out += line + "\n";
                line = rest;
                length = utf8Count(rest);
                empty = true;
            }
            if (!empty) {
                line += ' ';
                ++length;
            }
            line += word;
            length += size;
            empty = false;
        }
        if (empty) {
            line.erase(line.find_last_not_of(' ') + 1);
        }
        out += line + "\n";
        if (end == std::string_view::npos) {
            return;
        }
        text.remove_prefix(end + 1);
        indent = rest;
    }
}

} // namespace content
