#include "api/sample/trespasses.hpp"

namespace cadre::sample {
namespace {

constexpr Trespass kTrespasses[] = {
    // An organisation officer gives themselves a role.
    {day(2023, 5, 8), "to-chuc.1", "POST", "/v1/facts",
     R"({"facts":[{"subject":"account/to-chuc.1","kind":"mandate","from":"2023-05-08","value":{"role":"competent-level","unit":"thanh-pho"}}]})"},
    // The administrator writes into a cadre's file.
    {day(2024, 6, 3), "administrator", "POST", "/v1/facts",
     R"({"facts":[{"subject":"cadre/CB-0100","kind":"rating","from":"2024-06-03","value":{"year":2023,"grade":"excellent"}}]})"},
    // An inspector goes back to the regulation that was replaced.
    {day(2025, 10, 10), "thanh-tra.1", "PUT", "/v1/procedures/dismissal/current",
     R"({"version":"41-qd-tw-2021"})"},
};

}  // namespace

std::span<const Trespass> trespasses() { return kTrespasses; }

Result<void> commit(const Trespass& trespass, Office& office) {
  const HttpResponse response = office.ask({std::string(trespass.account), std::string(trespass.method),
                                            std::string(trespass.target), std::string(trespass.body)});
  if (response.status == 422 && response.body.find(R"("rule":"actor.role")") != std::string::npos) return {};
  return fail(ErrorCode::invalid_argument,
              {"việc không đúng vai trò lẽ ra phải bị từ chối: " + response.body,
               "expected a refusal because of the role, but got " + response.body});
}

}  // namespace cadre::sample
