#pragma once

// Certificates that are made when a test needs them, and kept nowhere.

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>

namespace classrooms {

struct Freed {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(BIO* text) const { BIO_free(text); }
};

using Key = std::shared_ptr<EVP_PKEY>;

inline Key ellipticKey() { return {EVP_EC_gen("P-256"), Freed()}; }
inline Key rsaKey(std::size_t bits) { return {EVP_RSA_gen(static_cast<unsigned int>(bits)), Freed()}; }

inline std::string textIn(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

/// As PEM; under a passphrase where one is given.
inline std::string pemOf(const Key& key, std::string passphrase = {}) {
    const std::unique_ptr<BIO, Freed> out(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), passphrase.empty() ? nullptr : EVP_aes_256_cbc(),
                                  passphrase.empty() ? nullptr : passphrase.data(), static_cast<int>(passphrase.size()),
                                  nullptr, nullptr);
    return textIn(out.get());
}

/// A certificate with its key, by itself or by somebody who vouches for it.
class Made {
public:
    Made(const std::string& name, Key key, const Made* by = nullptr)
        : m_key(std::move(key)), m_certificate(X509_new()) {
        X509* made = m_certificate.get();
        X509_set_version(made, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(made), ++serial());
        X509_gmtime_adj(X509_getm_notBefore(made), -60);
        X509_gmtime_adj(X509_getm_notAfter(made), 3600);
        X509_set_pubkey(made, m_key.get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
        const Made& issuer = by == nullptr ? *this : *by;
        X509_set_issuer_name(made, X509_get_subject_name(issuer.m_certificate.get()));
        const bool vouches = name != "127.0.0.1";
        extend(NID_basic_constraints, vouches ? "critical,CA:TRUE" : "critical,CA:FALSE");
        if (!vouches) {
            extend(NID_subject_alt_name, "IP:127.0.0.1");
        }
        X509_sign(made, issuer.m_key.get(), EVP_sha256());
    }

    [[nodiscard]] const Key& key() const { return m_key; }
    [[nodiscard]] std::string pem() const {
        const std::unique_ptr<BIO, Freed> out(BIO_new(BIO_s_mem()));
        PEM_write_bio_X509(out.get(), m_certificate.get());
        return textIn(out.get());
    }

private:
    static long& serial() {
        static long last = 0;
        return last;
    }
    void extend(int what, const char* value) {
        X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, what, value);
        X509_add_ext(m_certificate.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }

    Key m_key;
    std::unique_ptr<X509, Freed> m_certificate;
};

} // namespace classrooms
