#include "app/ClassHosting.hpp"

#include "app/FrontEnds.hpp"
#include "classroom/Addresses.hpp"
#include "practice/Gallery.hpp"
#include "records/Cohorts.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>

#include <sys/resource.h>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::uint16_t usualPort = 8080;
constexpr std::uint16_t portsTried = 20;

/// Sockets are files, and thousands of phones are more than a session may open unless it asks.
void allowManyConnections() {
    rlimit limit{};
    constexpr rlim_t wanted = 8192;
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < wanted) {
        limit.rlim_cur = std::min(limit.rlim_max, wanted);
        (void)::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// The phone page and the desk, with all that they load: every page, style and script in the folder.
std::variant<std::map<std::string, classroom::Page>, std::string> pagesIn(const fs::path& folder) {
    const std::map<fs::path, const char*> types{{".html", "text/html; charset=utf-8"},
                                                {".css", "text/css; charset=utf-8"},
                                                {".js", "text/javascript; charset=utf-8"}};
    const std::map<std::string, std::string> names{{"/phone.html", "/"}, {"/desk.html", "/desk"}};
    std::map<std::string, classroom::Page> pages;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const auto type = types.find(entry.path().extension());
        if (type == types.end()) {
            continue;
        }
        std::ifstream stream(entry.path(), std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        if (!stream) {
            return "The page for the phones could not be read from " + entry.path().string() + ".";
        }
        const std::string path = "/" + entry.path().filename().string();
        const auto name = names.find(path);
        pages[name == names.end() ? path : name->second] = {type->second, std::move(bytes)};
    }
    if (!pages.contains("/") || !pages.contains("/desk")) {
        return "The pages for the phones are missing from " + folder.string() + ". Install the program again.";
    }
    return pages;
}

} // namespace

classroom::RoomClocks classClocks() { return {monotonicNow, wallClock}; }

classroom::ClassWish emptyWish(const practice::Practice& practice) {
    classroom::ClassWish wish;
    wish.frameworkBytes = practice.frameworkBytes();
    wish.framework = practice.sharedFramework();
    wish.programVersion = JUDGEMENT_VERSION;
    wish.rank = wish.framework->ranks.front().id;
    return wish;
}

std::vector<content::Diagnostic> wishScenario(classroom::ClassWish& wish, const fs::path& file,
                                              const content::Limits& limits) {
    auto read = practice::readCard(file, *wish.framework, limits);
    if (!read.card.scenario) {
        return std::move(read.card.problems);
    }
    wish.scenario = read.card.scenario;
    wish.scenarioBytes = std::move(read.bytes);
    wish.title = wish.scenario->title;
    wish.rank = (*wish.framework)[wish.scenario->rank].id;
    return {};
}

std::optional<practice::Problem> wishQuestions(classroom::ClassWish& wish, study::Study& study,
                                               const study::RoundWish& questions) {
    auto drawn = study.draw(questions);
    if (auto* problem = std::get_if<practice::Problem>(&drawn)) {
        return std::move(*problem);
    }
    auto& round = std::get<study::Study::Drawn>(drawn);
    wish.title = std::move(round.title);
    wish.questions = std::move(round.questions);
    wish.cards = std::move(round.cards);
    return std::nullopt;
}

std::optional<practice::Problem> wishCohort(classroom::ClassWish& wish, const records::Records& records,
                                            const records::Cohort& cohort) {
    const auto ids = records::Cohorts(records).learnersOf(cohort.id);
    const auto learners = records.learners();
    if (const auto* problem = std::get_if<records::Problem>(&ids)) {
        return practice::Problem{problem->sentence};
    }
    if (const auto* problem = std::get_if<records::Problem>(&learners)) {
        return practice::Problem{problem->sentence};
    }
    wish.names = records::ClassNames::listed;
    wish.list.clear();
    const auto& in = std::get<std::vector<std::string>>(ids);
    for (const records::Learner& learner : std::get<std::vector<records::Learner>>(learners)) {
        if (std::ranges::count(in, learner.id) > 0) {
            wish.list.push_back({learner.name, learner.id});
        }
    }
    if (wish.list.empty()) {
        return practice::Problem{"Nobody is in the cohort \"" + cohort.name + "\" yet, so nobody could come in."};
    }
    wish.cohort = cohort.name;
    return std::nullopt;
}

std::variant<classroom::ServerSetting, std::string> servingAt(const fs::path& share, ClassAddress at) {
    auto pages = pagesIn(share / "assets" / "classroom");
    if (auto* sentence = std::get_if<std::string>(&pages)) {
        return std::move(*sentence);
    }
    allowManyConnections();
    classroom::ServerSetting setting;
    setting.pages = std::get<0>(std::move(pages));
    setting.address = std::move(at.address);
    setting.certificate = std::move(at.certificate);
    setting.port = at.port ? *at.port : classroom::freePort(setting.address, usualPort, portsTried);
    if (auto problem = classroom::Server::whyNot(setting)) {
        return std::move(*problem);
    }
    return setting;
}

std::optional<ClassAddress> whereItWas(const classroom::Room& room) {
    const std::string& served = room.session().servedAt();
    const std::size_t begin = served.find("://");
    const std::size_t colon = served.rfind(':');
    std::uint16_t port = 0;
    if (begin == std::string::npos || colon <= begin ||
        std::from_chars(served.data() + colon + 1, served.data() + served.size(), port).ec != std::errc()) {
        return std::nullopt;
    }
    std::string address = served.substr(begin + 3, colon - begin - 3);
    if (address.starts_with('[') && address.ends_with(']')) {
        address = address.substr(1, address.size() - 2);
    }
    const auto here = classroom::addressesHere();
    return std::ranges::find(here, address, &classroom::Address::address) == here.end()
               ? std::nullopt
               : std::optional(ClassAddress{std::move(address), port});
}

window::HeldClass heldClass(const records::ClassHead& head, const std::optional<std::string>& deskCode,
                            classroom::Server& server, std::shared_ptr<void> serving) {
    window::HeldClass held;
    held.id = head.id;
    held.title = head.title;
    held.address = server.address();
    held.code = head.code;
    if (deskCode) {
        held.deskCode = classroom::inGroups(*deskCode);
    }
    held.shown = [&server] { return server.shown(); };
    held.ended = [&server] { return server.ended(); };
    held.act = [&server](const classroom::Do& wanted, std::function<void(std::optional<std::string>)> answer) {
        server.act(wanted, std::move(answer));
    };
    held.serving = std::move(serving);
    return held;
}

} // namespace app
