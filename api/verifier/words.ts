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
  return language === "vi" ? inVietnamese(report) : inEnglish(report);
}

function counts(report: Report): { own: number; withheld: number; size: number } {
  const own = report.entries.filter((shown) => shown.role === "subject").length;
  const withheld = report.entries.filter((shown) => shown.withheld !== null).length;
  return { own, withheld, size: report.checkpoint?.size ?? 0 };
}

function export_of(report: Report): { who: string; when: string; why: string } {
  const data = report.exported?.data;
  const why = typeof data === "object" && data !== null && "purpose" in data ? text(data.purpose) : "";
  return { who: text(report.exported?.actor), when: text(report.exported?.time), why };
}

const moment = (seconds: number) => new Date(seconds * 1000).toISOString();

function inVietnamese(report: Report): string[] {
  const { own, withheld, size } = counts(report);
  const { who, when, why } = export_of(report);
  return [
    `${own} mục về ${report.subject}; đầy đủ trong ${report.covers} mục đầu của sổ`,
    `Sổ đã ký: ${size} mục`,
    `Xuất bởi ${who} lúc ${when}, mục đích: ${why === "" ? "(của chính mình)" : why}`,
    ...report.cosigned.map((one) => `Nhân chứng ${one.name} ký lúc ${moment(one.time)}`),
    ...(withheld > 0 ? [`Không hiển thị: ${withheld} mục`] : []),
    ...(report.left_out > 0 ? [`Căn cứ không kèm theo: ${report.left_out} mục`] : []),
  ];
}

function inEnglish(report: Report): string[] {
  const { own, withheld, size } = counts(report);
  const { who, when, why } = export_of(report);
  return [
    `${own} entries on ${report.subject}; all there are among the first ${report.covers} of the log`,
    `The signed log has ${size} entries`,
    `Exported by ${who} at ${when}, for: ${why === "" ? "(their own)" : why}`,
    ...report.cosigned.map((one) => `Cosigned by ${one.name} at ${moment(one.time)}`),
    ...(withheld > 0 ? [`Withheld: ${withheld} entries`] : []),
    ...(report.left_out > 0 ? [`Left out of what it rests on: ${report.left_out} entries`] : []),
  ];
}

// Position, when, who, what, and what came of it.
export function row(shown: Shown): string[] {
  const entry = shown.entry;
  if (entry === null) return [String(shown.position), "", "", "", shown.withheld ?? ""];
  const what = text(entry.act) || text(entry.type);
  return [String(shown.position), text(entry.time), text(entry.actor), what, text(entry.outcome)];
}
