// Days as the office writes them: dd/MM/yyyy, week from Monday, time of Viet Nam. The server's days are ISO texts.
import type { Language } from "../words/words";

const zone = "Asia/Ho_Chi_Minh";
const iso = /^(\d{4})-(\d{2})-(\d{2})/;

// "2026-11-03" -> "03/11/2026"; what is no day is given back as it is.
export function day(text: string | undefined): string {
  const parts = iso.exec(text ?? "");
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : (text ?? "");
}

// "2026-11-03T01:05:00Z" -> "08:05, 03/11/2026"
export function moment(text: string | undefined): string {
  const at = new Date(text ?? "");
  if (Number.isNaN(at.getTime())) return text ?? "";
  const clock = at.toLocaleTimeString("vi-VN", { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false });
  return `${clock}, ${day(at.toLocaleDateString("sv-SE", { timeZone: zone }))}`;
}

// "03/11/2026", "3/11/2026" or "2026-11-03" -> "2026-11-03"; undefined when there is no such day.
export function readDay(text: string): string | undefined {
  const local = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const at = local ? `${local[3]}-${local[2]!.padStart(2, "0")}-${local[1]!.padStart(2, "0")}` : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at)) return undefined;
  const parsed = new Date(`${at}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(at) ? at : undefined;
}

export const today = (now: Date = new Date()): string => now.toLocaleDateString("sv-SE", { timeZone: zone });

export function addDays(from: string, days: number): string {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

// The Monday of the week of `from`.
export function monday(from: string): string {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  return addDays(from, -((weekday + 6) % 7));
}

const weekdays = {
  vi: ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};
export const weekday = (text: string, language: Language): string =>
  weekdays[language][new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? "";
