#pragma once

#include "records/Attempts.hpp"
#include "records/Passphrase.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

class Records;
struct Connection;

/// What somebody is here for. One account has one role: a supervisor who also looks after accounts has two.
enum class Role { learner, facilitator, supervisor, administrator };

[[nodiscard]] std::string_view nameOf(Role role); ///< "learner", …
[[nodiscard]] std::optional<Role> roleNamed(std::string_view name);

struct Account {
    std::string id;   ///< random
    std::string name; ///< a learner's is that of the learner
    Role role = Role::learner;
    std::optional<std::string> learnerId; ///< for a learner's account
    bool closed = false;                  ///< cannot sign in any more; what was written under it stays
    bool waitsForCode = false;            ///< a code was handed out, and no passphrase has been chosen with it yet
};

/// An account that was added or given a new start, with the code that its person signs in with once.
struct NewAccount {
    Account account;
    std::string code;
};

/// A code that nobody has been given yet, with what is kept of it. To make one takes a moment, by design.
struct PreparedCode {
    std::string code;
    std::string kept;
};

/// A code for somebody with an account, or for a learner who gets one.
struct CodeFor {
    std::optional<std::string> account; ///< id
    std::string learner;                ///< id, where there is no account
    PreparedCode code;
};

/// How long a code can be used after it was given out: a sheet of them is not worth stealing for ever.
inline constexpr int codeDays = 14;
[[nodiscard]] constexpr UnixMilliseconds codeRunsOut(UnixMilliseconds given) {
    return given + codeDays * UnixMilliseconds{86'400'000};
}

/// How signing in went.
struct SignedIn {
    Account account;
};
/// The code was right: a passphrase has to be chosen now.
struct ChoosePassphrase {
    Account account;
};
/// The code was right once, and was given out too long ago.
struct CodeRanOut {};
/// Name and passphrase do not go together; whether the name is known is not told.
struct NotSignedIn {};
/// Too many failures: nothing was looked at, and nothing will be before so long.
struct Wait {
    std::int64_t milliseconds = 0;
};
using SignIn = std::variant<SignedIn, ChoosePassphrase, CodeRanOut, NotSignedIn, Wait>;

/// After this many failures in a row, signing in has to wait: 5 seconds first, and twice as long with each further
/// failure, up to 15 minutes. Kept with the account, so that starting the program again does not help.
inline constexpr int freeFailures = 3;
inline constexpr std::int64_t firstWait = 5'000;
inline constexpr std::int64_t longestWait = 15 * 60'000;

/// Who may sign in here. Each change is told to the audit trail; `actor` is the account of who does it, "nobody" at the
/// first set-up. Names are as learners' names: 1 to 80 characters, each once, without regard to ASCII case, among
/// accounts and learners together.
class Accounts {
public:
    explicit Accounts(const Records& records, PassphraseCost cost = {});

    /// Whether anybody has an account. Without one, whoever can use the computer's account sees all that is kept.
    [[nodiscard]] Outcome<bool> any() const;
    [[nodiscard]] Outcome<std::vector<Account>> all() const;
    [[nodiscard]] Outcome<std::optional<Account>> find(std::string_view name) const;
    [[nodiscard]] Outcome<std::optional<Account>> byId(std::string_view id) const;

    /// The first account: an administrator, with the passphrase that they chose. A problem when there is one already.
    [[nodiscard]] Outcome<Account> setUp(std::string_view name, std::string_view passphrase, UnixMilliseconds now);

    /// Adds an account for somebody who is no learner.
    [[nodiscard]] Outcome<NewAccount> add(std::string_view name, Role role, const std::string& actor,
                                          UnixMilliseconds now);
    /// Adds one for a learner in the records.
    [[nodiscard]] Outcome<NewAccount> addForLearner(const std::string& learnerId, const std::string& actor,
                                                    UnixMilliseconds now);
    /// Forgets the passphrase and gives out a new code; opens an account that was closed.
    [[nodiscard]] Outcome<NewAccount> startAnew(const std::string& account, const std::string& actor,
                                                UnixMilliseconds now);
    [[nodiscard]] Outcome<PreparedCode> prepareCode() const;
    /// Gives each of them a code, all or none. In the order in which they are wanted.
    [[nodiscard]] Outcome<std::vector<NewAccount>> giveCodes(const std::vector<CodeFor>& wanted,
                                                             const std::string& actor, UnixMilliseconds now);
    /// Closes it. The last administrator that can sign in stays open.
    [[nodiscard]] Outcome<Done> close(const std::string& account, const std::string& actor, UnixMilliseconds now);

    /// `secret` is the passphrase, or the code where none has been chosen yet.
    [[nodiscard]] Outcome<SignIn> signIn(std::string_view name, std::string_view secret, UnixMilliseconds now);
    /// Chooses a passphrase, proving oneself with the one before or the code.
    [[nodiscard]] Outcome<SignIn> choosePassphrase(std::string_view name, std::string_view secret,
                                                   std::string_view passphrase, UnixMilliseconds now);

private:
    template <class Give>
    [[nodiscard]] Outcome<NewAccount> give(Give&& how);

    std::shared_ptr<Connection> m_connection;
    PassphraseCost m_cost;
};

} // namespace records
