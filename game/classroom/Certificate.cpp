#include "classroom/Certificate.hpp"

#include <boost/asio/buffer.hpp>

#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <optional>

namespace classroom {

namespace {

using Context = boost::asio::ssl::context;

bool vouches(X509* issuer, X509* issued) {
    EVP_PKEY* key = X509_get0_pubkey(issuer);
    return X509_check_issued(issuer, issued) == X509_V_OK && key != nullptr && X509_verify(issued, key) == 1;
}

/// Which certificate of the chain, from 1, the next one does not vouch for.
std::optional<int> brokenLink(SSL_CTX* context) {
    X509* issued = SSL_CTX_get0_certificate(context);
    STACK_OF(X509)* others = nullptr;
    SSL_CTX_get_extra_chain_certs(context, &others);
    for (int i = 0; i < sk_X509_num(others); ++i) {
        X509* issuer = sk_X509_value(others, i);
        if (!vouches(issuer, issued)) {
            return i + 1;
        }
        issued = issuer;
    }
    return std::nullopt;
}

} // namespace

std::variant<Context, std::string> secureWith(const ServerSetting::Certificate& certificate) {
    boost::system::error_code failed;
    Context context(Context::tls_server);
    context.set_options(Context::no_tlsv1 | Context::no_tlsv1_1 | Context::default_workarounds, failed);
    // Otherwise OpenSSL itself asks for a passphrase, at the terminal.
    context.set_password_callback([](std::size_t, Context::password_purpose) { return std::string(); }, failed);
    context.use_certificate_chain(boost::asio::buffer(certificate.chain), failed);
    if (failed) {
        return "The certificate cannot be read, or is too weak for today's phones. It has to be a PEM file that begins "
               "with the server's own certificate, followed by those that vouch for it.";
    }
    context.use_private_key(boost::asio::buffer(certificate.key), Context::pem, failed);
    if (failed || SSL_CTX_check_private_key(context.native_handle()) != 1) {
        return "The key cannot be read, or does not belong to the certificate. It has to be a PEM file without a "
               "passphrase, and the certificate has to stand first in its own file.";
    }
    if (const auto broken = brokenLink(context.native_handle())) {
        const std::string number = std::to_string(*broken);
        return "The certificates do not belong together: number " + std::to_string(*broken + 1) +
               " in the file does not vouch for number " + number +
               ". Put the server's own first, then whoever issued it, and so on.";
    }
    return context;
}

} // namespace classroom
