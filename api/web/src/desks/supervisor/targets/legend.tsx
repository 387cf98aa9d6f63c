// What each mark of a bullet bar is.
import type { ReactNode } from "react";
import { useWords } from "../../../words/language";
import { Mark } from "./bullet";
import { words as catalogue } from "./words";

const Sample = ({ children }: { children: ReactNode }) => (
  <svg width="60" height="36" aria-hidden="true">
    {children}
  </svg>
);

export function Legend() {
  const words = useWords(catalogue);
  return (
    <div className="supervisor-legend">
      <Sample>
        <rect className="supervisor-bullet__now" x="0" y="12" width="60" height="12" />
      </Sample>
      <span>{words.now}</span>
      {(["must", "target", "strive"] as const).map((weight) => (
        <LegendLine key={weight} weight={weight} text={`${words.bound}: ${words.weightOf(weight)}`} />
      ))}
      <Sample>
        <Mark at={50} shape="last" />
      </Sample>
      <span>{words.lastTerm}</span>
      <Sample>
        <Mark at={50} shape="start" />
      </Sample>
      <span>{words.atStart}</span>
      <Sample>
        <rect className="supervisor-bullet__open" x="2" y="12" width="56" height="12" />
      </Sample>
      <span>{words.range}</span>
    </div>
  );
}

const LegendLine = ({ weight, text }: { weight: string; text: string }) => (
  <>
    <Sample>
      <line className={`supervisor-bullet__bound supervisor-bullet__bound--${weight}`} x1="30" x2="30" y1="1" y2="35" />
    </Sample>
    <span>{text}</span>
  </>
);
