#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace classroom {

/// A QR code (ISO/IEC 18004): a square of dark and light modules, without the margin of four that has to be left.
struct QrCode {
    std::size_t side = 0;
    std::vector<bool> dark; ///< row by row
    [[nodiscard]] bool at(std::size_t row, std::size_t column) const { return dark[row * side + column]; }
};

/// The code of a text of at most 500 bytes, that can still be read when a seventh of it cannot be seen.
[[nodiscard]] QrCode qrCodeOf(const std::string& text);

/// The code with its margin as lines of half blocks, two modules one above the other in a character, for a terminal
/// with light letters on dark ground or the other way round.
[[nodiscard]] std::string inHalfBlocks(const QrCode& code);

} // namespace classroom
