#pragma once

#include "app/StaffDesk.hpp"
#include "records/Classes.hpp"

#include <string>
#include <vector>

namespace app {

/// Under which names people came into a class, which learners they are or may be meant for, and how to say so.
[[nodiscard]] Exit tellNames(StaffDesk& staff, const records::StoredClass& held);

/// Keeps which learner a typed name is, for each "typed name=learner", all or none. Nothing is guessed: a name that
/// fits nobody, or more than one, is refused with what may be meant.
[[nodiscard]] Exit recogniseNames(StaffDesk& staff, const records::StoredClass& held,
                                  const std::vector<std::string>& wanted);

} // namespace app
