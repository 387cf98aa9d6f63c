// The audit of a log that a server gives out: every entry fetched in bundles, hashed, compared with the tiles
// and with a checkpoint. Trusts nothing but the checkpoint it is told to hold the log to.
#pragma once

#include "api/cli/http_client.hpp"
#include "engine/tlog/checkpoint.hpp"
#include "storage/log_audit.hpp"

namespace cadre {

// What the server answers to a GET of a file of tlog-tiles. Errors: those of HttpClient::send; the problem
// that the server tells: forbidden, not_found, …
Result<std::string> fetch(HttpClient& client, const std::string& target);

// Entries 0 up to the checkpoint's size. Errors: as audit_log (storage/log_audit.hpp), and those of fetch.
Result<Audited> audit_served(HttpClient& client, const TreeHead& signed_head,
                             const std::function<void(std::uint64_t, std::uint64_t)>& progress);

}  // namespace cadre
