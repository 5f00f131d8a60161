#pragma once

#include "records/Accounts.hpp"
#include "records/Attempts.hpp"
#include "records/AuditTrail.hpp"
#include "records/Classes.hpp"
#include "records/Reviews.hpp"
#include "records/Rounds.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace records {

/// What one installation hands to another: whole attempts with the content they were played with, who played, what was
/// said of it and by whom. No account can be opened with it, and no key but the public one is in it.
struct Bundle {
    struct Content {
        ContentKind kind = ContentKind::scenario;
        std::string hash;
        std::string bytes;
    };
    struct BundledLearner {
        Learner learner;
        UnixMilliseconds added = 0;
    };
    /// Somebody who wrote a comment or signed off.
    struct Author {
        std::string id; ///< of their account
        std::string name;
        Role role = Role::learner;
        std::optional<std::string> learner; ///< for a learner's account
    };
    struct Seal {
        std::string salt;
        std::string digest;
    };
    struct BundledAttempt {
        StoredAttempt attempt; ///< ended; the learner's name is left empty, it stands with the learner
        Seal seal;
    };
    struct BundledComment {
        Comment comment; ///< the author's name is left empty, it stands with the author
        Seal seal;
    };
    struct BundledSignOff {
        SignOff signOff;
        Seal seal;
    };
    /// A question as it was put.
    struct Question {
        std::string hash;
        std::string bytes;
    };
    struct BundledRound {
        StoredRound round; ///< ended
        Seal seal;
    };

    struct BundledClass {
        StoredClass stored; ///< ended; without the codes by which phones came in
        Seal seal;
    };

    std::string installation; ///< id of the sender
    std::string publicKey;
    UnixMilliseconds made = 0;
    AuditHead anchor; ///< of the sender's audit trail
    std::vector<Content> contents;
    std::vector<BundledLearner> learners;
    std::vector<Author> authors;
    std::vector<BundledAttempt> attempts; ///< what branches off comes after what it branches from
    std::vector<BundledComment> comments; ///< a reply comes after what it answers
    std::vector<BundledSignOff> signOffs;
    std::vector<Question> questions; ///< of the rounds and classes
    std::vector<BundledRound> rounds;
    std::vector<BundledClass> classes;
};

/// What a bundle can hold: the first ones had no rounds of questions, and the next no classes.
enum class BundleForm { withoutRounds, withRounds, withClasses };

/// In the latest form.
[[nodiscard]] std::string bundleText(const Bundle& bundle);

/// Whether all that is named in it is there, once, and all that vouches for something fits it. Throws BadField.
void requireWhole(const Bundle& bundle);

/// Reads what `bundleText` wrote, and requires every text to be one that can be shown, every number to be in its
/// range, and all of it to be whole. Throws BadField.
[[nodiscard]] Bundle readBundle(std::string_view text, BundleForm form = BundleForm::withClasses);

} // namespace records
