#include "classroom/Server.hpp"
#include "classroom/Phones.hpp"
#include "classroom/SecurePhone.hpp"
#include "classroom/WirePhone.hpp"

#include <chrono>
#include <thread>

using namespace classrooms;

namespace {

/// A class on a free port of this machine.
struct Served {
    explicit Served(std::size_t mostConnections = 4500,
                    std::optional<ServerSetting::Certificate> certificate = std::nullopt) {
        ServerSetting setting;
        setting.certificate = std::move(certificate);
        setting.pages["/"] = {"text/html; charset=utf-8", "<!doctype html><head><title>Class</title></head>"};
        setting.mostConnections = mostConnections;
        auto started = Server::start(std::move(phones.room), std::move(setting));
        if (auto* sentence = std::get_if<std::string>(&started)) {
            FAIL(*sentence);
        }
        server = std::move(std::get<std::unique_ptr<Server>>(started));
        host = "127.0.0.1:" + std::to_string(server->port());
    }

    std::string get(const std::string& path, const std::string& asHost, const std::string& more = {}) {
        return answerTo(server->port(),
                        "GET " + path + " HTTP/1.1\r\nHost: " + asHost + "\r\nConnection: close\r\n" + more + "\r\n");
    }
    void act(Do wanted) {
        wanted.step = server->shown()->view.step;
        server->act(wanted);
        for (int i = 0; i < 200 && server->shown()->view.step == wanted.step; ++i) {
            std::this_thread::sleep_for(5ms);
        }
        REQUIRE(server->shown()->view.step != wanted.step);
    }

    Phones phones;
    std::unique_ptr<Server> server;
    std::string host;
};

} // namespace

TEST_CASE("Pages go to whoever asks the right host, with a policy that lets nothing else in") {
    Served served;
    const std::string page = served.get("/", served.host);
    CHECK(page.starts_with("HTTP/1.1 200"));
    CHECK(page.find("<title>Class</title>") != std::string::npos);
    CHECK(page.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(page.find("unsafe") == std::string::npos);
    CHECK(page.find("ws://" + served.host) != std::string::npos);
    CHECK(page.find("Cache-Control: no-store") != std::string::npos);
    CHECK(served.get("/", "localhost:" + std::to_string(served.server->port())).starts_with("HTTP/1.1 200"));
    CHECK(served.get("/", "evil.example").starts_with("HTTP/1.1 421"));
    CHECK(served.get("/", served.host + ".evil.example").starts_with("HTTP/1.1 421"));
    CHECK(served.get("/../../etc/passwd", served.host).starts_with("HTTP/1.1 404"));
    CHECK(served.get("/class", served.host).starts_with("HTTP/1.1 404"));
    CHECK(answerTo(served.server->port(),
                   "POST / HTTP/1.1\r\nHost: " + served.host + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
              .starts_with("HTTP/1.1 405"));
}

TEST_CASE("Requests that are too large, or none, are cut off, and the class goes on") {
    Served served;
    CHECK(served.get("/", served.host, "X: " + std::string(9000, 'x') + "\r\n").find("200") == std::string::npos);
    CHECK(
        answerTo(served.server->port(), "GET / HTTP/1.1\r\nHost: " + served.host + "\r\nContent-Length: 5\r\n\r\nhello")
            .find("HTTP/1.1 200") == std::string::npos);
    for (const std::string& rubbish : {std::string("\x16\x03\x01\x02"), std::string("GET"), std::string(100, '\0'),
                                       std::string("GET / HTTP/9.9\r\n\r\n"), std::string("\r\n\r\n\r\n")}) {
        CHECK(answerTo(served.server->port(), rubbish).find("200") == std::string::npos);
    }
    CHECK(served.get("/", served.host).starts_with("HTTP/1.1 200"));
}

TEST_CASE("A WebSocket of a page from elsewhere is refused, and one that sends too much is cut off") {
    Served served;
    CHECK_THROWS(WirePhone(served.server->port(), "http://evil.example"));
    CHECK_THROWS(WirePhone(served.server->port(), "null"));
    WirePhone large(served.server->port());
    large.say({{"t", "hello"}, {"code", std::string(5000, 'A')}});
    CHECK(large.hear("bye") == nullptr);
    WirePhone good(served.server->port());
    good.say({{"t", "hello"}, {"code", "K7MPQ2"}});
    CHECK(good.hear("who")["names"] == "typed");
}

TEST_CASE("Phones on real sockets come in, vote and see what came of it, and a vote is kept when the server is gone") {
    Served served;
    WirePhone sam(served.server->port());
    sam.say({{"t", "hello"}, {"code", "K7M PQ2"}});
    sam.hear("who");
    sam.say({{"t", "join"}, {"name", "Sam"}});
    const std::string code = sam.hear("you")["code"];
    served.act({Command::on});
    served.act({Command::on});
    served.act({Command::open});
    nlohmann::json shown;
    do {
        shown = sam.hear("class");
    } while (shown["stage"] != "voting");
    sam.say({{"t", "vote"}, {"poll", shown["poll"]["number"]}, {"n", 1}, {"answer", {1}}, {"reason", "It is quick."}});
    CHECK(sam.hear("kept")["n"] == 1);
    served.server.reset();
    CHECK(sam.hear("class") == nullptr);

    served.phones.open();
    CHECK(served.phones.room->session().poll()->ballots.at(1).reason == "It is quick.");
    CHECK(served.phones.room->session().paused());
}

TEST_CASE("No more connections are taken than there is room for") {
    Served served(3);
    std::vector<std::unique_ptr<WirePhone>> phones;
    for (int i = 0; i < 3; ++i) {
        phones.push_back(std::make_unique<WirePhone>(served.server->port()));
    }
    CHECK_THROWS(WirePhone(served.server->port()));
    phones.pop_back();
    bool came = false;
    for (int i = 0; i < 100 && !came; ++i) {
        try {
            WirePhone again(served.server->port());
            came = true;
        } catch (const boost::system::system_error&) {
            std::this_thread::sleep_for(20ms);
        }
    }
    CHECK(came);
}

TEST_CASE("An address that is not this machine's, or a bad certificate, is told in a sentence") {
    for (const auto& [address, part] :
         {std::pair("10.255.255.1", "cannot listen"), std::pair("nowhere", "no address")}) {
        Phones phones;
        ServerSetting setting;
        setting.address = address;
        const auto started = Server::start(std::move(phones.room), std::move(setting));
        REQUIRE(std::holds_alternative<std::string>(started));
        CHECK(std::get<std::string>(started).find(part) != std::string::npos);
    }
    Phones phones;
    ServerSetting setting;
    setting.certificate = ServerSetting::Certificate{"rubbish", "rubbish"};
    const auto started = Server::start(std::move(phones.room), std::move(setting));
    REQUIRE(std::holds_alternative<std::string>(started));
    CHECK(std::get<std::string>(started).find("certificate") != std::string::npos);
}

namespace {

/// Sam comes in, decides what most decide, and the class ends; all that was said to Sam's phone. `comesBack`: the phone
/// is away when the story ends.
template <class Phone>
std::string saidToSam(Served& served, bool comesBack) {
    std::optional<Phone> sam(std::in_place, served.server->port());
    sam->say({{"t", "hello"}, {"code", "K7MPQ2"}});
    sam->hear("who");
    sam->say({{"t", "join"}, {"name", "Sam"}});
    const std::string code = sam->hear("you")["code"];
    served.act({Command::on});
    served.act({Command::on});
    for (int decision = 0; decision < 2; ++decision) {
        served.act({Command::open});
        nlohmann::json shown;
        do {
            shown = sam->hear("class");
        } while (shown["stage"] != "voting");
        sam->say({{"t", "vote"}, {"poll", shown["poll"]["number"]}, {"n", 1}, {"answer", {0}}});
        sam->hear("kept");
        served.act({Command::close});
        served.act({Command::reveal});
        Do taking{Command::take};
        taking.option = 0;
        served.act(taking);
        if (comesBack && decision == 1) {
            sam.reset();
        }
        served.act({Command::on});
    }
    if (comesBack) {
        sam.emplace(served.server->port());
        sam->say({{"t", "hello"}, {"code", code}});
        sam->hear("mine");
    }
    served.act({Command::end});
    served.server.reset();
    return sam->everything();
}

} // namespace

TEST_CASE("Over plain http a phone never gets anything of a profile, whatever happens, and over https it gets its own") {
    for (const bool comesBack : {false, true}) {
        CAPTURE(comesBack);
        Served open;
        CHECK(open.get("/", open.host).find("own.js") == std::string::npos);
        const std::string said = saidToSam<WirePhone>(open, comesBack);
        CHECK(said.find("\"finished\"") != std::string::npos);
        CHECK(said.find("\"own\"") == std::string::npos);
        for (const model::Competency& competency : framework()->competencies) {
            CHECK(said.find(competency.name) == std::string::npos);
        }
        Served encrypted(4500, certificateForATest());
        const std::string own = saidToSam<SecurePhone>(encrypted, comesBack);
        CHECK(own.find("\"t\":\"own\"") != std::string::npos);
        CHECK(own.find("Throw the rope.") != std::string::npos);
        CHECK(own.find("Too little evidence") != std::string::npos);
    }
}
