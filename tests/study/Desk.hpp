#pragma once

// A study with the quizzes and the framework as they are shipped, and a calendar that a test turns.

#include "study/Study.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace studydesk {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
/// 2026-03-01 09:00 UTC.
constexpr std::int64_t firstMorning = 1'772'355'600'000;

template <class Value, class Trouble>
Value valueOf(std::variant<Value, Trouble> outcome) {
    if (const auto* problem = std::get_if<Trouble>(&outcome)) {
        FAIL(problem->sentence);
    }
    return std::get<Value>(std::move(outcome));
}

template <class Value>
std::string problemOf(const std::variant<Value, practice::Problem>& outcome) {
    REQUIRE(std::holds_alternative<practice::Problem>(outcome));
    return std::get<practice::Problem>(outcome).sentence;
}

struct Desk {
    explicit Desk(const std::optional<std::filesystem::path>& file = {})
        : records(file ? valueOf(records::Records::open(*file)) : valueOf(records::Records::inMemory())),
          practice(open(records, now)), study(settings(now), records, practice) {}

    static practice::Practice open(records::Records& records, std::shared_ptr<std::int64_t> now) {
        practice::Settings settings;
        settings.frameworkFile = JUDGEMENT_SOURCE "/assets/frameworks/met-cvf.yaml";
        settings.programVersion = "0.1.0";
        settings.nowUnixMilliseconds = [now = std::move(now)] { return *now; };
        settings.randomSeed = [] { return std::uint64_t{7}; };
        auto opened = practice::Practice::open(std::move(settings), records);
        REQUIRE(std::holds_alternative<practice::Practice>(opened));
        return std::get<practice::Practice>(std::move(opened));
    }

    static study::Settings settings(std::shared_ptr<std::int64_t> now) {
        study::Settings settings;
        settings.quizFolders = {JUDGEMENT_SOURCE "/scenarios/quizzes"};
        settings.alikeFile = JUDGEMENT_SOURCE "/assets/quiz/alike.yaml";
        settings.excerpts = [](const std::filesystem::path&) {
            return [](std::string_view, std::string_view) { return content::Excerpt{"A scene."}; };
        };
        settings.programVersion = "0.1.0";
        settings.nowUnixMilliseconds = [now = std::move(now)] { return *now; };
        settings.secondsEastOfUtc = [](std::int64_t at) { return at < springForward ? 0 : 3600; };
        settings.randomSeed = [seed = std::make_shared<std::uint64_t>(1)] { return (*seed)++; };
        return settings;
    }

    std::string learner(const std::string& name) { return valueOf(records.addLearner(name, "constable", *now)).id; }

    /// 2026-03-29 01:00 UTC, when clocks in London go forward.
    static constexpr std::int64_t springForward = 1'774'746'000'000;

    std::shared_ptr<std::int64_t> now = std::make_shared<std::int64_t>(firstMorning);
    records::Records records;
    practice::Practice practice;
    study::Study study;
};

/// A right answer to a question.
inline quiz::Answer rightAnswer(const model::Question& question) {
    struct Right {
        quiz::Answer operator()(const model::Choosing& task) const {
            quiz::Chosen chosen;
            for (std::size_t i = 0; i < task.options.size(); ++i) {
                const bool wanted = task.many == model::Choosing::Many::several
                                        ? task.options[i].weight > 0
                                        : task.options[i].weight == 100 && chosen.options.empty();
                if (wanted) {
                    chosen.options.push_back(i);
                }
            }
            return chosen;
        }
        quiz::Answer operator()(const model::TrueOrFalse& task) const {
            quiz::Judged judged{task.holds, {}};
            for (std::size_t i = 0; i < task.reasons.size(); ++i) {
                if (task.reasons[i].weight == 100) {
                    judged.reason = i;
                }
            }
            return judged;
        }
        quiz::Answer operator()(const model::Matching& task) const {
            quiz::Matched matched;
            for (std::size_t i = 0; i < task.pairs.size(); ++i) {
                matched.rights.emplace_back(i);
            }
            return matched;
        }
        quiz::Answer operator()(const model::Ranking& task) const {
            quiz::Ordered ordered;
            for (std::size_t i = 0; i < task.order.size(); ++i) {
                ordered.order.push_back(i);
            }
            return ordered;
        }
        quiz::Answer operator()(const model::FillIn& task) const { return quiz::Typed{task.accepted.front().text}; }
        quiz::Answer operator()(const model::NumberIn& task) const {
            return quiz::Typed{std::to_string(task.accepted.front().from)};
        }
        quiz::Answer operator()(const model::Spotting& task) const {
            quiz::Chosen chosen;
            for (std::size_t i = 0; i < task.shown.size(); ++i) {
                chosen.options.push_back(i);
            }
            return chosen;
        }
    };
    return std::visit(Right{}, question.task);
}

/// An answer that is wrong altogether, or nearly.
inline quiz::Answer wrongAnswer(const model::Question& question) {
    struct Wrong {
        quiz::Answer operator()(const model::Choosing& task) const {
            for (std::size_t i = task.options.size(); i > 0; --i) {
                if (task.options[i - 1].weight <= 0) {
                    return quiz::Chosen{{i - 1}};
                }
            }
            return quiz::Chosen{};
        }
        quiz::Answer operator()(const model::TrueOrFalse& task) const {
            quiz::Judged judged{!task.holds, {}};
            for (std::size_t i = 0; i < task.reasons.size(); ++i) {
                if (task.reasons[i].weight <= 0) {
                    judged.reason = i;
                }
            }
            return judged;
        }
        quiz::Answer operator()(const model::Matching& task) const {
            quiz::Matched matched;
            for (std::size_t i = 0; i < task.pairs.size(); ++i) {
                matched.rights.emplace_back((i + 1) % task.pairs.size());
            }
            return matched;
        }
        quiz::Answer operator()(const model::Ranking& task) const {
            quiz::Ordered ordered;
            for (std::size_t i = task.order.size(); i > 0; --i) {
                ordered.order.push_back(i - 1);
            }
            return ordered;
        }
        quiz::Answer operator()(const model::FillIn&) const { return quiz::Typed{"none of these"}; }
        quiz::Answer operator()(const model::NumberIn&) const { return quiz::Typed{"-99999"}; }
        quiz::Answer operator()(const model::Spotting& task) const { return quiz::Chosen{{task.shown.size()}}; }
    };
    return std::visit(Wrong{}, question.task);
}

/// Answers every question of a round that is left: `right` says of each whether rightly.
template <class Right>
void answerAll(study::OpenRound& round, Right&& right, quiz::Certainty certainty = quiz::Certainty::middle) {
    while (const quiz::Posed* posed = round.round().current()) {
        const bool rightly = right(round.round().given().size());
        const auto problem =
            round.give({rightly ? rightAnswer(posed->question) : wrongAnswer(posed->question), certainty, 4000, false});
        if (problem) {
            FAIL(problem->sentence);
        }
    }
}

} // namespace studydesk
