#pragma once

#include "records/Bundle.hpp"
#include "records/Problem.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace records {

class Records;
struct Connection;

/// What is to be handed over.
struct BundleWish {
    /// Only these learners, with all that was said of them; nothing: everybody, and what was played without a name.
    std::optional<std::vector<std::string>> learners;
};

struct MadeBundle {
    Bundle bundle;
    std::string file; ///< signed
    /// Classes in which somebody who goes along was, and which stay here because others were, too.
    std::size_t classesLeft = 0;
};

struct MergeWish {
    std::string actor; ///< an account's id
    UnixMilliseconds now = 0;
    bool trust = false;            ///< the sender's key, if it is not known yet
    bool dryRun = false;           ///< say what would happen, and change nothing
    std::set<std::string> unfit{}; ///< attempts that cannot be played again with their scenario: left out
};

/// What came of a bundle, or would come of it.
struct Merged {
    struct Count {
        std::size_t fresh = 0;
        std::size_t same = 0;
    };
    Count learners;
    Count attempts;
    Count comments;
    Count signOffs;
    Count rounds; ///< of questions
    Count classes;
    std::vector<std::string> refused; ///< a sentence for each thing that was left out, and why
    std::vector<std::string> notes;   ///< a sentence for each thing that was changed to fit
    bool senderIsNew = false;
};

/// Handing records from one installation to another and back.
class Bundles {
public:
    explicit Bundles(const Records& records);

    /// Ended attempts with all that belongs to them. Told to the audit trail, with the digest of the file.
    [[nodiscard]] Outcome<MadeBundle> make(const BundleWish& wish, const std::string& actor, UnixMilliseconds now);

    /// Takes in what is not here yet, all at once or not at all. What is here under the same id stays as it is; what
    /// differs from it is left out and told, and so is what was erased here. Each thing is sealed here under "merged".
    /// Doing it again changes nothing.
    [[nodiscard]] Outcome<Merged> merge(const Bundle& bundle, const MergeWish& wish);

private:
    std::shared_ptr<Connection> m_connection;
};

} // namespace records
