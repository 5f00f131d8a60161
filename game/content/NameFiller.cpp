// Fills what people are called into the texts of a scenario.

#include "content/NearId.hpp"
#include "content/ScenarioDraft.hpp"

#include <algorithm>
#include <string>

namespace content {

using namespace model;

namespace {

/// Fills what people are called into texts that have braces.
class NameFiller {
public:
    explicit NameFiller(ScenarioDraft& draft) : m_draft(draft) {}

    void fill(std::string_view& text) {
        const auto braced = m_draft.braced.find(text.data());
        if (braced == m_draft.braced.end() || m_draft.problems.full()) {
            return;
        }
        std::string out;
        for (std::size_t i = 0; i < text.size();) {
            const char c = text[i];
            if ((c == '{' || c == '}') && i + 1 < text.size() && text[i + 1] == c) {
                out += c;
                i += 2;
                continue;
            }
            if (c == '}') {
                m_draft.problems.add(placeOf(braced->second, "}"), "text-brace",
                                     "a brace is closed that was not opened", "a real brace is written twice: }}");
                return;
            }
            if (c != '{') {
                out += c;
                ++i;
                continue;
            }
            const std::size_t end = text.find('}', i);
            if (end == std::string_view::npos) {
                m_draft.problems.add(placeOf(braced->second, "{"), "text-brace", "a brace is not closed",
                                     "write {name}; a real brace is written twice: {{");
                return;
            }
            const std::string_view name = text.substr(i + 1, end - i - 1);
            const auto& cast = m_draft.scenario.cast;
            const auto person = std::ranges::find(cast, name, &CastMember::id);
            if (person == cast.end()) {
                m_draft.problems.add(placeOf(braced->second, text.substr(i, end - i + 1)), "unknown-name-in-text",
                                     "nobody in the cast is called " + inQuotes(name),
                                     "add the person under \"cast\"; a real brace is written twice: {{",
                                     nearestId(cast, name));
                return;
            }
            out += person->called;
            i = end + 1;
        }
        text = m_draft.texts.keep(out);
    }

private:
    /// Where in the file the piece of a text stands that begins at `text`.
    [[nodiscard]] Offset placeOf(Offset text, std::string_view piece) const {
        const auto found = m_draft.problems.text().find(piece, text);
        return found == std::string_view::npos ? text : static_cast<Offset>(found);
    }

    ScenarioDraft& m_draft;
};

} // namespace

void fillNames(ScenarioDraft& draft) {
    if (draft.braced.empty()) {
        return;
    }
    NameFiller filler(draft);
    Scenario& scenario = draft.scenario;
    for (std::string_view* text : {&scenario.title, &scenario.notes, &scenario.summary, &scenario.briefing}) {
        filler.fill(*text);
    }
    for (Situation& situation : scenario.situations) {
        filler.fill(situation.text);
    }
    for (Choice& choice : scenario.choices) {
        filler.fill(choice.text);
        filler.fill(choice.why);
        filler.fill(choice.consequence);
    }
    for (ConditionalText& also : scenario.alsos) {
        filler.fill(also.text);
    }
    for (Inject& inject : scenario.injects) {
        filler.fill(inject.text);
    }
    for (Ending& ending : scenario.endings) {
        filler.fill(ending.title);
        filler.fill(ending.text);
    }
}

} // namespace content
