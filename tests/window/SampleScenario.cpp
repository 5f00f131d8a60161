#include "window/SampleScenario.hpp"

#include "content/FrameworkReader.hpp"
#include "content/ScenarioReader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>

namespace samples {

std::string scenarioText() {
    return R"(format: 1
scenario: corner-shop
version: 1
title: The corner shop
framework: met-cvf
rank: constable
level: 1
minutes: 10
topics: [theft, hate crime, vulnerability]
notes: A victim repeats racist words that were used against her.
summary: A shopkeeper reports a theft. What she needs is not what she first asks for, and you have another job waiting.
briefing: |
  It is 21:40 on a wet Tuesday. You are on your own in the car, and the radio has been busy since the start of the shift.

  A shopkeeper has rung about a theft. She was told that somebody would come "when we can". That was at ten past six.
cast:
  amira: {name: Amira Khan, called: Mrs Khan, role: shopkeeper}
  tom: {name: Tom Reilly, role: her neighbour}
facts:
  trust: {from: 0, to: 4, start: 1}
start: arrival
situations:
  arrival:
    place: shop-night
    with: [{amira: upset}, {tom: angry}]
    text: |
      {amira} is talking before the door has closed behind you. The till is shut, half the lights are off, and there is glass swept into a careful heap beside the counter.

      "Three hours," she says. "Three hours I have stood here. You people come when it suits you."

      {tom}, from the flat above, has folded his arms. He looks at you as if it were you who had broken the window.
    injects:
      - {after: 8s, from: radio, text: "Any unit free for an immediate, two streets away? Domestic, children in the house, caller has hung up."}
      - {after: 20s, from: amira, text: "Are you listening to me?"}
    rationale: optional
    timer: {limit: 45s, otherwise: rush}
    choices:
      listen:
        text: Put your notebook away and ask her what happened, from the start.
        rating: best
        shows: [EA-1.1, EA-1.8, {COM+1: partial}]
        why: She has to feel heard before she can give a good account.
        then: {trust: +1}
        consequence: |
          She breathes out. "It isn't the money," she says, and for the first time she looks at you and not at the door.

          Behind her, {tom} unfolds his arms.
        goto: account
      rush:
        text: Ask for the reference she was given on the phone, and explain that you will need it before you can record anything at all.
        rating: poor
        carries: [COM-1]
        why: It answers a question that she has not asked.
        goto: account
      apologise:
        text: Say that you are sorry about the wait, and that you have as long as she needs.
        rating: good
        shows: [EA-1.1]
        carries: [{PRO-3: serious}]
        why: The apology is right; the promise may not be yours to make.
        goto: account
      leave:
        text: Tell her that you have been called away, and go.
        rating: harmful
        carries: [PRO-1, {COM-1: serious}]
        why: The wait was the first harm; this would be the second.
        goto: account
  account:
    place: shop-night
    with: [{amira: thoughtful}]
    text: She points at the till, then at the door, and then at nothing.
    also:
      - {when: trust >= 2, text: "She lowers her voice: this is the third time, and they use the same words each time."}
    rationale: asked
    choices:
      statement:
        text: Take a full account now.
        rating: best
        shows: [AC-1.2, TO-1.1, EA-1.1]
        why: What she has only now said makes this a different offence.
        goto: cctv
      reference:
        text: Give her a reference and go to the next job.
        rating: harmful
        carries: [PRO-1, {COM-1: serious}]
        why: The pattern stays hidden, and so does she.
        goto: cctv
  cctv:
    place: shop-back-room
    text: The recorder under the counter keeps seven days. It is the seventh.
    choices:
      secure: {text: "Secure the recording before you leave.", rating: best, shows: [TO-1.1, TO-1.6, EA-1.1], why: Tomorrow it is gone., goto: street}
      note: {text: "Note its place for the investigating officer.", rating: poor, neutral: yes, why: Nobody will come in time., goto: street}
      ask: {text: "Ask her to keep it for you.", rating: good, shows: [EA-1.7], why: It puts your task on her., goto: street}
      w4: {text: "Ring the control room, and ask who has the skills.", when: trust >= 4, rating: good, shows: [TO-1.4], why: It may help., goto: street}
  street:
    place: street-night
    text: |
      Outside, the rain has stopped. You could now:

      - write up what you have, in the car;
      - knock at the doors on both sides;
      - go back in.
    order: fixed
    choices:
      c1: {text: Write it up., rating: good, shows: [TO-1.2], why: It has to be done., goto: heard}
      c2: {text: Knock at the doors on both sides and ask who saw or heard anything this evening., rating: best, shows: [TO-1.1, AC-1.2], why: Somebody saw them., goto: heard}
      c3: {text: Go back in., rating: good, shows: [EA-1.8], why: She would be glad., goto: heard}
      c4: {text: Sit for a minute., rating: good, shows: [EA-1.4], why: You need it., goto: heard}
      c5: {text: Ring your sergeant., rating: good, shows: [EA-1.5], why: It may help., goto: heard}
      c6: {text: Walk the alley., rating: poor, neutral: yes, why: There is nobody., goto: heard}
      c7: {text: Take the next call., rating: poor, neutral: yes, why: This one is open., goto: heard}
      c8: {text: Photograph the glass., rating: good, shows: [TO-1.1], why: It helps., goto: heard}
      c9: {text: Look for more cameras., rating: good, shows: [TO-1.1], why: There may be one., goto: heard}
      c10: {text: Ask the taxi rank., rating: good, shows: [TO-1.1], why: They see much., goto: heard}
      c11: {text: Wait., rating: poor, neutral: yes, why: It helps nobody., goto: heard}
      c12: {text: Go home., rating: harmful, carries: [PRO-1], why: It is not done., goto: alone}
endings:
  heard: {title: A witness, text: "Three dates, one camera, one name. On Friday she rings to say that she has slept."}
  alone: {title: A crime number, text: "She locks the door behind you."}
)";
}

namespace {

/// 40 % longer and full of accents, as a translation might be.
std::string stretched(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case 'a':
            out += "áà";
            break;
        case 'e':
            out += "éè";
            break;
        case 'i':
            out += "îì";
            break;
        case 'o':
            out += "öô";
            break;
        case 'u':
            out += "ûü";
            break;
        case 's':
            out += "š";
            break;
        default:
            out += c;
        }
    }
    return out;
}

const std::string unbreakable = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
const std::string arabic = "مكتبة المدينة المركزية في المساء";

/// Puts adapted texts in the place of the scenario's own.
void adapt(model::Scenario& s, Texts texts) {
    const auto change = [&s, texts](std::string_view& view) {
        if (view.empty() || texts == Texts::usual)
            return;
        const std::string text = adapted(view, texts);
        auto kept = std::make_unique<char[]>(text.size());
        std::copy(text.begin(), text.end(), kept.get());
        view = {kept.get(), text.size()};
        s.texts.push_back(std::move(kept));
    };
    for (std::string_view* view : {&s.title, &s.notes, &s.summary, &s.briefing})
        change(*view);
    for (auto& who : s.cast) {
        change(who.name);
        change(who.role);
    }
    for (auto& situation : s.situations)
        change(situation.text);
    for (auto& choice : s.choices) {
        change(choice.text);
        change(choice.why);
        change(choice.consequence);
    }
    for (auto& inject : s.injects) {
        change(inject.text);
        change(inject.from);
    }
    for (auto& also : s.alsos)
        change(also.text);
    for (auto& ending : s.endings) {
        change(ending.title);
        change(ending.text);
    }
}

std::string readWhole(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

std::string adapted(std::string_view text, Texts texts) {
    switch (texts) {
    case Texts::longer:
        return stretched(text);
    case Texts::extreme:
        return std::string(text) + " " + unbreakable + " " + arabic;
    case Texts::usual:
        break;
    }
    return std::string(text);
}

std::shared_ptr<const model::CompetencyFramework> framework() {
    static const auto loaded = [] {
        const std::string path = std::string(JUDGEMENT_SOURCE) + "/assets/frameworks/met-cvf.yaml";
        auto read = content::readFramework(readWhole(path), path);
        REQUIRE(read);
        return std::make_shared<const model::CompetencyFramework>(std::move(*read.value));
    }();
    return loaded;
}

std::shared_ptr<const model::Scenario> scenario(Texts texts) {
    static std::map<Texts, std::shared_ptr<const model::Scenario>> loaded;
    auto& place = loaded[texts];
    if (!place) {
        auto read = content::readScenario(scenarioText(), "corner-shop.yaml", *framework());
        for (const auto& d : read.diagnostics)
            FAIL_CHECK(content::format(d));
        REQUIRE(read);
        adapt(*read.value, texts);
        place = std::make_shared<const model::Scenario>(std::move(*read.value));
    }
    return place;
}

} // namespace samples
