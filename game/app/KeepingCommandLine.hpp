#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

// Moving, keeping and erasing records on the command line.

struct BundleExport {
    std::filesystem::path out;
    std::vector<std::string> learners; ///< names
    std::optional<std::string> cohort; ///< name
    bool encrypt = false;
    std::optional<std::filesystem::path> passphraseFile; ///< of the bundle
};

struct BundleImport {
    std::filesystem::path file;
    bool dryRun = false;
    bool trust = false;
    std::optional<std::filesystem::path> passphraseFile; ///< of the bundle
};

struct RetentionShow {};
struct RetentionSet {
    std::string days; ///< a number, or "none"
};
struct RetentionApply {
    bool yes = false;
};

struct Erase {
    std::optional<std::string> learner; ///< name
    std::optional<std::string> account; ///< or the name of somebody who is no learner
    bool yes = false;                   ///< do not ask for the name to be typed
};

struct ResearchExport {
    std::filesystem::path out;
};

} // namespace app
