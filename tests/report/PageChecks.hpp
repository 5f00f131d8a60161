#pragma once

// What holds of every page that is written: plain, quoted HTML in which everything is closed, nothing is fetched, and
// every link leads somewhere.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace pages {

struct Tag {
    std::string name;
    bool closing = false;
    std::map<std::string, std::string> attributes;
};

/// The page's tags in order. Strict: anything that is not plain, quoted HTML fails the test.
inline std::vector<Tag> tagsOf(const std::string& page) {
    std::vector<Tag> tags;
    std::size_t at = page.find("</style>");
    REQUIRE(at != std::string::npos);
    at += std::string("</style>").size();
    while ((at = page.find('<', at)) != std::string::npos) {
        Tag tag;
        ++at;
        tag.closing = page.at(at) == '/';
        at += tag.closing ? 1 : 0;
        const std::size_t nameEnd = page.find_first_of(" >", at);
        tag.name = page.substr(at, nameEnd - at);
        at = nameEnd;
        while (page.at(at) == ' ') {
            const std::size_t equals = page.find('=', at);
            const std::size_t open = equals + 1;
            const std::string name = page.substr(at + 1, equals - at - 1);
            CAPTURE(tag.name, name);
            REQUIRE(page.at(open) == '"');
            const std::size_t close = page.find('"', open + 1);
            REQUIRE(tag.attributes.emplace(name, page.substr(open + 1, close - open - 1)).second);
            at = close + 1;
        }
        REQUIRE(page.at(at) == '>');
        tags.push_back(std::move(tag));
    }
    return tags;
}

inline void checkPage(const std::string& page) {
    const std::vector<Tag> tags = tagsOf(page);
    std::vector<std::string> open{"html", "head"};
    std::set<std::string> ids;
    std::vector<std::string> targets;
    int heading = 0;
    for (const Tag& tag : tags) {
        CAPTURE(tag.name);
        if (tag.closing) {
            REQUIRE_FALSE(open.empty());
            REQUIRE(open.back() == tag.name);
            open.pop_back();
            continue;
        }
        if (tag.name != "br" && tag.name != "col") {
            open.push_back(tag.name);
        }
        if (tag.name.size() == 2 && tag.name[0] == 'h') {
            const int level = tag.name[1] - '0';
            CHECK(level <= heading + 1);
            heading = level;
        }
        for (const auto& [name, value] : tag.attributes) {
            CAPTURE(name, value);
            CHECK_FALSE(name.starts_with("on"));
            CHECK(name != "src");
            CHECK(name != "style");
            if (name == "id") {
                CHECK(ids.insert(value).second);
            } else if (name == "href") {
                REQUIRE(value.starts_with("#"));
                targets.push_back(value.substr(1));
            } else if (name == "aria-labelledby") {
                targets.push_back(value);
            }
        }
        CHECK(tag.name != "script");
        CHECK((tag.name != "svg" || (tag.attributes.contains("aria-label") && tag.attributes.at("role") == "img") ||
               tag.attributes.contains("aria-hidden")));
        CHECK((tag.name != "th" || tag.attributes.contains("scope")));
    }
    // The head was opened before the part that is walked.
    CHECK(open == std::vector<std::string>());
    for (const std::string& target : targets) {
        CAPTURE(target);
        CHECK(ids.contains(target));
    }
    CHECK(std::ranges::count_if(tags, [](const Tag& tag) { return tag.name == "h1" && !tag.closing; }) == 1);
    CHECK(page.find("{{") == std::string::npos);
}

} // namespace pages
