#pragma once

#include "records/Accounts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace records {

// Rows of accounts, for those who add them and those who check who signs in. Each throws SQLite::Exception or BadRow.

/// To be followed by WHERE or ORDER BY.
extern const char* const selectAccounts;

/// An account with what is kept to check who signs in.
struct GuardedAccount {
    Account account;
    std::string passphrase; ///< empty where none has been chosen
    std::string code;       ///< empty where none waits
    int failures = 0;
    UnixMilliseconds waitUntil = 0;
};

[[nodiscard]] GuardedAccount readAccount(const SQLite::Statement& row);
/// The one account of which `where` is true, with `value` in it.
[[nodiscard]] std::optional<GuardedAccount> findBy(SQLite::Database& database, const char* where,
                                                   std::string_view value);
[[nodiscard]] std::optional<GuardedAccount> withId(SQLite::Database& database, std::string_view id);

/// Why a name cannot be anybody's: what is wrong with it, or that it is taken.
[[nodiscard]] std::optional<Problem> takenName(SQLite::Database& database, std::string_view name);
[[nodiscard]] Problem noSuchAccount();
[[nodiscard]] Problem noMemoryForSecret();

/// Keeps what somebody signs in with from now on; whatever was there before is gone.
void keepSecret(SQLite::Database& database, const std::string& account, const char* column, const std::string& kept);
/// Keeps a new account with what its person signs in with.
void keepNew(SQLite::Database& database, const Account& account, const char* column, const std::string& kept,
             const std::string& actor, const std::string& action, UnixMilliseconds now);

} // namespace records
