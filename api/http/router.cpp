#include "api/http/router.hpp"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "api/http/body_sizes.hpp"
#include "api/http/request_checks.hpp"
#include "api/outcome_answer.hpp"
#include "api/sign_in/forgery.hpp"
#include "api/sign_in/freshness.hpp"

namespace cadre {
namespace {

constexpr std::size_t kSegmentsMax = 12;

HttpResponse not_found(Language language) {
  return problem(
      Error{ErrorCode::not_found, {"không có tài nguyên này", "there is no such resource"}, "", "path"},
      language);
}

HttpResponse overloaded(Language language) {
  return problem(Error{ErrorCode::overloaded,
                       {"máy chủ đang bận, hãy thử lại", "the server is busy: try again"},
                       "",
                       "queue"},
                 language);
}

// What a library threw ends here: logged without its text, which may quote what a person wrote.
HttpResponse broken(Language language) {
  spdlog::error("event=handler-threw");
  return problem(problem_kind(ErrorCode::corruption), {"lỗi bên trong máy chủ", "an error inside the server"},
                 language);
}

template <class Work>
HttpResponse guarded(Language language, Work&& work) {
  try {
    return work();
  } catch (...) {
    return broken(language);
  }
}

HttpResponse method_not_allowed(const std::string& allow, Language language) {
  HttpResponse response = problem(problem_kind("method-not-allowed"),
                                  {"ở đây chỉ dùng được " + allow, "expected one of " + allow}, language);
  response.headers.emplace_back("Allow", allow);
  return response;
}

Hash payload_hash(const HttpRequest& request) {
  std::string text;
  text.reserve(request.method.size() + request.target.size() + request.body.size() + 80);
  text.append(request.method).append("\n").append(request.target).append("\n").append(request.body);
  if (!request.on_behalf_of.empty()) text.append("\n").append(request.on_behalf_of);
  return sha256(text);
}

bool about_accounts(const Outcome& outcome) {
  return std::any_of(outcome.entries.begin(), outcome.entries.end(),
                     [](const Entry& entry) { return entry.subject.starts_with("account/"); });
}

// The segments from `first` on, as they lie in the target.
std::string_view rest_of_path(const std::vector<std::string_view>& segments, std::size_t first) {
  const char* const begin = segments[first].data();
  return {begin, static_cast<std::size_t>(segments.back().data() + segments.back().size() - begin)};
}

bool captures(std::string_view segment) { return segment.starts_with('{'); }

bool is_public(const Route& route) {
  const auto* session = std::get_if<SessionHandler>(&route.handler);
  return std::holds_alternative<OpenHandler>(route.handler) || (session != nullptr && session->open);
}

tl::unexpected<Error> nobody_lends_this() {
  return fail(ErrorCode::invalid_argument,
              {"việc này không làm thay người khác được: bỏ On-Behalf-Of",
               "expected no On-Behalf-Of: this is nothing that one does in the name of another"},
              "On-Behalf-Of", "delegation.own");
}

}  // namespace

Router::Router(const Service& service, Callers& callers, Worker& worker, Worker& passwords)
    : service_(service), callers_(callers), worker_(worker), passwords_(passwords) {
  std::vector<Route> routes = all_routes();
  for (Route& page : page_routes()) routes.push_back(std::move(page));
  for (Route& route : routes) {
    Compiled compiled{std::move(route), {}};
    compiled.segments = split_target(compiled.route.pattern).segments;
    routes_.push_back(std::move(compiled));
  }
}

HttpResponse Router::refuse(const HttpFault& fault) const { return problem(fault); }

std::size_t Router::body_bytes_max(std::string_view method, std::string_view target) const {
  if (method != "POST") return kBodyBytesMax;
  const std::string_view path = target.substr(0, target.find('?'));
  if (path == "/v1/documents") return kDocumentBytesMax;
  if (path == "/v1/facts") return kFactsBodyBytesMax;
  return path == "/v1/acts" ? kActsBodyBytesMax : kBodyBytesMax;
}

std::optional<HttpFault> Router::refuse_large_body(const HttpRequest& header) const {
  const auto caller = callers_.of(header, true);
  if (caller) return std::nullopt;
  const bool nobody = caller.error().code == ErrorCode::unauthenticated;
  return HttpFault{nobody ? 401u : 503u, nobody ? "token" : "unavailable", caller.error().message};
}

Result<void> Router::admit(const Route& route, Call& call) const {
  const HttpRequest& request = *call.request;
  if (is_public(route)) return is_safe_method(route.method) ? Result<void>() : check_origin(request);
  TRY(caller, callers_.of(request, route.prolongs));
  call.actor.account = std::move(caller.account);
  call.session = std::move(caller.session);
  CHECK(check_principal(request.on_behalf_of));
  const bool own = std::holds_alternative<SessionHandler>(route.handler);  // passwords, the session itself
  if (own && !request.on_behalf_of.empty()) return nobody_lends_this();
  call.actor.on_behalf_of = request.on_behalf_of;
  if (!call.session) return {};
  if (!is_safe_method(route.method)) CHECK(check_forgery(request, *call.session));
  if (route.grave) CHECK(check_fresh(call, service_));
  if (!call.session->must_change_password || route.with_one_time_password) return {};
  return fail(ErrorCode::forbidden,
              {"mật khẩu này chỉ dùng một lần: hãy đổi mật khẩu trước khi làm việc khác",
               "expected the one-time password to be changed first, but it has not been"},
              {}, "session.password");
}

std::optional<HttpResponse> Router::handle(HttpRequest request, const Answer& later) {
  try {
    return dispatch(std::make_shared<const HttpRequest>(std::move(request)), later);
  } catch (...) {
    return broken(Language::vi);
  }
}

Router::Matched Router::match(const std::vector<std::string_view>& segments) const {
  const auto fits = [&](const Compiled& compiled) {
    if (compiled.segments.size() > segments.size()) return false;
    if (compiled.segments.size() < segments.size() && !compiled.route.tail) return false;
    for (std::size_t i = 0; i < compiled.segments.size(); ++i) {
      const bool fit =
          captures(compiled.segments[i]) ? !segments[i].empty() : compiled.segments[i] == segments[i];
      if (!fit) return false;
    }
    return true;
  };
  Matched matched;
  for (const Compiled& compiled : routes_)
    if (fits(compiled) && (matched.empty() || matched.front()->route.pattern == compiled.route.pattern))
      matched.push_back(&compiled);
  return matched;
}

std::optional<HttpResponse> Router::dispatch(std::shared_ptr<const HttpRequest> request,
                                             const Answer& later) {
  const Target target = split_target(request->target);
  const bool english = target.query.find("lang=en") != std::string_view::npos;
  const Language language = choose_language(english ? "en" : "", request->accept_language);
  if (!request->target.starts_with('/') || target.segments.size() > kSegmentsMax) return not_found(language);
  const Matched matched = match(target.segments);
  if (matched.empty()) return not_found(language);
  std::string allow;
  for (const Compiled* compiled : matched) {
    const std::string_view method = compiled->route.method;
    if (method == request->method || (method == "GET" && request->method == "HEAD"))
      return serve(*compiled, target.segments, std::move(request), language, later);
    allow.append(allow.empty() ? "" : ", ").append(method).append(method == "GET" ? ", HEAD" : "");
  }
  return method_not_allowed(allow, language);
}

std::optional<HttpResponse> Router::serve(const Compiled& found,
                                          const std::vector<std::string_view>& segments,
                                          std::shared_ptr<const HttpRequest> request, Language language,
                                          const Answer& later) {
  const Route& route = found.route;
  if (auto misfit = check_content(*request, route, language)) return misfit;
  const std::string_view asked = route.any_query ? std::string_view() : split_target(request->target).query;
  auto query = Query::parse(asked, route.query);
  if (!query) return problem(query.error(), language);

  auto call = std::make_shared<Call>(Call{std::move(request), {}, std::move(*query), language, {}});
  call->language = choose_language(call->query.text("lang"), call->request->accept_language);
  for (std::size_t i = 0; i < found.segments.size(); ++i) {
    if (!captures(found.segments[i])) continue;
    const bool rest = route.tail && i + 1 == found.segments.size();
    auto decoded = percent_decode(rest ? rest_of_path(segments, i) : segments[i]);
    if (!decoded) return problem(decoded.error(), language);
    call->captured.push_back(std::move(*decoded));
  }
  if (const auto admitted = admit(route, *call); !admitted) return problem(admitted.error(), language);
  return run(route, std::move(call), later);
}

std::optional<HttpResponse> Router::run(const Route& route, std::shared_ptr<const Call> call,
                                        const Answer& later) {
  if (const auto* open = std::get_if<OpenHandler>(&route.handler)) return (*open)(*call, service_);
  if (const auto* reader = std::get_if<ReadHandler>(&route.handler)) return read(*reader, *call, true);
  if (const auto* worker = std::get_if<WorkHandler>(&route.handler))
    return work(*worker, worker_, std::move(call), later);
  if (const auto* session = std::get_if<SessionHandler>(&route.handler))
    return work(session->answer, passwords_, std::move(call), later);
  if (const auto* recorder = std::get_if<RecordedHandler>(&route.handler))
    return recorded(*recorder, std::move(call), later);
  const auto& writer = std::get<WriteHandler>(route.handler);
  const auto dry = call->query.flag("dry_run");
  if (!dry) return problem(dry.error(), call->language);
  if (dry->value_or(false)) return read(writer.dry_run, *call, false);  // says it as the act would
  if (const auto key = check_key(call->request->idempotency_key); !key)
    return problem(key.error(), call->language);
  return write(writer, std::move(call), later);
}

HttpResponse Router::read(ReadHandler handler, const Call& call, bool by_loan_only) const {
  auto reading = service_.engine.read();
  if (!reading) return problem(reading.error(), call.language);
  Call known = call;
  known.actor = reading->actor(call.actor);
  if (const auto lent = check_lent(known.actor); by_loan_only && !lent)
    return problem(lent.error(), call.language);
  auto answer = handler(known, *reading, service_);
  return answer ? std::move(*answer) : problem(answer.error(), call.language);
}

std::optional<HttpResponse> Router::work(WorkHandler handler, Worker& worker,
                                         std::shared_ptr<const Call> call, const Answer& later) {
  const Language language = call->language;
  const bool queued = worker.post([this, handler, call = std::move(call), later] {
    auto response = std::make_shared<HttpResponse>(guarded(call->language, [&] {
      auto answer = handler(*call, service_);
      return answer ? std::move(*answer) : problem(answer.error(), call->language);
    }));
    later([response] { return std::move(*response); });
  });
  if (!queued) return overloaded(language);
  return std::nullopt;
}

std::optional<HttpResponse> Router::write(const WriteHandler& handler, std::shared_ptr<const Call> call,
                                          const Answer& later) {
  auto order = handler.order(*call, service_);
  if (!order) return problem(order.error(), call->language);
  if (const auto fresh = check_fresh_for(*order, *call, service_); !fresh)
    return problem(fresh.error(), call->language);
  Command command{std::move(*order), call->actor.account, call->request->idempotency_key,
                  payload_hash(*call->request), call->actor.on_behalf_of};
  service_.engine.submit(std::move(command),
                         [this, handler, call = std::move(call), later](Outcome outcome) mutable {
                           if (about_accounts(outcome)) callers_.forget();
                           answer_written(handler, std::move(call), std::move(outcome), later);
                         });
  return std::nullopt;
}

// On the sequencer thread. An answer is made where its entries were: letting their memory go on another
// thread costs both threads more than the answer does. One that has to look at the log again (a stale
// revision) is made on the loop, and what the loop allocated returns to it.
void Router::answer_written(const WriteHandler& handler, std::shared_ptr<const Call> call, Outcome outcome,
                            const Answer& later) {
  const auto answer = [this, handler](const Outcome& told, const Call& asked) {
    return guarded(asked.language, [&] { return answer_outcome(told, handler, asked, service_); });
  };
  if (outcome.revision) {
    auto kept = std::make_shared<const Outcome>(std::move(outcome));
    return later([answer, kept, call] { return answer(*kept, *call); });
  }
  struct Made {
    HttpResponse response;
    std::optional<Command> command;
    std::shared_ptr<const Call> call;
  };
  auto response = answer(outcome, *call);
  auto made = std::make_shared<Made>(Made{std::move(response), std::move(outcome.command), std::move(call)});
  later([made = std::move(made)] { return std::move(made->response); });
}

}  // namespace cadre
