#include "app/Steps.hpp"

#include "drawing/PdfReader.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>
#include <string>

#include <sys/stat.h>

using namespace program;

namespace {

std::map<std::string, std::string> contentsIn(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files[entry.path().filename().string()] = slurp(entry.path());
    }
    return files;
}

/// What lies in a home beside the records and what the tests put there.
std::set<std::string> leftIn(const Home& home) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(home.path)) {
        names.insert(entry.path().filename().string());
    }
    for (const char* known : {"in", "out", "err", ".local"}) {
        names.erase(known);
    }
    return names;
}

std::string inManifest(const std::string& manifest, const std::string& key) {
    std::smatch found;
    REQUIRE(std::regex_search(manifest, found, std::regex("\"" + key + "\": \"([^\"]*)\"")));
    return found[1].str();
}

struct Staff {
    explicit Staff(const Home& home) : m_home(home) {
        put("rowan", "harbour pencil violet");
        REQUIRE(home.judgement("--passphrase-file rowan accounts set-up --name 'Rowan Achebe'").status == 0);
    }

    void put(const std::string& file, const std::string& line) const {
        std::ofstream(m_home.path / file) << line << '\n';
    }

    /// Words that sign somebody in who gets an account now.
    [[nodiscard]] std::string add(const std::string& name, const std::string& role, const std::string& file) const {
        put(file, file + " teapot lantern crow");
        const auto added = m_home.judgement(rowan + "accounts add '" + name + "' --role " + role);
        REQUIRE(added.status == 0);
        std::smatch code;
        REQUIRE(std::regex_search(added.out, code, std::regex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")));
        put("code", code[0].str());
        REQUIRE(
            m_home.judgement("--as '" + name + "' --passphrase-file code accounts passphrase --new " + file).status ==
            0);
        return "--as '" + name + "' --passphrase-file " + file + " ";
    }

    std::string rowan = "--as 'Rowan Achebe' --passphrase-file rowan ";

private:
    const Home& m_home;
};

} // namespace

TEST_CASE("an attempt leaves in every format, with a manifest that fits the audit trail, and names nobody in data") {
    const Home home;
    const std::string attempt = playAttempt(home, "play the-flat-below --text --learner 'Zoe Brun'", "2");
    const std::map<std::string, std::set<std::string>> expected{{"xapi", {"statements.json"}},
                                                                {"csv", {"decisions.csv", "profile.csv"}},
                                                                {"json", {".json"}},
                                                                {"html", {".html"}},
                                                                {"pdf", {".pdf"}},
                                                                {"text", {".txt"}}};
    // What holds the name is called by it; data is called by ids.
    const std::regex called("[0-9]{4}-[0-9]{2}-[0-9]{2}_Zoe-Brun_The-flat-below_" + attempt);
    for (const auto& [format, names] : expected) {
        CAPTURE(format);
        const auto exported =
            home.judgement("export attempt " + attempt + " --format " + format + " --out out-" + format);
        CAPTURE(exported.err);
        REQUIRE(exported.status == 0);
        auto files = contentsIn(home.path / ("out-" + format));
        CHECK(files.size() == names.size() + 1);
        for (const auto& [name, bytes] : files) {
            CHECK(bytes.size() > 100);
            const bool isKnown = names.contains(name) ||
                                 (format == "json" && name.starts_with(attempt) && name.ends_with(".json")) ||
                                 (names.contains(fs::path(name).extension()) &&
                                  std::regex_match(fs::path(name).stem().string(), called)) ||
                                 name == "manifest.json";
            CHECK(isKnown);
        }
        if (format == "xapi" || format == "csv" || format == "json") {
            for (const auto& [name, bytes] : files) {
                CHECK(bytes.find("Zoe") == std::string::npos);
            }
        }
        const bool asData = format == "xapi" || format == "csv";
        CHECK((files.at("manifest.json").find("\"reasons\": false") != std::string::npos) == asData);
        const std::string anchor = inManifest(files.at("manifest.json"), "anchor");
        CHECK(says(home.judgement("verify --all --anchor " + anchor), "All is as it was recorded."));
        CHECK(says(home.judgement("audit"), "digest=" + inManifest(files.at("manifest.json"), "digest")));
        struct stat status {};
        REQUIRE(::stat((home.path / ("out-" + format)).c_str(), &status) == 0);
        CHECK((status.st_mode & 0077) == 0); // for nobody else to look into
    }
    // Again, and it is the same.
    REQUIRE(home.judgement("export attempt " + attempt + " --format xapi --out again").status == 0);
    CHECK(slurp(home.path / "again/statements.json") == slurp(home.path / "out-xapi/statements.json"));
}

TEST_CASE("a learner leaves with all that was played, what it comes to over time, and reasons only when asked") {
    const Home home;
    (void)playAttempt(home, "play the-flat-below --text --learner 'Zoe Brun'", "2");
    (void)playAttempt(home, "play the-review --text --learner 'Zoe Brun'", "1");
    REQUIRE(home.judgement("play the-review --auto good --learner 'Zoe Brun'").status == 0);
    REQUIRE(home.judgement("export learner 'zoe brun' --format csv --out csv").status == 0);
    const auto csv = contentsIn(home.path / "csv");
    REQUIRE(csv.size() == 4);
    CHECK(csv.at("profile-over-time.csv").find("EA-1") != std::string::npos);
    CHECK(csv.at("decisions.csv").find("the-flat-below") != std::string::npos);
    CHECK(csv.at("decisions.csv").find("the-review") != std::string::npos);
    CHECK(csv.at("decisions.csv").find("automatic") == std::string::npos);
    CHECK(csv.at("decisions.csv").find(",reasons") == std::string::npos);
    REQUIRE(home.judgement("export learner 'zoe brun' --format csv --out reasons --with-reasons").status == 0);
    CHECK(slurp(home.path / "reasons/decisions.csv").find(",reasons\r\n") != std::string::npos);
    CHECK(says(home.judgement("audit"), "reasons=yes"));
    (void)playAttempt(home, "play the-review --text --learner 'Zoe Brun'", "2"); // once more
    REQUIRE(home.judgement("export learner 'zoe brun' --format pdf --out all").status == 0);
    CHECK(contentsIn(home.path / "all").size() == 5); // with the learner's page
    CHECK(csv.at("decisions.csv").find("Zoe") == std::string::npos);
    CHECK(csv.at("decisions.csv").find("learner_name") == std::string::npos);
    REQUIRE(home.judgement("export learner 'zoe brun' --format csv --out named --with-names").status == 0);
    for (const char* table : {"decisions.csv", "profile.csv", "profile-over-time.csv"}) {
        CAPTURE(table);
        const std::string named = slurp(home.path / "named" / table);
        CHECK(named.find(",learner_name\r\n") != std::string::npos);
        CHECK(named.find(",\"Zoe Brun\"\r\n") != std::string::npos);
    }
    CHECK(says(home.judgement("audit"), "names=yes"));
    for (const char* format : {"xapi", "json"}) {
        const fs::path place = home.path / (std::string("nameless-") + format);
        REQUIRE(home.judgement(std::string("export learner 'zoe brun' --with-names --format ") + format + " --out " +
                               place.filename().string())
                    .status == 0);
        for (const auto& [name, bytes] : contentsIn(place)) {
            CAPTURE(name);
            CHECK((name + bytes).find("Zoe") == std::string::npos);
        }
    }
    REQUIRE(home.judgement("export learner 'zoe brun' --format pdf --first-only --out first").status == 0);
    const auto first = contentsIn(home.path / "first");
    CHECK(first.size() == 4);
    CHECK(first.at("manifest.json").find("\"firstAttemptsOnly\": true") != std::string::npos);
    CHECK(says(home.judgement("audit"), "only=first"));
    REQUIRE(home.judgement("export learner 'zoe brun' --first-only --format json --out json").status == 0);
    const auto json = contentsIn(home.path / "json");
    CHECK(json.size() == 4);
    CHECK(json.at("profile-over-time.json").find("\"points\"") != std::string::npos);
    CHECK(home.judgement("export learner Nobody --format json --out nobody").status == 3);
    CHECK_FALSE(fs::exists(home.path / "nobody"));
}

TEST_CASE("an export is whole in a folder of its own, or there is nothing") {
    const Home home;
    const std::string attempt = playAttempt(home, "play the-flat-below --text --learner 'Zoe Brun'", "2");
    const auto before = leftIn(home);
    fs::create_directory(home.path / "full");
    std::ofstream(home.path / "full/mine") << "mine";
    std::ofstream(home.path / "file") << "mine";
    const std::string words = "export attempt " + attempt + " --format csv --out ";
    for (const char* taken : {"full", "full/", "file"}) {
        const auto refused = home.judgement(words + taken);
        CHECK(refused.status == 3);
        CHECK(says(refused, "something at"));
    }
    CHECK(contentsIn(home.path / "full").size() == 1);
    fs::remove_all(home.path / "full");
    CHECK(home.judgement(words + "file/below").status == 3);
    CHECK(home.judgement(words + "/proc/nothing").status == 3);
    const auto audit = home.judgement("audit");
    CHECK(says(audit, "could not export"));
    fs::remove(home.path / "file");
    CHECK(leftIn(home) == before);
    fs::create_directory(home.path / "empty");
    CHECK(home.judgement(words + "empty/").status == 0);
    CHECK(home.judgement(words + "new/inner").status == 0);
    CHECK(contentsIn(home.path / "new/inner").size() == 3);
    CHECK(contentsIn(home.path / "new").empty() == false);
    CHECK(home.judgement("export attempt zzzz --format csv --out z").status == 3);
    CHECK(home.judgement("export attempt " + attempt + " --format word --out z").status == 2);
    CHECK(home.judgement("export attempt " + attempt + " --format csv").status == 2);
}

TEST_CASE("who may see records may export them, and the trail knows whose left") {
    const Home home;
    const std::string attempt = playAttempt(home, "play the-flat-below --text --learner 'Ana Petrov'", "2");
    (void)playAttempt(home, "play the-flat-below --text --learner 'Ben Okoro'", "1");
    const Staff staff(home);
    const std::string mina = staff.add("Mina Kowalczyk", "supervisor", "mina");
    const std::string femi = staff.add("Femi Brandt", "facilitator", "femi");
    const std::string ana = staff.add("Ana Petrov", "learner", "ana");
    REQUIRE(home.judgement(staff.rowan + "cohorts supervisor 'Ana Petrov' 'Mina Kowalczyk'").status == 0);
    REQUIRE(home.judgement(staff.rowan + "cohorts add Spring").status == 0);
    REQUIRE(home.judgement(staff.rowan + "cohorts join Spring 'Ana Petrov'").status == 0);
    REQUIRE(home.judgement(staff.rowan + "cohorts join Spring 'Ben Okoro'").status == 0);

    for (const std::string& who : {staff.rowan, femi}) {
        for (const std::string& what :
             {"attempt " + attempt + " --format json", std::string("learner 'Ana Petrov' --format json"),
              std::string("cohort Spring --format csv"), std::string("person 'Ana Petrov'")}) {
            CAPTURE(who, what);
            CHECK(home.judgement(who + "export " + what + " --out secret").status == 3);
        }
    }
    CHECK(home.judgement("export learner 'Ana Petrov' --format json --out secret").status == 3); // who is it?
    CHECK(home.judgement(mina + "export learner 'Ben Okoro' --format json --out secret").status == 3);
    CHECK(home.judgement(ana + "export learner 'Ben Okoro' --format json --out secret").status == 3);
    CHECK(home.judgement(ana + "export cohort Spring --format json --out secret").status == 3);
    CHECK_FALSE(fs::exists(home.path / "secret"));

    CHECK(home.judgement(ana + "export learner 'Ana Petrov' --format xapi --out own").status == 0);
    const auto part = home.judgement(mina + "export cohort Spring --format pdf --out part");
    CHECK(part.status == 0);
    CHECK(says(part, "Not exported: 1 of this cohort"));
    CHECK(contentsIn(home.path / "part").size() == 2);
    REQUIRE(home.judgement(staff.rowan + "cohorts facilitator Spring 'Femi Brandt'").status == 0);
    CHECK(home.judgement(femi + "export cohort Spring --format csv --out all").status == 0);
    const auto refused = home.judgement(femi + "export person 'Ana Petrov' --out secret");
    CHECK(refused.status == 3);
    CHECK(says(refused, "ask their supervisor"));
    const auto audit = home.judgement(staff.rowan + "audit");
    CHECK(says(audit, "format=xapi"));
    CHECK(says(audit, "cohort="));
    CHECK_FALSE(says(audit, "Ana"));
}

TEST_CASE("a person gets all that is kept of them, in words and as data, and of others no more than they saw") {
    const Home home;
    const std::string attempt = playAttempt(home, "play the-flat-below --text --learner 'Ana Petrov'", "2");
    (void)playAttempt(home, "play the-flat-below --text --learner 'Ben Okoro'", "1");
    const Staff staff(home);
    const std::string mina = staff.add("Mina Kowalczyk", "supervisor", "mina");
    const std::string ana = staff.add("Ana Petrov", "learner", "ana");
    REQUIRE(home.judgement(staff.rowan + "cohorts supervisor 'Ana Petrov' 'Mina Kowalczyk'").status == 0);
    REQUIRE(home.judgement(staff.rowan + "cohorts add Spring").status == 0);
    REQUIRE(home.judgement(staff.rowan + "cohorts join Spring 'Ana Petrov'").status == 0);
    const auto commented = home.judgement(mina + "review comment " + attempt + " 'What did you see?' --decision 1");
    REQUIRE(commented.status == 0);
    std::smatch comment;
    REQUIRE(std::regex_search(commented.out, comment, std::regex("comment ([a-z2-7]{8})")));
    REQUIRE(home.judgement(ana + "review reply " + comment[1].str() + " 'The open door.'").status == 0);
    REQUIRE(home.judgement(mina + "review sign-off --attempt " + attempt + " --note 'We talked.' --agreed 'Next.'")
                .status == 0);

    const auto exported = home.judgement(ana + "export person 'Ana Petrov' --out mine");
    CAPTURE(exported.err);
    REQUIRE(exported.status == 0);
    const auto files = contentsIn(home.path / "mine");
    CHECK(files.size() == 4); // with one debrief
    for (const char* file : {"person.txt", "person.json"}) {
        const std::string& text = files.at(file);
        CAPTURE(file, text);
        for (const char* kept : {"Ana Petrov", "Spring", "Mina Kowalczyk", "What did you see?", "The open door.",
                                 "We talked.", "Next.", "signed off", "supervisor", "chose a passphrase"}) {
            CAPTURE(kept);
            CHECK(text.find(kept) != std::string::npos);
        }
        for (const char* secret : {"Ben", "Rowan", "argon2", "teapot", "secret_key"}) {
            CAPTURE(secret);
            CHECK(text.find(secret) == std::string::npos);
        }
    }
    CHECK(files.at("person.txt").find("How long it is kept") != std::string::npos);
    CHECK(home.judgement(mina + "export person 'Ana Petrov' --out handed").status == 0);
    const auto again = slurp(home.path / "handed/person.txt");
    CHECK(again.find("exported") != std::string::npos); // the first time
}

TEST_CASE("a learner's page leaves as paper to put on file, with what was agreed, and only for who may") {
    const Home home;
    const std::string attempt = playAttempt(home, "play the-flat-below --text --learner 'Ana Petrov'", "2");
    const Staff staff(home);
    const std::string mina = staff.add("Mina Kowalczyk", "supervisor", "mina");
    const std::string paul = staff.add("Paul Weiss", "supervisor", "paul");
    REQUIRE(home.judgement(staff.rowan + "cohorts supervisor 'Ana Petrov' 'Mina Kowalczyk'").status == 0);
    REQUIRE(home.judgement(mina + "review sign-off --attempt " + attempt +
                           " --note 'We talked about listening.' --agreed 'The review, by May.'")
                .status == 0);
    for (const std::string& who : {staff.rowan, paul}) {
        CHECK(home.judgement(who + "export page 'Ana Petrov' --out secret").status == 3);
    }
    CHECK_FALSE(fs::exists(home.path / "secret"));
    const auto exported = home.judgement(mina + "export page 'Ana Petrov' --out page");
    CAPTURE(exported.err);
    REQUIRE(exported.status == 0);
    auto files = contentsIn(home.path / "page");
    REQUIRE(files.size() == 2);
    CHECK(files.at("manifest.json").find("\"as\": \"page\"") != std::string::npos);
    files.erase("manifest.json");
    const auto& [name, bytes] = *files.begin();
    CHECK(std::regex_match(name, std::regex("[0-9-]{10}_Ana-Petrov_learner-page_[a-z2-7]{8}\\.pdf")));
    const PdfReader reader(bytes);
    CHECK(reader.complaints().find("No syntax or stream encoding errors") != std::string::npos);
    const std::string words = reader.words();
    std::size_t at = 0;
    for (const char* part : {"Learner's page",
                             "Ana Petrov",
                             "Rests on 1 first attempt",
                             "passes or fails nobody",
                             "Summary",
                             "Conversations, and what was agreed",
                             "with Mina Kowalczyk",
                             "We talked about listening.",
                             "Agreed",
                             "The review, by May.",
                             "Profile over first attempts",
                             "Interval",
                             "Attempts",
                             "expected",
                             "Core values",
                             "What was not sampled",
                             "these would:",
                             "Attempts",
                             "First attempt Signed off",
                             "Signatures",
                             "What this does not say"}) {
        CAPTURE(part);
        const std::size_t found = words.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
    CHECK(words.find("One attempt is no trend") == std::string::npos);
    CHECK(reader.places().find("\"attempt-1\"") != std::string::npos);
    CHECK(reader.bookmarks().find(">What was not sampled</item>") != std::string::npos);
    CHECK(reader.about().find("Learner's page: Ana Petrov") != std::string::npos);
    CHECK(reader.about().find("Tagged:") != std::string::npos);
    for (const std::string& page : reader.pages()) {
        CHECK(page.find("Ana Petrov") != std::string::npos);
    }
    const auto audit = home.judgement(staff.rowan + "audit");
    CHECK(says(audit, "format=page"));
    CHECK_FALSE(says(audit, "Ana"));
}
