#include "records/DebriefFiles.hpp"

#include "records/Attempts.hpp"
#include "records/PlainText.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace records {

namespace {

namespace fs = std::filesystem;

/// debrief.html and its like, and what a program that was stopped left of one that it was writing.
bool isOurs(const fs::directory_entry& file) {
    std::error_code ignored;
    return file.is_regular_file(ignored) && file.path().filename().string().find("debrief.") != std::string::npos;
}

bool holdsOneOf(const fs::path& file, const std::vector<std::string>& words) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return std::ranges::any_of(words, [&](const std::string& word) { return bytes.find(word) != std::string::npos; });
}

std::vector<fs::directory_entry> entriesOf(const fs::path& folder) {
    std::error_code ignored;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        entries.push_back(*entry);
    }
    return entries;
}

/// Of an export that was written there (it has a manifest): each file that is named after one of the ids, or in which
/// one of the words stands.
void deleteFromExport(const fs::path& folder, const std::vector<std::string>& words, std::vector<std::string>& notes) {
    std::error_code ignored;
    bool any = false;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
        if (entry->is_regular_file(ignored) && !entry->is_symlink(ignored)) {
            files.push_back(entry->path());
        }
    }
    for (const fs::path& file : files) {
        const std::string name = file.filename().string();
        // By an id in full, or by the beginning of one, as files for people end: "_7f3c1a2b.pdf".
        const bool named = std::ranges::any_of(words, [&](const std::string& word) {
            return name.find(word) != std::string::npos ||
                   (word.size() > shortId && name.find("_" + word.substr(0, shortId) + ".") != std::string::npos);
        });
        if (!named && !holdsOneOf(file, words)) {
            continue;
        }
        any = true;
        if (!fs::remove(file, ignored)) {
            notes.push_back("The exported file " + madePlain(file.string()) +
                            " could not be deleted. Delete it yourself.");
        }
    }
    if (any && !fs::remove(folder, ignored)) {
        notes.push_back("The export in " + madePlain(folder.string()) +
                        " held something of this person, which was deleted. What is left of it is not whole any more; "
                        "export again if you need it.");
    }
}

} // namespace

void deleteDebriefsWith(const fs::path& folder, const std::vector<std::string>& words,
                        std::vector<std::string>& notes) {
    std::error_code ignored;
    for (const auto& place : entriesOf(folder)) {
        const std::string name = place.path().filename().string();
        if (fs::exists(place.path() / "manifest.json", ignored)) {
            deleteFromExport(place.path(), words, notes);
            continue;
        }
        const auto files = entriesOf(place.path());
        const bool named = std::ranges::any_of(
            words, [&](const std::string& word) { return name.size() == shortId && word.starts_with(name); });
        const bool theirs = named || std::ranges::any_of(files, [&](const auto& file) {
                                return isOurs(file) && holdsOneOf(file.path(), words);
                            });
        for (const auto& file : files) {
            if (theirs && isOurs(file) && !fs::remove(file.path(), ignored)) {
                notes.push_back("The debrief " + madePlain(file.path().string()) +
                                " could not be deleted. Delete it yourself.");
            }
        }
        if (theirs) {
            fs::remove(place.path(), ignored); // stays when something else is in it
        }
    }
}

} // namespace records
