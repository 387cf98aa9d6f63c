// Text as it stands in XML and in HTML, between tags and in the value of an attribute. The only escape that
// there is: what people wrote never becomes markup, and never makes a file that a parser refuses.
#pragma once

#include <string>
#include <string_view>

namespace cadre {

// & < > " ' and line ends are written out; what XML 1.0 has no place for (control characters, U+FFFE, U+FFFF)
// becomes U+FFFD, so that it is seen that something stood there. `text` is UTF-8.
void append_markup(std::string& out, std::string_view text);
std::string markup_of(std::string_view text);

}  // namespace cadre
