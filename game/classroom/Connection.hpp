#pragma once

#include "classroom/Room.hpp"
#include "classroom/Server.hpp"
#include "classroom/Site.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace classroom {

constexpr std::uint32_t mostHeaderBytes = 8192;
constexpr std::size_t mostWaitingMessages = 64;

/// What a connection needs of the server, whatever stream it has.
class Host {
public:
    virtual ~Host() = default;
    [[nodiscard]] virtual const Patience& patience() const = 0;
    [[nodiscard]] virtual bool isOurs(std::string_view host) const = 0;
    [[nodiscard]] virtual bool isOurPage(std::string_view origin) const = 0;
    /// What a request that is no WebSocket of ours is answered.
    [[nodiscard]] virtual Response answerTo(const Request& request) const = 0;
    virtual void arrived(Room::Peer peer, const std::string& address) = 0;
    virtual void said(Room::Peer peer, std::string_view bytes) = 0;
    virtual void left(Room::Peer peer) = 0;
    virtual void gone(Room::Peer peer) = 0;
};

/// A connection as the server holds it.
class Wire {
public:
    virtual ~Wire() = default;
    virtual void send(Room::Out out) = 0;
    virtual void drop() = 0;
};

/// One connection, from its first byte to its last: requests for pages, and then perhaps a WebSocket. `Stream` is
/// SocketStream, or what stands in for it without a network.
template <class Stream>
class Connection : public Wire, public std::enable_shared_from_this<Connection<Stream>> {
    using Error = boost::beast::error_code;
    using Socket = boost::beast::websocket::stream<Stream>;
    using Timeout = boost::beast::websocket::stream_base::timeout;

public:
    Connection(Host& host, Room::Peer peer, std::string address, Stream stream)
        : m_host(host), m_peer(peer), m_address(std::move(address)), m_stream(std::in_place, std::move(stream)) {}

    ~Connection() override { m_host.gone(m_peer); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void run() {
        if constexpr (requires { m_stream->handshake([](Error) {}); }) {
            lowest().expires_after(m_host.patience().headers);
            m_stream->handshake([self = this->shared_from_this()](Error failed) {
                if (failed) {
                    self->drop();
                } else {
                    self->readRequest();
                }
            });
        } else {
            readRequest();
        }
    }

    void send(Room::Out out) override {
        if (!m_socket || m_ending) {
            return;
        }
        m_ending = out.last;
        if (out.state) {
            const auto same = std::ranges::find_if(m_waiting.begin() + (m_writing ? 1 : 0), m_waiting.end(),
                                                   [](const Room::Out& one) { return one.state; });
            if (same != m_waiting.end()) {
                m_waiting.erase(same);
            }
        }
        if (m_waiting.size() >= mostWaitingMessages) {
            drop();
            return;
        }
        m_waiting.push_back(std::move(out));
        write();
    }

    void drop() override {
        Error ignored;
        lowest().socket().shutdown(boost::asio::ip::tcp::socket::shutdown_both, ignored);
        lowest().close();
    }

private:
    auto& lowest() {
        return m_socket ? boost::beast::get_lowest_layer(*m_socket) : boost::beast::get_lowest_layer(*m_stream);
    }

    void readRequest() {
        m_parser.emplace();
        m_parser->header_limit(mostHeaderBytes);
        m_parser->body_limit(0);
        lowest().expires_after(m_host.patience().headers);
        // Headers only: a request with a body is cut off unread, and Beast's reader of chunks ends the program over
        // some bytes that are none.
        boost::beast::http::async_read_header(*m_stream, m_buffer, *m_parser,
                                              [self = this->shared_from_this()](Error failed, std::size_t) {
                                                  if (!failed && !self->hasBody()) {
                                                      self->answer();
                                                  } else {
                                                      self->drop();
                                                  }
                                              });
    }

    [[nodiscard]] bool hasBody() const { return m_parser->chunked() || m_parser->content_length().value_or(0) > 0; }

    void answer() {
        const Request request = m_parser->release();
        const bool upgrades = boost::beast::websocket::is_upgrade(request);
        if (upgrades && plainView(request.target()) == "/class" &&
            m_host.isOurs(plainView(request[boost::beast::http::field::host])) &&
            m_host.isOurPage(plainView(request[boost::beast::http::field::origin]))) {
            upgrade(request);
            return;
        }
        m_response = m_host.answerTo(request);
        if (upgrades) {
            m_response.keep_alive(false);
        }
        lowest().expires_after(m_host.patience().headers);
        boost::beast::http::async_write(*m_stream, m_response,
                                        [self = this->shared_from_this()](Error failed, std::size_t) {
                                            if (!failed && self->m_response.keep_alive()) {
                                                self->readRequest();
                                            } else {
                                                self->drop();
                                            }
                                        });
    }

    void upgrade(const Request& request) {
        if (m_buffer.size() > 0) {
            // Whoever talks before they are answered is no browser.
            drop();
            return;
        }
        lowest().expires_never();
        m_socket.emplace(std::move(*m_stream));
        m_socket->set_option(Timeout{m_host.patience().headers, m_host.patience().silence, true});
        m_socket->read_message_max(mostMessageBytes);
        m_socket->async_accept(request, [self = this->shared_from_this()](Error failed) {
            if (failed) {
                self->drop();
                return;
            }
            self->m_socket->text(true);
            self->m_host.arrived(self->m_peer, self->m_address);
            self->m_inRoom = true;
            self->read();
        });
    }

    void read() {
        m_socket->async_read(m_buffer, [self = this->shared_from_this()](Error failed, std::size_t) {
            if (failed) {
                self->leave();
                return;
            }
            if (self->m_socket->got_text()) {
                const auto data = self->m_buffer.cdata();
                self->m_host.said(self->m_peer, {static_cast<const char*>(data.data()), data.size()});
            }
            self->m_buffer.consume(self->m_buffer.size());
            self->read();
        });
    }

    void write() {
        if (m_writing || m_waiting.empty()) {
            return;
        }
        m_writing = true;
        m_socket->async_write(
            boost::asio::buffer(*m_waiting.front().text),
            [self = this->shared_from_this()](Error failed, std::size_t) { self->wrote(static_cast<bool>(failed)); });
    }

    void wrote(bool failed) {
        m_writing = false;
        const bool last = m_waiting.front().last;
        m_waiting.pop_front();
        if (failed) {
            leave();
            return;
        }
        if (last) {
            m_socket->set_option(Timeout{m_host.patience().goodbye, m_host.patience().goodbye, false});
            m_socket->async_close(boost::beast::websocket::close_code::normal,
                                  [self = this->shared_from_this()](Error) { self->drop(); });
            return;
        }
        write();
    }

    void leave() {
        if (std::exchange(m_inRoom, false)) {
            m_host.left(m_peer);
        }
        drop();
    }

    Host& m_host;
    Room::Peer m_peer;
    std::string m_address;
    std::optional<Stream> m_stream;
    std::optional<Socket> m_socket;
    boost::beast::flat_buffer m_buffer{mostHeaderBytes + mostMessageBytes};
    std::optional<boost::beast::http::request_parser<boost::beast::http::empty_body>> m_parser;
    Response m_response;
    std::deque<Room::Out> m_waiting; ///< the first is on its way while `m_writing`
    bool m_writing = false;
    bool m_ending = false;
    bool m_inRoom = false;
};

} // namespace classroom
