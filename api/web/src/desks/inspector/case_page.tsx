// A case as it stood at any of its entries, or when a day was over; its route; the way to its proof and its print.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "wouter";
import { get } from "../../api/client";
import { Problem } from "../../api/problem";
import type { Case } from "../../log/case";
import type { EntriesPage, Entry } from "../../log/entry";
import { Page } from "../../parts/page";
import { Answered, Empty } from "../../parts/small";
import { useWords } from "../../words/language";
import { AsOf } from "./as_of";
import { CaseThen } from "./case_then";
import "./inspector.scss";
import { Results } from "./results";
import { Route } from "./route";
import { words as catalogue } from "./words_case";

const pages_max = 10; // of 500 entries: more than any case has

async function history(id: string, signal: AbortSignal): Promise<Entry[]> {
  const found: Entry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages_max; ++page) {
    const answer = await get<EntriesPage>(`/v1/cases/${id}/history`, { limit: 500, cursor }, signal);
    found.push(...answer.entries);
    if (!answer.next) break;
    cursor = answer.next;
  }
  return found;
}

export default function CasePage() {
  const words = useWords(catalogue);
  const { case: id = "" } = useParams();
  const [address, setAddress] = useSearchParams();
  const then = { at: address.get("at") ?? "", as_of: address.get("as_of") ?? "" };
  const entries = useQuery({ queryKey: ["history", id], queryFn: ({ signal }) => history(encodeURIComponent(id), signal) });
  const shown = useQuery({
    queryKey: ["case", id, then.at, then.as_of],
    placeholderData: keepPreviousData,  // while the slider moves
    queryFn: ({ signal }) =>
      get<Case>(`/v1/cases/${encodeURIComponent(id)}`, then, signal).catch((error: unknown) => {
        if (error instanceof Problem && error.status === 404 && (then.at || then.as_of)) return null;
        throw error;
      }),
  });
  return (
    <Page title={`${words.case} ${id}`} crumbs={[{ text: words.history, href: `/inspector?q=${encodeURIComponent(`case:${id}`)}` }]}>
      <p className="govuk-body app-no-print">
        <Link className="govuk-link" href={`/inspector/proof?subject=${encodeURIComponent(`case/${id}`)}`}>{words.takeProof}</Link>
        {" · "}
        <Link className="govuk-link" href={`/print/cases/${encodeURIComponent(id)}`}>{words.print}</Link>
      </p>
      {entries.data && entries.data.length > 0 && <AsOf entries={entries.data} then={then} onChange={(next) => setAddress(next, { replace: true })} />}
      <Answered asked={shown}>{(found) => (found?.id === id ? <CaseThen shown={found} /> : <Empty>{words.notYet}</Empty>)}</Answered>
      <Route id={id} />
      <Answered asked={entries}>
        {(all) => (
          <>
            <h2 className="govuk-heading-m">{words.history}</h2>
            <Results entries={all} shape="timeline" />
          </>
        )}
      </Answered>
    </Page>
  );
}
