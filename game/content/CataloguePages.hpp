#pragma once

#include "content/Catalogue.hpp"

#include <cstddef>
#include <string>

namespace content {

/// One entry for the terminal: title, meaning, what to do, example. Lines have at most `width` characters, but for
/// those of an example.
[[nodiscard]] std::string explained(const CatalogueEntry& entry, std::size_t width);

/// Every code with its title, in groups by what it is about.
[[nodiscard]] std::string listed(const Catalogue& catalogue, std::size_t width);

/// The whole catalogue as docs/diagnostics.md.
[[nodiscard]] std::string markdown(const Catalogue& catalogue);

} // namespace content
