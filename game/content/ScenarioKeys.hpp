#pragma once

#include "content/YamlKeys.hpp"

#include <array>
#include <span>
#include <string_view>

namespace content {

/// A kind of thing in a file: the keys it may have, and those under which other things stand by name.
struct KeyLevel {
    std::span<const Field> keys;
    struct Named {
        std::string_view key;
        const KeyLevel* each;
    };
    std::span<const Named> named;
    std::span<const Named> listed = {}; ///< those under which they stand in a list
    /// Whether such a thing may be a yes or no instead.
    bool orYesNo = false;
};

namespace scenarioKeys {

using enum Field::Need;

inline constexpr std::array person{Field{"name", required}, Field{"called", optional}, Field{"role", optional},
                                   Field{"look", optional}};

inline constexpr std::array fact{Field{"from", required}, Field{"to", required}, Field{"start", optional}};

inline constexpr std::array choice{
    Field{"text", required},        Field{"rating", required}, Field{"shows", optional}, Field{"carries", optional},
    Field{"neutral", optional},     Field{"why", required},    Field{"when", optional},  Field{"then", optional},
    Field{"consequence", optional}, Field{"goto", required}};

inline constexpr std::array situation{
    Field{"text", required},  Field{"place", optional},   Field{"with", optional},
    Field{"also", optional},  Field{"injects", optional}, Field{"rationale", optional},
    Field{"timer", optional}, Field{"order", optional},   Field{"choices", required}};

inline constexpr std::array paragraph{Field{"when", required}, Field{"text", required}};

inline constexpr std::array inject{Field{"after", required}, Field{"from", required}, Field{"text", required},
                                   Field{"when", optional}};

inline constexpr std::array ending{Field{"title", required}, Field{"text", required}, Field{"also", optional}};

inline constexpr std::array file{
    Field{"format", required},     Field{"scenario", required}, Field{"version", required}, Field{"title", required},
    Field{"framework", required},  Field{"rank", required},     Field{"level", required},   Field{"minutes", required},
    Field{"topics", optional},     Field{"claims", optional},   Field{"notes", optional},   Field{"summary", required},
    Field{"briefing", required},   Field{"cast", optional},     Field{"facts", optional},   Field{"start", required},
    Field{"situations", required}, Field{"endings", required}};

} // namespace scenarioKeys

/// How the things of a scenario stand in each other.
[[nodiscard]] const KeyLevel& scenarioLevel();

} // namespace content
