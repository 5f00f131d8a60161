#include "classroom/Site.hpp"

#include <utility>

namespace classroom {

namespace http = boost::beast::http;

namespace {

/// How a host is written in an address: IPv6 in brackets.
std::string hostName(const boost::asio::ip::address& address) {
    return address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
}

} // namespace

Site::Site(std::map<std::string, Page> pages, const boost::asio::ip::address& ip, std::uint16_t port, bool secure)
    : m_pages(std::move(pages)) {
    const std::string scheme = secure ? "https" : "http";
    const std::uint16_t usual = secure ? 443 : 80;
    const auto add = [&](const std::string& name) {
        const std::string with = name + ":" + std::to_string(port);
        m_hosts.insert(with);
        m_origins.insert(scheme + "://" + with);
        if (port == usual) {
            m_hosts.insert(name);
            m_origins.insert(scheme + "://" + name);
        }
    };
    add(hostName(ip));
    if (ip.is_loopback()) {
        add("localhost");
    }
    m_address = scheme + "://" + hostName(ip) + (port == usual ? "" : ":" + std::to_string(port));
    std::string sockets;
    for (const std::string& host : m_hosts) {
        sockets += std::string(" ") + (secure ? "wss://" : "ws://") + host;
    }
    m_policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'" + sockets +
               "; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

void Site::hold(Response& response) const {
    // No Strict-Transport-Security: another machine may have this address tomorrow, without a certificate.
    response.set(http::field::cache_control, "no-store");
    response.set("Content-Security-Policy", m_policy);
    response.set("X-Content-Type-Options", "nosniff");
    response.set("X-Frame-Options", "DENY");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Opener-Policy", "same-origin");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
}

Response Site::answerTo(const Request& request) const {
    const auto plain = [&](http::status status, std::string text) {
        Response response(status, request.version());
        response.set(http::field::content_type, "text/plain; charset=utf-8");
        response.body() = std::move(text);
        return response;
    };
    Response response;
    std::string_view target = plainView(request.target());
    target = target.substr(0, target.find('?'));
    const auto page = m_pages.find(std::string(target));
    if (!isOurs(plainView(request[http::field::host]))) {
        response = plain(http::status::misdirected_request, "Open the address that the screen shows.\n");
    } else if (request.method() != http::verb::get && request.method() != http::verb::head) {
        response = plain(http::status::method_not_allowed, "Only GET is answered here.\n");
        response.set(http::field::allow, "GET, HEAD");
    } else if (page == m_pages.end()) {
        response = plain(http::status::not_found, "There is nothing here. Open the address that the screen shows.\n");
    } else {
        response = plain(http::status::ok, page->second.bytes);
        response.set(http::field::content_type, page->second.type);
    }
    hold(response);
    response.keep_alive(request.keep_alive());
    response.prepare_payload();
    if (request.method() == http::verb::head) {
        response.body().clear();
    }
    return response;
}

} // namespace classroom
