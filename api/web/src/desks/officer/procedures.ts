// The procedures there are, by id: their titles and versions.
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { get } from "../../api/client";
import type { Text } from "../../words/words";
import type { Basis } from "./types";

export type Version = { version: string; current: boolean };
export type Listed = { id: string; title: Text; versions: Version[] };

export type Procedure = {
  id: string;
  version: string;
  title: Text;
  effective: { from: string; until?: string };
  basis: Basis[];
  subject: "cadre" | "post" | "unit";
  opened_by: string[];
  opening_form: Record<string, unknown>;
};

export function useProcedures(): Map<string, Listed> {
  const asked = useQuery({
    queryKey: ["all-procedures"],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => get<{ procedures: Listed[] }>("/v1/procedures", {}, signal),
  });
  return useMemo(() => new Map((asked.data?.procedures ?? []).map((one) => [one.id, one])), [asked.data]);
}

export const useProcedure = (id: string) =>
  useQuery({
    queryKey: ["officer-procedure", id],
    enabled: id !== "",
    staleTime: 60_000,
    queryFn: ({ signal }) => get<Procedure>(`/v1/procedures/${id}`, {}, signal),
  });
