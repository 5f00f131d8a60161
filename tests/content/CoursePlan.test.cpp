#include "content/CoursePlan.hpp"

#include "content/Reading.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace {

const std::string head =
    "format: 1\ncourse: first-days\ntitle: First days\nfor: Somebody new.\npurpose: |\n  To listen.\n"
    "  To write less.\n\n  And to ask.\nlevel: 2\n";

std::string placesOf(const std::string& yaml) {
    std::string all;
    for (const auto& one : content::readCoursePlan(yaml, "c.yaml").diagnostics) {
        all += std::to_string(one.place.line) + ": " + std::string(one.code) + "; ";
    }
    return all;
}

} // namespace

TEST_CASE("A course is read with its steps in order") {
    const auto read = content::readCoursePlan(
        head +
            "steps:\n  - quiz: compassion\n    why: To begin with.\n  - {scenario: bus-shelter, why: A description.}\n",
        "c.yaml");
    REQUIRE(read);
    CHECK(read.value->id == "first-days");
    CHECK(read.value->title == "First days");
    CHECK(read.value->forWhom == "Somebody new.");
    CHECK(read.value->purpose == "To listen. To write less.\nAnd to ask.");
    CHECK(read.value->level == 2);
    REQUIRE(read.value->steps.size() == 2);
    CHECK(read.value->steps[0].kind == content::CoursePlan::Kind::quiz);
    CHECK(read.value->steps[0].id.value == "compassion");
    CHECK(read.value->steps[1].kind == content::CoursePlan::Kind::scenario);
    CHECK(read.value->steps[1].why == "A description.");
}

TEST_CASE("What is wrong with a course is told with its place, all of it at once") {
    CHECK(placesOf(head) == "1: missing-key; ");
    CHECK(placesOf(head + "steps: []\n") == "11: no-course-steps; ");
    CHECK(placesOf(head + "steps:\n  - why: No name.\n") == "12: bad-course-step; ");
    CHECK(placesOf(head + "steps:\n  - {scenario: a, quiz: b, why: Both.}\n") == "12: bad-course-step; ");
    CHECK(placesOf(head + "steps:\n  - {scenario: a, why: Once.}\n  - {scenario: a, why: Twice.}\n") ==
          "13: bad-course-step; ");
    CHECK(placesOf(head + "steps:\n  - {scenario: a, quiz-id: b, why: c}\n") == "12: unknown-key; ");
    CHECK(placesOf(head + "steps:\n  - {scenario: Not An Id, why: c}\n") == "12: bad-id; ");
    CHECK(placesOf(head + "steps:\n  - scenario: a\n") == "12: missing-key; ");
    CHECK(placesOf(head + "steps: bus-shelter\n") == "11: expected-list; ");
    CHECK(placesOf(head + "stpes: []\n").find("unknown-key") != std::string::npos);
    CHECK(placesOf(head + "steps:\n  - {scenario: a, why: " + std::string(401, 'x') + "}\n") == "12: text-too-long; ");
    CHECK(placesOf("format: 2\n").find("1: ") == 0);
}

TEST_CASE("A file is told to be a course by its keys") {
    CHECK(content::looksLikeCourse("format: 1\ncourse: a\n"));
    CHECK(content::looksLikeCourse("course: a\n"));
    CHECK_FALSE(content::looksLikeCourse("format: 1\nscenario: a\nsummary: a course: no\n"));
}
