// What the classroom's server reads from a socket, without one: requests for pages and the frames of a WebSocket. The
// first byte of an input says how many bytes arrive at a time; 0 all at once.

#include "Holds.hpp"
#include "classroom/Connection.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/beast/_experimental/test/stream.hpp>

#include <cstdint>
#include <string>
#include <utility>

namespace {

namespace asio = boost::asio;
namespace test = boost::beast::test;
using namespace classroom;

/// Beast's stream without a network, with what a connection asks of a socket beside.
class Stream : public test::stream {
public:
    using test::stream::stream;
    Stream(Stream&&) = default;
    Stream& operator=(Stream&&) = default;

    struct Socket {
        void shutdown(asio::ip::tcp::socket::shutdown_type, boost::beast::error_code&) {}
    };
    Socket socket() { return {}; }
    void expires_after(std::chrono::milliseconds) {}
    void expires_never() {}

    template <class Handler>
    friend void async_teardown(boost::beast::role_type role, Stream& stream, Handler&& handler) {
        test::async_teardown(role, static_cast<test::stream&>(stream), std::forward<Handler>(handler));
    }
    friend void teardown(boost::beast::role_type role, Stream& stream, boost::beast::error_code& failed) {
        test::teardown(role, static_cast<test::stream&>(stream), failed);
    }
};

class Listening : public Host {
public:
    [[nodiscard]] const Patience& patience() const override { return m_patience; }
    [[nodiscard]] bool isOurs(std::string_view host) const override { return m_site.isOurs(host); }
    [[nodiscard]] bool isOurPage(std::string_view origin) const override { return m_site.isOurPage(origin); }
    [[nodiscard]] Response answerTo(const Request& request) const override { return m_site.answerTo(request); }
    void arrived(Room::Peer, const std::string&) override { inRoom = true; }
    void said(Room::Peer peer, std::string_view bytes) override {
        fuzz::require(inRoom, "only who is in the room says something");
        fuzz::require(bytes.size() <= mostMessageBytes, "messages are bounded");
        (void)readMessage(bytes);
        // As a room does: an answer, and a goodbye to who says too much.
        constexpr int mostSaid = 30;
        const bool last = ++saids > mostSaid;
        wire->send(
            {peer, std::make_shared<const std::string>(last ? R"({"t":"bye"})" : R"({"t":"still"})"), last, false});
    }
    void left(Room::Peer) override {
        fuzz::require(inRoom, "only who is in the room leaves it");
        inRoom = false;
    }
    void gone(Room::Peer) override { wire = nullptr; }

    Wire* wire = nullptr;
    bool inRoom = false;
    int saids = 0;

private:
    Patience m_patience;
    Site m_site{
        {{"/", {"text/html; charset=utf-8", "<!DOCTYPE html>"}}}, asio::ip::make_address("127.0.0.1"), 8080, false};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t each = data[0] == 0 ? text.size() : data[0];
    Listening host;
    asio::io_context context(1);
    test::stream browser(context);
    {
        Stream stream(context);
        stream.connect(browser);
        const auto connection = std::make_shared<Connection<Stream>>(host, 1, "127.0.0.1", std::move(stream));
        host.wire = connection.get();
        connection->run();
    }
    while (!text.empty() && host.wire != nullptr) {
        const std::size_t now = std::min(each, text.size());
        browser.write_some(asio::buffer(text.data(), now));
        text.remove_prefix(now);
        context.poll();
        context.restart();
    }
    const auto answer = browser.str();
    const std::string_view answered(answer.data(), answer.size());
    fuzz::require(answered.empty() || answered.starts_with("HTTP/1."), "a request is answered, or cut off");
    browser.close();
    context.poll();
    if (host.wire != nullptr) {
        host.wire->drop();
    }
    context.restart();
    context.poll();
    fuzz::require(host.wire == nullptr, "nothing is left of a connection that ended");
    fuzz::require(!host.inRoom, "who has gone is not in the room");
    return 0;
}
