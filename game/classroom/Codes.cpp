#include "classroom/Codes.hpp"

namespace classroom {

std::string newCode(std::size_t length, const SecureNumber& secure) {
    // Numbers from here on would make the first symbols likelier than the last.
    constexpr std::uint64_t fair = UINT64_MAX - UINT64_MAX % codeSymbols.size();
    std::string code;
    while (code.size() < length) {
        if (const std::uint64_t number = secure(); number < fair) {
            code += codeSymbols[number % codeSymbols.size()];
        }
    }
    return code;
}

std::optional<std::string> codeIn(std::string_view typed) {
    std::string code;
    for (char symbol : typed) {
        if (symbol == ' ' || symbol == '-') {
            continue;
        }
        if (symbol >= 'a' && symbol <= 'z') {
            symbol = static_cast<char>(symbol - 'a' + 'A');
        }
        if (codeSymbols.find(symbol) == std::string_view::npos || code.size() == ownCodeLength) {
            return std::nullopt;
        }
        code += symbol;
    }
    return code.size() == classCodeLength || code.size() == ownCodeLength ? std::optional(code) : std::nullopt;
}

std::string inGroups(std::string_view code) {
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        text += i > 0 && i % 3 == 0 ? " " : "";
        text += code[i];
    }
    return text;
}

} // namespace classroom
