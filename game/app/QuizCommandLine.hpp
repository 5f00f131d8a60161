#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

/// What `judgement quiz` is asked for.
struct QuizVisit {
    std::optional<std::string> learner;
};
struct QuizRound {
    std::optional<std::string> learner;
    std::vector<std::string> about;  ///< "EA", "EA-2", "PRO"; none: the whole framework
    std::optional<std::string> quiz; ///< id: its questions alone
    std::optional<std::string> from; ///< "framework" or "written"; nothing: both
    std::size_t count = 10;
    bool atEnd = false;
    std::optional<std::uint32_t> clock; ///< seconds for each question
    std::optional<std::uint64_t> seed;
};
struct QuizDaily {
    std::string learner;
};
struct QuizResume {
    std::optional<std::string> round; ///< nothing: the learner's latest that waits
    std::optional<std::string> learner;
};
struct QuizMistakes {
    std::string round;
};
struct QuizList {};
struct QuizRounds {
    std::optional<std::string> learner;
};
struct QuizShow {
    std::string round;
};
struct QuizStanding {
    std::string learner;
};
enum class ResultFormat { csv, json, xapi };
struct QuizResults {
    std::optional<std::string> learner; ///< nothing: all whom the visitor may export
    ResultFormat format = ResultFormat::csv;
    std::filesystem::path out;
};
enum class QuestionFormat { gift, aiken };
struct QuizImport {
    std::filesystem::path file;
    std::optional<QuestionFormat> format; ///< nothing: by what is in it
    std::filesystem::path out;            ///< a file, or a folder where there are several categories
};
struct QuizExport {
    std::string quiz; ///< a file, or the id of a quiz in the gallery
    std::filesystem::path out;
};

struct Quiz {
    std::variant<QuizVisit, QuizRound, QuizDaily, QuizResume, QuizMistakes, QuizList, QuizRounds, QuizShow,
                 QuizStanding, QuizResults, QuizImport, QuizExport>
        what;
};

} // namespace app
