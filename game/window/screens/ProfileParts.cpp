#include "window/screens/ProfileParts.hpp"

#include "window/Strings.hpp"

#include <algorithm>

namespace window {

namespace {

/// Core values are expected of everybody, so a flag on each would say nothing.
enum class Flag { whereExpected, none };

class Adder {
public:
    Adder(const model::CompetencyFramework& framework, const ProfileLines& lines)
        : m_framework(&framework), m_lines(&lines) {}

    void unit(Widget& list, const debrief::UnitEvidence& evidence, Flag flag) const {
        debrief::UnitEvidence drawn = evidence;
        drawn.expected = evidence.expected && flag == Flag::whereExpected;
        const std::string name = m_framework->nameOf(evidence.unit);
        const auto content = [&](Widget& parent) {
            auto& line = parent.add<Row>(24, 200);
            auto& words = line.add<Column>(0);
            words.hints = {1, Hints::Across::centre};
            words.add<Label>(name, drawing::type::strong);
            words.add<Label>(words::unitInWords(evidence), drawing::type::small, Tone::quiet);
            if (std::string why = debrief::whyTooLittle(evidence, m_lines->over); !why.empty())
                words.add<Label>(std::move(why), drawing::type::small, Tone::quiet);
            line.add<ChartView>(drawn).hints = {1, Hints::Across::centre};
        };
        if (evidence.observedIn.empty()) {
            content(list.add<Padded>(Insets::sides(16, 10)));
            return;
        }
        content(list.add<Pressable>([show = m_lines->show, name, &evidence] { show(name, evidence.observedIn); },
                                    Pressable::Look::row, Insets::sides(16, 10)));
    }

    /// The statements of a unit that were shown.
    void shown(Widget& list, const debrief::UnitEvidence& evidence) const {
        for (const debrief::StatementEvidence& found : evidence.statements)
            if (found.state == debrief::StatementState::shown && !found.shownIn.empty())
                statement(list, Sign::Kind::shown, found.statement, m_lines->shown(found.shownIn), found.shownIn);
    }

    void behaviour(Widget& list, const debrief::BehaviourEvidence& evidence) const {
        std::vector<debrief::Source> all = evidence.shownIn;
        all.insert(all.end(), evidence.resistedIn.begin(), evidence.resistedIn.end());
        const bool resisted = evidence.shownIn.empty();
        const bool serious = !evidence.seriousIn.empty();
        statement(list,
                  resisted  ? Sign::Kind::resisted
                  : serious ? Sign::Kind::serious
                            : Sign::Kind::negative,
                  evidence.behaviour, m_lines->behaviour(evidence), std::move(all),
                  resisted  ? std::string_view()
                  : serious ? words::signSerious
                            : words::signNegative,
                  resisted ? words::resistedBefore : "");
    }

private:
    /// A statement that leads to its decisions; `mark` says above it what its sign says, where that must not be missed.
    void statement(Widget& list, Sign::Kind sign, model::StatementId statement, const std::string& detail,
                   std::vector<debrief::Source> sources, std::string_view mark = {},
                   const std::string& before = {}) const {
        const std::string& text = (*m_framework)[statement].text;
        auto& pressable = list.add<Pressable>(
            [show = m_lines->show, sources = std::move(sources), heading = before + text] { show(heading, sources); },
            Pressable::Look::row, Insets::sides(16, 8));
        auto& row = pressable.add<Row>(10, 60);
        row.add<Sign>(sign).hints.across = Hints::Across::start;
        auto& words = row.add<Column>(0);
        words.hints.grow = 1;
        if (!mark.empty())
            words.add<Label>(std::string(mark), drawing::type::smallStrong);
        words.add<Label>(text, drawing::type::body);
        words.add<Label>(detail, drawing::type::small, Tone::quiet);
    }

    const model::CompetencyFramework* m_framework;
    const ProfileLines* m_lines;
};

/// What the signs before statements mean.
void addSigns(Widget& column) {
    constexpr std::pair<Sign::Kind, const char*> signs[] = {{Sign::Kind::shown, words::signShown},
                                                            {Sign::Kind::resisted, words::signResisted},
                                                            {Sign::Kind::negative, words::signNegative},
                                                            {Sign::Kind::serious, words::signSerious}};
    auto& all = column.add<Wrap>(22, 4);
    for (const auto& [kind, text] : signs) {
        auto& one = all.add<Row>(8);
        one.add<Sign>(kind).hints.across = Hints::Across::centre;
        one.add<Label>(text, drawing::type::small, Tone::quiet).hints.across = Hints::Across::centre;
    }
    column.add<Spacer>(8);
    column.add<ReadingWidth>(readingWidth).add<Label>(words::signsMore, drawing::type::small, Tone::quiet);
    column.add<Spacer>(12);
}

} // namespace

void addProfile(Widget& column, const model::CompetencyFramework& framework, const debrief::Profile& profile,
                const ProfileLines& lines) {
    const Adder add(framework, lines);
    const auto evidenceOf = [&profile](model::UnitId unit) -> const debrief::UnitEvidence* {
        const auto found = std::find_if(profile.units.begin(), profile.units.end(),
                                        [unit](const auto& evidence) { return evidence.unit == unit; });
        return found == profile.units.end() ? nullptr : &*found;
    };
    for (const model::Cluster& cluster : framework.clusters) {
        column.add<Spacer>(26);
        column.add<Label>(cluster.name, drawing::type::subheading);
        column.add<Spacer>(8);
        auto& list = column.add<Column>(2);
        for (const model::CompetencyId id : cluster.competencies) {
            list.add<Rule>();
            std::vector<int> unsampled;
            for (std::size_t level = 0; level < framework[id].levels.size(); ++level) {
                const auto* evidence = evidenceOf(framework[id].levels[level]);
                if (!evidence)
                    continue;
                const bool shown = std::any_of(evidence->statements.begin(), evidence->statements.end(),
                                               [](const auto& statement) { return !statement.shownIn.empty(); });
                if (evidence->n > 0 || evidence->expected || shown)
                    add.unit(list, *evidence, Flag::whereExpected);
                else
                    unsampled.push_back(static_cast<int>(level) + 1);
                // What no decision called for has no share to show, only what was shown all the same.
                if (evidence->n == 0)
                    add.shown(list, *evidence);
            }
            if (!unsampled.empty())
                list.add<Padded>(Insets{16, 2, 16, 10})
                    .add<Label>(words::notSampledLevels(unsampled), drawing::type::small, Tone::quiet);
        }
    }
}

void addValues(Widget& column, const model::CompetencyFramework& framework, const debrief::Profile& profile,
               const ProfileLines& lines) {
    const Adder add(framework, lines);
    addSigns(column);
    auto& list = column.add<Column>(2);
    for (const model::CoreValue& value : framework.values) {
        list.add<Rule>();
        for (const debrief::UnitEvidence& evidence : profile.units)
            if (evidence.unit == value.unit) {
                add.unit(list, evidence, Flag::none);
                add.shown(list, evidence);
            }
        for (const debrief::BehaviourEvidence& evidence : profile.behaviours)
            if (evidence.atRisk() && framework[evidence.behaviour].unit == value.unit)
                add.behaviour(list, evidence);
    }
}

} // namespace window
