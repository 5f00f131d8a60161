#include "records/BundleFile.hpp"

#include "records/Encryption.hpp"
#include "records/Fields.hpp"
#include "records/Secure.hpp"

namespace records {

namespace {

constexpr std::string_view fileMark = "JCALBUNDLE";
constexpr std::string_view readable = "JCALBUNDLE3R";
constexpr std::string_view withoutClasses = "JCALBUNDLE2R";
constexpr std::string_view withoutRounds = "JCALBUNDLE1R";
constexpr std::string_view hidden = "JCALBUNDLE1E";
constexpr std::size_t checksumBytes = 64;
constexpr std::size_t signatureBytes = 64;

/// Nothing: of a later version.
std::optional<BundleForm> formOf(std::string_view file) {
    if (file.starts_with(readable)) {
        return BundleForm::withClasses;
    }
    if (file.starts_with(withoutClasses)) {
        return BundleForm::withRounds;
    }
    return file.starts_with(withoutRounds) ? std::optional(BundleForm::withoutRounds) : std::nullopt;
}

Problem refused(std::string sentence) { return {ProblemKind::refused, std::move(sentence)}; }

Problem altered() {
    return refused("This bundle was altered or cut off on its way, so nothing of it was taken in. Ask for it to be "
                   "sent again.");
}

Problem absurd(const std::string& what) {
    return refused("This bundle is signed as it should be, but holds something that cannot be right (" + what +
                   "), so nothing of it was taken in. Tell whoever sent it.");
}

} // namespace

std::string signedFile(const Bundle& bundle, const std::string& secretKey) {
    std::string file = std::string(readable) + bundleText(bundle);
    file += contentHash(file);
    file += signatureOf(file, secretKey);
    return file;
}

std::optional<std::string> encryptedFile(const std::string& signedFile, std::string_view passphrase,
                                         const PassphraseCost& cost) {
    return encrypted(hidden, signedFile, passphrase, cost);
}

bool isEncrypted(std::string_view file) { return file.starts_with(hidden); }

Outcome<Bundle> openFile(std::string_view file, std::string_view passphrase) {
    if (isEncrypted(file)) {
        const auto bytes = decrypted(hidden, file, passphrase);
        if (!bytes) {
            return refused("This bundle is encrypted, and either the passphrase is another or the file was altered on "
                           "its way. Nothing of it was taken in. Ask whoever sent it for the passphrase.");
        }
        return isEncrypted(*bytes) ? Outcome<Bundle>(altered()) : openFile(*bytes);
    }
    if (!file.starts_with(fileMark)) {
        return refused("This file is not a bundle of this program. Name a file that `judgement bundle export` wrote.");
    }
    if (file.size() < readable.size() + checksumBytes + signatureBytes) {
        return altered();
    }
    const std::string_view signature = file.substr(file.size() - signatureBytes);
    const std::string_view before = file.substr(0, file.size() - signatureBytes);
    const std::string_view text = before.substr(0, before.size() - checksumBytes);
    if (contentHash(text) != before.substr(text.size())) {
        return altered();
    }
    const auto form = formOf(file);
    if (!form) {
        return refused("This bundle was made by a later version of the program, so nothing of it was taken in. "
                       "Install that version here too.");
    }
    try {
        // The sender's id and key come first: nothing else is looked at before the signature is known to be theirs.
        FieldReader fields(text.substr(readable.size()));
        (void)fields.id("the sender's id");
        if (!isSignedBy(std::string(fields.bytes("the sender's key")), before, signature)) {
            return altered();
        }
        return readBundle(text.substr(readable.size()), *form);
    } catch (const BadField& bad) {
        return absurd(bad.what);
    }
}

} // namespace records
