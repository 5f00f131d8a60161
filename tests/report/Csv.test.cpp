#include "report/Csv.hpp"

#include "report/CsvRows.hpp"
#include "report/Exports.hpp"
#include "report/Foreign.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <vector>

namespace {

using report::Reasons;
using Row = std::map<std::string, std::string>;

/// Reads as RFC 4180 says, strictly: every row has all the columns, ends with CR LF, and quotes are closed.
std::vector<Row> readCsv(std::string_view text) {
    REQUIRE(text.starts_with("\xEF\xBB\xBF"));
    text.remove_prefix(3);
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (quoted) {
            if (letter == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                lines.back().back() += '"';
                ++i;
            } else if (letter == '"') {
                quoted = false;
            } else {
                lines.back().back() += letter;
            }
        } else if (letter == '"') {
            REQUIRE(lines.back().back().empty());
            quoted = true;
        } else if (letter == ',') {
            lines.back().emplace_back();
        } else if (letter == '\r') {
            REQUIRE(text.substr(i).starts_with("\r\n"));
            ++i;
            lines.push_back({""});
        } else {
            REQUIRE(letter != '\n');
            lines.back().back() += letter;
        }
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(lines.back() == std::vector<std::string>{""});
    lines.pop_back();
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        REQUIRE(lines[i].size() == lines[0].size());
        Row& row = rows.emplace_back();
        for (std::size_t column = 0; column < lines[0].size(); ++column) {
            row[lines[0][column]] = lines[i][column];
        }
        REQUIRE(row.size() == lines[0].size());
    }
    return rows;
}

} // namespace

TEST_CASE("decisions are a table with a line for each, which reads back as it was decided") {
    const auto attempt = exports::dated(finished::example());
    const auto& debrief = attempt.finished.debrief;
    const auto rows = readCsv(report::decisionsCsv(std::vector{attempt}, Reasons::included));
    REQUIRE(rows.size() == debrief.decisions.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& view = debrief.decisions[i];
        const model::Choice& taken = (*attempt.finished.scenario)[view.taken];
        CHECK(rows[i].at("decision") == std::to_string(i + 1));
        CHECK(rows[i].at("decided") == report::exactTime(attempt.decided[i]));
        CHECK(rows[i].at("choice") == taken.id);
        CHECK(rows[i].at("choice_text") == taken.text);
        CHECK(rows[i].at("counts") == (view.firstVisit ? "yes" : "no"));
        CHECK(rows[i].at("quality").empty() == !view.hasQuality);
        CHECK(rows[i].at("reasons") == view.rationale);
        CHECK(rows[i].at("called_for").empty() == view.calledFor.empty());
        CHECK(rows[i].at("learner") == "learner-1");
        CHECK(rows[i].at("copied") == "no");
        CHECK(rows[i].at("ended") == report::exactTime(*attempt.ended));
    }
    CHECK(rows[0].at("negative_shown").find("KIN-1=serious") != std::string::npos);
}

TEST_CASE("reasons are a column only when they are asked for, and names never are") {
    const auto attempt = exports::dated(finished::example());
    const std::string without = report::decisionsCsv(std::vector{attempt}, Reasons::leftOut);
    CHECK_FALSE(readCsv(without)[0].contains("reasons"));
    CHECK(without.find("Robin") == std::string::npos);
    CHECK(report::profileCsv(std::vector{attempt}).find("Robin") == std::string::npos);
    bool some = false;
    for (const auto& view : attempt.finished.debrief.decisions) {
        some = some || !view.rationale.empty();
        CHECK((view.rationale.empty() || without.find(view.rationale) == std::string::npos));
    }
    CHECK(some);
}

TEST_CASE("a profile is a table with a line for each unit, sampled or not") {
    const auto attempt = exports::dated(finished::example());
    const auto& units = attempt.finished.debrief.profile.units;
    std::string here;
    {
        const foreign::Country country;
        here = report::profileCsv(std::vector{attempt});
    }
    const auto rows = readCsv(here);
    REQUIRE(rows.size() == units.size());
    bool fraction = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].at("n") == std::to_string(units[i].n));
        CHECK(rows[i].at("low").empty() == (units[i].n == 0));
        fraction = fraction || rows[i].at("low").find('.') != std::string::npos ||
                   rows[i].at("high").find('.') != std::string::npos;
    }
    CHECK(fraction);
    CHECK(here == report::profileCsv(std::vector{attempt}));
}

TEST_CASE("decisions that a what-if run only copied are marked") {
    auto attempt = exports::dated(finished::example());
    attempt.finished.debrief.provenance.branch = debrief::BranchPoint{"attempt-0", 2};
    const auto rows = readCsv(report::decisionsCsv(std::vector{attempt}, Reasons::leftOut));
    CHECK(rows[0].at("copied") == "yes");
    CHECK(rows[1].at("copied") == "no");
    CHECK(rows[1].at("what_if_attempt") == "attempt-0");
    CHECK(rows[1].at("what_if_decision") == "2");
}

TEST_CASE("no cell is a formula") {
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00A0=1", "\u3000@x",
                                "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", "  \u200B=1"}) {
        CAPTURE(formula);
        CHECK(report::harmless(formula) == "'" + std::string(formula));
    }
    // One apostrophe more can always be taken away again.
    CHECK(report::harmless("'tis") == "''tis");
    for (const char* fine : {"", "EA-1=0.5", "Say nothing.", "5-6", "\"=1\""}) {
        CHECK(report::harmless(fine) == fine);
    }
    for (const char* text : {"=cmd|'/C calc'!A0", "+1", "@x", "\t=1", "\uFF1D1", "a\r\n=1", "\",=1", "\"\r\n=1,\""}) {
        CAPTURE(text);
        const auto attempt = exports::dated(finished::exampleSaying(text));
        for (const auto& table : {report::decisionsCsv(std::vector{attempt}, Reasons::included),
                                  report::profileCsv(std::vector{attempt})}) {
            for (const Row& row : readCsv(table)) {
                for (const auto& [column, cell] : row) {
                    CAPTURE(column, cell);
                    CHECK(report::harmless(cell).size() == cell.size() + (cell.starts_with('\'') ? 1u : 0u));
                }
            }
        }
    }
}

TEST_CASE("numbers in tables have a point and no more than four decimals") {
    constexpr std::array<std::string_view, 3> columns{"a", "b", "c"};
    const foreign::Country country;
    report::CsvRows rows(columns);
    rows.begin().number(1.0 / 3).number(1234567.5).count(1'000'000);
    CHECK(std::move(rows).take() == "\uFEFFa,b,c\r\n0.3333,1234567.5,1000000\r\n");
}
