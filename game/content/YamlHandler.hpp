#pragma once

#include "content/Limits.hpp"
#include "content/Problems.hpp"
#include "content/YamlErrors.hpp"
#include "content/YamlFile.hpp"
#include "content/YamlTree.hpp"

#include <yaml-cpp/eventhandler.h>

#include <array>
#include <optional>
#include <string>

namespace YAML {
class Exception;
}

namespace content {

/// Leaves yaml-cpp's parser when reading on makes no sense; the reason is among the problems.
struct YamlStop {};

/// Takes yaml-cpp's events, refuses what no file of ours may have, and hands the rest over piece by piece.
class YamlHandler final : public YAML::EventHandler {
public:
    YamlHandler(std::string_view text, std::size_t skipped, std::string_view entries, const Limits& limits,
                Problems& problems, YamlFileReader& reader)
        : m_text(text), m_skipped(static_cast<Offset>(skipped)), m_entries(entries), m_limits(limits),
          m_problems(problems), m_reader(reader) {}

    [[nodiscard]] YamlErrorContext contextOf(const YAML::Exception& exception);
    /// Where yaml-cpp gave up: hands over a piece that is one value on one line, which cannot have lost anything.
    void handOverLine();
    [[nodiscard]] const Offset& lastPlace() const { return m_lastPlace; }
    [[nodiscard]] bool sawDocument() const { return m_documents > 0; }

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override { handOver(); }

    void OnAnchor(const YAML::Mark& mark, const std::string&) override;

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override;

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override;

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override;
    void OnMapEnd() override { close(); }

private:
    struct Container {
        YamlKind kind;
        bool kept; ///< whether it stands in the tree; the top level and the map of entries do not
        bool keyNext;
        std::uint32_t node;
        Offset where;
        bool inBraces = false;
        std::size_t entries = 0;
    };

    Offset offset(const YAML::Mark& mark);

    /// The condition that stands at `where` when it begins with the "!" that negates in other languages. YAML would
    /// take that for a tag, and the condition would be gone.
    [[nodiscard]] std::optional<std::string_view> negatedCondition(Offset where) const;

    void checkTag(const std::string& tag, Offset where);

    [[nodiscard]] bool expectsKey() const;

    /// True where the value that now begins is handed over by itself: under a key of the top level or of the entries.
    [[nodiscard]] bool startsPiece() const { return m_depth > 0 && !m_open[m_depth - 1].kept; }

    void scalar(std::string_view text, Offset where, bool plain);

    void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag);

    void close();

    /// Counts what now begins among the entries of what it stands in. Where they are too many, hands over what was read
    /// so far and stops: millions of them take seconds to read.
    void countEntry(Offset where);

    void beginValue(Offset where, YamlKind kind);

    void endValue();

    /// Hands over the piece that is complete, if there is one. Not before the next event: a piece ends for yaml-cpp
    /// wherever a line begins further to the left, even in a column where none can, and then it is not complete.
    void handOver();

    std::string_view m_text;
    Offset m_skipped;
    std::string_view m_entries;
    const Limits& m_limits;
    Problems& m_problems;
    YamlFileReader& m_reader;
    YamlTree m_tree;
    std::array<Container, 64> m_open{};
    std::size_t m_depth = 0;
    bool m_complete = false; ///< the piece in m_tree
    int m_documents = 0;
    Offset m_keyPlace = 0;
    Offset m_lastPlace = 0;
    std::optional<Offset> m_lastQuoted;
};

} // namespace content
