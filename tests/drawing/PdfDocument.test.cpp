#include "drawing/PdfDocument.hpp"

#include "drawing/PdfReader.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <string>

using namespace drawing;
using Catch::Matchers::Contains;

namespace {

std::string bytesOf(const PdfDocument& document) {
    auto made = pdfOf(document);
    REQUIRE(std::holds_alternative<std::string>(made));
    return std::get<std::string>(made);
}

PdfBlock blockOf(const std::string& text, PdfRole role = PdfRole::paragraph) {
    return {{{{{text}}, 0, pdfTextWidth, PdfStyle::body, role}}};
}

PdfDocument example() {
    PdfDocument document;
    document.title = "Debrief: Tŷ’r wraig";
    document.author = "Somebody";
    document.subject = "A subject";
    document.creator = "A program";
    document.date = "2026-11-21T20:41:07Z";
    document.footLeft = "Gwenllïan";
    document.footMiddle = "Attempt abcdefgh";
    document.blocks = {blockOf("The title", PdfRole::title), blockOf("A part", PdfRole::part)};
    document.blocks.back().bookmark = "A part";
    document.blocks.push_back(blockOf(""));
    document.blocks.back().cells = {{{{"See "}, {"the end", PdfSpan::Tone::usual, "end"}}}};
    for (const char* words : {"Mae hi’n bwrw glaw.", "قالت المرأة: أنا بخير", "“£5 – €6” fi ﬁ"}) {
        document.blocks.push_back(blockOf("–", PdfRole::bullet));
        document.blocks.back().cells.push_back(blockOf(words, PdfRole::item).cells.front());
        document.blocks.back().cells.back().left = 20;
    }
    for (int i = 0; i < 90; ++i) {
        document.blocks.push_back(blockOf("cell " + std::to_string(i), PdfRole::cell));
        document.blocks.back().kind = PdfBlock::Kind::row;
    }
    document.blocks.push_back(blockOf("The end."));
    document.blocks.back().anchor = "end";
    document.blocks.back().bookmark = "The end";
    document.blocks.back().bookmarkLevel = 2;
    return document;
}

} // namespace

TEST_CASE("A PDF has text that can be selected, in order and in every script, in fonts of its own") {
    const PdfReader reader(bytesOf(example()));
    CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
    const std::string words = reader.words();
    CHECK_THAT(words, Contains("The title A part See the end – Mae hi’n bwrw glaw."));
    CHECK_THAT(reader.laidOut(), Contains("بخير") && Contains("قالت"));
    CHECK_THAT(words, Contains("cell 88 cell 89 The end."));
    const std::string fonts = reader.fonts();
    CHECK_THAT(fonts, Contains("Inter"));
    CHECK_THAT(fonts, !Contains("no  yes") && !Contains(" no  no"));
}

TEST_CASE("A PDF tells a screen reader what is what, in which language, and which page is which") {
    const PdfReader reader(bytesOf(example()));
    const std::string about = reader.about();
    CHECK_THAT(about, Contains("Debrief: Tŷ’r wraig") && Contains("Somebody") && Contains("A subject"));
    CHECK_THAT(about, Contains("A4"));
    CHECK_THAT(about, Contains("Tagged:          yes"));
    const std::string bytes = bytesOf(example());
    CHECK(bytes.find("/Lang (en-GB)") != std::string::npos);
    CHECK(bytes.find("/DisplayDocTitle true") != std::string::npos);
    CHECK_THAT(about, Contains("20:41:07 2026"));
    const std::string structure = reader.structure();
    for (const char* tag : {"H1 ", "H2 ", "P ", "  L ", "LI", "LBody", "  Table ", "TR", "TD", "Link"}) {
        CAPTURE(tag);
        CHECK_THAT(structure, Contains(tag));
    }
    const auto tables = structure.find("  Table ");
    CHECK(structure.find("  Table ", tables + 1) == std::string::npos); // one, over two pages
    const auto pages = reader.pages();
    REQUIRE(pages.size() == 2);
    CHECK_THAT(pages[0], Contains("Page 1 of 2") && Contains("Gwenllïan") && Contains("Attempt abcdefgh"));
    CHECK_THAT(pages[1], Contains("Page 2 of 2") && Contains("A part, continued"));
}

TEST_CASE("What reads from right to left stands in a PDF in the order in which it is read, over many lines") {
    // Each has runs in several fonts, which stand on the paper from left to right.
    const std::string hebrew = "רציתי להקשיב לה קודם, לפני ששאלתי על הדלת הפתוחה. אחת, שתיים, 123, שלוש.";
    const std::string arabic = "سمعت صوت القطار القادم فخفضت صوتي، وقلت: نحن هنا معك. ";
    const std::string mixed = "Mixed: she said مرحبا يا أختي and left at 10:30.";
    std::string many;
    for (int i = 0; i < 12; ++i) {
        many += arabic;
    }
    many.pop_back();
    PdfDocument document = example();
    for (const std::string& words : {hebrew, many, mixed}) {
        document.blocks.push_back(blockOf(words));
    }
    const PdfReader reader(bytesOf(document));
    const std::string structure = reader.structure();
    for (const std::string& words : {hebrew, many, mixed}) {
        CHECK_THAT(structure, Contains("\"" + words + "\""));
    }
    // Nor is a word torn apart by those who read a page by where things stand on it.
    CHECK_THAT(reader.laidOut(), Contains("سمعت صوت القطار القادم فخفضت صوتي") && Contains("רציתי להקשיב לה קודם"));
}

TEST_CASE("Two letters that are written as one are in a PDF as the two that they are") {
    PdfDocument document = example();
    document.blocks.push_back(blockOf("أولا، لأنها"));
    const std::string unpacked = PdfReader(bytesOf(document)).unpacked();
    CHECK_THAT(unpacked, Contains("/Span << /ActualText <feff06440627> >>"));
    CHECK_THAT(unpacked, Contains("/Span << /ActualText <feff06440623> >>"));
}

TEST_CASE("A paragraph of a PDF is one to a screen reader, wherever its lines are broken") {
    std::string words = "A";
    for (int i = 0; i < 60; ++i) {
        words += " paragraph over several lines,";
    }
    PdfDocument document = example();
    document.blocks = {blockOf(words)};
    const PdfReader reader(bytesOf(document));
    CHECK_THAT(reader.structure(), Contains("\"" + words + "\""));
    CHECK_THAT(reader.words(), Contains(words));
}

TEST_CASE("A word of ten thousand letters is set as quickly as words are, and stays one word") {
    const std::string word(10'000, 'w');
    const std::string accents = [] {
        std::string text;
        for (int i = 0; i < 2'000; ++i) {
            text += "e\u0301"; // a letter and its accent, which no line may tear apart
        }
        return text;
    }();
    std::string bytes;
    const auto secondsFor = [&](const std::string& foot, const std::string& one, const std::string& other) {
        PdfDocument document = example();
        document.footLeft = foot; // on every page, as far as it goes
        document.blocks = {blockOf(one), blockOf(other)};
        document.blocks.front().cells.front().style = PdfStyle::title; // over many pages
        const std::clock_t begun = std::clock();
        bytes = bytesOf(document);
        return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    };
    const auto inWords = [](std::size_t letters, const char* five) {
        std::string text;
        for (std::size_t i = 0; i < letters; i += 5) {
            text += std::string(five) + " ";
        }
        return text;
    };
    const double usual = secondsFor(inWords(10'000, "fffff"), inWords(10'000, "wwwww"), inWords(4'000, "eeeee"));
    const double seconds = secondsFor(std::string(10'000, 'f'), word, accents);
    CAPTURE(seconds, usual);
    CHECK(seconds < 6 * usual + 0.2);
    const std::string text = PdfReader(bytes).text();
    CHECK(std::count(text.begin(), text.end(), 'w') == 10'000);
    CHECK_THAT(text, !Contains("\n\u0301"));
}

TEST_CASE("Links and bookmarks lead to their places") {
    const PdfReader reader(bytesOf(example()));
    CHECK_THAT(reader.places(), Contains("\"end\"") && Contains("   2 [ XYZ"));
    CHECK_THAT(reader.unpacked(), Contains("/Dest (end)"));
    CHECK_THAT(reader.bookmarks(),
               Contains("<item page=\"1\">A part</item>") && Contains("<item page=\"2\">The end</item>"));
}

TEST_CASE("The same document gives the same bytes, whatever the day") {
    const std::string bytes = bytesOf(example());
    CHECK(bytesOf(example()) == bytes);
    PdfDocument undated = example();
    undated.date.clear();
    CHECK_THAT(PdfReader(bytesOf(undated)).about(), !Contains("Date"));
    undated.date = "the day before yesterday";
    CHECK_THAT(PdfReader(bytesOf(undated)).complaints(), Contains("No syntax"));
}

TEST_CASE("Nothing that is typed can break a PDF") {
    const std::string longWord(300, 'w');
    for (const std::string& text :
         {std::string("a\0b\x01\x1b[31m\x7f\t\r", 13), std::string("\xff\xfe broken \xc3"), longWord, std::string(),
          std::string("\n\n\n"), std::string("') (/Root << >> endobj 'x=1"),
          std::string("\xE2\x80\xAE right to left")}) {
        CAPTURE(text.substr(0, 40));
        PdfDocument document = example();
        document.title = document.footLeft = document.footMiddle = document.notice = document.subject = text;
        for (PdfBlock& block : document.blocks) {
            for (PdfCell& cell : block.cells) {
                cell.text = {{text}, {text, PdfSpan::Tone::strong, "end"}};
            }
        }
        document.blocks.resize(12);
        document.blocks.push_back(blockOf("The end."));
        document.blocks.back().anchor = "end";
        const PdfReader reader(bytesOf(document));
        CHECK_THAT(reader.complaints(), Contains("No syntax or stream encoding errors"));
        CHECK_THAT(reader.words(), Contains("The end."));
    }
}
