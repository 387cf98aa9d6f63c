// Doing an act: its conditions first, then the form and the papers, the server's verdict, and only then the act itself.
import { useState } from "react";
import { Link, useParams } from "wouter";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { Conditions } from "../case/conditions";
import { useCrumbs } from "../case/crumbs";
import { actTitles } from "../chart/chart";
import { useCase, useDefinition, useNext } from "../queries";
import type { CaseView, Next } from "../types";
import { words as deskWords } from "../words";
import { ActForm } from "./act_form";
import { words as catalogue } from "./words";
import "../officer.scss";

export default function ActPage() {
  const { case: id = "", act = "" } = useParams();
  const said = useSaid();
  const next = useNext(id);
  const shown = useCase(id);
  const definition = useDefinition(shown.data?.procedure).data;
  const title = next.data?.acts.find((one) => one.act === act)?.title ?? (definition && actTitles(definition).get(act));
  const crumbs = useCrumbs(id);
  return (
    <Page title={title ? said(title) : act} caption={id} crumbs={crumbs}>
      <Answered asked={next}>{(answer) => <Answered asked={shown}>{(view) => <Act key={`${id}/${act}`} act={act} next={answer} shown={view} />}</Answered>}</Answered>
    </Page>
  );
}

function Act({ act, next, shown }: { act: string; next: Next; shown: CaseView }) {
  const words = useWords(catalogue);
  const desk = useWords(deskWords);
  const definition = useDefinition(shown.procedure).data;
  // When somebody else moved the case the act may be gone: the form stays, with what was typed.
  const now = next.acts.find((one) => one.act === act);
  const [first] = useState(now);
  const prospect = now ?? first;
  if (!prospect)
    return (
      <>
        <Empty>{words.noAct}</Empty>
        <Link className="govuk-link" href={`/officer/cases/${shown.id}`}>
          {shown.id}
        </Link>
      </>
    );
  return (
    <>
      <h2 className="govuk-heading-m">{desk.conditions}</h2>
      <Conditions act={prospect} />
      <ActForm prospect={prospect} gone={now === undefined} revision={next.revision} shown={shown} definition={definition} />
    </>
  );
}
