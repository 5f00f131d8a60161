#include "quiz/Marking.hpp"

#include "content/Find.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <set>

namespace quiz {

namespace {

constexpr double full = 100;

double atLeastNothing(double percent) { return std::clamp(percent / full, 0.0, 1.0); }

/// What each position is worth, in per cent.
std::vector<double> worths(const model::Choosing& choosing) {
    std::vector<double> worths;
    for (const model::Option& option : choosing.options) {
        worths.push_back(option.weight);
    }
    return worths;
}

std::vector<double> worths(const model::Spotting& spotting) {
    const double each = full / static_cast<double>(std::max<std::size_t>(spotting.shown.size(), 1));
    std::vector<double> worths(spotting.shown.size(), each);
    worths.resize(spotting.shown.size() + spotting.others.size(), -each);
    return worths;
}

double shareTaken(const std::vector<double>& worths, const Answer& answer) {
    const auto* chosen = std::get_if<Chosen>(&answer);
    if (chosen == nullptr) {
        return 0;
    }
    const std::set<std::size_t> taken(chosen->options.begin(), chosen->options.end());
    if (taken.size() != chosen->options.size() || (!taken.empty() && *taken.rbegin() >= worths.size())) {
        return 0;
    }
    double percent = 0;
    for (const std::size_t option : taken) {
        percent += worths[option];
    }
    return atLeastNothing(percent);
}

/// What taking any one of them is worth on average.
double meanWorth(const std::vector<model::Option>& options) {
    double sum = 0;
    for (const model::Option& option : options) {
        sum += atLeastNothing(option.weight);
    }
    return options.empty() ? 0 : sum / static_cast<double>(options.size());
}

/// Over every way to take as many as are right.
double shareByTaking(const std::vector<double>& worths) {
    const auto right = std::ranges::count_if(worths, [](double worth) { return worth > 0; });
    double sum = 0;
    std::size_t ways = 0;
    for (std::uint32_t taken = 0; taken < 1u << worths.size(); ++taken) {
        if (std::popcount(taken) != right) {
            continue;
        }
        double percent = 0;
        for (std::size_t i = 0; i < worths.size(); ++i) {
            percent += (taken >> i & 1) != 0 ? worths[i] : 0;
        }
        sum += atLeastNothing(percent);
        ++ways;
    }
    return ways == 0 ? 0 : sum / static_cast<double>(ways);
}

/// The most that an order of `n` can be away from another, by Spearman's footrule.
double mostAway(std::size_t n) { return static_cast<double>(n * n / 2); }

struct Share {
    const Answer& answer;

    double operator()(const model::Choosing& choosing) const {
        const auto* chosen = std::get_if<Chosen>(&answer);
        const bool tooMany = choosing.many == model::Choosing::Many::one && chosen && chosen->options.size() > 1;
        return tooMany ? 0 : shareTaken(worths(choosing), answer);
    }

    double operator()(const model::TrueOrFalse& question) const {
        const auto* judged = std::get_if<Judged>(&answer);
        if (judged == nullptr || judged->holds != question.holds) {
            return 0;
        }
        if (question.reasons.empty()) {
            return 1;
        }
        const bool known = judged->reason && *judged->reason < question.reasons.size();
        return (1 + (known ? atLeastNothing(question.reasons[*judged->reason].weight) : 0)) / 2;
    }

    double operator()(const model::Matching& question) const {
        const auto* matched = std::get_if<Matched>(&answer);
        if (matched == nullptr || matched->rights.size() != question.pairs.size() || question.pairs.empty()) {
            return 0;
        }
        std::size_t right = 0;
        std::set<std::size_t> used;
        for (std::size_t i = 0; i < matched->rights.size(); ++i) {
            if (matched->rights[i] && !used.insert(*matched->rights[i]).second) {
                return 0;
            }
            right += matched->rights[i] == i ? 1 : 0;
        }
        return static_cast<double>(right) / static_cast<double>(question.pairs.size());
    }

    double operator()(const model::Ranking& question) const {
        const auto* ordered = std::get_if<Ordered>(&answer);
        const std::size_t n = question.order.size();
        if (ordered == nullptr || ordered->order.size() != n || n < 2) {
            return 0;
        }
        std::vector<std::size_t> sorted = ordered->order;
        std::ranges::sort(sorted);
        double away = 0;
        for (std::size_t place = 0; place < n; ++place) {
            if (sorted[place] != place) {
                return 0;
            }
            const std::size_t own = ordered->order[place];
            away += static_cast<double>(own > place ? own - place : place - own);
        }
        return 1 - away / mostAway(n);
    }

    double operator()(const model::FillIn& question) const {
        const auto* typed = std::get_if<Typed>(&answer);
        const std::string text = typed ? asCompared(typed->text) : std::string();
        double best = 0;
        for (const model::Option& accepted : question.accepted) {
            if (!text.empty() && asCompared(accepted.text) == text) {
                best = std::max(best, atLeastNothing(accepted.weight));
            }
        }
        return best;
    }

    double operator()(const model::NumberIn& question) const {
        const auto* typed = std::get_if<Typed>(&answer);
        const auto number = typed ? numberIn(typed->text) : std::nullopt;
        double best = 0;
        for (const auto& accepted : question.accepted) {
            if (number && *number >= accepted.from && *number <= accepted.to) {
                best = std::max(best, atLeastNothing(accepted.weight));
            }
        }
        return best;
    }

    double operator()(const model::Spotting& spotting) const { return shareTaken(worths(spotting), answer); }
};

struct Chance {
    double operator()(const model::Choosing& choosing) const {
        return choosing.many == model::Choosing::Many::one ? meanWorth(choosing.options)
                                                           : shareByTaking(worths(choosing));
    }

    double operator()(const model::TrueOrFalse& question) const {
        if (question.reasons.empty()) {
            return 0.5;
        }
        return 0.5 * (1 + meanWorth(question.reasons)) / 2;
    }

    double operator()(const model::Matching& question) const {
        return 1 / static_cast<double>(std::max<std::size_t>(question.pairs.size() + question.others.size(), 1));
    }

    /// The mean of Spearman's footrule over all orders is (n² - 1) / 3.
    double operator()(const model::Ranking& question) const {
        const auto n = static_cast<double>(question.order.size());
        return question.order.size() < 2 ? 0 : 1 - (n * n - 1) / 3 / mostAway(question.order.size());
    }

    double operator()(const model::FillIn&) const { return 0; }
    double operator()(const model::NumberIn&) const { return 0; }
    double operator()(const model::Spotting& spotting) const { return shareByTaking(worths(spotting)); }
};

} // namespace

double shareOf(const model::Question& question, const Answer& answer) {
    return std::visit(Share{answer}, question.task);
}

double shareByChance(const model::Question& question) { return std::visit(Chance{}, question.task); }

std::string asCompared(std::string_view typed) {
    std::string compared;
    for (const char c : content::folded(typed)) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space) {
            compared += c;
        } else if (!compared.empty() && compared.back() != ' ') {
            compared += ' ';
        }
    }
    while (!compared.empty() && (compared.back() == ' ' || compared.back() == '.')) {
        compared.pop_back();
    }
    return compared;
}

std::optional<double> numberIn(std::string_view typed) {
    std::string text = asCompared(typed);
    std::erase(text, ' ');
    std::ranges::replace(text, ',', '.');
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::string_view digits = std::string_view(text).substr(sign);
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos ||
        std::ranges::count(digits, '.') > 1 || digits == ".") {
        return std::nullopt;
    }
    constexpr std::size_t longest = 18;
    if (digits.size() > longest) {
        return std::nullopt;
    }
    double number = 0; // the nearest there is, as in a file, so that 0.3 is 0.3
    std::from_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return text.starts_with('-') ? -number : number;
}

} // namespace quiz
