// The line at the foot of every printed page.
import type { Stamp } from "./paper";

export const notOriginal = "Bản in từ hệ thống, không thay bản gốc";
export const footText = (stamp: Stamp): string => `${stamp.caseId} · ${stamp.law} · ${stamp.when} · ${stamp.who} · ${stamp.log} · ${notOriginal}`;
