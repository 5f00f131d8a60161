#include "study/OpenRound.hpp"

#include "quiz/AnswerText.hpp"

#include <cmath>
#include <utility>

namespace study {

namespace {

std::optional<Problem> problemOf(const records::Outcome<records::Done>& outcome) {
    const auto* problem = std::get_if<records::Problem>(&outcome);
    return problem ? std::optional(Problem{problem->sentence}) : std::nullopt;
}

} // namespace

records::StoredAnswer stored(const quiz::Posed& posed, const quiz::Given& given, const Moment& now) {
    records::StoredAnswer answer;
    answer.given = quiz::answerText(given.answer);
    answer.certainty = given.certainty;
    answer.millionths =
        static_cast<std::uint32_t>(std::lround(quiz::shareOf(posed.question, given.answer) * records::wholeAnswer));
    answer.thoughtMilliseconds = given.thoughtMilliseconds;
    answer.expired = given.expired;
    answer.day = now.day;
    answer.at = now.unixMilliseconds;
    return answer;
}

OpenRound::OpenRound(records::Rounds rounds, records::RoundHead head, std::vector<std::string> cards, quiz::Round round,
                     std::shared_ptr<const model::CompetencyFramework> framework, std::function<Moment()> now,
                     bool ended)
    : m_rounds(std::move(rounds)), m_head(std::move(head)), m_cards(std::move(cards)), m_round(std::move(round)),
      m_framework(std::move(framework)), m_now(std::move(now)), m_ended(ended) {}

std::optional<std::uint32_t> OpenRound::limitMilliseconds() const {
    constexpr std::uint32_t perSecond = 1000;
    return m_head.seconds ? std::optional(*m_head.seconds * perSecond) : std::nullopt;
}

std::optional<Problem> OpenRound::give(quiz::Given given) {
    const quiz::Posed* posed = m_round.current();
    if (posed == nullptr || m_ended) {
        return Problem{"All questions of this round have been answered. Begin another one."};
    }
    if (auto problem = problemOf(m_rounds.answer(m_head.id, m_round.given().size(), stored(*posed, given, m_now())))) {
        return problem;
    }
    m_round.give(std::move(given));
    return m_round.done() ? endHere() : std::nullopt;
}

std::optional<Problem> OpenRound::endHere() {
    if (m_ended) {
        return std::nullopt;
    }
    if (auto problem = problemOf(m_rounds.end(m_head.id, m_now().unixMilliseconds))) {
        return problem;
    }
    m_ended = true;
    return std::nullopt;
}

Told OpenRound::told(std::size_t i) const { return tell(m_round.questions()[i], m_round.given()[i], *m_framework); }

} // namespace study
