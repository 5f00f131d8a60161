#include "records/Fields.hpp"

#include "records/PlainText.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace records {

namespace {

constexpr std::size_t idLength = 26;
constexpr std::size_t hashLength = 64;

/// A decimal number without a sign too many or a leading zero.
std::optional<std::int64_t> canonical(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || std::to_string(number) != digits) {
        return std::nullopt;
    }
    return number;
}

std::string plain(std::string_view bytes, LineBreaks lineBreaks, const char* what, std::size_t least,
                  std::size_t most) {
    const auto length = plainLength(bytes, lineBreaks);
    if (!length || *length < least || *length > most) {
        throw BadField{what};
    }
    return std::string(bytes);
}

bool consistsOf(std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
}

} // namespace

FieldWriter& FieldWriter::operator<<(std::string_view text) {
    m_bytes += std::to_string(text.size());
    m_bytes += ':';
    m_bytes += text;
    return *this;
}

FieldWriter& FieldWriter::operator<<(std::int64_t number) { return *this << std::string_view(std::to_string(number)); }

std::string_view FieldReader::bytes(const char* what) {
    constexpr std::size_t mostDigits = 12;
    const std::size_t colon = m_rest.substr(0, mostDigits + 1).find(':');
    const auto length = colon == std::string_view::npos ? std::nullopt : canonical(m_rest.substr(0, colon));
    if (!length || *length < 0 || static_cast<std::size_t>(*length) > m_rest.size() - colon - 1) {
        throw BadField{what};
    }
    const std::string_view field = m_rest.substr(colon + 1, static_cast<std::size_t>(*length));
    m_rest.remove_prefix(colon + 1 + field.size());
    return field;
}

std::string FieldReader::line(const char* what, std::size_t least, std::size_t most) {
    return plain(bytes(what), LineBreaks::refused, what, least, most);
}

std::string FieldReader::text(const char* what, std::size_t least, std::size_t most) {
    return plain(bytes(what), LineBreaks::allowed, what, least, most);
}

std::string FieldReader::id(const char* what) {
    const std::string_view field = bytes(what);
    if (field.size() != idLength || !consistsOf(field, "abcdefghijklmnopqrstuvwxyz234567")) {
        throw BadField{what};
    }
    return std::string(field);
}

std::string FieldReader::hash(const char* what) {
    const std::string_view field = bytes(what);
    if (field.size() != hashLength || !consistsOf(field, "0123456789abcdef")) {
        throw BadField{what};
    }
    return std::string(field);
}

std::int64_t FieldReader::number(const char* what, std::int64_t least, std::int64_t most) {
    const auto number = canonical(bytes(what));
    if (!number || *number < least || *number > most) {
        throw BadField{what};
    }
    return *number;
}

std::int64_t FieldReader::time(const char* what) {
    constexpr std::int64_t endOfYear9999 = 253402300799999;
    return number(what, 0, endOfYear9999);
}

bool FieldReader::flag(const char* what) { return number(what, 0, 1) == 1; }

std::size_t FieldReader::count(const char* what) {
    constexpr std::size_t smallestField = 2; // "0:"
    const auto count = static_cast<std::size_t>(number(what, 0, 1'000'000'000));
    if (count > m_rest.size() / smallestField) {
        throw BadField{what};
    }
    return count;
}

} // namespace records
