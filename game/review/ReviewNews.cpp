// What waits for whoever looks.

#include "review/Asking.hpp"
#include "review/Review.hpp"

#include <algorithm>
#include <map>

namespace review {

Outcome<std::vector<records::Unread>> Review::unread(const Visitor& visitor, const records::Whose& whose) const {
    if (!visitor.role || visitor.role == Role::administrator) {
        return std::vector<records::Unread>();
    }
    if (!m_marks || m_marks->account() != visitor.account) {
        m_marks.emplace(*m_records, visitor.account);
    }
    return plainOf(visitor.role == Role::learner ? m_marks->unreadBy(visitor.learner.value_or(""))
                                                 : m_marks->unreadFrom(whose));
}

Outcome<std::vector<records::Unread>> Review::news(const Visitor& visitor) const {
    return visitor.role == Role::learner ? unread(visitor, {}) : std::vector<records::Unread>();
}

std::optional<Problem> Review::countUnread(const Visitor& visitor, const records::Whose& whose,
                                           std::vector<records::LearnerLine>& lines) const {
    const auto found = unread(visitor, whose);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        return *problem;
    }
    std::map<std::string, std::size_t> counts;
    for (const records::Unread& one : std::get<0>(found)) {
        ++counts[one.learner];
    }
    for (records::LearnerLine& line : lines) {
        const auto count = counts.find(line.learner.id);
        line.unread = count == counts.end() ? 0 : count->second;
    }
    return std::nullopt;
}

std::optional<Problem> Review::markUnread(const Visitor& visitor, LearnerPage& page) const {
    if (!visitor.role) {
        page.endedSince = 0; // nobody can sign off anything here, so nothing waits for it
        return std::nullopt;
    }
    records::Whose whose;
    whose.learner = page.learner.id;
    const auto found = unread(visitor, whose);
    if (const auto* problem = std::get_if<Problem>(&found)) {
        return *problem;
    }
    for (auto* entries : {&page.attempts, &page.practice}) {
        for (AttemptEntry& entry : *entries) {
            entry.unread = static_cast<std::size_t>(
                std::ranges::count(std::get<0>(found), std::optional(entry.head.id), &records::Unread::attempt));
        }
    }
    return std::nullopt;
}

Outcome<std::optional<records::LearnerLine>> Review::line(const Visitor& visitor, const std::string& learnerId) const {
    if (visitor.role == Role::administrator) {
        return Problem{whyNot(visitor, Deed::see)};
    }
    records::Whose whose = whoseFor(visitor);
    if (whose.learner && whose.learner != learnerId) {
        return std::optional<records::LearnerLine>();
    }
    whose.learner = learnerId;
    auto lines = records::learnerLines(*m_records, whose);
    if (const auto* problem = failed(lines)) {
        return plain(*problem);
    }
    auto& found = std::get<0>(lines);
    if (auto problem = countUnread(visitor, whose, found)) {
        return *problem;
    }
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace review
