#include "classroom/Certificates.hpp"
#include "classroom/ServedClass.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket/ssl.hpp>

using namespace classrooms;

namespace {

namespace ssl = boost::asio::ssl;

/// A root that phones trust, somebody it vouches for, and this machine.
struct Chain {
    Made root{"Root", ellipticKey()};
    Made between{"Between", ellipticKey(), &root};
    Made own{"127.0.0.1", ellipticKey(), &between};

    [[nodiscard]] ServerSetting setting() const {
        ServerSetting setting;
        setting.certificate = ServerSetting::Certificate{own.pem() + between.pem(), pemOf(own.key())};
        return setting;
    }
};

/// Trusts the root and nobody else, and believes no other address than the one it asked for.
ssl::context trusting(const Made& root) {
    ssl::context context(ssl::context::tls_client);
    const std::string pem = root.pem();
    context.add_certificate_authority(boost::asio::buffer(pem));
    context.set_verify_mode(ssl::verify_peer);
    context.set_verify_callback(ssl::host_name_verification("127.0.0.1"));
    return context;
}

using SecureWire = beast::ssl_stream<tcp::socket>;

struct Safely {
    explicit Safely(ssl::context made) : secure(std::move(made)) {}

    SecureWire connect(std::uint16_t port) {
        SecureWire wire(connected(context, port), secure);
        wire.handshake(ssl::stream_base::client);
        return wire;
    }

    boost::asio::io_context context;
    ssl::context secure;
};

http::response<http::string_body> pageOver(SecureWire& wire, const std::string& host) {
    http::request<http::empty_body> request(http::verb::get, "/", 11);
    request.set(http::field::host, host);
    http::write(wire, request);
    beast::flat_buffer buffer;
    http::response<http::string_body> response;
    http::read(wire, buffer, response);
    return response;
}

std::string whyNot(ServerSetting::Certificate certificate) {
    Phones phones;
    ServerSetting setting;
    setting.certificate = std::move(certificate);
    auto started = Server::start(std::move(phones.room), std::move(setting));
    return std::holds_alternative<std::string>(started) ? std::get<std::string>(started) : "it was taken";
}

} // namespace

TEST_CASE("With a certificate, pages and votes go over https, and nothing is remembered of it for the address") {
    const Chain chain;
    ServedClass served(chain.setting());
    CHECK(served.server->address() == "https://" + served.host);
    Safely safely(trusting(chain.root));
    SecureWire wire = safely.connect(served.server->port());
    const auto page = pageOver(wire, served.host);
    CHECK(page.result() == http::status::ok);
    CHECK(page.body().find("<title>Class</title>") != std::string::npos);
    CHECK(std::string(page["Content-Security-Policy"]).find("wss://" + served.host) != std::string::npos);
    CHECK(page.count("Strict-Transport-Security") == 0);
    CHECK(page.count(http::field::set_cookie) == 0);
    CHECK(pageOver(wire, "evil.example").result() == http::status::misdirected_request);

    CHECK_THROWS(PhoneOver<SecureWire>(safely.connect(served.server->port()), served.host, "http://" + served.host));
    PhoneOver<SecureWire> sam(safely.connect(served.server->port()), served.host, "https://" + served.host);
    sam.say({{"t", "hello"}, {"code", "K7MPQ2"}});
    sam.hear("who");
    sam.say({{"t", "join"}, {"name", "Sam"}});
    CHECK(sam.hear("you")["name"] == "Sam");
    served.openVote();
    sam.say({{"t", "vote"}, {"poll", 1}, {"n", 1}, {"answer", {1}}});
    CHECK(sam.hear("kept")["n"] == 1);
}

TEST_CASE("A secure port cuts off whoever is not secure or only was once, and the class goes on") {
    const Chain chain;
    ServerSetting setting = chain.setting();
    setting.patience.headers = 300ms;
    ServedClass served(std::move(setting));
    CHECK(served.get("/", served.host).find("HTTP/1.1") == std::string::npos);
    CHECK(answerTo(served.server->port(), std::string(4000, '\x16')).find("HTTP/1.1") == std::string::npos);
    {
        // Says nothing at all, and a beginning that never goes on.
        for (const std::string& bytes : {std::string(), std::string("\x16\x03\x01\x02\x00\x01", 6)}) {
            boost::asio::io_context context;
            tcp::socket slow = connected(context, served.server->port());
            const auto begun = std::chrono::steady_clock::now();
            boost::asio::write(slow, boost::asio::buffer(bytes));
            std::string answer;
            beast::error_code ended;
            boost::asio::read(slow, boost::asio::dynamic_buffer(answer), ended);
            CHECK(answer.empty());
            CHECK(std::chrono::steady_clock::now() - begun < 3s);
        }
    }
    ssl::context old = trusting(chain.root);
    SSL_CTX_set_security_level(old.native_handle(), 0);
    SSL_CTX_set_max_proto_version(old.native_handle(), TLS1_1_VERSION);
    CHECK_THROWS(Safely(std::move(old)).connect(served.server->port()));
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        ssl::context exactly = trusting(chain.root);
        SSL_CTX_set_min_proto_version(exactly.native_handle(), version);
        SSL_CTX_set_max_proto_version(exactly.native_handle(), version);
        Safely safely(std::move(exactly));
        SecureWire wire = safely.connect(served.server->port());
        CHECK(pageOver(wire, served.host).result() == http::status::ok);
    }
}

TEST_CASE("What is wrong with a certificate or its key is told in a sentence") {
    const Chain chain;
    const std::string own = chain.own.pem() + chain.between.pem();
    const std::string key = pemOf(chain.own.key());
    const std::string belongs = "does not belong to the certificate";
    CHECK(whyNot({own, key}) == "it was taken");
    CHECK(whyNot({chain.own.pem(), key}) == "it was taken");
    CHECK(whyNot({own + chain.root.pem(), key}) == "it was taken");
    CHECK(whyNot({"rubbish", key}).find("certificate cannot be read") != std::string::npos);
    CHECK(whyNot({"", ""}).find("certificate cannot be read") != std::string::npos);
    CHECK(whyNot({own, "rubbish"}).find("key cannot be read") != std::string::npos);
    CHECK(whyNot({own, pemOf(ellipticKey())}).find(belongs) != std::string::npos);
    CHECK(whyNot({own, pemOf(rsaKey(2048))}).find(belongs) != std::string::npos);
    // OpenSSL itself would ask at the terminal, and wait.
    CHECK(whyNot({own, pemOf(chain.own.key(), "a passphrase")}).find("without a passphrase") != std::string::npos);
    const Made stranger("Stranger", ellipticKey());
    CHECK(whyNot({chain.own.pem() + stranger.pem(), key}).find("number 2 in the file does not vouch for number 1") !=
          std::string::npos);
    CHECK(whyNot({own + stranger.pem(), key}).find("number 3 in the file does not vouch for number 2") !=
          std::string::npos);
    const Made namesake("Between", ellipticKey());
    CHECK(whyNot({chain.own.pem() + namesake.pem(), key}).find("does not vouch") != std::string::npos);
    const Made weak("127.0.0.1", rsaKey(512));
    CHECK(whyNot({weak.pem(), pemOf(weak.key())}).find("too weak") != std::string::npos);
}
