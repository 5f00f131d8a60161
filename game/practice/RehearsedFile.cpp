#include "practice/RehearsedFile.hpp"

#include <utility>

namespace practice {

RehearsedFile::RehearsedFile(std::filesystem::path file, RehearsalSetting setting)
    : m_file(std::move(file)), m_mostBytes(setting.limits.bytes), m_watch(m_file), m_rehearsal(std::move(setting)) {
    read();
}

Rehearsal::News RehearsedFile::look() { return m_watch.changed() ? read() : Rehearsal::News::none; }

Rehearsal::News RehearsedFile::read() {
    auto text = content::readFile(m_file.string(), m_mostBytes);
    return text ? m_rehearsal.read(*text.value, m_file.string()) : m_rehearsal.unreadable(std::move(text.diagnostics));
}

} // namespace practice
