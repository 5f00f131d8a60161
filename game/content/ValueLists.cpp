#include "content/ValueLists.hpp"

#include <algorithm>

namespace content {

namespace {

constexpr auto advice =
    "Put a line \"Positive behaviours\" above the one list and \"Negative behaviours\" above the other, "
    "and import again.";

bool isTick(const std::string& mark) { return mark == "\u2713" || mark == "\u2714" || mark == "\u2705"; }
bool isCross(const std::string& mark) { return mark == "\u2717" || mark == "\u2718" || mark == "\u274C"; }

ToldApart splitAt(std::size_t first, std::size_t count, std::string how) {
    ToldApart result;
    result.how = std::move(how);
    for (std::size_t i = 0; i < count; ++i) {
        (i < first ? result.positive : result.negative).push_back(i);
    }
    return result;
}

std::variant<ToldApart, NotToldApart> byHeadings(const std::vector<ValueItem>& items) {
    ToldApart result;
    result.how = "by their headings";
    const auto firstTold = std::ranges::find_if(items, [](const ValueItem& item) { return item.told.has_value(); });
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].told && *firstTold->told == Side::positive) {
            return NotToldApart{"statements stand above the heading of its positive ones (line " +
                                std::to_string(items[i].line) + "). " + advice};
        }
        const Side side = items[i].told.value_or(Side::positive);
        (side == Side::positive ? result.positive : result.negative).push_back(i);
    }
    if (!items.front().told) {
        result.how = "by the heading of the negative ones";
    }
    return result;
}

/// The one place where `between` holds, if it holds exactly once.
template <class Test>
std::optional<std::size_t> onlyPlace(const std::vector<ValueItem>& items, Test between) {
    std::optional<std::size_t> place;
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (between(items[i - 1], items[i])) {
            if (place) {
                return std::nullopt;
            }
            place = i;
        }
    }
    return place;
}

std::string lineOf(const ValueItem& item) { return "line " + std::to_string(item.line); }

} // namespace

std::variant<ToldApart, NotToldApart> tellSidesApart(const std::vector<ValueItem>& items,
                                                     const ExpectedSides& expected) {
    const std::size_t count = items.size();
    if (std::ranges::any_of(items, [](const ValueItem& item) { return item.told.has_value(); })) {
        return byHeadings(items);
    }
    if (std::ranges::all_of(items, [](const ValueItem& item) { return isTick(item.mark) || isCross(item.mark); })) {
        ToldApart result;
        result.how = "by ticks and crosses";
        for (std::size_t i = 0; i < count; ++i) {
            (isTick(items[i].mark) ? result.positive : result.negative).push_back(i);
        }
        return result;
    }
    if (const auto place = onlyPlace(items, [](const auto&, const ValueItem& next) {
            return next.ruleBefore && !next.pageBefore; // at the end of a page it is the page's own
        })) {
        return splitAt(*place, count, "by the drawn line before " + lineOf(items[*place]));
    }
    const auto plus =
        onlyPlace(items, [](const ValueItem& before, const ValueItem& next) { return before.mark != next.mark; });
    if (plus && items.front().mark == "+" && items.back().mark == "-") {
        return splitAt(*plus, count, "by their plus and minus signs");
    }

    std::size_t gaps = 0;
    std::size_t widest = 0;
    std::size_t widestAt = 0;
    std::size_t asWide = 0;
    for (std::size_t i = 1; i < count; ++i) {
        const ValueItem& item = items[i];
        if (item.blanksBefore == 0 && !item.pageBefore) {
            continue;
        }
        ++gaps;
        if (i == expected.positive && count - i == expected.negative) {
            return splitAt(i, count,
                           "by the gap before " + lineOf(item) +
                               ", which gives the numbers that the known framework has");
        }
        if (item.blanksBefore > widest) {
            widest = item.blanksBefore;
            widestAt = i;
            asWide = 1;
        } else if (item.blanksBefore == widest) {
            ++asWide;
        }
    }
    if (gaps == 0) {
        return NotToldApart{
            "its statements stand as one list without a gap, so which are positive and which negative cannot "
            "be seen. " +
            std::string(advice)};
    }
    if (count == expected.positive || count == expected.negative) {
        return NotToldApart{
            "there are as many statements as one of its two lists should have, so one list may be missing. " +
            std::string(advice)};
    }
    if (widest == 0 || asWide != 1 || items[widestAt].pageBefore) {
        return NotToldApart{"the gaps between its statements do not show where the positive ones end. " +
                            std::string(advice)};
    }
    return splitAt(widestAt, count,
                   std::string(gaps == 1 ? "by the only gap, before " : "by the widest gap, before ") +
                       lineOf(items[widestAt]));
}

} // namespace content
