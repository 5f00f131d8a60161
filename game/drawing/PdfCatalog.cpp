#include "drawing/PdfCatalog.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace drawing {

namespace {

/// The number that follows `key` behind `from`.
std::optional<std::size_t> numberAfter(std::string_view text, std::string_view key, std::size_t from) {
    const std::size_t at = text.find(key, from);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t number = 0;
    const char* begin = text.data() + at + key.size();
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
    return error == std::errc() && end != begin ? std::optional(number) : std::nullopt;
}

std::string tenDigits(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(10 - std::min<std::size_t>(10, digits.size()), '0') + digits;
}

} // namespace

std::string withReaderHints(std::string pdf) {
    const std::size_t trailer = pdf.rfind("trailer\n");
    if (trailer == std::string::npos) {
        return pdf;
    }
    const auto size = numberAfter(pdf, "/Size ", trailer);
    const auto root = numberAfter(pdf, "/Root ", trailer);
    const auto info = numberAfter(pdf, "/Info ", trailer);
    const auto before = numberAfter(pdf, "startxref\n", trailer);
    if (!size || !root || !info || !before) {
        return pdf;
    }
    const std::string number = std::to_string(*root);
    const std::size_t from = pdf.rfind("\n" + number + " 0 obj\n");
    const std::size_t to = from == std::string::npos ? from : pdf.find(">>\nendobj", from);
    if (to == std::string::npos) {
        return pdf;
    }
    const std::string catalog = pdf.substr(from + 1, to - from - 1);
    if (catalog.find("/StructTreeRoot") == std::string::npos || catalog.find("/Lang") != std::string::npos) {
        return pdf;
    }
    if (pdf.back() != '\n') {
        pdf += '\n';
    }
    const std::size_t place = pdf.size();
    const bool marked = catalog.find("/MarkInfo") != std::string::npos; // Cairo says so of some documents
    pdf += catalog + (marked ? "" : "   /MarkInfo << /Marked true >>\n") + "   /Lang (en-GB)\n" +
           "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n";
    const std::size_t table = pdf.size();
    pdf += "xref\n" + number + " 1\n" + tenDigits(place) + " 00000 n \ntrailer\n<< /Size " + std::to_string(*size) +
           "\n   /Root " + number + " 0 R\n   /Info " + std::to_string(*info) + " 0 R\n   /Prev " +
           std::to_string(*before) + "\n>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return pdf;
}

} // namespace drawing
