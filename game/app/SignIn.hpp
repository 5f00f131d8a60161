#pragma once

#include "app/Context.hpp"
#include "records/Accounts.hpp"
#include "review/Access.hpp"

#include <optional>
#include <string>
#include <variant>

namespace app {

inline constexpr const char* codeRanOut =
    "This code was given out too long ago and does not work any more. Ask an administrator for a new one.";

/// One line from the person at the terminal, with `question` before it; what is typed at a secret one is not shown.
/// Nothing where there is no terminal.
[[nodiscard]] std::optional<std::string> ask(const std::string& question);
[[nodiscard]] std::optional<std::string> askSecret(const std::string& question);

/// The first line of a file; says on standard error when it cannot be read.
[[nodiscard]] std::variant<std::string, Exit> secretIn(const std::filesystem::path& file);

/// The secret that a command needs: the first line of the file that `--passphrase-file` names, or what is typed.
[[nodiscard]] std::variant<std::string, Exit> secretFor(const Context& context, const std::string& question);

/// Asks who is there, where accounts are set up: `--as` or a question says the name, and the passphrase proves it.
/// Somebody who was given a code chooses a passphrase first. Where none are set up, anybody is let in.
[[nodiscard]] std::variant<review::Visitor, Exit> signIn(const Context& context, const records::Records& records);

/// Lets in who plays or looks at their own attempts: where accounts are set up they sign in first, and from then on the
/// desk's practice is theirs alone.
[[nodiscard]] std::optional<Exit> signInToPlay(const Context& context, Desk& desk);

} // namespace app
