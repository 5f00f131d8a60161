#include "app/ExportRun.hpp"

namespace app {

void ExportRun::fail(practice::Problem problem) {
    m_over = true;
    m_problem = std::move(problem);
    m_handOver.reset();
}

ExportProgress ExportRun::step() {
    if (!m_over && !m_handOver) {
        auto ready = m_source->step();
        if (auto* problem = std::get_if<practice::Problem>(&ready)) {
            fail(std::move(*problem));
        } else if (std::get<bool>(ready)) {
            m_handOver.emplace(m_desk, m_folder, m_source->take());
            m_files = m_handOver->files();
        }
        return m_source->progress();
    }
    if (!m_over) {
        auto went = m_handOver->step();
        if (auto* problem = std::get_if<practice::Problem>(&went)) {
            fail(std::move(*problem));
        } else {
            m_over = std::get<HandOver::Step>(went) == HandOver::Step::done;
        }
    }
    return {ExportProgress::Part::writing, m_handOver ? m_handOver->written() : 0, m_files};
}

} // namespace app
