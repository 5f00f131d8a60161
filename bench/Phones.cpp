// Phones by the thousand against a class that another process holds:
//
//     phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT [SERVER-PID]
//
// The class has to be anonymous and in its lobby. All come in; the desk opens a vote; each votes once at a moment of
// its own within three seconds; then every socket is cut at once, and all come back with their own codes. Prints what
// was lost, how long acknowledgements took, how long coming back took, and the server's greatest memory.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

double millisecondsSince(Clock::time_point then) {
    return std::chrono::duration<double, std::milli>(Clock::now() - then).count();
}

/// One connection that says and hears messages.
class Line : public std::enable_shared_from_this<Line> {
public:
    Line(asio::io_context& context, tcp::endpoint endpoint, std::string host, std::function<void(const Json&)> hear,
         std::function<void()> lost)
        : m_socket(context), m_endpoint(std::move(endpoint)), m_host(std::move(host)), m_hear(std::move(hear)),
          m_lost(std::move(lost)) {}

    void open(Json first) {
        auto& lowest = beast::get_lowest_layer(m_socket);
        lowest.async_connect(m_endpoint, [self = shared_from_this(), first](beast::error_code failed) {
            if (failed) {
                self->m_lost();
                return;
            }
            self->m_socket.set_option(
                websocket::stream_base::decorator([host = self->m_host](websocket::request_type& request) {
                    request.set(beast::http::field::origin, "http://" + host);
                }));
            self->m_socket.async_handshake(self->m_host, "/class", [self, first](beast::error_code refused) {
                if (refused) {
                    self->m_lost();
                    return;
                }
                self->say(first);
                self->read();
            });
        });
    }
    void say(const Json& message) {
        m_waiting.push_back(message.dump());
        write();
    }
    void cut() {
        beast::error_code ignored;
        m_cut = true;
        beast::get_lowest_layer(m_socket).socket().close(ignored);
    }

private:
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
                if (!self->m_cut) {
                    self->m_lost();
                }
                return;
            }
            const Json message = Json::parse(beast::buffers_to_string(self->m_buffer.data()));
            self->m_buffer.consume(self->m_buffer.size());
            self->m_hear(message);
            self->read();
        });
    }

    websocket::stream<beast::tcp_stream> m_socket;
    tcp::endpoint m_endpoint;
    std::string m_host;
    std::function<void(const Json&)> m_hear;
    std::function<void()> m_lost;
    beast::flat_buffer m_buffer;
    std::deque<std::string> m_waiting;
    bool m_writing = false;
    bool m_cut = false;
};

struct Phone {
    std::shared_ptr<Line> line;
    std::string code;
    int number = 0;
    int numberAgain = 0;
    Clock::time_point voted;
    double acknowledged = -1; ///< milliseconds
    double back = -1;
    bool voteIsBack = false;
};

class Crowd {
public:
    Crowd(const char* address, const char* port, std::string classCode, std::string deskCode, std::size_t count)
        : m_endpoint(asio::ip::make_address(address), static_cast<std::uint16_t>(std::stoi(port))),
          m_host(std::string(address) + ":" + port), m_classCode(std::move(classCode)), m_deskCode(std::move(deskCode)),
          m_phones(count) {}

    void run() {
        m_begun = Clock::now();
        for (Phone& phone : m_phones) {
            comeIn(phone);
        }
        runUntil([&] { return m_in == m_phones.size(); }, 60s, "all are in");
        std::cout << "came in: " << m_in << " of " << m_phones.size() << " in " << millisecondsSince(m_begun)
                  << " ms\n";

        m_desk = std::make_shared<Line>(
            m_context, m_endpoint, m_host, [this](const Json& message) { atDesk(message); },
            [] { std::cout << "the desk was lost\n"; });
        m_desk->open({{"t", "hello"}, {"code", m_deskCode}});
        runUntil([&] { return m_acknowledged == m_phones.size(); }, 60s, "all votes are kept");
        tellVotes();

        m_cutAt = Clock::now();
        for (Phone& phone : m_phones) {
            phone.line->cut();
        }
        for (Phone& phone : m_phones) {
            comeBack(phone);
        }
        runUntil([&] { return m_back == m_phones.size(); }, 60s, "all are back");
        tellReturn();
        m_desk->say({{"t", "do"}, {"step", m_step}, {"what", "close"}});
        runUntil([&] { return m_counted > 0; }, 20s, "the votes are counted");
        std::cout << "counted: " << m_counted << " of " << m_phones.size() << "\n";
    }

private:
    void runUntil(const std::function<bool()>& done, Clock::duration most, const char* what) {
        const auto end = Clock::now() + most;
        while (!done() && Clock::now() < end) {
            m_context.run_for(20ms);
            m_context.restart();
        }
        if (!done()) {
            std::cout << "not in time: " << what << "\n";
        }
    }

    void comeIn(Phone& phone) {
        phone.line = std::make_shared<Line>(
            m_context, m_endpoint, m_host, [this, &phone](const Json& message) { hear(phone, message); },
            [this] { ++m_lost; });
        phone.line->open({{"t", "hello"}, {"code", m_classCode}});
    }

    void hear(Phone& phone, const Json& message) {
        if (message["t"] == "you" && phone.code.empty()) {
            phone.code = message["code"];
            phone.number = message["number"];
            ++m_in;
        } else if (message["t"] == "class" && message["stage"] == "voting" && !message["poll"]["paused"] &&
                   phone.voted == Clock::time_point()) {
            voteSoon(phone, message["poll"]["number"], message["options"].size());
        } else if (message["t"] == "kept" && phone.acknowledged < 0) {
            phone.acknowledged = millisecondsSince(phone.voted);
            ++m_acknowledged;
        }
    }

    void voteSoon(Phone& phone, std::uint32_t poll, std::size_t options) {
        phone.voted = Clock::now();
        const auto timer =
            std::make_shared<asio::steady_timer>(m_context, std::chrono::milliseconds(m_random() % 3000));
        timer->async_wait([this, &phone, poll, options, timer](beast::error_code) {
            phone.voted = Clock::now();
            phone.line->say({{"t", "vote"},
                             {"poll", poll},
                             {"n", 1},
                             {"answer", {m_random() % options}},
                             {"sure", 2},
                             {"reason", "Somebody has to ask, and nobody did."}});
        });
    }

    void atDesk(const Json& message) {
        if (message["t"] != "desk") {
            return;
        }
        m_step = message["step"];
        const auto may = [&](const char* what) { return std::ranges::count(message["may"], Json(what)) > 0; };
        if (message.contains("split")) {
            m_counted = 0;
            for (const Json& option : message["split"]) {
                m_counted += option.get<std::size_t>();
            }
        } else if (may("on") || (may("open") && !m_opened)) {
            m_opened = may("open");
            m_desk->say({{"t", "do"}, {"step", m_step}, {"what", may("on") ? "on" : "open"}});
        }
    }

    void comeBack(Phone& phone) {
        phone.line = std::make_shared<Line>(
            m_context, m_endpoint, m_host,
            [this, &phone](const Json& message) {
                if (message["t"] == "you") {
                    phone.numberAgain = message["number"];
                } else if (message["t"] == "mine" && phone.back < 0) {
                    phone.voteIsBack = message["n"] == 1;
                    phone.back = millisecondsSince(m_cutAt);
                    ++m_back;
                }
            },
            [this, &phone] { comeBack(phone); });
        phone.line->open({{"t", "hello"}, {"code", phone.code}});
    }

    static double at(std::vector<double>& values, double share) {
        std::ranges::sort(values);
        return values.empty() ? -1 : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    }

    void tellVotes() {
        std::vector<double> times;
        for (const Phone& phone : m_phones) {
            if (phone.acknowledged >= 0) {
                times.push_back(phone.acknowledged);
            }
        }
        std::cout << "votes kept: " << times.size() << ", lost connections: " << m_lost << ", acknowledged in p50 "
                  << at(times, 0.5) << " ms, p99 " << at(times, 0.99) << " ms, longest " << at(times, 1) << " ms\n";
    }

    void tellReturn() {
        std::vector<double> times;
        std::size_t same = 0;
        for (const Phone& phone : m_phones) {
            if (phone.back >= 0) {
                times.push_back(phone.back);
                same += phone.number == phone.numberAgain && phone.voteIsBack ? 1 : 0;
            }
        }
        std::cout << "back: " << times.size() << ", as the same person with the vote: " << same << ", 99 % after "
                  << at(times, 0.99) << " ms\n";
    }

    asio::io_context m_context{1};
    tcp::endpoint m_endpoint;
    std::string m_host;
    std::string m_classCode;
    std::string m_deskCode;
    std::vector<Phone> m_phones;
    std::shared_ptr<Line> m_desk;
    std::minstd_rand m_random{7};
    Clock::time_point m_begun;
    Clock::time_point m_cutAt;
    std::size_t m_in = 0;
    std::size_t m_acknowledged = 0;
    std::size_t m_lost = 0;
    std::size_t m_back = 0;
    std::size_t m_counted = 0;
    std::uint32_t m_step = 0;
    bool m_opened = false;
};

void tellMemory(const char* process) {
    std::ifstream status("/proc/" + std::string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM")) {
            std::cout << "the server's greatest memory: " << line.substr(line.find_first_of("0123456789")) << "\n";
        }
    }
}

} // namespace

int main(int count, char** words) {
    if (count < 6) {
        std::cerr << "phones_bench ADDRESS PORT CLASS-CODE DESK-CODE COUNT [SERVER-PID]\n";
        return 2;
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    Crowd(words[1], words[2], words[3], words[4], static_cast<std::size_t>(std::stoul(words[5]))).run();
    if (count > 6) {
        tellMemory(words[6]);
    }
    return 0;
}
