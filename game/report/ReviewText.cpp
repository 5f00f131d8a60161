#include "report/ReviewText.hpp"

#include "debrief/TooLittle.hpp"
#include "model/Counted.hpp"
#include "practice/Time.hpp"
#include "records/Attempts.hpp"
#include "report/Text.hpp"
#include "report/TextPage.hpp"
#include "report/Words.hpp"

#include <algorithm>
#include <map>

namespace report {

namespace {

using debrief::Band;

std::string shareWords(int n, double sum, const debrief::Interval& interval) {
    return number(sum) + " of " + std::to_string(n) + "; " + proportion(sum / n) + ", interval " +
           proportion(interval.low) + " to " + proportion(interval.high);
}

/// "“The flat below” (7f3c1a2b): decisions 1 and 4"
std::string sourceWords(const review::LearnerPage& page, const std::vector<debrief::Source>& sources) {
    std::map<std::size_t, std::vector<std::size_t>> byAttempt;
    for (const debrief::Source& source : sources) {
        byAttempt[source.attempt].push_back(source.decision);
    }
    std::string words;
    for (const auto& [attempt, decisions] : byAttempt) {
        const records::AttemptHead& head = page.counted[attempt].restored.stored.head;
        words += (words.empty() ? "“" : "; “") + clean(head.scenarioTitle) + "” (" +
                 head.id.substr(0, records::shortId) + "), " + decisionWords(decisions);
    }
    return words;
}

class LearnerTeller {
public:
    LearnerTeller(const review::LearnerPage& page, Naming naming, std::size_t width)
        : m_page(page), m_naming(naming), m_text(std::max(width, narrowestPage)) {}

    [[nodiscard]] std::string tell() {
        head();
        if (m_naming == Naming::named) {
            waiting();
            conversation();
        }
        summary();
        if (m_page.framework) {
            profile();
            values();
            growth();
        }
        attempts("Attempts", m_page.attempts, "None has been begun yet.");
        attempts("Practice, which counts in no profile", m_page.practice, "None.");
        next();
        return clean(m_text.take());
    }

private:
    void head() {
        m_text.add(m_naming == Naming::named ? "Learner: " + clean(m_page.learner.name)
                                             : "Learner " + m_page.learner.id);
        if (m_page.framework) {
            m_text.add("Rank: " + clean((*m_page.framework)[m_page.rank].name));
        }
        std::string cohorts;
        for (const records::Cohort& cohort : m_page.cohorts) {
            cohorts += (cohorts.empty() ? "" : ", ") + clean(cohort.name);
        }
        if (!cohorts.empty() && m_naming == Naming::named) {
            m_text.add("Cohorts: " + cohorts);
        }
    }

    void waiting() {
        std::size_t unread = 0;
        for (const auto* entries : {&m_page.attempts, &m_page.practice}) {
            for (const review::AttemptEntry& entry : *entries) {
                unread += entry.unread;
            }
        }
        if (unread == 0 && m_page.endedSince == 0) {
            return;
        }
        m_text.space();
        m_text.add("Waiting: " +
                   (unread > 0 ? model::counted(unread, "comment or reply", "comments or replies") + " not read" : "") +
                   (unread > 0 && m_page.endedSince > 0 ? ", " : "") +
                   (m_page.endedSince > 0
                        ? model::counted(m_page.endedSince, "attempt", "attempts") + " ended and not talked about"
                        : "") +
                   ".");
    }

    void conversation() {
        m_text.part("The last conversation");
        if (m_page.signOffs.empty()) {
            m_text.add("None has been signed off yet.");
            return;
        }
        const records::SignOff& last = m_page.signOffs.front();
        m_text.add(momentOf(last.at) + ", with " + clean(last.supervisorName) + ", about " +
                   (last.attempt ? "attempt " + last.attempt->substr(0, records::shortId) : "the profile") + ".");
        m_text.label("What was said:");
        for (const std::string& paragraph : paragraphs(last.note)) {
            m_text.below(paragraph);
        }
        m_text.label("Agreed:");
        for (const std::string& paragraph :
             paragraphs(last.agreed.empty() ? "Nothing was written down." : last.agreed)) {
            m_text.below(paragraph);
        }
        const auto since =
            static_cast<std::size_t>(std::ranges::count_if(m_page.attempts, [&](const review::AttemptEntry& entry) {
                return entry.end && entry.end->ended > last.at;
            }));
        m_text.space();
        m_text.add("Finished since then: " + model::counted(since, "attempt", "attempts") + ".");
        if (m_page.signOffs.size() > 1) {
            m_text.add("Before that: " + model::counted(m_page.signOffs.size() - 1, "conversation", "conversations") +
                       ".");
        }
    }

    void summary() {
        m_text.part("Summary");
        m_text.add("This tells what was shown in the decisions of " +
                   model::counted(m_page.counted.size(), "first attempt", "first attempts") +
                   ", and where. It passes or fails nobody and says nothing of anybody's character.");
        for (const std::string& sentence : m_page.summary) {
            m_text.item(clean(sentence));
        }
        for (const std::string& sentence : m_page.leftOut) {
            m_text.item(clean(sentence));
        }
    }

    void unit(const debrief::UnitEvidence& evidence) {
        const auto& framework = *m_page.framework;
        std::string line = clean(framework.nameOf(evidence.unit)) + (evidence.expected ? " (expected)" : "") + ": " +
                           std::string(wordsFor(evidence.band)) + ".";
        if (evidence.n > 0) {
            line += " " + shareWords(evidence.n, evidence.sum, evidence.interval) + "; from " +
                    sourceWords(m_page, evidence.observedIn) + ".";
        }
        if (const std::string why = debrief::whyTooLittle(evidence, debrief::Over::several); !why.empty()) {
            line += " " + why;
        }
        if (evidence.inversion) {
            line += " A level below it is not shown consistently, so this level does not yet stand on firm ground.";
        }
        m_text.item(line);
    }

    void profile() {
        m_text.part("Profile");
        for (const Band band : bandsInKey) {
            m_text.item(std::string(wordsFor(band)) + ": " + std::string(meaningOf(band)));
        }
        m_text.item("Over several attempts, what comes from one scenario alone is too little evidence as well.");
        const auto& framework = *m_page.framework;
        for (const model::Cluster& cluster : framework.clusters) {
            m_text.heading("Cluster: " + clean(cluster.name));
            for (const model::CompetencyId competency : cluster.competencies) {
                for (const model::UnitId level : framework[competency].levels) {
                    unit(m_page.profile.units[level.position()]);
                }
            }
        }
    }

    void values() {
        const auto& framework = *m_page.framework;
        m_text.heading("Core values");
        for (std::size_t i = 0; i < framework.values.size(); ++i) {
            const model::UnitId positive = framework.values[i].unit;
            unit(m_page.profile.units[positive.position()]);
            for (const auto* behaviour : behavioursAtRisk(framework, m_page.profile, positive)) {
                const auto& statement = framework[behaviour->behaviour];
                std::string line = statement.id + ", “" + clean(statement.text) + "”: ";
                if (!behaviour->shownIn.empty()) {
                    line += (behaviour->seriousIn.empty() ? "shown in " : "shown, and marked as serious, in ") +
                            sourceWords(m_page, behaviour->shownIn) + ".";
                }
                if (!behaviour->resistedIn.empty()) {
                    line += (behaviour->shownIn.empty() ? "Resisted in " : " Resisted in ") +
                            sourceWords(m_page, behaviour->resistedIn) + ".";
                }
                m_text.item(line);
            }
        }
    }

    void growth() {
        m_text.part("Growth over time");
        if (m_page.counted.size() < 2) {
            m_text.add("Two first attempts at different scenarios or more are needed to tell.");
            return;
        }
        m_text.add("Of what was called for in more than one of them, how often it was shown by each day:");
        for (const review::UnitGrowth& unit : m_page.growth) {
            if (unit.points.size() < 2) {
                continue;
            }
            std::string line = clean(m_page.framework->nameOf(unit.unit)) + ": ";
            for (std::size_t i = 0; i < unit.points.size(); ++i) {
                const auto& point = unit.points[i];
                const auto& stored = m_page.counted[point.attempt].restored.stored;
                line += (i == 0 ? "" : ", then ") + number(point.sum) + " of " + std::to_string(point.n) + " by " +
                        dayOf(stored.end->ended);
            }
            m_text.item(line + ".");
        }
    }

    void attempts(const char* title, const std::vector<review::AttemptEntry>& entries, const char* none) {
        m_text.part(title);
        if (entries.empty()) {
            m_text.add(none);
        }
        for (const review::AttemptEntry& entry : entries) {
            std::string line = entry.head.id.substr(0, records::shortId) + ", " + momentOf(entry.head.started) + ": “" +
                               clean(entry.head.scenarioTitle) + "”, " +
                               (entry.head.branch            ? "what if?"
                                : entry.head.mode == "first" ? "first attempt"
                                                             : "repeat") +
                               ", " + model::counted(entry.decisions, "decision", "decisions") + ", ";
            line += entry.end ? "ended: “" + clean(entry.end->endingTitle) + "”." : "open.";
            if (entry.quality && entry.quality->decisions > 0) {
                line += " The strongest choice in " + std::to_string(entry.quality->strongest) + " of " +
                        model::counted(static_cast<std::size_t>(entry.quality->decisions), "decision", "decisions") +
                        ".";
            }
            if (entry.comments > 0) {
                line += " " + model::counted(entry.comments, "comment", "comments") + ".";
            }
            if (entry.signedOff) {
                line += " Signed off.";
            }
            if (m_naming == Naming::named && entry.unread > 0) {
                line += " New: `judgement review attempt " + entry.head.id.substr(0, records::shortId) +
                        "` shows what was said of it that you have not read.";
            }
            m_text.item(line);
        }
    }

    void next() {
        m_text.part("What next");
        if (!m_page.framework) {
            m_text.add("A first attempt at any scenario would give evidence.");
            return;
        }
        if (m_page.unsampled.empty()) {
            m_text.add("All that is expected at this rank has been sampled.");
        }
        for (const review::Unsampled& unsampled : m_page.unsampled) {
            std::string titles;
            for (const std::string& title : unsampled.scenarios) {
                titles += (titles.empty() ? "“" : ", “") + clean(title) + "”";
            }
            m_text.item(clean(m_page.framework->nameOf(unsampled.unit)) + " has not been sampled. " +
                        (titles.empty() ? "No scenario here that is still to be played would sample it."
                                        : "These would: " + titles + "."));
        }
    }

    const review::LearnerPage& m_page;
    Naming m_naming;
    TextPage m_text;
};

std::string shareOf(int n, double sum) { return n == 0 ? "not called for" : number(sum) + " of " + std::to_string(n); }

std::string choiceWords(const practice::FinishedDebrief& finished, std::size_t decision) {
    const debrief::DecisionView& view = finished.debrief.decisions[decision];
    const model::Choice& choice = (*finished.scenario)[view.taken];
    return "“" + clean(choice.text) + "” (decision " + std::to_string(view.number) + ", keyed " +
           std::string(model::nameOf(choice.rating)) + ")";
}

/// "1 reply not read, 2 attempts ended since the last conversation".
std::string waitingWords(std::size_t unread, std::size_t ended) {
    std::string words = unread > 0 ? model::counted(unread, "reply", "replies") + " not read" : std::string();
    if (ended > 0) {
        words +=
            (words.empty() ? "" : ", ") + model::counted(ended, "attempt", "attempts") + " ended and not talked about";
    }
    return words;
}

/// The rank's name, or its id where the framework in use does not know it.
std::string rankWords(const model::CompetencyFramework& framework, const std::string& id) {
    const auto rank = framework.findRank(id);
    return clean(rank ? framework[*rank].name : id);
}

} // namespace

std::string momentOf(std::int64_t unixMilliseconds) { return moment(practice::isoTime(unixMilliseconds)); }

std::string learnersText(const review::LearnerList& list, const review::LearnerQuery& query,
                         const model::CompetencyFramework& framework, std::size_t width) {
    TextPage page(std::max(width, narrowestPage));
    if (list.lines.empty()) {
        page.add(list.all == 0 ? "No learner here fits."
                               : "There are no more learners: " + std::to_string(list.all) + " in all.");
        return page.take();
    }
    page.add("Learners " + std::to_string(query.from + 1) + " to " + std::to_string(query.from + list.lines.size()) +
             " of " + std::to_string(list.all));
    page.space();
    for (const records::LearnerLine& line : list.lines) {
        std::string words = clean(line.learner.name) + ", " + rankWords(framework, line.learner.rank) + ": " +
                            model::counted(line.firstAttempts, "first attempt", "first attempts");
        if (line.repeats > 0) {
            words += ", " + model::counted(line.repeats, "repeat", "repeats");
        }
        if (line.open > 0) {
            words += ", " + std::to_string(line.open) + " open";
        }
        if (line.lastAttempt) {
            words += "; last begun " + dayOf(*line.lastAttempt);
        }
        words += line.lastSignOff ? "; last conversation " + dayOf(*line.lastSignOff) : "; no conversation yet";
        if (review::waits(line)) {
            words += ". Waiting: " + waitingWords(line.unread, line.endedSince);
        }
        page.item(words + ".");
    }
    return clean(page.take());
}

std::string learnerText(const review::LearnerPage& page, Naming naming, std::size_t width) {
    return LearnerTeller(page, naming, width).tell();
}

std::string commentsText(const std::vector<records::Comment>& comments, std::size_t width) {
    TextPage page(std::max(width, narrowestPage));
    page.heading("What was said of it");
    if (comments.empty()) {
        page.add("Nothing yet.");
    }
    for (const records::Comment& comment : comments) {
        std::string answered;
        for (const records::Comment& other : comments) {
            if (comment.answers == other.id) {
                answered = ", in reply to " + clean(other.authorName);
            }
        }
        page.item(momentOf(comment.at) + ", " + clean(comment.authorName) + answered +
                  (comment.decision ? ", on decision " + std::to_string(*comment.decision + 1) : ", on the attempt") +
                  " (comment " + comment.id.substr(0, records::shortId) + "):");
        for (const std::string& paragraph : paragraphs(comment.text)) {
            page.below(paragraph);
        }
    }
    return clean(page.take());
}

std::string attemptText(const review::AttemptPage& page, std::size_t width) {
    std::string all = text(page.finished, width) + commentsText(page.comments, width);
    TextPage signOffs(std::max(width, narrowestPage));
    for (const records::SignOff& signOff : page.signOffs) {
        signOffs.label("Signed off by " + clean(signOff.supervisorName) + ", " + momentOf(signOff.at) + ":");
        for (const std::string& paragraph : paragraphs(signOff.note)) {
            signOffs.below(paragraph);
        }
        signOffs.below("Agreed: " + clean(signOff.agreed.empty() ? "nothing was written down." : signOff.agreed));
        signOffs.below("What was signed has the digest " + signOff.digest);
    }
    return all + clean(signOffs.take());
}

std::string comparisonText(const review::Comparison& comparison, std::size_t width) {
    TextPage page(std::max(width, narrowestPage));
    const auto titleOf = [](const practice::FinishedDebrief& finished) {
        const auto& from = finished.debrief.provenance;
        return "“" + clean(finished.scenario->title) + "”, " + moment(from.startedAt) + ", " + wordsForMode(from.mode) +
               " (" + from.attemptId.substr(0, records::shortId) + ")";
    };
    page.add("First: " + titleOf(comparison.first));
    page.add("Second: " + titleOf(comparison.second));
    page.space();
    page.add("Two paths are set side by side, not two scores: what differs may be what was asked.");
    page.part("What was shown");
    for (const review::Comparison::Unit& unit : comparison.units) {
        page.item(clean(unit.name) + ": first " + shareOf(unit.firstN, unit.firstSum) + ", second " +
                  shareOf(unit.secondN, unit.secondSum) + ".");
    }
    page.part("Decision by decision");
    if (!comparison.sameScenario) {
        page.add(
            "The two were played with different scenarios, or different versions of one, so their decisions cannot be "
            "set side by side.");
    }
    for (const review::Comparison::Step& step : comparison.steps) {
        page.label("Situation “" + clean(step.situation) + "”" + (step.same ? ": the same choice" : "") + ":");
        page.item("First: " + (step.first ? choiceWords(comparison.first, *step.first) : "did not come here."));
        page.item("Second: " + (step.second ? choiceWords(comparison.second, *step.second) : "did not come here."));
    }
    return clean(page.take());
}

std::string cohortText(const review::CohortMap& map, std::size_t width) {
    TextPage page(std::max(width, narrowestPage));
    page.add("Cohort: " + (map.cohort.empty() ? "all learners" : clean(map.cohort)) + ", " +
             model::counted(map.rows.size(), "learner", "learners"));
    if (map.units.empty()) {
        page.space();
        page.add("Nobody has finished a first attempt yet.");
        return clean(page.take());
    }
    for (std::size_t column = 0; column < map.units.size(); ++column) {
        page.heading(clean(map.framework->nameOf(map.units[column])));
        for (const review::CohortMap::Row& row : map.rows) {
            const review::Cell& cell = row.cells[column];
            page.item(clean(row.name) + ": " + std::string(wordsFor(cell.band)) +
                      (cell.n > 0 ? ", " + number(cell.sum) + " of " + std::to_string(cell.n) : "") + ".");
        }
    }
    return clean(page.take());
}

std::string cohortText(const review::NamelessMap& map, std::size_t width) {
    TextPage page(std::max(width, narrowestPage));
    page.add("Cohort: " + (map.cohort.empty() ? "all learners" : clean(map.cohort)) + ", without names");
    page.space();
    if (map.tooFew) {
        page.add("The cohort has fewer than " + std::to_string(review::fewestInGroup) +
                 " learners, so nothing is shown without names: who is meant could be told.");
        return clean(page.take());
    }
    page.add("Groups of fewer than " + std::to_string(review::fewestInGroup) +
             " learners are not told, nor those from which they could be worked out.");
    for (const review::NamelessRow& row : map.rows) {
        page.heading(clean(map.framework->nameOf(row.unit)));
        for (const Band band : bandsInKey) {
            const auto& count = row.learners[static_cast<std::size_t>(band)];
            page.item(std::string(wordsFor(band)) + ": " + (count ? std::to_string(*count) : "not told") + ".");
        }
    }
    return clean(page.take());
}

std::string dayOf(std::int64_t unixMilliseconds) {
    const std::string words = momentOf(unixMilliseconds);
    return words.substr(0, words.find(','));
}

} // namespace report
