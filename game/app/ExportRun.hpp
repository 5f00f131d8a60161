#pragma once

#include "app/HandOver.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// How far an export is: whose attempts it is about, what was made of them, what lies in its folder.
struct ExportProgress {
    enum class Part { finding, making, writing };
    Part part = Part::finding;
    std::size_t done = 0;
    std::size_t all = 0;
};

/// What makes an export ready to leave, a little at a time. One kind for attempts, one for all that is kept of a
/// person.
class ExportSource {
public:
    virtual ~ExportSource() = default;
    /// Whether there is nothing left to do. After a problem it is not called again.
    [[nodiscard]] virtual practice::Outcome<bool> step() = 0;
    [[nodiscard]] virtual ExportProgress progress() const = 0;
    /// What whoever exports has to know beside how far it is, as it came up: what was left out.
    [[nodiscard]] virtual const std::vector<std::string>& notes() const = 0;
    /// Once there is nothing left to do.
    [[nodiscard]] virtual Export take() = 0;
};

/// An export from its beginning to its end in short steps, for whoever has to answer between them. Let go of before the
/// end, it leaves nothing behind.
class ExportRun {
public:
    ExportRun(ExportDesk desk, ExportFolder folder, std::unique_ptr<ExportSource> source)
        : m_desk(std::move(desk)), m_folder(std::move(folder)), m_source(std::move(source)) {}

    /// Does a little of it, unless it is over.
    ExportProgress step();
    [[nodiscard]] bool over() const { return m_over; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return m_source->notes(); }
    /// Once it is over: why it failed, or else where it is.
    [[nodiscard]] const std::optional<practice::Problem>& problem() const { return m_problem; }
    [[nodiscard]] std::string sentence() const { return whereItIs(m_folder, m_files); }
    [[nodiscard]] const std::filesystem::path& place() const { return m_folder.place(); }

private:
    void fail(practice::Problem problem);

    ExportDesk m_desk;
    ExportFolder m_folder;
    std::unique_ptr<ExportSource> m_source;
    std::optional<HandOver> m_handOver;
    std::size_t m_files = 0;
    bool m_over = false;
    std::optional<practice::Problem> m_problem;
};

} // namespace app
