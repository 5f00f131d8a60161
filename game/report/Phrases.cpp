#include "report/Phrases.hpp"

#include "debrief/TooLittle.hpp"
#include "model/Counted.hpp"
#include "report/Words.hpp"

#include <algorithm>

namespace report {

using debrief::UnitEvidence;
using model::CompetencyFramework;

std::string learnerWords(const practice::FinishedDebrief& finished) {
    return finished.learnerName.empty() ? "Played without a name" : clean(finished.learnerName);
}

bool isVoted(const debrief::Provenance& from) { return from.mode == "voted"; }

std::string_view headingOverConsequence(const debrief::Provenance& from) {
    return isVoted(from) ? "What the story makes of this choice" : "What came of it";
}

std::string endingWords(const practice::FinishedDebrief& finished) {
    if (isVoted(finished.debrief.provenance)) {
        return "That of the class";
    }
    const auto& ending = finished.debrief.ending;
    return ending ? clean((*finished.scenario)[*ending].title) : "Not reached";
}

std::string rowNameOf(const CompetencyFramework& framework, const UnitEvidence& unit) {
    const auto* level = std::get_if<model::CompetencyLevel>(&framework[unit.unit].what);
    return level != nullptr ? "Level " + std::to_string(level->level.number) : "Positive behaviours";
}

std::string noteOn(const CompetencyFramework& framework, const UnitEvidence& unit) {
    if (shownUncalled(unit)) {
        return "No decision called for it, but some of it was shown all the same.";
    }
    if (std::string why = debrief::whyTooLittle(unit, debrief::Over::oneAttempt); !why.empty()) {
        return why;
    }
    if (unit.inversion) {
        return "A level below it is not shown consistently, so it does not yet stand on firm ground.";
    }
    const auto* level = std::get_if<model::CompetencyLevel>(&framework[unit.unit].what);
    if (unit.supported && level != nullptr && level->level.number > 1 && framework.cumulative) {
        return "Supported: so is every level below it.";
    }
    return "";
}

bool isExpectedLevel(const CompetencyFramework& framework, const UnitEvidence& unit) {
    return unit.expected && std::holds_alternative<model::CompetencyLevel>(framework[unit.unit].what);
}

std::string countOf(const UnitEvidence& unit) { return number(unit.sum) + " of " + std::to_string(unit.n); }

std::string intervalOf(const UnitEvidence& unit) {
    return proportion(unit.interval.low) + " to " + proportion(unit.interval.high);
}

std::string restOfRisks(std::size_t atRisk, std::size_t all) {
    const std::size_t rest = all - std::min(atRisk, all);
    return atRisk == 0 ? "None of its " + std::to_string(rest) + " negative behaviours was at risk."
                       : model::counted(rest, "other negative behaviour was", "other negative behaviours were") +
                             " not at risk.";
}

std::string marksOf(const debrief::ChoiceView& view, const model::Choice& choice) {
    std::string marks = view.taken ? "Taken. " : "";
    marks += "Keyed “" + std::string(model::nameOf(choice.rating)) + "”";
    marks += view.topRated ? ", the strongest available." : ".";
    return marks + (view.available ? "" : " It was not available then.");
}

std::string timeOf(const debrief::DecisionView& view) {
    return duration(view.thoughtMilliseconds) + (view.expired ? "; the time ran out" : "");
}

std::string restartsOf(const debrief::DecisionView& view) {
    return view.restarts > 0
               ? model::counted(static_cast<std::size_t>(view.restarts), "time", "times") + ", after an interruption"
               : std::string();
}

std::string qualityOf(const debrief::DecisionView& view) {
    return view.hasQuality ? proportion(view.quality) + (view.strongest ? ", the strongest available" : "")
                           : std::string();
}

std::string noteOn(const debrief::DecisionView& view, const model::Shown& shown) {
    const bool beyond =
        std::ranges::find(view.alsoShown, shown.statement, &model::Shown::statement) != view.alsoShown.end();
    std::string note = shown.partial ? "in part" : "";
    if (beyond) {
        note += note.empty() ? "beyond what was called for" : ", beyond what was called for";
    }
    return note;
}

std::string_view headingOverStronger(const debrief::DecisionView& view) {
    return view.strongest ? "What another of the strongest choices would have shown"
                          : "What a stronger choice would have shown";
}

std::vector<std::string> qualitySentences(const debrief::DecisionQuality& quality) {
    if (quality.decisions == 0) {
        return {"No decision has a quality: none was made, or each offered only harmful choices."};
    }
    std::vector<std::string> sentences{
        "In " + std::to_string(quality.strongest) + " of " +
            model::counted(static_cast<std::size_t>(quality.decisions), "decision", "decisions") +
            " the choice was the strongest available.",
        "Decision quality sets each choice beside the best that was available then: one keyed best counts 1, good "
        "0.67, "
        "poor 0.33 and harmful 0. Over the decisions here that averages " +
            proportion(quality.mean) + ". This is no score: it stands apart from the profile."};
    if (quality.range) {
        sentences.push_back("The weakest path through this scenario gives " + proportion(quality.range->weakest) +
                            ", the strongest " + proportion(quality.range->strongest) + ".");
    }
    return sentences;
}

std::vector<Origin> originsOf(const practice::FinishedDebrief& finished) {
    const debrief::Provenance& from = finished.debrief.provenance;
    const model::Scenario& scenario = *finished.scenario;
    std::vector<Origin> origins{
        {"Framework", clean(finished.framework->id) + ", version " + std::to_string(finished.framework->version),
         clean(from.frameworkHash)},
        {"Scenario", clean(scenario.id) + ", version " + std::to_string(scenario.version), clean(from.scenarioHash)},
        {"Attempt", clean(from.attemptId), ""}};
    if (from.branch) {
        origins.push_back({"What if", wordsFor(*from.branch), ""});
    }
    origins.push_back({"Learner", from.learnerId.empty() ? "none" : clean(from.learnerId), ""});
    origins.push_back({"Ended", from.endedAt.empty() ? "not ended" : moment(from.endedAt), ""});
    origins.push_back({"Program", "version " + clean(from.programVersion), ""});
    return origins;
}

std::string anchorOf(model::UnitId unit) { return "unit-" + std::to_string(unit.position()); }

std::vector<LinkedPiece> linkedPieces(std::string_view sentence, const practice::FinishedDebrief& finished) {
    std::vector<LinkedPiece> links;
    for (const UnitEvidence& unit : finished.debrief.profile.units) {
        if (unit.n > 0) {
            links.push_back(
                {clean(finished.framework->nameOf(unit.unit)) + " (" + countOf(unit) + ")", anchorOf(unit.unit)});
        }
    }
    // The largest first: "decision 12" is not "decision 1".
    for (std::size_t i = finished.debrief.decisions.size(); i > 0; --i) {
        links.push_back({"decision " + std::to_string(i), "decision-" + std::to_string(i)});
    }
    std::vector<LinkedPiece> pieces;
    const auto add = [&pieces](std::string_view words, const std::string& anchor) {
        if (!words.empty()) {
            pieces.push_back({std::string(words), anchor});
        }
    };
    std::size_t done = 0;
    for (std::size_t at = 0; at < sentence.size();) {
        const auto link = std::ranges::find_if(
            links, [&](const LinkedPiece& one) { return sentence.substr(at).starts_with(one.words); });
        if (link == links.end()) {
            ++at;
            continue;
        }
        add(sentence.substr(done, at - done), "");
        add(link->words, link->anchor);
        at += link->words.size();
        done = at;
    }
    add(sentence.substr(done), "");
    return pieces;
}

} // namespace report
