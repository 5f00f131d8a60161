#include "window/PageContents.hpp"

#include "window/PageWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>

namespace window {

std::string whereIn(const practice::OpenAttempt& attempt) {
    return attempt.whatIf() ? words::practiceWhere(attempt.scenario().title) : std::string(attempt.scenario().title);
}

NotebookScreen::Content notebookContent(const play::Notebook& notebook, std::string where) {
    NotebookScreen::Content content;
    content.where = std::move(where);
    content.briefing = notebook.briefing;
    if (notebook.ending != nullptr) {
        content.endingTitle = notebook.ending->title;
        content.endingText = notebook.endingText;
    }
    for (const play::NotebookPage& page : notebook.pages) {
        NotebookScreen::Page made;
        made.eyebrow = words::decisionHeading(page.number, page.place);
        made.text = page.text;
        for (const model::Inject* message : page.messages)
            made.messages.push_back({words::messageFrom(message->from), std::string(message->text)});
        if (page.choice != nullptr) {
            made.choiceEyebrow = page.expired ? words::timeChose : words::youChose;
            made.choice = page.choice->text;
        }
        made.reasons = page.reasons;
        made.consequence = page.consequence;
        content.pages.push_back(std::move(made));
    }
    std::ranges::reverse(content.pages);
    return content;
}

ReadingScreen::Content whatIfContent(const practice::OpenAttempt& attempt) {
    const practice::WhatIf& whatIf = *attempt.whatIf();
    ReadingScreen::Content content;
    content.where = whereIn(attempt);
    content.eyebrow = words::practiceEyebrow;
    content.title = words::whatIf;
    if (!whatIf.thenChoice.empty()) {
        content.quoteEyebrow = words::youChoseThen;
        content.quote = whatIf.thenChoice;
    }
    if (const model::Choice* last = attempt.journey().lastChoice(); last != nullptr && !last->consequence.empty()) {
        content.heading = words::justBefore;
        content.text = last->consequence;
    }
    if (!whatIf.thenEnding.empty())
        content.note = words::pathEnded(whatIf.thenEnding) + " ";
    content.note += words::practiceNote;
    const model::Situation* situation = attempt.journey().runner().situation();
    if (situation != nullptr)
        content.scene = sceneOf(attempt.scenario(), *situation);
    if (situation != nullptr && situation->timer)
        content.note += std::string(" ") + words::timerAgain;
    content.goOn = words::beginPractice;
    return content;
}

} // namespace window
