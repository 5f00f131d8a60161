#pragma once

// Files as earlier versions of the program left them.

#include "records/Playground.hpp"
#include "records/Schema.hpp"
#include "records/Secure.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdint>

namespace playground {

inline constexpr const char* olderAttempt = "bbbbbbbbbbbbbbbbbbbbbbbbbb";

/// A learner, and an attempt that was played to its end with one decision and reasons for it.
inline void writeOlderVersion(std::int64_t version, const fs::path& file) {
    constexpr std::int64_t lastWrittenOut = 3;
    const std::int64_t first = std::min(version, lastWrittenOut);
    SQLite::Database old(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    records::migrate(old, records::migrationSteps().first(static_cast<std::size_t>(first)), 0);
    old.exec("PRAGMA journal_mode = WAL");
    for (const auto& [kind, bytes] :
         {std::pair("scenario", std::string("a")), std::pair("framework", std::string("b"))}) {
        SQLite::Statement insert(old, "INSERT INTO content VALUES (?, ?, CAST(? AS BLOB))");
        insert.bind(1, records::contentHash(bytes));
        insert.bind(2, kind);
        insert.bind(3, bytes);
        insert.exec();
    }
    old.exec(R"sql(
        INSERT INTO learner VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaa', 'Ana', 'deckhand', 1);
        INSERT INTO attempt SELECT 1, 'bbbbbbbbbbbbbbbbbbbbbbbbbb', 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'long-quay',
            'The quay', s.hash, f.hash, '0.1.0', 7, 'deckhand', 'first', 1000, 9000, 'home', 'Home',
            printf('%064d', 3), 1 FROM content s, content f WHERE s.kind = 'scenario' AND f.kind = 'framework';
        INSERT INTO decision VALUES (1, 0, 's1', 'tie', 'tie wait', 900, 0, 0, 2000);
        INSERT INTO rationale VALUES (1, 0, 'It holds.', 3000);
    )sql");
    old.exec(first == 1 ? "INSERT INTO resumption (attempt, decision, at) VALUES (1, 0, 1500)"
                        : "INSERT INTO appearance (attempt, decision, at) VALUES (1, 0, 1500)");
    records::migrate(old, records::migrationSteps().first(static_cast<std::size_t>(version)), first);
}

} // namespace playground
