#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

/// The real program, run as a person would.
namespace program {

namespace fs = std::filesystem;

/// Where the shipped scenarios are.
inline const std::string scenarios = JUDGEMENT_SOURCE "/scenarios";
/// Words that take the small invented framework of the tests of content.
inline const std::string small = "--framework " JUDGEMENT_SOURCE "/tests/content/small-framework.yaml ";

struct Outcome {
    int status;
    std::string out;
    std::string err;
};

inline std::string slurp(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream out;
    out << stream.rdbuf();
    return out.str();
}

/// The real program in a home of its own, without a display.
class Home {
public:
    Home() {
        std::string pattern = (fs::temp_directory_path() / "judgement-call-program-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ~Home() { fs::remove_all(path); }

    /// `words` as typed in a shell.
    Outcome judgement(const std::string& words, const std::string& input = {}) const {
        return run(JUDGEMENT_PROGRAM " " + words, input);
    }
    /// The same with a terminal, at which `input` is typed; all that shows there is in `out`. No " in the words.
    Outcome atTerminal(const std::string& words, const std::string& input) const {
        return run("script -qec \"" JUDGEMENT_PROGRAM " " + words + "\" /dev/null", input);
    }

    fs::path path;

private:
    Outcome run(const std::string& what, const std::string& input) const {
        std::ofstream(path / "in") << input;
        const std::string command =
            "cd " + path.string() + " && env -u DISPLAY -u WAYLAND_DISPLAY -u XDG_DATA_HOME -u XDG_STATE_HOME " +
            "-u XDG_CONFIG_HOME HOME=" + path.string() + " TZ=Asia/Kolkata LC_ALL=C " + what + " <in >out 2>err";
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, slurp(path / "out"), slurp(path / "err")};
    }
};

} // namespace program
