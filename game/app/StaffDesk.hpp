#pragma once

#include "app/SignIn.hpp"
#include "review/Administration.hpp"
#include "review/Review.hpp"

#include <memory>

namespace app {

/// A desk with somebody at it who may review: records, practice, and who it is.
struct StaffDesk {
    Desk desk;
    std::unique_ptr<review::Review> review;
    review::Visitor visitor;
};

[[nodiscard]] std::variant<StaffDesk, Exit> openStaffDesk(const Context& context, Gallery gallery = Gallery::none);
/// The same for somebody who may do this; the reason on standard error where they may not.
[[nodiscard]] std::variant<StaffDesk, Exit> openStaffDesk(const Context& context, review::Office office);

/// What can be done for the records at a desk, which must outlive it.
[[nodiscard]] review::Administration administrationAt(const Desk& desk);

/// The learner of that name, among those whom the visitor may see or, for who manages cohorts, among all.
[[nodiscard]] std::variant<records::Learner, Exit> learnerNamed(StaffDesk& desk, const std::string& name);
[[nodiscard]] std::variant<records::Cohort, Exit> cohortNamed(StaffDesk& desk, const std::string& name);
[[nodiscard]] std::variant<records::Account, Exit> accountNamed(StaffDesk& desk, const std::string& name);

} // namespace app
