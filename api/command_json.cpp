#include "api/command_json.hpp"

#include <charconv>
#include <limits>

#include "api/http/body_sizes.hpp"
#include "api/http/fields.hpp"

namespace cadre {
namespace {

constexpr std::size_t kDocumentsMax = 50, kAcknowledgementsMax = 50, kStatesMax = 256;
constexpr std::size_t kReasonBytesMax = 4000;
constexpr std::uint64_t kRevisionMax = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kPositionMax = (std::uint64_t{1} << 53) - 1;  // what JSON carries exactly

// Parses, lets `read` ask for the fields, and answers with the order or with everything that is wrong.
template <class Read>
Checked<Order> decode_object(std::string_view body, Read&& read, std::size_t bytes_max = kBodyBytesMax) {
  auto parsed = parse_json(body, {.bytes_max = bytes_max});
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  Faults faults;
  Fields fields(*parsed, "", faults);
  Order order = read(fields, faults);
  fields.no_more();
  if (!faults.empty()) return tl::make_unexpected(std::move(faults));
  return order;
}

json::object attached_document(const json::value& value, std::string pointer, Faults& faults) {
  Fields fields(value, std::move(pointer), faults);
  json::object document{{"kind", fields.text("kind")},
                        {"number", fields.text("number", {.required = false})},
                        {"date", format_date(fields.date("date"))},
                        {"name", fields.text("name", {.required = false, .bytes_max = 500})}};
  const std::string sha256 = fields.text("sha256", {.required = false});
  if (!sha256.empty()) {
    if (const auto hash = hash_from_hex(sha256); !hash)
      fields.fault("sha256", hash.error().rule, hash.error().message);
    document["sha256"] = sha256;
  }
  fields.no_more();
  return document;
}

Acknowledgement acknowledgement(const json::value& value, std::string pointer, Faults& faults) {
  Fields fields(value, std::move(pointer), faults);
  Acknowledgement result{fields.text("rule"), fields.text("reason", {.bytes_max = kReasonBytesMax}),
                         fields.text("document")};
  fields.no_more();
  return result;
}

Submission submission(Fields& fields, Faults& faults, Date today) {
  Submission result;
  result.effective = fields.optional_date("effective").value_or(today);
  result.form = fields.object("form");
  const json::array& documents = fields.array("documents", kDocumentsMax);
  for (std::size_t i = 0; i < documents.size(); ++i)
    result.documents.push_back(
        attached_document(documents[i], fields.pointer_to("documents") + "/" + std::to_string(i), faults));
  const json::array& acknowledged = fields.array("acknowledged", kAcknowledgementsMax);
  for (std::size_t i = 0; i < acknowledged.size(); ++i)
    result.acknowledged.push_back(acknowledgement(
        acknowledged[i], fields.pointer_to("acknowledged") + "/" + std::to_string(i), faults));
  return result;
}

OpenCase opening(Fields& fields, Faults& faults, Date today) {
  OpenCase order;
  order.procedure = fields.text("procedure");
  const std::string version = fields.text("version", {.required = false});
  if (!version.empty()) order.version = version;
  order.post = fields.text("post", {.required = false});
  order.unit = fields.text("unit", {.required = false});
  order.cadre = fields.text("cadre", {.required = order.post.empty() && order.unit.empty()});
  if (const auto proposal = fields.optional_number("proposal", kPositionMax))
    order.proposal = Position{*proposal};
  order.submission = submission(fields, faults, today);
  return order;
}

// What names a case is an act in it, everything else an opening.
TogetherItem together_item(const json::value& value, std::string pointer, Faults& faults, Date today) {
  Fields fields(value, std::move(pointer), faults);
  TogetherItem item;
  if (value.is_object() && value.get_object().contains("case")) {
    SubmitAct act{fields.text("case"), fields.text("act"), 0, {}};
    const auto revision = fields.optional_number("revision", kRevisionMax);
    item.follows = !revision;
    act.revision = static_cast<std::uint32_t>(revision.value_or(0));
    act.submission = submission(fields, faults, today);
    item.order = std::move(act);
  } else {
    item.order = opening(fields, faults, today);
  }
  fields.no_more();
  return item;
}

FactInput fact_input(const json::value& value, std::string pointer, Faults& faults) {
  Fields fields(value, std::move(pointer), faults);
  FactInput fact;
  fact.subject = fields.text("subject");
  fact.kind = fields.text("kind");
  fact.from = fields.date("from");
  fact.until = fields.optional_date("until");
  fact.value = fields.object("value");
  if (const auto corrects = fields.optional_number("corrects", kPositionMax))
    fact.corrects = Position{*corrects};
  fields.no_more();
  return fact;
}

std::vector<std::pair<std::string, std::string>> state_map(Fields& fields) {
  std::vector<std::pair<std::string, std::string>> map;
  const json::object states = fields.object("states");
  if (states.size() > kStatesMax)
    fields.fault("states", "field.length", {"quá nhiều trạng thái", "too many states"});
  for (const auto& member : states) {
    if (const json::string* to = member.value().if_string())
      map.emplace_back(member.key(), *to);
    else
      fields.fault("states", "field.type",
                   {"mỗi trạng thái cũ phải ứng với tên một trạng thái mới",
                    "expected every old state to name a new one"});
  }
  return map;
}

}  // namespace

Checked<Order> decode_open_case(std::string_view body, Date today) {
  return decode_object(
      body, [&](Fields& fields, Faults& faults) -> Order { return opening(fields, faults, today); });
}

Checked<Order> decode_together(std::string_view body, Date today) {
  return decode_object(
      body,
      [&](Fields& fields, Faults& faults) -> Order {
        SubmitTogether order;
        const json::array& acts = fields.array("acts", kTogetherMax);
        for (std::size_t i = 0; i < acts.size(); ++i)
          order.items.push_back(together_item(acts[i], "/acts/" + std::to_string(i), faults, today));
        if (acts.empty() && faults.empty())
          fields.fault("acts", "field.length", {"cần ít nhất một hành vi", "expected at least one act"});
        return order;
      },
      kActsBodyBytesMax);
}

Checked<Order> decode_act(std::string_view body, std::string case_id, Date today) {
  return decode_object(body, [&](Fields& fields, Faults& faults) -> Order {
    SubmitAct order;
    order.case_id = std::move(case_id);
    order.act = fields.text("act");
    order.revision = static_cast<std::uint32_t>(fields.number("revision", kRevisionMax));
    order.submission = submission(fields, faults, today);
    return order;
  });
}

Checked<Order> decode_migration(std::string_view body, std::string case_id) {
  return decode_object(body, [&](Fields& fields, Faults&) -> Order {
    MigrateCase order;
    order.case_id = std::move(case_id);
    order.revision = static_cast<std::uint32_t>(fields.number("revision", kRevisionMax));
    order.version = fields.text("version");
    order.states = state_map(fields);
    order.reason = fields.text("reason", {.bytes_max = kReasonBytesMax});
    order.document = fields.text("document");
    return order;
  });
}

Checked<Order> decode_facts(std::string_view body) {
  return decode_object(
      body,
      [](Fields& fields, Faults& faults) -> Order {
        RecordFacts order;
        const json::array& facts = fields.array("facts", kFactsMax);
        for (std::size_t i = 0; i < facts.size(); ++i)
          order.facts.push_back(fact_input(facts[i], "/facts/" + std::to_string(i), faults));
        if (facts.empty() && faults.empty())
          fields.fault("facts", "field.length", {"cần ít nhất một dữ kiện", "expected at least one fact"});
        return order;
      },
      kFactsBodyBytesMax);
}

Checked<Order> decode_decline(std::string_view body, std::string_view position) {
  return decode_object(body, [&](Fields& fields, Faults& faults) -> Order {
    DeclineProposal order;
    const char* const end = position.data() + position.size();
    const auto [stop, error] = std::from_chars(position.data(), end, order.proposal.value);
    if (error != std::errc{} || stop != end || order.proposal.value > kPositionMax)
      faults.push_back({ErrorCode::invalid_argument,
                        {"vị trí là một số nguyên không âm", "expected a position: a non-negative integer"},
                        "position",
                        "format.position"});
    order.reason = fields.text("reason", {.bytes_max = kReasonBytesMax});
    order.document = fields.text("document", {.required = false});
    return order;
  });
}

Checked<Order> decode_publication(std::string_view body) {
  auto parsed = parse_json(body);
  if (!parsed) return tl::make_unexpected(Faults{parsed.error()});
  if (!parsed->is_object())
    return tl::make_unexpected(
        Faults{{ErrorCode::invalid_argument,
                {"định nghĩa phải là một đối tượng JSON", "expected a definition to be a JSON object"},
                "",
                "json.type"}});
  return Order(PublishProcedure{std::move(parsed->get_object())});
}

Checked<Order> decode_current(std::string_view body, std::string procedure) {
  return decode_object(body, [&](Fields& fields, Faults&) -> Order {
    return MakeCurrent{std::move(procedure), fields.text("version")};
  });
}

}  // namespace cadre
