#pragma once

#include <string>
#include <string_view>

namespace records {

// The bytes of a text as libsodium takes them; the text has to outlive what is returned.

[[nodiscard]] inline const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
[[nodiscard]] inline unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

} // namespace records
