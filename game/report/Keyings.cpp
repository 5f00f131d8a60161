#include "report/Keyings.hpp"

#include "content/WrappedText.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace report {

namespace {

constexpr std::string_view heading = "keyer,day,version,situation,offered,best";
constexpr std::size_t cellCount = 6;

std::vector<std::string> parted(std::string_view text, char between) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(between);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::string inOneCell(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : " ") + part;
    }
    return all;
}

using Place = std::pair<std::string, std::vector<std::string>>; ///< a situation and what it offers

std::map<Place, const proof::BlindDecision*> placesOf(const model::Scenario& scenario,
                                                      const std::vector<proof::BlindDecision>& decisions) {
    std::map<Place, const proof::BlindDecision*> places;
    for (const proof::BlindDecision& decision : decisions) {
        Place place{std::string(scenario[decision.situation].id), {}};
        for (const model::ChoiceId choice : decision.offered) {
            place.second.emplace_back(scenario[choice].id);
        }
        places.emplace(std::move(place), &decision);
    }
    return places;
}

bool isRatedBest(const model::Scenario& scenario, const proof::BlindDecision& decision, std::string_view choice) {
    return std::ranges::any_of(decision.offered, [&](model::ChoiceId offered) {
        return scenario[offered].id == choice && scenario[offered].rating == model::Rating::best;
    });
}

} // namespace

std::string keyingsText(const std::vector<KeyedDecision>& keyings) {
    std::string out = std::string(heading) + "\n";
    for (const KeyedDecision& one : keyings) {
        out += one.keyer + "," + one.day + "," + std::to_string(one.version) + "," + one.situation + "," +
               inOneCell(one.offered) + "," + one.best + "\n";
    }
    return out;
}

std::variant<std::vector<KeyedDecision>, std::string> readKeyings(std::string_view text) {
    std::vector<KeyedDecision> keyings;
    std::size_t number = 0;
    for (std::string line : parted(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        if (number == 1 && line != heading) {
            return "line 1: the heading \"" + std::string(heading) + "\" is expected.";
        }
        if (number == 1 || line.empty()) {
            continue;
        }
        auto cells = parted(line, ',');
        KeyedDecision one;
        if (cells.size() != cellCount ||
            std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), one.version).ptr !=
                cells[2].data() + cells[2].size()) {
            return "line " + std::to_string(number) + ": six columns are expected, as in the heading, with a number as "
                                                      "the version.";
        }
        one.keyer = std::move(cells[0]);
        one.day = std::move(cells[1]);
        one.situation = std::move(cells[3]);
        one.offered = parted(cells[4], ' ');
        one.best = std::move(cells[5]);
        if (std::ranges::find(one.offered, one.best) == one.offered.end()) {
            return "line " + std::to_string(number) + ": \"" + one.best + "\" is not among what was offered.";
        }
        keyings.push_back(std::move(one));
    }
    if (number == 0) {
        return "the file is empty.";
    }
    return keyings;
}

std::vector<Agreement> agreementOf(const model::Scenario& scenario, const std::vector<proof::BlindDecision>& decisions,
                                   const std::vector<KeyedDecision>& keyings) {
    const auto places = placesOf(scenario, decisions);
    std::vector<Agreement> agreements;
    std::map<std::pair<std::string, Place>, const KeyedDecision*> latest;
    for (const KeyedDecision& one : keyings) {
        if (std::ranges::find(agreements, one.keyer, &Agreement::keyer) == agreements.end()) {
            agreements.push_back({one.keyer, 0, 0, 0, 0, {}});
        }
        latest[{one.keyer, {one.situation, one.offered}}] = &one;
    }
    for (const auto& [whoAndWhere, one] : latest) {
        Agreement& agreement = *std::ranges::find(agreements, whoAndWhere.first, &Agreement::keyer);
        const auto found = places.find(whoAndWhere.second);
        if (found == places.end()) {
            ++agreement.stale;
            continue;
        }
        ++agreement.keyed;
        if (isRatedBest(scenario, *found->second, one->best)) {
            ++agreement.agreed;
        } else {
            agreement.apart.push_back(*one);
        }
    }
    for (Agreement& agreement : agreements) {
        agreement.missing = decisions.size() - agreement.keyed;
    }
    return agreements;
}

std::string agreementText(const model::Scenario& scenario, const std::vector<Agreement>& agreements) {
    constexpr std::size_t lineWidth = 100;
    if (agreements.empty()) {
        return std::string(scenario.title) + ": nobody has keyed it blind yet.\n";
    }
    std::string out = std::string(scenario.title) + "\n";
    for (const Agreement& one : agreements) {
        content::wrap(out,
                      one.keyer + ": " + std::to_string(one.agreed) + " of " + std::to_string(one.keyed) +
                          " decisions as in the key (" +
                          std::to_string(static_cast<int>(one.share() * 100 + 0.5)) + " %)" +
                          (one.missing == 0 ? "" : ", " + std::to_string(one.missing) + " not keyed") +
                          (one.stale == 0 ? "" : ", " + std::to_string(one.stale) + " of an earlier text") + ".",
                      lineWidth, "  ", "    ");
        for (const KeyedDecision& apart : one.apart) {
            content::wrap(out, apart.situation + ": " + apart.best, lineWidth, "    not as in the key: ", "      ");
        }
    }
    return out;
}

} // namespace report
