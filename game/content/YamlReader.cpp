#include "content/YamlReader.hpp"

#include "content/Utf8.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace content {

namespace {

std::string nameOfValue(YamlValue value) {
    switch (value.kind()) {
    case YamlKind::nothing:
        return "nothing";
    case YamlKind::scalar:
        return inQuotes(value.text());
    case YamlKind::list:
        return "a list";
    case YamlKind::map:
        return "a map (keys with values)";
    }
    return {};
}

} // namespace

void YamlReader::readFields(YamlValue map, Offset owner, std::string_view what, std::span<const Field> known,
                            std::span<YamlValue> values) {
    if (!isMap(map, owner, what)) {
        return;
    }
    std::vector<std::string> meant; // a misspelt key is one mistake, not two
    for (auto entry = map.begin(); entry != map.end() && !m_problems->full(); ++entry) {
        const YamlValue key = *entry;
        const YamlValue value = *++entry;
        const auto found = std::ranges::find(known, key.text(), &Field::name);
        if (found == known.end()) {
            const auto isKey = [&](std::string_view word) {
                return std::ranges::count(known, word, &Field::name) != 0;
            };
            if (auto joined = reportJoinedKey(*m_problems, key, value, isKey)) {
                meant.push_back(std::move(*joined));
                continue;
            }
            meant.push_back(reportUnknownKey(*m_problems, key, what, known));
            continue;
        }
        YamlValue& slot = values[static_cast<std::size_t>(found - known.begin())];
        if (slot) {
            m_problems->add(key.where(), "duplicate-key",
                            inQuotes(key.text()) + " is given twice in " + std::string(what), "keep one");
            continue;
        }
        slot = value;
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (!values[i] && known[i].need == Field::Need::required && std::ranges::count(meant, known[i].name) == 0) {
            m_problems->add(owner, "missing-key", std::string(what) + " lacks \"" + std::string(known[i].name) + "\"",
                            "add it");
        }
    }
}

bool YamlReader::isMap(YamlValue value, Offset owner, std::string_view what) {
    if (value.kind() == YamlKind::map) {
        return true;
    }
    m_problems->add(value.kind() == YamlKind::nothing ? owner : value.where(), "expected-map",
                    std::string(what) + " is written as keys with values, and this is " + nameOfValue(value),
                    "put \"key: value\" lines below it, indented");
    return false;
}

bool YamlReader::isList(YamlValue value, Offset owner, std::string_view what) {
    if (value.kind() == YamlKind::list) {
        return true;
    }
    m_problems->add(value.kind() == YamlKind::nothing ? owner : value.where(), "expected-list",
                    std::string(what) + " is a list, and this is " + nameOfValue(value),
                    "write [one, two], or lines that begin with \"- \"");
    return false;
}

bool YamlReader::isScalar(YamlValue value, std::string_view what, std::string_view code, std::string_view expected) {
    if (value.kind() == YamlKind::scalar) {
        return true;
    }
    m_problems->add(value.where(), code, std::string(what) + " cannot be " + nameOfValue(value), std::string(expected));
    return false;
}

std::optional<std::string_view> YamlReader::text(YamlValue value, std::string_view what) {
    constexpr std::size_t longest = 20000;
    if (value.kind() == YamlKind::nothing || (value.kind() == YamlKind::scalar && !hasVisibleCharacter(value.text()))) {
        m_problems->add(value.where(), "empty-text", std::string(what) + " is empty",
                        "write the text, or remove the key");
        return std::nullopt;
    }
    if (!isScalar(value, what, "expected-text",
                  "write text; if it begins with a bracket or a brace, put it in quotation marks")) {
        return std::nullopt;
    }
    constexpr std::size_t mostBytesEach = 4;
    const std::size_t bytes = value.text().size();
    if (bytes > longest * mostBytesEach || (bytes > longest && utf8Count(value.text()) > longest)) {
        m_problems->add(value.where(), "text-too-long", std::string(what) + " is longer than 20,000 characters",
                        "nobody reads so much before deciding: split it");
        return std::nullopt;
    }
    return value.text();
}

bool isId(std::string_view text) {
    constexpr std::size_t longest = 64;
    const auto inside = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !text.empty() && text.size() <= longest && text[0] >= 'a' && text[0] <= 'z' &&
           std::ranges::all_of(text, inside);
}

std::string madeId(std::string_view text) {
    std::string id;
    for (const char c : small(withoutCurlyQuotes(text))) {
        id += c == ' ' ? '-' : c;
    }
    return isId(id) ? id : std::string();
}

std::optional<std::string_view> YamlReader::id(YamlValue value, std::string_view what,
                                               std::span<const std::string_view> known) {
    constexpr std::string_view rule =
        "an id starts with a lower-case letter and goes on with lower-case letters, digits, - and _";
    if (!isScalar(value, what, "bad-id", rule)) {
        return std::nullopt;
    }
    if (!isId(value.text())) {
        // A letter of another alphabet looks right, and what is invisible is not seen at all.
        const std::string_view text = value.text();
        const auto foreign =
            std::ranges::find_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) - text.begin();
        const auto character = firstCharacter(text.substr(static_cast<std::size_t>(foreign)));
        std::string hint;
        if (character) {
            hint = "; " + inQuotes(text.substr(static_cast<std::size_t>(foreign), character->bytes)) + " is " +
                   (isUnseen(character->point) ? "a character that cannot be seen" : "none of these letters");
        }
        m_problems->add(value.where(), "bad-id", inQuotes(text) + " cannot be " + std::string(what),
                        std::string(rule) + hint, known.empty() ? madeId(text) : nearest(text, known));
        return std::nullopt;
    }
    return value.text();
}

std::optional<int> parseNumber(std::string_view text) {
    std::string_view digits = text;
    if (digits.starts_with('+') || digits.starts_with('-')) {
        digits.remove_prefix(1);
    }
    constexpr std::size_t mostDigits = 9;
    if (digits.empty() || digits.size() > mostDigits || (digits.size() > 1 && digits[0] == '0') ||
        !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return text.starts_with('-') ? -number : number;
}

std::optional<int> YamlReader::number(YamlValue value, std::string_view what, int from, int to) {
    const std::string range = "write a whole number from " + std::to_string(from) + " to " + std::to_string(to);
    if (!isScalar(value, what, "expected-number", range)) {
        return std::nullopt;
    }
    const auto number = value.plain() ? parseNumber(value.text()) : std::nullopt;
    if (!number) {
        m_problems->add(value.where(), "expected-number",
                        std::string(what) + " is not a number: " + inQuotes(value.text()),
                        range + ", in digits, without quotation marks and leading zeros");
        return std::nullopt;
    }
    if (*number < from || *number > to) {
        m_problems->add(value.where(), "number-range", std::string(what) + " cannot be " + std::to_string(*number),
                        range);
        return std::nullopt;
    }
    return number;
}

std::string nearestYesNo(std::string_view typed) {
    const std::string word = small(withoutCurlyQuotes(typed));
    for (const std::string_view yes : {"yes", "y", "true", "on"}) {
        if (word == yes) {
            return "yes";
        }
    }
    for (const std::string_view no : {"no", "n", "false", "off"}) {
        if (word == no) {
            return "no";
        }
    }
    return {};
}

std::optional<bool> YamlReader::yesNo(YamlValue value, std::string_view what) {
    constexpr std::string_view rule = "write yes or no, without quotation marks";
    if (!isScalar(value, what, "expected-yes-no", rule)) {
        return std::nullopt;
    }
    if (value.plain()) {
        if (value.text() == "yes" || value.text() == "true") {
            return true;
        }
        if (value.text() == "no" || value.text() == "false") {
            return false;
        }
    }
    m_problems->add(value.where(), "expected-yes-no",
                    std::string(what) + " is yes or no, not " + inQuotes(value.text()), std::string(rule),
                    nearestYesNo(value.text()));
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> YamlReader::duration(YamlValue value, std::string_view what) {
    constexpr std::string_view rule = "write a time such as 45s or 2m";
    if (!isScalar(value, what, "expected-duration", rule)) {
        return std::nullopt;
    }
    std::string_view digits = value.text();
    const char unit = digits.empty() ? ' ' : digits.back();
    digits.remove_suffix(digits.empty() ? 0 : 1);
    const auto number = parseNumber(digits);
    if (!number || (unit != 's' && unit != 'm') || digits.starts_with('+')) {
        m_problems->add(value.where(), "expected-duration",
                        std::string(what) + " is not a time: " + inQuotes(value.text()), std::string(rule));
        return std::nullopt;
    }
    constexpr long long longestSeconds = 3600;
    const long long seconds = unit == 'm' ? *number * 60LL : *number;
    if (seconds < 1 || seconds > longestSeconds) {
        m_problems->add(value.where(), "duration-range", std::string(what) + " cannot be " + std::string(value.text()),
                        "from 1s to 60m");
        return std::nullopt;
    }
    return std::chrono::seconds(seconds);
}

std::optional<std::size_t> YamlReader::word(YamlValue value, std::string_view what, std::string_view code,
                                            std::span<const std::string_view> words) {
    const std::string rule = "write " + listWords(words);
    if (!isScalar(value, what, code, rule)) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(words, value.text());
    if (found == words.end()) {
        m_problems->add(value.where(), code, std::string(what) + " cannot be " + inQuotes(value.text()), rule,
                        nearest(value.text(), words));
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - words.begin());
}

void YamlReader::checkNames(YamlValue map, std::string_view what) {
    std::vector<YamlValue> keys;
    for (auto key = map.begin(); key != map.end();) {
        keys.push_back(*key);
        ++key; // its value
        ++key;
    }
    std::ranges::stable_sort(keys, {}, &YamlValue::text);
    for (std::size_t i = 1; i < keys.size() && !m_problems->full(); ++i) {
        if (keys[i].text() == keys[i - 1].text()) {
            m_problems->add(keys[i].where(), "duplicate-key",
                            inQuotes(keys[i].text()) + " is given twice in " + std::string(what),
                            "give each its own name");
        }
    }
}

} // namespace content
