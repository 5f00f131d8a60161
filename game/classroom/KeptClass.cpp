#include "classroom/KeptClass.hpp"

#include "classroom/ClassOpening.hpp"
#include "classroom/EventRows.hpp"
#include "records/Records.hpp"

namespace classroom {

std::variant<KeptClass, practice::Problem> readClass(const records::Records& records, const std::string& id,
                                                     const content::Limits& limits) {
    auto loaded = records::Classes(records).load(id);
    if (const auto* problem = std::get_if<records::Problem>(&loaded)) {
        return practice::Problem{problem->sentence};
    }
    auto& stored = std::get<records::StoredClass>(loaded);
    auto contents = courseOf(records, stored, limits);
    if (auto* sentence = std::get_if<std::string>(&contents)) {
        return practice::Problem{std::move(*sentence)};
    }
    auto& [framework, course] = std::get<KeptCourse>(contents);
    const auto* story = std::get_if<ScenarioCourse>(&course);
    KeptClass kept{
        {}, framework, story != nullptr ? story->sharedScenario() : nullptr, model::RankId(0), ClassSession(course)};
    kept.rank = framework->findRank(stored.head.rank).value_or(model::RankId(0));
    for (const records::ClassRow& row : stored.rows) {
        const auto event = eventIn(row);
        if (!event || kept.session.refusal(event->what, event->at)) {
            return practice::Problem{"What is kept of this class cannot have happened as it stands, so nothing is told "
                                     "of it. \"judgement verify --all\" says what was altered."};
        }
        kept.session.apply(*event);
    }
    kept.stored = std::move(stored);
    return kept;
}

ClassDebrief classDebriefOf(const KeptClass& kept) {
    return classDebriefOf(kept.session, *kept.framework, kept.stored.head.title, kept.rank);
}

} // namespace classroom
