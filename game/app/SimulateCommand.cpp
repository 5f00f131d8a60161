#include "app/Commands.hpp"

#include "app/NamedScenario.hpp"
#include "report/SimulationReport.hpp"

#include <chrono>
#include <iostream>
#include <unistd.h>

namespace app {

namespace {

/// A line that is drawn over again, on a terminal only.
class ProgressBar {
public:
    ProgressBar(std::string title, std::uint64_t plays) : m_title(std::move(title)), m_plays(plays) {}
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar() {
        if (m_shown) {
            std::cerr << "\r\033[K" << std::flush;
        }
    }

    void show(std::uint64_t done) {
        constexpr auto pause = std::chrono::milliseconds(100);
        const auto now = std::chrono::steady_clock::now();
        if (isatty(STDERR_FILENO) == 0 || now < m_next) {
            return;
        }
        m_next = now + pause;
        m_shown = true;
        constexpr std::uint64_t width = 30;
        const auto filled = static_cast<std::size_t>(static_cast<double>(done) / static_cast<double>(m_plays) * width);
        std::cerr << '\r' << m_title << "  [" << std::string(filled, '#') << std::string(width - filled, '.') << "] "
                  << 100 * static_cast<double>(done) / static_cast<double>(m_plays) << " %\033[K" << std::flush;
    }

private:
    std::string m_title;
    std::uint64_t m_plays;
    std::chrono::steady_clock::time_point m_next = std::chrono::steady_clock::now() + std::chrono::milliseconds(300);
    bool m_shown = false;
};

} // namespace

Exit simulate(const Context& context, const Simulate& command) {
    auto loaded = loadFramework(context, context.frameworkFile());
    if (const auto* exit = std::get_if<Exit>(&loaded)) {
        return *exit;
    }
    const auto& framework = std::get<model::CompetencyFramework>(loaded);
    const auto learner = proof::findSimulatedLearner(command.policy);
    if (!learner) {
        complain("There is no policy \"" + command.policy + "\". Write random, novice, careful, best or worst.");
        return Exit::wrongUsage;
    }
    std::vector<report::SimulatedScenario> simulated;
    for (const std::string& name : command.scenarios) {
        auto read = readNamedScenario(context, framework, name);
        if (const auto* exit = std::get_if<Exit>(&read)) {
            return *exit;
        }
        model::Scenario& scenario = std::get<NamedScenario>(read).placed.scenario;
        ProgressBar bar(std::string(scenario.title), command.plays);
        auto simulation =
            proof::simulate(scenario, framework,
                            {.plays = command.plays, .learner = *learner, .seed = command.seed, .jobs = command.jobs},
                            [&bar](std::uint64_t done) { bar.show(done); });
        if (!simulation) {
            complain("The scenario \"" + std::string(scenario.id) +
                     "\" remembers too much to be simulated: its conditions read too many situations and choices.");
            return Exit::couldNot;
        }
        simulated.push_back({std::move(scenario), std::move(*simulation)});
    }
    print(command.format == ReportFormat::json
              ? report::simulationJson(simulated, framework, command.policy, command.seed)
              : report::simulationText(simulated, framework, command.policy, command.seed, terminalWidth()));
    return Exit::done;
}

} // namespace app
