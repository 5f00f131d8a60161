#include "study/Standing.hpp"

#include <map>
#include <set>
#include <variant>

namespace study {

namespace {

constexpr quiz::Day aWeek = 7;

} // namespace

std::size_t freshOn(std::span<const records::CardAnswer> answers, quiz::Day day) {
    std::map<std::string_view, quiz::Day> first;
    for (const records::CardAnswer& answer : answers) {
        if (!answer.expired) {
            first.emplace(answer.card, answer.day);
        }
    }
    std::size_t fresh = 0;
    for (const auto& [card, met] : first) {
        fresh += met == day ? 1 : 0;
    }
    return fresh;
}

Standing standingOf(const Deck& deck, const model::CompetencyFramework& framework,
                    std::span<const records::CardAnswer> answers, const quiz::Fsrs& fsrs, quiz::Day today) {
    Standing standing;
    standing.today = today;
    const auto cards = deck.after(answers, fsrs);
    standing.cards = cards.size();
    standing.due = quiz::dueOn(cards, today);
    standing.waiting = quiz::ofTheDay(cards, today, fsrs, dailyPortion, freshOn(answers, today)).size();
    standing.ofStatements.assign(framework.statements.size(), quiz::Mastery::unseen);
    std::map<model::UnitId, UnitMastery> units;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const quiz::Mastery mastery = quiz::masteryOf(cards[i]);
        standing.seenCards += mastery == quiz::Mastery::unseen ? 0 : 1;
        for (const model::UnitId unit : deck.unitsOf(i)) {
            UnitMastery& of = units[unit];
            of.unit = unit;
            ++of.cards[static_cast<std::size_t>(mastery)];
        }
        if (const auto* statement = std::get_if<model::StatementId>(&deck.source(i))) {
            standing.ofStatements[statement->position()] = mastery;
        }
    }
    for (const auto& [unit, mastery] : units) {
        standing.units.push_back(mastery);
    }
    std::set<quiz::Day> days;
    for (const records::CardAnswer& answer : answers) {
        ++standing.answers;
        if (answer.day <= today && answer.day > today - aWeek) {
            days.insert(answer.day);
        }
        if (!answer.expired) {
            standing.calibration.add(answer.certainty, records::shareOf(answer.millionths));
        }
    }
    standing.practisedToday = days.contains(today);
    standing.daysOfLastSeven = days.size();
    return standing;
}

} // namespace study
