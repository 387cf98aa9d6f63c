// What an act is sent as, and the dry run of the same.
import { send } from "../../../api/client";
import { readDay } from "../../../format/dates";
import { filled } from "../../../forms/schema";
import type { FormValue } from "../../../forms/schema_form";
import type { Accepted, DryRun, Paper } from "../types";
import type { Acknowledged } from "./acknowledge";
import type { Attached } from "./uploads";

export type ActDraft = { act: string; revision: number; effective: string; form: FormValue; papers: Attached[]; acknowledged: Acknowledged };
export type Meanwhile = { position: number; time: string; act?: string; actor?: string; revision: number };

export const toPaper = (paper: Attached): Paper => ({
  kind: paper.kind,
  date: readDay(paper.date) ?? paper.date,
  ...(paper.name.trim() ? { name: paper.name.trim() } : {}),
  ...(paper.number.trim() ? { number: paper.number.trim() } : {}),
  ...(paper.sha256 ? { sha256: paper.sha256 } : {}),
});

export const toAcknowledged = (given: Acknowledged) =>
  Object.entries(given).filter(([, one]) => one.on).map(([rule, one]) => ({ rule, reason: one.reason.trim(), document: one.document.trim() }));

function bodyOf(draft: ActDraft) {
  const acknowledged = toAcknowledged(draft.acknowledged);
  return {
    act: draft.act,
    revision: draft.revision,
    effective: draft.effective,
    form: filled(draft.form) ?? {},
    ...(draft.papers.length > 0 ? { documents: draft.papers.map(toPaper) } : {}),
    ...(acknowledged.length > 0 ? { acknowledged } : {}),
  };
}

export const checkAct = (id: string, draft: ActDraft) =>
  send<DryRun>("POST", `/v1/cases/${id}/acts`, { body: bodyOf(draft), query: { dry_run: true } });

export const sendAct = (id: string, draft: ActDraft, key: string) =>
  send<Accepted>("POST", `/v1/cases/${id}/acts`, { body: bodyOf(draft), key });
