#include <lmdb.h>

#include <string>

#include "tests/bench/benches.hpp"
#include "tests/bench/report.hpp"

namespace cadre::bench {
namespace {

void must(int code) {
  if (code != 0) std::fprintf(stderr, "lmdb: %s\n", mdb_strerror(code)), std::abort();
}

}  // namespace

double raw_commits(const std::filesystem::path& folder, std::size_t bytes, std::size_t batch,
                   double seconds) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  MDB_env* environment = nullptr;
  must(mdb_env_create(&environment));
  must(mdb_env_set_mapsize(environment, std::size_t{64} << 30));
  must(mdb_env_open(environment, folder.c_str(), 0, 0600));
  MDB_txn* transaction = nullptr;
  MDB_dbi table = 0;
  must(mdb_txn_begin(environment, nullptr, 0, &transaction));
  must(mdb_dbi_open(transaction, nullptr, MDB_INTEGERKEY | MDB_CREATE, &table));
  must(mdb_txn_commit(transaction));
  std::string record(bytes, 'r');
  std::uint64_t position = 0;
  const Stopwatch watch;
  while (watch.seconds() < seconds) {
    must(mdb_txn_begin(environment, nullptr, 0, &transaction));
    for (std::size_t i = 0; i < batch; ++i, ++position) {
      MDB_val key{sizeof position, &position};
      MDB_val value{record.size(), record.data()};
      must(mdb_put(transaction, table, &key, &value, MDB_APPEND));
    }
    must(mdb_txn_commit(transaction));
  }
  const double rate = static_cast<double>(position) / watch.seconds();
  mdb_env_close(environment);
  std::filesystem::remove_all(folder);
  return rate;
}

}  // namespace cadre::bench
