#include "report/ExportFiles.hpp"

#include "content/FileName.hpp"
#include "records/Attempts.hpp"
#include "records/Secure.hpp"
#include "report/CsvRows.hpp"
#include "report/Html.hpp"
#include "report/Json.hpp"
#include "report/Pdf.hpp"
#include "report/Text.hpp"
#include "report/Words.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace report {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 12> growthColumns{
    "learner", "unit", "name", "attempt", "scenario", "ended", "n", "sum", "low", "high", "band", "learner_name"};

practice::Outcome<ExportFile> debriefFile(const ExportedAttempt& attempt, ExportFormat format) {
    const std::string& id = attempt.finished.debrief.provenance.attemptId;
    const std::string name = fileNameOf(attempt.finished);
    switch (format) {
    case ExportFormat::html:
        return ExportFile{name + ".html", html(attempt.finished), id};
    case ExportFormat::text:
        return ExportFile{name + ".txt", text(attempt.finished), id};
    case ExportFormat::pdf: {
        auto made = pdf(attempt.finished);
        if (auto* problem = std::get_if<practice::Problem>(&made)) {
            return std::move(*problem);
        }
        return ExportFile{name + ".pdf", std::get<std::string>(std::move(made)), id};
    }
    case ExportFormat::json:
    case ExportFormat::xapi:
    case ExportFormat::csv:
        break;
    }
    return ExportFile{id + ".json", json(attempt.finished), id};
}

std::string dumped(const Json& value) { return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

} // namespace

std::string fileNameOf(std::string_view day, std::string_view name, std::string_view what, std::string_view id) {
    constexpr std::size_t dayLength = 10; // 2026-11-22
    constexpr std::size_t mostOfName = 44;
    constexpr std::size_t mostOfWhat = 48;
    return content::inFileName(day.substr(0, dayLength), dayLength) + "_" +
           content::inFileName(name.empty() ? "no name" : name, mostOfName) + "_" +
           content::inFileName(what, mostOfWhat) + "_" +
           content::inFileName(id.substr(0, records::shortId), records::shortId);
}

std::string fileNameOf(const practice::FinishedDebrief& finished) {
    const debrief::Provenance& from = finished.debrief.provenance;
    return fileNameOf(from.endedAt.empty() ? from.startedAt : from.endedAt, finished.learnerName,
                      finished.scenario->title, from.attemptId);
}

ExportMaker::ExportMaker(ExportFormat format, const std::string& installation, Reasons reasons, Names names)
    : m_format(format), m_statements(installation, reasons), m_decisions(reasons, names), m_profiles(names) {}

std::optional<practice::Problem> ExportMaker::add(const ExportedAttempt& attempt) {
    if (m_format == ExportFormat::xapi) {
        m_statements.add(attempt);
        return std::nullopt;
    }
    if (m_format == ExportFormat::csv) {
        m_decisions.add(attempt);
        m_profiles.add(attempt);
        return std::nullopt;
    }
    auto made = debriefFile(attempt, m_format);
    if (auto* problem = std::get_if<practice::Problem>(&made)) {
        return std::move(*problem);
    }
    m_files.push_back(std::get<ExportFile>(std::move(made)));
    return std::nullopt;
}

std::vector<ExportFile> ExportMaker::take() && {
    if (m_format == ExportFormat::xapi) {
        m_files.push_back({"statements.json", std::move(m_statements).take()});
    } else if (m_format == ExportFormat::csv) {
        m_files.push_back({"decisions.csv", std::move(m_decisions).take()});
        m_files.push_back({"profile.csv", std::move(m_profiles).take()});
    }
    return std::move(m_files);
}

std::string growthCsv(const review::LearnerPage& page, Names names) {
    const std::span<const std::string_view> columns(growthColumns);
    CsvRows rows(names == Names::included ? columns : columns.first(columns.size() - 1));
    for (const review::UnitGrowth& unit : page.growth) {
        for (const review::UnitGrowth::Point& point : unit.points) {
            const records::StoredAttempt& stored = page.counted[point.attempt].restored.stored;
            rows.begin().text(page.learner.id).text((*page.framework)[unit.unit].id);
            rows.text(page.framework->nameOf(unit.unit)).text(stored.head.id).text(stored.head.scenarioId);
            rows.text(stored.end ? exactTime(stored.end->ended) : "");
            rows.count(static_cast<std::uint64_t>(point.n)).number(point.sum);
            rows.number(point.interval.low).number(point.interval.high).text(idOf(point.band));
            if (names == Names::included) {
                rows.text(page.learner.name);
            }
        }
    }
    return std::move(rows).take();
}

std::string growthJson(const review::LearnerPage& page) {
    Json json;
    json["kind"] = "judgement-profile-over-time";
    json["format"] = 1;
    json["learner"] = page.learner.id;
    json["summary"] = page.summary;
    json["units"] = Json::array();
    for (const review::UnitGrowth& unit : page.growth) {
        Json points = Json::array();
        for (const review::UnitGrowth::Point& point : unit.points) {
            const records::StoredAttempt& stored = page.counted[point.attempt].restored.stored;
            points.push_back(
                {{"attempt", stored.head.id},
                 {"scenario", stored.head.scenarioId},
                 {"ended", stored.end ? Json(exactTime(stored.end->ended)) : Json(nullptr)},
                 {"n", point.n},
                 {"sum", rounded(point.sum)},
                 {"interval", {{"low", rounded(point.interval.low)}, {"high", rounded(point.interval.high)}}},
                 {"band", idOf(point.band)}});
        }
        json["units"].push_back({{"unit", (*page.framework)[unit.unit].id},
                                 {"name", page.framework->nameOf(unit.unit)},
                                 {"points", std::move(points)}});
    }
    json["leftOut"] = page.leftOut;
    return dumped(json);
}

std::string digestOf(std::span<const ExportFile> files) {
    std::string lines;
    for (const ExportFile& file : files) {
        lines += records::contentHash(file.bytes) + "  " + file.name + "\n";
    }
    return records::contentHash(lines);
}

std::string manifestJson(const Manifest& manifest, std::span<const ExportFile> files) {
    Json json;
    json["kind"] = "judgement-export";
    json["format"] = 1;
    json["programVersion"] = manifest.programVersion;
    json["made"] = manifest.made;
    json["installation"] = manifest.installation;
    json["what"] = manifest.what;
    json["id"] = manifest.id;
    json["as"] = manifest.format;
    json["firstAttemptsOnly"] = manifest.firstOnly;
    json["reasons"] = manifest.reasons == Reasons::included;
    json["names"] = manifest.names == Names::included;
    json["exportedBy"] = manifest.role.empty() ? Json(nullptr) : Json(manifest.role);
    json["anchor"] = manifest.anchor;
    json["attempts"] = manifest.attempts;
    json["leftOut"] = manifest.leftOut;
    json["digest"] = digestOf(files);
    json["files"] = Json::array();
    for (const ExportFile& file : files) {
        Json line{{"name", file.name}, {"bytes", file.bytes.size()}, {"blake2b256", records::contentHash(file.bytes)}};
        if (file.attempt) {
            line["attempt"] = *file.attempt;
        }
        json["files"].push_back(std::move(line));
    }
    return dumped(json);
}

} // namespace report
