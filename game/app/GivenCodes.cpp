#include "app/GivenCodes.hpp"

#include "content/WriteFile.hpp"
#include "report/CodeSheet.hpp"

#include <system_error>

namespace app {

namespace fs = std::filesystem;

std::optional<practice::Problem> sheetRefusal(const fs::path& file) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(file, ignored))) {
        return practice::Problem{"There is something at " + file.string() +
                                 " already. Name a file that is not there yet."};
    }
    const fs::path folder = fs::absolute(file, ignored).parent_path();
    if (!fs::is_directory(folder, ignored)) {
        return practice::Problem{"There is no folder " + folder.string() + " to write the sheet of codes to."};
    }
    return std::nullopt;
}

std::optional<practice::Problem> writeCodeSheet(review::Administration& administration, const review::Visitor& visitor,
                                                const std::vector<records::NewAccount>& codes,
                                                records::UnixMilliseconds given, const fs::path& file) {
    if (auto problem = sheetRefusal(file)) {
        return problem;
    }
    auto made = report::codeSheet(codes, given);
    if (auto* problem = std::get_if<practice::Problem>(&made)) {
        return std::move(*problem);
    }
    if (auto problem = administration.tellOfSheet(visitor, codes.size())) {
        return problem;
    }
    if (const auto wrong = content::writeFile(file, std::get<std::string>(made), content::Readers::owner)) {
        return practice::Problem{*wrong};
    }
    return std::nullopt;
}

Exit handOverCodes(StaffDesk& desk, const std::vector<review::CodeWish>& wishes, const std::optional<fs::path>& sheet) {
    auto administration = administrationAt(desk.desk);
    std::vector<records::PreparedCode> prepared;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        auto code = administration.prepareCode(desk.visitor);
        if (const auto* problem = std::get_if<practice::Problem>(&code)) {
            return failed(*problem);
        }
        prepared.push_back(std::get<records::PreparedCode>(std::move(code)));
    }
    const std::int64_t now = desk.review->now();
    const auto given = administration.giveCodes(desk.visitor, wishes, std::move(prepared));
    if (const auto* problem = std::get_if<practice::Problem>(&given)) {
        return failed(*problem);
    }
    const auto& codes = std::get<std::vector<records::NewAccount>>(given);
    std::optional<practice::Problem> unwritten;
    if (sheet) {
        unwritten = writeCodeSheet(administration, desk.visitor, codes, now, *sheet);
    }
    if (sheet && !unwritten) {
        print("The codes of " + std::to_string(codes.size()) + (codes.size() == 1 ? " person" : " people") +
              " are in " + sheet->string() +
              ", a slip for each. Print it, hand each person their own slip, shred the rest and delete the file: "
              "whoever has a code can sign in. They work once, until the end of " +
              report::lastDayOfCode(now) + ".\n");
        return Exit::done;
    }
    print("Hand over these codes. Each works once, until the end of " + report::lastDayOfCode(now) +
          ", and is shown only now:\n\n");
    for (const records::NewAccount& one : codes) {
        print("    " + one.code + "  " + one.account.name + "\n");
    }
    print("\nWith it each signs in under this name and chooses a passphrase that nobody else knows.\n");
    return unwritten ? failed(*unwritten) : Exit::done;
}

} // namespace app
