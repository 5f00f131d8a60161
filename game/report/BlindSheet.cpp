#include "report/BlindSheet.hpp"

#include "content/WrappedText.hpp"
#include "play/Runner.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace report {

namespace {

constexpr std::size_t sheetWidth = 100;
constexpr std::string_view answersBegin = "Answers";
constexpr std::string_view remarksBegin = "Remarks";
constexpr std::string_view markBegins = "Mark: ";

/// The same for everybody who gets the sheet, and not the order of the file.
constexpr std::uint64_t orderSeed = 20;

std::string letter(std::size_t place) { return std::string(1, static_cast<char>('A' + place)); }

play::Runner arrived(const model::Scenario& scenario, const proof::BlindDecision& decision) {
    play::Runner runner(scenario, orderSeed);
    for (const model::ChoiceId choice : decision.way) {
        runner.choose(choice, std::chrono::seconds(10));
    }
    return runner;
}

void addWay(std::string& out, const model::Scenario& scenario, const proof::BlindDecision& decision) {
    if (decision.way.empty()) {
        return;
    }
    out += "What was done before:\n";
    for (const model::ChoiceId taken : decision.way) {
        const model::Choice& choice = scenario[taken];
        content::wrap(out, choice.text, sheetWidth, "  - ", "    ");
        if (!choice.consequence.empty()) {
            content::wrap(out, choice.consequence, sheetWidth, "    ", "    ");
        }
    }
    out += "\n";
}

void addDecision(std::string& out, const model::Scenario& scenario, const proof::BlindDecision& decision) {
    const play::Runner runner = arrived(scenario, decision);
    addWay(out, scenario, decision);
    content::wrap(out, runner.text(), sheetWidth);
    for (const model::Inject* inject : runner.injects()) {
        content::wrap(out, std::string(inject->from) + ": " + std::string(inject->text), sheetWidth, "  > ", "    ");
    }
    out += "\n";
    std::size_t place = 0;
    for (const model::ChoiceId choice : runner.available()) {
        content::wrap(out, scenario[choice].text, sheetWidth, "  " + letter(place++) + "  ", "     ");
    }
    out += "\n";
}

std::string_view stripped(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The next line, which is taken away from the text.
std::string_view takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = stripped(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

} // namespace

std::vector<model::ChoiceId> letteredOrder(const model::Scenario& scenario, const proof::BlindDecision& decision) {
    const play::Runner runner = arrived(scenario, decision);
    return {runner.available().begin(), runner.available().end()};
}

std::string blindSheet(const model::Scenario& scenario, const std::vector<proof::BlindDecision>& decisions,
                       std::string_view mark) {
    std::string out = std::string(scenario.title) + "\n\n";
    content::wrap(
        out,
        "For each decision, say which choice is best for somebody of this rank, from what stands here alone. "
        "Write its letter behind the number at the end of this sheet. Where you would guess, guess, and write "
        "a question mark behind the letter. Do not look into the scenario's file.",
        sheetWidth);
    out += "\n";
    content::wrap(out, scenario.briefing, sheetWidth);
    out += "\n";
    for (const model::CastMember& person : scenario.cast) {
        content::wrap(out, std::string(person.name) + (person.role.empty() ? "" : ": " + std::string(person.role)),
                      sheetWidth, "  ", "    ");
    }
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        out += "\n" + std::string(sheetWidth, '-') + "\n" + std::to_string(i + 1) + " of " +
               std::to_string(decisions.size()) + "\n\n";
        addDecision(out, scenario, decisions[i]);
    }
    out += std::string(sheetWidth, '-') + "\n" + std::string(answersBegin) + "\n" + std::string(markBegins) +
           std::string(mark) + "\n";
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        out += std::to_string(i + 1) + ":\n";
    }
    if (!mark.empty()) { // the mark itself is made of what stands above
        out +=
            "\n" + std::string(remarksBegin) + " (what you would tell the author; they are not read by the program)\n";
    }
    return out;
}

BlindAnswers readBlindAnswers(std::string_view sheet, const model::Scenario& scenario,
                              const std::vector<proof::BlindDecision>& decisions, std::string_view mark) {
    BlindAnswers answers{std::vector<std::optional<model::ChoiceId>>(decisions.size()), {}};
    while (!sheet.empty() && takeLine(sheet) != answersBegin) {
    }
    bool marked = false;
    while (!sheet.empty()) {
        std::string_view line = takeLine(sheet);
        if (stripped(line).starts_with(remarksBegin)) {
            break; // what a keyer has to say besides is for the author to read
        }
        if (line.starts_with(markBegins)) {
            marked = stripped(line.substr(markBegins.size())) == mark;
            continue;
        }
        std::size_t number = 0;
        const auto [end, failed] = std::from_chars(line.data(), line.data() + line.size(), number);
        if (failed != std::errc()) {
            continue;
        }
        line = stripped(line.substr(static_cast<std::size_t>(end - line.data())));
        while (!line.empty() && (line.front() == ':' || line.front() == '.' || line.front() == ' ')) {
            line.remove_prefix(1);
        }
        if (line.empty()) {
            continue;
        }
        const std::string which = "Answer " + std::to_string(number) + ": ";
        if (number < 1 || number > decisions.size()) {
            answers.problems.push_back(which + "there are only " + std::to_string(decisions.size()) + " decisions.");
            continue;
        }
        const auto order = letteredOrder(scenario, decisions[number - 1]);
        const char first = line.front();
        const auto place = static_cast<std::size_t>(first >= 'a' ? first - 'a' : first - 'A');
        const bool more = line.size() > 1 && line[1] != ' ' && line[1] != '?' && line[1] != '.' && line[1] != ',';
        if (more || place >= order.size()) {
            answers.problems.push_back(which + "\"" + std::string(line.substr(0, 20)) + "\" is no letter from A to " +
                                       letter(order.size() - 1) + ".");
        } else if (answers.best[number - 1]) {
            answers.problems.push_back(which + "it stands there twice.");
        } else {
            answers.best[number - 1] = order[place];
        }
    }
    if (!marked) {
        answers.problems.insert(answers.problems.begin(),
                                "This is no sheet of the scenario as it is now: its text has changed since, or the "
                                "lines below \"Answers\" are missing. Write the sheet anew.");
    }
    return answers;
}

} // namespace report
