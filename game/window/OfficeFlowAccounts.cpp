// What the office does with accounts: adding, new codes, closing.

#include "window/OfficeFlow.hpp"
#include "window/OfficeWords.hpp"
#include "window/screens/office/NewAccountScreen.hpp"

namespace window {

using practice::Problem;
using review::Person;
using review::Role;

void OfficeFlow::showNewAccount() {
    NewAccountScreen::Actions actions;
    actions.add = [this](const std::string& name, std::size_t role, std::size_t rank) {
        return addAccount(name, static_cast<Role>(role), rank);
    };
    m_stage->screens().push(
        std::make_unique<NewAccountScreen>(NewAccountScreen::Content{edge(popper()), rankNames()}, std::move(actions)));
}

std::string OfficeFlow::addAccount(const std::string& name, Role role, std::size_t rank) {
    practice::Outcome<records::NewAccount> added = Problem{};
    if (role == Role::learner) {
        const auto found = m_office.findLearner(m_visitor, name);
        if (const auto* problem = std::get_if<Problem>(&found))
            return problem->sentence;
        auto learner = std::get<std::optional<records::Learner>>(found);
        if (!learner) {
            auto made = m_office.addLearner(m_visitor, name, rankId(rank));
            if (const auto* problem = std::get_if<Problem>(&made))
                return problem->sentence;
            learner = std::get<records::Learner>(std::move(made));
        }
        added = m_office.addLearnersAccount(m_visitor, learner->id);
    } else {
        added = m_office.addAccount(m_visitor, name, role);
    }
    if (const auto* problem = std::get_if<Problem>(&added))
        return problem->sentence;
    pop(); // the form
    showCode(std::get<records::NewAccount>(added), [this] { showPeople(); });
    return {};
}

void OfficeFlow::giveAccount(const Key& key) {
    const auto added = m_office.addLearnersAccount(m_visitor, *key.learner);
    if (const auto* problem = std::get_if<Problem>(&added))
        showProblem(problem->sentence);
    else
        showCode(std::get<records::NewAccount>(added), [this, key] { showPerson(key, Page::changed); });
}

void OfficeFlow::askForCode(const Person& person) {
    const auto give = [this, person] {
        const auto added = m_office.newCode(m_visitor, person.account->id);
        if (const auto* problem = std::get_if<Problem>(&added))
            showProblem(problem->sentence);
        else
            showCode(std::get<records::NewAccount>(added),
                     [this, key = keyOf(person)] { showPerson(key, Page::changed); });
    };
    if (person.account->closed)
        give();
    else
        showOver(words::giveCode, words::askForCode(person.name, person.account->id == m_visitor.account),
                 words::leaveAsItIs, words::giveCode, give);
}

void OfficeFlow::askToClose(const Person& person) {
    showOver(words::closeAccount, words::askToClose(person.name), words::leaveAsItIs, words::closeAccount,
             [this, person] {
                 if (!went(m_office.close(m_visitor, person.account->id)))
                     return;
                 if (person.account->id == m_visitor.account) {
                     m_ways.signOut();
                     return;
                 }
                 showPerson(keyOf(person), Page::changed);
                 m_stage->caption(words::closedNow(person.name));
             });
}

} // namespace window
