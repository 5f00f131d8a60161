#include "classroom/ClassOpening.hpp"

#include "practice/Restore.hpp"
#include "records/Rounds.hpp"
#include "records/Secure.hpp"
#include "study/KeptQuestion.hpp"

#include <utility>

namespace classroom {

namespace {

std::map<std::string, std::string> namesOfLearners(const records::Records& records) {
    std::map<std::string, std::string> names;
    const auto learners = records.learners();
    if (const auto* all = std::get_if<std::vector<records::Learner>>(&learners)) {
        for (const records::Learner& learner : *all) {
            names[learner.id] = learner.name;
        }
    }
    return names;
}

std::map<std::string, std::string> namesOf(const std::vector<Listed>& list) {
    std::map<std::string, std::string> names;
    for (const Listed& one : list) {
        if (one.learnerId) {
            names[*one.learnerId] = one.name;
        }
    }
    return names;
}

records::NewClass newClass(const ClassWish& wish, const RoomClocks& clocks, const std::string& deskCode) {
    records::NewClass wanted;
    wanted.code = newCode(classCodeLength, records::randomNumber);
    wanted.deskDigest = records::contentHash(deskCode);
    wanted.title = wish.title;
    wanted.cohort = wish.cohort;
    if (wish.scenario) {
        wanted.scenarioBytes = wish.scenarioBytes;
    }
    for (std::size_t i = 0; i < wish.questions.size(); ++i) {
        const quiz::Posed& posed = wish.questions[i];
        wanted.questions.push_back({wish.cards[i], study::keptBytes(posed.question, *wish.framework), posed.seed});
    }
    wanted.frameworkBytes = wish.frameworkBytes;
    wanted.programVersion = wish.programVersion;
    wanted.seed = records::randomNumber();
    wanted.rank = wish.rank;
    wanted.names = wish.names;
    wanted.started = clocks.wall();
    for (std::size_t i = 0; i < wish.list.size(); ++i) {
        const Listed& one = wish.list[i];
        wanted.people.push_back(
            {static_cast<std::uint32_t>(i + 1), one.learnerId ? std::string() : one.name, one.learnerId, {}});
    }
    return wanted;
}

} // namespace

std::variant<OpenedClass, std::string> beginClass(records::Classes& classes, const ClassWish& wish,
                                                  const RoomClocks& clocks) {
    std::string deskCode = newCode(ownCodeLength, records::randomNumber);
    const records::NewClass wanted = newClass(wish, clocks, deskCode);
    auto begun = classes.begin(wanted);
    if (const auto* problem = std::get_if<records::Problem>(&begun)) {
        return problem->sentence;
    }
    records::StoredClass stored;
    stored.head = std::get<records::ClassHead>(std::move(begun));
    stored.people = wanted.people;
    Course course = wish.scenario ? Course(ScenarioCourse(wish.scenario, wanted.seed)) : QuizCourse(wish.questions);
    auto room = Room::open(classes, {std::move(stored), std::move(course), wish.framework, namesOf(wish.list),
                                     clocks.monotonic, clocks.wall, records::randomNumber});
    if (auto* problem = std::get_if<std::string>(&room)) {
        return std::move(*problem);
    }
    return OpenedClass{std::move(std::get<std::unique_ptr<Room>>(room)), std::move(deskCode)};
}

std::variant<KeptCourse, std::string> courseOf(const records::Records& records, const records::StoredClass& stored,
                                               const content::Limits& limits) {
    const auto bytes = records.content(stored.head.frameworkHash);
    if (const auto* problem = std::get_if<records::Problem>(&bytes)) {
        return problem->sentence;
    }
    const auto framework = practice::readKeptFramework(std::get<std::string>(bytes), limits);
    if (const auto* problem = std::get_if<practice::Problem>(&framework)) {
        return problem->sentence;
    }
    KeptCourse kept{std::get<std::shared_ptr<const model::CompetencyFramework>>(framework), QuizCourse({})};
    if (stored.head.scenarioHash) {
        const auto scenario = records.content(*stored.head.scenarioHash);
        if (const auto* problem = std::get_if<records::Problem>(&scenario)) {
            return problem->sentence;
        }
        auto contents = practice::readKeptScenario(kept.framework, std::get<std::string>(scenario), limits);
        if (const auto* problem = std::get_if<practice::Problem>(&contents)) {
            return problem->sentence;
        }
        kept.course = ScenarioCourse(std::get<practice::Contents>(contents).scenario, stored.head.seed);
        return kept;
    }
    std::vector<quiz::Posed> questions;
    const records::Rounds rounds(records);
    for (const records::ClassQuestion& one : stored.questions) {
        const auto question = rounds.question(one.questionHash);
        if (const auto* problem = std::get_if<records::Problem>(&question)) {
            return problem->sentence;
        }
        auto read = study::readKept(std::get<std::string>(question), *kept.framework, limits);
        if (!read) {
            return std::string("A question of this class cannot be read by this version of the program. Open it with "
                               "the version that it was held with.");
        }
        questions.push_back(quiz::pose(std::move(*read), one.seed));
    }
    kept.course = QuizCourse(std::move(questions));
    return kept;
}

std::variant<OpenedClass, std::string> reopenClass(const records::Records& records, records::Classes& classes,
                                                   const std::string& id, const content::Limits& limits,
                                                   const RoomClocks& clocks) {
    auto loaded = classes.load(id);
    if (const auto* problem = std::get_if<records::Problem>(&loaded)) {
        return problem->sentence;
    }
    auto& stored = std::get<records::StoredClass>(loaded);
    if (stored.ended) {
        return std::string("This class has ended. Its debrief can be read; to go on with the same people, begin a new "
                           "class.");
    }
    auto kept = courseOf(records, stored, limits);
    if (auto* problem = std::get_if<std::string>(&kept)) {
        return std::move(*problem);
    }
    auto& course = std::get<KeptCourse>(kept);
    auto room = Room::open(classes, {std::move(stored), std::move(course.course), course.framework,
                                     namesOfLearners(records), clocks.monotonic, clocks.wall, records::randomNumber});
    if (auto* problem = std::get_if<std::string>(&room)) {
        return std::move(*problem);
    }
    return OpenedClass{std::move(std::get<std::unique_ptr<Room>>(room)), std::nullopt};
}

} // namespace classroom
