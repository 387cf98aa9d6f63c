// Everything that the wire itself can be refused for, in one place: status, machine word, text in both
// languages.
#pragma once

#include "api/http/message.hpp"

namespace cadre::http_fault {

HttpFault line();                // 400: a line end without CR, a folded line, an empty first line
HttpFault syntax();              // 400
HttpFault repeated_field();      // 400
HttpFault content_length();      // 400
HttpFault host();                // 400
HttpFault chunks_in_http_1_0();  // 400
HttpFault slow_request();        // 408
HttpFault body_size();           // 413
HttpFault target_size();         // 414
HttpFault expect();              // 417
HttpFault header_size();         // 431
HttpFault header_count();        // 431
HttpFault transfer_encoding();   // 501
HttpFault connections();         // 503: more connections than the server takes
HttpFault bodies();              // 503: more bytes in bodies than the server holds at once
HttpFault version();             // 505

}  // namespace cadre::http_fault
