#pragma once

// A phone on a real socket, for tests: says and hears one message after another.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>

namespace classrooms {

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

/// `Stream` is what the WebSocket runs over, connected.
template <class Stream>
class PhoneOver {
public:
    PhoneOver(Stream stream, const std::string& host, const std::string& origin) : m_socket(std::move(stream)) {
        m_socket.set_option(beast::websocket::stream_base::decorator(
            [origin](beast::websocket::request_type& request) { request.set(http::field::origin, origin); }));
        m_socket.handshake(host, "/class");
    }

    void say(const nlohmann::json& message) { m_socket.write(boost::asio::buffer(message.dump())); }
    /// The next message of that kind; null where the connection ended first.
    nlohmann::json hear(const std::string& kind) {
        while (true) {
            beast::flat_buffer buffer;
            beast::error_code failed;
            m_socket.read(buffer, failed);
            if (failed) {
                return nullptr;
            }
            m_heard += beast::buffers_to_string(buffer.data()) + "\n";
            auto message = nlohmann::json::parse(beast::buffers_to_string(buffer.data()));
            if (message["t"] == kind) {
                return message;
            }
        }
    }
    /// Every byte that was said to it, up to the end of the connection.
    std::string everything() {
        (void)hear("nothing that is ever said");
        return m_heard;
    }

private:
    beast::websocket::stream<Stream> m_socket;
    std::string m_heard;
};

inline tcp::socket connected(boost::asio::io_context& context, std::uint16_t port) {
    tcp::socket socket(context);
    socket.connect(tcp::endpoint(boost::asio::ip::make_address("127.0.0.1"), port));
    return socket;
}

inline std::string hostAt(std::uint16_t port) { return "127.0.0.1:" + std::to_string(port); }

/// Owns what a phone's stream runs in, and so stands before it.
struct WireContext {
    boost::asio::io_context context;
};

class WirePhone : private WireContext, public PhoneOver<tcp::socket> {
public:
    explicit WirePhone(std::uint16_t port, const std::string& origin = {})
        : PhoneOver(connected(context, port), hostAt(port), origin.empty() ? "http://" + hostAt(port) : origin) {}
};

/// What a server answers to bytes, until it closes the connection or has sent `enough`.
inline std::string answerTo(std::uint16_t port, const std::string& bytes) {
    boost::asio::io_context context;
    tcp::socket socket = connected(context, port);
    beast::error_code failed;
    boost::asio::write(socket, boost::asio::buffer(bytes), failed);
    socket.shutdown(tcp::socket::shutdown_send, failed);
    std::string answer;
    boost::asio::read(socket, boost::asio::dynamic_buffer(answer), failed);
    return answer;
}

} // namespace classrooms
