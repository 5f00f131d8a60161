#include "terminal/FrontDesk.hpp"

#include <utility>

namespace terminal {

namespace {

constexpr std::string_view withoutName = "You play without a name.";

} // namespace

void FrontDesk::greet() {
    m_talk.heading("Judgement Call");
    m_talk.say("Practise decisions in policing and see what each of them shows. Type ? at any time for help.");
    if (!m_practice.saving()) {
        m_talk.say("Nothing can be saved now: what is played is gone when the program ends.");
    }
    if (!m_news.empty()) {
        m_talk.say(m_news);
    }
}

std::variant<std::string, Left> FrontDesk::askRank(const std::string& name) {
    const auto& ranks = m_practice.framework().ranks;
    ListQuestion question;
    question.prompt = "Rank:";
    question.count = ranks.size();
    question.hint = "Type the number of a rank and Enter.";
    question.help = [&] { m_talk.say(question.hint + " `again` lists the ranks once more, `quit` leaves."); };
    question.again = [&] {
        m_talk.gap();
        m_talk.say("Which rank does " + name + " have? It decides which levels are expected.");
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            m_talk.item(numberMark(i + 1, ranks.size()), ranks[i].name);
        }
    };
    question.again();
    const Picked picked = pick(m_talk, question);
    if (const auto* left = std::get_if<Left>(&picked)) {
        return *left;
    }
    return ranks[std::get<std::size_t>(picked) - 1].id;
}

std::optional<Left> FrontDesk::addLearner(const std::string& name) {
    const auto rank = askRank(name);
    if (const auto* left = std::get_if<Left>(&rank)) {
        return *left;
    }
    const auto added = m_practice.addLearner(name, std::get<std::string>(rank));
    if (const auto* problem = std::get_if<practice::Problem>(&added)) {
        m_talk.say(problem->sentence);
    } else {
        m_learner = std::get<practice::Learner>(added);
        m_talk.say("Welcome, " + m_learner->name + ".");
    }
    return std::nullopt;
}

void FrontDesk::welcomeBack(const practice::Learner& learner) {
    m_learner = learner;
    m_talk.say("Welcome back, " + learner.name + ".");
}

Picked FrontDesk::askName(const std::vector<practice::Learner>& known) {
    ListQuestion question;
    question.prompt = "Name:";
    question.count = known.size();
    question.texts = ListQuestion::Texts::taken;
    question.hint = known.empty() ? "Type your name and Enter, or only Enter to play without a name."
                                  : "Type the number of a name, or a new name, or only Enter to play without a name.";
    question.help = [&] {
        m_talk.say(question.hint + " Your name stays on this computer; with it, attempts that you leave wait for you. "
                                   "`quit` leaves the program.");
    };
    question.again = [&] {
        m_talk.heading("Who plays?");
        for (std::size_t i = 0; i < known.size(); ++i) {
            m_talk.item(numberMark(i + 1, known.size()), known[i].name);
        }
        m_talk.say(question.hint);
    };
    question.again();
    return pick(m_talk, question);
}

std::optional<Left> FrontDesk::meetLearner() {
    while (!m_learner) {
        const auto known = m_practice.learners();
        if (const auto* problem = std::get_if<practice::Problem>(&known)) {
            m_talk.gap();
            m_talk.say(problem->sentence);
            m_talk.say(withoutName);
            return std::nullopt;
        }
        const auto& learners = std::get<std::vector<practice::Learner>>(known);
        const Picked picked = askName(learners);
        if (const auto* left = std::get_if<Left>(&picked)) {
            return *left;
        }
        if (const auto* number = std::get_if<std::size_t>(&picked)) {
            welcomeBack(learners[*number - 1]);
            continue;
        }
        const auto& name = std::get<std::string>(picked);
        if (name.empty()) {
            m_talk.say(withoutName);
            return std::nullopt;
        }
        if (findNumber(name)) {
            m_talk.say("A name has letters in it; a number alone picks from a list.");
            continue;
        }
        const auto found = m_practice.findLearner(name);
        const auto* same = std::get_if<std::optional<practice::Learner>>(&found);
        if (same != nullptr && *same) {
            welcomeBack(**same);
        } else if (const auto left = addLearner(name)) {
            return left;
        }
    }
    return std::nullopt;
}

} // namespace terminal
