#include "classroom/OwnRecord.hpp"

#include "classroom/EventRows.hpp"
#include "classroom/StepVotes.hpp"
#include "practice/Time.hpp"
#include "quiz/AnswerText.hpp"
#include "study/Told.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace classroom {

namespace {

class OwnRecordMaker {
public:
    OwnRecordMaker(const KeptClass& kept, const records::ClassPerson& person, const std::string& learnerId,
                   const std::string& learnerName)
        : m_kept(kept), m_session(kept.session), m_person(person.number), m_learnerId(learnerId),
          m_learnerName(learnerName) {}

    [[nodiscard]] OwnRecord make() {
        const records::ClassHead& head = m_kept.stored.head;
        OwnRecord own;
        own.classId = head.id;
        own.title = head.title;
        own.started = head.started;
        own.ended = m_kept.stored.ended;
        own.quiz = m_kept.scenario == nullptr;
        own.frameworkHash = head.frameworkHash;
        for (const ClassSession::Step& step : m_session.path()) {
            own.items += step.practice ? 0 : 1;
            auto ballots = ballotsAt(step);
            if (!ballots.votes.empty()) {
                own.voted += step.practice ? 0 : 1;
                own.ballots.push_back(std::move(ballots));
                m_steps.push_back(&step);
            }
        }
        addDebrief(own);
        return own;
    }

private:
    [[nodiscard]] const quiz::Posed* posedAt(const ClassSession::Step& step) const {
        const auto* course = std::get_if<QuizCourse>(&m_session.course());
        return course != nullptr ? &course->questions()[step.item] : nullptr;
    }

    [[nodiscard]] std::string answerWords(const ClassSession::Step& step, const Ballot& ballot) const {
        const quiz::Posed* posed = posedAt(step);
        if (posed == nullptr) {
            const auto option = std::ranges::find_if(
                step.options, [&](model::ChoiceId id) { return (*m_kept.scenario)[id].id == ballot.answer; });
            return option == step.options.end() ? ballot.answer : std::string((*m_kept.scenario)[*option].text);
        }
        return joined(told(*posed, ballot).yours);
    }

    [[nodiscard]] study::Told told(const quiz::Posed& posed, const Ballot& ballot) const {
        const quiz::Given given{quiz::readAnswer(ballot.answer).value_or(quiz::Answer{}),
                                ballot.certainty.value_or(quiz::Certainty::low), 0, false};
        return study::tell(posed, given, *m_kept.framework);
    }

    static std::string joined(const std::vector<std::string>& lines) {
        std::string words;
        for (const std::string& line : lines) {
            words += (words.empty() ? "" : "; ") + line;
        }
        return words;
    }

    [[nodiscard]] OwnBallots ballotsAt(const ClassSession::Step& step) const {
        OwnBallots own;
        own.number = step.item + 1;
        own.practice = step.practice;
        own.byMost = step.byMost;
        const Ballot* last = nullptr;
        for (const Poll& poll : pollsAbout(m_session, step)) {
            if (const auto found = poll.ballots.find(m_person); found != poll.ballots.end()) {
                last = &found->second;
                own.votes.push_back({poll.vote, answerWords(step, *last), last->certainty, last->reason});
            }
        }
        if (const quiz::Posed* posed = posedAt(step)) {
            const model::Question& question = posed->question;
            own.asked = question.scene + (question.scene.empty() ? "" : "\n") +
                        (question.ask.empty() ? study::whatToDo(question) : question.ask);
            if (last != nullptr) {
                const auto answer = quiz::readAnswer(last->answer);
                own.right = answer ? quiz::shareOf(question, *answer) : 0.0;
                own.taken = joined(told(*posed, *last).right);
            }
        } else {
            const model::Choice& taken = (*m_kept.scenario)[step.decision->choice];
            own.asked = (*m_kept.scenario)[taken.situation].text;
            own.taken = taken.text;
        }
        return own;
    }

    /// How long after a vote was opened this person's ballot of it came that counts.
    [[nodiscard]] std::map<std::size_t, ClassTime> thoughtByPoll() const {
        std::map<std::size_t, ClassTime> thought;
        std::size_t polls = 0;
        ClassTime opened{};
        for (const records::ClassRow& row : m_kept.stored.rows) {
            const auto event = eventIn(row);
            if (event && std::holds_alternative<Opened>(event->what)) {
                ++polls;
                opened = event->at;
            } else if (event && polls > 0) {
                const auto* voted = std::get_if<Voted>(&event->what);
                if (voted != nullptr && voted->person == m_person) {
                    thought[polls - 1] = event->at - opened;
                }
            }
        }
        return thought;
    }

    void addDebrief(OwnRecord& own) const {
        auto mine = ownAttemptOf(m_session, m_person);
        if (!mine) {
            return;
        }
        const auto thought = thoughtByPoll();
        for (std::size_t i = 0; i < mine->steps.size(); ++i) {
            const ClassSession::Step& step = m_session.path()[mine->steps[i]];
            const std::size_t first = *step.poll + 1 - m_session.polls()[*step.poll].vote;
            const auto time = thought.find(first);
            play::Decision& decision = mine->attempt.decisions[i];
            decision.thoughtMilliseconds =
                time == thought.end() ? 0 : static_cast<std::uint32_t>(std::max<std::int64_t>(0, time->second.count()));
            decision.expired = false;
            decision.restarts = 0;
            for (std::size_t at = 0; at < own.ballots.size(); ++at) {
                if (m_steps[at] == &step) {
                    own.ballots[at].decision = i + 1;
                }
            }
        }
        const records::ClassHead& head = m_kept.stored.head;
        debrief::Provenance from;
        from.frameworkHash = head.frameworkHash;
        from.scenarioHash = head.scenarioHash.value_or("");
        from.attemptId = head.id;
        from.learnerId = m_learnerId;
        from.programVersion = head.programVersion;
        from.startedAt = practice::isoTime(head.started);
        from.endedAt = m_kept.stored.ended ? practice::isoTime(*m_kept.stored.ended) : std::string();
        from.mode = votedMode;
        const model::Scenario& scenario = *m_kept.scenario;
        own.scenarioId = scenario.id;
        own.evidence = debrief::evidenceOf(*m_kept.framework, scenario, mine->attempt);
        own.finished.emplace(
            practice::FinishedDebrief{m_learnerName, m_kept.framework, m_kept.scenario,
                                      debrief::makeDebrief(*m_kept.framework, scenario, m_kept.rank, mine->attempt,
                                                           std::move(from), std::nullopt)});
        own.finished->debrief.ending.reset(); // it is the class's
    }

    const KeptClass& m_kept;
    const ClassSession& m_session;
    Person m_person;
    const std::string& m_learnerId;
    const std::string& m_learnerName;
    std::vector<const ClassSession::Step*> m_steps; ///< of the ballots
};

} // namespace

std::string certaintyWords(quiz::Certainty certainty) {
    switch (certainty) {
    case quiz::Certainty::low:
        return "not sure";
    case quiz::Certainty::middle:
        return "fairly sure";
    case quiz::Certainty::high:
        break;
    }
    return "sure";
}

std::optional<OwnRecord> ownRecordOf(const KeptClass& kept, const std::string& learnerId,
                                     const std::string& learnerName) {
    const auto person =
        std::ranges::find(kept.stored.people, std::optional(learnerId), &records::ClassPerson::learnerId);
    return person == kept.stored.people.end()
               ? std::nullopt
               : std::optional(OwnRecordMaker(kept, *person, learnerId, learnerName).make());
}

} // namespace classroom
