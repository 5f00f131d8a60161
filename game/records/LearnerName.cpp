#include "records/LearnerName.hpp"

#include "content/Utf8.hpp"
#include "records/PlainText.hpp"

#include <string>

namespace records {

namespace {

constexpr std::size_t mostNameCharacters = 80;

} // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<Problem> whatIsWrongWithName(std::string_view name) {
    const auto length = plainLength(name, LineBreaks::refused);
    if (!length) {
        return Problem{ProblemKind::refused, "This name holds characters that cannot be shown, such as control "
                                             "characters. Write it again without them."};
    }
    if (*length == 0 || !content::hasVisibleCharacter(name)) {
        return Problem{ProblemKind::refused, "A learner needs a name. Write one with 1 to 80 characters."};
    }
    if (*length > mostNameCharacters) {
        return Problem{ProblemKind::refused, "This name has " + std::to_string(*length) +
                                                 " characters, and at most 80 can be kept. Write a shorter one."};
    }
    return std::nullopt;
}

} // namespace records
