#include "app/Words.hpp"

#include <CLI/CLI.hpp>

namespace app {

namespace {

void bundlePassphrase(CLI::App* command, std::optional<std::filesystem::path>& into) {
    command
        ->add_option_function<std::string>(
            "--bundle-passphrase-file", [&into](const std::string& file) { into = file; },
            "File with the bundle's passphrase in its first line, instead of asking")
        ->type_name("FILE");
}

void describeBundles(CLI::App& program, Words& words) {
    auto* bundle = program.add_subcommand("bundle", "Hand records from one computer to another");
    bundle->require_subcommand(1);
    auto* out = bundle->add_subcommand("export", "Write a signed file with attempts and what was said of them");
    out->add_option("--out", words.bundleExport.out, "The file to write")->required()->type_name("FILE");
    auto* who = out->add_option("--learner", words.bundleExport.learners, "Only this learner; may be given again")
                    ->type_name("NAME")
                    ->expected(1)
                    ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    out->add_option("--cohort", words.bundleExport.cohort, "Only the learners of this cohort")
        ->type_name("NAME")
        ->excludes(who);
    out->add_flag("--encrypt", words.bundleExport.encrypt, "So that only who knows a passphrase can read it");
    bundlePassphrase(out, words.bundleExport.passphraseFile);
    auto* in = bundle->add_subcommand("import", "Take in what a bundle has and is not here yet");
    in->add_option("FILE", words.bundleImport.file, "A bundle")->required();
    in->add_flag("--dry-run", words.bundleImport.dryRun, "Say what would happen, and change nothing");
    in->add_flag("--trust", words.bundleImport.trust, "Take in what comes from there, now and later");
    bundlePassphrase(in, words.bundleImport.passphraseFile);
}

void describeRetention(CLI::App& program, Words& words) {
    auto* retention = program.add_subcommand("retention", "How long attempts are kept");
    retention->require_subcommand(1);
    retention->add_subcommand("show", "What is settled, and which attempts are due");
    auto* set = retention->add_subcommand("set", "Settle how long attempts are kept after their end");
    set->add_option("DAYS", words.retentionSet.days, "A number of days, or none for no limit")->required();
    auto* apply = retention->add_subcommand("apply", "Erase the attempts that are due");
    apply->add_flag("--yes", words.retentionApply.yes, "Without asking");
}

void describeErasure(CLI::App& program, Words& words) {
    auto* erase = program.add_subcommand("erase", "Erase a person: all that is kept of a learner");
    auto* learner = erase->add_option_function<std::string>(
        "NAME", [&words](const std::string& name) { words.erase.learner = name; }, "The learner");
    auto* account = erase
                        ->add_option_function<std::string>(
                            "--account", [&words](const std::string& name) { words.erase.account = name; },
                            "Instead: the name of somebody who is no learner; what they wrote stays")
                        ->type_name("NAME");
    learner->excludes(account);
    erase->add_flag("--yes", words.erase.yes, "Without asking for the name to be typed");

    auto* research = program.add_subcommand("research", "Decisions without names, for research");
    research->require_subcommand(1);
    auto* out = research->add_subcommand("export", "Write a CSV file with one line for each decision");
    out->add_option("--out", words.researchExport.out, "The file to write")->required()->type_name("FILE");
}

} // namespace

void describeKeeping(CLI::App& program, Words& words) {
    describeBundles(program, words);
    describeRetention(program, words);
    describeErasure(program, words);
}

std::optional<Command> keepingCommandOf(const CLI::App& chosen, const Words& words) {
    const std::string name = chosen.get_name();
    const auto inner = chosen.get_subcommands();
    const std::string which = inner.empty() ? std::string() : inner[0]->get_name();
    if (name == "bundle") {
        return which == "export" ? Command(words.bundleExport) : Command(words.bundleImport);
    }
    if (name == "retention") {
        return which == "show"  ? Command(RetentionShow{})
               : which == "set" ? Command(words.retentionSet)
                                : Command(words.retentionApply);
    }
    if (name == "erase") {
        return words.erase;
    }
    return name == "research" ? std::optional<Command>(words.researchExport) : std::nullopt;
}

} // namespace app
