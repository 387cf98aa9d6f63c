// Open cases that nobody and nothing can move as things stand, and for each act why nobody may do it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { get } from "../../api/client";
import { number } from "../../format/numbers";
import { roles } from "../../words/roles";
import { useNames } from "../../log/names";
import { Answered, Empty } from "../../parts/small";
import { useSaid, useWords } from "../../words/language";
import type { Text } from "../../words/words";
import { words as catalogue } from "./words_case";

type StuckCase = { id: string; unit?: string; acts: { act: string; by: string[]; text?: Text }[] }; // without what is withheld
type StuckPage = { cases: StuckCase[]; looked_at: number; next: string | null };

async function everyStuck(signal: AbortSignal): Promise<StuckPage> {
  let whole = await get<StuckPage>("/v1/audit/stuck", { limit: 500 }, signal);
  while (whole.next) {
    const more = await get<StuckPage>("/v1/audit/stuck", { limit: 500, cursor: whole.next }, signal);
    whole = { cases: [...whole.cases, ...more.cases], looked_at: whole.looked_at + more.looked_at, next: more.next };
  }
  return whole;
}

export function Stuck() {
  const words = useWords(catalogue);
  const said = useSaid();
  const units = useNames("units");
  const asked = useQuery({ queryKey: ["stuck"], queryFn: ({ signal }) => everyStuck(signal) });
  return (
    <>
      <h2 className="govuk-heading-m">{words.stuck}</h2>
      <Answered asked={asked}>
        {({ cases, looked_at }) =>
          cases.length === 0 ? (
            <Empty>{words.noStuck(number(looked_at))}</Empty>
          ) : (
            <ul className="govuk-list">
              {cases.map((one) => (
                <li key={one.id}>
                  <Link className="govuk-link" href={`/inspector/cases/${one.id}`}>{one.id}</Link>, {units.of(one.unit)}
                  <ul>
                    {one.acts.map((act) => (
                      <li key={act.act}>
                        {act.act} ({act.by.map((role) => said(roles[role]) || role).join("; ")}): {said(act.text)}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
