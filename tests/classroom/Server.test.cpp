#include "classroom/SecurePhone.hpp"
#include "classroom/ServedClass.hpp"

#include <algorithm>
#include <deque>
#include <vector>

#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>

using namespace classrooms;

TEST_CASE("Pages go to whoever asks the right host, with a policy that lets nothing else in") {
    ServedClass served;
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

namespace {

/// Connections of the program itself whose own side is this port, by the number of their file.
std::vector<int> connectionsAt(std::uint16_t port) {
    std::vector<int> found;
    for (int number = 0; number < 2 * FD_SETSIZE; ++number) {
        sockaddr_in own{};
        sockaddr_in other{};
        socklen_t size = sizeof own;
        socklen_t otherSize = sizeof other;
        if (::getpeername(number, reinterpret_cast<sockaddr*>(&other), &otherSize) == 0 &&
            ::getsockname(number, reinterpret_cast<sockaddr*>(&own), &size) == 0 && ntohs(own.sin_port) == port) {
            found.push_back(number);
        }
    }
    return found;
}

} // namespace

TEST_CASE("Phones take no number of a file that the window's libraries could need") {
    rlimit limit{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4 * FD_SETSIZE);
    REQUIRE(limit.rlim_cur > 2 * FD_SETSIZE);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    ServedClass served;
    std::deque<WirePhone> phones;
    for (int i = 0; i < 20; ++i) {
        phones.emplace_back(served.server->port()).say({{"t", "hello"}, {"code", "K7MPQ2"}});
        CHECK(phones.back().hear("who")["names"] == "typed");
    }
    const auto numbers = connectionsAt(served.server->port());
    CHECK(numbers.size() == 20);
    CHECK(std::ranges::all_of(numbers, [](int number) { return number >= FD_SETSIZE; }));
}

TEST_CASE("Requests that are too large, or none, are cut off, and the class goes on") {
    ServedClass served;
    CHECK(served.get("/", served.host, "X: " + std::string(9000, 'x') + "\r\n").find("200") == std::string::npos);
    CHECK(
        answerTo(served.server->port(), "GET / HTTP/1.1\r\nHost: " + served.host + "\r\nContent-Length: 5\r\n\r\nhello")
            .find("HTTP/1.1 200") == std::string::npos);
    // Chunks, and what is none, over which Beast's own reader ended the program.
    const std::string to = " HTTP/1.1\r\nHost: " + served.host + "\r\n";
    for (const std::string& body : {std::string("0\r\n\r\n"), "0\r\n" + std::string(20, '\xFF') + "D \r\n\r\n"}) {
        CHECK(answerTo(served.server->port(), "POST /" + to + "Transfer-Encoding: chunked\r\n\r\n" + body).empty());
    }
    // A WebSocket's frame before there is a WebSocket.
    CHECK(answerTo(served.server->port(),
                   "GET /class" + to + "Origin: http://" + served.host +
                       "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                       "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\x81\x80")
              .empty());
    for (const std::string& rubbish : {std::string("\x16\x03\x01\x02"), std::string("GET"), std::string(100, '\0'),
                                       std::string("GET / HTTP/9.9\r\n\r\n"), std::string("\r\n\r\n\r\n")}) {
        CHECK(answerTo(served.server->port(), rubbish).find("200") == std::string::npos);
    }
    CHECK(served.get("/", served.host).starts_with("HTTP/1.1 200"));
}

TEST_CASE("A WebSocket of a page from elsewhere is refused, and one that sends too much is cut off") {
    ServedClass served;
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
    ServedClass served;
    WirePhone sam(served.server->port());
    sam.say({{"t", "hello"}, {"code", "K7M PQ2"}});
    sam.hear("who");
    sam.say({{"t", "join"}, {"name", "Sam"}});
    const std::string code = sam.hear("you")["code"];
    served.openVote();
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

TEST_CASE("No more connections are taken than there is room for, and who was let in is not put out for who comes") {
    ServedClass served(withRoomFor(3));
    std::vector<std::unique_ptr<WirePhone>> phones;
    const auto come = [&](const std::string& code) -> WirePhone& {
        phones.push_back(std::make_unique<WirePhone>(served.server->port()));
        phones.back()->say({{"t", "hello"}, {"code", code}});
        return *phones.back();
    };
    for (int i = 0; i < 3; ++i) {
        CHECK(come("K7MPQ2").hear("who").is_object());
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

TEST_CASE("Whoever keeps every connection busy and says no code makes room for people who do") {
    ServedClass served(withRoomFor(40));
    boost::asio::io_context context;
    std::vector<tcp::socket> idle;
    for (int i = 0; i < 60; ++i) {
        idle.push_back(connected(context, served.server->port()));
    }
    WirePhone phone(served.server->port());
    for (int i = 0; i < 60; ++i) {
        idle.push_back(connected(context, served.server->port()));
        if (i == 10) {
            phone.say({{"t", "hello"}, {"code", "K7MPQ2"}});
            REQUIRE(phone.hear("who").is_object());
        }
    }
    phone.say({{"t", "still"}});
    CHECK(phone.hear("still").is_object());
}

namespace {

/// Whether the server has closed it, without reading what waits.
bool isClosed(tcp::socket& socket) {
    pollfd one{socket.native_handle(), POLLRDHUP, 0};
    return ::poll(&one, 1, 0) > 0;
}

} // namespace

TEST_CASE("Slow sockets are cut off in time, and those who vote meanwhile do not feel them") {
    // More than the system takes off the server's hands.
    constexpr std::size_t pageSize = 20'000'000;
    ServerSetting setting;
    setting.patience = {500ms, 3000ms, 500ms};
    setting.pages["/long"] = {"text/plain", std::string(pageSize, 'x')};
    ServedClass served(std::move(setting));
    const std::string host = "Host: " + served.host + "\r\n";
    const std::string upgrade = "GET /class HTTP/1.1\r\n" + host + "Origin: http://" + served.host +
                                "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    // Headers that go on for ever, a body that never comes, a WebSocket that is not read; and a page that is not.
    const std::vector<std::string> kinds{
        "GET / HTTP/1.1\r\n" + host + "X: ", "POST / HTTP/1.1\r\n" + host + "Content-Length: 4000\r\n\r\n", upgrade};
    boost::asio::io_context context;
    std::vector<tcp::socket> slow;
    for (int i = 0; i < 5; ++i) {
        for (const std::string& bytes : kinds) {
            slow.push_back(connected(context, served.server->port()));
            boost::asio::write(slow.back(), boost::asio::buffer(bytes));
        }
    }
    tcp::socket unread = connected(context, served.server->port());
    boost::asio::write(unread, boost::asio::buffer("GET /long HTTP/1.1\r\n" + host + "\r\n"));
    const auto begun = std::chrono::steady_clock::now();
    WirePhone phone(served.server->port());
    phone.say({{"t", "hello"}, {"code", "K7MPQ2"}});
    phone.hear("who");
    phone.say({{"t", "join"}, {"name", "Sam"}});
    CHECK(phone.hear("you").is_object());
    served.openVote();
    std::size_t open = slow.size();
    std::uint32_t n = 0;
    while (open > 0 && std::chrono::steady_clock::now() - begun < 10s) {
        phone.say({{"t", "vote"}, {"poll", 1}, {"n", ++n}, {"answer", {n % 3}}});
        CHECK(phone.hear("kept")["n"] == n);
        std::this_thread::sleep_for(250ms);
        open = 0;
        for (std::size_t i = 0; i < slow.size(); ++i) {
            beast::error_code failed;
            if (i % kinds.size() == 0) {
                slow[i].send(boost::asio::buffer("x", 1), 0, failed);
            }
            open += isClosed(slow[i]) ? 0 : 1;
        }
    }
    CHECK(open == 0);
    CHECK(n >= 3);
    std::string page;
    beast::error_code ended;
    boost::asio::read(unread, boost::asio::dynamic_buffer(page), ended);
    CHECK(page.size() > 0);
    CHECK(page.size() < pageSize);
}

TEST_CASE("An address that is not this machine's is told in a sentence") {
    for (const auto& [address, part] :
         {std::pair("10.255.255.1", "cannot listen"), std::pair("nowhere", "no address")}) {
        Phones phones;
        ServerSetting setting;
        setting.address = address;
        const auto started = Server::start(std::move(phones.room), std::move(setting));
        REQUIRE(std::holds_alternative<std::string>(started));
        CHECK(std::get<std::string>(started).find(part) != std::string::npos);
    }
}

namespace {

/// Sam comes in, decides what most decide, and the class ends; all that was said to Sam's phone. `comesBack`: the phone
/// is away when the story ends.
template <class Phone>
std::string saidToSam(ServedClass& served, bool comesBack) {
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
        ServedClass open;
        CHECK(open.get("/", open.host).find("own.js") == std::string::npos);
        const std::string said = saidToSam<WirePhone>(open, comesBack);
        CHECK(said.find("\"finished\"") != std::string::npos);
        CHECK(said.find("\"own\"") == std::string::npos);
        for (const model::Competency& competency : framework()->competencies) {
            CHECK(said.find(competency.name) == std::string::npos);
        }
        ServedClass encrypted(withCertificateForATest());
        const std::string own = saidToSam<SecurePhone>(encrypted, comesBack);
        CHECK(own.find("\"t\":\"own\"") != std::string::npos);
        CHECK(own.find("Throw the rope.") != std::string::npos);
        CHECK(own.find("Too little evidence") != std::string::npos);
    }
}
