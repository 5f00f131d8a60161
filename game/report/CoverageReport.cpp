#include "report/CoverageReport.hpp"

#include "content/MarkupText.hpp"
#include "content/WrappedText.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace report {

namespace {

using Json = nlohmann::ordered_json;
using model::CompetencyFramework;
using model::Statement;
using model::StatementKind;

/// One line of the table: a statement and what the library has of it.
struct Row {
    const Statement* statement;
    std::string unit;
    std::uint32_t scenarios = 0;
    std::uint32_t situations = 0;
};

constexpr std::array kinds{StatementKind::indicator, StatementKind::positiveBehaviour,
                           StatementKind::negativeBehaviour};

std::string nameOf(StatementKind kind) {
    switch (kind) {
    case StatementKind::indicator:
        return "indicator";
    case StatementKind::positiveBehaviour:
        return "positive behaviour";
    case StatementKind::negativeBehaviour:
        return "negative behaviour";
    }
    return {};
}

std::string pluralOf(StatementKind kind) { return nameOf(kind) + "s"; }

std::vector<Row> rowsOf(const std::vector<CoveredScenario>& scenarios, const CompetencyFramework& framework) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < framework.statements.size(); ++i) {
        Row row{&framework.statements[i], framework.nameOf(framework.statements[i].unit)};
        for (const CoveredScenario& scenario : scenarios) {
            row.scenarios += scenario.statements[i] > 0 ? 1u : 0u;
            row.situations += scenario.statements[i];
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string summaryOf(const std::vector<Row>& rows, StatementKind kind) {
    std::size_t all = 0;
    std::size_t once = 0;
    std::size_t twice = 0;
    for (const Row& row : rows) {
        if (row.statement->kind == kind) {
            ++all;
            once += row.scenarios >= 1 ? 1u : 0u;
            twice += row.scenarios >= 2 ? 1u : 0u;
        }
    }
    const bool negative = kind == StatementKind::negativeBehaviour;
    return std::to_string(once) + " of " + std::to_string(all) + " " + pluralOf(kind) +
           (negative ? " tempt" : " are sampled") + " in some scenario, " + std::to_string(twice) + " in two or more";
}

std::string csvCell(std::string text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (formula) {
        text = "'" + text;
    }
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string out = "\"";
    for (const char c : text) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + '"';
}

} // namespace

std::string coverageText(const std::vector<CoveredScenario>& scenarios, const CompetencyFramework& framework) {
    constexpr std::size_t width = 100;
    const auto rows = rowsOf(scenarios, framework);
    std::string out = "Coverage of " + framework.title + " by " + std::to_string(scenarios.size()) +
                      (scenarios.size() == 1 ? " scenario\n" : " scenarios\n");
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        out += "  [" + std::to_string(i + 1) + "] " + scenarios[i].id + ": " + scenarios[i].title + "\n";
    }
    for (const StatementKind kind : kinds) {
        out += summaryOf(rows, kind) + ".\n";
    }
    out += "\nSituations in which each statement can come up, by scenario. An indicator or positive behaviour comes up "
           "where\n"
           "a best choice shows it (what only weaker choices show is not counted), a negative one where a choice "
           "carries it.\n";
    std::string unit;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].unit != unit) {
            unit = rows[i].unit;
            out += "\n" + unit + "\n";
        }
        std::string where;
        for (std::size_t k = 0; k < scenarios.size(); ++k) {
            if (scenarios[k].statements[i] > 0) {
                where += (where.empty() ? "" : ", ") + std::to_string(scenarios[k].statements[i]) + " in [" +
                         std::to_string(k + 1) + "]";
            }
        }
        std::string head = "  " + rows[i].statement->id;
        head.resize(std::max<std::size_t>(head.size() + 1, 11), ' ');
        out += head + (where.empty() ? "none yet" : where) + "\n";
    }
    std::string missing;
    for (const Row& row : rows) {
        if (row.scenarios == 0) {
            missing += (missing.empty() ? "" : ", ") + row.statement->id;
        }
    }
    out += "\nNot sampled by any scenario yet:\n";
    content::wrap(out, missing.empty() ? "nothing; every statement is sampled." : missing + ".", width, "  ", "  ");
    return out.ends_with('\n') ? out : out + "\n";
}

std::string coverageCsv(const std::vector<CoveredScenario>& scenarios, const CompetencyFramework& framework) {
    std::string out = "statement,kind,unit,text,scenarios,situations";
    for (const CoveredScenario& scenario : scenarios) {
        out += "," + csvCell(scenario.id);
    }
    out += "\r\n";
    const auto rows = rowsOf(scenarios, framework);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        out += csvCell(row.statement->id) + "," + nameOf(row.statement->kind) + "," + csvCell(row.unit) + "," +
               csvCell(row.statement->text) + "," + std::to_string(row.scenarios) + "," +
               std::to_string(row.situations);
        for (const CoveredScenario& scenario : scenarios) {
            out += "," + std::to_string(scenario.statements[i]);
        }
        out += "\r\n";
    }
    return out;
}

std::string coverageHtml(const std::vector<CoveredScenario>& scenarios, const CompetencyFramework& framework) {
    const auto rows = rowsOf(scenarios, framework);
    std::string out = R"(<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage of the library</title>
<style>
:root { color-scheme: light dark; --ink: #16202b; --paper: #fdfcf8; --line: #c9c4b6; --none: #8c2f1b; --some: #dfeaf2; --many: #9fc3dd; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1ede2; --paper: #14202b; --line: #43525f; --none: #ffb59e; --some: #22394b; --many: #2f6186; } }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .5rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
tbody th { font-weight: 600; white-space: nowrap; }
tr.unit th { padding-top: 1.4rem; font-size: 1.1rem; white-space: normal; }
td.some { background: var(--some); } td.many { background: var(--many); }
.none { color: var(--none); font-weight: 600; }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
)";
    out += "<h1>Coverage of " + content::markupText(framework.title) + "</h1>\n<ul>\n";
    for (const StatementKind kind : kinds) {
        out += "<li>" + summaryOf(rows, kind) + ".</li>\n";
    }
    out += "</ul>\n<div class=\"wide\" role=\"region\" aria-label=\"Statements by scenario\" tabindex=\"0\">\n<table>\n"
           "<caption>In how many situations each statement can come up: an indicator or positive behaviour where a "
           "strongest choice would show it, a negative behaviour where a choice would carry it.</caption>\n<thead><tr>"
           "<th scope=\"col\">Statement</th><th scope=\"col\">Text</th><th scope=\"col\">Scenarios</th>";
    for (const CoveredScenario& scenario : scenarios) {
        out += "<th scope=\"col\">" + content::markupText(scenario.title) + "</th>";
    }
    out += "</tr></thead>\n<tbody>\n";
    std::string unit;
    constexpr std::uint32_t many = 3;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (row.unit != unit) {
            unit = row.unit;
            out += "<tr class=\"unit\"><th scope=\"rowgroup\" colspan=\"" + std::to_string(3 + scenarios.size()) +
                   "\">" + content::markupText(unit) + "</th></tr>\n";
        }
        out += "<tr><th scope=\"row\">" + content::markupText(row.statement->id) + "</th><td>" +
               content::markupText(row.statement->text) + "</td>" +
               (row.scenarios == 0 ? "<td class=\"none\">none yet</td>"
                                   : "<td class=\"n\">" + std::to_string(row.scenarios) + "</td>");
        for (const CoveredScenario& scenario : scenarios) {
            const std::uint32_t count = scenario.statements[i];
            out += count == 0 ? "<td class=\"n\">–</td>"
                              : "<td class=\"n " + std::string(count >= many ? "many" : "some") + "\">" +
                                    std::to_string(count) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</div>\n</main>\n</body>\n</html>\n";
}

std::string coverageJson(const std::vector<CoveredScenario>& scenarios, const CompetencyFramework& framework) {
    Json out{{"format", 1}, {"framework", framework.id}, {"statements", Json::array()}};
    const auto rows = rowsOf(scenarios, framework);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Json one{{"id", rows[i].statement->id},
                 {"kind", nameOf(rows[i].statement->kind)},
                 {"scenarios", rows[i].scenarios},
                 {"situations", rows[i].situations},
                 {"in", Json::object()}};
        for (const CoveredScenario& scenario : scenarios) {
            if (scenario.statements[i] > 0) {
                one["in"][scenario.id] = scenario.statements[i];
            }
        }
        out["statements"].push_back(std::move(one));
    }
    return out.dump(2) + "\n";
}

} // namespace report
