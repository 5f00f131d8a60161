#include "window/QuizWords.hpp"

#include "model/Counted.hpp"
#include "study/Told.hpp"

#include <algorithm>
#include <array>

namespace window::words {

namespace {

constexpr std::size_t secondsForOne = 25;
constexpr std::size_t secondsInMinute = 60;

} // namespace

std::string quizzesEntry(std::size_t waiting) {
    return waiting == 0 ? std::string(quizzes) : std::string(quizzes) + ": " + std::to_string(waiting) + " today";
}

std::string questionOf(std::size_t number, std::size_t all) {
    return "Question " + std::to_string(number) + " of " + std::to_string(all);
}

std::string inRound(std::size_t number, std::size_t all, const std::string& title) {
    return questionOf(number, all) + " · " + title;
}

std::string needsPairs(std::size_t open, std::size_t all) {
    if (open == all)
        return "Put something beside each first.";
    return std::to_string(open) + " of " + std::to_string(all) + " still " + (open == 1 ? "has" : "have") +
           " nothing beside " + (open == 1 ? "it." : "them.");
}

std::string beside(const std::string& left) { return "now beside: " + left; }

std::string answersBelow(std::size_t count) {
    return count > 0 ? "\u2193  " + model::counted(count, "answer", "answers") + " below" : "\u2193  The answer below";
}

std::string inARow(std::size_t count) {
    constexpr std::array<const char*, 11> numbers{"",    "",      "",      "Three", "Four", "Five",
                                                  "Six", "Seven", "Eight", "Nine",  "Ten"};
    if (count < 3)
        return {};
    return (count < numbers.size() ? std::string(numbers[count]) : std::to_string(count)) + " right in a row.";
}

std::string rightOf(std::size_t right, std::size_t all) {
    return std::to_string(right) + " of " + std::to_string(all) + " right";
}

std::string rightMore(std::size_t inPart, std::size_t notAnswered) {
    std::string text;
    if (inPart > 0)
        text = std::to_string(inPart) + " more in part.";
    if (notAnswered > 0)
        text += (text.empty() ? "" : " ") + model::counted(notAnswered, "was", "were") +
                " not answered before the time was up; nothing is lost by that.";
    return text;
}

std::string marksSentence(double earned, double byGuessing) {
    return "You earned " + study::marksText(earned) + ". Answering by chance, and saying so, would have come to " +
           study::marksText(byGuessing) + ".";
}

std::string longestRow(std::size_t count) {
    return count == 1 ? "1 right at a time." : std::to_string(count) + " right, one after the other.";
}

std::string waitToday(std::size_t questions) {
    const std::size_t minutes = std::max<std::size_t>(1, questions * secondsForOne / secondsInMinute);
    return model::counted(questions, "question waits", "questions wait") + " today, about " +
           model::counted(minutes, "minute", "minutes");
}

std::string waitingRound(const std::string& title, std::size_t answered, std::size_t all) {
    return title + ": " + std::to_string(answered) + " of " + std::to_string(all) + " answered";
}

std::string daysPractised(std::size_t days, bool today) {
    if (days == 0)
        return "Whenever you like: a few minutes on any day are a good beginning.";
    const std::string howMany =
        days == 7 ? "You practised on every one of them" : "You practised on " + std::to_string(days) + " of them";
    return howMany + (today ? ", today too." : ".");
}

std::string howSureFor(const std::string& stakes) { return "How sure? " + stakes + "."; }

std::string earlierRoundsMore(std::size_t rounds) {
    return model::counted(rounds, "round", "rounds") + ", with your answers and the right ones.";
}

std::string howRoundWent(const records::RoundLine& round) {
    const std::string right = rightOf(round.right, round.answers);
    return round.answers == round.questions
               ? right
               : right + ", ended after " + std::to_string(round.answers) + " of " + std::to_string(round.questions);
}

std::string mapInShort(std::size_t met, std::size_t all, std::size_t firm) {
    return std::to_string(met) + " of " + std::to_string(all) + " statements met, " + std::to_string(firm) +
           " of them firm.";
}

std::string levelName(int number) { return "Level " + std::to_string(number); }

std::string clockOf(std::optional<std::chrono::milliseconds> limit) {
    using std::chrono::duration_cast;
    if (!limit)
        return "Yes";
    const auto seconds = duration_cast<std::chrono::seconds>(*limit).count();
    return std::to_string(seconds) + " seconds for each";
}

std::string masteryName(quiz::Mastery mastery) {
    constexpr std::array<const char*, 4> names{"Not met yet", "Fresh", "Growing", "Firm"};
    return names[static_cast<std::size_t>(mastery)];
}

std::string masteryMore(quiz::Mastery mastery) {
    constexpr std::array<const char*, 4> more{"not asked about so far", "would be forgotten within a week",
                                              "would last a week or more", "would last a month or more"};
    return more[static_cast<std::size_t>(mastery)];
}

std::string masteryInWords(const study::UnitMastery& unit) {
    std::string text;
    for (const quiz::Mastery mastery :
         {quiz::Mastery::firm, quiz::Mastery::growing, quiz::Mastery::fresh, quiz::Mastery::unseen}) {
        const std::size_t count = unit.of(mastery);
        if (count == 0)
            continue;
        std::string name = masteryName(mastery);
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + name;
    }
    return text;
}

std::string quizzesOf(const std::string& learner) { return std::string(quizzes) + " · " + learner; }

} // namespace window::words
