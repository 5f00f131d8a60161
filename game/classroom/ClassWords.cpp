#include "classroom/ClassWords.hpp"

#include "classroom/ClassView.hpp"

#include "model/Counted.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <span>

namespace classroom {

namespace {

using report::clean;

std::string lowered(std::string words) {
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

/// "A", "A and C", "A, B and C": what most wanted at the end.
std::string mostIn(const ClassDebrief::Item& item) {
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        if (item.options[i].most) {
            letters.push_back(letterOf(i));
        }
    }
    std::string words;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        words += (i == 0 ? "" : i + 1 == letters.size() ? " and " : ", ") + letters[i];
    }
    return words;
}

std::size_t mostCount(const ClassDebrief::Item& item) {
    return static_cast<std::size_t>(std::ranges::count(item.options, true, &ClassDebrief::Option::most));
}

/// How far a vote was from being of one mind: 0 where all took the same.
double divisionOf(const ClassDebrief::Item& item) {
    if (item.voted.empty() || item.voted.front() < 2 || item.options.empty()) {
        return 0;
    }
    std::size_t greatest = 0;
    for (const ClassDebrief::Option& option : item.options) {
        greatest = std::max(greatest, option.votes.front());
    }
    return 1 - shareOf(greatest, item.voted.front());
}

/// The item of the path for which a figure is greatest, unless it is 0 everywhere.
template <class Figure>
std::optional<std::size_t> greatest(const ClassDebrief& debrief, Figure figure) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < debrief.items.size(); ++i) {
        const auto& item = debrief.items[i];
        if (!item.practice && figure(item) > 0 && (!found || figure(item) > figure(debrief.items[*found]))) {
            found = i;
        }
    }
    return found;
}

report::LinkedPiece linkTo(const ClassDebrief& debrief, std::size_t position) {
    return {lowered(headingOf(debrief, debrief.items[position])), anchorOf(debrief, position)};
}

/// "A 9, B 8 and C 7", most first.
std::string splitWords(const ClassDebrief::Item& item) {
    std::vector<std::size_t> order(item.options.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](std::size_t i) { return item.options[i].votes.front() == 0; });
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) { return item.options[i].votes.front(); });
    std::string words;
    for (std::size_t i = 0; i < order.size(); ++i) {
        words += (i == 0                  ? ""
                  : i + 1 == order.size() ? " and "
                                          : ", ") +
                 letterOf(order[i]) + " " + std::to_string(item.options[order[i]].votes.front());
    }
    return words;
}

/// "3 from C to A, 1 from A to C".
std::string movesIn(const ClassDebrief::Item& item) {
    std::string words;
    for (const ClassDebrief::Move& move : item.moves) {
        words += (words.empty() ? "" : ", ") + std::to_string(move.people) + " from " + letterOf(move.from) + " to " +
                 letterOf(move.to);
    }
    return words;
}

/// The same behind a colon, or how many where it cannot be told so.
std::string movedIn(const ClassDebrief::Item& item) {
    return ": " + (item.moves.empty() ? std::to_string(item.moved) : movesIn(item)) + ".";
}

Sentence opening(const ClassDebrief& debrief) {
    const auto steps =
        static_cast<std::size_t>(std::ranges::count(debrief.items, false, &ClassDebrief::Item::practice));
    const std::string what =
        debrief.quiz ? model::counted(steps, "question", "questions") : model::counted(steps, "decision", "decisions");
    std::string words =
        model::counted(debrief.people, "person", "people") + (debrief.quiz ? " answered " : " took part in ") + what;
    const std::size_t practice = debrief.items.size() - steps;
    if (practice > 0) {
        words += ", and tried " + model::counted(practice, "more as practice", "more as practice");
    }
    words += debrief.endingTitle.empty() ? "." : "; the story ended with “" + clean(debrief.endingTitle) + "”.";
    return {{words, {}}};
}

} // namespace

std::string heldWords(const ClassFacts& facts) {
    const std::string begun = report::moment(facts.startedAt);
    if (facts.endedAt.empty()) {
        return begun + "; not ended yet";
    }
    const std::string ended = report::moment(facts.endedAt);
    const std::size_t comma = begun.find(", ");
    const bool sameDay = comma != std::string::npos && ended.starts_with(begun.substr(0, comma + 2));
    return begun + " to " + (sameDay ? ended.substr(comma + 2) : ended);
}

std::vector<report::Origin> originsOf(const ClassFacts& facts) {
    std::vector<report::Origin> origins{{"Class", clean(facts.id), {}}};
    if (!facts.scenarioHash.empty()) {
        origins.push_back({"Scenario", "The file that it was held with, by its hash", facts.scenarioHash});
    }
    origins.push_back({"Framework", "The file that it was held with, by its hash", facts.frameworkHash});
    origins.push_back({"Program", "Version " + clean(facts.programVersion), {}});
    return origins;
}

std::string letterIn(const ClassDebrief::Item& item, const ClassDebrief::Card& card) {
    const auto found = std::ranges::find(item.options, card.option, &ClassDebrief::Option::text);
    return card.option.empty() || found == item.options.end()
               ? std::string()
               : letterOf(static_cast<std::size_t>(found - item.options.begin()));
}

PathLine pathLineOf(const ClassDebrief& debrief, const ClassDebrief::Item& item) {
    PathLine line;
    const auto taken = std::ranges::find(item.options, true, &ClassDebrief::Option::taken);
    const std::vector<std::size_t>* counts = nullptr;
    if (debrief.quiz) {
        const auto lines = report::paragraphs(clean(item.text));
        line.what = lines.empty() ? std::string() : lines.back();
        counts = &item.right;
    } else if (taken != item.options.end()) {
        line.what = letterOf(static_cast<std::size_t>(taken - item.options.begin())) + ": " + clean(taken->text);
        line.note = item.byMost ? "as most wanted" : "the facilitator took it";
        counts = &taken->votes;
    }
    if (item.practice) {
        line.note += line.note.empty() ? "practice" : "; practice";
    }
    const bool voted = counts != nullptr && !counts->empty() && counts->size() == item.voted.size();
    line.first = voted ? shareWords(counts->front(), item.voted.front()) : "–";
    line.last = voted && counts->size() > 1 ? shareWords(counts->back(), item.voted.back()) : "–";
    line.moved = item.voted.size() > 1 ? std::to_string(item.moved) : "–";
    return line;
}

std::string letterOf(std::size_t position) {
    constexpr std::size_t letters = 26;
    return position < letters ? std::string(1, static_cast<char>('A' + position)) : std::to_string(position + 1);
}

std::string headingOf(const ClassDebrief& debrief, const ClassDebrief::Item& item) {
    return (debrief.quiz ? "Question " : "Decision ") + std::to_string(item.number) +
           (item.practice ? ", once more as practice" : "");
}

std::string anchorOf(const ClassDebrief& debrief, std::size_t position) {
    const ClassDebrief::Item& item = debrief.items[position];
    return "decision-" + std::to_string(item.number) +
           (item.practice ? "-practice-" + std::to_string(position + 1) : std::string());
}

std::string voteName(const ClassDebrief::Item& item, std::size_t vote) {
    return item.voted.size() < 2 ? std::string() : "Vote " + std::to_string(vote + 1);
}

double shareOf(std::size_t count, std::size_t of) {
    return of == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(of);
}

std::string shareWords(std::size_t count, std::size_t of) {
    constexpr double hundred = 100;
    return std::to_string(count) +
           (of == 0 ? std::string() : " (" + std::to_string(std::lround(hundred * shareOf(count, of))) + " %)");
}

std::string countWords(std::size_t count, std::size_t of) {
    constexpr double hundred = 100;
    return std::to_string(count) + " of " + std::to_string(of) +
           (of == 0 ? std::string() : " (" + std::to_string(std::lround(hundred * shareOf(count, of))) + " %)");
}

std::string turnoutWords(const ClassDebrief::Item& item) {
    if (item.voted.empty()) {
        return "Nobody was asked to vote.";
    }
    std::string words = model::counted(item.voted.front(), "vote", "votes");
    for (const std::size_t count : std::span(item.voted).subspan(1)) {
        words += ", then " + std::to_string(count);
    }
    return words + ".";
}

std::string movementWords(const ClassDebrief::Item& item) {
    if (item.voted.size() < 2) {
        return {};
    }
    if (item.moved == 0) {
        return "Nobody changed their mind.";
    }
    return std::to_string(item.moved) + " changed their mind" +
           (item.moves.empty() ? std::string(".") : ": " + movesIn(item) + ".");
}

std::string takenWords(const ClassDebrief::Item& item) {
    const auto taken = std::ranges::find(item.options, true, &ClassDebrief::Option::taken);
    if (taken == item.options.end()) {
        return {};
    }
    const std::string letter = letterOf(static_cast<std::size_t>(taken - item.options.begin()));
    if (item.byMost) {
        return letter + ", as most wanted.";
    }
    if (item.voted.empty() || item.voted.back() == 0) {
        return letter + ": the facilitator took it, and nobody had voted.";
    }
    if (mostCount(item) > 1) {
        return letter + ": the facilitator took it, as the vote was level between " + mostIn(item) + ".";
    }
    return letter + ": the facilitator took it. Most wanted " + mostIn(item) + ".";
}

std::string marksOf(const ClassDebrief::Option& option) {
    std::string marks = option.rating ? "Keyed “" + std::string(model::nameOf(*option.rating)) + "”." : std::string();
    marks += option.right ? "Right." : "";
    marks += option.taken ? " Taken." : "";
    const std::string sure = surenessOf(option);
    return marks + (marks.empty() || sure.empty() ? "" : " ") + sure;
}

std::string surenessOf(const ClassDebrief::Option& option) {
    if (option.sure.empty()) {
        return {};
    }
    const std::string first = sureWords(option.sure.front());
    const std::string last = option.sure.size() > 1 ? sureWords(option.sure.back()) : std::string();
    if (first.empty() && last.empty()) {
        return {};
    }
    if (option.sure.size() == 1) {
        return "How sure: " + first + ".";
    }
    const std::string atFirst = first.empty() ? std::string() : "at first " + first;
    const std::string atLast = last.empty() ? std::string() : "at last " + last;
    return "How sure: " + atFirst + (atFirst.empty() || atLast.empty() ? "" : "; ") + atLast + ".";
}

std::vector<Sentence> summaryOf(const ClassDebrief& debrief) {
    std::vector<Sentence> sentences{opening(debrief)};
    if (const auto most = greatest(debrief, divisionOf)) {
        sentences.push_back({{"Most divided: ", {}},
                             linkTo(debrief, *most),
                             {". Its first vote gave " + splitWords(debrief.items[*most]) + ".", {}}});
    }
    const auto moved = [](const ClassDebrief::Item& item) { return item.moved; };
    if (const auto most = greatest(debrief, moved)) {
        sentences.push_back(
            {{"Most minds changed in ", {}}, linkTo(debrief, *most), {movedIn(debrief.items[*most]), {}}});
    }
    for (std::size_t i = 0; i < debrief.items.size(); ++i) {
        const auto& item = debrief.items[i];
        if (!debrief.quiz && !item.practice && !item.byMost && !takenWords(item).empty()) {
            sentences.push_back({{"In ", {}}, linkTo(debrief, i), {" the class went on with " + takenWords(item), {}}});
        }
    }
    return sentences;
}

std::string plain(const Sentence& sentence) {
    std::string words;
    for (const report::LinkedPiece& piece : sentence) {
        words += piece.words;
    }
    return words;
}

} // namespace classroom
