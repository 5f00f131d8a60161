#include "storymap/Label.hpp"

#include "storymap/Words.hpp"

namespace storymap {

namespace {

std::string sized(double size) {
    const int tenths = static_cast<int>(size * 10 + 0.5);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string cell(std::string_view text, const std::string& ink, const std::string& fill, const std::string& edge,
                 double size) {
    return "<TD BORDER=\"1\" STYLE=\"ROUNDED\" CELLPADDING=\"3\" BGCOLOR=\"" + fill + "\" COLOR=\"" + edge + "\">" +
           bold(forLabel(text), size, ink) + "</TD>";
}

} // namespace

std::string words(const std::string& marked, double size, const std::string& colour) {
    return "<FONT POINT-SIZE=\"" + sized(size) + "\" COLOR=\"" + colour + "\">" + (marked.empty() ? " " : marked) +
           "</FONT>";
}

std::string bold(const std::string& marked, double size, const std::string& colour) {
    return words("<B>" + (marked.empty() ? " " : marked) + "</B>", size, colour);
}

std::string lines(std::string_view text, std::size_t columns, std::size_t most) {
    std::string out;
    const auto all = wrapped(text, columns, most);
    for (const std::string& line : all) {
        out += forLabel(line);
        out += all.size() > 1 ? "<BR ALIGN=\"LEFT\"/>" : "";
    }
    return out;
}

std::string nested(const std::vector<std::string>& cells) {
    std::string out = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>";
    for (const std::string& one : cells) {
        out += one + "<TD WIDTH=\"4\"></TD>";
    }
    return out + "<TD COLSPAN=\"" + std::to_string(greedyColumns) + "\"></TD></TR></TABLE>";
}

std::string filling(const std::string& only) {
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>" + only + "</TR></TABLE>";
}

std::string filledCell(std::string_view text, const std::string& ink, const std::string& fill, double size) {
    return cell(text, ink, fill, fill, size);
}

std::string outlinedCell(std::string_view text, const std::string& ink, const std::string& fill, double size) {
    return cell(text, ink, fill, ink, size);
}

std::string pill(std::string_view text, const std::string& fill, const std::string& ink, double size) {
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"8\" STYLE=\"ROUNDED\" BGCOLOR=\"" +
           fill + "\"><TR><TD>" + bold(forLabel(text), size, ink) + "</TD></TR></TABLE>";
}

std::string quotable(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '"') {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
        if (c == '\\') {
            out += '\\'; // once for the quoted string, once for the replacements made in it
            out += '\\';
        }
    }
    return out;
}

} // namespace storymap
