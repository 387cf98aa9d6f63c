// What each post asks of whoever holds it, by which paper.
import { useState } from "react";
import { useUnits } from "../../../api/known";
import { KnownField } from "../../../parts/known_field";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useWords } from "../../../words/language";
import { useStandards, type PostStandard, type Standard } from "./procedures";
import { words as catalogue } from "./words";

export default function StandardsPage() {
  const words = useWords(catalogue);
  const units = useUnits();
  const [typed, type] = useState("");
  const unit = units.some((one) => one.value === typed.trim()) ? typed.trim() : "";
  const asked = useStandards(unit);
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  const asksFor = (part: keyof Standard) => (one: PostStandard) => one.standard?.[part] || words.notSet;
  return (
    <Page title={words.standards} crumbs={[{ text: words.procedures, href: "/supervisor/procedures" }]}>
      <KnownField id="unit" label={words.unit} hint={words.unitHint} value={typed} onChange={type} known={units} />
      <Answered asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <Table
              caption={words.standards}
              rows={items}
              more={more}
              columns={[
                { id: "title", header: words.post, accessorFn: (one) => one.title },
                { id: "unit", header: words.unit, accessorFn: (one) => one.unit_name },
                { id: "qualification", header: words.qualification, accessorFn: asksFor("qualification") },
                { id: "theory", header: words.theory, accessorFn: asksFor("political_theory") },
                { id: "certificate", header: words.certificate, accessorFn: asksFor("management_certificate") },
                { id: "document", header: words.document, accessorFn: asksFor("document") },
              ]}
            />
          );
        }}
      </Answered>
    </Page>
  );
}
