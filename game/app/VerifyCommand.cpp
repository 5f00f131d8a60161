#include "app/Commands.hpp"
#include "app/NotFound.hpp"
#include "app/SignIn.hpp"
#include "records/AuditTrail.hpp"
#include "records/Seal.hpp"

namespace app {

namespace {

/// "12:ab34…" as an export has it.
std::optional<records::AuditHead> anchorIn(const std::string& words) {
    const std::size_t colon = words.find(':');
    constexpr std::size_t mostDigits = 12;
    constexpr std::size_t hashDigits = 64;
    const std::string digits = words.substr(0, colon);
    if (colon == std::string::npos || digits.empty() || digits.size() > mostDigits ||
        digits.find_first_not_of("0123456789") != std::string::npos || words.size() - colon - 1 != hashDigits) {
        return std::nullopt;
    }
    return records::AuditHead{std::stoll(digits), words.substr(colon + 1)};
}

Exit verifyAll(const Desk& desk, const std::optional<std::string>& anchorWords) {
    std::optional<records::AuditHead> anchor;
    if (anchorWords) {
        anchor = anchorIn(*anchorWords);
        if (!anchor) {
            complain("This is no anchor. An export writes it as a number, a colon and 64 hexadecimal digits.");
            return Exit::couldNot;
        }
    }
    std::size_t differing = 0;
    std::size_t attempts = 0;
    const auto listed = desk.practice->attempts();
    if (const auto* problem = std::get_if<practice::Problem>(&listed)) {
        return failed(*problem);
    }
    for (const auto& attempt : std::get<std::vector<practice::AttemptSummary>>(listed)) {
        const auto verified = desk.practice->verify(attempt.id);
        if (const auto* problem = std::get_if<practice::Problem>(&verified)) {
            return failed(*problem);
        }
        ++attempts;
        const auto& verification = std::get<practice::Verification>(verified);
        if (verification.same) {
            continue;
        }
        ++differing;
        print("Attempt " + attempt.id + ":\n");
        for (const std::string& finding : verification.findings) {
            print("  " + finding + "\n");
        }
    }
    for (const auto& found :
         {records::Seals(*desk.records).verify(), records::AuditTrail(*desk.records).verify(anchor)}) {
        if (const auto* problem = std::get_if<records::Problem>(&found)) {
            return failed(*problem);
        }
        for (const std::string& finding : std::get<std::vector<std::string>>(found)) {
            ++differing;
            print(finding + "\n");
        }
    }
    const auto head = records::AuditTrail(*desk.records).head();
    if (const auto* problem = std::get_if<records::Problem>(&head)) {
        return failed(*problem);
    }
    const auto& ends = std::get<records::AuditHead>(head);
    print("Compared: " + std::to_string(attempts) + (attempts == 1 ? " attempt" : " attempts") +
          ", what is kept against what was sealed, and the " + std::to_string(ends.rows) +
          " rows of the audit trail, which ends with " + std::to_string(ends.rows) + ":" + ends.hash + "\n");
    print(differing == 0
              ? "All is as it was recorded.\n"
              : "Not all is as it was recorded: see above. Keep the records as they are and ask whoever looks after "
                "them.\n");
    return differing == 0 ? Exit::done : Exit::couldNot;
}

} // namespace

Exit verify(const Context& context, const Verify& command) {
    auto opened = openDesk(context, WithoutRecords::no, Gallery::none, WithoutFramework::useShipped);
    if (const auto* exit = std::get_if<Exit>(&opened)) {
        return *exit;
    }
    const practice::Practice& practice = *std::get<Desk>(opened).practice;
    if (!command.attempt) {
        // Compares digests and tells ids: nothing of what anybody decided, so anybody may.
        return verifyAll(std::get<Desk>(opened), command.anchor);
    }
    if (const auto exit = signInToPlay(context, std::get<Desk>(opened))) {
        return *exit;
    }
    if (const auto sentence = noAttemptSentence(practice, *command.attempt)) {
        return failed(practice::Problem{*sentence});
    }
    const auto verified = practice.verify(*command.attempt);
    if (const auto* problem = std::get_if<practice::Problem>(&verified)) {
        return failed(*problem);
    }
    const auto& verification = std::get<practice::Verification>(verified);
    for (const std::string& finding : verification.findings) {
        print(finding + "\n");
    }
    print(verification.same
              ? "The same: what is recorded gives what was recorded.\n"
              : "Not the same: see above. Keep the records as they are and ask whoever looks after them.\n");
    return verification.same ? Exit::done : Exit::couldNot;
}

} // namespace app
