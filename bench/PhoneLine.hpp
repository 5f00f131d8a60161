#pragma once

// One connection of a made-up phone, which says and hears messages.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <algorithm>

namespace phones {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

inline double millisecondsSince(Clock::time_point then) {
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

/// The value below which that share of all values lies; -1 of none.
inline double valueAt(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values.empty() ? -1 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Where the class is.
struct Place {
    tcp::endpoint endpoint;
    std::string host; ///< "127.0.0.1:8080"
};

class Line : public std::enable_shared_from_this<Line> {
public:
    Line(asio::io_context& context, const Place& place, std::function<void(const Json&)> hear,
         std::function<void()> lost)
        : m_socket(context), m_place(place), m_hear(std::move(hear)), m_lost(std::move(lost)) {}

    void open(Json first) {
        auto& lowest = beast::get_lowest_layer(m_socket);
        lowest.expires_after(20s);
        lowest.async_connect(m_place.endpoint, [self = shared_from_this(), first](beast::error_code failed) {
            if (failed) {
                self->lose();
                return;
            }
            self->m_socket.set_option(
                websocket::stream_base::decorator([host = self->m_place.host](websocket::request_type& request) {
                    request.set(beast::http::field::origin, "http://" + host);
                }));
            self->m_socket.async_handshake(self->m_place.host, "/class", [self, first](beast::error_code refused) {
                if (refused) {
                    self->lose();
                    return;
                }
                beast::get_lowest_layer(self->m_socket).expires_never();
                self->say(first);
                self->read();
            });
        });
    }
    void say(const Json& message) {
        m_waiting.push_back(message.dump());
        write();
    }
    /// As a phone that loses its network does; nobody is told.
    void cut() {
        beast::error_code ignored;
        m_cut = true;
        beast::get_lowest_layer(m_socket).socket().close(ignored);
    }

private:
    void lose() {
        if (!std::exchange(m_cut, true)) {
            m_lost();
        }
    }
    void write() {
        if (m_writing || m_waiting.empty()) {
            return;
        }
        m_writing = true;
        m_socket.async_write(asio::buffer(m_waiting.front()),
                             [self = shared_from_this()](beast::error_code failed, std::size_t) {
                                 self->m_writing = false;
                                 self->m_waiting.pop_front();
                                 if (!failed) {
                                     self->write();
                                 }
                             });
    }
    void read() {
        m_socket.async_read(m_buffer, [self = shared_from_this()](beast::error_code failed, std::size_t) {
            if (failed) {
                self->lose();
                return;
            }
            const Json message = Json::parse(beast::buffers_to_string(self->m_buffer.data()));
            self->m_buffer.consume(self->m_buffer.size());
            if (!self->m_cut) {
                self->m_hear(message);
            }
            self->read();
        });
    }

    websocket::stream<beast::tcp_stream> m_socket;
    Place m_place;
    std::function<void(const Json&)> m_hear;
    std::function<void()> m_lost;
    beast::flat_buffer m_buffer;
    std::deque<std::string> m_waiting;
    bool m_writing = false;
    bool m_cut = false;
};

} // namespace phones
