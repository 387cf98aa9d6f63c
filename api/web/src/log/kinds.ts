// What the kinds of facts and their members are called: from the definitions of the law themselves, loaded when wanted.
import { useQuery } from "@tanstack/react-query";
import { titleText } from "../words/titles";
import type { Text } from "../words/words";

type Member = { title?: string; "x-labels"?: Record<string, Text> };
type Kind = { name: string; subject: string; title: Text; form?: { properties?: Record<string, Member> } };

export type Kinds = {
  about: (subject: string) => Kind[];
  title: (kind: string) => Text | undefined;
  member: (kind: string, name: string) => Text;
  label: (kind: string, name: string, value: unknown) => Text | undefined;
};

export function useKinds(): Kinds {
  const asked = useQuery({
    queryKey: ["kinds"],
    staleTime: Infinity,
    queryFn: async () => (await import("../../../../workflows/facts/kinds.json")).default.kinds as unknown as Kind[],
  });
  const find = (name: string) => asked.data?.find((kind) => kind.name === name);
  const member = (kind: string, name: string) => find(kind)?.form?.properties?.[name];
  return {
    about: (subject) => (asked.data ?? []).filter((kind) => kind.subject === subject),
    title: (kind) => find(kind)?.title,
    member: (kind, name) => titleText(member(kind, name)?.title ?? name),
    label: (kind, name, value) => (typeof value === "string" ? member(kind, name)?.["x-labels"]?.[value] : undefined),
  };
}
