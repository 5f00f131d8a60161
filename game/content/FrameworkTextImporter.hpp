#pragma once

#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// What was found of one competency at one level, beside what the known framework has.
struct ImportedLevel {
    std::string competency; ///< id
    std::string name;
    int level = 1;
    std::size_t found = 0;
    std::size_t expected = 0;
};

struct ImportedValue {
    std::string id;
    std::string name;
    std::size_t positive = 0;
    std::size_t negative = 0;
    std::size_t expectedPositive = 0;
    std::size_t expectedNegative = 0;
    std::string toldApart; ///< by what the two lists were told apart; empty where they were not, or none was found
};

/// A line of the text that is not in the framework file.
struct LeftOver {
    enum class Kind {
        statement, ///< a list item that could not be placed: nothing of this kind should be left
        heading,   ///< a heading that the known framework does not have
        prose,     ///< a paragraph that belongs to no competency, value or cluster
        furniture  ///< contents lines, page numbers, running headers
    };
    std::size_t line = 0; ///< from 1
    std::string text;
    std::string reason;
    Kind kind = Kind::prose;
};

/// Something that was understood in a way a reader should check.
struct ImportNote {
    std::size_t line = 0;
    std::string sentence;
};

/// What came of reading a published framework's text. Either `yaml` or `problem` is there.
struct FrameworkImport {
    std::string file;
    std::optional<std::string> yaml;    ///< the framework file
    std::optional<std::string> problem; ///< one plain sentence, when nothing could be made of the text
    std::vector<ImportedLevel> levels;  ///< every level of every competency of the known framework, in its order
    std::vector<ImportedValue> values;  ///< every value of the known framework
    std::vector<ImportNote> notes;      ///< by line
    std::vector<LeftOver> leftOvers;    ///< by line

    /// Whether everything that the known framework has was found in the same numbers, and no statement was left over.
    [[nodiscard]] bool complete() const;
};

/// Reads the published wording of a framework from an organisation's own copy of its text, and makes a framework file
/// of it with the ids, clusters, levels and ranks of `like`, whose names it looks for. Statements are numbered in the
/// order of the text. Only what the text says goes into the file: nothing missing is filled in from `like`. `file` is
/// the name used in messages and, without its folders, in the framework file. docs/framework-format.md tells a trainer
/// what is understood.
[[nodiscard]] FrameworkImport importFrameworkText(std::string_view text, const std::string& file,
                                                  const model::CompetencyFramework& like, const Limits& limits = {});

/// What was recognised as a table, what to check, and what could not be placed with line numbers and reasons; for
/// people.
[[nodiscard]] std::string describe(const FrameworkImport& import);

} // namespace content
