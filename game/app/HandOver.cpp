#include "app/HandOver.hpp"

#include "records/Installation.hpp"

namespace app {

namespace {

/// Once for the whole, and for a cohort once for each learner in it, so that each one's record tells of it.
std::optional<practice::Problem> tellOf(StaffDesk& staff, const std::string& action, const Export& ready) {
    const report::Manifest& manifest = ready.manifest;
    const std::string detail = "format=" + manifest.format +
                               (manifest.reasons == report::Reasons::included ? " reasons=yes" : "") +
                               " digest=" + report::digestOf(ready.files);
    const std::string kind = manifest.what == "person" ? "learner" : manifest.what;
    if (auto problem = staff.review->tell(staff.visitor, action, kind + " " + manifest.id,
                                          "attempts=" + std::to_string(manifest.attempts) + " " + detail)) {
        return problem;
    }
    for (const std::string& learner : ready.learners) {
        auto problem =
            staff.review->tell(staff.visitor, action, "learner " + learner, detail + " " + kind + "=" + manifest.id);
        if (problem) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace

Exit handOver(StaffDesk& staff, const ExportFolder& folder, Export ready) {
    const records::Records& records = staff.review->records();
    const auto here = records::Installations(records).here();
    if (const auto* problem = std::get_if<records::Problem>(&here)) {
        return failed(*problem);
    }
    if (const auto problem = tellOf(staff, "exported", ready)) {
        return failed(*problem);
    }
    const auto head = records::AuditTrail(records).head();
    if (const auto* problem = std::get_if<records::Problem>(&head)) {
        return failed(*problem);
    }
    const auto& end = std::get<records::AuditHead>(head);
    report::Manifest& manifest = ready.manifest;
    manifest.programVersion = JUDGEMENT_VERSION;
    manifest.made = report::exactTime(staff.review->now());
    manifest.installation = std::get<records::Installation>(here).id;
    manifest.role = staff.visitor.role ? std::string(records::nameOf(*staff.visitor.role)) : std::string();
    manifest.anchor = std::to_string(end.rows) + ":" + end.hash;
    std::string text = report::manifestJson(manifest, ready.files);
    const std::size_t count = ready.files.size();
    auto all = ready.files;
    all.push_back({"manifest.json", std::move(text)});
    if (const auto problem = folder.write(all)) {
        if (const auto untold = tellOf(staff, "could not export", ready)) {
            complain(untold->sentence);
        }
        return failed(*problem);
    }
    print("The export is in " + folder.place().string() + ": " + std::to_string(count) +
          (count == 1 ? " file" : " files") +
          ", and manifest.json, which says what they are. They are personal data: "
          "give them only to whom they are for, and delete them when they have "
          "served.\n");
    return Exit::done;
}

} // namespace app
