#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// What writing to a file does to its bytes: it grows where it has to.
inline void putBytes(std::string& file, std::size_t offset, std::string_view bytes) {
    if (file.size() < offset + bytes.size()) {
        file.resize(offset + bytes.size());
    }
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(offset));
}
