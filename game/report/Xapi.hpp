#pragma once

#include "report/ExportedAttempt.hpp"

#include <span>
#include <string>
#include <utility>

namespace report {

/// Attempts as xAPI 1.0.3 statements for a learning record store (docs/exports.md): a list that can be sent as it is.
/// For each attempt one at its beginning, one at every decision made in it, one at its end, and one with the profile of
/// its debrief; no score, no pass or fail, and no name: a learner is the random id at this installation. The same
/// attempt gives the same statements with the same ids; with reasons there are more of them, and none is another.
class Statements {
public:
    Statements(std::string installation, Reasons reasons)
        : m_installation(std::move(installation)), m_reasons(reasons) {}
    void add(const ExportedAttempt& attempt);
    [[nodiscard]] std::string take() &&;

private:
    std::string m_installation;
    Reasons m_reasons;
    std::string m_text = "[";
};

[[nodiscard]] std::string xapi(std::span<const ExportedAttempt> attempts, const std::string& installation,
                               Reasons reasons);

} // namespace report
