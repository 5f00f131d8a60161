#include "window/ExportWords.hpp"

#include "model/Counted.hpp"

namespace window::words {

const char* exportPurpose(ExportKind kind) {
    switch (kind) {
    case ExportKind::pdf:
        return "Debriefs to put on file (PDF)";
    case ExportKind::page:
        return "The learner's page to put on file (PDF)";
    case ExportKind::html:
        return "To read anywhere (HTML)";
    case ExportKind::csv:
        return "To work with in a spreadsheet (CSV)";
    case ExportKind::json:
        return "As data (JSON)";
    case ExportKind::xapi:
        return "For a learning platform (xAPI)";
    case ExportKind::person:
        return "Everything kept of this person (subject access)";
    }
    return "";
}

const char* exportForm(ExportKind kind) {
    switch (kind) {
    case ExportKind::pdf:
        return "A PDF for each attempt: its debrief as pages to print, with the learner's name and the reasons that "
               "they wrote. For one learner, their page as well.";
    case ExportKind::page:
        return "One PDF: the profile over first attempts with intervals, what was not sampled, the attempts, the "
               "conversations and what was agreed, with the learner's name and lines to sign on.";
    case ExportKind::html:
        return "A page for each attempt that opens in any browser: its debrief, with the learner's name and the "
               "reasons that they wrote.";
    case ExportKind::csv:
        return "Tables of the decisions and of what they showed, with a random id for each learner.";
    case ExportKind::json:
        return "A file for each attempt that programs can read: its debrief, with a random id in place of the name, "
               "and with the reasons that the learner wrote.";
    case ExportKind::xapi:
        return "A list of statements that a learning record store takes in, with a random id in place of each name.";
    case ExportKind::person:
        return "For somebody who asks what is kept of them: all attempts, comments, conversations and the audit "
               "trail's rows about them, in plain words and as data. Hand it to nobody else.";
    }
    return "";
}

std::string allAttempts(std::size_t count) { return "All that were finished (" + std::to_string(count) + ")"; }

std::string firstAttempts(std::size_t count) { return "First attempts only (" + std::to_string(count) + ")"; }

std::string quizAnswers(std::size_t rounds) {
    return "Answers to questions (" + model::counted(rounds, "round", "rounds") + ")";
}

std::string exportPlace(const std::filesystem::path& place) {
    return "It will be at " + place.string() + ". What is there already is never written over.";
}

std::string exportOwnFolder(bool own) {
    return own ? "This is the program's own folder. File managers hide it, because a name on the way begins with a dot "
                 "(Ctrl+H shows such folders in most). What lies there of somebody goes when they are erased."
               : "When somebody is erased, what lies here of them stays: delete it yourself then.";
}

std::string exportSoFar(const ExportProgress& progress) {
    const std::string count = std::to_string(progress.done) + " of " + std::to_string(progress.all);
    switch (progress.part) {
    case ExportProgress::Part::finding:
        return "Looking for attempts: " + count;
    case ExportProgress::Part::making:
        return count;
    case ExportProgress::Part::writing:
        return "Writing the files: " + count;
    }
    return count;
}

std::string exportAbout(std::size_t learners) {
    return std::to_string(learners) + (learners == 1 ? " learner" : " learners");
}

} // namespace window::words
