#include "content/ScenarioKeys.hpp"

namespace content {

const KeyLevel& scenarioLevel() {
    static constexpr KeyLevel person{scenarioKeys::person, {}};
    static constexpr KeyLevel fact{scenarioKeys::fact, {}, {}, true};
    static constexpr KeyLevel choice{scenarioKeys::choice, {}};
    static constexpr KeyLevel paragraph{scenarioKeys::paragraph, {}};
    static constexpr KeyLevel inject{scenarioKeys::inject, {}};
    static constexpr std::array inEnding{KeyLevel::Named{"also", &paragraph}};
    static constexpr KeyLevel ending{scenarioKeys::ending, {}, inEnding};
    static constexpr std::array inSituation{KeyLevel::Named{"choices", &choice}};
    static constexpr std::array listed{KeyLevel::Named{"also", &paragraph}, KeyLevel::Named{"injects", &inject}};
    static constexpr KeyLevel situation{scenarioKeys::situation, inSituation, listed};
    static constexpr std::array inFile{KeyLevel::Named{"cast", &person}, KeyLevel::Named{"facts", &fact},
                                       KeyLevel::Named{"situations", &situation}, KeyLevel::Named{"endings", &ending}};
    static constexpr KeyLevel file{scenarioKeys::file, inFile};
    return file;
}

} // namespace content
