// Notes on a case since its last step: who received it, who asks whom to hurry.
import type { Text } from "../words/words";

export type Note = { kind: "receipt" | "reminder"; position: number; role: string; actor: string; onbehalfof?: string; on: string; reason: string; to: string[] };

// The acts of their entries, which no definition names.
export const noteActs: Record<string, Text> = {
  "note-receipt": { vi: "Tiếp nhận", en: "Received" },
  "note-reminder": { vi: "Đôn đốc", en: "Reminder" },
};
