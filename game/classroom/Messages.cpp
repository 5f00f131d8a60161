#include "classroom/Messages.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace classroom {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 10> stages{"lobby",    "briefing",   "reading",     "voting",   "closed",
                                                  "revealed", "discussing", "consequence", "finished", "ended"};
constexpr std::array<std::string_view, 16> commands{"on",     "open",   "close",     "reveal",  "discuss", "card",
                                                    "take",   "back",   "return",    "message", "remove",  "pause",
                                                    "resume", "extend", "standings", "end"};

/// Nothing that is said to a class is nested deeper.
constexpr int mostDepth = 3;

Json parsed(std::string_view bytes) {
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= mostDepth; };
    return Json::parse(bytes, shallow, false);
}

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::optional<std::string> textAt(const Json& json, const char* key, std::size_t most) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) {
        return std::nullopt;
    }
    const auto& text = found->get_ref<const std::string&>();
    return text.size() <= most ? std::optional(text) : std::nullopt;
}

std::optional<std::uint32_t> numberAt(const Json& json, const char* key, std::uint32_t most = 1'000'000'000) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_unsigned() || found->get<std::uint64_t>() > most) {
        return std::nullopt;
    }
    return found->get<std::uint32_t>();
}

template <class Wanted>
std::optional<Wanted> maybeAt(const Json& json, const char* key) {
    const auto number = numberAt(json, key);
    return number ? std::optional(static_cast<Wanted>(*number)) : std::nullopt;
}

bool wellFormed(const Json& json, const char* key) { return !json.contains(key) || numberAt(json, key).has_value(); }

std::optional<ScreenAnswer> readAnswer(const Json& json) {
    ScreenAnswer answer;
    if (json.contains("typed")) {
        auto typed = textAt(json, "typed", 1000);
        if (!typed) {
            return std::nullopt;
        }
        answer.typed = std::move(*typed);
        return answer;
    }
    const auto found = json.find("answer");
    constexpr std::size_t mostPositions = 100;
    if (found == json.end() || !found->is_array() || found->size() > mostPositions) {
        return std::nullopt;
    }
    for (const Json& place : *found) {
        if (place.is_null()) {
            answer.positions.emplace_back(std::nullopt);
        } else if (place.is_number_unsigned() && place.get<std::uint64_t>() < mostPositions) {
            answer.positions.emplace_back(place.get<std::size_t>());
        } else {
            return std::nullopt;
        }
    }
    return answer;
}

std::optional<FromPhone> readHello(const Json& json) {
    constexpr std::size_t mostTyped = 40;
    auto code = textAt(json, "code", mostTyped);
    return code ? std::optional<FromPhone>(Hello{std::move(*code)}) : std::nullopt;
}

std::optional<FromPhone> readJoin(const Json& json) {
    Join join;
    if (json.contains("name")) {
        join.name = textAt(json, "name", mostMessageBytes);
        return join.name ? std::optional<FromPhone>(join) : std::nullopt;
    }
    join.pick = numberAt(json, "pick");
    return wellFormed(json, "pick") ? std::optional<FromPhone>(join) : std::nullopt;
}

std::optional<FromPhone> readVote(const Json& json) {
    const auto poll = numberAt(json, "poll");
    const auto sequence = numberAt(json, "n");
    auto answer = readAnswer(json);
    const auto sure = numberAt(json, "sure", 3);
    if (!poll || !sequence || !answer || (json.contains("sure") && (!sure || *sure == 0))) {
        return std::nullopt;
    }
    Vote vote{*poll, *sequence, std::move(*answer), std::nullopt, {}};
    if (sure) {
        vote.certainty = static_cast<quiz::Certainty>(*sure - 1);
    }
    if (json.contains("reason")) {
        auto reason = textAt(json, "reason", mostMessageBytes);
        if (!reason) {
            return std::nullopt;
        }
        vote.reason = std::move(*reason);
    }
    return vote;
}

std::optional<FromPhone> readDo(const Json& json) {
    const auto what = textAt(json, "what", 20);
    const auto step = numberAt(json, "step");
    const auto* command = what ? std::ranges::find(commands, *what) : commands.end();
    if (!step || command == commands.end()) {
        return std::nullopt;
    }
    for (const char* key : {"seconds", "option", "item", "message", "card", "person"}) {
        if (!wellFormed(json, key)) {
            return std::nullopt;
        }
    }
    Do wanted{static_cast<Command>(command - commands.begin()), *step};
    wanted.seconds = maybeAt<std::chrono::seconds>(json, "seconds");
    wanted.option = maybeAt<std::size_t>(json, "option");
    wanted.item = maybeAt<std::size_t>(json, "item");
    wanted.message = maybeAt<std::size_t>(json, "message");
    wanted.card = numberAt(json, "card").value_or(0);
    wanted.person = numberAt(json, "person").value_or(0);
    const auto shown = json.find("shown");
    wanted.shown = shown != json.end() && shown->is_boolean() && shown->get<bool>();
    return wanted;
}

Json jsonOf(const SplitView& split) {
    if (split.words.empty()) {
        return split.counts;
    }
    Json all = Json::array();
    for (const auto& words : split.words) {
        all.push_back({{"words", words.words}, {"count", words.count}});
    }
    return all;
}

Json jsonOf(const ClockView& clock) {
    Json json{{"paused", clock.paused}};
    if (clock.left) {
        json["left"] = clock.left->count();
    }
    return json;
}

Json jsonOf(const MessageView& message) { return {{"from", message.from}, {"text", message.text}}; }

void addTask(Json& json, const TaskView& task) {
    constexpr std::array<const char*, 6> taskKinds{"one", "several", "truth", "match", "rank", "typed"};
    json["task"] = taskKinds[static_cast<std::size_t>(task.kind)];
    if (!task.options.empty()) {
        json["options"] = task.options;
    }
    if (!task.lefts.empty()) {
        json["lefts"] = task.lefts;
    }
}

void addText(Json& json, const char* key, const std::string& text) {
    if (!text.empty()) {
        json[key] = text;
    }
}

void addVotes(Json& json, const ClassView& view) {
    if (view.stage == Stage::voting) {
        Json poll = jsonOf(view.clock);
        poll["number"] = view.pollNumber;
        poll["vote"] = view.vote;
        json["poll"] = std::move(poll);
    }
    if (view.stage == Stage::discussing) {
        json["clock"] = jsonOf(view.clock);
    }
    if (view.split) {
        json["split"] = jsonOf(*view.split);
        json["voted"] = view.split->voted;
        json["cards"] = Json::array();
        for (const auto& card : view.cards) {
            json["cards"].push_back({{"option", card.option}, {"words", card.words}});
        }
    }
    if (view.before) {
        json["before"] = jsonOf(*view.before);
        json["moved"] = view.moved;
    }
}

void addConsequence(Json& json, const ClassView& view) {
    if (view.stage != Stage::consequence) {
        return;
    }
    json["consequence"] = view.consequence;
    if (view.taken) {
        json["taken"] = *view.taken;
        json["byMost"] = view.byMost;
    }
    if (view.quiz) {
        json["right"] = view.right.empty() ? Json(view.rightWords) : Json(view.right);
    }
}

} // namespace

std::optional<FromPhone> readMessage(std::string_view bytes) {
    if (bytes.size() > mostMessageBytes) {
        return std::nullopt;
    }
    const Json json = parsed(bytes);
    if (!json.is_object()) {
        return std::nullopt;
    }
    const auto kind = textAt(json, "t", 10);
    if (kind == "hello") {
        return readHello(json);
    }
    if (kind == "join") {
        return readJoin(json);
    }
    if (kind == "vote") {
        return readVote(json);
    }
    if (kind == "do") {
        return readDo(json);
    }
    return kind == "still" ? std::optional<FromPhone>(Still{}) : std::nullopt;
}

std::string_view nameOf(Command command) { return commands[static_cast<std::size_t>(command)]; }
std::string_view nameOf(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }

std::string whoMessage(std::string_view names, const std::vector<FreeName>& list) {
    Json json{{"t", "who"}, {"names", names}};
    if (names == "list") {
        json["list"] = Json::array();
        for (const FreeName& free : list) {
            json["list"].push_back({{"pick", free.pick}, {"name", free.name}});
        }
    }
    return written(json);
}

std::string youMessage(std::string_view code, std::string_view name, Person person) {
    return written({{"t", "you"}, {"code", code}, {"name", name}, {"number", person}});
}

std::string classMessage(const ClassView& view) {
    Json json{{"t", "class"},
              {"stage", nameOf(view.stage)},
              {"step", view.step},
              {"kind", view.quiz ? "quiz" : "scenario"},
              {"title", view.title}};
    addText(json, "notes", view.notes);
    if (view.item > 0) {
        json["item"] = view.item;
        json["practice"] = view.practice;
    }
    if (view.of > 0) {
        json["of"] = view.of;
    }
    addText(json, "text", view.text);
    addText(json, "ending", view.endingTitle);
    addText(json, "ask", view.ask);
    for (const MessageView& message : view.messages) {
        json["messages"].push_back(jsonOf(message));
    }
    if (view.task) {
        addTask(json, *view.task);
    }
    addVotes(json, view);
    addConsequence(json, view);
    for (const auto& standing : view.standings) {
        json["standings"].push_back(
            {{"place", standing.place}, {"name", standing.name}, {"marks", std::round(standing.marks * 10) / 10}});
    }
    return written(json);
}

std::string mineMessage(std::uint32_t poll, const Ballot* ballot, const Course& course) {
    Json json{{"t", "mine"}, {"poll", poll}, {"n", ballot == nullptr ? 0 : ballot->sequence}};
    if (ballot != nullptr) {
        const ScreenAnswer answer = onScreen(course, ballot->answer);
        if (!answer.typed.empty()) {
            json["typed"] = answer.typed;
        } else {
            json["answer"] = Json::array();
            for (const auto& place : answer.positions) {
                json["answer"].push_back(place ? Json(*place) : Json());
            }
        }
        if (ballot->certainty) {
            json["sure"] = static_cast<int>(*ballot->certainty) + 1;
        }
        addText(json, "reason", ballot->reason);
    }
    return written(json);
}

std::string keptMessage(std::uint32_t sequence) { return written({{"t", "kept"}, {"n", sequence}}); }

std::string noMessage(std::string_view why, std::string_view say, std::optional<std::uint32_t> sequence) {
    Json json{{"t", "no"}, {"why", why}, {"say", say}};
    if (sequence) {
        json["n"] = *sequence;
    }
    return written(json);
}

std::string byeMessage(std::string_view why, std::string_view say) {
    return written({{"t", "bye"}, {"why", why}, {"say", say}});
}

std::string stillMessage() { return R"({"t":"still"})"; }

PeopleTold changesOf(const std::vector<DeskView::Somebody>& before, const std::vector<DeskView::Somebody>& after) {
    PeopleTold told;
    told.whole = false;
    auto was = before.begin();
    for (const auto& somebody : after) {
        for (; was != before.end() && was->person < somebody.person; ++was) {
            told.gone.push_back(was->person);
        }
        const bool known = was != before.end() && was->person == somebody.person;
        if (!known || *was != somebody) {
            told.people.push_back(somebody);
        }
        was += known ? 1 : 0;
    }
    for (; was != before.end(); ++was) {
        told.gone.push_back(was->person);
    }
    return told;
}

std::string deskMessage(const DeskView& desk, const PeopleTold& people, const std::vector<Command>& may) {
    Json json{{"t", "desk"},
              {"step", desk.step},
              {"here", desk.here},
              {"voted", desk.voted},
              {"standings", desk.standings},
              {"whole", people.whole},
              {"people", Json::array()},
              {"may", Json::array()}};
    for (const auto& somebody : people.people) {
        json["people"].push_back(
            {{"person", somebody.person}, {"name", somebody.name}, {"here", somebody.here}, {"voted", somebody.voted}});
    }
    if (!people.gone.empty()) {
        json["gone"] = people.gone;
    }
    for (const Command command : may) {
        json["may"].push_back(nameOf(command));
    }
    if (desk.split) {
        json["split"] = jsonOf(*desk.split);
        if (!desk.split->sure.empty()) {
            json["sure"] = desk.split->sure;
        }
        json["reasons"] = Json::array();
        for (const auto& reason : desk.reasons) {
            json["reasons"].push_back(
                {{"card", reason.card}, {"option", reason.option}, {"words", reason.words}, {"shown", reason.shown}});
        }
        json["most"] = desk.most;
        for (const auto& key : desk.key) {
            json["key"].push_back({{"option", key.option}, {"rating", key.rating}, {"why", key.why}});
        }
    }
    for (const auto& ahead : desk.ahead) {
        Json message = jsonOf(ahead.view);
        message["message"] = ahead.message;
        message["came"] = ahead.came;
        json["ahead"].push_back(std::move(message));
    }
    for (const auto& earlier : desk.back) {
        json["back"].push_back({{"item", earlier.item + 1}, {"text", earlier.text}});
    }
    addText(json, "problem", desk.problem);
    return written(json);
}

} // namespace classroom
