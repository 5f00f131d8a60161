#include "app/Log.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <system_error>

namespace app {

namespace {

constexpr const char* loggerName = "judgement";

} // namespace

void openLog(const std::filesystem::path& folder) {
    constexpr std::size_t mostBytes = 1024 * 1024;
    constexpr std::size_t keptFiles = 3;
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    try {
        auto logger = spdlog::rotating_logger_mt(loggerName, (folder / "judgement.log").string(), mostBytes, keptFiles);
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %P %l %v");
        logger->flush_on(spdlog::level::info);
    } catch (const spdlog::spdlog_ex&) {
        // Without a log the program works all the same.
    }
}

void logInfo(std::string_view message) {
    if (const auto logger = spdlog::get(loggerName)) {
        logger->info("{}", message);
    }
}

void logProblem(std::string_view message) {
    if (const auto logger = spdlog::get(loggerName)) {
        logger->warn("{}", message);
    }
}

} // namespace app
