#include "report/PersonRecord.hpp"

#include "model/Counted.hpp"
#include "report/QuizResults.hpp"
#include "report/TextPage.hpp"
#include "report/Words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace report {

namespace {

using Json = nlohmann::ordered_json;

std::string at(records::UnixMilliseconds moment) { return report::moment(exactTime(moment).substr(0, 19) + "Z"); }

std::string orNothing(const std::string& text) { return text.empty() ? "Nothing was written." : text; }

class PersonTeller {
public:
    PersonTeller(const PersonRecord& person, std::size_t width)
        : m_person(person), m_text(std::max(width, narrowestPage)) {}

    [[nodiscard]] std::string tell() {
        m_text.add("All that is kept of " + m_person.learner.name);
        m_text.space();
        m_text.add("Put together on " + report::moment(m_person.made) + " from installation " + m_person.installation +
                   ". This is everything that the program keeps of this person. Beside it lie person.json, the same "
                   "for programs, and for each attempt the debrief that follows from it.");
        identity();
        others();
        attempts();
        rounds();
        classes();
        conversations();
        audit();
        keeping();
        return clean(m_text.take());
    }

private:
    void words(const std::string& text) {
        for (const std::string& paragraph : paragraphs(orNothing(text))) {
            m_text.below(paragraph);
        }
    }

    void identity() {
        m_text.part("Who you are here");
        m_text.add("Your name stands in one place only. Everything else knows you by a random id, so that what you did "
                   "can be looked at without your name.");
        m_text.item("Name: " + m_person.learner.name);
        m_text.item("Random id: " + m_person.learner.id);
        m_text.item("Rank: " + m_person.learner.rank);
        m_text.item("Added: " + at(m_person.dates.added));
        if (!m_person.account) {
            m_text.item("Account: none; you do not sign in here.");
            return;
        }
        m_text.item("Account: " + m_person.account->id + ", " + (m_person.account->closed ? "closed" : "open") +
                    (m_person.dates.accountAdded ? ", added " + at(*m_person.dates.accountAdded) : std::string()) +
                    (m_person.dates.accountClosed ? ", closed " + at(*m_person.dates.accountClosed) : std::string()));
        m_text.item("Failed attempts to sign in, in a row: " + std::to_string(m_person.dates.failedSignIns));
        m_text.item("Of your passphrase only a check value is kept, from which it cannot be found out; it is not part "
                    "of this.");
    }

    void others() {
        m_text.part("Groups, and who looks after you");
        m_text.add("Facilitators see the records of their cohorts, and supervisors those of the learners who are "
                   "assigned to them. Nobody else sees yours.");
        for (const records::Cohort& cohort : m_person.cohorts) {
            m_text.item("Cohort: " + cohort.name);
        }
        for (const std::string& supervisor : m_person.supervisors) {
            m_text.item("Supervisor: " + supervisor);
        }
        if (m_person.cohorts.empty() && m_person.supervisors.empty()) {
            m_text.item("None.");
        }
    }

    void attempts() {
        m_text.part("What you played");
        m_text.add("Each attempt with each decision: what you chose, when, how long you took, and the reasons you "
                   "wrote. They are kept so that your debriefs and your profile can be computed from them. The number "
                   "that decided the order of choices is kept too, and when a situation with a time limit was shown.");
        if (m_person.attempts.empty()) {
            m_text.item("Nothing yet.");
        }
        for (const PersonRecord::Played& played : m_person.attempts) {
            attempt(played);
        }
    }

    void attempt(const PersonRecord::Played& played) {
        const records::StoredAttempt& stored = played.stored;
        m_text.heading("“" + stored.head.scenarioTitle + "”, attempt " + stored.head.id);
        m_text.item("Begun " + at(stored.head.started) +
                    (stored.end ? "; ended " + at(stored.end->ended) + " with “" + stored.end->endingTitle + "”"
                                : std::string("; not ended")));
        m_text.item("Kind: " + stored.head.mode + "; rank: " + stored.head.rank + "; program version " +
                    stored.head.programVersion);
        if (played.origin) {
            m_text.item("Played at another installation, " + played.origin->installation + ", and taken in here on " +
                        at(played.origin->at));
        }
        if (stored.head.branch) {
            m_text.item("Tried from decision " + std::to_string(stored.head.branch->decision + 1) + " of attempt " +
                        stored.head.branch->origin);
        }
        for (std::size_t i = 0; i < stored.decisions.size(); ++i) {
            decision(played, i);
        }
        for (const records::Appearance& appearance : stored.appearances) {
            m_text.item("The situation of decision " + std::to_string(appearance.decision + 1) +
                        " was shown, its time running: " + at(appearance.at));
        }
        for (const records::Comment& comment : played.comments) {
            m_text.item("Comment by " + comment.authorName + ", " + at(comment.at) +
                        (comment.decision ? ", on decision " + std::to_string(*comment.decision + 1) : std::string()) +
                        (comment.answers ? ", in reply to another" : "") + ":");
            words(comment.text);
        }
    }

    void decision(const PersonRecord::Played& played, std::size_t i) {
        const records::StoredDecision& one = played.stored.decisions[i];
        std::string chosen = one.choice;
        if (played.finished && i < played.finished->debrief.decisions.size()) {
            chosen = (*played.finished->scenario)[played.finished->debrief.decisions[i].taken].text;
        }
        m_text.item(
            "Decision " + std::to_string(i + 1) + ", " + at(one.at) + ", after " + duration(one.thoughtMilliseconds) +
            (one.expired ? ", by the timer" : "") +
            (one.restarts > 0 ? ", begun again " + model::counted(one.restarts, "time", "times") : std::string()) +
            ", in situation “" + one.situation + "”: " + chosen);
        for (const records::StoredRationale& rationale : played.stored.rationales) {
            if (rationale.decision == i) {
                m_text.below("Your reasons:");
                words(rationale.text);
            }
        }
    }

    void rounds() {
        m_text.part("Quizzes");
        m_text.add(
            "What you were asked about the framework and what you answered, so that daily practice knows what to "
            "bring back and you can see where you stand. It is about knowing, and nothing of it is read where a "
            "debrief or a profile is made.");
        if (m_person.rounds.empty()) {
            m_text.item("None.");
        }
        for (const PersonRecord::Answered& round : m_person.rounds) {
            const records::RoundHead& head = round.stored.head;
            m_text.heading(head.title + ", begun " + at(head.started));
            m_text.item("Round " + head.id + "; kind: " + std::string(records::nameOf(head.kind)) +
                        (round.stored.ended ? "; ended " + at(*round.stored.ended) : std::string("; not ended")));
            for (std::size_t i = 0; i < round.stored.answers.size(); ++i) {
                answer(round, i);
            }
        }
    }

    void answer(const PersonRecord::Answered& round, std::size_t i) {
        const records::StoredAnswer& one = round.stored.answers[i];
        constexpr std::uint32_t perCent = 10'000;
        const bool known = i < round.words.size();
        m_text.item("Question " + std::to_string(i + 1) + (known ? ": " + round.words[i].asked : std::string()) + " (" +
                    at(one.at) + ", after " + duration(one.thoughtMilliseconds) +
                    (one.expired ? ", time ran out)" : ")"));
        if (!one.given.empty()) {
            m_text.below("You answered: " + (known ? round.words[i].answered : one.given));
            m_text.below("You said that you were " + std::string(idOf(one.certainty)) + "; right to " +
                         std::to_string(one.millionths / perCent) + " %.");
        }
    }

    void classes() {
        m_text.part("Classes");
        m_text.add("What you voted on a phone in classes that decided together, each ballot as it counted in its vote, "
                   "with how sure you said you were and your reason. Others saw how many took what, and a reason only "
                   "where the facilitator turned it up, without your name. Of others' ballots nothing is told here.");
        if (m_person.classes.empty()) {
            m_text.item("None.");
        }
        for (const PersonRecord::Voted& one : m_person.classes) {
            m_text.heading("“" + one.title + "”, class " + one.id);
            m_text.item("Begun " + at(one.started) + (one.ended ? "; ended " + at(*one.ended) : "; not ended"));
            if (!one.readable) {
                m_text.item("What you voted is kept, and cannot be read by this version of the program.");
            }
            for (const PersonRecord::Voted::Ballot& ballot : one.ballots) {
                m_text.item(std::to_string(ballot.number) + ", vote " + std::to_string(ballot.vote) +
                            (ballot.practice ? ", as practice" : "") + ": " + ballot.asked);
                m_text.below("You answered: " + ballot.answer);
                if (!ballot.certainty.empty()) {
                    m_text.below("You said that you were " + ballot.certainty + ".");
                }
                if (!ballot.reason.empty()) {
                    m_text.below("Your reason: " + ballot.reason);
                }
            }
        }
    }

    void conversations() {
        m_text.part("Conversations that were signed off");
        m_text.add("What a supervisor wrote down of a conversation with you, with what they had before them, word for "
                   "word. It cannot be changed afterwards, which protects you both.");
        if (m_person.signOffs.empty()) {
            m_text.item("None.");
        }
        for (const records::SignOff& signOff : m_person.signOffs) {
            m_text.heading(at(signOff.at) + ", with " + signOff.supervisorName);
            m_text.item(signOff.attempt ? "About attempt " + *signOff.attempt : std::string("About your profile"));
            m_text.item("What was said:");
            words(signOff.note);
            m_text.item("What was agreed:");
            words(signOff.agreed);
            m_text.item("What was signed, digest " + signOff.digest + ":");
            words(signOff.signedText);
        }
    }

    void audit() {
        m_text.part("Who looked at it or changed it");
        m_text.add("The trail of who saw, changed or exported your records. It names people by their roles, and "
                   "holds random ids and digests, no words.");
        for (const records::AuditRow& row : m_person.audit) {
            m_text.item("Row " + std::to_string(row.number) + ", " + at(row.at) + ": " + row.event.actor + " " +
                        row.event.action + (row.event.subject.empty() ? "" : " " + row.event.subject) +
                        (row.event.detail.empty() ? "" : " (" + row.event.detail + ")"));
        }
        if (m_person.audit.empty()) {
            m_text.item("Nothing yet.");
        }
    }

    void keeping() {
        m_text.part("How long it is kept");
        m_text.add(m_person.keepDays ? "Attempts are kept for " +
                                           model::counted(static_cast<std::size_t>(*m_person.keepDays), "day", "days") +
                                           " after their end, and can then be erased."
                                     : std::string("No limit is set: records are kept until somebody erases them."));
        m_text.add("To have something put right, or erased, ask whoever is responsible for the records here.");
    }

    const PersonRecord& m_person;
    TextPage m_text;
};

Json timeOrNull(const std::optional<records::UnixMilliseconds>& at) {
    return at ? Json(exactTime(*at)) : Json(nullptr);
}

Json jsonOf(const PersonRecord::Played& played) {
    const records::AttemptHead& head = played.stored.head;
    Json json{{"id", head.id},
              {"scenario", head.scenarioId},
              {"title", head.scenarioTitle},
              {"scenarioHash", head.scenarioHash},
              {"frameworkHash", head.frameworkHash},
              {"programVersion", head.programVersion},
              {"seed", std::to_string(head.seed)},
              {"rank", head.rank},
              {"mode", head.mode},
              {"started", exactTime(head.started)},
              {"origin", nullptr},
              {"branch", nullptr},
              {"end", nullptr}};
    if (played.origin) {
        json["origin"] = {{"installation", played.origin->installation}, {"takenIn", exactTime(played.origin->at)}};
    }
    if (head.branch) {
        json["branch"] = {{"attempt", head.branch->origin}, {"decision", head.branch->decision + 1}};
    }
    if (const auto& end = played.stored.end) {
        json["end"] = {{"at", exactTime(end->ended)},
                       {"ending", end->ending},
                       {"title", end->endingTitle},
                       {"debriefDigest", end->debriefDigest},
                       {"debriefRules", end->debriefRules}};
    }
    json["decisions"] = Json::array();
    for (const records::StoredDecision& one : played.stored.decisions) {
        json["decisions"].push_back({{"situation", one.situation},
                                     {"choice", one.choice},
                                     {"available", one.available},
                                     {"thoughtMilliseconds", one.thoughtMilliseconds},
                                     {"expired", one.expired},
                                     {"restarts", one.restarts},
                                     {"at", exactTime(one.at)}});
    }
    json["reasons"] = Json::array();
    for (const records::StoredRationale& one : played.stored.rationales) {
        json["reasons"].push_back({{"decision", one.decision + 1}, {"text", one.text}, {"at", exactTime(one.at)}});
    }
    json["appearances"] = Json::array();
    for (const records::Appearance& one : played.stored.appearances) {
        json["appearances"].push_back({{"decision", one.decision + 1}, {"at", exactTime(one.at)}});
    }
    json["comments"] = Json::array();
    for (const records::Comment& one : played.comments) {
        json["comments"].push_back({{"id", one.id},
                                    {"decision", one.decision ? Json(*one.decision + 1) : Json(nullptr)},
                                    {"answers", one.answers ? Json(*one.answers) : Json(nullptr)},
                                    {"author", one.authorName},
                                    {"text", one.text},
                                    {"at", exactTime(one.at)}});
    }
    return json;
}

Json jsonOf(const PersonRecord::Answered& round) {
    const records::RoundHead& head = round.stored.head;
    Json json{{"id", head.id},
              {"kind", records::nameOf(head.kind)},
              {"title", head.title},
              {"frameworkHash", head.frameworkHash},
              {"programVersion", head.programVersion},
              {"toldAtOnce", head.atOnce},
              {"secondsForAQuestion", head.seconds ? Json(*head.seconds) : Json(nullptr)},
              {"started", exactTime(head.started)},
              {"ended", round.stored.ended ? Json(exactTime(*round.stored.ended)) : Json(nullptr)}};
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < round.stored.posed.size(); ++i) {
        const records::StoredPosed& posed = round.stored.posed[i];
        Json question{{"card", posed.card}, {"question", posed.questionHash}};
        if (i < round.stored.answers.size()) {
            const records::StoredAnswer& one = round.stored.answers[i];
            question["asked"] = i < round.words.size() ? Json(round.words[i].asked) : Json(nullptr);
            question["given"] = one.given;
            question["inWords"] = i < round.words.size() ? Json(round.words[i].answered) : Json(nullptr);
            question["certainty"] = one.given.empty() ? Json(nullptr) : Json(idOf(one.certainty));
            question["shareRight"] = records::shareOf(one.millionths);
            question["thoughtMilliseconds"] = one.thoughtMilliseconds;
            question["expired"] = one.expired;
            question["day"] = one.day;
            question["at"] = exactTime(one.at);
        }
        json["questions"].push_back(std::move(question));
    }
    return json;
}

} // namespace

std::string personText(const PersonRecord& person, std::size_t width) { return PersonTeller(person, width).tell(); }

std::string personJson(const PersonRecord& person) {
    Json json{{"kind", "judgement-person"},
              {"format", 1},
              {"made", person.made},
              {"installation", person.installation},
              {"keepDays", person.keepDays ? Json(*person.keepDays) : Json(nullptr)},
              {"learner",
               {{"id", person.learner.id},
                {"name", person.learner.name},
                {"rank", person.learner.rank},
                {"added", exactTime(person.dates.added)}}},
              {"account", nullptr}};
    if (person.account) {
        json["account"] = {{"id", person.account->id},
                           {"role", records::nameOf(person.account->role)},
                           {"added", timeOrNull(person.dates.accountAdded)},
                           {"closed", timeOrNull(person.dates.accountClosed)},
                           {"waitsForCode", person.account->waitsForCode},
                           {"failedSignIns", person.dates.failedSignIns}};
    }
    json["cohorts"] = Json::array();
    for (const records::Cohort& cohort : person.cohorts) {
        json["cohorts"].push_back({{"id", cohort.id}, {"name", cohort.name}});
    }
    json["supervisors"] = person.supervisors;
    json["attempts"] = Json::array();
    for (const PersonRecord::Played& played : person.attempts) {
        json["attempts"].push_back(jsonOf(played));
    }
    json["rounds"] = Json::array();
    for (const PersonRecord::Answered& round : person.rounds) {
        json["rounds"].push_back(jsonOf(round));
    }
    json["classes"] = Json::array();
    for (const PersonRecord::Voted& one : person.classes) {
        Json held{{"id", one.id},
                  {"title", one.title},
                  {"started", exactTime(one.started)},
                  {"ended", timeOrNull(one.ended)},
                  {"readable", one.readable}};
        held["ballots"] = Json::array();
        for (const PersonRecord::Voted::Ballot& ballot : one.ballots) {
            held["ballots"].push_back({{"number", ballot.number},
                                       {"practice", ballot.practice},
                                       {"asked", ballot.asked},
                                       {"vote", ballot.vote},
                                       {"answer", ballot.answer},
                                       {"certainty", ballot.certainty.empty() ? Json() : Json(ballot.certainty)},
                                       {"reason", ballot.reason.empty() ? Json() : Json(ballot.reason)}});
        }
        json["classes"].push_back(std::move(held));
    }
    json["signOffs"] = Json::array();
    for (const records::SignOff& one : person.signOffs) {
        json["signOffs"].push_back({{"id", one.id},
                                    {"attempt", one.attempt ? Json(*one.attempt) : Json(nullptr)},
                                    {"supervisor", one.supervisorName},
                                    {"note", one.note},
                                    {"agreed", one.agreed},
                                    {"signed", one.signedText},
                                    {"digest", one.digest},
                                    {"at", exactTime(one.at)}});
    }
    json["audit"] = Json::array();
    for (const records::AuditRow& row : person.audit) {
        json["audit"].push_back({{"row", row.number},
                                 {"at", exactTime(row.at)},
                                 {"actor", row.event.actor},
                                 {"action", row.event.action},
                                 {"subject", row.event.subject},
                                 {"detail", row.event.detail}});
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace report
