#include "review/KeptContents.hpp"

#include "practice/Workshop.hpp"
#include "records/Connection.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>

using namespace workshop;
using records::ContentHashes;
using review::KeptContents;

namespace {

/// Records with one attempt at each of two scenarios.
class Kept {
public:
    Kept() : m_records(playground::valueOf(records::Records::open((furnish(m_folder.path()), m_folder / "r.sqlite")))) {
        auto practice = openPractice(settings(m_folder.path()), m_records);
        for (const char* file : {"quay.yaml", "buoy.yaml"}) {
            const auto begun =
                valueOf(practice.begin({m_folder / "scenarios" / file, std::nullopt, std::nullopt, std::nullopt, 7}));
            playToEnd(begun->journey(), "tie");
        }
    }

    [[nodiscard]] records::Records& records() { return m_records; }
    [[nodiscard]] std::vector<ContentHashes> played() { return playground::valueOf(latelyPlayed(m_records, 10)); }
    void damage(const std::string& hash) {
        auto& database = m_records.connection()->database;
        SQLite::Statement change(database, "UPDATE content SET bytes = x'00' WHERE hash = ?");
        change.bind(1, hash);
        REQUIRE(change.exec() == 1);
    }

private:
    Folder m_folder;
    records::Records m_records;
};

} // namespace

TEST_CASE("what was read ahead is what is given, and the framework is one for all") {
    Kept kept;
    const auto played = kept.played();
    REQUIRE(played.size() == 2);
    KeptContents contents(kept.records(), {});
    contents.readAhead(played);
    // It is no longer needed from the records.
    for (const ContentHashes& hashes : played) {
        kept.damage(hashes.scenario);
    }
    const auto first = valueOf(contents.of(played[0]));
    const auto second = valueOf(contents.of(played[1]));
    CHECK(first.scenario->id != second.scenario->id);
    CHECK(first.framework == second.framework);
    CHECK(valueOf(contents.of(played[0])).scenario == first.scenario);
    contents.readAhead(played);
    CHECK(valueOf(contents.of(played[1])).scenario == second.scenario);
}

TEST_CASE("content that cannot be read is told to who asks for it, and holds up nothing else") {
    Kept kept;
    const auto played = kept.played();
    kept.damage(played[1].scenario);
    KeptContents contents(kept.records(), {});
    contents.readAhead(played);
    CHECK(valueOf(contents.of(played[0])).scenario);
    CHECK_FALSE(problemOf(contents.of(played[1])).empty());
    CHECK_FALSE(problemOf(contents.of({played[0].framework, std::string(64, '0')})).empty());
}

TEST_CASE("a value that several ask for at once is made once") {
    for (int round = 0; round < 200; ++round) {
        std::atomic<int> made = 0;
        review::Lazy<int> value([&made] { return ++made; });
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> asking;
            for (int i = 0; i < 4; ++i) {
                asking.emplace_back([&] { wrong += value.get() == 1 ? 0 : 1; });
            }
        }
        CHECK(made == 1);
        CHECK(wrong == 0);
    }
}
