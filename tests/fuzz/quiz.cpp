#include "Frameworks.hpp"
#include "Holds.hpp"
#include "content/Problems.hpp"
#include "content/QuizReader.hpp"
#include "content/QuizWriter.hpp"

namespace {

/// Some situations can be taken and others cannot.
content::Excerpt excerpt(std::string_view scenario, std::string_view situation) {
    if (situation.size() % 2 == 1) {
        return content::NoExcerpt{"there is no situation " + content::inQuotes(situation), "name another", {}};
    }
    return "It is six.\nFrost lies on " + std::string(scenario) + ".";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const bool shipped = text.find("framework: met-cvf") != std::string_view::npos;
    const auto& framework = shipped ? fuzz::shippedFramework() : fuzz::smallFramework();
    const auto loaded = content::readQuiz(text, "fuzz.yaml", framework, excerpt);
    fuzz::requireValueOrDiagnostics(loaded, text);
    if (loaded) {
        const std::string written = content::writeQuiz(*loaded.value, framework);
        const auto again = content::readQuiz(written, "written.yaml", framework);
        fuzz::require(again && *again.value == *loaded.value, "a quiz that is written and read again is the same");
        fuzz::require(content::writeQuiz(*again.value, framework) == written, "a quiz is always written the same");
    }
    return 0;
}
