#include "window/Strings.hpp"

#include "model/Counted.hpp"

#include <algorithm>
#include <cmath>

namespace window::words {

namespace {

std::string number(std::size_t n) { return std::to_string(n); }

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

/// ASCII letters only: other letters stay as they are.
std::string capitals(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

std::string seconds(std::uint32_t milliseconds) {
    const std::uint32_t whole = (milliseconds + 500) / 1000;
    if (whole < 60)
        return model::counted(whole, "second", "seconds");
    return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

} // namespace

std::string decimal(double value) {
    // Written by hand: the locale's decimal comma must not get in.
    const long hundredths = std::lround(value * 100);
    std::string text = std::to_string(hundredths / 100);
    const long rest = std::labs(hundredths % 100);
    if (rest != 0)
        text += "." + std::to_string(rest / 10) + (rest % 10 != 0 ? std::to_string(rest % 10) : "");
    return text;
}

std::string perCent(double share) { return std::to_string(std::lround(share * 100)) + " %"; }

std::string themeName(drawing::ThemeName theme) {
    switch (theme) {
    case drawing::ThemeName::light:
        return "Light";
    case drawing::ThemeName::contrast:
        return "High contrast";
    case drawing::ThemeName::dark:
        break;
    }
    return "Dark";
}

std::string paceName(Pace pace) {
    switch (pace) {
    case Pace::half:
        return "Half as much again";
    case Pace::twice:
        return "Twice as much";
    case Pace::untimed:
        return "No limit";
    case Pace::usual:
        break;
    }
    return "As written";
}

std::string choicesBelow(std::size_t count) { return "↓  " + model::counted(count, "choice", "choices") + " below"; }

std::string pressAgain(std::size_t choice) { return "Press " + number(choice) + " again to choose it"; }

std::string readSoFar(std::size_t read, std::size_t all) {
    return all == 0 ? std::string("Looking for files …") : number(read) + " of " + number(all);
}

std::string version(std::string_view number) { return "Version " + std::string(number); }

std::string cardFacts(int level, std::string_view rank, int minutes) {
    std::string text = "LEVEL " + std::to_string(level);
    if (!rank.empty()) {
        text += " · ";
        text += capitals(rank);
    }
    return text + " · " + std::to_string(minutes) + " MIN";
}

std::string timeLeft(std::chrono::seconds left) {
    const auto all = std::max<std::chrono::seconds::rep>(0, left.count());
    const std::string rest = std::to_string(all % 60);
    return std::to_string(all / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest + " left";
}

std::string looks(std::string_view role, model::Expression expression) {
    std::string text(role);
    if (expression == model::Expression::neutral)
        return text;
    if (!text.empty())
        text += " · ";
    return text + "looks " + std::string(model::nameOf(expression));
}

std::string placeName(std::string_view id) {
    std::string text;
    const auto dash = id.rfind('-');
    const std::string_view last = dash == std::string_view::npos ? std::string_view{} : id.substr(dash + 1);
    const bool hour = last == "night" || last == "day" || last == "evening" || last == "morning" || last == "rain";
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (id[i] == '-' || id[i] == '_')
            text += hour && i == dash ? ", " : " ";
        else
            text += id[i];
    }
    return capitalised(std::move(text));
}

std::string messageFrom(std::string_view from) {
    if (from == "radio")
        return "Over the radio";
    if (from == "phone")
        return "On the phone";
    if (from == "message")
        return "A message";
    if (from == "tannoy")
        return "Over the tannoy";
    if (from == "voice")
        return "A voice";
    return std::string(from);
}

std::string caption(Cue cue) {
    switch (cue) {
    case Cue::choose:
        return "[wood on wood: chosen]";
    case Cue::back:
        return "[a duller knock: back]";
    case Cue::radio:
        return "[radio: two notes]";
    case Cue::phone:
        return "[a phone rings]";
    case Cue::message:
        return "[two taps: something arrives]";
    case Cue::tannoy:
        return "[tannoy: three falling chimes]";
    case Cue::timerLow:
        return "[a clock ticks: a quarter of the time is left]";
    case Cue::ending:
        return "[one slow chord]";
    case Cue::save:
        return "[paper into a drawer: saved]";
    }
    return {};
}

std::string ambienceCaption(std::string_view name) {
    using Caption = std::pair<std::string_view, const char*>;
    static constexpr std::array<Caption, 8> captions{{
        {"ambience-street-day", "[a street by day: traffic, a bird]"},
        {"ambience-street-night", "[a street at night: far traffic]"},
        {"ambience-rain", "[rain]"},
        {"ambience-indoors", "[the hum of a room]"},
        {"ambience-office", "[an office: ventilation, keys]"},
        {"ambience-hospital", "[a hospital: ventilation, a trolley]"},
        {"ambience-platform", "[a platform: wind, a train far off]"},
        {"ambience-park", "[leaves in the wind, birds]"},
    }};
    const auto found =
        std::find_if(captions.begin(), captions.end(), [name](const Caption& c) { return c.first == name; });
    return found == captions.end() ? std::string() : found->second;
}

std::string decisionsSoFar(std::size_t count) {
    return count == 0 ? std::string("not decided anything yet")
                      : model::counted(count, "decision made", "decisions made");
}

std::string day(std::string_view t) {
    static constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
    const auto digits = [&t](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            if (t[i] < '0' || t[i] > '9')
                return -1;
            value = value * 10 + (t[i] - '0');
        }
        return value;
    };
    if (t.size() < 10 || t[4] != '-' || t[7] != '-')
        return std::string(t);
    const int year = digits(0, 4), month = digits(5, 2), dayOfMonth = digits(8, 2);
    if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1)
        return std::string(t);
    const char* const noBreak = "\u00A0";
    return std::to_string(dayOfMonth) + noBreak + months[static_cast<std::size_t>(month - 1)] + noBreak +
           std::to_string(year);
}

std::string modeName(std::string_view mode) {
    if (mode == "first")
        return "first attempt";
    if (mode == "repeat")
        return "played again";
    if (mode == "practice")
        return "practice, not counted";
    if (mode == "voted")
        return "voted in a class, not played";
    return std::string(mode);
}

std::string band(debrief::Band band) {
    switch (band) {
    case debrief::Band::notSampled:
        return "Not sampled";
    case debrief::Band::insufficient:
        return "Too little evidence to say";
    case debrief::Band::consistent:
        return "Shown consistently";
    case debrief::Band::emerging:
        return "Emerging";
    case debrief::Band::toDevelop:
        return "To develop";
    }
    return {};
}

std::string unitInWords(const debrief::UnitEvidence& evidence) {
    if (evidence.n == 0)
        return band(debrief::Band::notSampled) + ": no decision called for it";
    std::string text = band(evidence.band) + " · " + decimal(evidence.sum) + " of " +
                       model::counted(static_cast<std::size_t>(evidence.n), "opportunity", "opportunities");
    if (evidence.inversion)
        text += " · a level below it is not there yet";
    return text;
}

std::string qualityInWords(const debrief::DecisionQuality& q, Reader reader) {
    if (q.decisions == 0)
        return "No decision here had a strong choice to compare with.";
    const bool own = reader == Reader::learner;
    std::string text =
        (own ? "You took the strongest choice open to you in " : "The choice taken was the strongest open then in ") +
        std::to_string(q.strongest) + " of " +
        model::counted(static_cast<std::size_t>(q.decisions), "decision", "decisions") +
        ". Decision quality sets each choice beside the best that was open then: one keyed best counts 1, good 0.67, "
        "poor 0.33, harmful nothing. Over " +
        (own ? "your" : "the") + " decisions that averages " + decimal(q.mean);
    if (q.range)
        text += ", where paths through this scenario lie between " + decimal(q.range->weakest) + " and " +
                decimal(q.range->strongest);
    return text + ". It is no score, and stands apart from the profile.";
}

std::string decisionHeading(std::size_t n, std::string_view place) {
    return "DECISION " + number(n) + (place.empty() ? std::string() : "  ·  " + capitals(placeName(place)));
}

std::string decisionInWords(const debrief::DecisionView& d, Reader reader) {
    const std::string open = reader == Reader::learner ? "open to you" : "open then";
    std::string text;
    if (!d.firstVisit)
        text = "Seen before: only the first visit counts";
    else if (d.expired)
        text = d.strongest ? "Time ran out; what followed was the strongest " + open
                           : "Time ran out; a stronger choice was " + open;
    else if (!d.hasQuality)
        text = "No strong choice was " + open;
    else
        text = d.strongest ? "The strongest choice " + open : "A stronger choice was " + open;
    text += " · " + seconds(d.thoughtMilliseconds);
    if (d.restarts > 0)
        text +=
            " · interrupted before " + (d.restarts == 1 ? std::string("once") : std::to_string(d.restarts) + " times");
    return text;
}

std::string observation(double value) {
    if (value >= 1)
        return "shown";
    if (value <= 0)
        return "not shown";
    return "shown in part (" + std::to_string(std::lround(value * 100)) + " %)";
}

std::string sourcesInWords(std::string_view verb, const std::vector<debrief::Source>& sources) {
    std::string text(verb);
    text += sources.size() == 1 ? " in decision " : " in decisions ";
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i > 0)
            text += i + 1 == sources.size() ? " and " : ", ";
        text += number(sources[i].decision);
    }
    return text;
}

std::string riskInWords(const debrief::AtRisk& risk) {
    if (risk.shown)
        return risk.serious ? "shown, and marked serious" : "shown";
    return risk.serious ? "resisted; it would have been serious" : "resisted";
}

std::string behaviourInWords(const debrief::BehaviourEvidence& evidence) {
    std::string text;
    if (!evidence.shownIn.empty())
        text = sourcesInWords("Shown", evidence.shownIn);
    if (!evidence.seriousIn.empty())
        text += sourcesInWords(", marked serious", evidence.seriousIn);
    if (!evidence.resistedIn.empty())
        text += (text.empty() ? "" : " · ") + sourcesInWords("Resisted", evidence.resistedIn);
    return text;
}

std::string endedAt(std::string_view ending) { return "This path ended with: " + std::string(ending) + "."; }

std::vector<std::pair<std::string, std::string>> provenanceLines(const debrief::Provenance& p,
                                                                 const model::CompetencyFramework& framework,
                                                                 const model::Scenario& scenario) {
    std::vector<std::pair<std::string, std::string>> lines;
    const auto add = [&lines](const char* name, std::string value) {
        if (!value.empty())
            lines.emplace_back(name, std::move(value));
    };
    add("Framework", framework.id + ", version " + std::to_string(framework.version));
    add("Its hash", p.frameworkHash);
    add("Scenario", std::string(scenario.id) + ", version " + std::to_string(scenario.version));
    add("Its hash", p.scenarioHash);
    add("Attempt", p.attemptId);
    add("Played", modeName(p.mode));
    if (p.branch)
        add("What if", "from decision " + number(p.branch->decision) + " of attempt " + p.branch->attemptId);
    add("Begun", p.startedAt);
    add("Ended", p.endedAt);
    add("Program", p.programVersion);
    return lines;
}

std::string filterHeading(std::string_view what) { return "Only the decisions behind: " + std::string(what); }

std::string notSampledLevels(const std::vector<int>& levels) {
    std::string text = levels.size() == 1 ? "Level " : "Levels ";
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (i > 0)
            text += i + 1 == levels.size() ? " and " : ", ";
        text += std::to_string(levels[i]);
    }
    return text + ": not sampled";
}

std::string problemsTitle(const std::string& file, const std::vector<content::Diagnostic>& problems) {
    return file +
           (problems.front().code == "file-not-found" ? " is not there any more" : " cannot be played as it is now");
}

std::string problemPlace(const content::Diagnostic& problem) {
    if (problem.code.starts_with("file-")) // about the file, and no place in it
        return std::string(problem.code);
    return "Line " + std::to_string(problem.place.line) + ", column " + std::to_string(problem.place.column) +
           "\u2002" + std::string(problem.code);
}

std::string problemText(const content::Diagnostic& problem) {
    std::string text = problem.what;
    if (!problem.expected.empty())
        text += "; " + problem.expected;
    if (!problem.suggestion.empty())
        text += "; did you mean \u201C" + problem.suggestion + "\u201D?";
    return text;
}

std::string problemsMore(std::size_t more) {
    return "And " + std::to_string(more) + " more; `judgement check` shows all of them.";
}

} // namespace window::words
