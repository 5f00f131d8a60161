#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Files that are too large to keep in the source tree.
namespace hostile {

struct Made {
    std::string name;
    std::string text;
    std::string_view code; ///< among others, the file is refused for this
    bool isFramework = false;
};

/// `scenario` and `framework` are good files, which most of them are made from.
[[nodiscard]] std::vector<Made> largeFiles(const std::string& scenario, const std::string& framework);

#if defined(__SANITIZE_ADDRESS__)
inline constexpr double slowness = 8; ///< how much longer sanitizers may take
#else
inline constexpr double slowness = 1;
#endif

} // namespace hostile
