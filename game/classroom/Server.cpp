#include "classroom/Server.hpp"

#include "classroom/OwnMessage.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <set>
#include <thread>
#include <unordered_map>
#include <utility>

namespace classroom {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using namespace std::chrono_literals;

namespace {

using PlainStream = beast::tcp_stream;
using SecureStream = beast::ssl_stream<beast::tcp_stream>;
using Request = http::request<http::empty_body>;
using Response = http::response<http::string_body>;

constexpr std::uint32_t mostHeaderBytes = 8192;
constexpr auto headersWithin = 10s;
constexpr auto silence = 45s;
constexpr auto goodbyeWithin = 3s;
constexpr std::size_t mostWaitingMessages = 64;

/// What a connection needs of the server, whatever stream it has.
class Host {
public:
    virtual ~Host() = default;
    [[nodiscard]] virtual bool isOurs(std::string_view host) const = 0;
    [[nodiscard]] virtual bool isOurPage(std::string_view origin) const = 0;
    [[nodiscard]] virtual const Page* page(std::string_view path) const = 0;
    [[nodiscard]] virtual const std::string& policy() const = 0;
    virtual void arrived(Room::Peer peer, const std::string& address) = 0;
    virtual void said(Room::Peer peer, std::string_view bytes) = 0;
    virtual void left(Room::Peer peer) = 0;
    virtual void gone(Room::Peer peer) = 0;
};

class Wire {
public:
    virtual ~Wire() = default;
    virtual void send(Room::Out out) = 0;
    virtual void drop() = 0;
};

void hold(Response& response, const Host& host) {
    response.set(http::field::cache_control, "no-store");
    response.set("Content-Security-Policy", host.policy());
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
}

std::string_view viewOf(beast::string_view text) { return {text.data(), text.size()}; }

Response answerTo(const Request& request, const Host& host) {
    const auto plain = [&](http::status status, std::string text) {
        Response response(status, request.version());
        response.set(http::field::content_type, "text/plain; charset=utf-8");
        response.body() = std::move(text);
        return response;
    };
    Response response;
    std::string_view target = viewOf(request.target());
    target = target.substr(0, target.find('?'));
    const Page* page = host.page(target);
    if (!host.isOurs(viewOf(request[http::field::host]))) {
        response = plain(http::status::misdirected_request, "Open the address that the screen shows.\n");
    } else if (request.method() != http::verb::get && request.method() != http::verb::head) {
        response = plain(http::status::method_not_allowed, "Only GET is answered here.\n");
        response.set(http::field::allow, "GET, HEAD");
    } else if (page == nullptr) {
        response = plain(http::status::not_found, "There is nothing here. Open the address that the screen shows.\n");
    } else {
        response = plain(http::status::ok, page->bytes);
        response.set(http::field::content_type, page->type);
    }
    hold(response, host);
    response.keep_alive(request.keep_alive());
    response.prepare_payload();
    if (request.method() == http::verb::head) {
        response.body().clear();
    }
    return response;
}

/// One connection, from its first byte to its last: requests for pages, and then perhaps a WebSocket.
template <class Stream>
class Connection : public Wire, public std::enable_shared_from_this<Connection<Stream>> {
public:
    Connection(Host& host, Room::Peer peer, std::string address, Stream stream)
        : m_host(host), m_peer(peer), m_address(std::move(address)), m_stream(std::in_place, std::move(stream)) {}

    ~Connection() override { m_host.gone(m_peer); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void run() {
        if constexpr (std::is_same_v<Stream, SecureStream>) {
            beast::get_lowest_layer(*m_stream).expires_after(headersWithin);
            m_stream->async_handshake(asio::ssl::stream_base::server,
                                      [self = this->shared_from_this()](beast::error_code failed) {
                                          if (!failed) {
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
        beast::error_code ignored;
        lowest().socket().shutdown(tcp::socket::shutdown_both, ignored);
        lowest().close();
    }

private:
    beast::tcp_stream& lowest() {
        return m_socket ? beast::get_lowest_layer(*m_socket) : beast::get_lowest_layer(*m_stream);
    }

    void readRequest() {
        m_parser.emplace();
        m_parser->header_limit(mostHeaderBytes);
        m_parser->body_limit(0);
        lowest().expires_after(headersWithin);
        http::async_read(*m_stream, m_buffer, *m_parser,
                         [self = this->shared_from_this()](beast::error_code failed, std::size_t) {
                             if (!failed) {
                                 self->answer();
                             } else {
                                 self->drop();
                             }
                         });
    }

    void answer() {
        const Request request = m_parser->release();
        if (websocket::is_upgrade(request) && viewOf(request.target()) == "/class" &&
            m_host.isOurs(viewOf(request[http::field::host])) &&
            m_host.isOurPage(viewOf(request[http::field::origin]))) {
            upgrade(request);
            return;
        }
        m_response = answerTo(request, m_host);
        if (websocket::is_upgrade(request)) {
            m_response.keep_alive(false);
        }
        lowest().expires_after(headersWithin);
        http::async_write(*m_stream, m_response,
                          [self = this->shared_from_this()](beast::error_code failed, std::size_t) {
                              if (!failed && self->m_response.keep_alive()) {
                                  self->readRequest();
                              } else {
                                  self->drop();
                              }
                          });
    }

    void upgrade(const Request& request) {
        lowest().expires_never();
        m_socket.emplace(std::move(*m_stream));
        websocket::stream_base::timeout timeout{headersWithin, silence, true};
        m_socket->set_option(timeout);
        m_socket->read_message_max(mostMessageBytes);
        m_socket->async_accept(request, [self = this->shared_from_this()](beast::error_code failed) {
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
        m_socket->async_read(m_buffer, [self = this->shared_from_this()](beast::error_code failed, std::size_t) {
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
        m_socket->async_write(asio::buffer(*m_waiting.front().text),
                              [self = this->shared_from_this()](beast::error_code failed, std::size_t) {
                                  self->wrote(static_cast<bool>(failed));
                              });
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
            auto timeout = websocket::stream_base::timeout{goodbyeWithin, goodbyeWithin, false};
            m_socket->set_option(timeout);
            m_socket->async_close(websocket::close_code::normal,
                                  [self = this->shared_from_this()](beast::error_code) { self->drop(); });
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
    std::optional<websocket::stream<Stream>> m_socket;
    beast::flat_buffer m_buffer{mostHeaderBytes + mostMessageBytes};
    std::optional<http::request_parser<http::empty_body>> m_parser;
    Response m_response;
    std::deque<Room::Out> m_waiting; ///< the first is on its way while `m_writing`
    bool m_writing = false;
    bool m_ending = false;
    bool m_inRoom = false;
};

/// How a host is written in an address: IPv6 in brackets.
std::string hostName(const asio::ip::address& address) {
    return address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
}

} // namespace

class Server::Running : public Host {
public:
    Running(std::unique_ptr<Room> room, ServerSetting setting)
        : m_room(std::move(room)), m_setting(std::move(setting)), m_acceptor(m_context), m_timer(m_context) {}

    ~Running() override { stop(); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    [[nodiscard]] std::optional<std::string> listen() {
        if (m_setting.certificate) {
            if (auto problem = useCertificate(*m_setting.certificate)) {
                return problem;
            }
            m_room->connectionsAreEncrypted();
            if (const auto page = m_setting.pages.find("/"); page != m_setting.pages.end()) {
                page->second.bytes = withOwnDebrief(std::move(page->second.bytes));
            }
        }
        boost::system::error_code failed;
        const auto ip = asio::ip::make_address(m_setting.address, failed);
        if (failed) {
            return "\"" + m_setting.address + "\" is no address of a network, such as 192.168.1.20.";
        }
        const tcp::endpoint endpoint(ip, m_setting.port);
        m_acceptor.open(endpoint.protocol(), failed);
        if (!failed) {
            m_acceptor.set_option(asio::socket_base::reuse_address(true), failed);
            m_acceptor.bind(endpoint, failed);
        }
        if (!failed) {
            m_acceptor.listen(asio::socket_base::max_listen_connections, failed);
        }
        if (failed) {
            return sentenceFor(failed);
        }
        m_port = m_acceptor.local_endpoint().port();
        setAddresses(ip);
        return std::nullopt;
    }

    void start() {
        publish();
        accept();
        schedule();
        m_thread = std::thread([this] { m_context.run(); });
    }

    void stop() {
        if (!m_thread.joinable()) {
            return;
        }
        asio::post(m_context, [this] {
            beast::error_code ignored;
            m_acceptor.close(ignored);
            m_timer.cancel();
            m_stopping = true;
            m_room->settle();
            sendOut();
            for (const auto& [peer, wire] : m_wires) {
                if (const auto held = wire.lock()) {
                    held->drop();
                }
            }
        });
        m_thread.join();
    }

    void act(const Do& wanted, std::function<void(std::optional<std::string>)> answer) {
        asio::post(m_context, [this, wanted, answer = std::move(answer)] {
            auto refused = m_room->act(wanted);
            schedule();
            if (answer) {
                answer(std::move(refused));
            }
        });
    }

    [[nodiscard]] bool isOurs(std::string_view host) const override { return m_hosts.contains(host); }
    [[nodiscard]] bool isOurPage(std::string_view origin) const override { return m_origins.contains(origin); }
    [[nodiscard]] const Page* page(std::string_view path) const override {
        const auto found = m_setting.pages.find(std::string(path));
        return found == m_setting.pages.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const std::string& policy() const override { return m_policy; }
    void arrived(Room::Peer peer, const std::string& address) override {
        m_room->arrived(peer, address);
        schedule();
    }
    void said(Room::Peer peer, std::string_view bytes) override {
        m_room->said(peer, bytes);
        schedule();
    }
    void left(Room::Peer peer) override {
        m_room->left(peer);
        schedule();
    }
    void gone(Room::Peer peer) override { m_wires.erase(peer); }

    [[nodiscard]] const std::string& address() const { return m_address; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::shared_ptr<const Shown> shown() const {
        const std::lock_guard alone(m_guard);
        return m_shown;
    }
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    [[nodiscard]] std::optional<std::string> useCertificate(const ServerSetting::Certificate& certificate) {
        boost::system::error_code failed;
        m_secure.emplace(asio::ssl::context::tls_server);
        m_secure->set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1 |
                                  asio::ssl::context::default_workarounds,
                              failed);
        m_secure->use_certificate_chain(asio::buffer(certificate.chain), failed);
        if (failed) {
            return "The certificate cannot be read. It has to be a PEM file that begins with the server's own "
                   "certificate, followed by those that vouch for it.";
        }
        m_secure->use_private_key(asio::buffer(certificate.key), asio::ssl::context::pem, failed);
        if (failed) {
            return "The key cannot be read, or does not belong to the certificate. It has to be a PEM file without a "
                   "passphrase.";
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string sentenceFor(const boost::system::error_code& failed) const {
        const std::string where = m_setting.address + ", port " + std::to_string(m_setting.port);
        if (failed == asio::error::address_in_use) {
            return "Another program listens at " + where + " already. Choose another port with --port.";
        }
        if (failed == asio::error::access_denied) {
            return "This account may not listen at " + where + ". Choose a port from 1024 on with --port.";
        }
        return "This machine cannot listen at " + where + ": " + failed.message() +
               ". \"judgement classroom addresses\" lists the addresses that it has.";
    }

    void setAddresses(const asio::ip::address& ip) {
        const std::string scheme = m_secure ? "https" : "http";
        const std::uint16_t usual = m_secure ? 443 : 80;
        const auto add = [&](const std::string& name) {
            const std::string with = name + ":" + std::to_string(m_port);
            m_hosts.insert(with);
            m_origins.insert(scheme + "://" + with);
            if (m_port == usual) {
                m_hosts.insert(name);
                m_origins.insert(scheme + "://" + name);
            }
        };
        add(hostName(ip));
        if (ip.is_loopback()) {
            add("localhost");
        }
        m_address = scheme + "://" + hostName(ip) + (m_port == usual ? "" : ":" + std::to_string(m_port));
        std::string sockets;
        for (const std::string& host : m_hosts) {
            sockets += std::string(" ") + (m_secure ? "wss://" : "ws://") + host;
        }
        m_policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'" + sockets +
                   "; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void accept() {
        m_acceptor.async_accept([this](boost::system::error_code failed, tcp::socket socket) {
            if (m_stopping || failed == asio::error::operation_aborted) {
                return;
            }
            if (!failed) {
                welcome(std::move(socket));
                accept();
                return;
            }
            // No more files can be open, say: those that are must end first.
            m_acceptAgain.expires_after(100ms);
            m_acceptAgain.async_wait([this](boost::system::error_code stopped) {
                if (!stopped && !m_stopping) {
                    accept();
                }
            });
        });
    }

    void welcome(tcp::socket socket) {
        boost::system::error_code failed;
        const auto from = socket.remote_endpoint(failed);
        if (failed || m_wires.size() >= m_setting.mostConnections) {
            return;
        }
        socket.set_option(tcp::no_delay(true), failed);
        const Room::Peer peer = ++m_lastPeer;
        if (m_secure) {
            const auto wire = std::make_shared<Connection<SecureStream>>(*this, peer, from.address().to_string(),
                                                                         SecureStream(std::move(socket), *m_secure));
            m_wires[peer] = wire;
            wire->run();
            return;
        }
        const auto wire = std::make_shared<Connection<PlainStream>>(*this, peer, from.address().to_string(),
                                                                    PlainStream(std::move(socket)));
        m_wires[peer] = wire;
        wire->run();
    }

    /// Settles once for all that has arrived by then: what comes together is kept together.
    void schedule() {
        if (std::exchange(m_scheduled, true)) {
            return;
        }
        asio::post(m_context, [this] {
            m_scheduled = false;
            m_room->settle();
            sendOut();
            publish();
            setTimer();
        });
    }

    void setTimer() {
        if (m_stopping) {
            return;
        }
        const auto wait = m_room->wakeAt() - m_room->monotonic();
        m_timer.expires_after(std::max(wait, std::chrono::milliseconds(1)));
        m_timer.async_wait([this](boost::system::error_code stopped) {
            if (!stopped) {
                schedule();
            }
        });
    }

    void sendOut() {
        for (Room::Out& out : m_room->take()) {
            const auto found = m_wires.find(out.peer);
            if (const auto wire = found == m_wires.end() ? nullptr : found->second.lock()) {
                wire->send(std::move(out));
            }
        }
    }

    void publish() {
        const auto& shown = m_room->shown();
        {
            const std::lock_guard alone(m_guard);
            if (m_shown == shown && m_ended == m_room->ended()) {
                return;
            }
            m_shown = shown;
            m_ended = m_room->ended();
        }
        if (m_setting.changed) {
            m_setting.changed();
        }
    }

    std::unique_ptr<Room> m_room;
    ServerSetting m_setting;
    std::optional<asio::ssl::context> m_secure;
    std::unordered_map<Room::Peer, std::weak_ptr<Wire>> m_wires;
    Room::Peer m_lastPeer = 0;
    std::set<std::string, std::less<>> m_hosts;
    std::set<std::string, std::less<>> m_origins;
    std::string m_address;
    std::string m_policy;
    std::uint16_t m_port = 0;
    bool m_scheduled = false;
    bool m_stopping = false;

    mutable std::mutex m_guard; ///< of the next
    std::shared_ptr<const Shown> m_shown;
    std::atomic<bool> m_ended = false;

    // Last, so that it and what waits in it goes first.
    asio::io_context m_context{1};
    tcp::acceptor m_acceptor;
    asio::steady_timer m_timer;
    asio::steady_timer m_acceptAgain{m_context};
    std::thread m_thread;
};

Server::Server(std::unique_ptr<Running> running) : m_running(std::move(running)) {}
Server::~Server() = default;

std::variant<std::unique_ptr<Server>, std::string> Server::start(std::unique_ptr<Room> room, ServerSetting setting) {
    auto running = std::make_unique<Running>(std::move(room), std::move(setting));
    if (auto problem = running->listen()) {
        return *problem;
    }
    running->start();
    return std::unique_ptr<Server>(new Server(std::move(running)));
}

const std::string& Server::address() const { return m_running->address(); }
std::uint16_t Server::port() const { return m_running->port(); }
std::shared_ptr<const Shown> Server::shown() const { return m_running->shown(); }
bool Server::ended() const { return m_running->ended(); }
void Server::act(const Do& wanted, std::function<void(std::optional<std::string>)> answer) {
    m_running->act(wanted, std::move(answer));
}

} // namespace classroom
