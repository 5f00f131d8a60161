#include "debrief/Reflection.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace debrief {

namespace {

using model::CompetencyFramework;
using Decisions = std::span<const DecisionView>;

std::string decision(std::size_t number) { return "decision " + std::to_string(number); }

std::string quoted(const CompetencyFramework& framework, model::StatementId statement) {
    return "“" + framework[statement].text + "”";
}

/// Serious risks come first in a decision, so the first one that fits is the gravest there.
const AtRisk* riskIn(const DecisionView& view, bool shown) {
    const auto found = std::ranges::find(view.atRisk, shown, &AtRisk::shown);
    return found == view.atRisk.end() ? nullptr : &*found;
}

/// The decision to ask about: with a serious risk if there is one, else the first.
const DecisionView* withRisk(Decisions decisions, bool shown) {
    const DecisionView* found = nullptr;
    for (const DecisionView& view : decisions) {
        const AtRisk* risk = view.firstVisit ? riskIn(view, shown) : nullptr;
        if (risk != nullptr && (found == nullptr || (risk->serious && !riskIn(*found, shown)->serious))) {
            found = &view;
        }
    }
    return found;
}

std::optional<ReflectionQuestion> onShownBehaviour(const CompetencyFramework& framework, Decisions decisions) {
    const DecisionView* view = withRisk(decisions, true);
    if (view == nullptr) {
        return std::nullopt;
    }
    return ReflectionQuestion{"What you chose in " + decision(view->number) + " is keyed to " +
                                  quoted(framework, riskIn(*view, true)->behaviour) +
                                  ". What mattered most to you at that moment, and how might the others have seen it?",
                              view->number};
}

/// Least shown first; of equals the earliest.
std::vector<ReflectionQuestion> onNotShown(const CompetencyFramework& framework, Decisions decisions) {
    struct Gap {
        const DecisionView* view;
        Observation observation;
    };
    std::vector<Gap> gaps;
    for (const DecisionView& view : decisions) {
        const auto least = std::ranges::min_element(view.calledFor, {}, &Observation::value);
        if (view.firstVisit && least != view.calledFor.end() && least->value < 1 - sumTolerance) {
            gaps.push_back({&view, *least});
        }
    }
    std::ranges::stable_sort(gaps, {}, [](const Gap& gap) { return gap.observation.value; });
    std::vector<ReflectionQuestion> questions;
    for (const Gap& gap : gaps) {
        const std::string unit = framework.nameOf(gap.observation.unit);
        const bool partly = gap.observation.value > sumTolerance;
        questions.push_back({"In " + decision(gap.view->number) + " the moment called for “" + unit +
                                 "”, and what you chose showed " + (partly ? "only part of it" : "none of it") +
                                 ". What did you notice then, and what else could you have tried?",
                             gap.view->number});
    }
    return questions;
}

std::optional<ReflectionQuestion> onExpiry(Decisions decisions) {
    const auto view = std::ranges::find(decisions, true, &DecisionView::expired);
    if (view == decisions.end()) {
        return std::nullopt;
    }
    return ReflectionQuestion{"Time ran out in " + decision(view->number) +
                                  ". What were you weighing up, and what would you need to know to decide in time?",
                              view->number};
}

/// A decision that fell short, followed by one that was the strongest available.
std::optional<ReflectionQuestion> onRecovery(Decisions decisions) {
    for (std::size_t i = 1; i < decisions.size(); ++i) {
        const DecisionView& before = decisions[i - 1];
        const DecisionView& after = decisions[i];
        if (before.hasQuality && before.quality < 0.5 && after.hasQuality && after.strongest) {
            return ReflectionQuestion{"After " + decision(before.number) +
                                          " there was something to put right, and in " + decision(after.number) +
                                          " you took the strongest choice there was. What made the difference?",
                                      after.number};
        }
    }
    return std::nullopt;
}

std::optional<ReflectionQuestion> onResistedRisk(const CompetencyFramework& framework, Decisions decisions) {
    const DecisionView* view = withRisk(decisions, false);
    if (view == nullptr) {
        return std::nullopt;
    }
    return ReflectionQuestion{"In " + decision(view->number) + " another choice would have risked " +
                                  quoted(framework, riskIn(*view, false)->behaviour) +
                                  ". What kept you from it, and when would that be harder?",
                              view->number};
}

} // namespace

std::vector<ReflectionQuestion> reflect(const CompetencyFramework& framework, Decisions decisions) {
    std::vector<ReflectionQuestion> questions;
    const auto add = [&questions](std::optional<ReflectionQuestion> question) {
        if (question) {
            questions.push_back(std::move(*question));
        }
    };

    const std::vector<ReflectionQuestion> notShown = onNotShown(framework, decisions);
    add(onShownBehaviour(framework, decisions));
    if (!notShown.empty()) {
        add(notShown.front());
    }
    add(onExpiry(decisions));
    add(onRecovery(decisions));
    add(onResistedRisk(framework, decisions));
    for (std::size_t i = 1; i < notShown.size() && questions.size() < 3; ++i) {
        add(notShown[i]);
    }
    if (questions.empty() && !decisions.empty()) {
        add(ReflectionQuestion{
            "Which of these decisions was the hardest for you, and what would you do differently now?", std::nullopt});
    }
    questions.resize(std::min(questions.size(), mostQuestions));
    std::ranges::stable_sort(questions, {}, &ReflectionQuestion::decision);
    return questions;
}

} // namespace debrief
