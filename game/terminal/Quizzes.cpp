#include "terminal/Quizzes.hpp"

#include "terminal/Answer.hpp"
#include "terminal/QuizPlayer.hpp"
#include "terminal/QuizTeller.hpp"

#include <utility>

namespace terminal {

namespace {

std::string brokenWords(const study::QuizCard& card) {
    std::string text = card.path.string() + ": ";
    return text + (card.problems.empty() ? "it could not be read." : card.problems.front().what + ".");
}

} // namespace

void Quizzes::findEntries() {
    using Does = Entry::Does;
    m_entries.clear();
    m_standing.reset();
    if (m_learner) {
        const auto waiting = m_study.waiting(*m_learner);
        const auto* line = std::get_if<std::optional<records::RoundLine>>(&waiting);
        if (line != nullptr && *line) {
            const records::RoundLine& round = **line;
            m_entries.push_back({Does::goOn,
                                 "Go on with " + round.head.title + " (" + std::to_string(round.answers) + " of " +
                                     std::to_string(round.questions) + " answered)",
                                 round.head.id});
        }
        auto standing = m_study.standing(*m_learner);
        if (auto* found = std::get_if<study::Standing>(&standing)) {
            m_standing = std::move(*found);
        }
        m_entries.push_back({Does::daily, "Daily practice" + (m_standing ? ": " + todayWords(*m_standing) : ""), {}});
    }
    m_entries.push_back({Does::whole, "A round of ten about the whole framework", {}});
    m_entries.push_back({Does::about, "A round of ten about one competency at a level, or one value", {}});
    for (const study::QuizCard& card : m_study.quizzes()) {
        if (card.quiz) {
            m_entries.push_back({Does::quiz, "Quiz: " + card.quiz->title, card.quiz->id});
        }
    }
    if (m_learner) {
        m_entries.push_back({Does::map, "What you know of the framework", {}});
    }
}

void Quizzes::show() {
    findEntries();
    m_talk.heading("Quizzes");
    if (m_standing) {
        m_talk.say(daysWords(*m_standing));
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_talk.item(numberMark(i + 1, m_entries.size()), m_entries[i].words);
    }
    for (const study::QuizCard& card : m_study.quizzes()) {
        if (!card.quiz) {
            m_talk.say("This file cannot be asked until it is mended: " + brokenWords(card) +
                       " `judgement check FILE` lists every problem with its place.");
        }
    }
    m_talk.gap();
    m_talk.say("Type a number of the list and Enter, or back to leave the quizzes.");
}

void Quizzes::help() const {
    m_talk.say("Type a number of the list; again shows it once more, back leaves the quizzes, quit leaves the program. "
               "What you answer here is about knowing the framework and never counts in a debrief.");
}

std::optional<Left> Quizzes::playRound(Begun begun) {
    if (const auto* problem = std::get_if<practice::Problem>(&begun)) {
        m_talk.gap();
        m_talk.say(problem->sentence);
        return std::nullopt;
    }
    auto round = std::get<std::unique_ptr<study::OpenRound>>(std::move(begun));
    while (true) {
        const Left left = QuizPlayer(*round, m_options.now, m_options.pace, m_talk).play();
        if (left != Left::atEnding) {
            return left;
        }
        if (round->summary().mistakes.empty()) {
            return std::nullopt;
        }
        m_talk.say("Press Enter to return to the list, or type again and Enter to go over what was not right.");
        const Heard heard = m_talk.ask("");
        const auto* typed = std::get_if<Typed>(&heard);
        if (typed == nullptr) {
            return Left::inputEnded;
        }
        const auto command = findCommand(typed->text);
        if (command == Command::quit) {
            return Left::byQuitting;
        }
        if (command != Command::again) {
            return std::nullopt;
        }
        auto mistakes = m_study.mistakesOf(round->id());
        if (const auto* problem = std::get_if<practice::Problem>(&mistakes)) {
            m_talk.say(problem->sentence);
            return std::nullopt;
        }
        round = std::get<std::unique_ptr<study::OpenRound>>(std::move(mistakes));
    }
}

std::variant<study::RoundWish, Quizzes::Back, Left> Quizzes::askAbout() {
    const auto& framework = m_study.framework();
    ListQuestion question;
    question.texts = ListQuestion::Texts::taken;
    question.count = framework.units.size();
    question.hint = "Type a number of the list and Enter, or back.";
    question.again = [&] {
        m_talk.heading("About what?");
        for (std::size_t i = 0; i < framework.units.size(); ++i) {
            m_talk.item(numberMark(i + 1, framework.units.size()),
                        framework.nameOf(model::UnitId(static_cast<std::uint32_t>(i))));
        }
        m_talk.gap();
        m_talk.say(question.hint);
    };
    question.help = [&] { m_talk.say(question.hint); };
    question.again();
    while (true) {
        const Picked picked = pick(m_talk, question);
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        if (const auto* number = std::get_if<std::size_t>(&picked)) {
            study::RoundWish wish;
            wish.units = {model::UnitId(static_cast<std::uint32_t>(*number - 1))};
            return wish;
        }
        if (isBack(std::get<std::string>(picked))) {
            return Back{};
        }
        m_talk.say(question.hint);
    }
}

void Quizzes::tellMap() const {
    if (m_standing) {
        tellStanding(m_talk, *m_standing, m_study.framework());
    }
}

std::optional<Left> Quizzes::take(std::size_t number) {
    const Entry entry = m_entries[number - 1];
    study::RoundWish wish;
    wish.learnerId = m_learner;
    switch (entry.does) {
    case Entry::Does::goOn:
        return playRound(m_study.open(entry.id));
    case Entry::Does::daily:
        return playRound(m_study.daily(*m_learner));
    case Entry::Does::whole:
        return playRound(m_study.begin(wish));
    case Entry::Does::quiz:
        wish.quiz = entry.id;
        return playRound(m_study.begin(wish));
    case Entry::Does::map:
        tellMap();
        return std::nullopt;
    case Entry::Does::about:
        break;
    }
    auto about = askAbout();
    if (const auto* left = std::get_if<Left>(&about)) {
        return *left;
    }
    if (std::holds_alternative<Back>(about)) {
        return std::nullopt;
    }
    wish.units = std::get<study::RoundWish>(about).units;
    return playRound(m_study.begin(wish));
}

std::optional<Left> Quizzes::visit() {
    while (true) {
        show();
        ListQuestion question;
        question.texts = ListQuestion::Texts::taken;
        question.prompt = "Number:";
        question.count = m_entries.size();
        question.hint = "Type a number of the list and Enter, or back to leave the quizzes.";
        question.help = [this] { help(); };
        question.again = [this] { show(); };
        const Picked picked = pick(m_talk, question);
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        if (const auto* text = std::get_if<std::string>(&picked)) {
            if (isBack(*text)) {
                return std::nullopt;
            }
            m_talk.say(question.hint);
            continue;
        }
        if (const auto left = take(std::get<std::size_t>(picked))) {
            return left;
        }
    }
}

} // namespace terminal
