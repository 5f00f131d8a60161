#pragma once

#include "content/Reading.hpp"
#include "proof/Proof.hpp"
#include "storymap/Survey.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <sstream>
#include <string>

/// Stories to draw, each with what was proved of it.
namespace stories {

using reading::slurp;

inline const model::CompetencyFramework& framework() {
    static const auto loaded = content::readFramework(slurp("assets/frameworks/met-cvf.yaml"), "met-cvf.yaml");
    REQUIRE(loaded);
    return *loaded.value;
}

struct Drawable {
    model::Scenario scenario;
    proof::Proof proof;
    [[nodiscard]] storymap::Story story() const { return {scenario, framework(), proof}; }
};

inline Drawable read(const std::string& yaml) {
    auto loaded = content::readScenario(yaml, "test.yaml", framework());
    std::string problems;
    for (const auto& diagnostic : loaded.diagnostics) {
        problems += content::format(diagnostic);
    }
    INFO(problems);
    REQUIRE(loaded);
    auto proof = proof::prove(*loaded.value, framework());
    return {std::move(*loaded.value), std::move(proof)};
}

inline Drawable shipped(const std::string& name) { return read(slurp("scenarios/" + name + ".yaml")); }

/// A heading, then `situations`, `endings`.
inline std::string yaml(const std::string& title, const std::string& situations, const std::string& facts = "") {
    return "format: 1\nscenario: drawn\nversion: 3\ntitle: " + title +
           "\nframework: met-cvf\nrank: constable\nlevel: 1\nminutes: 5\nsummary: A story.\nbriefing: A story.\n" +
           facts + situations;
}

/// Many small scenes with crossings, a few ways back and one situation that nothing leads to.
inline std::string large(std::size_t count) {
    const char* const ratings[] = {"best", "good", "poor", "harmful"};
    const char* const keys[] = {"shows: [EA-1.1]", "shows: [TO-1.1]", "shows: [COM+1]", "shows: [AC-1.2]"};
    const char* const names[] = {"listen-first", "ask-for-the-log", "send-somebody-else", "walk-away"};
    std::ostringstream out;
    out << "start: scene-0\nsituations:\n";
    for (std::size_t i = 0; i < count; ++i) {
        out << "  scene-" << i << ":\n    place: street-" << i % 7 << "\n    text: Something happens here, number " << i
            << ", and somebody looks at you.\n    choices:\n";
        const std::size_t choices = 2 + i % 3;
        for (std::size_t k = 0; k < choices; ++k) {
            const std::size_t rating = k == 0 ? 0 : (i + k) % 3 + 1;
            std::size_t to = i + 7 + (i * 3 + k * 2) % 5;
            if (i % 34 == 11 && k == choices - 1) {
                to = i - 8; // and back
            }
            if (i < 4) {
                to = 1 + i * 3 + k;
            }
            if (to == count / 2) {
                ++to; // nothing leads there
            }
            out << "      " << names[k] << ":\n        text: Do thing " << k
                << " about it, and mean it.\n        rating: " << ratings[rating] << "\n        "
                << (rating == 3 ? "carries: [COM-1]" : keys[(i + rating) % 4]) << "\n        why: So.\n        goto: ";
            out << (to < count ? "scene-" + std::to_string(to) : k == 0 ? "well" : "badly") << "\n";
        }
    }
    out << "endings:\n  well: {title: It ends well, text: Everybody goes home.}\n"
           "  badly: {title: It ends badly, text: Nobody says anything.}\n";
    return yaml("A long night", out.str());
}

} // namespace stories
