// Compression of answers that are large and never change. Pure.
#pragma once

#include <string>
#include <string_view>

namespace cadre {

// Whether an Accept-Encoding takes gzip: named, or by "*", and not with a weight of nothing.
bool takes_gzip(std::string_view accept_encoding);

std::string gzip(std::string_view bytes);  // RFC 1952

// What gzip() or another program compressed; whole and sound, as what is part of the binary is.
std::string gunzip(std::string_view bytes);

}  // namespace cadre
