#include "Frameworks.hpp"
#include "Holds.hpp"
#include "exchange/Aiken.hpp"
#include "exchange/GiftReader.hpp"
#include "exchange/GiftWriter.hpp"

namespace {

void requireNotices(const std::vector<exchange::Notice>& notices) {
    for (const exchange::Notice& notice : notices) {
        fuzz::require(notice.line >= 1 && !notice.sentence.empty(), "what was left out is told with its place");
    }
}

model::Quiz quizOf(const exchange::Group& group) {
    model::Quiz quiz;
    quiz.id = "fuzz";
    quiz.title = "Fuzz";
    quiz.questions = group.questions;
    return quiz;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto& framework = fuzz::smallFramework();
    const auto aiken = exchange::readAiken(text);
    if (const auto* imported = std::get_if<exchange::Imported>(&aiken)) {
        requireNotices(imported->notices);
    }
    const auto read = exchange::readGift(text, framework);
    const auto* imported = std::get_if<exchange::Imported>(&read);
    if (imported == nullptr) {
        fuzz::require(!std::get<exchange::Unreadable>(read).sentence.empty(), "why a file cannot be read is told");
        return 0;
    }
    requireNotices(imported->notices);
    for (const exchange::Group& group : imported->groups) {
        const auto written = exchange::writeGift(quizOf(group), framework);
        const auto again = exchange::readGift(written.text, framework);
        const auto* same = std::get_if<exchange::Imported>(&again);
        fuzz::require(same != nullptr && same->groups.size() == 1, "what is written can be read");
        fuzz::require(same->groups[0].questions.size() == group.questions.size(), "no question is lost on the way");
        fuzz::require(exchange::writeGift(quizOf(same->groups[0]), framework).text == written.text,
                      "what was written is written the same again");
    }
    return 0;
}
