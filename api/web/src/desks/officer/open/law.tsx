// Which version of the rules a case opened on a day comes under, and why; the others with their days.
import { useQueries } from "@tanstack/react-query";
import { get } from "../../../api/client";
import { day } from "../../../format/dates";
import { Details, Inset, Warning } from "../../../parts/small";
import { useWords } from "../../../words/language";
import { words as actWords } from "../act/words";
import { useProcedures, type Procedure } from "../procedures";
import type { Basis } from "../types";

type Versioned = { version: string; meta: { effective: { from: string; until?: string }; basis: Basis[] } };

// The version in force on `on`: of those that are current, the one that began last. As the server chooses.
export function inForce(versions: Versioned[], on: string): Versioned | undefined {
  return versions
    .filter(({ meta }) => meta.effective.from <= on && (!meta.effective.until || on <= meta.effective.until))
    .sort((a, b) => b.meta.effective.from.localeCompare(a.meta.effective.from))[0];
}

export function useVersions(id: string): Versioned[] {
  const versions = (useProcedures().get(id)?.versions ?? []).filter((one) => one.current);
  const asked = useQueries({
    queries: versions.map(({ version }) => ({
      queryKey: ["whole-definition", id, version],
      staleTime: 600_000,
      queryFn: () => get<Versioned>(`/v1/procedures/${id}/versions/${version}`),
    })),
  });
  return asked.flatMap((one) => (one.data ? [one.data] : []));
}

export function Law({ procedure, on }: { procedure: Procedure; on: string }) {
  const words = useWords(actWords);
  const versions = useVersions(procedure.id);
  const chosen = inForce(versions, on);
  if (versions.length === 0) return null;
  const basis = (one: Versioned) => one.meta.basis.map((text) => [text.text, text.article].filter(Boolean).join(", điều ")).join("; ");
  const others = versions.filter((one) => one !== chosen);
  return (
    <section aria-live="polite">
      <h2 className="govuk-heading-s">{words.law}</h2>
      {chosen ? (
        <Inset>
          {words.lawWhy(day(on), chosen.version, day(chosen.meta.effective.from))}
          <br />
          {basis(chosen)}
        </Inset>
      ) : (
        <Warning>{words.lawNone(day(on))}</Warning>
      )}
      {others.length > 0 && (
        <Details summary={words.lawOthers}>
          <ul className="govuk-list govuk-list--bullet">
            {others.map((one) => (
              <li key={one.version}>
                {words.lawOther(one.version, day(one.meta.effective.from), day(one.meta.effective.until))} — {basis(one)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
