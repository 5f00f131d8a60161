#include "debrief/Summary.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace debrief {

namespace {

using model::CompetencyFramework;

constexpr std::size_t mostNamed = 6;

/// Two decimals at most, with a point in every locale: "4", "2.5", "1.33".
std::string plainNumber(double value) {
    const long hundredths = std::lround(value * 100);
    std::string text = std::to_string(hundredths / 100);
    if (hundredths % 100 != 0) {
        text += '.' + std::to_string(hundredths % 100 + 100).substr(1);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

/// "a", "a and b", "a, b and c"; of longer lists the first few and how many more.
std::string listed(std::vector<std::string> parts) {
    if (parts.size() > mostNamed) {
        const std::size_t more = parts.size() - (mostNamed - 1);
        parts.resize(mostNamed - 1);
        parts.push_back(std::to_string(more) + " more");
    }
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            text += i + 1 == parts.size() ? " and " : ", ";
        }
        text += parts[i];
    }
    return text;
}

std::string decisionsNamed(const std::set<Source>& sources, const std::vector<std::string>& titles) {
    std::vector<std::string> parts;
    std::ranges::transform(sources, std::back_inserter(parts), [&](const Source& source) {
        return "decision " + std::to_string(source.decision) +
               (titles.empty() ? std::string() : " of “" + titles.at(source.attempt) + "”");
    });
    return listed(std::move(parts));
}

/// "Emotionally aware, level 1 (4.5 of 5)", in the framework's order.
std::vector<std::string> unitsIn(const CompetencyFramework& framework, const Profile& profile, Band band) {
    std::vector<std::string> parts;
    for (const UnitEvidence& unit : profile.units) {
        if (unit.band == band) {
            parts.push_back(framework.nameOf(unit.unit) + " (" + plainNumber(unit.sum) + " of " +
                            std::to_string(unit.n) + ")");
        }
    }
    return parts;
}

} // namespace

std::vector<std::string> summarise(const CompetencyFramework& framework, const Profile& profile,
                                   const std::vector<std::string>& titles) {
    std::vector<std::string> sentences;

    std::vector<std::string> serious;
    std::set<Source> seriousIn;
    for (const BehaviourEvidence& behaviour : profile.behaviours) {
        if (!behaviour.seriousIn.empty()) {
            serious.push_back("“" + framework[behaviour.behaviour].text + "”");
            seriousIn.insert(behaviour.seriousIn.begin(), behaviour.seriousIn.end());
        }
    }
    if (!serious.empty()) {
        sentences.push_back("Behaviour that the scenario marks as serious was shown in " +
                            decisionsNamed(seriousIn, titles) + ": " + listed(std::move(serious)) + ".");
    }

    const auto judged = [](const UnitEvidence& unit) {
        return unit.band != Band::notSampled && unit.band != Band::insufficient;
    };
    if (std::ranges::none_of(profile.units, judged)) {
        sentences.push_back(
            "There is too little evidence to say where strengths lie or what to develop: nothing was called "
            "for in " +
            std::to_string(fewestForJudgement) + " decisions or more" +
            (titles.empty() ? "" : ", from " + std::to_string(fewestScenarios) + " scenarios or more") + ".");
        return sentences;
    }

    std::vector<std::string> strong = unitsIn(framework, profile, Band::consistent);
    sentences.push_back(strong.empty() ? "Nothing was shown consistently enough yet to speak of strong evidence."
                                       : "Evidence is strong for " + listed(std::move(strong)) + ".");
    std::vector<std::string> develop = unitsIn(framework, profile, Band::toDevelop);
    sentences.push_back(develop.empty()
                            ? "Where there was enough evidence, nothing was shown less than half of the time it "
                              "was called for."
                            : "To develop: " + listed(std::move(develop)) + ".");
    return sentences;
}

} // namespace debrief
