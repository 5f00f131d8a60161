#pragma once

#include "classroom/Server.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/beast/http.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace classroom {

using Request = boost::beast::http::request<boost::beast::http::empty_body>;
using Response = boost::beast::http::response<boost::beast::http::string_body>;

/// Beast's own text as the standard's.
inline std::string_view plainView(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// The pages that are served, and the names under which this machine may be asked for them.
class Site {
public:
    Site(std::map<std::string, Page> pages, const boost::asio::ip::address& ip, std::uint16_t port, bool secure);

    /// "http://192.168.1.20:8080"
    [[nodiscard]] const std::string& address() const { return m_address; }
    /// Whether a request's Host is this machine as it was announced.
    [[nodiscard]] bool isOurs(std::string_view host) const { return m_hosts.contains(host); }
    /// Whether a WebSocket's Origin is a page of this machine.
    [[nodiscard]] bool isOurPage(std::string_view origin) const { return m_origins.contains(origin); }
    /// A page, or why there is none.
    [[nodiscard]] Response answerTo(const Request& request) const;

private:
    void hold(Response& response) const;

    std::map<std::string, Page> m_pages;
    std::set<std::string, std::less<>> m_hosts;
    std::set<std::string, std::less<>> m_origins;
    std::string m_address;
    std::string m_policy;
};

} // namespace classroom
