// What the office does with accounts: adding, new codes, closing.

#include "content/Problems.hpp"
#include "records/LearnerName.hpp"
#include "review/Names.hpp"
#include "window/OfficeFlow.hpp"
#include "window/OfficeWords.hpp"
#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/office/NameScreen.hpp"
#include "window/screens/office/NewAccountScreen.hpp"

#include <algorithm>

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
            if (std::string question = askOfName(name); !question.empty())
                return question;
            auto made = m_office.addLearner(m_visitor, name, rankId(rank));
            if (const auto* problem = std::get_if<Problem>(&made))
                return problem->sentence;
            learner = std::get<records::Learner>(std::move(made));
        }
        added = m_office.addLearnersAccount(m_visitor, learner->id);
    } else {
        if (std::string question = askOfName(name); !question.empty())
            return question;
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

void OfficeFlow::askToRename(const Person& person) {
    const NameScreen::Content content{edge(popper()),    words::renameTitle(person.name),
                                      words::renameMore, words::newName,
                                      person.name,       words::renameNow,
                                      words::leaveAsItIs};
    m_stage->screens().push(std::make_unique<NameScreen>(content, [this, person](const std::string& name) {
        if (std::string question = askOfName(name); !question.empty() && !review::namesAlike(name, person.name))
            return question;
        const auto renamed = m_office.rename(m_visitor, person.learner->id, name);
        if (const auto* problem = std::get_if<Problem>(&renamed))
            return problem->sentence;
        pop();
        showPerson(keyOf(person), Page::changed);
        m_stage->caption(words::renamedNow(std::get<records::Learner>(renamed).name));
        return std::string();
    }));
}

void OfficeFlow::askToErase(const Person& person) {
    showOver(words::eraseTitle(person.name), words::askToErasePerson(person), words::leaveAsItIs, words::goOnToErase,
             [this, person] {
                 const NameScreen::Content content{edge(popper()),
                                                   words::eraseTitle(person.name),
                                                   words::eraseMore,
                                                   words::whoseName,
                                                   {},
                                                   words::eraseForGood,
                                                   words::leaveAsItIs};
                 m_stage->screens().push(std::make_unique<NameScreen>(content, [this, person](const std::string& name) {
                     if (records::trimmed(name) != person.name)
                         return std::string(words::notThatName);
                     erase(person);
                     return std::string();
                 }));
             });
}

void OfficeFlow::erase(const Person& person) {
    const auto erased = m_office.erase(m_visitor, person);
    if (const auto* problem = std::get_if<Problem>(&erased)) {
        showProblem(problem->sentence);
        return;
    }
    if (person.account && person.account->id == m_visitor.account) {
        m_ways.signOut();
        return;
    }
    showPeople();
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::erasedTitle, words::erasedPerson(person, std::get<records::Erased>(erased)),
        std::vector<MessageScreen::Answer>{{words::goOn, popper()}}));
}

std::string OfficeFlow::askOfName(const std::string& name) {
    const auto known = m_office.knownNames(m_visitor);
    const auto* names = std::get_if<std::vector<std::string>>(&known);
    const auto alike = alikeToAskOf(name, names ? *names : std::vector<std::string>());
    return alike.empty() ? std::string() : words::muchLike(review::didYouMean(alike));
}

std::vector<std::string> OfficeFlow::alikeToAskOf(const std::string& name, const std::vector<std::string>& known) {
    if (m_askedOf == name)
        return {};
    std::vector<std::string> alike;
    std::ranges::copy_if(known, std::back_inserter(alike),
                         [&name](const std::string& one) { return review::namesAlike(one, name); });
    // One that is the same for the records is refused in words of its own.
    if (std::ranges::any_of(alike, [&name](const std::string& one) {
            return content::small(one) == content::small(records::trimmed(name));
        }))
        return {};
    m_askedOf = name;
    alike.resize(std::min<std::size_t>(alike.size(), 3));
    return alike;
}

} // namespace window
