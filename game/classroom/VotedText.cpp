// What a learner voted in classes, as plain text.

#include "classroom/VotedRecords.hpp"

#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "records/Attempts.hpp"
#include "report/Phrases.hpp"
#include "report/ReviewText.hpp"
#include "report/Text.hpp"
#include "report/TextPage.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <map>

namespace classroom {

namespace {

using report::clean;

/// "“The flat below” (53ocabcd): decisions 1 and 4"
std::string sourcesIn(const VotedPage& page, const std::vector<debrief::Source>& sources) {
    std::map<std::size_t, std::vector<std::size_t>> byClass;
    for (const debrief::Source& source : sources) {
        byClass[source.attempt].push_back(source.decision);
    }
    std::string words;
    for (const auto& [position, decisions] : byClass) {
        const OwnRecord& own = page.classes[page.counted[position]].own;
        words += (words.empty() ? "“" : "; “") + clean(own.title) + "” (" + own.classId.substr(0, records::shortId) +
                 "), " + report::decisionWords(decisions);
    }
    return words;
}

void tellProfile(report::TextPage& text, const VotedPage& page) {
    text.label("What the first votes showed:");
    bool any = false;
    for (const debrief::UnitEvidence& unit : page.profile.units) {
        if (unit.n > 0) {
            any = true;
            text.item(clean(page.framework->nameOf(unit.unit)) + ": " + std::string(report::wordsFor(unit.band)) +
                      ". " + report::countOf(unit) + ", interval " + report::intervalOf(unit) + "; from " +
                      sourcesIn(page, unit.observedIn) + ".");
        }
    }
    if (!any) {
        text.item("None of these decisions called for anything that can be told.");
    }
    for (const debrief::BehaviourEvidence& one : page.profile.behaviours) {
        if (!one.shownIn.empty()) {
            text.item("Shown: " + clean((*page.framework)[one.behaviour].id) + ", “" +
                      clean((*page.framework)[one.behaviour].text) + "”" +
                      (one.seriousIn.empty() ? "" : ", marked as serious") + "; from " + sourcesIn(page, one.shownIn) +
                      ".");
        }
    }
}

} // namespace

std::string votedLine(const OwnRecord& own) {
    return report::dayOf(own.started) + ", “" + clean(own.title) + "”, voted in a class: " + std::to_string(own.voted) +
           " of " +
           (own.quiz ? model::counted(own.items, "question", "questions")
                     : model::counted(own.items, "decision", "decisions"));
}

std::string ballotWords(const OwnBallots& ballots, const OwnBallots::Vote& vote) {
    std::string words = ballots.votes.size() > 1 || vote.vote > 1 ? "Vote " + std::to_string(vote.vote) : "Voted";
    words += ": " + clean(vote.answer);
    if (vote.certainty) {
        words += " (" + certaintyWords(*vote.certainty) + ")";
    }
    return words;
}

std::string outcomeWords(const OwnRecord& own, const OwnBallots& ballots) {
    if (!own.quiz) {
        return "The class went on with: " + clean(ballots.taken) +
               (ballots.byMost ? " (as most wanted)" : " (the facilitator took it)");
    }
    constexpr double hundred = 100;
    std::string words = "Right to " + report::number(hundred * ballots.right.value_or(0), 0) + " %";
    return words + (ballots.taken.empty() ? "." : ". Right is: " + clean(ballots.taken));
}

std::string votedText(const VotedPage& page, std::size_t width) {
    if (page.classes.empty()) {
        return {};
    }
    report::TextPage text(std::max(width, report::narrowestPage));
    text.heading("Voted in classes");
    text.add(aboutVotes);
    text.label("Classes:");
    for (const VotedPage::Class& one : page.classes) {
        text.item(one.own.classId.substr(0, records::shortId) + ", " + votedLine(one.own) +
                  (one.leftOut.empty() ? "." : ". Not counted below. " + one.leftOut));
    }
    if (page.framework) {
        tellProfile(text, page);
    }
    for (const std::string& note : page.notes) {
        text.space();
        text.add(clean(note));
    }
    return clean(text.take());
}

std::string ownText(const OwnRecord& own, std::size_t width) {
    report::TextPage text(std::max(width, report::narrowestPage));
    text.add("Class " + own.classId.substr(0, records::shortId) + ", " + votedLine(own) + ".");
    text.space();
    text.add(aboutVotes);
    for (const OwnBallots& ballots : own.ballots) {
        text.heading((own.quiz ? "Question " : "Decision ") + std::to_string(ballots.number) + " of the class" +
                     (ballots.practice ? ", once more as practice" : ""));
        for (const std::string& paragraph : report::paragraphs(ballots.asked)) {
            text.add(clean(paragraph));
        }
        text.space();
        for (const OwnBallots::Vote& vote : ballots.votes) {
            text.item(ballotWords(ballots, vote));
            if (!vote.reason.empty()) {
                text.below("Reason: " + clean(vote.reason));
            }
        }
        text.item(outcomeWords(own, ballots));
        if (ballots.decision) {
            text.item("Decision " + std::to_string(*ballots.decision) + " of the debrief below.");
        }
    }
    std::string all = clean(text.take());
    if (own.finished) {
        all += "\n\n" + report::text(*own.finished, width);
    }
    return all;
}

} // namespace classroom
