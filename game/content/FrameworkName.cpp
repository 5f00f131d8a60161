#include "content/FrameworkName.hpp"

#include <array>
#include <string>

namespace content {

namespace {

/// Whether a name is a whole part of an id, as cvf is of met-cvf.
bool isPartOf(std::string_view name, std::string_view id) {
    const std::size_t at = name.empty() ? std::string_view::npos : id.find(name);
    const std::size_t end = at + name.size();
    return at != std::string_view::npos && (at == 0 || id[at - 1] == '-') && (end == id.size() || id[end] == '-');
}

} // namespace

bool namesFramework(YamlValue value, std::string_view file, const model::CompetencyFramework& framework,
                    YamlReader& reader) {
    const std::array<std::string_view, 1> known{framework.id};
    const auto report = [&](std::string suggestion) {
        reader.problems().add(value.where(), "wrong-framework",
                              std::string(file) + " is keyed to the framework " + inQuotes(value.text()) + ", and " +
                                  inQuotes(framework.id) + " is in use",
                              "use the framework it is keyed to (--framework FILE)", std::move(suggestion));
        return false;
    };
    const std::string typed = value.kind() == YamlKind::scalar ? small(value.text()) : std::string();
    if (typed != framework.id && (isPartOf(typed, framework.id) || typed == small(framework.title))) {
        return report(framework.id);
    }
    const auto id = reader.id(value, "the id of a framework", known);
    if (!id) {
        return false;
    }
    return *id == framework.id || report(nearest(*id, known));
}

} // namespace content
