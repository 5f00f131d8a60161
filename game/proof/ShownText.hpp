#pragma once

#include "play/Runner.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace proof {

/// All that a learner has on the screen where a runner stands: what came of the choice just taken; the situation's text
/// with the paragraphs that apply, and the messages that arrive in it; or the ending. Line breaks and runs of space
/// count as one space. The runner must outlive it.
class ShownText {
public:
    explicit ShownText(const play::Runner& runner);

    [[nodiscard]] bool has(std::string_view text) const;

    /// For a text that is not there: where it stands instead, or what comes nearest to it; begins with a space.
    [[nodiscard]] std::string instead(std::string_view text) const;

private:
    const play::Runner* m_runner;
    std::vector<std::string> m_paragraphs;
    std::string m_all;
};

} // namespace proof
