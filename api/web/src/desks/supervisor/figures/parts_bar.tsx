// A bar of parts that make a whole; each part has a pattern of its own, so that print without colour reads the same.
import { useId } from "react";
import { useWords } from "../../../words/language";
import type { Grades } from "./evaluations_page";
import { words as catalogue } from "./words";

const parts = ["excellent", "good", "completed", "not_completed"] as const;
type Part = (typeof parts)[number];

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-excellent`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#1a4f8b" />
      </pattern>
      <pattern id={`${id}-good`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#9cc3ea" />
        <rect width="3" height="8" fill="#1a4f8b" />
      </pattern>
      <pattern id={`${id}-completed`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#fff" />
        <circle cx="4" cy="4" r="1.8" fill="#0b0c0c" />
      </pattern>
      <pattern id={`${id}-not_completed`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#fff" />
        <path d="M0 0 8 8M8 0 0 8" stroke="#8f1d21" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}

export function PartsBar({ of, label, small = false }: { of: Grades; label: string; small?: boolean }) {
  const id = useId();
  let at = 0;
  return (
    <svg className="supervisor-parts" role="img" aria-label={label} width="100%" height={small ? 16 : 32}>
      <Patterns id={id} />
      {parts.map((part) => {
        const width = of.rated > 0 ? (of[part] / of.rated) * 100 : 0;
        const x = at;
        at += width;
        return width > 0 && <rect key={part} x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${id}-${part})`} stroke="#0b0c0c" />;
      })}
    </svg>
  );
}

export function PartsLegend() {
  const words = useWords(catalogue);
  const id = useId();
  return (
    <ul className="govuk-list supervisor-filters">
      {parts.map((part: Part) => (
        <li key={part}>
          <svg width="32" height="16" aria-hidden="true">
            <Patterns id={id} />
            <rect width="32" height="16" fill={`url(#${id}-${part})`} stroke="#0b0c0c" />
          </svg>{" "}
          {words[part]}
        </li>
      ))}
    </ul>
  );
}
