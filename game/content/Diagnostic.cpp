#include "content/Diagnostic.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace content {

std::string format(const Diagnostic& diagnostic) {
    std::string out = diagnostic.file + ':' + std::to_string(diagnostic.place.line) + ':' +
                      std::to_string(diagnostic.place.column) + ": " + std::string(diagnostic.code) + ": " +
                      diagnostic.what;
    if (!diagnostic.expected.empty()) {
        out += "; " + diagnostic.expected;
    }
    if (!diagnostic.suggestion.empty()) {
        out += "; did you mean \"" + diagnostic.suggestion + "\"?";
    }
    out += '\n';
    if (!diagnostic.line.empty()) {
        out += "    " + diagnostic.line + "\n    ";
        out.append(diagnostic.caret - 1, ' ');
        out += "^\n";
    }
    return out;
}

Loaded<std::string> readFile(const std::string& path, std::size_t mostBytes) {
    Loaded<std::string> result;
    const auto refuse = [&](std::string_view code, std::string what, std::string expected) {
        result.diagnostics.push_back({path, {}, code, std::move(what), std::move(expected), {}, {}, 1});
        return std::move(result);
    };
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        return refuse("file-not-found", "there is no file of this name", "check the name and the folder");
    }
    if (std::filesystem::is_directory(status)) {
        return refuse("file-is-folder", "this is a folder", "name a file in it");
    }
    if (error || !std::filesystem::is_regular_file(status)) {
        return refuse("file-unreadable", "this is not an ordinary file",
                      "name a file that can be read from start to end");
    }
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        return refuse("file-unreadable", std::string("the file cannot be opened (") + std::strerror(errno) + ")",
                      "check that you have the right to read it");
    }
    // Read up to one byte past the limit: the size on disk may change or lie.
    std::string text;
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size <= mostBytes) {
        text.reserve(size);
    }
    char buffer[65536];
    while (stream && text.size() <= mostBytes) {
        stream.read(buffer, sizeof buffer);
        text.append(buffer, static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) {
        return refuse("file-unreadable", "the file could not be read to its end", "check the disk it is on");
    }
    if (text.size() > mostBytes) {
        return refuse("file-too-large", "the file is larger than " + std::to_string(mostBytes) + " bytes",
                      "split it, or raise the limit with --most-bytes if you trust it");
    }
    result.value = std::move(text);
    return result;
}

} // namespace content
