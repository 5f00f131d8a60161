#include "content/YamlFile.hpp"

#include "content/Utf8.hpp"
#include "content/YamlErrors.hpp"
#include "content/YamlHandler.hpp"
#include "content/YamlInput.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>

namespace content {

namespace {

/// As readYaml, without marking where reading stopped.
bool readAll(std::string_view text, std::string_view entries, const Limits& limits, Problems& problems,
             YamlFileReader& reader, bool& sawDocument) {
    if (!checkCharacters(text, problems)) {
        return false;
    }
    // yaml-cpp would skip a byte order mark too, but then count from behind it.
    const std::size_t skipped = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    YamlHandler handler(text, skipped, entries, limits, problems, reader);
    YamlInput buffer(text.substr(skipped), handler.lastPlace(), limits);
    std::istream stream(&buffer);
    const auto reportGivingUp = [&] {
        if (buffer.gaveUp()) {
            problems.add(handler.lastPlace(), "text-too-long",
                         "what begins here has no end within the next 250,000 characters",
                         "close the bracket or the quotation mark that is open, or split the text");
        }
        return buffer.gaveUp();
    };
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(handler)) {
        }
    } catch (const YamlStop&) {
        reportGivingUp();
        return false;
    } catch (const YAML::Exception& exception) {
        if (reportGivingUp()) {
            return false;
        }
        handler.handOverLine();
        reportYamlError(exception, handler.contextOf(exception), problems);
        return false;
    }
    if (reportGivingUp()) {
        return false;
    }
    sawDocument = handler.sawDocument();
    return true;
}

} // namespace

bool readYaml(std::string_view text, std::string_view entries, const Limits& limits, Problems& problems,
              YamlFileReader& reader) {
    if (text.size() > limits.bytes) {
        problems.add(0, "file-too-large", "the file is larger than " + std::to_string(limits.bytes) + " bytes",
                     "split it, or raise the limit with --most-bytes if you trust it");
        return false;
    }
    bool sawDocument = false;
    if (!readAll(text, entries, limits, problems, reader, sawDocument)) {
        problems.readingStopped();
        return false;
    }
    if (!sawDocument) {
        problems.add(0, "empty-file", "the file is empty", "see docs/scenario-format.md for a small whole example");
    }
    return sawDocument;
}

} // namespace content
