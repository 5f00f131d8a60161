#include "content/FrameworkHeading.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace content {

namespace {

constexpr std::size_t longestHeading = 120; // bytes

struct Word {
    std::string text;
    bool separated = false; ///< a dash, colon, bar or bracket stands before it
    std::size_t start = 0;  ///< in the line
};

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<std::uint8_t>(c) >= 0x80;
}

char smallLetter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<Word> wordsOf(std::string_view line) {
    std::vector<Word> words;
    bool open = false;
    bool separated = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view rest = line.substr(i);
        if (rest.starts_with("\u2013") || rest.starts_with("\u2014") || rest.starts_with("\u2212")) {
            open = false;
            separated = true;
            i += 2;
        } else if (isWordByte(line[i])) {
            if (!open) {
                words.push_back({{}, separated, i});
                separated = false;
                open = true;
            }
            words.back().text += smallLetter(line[i]);
        } else if (line[i] == '&') {
            words.push_back({"and", separated, i});
            open = separated = false;
        } else if (line[i] != '\'') {
            open = false;
            separated |= line[i] == '-' || line[i] == ':' || line[i] == '(' || line[i] == '|' || line[i] == '/' ||
                         line[i] == '[';
        }
    }
    return words;
}

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& list) {
    return std::ranges::find(list, word) != list.end();
}

bool isFiller(std::string_view word) {
    return isOneOf(word,
                   std::array<std::string_view, 10>{"we", "are", "i", "am", "our", "the", "be", "being", "to", "is"});
}

bool isNumber(std::string_view word) {
    return !word.empty() && word.size() <= 4 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> levelNumber(std::string_view word) {
    if (isNumber(word)) {
        return std::stoi(std::string(word));
    }
    constexpr std::array<std::string_view, 10> spelt{"one", "two",   "three", "four", "five",
                                                     "six", "seven", "eight", "nine", "ten"};
    constexpr std::array<std::string_view, 10> roman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"};
    for (std::size_t i = 0; i < spelt.size(); ++i) {
        if (word == spelt[i] || word == roman[i]) {
            return static_cast<int>(i) + 1;
        }
    }
    return std::nullopt;
}

bool startsWith(std::span<const Word> words, std::span<const std::string> name) {
    return words.size() >= name.size() && std::ranges::equal(words.first(name.size()), name, {}, &Word::text);
}

bool beginsSmall(std::string_view line) { return !line.empty() && line.front() >= 'a' && line.front() <= 'z'; }

std::string joined(std::span<const Word> words) {
    std::string all;
    for (const Word& word : words) {
        all += (all.empty() ? "" : " ") + word.text;
    }
    return all;
}

std::optional<Side> sideOf(std::span<const Word> words) {
    if (words.empty() || words.size() > 8) {
        return std::nullopt;
    }
    const std::string all = " " + joined(words) + " ";
    const auto has = [&](std::string_view part) { return all.find(part) != std::string::npos; };
    const auto begins = [&](std::string_view part) {
        return all.starts_with(part) || all.starts_with(" the" + std::string(part));
    };
    const bool denied = has(" not ") || has(" doesnt ") || has(" dont ") || has(" isnt ") || has(" poor ") ||
                        has(" bad ") || has(" absent ") || has(" missing ");
    if (has(" look like ") || has(" looks like ") || begins(" what ") || has(" want to see ") || begins(" this is ")) {
        if (has(" look like ") || has(" looks like ") || has(" see ") || words.size() <= 4) {
            return denied ? Side::negative : Side::positive;
        }
        return std::nullopt;
    }
    if (words.size() > 5) {
        return std::nullopt;
    }
    for (const auto* const word : {" negative ", " negatives ", " ineffective ", " unacceptable ", " undesirable ",
                                   " unhelpful ", " poor ", " contrary ", " less of ", " donts "}) {
        if (begins(word)) {
            return Side::negative;
        }
    }
    if (has(" to avoid ")) {
        return Side::negative;
    }
    for (const auto* const word : {" positive ", " positives ", " effective ", " acceptable ", " desirable ",
                                   " desired ", " expected ", " helpful ", " good ", " more of ", " dos "}) {
        if (begins(word)) {
            return Side::positive;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string> plainWords(std::string_view text) {
    std::vector<std::string> words;
    for (Word& word : wordsOf(text)) {
        words.push_back(std::move(word.text));
    }
    return words;
}

std::optional<std::size_t> whyItMatters(std::string_view text) {
    if (!text.starts_with("Why") && !text.starts_with("WHY") && !text.starts_with("why")) {
        return std::nullopt;
    }
    const std::vector<Word> words = wordsOf(text.substr(0, std::min<std::size_t>(text.size(), 60)));
    constexpr std::array<std::string_view, 12> questions{
        "why is it important",  "why is this important", "why it is important",   "why this is important",
        "why its important",    "why it matters",        "why this matters",      "why does it matter",
        "why does this matter", "why important",         "why is that important", "why is this competency important"};
    for (std::size_t count = 2; count <= std::min<std::size_t>(words.size(), 5); ++count) {
        if (!isOneOf(joined(std::span(words).first(count)), questions)) {
            continue;
        }
        const Word& last = words[count - 1];
        std::size_t end = text.find_first_of("?:.- ", last.start);
        if (end == std::string_view::npos) {
            return text.size();
        }
        while (end < text.size() && std::string_view("?:.- ").find(text[end]) != std::string_view::npos) {
            ++end;
        }
        // "Why it matters to the public …" is a sentence, not the question.
        const bool asked =
            end > 0 && text.substr(last.start, end - last.start).find_first_of("?:-") != std::string_view::npos;
        if (asked || end == text.size()) {
            return end;
        }
    }
    return std::nullopt;
}

HeadingReader::HeadingReader(const model::CompetencyFramework& like) {
    const auto add = [&](std::string_view name, auto what) {
        std::vector<std::string> words = plainWords(name);
        const auto first = std::ranges::find_if_not(words, isFiller);
        if (first != words.end()) {
            words.erase(words.begin(), first);
        }
        if (!words.empty()) {
            m_names.push_back({std::move(words), what});
        }
    };
    for (std::size_t i = 0; i < like.clusters.size(); ++i) {
        add(like.clusters[i].name, HeadingName(model::ClusterId(i)));
    }
    for (std::size_t i = 0; i < like.competencies.size(); ++i) {
        add(like.competencies[i].name, HeadingName(model::CompetencyId(i)));
    }
    for (std::size_t i = 0; i < like.values.size(); ++i) {
        add(like.values[i].name, HeadingName(model::CoreValueId(i)));
    }
    for (std::size_t i = 0; i < like.levels.size(); ++i) {
        add(like.levels[i].name, model::Level{static_cast<int>(i) + 1});
    }
    std::ranges::stable_sort(m_names, std::ranges::greater{}, [](const Name& name) { return name.words.size(); });
}

std::optional<Side> HeadingReader::readSide(std::string_view line) {
    if (line.empty() || line.size() > longestHeading || beginsSmall(line) || line.back() == '.' || line.back() == ';' ||
        line.back() == ',') {
        return std::nullopt;
    }
    return sideOf(wordsOf(line));
}

std::optional<Heading> HeadingReader::read(std::string_view line, bool afterText) const {
    if (line.empty() || line.size() > longestHeading || (afterText && beginsSmall(line)) || line.back() == '.' ||
        line.back() == ',' || line.back() == ';' || line.back() == '!' || line.back() == '?') {
        return std::nullopt;
    }
    const std::vector<Word> words = wordsOf(line);
    if (words.empty()) {
        return std::nullopt;
    }
    const std::span<const Word> all(words);
    Heading heading;
    std::optional<int> levelByName;
    bool labelled = false;
    std::size_t labelEnd = 0;
    std::size_t at = 0;
    while (at + 1 < words.size() && isNumber(words[at].text)) {
        ++at; // "1." or "2.1"
    }
    const auto remember = [](auto& list, auto what) {
        if (std::ranges::find(list, what) == list.end()) {
            list.push_back(what);
        }
    };
    while (at < words.size()) {
        const std::string& word = words[at].text;
        if (word == "level" && at + 1 < words.size()) {
            if (const auto number = levelNumber(words[at + 1].text)) {
                remember(heading.levels, *number);
                at += 2;
                continue;
            }
        }
        std::size_t nameStart = at;
        const Name* found = nullptr;
        while (nameStart < words.size() && found == nullptr) {
            const auto fits = std::ranges::find_if(
                m_names, [&](const Name& name) { return startsWith(all.subspan(nameStart), name.words); });
            if (fits != m_names.end()) {
                found = &*fits;
            } else if (isFiller(words[nameStart].text)) {
                ++nameStart;
            } else {
                break;
            }
        }
        if (found != nullptr) {
            at = nameStart + found->words.size();
            if (const auto* name = std::get_if<HeadingName>(&found->what)) {
                remember(heading.names, *name);
            } else {
                levelByName = std::get<model::Level>(found->what).number;
            }
            continue;
        }
        if (isOneOf(word, std::array<std::string_view, 5>{"cluster", "competency", "competence", "value", "core"}) &&
            heading.names.empty() && !labelled) {
            labelled = true;
            ++at;
            if (word == "core" && at < words.size() && words[at].text.starts_with("value")) {
                ++at;
            }
            // "Competency 2: …" counts, "Value 3" alone does not.
            while (at + 1 < words.size() && isNumber(words[at].text)) {
                ++at;
            }
            labelEnd = at;
            continue;
        }
        if (isOneOf(word, std::array<std::string_view, 3>{"continued", "contd", "cont"}) ||
            (word == "and" && (heading.names.size() + heading.levels.size()) > 0)) {
            ++at;
            continue;
        }
        if (isNumber(word) && at + 1 == words.size() && !heading.names.empty()) {
            heading.endsInNumber = true;
            ++at;
            continue;
        }
        if (!heading.names.empty() || !heading.levels.empty()) {
            if (const auto side = sideOf(all.subspan(at)); side && !heading.names.empty()) {
                heading.side = side;
                at = words.size();
                continue;
            }
            // "Level 1 (practitioner)", "Level 2 – supervisors and managers"
            if (heading.levels.size() == 1 && words[at].separated && words.size() - at <= 20) {
                at = words.size();
                continue;
            }
        }
        break;
    }
    const bool complete = at == words.size();
    if (levelByName && heading.levels.empty()) {
        heading.levels.push_back(*levelByName);
    }
    if (complete && (!heading.names.empty() || !heading.levels.empty())) {
        return heading;
    }
    if (labelled && labelEnd == words.size()) {
        heading.labelOnly = true;
        return heading;
    }
    if (labelled && labelEnd < words.size() && words[labelEnd].separated && words.size() - labelEnd <= 10) {
        heading.unknownName = std::string(line.substr(words[labelEnd].start));
        heading.names.clear();
        heading.levels.clear();
        return heading;
    }
    if (heading.names.empty() && !beginsSmall(line) && words.size() <= 3 &&
        isOneOf(words.back().text,
                std::array<std::string_view, 5>{"values", "competencies", "clusters", "cluster", "competency"})) {
        heading = Heading{};
        heading.labelOnly = true;
        return heading;
    }
    return std::nullopt;
}

} // namespace content
