// The filters of the work list: read from the address and written there, and what each leaves of the items.
import { today } from "../../../format/dates";
import { finds } from "../../../format/names";
import type { WorkItem } from "../types";

export const views = ["all", "mine", "unit", "unassigned", "overdue", "within", "reminded", "waiting", "proposals"] as const;
export type View = (typeof views)[number];
export type Filters = { view: View; days: number; procedure: string; person: string };

export function readFilters(query: URLSearchParams): Filters {
  const view = views.find((one) => one === query.get("view")) ?? "all";
  const days = Number(query.get("days") ?? "5");
  return {
    view,
    days: Number.isInteger(days) && days >= 0 && days <= 500 ? days : 5,
    procedure: query.get("procedure") ?? "",
    person: query.get("person") ?? "",
  };
}

export function writeFilters(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.view !== "all") query.set("view", filters.view);
  if (filters.days !== 5) query.set("days", String(filters.days));
  if (filters.procedure) query.set("procedure", filters.procedure);
  if (filters.person) query.set("person", filters.person);
  return query;
}

export function addressOf(filters: Filters): string {
  const query = writeFilters(filters).toString();
  return query ? `/officer?${query}` : "/officer";
}

// A deadline that ran out led to a step of its own, or left its day behind.
const ranOut = (item: WorkItem) => item.due === null && item.state.some((state) => state.endsWith(".overdue"));
export const isLate = (item: WorkItem): boolean =>
  ranOut(item) || (item.working_days_left != null ? item.working_days_left < 0 : item.due !== null && item.due < today());

// Without the server's count of working days, weekdays are counted: holidays are left to the server.
export function daysLeft(item: WorkItem): number | null {
  if (item.working_days_left !== undefined) return item.working_days_left;
  if (item.due === null) return null;
  const [from, to] = [Date.parse(`${today()}T00:00:00Z`), Date.parse(`${item.due}T00:00:00Z`)];
  let count = 0;
  for (let at = Math.min(from, to) + 86_400_000; at <= Math.max(from, to); at += 86_400_000)
    if (new Date(at).getUTCDay() % 6 !== 0) ++count;
  return to < from ? -count : count;
}

const within = (item: WorkItem, days: number) => {
  const left = daysLeft(item);
  return left !== null && left >= 0 && left <= days;
};

export type Names = { units: Map<string, string>; posts: Map<string, string> };

export const aboutText = (item: Pick<WorkItem, "cadre" | "post" | "unit" | "cadre_name">, names: Names): string =>
  [item.cadre_name || item.cadre, item.post && (names.posts.get(item.post) ?? item.post)].filter(Boolean).join(" · ") || (names.units.get(item.unit) ?? item.unit);

// What the procedure and the person leave; the counts of the views are of these.
export function narrowed(items: WorkItem[], filters: Filters, names: Names): WorkItem[] {
  return items.filter((item) => {
    if (filters.procedure && item.procedure !== filters.procedure) return false;
    const text = [item.case, item.cadre, aboutText(item, names), names.units.get(item.unit) ?? item.unit].join(" ");
    return finds(text, filters.person);
  });
}

// In order of time left: what ran out first, what has no deadline last.
export const timeKey = (item: WorkItem): string => (ranOut(item) ? "" : (item.due ?? "9999"));

export function shown(items: WorkItem[], filters: Filters, units: Set<string>): WorkItem[] {
  const keep: Partial<Record<View, (item: WorkItem) => boolean>> = {
    mine: (item) => item.mine === true,
    unassigned: (item) => item.unassigned === true,
    unit: (item) => units.has(item.unit),
    overdue: isLate,
    reminded: (item) => item.notes?.some((note) => note.kind === "reminder" && note.to.includes(item.role)) === true,
    within: (item) => within(item, filters.days),
  };
  const kept = items.filter(keep[filters.view] ?? (() => true));
  return kept.sort((a, b) => timeKey(a).localeCompare(timeKey(b)) || a.case.localeCompare(b.case));
}
