#include "quiz/Alike.hpp"

#include "content/Find.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace quiz {

namespace {

using model::StatementId;

/// Words that say nothing of what a statement is about.
constexpr auto emptyWords = std::to_array<std::string_view>(
    {"a",    "an",   "and",  "are",   "as",  "at",      "be", "by",   "for",  "from",  "has",  "have", "in",
     "into", "is",   "it",   "its",   "not", "of",      "on", "or",   "own",  "so",    "that", "the",  "their",
     "them", "they", "this", "those", "to",  "through", "up", "what", "when", "which", "who",  "with", "without"});

/// Endings that leave the same stem, the longest first.
constexpr auto endings = std::to_array<std::string_view>(
    {"ically", "fully", "ingly", "edly", "ments", "ations", "ation", "ment", "ings", "ness", "ities",
     "ively",  "ally",  "ity",   "ies",  "ing",   "ive",    "ly",    "ed",   "es",   "s",    "e"});
constexpr std::size_t shortestStem = 4;

std::string stemOf(std::string word) {
    for (const std::string_view ending : endings) {
        if (word.size() >= ending.size() + shortestStem && word.ends_with(ending)) {
            word.resize(word.size() - ending.size());
            break;
        }
    }
    return word;
}

std::set<std::string> wordsOf(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    const auto take = [&] {
        if (!word.empty() && std::ranges::find(emptyWords, std::string_view(word)) == emptyWords.end()) {
            words.insert(stemOf(word));
        }
        word.clear();
    };
    for (const char c : content::folded(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
        if (letter) {
            word += c;
        } else {
            take();
        }
    }
    take();
    return words;
}

} // namespace

Alike::Alike(const model::CompetencyFramework& framework, const model::AlikeStatements& reviewed)
    : m_count(framework.statements.size()), m_likeness(m_count * m_count, 0), m_alike(m_count * m_count, false) {
    std::vector<std::set<std::string>> words;
    std::map<std::string, double> statementsWith;
    for (const model::Statement& statement : framework.statements) {
        words.push_back(wordsOf(statement.text));
        for (const std::string& word : words.back()) {
            ++statementsWith[word];
        }
    }
    std::map<std::string, double> weight;
    for (const auto& [word, with] : statementsWith) {
        const double rareness = std::log(static_cast<double>(m_count) / with);
        weight[word] = rareness * rareness;
    }
    const auto total = [&](const std::set<std::string>& of) {
        double sum = 0;
        for (const std::string& word : of) {
            sum += weight[word];
        }
        return sum;
    };
    std::vector<double> totals;
    std::ranges::transform(words, std::back_inserter(totals), total);
    for (std::size_t i = 0; i < m_count; ++i) {
        for (std::size_t j = i; j < m_count; ++j) {
            std::set<std::string> shared;
            std::ranges::set_intersection(words[i], words[j], std::inserter(shared, shared.begin()));
            const double norm = std::sqrt(totals[i] * totals[j]);
            const double likeness = norm > 0 ? total(shared) / norm : 0;
            m_likeness[i * m_count + j] = m_likeness[j * m_count + i] = static_cast<float>(likeness);
        }
    }
    std::vector<bool> apart(m_count * m_count, false);
    const auto mark = [this](std::vector<bool>& pairs, const std::vector<std::vector<StatementId>>& groups) {
        for (const auto& group : groups) {
            for (const StatementId one : group) {
                for (const StatementId other : group) {
                    pairs[at(one, other)] = true;
                }
            }
        }
    };
    mark(m_alike, reviewed.alike);
    mark(apart, reviewed.apart);
    for (std::size_t i = 0; i < m_count; ++i) {
        m_alike[i * m_count + i] = true;
        for (std::size_t j = i + 1; j < m_count; ++j) {
            const std::size_t pair = i * m_count + j;
            const bool sameUnit = framework.statements[i].unit == framework.statements[j].unit &&
                                  framework.statements[i].kind == framework.statements[j].kind;
            if (sameUnit || m_likeness[pair] < recognised || m_alike[pair] || apart[pair]) {
                continue;
            }
            m_unreviewed.push_back({StatementId(i), StatementId(j), m_likeness[pair]});
            m_alike[pair] = m_alike[j * m_count + i] = true;
        }
    }
    std::ranges::stable_sort(m_unreviewed, std::greater{}, &Unreviewed::likeness);
}

bool Alike::between(StatementId one, StatementId other) const { return m_alike[at(one, other)]; }

bool Alike::withAny(StatementId one, const std::vector<StatementId>& list) const {
    return std::ranges::any_of(list, [&](StatementId other) { return between(one, other); });
}

double Alike::likeness(StatementId one, StatementId other) const {
    return static_cast<double>(m_likeness[at(one, other)]);
}

} // namespace quiz
