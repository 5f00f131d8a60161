#include "art/Role.hpp"

#include "art/LookWords.hpp"

#include <string>
#include <vector>

namespace art::role {

namespace {

using look::Word;

constexpr std::array works{Word{"detective", "suit"},
                           Word{"pcso", "police-constable"},
                           Word{"community support officer", "police-constable"},
                           Word{"constable", "police-constable"},
                           Word{"custody sergeant", "police-sergeant"},
                           Word{"sergeant", "police-sergeant"},
                           Word{"inspector", "police-inspector"},
                           Word{"superintendent", "police-senior"},
                           Word{"paramedic", "paramedic"},
                           Word{"ambulance", "paramedic"},
                           Word{"nurse", "scrubs"},
                           Word{"midwife", "scrubs"},
                           Word{"carer", "tunic"},
                           Word{"care worker", "tunic"},
                           Word{"cleaner", "tunic"},
                           Word{"hairdresser", "tunic"},
                           Word{"chef", "apron"},
                           Word{"cook", "apron"},
                           Word{"waiter", "apron"},
                           Word{"baker", "apron"},
                           Word{"fishmonger", "apron"},
                           Word{"barista", "apron"},
                           Word{"market trader", "apron"},
                           Word{"builder", "hi-vis"},
                           Word{"scaffolder", "hi-vis"},
                           Word{"firefighter", "hi-vis"},
                           Word{"plumber", "overalls"},
                           Word{"mechanic", "overalls"},
                           Word{"electrician", "overalls"},
                           Word{"decorator", "overalls"},
                           Word{"solicitor", "suit"},
                           Word{"barrister", "suit"},
                           Word{"councillor", "suit"},
                           Word{"director", "suit"},
                           Word{"head teacher", "suit"},
                           Word{"headteacher", "suit"},
                           Word{"manager", "shirt-and-tie"},
                           Word{"teacher", "cardigan"},
                           Word{"vicar", "clerical"},
                           Word{"priest", "clerical"},
                           Word{"imam", "shalwar-kameez"},
                           Word{"security", "work-shirt"},
                           Word{"bus driver", "work-shirt"},
                           Word{"traffic warden", "work-shirt"},
                           Word{"park keeper", "work-shirt"},
                           Word{"student", "hoodie"},
                           Word{"pupil", "school-uniform"},
                           Word{"schoolgirl", "school-uniform"},
                           Word{"schoolboy", "school-uniform"}};

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" ,;"), text.size());
        if (end > 0) {
            words.push_back(text.substr(0, end));
        }
        // A comma ends what somebody is called, as "with" does.
        if (end < text.size() && text[end] != ' ') {
            words.emplace_back(",");
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

} // namespace

std::optional<std::string_view> garmentOf(std::string_view role) {
    for (const std::string_view past : {"former", "retired", "ex-", "off-duty", "off duty"}) {
        if (look::says(role, past)) {
            return std::nullopt;
        }
    }
    std::size_t end = role.size();
    for (const std::string_view on : {" of ", " to ", " for ", " who ", " with ", ","}) {
        end = std::min(end, role.find(on));
    }
    const std::string_view called = role.substr(0, end);
    return called.find("'s") == std::string_view::npos ? look::meant(called, works) : std::nullopt;
}

std::optional<int> yearsOf(std::string_view role) {
    constexpr std::array<std::string_view, 13> before{"a",      "the",      "missing", "lost",  "small",
                                                      "young",  "little",   "older",   "other", "two",
                                                      "school", "teenaged", "teenage"};
    constexpr std::array<std::string_view, 10> after{",",  "of",   "at",      "in", "from",
                                                     "on", "with", "outside", "by", "who"};
    const auto words = wordsOf(role);
    const auto noun =
        std::ranges::find_if(words, [&](std::string_view word) { return std::ranges::count(before, word) == 0; });
    if (noun == words.end() || (noun + 1 != words.end() && std::ranges::count(after, *(noun + 1)) == 0)) {
        return std::nullopt;
    }
    if (noun->starts_with("teen") || look::says(role.substr(0, role.find(*noun)), "teen")) {
        return 15;
    }
    if (*noun == "toddler") {
        return 3;
    }
    for (const std::string_view child : {"child", "boy", "girl", "schoolboy", "schoolgirl", "pupil", "schoolchild"}) {
        if (*noun == child) {
            return 9;
        }
    }
    return std::nullopt;
}

} // namespace art::role
