#include "Holds.hpp"

#include "records/BundleFile.hpp"
#include "records/Fields.hpp"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    // As a file, where the checksum stands before all else; and as what an installation that is trusted signed.
    const auto opened = records::openFile(text);
    if (const auto* problem = std::get_if<records::Problem>(&opened)) {
        fuzz::require(problem->sentence.size() > 40, "a bundle is refused with a sentence");
        fuzz::require(!content::findBadCharacter(problem->sentence), "a sentence holds nothing that a terminal obeys");
    }
    try {
        const auto bundle = records::readBundle(text);
        fuzz::require(records::bundleText(bundle) == text, "what was read is written the same");
    } catch (const records::BadField& bad) {
        fuzz::require(!bad.what.empty(), "what cannot be right has a name");
    }
    return 0;
}
