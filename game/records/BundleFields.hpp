#pragma once

#include "records/Bundle.hpp"
#include "records/Fields.hpp"
#include "records/Signed.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace records {

// How the parts of a bundle are written one after the other, and read again.

/// Throws BadField where something cannot be right.
inline void require(bool holds, const char* what) {
    if (!holds) {
        throw BadField{what};
    }
}

/// Whether something is there, and what.
template <class Value, class Write>
void writeMaybe(FieldWriter& fields, const std::optional<Value>& value, Write&& write) {
    fields << std::int64_t{value ? 1 : 0};
    if (value) {
        write(*value);
    }
}

template <class Read>
auto readMaybe(FieldReader& fields, const char* what, Read&& read) -> std::optional<decltype(read())> {
    return fields.flag(what) ? std::optional(read()) : std::nullopt;
}

template <class Entry, class Write>
void writeList(FieldWriter& fields, const std::vector<Entry>& entries, Write&& write) {
    fields << signedOf(entries.size());
    for (const Entry& entry : entries) {
        write(entry);
    }
}

template <class Read>
auto readList(FieldReader& fields, const char* what, Read&& read) {
    std::vector<decltype(read())> entries;
    for (std::size_t left = fields.count(what); left > 0; --left) {
        entries.push_back(read());
    }
    return entries;
}

[[nodiscard]] inline Bundle::Seal readSeal(FieldReader& fields) {
    constexpr std::size_t saltBytes = 16;
    const std::string_view salt = fields.bytes("a seal");
    require(salt.size() == saltBytes, "a seal");
    return {std::string(salt), fields.hash("a seal")};
}

void writeRounds(FieldWriter& fields, const Bundle& bundle);
void readRounds(FieldReader& fields, Bundle& bundle);
void writeClasses(FieldWriter& fields, const Bundle& bundle);
void readClasses(FieldReader& fields, Bundle& bundle);

} // namespace records
