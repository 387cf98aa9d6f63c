// Every desk there is, found by its file.
import type { Desk } from "./desk";

const found = import.meta.glob<{ default: Desk }>("./*/desk.ts", { eager: true });

export const desks: Desk[] = Object.values(found)
  .map((module) => module.default)
  .sort((a, b) => a.order - b.order);
