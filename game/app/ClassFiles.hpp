#pragma once

#include "app/CommandLine.hpp"
#include "classroom/KeptClass.hpp"
#include "practice/Practice.hpp"
#include "records/Records.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace app {

/// What a class came to as the bytes of a file. `width`: of a line, for text.
[[nodiscard]] std::variant<std::string, practice::Problem>
classFile(ClassFormat format, const classroom::KeptClass& kept, const records::Records& records, std::size_t width);

/// Writes it in every form into a folder: class.html, class.pdf and so on. Why it could not, or nothing.
[[nodiscard]] std::optional<std::string>
writeClassFiles(const std::filesystem::path& folder, const classroom::KeptClass& kept, const records::Records& records);

} // namespace app
