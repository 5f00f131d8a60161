#include "classroom/SocketStream.hpp"

#include <boost/asio/ssl/stream_base.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket/ssl.hpp>

namespace classroom {

SocketStream::SocketStream(boost::asio::ip::tcp::socket socket)
    : m_stream(std::in_place_type<Plain>, std::move(socket)) {}

SocketStream::SocketStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& certificate)
    : m_stream(std::in_place_type<Secure>, std::move(socket), certificate) {}

SocketStream::Plain& SocketStream::next_layer() noexcept {
    auto* const secure = std::get_if<Secure>(&m_stream);
    return secure != nullptr ? secure->next_layer() : *std::get_if<Plain>(&m_stream);
}

const SocketStream::Plain& SocketStream::next_layer() const noexcept {
    const auto* const secure = std::get_if<Secure>(&m_stream);
    return secure != nullptr ? secure->next_layer() : *std::get_if<Plain>(&m_stream);
}

void SocketStream::handshake(Done done) {
    if (auto* const secure = std::get_if<Secure>(&m_stream)) {
        secure->async_handshake(boost::asio::ssl::stream_base::server, std::move(done));
    } else {
        done({});
    }
}

void SocketStream::read(std::vector<boost::asio::mutable_buffer> into, Transferred done) {
    std::visit([&](auto& stream) { stream.async_read_some(into, std::move(done)); }, m_stream);
}

void SocketStream::write(std::vector<boost::asio::const_buffer> from, Transferred done) {
    std::visit([&](auto& stream) { stream.async_write_some(from, std::move(done)); }, m_stream);
}

void SocketStream::tearDown(boost::beast::role_type role, Done done) {
    using boost::beast::websocket::async_teardown;
    std::visit([&](auto& stream) { async_teardown(role, stream, std::move(done)); }, m_stream);
}

} // namespace classroom
