#pragma once

#include "content/Diagnostic.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// How much a finding weighs.
enum class Severity : std::uint8_t {
    error, ///< the file is refused
    fault, ///< the file can be read, but its story does what nobody can have meant
    advice ///< worth a look; may be meant
};

/// What a finding is about; its place in the list of all codes.
enum class About : std::uint8_t {
    file,       ///< any file of ours, as text and as YAML
    keys,       ///< keys and values in any file of ours
    scenario,   ///< what only a scenario has
    framework,  ///< what only a framework has
    settings,   ///< what only settings.yaml has
    transcript, ///< what only a story test has
    quiz,       ///< what only a quiz has
    course,     ///< what only a course has
    story       ///< what happens on the paths of a scenario
};
inline constexpr std::array allAbouts{About::file,      About::keys,     About::scenario,
                                      About::framework, About::settings, About::transcript,
                                      About::quiz,      About::course,   About::story};

/// What there is to say about one code, beyond the one line that is reported with a place.
struct CatalogueEntry {
    std::string code;
    About about;
    Severity severity;
    std::string title;     ///< one line, without a full stop
    std::string means;     ///< what it means and why it is told; paragraphs are separated by '\n'
    std::string mend;      ///< what to do
    std::string wrong;     ///< lines of a file that have it, without a line end after the last; may be empty
    std::string right;     ///< the same lines mended; empty if and only if `wrong` is
    std::string noExample; ///< why there are no such lines; may be empty
    std::string file;      ///< name of a whole file in tests/bad-content/<about>/ that has it; may be empty
};

/// What every code means that the program can report.
class Catalogue {
public:
    Catalogue() = default;
    explicit Catalogue(std::vector<CatalogueEntry> entries);

    /// By code, in alphabetical order.
    [[nodiscard]] const std::vector<CatalogueEntry>& entries() const { return m_entries; }

    /// Nothing when there is no such code.
    [[nodiscard]] const CatalogueEntry* find(std::string_view code) const;

    /// The code that `typed` is most likely meant to be; empty when none is near.
    [[nodiscard]] std::string nearestTo(std::string_view typed) const;

private:
    std::vector<CatalogueEntry> m_entries;
};

/// Reads a catalogue, as strictly as any other file of ours: assets/diagnostics.yaml says how it is written.
[[nodiscard]] Loaded<Catalogue> readCatalogue(std::string_view text, const std::string& file);

/// The catalogue that is part of the program, read when it is first asked for. Tests hold that it can be read; it would
/// be empty otherwise.
[[nodiscard]] const Catalogue& catalogue();

/// How much a finding of this code weighs. A code that is not in the catalogue counts as an error, so that nothing is
/// played down.
[[nodiscard]] Severity severityOf(std::string_view code);

} // namespace content
