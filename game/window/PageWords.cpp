#include "window/PageWords.hpp"

#include "window/Strings.hpp"

namespace window::words {

bool isNotebookKey(char32_t typed) { return typed == U'n' || typed == U'N'; }

std::string practiceWhere(std::string_view title) { return "Practice · " + std::string(title); }

std::string pathEnded(std::string_view ending) { return "That path ended with: " + std::string(ending) + "."; }

std::string thenAndNowMore(std::size_t decision, Reader reader) {
    return "At decision " + std::to_string(decision) +
           (reader == Reader::learner ? " you went another way." : " this attempt went another way.") +
           " These are two paths, not two scores: practice counts in no profile.";
}

std::string whatIfFrom(std::size_t decision) {
    return "practice from decision " + std::to_string(decision) + ", not counted";
}

std::string level(int number) { return "Level " + std::to_string(number); }

std::string topicChosen(std::string_view topic) { return "Topic: " + std::string(topic); }

std::string standing(const practice::Standing* standing) {
    if (standing == nullptr)
        return notPlayedYet;
    if (standing->finished == 0)
        return "Begun, and not finished";
    const std::string times = standing->finished == 1 ? "Finished once, on "
                              : standing->finished == 2
                                  ? "Finished twice, last on "
                                  : "Finished " + std::to_string(standing->finished) + " times, last on ";
    return times + day(standing->lastFinished) + (standing->open ? "; begun again" : "");
}

std::string scenariosShown(std::size_t shown, std::size_t all) {
    return (shown == all ? "" : std::to_string(shown) + " of ") + std::to_string(all) +
           (all == 1 ? " scenario" : " scenarios");
}

std::string endedOn(std::string_view day) { return "Finished on " + std::string(day); }

std::string showMore(std::size_t next, std::size_t left) {
    return next == left ? "Show the last " + std::to_string(left)
                        : "Show " + std::to_string(next) + " more of " + std::to_string(left);
}

} // namespace window::words
