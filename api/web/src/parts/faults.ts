// What was thrown by a request, as faults of a form that a person can read and act on.
import { useCallback } from "react";
import { Lost, Problem } from "../api/problem";
import { common } from "../words/common";
import { useSaid, useWords } from "../words/language";
import type { Fault } from "./error_summary";

// The server's reasons are clauses; alone on a line each is a sentence.
export const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

// `place` finds the field on the page of what the server calls a field; undefined: it stands on no field.
export function useFaults(): (error: unknown, place?: (field: string | undefined) => string | undefined) => Fault[] {
  const words = useWords(common);
  const said = useSaid();
  return useCallback(
    (error, place = (field) => field) => {
      if (error instanceof Problem)
        return error.faults.map((fault) => ({ field: place(fault.field), text: sentence(said(fault.text)), article: fault.article }));
      if (error instanceof Lost) return [{ text: words.lostFor }];
      return [{ text: String(error) }];
    },
    [words, said],
  );
}
