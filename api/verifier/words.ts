// The report as lines a reader can follow.
import type { Report, Shown } from "./case_file.ts";

export type Language = "vi" | "en";

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function heading(report: Report, language: Language): string {
  const good = report.problems.length === 0;
  if (language === "vi") return good ? `ĐÚNG: ${report.subject}` : `SAI: ${report.problems.length} điểm không khớp`;
  return good ? `GOOD: ${report.subject}` : `BAD: ${report.problems.length} things do not fit`;
}

export function summary(report: Report, language: Language): string[] {
  if (report.problems.length > 0)
    return report.problems.map((p) => `${p.position === null ? "" : `#${p.position} `}${p.where}: ${language === "vi" ? p.vi : p.en}`);
  const own = report.entries.filter((shown) => shown.role === "subject").length;
  const size = report.checkpoint?.size ?? 0;
  return language === "vi"
    ? [`${own} mục về ${report.subject}; đầy đủ trong ${report.covers} mục đầu của sổ`, `Sổ đã ký: ${size} mục`]
    : [`${own} entries on ${report.subject}; all there are among the first ${report.covers} of the log`, `The signed log has ${size} entries`];
}

// Position, when, who, what, and what came of it.
export function row(shown: Shown): string[] {
  const entry = shown.entry;
  if (entry === null) return [String(shown.position), "", "", "", shown.withheld ?? ""];
  const what = text(entry.act) || text(entry.type);
  return [String(shown.position), text(entry.time), text(entry.actor), what, text(entry.outcome)];
}
