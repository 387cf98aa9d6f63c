// Checks a case file with nothing but public keys: every entry in it is in the log that was signed, they are
// all entries on its subject, what is listed, withheld and shown is what the log recorded when the file was
// made, and the documents are the ones that the entries name. Shares nothing with what writes a case file or
// the log but the formats themselves. Pure; any thread.
//
// api/verifier/ does the same in another language; tests hold the two against each other.
#pragma once

#include "engine/base/json.hpp"
#include "engine/tlog/checkpoint.hpp"

namespace cadre {

struct Trust {
  VerifierKey log;                     // its name is the log's origin
  std::vector<VerifierKey> witnesses;  // every one of them must have cosigned
};

struct CaseFileProblem {
  std::string where;                 // a file of the archive; empty: the archive
  std::optional<Position> position;  // of the entry concerned
  Text what;
};

struct ShownEntry {
  Position position;
  std::string of;      // why it is in the file: kOfSubject, kOfContext
  json::object entry;  // empty when it was withheld or cannot be read
  std::optional<Text> withheld;
};

struct Cosigned {  // by a witness that was asked for
  std::string name;
  std::uint64_t time = 0;  // seconds since 1970, by the witness's own clock
};

struct CaseFileReport {
  std::string subject;
  std::optional<Checkpoint> checkpoint;  // absent: nothing can be said
  std::uint64_t covers = 0;              // complete for the first so many entries of the log
  std::uint64_t left_out = 0;            // entries it rests on that did not fit, as the file says
  std::vector<ShownEntry> entries;
  json::object exported;  // the entry that tells who made the file, when, for which purpose
  std::vector<Cosigned> cosigned;
  std::vector<CaseFileProblem> problems;  // none: the file is good
};

CaseFileReport check_case_file(std::string_view archive, const Trust& trust);

}  // namespace cadre
