#include "practice/DeadEnd.hpp"

#include "content/ConditionText.hpp"
#include "content/Problems.hpp"
#include "content/WrappedText.hpp"

#include <algorithm>
#include <vector>

namespace practice {

using namespace model;

namespace {

/// The steps of a condition that ask whether something has happened, in the order in which they are written.
void collectMarks(const Scenario& scenario, ConditionId condition, std::vector<ConditionId>& into) {
    const auto& what = scenario[condition].what;
    if (std::holds_alternative<Happened>(what)) {
        into.push_back(condition);
    } else if (const auto* no = std::get_if<Not>(&what)) {
        collectMarks(scenario, no->inner, into);
    } else if (const auto* both = std::get_if<And>(&what)) {
        collectMarks(scenario, both->left, into);
        collectMarks(scenario, both->right, into);
    } else if (const auto* either = std::get_if<Or>(&what)) {
        collectMarks(scenario, either->left, into);
        collectMarks(scenario, either->right, into);
    }
}

std::string valueText(const Fact& fact, int value) {
    if (fact.yesNo) {
        return value != 0 ? "yes" : "no";
    }
    return std::to_string(value) + " (from " + std::to_string(fact.from) + " to " + std::to_string(fact.to) + ")";
}

/// Gathers the lines.
class Page {
public:
    explicit Page(std::size_t width) : m_width(width) {}
    void line(std::string_view text) { content::wrap(m_text, text, m_width); }
    void whole(const std::string& text) { m_text += "      " + text + "\n"; } ///< it may be copied
    void item(std::string_view text) { content::wrap(m_text, text, m_width, "  - ", "    "); }
    void below(std::string_view text) { content::wrap(m_text, text, m_width, "      ", "      "); }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::size_t m_width;
    std::string m_text;
};

} // namespace

std::string deadEndText(const play::Runner& runner, const std::string& check, std::size_t width) {
    const Scenario& scenario = runner.scenario();
    const Situation& here = *runner.situation();
    Page page(width);
    page.line("Nobody can go on here: in " + content::inQuotes(here.id) +
              " no choice can be taken. To have it explained, type:");
    page.whole(check);
    page.line("What a learner reads here:");
    page.below(runner.text());
    page.line("The choices, and what each of them asks for:");
    std::vector<ConditionId> marks;
    for (const Choice& choice : scenario.choicesOf(here)) {
        page.item(std::string(choice.id) + ": " + std::string(choice.text));
        if (choice.when) {
            page.below("when: " + content::textOf(scenario, *choice.when) +
                       (runner.holds(*choice.when) ? " (holds)" : " (does not hold)"));
            collectMarks(scenario, *choice.when, marks);
        }
    }
    if (!scenario.facts.empty() || !marks.empty()) {
        page.line("What is so here:");
    }
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        const Fact& fact = scenario.facts[i];
        page.item(std::string(fact.id) + ": " + valueText(fact, runner.facts().value(FactId(i))));
    }
    std::vector<std::string> told;
    for (const ConditionId mark : marks) {
        std::string text = content::textOf(scenario, mark) + ": " + (runner.holds(mark) ? "yes" : "no");
        if (std::ranges::count(told, text) == 0) {
            page.item(text);
            told.push_back(std::move(text));
        }
    }
    return page.take();
}

} // namespace practice
