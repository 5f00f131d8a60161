#include "records/FaultyDisk.hpp"
#include "records/Sessions.hpp"

#include <map>

using namespace playground;

namespace {

struct Losses {
    std::size_t moments = 0;        ///< writes, truncations, syncs and removals before which the power was lost
    std::size_t losses = 0;         ///< how often the power was lost
    std::size_t looked = 0;         ///< how many different things that left behind
    std::vector<std::string> wrong; ///< what was found wrong afterwards
};

/// Plays sessions, and at each moment at which something is written, synced or removed tries what losses of power might
/// leave; the sessions themselves go on.
Losses loseAtEveryMoment(int sessions, std::uint64_t seed, int triesEach, bool withSyncs) {
    const QuickFolder folder;
    const QuickFolder after;
    const auto file = folder / "records.sqlite";
    Losses losses;
    Ledger ledger;
    // Of losses that leave the same the last is looked at: until then most has been acknowledged.
    std::map<FaultyDisk::Image, Ledger> images;
    play::Random random(seed);
    const auto lookAtImages = [&] {
        for (const auto& [image, known] : images) {
            for (const auto& entry : fs::directory_iterator(after.path())) {
                fs::remove_all(entry);
            }
            for (const auto& [path, bytes] : image) {
                write(after / fs::path(path).filename().string(), bytes);
            }
            ++losses.looked;
            if (const auto wrong = whatIsWrong(after / "records.sqlite", known)) {
                losses.wrong.push_back(*wrong);
            }
        }
        images.clear();
    };
    for (int session = 0; session < sessions; ++session) {
        {
            FaultyDisk disk([&](FaultyDisk& faulty, FaultyDisk::Call call) {
                if (call != FaultyDisk::Call::write && call != FaultyDisk::Call::sync &&
                    call != FaultyDisk::Call::truncate && call != FaultyDisk::Call::remove) {
                    return;
                }
                ++losses.moments;
                for (int i = 0; i < triesEach; ++i) {
                    images.insert_or_assign(faulty.losePower(random, random.below(2) == 0 ? 512 : 4096), ledger);
                    ++losses.losses;
                }
            });
            if (!withSyncs) {
                disk.forgetSyncs();
            }
            Records kept = valueOf(Records::open(file));
            REQUIRE_FALSE(playSession(kept, ledger, random));
        }
        lookAtImages();
        // Each session's learner is known from here on; the attempts of old sessions need not be read again each time.
        if (ledger.attempts.size() > 2) {
            ledger.attempts.erase(ledger.attempts.begin());
        }
    }
    return losses;
}

void checkThatNothingIsLost(int sessions, std::uint64_t seed, int triesEach) {
    const Losses losses = loseAtEveryMoment(sessions, seed, triesEach, true);
    const std::string first = losses.wrong.empty() ? "" : losses.wrong.front();
    CAPTURE(losses.moments, losses.losses, losses.wrong.size(), first);
    CHECK(losses.moments > static_cast<std::size_t>(sessions) * 50);
    CHECK(losses.wrong.empty());
    WARN(losses.losses << " losses of power at " << losses.moments << " moments of " << sessions
                       << " sessions: " << losses.wrong.size() << " with anything missing");
}

} // namespace

TEST_CASE("Power lost at every write and sync of 20 sessions takes nothing that was acknowledged", "[power]") {
    checkThatNothingIsLost(20, 20261122, 1);
}

TEST_CASE("Power lost at every write and sync of 40 sessions, 5 ways each", "[.long]") {
    checkThatNothingIsLost(40, 7, 5);
}

TEST_CASE("The same losses of power are noticed where nothing is synced", "[power]") {
    const Losses losses = loseAtEveryMoment(2, 1, 1, false);
    CAPTURE(losses.losses, losses.looked, losses.wrong.size());
    CHECK(losses.looked > 20);
    CHECK(losses.wrong.size() > losses.looked / 4);
}
