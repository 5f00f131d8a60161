#include "classroom/QrCode.hpp"

#include <qrcodegen/qrcodegen.hpp>

namespace classroom {

QrCode qrCodeOf(const std::string& text) {
    const auto made = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode code;
    code.side = static_cast<std::size_t>(made.getSize());
    for (int row = 0; row < made.getSize(); ++row) {
        for (int column = 0; column < made.getSize(); ++column) {
            code.dark.push_back(made.getModule(column, row));
        }
    }
    return code;
}

std::string inHalfBlocks(const QrCode& code) {
    constexpr std::size_t margin = 4;
    const std::size_t side = code.side + 2 * margin;
    const auto light = [&](std::size_t row, std::size_t column) {
        const bool inside =
            row >= margin && column >= margin && row < margin + code.side && column < margin + code.side;
        return row < side && !(inside && code.at(row - margin, column - margin));
    };
    std::string lines;
    for (std::size_t row = 0; row < side; row += 2) {
        // Black on white whatever the terminal's colours are: some readers take no code with the colours exchanged.
        lines += "\033[38;5;16;48;5;231m";
        for (std::size_t column = 0; column < side; ++column) {
            const bool upper = light(row, column);
            const bool lower = light(row + 1, column);
            lines += upper && lower ? " " : upper ? "▄" : lower ? "▀" : "█";
        }
        lines += "\033[0m\n";
    }
    return lines;
}

} // namespace classroom
