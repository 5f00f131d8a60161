#include "app/HandOver.hpp"

#include "records/Installation.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace app {

namespace {

/// Between two looks at whether to stop: each file is brought safely to the disk.
constexpr std::size_t filesAtOnce = 8;

} // namespace

HandOver::HandOver(const ExportDesk& desk, const ExportFolder& folder, Export ready)
    : m_desk(desk), m_folder(folder), m_ready(std::move(ready)), m_digest(report::digestOf(m_ready.files)) {}

HandOver::~HandOver() {
    m_writing.reset(); // what is told is so
    if (m_told) {
        // There is nobody left to be told if this fails too; the trail then says more than what happened, not less.
        static_cast<void>(tell("could not export"));
    }
}

/// Once for the whole, and for several learners once for each, so that each one's record tells of it.
std::optional<practice::Problem> HandOver::tell(const std::string& action) const {
    const report::Manifest& manifest = m_ready.manifest;
    const std::string detail = "format=" + manifest.format +
                               (manifest.reasons == report::Reasons::included ? " reasons=yes" : "") +
                               (manifest.names == report::Names::included ? " names=yes" : "") +
                               (manifest.firstOnly ? " only=first" : "") + " digest=" + m_digest;
    const std::string kind = manifest.what == "person" ? "learner" : manifest.what;
    const std::string subject = manifest.id.empty() ? kind : kind + " " + manifest.id;
    if (auto problem = m_desk.review->tell(m_desk.visitor, action, subject,
                                           "attempts=" + std::to_string(manifest.attempts) + " " + detail)) {
        return problem;
    }
    for (const std::string& learner : m_ready.learners) {
        auto problem = m_desk.review->tell(m_desk.visitor, action, "learner " + learner,
                                           manifest.id.empty() ? detail : detail + " " + kind + "=" + manifest.id);
        if (problem) {
            return problem;
        }
    }
    return std::nullopt;
}

std::optional<practice::Problem> HandOver::begin() {
    const records::Records& records = m_desk.review->records();
    const auto here = records::Installations(records).here();
    if (const auto* problem = std::get_if<records::Problem>(&here)) {
        return practice::Problem{problem->sentence};
    }
    m_told = true; // where it fails halfway, too
    if (auto problem = tell("exported")) {
        return problem;
    }
    const auto head = records::AuditTrail(records).head();
    if (const auto* problem = std::get_if<records::Problem>(&head)) {
        return practice::Problem{problem->sentence};
    }
    const auto& end = std::get<records::AuditHead>(head);
    report::Manifest& manifest = m_ready.manifest;
    manifest.programVersion = JUDGEMENT_VERSION;
    manifest.made = report::exactTime(m_desk.review->now());
    manifest.installation = std::get<records::Installation>(here).id;
    manifest.role = m_desk.visitor.role ? std::string(records::nameOf(*m_desk.visitor.role)) : std::string();
    manifest.anchor = std::to_string(end.rows) + ":" + end.hash;
    auto writing = m_folder.begin();
    if (auto* problem = std::get_if<practice::Problem>(&writing)) {
        return std::move(*problem);
    }
    m_writing.emplace(std::get<ExportWriting>(std::move(writing)));
    const report::ExportFile manifestFile{"manifest.json", report::manifestJson(manifest, m_ready.files)};
    return m_writing->add({&manifestFile, 1});
}

practice::Outcome<HandOver::Step> HandOver::step() {
    std::optional<practice::Problem> problem;
    if (!m_told) {
        problem = begin();
    } else {
        const auto rest = std::span(m_ready.files).subspan(m_written);
        const auto now = rest.first(std::min(filesAtOnce, rest.size()));
        problem = now.empty() ? m_writing->finish() : m_writing->add(now);
        if (!problem && now.empty()) {
            m_told = false; // and it did leave
            return Step::done;
        }
        m_written += now.size();
    }
    if (problem) {
        return std::move(*problem);
    }
    return Step::more;
}

std::string whereItIs(const ExportFolder& folder, std::size_t files) {
    return "The export is in " + folder.place().string() + ": " + std::to_string(files) +
           (files == 1 ? " file" : " files") +
           ", and manifest.json, which says what they are. They are personal data: give them only to whom they are "
           "for, and delete them when they have served.";
}

} // namespace app
