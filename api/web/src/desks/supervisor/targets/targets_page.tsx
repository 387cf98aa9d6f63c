// The targets of a term on a day: each with its reading, its bar, and the same figures as a table.
import { Link } from "wouter";
import { day } from "../../../format/dates";
import { Page } from "../../../parts/page";
import { Answered, Details, Empty, Tag } from "../../../parts/small";
import { useSaid, useWords } from "../../../words/language";
import { Bullet } from "./bullet";
import { Figures } from "./figures_table";
import { Legend } from "./legend";
import { useTargets, type Indicator, type Scope } from "./measures";
import { reading } from "./reading";
import { levels, query, ScopeForm, useScope } from "./scope";
import { VerdictTag, WeightTag } from "./tags";
import { words as catalogue } from "./words";

export default function TargetsPage() {
  const words = useWords(catalogue);
  const [scope, choose] = useScope();
  const asked = useTargets(scope);
  return (
    <Page title={words.targets} caption={words.asOf(day(scope.on))}>
      <p className="govuk-body">{words.intro}</p>
      <ScopeForm key={query(scope).toString()} scope={scope} choose={choose} />
      <Details summary={words.legend}>
        <Legend />
      </Details>
      <Answered asked={asked}>
        {({ indicators }) =>
          indicators.length === 0 ? <Empty>{words.none}</Empty> : levels.map((level) => <Level key={level} level={level} all={indicators} scope={scope} />)
        }
      </Answered>
    </Page>
  );
}

function Level({ level, all, scope }: { level: string; all: Indicator[]; scope: Scope }) {
  const words = useWords(catalogue);
  const here = all.filter((one) => one.level === level);
  if (here.length === 0) return null;
  const met = here.filter((one) => one.verdict === "met").length;
  return (
    <section aria-labelledby={`level-${level}`}>
      <h2 className="govuk-heading-m" id={`level-${level}`}>
        {words.levelOf(level)} <Tag tone="grey">{words.metOf(met, here.length)}</Tag>
      </h2>
      <ul className="supervisor-targets">
        {here.map((one) => (
          <Item key={`${one.id} ${one.term}`} of={one} scope={scope} />
        ))}
      </ul>
      <Details summary={words.figures}>
        <Figures caption={words.levelOf(level)} indicators={here} />
      </Details>
    </section>
  );
}

function Item({ of, scope }: { of: Indicator; scope: Scope }) {
  const words = useWords(catalogue);
  const said = useSaid();
  const line = reading(of, of.weight, of, words);
  return (
    <li className="supervisor-targets__item">
      <div className="govuk-body supervisor-targets__head">
        <Link className="govuk-link govuk-!-font-weight-bold" href={`/supervisor/targets/${of.id}?${query({ ...scope, term: of.term, level: of.level })}`}>
          {said(of.title)}
        </Link>
        <WeightTag weight={of.weight} />
        <VerdictTag verdict={of.verdict} />
        {scope.term === "" && <span className="app-muted">{of.term === "always" ? words.always : of.term}</span>}
      </div>
      <p className="govuk-body supervisor-targets__reading">
        {line}. {of.verdict === "not-met" && of.short_by ? words.shortBy(of.short_by) : ""} {of.unknown > 0 && words.unknown(of.unknown)}
      </p>
      <Bullet of={of} label={`${said(of.title)}: ${line}`} />
    </li>
  );
}
