#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace records {

/// Writes fields one after the other, each with its length before it ("5:hello"), so that no two rows of fields give
/// the same bytes. Numbers are written in decimal.
class FieldWriter {
public:
    FieldWriter& operator<<(std::string_view text);
    FieldWriter& operator<<(std::int64_t number);
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// What is read is not what a FieldWriter wrote, or cannot be right. Thrown and caught inside this room only.
struct BadField {
    std::string what; ///< "an attempt's mode"
};

/// Reads them again, strictly: one way of writing for each field, and nothing beyond the bytes that there are. Throws
/// BadField. The bytes must outlive it.
class FieldReader {
public:
    explicit FieldReader(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] std::string_view bytes(const char* what);
    /// A text that can be shown, of so many characters.
    [[nodiscard]] std::string line(const char* what, std::size_t least, std::size_t most);
    /// The same with line breaks.
    [[nodiscard]] std::string text(const char* what, std::size_t least, std::size_t most);
    [[nodiscard]] std::string id(const char* what);   ///< as randomId makes them
    [[nodiscard]] std::string hash(const char* what); ///< as contentHash makes them
    [[nodiscard]] std::int64_t number(const char* what, std::int64_t least, std::int64_t most);
    [[nodiscard]] std::int64_t time(const char* what); ///< between the years 1970 and 9999
    [[nodiscard]] bool flag(const char* what);
    /// How many entries follow: never more than there can be in the bytes that are left.
    [[nodiscard]] std::size_t count(const char* what);
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

} // namespace records
