#include "records/ForgetfulDisk.hpp"
#include "records/Sessions.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

using namespace playground;
using records::Records;

namespace {

/// What a power cut left, and what the records had said was safe before it.
struct Cut {
    ForgetfulDisk::Image image;
    std::string attempt; ///< empty: none had begun
    std::size_t decisions = 0;
    std::size_t reasons = 0;
    bool ended = false;
};

/// Plays on a disk that forgets, and cuts the power at one in `everyNth` of all moments; the game itself plays on.
std::vector<Cut> playAndCut(const fs::path& file, std::uint64_t seed, std::uint32_t everyNth) {
    const model::Scenario scenario = playground::scenario(scenarioText(40));
    std::vector<Cut> cuts;
    Cut safe;
    play::Random random(seed);
    ForgetfulDisk disk(seed, [&](ForgetfulDisk& forgetful) {
        if (random.below(everyNth) == 0) {
            cuts.push_back(safe);
            cuts.back().image = forgetful.cutPower();
        }
    });
    for (int opened = 0; opened < 3; ++opened) {
        Records kept = valueOf(Records::open(file));
        safe = {};
        const auto head = valueOf(kept.begin(newAttempt(scenarioText(40))));
        safe.attempt = head.id;
        auto recorder = kept.recorder(head, tickingClock(), anyMark());
        play::Runner runner(scenario, head.seed);
        while (!runner.available().empty()) {
            const play::Runner before = runner;
            runner.choose(runner.available().front(), std::chrono::milliseconds(9));
            REQUIRE_FALSE(recorder->decided(safe.decisions, before, runner.attempt().decisions.back()));
            ++safe.decisions;
            REQUIRE_FALSE(recorder->reasoned(safe.reasons, "Because " + std::string(random.below(300), 'x')));
            ++safe.reasons;
        }
        REQUIRE_FALSE(recorder->ended(runner));
        safe.ended = true;
    }
    CHECK(disk.syncs() > 60);
    return cuts;
}

} // namespace

TEST_CASE("A power cut at any moment loses nothing that was said to be safe", "[power]") {
    Folder folder;
    const auto seed = GENERATE(1u, 2u, 3u);
    const auto file = folder / "records.sqlite";
    const auto cuts = playAndCut(file, seed, 6);
    CAPTURE(seed, cuts.size());
    REQUIRE(cuts.size() > 50);
    std::size_t decisions = 0;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const Cut& cut = cuts[i];
        CAPTURE(i, cut.attempt, cut.decisions);
        const QuickFolder after;
        for (const auto& [path, bytes] : cut.image) {
            write(after / fs::path(path).filename().string(), bytes);
        }
        {
            Records kept = valueOf(Records::open(after / "records.sqlite"));
            if (!cut.attempt.empty()) {
                const auto stored = valueOf(kept.load(cut.attempt));
                REQUIRE(stored.decisions.size() >= cut.decisions);
                REQUIRE(stored.decisions.size() <= cut.decisions + 1);
                REQUIRE(stored.rationales.size() >= cut.reasons);
                CHECK((!cut.ended || stored.end));
                decisions += cut.decisions;
            }
        }
        SQLite::Database raw((after / "records.sqlite").string(), SQLite::OPEN_READWRITE);
        CHECK(raw.execAndGet("PRAGMA integrity_check").getString() == "ok");
    }
    CHECK(decisions > 500);
}

TEST_CASE("A power cut while the file is being made leaves one that can be used", "[power]") {
    Folder folder;
    const auto file = folder / "records.sqlite";
    constexpr std::uint64_t seeds = 10;
    std::set<ForgetfulDisk::Image> left; // many cuts leave the same, which is opened once
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        std::size_t cuts = 0;
        std::vector<ForgetfulDisk::Image> images;
        {
            ForgetfulDisk disk(seed, [&](ForgetfulDisk& forgetful) {
                ++cuts;
                auto image = forgetful.cutPower();
                if (left.insert(image).second) {
                    images.push_back(std::move(image));
                }
            });
            (void)valueOf(Records::open(file));
        }
        REQUIRE(cuts > 10);
        for (std::size_t i = 0; i < images.size(); ++i) {
            CAPTURE(seed, i);
            const QuickFolder after;
            for (const auto& [path, bytes] : images[i]) {
                write(after / fs::path(path).filename().string(), bytes);
            }
            Records kept = valueOf(Records::open(after / "records.sqlite"));
            CHECK(valueOf(kept.addLearner("Ana", "mate", 1)).name == "Ana");
        }
    }
}

SCENARIO("A full disk is called full, whatever was to be saved") {
    Folder folder;
    const model::Scenario scenario = playground::scenario(scenarioText());
    ForgetfulDisk disk(1, [](ForgetfulDisk&) {});
    GIVEN("a disk that is full from the start") {
        disk.setFull(true);
        THEN("no records are made, and later they are") {
            CHECK(problemOf(Records::open(folder / "records.sqlite")).kind == records::ProblemKind::full);
            disk.setFull(false);
            (void)valueOf(Records::open(folder / "records.sqlite"));
        }
    }
    GIVEN("an attempt that is played while the disk fills up") {
        Records kept = valueOf(Records::open(folder / "records.sqlite"));
        const auto head = valueOf(kept.begin(newAttempt()));
        auto recorder = kept.recorder(head, tickingClock(), anyMark());
        const play::Runner before(scenario, head.seed);
        play::Runner after = before;
        after.choose(after.available().front(), std::chrono::milliseconds(9));
        disk.setFull(true);
        THEN("each kind of event says so, and can be saved when there is space again") {
            const auto decide = [&] { return recorder->decided(0, before, after.attempt().decisions.front()); };
            for (int attempt = 0; attempt < 3; ++attempt) {
                const auto problem = decide();
                REQUIRE(problem);
                CHECK(problem->sentence.find("is full") != std::string::npos);
            }
            CHECK(problemOf(kept.begin(newAttempt(scenarioText(30)))).kind == records::ProblemKind::full);
            CHECK(problemOf(kept.addLearner("Ana", "mate", 1)).kind == records::ProblemKind::full);
            CHECK(recorder->shown(0));
            CHECK(valueOf(kept.load(head.id)).decisions.empty());
            disk.setFull(false);
            CHECK_FALSE(decide());
            CHECK_FALSE(recorder->reasoned(0, "There is space again."));
            CHECK(valueOf(kept.load(head.id)).decisions.size() == 1);
            CHECK(valueOf(kept.learners()).empty());
        }
    }
}
