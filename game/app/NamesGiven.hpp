#pragma once

#include "app/StaffCommandLine.hpp"
#include "app/StaffDesk.hpp"
#include "review/Names.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// What stands in a file of names, one a line; the reason on standard error where it cannot be read.
[[nodiscard]] std::variant<std::string, Exit> namesFile(const std::filesystem::path& file);

/// The names to be added, held against each other and those that are here. What is wrong, and what may be meant for
/// somebody else, is on standard error then, all of it.
[[nodiscard]] std::variant<std::vector<std::string>, Exit> newNames(StaffDesk& desk, const NewNames& given);

/// "Did you mean "Ana Petrov"? ", of names that the visitor may be told; else empty.
[[nodiscard]] std::string didYouMeanHere(StaffDesk& desk, const std::string& name);

/// The id of a rank by its name or id; the lowest where none is said.
[[nodiscard]] std::variant<std::string, Exit> rankNamed(StaffDesk& desk, const std::optional<std::string>& rank);

} // namespace app
