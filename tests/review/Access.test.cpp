#include "review/Access.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>

using review::Deed;
using review::Office;
using review::Relation;
using review::Role;
using review::Visitor;

namespace {

const std::map<Role, std::string> roles{{Role::learner, "learner"},
                                        {Role::facilitator, "facilitator"},
                                        {Role::supervisor, "supervisor"},
                                        {Role::administrator, "administrator"}};
const std::map<Relation, std::string> relations{
    {Relation::self, "self"}, {Relation::cohort, "cohort"}, {Relation::assigned, "assigned"}, {Relation::none, "none"}};

Visitor visitor(Role role) { return {"aaaaaaaaaaaaaaaaaaaaaaaaaa", "Somebody", role, {}}; }

} // namespace

// Written out by hand and held against docs/security.md: whatever is not here is refused.
TEST_CASE("who may do what with a learner's records: every role, deed and relation") {
    const std::map<Deed, std::set<std::string>> allowed{
        {Deed::see, {"learner self", "facilitator cohort", "supervisor assigned"}},
        {Deed::play, {"learner self"}},
        {Deed::comment, {"facilitator cohort", "supervisor assigned"}},
        {Deed::reply, {"learner self", "facilitator cohort", "supervisor assigned"}},
        {Deed::signOff, {"supervisor assigned"}},
        {Deed::exportRecords, {"learner self", "facilitator cohort", "supervisor assigned"}},
        {Deed::enrol,
         {"facilitator cohort", "administrator self", "administrator cohort", "administrator assigned",
          "administrator none"}},
    };
    for (const auto& [deed, who] : allowed) {
        for (const auto& [role, roleName] : roles) {
            for (const auto& [relation, relationName] : relations) {
                CAPTURE(static_cast<int>(deed), roleName, relationName);
                CHECK(review::may(visitor(role), deed, relation) == who.contains(roleName + " " + relationName));
            }
            CHECK(review::whyNot(visitor(role), deed).size() > 40);
        }
    }
}

TEST_CASE("who may do what with the installation: every role and office") {
    const std::map<Office, std::set<std::string>> allowed{
        {Office::addLearner, {"facilitator", "administrator"}},
        {Office::seeCohort, {"facilitator", "supervisor"}},
        {Office::holdClass, {"facilitator", "supervisor"}},
        {Office::manageCohorts, {"administrator"}},
        {Office::manageAccounts, {"administrator"}},
        {Office::settle, {"administrator"}},
        {Office::erase, {"administrator"}},
        {Office::mergeBundle, {"facilitator", "supervisor", "administrator"}},
        {Office::readAudit, {"administrator"}},
        {Office::lookAfterRecords, {"administrator"}},
    };
    for (const auto& [office, who] : allowed) {
        for (const auto& [role, name] : roles) {
            CAPTURE(static_cast<int>(office), name);
            CHECK(review::may(visitor(role), office) == who.contains(name));
            CHECK(review::whyNot(visitor(role), office).size() > 40);
        }
    }
}

TEST_CASE("without accounts all can be seen, and nothing can be signed") {
    const Visitor anybody;
    for (const auto& [relation, name] : relations) {
        CAPTURE(name);
        for (const Deed deed : {Deed::see, Deed::play, Deed::exportRecords, Deed::enrol}) {
            CHECK(review::may(anybody, deed, relation));
        }
        for (const Deed deed : {Deed::comment, Deed::reply, Deed::signOff}) {
            CHECK_FALSE(review::may(anybody, deed, relation));
            CHECK(review::whyNot(anybody, deed).find("set up") != std::string::npos);
        }
    }
    CHECK_FALSE(review::may(anybody, Office::manageAccounts));
    CHECK(review::may(anybody, Office::readAudit));
}
