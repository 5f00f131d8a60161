#pragma once

#include "content/Limits.hpp"
#include "content/Problems.hpp"
#include "content/YamlTree.hpp"

#include <string_view>

namespace content {

/// Gets a YAML file's top level piece by piece. The values handed over are valid only during the call.
class YamlFileReader {
public:
    virtual ~YamlFileReader() = default;

    /// One key of the file's top level with its whole value.
    virtual void topLevel(YamlValue key, YamlValue value) = 0;

    /// One entry of the map under the key that was named as `entries` (not called when its value is no map; then the
    /// whole value goes to `topLevel`).
    virtual void entry(YamlValue key, YamlValue value) = 0;

    /// The map under that key begins.
    virtual void entriesBegin(YamlValue key) = 0;
};

/// Reads `text` as one YAML document whose top level is a map, and hands it to `reader`. What is wrong with the text as
/// YAML, or forbidden in any file of ours (see docs/scenario-format.md), goes to `problems`.
/// `entries` names the top-level key whose entries are handed over one by one; empty for none.
/// Returns false when the text could not be read to its end, so that what is missing in it need not be reported.
bool readYaml(std::string_view text, std::string_view entries, const Limits& limits, Problems& problems,
              YamlFileReader& reader);

} // namespace content
