#pragma once

#include "review/Administration.hpp"
#include "window/FolderFlow.hpp"
#include "window/Stage.hpp"
#include "window/Window.hpp"
#include "window/screens/office/OfficeParts.hpp"
#include "window/screens/office/SetUpScreen.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace window {

/// Which screen of the office follows which: setting up accounts, looking after people and cohorts, what is settled.
/// Everything it does goes through review::Administration, which asks who may.
class OfficeFlow {
public:
    struct Ways {
        Action leave;    ///< to the title
        Action learners; ///< to the learners whom somebody looks after
        Action help;
        Action signOut;
        std::function<void(int minutes)> lockChanged;
        /// Accounts are set up: the administrator signs in with what they chose. Result: what went wrong.
        std::function<std::optional<std::string>(const std::string& name, const std::string& passphrase)> signIn;
    };
    /// Both must outlive it; the options have people.
    OfficeFlow(Stage& stage, const Options& options, Ways ways);

    /// Somebody signed in. Until then, and where there are no accounts, it is nobody in particular.
    void begin(const review::Visitor& visitor) { m_visitor = visitor; }

    void showSetUp();
    /// What an administrator comes to after signing in.
    void showPeople() { showPeople(0); }
    void showCohorts() { showCohorts(0); }
    void showSettled();
    /// What is kept for too long, for who is there; empty where nothing is.
    [[nodiscard]] std::string dueSentence() const;

private:
    /// Somebody, by what is known of them.
    struct Key {
        std::optional<std::string> learner;
        std::optional<std::string> account;
        [[nodiscard]] bool fits(const review::Person& person) const;
    };
    static Key keyOf(const review::Person& person);

    [[nodiscard]] OfficeEdge homeEdge();
    [[nodiscard]] OfficeEdge edge(Action back);
    [[nodiscard]] std::optional<SetUpScreen::Wrong> setUp(const std::string& name, const std::string& passphrase);
    void go(OfficePlace place);

    void showPeople(std::size_t focus);
    [[nodiscard]] std::optional<review::Person> find(const Key& key);
    /// Shows somebody's page: over the list, or in place of what it was before something of it was changed.
    enum class Page { comes, changed };
    void showPerson(const Key& key, Page page, std::optional<std::size_t> focus = {});
    void backToPeople(const Key& key);
    void showNewAccount();
    [[nodiscard]] std::string addAccount(const std::string& name, records::Role role, std::size_t rank);
    void giveAccount(const Key& key);
    void askForCode(const review::Person& person);
    void askToClose(const review::Person& person);
    /// Once noted, what showed before is made anew.
    void showCode(const records::NewAccount& added, Action noted);
    void askToRename(const review::Person& person);
    void askToErase(const review::Person& person);
    void erase(const review::Person& person);
    void pickForPerson(const review::Person& person, std::size_t section);
    void removeFromPerson(const review::Person& person, std::size_t section, std::size_t entry);

    void showCohorts(std::size_t focus);
    void showRoster(const std::string& cohort, Page page, std::optional<std::size_t> focus = {});
    void pickLearner(const review::Roster& roster);
    void pickFacilitator(const review::Roster& roster);
    void backToCohorts(const std::string& cohort);
    /// What can be done with all of a cohort, with the words for it.
    struct Deeds {
        std::vector<std::pair<std::string, Action>> all;
    };
    [[nodiscard]] Deeds deedsFor(const std::shared_ptr<const review::Roster>& roster);

    /// Several names added together; into a cohort (its name) where one is given.
    void showNewLearners(const std::optional<records::Cohort>& cohort);
    [[nodiscard]] std::string addLearners(const std::vector<std::string>& names, std::size_t rank,
                                          const std::string& cohort, bool fixed);
    /// Learners to be ticked, with those ticked whose ids these are.
    void showGroup(const std::vector<std::string>& ticked, Page page);
    void pressForGroup(std::size_t deed, const std::vector<review::Person>& people);
    void pickSupervisorFor(const std::vector<std::string>& learners, std::function<void()> done);
    void pickCohortFor(const std::vector<std::string>& learners);
    void pickFacilitatorFor(const std::vector<std::string>& learners);
    /// Asks, makes the codes and shows them; then does what comes once they are noted.
    void askForCodes(const std::vector<review::Person>& people, Action noted);
    void makeCodes(const std::vector<review::CodeWish>& wishes, Action noted);
    void showCodes(const std::vector<records::NewAccount>& codes, std::int64_t given, Action noted);
    void writeSheet(const std::vector<records::NewAccount>& codes, std::int64_t given);
    /// A question to ask again before a name is kept that is much like another; empty where there is none, or it was
    /// asked.
    [[nodiscard]] std::string askOfName(const std::string& name);
    /// The same of a cohort that is to be made.
    [[nodiscard]] std::string askOfCohort(const std::string& name);
    /// Those of `known` that are much like the name, where that is to be asked of and was not yet; at most three.
    [[nodiscard]] std::vector<std::string> alikeToAskOf(const std::string& name, const std::vector<std::string>& known);

    [[nodiscard]] std::string settle(std::optional<int> days, int minutes);
    void askToErase();

    /// One of these is chosen, and then something is done with it.
    struct Choice {
        std::string id;
        std::string name;
        std::string facts;
    };
    void pick(const std::string& title, const std::string& none, const std::vector<Choice>& from,
              std::function<void(const std::string& id)> chosen);
    /// Shows why something was not done; whether it was.
    bool went(const std::optional<review::Problem>& problem);
    void showProblem(const std::string& sentence);
    void showOver(const std::string& title, const std::string& text, const char* keep, const std::string& go,
                  Action goOn);
    [[nodiscard]] std::string rankName(const records::Learner& learner) const;
    [[nodiscard]] std::vector<std::string> rankNames() const;
    [[nodiscard]] std::string rankId(std::size_t rank) const;
    [[nodiscard]] const model::CompetencyFramework& framework() const { return m_options->people->review->framework(); }
    void pop() { m_stage->screens().pop(); }
    [[nodiscard]] Action popper() {
        return [this] { pop(); };
    }

    Stage* m_stage;
    const Options* m_options;
    Ways m_ways;
    review::Administration m_office;
    review::Visitor m_visitor;
    std::optional<FolderFlow> m_folders;
    std::string m_askedOf;  ///< the name that was asked of
    bool m_changed = false; ///< something of the page in hand does not show on the list below yet
};

} // namespace window
