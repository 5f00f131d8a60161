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
    [[nodiscard]] const Offset& lastPlace() const { return m_lastPlace; }
    [[nodiscard]] bool sawDocument() const { return m_documents > 0; }

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}

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
    };

    Offset offset(const YAML::Mark& mark);

    void checkTag(const std::string& tag, Offset where);

    [[nodiscard]] bool expectsKey() const;

    /// True where the value that now begins is handed over by itself: under a key of the top level or of the entries.
    [[nodiscard]] bool startsPiece() const { return m_depth > 0 && !m_open[m_depth - 1].kept; }

    void scalar(std::string_view text, Offset where, bool plain);

    void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag);

    void close();

    void beginValue(Offset where, YamlKind kind);

    void endValue();

    std::string_view m_text;
    Offset m_skipped;
    std::string_view m_entries;
    const Limits& m_limits;
    Problems& m_problems;
    YamlFileReader& m_reader;
    YamlTree m_tree;
    std::array<Container, 64> m_open{};
    std::size_t m_depth = 0;
    int m_documents = 0;
    Offset m_keyPlace = 0;
    Offset m_lastPlace = 0;
    std::optional<Offset> m_lastQuoted;
};

} // namespace content
