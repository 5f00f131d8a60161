#pragma once

// A phone on a real socket that nobody can read along, and a server with a certificate that is made for one test.

#include "classroom/Certificates.hpp"
#include "classroom/Server.hpp"
#include "classroom/WirePhone.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <string>

namespace classrooms {

inline classroom::ServerSetting withCertificateForATest() {
    const Made own("127.0.0.1", ellipticKey());
    classroom::ServerSetting setting;
    setting.certificate = classroom::ServerSetting::Certificate{own.pem(), pemOf(own.key())};
    return setting;
}

using SecureSocket = beast::ssl_stream<tcp::socket>;

/// Owns what a phone's stream runs in, and so stands before it.
struct SecureContext : WireContext {
    boost::asio::ssl::context secure{boost::asio::ssl::context::tls_client};

    SecureSocket connect(std::uint16_t port) {
        SecureSocket socket(connected(context, port), secure);
        socket.handshake(boost::asio::ssl::stream_base::client);
        return socket;
    }
};

class SecurePhone : private SecureContext, public PhoneOver<SecureSocket> {
public:
    explicit SecurePhone(std::uint16_t port)
        : PhoneOver(SecureContext::connect(port), hostAt(port), "https://" + hostAt(port)) {}
};

} // namespace classrooms
