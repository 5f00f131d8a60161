#include "window/ReviewWords.hpp"

#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "window/PageWords.hpp"
#include "window/Strings.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace window::words {

namespace {

constexpr std::size_t shortHash = 8;

void append(std::string& text, const std::string& more, const char* between = " · ") {
    if (!more.empty())
        text += (text.empty() ? "" : between) + more;
}

std::string share(int n, double sum) {
    return n == 0 ? std::string("not called for") : decimal(sum) + " of " + std::to_string(n);
}

std::string titles(const std::vector<std::string>& all, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        append(text, "\u201C" + all[i] + "\u201D", ", ");
    if (all.size() > most)
        text += " and " + model::counted(all.size() - most, "more", "more");
    return text;
}

} // namespace

std::string lockedFor(const std::string& name, int minutes) {
    return name + " is signed in here, and nothing was pressed for " +
           model::counted(static_cast<std::size_t>(std::max(0, minutes)), "minute", "minutes") +
           ". Nothing is lost, and a running time stands still.";
}

std::string waitFor(std::chrono::milliseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    const std::string time =
        seconds < 120
            ? model::counted(static_cast<std::size_t>(std::max<std::int64_t>(0, seconds)), "second", "seconds")
            : std::to_string(seconds / 60) + " minutes and " +
                  model::counted(static_cast<std::size_t>(seconds % 60), "second", "seconds");
    return "Signing in failed too often under this name. Try again in " + time +
           "; starting the program again does not shorten it.";
}

std::string signedInAs(const review::Visitor& visitor) {
    return "Signed in: " + visitor.name +
           (visitor.role ? ", " + std::string(records::nameOf(*visitor.role)) : std::string());
}

std::string dayOf(records::UnixMilliseconds at) { return day(practice::isoTime(at)); }

std::string learnersShown(std::size_t count, std::size_t all) {
    return (count == all ? "" : std::to_string(count) + " of ") + model::counted(all, "learner", "learners");
}

std::string learnerFacts(const std::string& rank, const records::LearnerLine& line) {
    std::string facts = rank;
    append(facts, line.firstAttempts == 0 ? "nothing finished yet"
                                          : model::counted(line.firstAttempts, "first attempt", "first attempts"));
    if (line.repeats > 0)
        append(facts, model::counted(line.repeats, "repeat", "repeats"), ", ");
    return facts;
}

std::string lastAttempt(const records::LearnerLine& line) {
    return line.lastAttempt ? "Last attempt " + dayOf(*line.lastAttempt) : std::string("No attempt yet");
}

std::string lastConversation(const records::LearnerLine& line) {
    return line.lastSignOff ? "Last conversation " + dayOf(*line.lastSignOff) : std::string("No conversation yet");
}

std::string enterOpens(const std::string& name) { return " · Enter opens " + name; }

namespace {

std::string notRead(std::size_t count) {
    return count == 0 ? "" : model::counted(count, "reply", "replies") + " not read";
}

std::string endedSince(std::size_t count, bool talked) {
    if (count == 0)
        return {};
    return model::counted(count, "attempt", "attempts") + " ended" +
           (talked ? " since the last conversation" : ", and no conversation yet");
}

} // namespace

std::string waiting(const records::LearnerLine& line) {
    std::string text = notRead(line.unread);
    append(text, endedSince(line.endedSince, line.lastSignOff.has_value()));
    return text;
}

std::string waiting(const review::LearnerPage& page, const std::map<std::string, std::size_t>& unread, Reader reader) {
    if (reader == Reader::learner)
        return unread.empty() ? std::string()
                              : "Something was said of " + model::counted(unread.size(), "attempt", "attempts") +
                                    " that you have not read";
    std::size_t replies = 0;
    for (const auto& [attempt, count] : unread)
        replies += count;
    std::string text = notRead(replies);
    append(text, endedSince(page.endedSince, !page.signOffs.empty()));
    return text;
}

std::string readSaid(const review::AttemptEntry& entry) {
    return "Read what was said of \u201C" + entry.head.scenarioTitle + "\u201D, " + dayOf(entry.head.started);
}

std::string unread(const review::AttemptEntry& entry, Reader reader) {
    return reader == Reader::learner ? std::string("Something was said of it that you have not read")
                                     : notRead(entry.unread);
}

std::string chooseTwo(std::size_t chosen) {
    return chosen == 0   ? "Choose two to see them side by side."
           : chosen == 1 ? "One is chosen: choose another to see the two side by side."
                         : "Two are chosen.";
}

std::string whichOfTwo(const char* which, const practice::FinishedDebrief& finished) {
    std::string text = which;
    append(text, day(finished.debrief.provenance.endedAt));
    append(text, modeName(finished.debrief.provenance.mode));
    return text;
}

std::string signOffTitle(const std::string& name) { return "Sign off a conversation with " + name; }

std::string signedFoot(const std::string& learner, const std::string& digest) {
    return "It names the learner by their id alone: " + learner +
           ". Its digest, which the audit trail keeps: " + digest;
}

std::string signQuestionMore(const std::string& name) {
    return "You talked with " + name +
           ". What you wrote and the text beside it are kept as they stand, under your name. "
           "The learner reads them. Nobody can change them or take them back, you neither.";
}

std::string conversationFacts(const review::LearnerPage& page) {
    const records::SignOff& last = page.signOffs.front();
    const auto since = static_cast<std::size_t>(std::ranges::count_if(
        page.attempts, [&](const review::AttemptEntry& entry) { return entry.end && entry.end->ended > last.at; }));
    return "With " + last.supervisorName + " on " + dayOf(last.at) +
           (last.attempt ? ", about one attempt" : ", about the profile") + ". " +
           (since == 0 ? std::string("Nothing ended since.")
                       : model::counted(since, "attempt", "attempts") + " ended since.");
}

std::string nextSteps(const review::LearnerPage& page) {
    std::set<std::string> scenarios;
    for (const review::Unsampled& unsampled : page.unsampled)
        scenarios.insert(unsampled.scenarios.begin(), unsampled.scenarios.end());
    if (!page.framework)
        return "A first scenario.";
    const auto& units = page.profile.units;
    const auto develop = std::ranges::find_if(units, [](const debrief::UnitEvidence& unit) {
        return unit.expected && unit.band == debrief::Band::toDevelop;
    });
    const std::string talk =
        develop == units.end() ? "" : "To talk about: " + page.framework->nameOf(develop->unit) + ". ";
    if (page.unsampled.empty())
        return talk + "All that is expected at the rank was sampled at least once.";
    const bool one = page.unsampled.size() == 1;
    const std::string open = model::counted(page.unsampled.size(), "thing that is", "things that are") +
                             " expected at the rank " + (one ? "was" : "were") + " not sampled yet";
    if (scenarios.empty())
        return talk + open + ", and no scenario here that is still to be played would sample " + (one ? "it" : "them") +
               ".";
    return talk + open + ". To play next: " + titles({scenarios.begin(), scenarios.end()}, 2) + ".";
}

std::string inDecisions(std::string_view verb, const std::vector<debrief::Source>& sources) {
    std::set<std::size_t> attempts;
    for (const debrief::Source& source : sources)
        attempts.insert(source.attempt);
    return std::string(verb) + " in " + model::counted(sources.size(), "decision", "decisions") + " of " +
           model::counted(attempts.size(), "attempt", "attempts");
}

std::string behaviourOver(const debrief::BehaviourEvidence& evidence) {
    std::string text;
    if (!evidence.shownIn.empty())
        text = inDecisions("Shown", evidence.shownIn);
    if (!evidence.seriousIn.empty())
        text += inDecisions(", marked serious", evidence.seriousIn);
    if (!evidence.resistedIn.empty())
        append(text, inDecisions("Resisted", evidence.resistedIn));
    return text;
}

std::string growthInWords(const review::UnitGrowth& growth) {
    const auto& from = growth.points.front();
    const auto& to = growth.points.back();
    return model::counted(growth.points.size(), "attempt", "attempts") + ": from " + share(from.n, from.sum) + " to " +
           share(to.n, to.sum) + ". " + band(to.band) + ".";
}

std::string attemptFacts(const review::AttemptEntry& entry) {
    std::string facts = entry.head.branch ? whatIfFrom(entry.head.branch->decision + 1) : modeName(entry.head.mode);
    append(facts, entry.end ? dayOf(entry.end->ended) : "begun " + dayOf(entry.head.started));
    append(facts, entry.end ? entry.end->endingTitle : decisionsSoFar(entry.decisions));
    if (entry.quality && entry.quality->decisions > 0)
        append(facts, "strongest choice in " + std::to_string(entry.quality->strongest) + " of " +
                          model::counted(static_cast<std::size_t>(entry.quality->decisions), "decision", "decisions"));
    return facts;
}

std::string attemptMarks(const review::AttemptEntry& entry) {
    std::string marks;
    if (entry.signedOff)
        append(marks, "Signed off");
    if (entry.comments > 0)
        append(marks, model::counted(entry.comments, "comment", "comments"));
    return marks;
}

std::string wouldSample(const review::Unsampled& unsampled) {
    constexpr std::size_t most = 6;
    return unsampled.scenarios.empty() ? std::string("No scenario here that was not played yet would sample it.")
                                       : "Would be sampled by " + titles(unsampled.scenarios, most) + ".";
}

std::string cohortsOf(const std::vector<records::Cohort>& all) {
    std::string names;
    for (const records::Cohort& cohort : all)
        append(names, cohort.name, ", ");
    return names;
}

std::string evidenceFacts(std::size_t count, std::size_t attempts) {
    return model::counted(count, "decision", "decisions") + " in " + model::counted(attempts, "attempt", "attempts") +
           ", the earliest first.";
}

std::string keyVersion(const practice::FinishedDebrief& finished) {
    const debrief::Provenance& from = finished.debrief.provenance;
    std::string text = modeName(from.mode);
    append(text, day(from.endedAt));
    append(text, keyAlone(finished));
    return text;
}

std::string keyAlone(const practice::FinishedDebrief& finished) {
    const debrief::Provenance& from = finished.debrief.provenance;
    return "key " + from.scenarioHash.substr(0, shortHash) + " · framework " + from.frameworkHash.substr(0, shortHash);
}

std::string firstShare(const review::Comparison::Unit& unit) { return "First: " + share(unit.firstN, unit.firstSum); }
std::string secondShare(const review::Comparison::Unit& unit) {
    return "Second: " + share(unit.secondN, unit.secondSum);
}

std::string answering(const records::Comment& comment) { return "In reply to " + comment.authorName; }

std::string saidBy(const records::Comment& comment, const std::vector<records::Comment>& all) {
    std::string text = comment.authorName;
    append(text, dayOf(comment.at));
    const auto answered =
        std::ranges::find_if(all, [&comment](const records::Comment& other) { return comment.answers == other.id; });
    if (answered != all.end())
        append(text, "in reply to " + answered->authorName);
    return text;
}

std::string signedOffBy(const records::SignOff& kept) {
    return "Signed off by " + kept.supervisorName + " on " + dayOf(kept.at);
}

std::string saidBelow(const std::vector<records::Comment>& comments) {
    std::map<std::size_t, std::size_t> onDecision;
    for (const records::Comment& comment : comments)
        if (comment.decision)
            ++onDecision[*comment.decision + 1];
    std::string text;
    for (const auto& [decision, count] : onDecision)
        text += (text.empty() ? "" : ", ") + model::counted(count, "comment", "comments") + " on decision " +
                std::to_string(decision);
    return text.empty() ? text : "Further down: " + text + ".";
}

} // namespace window::words
