#include "content/FrameworkText.hpp"

#include "content/NearStatement.hpp"
#include "content/Problems.hpp"
#include "content/WrappedText.hpp"

#include <algorithm>

namespace content {

namespace {

using model::CompetencyFramework;

class FrameworkPrinter {
public:
    FrameworkPrinter(const CompetencyFramework& framework, std::size_t width)
        : m_framework(framework), m_width(width) {}

    std::string take() { return std::move(m_out); }

    void all() {
        line(m_framework.title + " (" + m_framework.id + ", version " + std::to_string(m_framework.version) + ")");
        if (!m_framework.publisher.empty()) {
            line("Publisher: " + m_framework.publisher);
        }
        if (!m_framework.wording.empty()) {
            line("Wording: " + m_framework.wording);
        }
        gap();
        line("Levels");
        for (std::size_t i = 0; i < m_framework.levels.size(); ++i) {
            const model::LevelDescription& level = m_framework.levels[i];
            const std::string name = "  " + std::to_string(i + 1) + "  " + level.name;
            wrap(m_out, level.about.empty() ? name : name + ": " + level.about, m_width, {}, "     ");
        }
        if (m_framework.cumulative) {
            line("Each level includes the ones below it.");
        }
        for (const model::Cluster& cluster : m_framework.clusters) {
            gap();
            this->cluster(cluster);
        }
        for (const model::CoreValue& value : m_framework.values) {
            gap();
            this->value(value);
        }
        if (!m_framework.ranks.empty()) {
            gap();
            line("Ranks");
            for (const model::Rank& rank : m_framework.ranks) {
                this->rank(rank);
            }
        }
    }

    bool named(std::string_view wanted) {
        const std::string id = small(wanted);
        const auto is = [&](const std::string& other) { return small(other) == id; };
        const auto in = [&](const auto& list) {
            return std::ranges::find_if(list, [&](const auto& item) { return is(item.id); });
        };
        if (const auto found = in(m_framework.clusters); found != m_framework.clusters.end()) {
            cluster(*found);
            return true;
        }
        if (const auto found = in(m_framework.competencies); found != m_framework.competencies.end()) {
            competency(*found);
            return true;
        }
        if (const auto found = in(m_framework.values); found != m_framework.values.end()) {
            value(*found);
            return true;
        }
        if (const auto found = in(m_framework.units); found != m_framework.units.end()) {
            const auto unit = model::UnitId(static_cast<std::size_t>(found - m_framework.units.begin()));
            line(m_framework.nameOf(unit) + " (" + found->id + ")");
            statements(found->statements);
            return true;
        }
        if (const auto found = in(m_framework.statements); found != m_framework.statements.end()) {
            const char* kind = found->kind == model::StatementKind::indicator           ? "indicator"
                               : found->kind == model::StatementKind::positiveBehaviour ? "positive behaviour"
                                                                                        : "negative behaviour";
            wrap(m_out, found->id + "  " + found->text, m_width, {}, std::string(found->id.size() + 2, ' '));
            line(std::string("  ") + kind + " of " + m_framework.nameOf(found->unit));
            return true;
        }
        if (const auto found = in(m_framework.ranks); found != m_framework.ranks.end()) {
            rank(*found);
            return true;
        }
        return byName([&](const std::string& name) { return small(name) == id; }) ||
               (id.size() >= shortestPart &&
                byName([&](const std::string& name) { return small(name).find(id) != std::string::npos; }));
    }

    void gap() { m_out += "\n"; }

private:
    static constexpr std::size_t shortestPart = 3; ///< characters of a name

    /// Everything whose name `fits`; false when there is nothing.
    template <class Fits>
    bool byName(Fits fits) {
        bool any = false;
        const auto print = [&](const auto& list, auto one) {
            for (const auto& thing : list) {
                if (fits(thing.name)) {
                    if (any) {
                        gap();
                    }
                    one(thing);
                    any = true;
                }
            }
        };
        print(m_framework.clusters, [&](const model::Cluster& thing) { cluster(thing); });
        if (any) {
            return true; // with its competencies
        }
        print(m_framework.competencies, [&](const model::Competency& thing) { competency(thing); });
        print(m_framework.values, [&](const model::CoreValue& thing) { value(thing); });
        print(m_framework.ranks, [&](const model::Rank& thing) { rank(thing); });
        return any;
    }

    void line(std::string_view text) { wrap(m_out, text, m_width); }

    void prose(std::string_view text) {
        if (!text.empty()) {
            wrap(m_out, text, m_width, "  ", "  ");
        }
    }

    void statements(const std::vector<model::StatementId>& list) {
        for (const model::StatementId id : list) {
            const model::Statement& statement = m_framework[id];
            const std::string start = "    " + statement.id + "  ";
            wrap(m_out, statement.text, m_width, start, std::string(start.size(), ' '));
        }
        if (list.empty()) {
            line("    (none in this file)");
        }
    }

    void cluster(const model::Cluster& cluster) {
        line("Cluster: " + cluster.name + " (" + cluster.id + ")");
        prose(cluster.about);
        for (const model::CompetencyId id : cluster.competencies) {
            gap();
            competency(m_framework[id]);
        }
    }

    void competency(const model::Competency& competency) {
        line(competency.name + " (" + competency.id + ")");
        prose(competency.about);
        if (!competency.matters.empty()) {
            prose("Why it matters: " + competency.matters);
        }
        for (const model::UnitId id : competency.levels) {
            const model::Unit& unit = m_framework[id];
            const int number = std::get<model::CompetencyLevel>(unit.what).level.number;
            const auto position = static_cast<std::size_t>(number - 1);
            std::string head = "  Level " + std::to_string(number) + " (" + unit.id + ")";
            if (position < m_framework.levels.size() && !m_framework.levels[position].name.empty()) {
                head += ": " + m_framework.levels[position].name;
            }
            wrap(m_out, head.substr(2), m_width, "  ", "  ");
            statements(unit.statements);
        }
    }

    void value(const model::CoreValue& value) {
        line("Value: " + value.name + " (" + value.id + ")");
        prose(value.about);
        line("  Positive behaviours");
        statements(m_framework[value.unit].statements);
        line("  Negative behaviours");
        statements(value.negatives);
    }

    void rank(const model::Rank& rank) {
        std::string text = rank.name + " (" + rank.id + "): expected at level " + std::to_string(rank.level.number);
        for (std::size_t i = 0; i < rank.exceptions.size(); ++i) {
            const auto& [competency, level] = rank.exceptions[i];
            text += (i == 0 ? ", but level " : ", level ") + std::to_string(level.number) + " of \"" +
                    m_framework[competency].name + "\"";
        }
        wrap(m_out, text, m_width, "  ", "    ");
    }

    const CompetencyFramework& m_framework;
    std::size_t m_width;
    std::string m_out;
};

std::vector<std::string_view> allIds(const CompetencyFramework& framework) {
    std::vector<std::string_view> ids;
    const auto add = [&](const auto& list) {
        for (const auto& item : list) {
            ids.push_back(item.id);
        }
    };
    add(framework.clusters);
    add(framework.competencies);
    add(framework.values);
    add(framework.units);
    add(framework.statements);
    add(framework.ranks);
    return ids;
}

} // namespace

FrameworkDescription describeFramework(const CompetencyFramework& framework, std::span<const std::string> ids,
                                       std::size_t width) {
    FrameworkPrinter printer(framework, width);
    FrameworkDescription result;
    if (ids.empty()) {
        printer.all();
    }
    bool first = true;
    for (const std::string& id : ids) {
        if (!first) {
            printer.gap();
        }
        if (printer.named(id)) {
            first = false;
            continue;
        }
        std::string upper(id);
        std::ranges::transform(upper, upper.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        const std::vector<std::string_view> known = allIds(framework);
        std::string near = nearestStatement(id, known);
        near = near.empty() ? nearestStatement(upper, known) : near;
        result.problems.push_back("The framework \"" + framework.id + "\" has nothing with the id or the name " +
                                  inQuotes(id) +
                                  (near.empty() ? ". `judgement framework show` without an id lists everything it has."
                                                : "; did you mean \"" + near + "\"?"));
    }
    result.text = printer.take();
    return result;
}

} // namespace content
