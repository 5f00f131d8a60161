#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace app {

/// Adds an option that need not be given; `into` must outlive the command.
template <class Value>
CLI::Option* maybe(CLI::App* command, const std::string& name, std::optional<Value>& into, const std::string& help) {
    return command->add_option_function<Value>(
        name, [&into](const Value& value) { into = value; }, help);
}

} // namespace app
