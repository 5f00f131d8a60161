#include "Holds.hpp"
#include "content/FrameworkReader.hpp"
#include "content/FrameworkText.hpp"
#include "content/FrameworkWriter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = content::readFramework(text, "fuzz.yaml");
    fuzz::requireValueOrDiagnostics(loaded, text);
    if (loaded) {
        constexpr std::size_t width = 80;
        fuzz::require(!content::describeFramework(*loaded.value, {}, width).text.empty(),
                      "a framework can be shown to people");
        const std::string written = content::writeFramework(*loaded.value);
        const auto again = content::readFramework(written, "written.yaml");
        fuzz::require(again && content::writeFramework(*again.value) == written,
                      "a framework that is written out and read again is the same");
    }
    return 0;
}
