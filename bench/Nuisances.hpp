#pragma once

// Those who keep a class from working, or try to: slow sockets and guessers of codes.

#include "PhoneLine.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <iostream>
#include <random>

#include <poll.h>

namespace phones {

/// One socket that is slow in one of four ways.
class SlowSocket : public std::enable_shared_from_this<SlowSocket> {
public:
    enum class Kind { headers, body, page, deaf };
    static constexpr std::array names{"a byte of its headers a second", "a body that never comes",
                                      "asks for pages and reads none", "a WebSocket that is never read"};

    SlowSocket(asio::io_context& context, const Place& place, Kind kind)
        : m_socket(context), m_timer(context), m_place(place), m_kind(kind) {}

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// How long the server bore it, in milliseconds; -1: it still does.
    [[nodiscard]] double borne() const { return m_borne; }

    void run() {
        m_begun = Clock::now();
        asio::ip::tcp::socket::receive_buffer_size small(2048);
        m_socket.open(m_place.endpoint.protocol());
        m_socket.set_option(small);
        m_socket.async_connect(m_place.endpoint, [self = shared_from_this()](beast::error_code failed) {
            if (failed) {
                self->m_borne = 0;
                return;
            }
            self->begin();
        });
    }

private:
    void begin() {
        const std::string get = "GET / HTTP/1.1\r\nHost: " + m_place.host + "\r\n";
        switch (m_kind) {
        case Kind::headers:
            m_bytes = get + "X-Slow: " + std::string(500, 'x');
            drip();
            break;
        case Kind::body:
            m_bytes = "POST / HTTP/1.1\r\nHost: " + m_place.host + "\r\nContent-Length: 4000\r\n\r\n";
            pour();
            break;
        case Kind::page:
            for (int i = 0; i < 400; ++i) {
                m_bytes += "GET /phone.js HTTP/1.1\r\nHost: " + m_place.host + "\r\n\r\n";
            }
            pour();
            break;
        case Kind::deaf:
            m_bytes = "GET /class HTTP/1.1\r\nHost: " + m_place.host + "\r\nOrigin: http://" + m_place.host +
                      "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            pour();
            break;
        }
    }
    void drip() {
        m_timer.expires_after(1s);
        m_timer.async_wait([self = shared_from_this()](beast::error_code) {
            beast::error_code failed;
            self->m_socket.send(asio::buffer(self->m_bytes, 1), 0, failed);
            self->m_bytes.erase(0, 1);
            if (failed || self->closed()) {
                self->end();
            } else {
                self->drip();
            }
        });
    }
    void pour() {
        asio::async_write(m_socket, asio::buffer(m_bytes),
                          [self = shared_from_this()](beast::error_code, std::size_t) {});
        watch();
    }
    /// Looks whether the server has closed it, without reading what waits.
    void watch() {
        m_timer.expires_after(100ms);
        m_timer.async_wait([self = shared_from_this()](beast::error_code) {
            if (self->closed()) {
                self->end();
            } else {
                self->watch();
            }
        });
    }
    [[nodiscard]] bool closed() {
        pollfd socket{m_socket.native_handle(), POLLRDHUP, 0};
        return ::poll(&socket, 1, 0) > 0;
    }
    void end() {
        m_borne = millisecondsSince(m_begun);
        beast::error_code ignored;
        m_socket.close(ignored);
    }

    tcp::socket m_socket;
    asio::steady_timer m_timer;
    Place m_place;
    Kind m_kind;
    std::string m_bytes;
    Clock::time_point m_begun;
    double m_borne = -1;
};

/// Tries one code after another, from as many connections at once as it is told.
class Guessers {
public:
    Guessers(asio::io_context& context, const Place& place, std::size_t many)
        : m_context(context), m_place(place), m_lines(many) {}

    void run() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            guess(i);
        }
    }
    void stop() { m_stopped = true; }
    /// How many codes were looked at and found wrong; sent away unlooked at; right.
    std::size_t wrong = 0;
    std::size_t full = 0;
    std::size_t right = 0;
    std::size_t lost = 0;

private:
    void guess(std::size_t place) {
        if (m_stopped) {
            return;
        }
        const auto told = std::make_shared<bool>(false);
        constexpr std::string_view symbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        std::string code;
        for (int i = 0; i < 6; ++i) {
            code += symbols[m_random() % symbols.size()];
        }
        m_lines[place] = std::make_shared<Line>(
            m_context, m_place,
            [this, told](const Json& message) {
                const bool bye = message["t"] == "bye";
                wrong += bye && message["why"] == "code" ? 1 : 0;
                full += bye && message["why"] != "code" ? 1 : 0;
                right += bye ? 0 : 1;
                *told = true;
            },
            [this, place, told] {
                lost += *told ? 0 : 1;
                asio::post(m_context, [this, place] { guess(place); });
            });
        m_lines[place]->open({{"t", "hello"}, {"code", code}});
    }

    asio::io_context& m_context;
    Place m_place;
    std::vector<std::shared_ptr<Line>> m_lines;
    std::mt19937 m_random{11};
    bool m_stopped = false;
};

} // namespace phones
