#include "quiz/QuestionMaker.hpp"

#include "play/Random.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace quiz {

using model::Choosing;
using model::CompetencyId;
using model::CompetencyLevel;
using model::CoreValueId;
using model::Question;
using model::StatementId;
using model::StatementKind;
using model::UnitId;

namespace {

constexpr std::size_t wrongWanted = 3;
constexpr std::size_t fewestWrong = 2;
constexpr std::size_t shownTogether = 3;
constexpr double sameCluster = 0.15; ///< how much nearer a competency of the same cluster is
constexpr double jitter = 0.2;       ///< so that the same question does not always have the same wrong answers
constexpr int allOfIt = 100;

std::string quoted(const std::string& text) { return "\u201C" + text + "\u201D"; }

/// The first words of a statement, to tell it from others by.
std::string firstWords(const std::string& text) {
    constexpr std::size_t most = 48;
    const std::size_t end = text.size() <= most ? text.size() : text.rfind(' ', most);
    return end == text.size() ? text : text.substr(0, end) + "\u2026";
}

std::vector<std::string> longWords(const std::string& text) {
    constexpr std::size_t fewestLetters = 6;
    std::vector<std::string> words(1);
    for (const char c : text) {
        const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (letter >= 'a' && letter <= 'z') {
            words.back() += letter;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.size() < fewestLetters; });
    return words;
}

/// Whether a text has a word of the name in it, or one that begins as it does: it would answer its own question.
bool givesAway(const std::string& text, const std::string& name) {
    constexpr std::size_t sameBeginning = 6;
    const auto words = longWords(text);
    return std::ranges::any_of(longWords(name), [&](const std::string& part) {
        return std::ranges::any_of(
            words, [&](const std::string& word) { return word.starts_with(part.substr(0, sameBeginning)); });
    });
}

} // namespace

std::string_view nameOf(Made kind) {
    constexpr std::array<std::string_view, allMade.size()> names{
        "competency", "level", "value", "side", "odd-one-out", "complete-the-set", "weakens-trust"};
    return names[static_cast<std::size_t>(kind)];
}

/// One question while it is made.
class QuestionMaker::Making {
public:
    Making(const QuestionMaker& maker, MadeFrom from, std::uint64_t seed)
        : m_framework(*maker.m_framework), m_alike(*maker.m_alike), m_from(from),
          m_statement(m_framework[from.statement]),
          m_random(seed ^ (std::uint64_t{from.statement.position()} << 8 | static_cast<std::uint64_t>(from.kind))) {}

    [[nodiscard]] std::optional<Question> make() {
        Question question;
        question.id = std::string(nameOf(m_from.kind)) + "/" + m_statement.id;
        question.statements = {m_from.statement};
        question.explanation = quoted(m_statement.text) + " stands under " + whereItStands(m_from.statement) + ", as " +
                               m_statement.id + ".";
        const bool made = fill(question);
        return made ? std::optional(std::move(question)) : std::nullopt;
    }

private:
    [[nodiscard]] bool fill(Question& question) {
        const auto* competency = std::get_if<CompetencyLevel>(&m_framework[m_statement.unit].what);
        const auto* value = std::get_if<CoreValueId>(&m_framework[m_statement.unit].what);
        switch (m_from.kind) {
        case Made::competency:
            return competency && whichCompetency(question, *competency);
        case Made::level:
            return competency && whichLevel(question, *competency);
        case Made::value:
            return value && whichValue(question, *value);
        case Made::side:
            return value && whichSide(question, *value);
        case Made::oddOneOut:
            return oddOneOut(question);
        case Made::completeTheSet:
            return m_statement.kind != StatementKind::negativeBehaviour && completeTheSet(question);
        case Made::weakensTrust:
            return value && m_statement.kind == StatementKind::negativeBehaviour && weakensTrust(question, *value);
        }
        return false;
    }

    // What there is.

    [[nodiscard]] std::vector<StatementId> allOf(CompetencyId competency) const {
        std::vector<StatementId> all;
        for (const UnitId unit : m_framework[competency].levels) {
            std::ranges::copy(m_framework[unit].statements, std::back_inserter(all));
        }
        return all;
    }
    [[nodiscard]] std::vector<StatementId> positivesOf(CoreValueId value) const {
        return m_framework[m_framework.values[value.position()].unit].statements;
    }
    [[nodiscard]] const std::vector<StatementId>& negativesOf(CoreValueId value) const {
        return m_framework.values[value.position()].negatives;
    }
    [[nodiscard]] std::vector<StatementId> allOf(CoreValueId value) const {
        std::vector<StatementId> all = positivesOf(value);
        std::ranges::copy(negativesOf(value), std::back_inserter(all));
        return all;
    }
    [[nodiscard]] const std::string& nameOfValue(CoreValueId value) const {
        return m_framework.values[value.position()].name;
    }
    [[nodiscard]] const std::string& textOf(StatementId statement) const { return m_framework[statement].text; }
    [[nodiscard]] std::string whereItStands(StatementId one) const {
        const model::Statement& statement = m_framework[one];
        const bool isValue = std::holds_alternative<CoreValueId>(m_framework[statement.unit].what);
        const bool weakens = statement.kind == StatementKind::negativeBehaviour;
        return m_framework.nameOf(statement.unit) + (weakens   ? ", among what weakens it"
                                                     : isValue ? ", among what upholds it"
                                                               : "");
    }
    /// `apart`: what tells it from the answer, where its place does not.
    [[nodiscard]] model::Option option(StatementId one, int weight, const std::string& apart = {}) const {
        return {textOf(one), weight,
                quoted(firstWords(textOf(one))) + " stands under " + whereItStands(one) + apart + "."};
    }

    /// The greatest likeness of the statement to any in the list.
    [[nodiscard]] double nearness(StatementId one, const std::vector<StatementId>& list) const {
        double nearest = 0;
        for (const StatementId other : list) {
            nearest = std::max(nearest, m_alike.likeness(one, other));
        }
        return nearest;
    }

    /// The statement of a list, which is not empty, that shares most words with this one.
    [[nodiscard]] StatementId mostLike(StatementId one, const std::vector<StatementId>& list) const {
        return *std::ranges::max_element(list, {}, [&](StatementId other) { return m_alike.likeness(one, other); });
    }

    /// What somebody may have had in mind who answered with another place: what is listed there and comes nearest.
    [[nodiscard]] std::string rather(const std::string& what, const std::vector<StatementId>& listed) const {
        if (listed.empty()) {
            return {};
        }
        const StatementId near = mostLike(m_from.statement, listed);
        return what + " is rather " + quoted(textOf(near)) + " (" + m_framework[near].id + ").";
    }

    // Chance.

    [[nodiscard]] double anyBelow(double most) {
        constexpr std::uint32_t steps = 1u << 20;
        return most * m_random.below(steps) / steps;
    }

    /// The nearest `count` of them, a little at random.
    template <class Thing>
    std::vector<Thing> nearest(std::vector<std::pair<double, Thing>> candidates, std::size_t count) {
        for (auto& [near, thing] : candidates) {
            near += anyBelow(jitter);
        }
        std::ranges::stable_sort(candidates, std::greater{}, &std::pair<double, Thing>::first);
        std::vector<Thing> taken;
        for (std::size_t i = 0; i < std::min(count, candidates.size()); ++i) {
            taken.push_back(candidates[i].second);
        }
        return taken;
    }

    std::vector<StatementId> any(std::vector<StatementId> list, std::size_t count) {
        for (std::size_t i = 0; i < std::min(count, list.size()); ++i) {
            const auto left = static_cast<std::uint32_t>(list.size() - i);
            std::swap(list[i], list[i + m_random.below(left)]);
        }
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(std::min(count, list.size())), list.end());
        return list;
    }

    // The kinds.

    /// `instead`: what would be right with that name.
    template <class Thing, class Name, class Instead>
    static bool among(Question& question, const std::string& right, const std::vector<Thing>& wrong, Name name,
                      Instead instead) {
        Choosing choosing;
        choosing.options.push_back({right, allOfIt, ""});
        for (const Thing& thing : wrong) {
            choosing.options.push_back({name(thing), 0, instead(thing)});
        }
        question.task = std::move(choosing);
        return wrong.size() >= fewestWrong;
    }
    bool amongStatements(Question& question, const std::vector<StatementId>& wrong, const std::string& apart) const {
        Choosing choosing;
        choosing.options.push_back(option(m_from.statement, allOfIt));
        for (const StatementId one : wrong) {
            choosing.options.push_back(option(one, 0, apart));
        }
        question.task = std::move(choosing);
        return wrong.size() >= fewestWrong;
    }

    bool whichCompetency(Question& question, const CompetencyLevel& own) {
        if (givesAway(m_statement.text, m_framework[own.competency].name)) {
            return false;
        }
        std::vector<std::pair<double, CompetencyId>> others;
        for (std::size_t i = 0; i < m_framework.competencies.size(); ++i) {
            const CompetencyId other(i);
            const auto all = allOf(other);
            if (other == own.competency || m_alike.withAny(m_from.statement, all)) {
                continue;
            }
            const bool near = m_framework[other].cluster == m_framework[own.competency].cluster;
            others.emplace_back(nearness(m_from.statement, all) + (near ? sameCluster : 0), other);
        }
        question.scene = m_statement.text;
        question.ask = "Which competency does this belong to?";
        return among(
            question, m_framework[own.competency].name, nearest(std::move(others), wrongWanted),
            [&](CompetencyId other) { return m_framework[other].name; },
            [&](CompetencyId other) {
                return rather("What " + quoted(m_framework[other].name) + " lists", allOf(other));
            });
    }

    bool whichLevel(Question& question, const CompetencyLevel& own) {
        const auto& levels = m_framework[own.competency].levels;
        Choosing choosing;
        choosing.inOrder = true;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const bool right = static_cast<int>(i) + 1 == own.level.number;
            if (!right && m_alike.withAny(m_from.statement, m_framework[levels[i]].statements)) {
                continue;
            }
            const std::string level = std::to_string(i + 1);
            choosing.options.push_back(
                {"Level " + level + ": " + m_framework.levels[i].name, right ? allOfIt : 0,
                 right ? "" : rather("What it lists at level " + level, m_framework[levels[i]].statements)});
        }
        question.scene = m_statement.text;
        question.ask =
            "At which level of " + quoted(m_framework[own.competency].name) + " does the framework list this?";
        question.explanation += " Levels follow what a role asks for, and each builds on the one before.";
        for (const model::Rank& rank : m_framework.ranks) {
            for (const auto& [competency, level] : rank.exceptions) {
                if (competency == own.competency) {
                    question.explanation += " " + rank.name + " belongs to level " + std::to_string(level.number) +
                                            " of this competency, and to level " + std::to_string(rank.level.number) +
                                            " of the others.";
                }
            }
        }
        const bool asks = choosing.options.size() > 1;
        question.task = std::move(choosing);
        return asks;
    }

    bool whichValue(Question& question, CoreValueId own) {
        if (givesAway(m_statement.text, nameOfValue(own))) {
            return false;
        }
        const bool weakens = m_statement.kind == StatementKind::negativeBehaviour;
        std::vector<std::pair<double, CoreValueId>> others;
        for (std::size_t i = 0; i < m_framework.values.size(); ++i) {
            const CoreValueId other(i);
            const auto all = weakens ? negativesOf(other) : positivesOf(other);
            if (other != own && !m_alike.withAny(m_from.statement, all)) {
                others.emplace_back(nearness(m_from.statement, all), other);
            }
        }
        question.scene = m_statement.text;
        question.ask = weakens ? "Under which value does the framework list this as something that weakens it?"
                               : "Under which value does the framework list this as something that upholds it?";
        return among(
            question, nameOfValue(own), nearest(std::move(others), wrongWanted),
            [&](CoreValueId other) { return nameOfValue(other); },
            [&](CoreValueId other) {
                return rather((weakens ? "What weakens " : "What upholds ") + quoted(nameOfValue(other)),
                              weakens ? negativesOf(other) : positivesOf(other));
            });
    }

    bool whichSide(Question& question, CoreValueId own) {
        const bool weakens = m_statement.kind == StatementKind::negativeBehaviour;
        const auto& otherSide = weakens ? positivesOf(own) : negativesOf(own);
        if (otherSide.empty()) {
            return false;
        }
        question.scene = m_statement.text;
        question.ask = "What does this do to " + quoted(nameOfValue(own)) + "?";
        question.difficulty = model::Difficulty::easy;
        const std::string instead = rather(weakens ? "What upholds it" : "What weakens it", otherSide);
        question.task = Choosing{{{"It upholds it", weakens ? 0 : allOfIt, weakens ? instead : ""},
                                  {"It weakens it", weakens ? allOfIt : 0, weakens ? "" : instead}},
                                 Choosing::Many::one,
                                 true};
        return true;
    }

    /// Statements that share something which the question's own does not: of another competency at the same level, or
    /// of another value on the same side.
    struct Group {
        std::string name;
        std::vector<StatementId> all; ///< whatever else could make the statement one of them
        std::vector<StatementId> shown;
    };

    [[nodiscard]] std::vector<Group> groups() const {
        std::vector<Group> groups;
        if (const auto* own = std::get_if<CompetencyLevel>(&m_framework[m_statement.unit].what)) {
            for (std::size_t i = 0; i < m_framework.competencies.size(); ++i) {
                const CompetencyId other(i);
                const auto& levels = m_framework[other].levels;
                const auto level = static_cast<std::size_t>(own->level.number - 1);
                if (level < levels.size()) {
                    groups.push_back({m_framework[other].name, allOf(other), m_framework[levels[level]].statements});
                }
            }
            return groups;
        }
        for (std::size_t i = 0; i < m_framework.values.size(); ++i) {
            const CoreValueId other(i);
            const bool weakens = m_statement.kind == StatementKind::negativeBehaviour;
            groups.push_back({nameOfValue(other), allOf(other), weakens ? negativesOf(other) : positivesOf(other)});
        }
        return groups;
    }

    bool oddOneOut(Question& question) {
        std::vector<std::pair<double, Group>> others;
        for (Group& group : groups()) {
            const bool own = std::ranges::find(group.all, m_from.statement) != group.all.end();
            if (!own && group.shown.size() >= shownTogether && !m_alike.withAny(m_from.statement, group.all)) {
                const double near = nearness(m_from.statement, group.all);
                others.emplace_back(near, std::move(group));
            }
        }
        if (others.empty()) {
            return false;
        }
        const Group group = nearest(std::move(others), 1).front();
        const auto shown = any(group.shown, shownTogether);
        const bool weakens = m_statement.kind == StatementKind::negativeBehaviour;
        question.ask =
            weakens ? "Three of these weaken " + quoted(group.name) + ", says the framework. Which is listed elsewhere?"
                    : "Three of these belong to " + quoted(group.name) + ". Which one does not?";
        question.difficulty = model::Difficulty::hard;
        return amongStatements(question, shown, ", and so belongs with two of the others");
    }

    bool completeTheSet(Question& question) {
        auto own = m_framework[m_statement.unit].statements;
        std::erase(own, m_from.statement);
        if (own.size() < shownTogether || givesAway(m_statement.text, m_framework.nameOf(m_statement.unit))) {
            return false;
        }
        std::vector<std::pair<double, StatementId>> others;
        std::vector<StatementId> belonging;
        std::vector<Group> all = groups();
        for (const Group& group : all) {
            if (std::ranges::find(group.all, m_from.statement) != group.all.end()) {
                belonging = group.all;
            }
        }
        for (const Group& group : all) {
            if (group.all == belonging) {
                continue;
            }
            for (const StatementId other : group.shown) {
                if (!m_alike.withAny(other, belonging)) {
                    others.emplace_back(nearness(other, belonging), other);
                }
            }
        }
        std::string scene;
        for (const StatementId one : any(std::move(own), shownTogether)) {
            scene += (scene.empty() ? "" : "\n") + textOf(one);
        }
        question.scene = std::move(scene);
        question.ask =
            "These belong to " + quoted(m_framework.nameOf(m_statement.unit)) + ". Which of the following does too?";
        question.difficulty = model::Difficulty::hard;
        const bool isValue = std::holds_alternative<CoreValueId>(m_framework[m_statement.unit].what);
        return amongStatements(question, nearest(std::move(others), wrongWanted),
                               isValue ? ": another value" : ": the same level of another competency");
    }

    bool weakensTrust(Question& question, CoreValueId own) {
        constexpr std::size_t shown = 5;
        auto positives = positivesOf(own);
        auto negatives = negativesOf(own);
        std::erase(negatives, m_from.statement);
        std::vector<StatementId> right{m_from.statement};
        std::ranges::copy(any(std::move(negatives), m_random.below(2)), std::back_inserter(right));
        for (const StatementId one : right) { // beside its own opposite, each would answer for the other
            std::erase(positives, mostLike(one, positives));
        }
        const auto wrong = any(positives, shown - right.size());
        if (wrong.size() < fewestWrong) {
            return false;
        }
        const int each = allOfIt / static_cast<int>(right.size());
        Choosing choosing;
        choosing.many = Choosing::Many::several;
        for (const StatementId one : right) {
            choosing.options.push_back(option(one, each));
        }
        for (const StatementId one : wrong) {
            choosing.options.push_back(option(one, -each));
        }
        question.ask =
            "Which of these would weaken trust in " + quoted(nameOfValue(own)) + "? There may be more than one.";
        question.statements = right;
        question.task = std::move(choosing);
        return true;
    }

    const model::CompetencyFramework& m_framework;
    const Alike& m_alike;
    MadeFrom m_from;
    const model::Statement& m_statement;
    play::Random m_random;
};

QuestionMaker::QuestionMaker(const model::CompetencyFramework& framework, const Alike& alike)
    : m_framework(&framework), m_alike(&alike) {
    for (std::size_t i = 0; i < framework.statements.size(); ++i) {
        for (const Made kind : allMade) {
            const MadeFrom from{kind, StatementId(i)};
            if (Making(*this, from, 0).make()) {
                m_possible.push_back(from);
            }
        }
    }
}

std::vector<MadeFrom> QuestionMaker::about(StatementId statement) const {
    std::vector<MadeFrom> about;
    std::ranges::copy_if(m_possible, std::back_inserter(about),
                         [&](const MadeFrom& from) { return from.statement == statement; });
    return about;
}

Question QuestionMaker::make(MadeFrom from, std::uint64_t seed) const { return *Making(*this, from, seed).make(); }

} // namespace quiz
