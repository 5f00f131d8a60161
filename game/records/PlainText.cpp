#include "records/PlainText.hpp"

#include "content/Utf8.hpp"

namespace records {

using content::firstCharacter;

namespace {

bool breaksLine(char32_t point) { return point == U'\n' || point == 0x2028 || point == 0x2029; }

bool isPlain(char32_t point, LineBreaks lineBreaks) {
    if (breaksLine(point)) {
        return lineBreaks == LineBreaks::allowed;
    }
    return !content::isControl(point) && !content::isInvisibleDirection(point);
}

} // namespace

std::optional<std::size_t> plainLength(std::string_view text, LineBreaks lineBreaks) {
    std::size_t characters = 0;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (!character || !isPlain(character->point, lineBreaks)) {
            return std::nullopt;
        }
        text.remove_prefix(character->bytes);
        ++characters;
    }
    return characters;
}

std::string withoutUnplain(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character && isPlain(character->point, LineBreaks::allowed)) {
            plain += text.substr(0, character->bytes);
        }
        text.remove_prefix(character ? character->bytes : 1);
    }
    return plain;
}

std::string madePlain(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const auto character = firstCharacter(text);
        if (character && isPlain(character->point, LineBreaks::refused)) {
            plain += text.substr(0, character->bytes);
        } else {
            plain += '?';
        }
        text.remove_prefix(character ? character->bytes : 1);
    }
    return plain;
}

} // namespace records
