#pragma once

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <sys/wait.h>

/// What a reader of PDF files that is not ours finds in one (packages poppler-utils and qpdf).
class PdfReader {
public:
    explicit PdfReader(const std::string& bytes) {
        std::string pattern = (std::filesystem::temp_directory_path() / "judgement-pdf-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        m_folder = pattern;
        std::ofstream(m_folder / "x.pdf", std::ios::binary) << bytes;
    }
    PdfReader(const PdfReader&) = delete;
    PdfReader& operator=(const PdfReader&) = delete;
    ~PdfReader() { std::filesystem::remove_all(m_folder); }

    /// In the order in which it is written.
    [[nodiscard]] std::string text() const { return run("pdftotext -raw -enc UTF-8 x.pdf -"); }
    /// The same, a page each.
    [[nodiscard]] std::vector<std::string> pages() const {
        std::vector<std::string> pages;
        std::istringstream all(text());
        for (std::string page; std::getline(all, page, '\f');) {
            pages.push_back(page);
        }
        return pages;
    }
    /// In one line, so that it does not matter where lines are broken.
    [[nodiscard]] std::string words() const {
        std::istringstream all(text());
        std::string words;
        for (std::string word; all >> word;) {
            words += (words.empty() ? "" : " ") + word;
        }
        return words;
    }
    /// As it stands on the page: what reads from right to left in its own order.
    [[nodiscard]] std::string laidOut() const { return run("pdftotext -layout -enc UTF-8 x.pdf -"); }
    [[nodiscard]] std::string about() const { return run("pdfinfo x.pdf"); }
    [[nodiscard]] std::string structure() const { return run("pdfinfo -struct-text x.pdf"); }
    [[nodiscard]] std::string places() const { return run("pdfinfo -dests x.pdf"); }
    [[nodiscard]] std::string bookmarks() const { return run("pdftohtml -xml -i -stdout x.pdf"); }
    [[nodiscard]] std::string fonts() const { return run("pdffonts x.pdf"); }
    [[nodiscard]] std::string complaints() const { return run("qpdf --check x.pdf"); }
    /// Everything in it, unpacked.
    [[nodiscard]] std::string unpacked() const { return run("qpdf --qdf --object-streams=disable x.pdf -"); }

private:
    /// Its output; what it complains of fails the test, and so does a tool that is not installed.
    [[nodiscard]] std::string run(const std::string& command) const {
        const int status =
            std::system(("cd " + m_folder.string() + " && LC_ALL=C.UTF-8 " + command + " >out 2>err").c_str());
        const std::string complaint = read("err");
        CAPTURE(command, complaint);
        REQUIRE(WIFEXITED(status));
        REQUIRE(WEXITSTATUS(status) == 0);
        REQUIRE(complaint.empty());
        return read("out");
    }
    [[nodiscard]] std::string read(const char* name) const {
        std::ifstream file(m_folder / name, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        return text.str();
    }

    std::filesystem::path m_folder;
};
