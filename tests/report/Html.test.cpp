#include "report/Html.hpp"

#include "report/DebriefTemplate.hpp"
#include "report/Finished.hpp"
#include "report/Foreign.hpp"
#include "report/PageChecks.hpp"
#include "report/Words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace {

using Catch::Matchers::Contains;
using pages::checkPage;
using pages::Tag;
using pages::tagsOf;

std::size_t countOf(const std::string& what, const std::string& in) {
    std::size_t count = 0;
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + what.size())) {
        ++count;
    }
    return count;
}

} // namespace

SCENARIO("The page stands by itself and every link in it leads somewhere") {
    GIVEN("an example, and one without a decision") {
        checkPage(report::html(finished::example()));
        checkPage(report::html(finished::begun()));
    }
    GIVEN("each shipped scenario by each policy") {
        for (const std::string& file : finished::shippedScenarios()) {
            for (const auto policy : {"best", "worst", "random"}) {
                CAPTURE(file, policy);
                const practice::FinishedDebrief finished = finished::shipped(file, policy);
                const std::string page = report::html(finished);
                checkPage(page);
                for (const debrief::DecisionView& view : finished.debrief.decisions) {
                    CHECK_THAT(page,
                               Contains("<article class=\"decision\" id=\"decision-" + std::to_string(view.number)));
                }
            }
        }
    }
}

SCENARIO("Nothing on the page is fetched from anywhere") {
    const std::string page = report::html(finished::example());
    for (const auto* word : {"http", "//", "url(", "@import", "<script", "<link", "<img", "<iframe", "javascript"}) {
        CAPTURE(word);
        CHECK(page.find(word) == std::string::npos);
    }
    THEN("and the template never leaves a text unescaped") {
        CHECK(report::debriefTemplate().find("{{{") == std::string_view::npos);
        CHECK(report::debriefTemplate().find("{{&") == std::string_view::npos);
    }
}

SCENARIO("Hostile texts stay texts") {
    const std::string hostile =
        GENERATE(as<std::string>(), "<script>alert(1)</script>", "\" onload=\"alert(1)",
                 "' autofocus onfocus='alert(1)", "</style><img src=x>", "{{title}}{{{about}}}", "]]><!--", "&lt;b&gt;",
                 "a\xff\xfe\xc0\xaf", "\x1b[2J\x07\r\x08", "\u202Egnp.exe \u2066");
    CAPTURE(hostile);
    const std::string page = report::html(finished::exampleSaying(hostile));
    if (hostile.find("{{") == std::string::npos) {
        checkPage(page);
    } else {
        CHECK(countOf("{{title}}{{{about}}}", page) > 30);
    }
    for (const auto* raw : {"<script", "<img", " onload=\"", " onfocus='", "<!--", "\x1b", "\x07", "\xff", "\u202E"}) {
        CAPTURE(raw);
        CHECK(page.find(raw) == std::string::npos);
    }
}

SCENARIO("The page says what is in the debrief") {
    const std::string page = report::html(finished::example());
    GIVEN("the decisions") {
        THEN("the situation is told as the learner read it") {
            CHECK_THAT(page, Contains("<p>A man paces.</p>\n<p>He looks at you.</p>"));
            CHECK_THAT(page, Contains("<p>He talks.</p>\n<p>He does not look up.</p>"));
        }
        THEN("time, reasons and what became of them are there") {
            CHECK_THAT(page, Contains("2 min 5 s"));
            CHECK_THAT(page, Contains("the time ran out"));
            CHECK_THAT(page, Contains("<p dir=\"auto\">Then it was too late.</p>"));
            CHECK_THAT(page, Contains("1 time, after an interruption"));
            CHECK_THAT(page, Contains("It was not available then."));
            CHECK_THAT(page, Contains("It counts at its first visit only"));
        }
        THEN("serious behaviour comes first and leads to its decision") {
            CHECK_THAT(page,
                       Contains("<li class=\"serious\">Behaviour that the scenario marks as serious was shown in <a "
                                "href=\"#decision-1\">decision 1</a>: “Hurries people.”.</li>"));
        }
    }
    GIVEN("the profile") {
        THEN("not sampled is plainly different from not shown") {
            CHECK_THAT(page, Contains("Not sampled"));
            CHECK_THAT(page, Contains("sampled but not shown"));
        }
        THEN("the expected level is marked") { CHECK_THAT(page, Contains("<span class=\"expected\">expected</span>")); }
    }
    GIVEN("a name") {
        CHECK_THAT(page, Contains("<dd>Robin</dd>"));
        CHECK_THAT(report::html(finished::begun()), Contains("Played without a name"));
    }
}

SCENARIO("The page has the same bytes in every locale and time zone") {
    const std::string here = report::html(finished::example());
    const foreign::Country elsewhere;
    CHECK(report::html(finished::example()) == here);
}

SCENARIO("The page leads from a statement shown in part to both kinds of decisions") {
    const std::string page = report::html(finished::withStatementShownInPart());
    checkPage(page);
    CHECK_THAT(page, Contains("<span class=\"state\">shown in part</span>"));
    CHECK_THAT(page,
               Contains("Shown in decision <a href=\"#decision-1\">1</a>.</span> <span class=\"quiet\">Sampled but "
                        "not shown in decision <a href=\"#decision-2\">2</a>, <a href=\"#decision-3\">3</a>."));
    CHECK_THAT(page, Contains(": 1 shown in part, "));
}

SCENARIO("The page explains each band") {
    const std::string page = report::html(finished::example());
    for (const debrief::Band band : report::bandsInKey) {
        CHECK_THAT(page, Contains("<dt>" + std::string(report::wordsFor(band)) + "</dt><dd>" +
                                  std::string(report::meaningOf(band)) + "</dd>"));
    }
    CHECK_THAT(page, Contains("<dt>Shown in part</dt><dd>" + std::string(report::meaningOfInPart) + "</dd>"));
}
