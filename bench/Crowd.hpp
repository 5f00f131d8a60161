#pragma once

// Phones by the thousand, which behave as the page does, and a desk that leads them through a vote.

#include "PhoneLine.hpp"

#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>

namespace phones {

class Crowd {
public:
    Crowd(asio::io_context& context, Place place, std::string classCode, std::string deskCode, std::size_t count)
        : m_context(context), m_place(std::move(place)), m_classCode(std::move(classCode)),
          m_deskCode(std::move(deskCode)), m_phones(count) {}

    [[nodiscard]] std::size_t size() const { return m_phones.size(); }

    /// All come in by the code of the class.
    void comeIn() {
        const auto begun = Clock::now();
        for (Phone& phone : m_phones) {
            connect(phone);
        }
        runUntil([&] { return count(&Phone::here) == size(); }, 60s, "all are in");
        std::cout << "came in: " << count(&Phone::here) << " of " << size() << " in " << millisecondsSince(begun)
                  << " ms\n";
    }

    /// The desk opens a vote, and each votes once, at a moment of its own within three seconds.
    void vote() {
        openDesk();
        runUntil([&] { return acknowledged() == size(); }, 90s, "all votes are kept");
        std::vector<double> times;
        for (const Phone& phone : m_phones) {
            if (phone.acknowledged) {
                times.push_back(*phone.acknowledged);
            }
        }
        std::cout << "votes kept: " << times.size() << " of " << size() << ", lines lost: " << m_lost
                  << ", acknowledged in p50 " << valueAt(times, 0.5) << " ms, p99 " << valueAt(times, 0.99)
                  << " ms, longest " << valueAt(times, 1) << " ms\n"
                  << std::flush;
    }

    /// The first `many` lose their network at once and come back with their own codes.
    void dropAndReturn(std::size_t many) {
        const auto cutAt = Clock::now();
        for (std::size_t i = 0; i < many; ++i) {
            m_phones[i].line->cut();
            m_phones[i].here = false;
            m_phones[i].mine = 0;
        }
        for (std::size_t i = 0; i < many; ++i) {
            connect(m_phones[i]);
        }
        std::vector<double> times;
        runUntil(
            [&] {
                for (std::size_t i = times.size(); i < countOf(many); ++i) {
                    times.push_back(millisecondsSince(cutAt));
                }
                return times.size() == many;
            },
            60s, "all are back");
        std::cout << "back: " << times.size() << " of " << many
                  << ", somebody else or without their vote: " << many - countOf(many) << ", 99 % after "
                  << valueAt(times, 0.99) << " ms\n"
                  << std::flush;
    }

    /// How many more come in by the code of the class, and how long the slowest takes.
    void moreComeIn(std::size_t many) {
        const auto begun = Clock::now();
        const std::size_t before = size();
        for (std::size_t i = 0; i < many; ++i) {
            connect(m_phones.emplace_back());
        }
        runUntil([&] { return count(&Phone::here) == before + many; }, 60s, "more are in");
        std::cout << "late: " << count(&Phone::here) - before << " of " << many << " in within "
                  << millisecondsSince(begun) << " ms\n"
                  << std::flush;
    }

    /// The desk closes the vote and counts.
    void close() {
        command("close");
        runUntil([&] { return m_counted.has_value(); }, 20s, "the votes are counted");
        std::cout << "counted: " << m_counted.value_or(0) << " of " << acknowledged() << " acknowledged\n"
                  << std::flush;
    }
    void command(const char* what) { m_desk->say({{"t", "do"}, {"step", m_step}, {"what", what}}); }

    /// Who was told that their vote is kept, and what it was; with those who were told before the line was lost.
    void writeAcknowledged(const char* file) const {
        Json all = Json::array();
        for (const Phone& phone : m_phones) {
            if (phone.acknowledged) {
                all.push_back({{"person", phone.number}, {"option", *phone.option}, {"before", phone.beforeTheFall}});
            }
        }
        std::ofstream(file) << all;
    }

    void runUntil(const std::function<bool()>& done, Clock::duration most, const char* what) {
        const auto end = Clock::now() + most;
        while (!done() && Clock::now() < end) {
            m_context.run_for(5ms);
            m_context.restart();
        }
        if (!done()) {
            std::cout << "not in time: " << what << "\n";
        }
    }

private:
    struct Phone {
        std::shared_ptr<Line> line;
        std::string code;
        int number = 0;
        bool here = false;
        bool same = true; ///< came back as who it was
        std::uint32_t mine = 0;
        std::optional<std::size_t> option;
        bool due = false; ///< the moment to vote has come
        Clock::time_point voted;
        std::optional<double> acknowledged; ///< milliseconds
        bool beforeTheFall = false;
    };

    [[nodiscard]] std::size_t count(bool Phone::*what) const {
        return static_cast<std::size_t>(std::ranges::count(m_phones, true, what));
    }
    [[nodiscard]] std::size_t acknowledged() const {
        return static_cast<std::size_t>(
            std::ranges::count_if(m_phones, [](const Phone& phone) { return phone.acknowledged.has_value(); }));
    }
    /// Of the first `many`, who are here as themselves with their vote.
    [[nodiscard]] std::size_t countOf(std::size_t many) const {
        return static_cast<std::size_t>(
            std::count_if(m_phones.begin(), m_phones.begin() + static_cast<std::ptrdiff_t>(many),
                          [](const Phone& phone) { return phone.here && phone.same && phone.mine == 1; }));
    }

    void connect(Phone& phone) {
        phone.line = std::make_shared<Line>(
            m_context, m_place, [this, &phone](const Json& message) { hear(phone, message); },
            [this, &phone] { lose(phone); });
        phone.line->open({{"t", "hello"}, {"code", phone.code.empty() ? m_classCode : phone.code}});
    }

    /// Waits as the page does, each for a time of its own, and comes again.
    void lose(Phone& phone) {
        ++m_lost;
        phone.here = false;
        phone.beforeTheFall = phone.acknowledged.has_value();
        after(std::chrono::milliseconds(500 + m_random() % 500), [this, &phone] { connect(phone); });
    }

    void after(std::chrono::milliseconds time, std::function<void()> act) {
        const auto timer = std::make_shared<asio::steady_timer>(m_context, time);
        timer->async_wait([timer, act = std::move(act)](beast::error_code) { act(); });
    }

    void hear(Phone& phone, const Json& message) {
        const std::string kind = message["t"];
        if (kind == "you") {
            const int number = message["number"];
            phone.same = phone.code.empty() || phone.number == number;
            phone.number = number;
            phone.code = message["code"];
            phone.here = true;
        } else if (kind == "mine") {
            phone.mine = message["n"];
        } else if (kind == "class" && message["stage"] == "voting" && !message["poll"]["paused"]) {
            vote(phone, message["poll"]["number"], message["options"].size());
        } else if (kind == "kept" && !phone.acknowledged) {
            phone.acknowledged = millisecondsSince(phone.voted);
        }
    }

    void vote(Phone& phone, std::uint32_t poll, std::size_t options) {
        if (phone.option && phone.due && !phone.acknowledged) {
            send(phone, poll);
        } else if (!phone.option) {
            phone.option = m_random() % options;
            after(std::chrono::milliseconds(m_random() % 3000), [this, &phone, poll] {
                phone.due = true;
                phone.voted = Clock::now();
                if (phone.here) {
                    send(phone, poll);
                }
            });
        }
    }
    static void send(Phone& phone, std::uint32_t poll) {
        phone.line->say({{"t", "vote"},
                         {"poll", poll},
                         {"n", 1},
                         {"answer", {*phone.option}},
                         {"sure", 2},
                         {"reason", "Somebody has to ask, and nobody did."}});
    }

    void openDesk() {
        m_desk = std::make_shared<Line>(
            m_context, m_place, [this](const Json& message) { atDesk(message); },
            [this] { after(500ms, [this] { openDesk(); }); });
        m_desk->open({{"t", "hello"}, {"code", m_deskCode}});
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
                *m_counted += option.get<std::size_t>();
            }
        } else if (may("resume")) {
            command("resume");
        } else if (may("on") && !m_opened) {
            command("on");
        } else if (may("open") && !std::exchange(m_opened, true)) {
            std::cout << "the vote is opened\n" << std::flush;
            // A clock gives the big screen something that moves.
            m_desk->say({{"t", "do"}, {"step", m_step}, {"what", "open"}, {"seconds", 600}});
        }
    }

    asio::io_context& m_context;
    Place m_place;
    std::string m_classCode;
    std::string m_deskCode;
    std::deque<Phone> m_phones; ///< their addresses are held
    std::shared_ptr<Line> m_desk;
    std::minstd_rand m_random{7};
    std::size_t m_lost = 0;
    std::optional<std::size_t> m_counted;
    std::uint32_t m_step = 0;
    bool m_opened = false;
};

} // namespace phones
