#pragma once

#include "practice/Practice.hpp"
#include "study/CourseSteps.hpp"
#include "window/screens/AttemptsScreen.hpp"
#include "window/screens/BriefingScreen.hpp"
#include "window/screens/CourseScreen.hpp"
#include "window/screens/GalleryScreen.hpp"
#include "window/screens/LearnerScreen.hpp"
#include "window/screens/RationaleScreen.hpp"
#include "window/screens/ReadingScreen.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What stands on the screens, made from what the practice knows. Nothing here decides which screen comes when.
namespace window {

struct GalleryContents {
    GalleryScreen::Content content;
    std::vector<std::filesystem::path> paths; ///< of the cards
    std::vector<std::string> open;            ///< ids of the attempts to go on with
    std::vector<std::string> courses;         ///< their ids
};

/// For nobody by name only attempts without a name are offered: nobody goes on with what somebody else began.
[[nodiscard]] GalleryContents galleryContents(const practice::Practice& practice,
                                              const std::optional<practice::Learner>& learner,
                                              const study::Study* study = nullptr);

/// Level, rank and minutes; questions.
[[nodiscard]] std::string courseFacts(const study::CourseStep& step, const model::CompetencyFramework& framework);
[[nodiscard]] CourseScreen::Content courseContent(const content::CoursePlan& plan,
                                                  const std::vector<study::CourseStep>& steps,
                                                  const model::CompetencyFramework& framework);

struct AttemptsContents {
    AttemptsScreen::Content content;
    std::vector<std::string> open;
    std::vector<std::string> ended;
};

/// `news` says who has written about an attempt since it was read, by its id.
[[nodiscard]] AttemptsContents attemptsContents(std::span<const practice::AttemptSummary> attempts,
                                                const std::map<std::string, std::string>& news = {});

[[nodiscard]] LearnerScreen::Content learnerContent(const model::CompetencyFramework& framework,
                                                    std::span<const practice::Learner> learners);
[[nodiscard]] BriefingScreen::Content briefingContent(const model::Scenario& scenario,
                                                      const model::CompetencyFramework& framework, bool saving);

/// Each for a journey at the step that it is named after; the recap for one that has been resumed in a situation.
[[nodiscard]] RationaleScreen::Content rationaleContent(const play::Journey& journey);
[[nodiscard]] ReadingScreen::Content consequenceContent(const play::Journey& journey);
[[nodiscard]] ReadingScreen::Content endingContent(const play::Journey& journey);
[[nodiscard]] ReadingScreen::Content recapContent(const play::Journey& journey);

} // namespace window
