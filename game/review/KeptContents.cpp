#include "review/KeptContents.hpp"

#include "records/Records.hpp"

#include <algorithm>
#include <exception>

namespace review {

using practice::Outcome;
using practice::Problem;

Outcome<std::shared_ptr<KeptContents::Read>> KeptContents::at(const records::ContentHashes& hashes) {
    if (const auto known = m_read.find(hashes); known != m_read.end()) {
        return known->second;
    }
    auto& framework = m_frameworks[hashes.framework];
    if (!framework) {
        auto bytes = m_records->content(hashes.framework);
        if (const auto* problem = std::get_if<records::Problem>(&bytes)) {
            return Problem{problem->sentence};
        }
        framework = std::make_shared<Framework>([bytes = std::get<std::string>(std::move(bytes)), limits = m_limits] {
            return practice::readKeptFramework(bytes, limits);
        });
    }
    auto bytes = m_records->content(hashes.scenario);
    if (const auto* problem = std::get_if<records::Problem>(&bytes)) {
        return Problem{problem->sentence};
    }
    auto read = std::make_shared<Read>([framework, bytes = std::get<std::string>(std::move(bytes)),
                                        limits = m_limits]() -> Outcome<practice::Contents> {
        const auto& for_ = framework->get();
        if (const auto* problem = std::get_if<Problem>(&for_)) {
            return *problem;
        }
        return practice::readKeptScenario(std::get<0>(for_), bytes, limits);
    });
    return m_read.emplace(hashes, std::move(read)).first->second;
}

Outcome<practice::Contents> KeptContents::of(const records::ContentHashes& hashes) {
    const auto found = at(hashes);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        return *problem;
    }
    return std::get<0>(found)->get();
}

void KeptContents::readAhead(const std::vector<records::ContentHashes>& wanted) {
    m_thread = {}; // stops after the one that it is reading
    std::vector<std::shared_ptr<Read>> first;
    for (auto one = wanted.rbegin(); one != wanted.rend(); ++one) {
        if (const auto found = at(*one); const auto* read = std::get_if<std::shared_ptr<Read>>(&found)) {
            first.push_back(*read);
        }
    }
    std::erase_if(m_ahead, [&](const auto& read) { return std::ranges::find(first, read) != first.end(); });
    m_ahead.insert(m_ahead.begin(), first.begin(), first.end());
    m_thread = std::jthread([ahead = m_ahead](const std::stop_token& stop) {
        for (const auto& read : ahead) {
            if (stop.stop_requested()) {
                return;
            }
            try {
                (void)read->get();
            } catch (const std::exception&) {
                return; // no memory, say: who asks for it will meet that
            }
        }
    });
}

} // namespace review
