// All accounts with the roles they hold; found with or without tone marks.
import { useState } from "react";
import { Link } from "wouter";
import { finds } from "../../../format/names";
import { TextField } from "../../../parts/fields";
import { Page } from "../../../parts/page";
import { Answered, Details, Empty } from "../../../parts/small";
import { Table } from "../../../parts/table";
import { useSaid, useWords } from "../../../words/language";
import { roleText } from "../../../words/roles";
import { useAccounts, type Account } from "./accounts";
import { NewAccountForm } from "./new_account_form";
import { words as catalogue } from "./words";

export default function AccountsPage() {
  const words = useWords(catalogue);
  const said = useSaid();
  const [sought, seek] = useState("");
  const asked = useAccounts();
  const rolesOf = (one: Account) => (one.mandates ?? []).map(({ role, unit, unit_name }) => `${said(roleText(role))} (${unit ? (unit_name ?? unit) : words.everywhere})`).join("; ");
  const fits = (one: Account) => finds(`${one.id} ${one.name} ${rolesOf(one)}`, sought);
  const more = { has: asked.hasNextPage, busy: asked.isFetchingNextPage, load: () => void asked.fetchNextPage() };
  return (
    <Page title={words.accounts}>
      <p className="govuk-body">{words.intro}</p>
      <Details summary={words.make}>
        <NewAccountForm />
      </Details>
      <TextField id="sought" type="search" label={words.search} value={sought} onChange={seek} width={20} />
      <Answered asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.items).filter(fits);
          if (found.length === 0) return <Empty>{words.nothing}</Empty>;
          return (
            <Table
              caption={words.list}
              rows={found}
              more={more}
              columns={[
                { id: "id", header: words.account, accessorFn: (one) => one.id, cell: ({ row }) => <AccountLink id={row.original.id} /> },
                { id: "name", header: words.name, accessorFn: (one) => one.name },
                { id: "roles", header: words.rolesHeld, accessorFn: rolesOf },
              ]}
            />
          );
        }}
      </Answered>
    </Page>
  );
}

const AccountLink = ({ id }: { id: string }) => (
  <Link className="govuk-link" href={`/admin/accounts/${encodeURIComponent(id)}`}>
    {id}
  </Link>
);
