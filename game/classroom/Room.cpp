#include "classroom/Room.hpp"

#include "classroom/EventRows.hpp"
#include "classroom/OwnMessage.hpp"
#include "classroom/RoomWords.hpp"
#include "content/Problems.hpp"
#include "records/LearnerName.hpp"
#include "records/PlainText.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <utility>

namespace classroom {

using namespace std::chrono_literals;

namespace {

/// A person's messages in a burst, and in each second from then on.
constexpr double mostAtOnce = 30;
constexpr double perSecond = 5;
constexpr auto deskAgainAfter = 200ms;
constexpr auto keepAgainAfter = 1000ms;

std::string withoutLineBreaks(std::string_view text) {
    std::string line = records::withoutUnplain(text);
    std::ranges::replace(line, '\n', ' ');
    return std::string(records::trimmed(line));
}

} // namespace

Room::Room(records::Classes& classes, RoomSetting setting)
    : m_classes(classes), m_setting(std::move(setting)), m_session(m_setting.course),
      m_openedAt(m_setting.monotonic()) {
    for (const records::ClassPerson& person : m_setting.stored.people) {
        const auto name =
            person.learnerId ? m_setting.learnerNames.find(*person.learnerId) : m_setting.learnerNames.end();
        m_members[person.number] = {name == m_setting.learnerNames.end() ? person.name : name->second, person.learnerId,
                                    person.secretDigest};
    }
}

std::variant<std::unique_ptr<Room>, std::string> Room::open(records::Classes& classes, RoomSetting setting) {
    std::unique_ptr<Room> room(new Room(classes, std::move(setting)));
    if (auto problem = room->replay()) {
        return *problem;
    }
    room->settle();
    return room;
}

std::optional<std::string> Room::replay() {
    const auto& rows = m_setting.stored.rows;
    for (const records::ClassRow& row : rows) {
        const auto event = eventIn(row);
        if (!event || m_session.refusal(event->what, event->at)) {
            return "What is kept of this class cannot have happened as it stands (at entry " +
                   std::to_string(&row - rows.data() + 1) +
                   "), so it cannot be gone on with. Nothing was changed. \"judgement verify --all\" says what was "
                   "altered; begin the class anew.";
        }
        m_session.apply(*event);
    }
    m_kept = rows.size();
    m_timeBefore = m_session.time();
    for (const Person person : m_session.people()) {
        const auto member = m_members.find(person);
        if (member != m_members.end() && !member->second.secretDigest.empty()) {
            m_bySecret[member->second.secretDigest] = person;
        }
    }
    if (m_session.stage() == Stage::ended) {
        // Killed between its last event and its seal.
        m_endKept = !std::holds_alternative<records::Problem>(m_classes.end(head().id, m_setting.wall()));
    } else if (!rows.empty()) {
        happen(Reopened{});
    }
    return std::nullopt;
}

ClassTime Room::now() const { return std::max(m_session.time(), m_timeBefore + (m_setting.monotonic() - m_openedAt)); }

void Room::happen(Happening what) {
    const ClassEvent event{now(), std::move(what)};
    m_rows.push_back(rowOf(event));
    m_session.apply(event);
    m_tellDesk = true;
}

void Room::say(Peer peer, std::string text, bool last) {
    m_out.push_back({peer, std::make_shared<const std::string>(std::move(text)), last, false});
}

void Room::sayWhenKept(Peer peer, std::string text) {
    m_whenKept.push_back({peer, std::make_shared<const std::string>(std::move(text)), false, false});
}

void Room::servedAt(const std::string& address) {
    if (!m_session.refusal(Served{address}, now())) {
        happen(Served{address});
    }
}

void Room::arrived(Peer peer, const std::string& address) {
    m_peers[peer] = {address, Who::stranger, 0, false, mostAtOnce, m_setting.monotonic()};
}

void Room::left(Peer peer) {
    const auto found = m_peers.find(peer);
    if (found == m_peers.end()) {
        return;
    }
    if (found->second.who == Who::waiting) {
        m_classDoor.left(peer);
        m_ownDoor.left(peer);
    }
    const auto member = m_members.find(found->second.person);
    if (member != m_members.end() && member->second.peer == peer) {
        member->second.peer.reset();
        m_tellDesk = true;
    }
    m_peers.erase(found);
}

bool Room::isLetIn(Peer peer) const {
    const auto found = m_peers.find(peer);
    return found != m_peers.end() && found->second.who != Who::stranger && found->second.who != Who::waiting;
}

bool Room::mayTalk(Connected& connected) const {
    const auto at = m_setting.monotonic();
    const double seconds = std::chrono::duration<double>(at - connected.since).count();
    connected.allowance = std::min(mostAtOnce, connected.allowance + seconds * perSecond);
    connected.since = at;
    connected.allowance -= 1;
    return connected.allowance >= 0;
}

void Room::said(Peer peer, std::string_view bytes) {
    const auto found = m_peers.find(peer);
    if (found == m_peers.end()) {
        return;
    }
    Connected& connected = found->second;
    if (!mayTalk(connected)) {
        say(peer, byeMessage("slow", "This device sent too much at once. It will try again by itself."), true);
        left(peer);
        return;
    }
    const auto message = readMessage(bytes);
    if (!message) {
        say(peer, noMessage("unread", "This page does not fit this program. Reload it."));
        return;
    }
    if (const auto* code = std::get_if<Hello>(&*message)) {
        hello(peer, connected, *code);
    } else if (std::holds_alternative<Still>(*message)) {
        say(peer, stillMessage());
    } else if (const auto* wish = std::get_if<Join>(&*message); wish != nullptr && connected.who == Who::atTheDoor) {
        join(peer, connected, *wish);
    } else if (const auto* ballot = std::get_if<Vote>(&*message); ballot != nullptr && connected.who == Who::person) {
        vote(peer, connected, *ballot);
    } else if (const auto* wanted = std::get_if<Do>(&*message); wanted != nullptr && connected.who == Who::desk) {
        if (const auto refused = act(*wanted)) {
            say(peer, noMessage("not-now", *refused));
        }
    } else {
        say(peer, noMessage("not-now", sentenceOf(Refusal::notNow)));
    }
}

void Room::hello(Peer peer, Connected& connected, const Hello& hello) {
    if (connected.who != Who::stranger) {
        say(peer, noMessage("not-now", sentenceOf(Refusal::notNow)));
        return;
    }
    connected.who = Who::waiting;
    const auto code = codeIn(hello.code);
    Door& door = code && code->size() == ownCodeLength ? m_ownDoor : m_classDoor;
    if (const auto tooMuch = door.knock(connected.address, {peer, hello.code})) {
        say(*tooMuch, byeMessage("full", "Too many are trying to come in at once. This page tries again by itself."),
            true);
        left(*tooMuch);
    }
}

void Room::lookAtCodes() {
    for (Door* door : {&m_ownDoor, &m_classDoor}) {
        while (const auto waiting = door->next(m_setting.monotonic())) {
            lookAt(*door, *waiting);
        }
    }
}

void Room::lookAt(Door& door, const Door::Waiting& waiting) {
    const auto found = m_peers.find(waiting.peer);
    if (found == m_peers.end()) {
        return;
    }
    Connected& connected = found->second;
    const auto code = codeIn(waiting.code);
    if (code && code->size() == classCodeLength && records::sameInConstantTime(*code, head().code)) {
        connected.who = Who::atTheDoor;
        if (head().names == records::ClassNames::none) {
            join(waiting.peer, connected, {});
            return;
        }
        const bool listed = head().names == records::ClassNames::listed;
        say(waiting.peer, whoMessage(listed ? "list" : "typed", freeNames()));
        return;
    }
    if (code && code->size() == ownCodeLength) {
        const std::string digest = records::contentHash(*code);
        if (records::sameInConstantTime(digest, head().deskDigest)) {
            connected.who = Who::desk;
            m_tellDesk = true;
            m_deskToldAt = {};
            m_out.push_back({waiting.peer, std::make_shared<const std::string>(classMessage(view())), false, true});
            return;
        }
        if (const auto person = m_bySecret.find(digest); person != m_bySecret.end()) {
            letIn(waiting.peer, connected, person->second, *code);
            return;
        }
    }
    door.wasWrong(m_setting.monotonic());
    say(waiting.peer,
        byeMessage("code", "There is no class with this code here. Look at the screen, and type it again."), true);
    left(waiting.peer);
}

std::vector<FreeName> Room::freeNames() const {
    std::vector<FreeName> free;
    for (const auto& [person, member] : m_members) {
        if (!m_session.isHere(person)) {
            free.push_back({person, member.name});
        }
    }
    std::ranges::sort(free, {}, &FreeName::name);
    return free;
}

void Room::join(Peer peer, Connected& connected, const Join& join) {
    Person person = m_members.empty() ? 1 : m_members.rbegin()->first + 1;
    std::string name;
    if (head().names == records::ClassNames::listed) {
        const auto member = join.pick ? m_members.find(*join.pick) : m_members.end();
        if (member == m_members.end() || m_session.isHere(member->first)) {
            say(peer, noMessage("name",
                                "Somebody has come in under this name already. Pick another, or ask the facilitator."));
            say(peer, whoMessage("list", freeNames()));
            return;
        }
        person = member->first;
        name = member->second.name;
    } else if (head().names == records::ClassNames::typed) {
        name = withoutLineBreaks(join.name.value_or(""));
        if (const auto wrong = records::whatIsWrongWithName(name)) {
            say(peer, noMessage("name", wrong->sentence));
            return;
        }
        const bool taken = std::ranges::any_of(m_members, [&](const auto& one) {
            return m_session.isHere(one.first) && content::small(one.second.name) == content::small(name);
        });
        if (taken) {
            say(peer,
                noMessage("name", "Somebody is in the class under this name. Add a letter of your surname. If it was "
                                  "you, type your own code from your other phone instead."));
            return;
        }
    }
    if (const auto refused = m_session.refusal(Joined{person}, now())) {
        say(peer,
            byeMessage(*refused == Refusal::tooMany ? "full" : "ended",
                       *refused == Refusal::tooMany ? "This class is full." : "This class has ended."),
            true);
        left(peer);
        return;
    }
    std::string code = newCode(ownCodeLength, m_setting.secure);
    Member& member = m_members[person];
    m_bySecret.erase(member.secretDigest);
    member.name = name;
    member.secretDigest = records::contentHash(code);
    m_bySecret[member.secretDigest] = person;
    m_changed.push_back(person);
    happen(Joined{person});
    letIn(peer, connected, person, std::move(code));
}

void Room::letIn(Peer peer, Connected& connected, Person person, std::string code) {
    Member& member = m_members[person];
    if (const auto other = member.peer; other && *other != peer) {
        say(*other, byeMessage("elsewhere", "You went on with another device or page."), true);
        left(*other);
    }
    member.peer = peer;
    connected.who = Who::person;
    connected.person = person;
    m_tellDesk = true;
    sayWhenKept(peer, youMessage(code, member.name, person));
    m_whenKept.push_back({peer, std::make_shared<const std::string>(classMessage(view())), false, true});
    const Poll* poll = m_session.poll();
    const Ballot* ballot = nullptr;
    if (poll != nullptr && poll->ballots.contains(person)) {
        ballot = &poll->ballots.at(person);
    }
    const auto number = poll == nullptr ? 0 : static_cast<std::uint32_t>(poll - m_session.polls().data()) + 1;
    sayWhenKept(peer, mineMessage(number, ballot, m_session.course()));
    if (auto own = ownOf(person)) {
        sayWhenKept(peer, std::move(*own));
    }
}

std::optional<std::string> Room::ownOf(Person person) const {
    if (!m_encrypted || (m_session.stage() != Stage::finished && m_session.stage() != Stage::ended)) {
        return std::nullopt;
    }
    const auto& framework = *m_setting.framework;
    return ownMessage(m_session, person, framework, framework.findRank(head().rank).value_or(model::RankId(0)));
}

void Room::refuse(Peer peer, Refusal refusal, std::optional<std::uint32_t> sequence) {
    say(peer, noMessage(nameOf(refusal), sentenceOf(refusal), sequence));
}

void Room::vote(Peer peer, const Connected& connected, const Vote& vote) {
    passTime();
    const Poll* poll = m_session.poll();
    const auto number = poll == nullptr ? 0 : static_cast<std::uint32_t>(poll - m_session.polls().data()) + 1;
    if (poll == nullptr || vote.poll != number) {
        refuse(peer, vote.poll < number ? Refusal::late : Refusal::notNow, vote.sequence);
        return;
    }
    const auto answer = keptAnswer(m_session.course(), vote.answer);
    if (!answer) {
        refuse(peer, Refusal::notAnAnswer, vote.sequence);
        return;
    }
    const std::string reason = withoutLineBreaks(vote.reason);
    if (records::plainLength(reason, records::LineBreaks::refused).value_or(0) > mostReasonCharacters) {
        say(peer,
            noMessage("long", "Reasons have room for 200 characters. Make it shorter, and vote again.", vote.sequence));
        return;
    }
    const Ballot ballot{vote.sequence, *answer, vote.certainty, reason};
    const auto before = poll->ballots.find(connected.person);
    if (before != poll->ballots.end() && before->second == ballot) {
        sayWhenKept(peer, keptMessage(vote.sequence));
        return;
    }
    const Voted voted{connected.person, ballot};
    if (const auto refused = m_session.refusal(voted, now())) {
        refuse(peer, *refused, vote.sequence);
        return;
    }
    happen(voted);
    sayWhenKept(peer, keptMessage(vote.sequence));
}

std::optional<Happening> Room::happeningOf(const Do& wanted) const {
    switch (wanted.what) {
    case Command::on:
        return WentOn{};
    case Command::open:
        return Opened{wanted.seconds};
    case Command::close:
        return Closed{Because::facilitator};
    case Command::reveal:
        return Revealed{};
    case Command::discuss:
        return Discussing{wanted.seconds};
    case Command::card: {
        const auto cards = cardsOf(m_session);
        return wanted.card >= 1 && wanted.card <= cards.size()
                   ? std::optional<Happening>(CardTurned{cards[wanted.card - 1], wanted.shown})
                   : std::nullopt;
    }
    case Command::take: {
        if (!wanted.option) {
            return std::holds_alternative<QuizCourse>(m_session.course()) ? std::optional<Happening>(Taken{{}, false})
                                                                          : std::nullopt;
        }
        auto answer = keptAnswer(m_session.course(), {{wanted.option}, {}});
        const auto most = m_session.most();
        return answer ? std::optional<Happening>(Taken{*answer, most.size() == 1 && most.front() == *answer})
                      : std::nullopt;
    }
    case Command::back:
        return wanted.item && *wanted.item > 0 ? std::optional<Happening>(WentBack{*wanted.item - 1}) : std::nullopt;
    case Command::comeBack:
        return CameBack{};
    case Command::message:
        return wanted.message ? std::optional<Happening>(MessageCame{*wanted.message}) : std::nullopt;
    case Command::remove:
        return Removed{wanted.person};
    case Command::pause:
        return Paused{};
    case Command::resume:
        return Resumed{};
    case Command::extend:
        return Extended{wanted.seconds.value_or(60s)};
    case Command::end:
        return Ended{};
    case Command::standings:
        return StandingsTurned{wanted.shown};
    }
    return std::nullopt;
}

std::optional<std::string> Room::act(const Do& wanted) {
    passTime();
    if (wanted.step != m_session.step()) {
        return "The class had gone on when this was pressed. Look again, and press what you want now.";
    }
    const auto happening = happeningOf(wanted);
    const auto refused = happening ? m_session.refusal(*happening, now()) : std::optional(Refusal::unknown);
    if (refused) {
        return std::string(sentenceOf(*refused));
    }
    happen(*happening);
    if (wanted.what == Command::remove) {
        Member& member = m_members[wanted.person];
        if (const auto peer = member.peer) {
            say(*peer,
                byeMessage("removed",
                           "The facilitator took this name out of the class. Ask them, if that was a mistake."),
                true);
            left(*peer);
        }
        m_bySecret.erase(member.secretDigest);
        member.secretDigest.clear();
        if (head().names == records::ClassNames::typed) {
            member.name.clear(); // it was theirs alone; one on a list stays there
        }
        m_changed.push_back(wanted.person);
    }
    return std::nullopt;
}

std::vector<Command> Room::may() const {
    std::vector<Command> all;
    const Poll* poll = m_session.poll();
    const bool quiz = std::holds_alternative<QuizCourse>(m_session.course());
    const auto add = [&](Command command, const Happening& happening) {
        if (!m_session.refusal(happening, now())) {
            all.push_back(command);
        }
    };
    add(Command::on, WentOn{});
    add(Command::open, Opened{});
    add(Command::close, Closed{Because::facilitator});
    add(Command::reveal, Revealed{});
    add(Command::discuss, Discussing{});
    const bool shown = m_session.stage() == Stage::revealed || m_session.stage() == Stage::discussing;
    if (shown || (m_session.practice() && m_session.stage() == Stage::reading &&
                  std::holds_alternative<ScenarioCourse>(m_session.course()))) {
        all.push_back(Command::take);
    }
    if (shown && poll != nullptr &&
        std::ranges::any_of(poll->ballots, [](const auto& one) { return !one.second.reason.empty(); })) {
        all.push_back(Command::card);
    }
    if (!m_shown || !m_shown->desk.back.empty()) {
        add(Command::back, WentBack{0});
    }
    add(Command::comeBack, CameBack{});
    const auto* scenario = std::get_if<ScenarioCourse>(&m_session.course());
    for (std::size_t i = 0; scenario != nullptr && i < scenario->runner().injects().size(); ++i) {
        if (!m_session.refusal(MessageCame{i}, now())) {
            all.push_back(Command::message);
            break;
        }
    }
    add(Command::pause, Paused{});
    add(Command::resume, Resumed{});
    add(Command::extend, Extended{60s});
    if (!m_session.people().empty() && m_session.stage() != Stage::ended) {
        all.push_back(Command::remove);
    }
    if (quiz && m_session.stage() != Stage::ended) {
        all.push_back(Command::standings);
    }
    add(Command::end, Ended{});
    return all;
}

Known Room::known(Person person) const {
    const auto member = m_members.find(person);
    return member == m_members.end() ? Known{} : Known{member->second.name, member->second.peer.has_value()};
}

ClassView Room::view() const {
    return viewOf(m_session, *m_setting.framework, head().title, now(), [&](Person person) { return known(person); });
}

void Room::passTime() {
    if (const auto due = m_session.due(now())) {
        m_rows.push_back(rowOf(*due));
        m_session.apply(*due);
        m_tellDesk = true;
    }
}

void Room::keep() {
    if (!m_rows.empty()) {
        std::vector<records::ClassPerson> people;
        for (const Person person : m_changed) {
            const Member& member = m_members[person];
            people.push_back(
                {person, member.learnerId ? std::string() : member.name, member.learnerId, member.secretDigest});
        }
        const auto done = m_classes.add(head().id, m_kept, m_rows, people);
        if (const auto* problem = std::get_if<records::Problem>(&done)) {
            m_problem = problem->sentence;
            m_tryAgainAt = m_setting.monotonic() + keepAgainAfter;
            m_tellDesk = true;
            return;
        }
        m_kept += m_rows.size();
        m_rows.clear();
        m_changed.clear();
    }
    if (m_session.stage() == Stage::ended && !m_endKept) {
        const auto done = m_classes.end(head().id, m_setting.wall());
        if (const auto* problem = std::get_if<records::Problem>(&done)) {
            m_problem = problem->sentence;
            m_tryAgainAt = m_setting.monotonic() + keepAgainAfter;
            return;
        }
        m_endKept = true;
    }
    m_problem.clear();
    m_out.insert(m_out.end(), m_whenKept.begin(), m_whenKept.end());
    m_whenKept.clear();
}

void Room::tell() {
    // What is not on the disk yet is shown to nobody; the facilitator learns why.
    const bool kept = m_rows.empty();
    const bool all = kept && (m_tellAll || m_session.step() != m_toldStep);
    const auto at = m_setting.monotonic();
    if (!all && (!m_tellDesk || at < m_deskToldAt + deskAgainAfter)) {
        return;
    }
    auto shown = std::make_shared<Shown>();
    shown->view = kept || !m_shown ? view() : m_shown->view;
    shown->desk = deskOf(m_session, *m_setting.framework, [&](Person person) { return known(person); });
    shown->desk.problem = m_problem;
    shown->at = at;
    m_shown = shown;
    shown->may = may();
    if (all) {
        const auto text = std::make_shared<const std::string>(classMessage(shown->view));
        for (const auto& [peer, connected] : m_peers) {
            if (connected.who == Who::person || connected.who == Who::desk) {
                m_out.push_back({peer, text, false, true});
            }
            if (auto own = connected.who == Who::person ? ownOf(connected.person) : std::nullopt) {
                say(peer, std::move(*own));
            }
        }
        m_toldStep = m_session.step();
        m_tellAll = false;
    }
    tellDesks(*shown);
    m_deskToldAt = at;
    m_tellDesk = false;
}

void Room::tellDesks(const Shown& shown) {
    // A list of thousands each time that one of them votes would be a megabyte a second.
    const PeopleTold changes = changesOf(m_toldPeople, shown.desk.people);
    std::shared_ptr<const std::string> changed;
    for (auto& [peer, connected] : m_peers) {
        if (connected.who != Who::desk) {
            continue;
        }
        if (!std::exchange(connected.told, true)) {
            say(peer, deskMessage(shown.desk, {true, shown.desk.people, {}}, shown.may));
            continue;
        }
        if (!changed) {
            changed = std::make_shared<const std::string>(deskMessage(shown.desk, changes, shown.may));
        }
        m_out.push_back({peer, changed, false, false});
    }
    m_toldPeople = shown.desk.people;
}

void Room::settle() {
    lookAtCodes();
    passTime();
    if (m_setting.monotonic() >= m_tryAgainAt) {
        keep();
    }
    tell();
}

std::chrono::milliseconds Room::wakeAt() const {
    const auto at = m_setting.monotonic();
    auto wake = at + 1000ms;
    for (const Door* door : {&m_ownDoor, &m_classDoor}) {
        if (const auto opens = door->opens()) {
            wake = std::min(wake, std::max(at, *opens));
        }
    }
    if (const auto left = m_session.left(now()); left && m_session.stage() == Stage::voting && !m_session.paused()) {
        wake = std::min(wake, at + *left);
    }
    if (m_tellDesk) {
        wake = std::min(wake, std::max(at, m_deskToldAt + deskAgainAfter));
    }
    return wake;
}

} // namespace classroom
