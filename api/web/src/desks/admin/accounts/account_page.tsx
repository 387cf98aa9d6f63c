// One account: who it is, its roles, whom it delegates to, its password, its end.
import { useParams } from "wouter";
import { day } from "../../../format/dates";
import { Page } from "../../../parts/page";
import { Answered, Inset } from "../../../parts/small";
import { SummaryList } from "../../../parts/summary_list";
import { useRoom } from "../../../session/room";
import { useWords } from "../../../words/language";
import { useAccount, type Subject } from "./accounts";
import { Delegations } from "./delegations";
import { EndForm } from "./end_form";
import { Mandates } from "./mandates";
import { OneTimePassword } from "./one_time_password";
import { words as catalogue } from "./words";

export default function AccountPage() {
  const words = useWords(catalogue);
  const { account = "" } = useParams();
  const id = decodeURIComponent(account);
  const asked = useAccount(id);
  return (
    <Page title={id} caption={words.account} crumbs={[{ text: words.accounts, href: "/admin/accounts" }]}>
      <Answered asked={asked}>{(subject) => <Content id={id} subject={subject} />}</Answered>
    </Page>
  );
}

function Content({ id, subject }: { id: string; subject: Subject }) {
  const words = useWords(catalogue);
  const { session } = useRoom();
  const own = session?.account === id;
  const facts = (kind: string) => subject.facts.filter((fact) => fact.kind === kind);
  const account = facts("account").at(-1);
  return (
    <>
      {own && <Inset>{words.own}</Inset>}
      <SummaryList
        rows={[
          { key: words.name, value: String(account?.value["name"] ?? "") },
          { key: words.cadre, value: String(account?.value["cadre"] ?? "—") },
          { key: words.from, value: day(account?.from) },
          ...(account?.until ? [{ key: words.state, value: words.closed(day(account.until)) }] : []),
        ]}
      />
      <Mandates id={id} facts={facts("mandate")} />
      <Delegations id={id} facts={facts("delegation")} />
      {!own && <OneTimePassword id={id} />}
      {!own && account && !account.until && (
        <section>
          <h2 className="govuk-heading-m">{words.close}</h2>
          <p className="govuk-body">{words.closeIntro}</p>
          <EndForm account={id} fact={account} what={words.close} form="close" />
        </section>
      )}
    </>
  );
}
