#include "records/Salvage.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdint>

namespace records {

namespace {

/// A damaged tree may lead round in circles; nothing that is kept has nearly as many rows.
constexpr std::size_t mostRowsOfATree = 5'000'000;
/// How far beyond the last number seen rows are looked for.
constexpr std::int64_t beyond = 1000;

struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> keys; ///< of the primary key, in its order
    bool numbered = false;         ///< the first of them is a number
};

std::string quoted(const std::string& name) { return '"' + name + '"'; }

std::string list(const std::vector<std::string>& names, const std::string& behindEach = {}) {
    std::string all;
    for (const std::string& name : names) {
        all += (all.empty() ? "" : ", ") + quoted(name) + behindEach;
    }
    return all;
}

std::vector<Table> tablesOf(SQLite::Database& database) {
    std::vector<Table> tables;
    SQLite::Statement names(database,
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'");
    while (names.executeStep()) {
        Table& table = tables.emplace_back();
        table.name = names.getColumn(0).getString();
        std::map<int, std::string> keys;
        SQLite::Statement columns(database, "SELECT name, pk, type FROM pragma_table_info(?)");
        columns.bind(1, table.name);
        while (columns.executeStep()) {
            table.columns.push_back(columns.getColumn(0).getString());
            if (const int place = columns.getColumn(1).getInt(); place > 0) {
                keys[place] = table.columns.back();
                table.numbered = table.numbered || (place == 1 && columns.getColumn(2).getString() == "INTEGER");
            }
        }
        for (const auto& [place, name] : keys) {
            table.keys.push_back(name);
        }
    }
    return tables;
}

class TableCopy {
public:
    TableCopy(SQLite::Database& from, SQLite::Database& to, const Table& table)
        : m_from(from), m_table(table), m_insert(to, insertion(table)) {}

    [[nodiscard]] SalvagedTable all() {
        const std::string select = "SELECT " + list(m_table.columns) + " FROM " + quoted(m_table.name);
        if (take(select + " NOT INDEXED")) {
            return m_result;
        }
        m_result.partsUnreadable = true;
        (void)take(select + " NOT INDEXED ORDER BY " +
                   (m_table.numbered || m_table.keys.empty() ? std::string() : "rowid DESC, ") +
                   list(m_table.keys, " DESC"));
        (void)take(select + " ORDER BY " + list(m_table.keys, " DESC"));
        const std::int64_t last = m_last + beyond;
        const std::string key = m_table.numbered ? quoted(m_table.keys.front()) : std::string("rowid");
        for (std::int64_t number = 1; number <= last; ++number) {
            const std::string one = select + " NOT INDEXED WHERE " + key + " = " + std::to_string(number);
            (void)take(one);
            if (m_table.keys.size() > 1) {
                (void)take(one + " ORDER BY " + list(m_table.keys, " DESC"));
            }
        }
        return m_result;
    }

private:
    static std::string insertion(const Table& table) {
        std::string marks;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            marks += i == 0 ? "?" : ", ?";
        }
        return "INSERT OR IGNORE INTO " + quoted(table.name) + " (" + list(table.columns) + ") VALUES (" + marks + ")";
    }

    /// False when something stopped the reading.
    bool take(const std::string& query) {
        try {
            SQLite::Statement rows(m_from, query);
            for (std::size_t count = 0; rows.executeStep(); ++count) {
                if (count == mostRowsOfATree) {
                    return false;
                }
                keep(rows);
            }
            return true;
        } catch (const SQLite::Exception&) {
            return false;
        }
    }

    void keep(SQLite::Statement& row) {
        try {
            m_insert.reset();
            m_insert.clearBindings();
            for (int i = 0; i < row.getColumnCount(); ++i) {
                const SQLite::Column cell = row.getColumn(i);
                if (cell.isInteger()) {
                    m_insert.bind(i + 1, cell.getInt64());
                    if (m_table.numbered && m_table.columns[static_cast<std::size_t>(i)] == m_table.keys.front()) {
                        m_last = std::clamp<std::int64_t>(cell.getInt64(), m_last, 1'000'000);
                    }
                } else if (cell.isText()) {
                    m_insert.bind(i + 1, cell.getString());
                } else if (cell.isBlob()) {
                    m_insert.bind(i + 1, cell.getBlob(), cell.getBytes());
                } else if (!cell.isNull()) {
                    m_insert.bind(i + 1, cell.getDouble());
                }
            }
            const int kept = m_insert.exec();
            m_result.rows += static_cast<std::size_t>(kept);
            if (kept == 0) {
                m_result.partsUnreadable = true; // it breaks a rule of its table, or came by another way already
            }
        } catch (const SQLite::Exception&) {
            m_result.partsUnreadable = true;
        }
    }

    SQLite::Database& m_from;
    const Table& m_table;
    SQLite::Statement m_insert;
    SalvagedTable m_result;
    std::int64_t m_last = 0;
};

/// One reference of a table's rows to another table's.
struct Reference {
    std::string table;
    std::vector<std::string> from;
    std::vector<std::string> to;
};

std::vector<Reference> referencesOf(SQLite::Database& database, const std::string& table) {
    std::map<int, Reference> references;
    SQLite::Statement query(database,
                            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY seq");
    query.bind(1, table);
    while (query.executeStep()) {
        Reference& reference = references[query.getColumn(0).getInt()];
        reference.table = query.getColumn(1).getString();
        reference.from.push_back(query.getColumn(2).getString());
        reference.to.push_back(query.getColumn(3).getString());
    }
    std::vector<Reference> all;
    for (auto& [id, reference] : references) {
        all.push_back(std::move(reference));
    }
    return all;
}

std::string removalOf(const std::string& table, const Reference& reference) {
    std::string there;
    std::string matches;
    for (std::size_t i = 0; i < reference.from.size(); ++i) {
        const std::string child = quoted(table) + '.' + quoted(reference.from[i]);
        there += child + " IS NOT NULL AND ";
        matches += (i == 0 ? "" : " AND ") + ("other." + quoted(reference.to[i])) + " = " + child;
    }
    return "DELETE FROM " + quoted(table) + " WHERE " + there + "NOT EXISTS (SELECT 1 FROM " + quoted(reference.table) +
           " AS other WHERE " + matches + ")";
}

} // namespace

std::map<std::string, SalvagedTable> salvage(SQLite::Database& damaged, SQLite::Database& fresh) {
    std::map<std::string, SalvagedTable> result;
    fresh.exec("PRAGMA foreign_keys = OFF");
    SQLite::Transaction transaction(fresh);
    for (const Table& table : tablesOf(fresh)) {
        result[table.name] = TableCopy(damaged, fresh, table).all();
    }
    transaction.commit();
    return result;
}

std::map<std::string, std::size_t> removeOrphans(SQLite::Database& database) {
    std::map<std::string, std::size_t> removed;
    database.exec("PRAGMA foreign_keys = OFF");
    SQLite::Transaction transaction(database);
    const auto tables = tablesOf(database);
    for (bool again = true; again;) {
        again = false;
        for (const Table& table : tables) {
            for (const Reference& reference : referencesOf(database, table.name)) {
                const int count = database.exec(removalOf(table.name, reference));
                removed[table.name] += static_cast<std::size_t>(count);
                again = again || count > 0;
            }
        }
    }
    transaction.commit();
    return removed;
}

} // namespace records
