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

namespace classrooms {

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

class WirePhone {
public:
    explicit WirePhone(std::uint16_t port, const std::string& origin = {}) : m_socket(m_context) {
        auto& lowest = m_socket.next_layer();
        lowest.connect(tcp::endpoint(boost::asio::ip::make_address("127.0.0.1"), port));
        const std::string host = "127.0.0.1:" + std::to_string(port);
        const std::string from = origin.empty() ? "http://" + host : origin;
        m_socket.set_option(beast::websocket::stream_base::decorator(
            [from](beast::websocket::request_type& request) { request.set(http::field::origin, from); }));
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
            auto message = nlohmann::json::parse(beast::buffers_to_string(buffer.data()));
            if (message["t"] == kind) {
                return message;
            }
        }
    }

private:
    boost::asio::io_context m_context;
    beast::websocket::stream<tcp::socket> m_socket;
};

/// What a server answers to bytes, until it closes the connection or has sent `enough`.
inline std::string answerTo(std::uint16_t port, const std::string& bytes) {
    boost::asio::io_context context;
    tcp::socket socket(context);
    socket.connect(tcp::endpoint(boost::asio::ip::make_address("127.0.0.1"), port));
    beast::error_code failed;
    boost::asio::write(socket, boost::asio::buffer(bytes), failed);
    socket.shutdown(tcp::socket::shutdown_send, failed);
    std::string answer;
    boost::asio::read(socket, boost::asio::dynamic_buffer(answer), failed);
    return answer;
}

} // namespace classrooms
