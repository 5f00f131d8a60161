#include "storymap/Picture.hpp"

#include "storymap/DotText.hpp"
#include "storymap/Page.hpp"
#include "storymap/SvgText.hpp"

namespace storymap {

std::variant<std::string, NoPicture> mapOf(const Story& story, MapForm form) {
    const Survey survey = surveyOf(story);
    const std::string dot = dotText(story, survey, form == MapForm::html ? Links::toPage : Links::none);
    if (form == MapForm::dot) {
        return dot;
    }
    if (story.scenario.situations.size() > mostLaidOut) {
        return NoPicture{"A map of " + std::to_string(story.scenario.situations.size()) +
                         " situations would be too large to lay out and to read: at most " +
                         std::to_string(mostLaidOut) + " are drawn. A .dot file can be written of any scenario."};
    }
    auto picture = drawn(dot, form == MapForm::png ? PictureForm::png : PictureForm::svg);
    const auto* bytes = std::get_if<std::string>(&picture);
    if (!bytes || form == MapForm::png) {
        return picture;
    }
    if (form == MapForm::svg) {
        return finishedSvg(*bytes, story, survey, SvgFor::file);
    }
    return pageText(story, survey, finishedSvg(*bytes, story, survey, SvgFor::page));
}

} // namespace storymap
