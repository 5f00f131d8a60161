#pragma once

#include "classroom/Room.hpp"
#include "content/Limits.hpp"
#include "model/CompetencyFramework.hpp"
#include "quiz/Round.hpp"
#include "records/Records.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace classroom {

/// Somebody on the list of a class: one of the learners who are known here, or a name alone.
struct Listed {
    std::string name;
    std::optional<std::string> learnerId;
};

/// What a class is to be begun with: a scenario, or questions.
struct ClassWish {
    std::shared_ptr<const model::CompetencyFramework> framework;
    std::string frameworkBytes;
    std::shared_ptr<const model::Scenario> scenario; ///< null: the questions
    std::string scenarioBytes;
    std::vector<quiz::Posed> questions;
    std::vector<std::string> cards; ///< one for each question: quiz::Card::key
    std::string title;
    std::string rank;
    std::optional<std::string> cohort;
    records::ClassNames names = records::ClassNames::typed;
    std::vector<Listed> list; ///< where names are listed
    std::string programVersion;
};

/// A class that is ready to be served, and the code for the facilitator's own phone, which is told once and kept as a
/// digest.
struct OpenedClass {
    std::unique_ptr<Room> room;
    std::optional<std::string> deskCode; ///< nothing: opened again, with the code that was told then
};

/// The clocks of a room: the monotonic one measures, the other dates.
struct RoomClocks {
    std::function<std::chrono::milliseconds()> monotonic;
    std::function<records::UnixMilliseconds()> wall;
};

/// Begins a class; a sentence where it cannot be kept. `classes` must outlive the room.
[[nodiscard]] std::variant<OpenedClass, std::string> beginClass(records::Classes& classes, const ClassWish& wish,
                                                                const RoomClocks& clocks);

/// Goes on with a class that did not come to its end, with what was kept of it. All codes stay as
/// they were. A sentence where it has ended, or cannot be read.
[[nodiscard]] std::variant<OpenedClass, std::string> reopenClass(const records::Records& records,
                                                                 records::Classes& classes, const std::string& id,
                                                                 const content::Limits& limits,
                                                                 const RoomClocks& clocks);

/// What a kept class went through, from its beginning; a sentence where it cannot be read.
struct KeptCourse {
    std::shared_ptr<const model::CompetencyFramework> framework;
    Course course;
};
[[nodiscard]] std::variant<KeptCourse, std::string>
courseOf(const records::Records& records, const records::StoredClass& stored, const content::Limits& limits);

} // namespace classroom
