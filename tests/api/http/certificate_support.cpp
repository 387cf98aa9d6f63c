#include "tests/api/http/certificate_support.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

namespace cadre::test {
namespace {

constexpr long kDay = 24 * 60 * 60;

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
  void operator()(std::FILE* file) const { std::fclose(file); }
};

void must(bool done) {
  if (!done) std::abort();
}

}  // namespace

CertificateFiles make_certificate(const std::filesystem::path& folder, const std::string& name) {
  const std::unique_ptr<EVP_PKEY, Free> key(EVP_EC_gen("P-256"));
  const std::unique_ptr<X509, Free> certificate(X509_new());
  must(key && certificate && X509_set_version(certificate.get(), 2) == 1);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -kDay);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), kDay);
  X509_NAME* const who = X509_get_subject_name(certificate.get());
  const auto* common = reinterpret_cast<const unsigned char*>("localhost");
  must(X509_NAME_add_entry_by_txt(who, "CN", MBSTRING_ASC, common, -1, -1, 0) == 1);
  must(X509_set_issuer_name(certificate.get(), who) == 1);
  const std::unique_ptr<X509_EXTENSION, Free> names(
      X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1"));
  must(names && X509_add_ext(certificate.get(), names.get(), -1) == 1);
  must(X509_set_pubkey(certificate.get(), key.get()) == 1);
  must(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
  const CertificateFiles files{folder / (name + ".crt"), folder / (name + ".key")};
  const std::unique_ptr<std::FILE, Free> public_file(std::fopen(files.certificate.c_str(), "w"));
  const std::unique_ptr<std::FILE, Free> key_file(std::fopen(files.key.c_str(), "w"));
  must(public_file && key_file && PEM_write_X509(public_file.get(), certificate.get()) == 1);
  must(PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
  return files;
}

}  // namespace cadre::test
