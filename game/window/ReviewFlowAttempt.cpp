// What review shows of one attempt, what is said of it, and signing off.

#include "window/ReviewFlow.hpp"

#include "records/Secure.hpp"
#include "window/Failed.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/DebriefScreen.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/review/CompareScreen.hpp"
#include "window/screens/review/LearnerPageScreen.hpp"
#include "window/screens/review/LearnersScreen.hpp"
#include "window/screens/review/SignOffScreen.hpp"

#include <algorithm>

namespace window {

namespace {

using practice::Problem;

/// The screen of that kind, wherever it lies; null: there is none.
template <class Wanted>
Wanted* find(ScreenStack& stack) {
    for (const auto& screen : stack.screens())
        if (auto* found = dynamic_cast<Wanted*>(screen.get()))
            return found;
    return nullptr;
}

} // namespace

void ReviewFlow::showAttempt(const std::string& attempt) {
    auto read = review().attempt(m_visitor, attempt);
    if (const Problem* problem = failed(read))
        showProblem(problem->sentence);
    else
        m_stage->screens().push(attemptScreen(std::get<review::AttemptPage>(std::move(read))));
}

std::unique_ptr<Screen> ReviewFlow::attemptScreen(review::AttemptPage page) {
    const auto finished = std::make_shared<const practice::FinishedDebrief>(std::move(page.finished));
    const debrief::Provenance& from = finished->debrief.provenance;
    DebriefScreen::Actions actions;
    actions.talk = talkOf(from);
    actions.reader = readerOf(from.learnerId);
    if (m_options->writeReport && !review().refusal(m_visitor, review::Deed::exportRecords, from.learnerId))
        actions.writeReport = [this](const practice::FinishedDebrief& written) -> Written {
            const auto problem =
                review().tell(m_visitor, "exported", "attempt " + written.debrief.provenance.attemptId);
            return problem ? Written(problem->sentence, false) : m_options->writeReport(written);
        };
    if (m_options->people->attemptText && !review().refusal(m_visitor, review::Deed::signOff, from.learnerId))
        actions.signOff = [this, finished] {
            practice::FinishedDebrief nameless = *finished;
            nameless.learnerName.clear();
            showSignOff(finished->debrief.provenance.learnerId, finished->debrief.provenance.attemptId,
                        {finished->learnerName,
                         std::string(finished->scenario->title),
                         m_options->people->attemptText(nameless),
                         {}});
        };
    actions.back = [this] { backToPage(); };
    actions.help = m_ways.help;
    return std::make_unique<DebriefScreen>(finished, std::move(actions));
}

void ReviewFlow::backToPage() {
    pop();
    if (!m_changed)
        return;
    const auto evidence = std::exchange(m_evidence, std::nullopt);
    m_stage->screens().remove("evidence"); // where it lies between
    if (auto screen = learnerScreen(m_learner))
        m_stage->screens().replace(std::move(screen));
    if (evidence)
        showEvidence(evidence->page, evidence->what, evidence->sources);
}

Talk::Kept ReviewFlow::keep(review::Outcome<records::Comment> kept) {
    if (const Problem* problem = failed(kept))
        return problem->sentence;
    m_changed = true;
    return std::get<records::Comment>(std::move(kept));
}

void ReviewFlow::refreshLine(const std::string& learner) {
    auto* list = find<LearnersScreen>(m_stage->screens());
    if (!list)
        return;
    const auto line = review().line(m_visitor, learner);
    const auto* found = std::get_if<std::optional<records::LearnerLine>>(&line);
    if (found && *found)
        list->update(entryOf(**found));
}

std::shared_ptr<const Talk> ReviewFlow::talkOf(const debrief::Provenance& attempt) {
    using review::Deed;
    const std::string& learner = attempt.learnerId;
    if (!m_visitor.role || learner.empty() || review().refusal(m_visitor, Deed::see, learner))
        return nullptr;
    const records::Reviews reviews(review().records());
    auto comments = reviews.commentsOn(attempt.attemptId);
    auto signOffs = reviews.signOffsOf(learner);
    auto talk = std::make_shared<Talk>();
    if (auto* all = std::get_if<std::vector<records::Comment>>(&comments))
        talk->comments = std::move(*all);
    if (auto* all = std::get_if<std::vector<records::SignOff>>(&signOffs))
        talk->signOffs = std::move(*all);
    std::erase_if(talk->signOffs,
                  [&](const records::SignOff& signOff) { return signOff.attempt != attempt.attemptId; });
    talk->mayComment = !review().refusal(m_visitor, Deed::comment, learner);
    talk->mayReply = !review().refusal(m_visitor, Deed::reply, learner);
    if (!talk->mayComment && talk->comments.empty() && talk->signOffs.empty())
        return nullptr;
    talk->reader = readerOf(learner);
    talk->comment = [this, id = attempt.attemptId](std::optional<std::size_t> decision, const std::string& text) {
        return keep(review().comment(m_visitor, id, decision, text));
    };
    talk->reply = [this](const std::string& answered, const std::string& text) {
        return keep(review().reply(m_visitor, answered, text));
    };
    talk->draft = [this, id = attempt.attemptId](const std::string& where) { return m_drafts.at(place(id, where)); };
    talk->keepDraft = [this, id = attempt.attemptId](const std::string& where, const std::string& text) {
        m_drafts.set(place(id, where), text);
    };
    // That it could not be told is no reason to show nothing: it is unread the next time, too.
    (void)review().sawSaid(m_visitor, attempt.attemptId, talk->comments.size() + talk->signOffs.size());
    if (auto* page = find<LearnerPageScreen>(m_stage->screens()))
        page->markRead(attempt.attemptId);
    refreshLine(learner);
    return talk;
}

void ReviewFlow::showComparison(const std::string& first, const std::string& second) {
    auto compared = review().compare(m_visitor, first, second);
    if (const Problem* problem = failed(compared)) {
        showProblem(problem->sentence);
        return;
    }
    m_stage->screens().push(std::make_unique<CompareScreen>(
        std::make_shared<const review::Comparison>(std::get<review::Comparison>(std::move(compared))),
        CompareScreen::Actions{popper(), m_ways.help}));
}

void ReviewFlow::showSignOff(const std::string& learner, const std::optional<std::string>& attempt,
                             SignOffScreen::Content content) {
    const std::string what = attempt ? *attempt : "learner " + learner;
    content.foot = words::signedFoot(learner, records::contentHash(content.text));
    content.note = m_drafts.at(place(what, "note"));
    content.agreed = m_drafts.at(place(what, "agreed"));
    SignOffScreen::Actions actions;
    actions.draft = [this, what](const std::string& note, const std::string& agreed) {
        m_drafts.set(place(what, "note"), note);
        m_drafts.set(place(what, "agreed"), agreed);
    };
    actions.sign = [this, learner, attempt, who = content.who, text = content.text](
                       const std::string& note, const std::string& agreed) -> std::optional<std::string> {
        for (const auto& problem :
             {records::whatIsWrongWithWords(note, false), records::whatIsWrongWithWords(agreed, true)})
            if (problem)
                return problem->sentence;
        const auto yes = [this, learner, attempt, note, agreed, text] {
            pop(); // the question
            sign({learner, attempt, m_visitor.account, note, agreed, text});
        };
        m_stage->screens().push(std::make_unique<MessageScreen>(
            MessageScreen::Place::over, words::signQuestion, words::signQuestionMore(who),
            std::vector<MessageScreen::Answer>{{words::signYes, yes}, {words::signNo, popper(), true}}));
        return std::nullopt;
    };
    actions.back = popper();
    actions.help = m_ways.help;
    m_stage->screens().push(std::make_unique<SignOffScreen>(content, std::move(actions)));
}

void ReviewFlow::sign(const records::NewSignOff& wanted) {
    const auto kept =
        review().signOff(m_visitor, wanted.learner, wanted.attempt, wanted.note, wanted.agreed, wanted.signedText);
    if (const Problem* problem = failed(kept)) {
        showProblem(problem->sentence);
        return;
    }
    const std::string what = wanted.attempt ? *wanted.attempt : "learner " + wanted.learner;
    m_drafts.set(place(what, "note"), {});
    m_drafts.set(place(what, "agreed"), {});
    pop(); // where it was written, and what was signed as it was before
    pop();
    if (wanted.attempt) {
        m_changed = true;
        showAttempt(*wanted.attempt);
    } else if (auto screen = learnerScreen(wanted.learner)) {
        m_stage->screens().push(std::move(screen));
    }
    refreshLine(wanted.learner);
    m_stage->caption(words::signedOffBy(std::get<records::SignOff>(kept)));
}

} // namespace window
