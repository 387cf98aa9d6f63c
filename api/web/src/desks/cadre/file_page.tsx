// One's own file: what is kept, evaluations once they are released, who read it. No purpose is asked for one's own.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { get } from "../../api/client";
import { Facts, type Subject } from "../../log/facts";
import { Readers } from "../../log/readers";
import { Page } from "../../parts/page";
import { Answered, Empty } from "../../parts/small";
import { useSession } from "../../session/room";
import { useWords } from "../../words/language";
import { words as catalogue } from "./words";

// Kinds of facts that say how somebody was evaluated (workflows/facts/kinds.json).
const evaluations = ["rating", "rating-quarter", "rating-month", "term-rating", "decision-evaluation", "confidence", "prestige", "unit-result"];

export default function FilePage() {
  const words = useWords(catalogue);
  const { cadre = "", name } = useSession();
  // Reading it is recorded: it is asked for once, not again and again.
  const asked = useQuery({ queryKey: ["own-file", cadre], staleTime: Infinity, refetchOnWindowFocus: false, queryFn: ({ signal }) => get<Subject>(`/v1/cadres/${encodeURIComponent(cadre)}`, {}, signal) });
  return (
    <Page title={words.mine} caption={[name, cadre].filter(Boolean).join(" · ")}>
      <p className="govuk-body app-no-print">
        <Link className="govuk-link" href="/cadre/correction">{words.correct}</Link>
      </p>
      <Answered asked={asked}>{(file) => <File file={file} />}</Answered>
      <Readers cadre={cadre} />
    </Page>
  );
}

function File({ file }: { file: Subject }) {
  const words = useWords(catalogue);
  const of = (wanted: boolean): Subject => ({ id: file.id, subject: file.subject, facts: file.facts.filter((fact) => evaluations.includes(fact.kind) === wanted) });
  const released = of(true);
  return (
    <>
      {released.facts.length > 0 ? (
        <Facts subject={released} caption={words.evaluations} />
      ) : (
        <>
          <h2 className="govuk-heading-m">{words.evaluations}</h2>
          <Empty>{words.noEvaluations}</Empty>
        </>
      )}
      <Facts subject={{ ...of(false), ...(file.withheld ? { withheld: file.withheld } : {}) }} caption={words.file} />
    </>
  );
}
