#include "app/Commands.hpp"

#include "app/StaffDesk.hpp"
#include "classroom/ClassOpening.hpp"
#include "classroom/ClassReport.hpp"
#include "classroom/EventRows.hpp"
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

/// The class as its events make it.
std::variant<classroom::ClassSession, Exit> replayed(const records::StoredClass& stored, classroom::Course course) {
    classroom::ClassSession session(std::move(course));
    for (const records::ClassRow& row : stored.rows) {
        const auto event = classroom::eventIn(row);
        if (!event || session.refusal(event->what, event->at)) {
            complain("What is kept of this class cannot have happened as it stands, so nothing is told of it. "
                     "\"judgement verify --all\" says what was altered.");
            return Exit::contentProblems;
        }
        session.apply(*event);
    }
    return session;
}

model::RankId rankOf(const model::CompetencyFramework& framework, const std::string& id) {
    for (std::size_t i = 0; i < framework.ranks.size(); ++i) {
        if (framework.ranks[i].id == id) {
            return model::RankId(i);
        }
    }
    return model::RankId(0);
}

std::string written(ClassFormat format, const classroom::ClassDebrief& debrief, const classroom::ClassFacts& facts,
                    const model::CompetencyFramework& framework, std::size_t width) {
    switch (format) {
    case ClassFormat::json:
        return classroom::classJson(debrief, facts, framework);
    case ClassFormat::csv:
        return classroom::classCsv(debrief);
    case ClassFormat::text:
        break;
    }
    return classroom::classText(debrief, facts, framework, width);
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
    const auto id = kept.find(*command.which);
    if (const auto* problem = std::get_if<records::Problem>(&id)) {
        return failed(*problem);
    }
    const auto loaded = kept.load(std::get<std::string>(id));
    if (const auto* problem = std::get_if<records::Problem>(&loaded)) {
        return failed(*problem);
    }
    const auto& stored = std::get<records::StoredClass>(loaded);
    auto course = classroom::courseOf(records, stored, context.limits());
    if (const auto* sentence = std::get_if<std::string>(&course)) {
        complain(*sentence);
        return Exit::couldNot;
    }
    auto& contents = std::get<classroom::KeptCourse>(course);
    const auto session = replayed(stored, std::move(contents.course));
    if (const auto* exit = std::get_if<Exit>(&session)) {
        return *exit;
    }
    const records::ClassHead& head = stored.head;
    const auto debrief = classroom::classDebriefOf(std::get<classroom::ClassSession>(session), *contents.framework,
                                                   head.title, rankOf(*contents.framework, head.rank));
    const classroom::ClassFacts facts{head.id,
                                      practice::isoTime(head.started),
                                      stored.ended ? practice::isoTime(*stored.ended) : std::string(),
                                      head.frameworkHash,
                                      head.scenarioHash.value_or(""),
                                      head.programVersion};
    const std::string text = written(command.format, debrief, facts, *contents.framework,
                                     command.out ? printedWidth : std::max(terminalWidth(), printedWidth));
    (void)records::AuditTrail(records).add(
        staff.review->now(), {staff.visitor.account, command.out ? "exported" : "saw", "class " + head.id, ""});
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
