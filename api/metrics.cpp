#include "api/metrics.hpp"

#include "api/reading/reading_act.hpp"

namespace cadre {
namespace {

struct Metric {
  std::string_view name, type, help;
  std::uint64_t value;
};

void append(std::string& out, const Metric& metric) {
  out.append("# HELP cadre_").append(metric.name).append(" ").append(metric.help).append("\n");
  out.append("# TYPE cadre_").append(metric.name).append(" ").append(metric.type).append("\n");
  out.append("cadre_").append(metric.name).append(" ").append(std::to_string(metric.value)).append("\n");
}

}  // namespace

std::string metrics_text(const EngineFigures& figures, const EvidenceFigures& evidence,
                         const SignInFigures& sign_in, std::size_t connections) {
  const ReadingFigures reads = reading_figures();
  const Metric metrics[] = {
      {"commands_total", "counter", "Commands taken from the queue.", figures.commands},
      {"commands_accepted_total", "counter", "Commands that were accepted.", figures.accepted},
      {"commands_refused_total", "counter", "Commands that were refused, with reasons in the log.",
       figures.refused},
      {"commands_failed_total", "counter", "Commands that were answered with an error.", figures.failed},
      {"commands_repeated_total", "counter", "Commands answered from an earlier use of their key.",
       figures.repeated},
      {"commands_overloaded_total", "counter", "Commands turned away because the queue was full.",
       figures.overloaded},
      {"batches_total", "counter", "Durable transactions of the log.", figures.batches},
      {"queue_commands", "gauge", "Commands waiting.", figures.queue},
      {"log_entries", "gauge", "Entries in the log.", figures.log_size},
      {"views_entries", "gauge", "Entries that the views stand for.", figures.views_upto},
      {"reads_given_total", "counter", "Personal files, documents, exports and proofs given.", reads.given},
      {"reads_refused_total", "counter", "Reads that were refused, as entries.", reads.refused},
      {"reads_alarms_total", "counter", "Alarms of mass reading.", reads.alarms},
      {"checkpoint_entries", "gauge", "Entries under the last signed checkpoint.", evidence.signed_entries},
      {"checkpoint_cosigned_entries", "gauge",
       "Entries under the last checkpoint that every witness cosigned.", evidence.cosigned_entries},
      {"checkpoint_failures_total", "counter", "Times that a checkpoint was not signed.", evidence.failures},
      {"witness_failures_total", "counter", "Times that a witness was not reached, or refused.",
       evidence.witness_failures},
      {"evidence_alarm", "gauge", "1: the log contradicts what was signed or witnessed.",
       evidence.alarm ? 1u : 0u},
      {"sign_ins_total", "counter", "Sessions begun with a password.", sign_in.signed_in},
      {"sign_in_failures_total", "counter", "Passwords that did not fit.", sign_in.failed},
      {"sign_in_locks_total", "counter", "User names that had to wait after too many failures.",
       sign_in.locked},
      {"sign_in_sessions", "gauge", "Sessions kept.", sign_in.sessions},
      {"http_connections", "gauge", "Open HTTP connections.", connections},
  };
  std::string out;
  for (const Metric& metric : metrics) append(out, metric);
  return out;
}

}  // namespace cadre
