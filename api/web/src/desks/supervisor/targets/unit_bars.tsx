// A target in each unit: the share as a bar against the bound of the whole, lowest first; the table below has them all.
import { Bars } from "../../../charts/bars";
import { percent } from "../../../format/numbers";
import { useWords } from "../../../words/language";
import type { Indicator } from "./measures";
import { countsText, kindOf } from "./reading";
import { words as catalogue } from "./words";

const shown = 15;

export function UnitBars({ of }: { of: Indicator }) {
  const words = useWords(catalogue);
  const units = of.units.filter((unit) => unit.denominator > 0).sort((a, b) => share(a) - share(b));
  if (kindOf(of) !== "percent" || units.length === 0) return null;
  const bound = Number(of.target.value ?? NaN);
  const below = units.filter((unit) => share(unit) * 100 < bound).length;
  const line = Number.isNaN(bound) ? words.unitsShown(Math.min(shown, units.length), units.length) : words.unitsBelow(below, units.length, percent(bound / 100));
  const bars = units.slice(0, shown).map((unit) => ({ name: unit.name || unit.unit, value: share(unit) * 100, text: `${percent(share(unit))} (${countsText(unit)})` }));
  return (
    <>
      <p className="govuk-body">
        {line} {units.length > shown && words.unitsShown(shown, units.length)}
      </p>
      <Bars label={line} bars={bars} end={100} limit={Number.isNaN(bound) ? undefined : bound} />
    </>
  );
}

const share = (unit: Indicator["units"][number]) => unit.numerator / unit.denominator;
