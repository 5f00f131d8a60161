#include "report/PageData.hpp"

#include "report/Words.hpp"

namespace report {

Data object(std::vector<std::pair<std::string, Data>> entries) {
    Data made{Data::type::object};
    for (auto& [name, value] : entries) {
        made.set(name, value);
    }
    return made;
}

Data textOrNothing(const std::string& text) { return text.empty() ? Data(false) : Data(text); }

Data paragraphsOf(std::string_view text) {
    return listOf(paragraphs(text), [](const std::string& one) { return object({{"paragraph", one}}); });
}

Data linksTo(std::span<const debrief::Source> sources) {
    bool first = true;
    return listOf(decisionsIn(sources), [&first](std::size_t number) {
        return object({{"n", std::to_string(number)}, {"first", std::exchange(first, false)}});
    });
}

double acrossChart(double proportion) { return 10 + 200 * proportion; }

} // namespace report
