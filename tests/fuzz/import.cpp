#include "Frameworks.hpp"
#include "content/FrameworkTextImporter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // The small framework's short names are met by chance far more often.
    const bool shipped = text.find("Emotionally aware") != std::string_view::npos;
    const auto& like = shipped ? fuzz::shippedFramework() : fuzz::smallFramework();
    const auto import = content::importFrameworkText(text, "fuzz.txt", like);
    fuzz::require(import.yaml.has_value() != import.problem.has_value(), "either a file or a sentence, never both");
    fuzz::require(!content::describe(import).empty(), "what was found can be told");
    // A carriage return ends a line too, as in old documents.
    const auto isLineEnd = [](char c) { return c == '\n' || c == '\r'; };
    const auto lines = static_cast<std::size_t>(std::ranges::count_if(text, isLineEnd)) + 1;
    for (const auto& left : import.leftOvers) {
        fuzz::require(left.line >= 1 && left.line <= lines, "a line that is left over is a line of the text");
        fuzz::require(!left.reason.empty(), "a line is left over for a reason");
    }
    for (const auto& note : import.notes) {
        fuzz::require(note.line >= 1 && note.line <= lines, "a note is about a line of the text");
    }
    if (import.yaml) {
        const auto loaded = content::readFramework(*import.yaml, "imported.yaml");
        fuzz::requireValueOrDiagnostics(loaded, *import.yaml);
        fuzz::require(loaded.value.has_value(), "the file that was made can be read");
    }
    return 0;
}
