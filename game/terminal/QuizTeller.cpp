#include "terminal/QuizTeller.hpp"

#include "content/Find.hpp"
#include "model/Counted.hpp"
#include "terminal/Answer.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

namespace terminal {

namespace {

using namespace model;

/// Numbers with spaces or commas between; a dash stands for none. Nothing where it is anything else.
std::optional<std::vector<std::optional<std::size_t>>> numbersIn(std::string_view text, std::size_t most) {
    std::string spaced(text);
    std::ranges::replace(spaced, ',', ' ');
    std::ranges::replace(spaced, ';', ' ');
    std::istringstream words(spaced);
    std::vector<std::optional<std::size_t>> numbers;
    for (std::string word; words >> word;) {
        while (word.size() > 1 && word.back() == '.') {
            word.pop_back();
        }
        if (word == "-") {
            numbers.emplace_back();
            continue;
        }
        const auto number = findNumber(word);
        if (!number || *number < 1 || *number > most) {
            return std::nullopt;
        }
        numbers.emplace_back(*number - 1);
    }
    return numbers;
}

bool eachOnce(const std::vector<std::optional<std::size_t>>& numbers) {
    std::set<std::size_t> seen;
    return std::ranges::all_of(numbers, [&](const auto& number) { return !number || seen.insert(*number).second; });
}

std::string upTo(std::size_t most) { return "the numbers go from 1 to " + std::to_string(most) + "."; }

/// Positions in the question of several that were taken by their places on the screen.
std::variant<quiz::Answer, std::string> chosenFrom(const quiz::Posed& posed, std::string_view text, bool one) {
    const std::string lower = content::folded(text);
    if (!one && lower == "none") {
        return quiz::Chosen{};
    }
    const auto numbers = numbersIn(text, posed.shown.size());
    if (!numbers || numbers->empty() || std::ranges::any_of(*numbers, [](const auto& n) { return !n; })) {
        return (one ? "Type one number; " : "Type numbers with spaces between, such as 1 3, or none; ") +
               upTo(posed.shown.size());
    }
    if (one && numbers->size() > 1) {
        return "Only one can be chosen here: type one number.";
    }
    if (!eachOnce(*numbers)) {
        return "Each number can stand only once.";
    }
    quiz::Chosen chosen;
    for (const auto& number : *numbers) {
        chosen.options.push_back(posed.shown[*number]);
    }
    std::ranges::sort(chosen.options);
    return chosen;
}

struct TypedAnswer {
    const quiz::Posed& posed;
    std::string_view text;

    std::variant<quiz::Answer, std::string> operator()(const Choosing& task) const {
        return chosenFrom(posed, text, task.many == Choosing::Many::one);
    }
    std::variant<quiz::Answer, std::string> operator()(const Spotting&) const { return chosenFrom(posed, text, false); }
    std::variant<quiz::Answer, std::string> operator()(const TrueOrFalse& task) const {
        std::istringstream words{content::folded(text)};
        std::string first;
        words >> first;
        const bool holds = first == "t" || first == "true" || first == "yes" || first == "y";
        const bool not_ = first == "f" || first == "false" || first == "no" || first == "n";
        const std::string hint =
            task.reasons.empty() ? "Type t for true or f for false."
                                 : "Type t or f and the number of the reason, such as t 2; " + upTo(posed.shown.size());
        if (!holds && !not_) {
            return hint;
        }
        std::string rest;
        std::getline(words, rest);
        const auto numbers = numbersIn(rest, posed.shown.size());
        if (task.reasons.empty()) {
            return numbers && numbers->empty() ? std::variant<quiz::Answer, std::string>(quiz::Judged{holds, {}})
                                               : hint;
        }
        if (!numbers || numbers->size() != 1 || !numbers->front()) {
            return hint;
        }
        return quiz::Judged{holds, posed.shown[*numbers->front()]};
    }
    std::variant<quiz::Answer, std::string> operator()(const Matching& task) const {
        const auto numbers = numbersIn(text, posed.shown.size());
        if (!numbers || numbers->size() != task.pairs.size()) {
            return "Type " + std::to_string(task.pairs.size()) +
                   " numbers with spaces between: what belongs to A, to B, and so on, or - for nothing; " +
                   upTo(posed.shown.size());
        }
        if (!eachOnce(*numbers)) {
            return "Each number can stand only once.";
        }
        quiz::Matched matched;
        for (const auto& number : *numbers) {
            matched.rights.push_back(number ? std::optional(posed.shown[*number]) : std::nullopt);
        }
        return matched;
    }
    std::variant<quiz::Answer, std::string> operator()(const Ranking& task) const {
        const auto numbers = numbersIn(text, posed.shown.size());
        const bool all = numbers && numbers->size() == task.order.size() && eachOnce(*numbers) &&
                         std::ranges::all_of(*numbers, [](const auto& n) { return n.has_value(); });
        if (!all) {
            return "Type all " + std::to_string(task.order.size()) +
                   " numbers with spaces between, the most effective action first.";
        }
        quiz::Ordered ordered;
        for (const auto& number : *numbers) {
            ordered.order.push_back(posed.shown[*number]);
        }
        return ordered;
    }
    std::variant<quiz::Answer, std::string> operator()(const FillIn&) const { return word(); }
    std::variant<quiz::Answer, std::string> operator()(const NumberIn&) const {
        if (!quiz::numberIn(text)) {
            return "Type a number in digits, such as 12 or 0.5.";
        }
        return quiz::Typed{std::string(text)};
    }

    [[nodiscard]] std::variant<quiz::Answer, std::string> word() const {
        constexpr std::size_t most = 400;
        if (text.empty() || text.size() > most) {
            return text.empty() ? "Type the missing word or words." : "That is too long; a word or a few are meant.";
        }
        return quiz::Typed{std::string(text)};
    }
};

std::string letter(std::size_t i) { return std::string(1, static_cast<char>('A' + i % 26)) + "."; }

void tellLines(Talk& talk, const std::string& label, const std::vector<std::string>& lines) {
    if (lines.size() == 1) {
        talk.say(label + ": " + lines.front());
    } else if (!lines.empty()) {
        talk.say(label + ":");
        for (const std::string& line : lines) {
            talk.item("  -", line);
        }
    }
}

} // namespace

std::string howToAnswer(const quiz::Posed& posed) {
    struct How {
        std::string operator()(const Choosing& task) const {
            return task.many == Choosing::Many::one ? "Type its number." : "Type their numbers, such as 1 3.";
        }
        std::string operator()(const TrueOrFalse& task) const {
            return task.reasons.empty() ? "Type t or f." : "Type t or f and the number of the reason, such as t 2.";
        }
        std::string operator()(const Matching&) const {
            return "Type the numbers that belong to A, B and so on, in that order, such as 2 1 3.";
        }
        std::string operator()(const Ranking&) const { return "Type all the numbers in your order, such as 3 1 2."; }
        std::string operator()(const FillIn&) const { return "Type it."; }
        std::string operator()(const NumberIn&) const { return "Type it in digits."; }
        std::string operator()(const Spotting&) const { return "Type their numbers, such as 1 3, or none."; }
    };
    return std::visit(How{}, posed.question.task);
}

void tellQuestion(Talk& talk, const study::OpenRound& round, std::size_t number) {
    const quiz::Posed& posed = round.round().questions()[number];
    talk.heading("Question " + std::to_string(number + 1) + " of " + std::to_string(round.round().questions().size()));
    if (!posed.question.scene.empty()) {
        talk.tell(posed.question.scene);
        talk.gap();
    }
    if (!posed.question.ask.empty()) {
        talk.tell(posed.question.ask);
    }
    if (const auto* matching = std::get_if<Matching>(&posed.question.task)) {
        talk.gap();
        for (std::size_t i = 0; i < matching->pairs.size(); ++i) {
            talk.item("  " + letter(i), matching->pairs[i].left);
        }
    }
    const auto things = study::thingsOf(posed.question, round.framework());
    if (!things.empty()) {
        talk.gap();
    }
    for (std::size_t place = 0; place < posed.shown.size(); ++place) {
        talk.item(numberMark(place + 1, posed.shown.size()), things[posed.shown[place]]);
    }
    talk.gap();
    talk.say(study::whatToDo(posed.question) + " " + howToAnswer(posed));
}

std::variant<quiz::Answer, std::string> answerTyped(const quiz::Posed& posed, std::string_view text) {
    return std::visit(TypedAnswer{posed, text}, posed.question.task);
}

void tellCertainties(Talk& talk, const Question& question) {
    talk.say("How sure are you?");
    for (const auto certainty : {quiz::Certainty::low, quiz::Certainty::middle, quiz::Certainty::high}) {
        talk.item(numberMark(static_cast<std::size_t>(certainty) + 1, 3),
                  study::nameOf(certainty) + ". " + study::stakesOf(question, certainty));
    }
}

std::optional<quiz::Certainty> certaintyTyped(std::string_view text) {
    const std::string lower = content::folded(text);
    for (const auto certainty : {quiz::Certainty::low, quiz::Certainty::middle, quiz::Certainty::high}) {
        const std::string number = std::to_string(static_cast<int>(certainty) + 1);
        if (lower == number || lower == number + "." || lower == content::folded(study::nameOf(certainty))) {
            return certainty;
        }
    }
    return std::nullopt;
}

void tellTold(Talk& talk, const study::Told& told) {
    talk.gap();
    talk.say(told.headline + " " + told.marks);
    tellLines(talk, "You answered", told.yours);
    tellLines(talk, "Right is", told.right);
    for (const std::string& because : told.because) {
        talk.say(because);
    }
    if (!told.explanation.empty()) {
        talk.tell(told.explanation);
    }
    for (const std::string& source : told.sources) {
        talk.item("  -", source);
    }
}

void tellSummary(Talk& talk, const study::RoundSummary& summary) {
    talk.heading("What the round came to");
    std::string first = std::to_string(summary.right) + " of " + std::to_string(summary.answered) + " right";
    if (summary.partly > 0) {
        first += ", " + std::to_string(summary.partly) + " in part";
    }
    if (summary.answered < summary.questions) {
        first += "; " + std::to_string(summary.questions - summary.answered) + " not reached";
    }
    talk.say(first + ".");
    talk.say("Marks for being right and for knowing how sure to be: " + study::marksText(summary.earned) +
             ". Somebody who guesses, and says so, would get " + study::marksText(summary.byGuessing) +
             " on these questions.");
    if (summary.mostInARow > 2) {
        talk.say(std::to_string(summary.mostInARow) + " right in a row.");
    }
    auto kind = study::GroupResult::Kind::value;
    bool any = false;
    constexpr std::array<const char*, 3> titles{"By competency", "By level", "By value"};
    for (const study::GroupResult& group : summary.groups) {
        if (!any || group.kind != kind) {
            talk.gap();
            talk.say(std::string(titles[static_cast<std::size_t>(group.kind)]) + ":");
            kind = group.kind;
            any = true;
        }
        talk.item("  -", group.name + ": " + std::to_string(group.right) + " of " + std::to_string(group.asked));
    }
    if (!summary.calibration.empty()) {
        talk.gap();
    }
    for (const std::string& sentence : summary.calibration) {
        talk.say(sentence);
    }
    talk.gap();
}

std::string todayWords(const study::Standing& standing) {
    if (standing.waiting == 0) {
        return standing.practisedToday ? "That is all for today: well kept up."
                                       : "Nothing waits today. What you have seen comes back before it is forgotten.";
    }
    const std::size_t minutes = std::max<std::size_t>(1, (standing.waiting * 20 + 30) / 60);
    std::string words = model::counted(standing.waiting, "question waits", "questions wait") + " today, about " +
                        model::counted(minutes, "minute", "minutes") + ".";
    if (standing.due > standing.waiting) {
        words += " More are due after a pause; they are shared out over the next days, so there is nothing to catch up "
                 "on.";
    }
    return words;
}

std::string daysWords(const study::Standing& standing) {
    if (standing.answers == 0) {
        return "A few questions a day are enough: what you know comes back seldom, what you forget comes back soon.";
    }
    return "You practised on " + model::counted(standing.daysOfLastSeven, "day", "days") + " of the last seven.";
}

void tellStanding(Talk& talk, const study::Standing& standing, const CompetencyFramework& framework) {
    talk.heading("What you know of the framework");
    talk.say(daysWords(standing));
    talk.say(model::counted(standing.seenCards, "question", "questions") + " of " + std::to_string(standing.cards) +
             " met so far. This is about knowing the framework; it is no part of any debrief.");
    talk.gap();
    for (const study::UnitMastery& unit : standing.units) {
        std::string line = framework.nameOf(unit.unit) + ": ";
        const std::size_t unseen = unit.of(quiz::Mastery::unseen);
        if (unseen == unit.all()) {
            line += "not met yet";
        } else {
            line += std::to_string(unit.of(quiz::Mastery::firm)) + " firm, " +
                    std::to_string(unit.of(quiz::Mastery::growing)) + " growing, " +
                    std::to_string(unit.of(quiz::Mastery::fresh)) + " fresh, " + std::to_string(unseen) + " not met";
        }
        talk.item("  -", line);
    }
    talk.gap();
    talk.say("Firm: would last a month without a reminder. Growing: a week. Fresh: less.");
    for (const std::string& sentence : study::calibrationWords(standing.calibration)) {
        talk.say(sentence);
    }
    talk.gap();
}

} // namespace terminal
