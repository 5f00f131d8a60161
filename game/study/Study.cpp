#include "study/Study.hpp"

#include "content/AlikeReader.hpp"
#include "play/Random.hpp"
#include "quiz/Alike.hpp"
#include "quiz/Drawing.hpp"
#include "study/KeptQuestion.hpp"
#include "study/OpenKept.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace study {

namespace {

constexpr std::size_t mostTitleBytes = 160;

Problem nothingToAsk() { return {"There is no question about this. Choose something else, or the whole framework."}; }

/// A title that can be kept: of so many bytes at most, cut between characters.
std::string fitting(std::string title) {
    std::ranges::replace(title, '\n', ' ');
    if (title.size() > mostTitleBytes) {
        std::size_t end = mostTitleBytes;
        while (end > 0 && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) {
            --end;
        }
        title = title.substr(0, end) + "…";
    }
    return title.empty() ? "Questions" : title;
}

template <class Thing>
void shuffle(std::vector<Thing>& things, play::Random& random) {
    for (std::size_t i = things.size(); i > 1; --i) {
        std::swap(things[i - 1], things[random.below(static_cast<std::uint32_t>(i))]);
    }
}

} // namespace

struct Study::Library {
    Library(const Settings& settings, std::shared_ptr<const model::CompetencyFramework> shared)
        : framework(std::move(shared)), shelf(settings.quizFolders, framework, settings.excerpts, settings.limits),
          alike(*framework, reviewed(settings)), maker(*framework, alike), deck(*framework, maker, shelf.cards()) {}

    model::AlikeStatements reviewed(const Settings& settings) {
        auto text = content::readFile(settings.alikeFile.string(), settings.limits.bytes);
        if (!text) {
            notes = std::move(text.diagnostics);
            return {};
        }
        auto read = content::readAlike(*text.value, settings.alikeFile.string(), *framework, settings.limits);
        notes = std::move(read.diagnostics);
        return read ? std::move(*read.value) : model::AlikeStatements();
    }

    std::shared_ptr<const model::CompetencyFramework> framework;
    std::vector<content::Diagnostic> notes;
    Shelf shelf;
    quiz::Alike alike;
    quiz::QuestionMaker maker;
    Deck deck;
};

struct Study::Shared {
    std::unique_ptr<Library> library;
};

Study::Study(Settings settings, records::Records& records, const practice::Practice& practice)
    : m_settings(std::move(settings)), m_records(&records), m_framework(practice.sharedFramework()),
      m_frameworkBytes(practice.frameworkBytes()), m_shared(std::make_shared<Shared>()) {}

Study Study::restrictedTo(std::optional<std::string> learnerId) const {
    Study own = *this;
    own.m_only = Only{std::move(learnerId)};
    return own;
}

Study::Library& Study::library() const {
    if (m_shared->library == nullptr) {
        m_shared->library = std::make_unique<Library>(m_settings, m_framework);
    }
    return *m_shared->library;
}

std::span<const QuizCard> Study::quizzes() const { return library().shelf.cards(); }

const std::vector<content::Diagnostic>& Study::notes() const { return library().notes; }

std::optional<Problem> Study::notTheirs(const std::optional<std::string>& learnerId) const {
    if (!m_only || m_only->learnerId == learnerId) {
        return std::nullopt;
    }
    return Problem{"This belongs to somebody else. Accounts are set up here, so everybody answers under their own name "
                   "and sees their own rounds."};
}

Moment Study::now() const {
    const std::int64_t now = m_settings.nowUnixMilliseconds();
    return {now, quiz::dayOf(now, m_settings.secondsEastOfUtc(now))};
}

std::string Study::titleOf(const RoundWish& wish) const {
    if (wish.quiz) {
        for (const QuizCard& card : quizzes()) {
            if (card.quiz && card.quiz->id == *wish.quiz) {
                return fitting(card.quiz->title);
            }
        }
    }
    if (wish.units.empty()) {
        return "The whole framework";
    }
    std::string title;
    for (const model::UnitId unit : wish.units) {
        title += (title.empty() ? "" : "; ") + m_framework->nameOf(unit);
    }
    return fitting(std::move(title));
}

std::vector<Dealt> Study::drawn(const RoundWish& wish, std::uint64_t seed) const {
    Library& here = library();
    play::Random random(seed);
    std::vector<Dealt> written;
    for (std::size_t i = 0; i < here.deck.size(); ++i) {
        const auto* question = std::get_if<WrittenQuestion>(&here.deck.source(i));
        if (question == nullptr || wish.from == From::framework || (wish.quiz && question->quiz->id != *wish.quiz)) {
            continue;
        }
        const auto units = here.deck.unitsOf(i);
        const bool fits = wish.quiz || wish.units.empty() || std::ranges::any_of(units, [&](model::UnitId unit) {
                              return std::ranges::find(wish.units, unit) != wish.units.end();
                          });
        if (fits) {
            written.push_back({here.deck.key(i), question->question()});
        }
    }
    shuffle(written, random);
    const bool makes = wish.from != From::written && !wish.quiz;
    std::vector<Dealt> made;
    if (makes) {
        for (const quiz::MadeFrom& from :
             quiz::draw(here.maker.possible(), *m_framework, {wish.units, {}}, wish.count, random.next())) {
            made.push_back({(*m_framework)[from.statement].id, here.maker.make(from, random.next())});
        }
    }
    // Half and half; where one has too few, more of the other.
    const std::size_t half = makes ? wish.count / 2 : wish.count;
    const std::size_t ofMade = std::min(made.size(), wish.count - std::min(written.size(), makes ? half : wish.count));
    written.resize(std::min(written.size(), wish.count - ofMade));
    made.resize(ofMade);
    std::ranges::move(made, std::back_inserter(written));
    shuffle(written, random);
    return written;
}

Outcome<std::unique_ptr<OpenRound>> Study::pose(records::NewRound round, std::vector<Dealt> dealt,
                                                std::uint64_t seed) const {
    if (dealt.empty()) {
        return nothingToAsk();
    }
    play::Random random(seed);
    std::vector<quiz::Posed> posed;
    std::vector<std::string> cards;
    for (Dealt& one : dealt) {
        const std::uint64_t order = random.next();
        round.questions.push_back({one.card, keptBytes(one.question, *m_framework), order});
        cards.push_back(std::move(one.card));
        posed.push_back(quiz::pose(std::move(one.question), order));
    }
    round.frameworkBytes = m_frameworkBytes;
    round.programVersion = m_settings.programVersion;
    round.started = now().unixMilliseconds;
    records::Rounds kept(*m_records);
    const auto begun = kept.begin(round);
    if (const auto* problem = std::get_if<records::Problem>(&begun)) {
        return fromRecords(*problem);
    }
    const auto feedback = round.atOnce ? quiz::Feedback::atOnce : quiz::Feedback::atTheEnd;
    return std::make_unique<OpenRound>(
        std::move(kept), std::get<records::RoundHead>(begun), std::move(cards), quiz::Round(std::move(posed), feedback),
        m_framework, [self = *this] { return self.now(); }, false);
}

std::optional<Problem> Study::noSuchQuiz(const RoundWish& wish) const {
    const auto isIt = [&](const QuizCard& card) { return card.quiz && card.quiz->id == *wish.quiz; };
    if (!wish.quiz || std::ranges::any_of(quizzes(), isIt)) {
        return std::nullopt;
    }
    return Problem{"There is no quiz with the id \"" + *wish.quiz +
                   "\" that can be read. \"judgement quiz list\" names those there are."};
}

Outcome<Study::Drawn> Study::draw(const RoundWish& wish) const {
    if (auto problem = noSuchQuiz(wish)) {
        return *problem;
    }
    const std::uint64_t seed = wish.seed ? *wish.seed : m_settings.randomSeed();
    auto dealt = drawn(wish, seed);
    if (dealt.empty()) {
        return nothingToAsk();
    }
    play::Random random(seed + 1);
    Drawn round{titleOf(wish), {}, {}};
    for (Dealt& one : dealt) {
        round.cards.push_back(std::move(one.card));
        round.questions.push_back(quiz::pose(std::move(one.question), random.next()));
    }
    return round;
}

Outcome<std::unique_ptr<OpenRound>> Study::begin(const RoundWish& wish) {
    if (auto problem = wish.learnerId ? notTheirs(wish.learnerId) : std::nullopt) {
        return *problem;
    }
    if (auto problem = noSuchQuiz(wish)) {
        return *problem;
    }
    const std::uint64_t seed = wish.seed ? *wish.seed : m_settings.randomSeed();
    records::NewRound round;
    round.learnerId = wish.learnerId;
    round.title = titleOf(wish);
    round.atOnce = wish.atOnce;
    round.seconds = wish.seconds;
    return pose(std::move(round), drawn(wish, seed), seed + 1);
}

Outcome<std::unique_ptr<OpenRound>> Study::daily(const std::string& learnerId) {
    if (auto problem = notTheirs(learnerId)) {
        return *problem;
    }
    const auto found = records::Rounds(*m_records).answersOf(learnerId);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return fromRecords(*problem);
    }
    const auto& answers = std::get<std::vector<records::CardAnswer>>(found);
    Library& here = library();
    const auto cards = here.deck.after(answers, m_fsrs);
    const quiz::Day today = now().day;
    const std::uint64_t seed = m_settings.randomSeed();
    play::Random random(seed);
    std::vector<Dealt> dealt;
    for (const std::size_t card : quiz::ofTheDay(cards, today, m_fsrs, dailyPortion, freshOn(answers, today))) {
        dealt.push_back(here.deck.deal(card, cards[card].seen, random.next()));
    }
    if (dealt.empty()) {
        return Problem{"That is all for today. What you have seen comes back when it is about to be forgotten."};
    }
    records::NewRound round;
    round.learnerId = learnerId;
    round.kind = records::RoundKind::daily;
    round.title = "Daily practice";
    return pose(std::move(round), std::move(dealt), seed + 1);
}

Outcome<std::unique_ptr<OpenRound>> Study::mistakesOf(std::string_view roundId) {
    auto opened = open(roundId);
    if (auto* problem = std::get_if<Problem>(&opened)) {
        return std::move(*problem);
    }
    const OpenRound& before = *std::get<std::unique_ptr<OpenRound>>(opened);
    std::vector<Dealt> dealt;
    for (const std::size_t i : before.round().mistakes()) {
        dealt.push_back({before.card(i), before.round().questions()[i].question});
    }
    if (dealt.empty()) {
        return Problem{"Everything that was answered in this round was right, so there is nothing to go over again."};
    }
    records::NewRound round;
    round.learnerId = before.head().learnerId;
    round.kind = records::RoundKind::mistakes;
    round.title =
        before.head().kind == records::RoundKind::mistakes ? before.title() : fitting("Once more: " + before.title());
    return pose(std::move(round), std::move(dealt), m_settings.randomSeed());
}

Outcome<std::unique_ptr<OpenRound>> Study::open(std::string_view roundId) const {
    const auto id = records::Rounds(*m_records).find(roundId);
    if (const auto* problem = std::get_if<records::Problem>(&id)) {
        return fromRecords(*problem);
    }
    auto opened = openKept(*m_records, std::get<std::string>(id), {m_framework, m_frameworkBytes}, m_settings.limits,
                           [self = *this] { return self.now(); });
    if (const auto* round = std::get_if<std::unique_ptr<OpenRound>>(&opened)) {
        if (auto problem = notTheirs((*round)->head().learnerId)) {
            return *problem;
        }
    }
    return opened;
}

Outcome<std::vector<records::RoundLine>> Study::rounds(const std::optional<std::string>& learnerId) const {
    if (m_only && m_only->learnerId != learnerId) {
        return *notTheirs(learnerId);
    }
    auto found = records::Rounds(*m_records).all(learnerId);
    if (const auto* problem = std::get_if<records::Problem>(&found)) {
        return fromRecords(*problem);
    }
    return std::get<std::vector<records::RoundLine>>(std::move(found));
}

Outcome<std::optional<records::RoundLine>> Study::waiting(const std::string& learnerId) const {
    auto found = rounds(learnerId);
    if (auto* problem = std::get_if<Problem>(&found)) {
        return std::move(*problem);
    }
    for (const records::RoundLine& line : std::get<std::vector<records::RoundLine>>(found)) {
        if (!line.ended) {
            return std::optional(line);
        }
    }
    return std::optional<records::RoundLine>();
}

Outcome<Standing> Study::standing(const std::string& learnerId) const {
    if (auto problem = notTheirs(learnerId)) {
        return *problem;
    }
    const auto answers = records::Rounds(*m_records).answersOf(learnerId);
    if (const auto* problem = std::get_if<records::Problem>(&answers)) {
        return fromRecords(*problem);
    }
    return standingOf(library().deck, *m_framework, std::get<std::vector<records::CardAnswer>>(answers), m_fsrs,
                      now().day);
}

} // namespace study
