#include "report/QuizResults.hpp"

#include "practice/Time.hpp"
#include "quiz/AnswerText.hpp"
#include "report/CsvRows.hpp"
#include "report/ExportedAttempt.hpp"
#include "report/StableId.hpp"
#include "report/XapiParts.hpp"
#include "study/Told.hpp"

#include <array>
#include <set>

namespace report {

namespace {

using namespace xapi_parts;

std::string statementsOf(const model::Question& question, const model::CompetencyFramework& framework) {
    std::string ids;
    for (const model::StatementId id : question.statements) {
        ids += (ids.empty() ? "" : " ") + framework[id].id;
    }
    return ids;
}

std::string_view typeOf(const model::Question& question) {
    constexpr std::array<std::string_view, 7> types{"choose",  "true-or-false", "match", "rank",
                                                    "fill-in", "number",        "spot"};
    return types[question.task.index()];
}

std::string learnerOf(const records::RoundHead& head) { return head.learnerId.value_or("unnamed-" + head.id); }

std::string oneAfterTheOther(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) {
        all += (all.empty() ? "" : "; ") + line;
    }
    return all;
}

std::string answerWords(const ExportedRound& one, std::size_t i) {
    return oneAfterTheOther(study::tell(one.round.questions()[i], one.round.given()[i], *one.framework).yours);
}

/// The statements of one round.
class RoundTeller {
public:
    RoundTeller(const ExportedRound& one, const std::string& installation)
        : m_one(one), m_head(one.stored.head), m_installation(base + "installations/" + part(installation)),
          m_address(base + "rounds/" + part(m_head.id)),
          m_measures(base + "frameworks/" + part(one.framework->id) + "/" + std::to_string(one.framework->version)) {}

    void tell(Json& statements) const {
        statements.push_back(statement("/begin", "initialized", "began", round(), m_head.started));
        for (std::size_t i = 0; i < m_one.stored.answers.size(); ++i) {
            statements.push_back(answer(i));
        }
        if (m_one.stored.ended) {
            Json end = statement("/end", "completed", "completed", round(), *m_one.stored.ended);
            end["result"] = {{"completion", m_one.stored.answers.size() == m_one.stored.posed.size()},
                             {"duration", isoDuration(*m_one.stored.ended - m_head.started)}};
            statements.push_back(std::move(end));
        }
    }

private:
    [[nodiscard]] Json round() const {
        return activity(base + "quizzes/" + part(records::nameOf(m_head.kind)) + "/" + part(m_head.title),
                        published + "activities/assessment", m_head.title);
    }

    [[nodiscard]] Json statement(const std::string& where, std::string_view verb, std::string_view word, Json object,
                                 records::UnixMilliseconds at) const {
        Json made;
        made["id"] = textOf(uuid5(addresses, m_address + where));
        made["actor"] = {{"objectType", "Agent"},
                         {"account", {{"homePage", m_installation}, {"name", clean(learnerOf(m_head))}}}};
        made["verb"] = {{"id", published + "verbs/" + std::string(verb)}, {"display", inEnglish(word)}};
        made["object"] = std::move(object);
        Json context;
        context["registration"] = textOf(uuid5(addresses, m_address));
        context["platform"] = "Judgement Call";
        context["language"] = "en-GB";
        context["extensions"] = {{extension("round"), clean(m_head.id)},
                                 {extension("round-kind"), records::nameOf(m_head.kind)},
                                 {extension("framework-digest"), clean(m_head.frameworkHash)},
                                 {extension("program-version"), clean(m_head.programVersion)}};
        made["context"] = std::move(context);
        made["timestamp"] = exactTime(at);
        return made;
    }

    [[nodiscard]] Json answer(std::size_t i) const {
        const records::StoredAnswer& kept = m_one.stored.answers[i];
        const model::Question& question = m_one.round.questions()[i].question;
        Json object = activity(base + "questions/" + part(m_one.stored.posed[i].questionHash),
                               published + "activities/cmi.interaction", {});
        Json& definition = object["definition"];
        const std::string asked = question.ask.empty() ? study::whatToDo(question) : question.ask;
        definition["description"] = inEnglish(question.scene.empty() ? asked : question.scene + "\n" + asked);
        definition["interactionType"] = "other";
        Json made = statement("/answers/" + std::to_string(i + 1), "answered", "answered", std::move(object), kept.at);
        Json more;
        more[extension("question")] = i + 1;
        more[extension("question-type")] = typeOf(question);
        more[extension("card")] = clean(m_one.stored.posed[i].card);
        more[extension("share-right")] = records::shareOf(kept.millionths);
        if (!kept.given.empty()) {
            more[extension("certainty")] = idOf(kept.certainty);
        }
        more[extension("expired")] = kept.expired;
        made["result"] = {{"duration", isoDuration(kept.thoughtMilliseconds)}, {"extensions", std::move(more)}};
        if (!kept.given.empty()) {
            made["result"]["response"] = clean(kept.given);
        }
        Json parent = Json::array();
        parent.push_back(round());
        made["context"]["contextActivities"]["parent"] = std::move(parent);
        Json list = Json::array();
        std::set<std::string> told;
        for (const model::StatementId id : question.statements) {
            const model::Unit& unit = (*m_one.framework)[(*m_one.framework)[id].unit];
            const auto* level = std::get_if<model::CompetencyLevel>(&unit.what);
            const std::string& of = level ? (*m_one.framework)[level->competency].id : unit.id;
            if (told.insert(of).second) {
                list.push_back(activity(m_measures + "/" + part(of),
                                        base + "activity-types/" + (level ? "competency" : "value"),
                                        level ? (*m_one.framework)[level->competency].name
                                              : m_one.framework->nameOf((*m_one.framework)[id].unit)));
            }
        }
        if (!list.empty()) {
            made["context"]["contextActivities"]["category"] = std::move(list);
        }
        return made;
    }

    const ExportedRound& m_one;
    const records::RoundHead& m_head;
    std::string m_installation;
    std::string m_address;
    std::string m_measures;
};

} // namespace

std::string_view idOf(quiz::Certainty certainty) {
    constexpr std::array<std::string_view, 3> ids{"not-sure", "fairly-sure", "sure"};
    return ids[static_cast<std::size_t>(certainty)];
}

std::string quizCsv(std::span<const ExportedRound> rounds) {
    constexpr std::array<std::string_view, 17> columns{
        "round", "learner",    "kind",   "title",     "started",     "ended",   "question", "card",       "type",
        "asked", "statements", "answer", "certainty", "share_right", "seconds", "expired",  "answered_at"};
    constexpr double second = 1000;
    CsvRows rows(columns);
    for (const ExportedRound& one : rounds) {
        const records::RoundHead& head = one.stored.head;
        for (std::size_t i = 0; i < one.stored.answers.size(); ++i) {
            const records::StoredAnswer& answer = one.stored.answers[i];
            const model::Question& question = one.round.questions()[i].question;
            rows.begin().text(head.id).text(learnerOf(head)).text(records::nameOf(head.kind)).text(head.title);
            rows.text(practice::isoTime(head.started));
            one.stored.ended ? rows.text(practice::isoTime(*one.stored.ended)) : rows.nothing();
            rows.count(i + 1).text(one.stored.posed[i].card).text(typeOf(question));
            rows.text(question.ask.empty() ? study::whatToDo(question) : question.ask);
            rows.text(statementsOf(question, *one.framework)).text(answerWords(one, i));
            answer.given.empty() ? rows.nothing() : rows.text(idOf(answer.certainty));
            rows.number(records::shareOf(answer.millionths)).number(answer.thoughtMilliseconds / second);
            rows.yesOrNo(answer.expired).text(practice::isoTime(answer.at));
        }
    }
    return std::move(rows).take();
}

std::string quizJson(std::span<const ExportedRound> rounds, const std::string& installation) {
    Json all{{"format", "judgement-call-quiz-results"}, {"version", 1}, {"installation", installation}};
    all["rounds"] = Json::array();
    for (const ExportedRound& one : rounds) {
        const records::RoundHead& head = one.stored.head;
        Json round{{"id", head.id},
                   {"learner", learnerOf(head)},
                   {"kind", records::nameOf(head.kind)},
                   {"title", clean(head.title)},
                   {"framework", head.frameworkHash},
                   {"programVersion", clean(head.programVersion)},
                   {"toldAtOnce", head.atOnce},
                   {"started", practice::isoTime(head.started)}};
        round["secondsForAQuestion"] = head.seconds ? Json(*head.seconds) : Json();
        round["ended"] = one.stored.ended ? Json(practice::isoTime(*one.stored.ended)) : Json();
        round["questions"] = Json::array();
        for (std::size_t i = 0; i < one.stored.posed.size(); ++i) {
            const quiz::Posed& posed = one.round.questions()[i];
            Json question{{"card", clean(one.stored.posed[i].card)},
                          {"digest", one.stored.posed[i].questionHash},
                          {"type", typeOf(posed.question)},
                          {"scene", clean(posed.question.scene)},
                          {"ask", clean(posed.question.ask)},
                          {"statements", statementsOf(posed.question, *one.framework)}};
            question["shown"] = Json::array();
            const auto things = study::thingsOf(posed.question, *one.framework);
            for (const std::size_t place : posed.shown) {
                question["shown"].push_back(clean(things[place]));
            }
            if (i < one.stored.answers.size()) {
                const records::StoredAnswer& answer = one.stored.answers[i];
                question["answer"] = {{"given", clean(answer.given)},
                                      {"words", clean(answerWords(one, i))},
                                      {"certainty", answer.given.empty() ? Json() : Json(idOf(answer.certainty))},
                                      {"shareRight", records::shareOf(answer.millionths)},
                                      {"thoughtMilliseconds", answer.thoughtMilliseconds},
                                      {"expired", answer.expired},
                                      {"at", practice::isoTime(answer.at)}};
            }
            round["questions"].push_back(std::move(question));
        }
        all["rounds"].push_back(std::move(round));
    }
    constexpr int indent = 2;
    return all.dump(indent) + "\n";
}

std::string quizXapi(std::span<const ExportedRound> rounds, const std::string& installation) {
    Json statements = Json::array();
    for (const ExportedRound& one : rounds) {
        RoundTeller(one, installation).tell(statements);
    }
    constexpr int indent = 1;
    return statements.dump(indent) + "\n";
}

} // namespace report
