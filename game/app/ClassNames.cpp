#include "app/ClassNames.hpp"

#include "app/AsTyped.hpp"
#include "app/NamesGiven.hpp"
#include "content/Find.hpp"
#include "model/Counted.hpp"
#include "report/Words.hpp"
#include "review/Names.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace app {

namespace {

/// Learners whom the visitor may see, by their ids.
std::variant<std::map<std::string, std::string>, Exit> learnersHere(StaffDesk& staff) {
    review::LearnerQuery all;
    all.most = std::size_t{1} << 30;
    const auto found = staff.review->learners(staff.visitor, all);
    if (const auto* problem = std::get_if<practice::Problem>(&found)) {
        return failed(*problem);
    }
    std::map<std::string, std::string> names;
    for (const records::LearnerLine& line : std::get<review::LearnerList>(found).lines) {
        names[line.learner.id] = line.learner.name;
    }
    return names;
}

std::vector<std::string> namesIn(const std::map<std::string, std::string>& learners) {
    std::vector<std::string> names;
    for (const auto& [id, name] : learners) {
        names.push_back(name);
    }
    return names;
}

std::string quoted(const std::string& name) { return "\"" + report::clean(name) + "\""; }

/// The person who came in under a typed name, or by their number as "#7"; a sentence where there is none, or more.
std::variant<const records::ClassPerson*, std::string> personIn(const records::StoredClass& held,
                                                                const std::string& typed) {
    std::vector<const records::ClassPerson*> found;
    for (const records::ClassPerson& person : held.people) {
        if (!person.name.empty() &&
            (content::folded(person.name) == content::folded(typed) || typed == "#" + std::to_string(person.number))) {
            found.push_back(&person);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        return "Nobody came into this class under the name " + quoted(typed) +
               ", or it is known already who that is. --names lists the names.";
    }
    std::string numbers;
    for (const auto* person : found) {
        numbers += (numbers.empty() ? "#" : ", #") + std::to_string(person->number);
    }
    return "Several people came in under the name " + quoted(typed) + ". Name one by number: " + numbers + ".";
}

} // namespace

Exit tellNames(StaffDesk& staff, const records::StoredClass& held) {
    const auto here = learnersHere(staff);
    if (const auto* exit = std::get_if<Exit>(&here)) {
        return *exit;
    }
    const auto& learners = std::get<0>(here);
    const std::vector<std::string> known = namesIn(learners);
    std::string example;
    for (const records::ClassPerson& person : held.people) {
        const std::string number = "#" + std::to_string(person.number) + "  ";
        if (person.learnerId) {
            const auto name = learners.find(*person.learnerId);
            print(number + (name == learners.end() ? "a learner whom you may not see" : report::clean(name->second)) +
                  " (known)\n");
        } else if (person.name.empty()) {
            print(number + "without a name\n");
        } else {
            const auto like = review::namesLike(person.name, known);
            print(number + quoted(person.name) + " " +
                  (like.empty() ? std::string("Nobody here has a name like it.") : review::didYouMean(like)) + "\n");
            if (example.empty() && !like.empty()) {
                example = typed(person.name + "=" + like.front());
            }
        }
    }
    if (held.people.empty()) {
        print("Nobody came into this class, or all who did were erased.\n");
    }
    if (!example.empty()) {
        print("Nothing is taken for granted. Where you know who it was, say so: --recognise " + example + "\n");
    }
    return Exit::done;
}

Exit recogniseNames(StaffDesk& staff, const records::StoredClass& held, const std::vector<std::string>& wanted) {
    if (!held.ended) {
        complain("This class has not ended yet. Once it has, you can say who is who. Nothing was changed.");
        return Exit::couldNot;
    }
    const auto here = learnersHere(staff);
    if (const auto* exit = std::get_if<Exit>(&here)) {
        return *exit;
    }
    const auto& learners = std::get<0>(here);
    std::vector<std::pair<std::uint32_t, std::string>> recognised;
    bool whole = true;
    const auto refuse = [&](const std::string& sentence) {
        complain(sentence);
        whole = false;
    };
    for (const std::string& one : wanted) {
        const std::size_t equals = one.rfind('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == one.size()) {
            refuse(quoted(one) + " does not say who is who. Write the typed name, =, and the learner's name: "
                                 "--recognise \"Sam=Sam Okafor\".");
            continue;
        }
        const std::string name = one.substr(equals + 1);
        const auto person = personIn(held, one.substr(0, equals));
        const auto learner = std::ranges::find_if(
            learners, [&](const auto& known) { return content::folded(known.second) == content::folded(name); });
        if (const auto* sentence = std::get_if<std::string>(&person)) {
            refuse(*sentence);
        }
        if (learner == learners.end()) {
            refuse("There is no learner called " + quoted(name) + " whom you may see. " +
                   review::didYouMean(review::namesLike(name, namesIn(learners))));
        }
        if (std::holds_alternative<std::string>(person) || learner == learners.end()) {
            continue;
        }
        const std::uint32_t number = std::get<const records::ClassPerson*>(person)->number;
        const bool there = std::ranges::find(held.people, std::optional(learner->first),
                                             &records::ClassPerson::learnerId) != held.people.end();
        const bool twice = std::ranges::any_of(
            recognised, [&](const auto& before) { return before.first == number || before.second == learner->first; });
        if (there || twice) {
            refuse(quoted(learner->second) +
                   " is known to be in this class already, as somebody else. One learner is one "
                   "person of a class.");
            continue;
        }
        recognised.emplace_back(number, learner->first);
    }
    if (!whole) {
        complain("Nothing was changed.");
        return Exit::couldNot;
    }
    const auto kept = records::Classes(*staff.desk.records)
                          .recognise(held.head.id, recognised, staff.visitor.account, staff.review->now());
    if (const auto* problem = std::get_if<records::Problem>(&kept)) {
        return failed(*problem);
    }
    print("Kept for " + model::counted(recognised.size(), "person", "people") +
          " of this class. Their ballots stand with their records from now on, marked as voted, and the names that "
          "were typed are gone.\n");
    return Exit::done;
}

} // namespace app
