#include "app/Words.hpp"

#include <CLI/CLI.hpp>

namespace app {

void describeRecords(CLI::App& program, Words& words) {
    auto* records = program.add_subcommand("records", "Back up, check, restore or recover the records");
    records->require_subcommand(1);
    auto* backUp = records->add_subcommand("backup", "Make a whole, checked copy of the records");
    backUp
        ->add_option_function<std::string>(
            "-o,--out", [&words](const std::string& file) { words.backUp.out = file; },
            "The file to write (default: a new one in the folder \"backups\" beside the records)")
        ->type_name("FILE");
    records->add_subcommand("list", "List the backups beside the records, latest first");
    auto* restore = records->add_subcommand("restore", "Put a backup in the place of the records, which are kept, too");
    restore->add_option("FILE", words.restore.backup, "The backup")->required();
    auto* check = records->add_subcommand("check", "Say whether all that was kept is still there and whole");
    check->add_option_function<std::string>(
        "FILE", [&words](const std::string& file) { words.checkRecords.file = file; },
        "A backup (default: the records)");
    auto* recover = records->add_subcommand("recover", "Copy what can still be read of damaged records to a new file");
    recover->add_flag("--replace", words.recover.replace,
                      "And put it in the place of the damaged records, which are kept, too");
}

Command recordsCommandOf(const CLI::App& records, Words& words) {
    const std::string name = records.get_subcommands()[0]->get_name();
    if (name == "backup") {
        return words.backUp;
    }
    if (name == "restore") {
        return words.restore;
    }
    if (name == "check") {
        return words.checkRecords;
    }
    if (name == "recover") {
        return words.recover;
    }
    return ListBackups{};
}

} // namespace app
