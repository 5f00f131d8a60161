#include "window/FolderFlow.hpp"

#include "window/Strings.hpp"
#include "window/screens/MessageScreen.hpp"
#include "window/screens/office/FolderScreen.hpp"

namespace window {

void FolderFlow::ask(Question question) {
    m_question = std::move(question);
    const auto start = m_folders->inside(m_question.start);
    const bool readable = std::holds_alternative<std::vector<std::string>>(start);
    (void)show(readable ? m_question.start : m_folders->home, Page::comes);
}

bool FolderFlow::show(const std::filesystem::path& folder, Page page) {
    auto inside = m_folders->inside(folder);
    if (const auto* problem = std::get_if<practice::Problem>(&inside)) {
        refuse(problem->sentence);
        return false;
    }
    FolderScreen::Content content{m_question.about, folder, std::get<std::vector<std::string>>(std::move(inside)),
                                  m_folders->places()};
    FolderScreen::Actions actions;
    actions.go = [this](const std::filesystem::path& to) { (void)show(to, Page::changed); };
    actions.make = [this, folder](const std::string& name) {
        if (const auto problem = m_folders->make(folder, name))
            return problem->sentence;
        (void)show(folder / name, Page::changed);
        return std::string();
    };
    actions.take = [this](const std::filesystem::path& taken) {
        m_stage->screens().pop();
        m_question.take(taken);
    };
    actions.back = [this] { m_stage->screens().pop(); };
    actions.help = m_help;
    auto screen = std::make_unique<FolderScreen>(content, std::move(actions));
    if (page == Page::comes)
        m_stage->screens().push(std::move(screen));
    else
        m_stage->screens().replace(std::move(screen));
    return true;
}

void FolderFlow::refuse(const std::string& sentence) {
    m_stage->screens().push(std::make_unique<MessageScreen>(
        MessageScreen::Place::over, words::couldNot, sentence,
        std::vector<MessageScreen::Answer>{{words::goOn, [this] { m_stage->screens().pop(); }}}));
}

} // namespace window
