// Reviews over many records: a thousand learners, a hundred attempts each, ten decisions or so an attempt.

#include "review/Review.hpp"
#include "app/WindowExports.hpp"
#include "content/Diagnostic.hpp"
#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "play/Random.hpp"
#include "play/Runner.hpp"
#include "practice/Practice.hpp"
#include "records/Connection.hpp"
#include "records/Records.hpp"
#include "records/Rows.hpp"
#include "records/Secure.hpp"
#include "report/Pdf.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int learners = 1000;
constexpr int attemptsEach = 100;
constexpr int attemptsOfLast = 30; ///< of one more learner, whose attempts are exported
constexpr int variants = 14;       ///< of each shipped scenario, as a library of forty would have
constexpr int pathsEach = 12;

double milliseconds(const auto& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

template <class Value, class Problem>
Value need(std::variant<Value, Problem> outcome) {
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        std::fprintf(stderr, "%s\n", problem->sentence.c_str());
        std::exit(1);
    }
    return std::get<Value>(std::move(outcome));
}

template <class Value>
Value need(content::Loaded<Value> loaded) {
    if (!loaded) {
        std::fputs(content::format(loaded.diagnostics[0]).c_str(), stderr);
        std::exit(1);
    }
    return std::move(*loaded.value);
}

/// A way through a scenario as the records keep it.
struct Path {
    std::vector<records::StoredDecision> decisions;
    std::string ending;
    std::string endingTitle;
};

struct Played {
    std::string id, title, rank, hash;
    std::vector<Path> paths;
};

Path pathThrough(const model::Scenario& scenario, std::uint64_t seed) {
    play::Runner runner(scenario, seed);
    play::Random random(seed);
    Path path;
    while (!runner.available().empty()) {
        const auto available = runner.available();
        const auto choice = available[random.below(static_cast<std::uint32_t>(available.size()))];
        records::StoredDecision decision;
        decision.situation = scenario[scenario[choice].situation].id;
        decision.choice = scenario[choice].id;
        for (const auto one : available) {
            decision.available.emplace_back(scenario[one].id);
        }
        decision.thoughtMilliseconds = 9000;
        runner.choose(choice, std::chrono::milliseconds(9000));
        path.decisions.push_back(std::move(decision));
    }
    path.ending = runner.ending()->id;
    path.endingTitle = runner.ending()->title;
    return path;
}

std::string keep(SQLite::Database& database, const char* kind, const std::string& bytes) {
    const std::string hash = records::contentHash(bytes);
    SQLite::Statement insert(database, "INSERT INTO content VALUES (?, ?, ?)");
    insert.bind(1, hash);
    insert.bind(2, kind);
    insert.bind(3, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    insert.exec();
    return hash;
}

std::size_t fill(records::Records& kept) {
    SQLite::Database& database = kept.connection()->database;
    const auto frameworkText =
        need(content::readFile(JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml", std::size_t{1} << 22));
    const auto framework = need(content::readFramework(frameworkText, "met-cvf.yaml"));
    SQLite::Transaction transaction(database);
    const std::string frameworkHash = keep(database, "framework", frameworkText);
    std::vector<Played> library;
    for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/scenarios")) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        const auto text = need(content::readFile(entry.path().string(), std::size_t{1} << 22));
        for (int variant = 0; variant < variants; ++variant) {
            std::string own = text;
            const std::size_t at = own.find("scenario: ");
            own.insert(own.find('\n', at), "-" + std::to_string(variant));
            const auto scenario = need(content::readScenario(own, entry.path().string(), framework));
            Played played{std::string(scenario.id),
                          std::string(scenario.title),
                          framework[scenario.rank].id,
                          keep(database, "scenario", own),
                          {}};
            for (int path = 0; path < pathsEach; ++path) {
                played.paths.push_back(pathThrough(scenario, static_cast<std::uint64_t>(path) + 1));
            }
            library.push_back(std::move(played));
        }
    }
    SQLite::Statement learner(database, "INSERT INTO learner VALUES (?, ?, ?, 1)");
    SQLite::Statement attempt(database,
                              "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, '0.1.0', ?, ?, ?, ?, ?, ?, ?, "
                              "printf('%064d', 1), 1)");
    SQLite::Statement decision(database, "INSERT INTO decision VALUES (?, ?, ?, ?, ?, 9000, 0, 0, ?)");
    std::size_t decisions = 0;
    std::int64_t number = 0;
    std::int64_t now = 1'700'000'000'000;
    for (int l = 0; l <= learners; ++l) {
        const std::string id = records::randomId();
        learner.bind(1, id);
        learner.bind(2, "Learner number " + std::to_string(l));
        learner.bind(3, library[0].rank);
        learner.exec();
        learner.reset();
        for (int a = 0; a < (l < learners ? attemptsEach : attemptsOfLast); ++a) {
            const Played& played = library[static_cast<std::size_t>(l + a) % library.size()];
            const int pathNumber = (l * 7 + a) % pathsEach;
            const Path& path = played.paths[static_cast<std::size_t>(pathNumber)];
            ++number;
            now += 60'000;
            attempt.bind(1, number);
            attempt.bind(2, records::randomId());
            attempt.bind(3, id);
            attempt.bind(4, played.id);
            attempt.bind(5, played.title);
            attempt.bind(6, played.hash);
            attempt.bind(7, frameworkHash);
            attempt.bind(8, pathNumber + 1);
            attempt.bind(9, played.rank);
            attempt.bind(10, a < static_cast<int>(library.size()) ? "first" : "repeat");
            attempt.bind(11, now);
            attempt.bind(12, now + 30'000);
            attempt.bind(13, path.ending);
            attempt.bind(14, path.endingTitle);
            attempt.exec();
            attempt.reset();
            for (std::size_t d = 0; d < path.decisions.size(); ++d) {
                decision.bind(1, number);
                decision.bind(2, static_cast<std::int64_t>(d));
                decision.bind(3, path.decisions[d].situation);
                decision.bind(4, path.decisions[d].choice);
                decision.bind(5, records::joined(path.decisions[d].available));
                decision.bind(6, now);
                decision.exec();
                decision.reset();
                ++decisions;
            }
        }
    }
    database.exec("INSERT INTO cohort VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 'Thirty', 1)");
    database.exec("INSERT INTO cohort_learner SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaa', id FROM learner LIMIT 30");
    transaction.commit();
    return decisions;
}

void tell(const char* what, double value, double limit, const char* unit) {
    std::printf("%-52s %9.1f %-4s limit %6.0f  %s\n", what, value, unit, limit, value <= limit ? "met" : "NOT MET");
}

/// As the window does it: step by step, asked how far it is between the steps.
void tellWindowExport(records::Records& kept, const practice::Practice& practice, const fs::path& folder) {
    const auto now = [] { return std::int64_t{1'800'000'000'000}; };
    const auto review = std::make_shared<review::Review>(kept, practice, content::Limits{}, now);
    const auto exports = app::windowExports(review, practice, folder / "exports",
                                            [](const std::string&) { return std::optional<std::string>(); });
    review::LearnerQuery query;
    query.search = "Learner number " + std::to_string(learners);
    window::ExportWish wish;
    wish.learners = {need(review->learners({}, query)).lines.at(0).learner.id};
    wish.folder = exports.suggested();
    double longest = 0;
    std::size_t steps = 0;
    const double all = milliseconds([&] {
        const auto inHand = need(exports.begin({}, wish));
        for (; !inHand.over(); ++steps) {
            longest = std::max(longest, milliseconds([&] { (void)inHand.step(); }));
        }
        std::printf("%s\n", inHand.result().text.c_str());
    });
    tell("thirty PDFs and the page, exported from the window", all, 15000, "ms");
    std::printf("in %zu steps, the longest %.0f ms\n", steps, longest);
}

} // namespace

int main() {
    const fs::path folder = fs::temp_directory_path() / "judgement-review-bench";
    fs::remove_all(folder);
    std::size_t decisions = 0;
    {
        auto kept = need(records::Records::open(folder / "records.sqlite"));
        decisions = fill(kept);
    }
    std::printf("%d learners, %d attempts each, %zu decisions, %.0f MB\n", learners, attemptsEach, decisions,
                static_cast<double>(fs::file_size(folder / "records.sqlite")) / 1e6);
    std::optional<records::Records> kept;
    std::printf("opening and checking the file: %.0f ms\n",
                milliseconds([&] { kept.emplace(need(records::Records::open(folder / "records.sqlite"))); }));
    practice::Settings settings;
    settings.frameworkFile = JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml";
    settings.scenarioFolders = {JUDGEMENT_SOURCE "/scenarios"};
    settings.nowUnixMilliseconds = [] { return std::int64_t{1'800'000'000'000}; };
    auto opened = practice::Practice::open(settings, *kept);
    auto practice = std::get<practice::Practice>(std::move(opened));
    (void)practice.gallery();
    const review::Visitor visitor;
    review::LearnerList list;
    const auto fresh = [&] { return review::Review(*kept, practice, {}, settings.nowUnixMilliseconds); };
    review::Review review = fresh();
    tell("first page of learners", milliseconds([&] { list = need(review.learners(visitor, {})); }), 150, "ms");
    std::printf("a learner's profile, pressed at once: %.0f ms\n",
                milliseconds([&] { (void)need(review.learner(visitor, list.lines[0].learner.id)); }));
    tell("another learner's profile",
         milliseconds([&] { (void)need(review.learner(visitor, list.lines[7].learner.id)); }), 100, "ms");
    review = fresh();
    std::printf("heat map of thirty, pressed at once: %.0f ms\n",
                milliseconds([&] { (void)need(review.cohort(visitor, "aaaaaaaaaaaaaaaaaaaaaaaaaa")); }));
    // What a person does: the list shows, and something on it is read and pressed a second later.
    review = fresh();
    list = need(review.learners(visitor, {}));
    std::printf("reading ahead holds the list up by %.1f ms\n", milliseconds([&] { review.readAhead(); }));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    tell("heat map of thirty, a second after the list",
         milliseconds([&] { (void)need(review.cohort(visitor, "aaaaaaaaaaaaaaaaaaaaaaaaaa")); }), 300, "ms");
    review = fresh();
    review.readAhead();
    std::this_thread::sleep_for(std::chrono::seconds(1));
    tell("a learner's profile, a second after the list",
         milliseconds([&] { (void)need(review.learner(visitor, list.lines[3].learner.id)); }), 100, "ms");
    tell("the same again", milliseconds([&] { (void)need(review.cohort(visitor, "aaaaaaaaaaaaaaaaaaaaaaaaaa")); }), 300,
         "ms");
    const auto attempts = need(practice.attempts(list.lines[0].learner.id));
    const auto one = need(practice.debriefOf(attempts[0].id));
    tell("a PDF", milliseconds([&] { (void)need(report::pdf(one)); }), 1000, "ms");
    tell("thirty PDFs", milliseconds([&] {
             for (std::size_t i = 0; i < 30; ++i) {
                 (void)need(report::pdf(need(practice.debriefOf(attempts[i].id))));
             }
         }),
         15000, "ms");
    tellWindowExport(*kept, practice, folder);
    const double bytes = static_cast<double>(fs::file_size(folder / "records.sqlite")) / static_cast<double>(decisions);
    tell("records, per decision", bytes, 400, "B");
    fs::remove_all(folder);
}
