#pragma once

#include "classroom/ClassDebrief.hpp"
#include "classroom/ClassSession.hpp"
#include "content/Limits.hpp"
#include "practice/Practice.hpp"
#include "records/Classes.hpp"

#include <memory>
#include <string>
#include <variant>

namespace records {
class Records;
}

namespace classroom {

/// A class that was kept, as its events make it once more.
struct KeptClass {
    records::StoredClass stored;
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::shared_ptr<const model::Scenario> scenario; ///< null: a quiz
    model::RankId rank{0};
    ClassSession session;
};

/// Fails where there is none of that id, or what is kept of it cannot be read or cannot have happened.
[[nodiscard]] std::variant<KeptClass, practice::Problem>
readClass(const records::Records& records, const std::string& id, const content::Limits& limits);

[[nodiscard]] ClassDebrief classDebriefOf(const KeptClass& kept);

} // namespace classroom
