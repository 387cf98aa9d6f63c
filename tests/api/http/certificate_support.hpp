// Certificates made for one test: self-signed, for "localhost" and 127.0.0.1.
#pragma once

#include <filesystem>
#include <string>

namespace cadre::test {

struct CertificateFiles {
  std::filesystem::path certificate, key;
};

// Writes name.crt and name.key into the folder; each call makes another key.
CertificateFiles make_certificate(const std::filesystem::path& folder, const std::string& name);

}  // namespace cadre::test
