#include "app/Commands.hpp"

#include "content/CataloguePages.hpp"
#include "content/Problems.hpp"

namespace app {

Exit explain(const Context& /*context*/, const Explain& command) {
    constexpr std::size_t width = 80;
    const content::Catalogue& catalogue = content::catalogue();
    if (command.markdown) {
        if (!command.codes.empty()) {
            complain("--markdown writes the whole catalogue. Leave the codes away, or leave --markdown away.");
            return Exit::wrongUsage;
        }
        print(content::markdown(catalogue));
        return Exit::done;
    }
    if (command.codes.empty()) {
        print(content::listed(catalogue, width));
        return Exit::done;
    }
    Exit exit = Exit::done;
    bool first = true;
    for (const std::string& code : command.codes) {
        const content::CatalogueEntry* entry = catalogue.find(code);
        if (entry == nullptr) {
            const std::string meant = catalogue.nearestTo(code);
            complain("There is no code " + content::inQuotes(code) + ". " +
                     (meant.empty() ? std::string() : "Did you mean " + meant + "? ") +
                     "`judgement explain` lists all codes.");
            exit = Exit::wrongUsage;
            continue;
        }
        print((first ? "" : "\n") + content::explained(*entry, width));
        first = false;
    }
    return exit;
}

} // namespace app
