// What a class came to, as a page.

#include "classroom/ClassReport.hpp"
#include "classroom/ClassTemplate.hpp"
#include "classroom/ClassWords.hpp"

#include "model/Counted.hpp"
#include "report/PageData.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace classroom {

namespace {

using report::clean;
using report::Data;
using report::listOf;
using report::object;
using report::paragraphsOf;
using report::textOrNothing;

/// The share of one vote, drawn.
Data barOf(const std::string& when, std::size_t count, std::size_t of, bool latest) {
    constexpr double width = 200;
    return object({{"voteClass", latest ? "latest" : "earlier"},
                   {"when", when},
                   {"barShape", latest ? "full" : "open"},
                   {"barLength", report::number(width * shareOf(count, of), 1)},
                   {"figure", shareWords(count, of)}});
}

Data barsOf(const ClassDebrief::Item& item, const std::vector<std::size_t>& votes) {
    std::size_t vote = 0;
    return listOf(votes, [&](std::size_t count) {
        const std::size_t at = vote++;
        return barOf(voteName(item, at), count, item.voted[at], at + 1 == votes.size());
    });
}

Data optionsOf(const ClassDebrief::Item& item) {
    std::size_t position = 0;
    Data options = listOf(item.options, [&](const ClassDebrief::Option& option) {
        return object({{"optionClass", option.taken || option.right ? "taken" : "offered"},
                       {"letter", letterOf(position++)},
                       {"strong", option.taken || option.right},
                       {"optionText", clean(option.text)},
                       {"marks", textOrNothing(marksOf(option))},
                       {"votes", barsOf(item, option.votes)}});
    });
    for (const auto& [count, words] : item.given) {
        const std::vector<std::size_t> votes{count};
        options.push_back(object({{"optionClass", "offered"},
                                  {"letter", ""},
                                  {"strong", false},
                                  {"optionText", clean(words)},
                                  {"marks", false},
                                  {"votes", barsOf(item, votes)}}));
    }
    return options;
}

Data whysOf(const ClassDebrief::Item& item) {
    Data whys{Data::type::list};
    for (std::size_t i = 0; i < item.options.size(); ++i) {
        if (!item.options[i].why.empty()) {
            whys.push_back(object({{"letter", letterOf(i)}, {"why", clean(item.options[i].why)}}));
        }
    }
    return whys;
}

Data itemOf(const ClassDebrief& debrief, std::size_t position, const model::CompetencyFramework& framework) {
    const ClassDebrief::Item& item = debrief.items[position];
    const std::string moved = movementWords(item);
    const std::string taken = takenWords(item);
    const bool why = std::ranges::any_of(item.options, [](const auto& option) { return !option.why.empty(); });
    return object(
        {{"anchor", anchorOf(debrief, position)},
         {"name", headingOf(debrief, item)},
         {"story", paragraphsOf(clean(item.text))},
         {"turnout", turnoutWords(item)},
         {"options", optionsOf(item)},
         {"anyTold", !moved.empty() || !taken.empty() || !item.rightIs.empty()},
         {"rightIs", textOrNothing(clean(item.rightIs))},
         {"moved", textOrNothing(moved)},
         {"taken", textOrNothing(taken)},
         {"anyCard", !item.cards.empty()},
         {"cards",
          listOf(item.cards,
                 [&](const ClassDebrief::Card& card) {
                     return object({{"words", clean(card.words)}, {"for", textOrNothing(letterIn(item, card))}});
                 })},
         {"calledAny", !item.calledFor.empty()},
         {"called", listOf(item.calledFor,
                           [&](const debrief::Observation& one) {
                               return object({{"calledAnchor", report::anchorOf(one.unit)},
                                              {"calledUnit", clean(framework.nameOf(one.unit))},
                                              {"calledWords", report::proportion(one.value)}});
                           })},
         {"whyAny", why},
         {"whys", whysOf(item)},
         {"consequenceAny", !item.consequence.empty()},
         {"consequence", paragraphsOf(clean(item.consequence))},
         {"explanationAny", !item.explanation.empty()},
         {"explanation", paragraphsOf(clean(item.explanation))}});
}

Data pathOf(const ClassDebrief& debrief) {
    std::size_t position = 0;
    return listOf(debrief.items, [&](const ClassDebrief::Item& item) {
        const PathLine line = pathLineOf(debrief, item);
        return object({{"anchor", anchorOf(debrief, position++)},
                       {"name", headingOf(debrief, item)},
                       {"kind", debrief.quiz ? "Question" : "Decision"},
                       {"number", std::to_string(item.number)},
                       {"what", line.what},
                       {"note", textOrNothing(line.note)},
                       {"first", line.first},
                       {"last", line.last},
                       {"moved", line.moved}});
    });
}

/// The competencies, and then the values, of which something was called for.
Data groupsOf(const debrief::Profile& profile, const model::CompetencyFramework& framework) {
    Data groups{Data::type::list};
    const auto add = [&](const std::string& anchor, std::string_view name, const char* column,
                         std::span<const model::UnitId> units) {
        Data rows{Data::type::list};
        bool any = false;
        for (const model::UnitId unit : units) {
            const debrief::UnitEvidence& evidence = profile.units[unit.position()];
            if (evidence.n > 0) {
                any = true;
                rows.push_back(report::unitOf(framework, evidence));
            }
        }
        if (any) {
            groups.push_back(object(
                {{"groupAnchor", anchor}, {"groupName", clean(name)}, {"groupColumn", column}, {"units", rows}}));
        }
    };
    for (const model::Cluster& cluster : framework.clusters) {
        for (const model::CompetencyId id : cluster.competencies) {
            add("competency-" + std::to_string(id.position()), framework[id].name, "Level", framework[id].levels);
        }
    }
    std::size_t position = 0;
    for (const model::CoreValue& value : framework.values) {
        add("value-" + std::to_string(position++), value.name, "Behaviours", std::span(&value.unit, 1));
    }
    return groups;
}

void setProfile(Data& page, const ClassDebrief& debrief, const model::CompetencyFramework& framework) {
    page.set("hasProfile", debrief.profile.has_value());
    if (!debrief.profile) {
        return;
    }
    const bool any = std::ranges::any_of(debrief.profile->units, [](const auto& unit) { return unit.n > 0; });
    page.set("howCounted", std::string(howClassesCount));
    page.set("howToRead", std::string(report::howToReadCharts));
    page.set("bands", report::bandsOf());
    page.set("groups", groupsOf(*debrief.profile, framework));
    page.set("profileRest", std::string(any ? restOfClassProfile : noClassProfile));
    page.set("howRisksCount", std::string(howClassRisksCount));
    page.set("anyBehaviour", !debrief.behaviours.empty());
    page.set("behaviours", listOf(debrief.behaviours, [&](const ClassDebrief::Behaviour& one) {
                 Data made = barOf("", one.chosen, one.votes, true);
                 made.set("counted", countWords(one.chosen, one.votes));
                 made.set("behaviourId", clean(framework[one.behaviour].id));
                 made.set("behaviourText", clean(framework[one.behaviour].text));
                 return made;
             }));
}

} // namespace

std::string classHtml(const ClassDebrief& debrief, const ClassFacts& facts,
                      const model::CompetencyFramework& framework) {
    std::vector<std::size_t> positions(debrief.items.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        positions[i] = i;
    }
    const std::string ending = clean(debrief.endingTitle);
    Data page = object(
        {{"kicker", debrief.quiz ? "Quiz in a class" : "Debrief of a class"},
         {"title", clean(debrief.title)},
         {"held", heldWords(facts)},
         {"people", model::counted(debrief.people, "person", "people")},
         {"rank", debrief.profile ? Data(clean(framework[debrief.rank].name)) : Data(false)},
         {"ending", textOrNothing(ending)},
         {"endingText", paragraphsOf(clean(debrief.endingText))},
         {"open", facts.endedAt.empty()},
         {"about", std::string(aboutClasses)},
         {"pathHeading", debrief.quiz ? "The questions" : "The path"},
         {"itemsHeading", debrief.quiz ? "Question by question" : "Decision by decision"},
         {"whatHead", debrief.quiz ? "Question" : "What the class went on with"},
         {"firstHead", debrief.quiz ? "Right, first" : "First vote"},
         {"lastHead", debrief.quiz ? "Right, last" : "Last vote"},
         {"summary",
          listOf(summaryOf(debrief),
                 [](const Sentence& sentence) {
                     return object(
                         {{"pieces", listOf(sentence, [](const report::LinkedPiece& one) {
                               return object({{"pieceText", one.words}, {"pieceAnchor", textOrNothing(one.anchor)}});
                           })}});
                 })},
         {"anyItem", !debrief.items.empty()},
         {"path", pathOf(debrief)},
         {"items", listOf(positions, [&](std::size_t at) { return itemOf(debrief, at, framework); })},
         {"provenance", listOf(originsOf(facts),
                               [](const report::Origin& one) {
                                   return object({{"fromName", one.name},
                                                  {"fromText", one.text},
                                                  {"fromHash", textOrNothing(one.hash)}});
                               })},
         {"limits", listOf(whatClassesDoNotSay, [](std::string_view sentence) {
              return object({{"limit", std::string(sentence)}});
          })}});
    setProfile(page, debrief, framework);
    return report::rendered(classTemplate(), std::move(page));
}

} // namespace classroom
