// Below a ballot: whether its figures agree, who came, and each share, while it is typed.
import { number, percent } from "../format/numbers";
import { useWords } from "../words/language";
import { ballotFaults, ballotShares } from "./ballot";
import { words as catalogue } from "./words";

type Props = { value: Record<string, unknown>; schema: { properties?: Record<string, unknown> } };

export function BallotSum({ value, schema }: Props) {
  const words = useWords(catalogue);
  const titleOf = (name: string) => (name === "valid+void" ? words.validAndVoid : ((schema.properties?.[name] as { title?: string } | undefined)?.title ?? name));
  const faults = ballotFaults(value);
  const shares = ballotShares(value);
  const [present, summoned] = [value.present, value.summoned];
  const whole = typeof value.collected === "number" && typeof value.valid === "number" && typeof value.void === "number";
  return (
    <div className="app-sum" role="status" aria-label={words.ballot}>
      <h3 className="govuk-heading-s">{words.ballot}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {faults.map((fault, at) => (
          <li key={at} className="app-sum__fault">
            ✗ {(fault.kind === "sum" ? words.notSum : words.moreThan)(titleOf(fault.a), number(fault.x), titleOf(fault.b), number(fault.y))}
          </li>
        ))}
        {faults.length === 0 && whole && <li>✓ {words.ballotGood}</li>}
        {typeof present === "number" && typeof summoned === "number" && summoned > 0 && <li>{words.turnout(percent(present / summoned))}</li>}
        {shares.map((share, at) => (
          <li key={at}>
            {titleOf(share.name)} {words.shareOf(number(share.votes), number(share.total), percent(share.votes / share.total))} {words[share.of]}
          </li>
        ))}
      </ul>
    </div>
  );
}
