#pragma once

#include "model/CompetencyFramework.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

enum class Side { positive, negative };

using HeadingName = std::variant<model::ClusterId, model::CompetencyId, model::CoreValueId>;

/// What one line says as a heading of a published framework. A line is a heading only if every word of it is accounted
/// for.
struct Heading {
    std::vector<HeadingName> names; ///< more than one: the line lists names and is no heading
    std::vector<int> levels;        ///< as written, whether or not the framework has them
    std::optional<Side> side;       ///< "Positive behaviours", "What it does not look like"
    std::string unknownName;   ///< what stands after "Competency:" or the like, where the framework knows no such name
    bool labelOnly = false;    ///< "Cluster", "Competency", "Core values" with nothing after it
    bool endsInNumber = false; ///< as in a contents list or a page header
};

/// Recognises the headings of a framework by the names of a known framework, however they are numbered, labelled or
/// set.
class HeadingReader {
public:
    explicit HeadingReader(const model::CompetencyFramework& like);

    /// What `line` says as a heading, or nothing when it is not one. `afterText`: the line before it is text, so that a
    /// line beginning with a small letter goes on with that text.
    [[nodiscard]] std::optional<Heading> read(std::string_view line, bool afterText) const;

    /// Whether `line` heads one of the two lists of a value.
    [[nodiscard]] static std::optional<Side> readSide(std::string_view line);

private:
    struct Name {
        std::vector<std::string> words;
        std::variant<HeadingName, model::Level> what;
    };

    std::vector<Name> m_names; ///< longest first
};

/// The words of a text in small letters, without punctuation; "open-minded" is two words, "doesn't" is one.
[[nodiscard]] std::vector<std::string> plainWords(std::string_view text);

/// The length of the words at the start of `text` that ask why something matters ("Why is it important?"), with what
/// punctuation follows them; nothing when it does not begin so.
[[nodiscard]] std::optional<std::size_t> whyItMatters(std::string_view text);

} // namespace content
