#pragma once

#include "review/Access.hpp"
#include "window/FolderFlow.hpp"
#include "window/Stage.hpp"
#include "window/Window.hpp"
#include "window/screens/Parts.hpp"
#include "window/screens/review/ExportScreen.hpp"

namespace window {

/// The screens of an export: what is asked, how far it is, where it is.
class ExportFlow {
public:
    /// Both must outlive it.
    ExportFlow(Stage& stage, const Options& options, Action help);

    /// Whether a learner's records can be exported here, by that visitor.
    [[nodiscard]] bool may(const review::Visitor& visitor, const std::string& learner) const;

    /// Over the screen that led to it; where it goes is filled in.
    void ask(const review::Visitor& visitor, ExportScreen::Content content);

private:
    enum class Page { comes, changed };
    void show(const review::Visitor& visitor, ExportScreen::Content content, Page page);
    void chooseFolder(const review::Visitor& visitor, ExportScreen::Content content, const ExportWish& wish);
    [[nodiscard]] std::optional<std::string> begin(const review::Visitor& visitor, const ExportWish& wish);
    void finish(const ExportInHand& inHand);
    [[nodiscard]] const Exports& exports() const { return *m_options->people->exports; }

    Stage* m_stage;
    const Options* m_options;
    Action m_help;
    std::optional<FolderFlow> m_folders;
};

} // namespace window
