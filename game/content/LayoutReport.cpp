#include "content/LayoutSlip.hpp"

#include <algorithm>
#include <array>

namespace content {

namespace {

/// What is reported of something that has lost a part.
constexpr std::array<std::string_view, 8> losses{"neutral-with-key", "missing-key", "no-key",     "expected-map",
                                                 "timer-otherwise",  "no-choices",  "empty-text", "duplicate-key"};

} // namespace

bool reportLayoutSlip(Problems& problems, const KeyLevel& file) {
    auto slip = findLayoutSlip(problems.text(), file);
    if (!slip) {
        return false;
    }
    // What made reading stop further up, or in another way, hides what stands behind it.
    constexpr std::array<std::string_view, 4> perhaps{"yaml-indentation", "yaml-colon", "yaml-quote", "yaml-syntax"};
    const auto stop = problems.stop();
    if (stop && (stop->where < slip->where || std::ranges::count(perhaps, stop->code) == 0)) {
        return false;
    }
    const std::size_t lineEnd = problems.text().rfind('\n', slip->where);
    const Offset line = lineEnd == std::string_view::npos ? 0 : static_cast<Offset>(lineEnd + 1);
    problems.forget([&](Offset where, std::string_view code) {
        const bool lost = std::ranges::find(losses, code) != losses.end();
        return where >= line ||
               (lost && (where == 0 || where >= slip->piece || std::ranges::count(slip->owners, where) != 0));
    });
    problems.add(slip->where, slip->code, std::move(slip->what), std::move(slip->expected));
    problems.readingStopped();
    return true;
}

} // namespace content
