#pragma once

#include "records/Connection.hpp"
#include "records/Records.hpp"

#include <memory>

namespace records {

/// Adds the events of one attempt to the records, each durable before the call returns. Writing the same event again
/// changes nothing, so that a front end may try again after a problem; only each time that a situation is shown counts.
class AttemptRecorder final : public play::Recorder {
public:
    AttemptRecorder(std::shared_ptr<Connection> connection, std::string attemptId, Clock clock, MarkDebrief mark);

    std::optional<play::SaveProblem> decided(std::size_t number, const play::Runner& before,
                                             const play::Decision& decision) override;
    std::optional<play::SaveProblem> reasoned(std::size_t decision, std::string_view rationale) override;
    std::optional<play::SaveProblem> shown(std::size_t decision) override;
    std::optional<play::SaveProblem> ended(const play::Runner& runner) override;

private:
    bool holdsSame(std::size_t number, const StoredDecision& decision);
    void settleMode();

    std::shared_ptr<Connection> m_connection;
    std::string m_attemptId;
    Clock m_clock;
    MarkDebrief m_mark;
};

} // namespace records
