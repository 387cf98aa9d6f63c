// Opening a case, step by step: which procedure, about whom and from which day; which version of the rules applies and
// why; the form; the server's verdict; the opening.
import { useState } from "react";
import { useSearchParams } from "wouter";
import { day, today } from "../../../format/dates";
import { Page } from "../../../parts/page";
import { Answered } from "../../../parts/small";
import { useWords } from "../../../words/language";
import { useWorklist } from "../queries";
import type { Opening } from "../types";
import { words as deskWords } from "../words";
import { OpeningForm } from "./opening_form";
import { WhatForm, type What } from "./what_form";
import "../officer.scss";

const nothing: What = { procedure: "", about: "", effective: "" };

export default function OpenPage() {
  const desk = useWords(deskWords);
  const [query] = useSearchParams();
  const proposal = query.get("proposal");
  return (
    <Page title={desk.open} crumbs={[{ text: desk.work, href: "/officer" }]}>
      {proposal ? <FromProposal position={Number(proposal)} /> : <Wizard start={{ ...nothing, effective: day(today()) }} />}
    </Page>
  );
}

function FromProposal({ position }: { position: number }) {
  const asked = useWorklist();
  return (
    <Answered asked={asked}>
      {(list) => {
        const found = list.proposals?.find((one) => one.position === position);
        const open: Opening | undefined = found?.open;
        const start = open ? { procedure: open.procedure, about: open.cadre ?? open.post ?? open.unit ?? "", effective: day(open.effective ?? today()) } : { ...nothing, effective: day(today()) };
        return <Wizard start={start} proposal={open ? position : undefined} form={open?.form} />;
      }}
    </Answered>
  );
}

type WizardProps = { start: What; proposal?: number | undefined; form?: Record<string, unknown> | undefined };

// What was typed in the first step stays when somebody goes back to it, and so does the form.
function Wizard({ start, proposal, form }: WizardProps) {
  const [what, setWhat] = useState(start);
  const [step, setStep] = useState<"what" | "form">("what");
  return (
    <>
      <div hidden={step !== "what"}>
        <WhatForm what={what} onChange={setWhat} onDone={() => setStep("form")} />
      </div>
      {step === "form" && <OpeningForm what={what} proposal={proposal} form={form} onBack={() => setStep("what")} />}
    </>
  );
}
