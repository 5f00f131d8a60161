#include "content/FrameworkWriter.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace content {

namespace {

using model::CompetencyFramework;

std::string inDoubleQuotes(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            result += "\\x";
            result += digits[byte >> 4];
            result += digits[byte & 15];
        } else {
            result += c;
        }
    }
    return result + '"';
}

void entry(std::string& out, std::size_t indent, std::string_view key, std::string_view text) {
    if (!text.empty()) {
        out += std::string(indent, ' ') + std::string(key) + ": " + inDoubleQuotes(text) + "\n";
    }
}

void list(std::string& out, std::size_t indent, const std::string& key, const CompetencyFramework& framework,
          const std::vector<model::StatementId>& statements) {
    out += std::string(indent, ' ') + key + ":";
    if (statements.empty()) {
        out += " []\n";
        return;
    }
    out += "\n";
    for (const model::StatementId id : statements) {
        out += std::string(indent + 2, ' ') + "- " + inDoubleQuotes(framework[id].text) + "\n";
    }
}

bool hasStatements(const CompetencyFramework& framework, const model::Competency& competency) {
    return std::ranges::any_of(competency.levels,
                               [&](model::UnitId unit) { return !framework[unit].statements.empty(); });
}

bool hasStatements(const CompetencyFramework& framework, const model::CoreValue& value) {
    return !value.negatives.empty() || !framework[value.unit].statements.empty();
}

void writeCompetency(std::string& out, const CompetencyFramework& framework, const model::Competency& competency) {
    out += "      " + competency.id + ":\n";
    entry(out, 8, "name", competency.name);
    entry(out, 8, "about", competency.about);
    entry(out, 8, "matters", competency.matters);
    out += "        levels:\n";
    std::size_t count = competency.levels.size();
    while (count > 0 && framework[competency.levels[count - 1]].statements.empty()) {
        --count;
    }
    for (std::size_t i = 0; i < count; ++i) {
        list(out, 10, std::to_string(i + 1), framework, framework[competency.levels[i]].statements);
    }
}

void writeClusters(std::string& out, const CompetencyFramework& framework) {
    bool any = false;
    for (const model::Cluster& cluster : framework.clusters) {
        bool headed = false;
        for (const model::CompetencyId id : cluster.competencies) {
            if (!hasStatements(framework, framework[id])) {
                continue;
            }
            if (!headed) {
                out += any ? "" : "clusters:\n";
                out += "  " + cluster.id + ":\n";
                entry(out, 4, "name", cluster.name);
                entry(out, 4, "about", cluster.about);
                out += "    competencies:\n";
                any = headed = true;
            }
            writeCompetency(out, framework, framework[id]);
        }
    }
}

void writeValues(std::string& out, const CompetencyFramework& framework) {
    bool any = false;
    for (const model::CoreValue& value : framework.values) {
        if (!hasStatements(framework, value)) {
            continue;
        }
        out += any ? "" : "values:\n";
        any = true;
        out += "  " + value.id + ":\n";
        entry(out, 4, "name", value.name);
        entry(out, 4, "about", value.about);
        list(out, 4, "positive", framework, framework[value.unit].statements);
        list(out, 4, "negative", framework, value.negatives);
    }
}

void writeRanks(std::string& out, const CompetencyFramework& framework) {
    out += framework.ranks.empty() ? "" : "ranks:\n";
    for (const model::Rank& rank : framework.ranks) {
        out +=
            "  " + rank.id + ": {name: " + inDoubleQuotes(rank.name) + ", level: " + std::to_string(rank.level.number);
        std::string exceptions;
        for (const auto& [competency, level] : rank.exceptions) {
            if (hasStatements(framework, framework[competency])) {
                exceptions +=
                    (exceptions.empty() ? "" : ", ") + framework[competency].id + ": " + std::to_string(level.number);
            }
        }
        out += exceptions.empty() ? "}\n" : ", except: {" + exceptions + "}}\n";
    }
}

} // namespace

std::string writeFramework(const CompetencyFramework& framework) {
    std::string out =
        "format: 1\nframework: " + framework.id + "\nversion: " + std::to_string(framework.version) + "\n";
    entry(out, 0, "title", framework.title);
    entry(out, 0, "publisher", framework.publisher);
    entry(out, 0, "wording", framework.wording);
    out += std::string("cumulative: ") + (framework.cumulative ? "yes" : "no") + "\nlevels:\n";
    for (std::size_t i = 0; i < framework.levels.size(); ++i) {
        const model::LevelDescription& level = framework.levels[i];
        out += "  " + std::to_string(i + 1) + ": {name: " + inDoubleQuotes(level.name);
        out += level.about.empty() ? "}\n" : ", about: " + inDoubleQuotes(level.about) + "}\n";
    }
    writeClusters(out, framework);
    writeValues(out, framework);
    writeRanks(out, framework);
    return out;
}

} // namespace content
