#include "app/NamesGiven.hpp"

#include "content/Find.hpp"

#include <fstream>
#include <iterator>

namespace app {

namespace {

constexpr std::size_t mostBytesOfNames = 1u << 20;

std::vector<std::string> namesHere(StaffDesk& desk) {
    auto known = administrationAt(desk.desk).knownNames(desk.visitor);
    auto* names = std::get_if<std::vector<std::string>>(&known);
    return names != nullptr ? std::move(*names) : std::vector<std::string>();
}

} // namespace

std::variant<std::string, Exit> namesFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && !stream.eof()) {
        complain("The names could not be read from " + file.string() + ". Nothing was changed.");
        return Exit::couldNot;
    }
    if (text.size() > mostBytesOfNames) {
        complain("The file " + file.string() + " is too large to be a list of names. Nothing was changed.");
        return Exit::couldNot;
    }
    return text;
}

std::variant<std::vector<std::string>, Exit> newNames(StaffDesk& desk, const NewNames& given) {
    std::string text;
    for (const std::string& name : given.names) {
        text += name + "\n";
    }
    if (given.from) {
        auto read = namesFile(*given.from);
        if (const auto* exit = std::get_if<Exit>(&read)) {
            return *exit;
        }
        text = std::get<std::string>(std::move(read));
    }
    review::NameList list = review::namesIn(text, namesHere(desk));
    for (const review::NameRemark& remark : list.remarks) {
        if (remark.kind == review::NameRemark::Kind::wrong || !given.anyway) {
            complain((given.from ? "Line " + std::to_string(remark.line) + ": " : std::string()) + remark.sentence);
        }
    }
    if (list.has(review::NameRemark::Kind::wrong)) {
        complain("Nobody was added.");
        return Exit::couldNot;
    }
    if (list.has(review::NameRemark::Kind::alike) && !given.anyway) {
        complain("Nobody was added. If these are other people, say so with --anyway.");
        return Exit::couldNot;
    }
    if (list.names.empty()) {
        complain("There is no name here. Say one, or --from FILE with one name a line. Nobody was added.");
        return Exit::couldNot;
    }
    return std::move(list.names);
}

std::string didYouMeanHere(StaffDesk& desk, const std::string& name) {
    const std::string question = review::didYouMean(review::namesLike(name, namesHere(desk)));
    return question.empty() ? question : question + " ";
}

std::variant<std::string, Exit> rankNamed(StaffDesk& desk, const std::optional<std::string>& rank) {
    const model::CompetencyFramework& framework = desk.desk.practice->framework();
    if (!rank) {
        return std::string(framework.ranks.front().id);
    }
    std::string all;
    for (const auto& one : framework.ranks) {
        if (content::folded(*rank) == content::folded(one.name) || *rank == std::string_view(one.id)) {
            return std::string(one.id);
        }
        all += (all.empty() ? "" : ", ") + std::string(one.name);
    }
    complain("There is no rank \"" + *rank + "\". The ranks here: " + all + ". Nothing was changed.");
    return Exit::couldNot;
}

} // namespace app
