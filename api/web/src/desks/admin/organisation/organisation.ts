// Units and posts as a tree on a day (/v1/organisation).
import { useQuery } from "@tanstack/react-query";
import { get } from "../../../api/client";

export type Post = { post: string; title: string; managing_level: string; head: boolean; elected: boolean; vacant: boolean; holder: { cadre: string; name: string } | null };
export type Unit = { unit: string; name: string; level: string; kind: string; party_body: boolean; since: string; until: string | null; posts: Post[]; units: Unit[] };
export type Organisation = { on: string; units: number; posts: number; vacant: number; roots: Unit[] };

export const useOrganisation = (on: string, unit: string) =>
  useQuery({ queryKey: ["admin", "organisation", on, unit], queryFn: ({ signal }) => get<Organisation>("/v1/organisation", { on, unit }, signal) });
