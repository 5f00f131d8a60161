#pragma once

#include "content/Diagnostic.hpp"
#include "content/Limits.hpp"
#include "practice/Practice.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace practice {

/// What became of an attempt's decisions in another version of its scenario.
struct CarriedOver {
    std::size_t kept = 0; ///< how many decisions, from the first
    /// Where the author stands now and why, as one sentence; empty when that is where they stood before.
    std::string moved;
};

/// Takes the decisions of `before` again in `after`, which is at its beginning, as far as they fit by the ids of
/// situations and choices, and comes to the same step between situations where all of them do.
CarriedOver carryOver(const play::Journey& before, play::Journey& after);

/// What a rehearsal is played with; Practice::rehearsing gives it.
struct RehearsalSetting {
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::string frameworkHash;
    std::string programVersion;
    content::Limits limits;
    std::uint64_t seed = 1;
    std::optional<std::string> rank; ///< overrides the scenario's, where the framework knows it
    std::string path = {};           ///< choices that each beginning takes first, as `play --path` reads them
};

/// An author's play of a scenario that is still being written. Given the file's text each time it was saved, it holds
/// the last version that can be played, and carries the decisions made so far over to it. Reads no files; keeps
/// nothing.
class Rehearsal {
public:
    enum class News {
        none,    ///< the text is the one that is known
        broken,  ///< it cannot be played; `problems` says why, and the attempt stays as it was
        gone,    ///< there is no file any more; for the rest as broken
        mended,  ///< it can be played again, and is what is being played
        replaced ///< `attempt` is a new one; `moved` says where it stands if not where the one before stood
    };

    explicit Rehearsal(RehearsalSetting setting) : m_setting(std::move(setting)) {}

    /// Takes the text that the file has now. `file` is what problems call it.
    News read(std::string_view text, const std::string& file);
    /// The file could not be read at all.
    News unreadable(std::vector<content::Diagnostic> problems);
    /// Begins again, at the end of the path if there is one. `moved` says how far it could be gone if not to its end.
    void restart();
    /// Takes the last decision back, so that it can be made once more. False: nothing has been decided.
    bool back();

    /// The last version that could be played; null until there is one.
    [[nodiscard]] const std::shared_ptr<OpenAttempt>& attempt() const { return m_attempt; }
    /// What is wrong with the file as it is now; empty when nothing is.
    [[nodiscard]] const std::vector<content::Diagnostic>& problems() const { return m_problems; }
    [[nodiscard]] const std::string& moved() const { return m_moved; }

private:
    [[nodiscard]] std::shared_ptr<OpenAttempt> begun(std::shared_ptr<const model::Scenario> scenario) const;
    void begin(std::shared_ptr<const model::Scenario> scenario);

    RehearsalSetting m_setting;
    std::optional<std::string> m_text; ///< as last given
    std::string m_played;              ///< the text of the version that is played
    std::shared_ptr<OpenAttempt> m_attempt;
    std::vector<content::Diagnostic> m_problems;
    std::string m_moved;
};

} // namespace practice
