// What the flow does where accounts are set up: who signs in, when the window locks, and what is theirs.

#include "records/Accounts.hpp"
#include "records/Installation.hpp"
#include "review/News.hpp"
#include "window/Flow.hpp"
#include "window/OfficeWords.hpp"
#include "window/ReviewWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"

#include <algorithm>

namespace window {

void Flow::prepareStaff() {
    ReviewFlow::Ways review;
    review.leave = [this] { showTitle(); };
    review.help = [this] { showHelp(); };
    review.withLibrary = [this](const Action& then, const Action& cancelled) { withLibrary(then, cancelled); };
    review.cohorts = [this] { m_office->showCohorts(); };
    review.settled = [this] { m_office->showSettled(); };
    review.signOut = [this] { signOut(); };
    review.due = [this] { return m_office->dueSentence(); };
    m_review.emplace(*m_stage, *m_options, std::move(review));
    m_stage->screens().beforeQuitting([this] { return askBeforeQuitting(); });
    OfficeFlow::Ways office;
    office.leave = [this] { showTitle(); };
    office.learners = [this] { showReview(); };
    office.help = [this] { showHelp(); };
    office.signOut = [this] { signOut(); };
    office.lockChanged = [this](int minutes) {
        if (m_session)
            m_session->lockAfter(minutes);
    };
    office.signIn = [this](const std::string& name, const std::string& passphrase) -> std::optional<std::string> {
        keepWatch();
        const People& people = *m_options->people;
        const auto answer = taken(
            records::Accounts(people.review->records(), people.cost).signIn(name, passphrase, people.review->now()));
        const auto* wrong = std::get_if<SignInScreen::Wrong>(&answer);
        return wrong ? std::optional(wrong->sentence) : std::nullopt;
    };
    m_office.emplace(*m_stage, *m_options, std::move(office));
}

void Flow::showHome() {
    if (m_session && m_session->visitor().role == review::Role::administrator) {
        m_office->showPeople();
        return;
    }
    const bool looksAfter = m_session && (m_session->visitor().role == review::Role::supervisor ||
                                          m_session->visitor().role == review::Role::facilitator);
    if (looksAfter)
        showReview();
    else
        showTitle();
}

void Flow::keepWatch() {
    const auto now = [this] { return m_options->clock().count(); };
    const auto look = [this, now] {
        if (m_session && m_session->locked(now()))
            lock();
    };
    Stage::Keeper keeper;
    keeper.look = look;
    keeper.acted = [this, now, look] {
        look();
        if (m_session)
            m_session->active(now());
    };
    keeper.next = [this]() -> std::optional<Stage::Time> {
        const auto at = m_session ? m_session->locksAt() : std::nullopt;
        return at ? std::optional(Stage::Time(*at)) : std::nullopt;
    };
    m_stage->setKeeper(std::move(keeper));
}

int Flow::lockMinutes() const {
    const auto here = records::Installations(m_options->people->review->records()).here();
    const auto* installation = std::get_if<records::Installation>(&here);
    return installation != nullptr ? installation->lockMinutes : records::Installation().lockMinutes;
}

std::unique_ptr<SignInScreen> Flow::signInScreen(SignInScreen::Content content) {
    const auto accounts = [this] {
        return records::Accounts(m_options->people->review->records(), m_options->people->cost);
    };
    const auto now = [this] { return m_options->people->review->now(); };
    SignInScreen::Actions actions;
    actions.signIn = [this, accounts, now](const std::string& name, const std::string& secret) {
        return taken(accounts().signIn(name, secret, now()));
    };
    actions.choose = [this, accounts, now](const std::string& name, const std::string& code,
                                           const std::string& passphrase) {
        return taken(accounts().choosePassphrase(name, code, passphrase, now()));
    };
    actions.clock = m_options->clock;
    actions.help = [this] { showHelp(); };
    actions.quit = [this] { m_stage->screens().quit(); };
    return std::make_unique<SignInScreen>(std::move(content), std::move(actions));
}

void Flow::showSignIn() {
    SignInScreen::Content content;
    content.notice = m_options->notice;
    m_stage->screens().show(signInScreen(std::move(content)));
}

void Flow::lock() {
    const auto all = m_stage->screens().screens();
    if (std::ranges::any_of(all, [](const auto& screen) { return screen->sealed(); }))
        return;
    m_session->lock();
    for (const auto& screen : all)
        screen->onInterrupted();
    SignInScreen::Content content;
    content.locked = m_session->visitor().name;
    content.lockMinutes = lockMinutes();
    m_stage->screens().push(signInScreen(std::move(content)));
}

SignInScreen::Answer Flow::taken(const records::Outcome<records::SignIn>& went) {
    if (const auto* problem = std::get_if<records::Problem>(&went))
        return SignInScreen::Wrong{problem->sentence};
    const auto& how = std::get<records::SignIn>(went);
    if (const auto* wait = std::get_if<records::Wait>(&how))
        return SignInScreen::Wait{Screen::Time(wait->milliseconds)};
    if (std::holds_alternative<records::ChoosePassphrase>(how))
        return SignInScreen::Choose{};
    if (std::holds_alternative<records::CodeRanOut>(how))
        return SignInScreen::Wrong{words::codeRanOut};
    const auto* in = std::get_if<records::SignedIn>(&how);
    if (!in)
        return SignInScreen::Wrong{words::notTogether};
    signedIn(in->account);
    return SignInScreen::Done{};
}

void Flow::signedIn(const records::Account& account) {
    const auto now = m_options->clock().count();
    if (m_session && m_session->visitor().account == account.id) {
        m_session->unlock(now);
        m_stage->screens().remove("locked");
        return;
    }
    m_attempt.reset();
    m_paces = {};
    m_learner.reset();
    m_session.emplace(review::Visitor{account.id, account.name, account.role, account.learnerId}, lockMinutes(), now);
    m_theirs.emplace(m_everybodys->restrictedTo(account.learnerId));
    m_practice = &*m_theirs;
    if (m_options->study)
        prepareQuizzes(std::make_shared<study::Study>(m_options->study->restrictedTo(account.learnerId)));
    m_learnerKnown = true; // staff practise without a name
    if (const auto own = m_practice->learners(); account.learnerId)
        if (const auto* learners = std::get_if<std::vector<practice::Learner>>(&own); learners && !learners->empty())
            m_learner = learners->front();
    m_review->begin(m_session->visitor());
    m_office->begin(m_session->visitor());
    if (m_classes)
        m_classes->begin(m_session->visitor());
    enter();
}

void Flow::signOut() {
    m_session.reset();
    m_learner.reset();
    showSignIn();
}

void Flow::tellWho(TitleScreen::Content& content) const {
    if (!m_review)
        return;
    const auto role = m_session ? m_session->visitor().role : std::nullopt;
    content.mine = role == review::Role::learner;
    content.office = role == review::Role::administrator;
    content.review = (!m_session && content.earlierAttempts) || role == review::Role::supervisor ||
                     role == review::Role::facilitator;
    content.news = review::newsSentence(news());
    if (m_session)
        content.signedIn = words::signedInAs(m_session->visitor());
}

bool Flow::askBeforeQuitting() {
    const auto all = m_stage->screens().screens();
    const bool asked = std::ranges::any_of(all, [this](const auto& screen) { return screen.get() == m_quitQuestion; });
    if (m_classes && m_classes->holding() && !asked) {
        m_classes->askToLeave([this] { m_stage->screens().quitNow(); });
        return true;
    }
    if (!m_review || !m_review->hasDrafts() || asked)
        return asked;
    auto question = std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::draftTitle, words::draftMore,
        std::vector<MessageScreen::Answer>{{words::goBackToIt, [this] { m_stage->screens().pop(); }},
                                           {words::quitAnyway, [this] { m_stage->screens().quitNow(); }}});
    m_quitQuestion = question.get();
    m_stage->screens().push(std::move(question));
    return true;
}

std::vector<records::Unread> Flow::news() const {
    if (!m_review || !m_session)
        return {};
    auto found = m_options->people->review->news(m_session->visitor());
    auto* all = std::get_if<std::vector<records::Unread>>(&found);
    return all ? std::move(*all) : std::vector<records::Unread>();
}

void Flow::showNews() {
    const auto places = review::placesOf(news());
    if (places.size() == 1 && places.front().attempt)
        showDebriefOf(*places.front().attempt);
    else
        showMine(); // where each attempt tells what is new, and every conversation stands
}

void Flow::showReview() {
    withLibrary([this] { m_review->showLearners(); }, [this] { showTitle(); });
}

void Flow::showMine() {
    withLibrary([this] { m_review->showOwnPage(); }, [this] { showTitle(); });
}

} // namespace window
