// The big screen of a class, in a real window, while phones vote: how many new pictures a second it shows, and how long
// it stood still at most. Give it phones with phones_bench from another terminal; what that needs is printed first.
//
//     xvfb-run -s "-screen 0 1280x720x24" projector_bench [SECONDS]

#include "app/ClassHosting.hpp"
#include "app/Context.hpp"
#include "app/FrontEnds.hpp"
#include "classroom/ClassOpening.hpp"
#include "practice/Practice.hpp"
#include "records/Records.hpp"
#include "window/Window.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

template <class Value, class Problem>
Value need(std::variant<Value, Problem> outcome) {
    if (const auto* problem = std::get_if<Problem>(&outcome)) {
        if constexpr (std::is_same_v<Problem, std::string>)
            std::fprintf(stderr, "%s\n", problem->c_str());
        else if constexpr (std::is_same_v<Problem, std::vector<content::Diagnostic>>)
            std::fprintf(stderr, "The framework cannot be read.\n");
        else
            std::fprintf(stderr, "%s\n", problem->sentence.c_str());
        std::exit(1);
    }
    return std::get<Value>(std::move(outcome));
}

/// When pictures were shown while the clock of a vote ran.
class Frames {
public:
    void shown() {
        const auto now = Clock::now();
        m_all.push_back(now);
    }
    /// Of the seconds in which the bar glided: the fewest pictures, the middle, and the longest standstill.
    void tell(const std::vector<std::pair<Clock::time_point, Clock::time_point>>& running) const {
        std::vector<std::size_t> counts;
        Clock::duration longest{0};
        for (const auto& [from, to] : running) {
            for (auto second = from; second + 1s <= to; second += 1s)
                counts.push_back(static_cast<std::size_t>(std::ranges::count_if(
                    m_all, [&](const auto at) { return at >= second && at < second + 1s; })));
            auto before = from;
            for (const auto at : m_all)
                if (at > from && at < to) {
                    longest = std::max(longest, at - before);
                    before = at;
                }
        }
        if (counts.empty()) {
            std::puts("No clock ran for a whole second: open a vote with one (phones_bench does).");
            return;
        }
        std::ranges::sort(counts);
        std::printf("pictures a second while a clock ran, over %zu s: fewest %zu, middle %zu, most %zu (goal: above 30)\n"
                    "longest standstill: %.0f ms\n",
                    counts.size(), counts.front(), counts[counts.size() / 2], counts.back(),
                    std::chrono::duration<double, std::milli>(longest).count());
    }

private:
    std::vector<Clock::time_point> m_all;
};

} // namespace

int main(int count, char** words) {
    const auto lasts = std::chrono::seconds(count > 1 ? std::atoi(words[1]) : 60);
    if (!window::displayAvailable()) {
        std::fputs("No window can be opened here: run it with xvfb-run.\n", stderr);
        return 1;
    }
    std::string folder = (std::filesystem::temp_directory_path() / "projector-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return 1;
    const std::string source = JUDGEMENT_SOURCE;
    auto records = need(records::Records::open(folder + "/records.sqlite"));
    practice::Settings settings;
    settings.frameworkFile = source + "/assets/frameworks/met-cvf.yaml";
    settings.scenarioFolders = {source + "/scenarios"};
    settings.programVersion = "bench";
    settings.nowUnixMilliseconds = app::wallClock;
    settings.randomSeed = [] { return std::uint64_t{7}; };
    settings.debriefBytes = [](const practice::FinishedDebrief&) { return std::string(); };
    auto practice = need(practice::Practice::open(settings, records));
    classroom::ClassWish wish = app::emptyWish(practice);
    if (!app::wishScenario(wish, source + "/scenarios/the-flat-below.yaml", {}).empty())
        return 1;
    wish.names = records::ClassNames::none;
    records::Classes classes(records);
    auto opened = need(classroom::beginClass(classes, wish, app::classClocks()));
    const auto head = opened.room->head();
    std::shared_ptr<classroom::Server> server =
        need(classroom::Server::start(std::move(opened.room), need(app::servingAt(source, {"127.0.0.1", std::nullopt}))));
    std::printf("127.0.0.1 %d %s %s\n", server->port(), head.code.c_str(), opened.deskCode->c_str());
    std::fflush(stdout);

    Frames frames;
    std::vector<std::pair<Clock::time_point, Clock::time_point>> running;
    bool runs = false;
    const auto begun = Clock::now();
    window::Options options;
    options.first = window::HoldClass{app::heldClass(head, std::nullopt, *server, server)};
    options.art = source + "/assets/art";
    options.preferences.look.motion = window::Motion::usual;
    options.classrooms.emplace();
    options.classrooms->may = [](const review::Visitor&) { return true; };
    options.frameShown = [&] { frames.shown(); };
    options.clock = [&] {
        const auto clock = server->shown()->view.clock;
        const bool now = clock.left && !clock.paused;
        if (now != runs) {
            if (now)
                running.emplace_back(Clock::now(), Clock::now());
            else
                running.back().second = Clock::now();
            runs = now;
        }
        if (Clock::now() - begun > lasts) {
            if (runs)
                running.back().second = Clock::now();
            frames.tell(running);
            std::fflush(stdout);
            std::filesystem::remove_all(folder);
            std::_Exit(0);
        }
        return app::monotonicNow();
    };
    return window::run(practice, options);
}
