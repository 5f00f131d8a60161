#pragma once

#include "content/Diagnostic.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Byte offset in the text being read; lines and columns are worked out only for what is reported.
using Offset = std::uint32_t;

/// Collects what is wrong with one text while it is read, and turns it into sorted diagnostics at the end.
class Problems {
public:
    Problems(std::string_view text, std::string file, std::size_t most)
        : m_text(text), m_file(std::move(file)), m_most(most) {}

    /// `expected` and `suggestion` may be empty. After `most` problems nothing more is kept.
    void add(Offset where, std::string_view code, std::string what, std::string expected = {},
             std::string suggestion = {});

    /// Forgets those that `forget` says of (by place and code); what stands there is told otherwise.
    template <class Forget>
    void forget(Forget forget) {
        std::erase_if(m_found, [&](const Problem& problem) { return forget(problem.where, problem.code); });
    }

    /// Whether there is one of which `is` says so, by its code.
    template <class Is>
    [[nodiscard]] bool has(Is is) const {
        return std::ranges::any_of(m_found, is, &Problem::code);
    }

    /// Says that reading stopped at the problem added last.
    void readingStopped();
    struct Stop {
        Offset where;
        std::string_view code;
    };
    /// Where reading stopped, if it did.
    [[nodiscard]] std::optional<Stop> stop() const;

    [[nodiscard]] bool any() const { return !m_found.empty(); }
    [[nodiscard]] bool full() const { return m_found.size() >= m_most; }
    [[nodiscard]] std::string_view text() const { return m_text; }

    /// All problems sorted by place, each place's own once.
    [[nodiscard]] std::vector<Diagnostic> take();

private:
    struct Problem {
        Offset where;
        std::string_view code;
        std::string what;
        std::string expected;
        std::string suggestion;
        bool readingStopped = false;
    };
    std::string_view m_text;
    std::string m_file;
    std::size_t m_most;
    std::vector<Problem> m_found;
};

/// A place in a text as a person looks for it, with the line and where the caret stands under it.
struct Spot {
    Place place;
    std::string line; ///< the line of the file, or the part of it around the place
    std::size_t caret = 1;
};

[[nodiscard]] Spot spotAt(std::string_view text, Offset where);

/// The name in `known` that `typed` is most likely meant to be, or nothing when none is near (optimal string alignment
/// distance: insert, delete, replace, swap neighbours; at most a third of the length). Small and capital letters are
/// the same, and curly quotation marks around it do not count.
[[nodiscard]] std::string nearest(std::string_view typed, std::span<const std::string_view> known);

/// Whether one becomes the other in at most so many steps of that distance; texts of more than 64 bytes never do.
[[nodiscard]] bool isNear(std::string_view a, std::string_view b, std::size_t mostSteps);

/// With small letters in place of capitals A to Z.
[[nodiscard]] std::string small(std::string_view text);

/// Without the curly quotation marks that a word processor puts around a word, and YAML takes for letters.
[[nodiscard]] std::string_view withoutCurlyQuotes(std::string_view text);

/// `typed` in quotation marks for a message: cut after 40 characters, unprintable bytes shown as `?`.
[[nodiscard]] std::string inQuotes(std::string_view typed);

} // namespace content
