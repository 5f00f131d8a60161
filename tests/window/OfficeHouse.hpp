#pragma once

// An installation that somebody administers, for tests that drive the window as they do.

#include "records/AuditTrail.hpp"
#include "window/ReviewHouse.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// A house where Rowan has set accounts up too.
class OfficeHouse : public ReviewHouse {
public:
    static constexpr const char* rowan = "Rowan Achebe";

    OfficeHouse() {
        const auto added = kept(accounts().add(rowan, review::Role::administrator, "nobody", wall));
        rowanId = added.account.id;
        (void)kept(accounts().choosePassphrase(rowan, added.code, secret, wall));
    }
    [[nodiscard]] std::vector<records::AuditRow> trail() { return kept(records::AuditTrail(records).rows(1, 10'000)); }
    /// How often the trail tells of Rowan doing this.
    [[nodiscard]] std::size_t told(const std::string& action) {
        return static_cast<std::size_t>(std::ranges::count_if(
            trail(), [&](const auto& row) { return row.event.actor == rowanId && row.event.action == action; }));
    }
    std::string rowanId;
};
