// Units and posts as a tree on any day; what is sought stays, with the way to it.
import { useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { day, readDay, today } from "../../../format/dates";
import { finds } from "../../../format/names";
import { DateField } from "../../../parts/date_field";
import { ErrorSummary } from "../../../parts/error_summary";
import { Button, TextField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Answered, Empty } from "../../../parts/small";
import { common } from "../../../words/common";
import { useWords } from "../../../words/language";
import "../admin.scss";
import { useOrganisation, type Organisation, type Unit } from "./organisation";
import { Branch } from "./tree";
import { words as catalogue } from "./words";

export default function OrganisationPage() {
  const words = useWords(catalogue);
  const shared = useWords(common);
  const [asked, ask] = useSearchParams();
  const on = asked.get("on") ?? today();
  const [typed, type] = useState(day(on));
  const [sought, seek] = useState("");
  const [fault, setFault] = useState<string>();
  const found = useOrganisation(on, "");
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const read = readDay(typed);
    setFault(read ? undefined : shared.noSuchDay);
    if (read) ask({ on: read });
  };
  return (
    <Page title={words.organisation} caption={words.onDay(day(on))}>
      <p className="govuk-body">{words.intro}</p>
      <form onSubmit={submit} noValidate className="app-no-print">
        {fault && <ErrorSummary faults={[{ field: "on", text: fault }]} />}
        <div className="admin-row">
          <DateField id="on" label={words.day} value={typed} onChange={type} fault={fault} />
          <TextField id="sought" type="search" label={words.sought} value={sought} onChange={seek} width={20} />
        </div>
        <Button>{shared.show}</Button>
      </form>
      <Answered asked={found}>{(tree) => <Tree of={tree} sought={sought} />}</Answered>
    </Page>
  );
}

// What fits, with the units above it; a unit that fits keeps all below it.
function fitting(unit: Unit, sought: string): Unit | null {
  if (finds(`${unit.name} ${unit.unit}`, sought)) return unit;
  const posts = unit.posts.filter((post) => finds(`${post.title} ${post.post} ${post.holder?.name ?? ""}`, sought));
  const units = unit.units.map((one) => fitting(one, sought)).filter((one) => one !== null);
  return posts.length + units.length > 0 ? { ...unit, posts, units } : null;
}

function Tree({ of, sought }: { of: Organisation; sought: string }) {
  const words = useWords(catalogue);
  const [open, setOpen] = useState(false);
  const roots = useMemo(() => of.roots.map((root) => fitting(root, sought)).filter((root) => root !== null), [of, sought]);
  return (
    <>
      <p className="govuk-body">{words.counts(of.units, of.posts, of.vacant)}</p>
      <button type="button" className="app-plain-button app-no-print" onClick={() => setOpen(!open)}>
        {open ? words.closeAll : words.openAll}
      </button>
      {roots.length === 0 ? (
        <Empty>{words.nothing}</Empty>
      ) : (
        <div className="admin-tree govuk-body">
          {roots.map((root) => (
            <Branch key={`${root.unit} ${open} ${sought}`} of={root} open={open || sought !== ""} top />
          ))}
        </div>
      )}
    </>
  );
}
