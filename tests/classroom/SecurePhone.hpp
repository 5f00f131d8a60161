#pragma once

// A phone on a real socket that nobody can read along, and a certificate that is made for one test.

#include "classroom/Server.hpp"
#include "classroom/WirePhone.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace classrooms {

inline std::string textIn(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    std::string text(bytes, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

/// Of nobody in particular, signed by itself.
inline classroom::ServerSetting::Certificate certificateForATest() {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), X509_free);
    constexpr long hour = 3600;
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), -hour);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), hour);
    X509_set_pubkey(made.get(), key.get());
    X509_sign(made.get(), key.get(), EVP_sha256());
    BIO* chain = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(chain, made.get());
    BIO* secret = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(secret, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {textIn(chain), textIn(secret)};
}

using SecureSocket = beast::ssl_stream<tcp::socket>;

class SecurePhone : public PhoneOver<SecureSocket> {
public:
    explicit SecurePhone(std::uint16_t port) {
        m_socket.emplace(m_context, m_secure);
        m_socket->next_layer().next_layer().connect(at(port));
        m_socket->next_layer().handshake(boost::asio::ssl::stream_base::client);
        const std::string host = "127.0.0.1:" + std::to_string(port);
        come(host, "https://" + host);
    }

private:
    boost::asio::ssl::context m_secure{boost::asio::ssl::context::tls_client};
};

} // namespace classrooms
