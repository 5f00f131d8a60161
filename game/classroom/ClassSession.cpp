#include "classroom/ClassSession.hpp"

#include <algorithm>
#include <utility>

namespace classroom {

namespace {

std::optional<Refusal> unless(bool allowed, Refusal otherwise = Refusal::notNow) {
    return allowed ? std::nullopt : std::optional(otherwise);
}

bool accepts(const Course& course, std::string_view answer) {
    return std::visit([&](const auto& one) { return one.accepts(answer); }, course);
}

std::size_t messagesOf(const Course& course) {
    const auto* scenario = std::get_if<ScenarioCourse>(&course);
    return scenario == nullptr ? 0 : scenario->runner().injects().size();
}

bool isTimer(const std::optional<std::chrono::seconds>& limit) {
    return !limit || (limit->count() >= 1 && *limit <= longestTimer);
}

} // namespace

ClassSession::ClassSession(Course course) : m_course(std::move(course)) {}

struct ClassSession::Allowed {
    const ClassSession& session;
    ClassTime now;

    [[nodiscard]] bool at(std::initializer_list<Stage> stages) const {
        return std::ranges::find(stages, session.m_stage) != stages.end();
    }
    [[nodiscard]] bool timed() const { return at({Stage::voting, Stage::discussing}); }

    std::optional<Refusal> operator()(const Joined& joined) const {
        if (joined.person == 0 || joined.person > mostPeople) {
            return Refusal::tooMany;
        }
        return unless(!session.isHere(joined.person), Refusal::alreadyThere);
    }
    std::optional<Refusal> operator()(const Removed& removed) const {
        return unless(session.isHere(removed.person), Refusal::unknown);
    }
    std::optional<Refusal> operator()(const Opened& opened) const {
        if (!at({Stage::reading, Stage::revealed, Stage::discussing}) || !isTimer(opened.limit)) {
            return Refusal::notNow;
        }
        return unless(session.m_poll == std::nullopt || session.poll()->vote < mostVotesOnOneThing, Refusal::tooMany);
    }
    std::optional<Refusal> operator()(const Voted& voted) const {
        if (session.m_stage != Stage::voting) {
            return Refusal::late;
        }
        if (!session.isHere(voted.person)) {
            return Refusal::unknown;
        }
        if (session.paused()) {
            return Refusal::paused;
        }
        if (session.m_deadline && now >= *session.m_deadline) {
            return Refusal::late;
        }
        const auto& ballots = session.poll()->ballots;
        const auto before = ballots.find(voted.person);
        if (before != ballots.end() && voted.ballot.sequence <= before->second.sequence) {
            return Refusal::older;
        }
        if (voted.ballot.sequence == 0 || voted.ballot.sequence > mostChangesOfAVote) {
            return Refusal::tooMany;
        }
        return unless(accepts(session.m_course, voted.ballot.answer), Refusal::notAnAnswer);
    }
    std::optional<Refusal> operator()(const Closed& closed) const {
        const bool timeIsOver = session.m_deadline && now >= *session.m_deadline;
        return unless(at({Stage::voting}) && (closed.because == Because::facilitator || timeIsOver));
    }
    std::optional<Refusal> operator()(const Revealed&) const { return unless(at({Stage::closed})); }
    std::optional<Refusal> operator()(const Discussing& discussing) const {
        return unless(at({Stage::revealed}) && isTimer(discussing.limit));
    }
    std::optional<Refusal> operator()(const CardTurned& card) const {
        if (!at({Stage::revealed, Stage::discussing})) {
            return Refusal::notNow;
        }
        const Poll& poll = *session.poll();
        const auto ballot = poll.ballots.find(card.person);
        if (ballot == poll.ballots.end() || ballot->second.reason.empty()) {
            return Refusal::unknown;
        }
        const auto turned = poll.cards.find(card.person);
        return unless((turned != poll.cards.end() && turned->second) != card.shown, Refusal::alreadyThere);
    }
    std::optional<Refusal> operator()(const Taken& taken) const {
        const bool quiz = std::holds_alternative<QuizCourse>(session.m_course);
        // What is only tried out needs no vote before it.
        const bool triedOut = session.practice() && !quiz && at({Stage::reading});
        if (!triedOut && !at({Stage::revealed, Stage::discussing})) {
            return Refusal::notNow;
        }
        if (quiz) {
            return unless(taken.answer.empty() && !taken.byMost, Refusal::notAnAnswer);
        }
        if (!accepts(session.m_course, taken.answer)) {
            return Refusal::notAnAnswer;
        }
        const auto most = session.most();
        return unless(taken.byMost == (most.size() == 1 && most.front() == taken.answer), Refusal::notAnAnswer);
    }
    std::optional<Refusal> operator()(const WentOn&) const {
        return unless(at({Stage::lobby, Stage::briefing, Stage::consequence}));
    }
    std::optional<Refusal> operator()(const WentBack& back) const {
        if (at({Stage::lobby, Stage::briefing, Stage::voting, Stage::ended})) {
            return Refusal::notNow;
        }
        auto tried = session.m_course;
        return unless(std::visit([&](auto& course) { return course.backTo(back.item); }, tried), Refusal::unknown);
    }
    std::optional<Refusal> operator()(const CameBack&) const {
        return unless(session.practice() && !at({Stage::voting, Stage::ended}));
    }
    std::optional<Refusal> operator()(const MessageCame& message) const {
        if (!at({Stage::reading, Stage::voting, Stage::closed, Stage::revealed, Stage::discussing})) {
            return Refusal::notNow;
        }
        if (message.message >= messagesOf(session.m_course)) {
            return Refusal::unknown;
        }
        return unless(!session.m_messages.contains(message.message), Refusal::alreadyThere);
    }
    std::optional<Refusal> operator()(const Paused&) const {
        return unless(timed() && !session.paused(), session.paused() ? Refusal::alreadyThere : Refusal::notNow);
    }
    std::optional<Refusal> operator()(const Resumed&) const { return unless(session.paused()); }
    std::optional<Refusal> operator()(const Extended& extended) const {
        return unless(timed() && (session.m_deadline || session.m_pausedLeft) && extended.by.count() >= 1 &&
                      extended.by <= longestTimer);
    }
    std::optional<Refusal> operator()(const StandingsTurned& standings) const {
        if (!std::holds_alternative<QuizCourse>(session.m_course)) {
            return Refusal::notNow;
        }
        return unless(session.m_standings != standings.shown, Refusal::alreadyThere);
    }
    std::optional<Refusal> operator()(const Reopened&) const { return std::nullopt; }
    std::optional<Refusal> operator()(const Served& served) const {
        return unless(served.address != session.m_servedAt, Refusal::alreadyThere);
    }
    std::optional<Refusal> operator()(const Ended&) const { return std::nullopt; }
};

std::optional<Refusal> ClassSession::refusal(const Happening& happening, ClassTime now) const {
    if (m_stage == Stage::ended) {
        return std::holds_alternative<Voted>(happening) ? Refusal::late : Refusal::notNow;
    }
    if (now < m_time) {
        return Refusal::outOfOrder;
    }
    return std::visit(Allowed{*this, now}, happening);
}

std::optional<ClassEvent> ClassSession::due(ClassTime now) const {
    if (m_stage == Stage::voting && m_deadline && now >= *m_deadline) {
        return ClassEvent{std::max(*m_deadline, m_time), Closed{Because::time}};
    }
    return std::nullopt;
}

struct ClassSession::Applied {
    ClassSession& session;
    ClassTime now;

    void operator()(const Joined& joined) const { session.m_people.insert(joined.person); }
    void operator()(const Removed& removed) const {
        session.m_people.erase(removed.person);
        for (Poll& poll : session.m_polls) {
            poll.ballots.erase(removed.person);
            poll.cards.erase(removed.person);
        }
    }
    void operator()(const Opened& opened) const {
        const std::uint32_t vote = session.m_poll ? session.poll()->vote + 1 : 1;
        session.m_poll = session.m_polls.size();
        Poll& poll = session.m_polls.emplace_back();
        poll.item = session.m_item;
        poll.vote = vote;
        poll.practice = session.practice();
        poll.opened = now;
        session.m_stage = Stage::voting;
        session.limitBy(now, opened.limit);
    }
    void operator()(const Voted& voted) const {
        session.m_polls[*session.m_poll].ballots.insert_or_assign(voted.person, voted.ballot);
    }
    void operator()(const Closed&) const {
        session.m_polls[*session.m_poll].closed = now;
        session.m_stage = Stage::closed;
        session.stopTime();
    }
    void operator()(const Revealed&) const { session.m_stage = Stage::revealed; }
    void operator()(const Discussing& discussing) const {
        session.m_stage = Stage::discussing;
        session.limitBy(now, discussing.limit);
    }
    void operator()(const CardTurned& card) const {
        session.m_polls[*session.m_poll].cards.insert_or_assign(card.person, card.shown);
    }
    void operator()(const Taken& taken) const {
        Step& step = session.m_path.emplace_back(Step{session.m_item,
                                                      taken.answer,
                                                      taken.byMost,
                                                      session.practice(),
                                                      session.most(),
                                                      session.m_poll,
                                                      now,
                                                      {},
                                                      {}});
        if (auto* scenario = std::get_if<ScenarioCourse>(&session.m_course)) {
            const auto available = scenario->runner().available();
            step.options.assign(available.begin(), available.end());
            scenario->take(taken.answer, now - session.m_arrived);
            step.decision = scenario->made();
        } else {
            std::get<QuizCourse>(session.m_course).take(taken.answer);
        }
        session.m_stage = Stage::consequence;
        session.stopTime();
    }
    void operator()(const WentOn&) const {
        if (session.m_stage == Stage::lobby && std::holds_alternative<ScenarioCourse>(session.m_course)) {
            session.m_stage = Stage::briefing;
            return;
        }
        if (session.m_stage != Stage::consequence) {
            session.arriveAt(0);
            return;
        }
        std::visit([](auto& course) { course.goOn(); }, session.m_course);
        session.arriveAt(session.m_item + 1);
    }
    void operator()(const WentBack& back) const {
        if (!session.practice()) {
            session.m_before = std::make_shared<const Before>(
                Before{session.m_course, session.m_item, session.m_stage, session.m_poll, session.m_messages});
        }
        std::visit([&](auto& course) { (void)course.backTo(back.item); }, session.m_course);
        session.arriveAt(back.item);
    }
    void operator()(const CameBack&) const {
        const auto before = std::exchange(session.m_before, nullptr);
        session.stopTime();
        session.m_course = before->course;
        session.m_item = before->item;
        session.m_stage = before->stage;
        session.m_poll = before->poll;
        session.m_messages = before->messages;
    }
    void operator()(const MessageCame& message) const { session.m_messages.insert(message.message); }
    void operator()(const Paused&) const {
        session.m_pausedLeft = session.left(now);
        session.m_deadline.reset();
        session.m_paused = true;
    }
    void operator()(const Resumed&) const {
        if (session.m_pausedLeft) {
            session.m_deadline = now + *session.m_pausedLeft;
        }
        session.m_pausedLeft.reset();
        session.m_paused = false;
    }
    void operator()(const Extended& extended) const {
        auto& end = session.m_paused ? session.m_pausedLeft : session.m_deadline;
        end = *end + extended.by;
    }
    void operator()(const StandingsTurned& standings) const { session.m_standings = standings.shown; }
    void operator()(const Served& served) const { session.m_servedAt = served.address; }
    /// Time stands still until the facilitator goes on: nobody loses seconds to a crash.
    void operator()(const Reopened&) const {
        const bool timed = session.m_stage == Stage::voting || session.m_stage == Stage::discussing;
        if (timed && !session.paused()) {
            (*this)(Paused{});
        }
    }
    void operator()(const Ended&) const {
        if (session.m_stage == Stage::voting) {
            session.m_polls[*session.m_poll].closed = now;
        }
        session.m_stage = Stage::ended;
        session.stopTime();
    }
};

void ClassSession::apply(const ClassEvent& event) {
    m_time = event.at;
    std::visit(Applied{*this, event.at}, event.what);
    if (!std::holds_alternative<Voted>(event.what) && !std::holds_alternative<Joined>(event.what)) {
        ++m_step;
    }
}

const Poll* ClassSession::poll() const { return m_poll ? &m_polls[*m_poll] : nullptr; }

const Poll* ClassSession::pollBefore() const {
    const auto votes = m_poll ? votesUpTo(*m_poll) : std::vector<std::size_t>();
    return votes.size() < 2 ? nullptr : &m_polls[votes[votes.size() - 2]];
}

std::vector<std::size_t> ClassSession::votesUpTo(std::size_t poll) const {
    std::vector<std::size_t> votes{poll};
    for (std::size_t place = poll; m_polls[votes.back()].vote > 1; --place) {
        const Poll& later = m_polls[votes.back()];
        const Poll& earlier = m_polls[place];
        if (earlier.item == later.item && earlier.practice == later.practice && earlier.vote + 1 == later.vote) {
            votes.push_back(place);
        }
    }
    std::ranges::reverse(votes);
    return votes;
}

std::vector<std::string> ClassSession::most() const {
    if (!m_poll) {
        return {};
    }
    std::map<std::string, std::size_t> counts;
    std::size_t highest = 0;
    for (const auto& [person, ballot] : poll()->ballots) {
        highest = std::max(highest, ++counts[ballot.answer]);
    }
    std::vector<std::string> most;
    for (const auto& [answer, count] : counts) {
        if (count == highest) {
            most.push_back(answer);
        }
    }
    return most;
}

std::optional<ClassTime> ClassSession::left(ClassTime now) const {
    if (m_pausedLeft) {
        return m_pausedLeft;
    }
    return m_deadline ? std::optional(std::max(*m_deadline - now, ClassTime{})) : std::nullopt;
}

bool ClassSession::over() const {
    return std::visit([](const auto& course) { return course.over(); }, m_course);
}

void ClassSession::arriveAt(std::size_t item) {
    m_item = item;
    m_poll.reset();
    m_messages.clear();
    m_arrived = m_time;
    m_stage = over() ? Stage::finished : Stage::reading;
    stopTime();
}

void ClassSession::limitBy(ClassTime now, std::optional<std::chrono::seconds> limit) {
    stopTime();
    if (limit) {
        m_deadline = now + *limit;
    }
}

void ClassSession::stopTime() {
    m_deadline.reset();
    m_pausedLeft.reset();
    m_paused = false;
}

} // namespace classroom
