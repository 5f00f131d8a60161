#include "app/Commands.hpp"

#include "app/ClassHosting.hpp"
#include "app/FrontEnds.hpp"
#include "app/Log.hpp"
#include "app/NamesGiven.hpp"
#include "app/QuizDesk.hpp"
#include "app/StaffDesk.hpp"
#include "app/UnitsNamed.hpp"
#include "classroom/Addresses.hpp"
#include "classroom/ClassOpening.hpp"
#include "classroom/QrCode.hpp"
#include "classroom/Server.hpp"
#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "review/Names.hpp"
#include "terminal/ClassDesk.hpp"
#include "terminal/StandardConsole.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <unistd.h>

namespace app {

namespace fs = std::filesystem;

namespace {

std::variant<std::string, Exit> bytesIn(const fs::path& file, const std::string& what) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) {
        complain("The " + what + " could not be read from " + file.string() + ".");
        return Exit::couldNot;
    }
    return bytes;
}

/// "2026-11-23 10:14"
std::string timeOf(records::UnixMilliseconds time) {
    std::string text = practice::isoTime(time).substr(0, 16);
    text[10] = ' ';
    return text;
}

Exit listAddresses() {
    for (const classroom::Address& one : classroom::addressesHere()) {
        print(one.address + "  " + one.interface + (one.loopback ? "  reaches this machine alone" : "") + "\n");
    }
    return Exit::done;
}

/// What a class is to be about.
class Wishing {
public:
    Wishing(const Context& context, const Classroom& command, StaffDesk& staff)
        : m_context(context), m_command(command), m_staff(staff) {}

    [[nodiscard]] std::variant<classroom::ClassWish, Exit> wish() {
        m_wish = emptyWish(practice());
        if (const auto exit = m_command.about.empty() ? named() : questions({}, m_command.about)) {
            return *exit;
        }
        if (const auto exit = people()) {
            return *exit;
        }
        return std::move(m_wish);
    }

private:
    [[nodiscard]] practice::Practice& practice() { return *m_staff.desk.practice; }

    [[nodiscard]] std::optional<Exit> named() {
        if (!m_command.what) {
            complain(
                "Say what the class is to be about: a scenario or a quiz, such as \"judgement classroom corner-shop\"; "
                "or --about EA-1 for questions.");
            return Exit::wrongUsage;
        }
        std::error_code ignored;
        if (fs::is_regular_file(*m_command.what, ignored)) {
            return scenario(*m_command.what);
        }
        for (const practice::ScenarioCard& card : practice().gallery()) {
            if (card.scenario && card.scenario->id == *m_command.what) {
                return scenario(card.path);
            }
        }
        const auto study = studyAt(m_context, m_staff.desk);
        for (const study::QuizCard& card : study->quizzes()) {
            if (card.quiz && card.quiz->id == *m_command.what) {
                return questions(*m_command.what, {});
            }
        }
        complain("There is no scenario and no quiz with the id \"" + *m_command.what +
                 "\" that can be used. \"judgement quiz list\" lists the quizzes, and \"judgement check\" says what is "
                 "wrong "
                 "with a scenario.");
        return Exit::couldNot;
    }

    [[nodiscard]] std::optional<Exit> scenario(const fs::path& file) {
        const auto problems = wishScenario(m_wish, file, m_context.limits());
        if (problems.empty()) {
            return std::nullopt;
        }
        complain(problems);
        return Exit::contentProblems;
    }

    [[nodiscard]] std::optional<Exit> questions(const std::optional<std::string>& quiz,
                                                const std::vector<std::string>& about) {
        const auto study = studyAt(m_context, m_staff.desk);
        study::RoundWish wish;
        wish.quiz = quiz;
        wish.count = m_command.count;
        const auto units = unitsNamed(*m_wish.framework, about);
        if (const auto* exit = std::get_if<Exit>(&units)) {
            return *exit;
        }
        wish.units = std::get<std::vector<model::UnitId>>(units);
        const auto problem = wishQuestions(m_wish, *study, wish);
        return problem ? std::optional(failed(*problem)) : std::nullopt;
    }

    [[nodiscard]] std::optional<Exit> people() {
        if (m_command.anonymous) {
            m_wish.names = records::ClassNames::none;
        }
        if (!m_command.cohort) {
            return std::nullopt;
        }
        m_wish.names = records::ClassNames::listed;
        std::error_code ignored;
        return fs::is_regular_file(*m_command.cohort, ignored) ? namesInFile() : cohort();
    }

    [[nodiscard]] std::optional<Exit> namesInFile() {
        const auto text = namesFile(*m_command.cohort);
        if (const auto* exit = std::get_if<Exit>(&text)) {
            return *exit;
        }
        const review::NameList list = review::namesIn(std::get<std::string>(text), {});
        for (const review::NameRemark& remark : list.remarks) {
            if (remark.kind == review::NameRemark::Kind::wrong) {
                complain("Line " + std::to_string(remark.line) + ": " + remark.sentence);
            }
        }
        if (list.names.empty() && list.remarks.empty()) {
            complain("The class was not begun: there is no name in " + *m_command.cohort + ".");
            return Exit::couldNot;
        }
        if (list.has(review::NameRemark::Kind::wrong)) {
            complain("The class was not begun: " + *m_command.cohort +
                     " is to have a name a line, each of them once, or a table with a heading \"Name\".");
            return Exit::couldNot;
        }
        for (const std::string& name : list.names) {
            m_wish.list.push_back({name, std::nullopt});
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Exit> cohort() {
        const auto found = cohortNamed(m_staff, *m_command.cohort);
        if (const auto* exit = std::get_if<Exit>(&found)) {
            return *exit;
        }
        const auto& cohort = std::get<records::Cohort>(found);
        const auto members = m_staff.review->cohort(m_staff.visitor, cohort.id);
        if (const auto* problem = std::get_if<practice::Problem>(&members)) {
            return failed(*problem);
        }
        const auto problem = wishCohort(m_wish, *m_staff.desk.records, cohort);
        return problem ? std::optional(failed(*problem)) : std::nullopt;
    }

    const Context& m_context;
    const Classroom& m_command;
    StaffDesk& m_staff;
    classroom::ClassWish m_wish;
};

std::variant<classroom::OpenedClass, Exit> openAgain(const Context& context, const Classroom& command, StaffDesk& staff,
                                                     records::Classes& classes) {
    std::string id;
    if (command.which) {
        auto found = classes.find(*command.which);
        if (const auto* problem = std::get_if<records::Problem>(&found)) {
            return failed(*problem);
        }
        id = std::get<std::string>(std::move(found));
    } else {
        const auto all = classes.all();
        if (const auto* problem = std::get_if<records::Problem>(&all)) {
            return failed(*problem);
        }
        const auto& lines = std::get<std::vector<records::ClassLine>>(all);
        const auto waits = [](const records::ClassLine& line) { return !line.ended; };
        const auto open = std::ranges::find_if(lines, waits);
        if (open == lines.end()) {
            complain("No class waits to be gone on with: all that were held have ended.");
            return Exit::couldNot;
        }
        // One to which nobody had come is not what somebody is waiting for.
        const auto peopled =
            std::ranges::find_if(lines, [&](const records::ClassLine& line) { return waits(line) && line.people > 0; });
        const records::ClassLine& line = peopled == lines.end() ? *open : *peopled;
        id = line.head.id;
        if (std::ranges::count_if(lines, waits) > 1) {
            complain("Several classes have not ended. This is \"" + line.head.title + "\" of " +
                     timeOf(line.head.started) + ", with " + model::counted(line.people, "person", "people") +
                     ". \"judgement classes\" lists them all; --class says another.");
        }
    }
    auto opened = classroom::reopenClass(*staff.desk.records, classes, id, context.limits(), classClocks());
    if (const auto* sentence = std::get_if<std::string>(&opened)) {
        complain(*sentence);
        return Exit::couldNot;
    }
    return std::get<classroom::OpenedClass>(std::move(opened));
}

/// The address to listen at: as it was said, or the machine's first in the room's network.
std::variant<std::string, Exit> addressFor(const Classroom& command) {
    if (command.bind) {
        return *command.bind;
    }
    const auto here = classroom::addressesHere();
    if (here.empty() || here.front().loopback) {
        complain(
            "This machine is in no network, so no phone could reach it. Join the room's Wi-Fi or switch a hotspot on, "
            "and try again; or try it on this machine alone with --bind 127.0.0.1.");
        return Exit::couldNot;
    }
    if (here.size() > 1 && !here[1].loopback) {
        complain("This machine is in several networks; phones are to use " + here.front().address + " (" +
                 here.front().interface +
                 "). Choose another with --bind; \"judgement classroom --addresses\" lists them.");
    }
    return here.front().address;
}

/// How the class is served. Whoever was in it before finds it where it was, unless another place is said.
std::variant<classroom::ServerSetting, Exit> servingOf(const Context& context, const Classroom& command,
                                                       const classroom::Room* before) {
    const auto was = before == nullptr ? std::nullopt : whereItWas(*before);
    ClassAddress at;
    if (was && !command.bind) {
        at = *was;
    } else {
        const auto address = addressFor(command);
        if (const auto* exit = std::get_if<Exit>(&address)) {
            return *exit;
        }
        at.address = std::get<std::string>(address);
        if (was && was->address == at.address) {
            at.port = was->port;
        }
    }
    if (command.port) {
        at.port = command.port;
    }
    if (command.certificate) {
        auto chain = bytesIn(*command.certificate, "certificate");
        auto key = bytesIn(*command.key, "key");
        if (!std::holds_alternative<std::string>(chain) || !std::holds_alternative<std::string>(key)) {
            return Exit::couldNot;
        }
        at.certificate = {std::get<std::string>(std::move(chain)), std::get<std::string>(std::move(key))};
    }
    auto setting = servingAt(context.share, std::move(at));
    if (const auto* sentence = std::get_if<std::string>(&setting)) {
        complain(*sentence);
        return Exit::couldNot;
    }
    return std::get<classroom::ServerSetting>(std::move(setting));
}

/// Where the phones look for the class in vain.
void tellWhereItIs(const std::string& before, const std::string& now) {
    if (before.empty() || before == now) {
        return;
    }
    complain("The phones of this class look for it at " + before + ", and it is at " + now +
             " now. Let everybody scan the new code; their own codes hold." +
             (before.starts_with("https:") && now.starts_with("http:")
                  ? " With --cert and --key, as before, they would find it."
                  : ""));
}

} // namespace

Exit classroom(const Context& context, const Classroom& command) {
    if (command.addresses) {
        return listAddresses();
    }
    if (command.window && !window::displayAvailable()) {
        complain("No window can be opened here. Without --window the class is held from the terminal.");
        return Exit::couldNot;
    }
    auto opened = openStaffDesk(context, Gallery::all);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (const auto refused = staff.review->refusal(staff.visitor, review::Office::holdClass)) {
        return failed(*refused);
    }
    records::Classes classes(*staff.desk.records);
    std::variant<classroom::OpenedClass, Exit> begun = Exit::couldNot;
    std::variant<classroom::ServerSetting, Exit> serving = Exit::couldNot;
    if (command.again) {
        begun = openAgain(context, command, staff, classes);
        if (const auto* again = std::get_if<classroom::OpenedClass>(&begun)) {
            serving = servingOf(context, command, again->room.get());
        }
    } else {
        auto wish = Wishing(context, command, staff).wish();
        if (const auto* exit = std::get_if<Exit>(&wish)) {
            return *exit;
        }
        // Before the class is begun: one that nobody can reach is not to be left behind.
        serving = servingOf(context, command, nullptr);
        if (const auto* exit = std::get_if<Exit>(&serving)) {
            return *exit;
        }
        auto made = classroom::beginClass(classes, std::get<classroom::ClassWish>(wish), classClocks());
        if (const auto* sentence = std::get_if<std::string>(&made)) {
            complain(*sentence);
            return Exit::couldNot;
        }
        begun = std::get<classroom::OpenedClass>(std::move(made));
    }
    if (const auto* exit = std::get_if<Exit>(&begun)) {
        return *exit;
    }
    auto& ready = std::get<classroom::OpenedClass>(begun);
    const records::ClassHead head = ready.room->head();
    if (const auto* exit = std::get_if<Exit>(&serving)) {
        return *exit;
    }
    const std::string before = ready.room->session().servedAt();
    auto started =
        classroom::Server::start(std::move(ready.room), std::get<classroom::ServerSetting>(std::move(serving)));
    if (const auto* sentence = std::get_if<std::string>(&started)) {
        complain(*sentence);
        return Exit::couldNot;
    }
    tellWhereItIs(before, std::get<std::unique_ptr<classroom::Server>>(started)->address());
    logInfo("class opened");
    if (command.window) {
        const std::shared_ptr<classroom::Server> server =
            std::get<std::unique_ptr<classroom::Server>>(std::move(started));
        auto options = windowOptions(context, staff.desk, std::nullopt);
        options.first = window::HoldClass{heldClass(head, ready.deskCode, *server, server)};
        return runWindow(staff.desk, options);
    }
    auto& server = *std::get<std::unique_ptr<classroom::Server>>(started);
    terminal::ClassDeskSetting setting;
    setting.classCode = classroom::inGroups(head.code);
    if (ready.deskCode) {
        setting.deskCode = classroom::inGroups(*ready.deskCode);
    }
    terminal::DescriptorInput input;
    terminal::DescriptorOutput output;
    if (isTerminal()) {
        setting.qrCode = classroom::inHalfBlocks(classroom::qrCodeOf(server.address() + "/#" + head.code));
    }
    setting.reopen = "judgement classroom --again --class " + head.id.substr(0, records::shortId);
    constexpr auto lookedAfter = std::chrono::milliseconds(500);
    input.alsoWake(-1, lookedAfter);
    return exitOf(terminal::holdClass(server, setting, input, output), staff.desk);
}

} // namespace app
