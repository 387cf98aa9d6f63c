// Nothing was found: because nothing fits, or because the right to see was withdrawn meanwhile.
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client";
import { Empty, Warning } from "../../parts/small";
import type { Session } from "../../session/session";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words";

export function Nothing() {
  const words = useWords(catalogue);
  const me = useQuery({ queryKey: ["me"], staleTime: 0, queryFn: ({ signal }) => get<Session>("/v1/me", {}, signal) });
  return me.data?.mandates.length === 0 ? <Warning>{words.rightGone}</Warning> : <Empty>{words.nothing}</Empty>;
}
