// In whose name one works: one's own, or that of an account whose delegation one has. Shown only to whom it concerns.
import { useState } from "react";
import { useLocation } from "wouter";
import { useFaults } from "../parts/faults";
import { useRoom } from "../session/room";
import { common } from "../words/common";
import { useWords } from "../words/language";

export function InWhoseName() {
  const words = useWords(common);
  const toFaults = useFaults();
  const { session, workFor } = useRoom();
  const [, go] = useLocation();
  const [fault, setFault] = useState("");
  const lenders = session?.lenders ?? [];
  const lender = session?.on_behalf_of;
  if (!session || (lenders.length === 0 && !lender)) return null;
  const nameOf = (account: string) => {
    const name = lenders.find((one) => one.account === account)?.name;
    return name ? `${name} (${account})` : account;
  };
  const choose = (account: string) =>
    workFor(account).then(
      () => (setFault(""), go("/")),
      (error: unknown) => setFault(toFaults(error)[0]?.text ?? ""),
    );
  return (
    <section className={`app-in-whose-name${lender ? " app-in-whose-name--lent" : ""}`} aria-label={words.inWhoseName}>
      <div className="govuk-width-container" role="status">
        {fault && <p className="govuk-error-message">{fault}</p>}
        {lender ? (
          <>
            <strong>{words.worksFor(nameOf(lender))}</strong>{" "}
            <button type="button" className="app-plain-button" onClick={() => void choose("")}>
              {words.workForOneself}
            </button>
          </>
        ) : (
          lenders.map(({ account }) => (
            <button key={account} type="button" className="app-plain-button" onClick={() => void choose(account)}>
              {words.workFor(nameOf(account))}
            </button>
          ))
        )}
      </div>
    </section>
  );
}
