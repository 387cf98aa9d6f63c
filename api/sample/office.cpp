#include "api/sample/office.hpp"

#include <future>
#include <map>

#include "api/backend.hpp"
#include "api/sample/accounts.hpp"
#include "api/sample/chance.hpp"

namespace cadre::sample {
namespace {

constexpr std::chrono::minutes kBeforeWork{5};
constexpr std::chrono::hours kWorkBegins{8};
constexpr std::chrono::seconds kBetweenRequests{97};

struct Waiting final : Answer::Sink {
  std::promise<std::function<HttpResponse()>> answered;
  void deliver(std::function<HttpResponse()> make) override { answered.set_value(std::move(make)); }
};

}  // namespace

// In start order; ended in the reverse one.
struct Office::Impl {
  explicit Impl(std::uint64_t chosen) : seed(chosen), ids(chosen) {}

  std::uint64_t seed;
  ManualClock clock{office_midnight(kFirstDay)};
  SeededIds ids;
  std::unique_ptr<Backend> backend;
  std::uint64_t requests = 0;
  std::map<std::string, std::string> accepted_keys;  // by account

  Result<void> open(const std::filesystem::path& data);
  HttpRequest written(const Request& request);
  std::future<std::function<HttpResponse()>> send(HttpRequest request);
};

Result<void> Office::Impl::open(const std::filesystem::path& data) {
  BackendOptions options;
  options.data = data;
  TRY(opened, Backend::open(std::move(options), clock, ids));
  backend = std::move(opened);
  if (backend->journal().head().size == 0) return {};
  return fail(ErrorCode::conflict,
              {"thư mục dữ liệu đã có nhật ký; thành phố mẫu chỉ nạp vào thư mục trống",
               "expected an empty data folder for the sample city, but its log has entries"},
              "--data");
}

HttpRequest Office::Impl::written(const Request& request) {
  HttpRequest sent;
  sent.method = request.method;
  sent.target = request.target;
  sent.authorization = "Bearer " + sample_token(seed, request.account);
  if (request.method == "GET") return sent;
  sent.idempotency_key = request.key.empty() ? "sample-" + std::to_string(++requests) : request.key;
  sent.content_type = "application/json";
  sent.body = request.body;
  return sent;
}

std::future<std::function<HttpResponse()>> Office::Impl::send(HttpRequest request) {
  const auto waiting = std::make_shared<Waiting>();
  auto answered = waiting->answered.get_future();
  if (auto at_once = backend->router().handle(std::move(request), Answer(waiting)))
    waiting->answered.set_value(
        [response = std::make_shared<HttpResponse>(std::move(*at_once))] { return *response; });
  return answered;
}

Office::Office(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Office::~Office() = default;

Result<std::unique_ptr<Office>> Office::open(const std::filesystem::path& data, std::uint64_t seed) {
  std::unique_ptr<Office> office(new Office(std::make_unique<Impl>(seed)));
  CHECK(office->impl_->open(data));
  return office;
}

// The clock moves only while nothing is being decided: every request has been answered.
void Office::wake(Date day) {
  impl_->clock.set(office_midnight(day) + kBeforeWork);
  impl_->backend->engine().elapse_due_delays();
  impl_->clock.set(office_midnight(day) + kWorkBegins);
}

HttpResponse Office::ask(const Request& request) { return std::move(ask_all({&request, 1}).front()); }

std::vector<HttpResponse> Office::ask_all(std::span<const Request> requests) {
  impl_->clock.advance(kBetweenRequests);
  std::vector<std::string> keys;
  std::vector<std::future<std::function<HttpResponse()>>> answered;
  for (const Request& request : requests) {
    HttpRequest sent = impl_->written(request);
    keys.push_back(sent.idempotency_key);
    answered.push_back(impl_->send(std::move(sent)));
  }
  std::vector<HttpResponse> responses;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    responses.push_back(answered[i].get()());
    if (!keys[i].empty() && responses.back().status < 300)
      impl_->accepted_keys[requests[i].account] = keys[i];
  }
  return responses;
}

Result<std::uint64_t> Office::revision(const std::string& case_id) const {
  TRY(reading, impl_->backend->engine().read());
  TRY(state, reading.case_state(case_id));
  return state.revision;
}

std::string Office::last_accepted_key(const std::string& account) const {
  const auto found = impl_->accepted_keys.find(account);
  return found == impl_->accepted_keys.end() ? std::string() : found->second;
}

Engine& Office::engine() { return impl_->backend->engine(); }
SignIn& Office::sign_in() { return impl_->backend->sign_in(); }
TreeHead Office::head() const { return impl_->backend->journal().head(); }
Result<void> Office::close() { return impl_->backend->stop(); }

}  // namespace cadre::sample
