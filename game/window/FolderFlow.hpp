#pragma once

#include "window/Folders.hpp"
#include "window/Stage.hpp"
#include "window/screens/Parts.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace window {

/// Goes through folders over the screen that asked, until one is taken or nothing is.
class FolderFlow {
public:
    /// What it is for, where it begins, and what is done with the folder that is taken: the screen is gone by then.
    struct Question {
        std::string about;
        std::filesystem::path start;
        std::function<void(const std::filesystem::path& folder)> take;
    };
    /// All must outlive it.
    FolderFlow(Stage& stage, const Folders& folders, Action help)
        : m_stage(&stage), m_folders(&folders), m_help(std::move(help)) {}

    void ask(Question question);

private:
    enum class Page { comes, changed };
    /// Whether the folder could be read.
    bool show(const std::filesystem::path& folder, Page page);
    void refuse(const std::string& sentence);

    Stage* m_stage;
    const Folders* m_folders;
    Action m_help;
    Question m_question;
};

} // namespace window
