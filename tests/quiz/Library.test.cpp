// The quizzes as they are shipped.

#include "content/Excerpt.hpp"
#include "content/QuizReader.hpp"
#include "content/ScenarioReader.hpp"
#include "exchange/GiftReader.hpp"
#include "exchange/GiftWriter.hpp"
#include "quiz/Marking.hpp"
#include "quiz/Shipped.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace fs = std::filesystem;

namespace {

const std::vector<model::Quiz>& shippedQuizzes() {
    static const std::vector<model::Quiz> quizzes = [] {
        std::vector<model::Quiz> read;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(JUDGEMENT_SOURCE "/scenarios/quizzes")) {
            files.push_back(entry.path());
        }
        std::ranges::sort(files);
        for (const auto& file : files) {
            const auto text = content::readFile(file.string(), std::size_t{1} << 20);
            REQUIRE(text);
            auto quiz =
                content::readQuiz(*text.value, file.filename().string(), shippedFramework(),
                                  [](std::string_view, std::string_view) { return content::Excerpt{"A scene."}; });
            for (const auto& diagnostic : quiz.diagnostics) {
                UNSCOPED_INFO(content::format(diagnostic));
            }
            REQUIRE(quiz);
            read.push_back(std::move(*quiz.value));
        }
        return read;
    }();
    return quizzes;
}

} // namespace

TEST_CASE("the library has questions enough, each with a reason, its statements and a right answer") {
    std::size_t questions = 0;
    std::set<std::string> ids;
    std::map<std::string, std::size_t> ofUnit; // values apart by side
    std::set<std::size_t> types;
    for (const model::Quiz& quiz : shippedQuizzes()) {
        for (const model::Question& question : quiz.questions) {
            CAPTURE(quiz.id, question.id);
            ++questions;
            CHECK(ids.insert(question.id).second);
            CHECK_FALSE(question.explanation.empty());
            REQUIRE_FALSE(question.statements.empty());
            CHECK(quiz::shareByChance(question) < 0.6);
            types.insert(question.task.index());
            std::set<std::string> units;
            for (const model::StatementId statement : question.statements) {
                const auto& named = shippedFramework()[statement];
                const bool weakens = named.kind == model::StatementKind::negativeBehaviour;
                units.insert(shippedFramework()[named.unit].id + (weakens ? "-" : ""));
            }
            for (const std::string& unit : units) {
                ++ofUnit[unit];
            }
        }
    }
    CHECK(questions >= 150);
    CHECK(types.size() == 6); // all but numbers
    for (const model::Unit& unit : shippedFramework().units) {
        CAPTURE(unit.id);
        CHECK(ofUnit[unit.id] >= 5);
    }
    for (const model::CoreValue& value : shippedFramework().values) {
        CAPTURE(value.id);
        CHECK(ofUnit[value.id + "-"] >= 5);
    }
}

TEST_CASE("the right one of the shipped questions cannot be told by its length") {
    std::size_t questions = 0;
    std::size_t longest = 0;
    std::size_t shortest = 0;
    for (const model::Quiz& quiz : shippedQuizzes()) {
        for (const model::Question& question : quiz.questions) {
            const auto* choosing = std::get_if<model::Choosing>(&question.task);
            if (choosing == nullptr || choosing->many != model::Choosing::Many::one) {
                continue;
            }
            const auto size = [](const model::Option& option) { return option.text.size(); };
            const auto [least, most] = std::ranges::minmax(choosing->options, {}, size);
            ++questions;
            longest += most.weight == 100 ? 1 : 0;
            shortest += least.weight == 100 ? 1 : 0;
        }
    }
    REQUIRE(questions >= 50);
    CHECK(longest * 10 < questions * 4);
    CHECK(shortest * 10 < questions * 4);
}

TEST_CASE("every shipped quiz goes through GIFT, with what it cannot say listed") {
    for (const model::Quiz& quiz : shippedQuizzes()) {
        CAPTURE(quiz.id);
        const auto written = exchange::writeGift(quiz, shippedFramework());
        const auto back = exchange::readGift(written.text, shippedFramework());
        REQUIRE(std::holds_alternative<exchange::Imported>(back));
        const auto& imported = std::get<exchange::Imported>(back);
        REQUIRE(imported.groups.size() == 1);
        CHECK(imported.groups[0].questions.size() == quiz.questions.size());
        CHECK(imported.notices.empty());
        for (std::size_t i = 0; i < imported.groups[0].questions.size(); ++i) {
            CHECK(imported.groups[0].questions[i].id == quiz.questions[i].id);
            CHECK(imported.groups[0].questions[i].statements == quiz.questions[i].statements);
            CHECK(imported.groups[0].questions[i].explanation == quiz.questions[i].explanation);
        }
    }
}
