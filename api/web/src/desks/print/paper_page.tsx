// One paper of a case: who issues it, its preview, the ways to take it: on paper or as a Word file.
import { useEffect, useState } from "react";
import { useParams } from "wouter";
import { saveAs } from "../../api/download";
import { ErrorSummary } from "../../parts/error_summary";
import { Button, SelectField, TextField } from "../../parts/fields";
import { Page } from "../../parts/page";
import { Answered, Empty } from "../../parts/small";
import { useSaid, useWords } from "../../words/language";
import { Layout } from "./layout";
import { useMaterial, type Material } from "./material";
import type { Issuer } from "./paper";
import { papers, type PaperKind } from "./papers";
import "./print.scss";
import { printSheet } from "./sheet";
import { templates, type Family } from "./template";
import { words as catalogue } from "./words";

export default function PaperPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const { case: id = "", paper = "" } = useParams();
  const asked = useMaterial(id);
  const kind = Object.hasOwn(papers, paper) ? papers[paper] : undefined;
  if (!kind) return <Page title={words.unknown}><Empty>{words.unknownHint}</Empty></Page>;
  return (
    <div className="print-page">
      <Page title={said(kind.title)} caption={`${words.case} ${id}`} crumbs={[{ text: words.papers, href: `/print/cases/${id}` }]}>
        <Answered asked={asked}>{(material) => <Made kind={kind} material={material} />}</Answered>
      </Page>
    </div>
  );
}

function Made({ kind, material }: { kind: PaperKind; material: Material }) {
  const words = useWords(catalogue);
  const [family, setFamily] = useState<Family>(material.family);
  const [issuer, setIssuer] = useState<Issuer>({ above: material.names.above, body: material.names.unit, place: "", signer: "" });
  const [failed, setFailed] = useState(false);
  const template = templates[family];
  const paper = kind.make(material, template);
  useEffect(() => printSheet(template, material.stamp, paper.across), [template, material.stamp, paper.across]);
  const toWord = async () => {
    setFailed(false);
    try {
      const { wordFile } = await import("./word");
      saveAs(await wordFile(paper, template, issuer, material.stamp), `${material.case.id}-${paper.name}.docx`);
    } catch {
      setFailed(true);
    }
  };
  const field = (name: keyof Issuer, label: string) => <TextField id={name} label={label} value={issuer[name]} onChange={(value) => setIssuer({ ...issuer, [name]: value })} />;
  return (
    <>
      <div className="app-no-print">
        <ErrorSummary faults={failed ? [{ text: words.failed }] : []} />
        <p className="govuk-body app-muted">{words.metrics}</p>
        <SelectField id="family" label={words.family} value={family} onChange={(value) => setFamily(value as Family)} choices={[{ value: "party", label: words.party }, { value: "state", label: words.state }]} />
        <div className="print-issuer">
          {field("above", words.above)}
          {field("body", words.body)}
          {field("place", words.place)}
          {field("signer", words.signer)}
        </div>
        <div className="govuk-button-group">
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button kind="secondary" onClick={() => void toWord()}>{words.word}</Button>
        </div>
        <h2 className="govuk-heading-m">{words.preview}</h2>
      </div>
      <Layout paper={paper} template={template} issuer={issuer} stamp={material.stamp} />
    </>
  );
}
