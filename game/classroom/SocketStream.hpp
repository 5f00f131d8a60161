#pragma once

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/beast/websocket/teardown.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace classroom {

/// A device's socket, with or without TLS, as the asynchronous stream that Beast asks for. One type for both, and
/// handlers whose type ends here: what reads HTTP and WebSockets is compiled once, which takes the compiler half the
/// time. Used by one thread, the server's.
class SocketStream {
public:
    using Plain = boost::beast::tcp_stream;
    using Secure = boost::beast::ssl_stream<boost::beast::tcp_stream>;
    using next_layer_type = Plain;
    using executor_type = Plain::executor_type;
    using Error = boost::beast::error_code;
    using Transferred = std::function<void(Error, std::size_t)>;
    using Done = std::function<void(Error)>;

    explicit SocketStream(boost::asio::ip::tcp::socket socket);
    /// `certificate` outlives the stream.
    SocketStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& certificate);

    [[nodiscard]] executor_type get_executor() noexcept { return next_layer().get_executor(); }
    [[nodiscard]] Plain& next_layer() noexcept;
    [[nodiscard]] const Plain& next_layer() const noexcept;

    /// Before anything is read or written; without TLS there is nothing to do.
    void handshake(Done done);

    template <class Buffers, class Handler>
    auto async_read_some(const Buffers& buffers, Handler&& handler) {
        return boost::asio::async_initiate<Handler, void(Error, std::size_t)>(
            [this](auto finish, const Buffers& into) {
                read(listOf<boost::asio::mutable_buffer>(into), called<Error, std::size_t>(std::move(finish)));
            },
            handler, buffers);
    }

    template <class Buffers, class Handler>
    auto async_write_some(const Buffers& buffers, Handler&& handler) {
        return boost::asio::async_initiate<Handler, void(Error, std::size_t)>(
            [this](auto finish, const Buffers& from) {
                write(listOf<boost::asio::const_buffer>(from), called<Error, std::size_t>(std::move(finish)));
            },
            handler, buffers);
    }

    /// What a WebSocket ends with, found by Beast through the namespace.
    template <class Handler>
    friend void async_teardown(boost::beast::role_type role, SocketStream& stream, Handler&& handler) {
        stream.tearDown(role, called<Error>(std::forward<Handler>(handler)));
    }

private:
    template <class Buffer, class Buffers>
    static std::vector<Buffer> listOf(const Buffers& buffers) {
        return {boost::asio::buffer_sequence_begin(buffers), boost::asio::buffer_sequence_end(buffers)};
    }

    /// Handlers can be moved only, and are gone before they are called.
    template <class... Values, class Handler>
    static std::function<void(Values...)> called(Handler&& handler) {
        using Kept = std::decay_t<Handler>;
        return [kept = std::make_shared<Kept>(std::forward<Handler>(handler))](Values... values) mutable {
            Kept once = std::move(*kept);
            kept.reset();
            once(values...);
        };
    }

    void read(std::vector<boost::asio::mutable_buffer> into, Transferred done);
    void write(std::vector<boost::asio::const_buffer> from, Transferred done);
    void tearDown(boost::beast::role_type role, Done done);

    std::variant<Plain, Secure> m_stream;
};

} // namespace classroom
