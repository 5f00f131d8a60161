#include "exchange/GiftReader.hpp"
#include "exchange/GiftWriter.hpp"

#include "quiz/Shipped.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace exchange;
using model::Choosing;
using model::Question;

namespace {

Imported importedGift(const std::string& text) {
    auto import = readGift(text, shippedFramework());
    REQUIRE(std::holds_alternative<Imported>(import));
    return std::get<Imported>(std::move(import));
}

Question only(const std::string& text) {
    auto imported = importedGift(text);
    REQUIRE(imported.groups.size() == 1);
    REQUIRE(imported.groups[0].questions.size() == 1);
    return imported.groups[0].questions[0];
}

/// What it says about a file with nothing else in it.
std::string refused(const std::string& text) {
    const auto imported = importedGift(text);
    CHECK(imported.groups.empty());
    REQUIRE(imported.notices.size() == 1);
    return imported.notices[0].sentence;
}

std::string weightsOf(const Question& question) {
    std::string weights;
    for (const auto& option : std::get<Choosing>(question.task).options) {
        weights += std::to_string(option.weight) + " ";
    }
    return weights;
}

std::string anyText() {
    static const std::vector<std::string> parts{"a",      "B",   " ",     "=",      "~",    "#",  "{",    "}",
                                                ":",      "::",  "\\",    "->",     "%50%", "\n", "//",   "####",
                                                "[html]", "<b>", "&amp;", "\u00E9", "1",    ".",  "____", "$CATEGORY",
                                                "TRUE",   "T",   "*",     "\"",     "'"};
    std::string text = "x";
    const int length = *rc::gen::inRange(0, 8);
    for (int i = 0; i < length; ++i) {
        text += parts[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(parts.size())))];
    }
    return text + "y";
}

std::string maybeText() { return *rc::gen::arbitrary<bool>() ? anyText() : std::string(); }

model::Task anyTask() {
    const auto count = static_cast<std::size_t>(*rc::gen::inRange(2, 5));
    std::vector<model::Option> options;
    for (std::size_t i = 0; i < count; ++i) {
        options.push_back({std::to_string(i) + anyText(), i == 0 ? 100 : 0, maybeText()});
    }
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return Choosing{options, Choosing::Many::one};
    case 1: {
        for (std::size_t i = 0; i < options.size(); ++i) {
            options[i].weight = i == 0 ? 60 : i == 1 ? 40 : -50;
        }
        return Choosing{options, Choosing::Many::several};
    }
    case 2:
        return model::TrueOrFalse{*rc::gen::arbitrary<bool>(), {}};
    case 3: {
        model::Matching matching;
        for (const auto& option : options) {
            matching.pairs.push_back({anyText(), option.text});
        }
        if (*rc::gen::arbitrary<bool>()) {
            matching.others.push_back("other " + anyText());
        }
        return matching;
    }
    case 4:
        options[1].weight = 50;
        return model::FillIn{options};
    default: {
        const double from = *rc::gen::inRange(-1000, 1000) / 8.0;
        return model::NumberIn{{{from, from + *rc::gen::inRange(0, 3), 100, maybeText()}}};
    }
    }
}

} // namespace

TEST_CASE("every type of GIFT question is read") {
    const auto one =
        only("// a comment\n::Stairs:: Who goes first? {\n=The one who knows the way#Yes.\n~The one who is "
             "nearest#Perhaps.\n~%50%Nobody yet\n####Look first.\n}\n");
    CHECK(one.id == "stairs");
    CHECK(one.ask == "Who goes first?");
    CHECK(one.explanation == "Look first.");
    CHECK(weightsOf(one) == "100 0 50 ");
    CHECK(std::get<Choosing>(one.task).many == Choosing::Many::one);
    CHECK(std::get<Choosing>(one.task).options[1].because == "Perhaps.");

    const auto several = only("Pick two {~%50%a ~%50%b ~%-100%c ~d}");
    CHECK(std::get<Choosing>(several.task).many == Choosing::Many::several);
    CHECK(weightsOf(several) == "50 50 -100 0 ");
    CHECK(weightsOf(only("Pick three {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-33.33333%d}")) == "33 34 33 -33 ");

    CHECK(std::get<model::TrueOrFalse>(only("It is so. {T}").task).holds);
    CHECK_FALSE(std::get<model::TrueOrFalse>(only("It is so. {FALSE}").task).holds);
    const auto told = only("It is so. {TRUE#No, look again.#Yes.}");
    CHECK(weightsOf(told) == "100 0 ");
    CHECK(std::get<Choosing>(told.task).options[0].because == "Yes.");
    CHECK(std::get<Choosing>(told.task).options[1].because == "No, look again.");
    CHECK(std::get<Choosing>(told.task).inOrder);

    const auto typed = only("Two plus two is {=four =%50%fore#Spelling. =4}.");
    CHECK(typed.ask == "Two plus two is ____.");
    CHECK(std::get<model::FillIn>(typed.task).accepted.size() == 3);
    CHECK(std::get<model::FillIn>(typed.task).accepted[1].weight == 50);
    CHECK(std::get<model::FillIn>(typed.task).accepted[1].because == "Spelling.");

    const auto match = only("Match. {\n=dog -> barks\n=cat -> mews\n= -> sings\n}");
    CHECK(std::get<model::Matching>(match.task).pairs.size() == 2);
    CHECK(std::get<model::Matching>(match.task).pairs[1].right == "mews");
    CHECK(std::get<model::Matching>(match.task).others == std::vector<std::string>{"sings"});

    const auto range = std::get<model::NumberIn>(only("How many? {#3:0.5}").task).accepted;
    REQUIRE(range.size() == 1);
    CHECK(range[0].from == 2.5);
    CHECK(range[0].to == 3.5);
    const auto numbers =
        std::get<model::NumberIn>(only("When? {#\n=1822:0#Right.\n=%50%1820..1824#Near.\n~#No.}").task).accepted;
    REQUIRE(numbers.size() == 2);
    CHECK(numbers[0].because == "Right.");
    CHECK(numbers[1].from == 1820);
    CHECK(numbers[1].weight == 50);
    CHECK(std::get<model::NumberIn>(only("Which? {#-2.5..-1}").task).accepted[0].from == -2.5);

    const auto missing = only("The {=cat ~dog} sat.");
    CHECK(missing.ask == "The ____ sat.");
}

TEST_CASE("what stands behind backslashes is text, and lines are joined but where a break is written") {
    const auto question = only("::a\\:\\:b:: Is 1 \\= 2 \\{so\\} \\~ \\# c\\\\d\nor\\nnot? {=e\\=f ~g\\}h}");
    CHECK(question.ask == "Is 1 = 2 {so} ~ # c\\d or\nnot?");
    CHECK(std::get<Choosing>(question.task).options[0].text == "e=f");
    CHECK(std::get<Choosing>(question.task).options[1].text == "g}h");
}

TEST_CASE("categories become groups, and ids come from titles, each once") {
    const auto imported =
        importedGift("Loose? {T}\n\n$CATEGORY: $course$/Week 1\n\n::Same::A? {T}\n\n::Same::B? {F}\n\n::1. "
                     "\u00C9tage::C? {T}\n\n$CATEGORY: empty\n\n$CATEGORY: $course$/Week 2\n::Same::D? {T}\n");
    REQUIRE(imported.groups.size() == 3);
    CHECK(imported.groups[0].category.empty());
    CHECK(imported.groups[1].category == "$course$/Week 1");
    CHECK(imported.groups[1].questions[0].id == "same");
    CHECK(imported.groups[1].questions[1].id == "same-2");
    CHECK(imported.groups[1].questions[2].id == "q-1-etage");
    CHECK(imported.groups[2].questions[0].id == "same");
    CHECK(imported.notices.empty());
}

TEST_CASE("text that is said to be plain keeps its tags, and is written so that they stay") {
    const Question question = only("::P::[plain]What makes <b>this</b>? {=[plain] <b>bold</b> &lt; ~[plain]<i>no</i>}");
    CHECK(question.ask == "What makes <b>this</b>?");
    CHECK(std::get<Choosing>(question.task).options[0].text == "<b>bold</b> &lt;");
    model::Quiz quiz;
    quiz.title = "Plain";
    quiz.questions.push_back(question);
    const Question back = only(writeGift(quiz, shippedFramework()).text);
    CHECK(back.ask == question.ask);
    CHECK(std::get<Choosing>(back.task).options[0].text == "<b>bold</b> &lt;");
}

TEST_CASE("a question that begins without an empty line before it is one of its own") {
    const auto imported = importedGift("::A:: First? {\n=yes\n~no\n}\n::B:: Second? {#\n=4}\n");
    REQUIRE(imported.groups[0].questions.size() == 2);
    CHECK(imported.groups[0].questions[0].ask == "First?");
    CHECK(imported.groups[0].questions[1].id == "b");
}

TEST_CASE("braces for a second time, and a name that does not end, are told") {
    const auto twice = importedGift("::Water:: It has {=1} and {=2} atoms.");
    REQUIRE(twice.notices.size() == 1);
    CHECK(twice.notices[0].sentence.find("second time") != std::string::npos);
    const auto unended = importedGift("::Water: It has {=1} atoms.");
    REQUIRE(unended.notices.size() == 1);
    CHECK(unended.notices[0].sentence.find("does not end") != std::string::npos);
}

TEST_CASE("a category is called by the last of its names, in which two slashes are one") {
    CHECK(nameOfCategory("Week 1") == "Week 1");
    CHECK(nameOfCategory("$course$/top/Week 1 ") == "Week 1");
    CHECK(nameOfCategory("course/Stop // search") == "Stop / search");
    CHECK(nameOfCategory("course/") == "course");
    CHECK(nameOfCategory(" / ").empty());
    model::Quiz quiz;
    quiz.title = "Stop / search";
    CHECK(writeGift(quiz, shippedFramework()).text == "$CATEGORY: Stop // search\n\n");
}

TEST_CASE("an id that a question was given stays as it is, however long its title was") {
    const std::string title = "50 " + std::string(80, 'a');
    const auto first =
        importedGift("::" + title + "::A? {T}\n\n::" + title + "::B? {T}\n\n// [id:with_low_line]\nC? {T}\n");
    model::Quiz quiz;
    quiz.title = "Long";
    quiz.questions = first.groups[0].questions;
    CHECK(quiz.questions[1].id == quiz.questions[0].id + "-2");
    CHECK(quiz.questions[2].id == "with_low_line");
    const std::string written = writeGift(quiz, shippedFramework()).text;
    quiz.questions = importedGift(written).groups[0].questions;
    CHECK(writeGift(quiz, shippedFramework()).text == written);
}

TEST_CASE("what has no place here is listed with its line, and nothing is dropped silently") {
    CHECK(refused("Write about it. {}").find("essay") != std::string::npos);
    CHECK(refused("A text that asks nothing.").find("asks nothing") != std::string::npos);
    CHECK(refused("Open { =a ~b").find("closing") != std::string::npos);
    CHECK(refused("{=a ~b}").find("no question") != std::string::npos);
    CHECK(refused("Weights {~%60%a ~%60%b}").find("100") != std::string::npos);
    CHECK(refused("Only {~a ~b}").find("100") != std::string::npos);
    CHECK(refused("One {=%50%a}").find("wholly right") != std::string::npos);
    CHECK(refused("Match {=a -> b =c -> b}").find("same right side") != std::string::npos);
    CHECK(refused("Match {=a -> b}").find("two pairs") != std::string::npos);
    CHECK(refused("Number {#about 3}").find("no number") != std::string::npos);
    CHECK(refused("What {a or b}").find("begin with") != std::string::npos);
    const auto changed = importedGift(
        "::One:: [html]<p>Who <b>goes</b>?</p><img src\\=\"a.png\"> {=a&nbsp;b ~<i>c</i>}\n\n::Two:: Which* {=a*}\n");
    REQUIRE(changed.groups[0].questions.size() == 2);
    CHECK(changed.groups[0].questions[0].ask == "Who goes?");
    CHECK(std::get<Choosing>(changed.groups[0].questions[0].task).options[0].text == "a b");
    REQUIRE(changed.notices.size() == 3);
    CHECK(changed.notices[0].line == 1);
    CHECK(changed.notices[0].about == "One");
    CHECK(changed.notices[0].sentence.find("picture") != std::string::npos);
    CHECK(changed.notices[2].line == 3);
    // One broken question takes no other with it.
    const auto after = importedGift("First {=a ~b\n\n::Second:: ? {T}\n");
    REQUIRE(after.groups.size() == 1);
    CHECK(after.groups[0].questions[0].id == "second");
    CHECK(after.notices.size() == 1);
    // Empty lines between braces are forgiven.
    CHECK(std::get<Choosing>(only("Which? {\n\n=a\n\n~b\n}").task).options.size() == 2);
}

TEST_CASE("a file in another encoding is refused whole, and told which it seems to be") {
    const auto sentence = [](const std::string& bytes) {
        const auto import = readGift(bytes, shippedFramework());
        REQUIRE(std::holds_alternative<Unreadable>(import));
        return std::get<Unreadable>(import).sentence;
    };
    CHECK(sentence(std::string("\xFF\xFEQ\0?\0", 6)).find("UTF-16") != std::string::npos);
    CHECK(sentence(std::string("Q\0?\0 \0", 6)).find("UTF-16") != std::string::npos);
    CHECK(sentence("One? {T}\n\nCaf\xE9? {T}\n").find("line 3") != std::string::npos);
    CHECK(only("\xEF\xBB\xBF::One:: Caf\u00E9? {T}\r\n").ask == "Caf\u00E9?");
    CHECK(importedGift("One? {T}\r\rTwo? {F}").groups[0].questions.size() == 2);
    const auto control = importedGift("One\x07? {T}");
    CHECK(control.groups[0].questions[0].ask == "One?");
    REQUIRE(control.notices.size() == 1);
    CHECK(control.notices[0].line == 1);
}

TEST_CASE("id, statements and difficulty go with a question, and come back") {
    const auto question =
        only("// [id:who-first] [tag:EA-1.3] [tag:PRO-3] [tag:hard] [tag:week 4]\n::Stairs:: Who? {T}");
    CHECK(question.id == "who-first");
    REQUIRE(question.statements.size() == 2);
    CHECK(shippedFramework()[question.statements[1]].id == "PRO-3");
    CHECK(question.difficulty == model::Difficulty::hard);
    CHECK(importedGift("// [tag:week 4]\nWho? {T}").notices.size() == 1);
}

TEST_CASE("what was written is read back and written the same") {
    REQUIRE(rc::check([] {
        model::Quiz quiz;
        quiz.title = "A title";
        const int questions = *rc::gen::inRange(1, 5);
        for (int i = 0; i < questions; ++i) {
            Question question;
            question.id = "question-" + std::to_string(i);
            question.scene = maybeText();
            question.ask = anyText();
            question.task = anyTask();
            question.explanation = maybeText();
            question.difficulty = static_cast<model::Difficulty>(*rc::gen::inRange(0, 3));
            if (*rc::gen::arbitrary<bool>()) {
                question.statements.push_back(model::StatementId(static_cast<std::size_t>(*rc::gen::inRange(0, 184))));
            }
            quiz.questions.push_back(std::move(question));
        }
        const std::string first = writeGift(quiz, shippedFramework()).text;
        RC_LOG(first);
        const auto back = std::get<Imported>(readGift(first, shippedFramework()));
        RC_ASSERT(back.groups.size() == 1u);
        RC_ASSERT(back.groups[0].questions.size() == quiz.questions.size());
        model::Quiz again;
        again.title = back.groups[0].category;
        again.questions = back.groups[0].questions;
        RC_ASSERT(writeGift(again, shippedFramework()).text == first);
        for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
            RC_ASSERT(again.questions[i].task.index() == quiz.questions[i].task.index());
            RC_ASSERT(again.questions[i].explanation == quiz.questions[i].explanation);
            RC_ASSERT(again.questions[i].statements == quiz.questions[i].statements);
        }
    }));
}

TEST_CASE("what GIFT cannot say is written as near as it can be, and listed") {
    model::Quiz quiz;
    quiz.title = "Three";
    quiz.questions.resize(3);
    quiz.questions[0].id = "order";
    quiz.questions[0].ask = "In which order?";
    quiz.questions[0].task = model::Ranking{{{"first", 0, ""}, {"second", 0, "Not yet."}, {"third", 0, ""}}};
    quiz.questions[1].id = "so";
    quiz.questions[1].ask = "It is so.";
    quiz.questions[1].task = model::TrueOrFalse{true, {{"Because.", 100, ""}, {"For no reason.", 0, ""}}};
    quiz.questions[2].id = "spot";
    quiz.questions[2].scene = "She waits.";
    quiz.questions[2].task = model::Spotting{{model::StatementId(2)}, {model::StatementId(3), model::StatementId(4)}};
    const auto written = writeGift(quiz, shippedFramework());
    CHECK(written.notices.size() == 3);
    const auto back = importedGift(written.text);
    REQUIRE(back.groups[0].questions.size() == 3);
    CHECK(std::get<model::Matching>(back.groups[0].questions[0].task).pairs[2].left == "3");
    CHECK(weightsOf(back.groups[0].questions[1]) == "100 50 0 ");
    CHECK(weightsOf(back.groups[0].questions[2]) == "100 -100 -100 ");
    CHECK(std::get<Choosing>(back.groups[0].questions[2].task).options[0].text ==
          shippedFramework().statements[2].text);
}

TEST_CASE("a weight is written as Moodle's nearest where that is the same but for rounding, and told where it is not") {
    model::Quiz quiz;
    quiz.title = "Weights";
    quiz.questions.resize(1);
    quiz.questions[0].id = "weights";
    quiz.questions[0].ask = "Which?";
    quiz.questions[0].task =
        Choosing{{{"all", 100, ""}, {"nearly", 99, ""}, {"third", 33, ""}, {"none", 0, ""}}, Choosing::Many::one};
    const auto written = writeGift(quiz, shippedFramework());
    CHECK(written.text.find("~%99%nearly") != std::string::npos);
    CHECK(written.text.find("~%33.33333%third") != std::string::npos);
    REQUIRE(written.notices.size() == 1);
    CHECK(written.notices[0].sentence.find("99") != std::string::npos);
    CHECK(weightsOf(importedGift(written.text).groups[0].questions[0]) == "100 99 33 0 ");
}

TEST_CASE("an arrow between the braces is no match where nothing is matched") {
    for (const char* text :
         {"::A:: Which? {=Go -\\> home#Then -\\> sleep ~Stay}", "::A:: ____? {=Go -\\> home#So -\\> there}"}) {
        model::Quiz quiz;
        quiz.title = "Arrows";
        quiz.questions.push_back(only(text));
        const std::string written = writeGift(quiz, shippedFramework()).text;
        CAPTURE(written);
        CHECK(written.find("->") == std::string::npos);
        CHECK(only(written).task.index() == quiz.questions[0].task.index());
    }
}

TEST_CASE("a share that the left side of a match begins with is no weight") {
    model::Quiz quiz;
    quiz.title = "Shares";
    Question question;
    question.id = "shares";
    question.ask = "What is it of forty?";
    question.task = model::Matching{{{"%50%", "Twenty"}, {"%25% and a bit", "Eleven"}}, {"Forty"}};
    quiz.questions.push_back(question);
    const std::string written = writeGift(quiz, shippedFramework()).text;
    CAPTURE(written);
    CHECK(written.find("=%") == std::string::npos);
    const auto back = std::get<model::Matching>(importedGift(written).groups[0].questions[0].task);
    REQUIRE(back.pairs.size() == 2);
    CHECK(back.pairs[0].left == "%50%");
    CHECK(back.pairs[1].left == "%25% and a bit");
    CHECK(back.others == std::vector<std::string>{"Forty"});
}

TEST_CASE("large numbers, and a bracket behind the braces, are written so that others can read them") {
    model::Quiz quiz;
    quiz.title = "Others";
    quiz.questions.push_back(only("::A:: How many? {#=12e20:0 =%50%0.00000125:0}"));
    quiz.questions.push_back(only("::B:: It is {T} [so] they say."));
    const std::string written = writeGift(quiz, shippedFramework()).text;
    CAPTURE(written);
    CHECK(written.find("=1200000000000000000000:0") != std::string::npos);
    CHECK(written.find("%0.00000125:0") != std::string::npos);
    CHECK(written.find("} [") == std::string::npos);
    const auto back = importedGift(written).groups[0].questions;
    CHECK(back[1].ask == quiz.questions[1].ask);
    CHECK(std::get<model::NumberIn>(back[0].task).accepted[0].from == 12e20);
}

TEST_CASE("weights that were shared out are written evenly, and others come back as they were") {
    const auto weightsBack = [](const std::string& weights) {
        model::Quiz quiz;
        quiz.title = "Weights";
        quiz.questions.push_back(only("::W:: Which? {" + weights + "}"));
        const auto written = writeGift(quiz, shippedFramework());
        quiz.questions[0] = only(written.text);
        CHECK(writeGift(quiz, shippedFramework()).text == written.text);
        return weightsOf(only(written.text));
    };
    CHECK(weightsBack("~%33.33333%a ~%33.33333%b ~%33.33333%c ~d") == "33 34 33 0 ");
    CHECK(weightsBack("~%16.66667%a ~%33.33333%b ~%50%c ~%-50%d") == "17 33 50 -50 ");
    CHECK(weightsBack("~%16%a ~%24%b ~%60%c ~d") == "16 24 60 0 ");
    CHECK(weightsBack("~%16%a ~%12%b ~%11%c ~%14%d ~%24%e ~%23%f") == "16 12 11 14 24 23 ");
}

TEST_CASE("a choice in which everything is right stays one to choose from") {
    const Question question = only("::All:: Which? {=One ~%100%Two ~%100%Three}");
    model::Quiz quiz;
    quiz.title = "All";
    quiz.questions.push_back(question);
    const auto back = importedGift(writeGift(quiz, shippedFramework()).text).groups[0].questions[0];
    CHECK(weightsOf(back) == "100 100 100 ");
}
