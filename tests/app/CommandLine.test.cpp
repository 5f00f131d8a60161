#include "app/CommandLine.hpp"
#include "app/Paths.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <unistd.h>

using namespace app;

namespace {

std::variant<Request, Answer> parsed(std::vector<const char*> words) {
    words.insert(words.begin(), "judgement");
    return parse(static_cast<int>(words.size()), words.data(), "9.9.9");
}

Request request(std::vector<const char*> words) {
    auto result = parsed(std::move(words));
    REQUIRE(std::holds_alternative<Request>(result));
    return std::get<Request>(std::move(result));
}

} // namespace

TEST_CASE("no command opens, and each command takes what it needs") {
    CHECK_FALSE(std::get<Open>(request({}).command).text);
    CHECK(std::get<Open>(request({"--text"}).command).text);

    const auto play = std::get<Play>(
        request({"play", "bench", "--auto", "random", "--seed", "7", "--learner", "Zoë Ní Bhriain", "--out", "d"})
            .command);
    CHECK(play.scenario == "bench");
    CHECK(play.policy == "random");
    CHECK(play.seed == 7u);
    CHECK(play.learner == "Zoë Ní Bhriain");
    CHECK(play.out == std::filesystem::path("d"));
    CHECK_FALSE(play.text);
    CHECK(std::get<Play>(request({"play", "--text", "bench"}).command).text);

    CHECK_FALSE(std::get<Resume>(request({"resume"}).command).attempt);
    CHECK(std::get<Resume>(request({"resume", "3f2a"}).command).attempt == "3f2a");
    const auto whatIf = std::get<WhatIf>(request({"what-if", "3f2a", "--decision", "4"}).command);
    CHECK(whatIf.attempt == "3f2a");
    CHECK(whatIf.decision == 4);
    CHECK(std::get<WhatIf>(request({"what-if", "3f2a", "--text", "--decision", "1"}).command).text);
    CHECK(std::get<ShowDebrief>(request({"debrief", "3f2a", "--format", "json"}).command).format == Format::json);
    CHECK(std::get<ShowDebrief>(request({"debrief", "3f2a", "--format", "pdf"}).command).format == Format::pdf);
    CHECK(std::get<Verify>(request({"verify", "3f2a"}).command).attempt == "3f2a");
    CHECK(std::get<ShowFramework>(request({"framework", "show", "EA-1.3", "PRO"}).command).ids.size() == 2);
    CHECK(std::get<ImportFramework>(request({"framework", "import", "in.txt", "-o", "out.yaml"}).command).out ==
          "out.yaml");
    CHECK(std::get<Check>(request({"check", "a", "b"}).command).paths.size() == 2);

    CHECK_FALSE(std::get<BackUpRecords>(request({"records", "backup"}).command).out);
    CHECK(std::get<BackUpRecords>(request({"records", "backup", "--out", "f"}).command).out == "f");
    CHECK(std::holds_alternative<ListBackups>(request({"records", "list"}).command));
    CHECK(std::get<RestoreRecords>(request({"records", "restore", "f"}).command).backup == "f");
    CHECK_FALSE(std::get<CheckRecords>(request({"records", "check"}).command).file);
    CHECK(std::get<CheckRecords>(request({"records", "check", "f"}).command).file == "f");
    CHECK_FALSE(std::get<RecoverRecords>(request({"records", "recover"}).command).replace);
    CHECK(std::get<RecoverRecords>(request({"records", "recover", "--replace"}).command).replace);
}

TEST_CASE("general options may stand before or behind the command") {
    CHECK(request({"--data", "d", "attempts"}).data == std::filesystem::path("d"));
    CHECK(request({"attempts", "--data", "d"}).data == std::filesystem::path("d"));
    CHECK(request({}).keep);
    CHECK_FALSE(request({"--no-save"}).keep);
    CHECK(request({"--text-size", "150"}).textSize == 150);
    CHECK(request({"play", "a", "--time", "1.5"}).time == "1.5");
    CHECK(request({"--scenarios", "a", "--scenarios", "b"}).scenarios.size() == 2);
}

TEST_CASE("wrong usage is told with status 2, help and version with 0") {
    const std::vector<std::vector<const char*>> wrong{{"pley"},
                                                      {"play"},
                                                      {"play", "a", "--auto", "perfect"},
                                                      {"play", "a", "--seed", "x"},
                                                      {"play", "a", "--seed", "-1"},
                                                      {"debrief"},
                                                      {"debrief", "a", "--format", "docx"},
                                                      {"what-if", "a"},
                                                      {"what-if", "--decision", "1"},
                                                      {"what-if", "a", "--decision", "0"},
                                                      {"framework"},
                                                      {"framework", "import", "a"},
                                                      {"check"},
                                                      {"--nonsense"},
                                                      {"--text-size", "500"},
                                                      {"--time", "3"},
                                                      {"attempts", "verify"}};
    for (const auto& words : wrong) {
        CAPTURE(words[0], words.size());
        const auto result = parsed(words);
        REQUIRE(std::holds_alternative<Answer>(result));
        CHECK(std::get<Answer>(result).status == 2);
        CHECK_FALSE(std::get<Answer>(result).text.empty());
    }
    CHECK(std::get<Answer>(parsed({"--version"})).text == "Judgement Call 9.9.9\n");
    CHECK(std::get<Answer>(parsed({"--version"})).status == 0);
    CHECK(std::get<Answer>(parsed({"play", "--help"})).status == 0);
}

TEST_CASE("help shows each command and its words as they are typed") {
    const std::vector<std::string> commands{"play",      "attempts", "resume",  "debrief",  "verify",
                                            "framework", "check",    "explain", "simulate", "map",
                                            "new",       "schema",   "test",    "record",   "what-if"};
    const auto general = std::get<Answer>(parsed({"--help"})).text;
    CHECK(general.find("--no-save ") != std::string::npos);
    CHECK(general.find("{false}") == std::string::npos);
    for (const std::string& command : commands) {
        CAPTURE(command);
        CHECK(general.find("\n  " + command + " ") != std::string::npos);
        const auto help = std::get<Answer>(parsed({command.c_str(), "--help"})).text;
        CHECK(help.find("Usage: ") != std::string::npos);
        CHECK(help.find("{false}") == std::string::npos);
    }
    CHECK_FALSE(std::get<Check>(request({"check", "a", "--no-advice"}).command).advice);
    CHECK(std::get<Check>(request({"check", "a"}).command).advice);
    CHECK_FALSE(request({"check", "a", "--no-save"}).keep);
}

TEST_CASE("folders follow the XDG specification") {
    const auto paths = [](std::map<std::string, std::string> variables) {
        return userPaths([variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        });
    };
    CHECK(paths({{"HOME", "/home/a"}})->data == "/home/a/.local/share/judgement-call");
    CHECK(paths({{"HOME", "/home/a"}})->state == "/home/a/.local/state/judgement-call");
    CHECK(paths({{"HOME", "/home/a"}, {"XDG_DATA_HOME", "/data"}})->data == "/data/judgement-call");
    CHECK(paths({{"HOME", "/home/a"}, {"XDG_DATA_HOME", "relative"}})->data == "/home/a/.local/share/judgement-call");
    CHECK_FALSE(paths({}));
}

TEST_CASE("documents go where the desktop has them, else under the home folder") {
    namespace fs = std::filesystem;
    const fs::path root = fs::temp_directory_path() / ("judgement-call-documents-test-" + std::to_string(::getpid()));
    fs::remove_all(root);
    fs::create_directories(root / "home/.config");
    const auto documents = [&] {
        return documentsFolder([&](const std::string& name) -> std::optional<std::string> {
            return name == "HOME" ? std::optional((root / "home").string()) : std::nullopt;
        });
    };
    CHECK(documents() == root / "home");
    std::ofstream(root / "home/.config/user-dirs.dirs")
        << "# written by a desktop\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n";
    CHECK(documents() == root / "home"); // it is not there
    fs::create_directories(root / "home/Papers");
    CHECK(documents() == root / "home/Papers");
    CHECK_FALSE(documentsFolder([](const std::string&) { return std::nullopt; }));
    fs::remove_all(root);
}

TEST_CASE("the program finds its files beside itself or above itself") {
    namespace fs = std::filesystem;
    const fs::path root = fs::temp_directory_path() / ("judgement-call-share-test-" + std::to_string(::getpid()));
    fs::remove_all(root);
    fs::create_directories(root / "usr/bin");
    fs::create_directories(root / "usr/share/judgement-call/assets/frameworks");
    CHECK(findShare(root / "usr/bin/judgement") == root / "usr/share/judgement-call");
    fs::create_directories(root / "tree/assets/frameworks");
    fs::create_directories(root / "tree/build/release/game/app");
    CHECK(findShare(root / "tree/build/release/game/app/judgement") == root / "tree");
    CHECK_FALSE(findShare(root / "elsewhere/judgement"));
    fs::remove_all(root);
}
