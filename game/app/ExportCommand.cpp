#include "app/AttemptsExport.hpp"
#include "app/Commands.hpp"
#include "app/PageExport.hpp"
#include "app/PersonExport.hpp"
#include "app/StaffDesk.hpp"

#include <chrono>

namespace app {

namespace {

using practice::Problem;
using TypedWhat = ExportRecords::What;

/// Says now and then how far something long has come.
class ProgressLines {
public:
    void operator()(const ExportProgress& progress) {
        constexpr std::chrono::seconds pause(1);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_told >= pause && progress.done < progress.all) {
            const std::string what = progress.part == ExportProgress::Part::finding  ? "Looking for attempts"
                                     : progress.part == ExportProgress::Part::making ? "Reading attempts"
                                                                                     : "Writing files";
            complain(what + ": " + std::to_string(progress.done) + " of " + std::to_string(progress.all));
            m_told = now;
        }
    }

private:
    std::chrono::steady_clock::time_point m_told = std::chrono::steady_clock::now();
};

/// What is named as ids.
std::variant<ExportOrder, Exit> orderOf(StaffDesk& staff, const ExportRecords& command) {
    ExportOrder order;
    order.format = findFormat(command.format).value_or(order.format); // the command line takes no other name
    order.firstOnly = command.firstOnly;
    order.reasons = command.reasons;
    order.names = command.names;
    if (command.what == TypedWhat::attempt) {
        order.what = ExportOrder::What::attempt;
        auto found = staff.desk.records->findAttempt(command.which);
        if (const auto* problem = std::get_if<records::Problem>(&found)) {
            return failed(*problem);
        }
        order.id = std::get<std::string>(std::move(found));
    } else if (command.what == TypedWhat::learner) {
        order.what = ExportOrder::What::learner;
        const auto learner = learnerNamed(staff, command.which);
        if (const auto* exit = std::get_if<Exit>(&learner)) {
            return *exit;
        }
        order.id = std::get<records::Learner>(learner).id;
    } else {
        order.what = ExportOrder::What::cohort;
        if (const auto problem = staff.review->refusal(staff.visitor, review::Office::seeCohort)) {
            return failed(*problem);
        }
        const auto cohort = cohortNamed(staff, command.which);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        order.id = std::get<records::Cohort>(cohort).id;
    }
    return order;
}

std::variant<std::unique_ptr<ExportSource>, Exit> exportSource(StaffDesk& staff, const ExportDesk& desk,
                                                               const ExportRecords& command) {
    practice::Outcome<std::unique_ptr<ExportSource>> source;
    if (command.what == TypedWhat::person || command.what == TypedWhat::page) {
        const auto found = learnerNamed(staff, command.which);
        if (const auto* exit = std::get_if<Exit>(&found)) {
            return *exit;
        }
        const auto& learner = std::get<records::Learner>(found);
        source = command.what == TypedWhat::person ? personExport(desk, learner) : pageExport(desk, learner);
    } else {
        auto order = orderOf(staff, command);
        if (const auto* exit = std::get_if<Exit>(&order)) {
            return *exit;
        }
        source = attemptsExport(desk, std::get<ExportOrder>(std::move(order)));
    }
    if (const auto* problem = std::get_if<Problem>(&source)) {
        return failed(*problem);
    }
    return std::get<std::unique_ptr<ExportSource>>(std::move(source));
}

} // namespace

Exit exportRecords(const Context& context, const ExportRecords& command) {
    auto place = ExportFolder::at(command.out);
    if (const auto* problem = std::get_if<Problem>(&place)) {
        return failed(*problem);
    }
    // Only a learner's page says which scenarios would show more.
    const bool page =
        command.what == TypedWhat::page || (command.what == TypedWhat::learner && command.format == "pdf");
    auto opened = openStaffDesk(context, page ? Gallery::all : Gallery::none);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const ExportDesk desk{staff.review.get(), staff.desk.practice.get(), staff.visitor};
    auto source = exportSource(staff, desk, command);
    if (const auto* exit = std::get_if<Exit>(&source)) {
        return *exit;
    }
    ExportRun run(desk, std::get<ExportFolder>(std::move(place)),
                  std::get<std::unique_ptr<ExportSource>>(std::move(source)));
    ProgressLines tell;
    for (std::size_t told = 0; !run.over();) {
        tell(run.step());
        for (; told < run.notes().size(); ++told) {
            complain(run.notes()[told]);
        }
    }
    if (run.problem()) {
        return failed(*run.problem());
    }
    print(run.sentence() + "\n");
    return Exit::done;
}

} // namespace app
