#include "content/QuizKeys.hpp"

namespace content {

const KeyLevel& quizLevel() {
    static constexpr KeyLevel option{quizKeys::weighted, {}};
    static constexpr KeyLevel action{quizKeys::action, {}};
    static constexpr KeyLevel pair{quizKeys::pair, {}};
    static constexpr std::array listed{KeyLevel::Named{"options", &option}, KeyLevel::Named{"reasons", &option},
                                       KeyLevel::Named{"order", &action}, KeyLevel::Named{"pairs", &pair}};
    static constexpr KeyLevel question{quizKeys::any, {}, listed};
    static constexpr std::array inFile{KeyLevel::Named{"questions", &question}};
    static constexpr KeyLevel file{quizKeys::file, inFile};
    return file;
}

} // namespace content
