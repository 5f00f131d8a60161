#include "practice/RehearsedFile.hpp"

#include <utility>

namespace practice {

namespace {

/// Editors that save by renaming are done long before. A little less than FileWatch::interval, so that the look after
/// the one that missed the file tells.
constexpr std::chrono::milliseconds longestGap{900};

} // namespace

RehearsedFile::RehearsedFile(std::filesystem::path file, RehearsalSetting setting, Clock monotonic)
    : m_file(std::move(file)), m_mostBytes(setting.limits.bytes), m_monotonic(std::move(monotonic)), m_watch(m_file),
      m_rehearsal(std::move(setting)) {
    read();
}

Rehearsal::News RehearsedFile::look() {
    const bool changed = m_watch.changed();
    if (!m_watch.there()) {
        return missed();
    }
    m_missedSince.reset();
    m_goneTold = false;
    return changed ? read() : Rehearsal::News::none;
}

Rehearsal::News RehearsedFile::missed() {
    const auto now = m_monotonic();
    if (!m_missedSince) {
        m_missedSince = now;
    }
    if (m_goneTold || now - *m_missedSince < longestGap) {
        return Rehearsal::News::none;
    }
    m_goneTold = true;
    m_rehearsal.unreadable({{m_file.string(),
                             {},
                             "file-not-found",
                             "the file was deleted, or has another name now",
                             "put it back, or stop and begin with its new name",
                             {},
                             {},
                             1}});
    return Rehearsal::News::gone;
}

Rehearsal::News RehearsedFile::read() {
    auto text = content::readFile(m_file.string(), m_mostBytes);
    return text ? m_rehearsal.read(*text.value, m_file.string()) : m_rehearsal.unreadable(std::move(text.diagnostics));
}

} // namespace practice
