#pragma once

// A class on a free port of this machine.

#include "classroom/Phones.hpp"
#include "classroom/Server.hpp"
#include "classroom/WirePhone.hpp"

#include <chrono>
#include <thread>

namespace classrooms {

struct ServedClass {
    explicit ServedClass(ServerSetting setting = {}) {
        setting.pages["/"] = {"text/html; charset=utf-8", "<!doctype html><head><title>Class</title></head>"};
        auto started = Server::start(std::move(phones.room), std::move(setting));
        if (auto* sentence = std::get_if<std::string>(&started)) {
            FAIL(*sentence);
        }
        server = std::move(std::get<std::unique_ptr<Server>>(started));
        host = "127.0.0.1:" + std::to_string(server->port());
    }

    std::string get(const std::string& path, const std::string& asHost, const std::string& more = {}) {
        return answerTo(server->port(),
                        "GET " + path + " HTTP/1.1\r\nHost: " + asHost + "\r\nConnection: close\r\n" + more + "\r\n");
    }
    void act(Do wanted) {
        wanted.step = server->shown()->view.step;
        server->act(wanted);
        for (int i = 0; i < 200 && server->shown()->view.step == wanted.step; ++i) {
            std::this_thread::sleep_for(5ms);
        }
        REQUIRE(server->shown()->view.step != wanted.step);
    }
    /// To the first vote, which is open then.
    void openVote() {
        act({Command::on});
        act({Command::on});
        act({Command::open});
    }

    Phones phones;
    std::unique_ptr<Server> server;
    std::string host;
};

/// One that takes so many connections.
inline ServerSetting withRoomFor(std::size_t connections) {
    ServerSetting setting;
    setting.mostConnections = connections;
    return setting;
}

} // namespace classrooms
