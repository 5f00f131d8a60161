#include "app/Commands.hpp"
#include "app/StaffDesk.hpp"
#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"
#include "content/WriteFile.hpp"
#include "model/Counted.hpp"
#include "practice/Restore.hpp"
#include "records/BundleFile.hpp"
#include "records/Bundles.hpp"
#include "records/Secure.hpp"

#include <algorithm>
#include <map>

namespace app {

namespace {

/// The learners that are asked for, each of whom the visitor may export; nothing: everybody, where anybody may.
std::variant<records::BundleWish, Exit> wishOf(StaffDesk& staff, const BundleExport& command) {
    records::BundleWish wish;
    std::vector<std::string> ids;
    for (const std::string& name : command.learners) {
        const auto learner = learnerNamed(staff, name);
        if (const auto* exit = std::get_if<Exit>(&learner)) {
            return *exit;
        }
        ids.push_back(std::get<records::Learner>(learner).id);
    }
    if (command.cohort) {
        const auto cohort = cohortNamed(staff, *command.cohort);
        if (const auto* exit = std::get_if<Exit>(&cohort)) {
            return *exit;
        }
        const auto members = records::Cohorts(*staff.desk.records).learnersOf(std::get<records::Cohort>(cohort).id);
        if (const auto* problem = std::get_if<records::Problem>(&members)) {
            return failed(*problem);
        }
        ids = std::get<std::vector<std::string>>(members);
    }
    if (ids.empty() && !command.cohort) {
        if (!staff.visitor.role) {
            return wish;
        }
        review::LearnerQuery everybody;
        everybody.most = std::size_t{1} << 30;
        const auto listed = staff.review->learners(staff.visitor, everybody);
        if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
            return failed(*problem);
        }
        for (const auto& line : std::get<review::LearnerList>(listed).lines) {
            ids.push_back(line.learner.id);
        }
    }
    for (const std::string& id : ids) {
        if (const auto refused = staff.review->refusal(staff.visitor, review::Deed::exportRecords, id)) {
            return failed(*refused);
        }
    }
    if (ids.empty()) {
        complain("There is nobody whose records could go into this bundle. Nothing was written.");
        return Exit::couldNot;
    }
    wish.learners = std::move(ids);
    return wish;
}

/// The passphrase that a new bundle gets, which is held to what an account's is.
std::variant<std::string, Exit> newPassphrase(const BundleExport& command) {
    std::string passphrase;
    if (command.passphraseFile) {
        auto read = secretIn(*command.passphraseFile);
        if (const auto* exit = std::get_if<Exit>(&read)) {
            return *exit;
        }
        passphrase = std::get<std::string>(std::move(read));
    } else {
        const auto typed = askSecret("A passphrase for this bundle (12 characters or more): ");
        const auto again = typed ? askSecret("Once more, to be sure: ") : std::nullopt;
        if (!again) {
            complain("There is no terminal to ask for a passphrase. Name a file that has it with "
                     "--bundle-passphrase-file FILE.");
            return Exit::couldNot;
        }
        if (*typed != *again) {
            complain("The two are not the same. Nothing was written; begin again.");
            return Exit::couldNot;
        }
        passphrase = *typed;
    }
    if (const auto wrong = records::whatIsWrongWithPassphrase(passphrase, {})) {
        complain(*wrong);
        return Exit::couldNot;
    }
    return passphrase;
}

/// Which attempts of a bundle cannot be played again with the content that came with them.
std::set<std::string> unfitIn(const records::Bundle& bundle, const content::Limits& limits) {
    std::map<std::string, std::string_view> bytes;
    for (const auto& content : bundle.contents) {
        bytes.emplace(content.hash, content.bytes);
    }
    std::map<std::pair<std::string, std::string>, std::optional<practice::Contents>> read;
    const auto contentsOf = [&](const records::AttemptHead& head) -> const std::optional<practice::Contents>& {
        const auto [place, isNew] = read.try_emplace({head.scenarioHash, head.frameworkHash});
        if (isNew) {
            const std::string scenario(bytes.at(head.scenarioHash));
            const std::string framework(bytes.at(head.frameworkHash));
            content::Limits kept = limits;
            kept.bytes = std::max({limits.bytes, scenario.size(), framework.size()});
            auto loaded = content::readFramework(framework, "(framework)", kept);
            if (loaded) {
                auto shared = std::make_shared<const model::CompetencyFramework>(std::move(*loaded.value));
                if (auto played = content::readScenario(scenario, "(scenario)", *shared, kept)) {
                    place->second = practice::Contents{
                        std::move(shared), std::make_shared<const model::Scenario>(std::move(*played.value))};
                }
            }
        }
        return place->second;
    };
    std::set<std::string> unfit;
    for (const auto& entry : bundle.attempts) {
        const auto& contents = contentsOf(entry.attempt.head);
        if (!contents || std::holds_alternative<practice::Problem>(practice::restore(*contents, entry.attempt))) {
            unfit.insert(entry.attempt.head.id);
        }
    }
    return unfit;
}

void tell(const char* what, const records::Merged::Count& count) {
    print(std::string(what) + ": " + std::to_string(count.fresh) + " new, " + std::to_string(count.same) +
          " here already\n");
}

} // namespace

Exit bundleExport(const Context& context, const BundleExport& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    const auto wish = wishOf(staff, command);
    if (const auto* exit = std::get_if<Exit>(&wish)) {
        return *exit;
    }
    std::optional<std::string> passphrase;
    if (command.encrypt || command.passphraseFile) {
        const auto chosen = newPassphrase(command);
        if (const auto* exit = std::get_if<Exit>(&chosen)) {
            return *exit;
        }
        passphrase = std::get<std::string>(chosen);
    }
    const auto made = records::Bundles(*staff.desk.records)
                          .make(std::get<records::BundleWish>(wish), staff.visitor.account, staff.review->now());
    if (const auto* problem = std::get_if<records::Problem>(&made)) {
        return failed(*problem);
    }
    const auto& [bundle, file, classesLeft] = std::get<records::MadeBundle>(made);
    const auto bytes = passphrase ? records::encryptedFile(file, *passphrase) : std::optional(file);
    if (!bytes) {
        complain("The computer has too little free memory to encrypt the bundle. Close other programs and try again.");
        return Exit::couldNot;
    }
    if (const auto problem = content::writeFile(command.out, *bytes, content::Readers::owner)) {
        complain(*problem);
        return Exit::couldNot;
    }
    print("Written: " + model::counted(bundle.learners.size(), "learner", "learners") + ", " +
          model::counted(bundle.attempts.size(), "attempt", "attempts") + ", " +
          model::counted(bundle.comments.size(), "comment", "comments") + ", " +
          model::counted(bundle.signOffs.size(), "sign-off", "sign-offs") + ", " +
          model::counted(bundle.classes.size(), "class", "classes") +
          ". Attempts that have not come to their end stay here.\n" +
          "Whoever takes it in should hear from you, by another way than the file goes, that it is from\n    " +
          records::fingerprintOf(bundle.publicKey) + "\n");
    if (classesLeft > 0) {
        print(model::counted(classesLeft, "class", "classes") +
              " in which they voted stayed here, because others voted there, too. A bundle of all records, or of "
              "everybody in a class, carries it.\n");
    }
    if (!passphrase) {
        print("It is not encrypted: anybody who has the file can read names and reasons in it. --encrypt changes "
              "that.\n");
    }
    return Exit::done;
}

Exit bundleImport(const Context& context, const BundleImport& command) {
    auto opened = openStaffDesk(context);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    auto& staff = std::get<StaffDesk>(opened);
    if (const auto refused = staff.review->refusal(staff.visitor, review::Office::mergeBundle)) {
        return failed(*refused);
    }
    const auto file = content::readFile(command.file.string(), records::mostBundleBytes + (std::size_t{1} << 20));
    if (!file) {
        complain(file.diagnostics);
        return Exit::couldNot;
    }
    std::string passphrase;
    if (records::isEncrypted(*file.value)) {
        if (command.passphraseFile) {
            auto read = secretIn(*command.passphraseFile);
            if (const auto* exit = std::get_if<Exit>(&read)) {
                return *exit;
            }
            passphrase = std::get<std::string>(std::move(read));
        } else if (const auto typed = askSecret("The bundle's passphrase: ")) {
            passphrase = *typed;
        } else {
            complain("This bundle is encrypted, and there is no terminal to ask for its passphrase. Name a file that "
                     "has it with --bundle-passphrase-file FILE.");
            return Exit::couldNot;
        }
    }
    const auto read = records::openFile(*file.value, passphrase);
    if (const auto* problem = std::get_if<records::Problem>(&read)) {
        return failed(*problem);
    }
    const auto& bundle = std::get<records::Bundle>(read);
    const auto result = records::Bundles(*staff.desk.records)
                            .merge(bundle, {staff.visitor.account, staff.review->now(), command.trust, command.dryRun,
                                            unfitIn(bundle, context.limits())});
    if (const auto* problem = std::get_if<records::Problem>(&result)) {
        return failed(*problem);
    }
    const auto& merged = std::get<records::Merged>(result);
    print(command.dryRun ? "Nothing was changed. This would come of it:\n" : "Taken in:\n");
    tell("Learners", merged.learners);
    tell("Attempts", merged.attempts);
    tell("Comments", merged.comments);
    tell("Sign-offs", merged.signOffs);
    tell("Rounds of questions", merged.rounds);
    tell("Classes", merged.classes);
    for (const auto* sentences : {&merged.notes, &merged.refused}) {
        for (const std::string& sentence : *sentences) {
            print(sentence + "\n");
        }
    }
    if (merged.senderIsNew && command.dryRun) {
        print("The sender is not known here yet. Ask, by another way than the file came, whether theirs is\n    " +
              records::fingerprintOf(bundle.publicKey) + "\nand then import with --trust.\n");
    }
    return merged.refused.empty() ? Exit::done : Exit::couldNot;
}

} // namespace app
