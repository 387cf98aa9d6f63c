// What the papers of a case are made of: the case, its titles and names, its route, the head of the log, who prints.
import { useQuery } from "@tanstack/react-query";
import { ask, get } from "../../api/client";
import { moment } from "../../format/dates";
import type { Case } from "../../log/case";
import { checkpointOf } from "../../log/health";
import { useNames } from "../../log/names";
import type { RouteSheet } from "../../log/route";
import { useTitles, type Titles } from "../../log/titles";
import { useSession } from "../../session/room";
import type { Subject } from "../../log/facts";
import type { Family } from "./template";
import type { Stamp } from "./paper";

export type Material = {
  case: Case;
  route: RouteSheet;
  titles: Titles;
  family: Family; // of the unit
  names: { unit: string; above: string; cadre: string; post: string; account: (id: string | undefined) => string; anyCadre: (id: string) => string };
  stamp: Stamp;
};

// No signed checkpoint: the paper says so.
async function headOfLog(signal: AbortSignal): Promise<string> {
  const note = await ask("GET", "/checkpoint", { signal, accept: "*/*" }).then((answer) => answer.text(), () => "");
  const head = checkpointOf(note);
  return head ? `sổ ${head.size} mục, mã ${head.root.slice(0, 12)}` : "sổ chưa ký mốc";
}

type Facts = { shown: Case; route: RouteSheet; unit: Subject; log: string; at: string };

async function gather(id: string, signal: AbortSignal): Promise<Facts> {
  const path = `/v1/cases/${encodeURIComponent(id)}`;
  const [shown, route, log] = await Promise.all([get<Case>(path, {}, signal), get<RouteSheet>(`${path}/route`, {}, signal), headOfLog(signal)]);
  return { shown, route, log, unit: await get<Subject>(`/v1/units/${encodeURIComponent(shown.unit)}`, {}, signal), at: new Date().toISOString() };
}

export function useMaterial(id: string): { data: Material | undefined; error: unknown; refetch: () => unknown } {
  const session = useSession();
  const asked = useQuery({ queryKey: ["papers", id], queryFn: ({ signal }) => gather(id, signal) });
  const found = asked.data;
  const titles = useTitles([found?.shown.procedure])(found?.shown.procedure);
  const [units, cadres, posts, accounts] = [useNames("units"), useNames("cadres"), useNames("posts"), useNames("accounts")];
  const data = found && titles ? materialOf(found) : undefined;
  return { data, error: asked.error, refetch: asked.refetch };

  function materialOf({ shown, route, unit, log, at }: Facts): Material {
    const value = unit.facts.filter((fact) => fact.kind === "unit").at(-1)?.value ?? {};
    return {
      case: shown,
      route,
      titles: titles!,
      family: value.party_body === true ? "party" : "state",
      names: {
        unit: units.of(shown.unit),
        above: typeof value.parent === "string" ? units.of(value.parent) : "",
        cadre: cadres.of(shown.cadre),
        post: posts.of(shown.post),
        account: accounts.of,
        anyCadre: cadres.of,
      },
      stamp: { caseId: shown.id, law: shown.procedure.split("#")[0]!, when: moment(at), who: session.name ?? session.account, log },
    };
  }
}
