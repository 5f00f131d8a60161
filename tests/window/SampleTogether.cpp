#include "window/SampleTogether.hpp"

#include "window/OfficeWords.hpp"
#include "window/screens/office/CodesScreen.hpp"
#include "window/screens/office/FolderScreen.hpp"
#include "window/screens/office/GroupScreen.hpp"
#include "window/screens/office/NameScreen.hpp"
#include "window/screens/office/NewLearnersScreen.hpp"

namespace samples {

using namespace window;
using records::Role;

namespace {

OfficeEdge edge(Texts texts) { return {adapted("Rowan Achebe", texts), {}, {}, nothing, nothing}; }

std::string learner(std::size_t number, Texts texts) {
    return adapted(number == 0 ? "Chukwuemeka Oluwaseun Adebayo-Fitzgerald" : "Learner " + std::to_string(number),
                   texts);
}

/// With names in it, and what is to be said of them.
std::unique_ptr<Screen> newLearners(bool written, Texts texts) {
    NewLearnersScreen::Content content;
    content.edge = edge(texts);
    content.ranks = {"Constable", "Sergeant", "Inspector", "Chief Inspector", "Superintendent"};
    if (written)
        content.names = "Ana Petrov\nBen Okoro\nSiân Ó Briain\nBen Okorro\nana petrov";
    content.cohort = written ? adapted("Spring intake", texts) : std::string();
    NewLearnersScreen::Actions actions;
    actions.check = [](const std::string& text) { return review::namesIn(text, {"Ben Okoro"}); };
    return std::make_unique<NewLearnersScreen>(content, std::move(actions));
}

std::unique_ptr<Screen> group(std::size_t count, Texts texts) {
    GroupScreen::Content content;
    content.edge = edge(texts);
    content.deeds = {words::groupCohort, words::groupSupervisor, words::groupFacilitator, words::groupCodes};
    for (std::size_t i = 0; i < count; ++i)
        content.people.push_back({learner(i, texts), "Learner · Constable",
                                  i % 3 == 1 ? "Has not signed in with the code yet" : "No account yet", i % 2 == 0});
    return std::make_unique<GroupScreen>(content, GroupScreen::Actions{});
}

std::unique_ptr<Screen> codes(std::size_t count, Texts texts) {
    std::vector<records::NewAccount> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({{"account", learner(i, texts), Role::learner, "l", false, true}, "K7QM-2XTR-9HWD"});
    return std::make_unique<CodesScreen>(all, "4 December 2026", CodesScreen::Actions{nothing, nothing, nothing});
}

std::unique_ptr<Screen> folder(std::size_t count, Texts texts) {
    FolderScreen::Content content;
    content.about = words::sheetPlace;
    content.here = count == 0 ? "/media/rowan/TRAINING" : "/home/rowan/Documents/Training records of the spring";
    content.places = {{"Home", "/home/rowan"}, {"TRAINING", "/media/rowan/TRAINING"}};
    for (std::size_t i = 0; i < count; ++i)
        content.inside.push_back(
            adapted(i == 0 ? "Debriefs of the autumn intake" : "Folder " + std::to_string(i), texts));
    return std::make_unique<FolderScreen>(content, FolderScreen::Actions{});
}

} // namespace

void addTogether(std::vector<NamedScreen>& all, Texts texts) {
    const auto put = [&all](std::string name, std::unique_ptr<Screen> screen) {
        all.push_back({std::move(name), std::move(screen)});
    };
    put("new-learners", newLearners(false, texts));
    put("new-learners-checked", newLearners(true, texts));
    put("group", group(5, texts));
    put("group-many", group(40, texts));
    put("group-none", group(0, texts));
    put("codes", codes(12, texts));
    put("folder", folder(8, texts));
    put("folder-empty", folder(0, texts));
    const std::string name = adapted("Siân Ó Briain", texts);
    put("rename",
        std::make_unique<NameScreen>(NameScreen::Content{edge(texts), words::renameTitle(name), words::renameMore,
                                                         words::newName, name, words::renameNow, words::leaveAsItIs},
                                     NameScreen::Take{}));
    put("erase", std::make_unique<NameScreen>(NameScreen::Content{edge(texts),
                                                                  words::eraseTitle(name),
                                                                  words::eraseMore,
                                                                  words::whoseName,
                                                                  {},
                                                                  words::eraseForGood,
                                                                  words::leaveAsItIs},
                                              NameScreen::Take{}));
}

} // namespace samples
