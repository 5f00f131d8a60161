#include "review/Access.hpp"

#include <array>

namespace review {

namespace {

constexpr unsigned bit(Relation relation) { return 1u << static_cast<unsigned>(relation); }
constexpr unsigned bit(Role role) { return 1u << static_cast<unsigned>(role); }

constexpr unsigned own = bit(Relation::self);
constexpr unsigned inCohort = bit(Relation::cohort);
constexpr unsigned theirs = bit(Relation::assigned);
constexpr unsigned anybody = own | inCohort | theirs | bit(Relation::none);

/// For each role, in the order of the enumeration, the relations in which it may.
struct DeedRow {
    Deed deed;
    unsigned learner;
    unsigned facilitator;
    unsigned supervisor;
    unsigned administrator;
    bool withoutAccounts;
};

constexpr std::array deeds{
    DeedRow{Deed::see, own, inCohort, theirs, 0, true},    DeedRow{Deed::play, own, 0, 0, 0, true},
    DeedRow{Deed::comment, 0, inCohort, theirs, 0, false}, DeedRow{Deed::reply, own, inCohort, theirs, 0, false},
    DeedRow{Deed::signOff, 0, 0, theirs, 0, false},        DeedRow{Deed::exportRecords, own, inCohort, theirs, 0, true},
    DeedRow{Deed::enrol, 0, inCohort, 0, anybody, true},
};

struct OfficeRow {
    Office office;
    unsigned roles;
    bool withoutAccounts;
};

constexpr std::array offices{
    OfficeRow{Office::addLearner, bit(Role::facilitator) | bit(Role::administrator), true},
    OfficeRow{Office::seeCohort, bit(Role::facilitator) | bit(Role::supervisor), true},
    OfficeRow{Office::holdClass, bit(Role::facilitator) | bit(Role::supervisor), true},
    OfficeRow{Office::manageCohorts, bit(Role::administrator), true},
    OfficeRow{Office::manageAccounts, bit(Role::administrator), false},
    OfficeRow{Office::settle, bit(Role::administrator), true},
    OfficeRow{Office::erase, bit(Role::administrator), true},
    OfficeRow{Office::mergeBundle, bit(Role::facilitator) | bit(Role::supervisor) | bit(Role::administrator), true},
    OfficeRow{Office::readAudit, bit(Role::administrator), true},
    OfficeRow{Office::lookAfterRecords, bit(Role::administrator), true},
};

std::string roleWords(const Visitor& visitor) {
    if (!visitor.role) {
        return "Somebody without an account";
    }
    return (visitor.role == Role::administrator ? "An " : "A ") + std::string(nameOf(*visitor.role));
}

} // namespace

bool may(const Visitor& visitor, Deed deed, Relation relation) {
    for (const DeedRow& row : deeds) {
        if (row.deed != deed) {
            continue;
        }
        if (!visitor.role) {
            return row.withoutAccounts;
        }
        const std::array byRole{row.learner, row.facilitator, row.supervisor, row.administrator};
        return (byRole[static_cast<std::size_t>(*visitor.role)] & bit(relation)) != 0;
    }
    return false;
}

bool may(const Visitor& visitor, Office office) {
    for (const OfficeRow& row : offices) {
        if (row.office == office) {
            return visitor.role ? (row.roles & bit(*visitor.role)) != 0 : row.withoutAccounts;
        }
    }
    return false;
}

std::string whyNot(const Visitor& visitor, Deed deed) {
    const std::string who = roleWords(visitor);
    switch (deed) {
    case Deed::see:
        return visitor.role == Role::administrator ? "An administrator looks after accounts and does not see what "
                                                     "learners did. Sign in as the learner's "
                                                     "supervisor or facilitator."
                                                   : "You can see your own records and those of learners who are "
                                                     "assigned to you or in your cohorts; this "
                                                     "learner is not among them. An administrator can change that.";
    case Deed::play:
        return who + " cannot play under this learner's name. The learner signs in with their own passphrase.";
    case Deed::comment:
    case Deed::reply:
        return visitor.role
                   ? who + " cannot comment here: only the learner, their facilitator and their supervisor can."
                   : "A comment stands under its author's name, so accounts have to be set up first: in "
                     "the window's settings, or with `judgement accounts set-up`.";
    case Deed::signOff:
        return visitor.role ? who + " cannot sign off this learner's record: only a supervisor whom the learner is "
                                    "assigned to can."
                            : "A sign-off stands under a supervisor's name, so accounts have to be set up first: in "
                              "the window's settings, or with `judgement accounts set-up`.";
    case Deed::exportRecords:
        return who + " cannot export this learner's records: only the learner, their facilitator and their supervisor "
                     "can.";
    case Deed::enrol:
        return who + " cannot change who is in this cohort: only its facilitator or an administrator can.";
    }
    return {};
}

std::string whyNot(const Visitor& visitor, Office office) {
    const std::string who = roleWords(visitor);
    switch (office) {
    case Office::addLearner:
        return who + " cannot add learners. Ask a facilitator or an administrator.";
    case Office::seeCohort:
        return who + " cannot see what a cohort showed. Sign in as its facilitator, or as a supervisor.";
    case Office::holdClass:
        return who + " cannot hold a class or see what came of one. Sign in as a facilitator, or as a supervisor.";
    case Office::manageAccounts:
        return visitor.role ? who + " cannot look after accounts. Sign in as an administrator."
                            : "No accounts are set up here yet. `judgement accounts set-up` begins with an "
                              "administrator's.";
    case Office::manageCohorts:
    case Office::settle:
    case Office::erase:
    case Office::mergeBundle:
    case Office::readAudit:
    case Office::lookAfterRecords:
        return who + " cannot do this. Sign in as an administrator.";
    }
    return {};
}

} // namespace review
