#pragma once

// What the tests of importing, writing and showing frameworks share: one invented framework, as a file and as it would
// be printed, and ways to break the printed text.

#include "content/FrameworkReader.hpp"
#include "content/FrameworkTextImporter.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace published_text {

/// A small invented framework: two competencies in two clusters, two levels, one value.
inline constexpr auto knownFile = R"(format: 1
framework: lighthouse
version: 3
title: Lighthouse keepers' framework
publisher: Harbour trust
wording: Restated
cumulative: yes
levels:
  1: {name: Keeper, about: Everybody}
  2: {name: Head keeper}
clusters:
  watch:
    name: Watch, light and weather
    about: Restated about watch
    competencies:
      LW:
        name: Look widely
        about: Restated
        matters: Restated
        levels:
          1: [a, b, c]
          2: [d, e]
  people:
    name: People of the coast
    competencies:
      SP:
        name: Steady and plain-spoken
        levels:
          1: [f, g]
          2: [h, i, j]
values:
  CARE:
    name: Carefulness
    positive: [k, l, m]
    negative: [n, o]
ranks:
  keeper: {name: Keeper, level: 1}
  head: {name: Head keeper, level: 2, except: {SP: 1}}
)";

/// The same framework as its invented publisher would print it.
inline constexpr auto published = R"(The lighthouse book

Who keeps a light needs more than oil.

Watch, light and weather	p.3
We look widely	p.3
People of the coast	p.5
We are steady and plain spoken	p.5

Cluster

Watch, light and weather

The sea gives little notice. Whoever keeps watch sees it early.

A light that fails is worse than none.

Competency : We look widely

We look at all of the horizon, and not only where we looked yesterday.

We ask those who come ashore what they saw.

Why is it important? What nobody looks for is what wrecks ships.

It also keeps us awake.

Level 1

- I scan the whole horizon before I write in the log.
- I don't trust a single lamp. I check its twin.
- I notice when the "usual" birds are missing.

Level 2

- I plan watches so that no quarter is left unseen for long.
- I ask others to look where I have stopped looking.

Cluster

People of the coast

We live far out, and depend on each other.

Competency : We are steady and plain-spoken

We say what is the case.

Why is it important? Storms leave no time for riddles.

Level 1

- I say what I see in short words.
- I keep my voice level when the glass falls.

Level 2

- I tell the harbour the truth about our stores.
- I let nobody be shouted at for a mistake that was owned.
- I repeat an order until it is understood.

Values of the trust

CAREFULNESS

We treat oil, glass and each other as if there were no boat until spring.



- Trims the wick before it smokes.
- Counts the stores twice.
- Mends a rope when it frays and not when it breaks.



- Leaves the store unlocked.
- Signs the log without reading it.
)";

inline model::CompetencyFramework known() {
    auto loaded = content::readFramework(knownFile, "lighthouse.yaml");
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

inline content::FrameworkImport import(const std::string& text) {
    return content::importFrameworkText(text, "book.txt", known());
}

inline model::CompetencyFramework frameworkOf(const content::FrameworkImport& imported) {
    REQUIRE(imported.yaml);
    auto loaded = content::readFramework(*imported.yaml, "imported.yaml");
    for (const auto& diagnostic : loaded.diagnostics) {
        UNSCOPED_INFO(content::format(diagnostic));
    }
    REQUIRE(loaded);
    return std::move(*loaded.value);
}

inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
    std::size_t at = 0;
    while ((at = text.find(what, at)) != std::string::npos) {
        text.replace(at, what.size(), with);
        at += with.size();
    }
    return text;
}

inline std::string eachLine(const std::string& text, const std::function<std::string(const std::string&)>& change) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        result += change(text.substr(at, end - at)) + "\n";
        at = end + 1;
    }
    return result;
}

inline std::string brokenAt(const std::string& text, std::size_t width) {
    return eachLine(text, [&](const std::string& line) {
        std::string result;
        std::string rest = line;
        while (rest.size() > width && rest.find('\t') == std::string::npos) {
            const std::size_t space = rest.rfind(' ', width);
            if (space == std::string::npos || space < 3) {
                break;
            }
            result += rest.substr(0, space) + "\n";
            rest.erase(0, space + 1);
        }
        return result + rest;
    });
}

/// Puts `between` after every `count` lines; "#" in it becomes the page's number.
inline std::string withPages(const std::string& text, int count, const std::string& between) {
    int number = 0;
    return eachLine(text, [&](const std::string& line) {
        ++number;
        return number % count == 0 ? line + "\n" + replaced(between, "#", std::to_string(number / count)) : line;
    });
}

inline std::size_t statementsLeft(const content::FrameworkImport& imported) {
    return static_cast<std::size_t>(
        std::ranges::count(imported.leftOvers, content::LeftOver::Kind::statement, &content::LeftOver::kind));
}

inline const content::LeftOver* leftAt(const content::FrameworkImport& imported, const std::string& text) {
    const auto found = std::ranges::find(imported.leftOvers, text, &content::LeftOver::text);
    return found == imported.leftOvers.end() ? nullptr : &*found;
}

inline std::string textOf(const model::CompetencyFramework& framework, const std::string& id) {
    const auto found = framework.findStatement(id);
    return found ? framework[*found].text : "(no " + id + ")";
}

inline std::string without(std::string text, const std::string& from, const std::string& to) {
    const std::size_t first = text.find(from);
    REQUIRE(first != std::string::npos);
    const std::size_t last = to.empty() ? text.size() : text.find(to, first);
    REQUIRE(last != std::string::npos);
    return text.erase(first, last - first);
}

} // namespace published_text
