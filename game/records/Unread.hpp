#pragma once

#include "records/Overview.hpp"
#include "records/Problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records {

/// Something that was written about a learner's work and that an account has not had before it since.
struct Unread {
    enum class Kind { comment, signOff };
    Kind kind = Kind::comment;
    std::string learner;                ///< whose work; an id
    std::optional<std::string> attempt; ///< its full id; nothing: the profile over all first attempts
    std::string title;                  ///< of its scenario; empty where it is the profile
    std::string author;                 ///< by name
    UnixMilliseconds at = 0;
};

/// What the audit trail keeps, as detail of "saw", where somebody had before them what was said of an attempt: how many
/// comments and sign-offs that was. Who saw the attempt's decisions alone has not read them.
[[nodiscard]] std::string saidDetail(std::size_t said);

/// For a learner's account: what others wrote of their attempts and signed off with them. Oldest first, comments before
/// sign-offs.
[[nodiscard]] Outcome<std::vector<Unread>> unreadBy(const Records& records, const std::string& account,
                                                    const std::string& learner);
/// For somebody who looks after learners: what these wrote themselves, oldest first.
[[nodiscard]] Outcome<std::vector<Unread>> unreadFromLearners(const Records& records, const std::string& account,
                                                              const Whose& whose);

} // namespace records
