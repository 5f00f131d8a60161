#include "content/Catalogue.hpp"

#include "content/CatalogueText.hpp"
#include "content/Problems.hpp"

#include <algorithm>

namespace content {

Catalogue::Catalogue(std::vector<CatalogueEntry> entries) : m_entries(std::move(entries)) {
    std::ranges::sort(m_entries, {}, &CatalogueEntry::code);
}

const CatalogueEntry* Catalogue::find(std::string_view code) const {
    const auto found = std::ranges::lower_bound(m_entries, code, {}, &CatalogueEntry::code);
    return found != m_entries.end() && found->code == code ? &*found : nullptr;
}

std::string Catalogue::nearestTo(std::string_view typed) const {
    std::vector<std::string_view> codes;
    codes.reserve(m_entries.size());
    std::ranges::transform(m_entries, std::back_inserter(codes), &CatalogueEntry::code);
    return nearest(typed, codes);
}

const Catalogue& catalogue() {
    static const Catalogue fromProgram = readCatalogue(catalogueText(), "diagnostics.yaml").value.value_or(Catalogue());
    return fromProgram;
}

Severity severityOf(std::string_view code) {
    const CatalogueEntry* entry = catalogue().find(code);
    return entry != nullptr ? entry->severity : Severity::error;
}

} // namespace content
