// Phones by the thousand against a class that another process holds; bench/class-figures starts both.
//
//     phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT vote
//     phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT fall FILE
//     phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT slow SOCKETS
//     phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT guess GUESSERS MINUTES
//
// The class has to be anonymous and in its lobby. All come in; the desk opens a vote; each votes once at a moment of
// its own within three seconds; then every line is cut at once, and all come back with their own codes.
// `fall`: somebody else kills the class meanwhile and begins it again; FILE says who was told that their vote is kept.
// `slow`: beside so many slow sockets. `guess`: beside so many that try codes, for so long; each minute a hundred
// phones come back and ten more come in.

#include "Crowd.hpp"
#include "Nuisances.hpp"

#include <cmath>

#include <sys/resource.h>

namespace {

using namespace phones;

void beFallenUpon(asio::io_context& context, Crowd& crowd, const char* file) {
    crowd.comeIn();
    crowd.vote();
    crowd.writeAcknowledged(file);
    crowd.close();
    crowd.command("end");
    context.run_for(1s);
}

void besideSlow(asio::io_context& context, const Place& place, Crowd& crowd, std::size_t many) {
    std::vector<std::shared_ptr<SlowSocket>> slow;
    for (std::size_t i = 0; i < many; ++i) {
        slow.push_back(std::make_shared<SlowSocket>(context, place, static_cast<SlowSocket::Kind>(i % 4)));
        slow.back()->run();
    }
    crowd.comeIn();
    crowd.vote();
    crowd.close();
    const auto bears = [](const auto& one) { return one->borne() < 0; };
    crowd.runUntil([&] { return std::ranges::none_of(slow, bears); }, 60s, "the slow ones are cut off");
    for (std::size_t kind = 0; kind < SlowSocket::names.size(); ++kind) {
        std::vector<double> times;
        std::size_t still = 0;
        for (const auto& one : slow) {
            if (static_cast<std::size_t>(one->kind()) != kind) {
                continue;
            }
            if (bears(one)) {
                ++still;
            } else {
                times.push_back(one->borne());
            }
        }
        std::cout << SlowSocket::names[kind] << ": " << times.size() << " cut off after " << valueAt(times, 0) << " to "
                  << valueAt(times, 1) << " ms, still there " << still << "\n";
    }
}

void besideGuessers(asio::io_context& context, const Place& place, Crowd& crowd, std::size_t many, int minutes) {
    Guessers guessers(context, place, many);
    const auto begun = Clock::now();
    guessers.run();
    crowd.comeIn();
    crowd.vote();
    for (int minute = 1; minute <= minutes; ++minute) {
        crowd.dropAndReturn(std::min<std::size_t>(100, crowd.size()));
        crowd.moreComeIn(10);
        const auto next = begun + std::chrono::minutes(minute);
        context.run_until(next);
        context.restart();
        std::cout << "minute " << minute << ": " << guessers.wrong << " codes were looked at\n" << std::flush;
    }
    crowd.close();
    guessers.stop();
    const double seconds = millisecondsSince(begun) / 1000;
    std::cout << "guesses looked at: " << guessers.wrong << " in " << seconds << " s ("
              << static_cast<double>(guessers.wrong) / seconds << " a second), sent away unlooked at " << guessers.full
              << ", lines lost " << guessers.lost << ", right " << guessers.right << "; chance of a hit 1 in "
              << std::pow(31.0, 6) / static_cast<double>(guessers.wrong) << "\n";
}

int usage() {
    std::cerr << "phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT vote|fall FILE|slow SOCKETS|guess GUESSERS "
                 "MINUTES\n";
    return 2;
}

} // namespace

int main(int count, char** words) {
    if (count < 7) {
        return usage();
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    asio::io_context context(1);
    const Place place{{asio::ip::make_address(words[1]), static_cast<std::uint16_t>(std::stoi(words[2]))},
                      std::string(words[1]) + ":" + words[2]};
    Crowd crowd(context, place, words[3], words[4], std::stoul(words[5]));
    const std::string_view what = words[6];
    if (what == "vote") {
        crowd.comeIn();
        crowd.vote();
        crowd.dropAndReturn(crowd.size());
        crowd.close();
    } else if (what == "fall" && count > 7) {
        beFallenUpon(context, crowd, words[7]);
    } else if (what == "slow" && count > 7) {
        besideSlow(context, place, crowd, std::stoul(words[7]));
    } else if (what == "guess" && count > 8) {
        besideGuessers(context, place, crowd, std::stoul(words[7]), std::stoi(words[8]));
    } else {
        return usage();
    }
    return 0;
}
