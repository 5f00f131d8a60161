#include "app/Commands.hpp"

#include "app/ClassFiles.hpp"
#include "app/ClassNames.hpp"
#include "app/StaffDesk.hpp"
#include "classroom/KeptClass.hpp"
#include "content/WriteFile.hpp"
#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "records/AuditTrail.hpp"
#include "records/Classes.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace app {

namespace {

std::string lineOf(const records::ClassLine& line) {
    constexpr std::size_t day = 10;
    constexpr std::size_t time = 16;
    const std::string when = practice::isoTime(line.head.started);
    return line.head.id.substr(0, records::shortId) + "  " + when.substr(0, day) + " " +
           when.substr(day + 1, time - day - 1) + "  " + model::counted(line.people, "person", "people") + "  " +
           report::clean(line.head.title) + (line.ended ? "" : "  (not ended: judgement classroom --again)") + "\n";
}

Exit list(const records::Classes& kept) {
    const auto all = kept.all();
    if (const auto* problem = std::get_if<records::Problem>(&all)) {
        return failed(*problem);
    }
    const auto& lines = std::get<std::vector<records::ClassLine>>(all);
    for (const records::ClassLine& line : lines) {
        print(lineOf(line));
    }
    if (lines.empty()) {
        print("No class has been held here. `judgement classroom SCENARIO` holds one.\n");
    }
    return Exit::done;
}

} // namespace

Exit classes(const Context& context, const Classes& command) {
    auto opened = openStaffDesk(context, review::Office::holdClass);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const records::Records& records = *staff.desk.records;
    const records::Classes kept(records);
    if (!command.which) {
        return list(kept);
    }
    if (command.format == ClassFormat::pdf && !command.out) {
        complain("A PDF is a file: say with --out FILE where it is to be.");
        return Exit::wrongUsage;
    }
    const auto id = kept.find(*command.which);
    if (const auto* problem = std::get_if<records::Problem>(&id)) {
        return failed(*problem);
    }
    if (command.names || !command.recognise.empty()) {
        const auto stored = kept.load(std::get<std::string>(id));
        if (const auto* problem = std::get_if<records::Problem>(&stored)) {
            return failed(*problem);
        }
        const auto& held = std::get<records::StoredClass>(stored);
        return command.recognise.empty() ? tellNames(staff, held) : recogniseNames(staff, held, command.recognise);
    }
    const auto read = classroom::readClass(records, std::get<std::string>(id), context.limits());
    if (const auto* problem = std::get_if<practice::Problem>(&read)) {
        return failed(*problem);
    }
    const auto& held = std::get<classroom::KeptClass>(read);
    const auto made =
        classFile(command.format, held, records, command.out ? printedWidth : std::max(terminalWidth(), printedWidth));
    if (const auto* problem = std::get_if<practice::Problem>(&made)) {
        return failed(*problem);
    }
    const auto& text = std::get<std::string>(made);
    (void)records::AuditTrail(records).add(
        staff.review->now(),
        {staff.visitor.account, command.out ? "exported" : "saw", "class " + held.stored.head.id, ""});
    if (!command.out) {
        print(text);
        return Exit::done;
    }
    if (const auto problem = content::writeFile(*command.out, text)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("What the class came to is in " + command.out->string() + ".\n");
    return Exit::done;
}

} // namespace app
