#include "app/QuizDesk.hpp"

#include "app/QuizExcerpts.hpp"
#include "records/Secure.hpp"

#include <ctime>

namespace app {

namespace {

/// What the clock on the wall here is ahead of UTC at a moment.
std::int32_t secondsEastOfUtc(std::int64_t unixMilliseconds) {
    constexpr std::int64_t perSecond = 1000;
    const std::time_t moment = unixMilliseconds / perSecond;
    std::tm local{};
    return localtime_r(&moment, &local) == nullptr ? 0 : static_cast<std::int32_t>(local.tm_gmtoff);
}

} // namespace

std::unique_ptr<study::Study> studyAt(const Context& context, const Desk& desk) {
    study::Settings settings;
    for (const std::filesystem::path& folder : context.scenarioFolders()) {
        settings.quizFolders.push_back(folder / "quizzes");
    }
    settings.alikeFile = context.share / "assets" / "quiz" / "alike.yaml";
    settings.excerpts = [&context, framework = desk.practice->sharedFramework(),
                         known = std::shared_ptr<QuizExcerpts>()](const std::filesystem::path& quiz) mutable {
        if (known == nullptr) {
            known = std::make_shared<QuizExcerpts>(context, *framework);
        }
        return [known, quiz](std::string_view scenario, std::string_view situation) {
            return known->find(quiz, scenario, situation);
        };
    };
    settings.programVersion = JUDGEMENT_VERSION;
    settings.nowUnixMilliseconds = wallClock;
    settings.secondsEastOfUtc = secondsEastOfUtc;
    settings.randomSeed = records::randomNumber;
    settings.limits = context.limits();
    return std::make_unique<study::Study>(std::move(settings), *desk.records, *desk.practice);
}

} // namespace app
