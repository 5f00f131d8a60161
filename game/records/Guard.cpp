#include "records/Guard.hpp"

#include <sqlite3.h>

namespace records {

Problem damaged(const std::string& file, const std::string& detail) {
    return {
        ProblemKind::damaged,
        "The records in " + file + " are damaged (" + detail +
            "). Nothing in the file has been changed. Keep it, put a good copy in its place if you have one, or move "
            "it away to start new records; until then you can play without saving."};
}

Problem problemFrom(const SQLite::Exception& exception, const std::string& file) {
    const int extended = exception.getExtendedErrorCode();
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
        return {ProblemKind::full, "The disk that holds " + file +
                                       " is full, so this could not be saved; what was saved before is safe. Free some "
                                       "space and try again, or go on without saving."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ProblemKind::locked,
                "Another running copy of the program is using the records in " + file +
                    ", so they cannot be used here. Close it and try again, or play without saving."};
    case SQLITE_NOTADB:
        return {ProblemKind::notOurs, "The file " + file +
                                          " is not a records file of this program, or its beginning is damaged. It has "
                                          "not been changed. Move it away or choose another folder for the records, or "
                                          "play without saving."};
    case SQLITE_CORRUPT:
        return damaged(file, "a part of it cannot be read");
    case SQLITE_CONSTRAINT:
        return {ProblemKind::refused, "This does not fit what is already kept in " + file +
                                          ", so it was not saved; what was saved before is safe. You can go on without "
                                          "saving."};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ProblemKind::unwritable, "The records in " + file +
                                             " cannot be written: this account lacks the rights to the file or its "
                                             "folder, or the disk is write-protected. Set that right or choose another "
                                             "folder for the records, or play without saving."};
    case SQLITE_IOERR:
        return {ProblemKind::unwritable,
                "The disk reported a fault while " + file + " was being read or written (code " +
                    std::to_string(extended) +
                    "), so this could not be saved; what was saved before is kept. Check that "
                    "the disk is there and has space, and try again, or go on without saving."};
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return {ProblemKind::refused,
                "This is too large to be kept in " + file + ", so it was not saved. You can go on without saving."};
    default:
        return {ProblemKind::unwritable, "The records in " + file + " could not be used (code " +
                                             std::to_string(extended) + "). Try again, or play without saving."};
    }
}

} // namespace records
