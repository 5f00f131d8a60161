#pragma once

#include "classroom/Room.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace classroom {

/// A file that is served to whoever asks.
struct Page {
    std::string type; ///< "text/html; charset=utf-8"
    std::string bytes;
};

/// How long a connection may take. Only tests have less.
struct Patience {
    std::chrono::milliseconds headers{10'000}; ///< for a request's headers, its answer, and what TLS agrees on first
    std::chrono::milliseconds silence{45'000}; ///< on a WebSocket
    std::chrono::milliseconds goodbye{3'000};  ///< from the last message on
};

struct ServerSetting {
    std::string address = "127.0.0.1"; ///< a literal one, of this machine
    std::uint16_t port = 0;            ///< 0: any that is free
    std::map<std::string, Page> pages; ///< by path: "/"
    /// For https: chains and keys as PEM.
    struct Certificate {
        std::string chain;
        std::string key;
    };
    std::optional<Certificate> certificate;
    /// From then on, a new one takes the place of one that has not been let in.
    std::size_t mostConnections = 4500;
    Patience patience;
    /// Called on the server's thread after something has changed; must return at once.
    std::function<void()> changed;
};

/// Serves a room to the phones of a class: pages over HTTP, everything else over one WebSocket each, on a thread of its
/// own. Nothing listens before `start` and after `stop`.
///
/// Limits: 8 KiB of headers and no body in a request; ten seconds for headers, 45 seconds of silence on a WebSocket; 4
/// KiB a message; 64 messages that wait for a slow reader. Requests for another host are refused (a name on somebody
/// else's page that points here), and WebSockets from a page of another origin.
class Server {
public:
    /// A sentence where the address, the port or the certificate cannot be used: asked before a class is begun, so that
    /// none is left behind.
    [[nodiscard]] static std::optional<std::string> whyNot(ServerSetting setting);
    /// Takes the room over. A sentence where the address or the certificate cannot be used.
    [[nodiscard]] static std::variant<std::unique_ptr<Server>, std::string> start(std::unique_ptr<Room> room,
                                                                                  ServerSetting setting);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    /// Stops listening, says goodbye and waits for the thread. The room goes with it.
    ~Server();

    /// "http://192.168.1.20:8080"
    [[nodiscard]] const std::string& address() const;
    [[nodiscard]] std::uint16_t port() const;

    /// What is to be shown now; from any thread.
    [[nodiscard]] std::shared_ptr<const Shown> shown() const;
    /// Whether the class has ended and is kept.
    [[nodiscard]] bool ended() const;
    /// A command from this machine, carried out on the server's thread; `answer` hears there why it was refused, or
    /// nothing.
    void act(const Do& wanted, std::function<void(std::optional<std::string>)> answer = {});

private:
    class Running;
    explicit Server(std::unique_ptr<Running> running);

    std::unique_ptr<Running> m_running;
};

} // namespace classroom
