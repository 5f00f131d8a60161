// Classes in a bundle. The codes by which phones came in stay behind: a class that has ended lets nobody in.

#include "records/BundleFields.hpp"

#include "records/LearnerName.hpp"
#include "records/PlainText.hpp"

#include <array>
#include <bit>

namespace records {

namespace {

constexpr std::size_t mostClassTitle = 200;
constexpr std::size_t mostName = 80;
constexpr std::size_t mostKindCharacters = 20;
constexpr std::size_t mostAnswerCharacters = 2000;
constexpr std::size_t mostVersionCharacters = 64;
constexpr std::size_t mostQuestions = 1000;
constexpr std::size_t mostCardCharacters = 160;
constexpr std::int64_t longestClass = 31'536'000'000;

ClassNames readNames(FieldReader& fields) {
    const std::string_view name = fields.bytes("how people of a class are called");
    for (const ClassNames names : {ClassNames::none, ClassNames::typed, ClassNames::listed}) {
        if (nameOf(names) == name) {
            return names;
        }
    }
    throw BadField{"how people of a class are called"};
}

std::uint32_t readPersonNumber(FieldReader& fields) {
    return static_cast<std::uint32_t>(fields.number("a person of a class", 1, mostClassPeople));
}

ClassPerson readPerson(FieldReader& fields) {
    ClassPerson person;
    person.number = readPersonNumber(fields);
    person.name = fields.line("a name in a class", 0, mostName);
    person.learnerId = readMaybe(fields, "whether somebody is known", [&] { return fields.id("a learner's id"); });
    require(person.name.empty() || !person.learnerId, "a name in a class");
    return person;
}

ClassRow readRow(FieldReader& fields) {
    ClassRow row;
    row.at = fields.number("a time in a class", 0, longestClass);
    row.kind = fields.line("what happened in a class", 1, mostKindCharacters);
    row.person = readMaybe(fields, "whether somebody did it", [&] { return readPersonNumber(fields); });
    row.value = readMaybe(fields, "what happened in a class",
                          [&] { return fields.number("what happened in a class", INT64_MIN, INT64_MAX); });
    row.answer = readMaybe(fields, "whether something was answered",
                           [&] { return fields.text("an answer in a class", 0, mostAnswerCharacters); });
    row.certainty = readMaybe(fields, "how sure somebody was", [&] {
        return static_cast<quiz::Certainty>(fields.number("how sure somebody was", 1, 3) - 1);
    });
    row.words = fields.line("a reason in a class", 0, mostReasonCharacters);
    return row;
}

StoredClass readClass(FieldReader& fields) {
    StoredClass stored;
    ClassHead& head = stored.head;
    head.id = fields.id("a class's id");
    head.title = fields.line("a class's title", 1, mostClassTitle);
    head.cohort = readMaybe(fields, "whether a class is of a cohort",
                            [&] { return fields.line("a class's cohort", 1, mostName); });
    head.scenarioHash =
        readMaybe(fields, "whether a class has a scenario", [&] { return fields.hash("a scenario's hash"); });
    head.frameworkHash = fields.hash("a framework's hash");
    head.programVersion = fields.line("a version of the program", 0, mostVersionCharacters);
    head.seed = std::bit_cast<std::uint64_t>(fields.number("a seed", INT64_MIN, INT64_MAX));
    head.rank = fields.line("a rank", 1, mostIdCharacters);
    head.names = readNames(fields);
    head.started = fields.time("the beginning of a class");
    stored.ended = fields.time("the end of a class");
    stored.questions = readList(fields, "questions of a class", [&] {
        std::string card = fields.line("the name of a question", 1, mostCardCharacters);
        std::string hash = fields.hash("a question's hash");
        return ClassQuestion{std::move(card), std::move(hash),
                             std::bit_cast<std::uint64_t>(fields.number("a seed", INT64_MIN, INT64_MAX))};
    });
    require(stored.questions.size() <= mostQuestions && stored.questions.empty() == head.scenarioHash.has_value(),
            "questions of a class");
    stored.people = readList(fields, "people of a class", [&] { return readPerson(fields); });
    std::uint32_t before = 0;
    for (const ClassPerson& person : stored.people) {
        require(person.number > before, "a person of a class who stands twice");
        before = person.number;
    }
    stored.rows = readList(fields, "what happened in a class", [&] { return readRow(fields); });
    return stored;
}

void writeClass(FieldWriter& fields, const StoredClass& stored) {
    const ClassHead& head = stored.head;
    const auto writeText = [&](const std::string& text) { fields << text; };
    const auto writeNumber = [&](auto number) { fields << static_cast<std::int64_t>(number); };
    fields << head.id << head.title;
    writeMaybe(fields, head.cohort, writeText);
    writeMaybe(fields, head.scenarioHash, writeText);
    fields << head.frameworkHash << head.programVersion << std::bit_cast<std::int64_t>(head.seed) << head.rank
           << nameOf(head.names) << head.started << stored.ended.value_or(0);
    writeList(fields, stored.questions, [&](const ClassQuestion& question) {
        fields << question.card << question.questionHash << std::bit_cast<std::int64_t>(question.seed);
    });
    writeList(fields, stored.people, [&](const ClassPerson& person) {
        fields << std::int64_t{person.number} << person.name;
        writeMaybe(fields, person.learnerId, writeText);
    });
    writeList(fields, stored.rows, [&](const ClassRow& row) {
        fields << row.at << row.kind;
        writeMaybe(fields, row.person, writeNumber);
        writeMaybe(fields, row.value, writeNumber);
        writeMaybe(fields, row.answer, writeText);
        writeMaybe(fields, row.certainty, [&](quiz::Certainty sure) { writeNumber(static_cast<int>(sure) + 1); });
        fields << row.words;
    });
}

} // namespace

void writeClasses(FieldWriter& fields, const Bundle& bundle) {
    writeList(fields, bundle.classes, [&](const Bundle::BundledClass& entry) {
        writeClass(fields, entry.stored);
        fields << entry.seal.salt << entry.seal.digest;
    });
}

void readClasses(FieldReader& fields, Bundle& bundle) {
    bundle.classes = readList(fields, "classes", [&] {
        StoredClass stored = readClass(fields);
        return Bundle::BundledClass{std::move(stored), readSeal(fields)};
    });
}

} // namespace records
