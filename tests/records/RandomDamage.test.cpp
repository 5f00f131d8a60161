#include "records/Recovery.hpp"

#include "records/Backup.hpp"
#include "records/RecordsCheck.hpp"
#include "records/Sessions.hpp"
#include "records/Times.hpp"

#include <csignal>

using namespace playground;

namespace {

constexpr std::size_t pageBytes = 4096;

struct Files {
    std::string file;
    std::string log;
};

enum class Damage { bits, page, cut, swap, beginning, log, logCut };

void damage(Files& files, Damage kind, play::Random& random) {
    std::string& file = files.file;
    const auto within = [&](const std::string& bytes) {
        return random.below(static_cast<std::uint32_t>(bytes.size()));
    };
    const auto pages = static_cast<std::uint32_t>(file.size() / pageBytes);
    switch (kind) {
    case Damage::bits:
        for (std::uint32_t i = random.below(20) + 1; i > 0; --i) {
            file[within(file)] ^= static_cast<char>(1u << random.below(8));
        }
        break;
    case Damage::page:
        std::fill_n(file.begin() + static_cast<std::ptrdiff_t>(random.below(pages) * pageBytes), pageBytes, '\0');
        break;
    case Damage::cut:
        file.resize(within(file));
        break;
    case Damage::swap: {
        const auto first = static_cast<std::ptrdiff_t>(random.below(pages) * pageBytes);
        const auto second = static_cast<std::ptrdiff_t>(random.below(pages) * pageBytes);
        std::swap_ranges(file.begin() + first, file.begin() + first + static_cast<std::ptrdiff_t>(pageBytes),
                         file.begin() + second);
        break;
    }
    case Damage::beginning:
        for (std::uint32_t i = random.below(100) + 1; i > 0; --i) {
            file[random.below(100)] = static_cast<char>(random.next());
        }
        break;
    case Damage::log:
        for (std::uint32_t i = random.below(20) + 1; i > 0; --i) {
            files.log[within(files.log)] ^= static_cast<char>(1u << random.below(8));
        }
        break;
    case Damage::logCut:
        files.log.resize(within(files.log));
    }
}

/// How a damaged file was met.
struct Tally {
    int refused = 0;   ///< not opened, or not read, with a sentence
    int same = 0;      ///< all that is read is what was written
    int earlier = 0;   ///< what is read was so before the last things were saved: a log that was cut off
    int altered = 0;   ///< a value inside a row reads otherwise, which nothing in the file can show
    int recovered = 0; ///< of those refused: recovered to sound records
};

/// Every value of what was kept, so that one that reads otherwise is seen.
std::optional<std::vector<std::string>> everyValue(const Records& kept) {
    std::vector<std::string> all;
    const auto people = kept.learners();
    const auto lines = kept.attempts();
    if (std::holds_alternative<records::Problem>(people) || std::holds_alternative<records::Problem>(lines)) {
        return std::nullopt;
    }
    for (const auto& learner : std::get<0>(people)) {
        all.push_back("learner " + learner.id + learner.name + learner.rank);
    }
    for (const auto& line : std::get<0>(lines)) {
        const auto loaded = kept.load(line.head.id);
        const auto scenario = kept.content(line.head.scenarioHash);
        const auto framework = kept.content(line.head.frameworkHash);
        if (std::holds_alternative<records::Problem>(loaded) || std::holds_alternative<records::Problem>(scenario) ||
            std::holds_alternative<records::Problem>(framework)) {
            return std::nullopt;
        }
        const auto& attempt = std::get<0>(loaded);
        const auto& head = attempt.head;
        const std::string id = head.id;
        all.push_back(id + head.learnerId.value_or("") + head.scenarioId + head.scenarioTitle + head.scenarioHash +
                      head.frameworkHash + head.programVersion + std::to_string(head.seed) + head.rank + head.mode +
                      std::to_string(head.started));
        for (const auto& decision : attempt.decisions) {
            std::string available;
            for (const auto& one : decision.available) {
                available += one + ' ';
            }
            all.push_back(id + " decision " + decision.situation + decision.choice + available +
                          std::to_string(decision.thoughtMilliseconds) + std::to_string(decision.expired) +
                          std::to_string(decision.restarts) + std::to_string(decision.at));
        }
        for (const auto& reason : attempt.rationales) {
            all.push_back(id + " reason " + std::to_string(reason.decision) + reason.text + std::to_string(reason.at));
        }
        if (attempt.end) {
            all.push_back(id + " end " + std::to_string(attempt.end->ended) + attempt.end->ending +
                          attempt.end->endingTitle + attempt.end->debriefDigest);
        }
    }
    std::ranges::sort(all);
    return all;
}

bool isSentence(const std::string& sentence) { return sentence.size() > 40 && sentence.back() == '.'; }

Tally damageOften(int rounds, std::uint64_t seed) {
    const QuickFolder folder;
    const auto whole = folder / "whole.sqlite";
    CHECK(inChild([&] {
              Ledger ledger;
              play::Random random(1);
              {
                  Records first = valueOf(Records::open(whole));
                  for (int i = 0; i < 8; ++i) {
                      (void)playSession(first, ledger, random);
                  }
              }
              Records kept = valueOf(Records::open(whole));
              for (int i = 0; i < 3; ++i) {
                  (void)playSession(kept, ledger, random);
              }
              ::raise(SIGKILL);
              return 0;
          }) == 99);
    const Files good{bytesOf(whole), bytesOf(whole.string() + "-wal")};
    REQUIRE(good.file.size() > 10 * pageBytes);
    REQUIRE(good.log.size() > 10 * pageBytes);
    fs::copy(whole, folder / "read.sqlite");
    fs::copy(whole.string() + "-wal", (folder / "read.sqlite").string() + "-wal");
    const auto expected = *everyValue(valueOf(Records::open(folder / "read.sqlite")));
    Files single{bytesOf(folder / "read.sqlite"), ""};

    const fs::path file = folder / "damaged.sqlite";
    play::Random random(seed);
    Tally tally;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(round);
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            if (entry.path().filename().string().starts_with("damaged") ||
                entry.path().filename().string().starts_with("records-")) {
                fs::remove_all(entry);
            }
        }
        const auto kind = static_cast<Damage>(random.below(7));
        const bool inLog = kind == Damage::log || kind == Damage::logCut;
        Files files = inLog || random.below(2) == 0 ? good : single;
        damage(files, kind, random);
        write(file, files.file);
        if (!files.log.empty()) {
            write(file.string() + "-wal", files.log);
        }
        bool refused = false;
        bool untouched = true;
        {
            const auto opened = Records::open(file);
            if (const auto* problem = std::get_if<records::Problem>(&opened)) {
                refused = true;
                CHECK(isSentence(problem->sentence));
                untouched =
                    bytesOf(file) == files.file && (files.log.empty() || bytesOf(file.string() + "-wal") == files.log);
            } else if (const auto read = everyValue(std::get<Records>(opened)); !read) {
                refused = true;
            } else if (*read == expected) {
                ++tally.same;
            } else if (std::ranges::includes(expected, *read)) {
                ++tally.earlier;
                const auto missing = expected.size() - read->size();
                CAPTURE(static_cast<int>(kind), files.log.size(), missing);
                CHECK(inLog); // nothing else may go without a word
            } else {
                ++tally.altered;
                CHECK(read->size() == expected.size());
                CHECK(kind == Damage::bits);
            }
        }
        CHECK(untouched);
        if (refused) {
            ++tally.refused;
            const auto before = bytesOf(file);
            const auto checked = records::checkRecords(file);
            if (const auto* found = std::get_if<records::CheckedRecords>(&checked)) {
                CHECK_FALSE(found->faults.empty());
            }
            const auto recovered = records::recover(file, noon);
            if (const auto* result = std::get_if<records::Recovered>(&recovered)) {
                ++tally.recovered;
                CHECK(everyValue(valueOf(Records::open(result->file))));
            } else {
                CHECK(isSentence(std::get<records::Problem>(recovered).sentence));
            }
            CHECK(bytesOf(file) == before);
        }
    }
    WARN(rounds << " damaged: " << tally.refused << " refused (" << tally.recovered << " of them recovered), "
                << tally.same << " harmless, " << tally.earlier << " earlier by a cut log, " << tally.altered
                << " with a value altered inside a row");
    return tally;
}

void checkDamage(int rounds, std::uint64_t seed) {
    const Tally tally = damageOften(rounds, seed);
    CHECK(tally.refused > rounds / 3);
    CHECK(tally.same > 0);
    CHECK(tally.recovered > tally.refused / 3);
    CHECK(tally.altered < rounds / 8);
}

} // namespace

TEST_CASE("Records damaged at random are refused, or read as they were written, and can be recovered", "[damage]") {
    checkDamage(100, 20261122);
}

TEST_CASE("1,000 damaged records", "[.long]") { checkDamage(1000, 5); }
