#include "classroom/Server.hpp"

#include "classroom/Certificate.hpp"
#include "classroom/Connection.hpp"
#include "classroom/OwnMessage.hpp"
#include "classroom/Site.hpp"
#include "classroom/SocketStream.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/select.h>
#include <unistd.h>

namespace classroom {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

class Server::Running : public Host {
public:
    Running(std::unique_ptr<Room> room, ServerSetting setting)
        : m_room(std::move(room)), m_setting(std::move(setting)), m_acceptor(m_context), m_timer(m_context) {}

    ~Running() override { stop(); }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    [[nodiscard]] std::optional<std::string> listen() {
        if (m_setting.certificate) {
            auto secure = secureWith(*m_setting.certificate);
            if (auto* problem = std::get_if<std::string>(&secure)) {
                return std::move(*problem);
            }
            m_secure.emplace(std::get<asio::ssl::context>(std::move(secure)));
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
        m_site.emplace(std::move(m_setting.pages), ip, m_port, m_secure.has_value());
        return std::nullopt;
    }

    void start() {
        if (m_secure) {
            m_room->connectionsAreEncrypted();
        }
        m_room->servedAt(m_site->address());
        m_room->settle();
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
            boost::system::error_code ignored;
            m_acceptor.close(ignored);
            m_timer.cancel();
            m_stopping = true;
            m_room->settle();
            sendOut();
            for (const auto& [peer, held] : m_wires) {
                if (const auto wire = held.wire.lock()) {
                    wire->drop();
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

    [[nodiscard]] const Patience& patience() const override { return m_setting.patience; }
    [[nodiscard]] bool isOurs(std::string_view host) const override { return m_site->isOurs(host); }
    [[nodiscard]] bool isOurPage(std::string_view origin) const override { return m_site->isOurPage(origin); }
    [[nodiscard]] Response answerTo(const Request& request) const override { return m_site->answerTo(request); }
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

    [[nodiscard]] const std::string& address() const { return m_site->address(); }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::shared_ptr<const Shown> shown() const {
        const std::lock_guard alone(m_guard);
        return m_shown;
    }
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    [[nodiscard]] std::string sentenceFor(const boost::system::error_code& failed) const {
        const std::string where = m_setting.address + ", port " + std::to_string(m_setting.port);
        if (failed == asio::error::address_in_use) {
            return "Another program listens at " + where + " already. Choose another port with --port.";
        }
        if (failed == asio::error::access_denied) {
            return "This account may not listen at " + where + ". Choose a port from 1024 on with --port.";
        }
        return "This machine cannot listen at " + where + ": " + failed.message() +
               ". \"judgement classroom --addresses\" lists the addresses that it has.";
    }

    void accept() {
        m_acceptor.async_accept([this](boost::system::error_code failed, tcp::socket socket) {
            if (m_stopping || failed == asio::error::operation_aborted) {
                return;
            }
            if (!failed) {
                welcome(numberedHigh(std::move(socket)));
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

    /// Under a number that `select` cannot hold, where there is one: the libraries of a window in the same process still
    /// use it, and end the program when a thousand phones have taken the numbers below.
    tcp::socket numberedHigh(tcp::socket socket) {
        boost::system::error_code failed;
        const auto protocol = socket.local_endpoint(failed).protocol();
        const int number = failed ? -1 : ::fcntl(socket.native_handle(), F_DUPFD_CLOEXEC, FD_SETSIZE);
        if (number < 0) {
            return socket;
        }
        tcp::socket high(m_context);
        high.assign(protocol, number, failed);
        if (failed) {
            ::close(number);
            return socket;
        }
        return high;
    }

    void welcome(tcp::socket socket) {
        boost::system::error_code failed;
        const auto from = socket.remote_endpoint(failed);
        if (failed) {
            return;
        }
        const std::string address = from.address().to_string();
        if (m_wires.size() >= m_setting.mostConnections && !makeRoom()) {
            return;
        }
        socket.set_option(tcp::no_delay(true), failed);
        const Room::Peer peer = ++m_lastPeer;
        const auto wire = std::make_shared<Connection<SocketStream>>(
            *this, peer, address,
            m_secure ? SocketStream(std::move(socket), *m_secure) : SocketStream(std::move(socket)));
        m_wires[peer] = {wire, address};
        wire->run();
    }

    /// Of those who have not been let in, the first who came from the address with most of them have to go: whoever
    /// keeps a thousand connections open keeps nobody else out. False where all have been let in.
    [[nodiscard]] bool makeRoom() {
        std::map<std::string_view, std::vector<Room::Peer>> outside;
        for (const auto& [peer, held] : m_wires) {
            if (!m_room->isLetIn(peer)) {
                outside[held.address].push_back(peer);
            }
        }
        if (outside.empty()) {
            return false;
        }
        auto& most = std::ranges::max_element(outside, {}, [](const auto& one) { return one.second.size(); })->second;
        constexpr std::size_t atOnce = 16;
        const auto end = most.begin() + static_cast<std::ptrdiff_t>(std::min(atOnce, most.size()));
        std::ranges::partial_sort(most, end);
        std::for_each(most.begin(), end, [this](Room::Peer peer) {
            const auto found = m_wires.find(peer);
            const auto wire = found->second.wire.lock();
            m_wires.erase(found);
            if (wire) {
                wire->drop();
            }
        });
        return true;
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
            if (const auto wire = found == m_wires.end() ? nullptr : found->second.wire.lock()) {
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
    struct Held {
        std::weak_ptr<Wire> wire;
        std::string address;
    };
    std::unordered_map<Room::Peer, Held> m_wires;
    Room::Peer m_lastPeer = 0;
    std::optional<Site> m_site;
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

std::optional<std::string> Server::whyNot(ServerSetting setting) {
    return Running(nullptr, std::move(setting)).listen();
}

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
